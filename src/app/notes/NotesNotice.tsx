// Lasts as long as what it tells: notes that this browser does not keep, and notes it cannot read.
import { Button, CloseButton } from "@mantine/core";
import { useState } from "react";
import styles from "#app/frame/IssueBar.module.css";
import { discardAside, saveAside, saveNotesAsFile } from "#app/notes/notes.ts";
import { notesStrings as say } from "#app/notes/notesStrings.ts";
import { QuietButton } from "#app/parts/QuietButton.tsx";
import { useApp } from "#app/state/useApp.ts";

export function NotesNotice() {
  const { unsaved, aside } = useApp((state) => state.transient.notes);
  const [hidden, setHidden] = useState(0);
  return (
    <>
      {unsaved !== null && (
        <section className={styles["bar"]} role="alert" data-over-map data-testid="notes-unsaved">
          <p>
            <b>{say.unsaved}.</b> {say.unsavedWhy(unsaved)}
          </p>
          <Button size="compact-xs" onClick={saveNotesAsFile}>
            {say.save}
          </Button>
        </section>
      )}
      {aside.length > hidden && (
        <section className={styles["bar"]} role="alert" data-over-map data-testid="notes-unread">
          <p>
            <b>{say.aside(aside.length)}.</b> {say.asideWhy}
          </p>
          <Button size="compact-xs" onClick={saveAside}>
            {say.saveAside}
          </Button>
          <QuietButton size="compact-xs" onClick={discardAside}>
            {say.discard}
          </QuietButton>
          <CloseButton size="sm" aria-label={say.hide} onClick={() => setHidden(aside.length)} />
        </section>
      )}
    </>
  );
}
