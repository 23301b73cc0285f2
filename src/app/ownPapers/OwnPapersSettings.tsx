// How the dataset is built: its name, whether it adds to the open one, every parameter of the list,
// and a person's own lists.

import { Button, Checkbox, NumberInput, Textarea, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { nameOf } from "#app/ownPapers/draft.ts";
import styles from "#app/ownPapers/OwnPapers.module.css";
import { changeDraft, readListFile, setOnto } from "#app/ownPapers/ownPapers.ts";
import { paperStrings } from "#app/ownPapers/ownPapersStrings.ts";
import { useApp } from "#app/state/useApp.ts";
import { LIST_KINDS, type ListKind } from "#core/concepts/lists/listKinds.ts";
import { isDatasetId } from "#core/intake/datasetId.ts";
import { DEFAULT_PARAMETERS, PARAMETERS, readParameters } from "#core/parameters.ts";

export function OwnPapersSettings() {
  const draft = useApp((state) => state.draft);
  const open = useApp((state) => state.dataset?.entry.id);
  const onto = draft.onto?.entry.id ?? open;
  const named = nameOf(draft);
  return (
    <>
      {onto !== undefined && (
        <Checkbox
          checked={draft.onto !== null}
          onChange={(event) => setOnto(event.currentTarget.checked)}
          label={paperStrings.onto(onto)}
          data-testid="onto"
        />
      )}
      <div className={styles["names"]}>
        <TextInput
          label={paperStrings.name}
          value={draft.id}
          placeholder={named.id}
          error={isDatasetId(named.id) ? null : paperStrings.nameHint}
          onChange={(event) => changeDraft({ id: event.currentTarget.value })}
          data-testid="dataset-id"
        />
        <TextInput
          label={paperStrings.titleLabel}
          value={draft.title}
          placeholder={named.title}
          onChange={(event) => changeDraft({ title: event.currentTarget.value })}
        />
      </div>
      <Unfolding id="parameters" title={paperStrings.parameters}>
        {() => <ParameterForm />}
      </Unfolding>
      <Unfolding id="lists" title={paperStrings.lists}>
        {() => <Lists />}
      </Unfolding>
    </>
  );
}

/** What most people leave closed costs nothing until it is opened. */
function Unfolding({ id, title, children }: { id: string; title: string; children: () => ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles["details"]} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary data-testid={id}>{title}</summary>
      {open && children()}
    </details>
  );
}

/** One field per entry of PARAMETERS: a new tunable needs no line here. */
function ParameterForm() {
  const parameters = useApp((state) => state.draft.parameters);
  return (
    <>
      <div className={styles["parameters"]}>
        {PARAMETERS.map(({ id, label, min, max, step, meaning }) => (
          <NumberInput
            key={id}
            size="xs"
            label={label}
            description={meaning}
            value={parameters[id]}
            {...{ min, max, step, clampBehavior: "strict" }}
            onChange={(value) => {
              const read = readParameters({ [id]: value });
              if (read.ok) changeDraft({ parameters: { ...parameters, [id]: read.value[id] } });
            }}
            data-testid={`parameter-${id}`}
          />
        ))}
      </div>
      <Button size="compact-xs" variant="subtle" onClick={() => changeDraft({ parameters: DEFAULT_PARAMETERS })}>
        {paperStrings.parametersReset}
      </Button>
    </>
  );
}

const Lists = () => (
  <div className={styles["parameters"]}>
    {LIST_KINDS.map((kind) => (
      <List key={kind} kind={kind} />
    ))}
  </div>
);

function List({ kind }: { kind: ListKind }) {
  const lists = useApp((state) => state.draft.lists);
  const { name, how } = paperStrings.list[kind];
  const write = (text: string) => {
    const { [kind]: _, ...others } = lists;
    changeDraft({ lists: text.trim() === "" ? others : { ...others, [kind]: { text, path: name } } });
  };
  return (
    <div>
      <Textarea
        size="xs"
        label={name}
        description={how}
        value={lists[kind]?.text ?? ""}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => {
          // a thesaurus is written with tabs; Shift+Tab still leaves the field
          if (event.key !== "Tab" || event.shiftKey || kind === "stop" || kind === "keep") return;
          event.preventDefault();
          const { selectionStart, selectionEnd, value } = event.currentTarget;
          write(`${value.slice(0, selectionStart)}\t${value.slice(selectionEnd)}`);
        }}
        autosize
        minRows={2}
        maxRows={6}
        data-testid={`list-${kind}`}
      />
      <Button size="compact-xs" variant="subtle" onClick={() => void readListFile(kind)}>
        {paperStrings.listFile}
      </Button>
    </div>
  );
}
