// What to do with a part that no link carries: one web page that holds it.
import { Button } from "@mantine/core";
import { FileCode2 } from "lucide-react";
import { useState } from "react";
import { exportAs, formatNamed } from "#app/exporting/exporting.ts";
import styles from "#app/sharing/ShareDialog.module.css";
import { shareStrings as say } from "#app/sharing/shareStrings.ts";
import { exportStrings } from "#app/words/exportStrings.ts";
import { MAX_LINK } from "#core/file/fileVersion.ts";
import type { PartKind } from "#view/state/scope.ts";

export function ShareTooLarge({ kind, length }: { kind: PartKind; length: number }) {
  const [receipt, setReceipt] = useState<readonly string[] | null>(null);
  const save = async () => setReceipt(await exportAs(await formatNamed("html"), kind));
  return (
    <div className={styles["large"]} role="status" data-testid="share-too-large">
      <p>
        <b>{say.tooLarge(length, MAX_LINK)}</b>
      </p>
      <p>{say.tooLargeAdvice}</p>
      <Button
        size="compact-sm"
        bg="var(--accent)"
        c="var(--accent-ink)"
        leftSection={<FileCode2 size={14} aria-hidden />}
        onClick={() => void save()}
        data-testid="share-html"
      >
        {say.saveHtml}
      </Button>
      {receipt !== null && <p>{receipt.length === 0 ? exportStrings.whole : receipt.join(" ")}</p>}
    </div>
  );
}
