// Picks another node by name: a button that opens a small search.
import { ActionIcon, Popover, TextInput, UnstyledButton } from "@mantine/core";
import { type ReactNode, useRef, useState } from "react";
import { takeFocus } from "#app/frame/focusGuard.ts";
import { Glyph } from "#app/parts/Glyph.tsx";
import styles from "#app/parts/NodePicker.module.css";
import { useDataset } from "#app/state/useApp.ts";
import { useJob, useOnceAnswered } from "#app/state/useJob.ts";
import { strings } from "#app/words/strings.ts";
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
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpened(false);
    queueMicrotask(() => opener.current?.focus()); // after the popover's own handling of Escape
  };
  const button =
    text === undefined ? (
      <ActionIcon ref={opener} title={label} size="sm" aria-label={label} onClick={() => setOpened(!opened)}>
        {icon}
      </ActionIcon>
    ) : (
      <UnstyledButton ref={opener} className={styles["text"]} onClick={() => setOpened(!opened)}>
        {text}
      </UnstyledButton>
    );
  return (
    <Popover
      opened={opened}
      onDismiss={close}
      trapFocus
      withinPortal
      position="bottom-end"
      width={320}
      shadow="md"
      transitionProps={{ duration: 0 }} // the field is there at once: what is typed must not go to the page
    >
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown p="xs">
        <Choices
          label={label}
          {...(kind === undefined ? {} : { kind })}
          onPick={(key) => {
            close();
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
  const { value, waiting } = useJob(
    jobs.search,
    asked === null ? null : { dataset: entry.address, text: asked, limit: 8 },
  );
  const nodes = (value ?? []).flatMap(({ key }) => index.position.get(key) ?? []);
  const first = useOnceAnswered(waiting, () => {
    if (nodes[0] !== undefined) onPick(index.keys[nodes[0]]!);
  });
  return (
    <>
      <TextInput
        ref={takeFocus}
        size="xs"
        aria-label={label}
        placeholder={strings.pickPlaceholder}
        value={text}
        readOnly={first.asked}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault(); // the opener has the focus again before the key is done, and would open once more
          first.ask();
        }}
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
