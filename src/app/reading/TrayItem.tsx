// One thing kept in the tray, with its note and tags.
import { Textarea, TextInput } from "@mantine/core";
import { X } from "lucide-react";
import { useState } from "react";
import { NodeLink } from "#app/parts/NodeLink.tsx";
import styles from "#app/reading/TrayPanel.module.css";
import { perform } from "#app/state/actions.ts";
import { useDataset } from "#app/state/useApp.ts";
import { pageStrings } from "#app/words/pageStrings.ts";
import { splitTags, type TrayItem } from "#view/state/tray/tray.ts";

const say = pageStrings.tray;

export function TrayItemRow({ item }: { item: TrayItem }) {
  const { index } = useDataset();
  const node = index.position.get(item.key);
  return (
    <li className={styles["item"]} data-testid="tray-item">
      <div className={styles["head"]}>
        {node === undefined ? <span>{item.label}</span> : <NodeLink node={node} />}
        <button type="button" aria-label={say.remove(item.label)} onClick={() => perform("removeFromTray", item.key)}>
          <X size={13} aria-hidden />
        </button>
      </div>
      <Textarea
        size="xs"
        variant="unstyled"
        autosize
        minRows={1}
        placeholder={say.notePlaceholder}
        aria-label={`${say.note}: ${item.label}`}
        value={item.note}
        onChange={(event) => perform("annotate", { key: item.key, note: event.currentTarget.value })}
      />
      <Tags item={item} />
    </li>
  );
}

/** Tags are parted while they are typed, and taken over with Enter or on leaving the field. */
function Tags({ item }: { item: TrayItem }) {
  const [typed, setTyped] = useState<string | null>(null);
  const take = () => {
    const tags = splitTags(typed ?? "");
    if (typed !== null && tags.join() !== item.tags.join()) perform("annotate", { key: item.key, tags });
    setTyped(null);
  };
  return (
    <TextInput
      size="xs"
      variant="unstyled"
      placeholder={say.tagsPlaceholder}
      aria-label={`${say.tags}: ${item.label}`}
      value={typed ?? item.tags.join(", ")}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter") take();
      }}
      onBlur={take}
    />
  );
}
