// A text to take along: shown, selected at a touch, copied by a button.
import { Button, Textarea, TextInput } from "@mantine/core";
import { Check, Copy } from "lucide-react";
import { useRef, useState } from "react";
import styles from "#app/sharing/ShareDialog.module.css";
import { shareStrings as say } from "#app/sharing/shareStrings.ts";
import { announce } from "#app/state/state.ts";
import { copyText } from "#browser/clipboard.ts";

export function CopyField({
  label,
  text,
  id,
  tall = false,
}: {
  label: string;
  text: string;
  id: string;
  tall?: boolean;
}) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async () => {
    if (await copyText(text)) {
      setCopied(text);
      announce(say.copied);
      return;
    }
    field.current?.select();
    announce(say.copyByHand);
  };
  const common = {
    ref: field,
    size: "xs",
    readOnly: true,
    "aria-label": label,
    value: text,
    onFocus: () => field.current?.select(),
    className: styles["text"] ?? "",
    "data-testid": `share-${id}`,
  } as const;
  return (
    <div className={styles["copy"]}>
      {tall ? <Textarea {...common} rows={3} /> : <TextInput {...common} />}
      <Button
        size="xs"
        variant="default"
        leftSection={copied === text ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
        aria-label={`${copied === text ? say.copied : say.copy}: ${label}`}
        onClick={() => void copy()}
        data-testid={`copy-${id}`}
      >
        {copied === text ? say.copied : say.copy}
      </Button>
    </div>
  );
}
