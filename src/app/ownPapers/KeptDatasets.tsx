// What is kept in this browser: open it, name it anew, delete it (asked twice, as nothing brings it
// back).
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import styles from "#app/ownPapers/OwnPapers.module.css";
import { paperStrings } from "#app/ownPapers/ownPapersStrings.ts";
import { deleteFromShelf, renameOnShelf } from "#app/ownPapers/shelf.ts";
import { QuietButton } from "#app/parts/QuietButton.tsx";
import { openEntry } from "#app/state/opening.ts";
import { setTransient } from "#app/state/state.ts";
import { useApp } from "#app/state/useApp.ts";
import type { DatasetEntry } from "#browser/datasets.ts";

export function Shelf() {
  const entries = useApp((state) => state.transient.entries);
  const kept = entries.filter(({ keptPapers }) => keptPapers !== undefined);
  if (kept.length === 0) return null;
  return (
    <section className={styles["shelf"]} data-testid="shelf">
      <h3>{paperStrings.shelf}</h3>
      <ul className={styles["sources"]}>
        {kept.map((entry) => (
          <Kept key={entry.address} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

function Kept({ entry }: { entry: DatasetEntry }) {
  const [name, setName] = useState<string | null>(null);
  const [taken, setTaken] = useState(false);
  const [sure, setSure] = useState(false);
  const rename = async () => {
    if (name === null) return;
    const renamed = await renameOnShelf(entry, name);
    setTaken(!renamed);
    if (renamed) setName(null);
  };
  const open = () => {
    setTransient({ dialog: null });
    void openEntry(entry);
  };
  return (
    <li data-testid="kept">
      {name === null ? (
        <span className={styles["file"]}>{entry.id}</span>
      ) : (
        <form
          className={styles["file"]}
          onSubmit={(event) => {
            event.preventDefault();
            void rename();
          }}
        >
          <TextInput
            size="xs"
            aria-label={paperStrings.name}
            value={name}
            error={taken ? paperStrings.nameTaken : null}
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
          />
        </form>
      )}
      <span className={styles["quiet"]}>{paperStrings.papers(entry.keptPapers ?? 0)}</span>
      <QuietButton size="compact-xs" onClick={open}>
        {paperStrings.open}
      </QuietButton>
      {name === null ? (
        <Button size="compact-xs" variant="subtle" onClick={() => setName(entry.id)}>
          {paperStrings.rename}
        </Button>
      ) : (
        <Button size="compact-xs" variant="subtle" onClick={() => void rename()}>
          {paperStrings.renameDone}
        </Button>
      )}
      <Button
        size="compact-xs"
        variant="subtle"
        onClick={() => (sure ? void deleteFromShelf(entry) : setSure(true))}
        onBlur={() => setSure(false)}
      >
        {sure ? paperStrings.deleteReally : paperStrings.delete}
      </Button>
    </li>
  );
}
