// Picks another node by name: a button that opens a small search.
import { ActionIcon, Popover, TextInput, Tooltip, UnstyledButton } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { Glyph } from "#app/parts/Glyph.tsx";
import styles from "#app/parts/NodePicker.module.css";
import { strings } from "#app/strings.ts";
import { useDataset } from "#app/useApp.ts";
import { useJob } from "#app/useJob.ts";
import { jobs } from "#browser/jobs.ts";
import type { NodeKey, NodeKind } from "#core/model.ts";

export function NodePicker({
  label,
  text,
  icon,
  kind,
  onPick,
}: {
  label: string;
  text?: string;
  icon?: ReactNode;
  kind?: NodeKind;
  onPick: (key: NodeKey) => void;
}) {
  const [opened, setOpened] = useState(false);
  const button =
    text === undefined ? (
      <Tooltip label={label} disabled={opened}>
        <ActionIcon size="sm" aria-label={label} onClick={() => setOpened(!opened)}>
          {icon}
        </ActionIcon>
      </Tooltip>
    ) : (
      <UnstyledButton className={styles["text"]} onClick={() => setOpened(!opened)}>
        {text}
      </UnstyledButton>
    );
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus withinPortal position="bottom-end" width={320} shadow="md">
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown p="xs">
        <Choices
          label={label}
          {...(kind === undefined ? {} : { kind })}
          onPick={(key) => {
            setOpened(false);
            onPick(key);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function Choices({ label, kind, onPick }: { label: string; kind?: NodeKind; onPick: (key: NodeKey) => void }) {
  const { index, entry } = useDataset();
  const [text, setText] = useState("");
  const asked = text.trim() === "" ? null : `${text}${kind === undefined ? "" : ` kind:${kind}`}`;
  const { value } = useJob(jobs.search, asked === null ? null : { dataset: entry.address, text: asked, limit: 8 });
  const nodes = (value ?? []).flatMap(({ key }) => index.position.get(key) ?? []);
  return (
    <>
      <TextInput
        size="xs"
        aria-label={label}
        placeholder={strings.searchPlaceholder}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
      />
      <ul className={styles["choices"]}>
        {nodes.map((node) => {
          const attributes = index.nodes[node]!;
          return (
            <li key={node}>
              <button type="button" onClick={() => onPick(index.keys[node]!)}>
                <Glyph kind={attributes.kind} community={attributes.community} />
                <span>{attributes.label}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
