// What was collected, with notes and tags; saved in this browser, as a file if wanted; and the way
// to its reading list.
import { Button } from "@mantine/core";
import { BookOpen, Download, FolderOpen, Inbox } from "lucide-react";
import { useState } from "react";
import { loadNotes, saveNotesAsFile } from "#app/notes/notes.ts";
import { QuietButton } from "#app/parts/QuietButton.tsx";
import { Section } from "#app/parts/Section.tsx";
import { readingListIn } from "#app/reading/readingSource.ts";
import { TrayItemRow } from "#app/reading/TrayItem.tsx";
import styles from "#app/reading/TrayPanel.module.css";
import { perform } from "#app/state/actions.ts";
import { setTransient, store, workOf } from "#app/state/state.ts";
import { useApp, useDataset, useView } from "#app/state/useApp.ts";
import { pageStrings } from "#app/words/pageStrings.ts";
import { chooseFile } from "#browser/files.ts";
import { orphansOf, type Tray } from "#view/state/tray/tray.ts";
import { INITIAL_READING, isNodeKey } from "#view/state/viewState.ts";

const say = pageStrings.tray;

export function TrayPanel() {
  const tray = useApp((state) => workOf(state).tray);
  const [tag, setTag] = useState("");
  const tags = [...new Set(tray.flatMap((item) => item.tags))].sort();
  const shown = tags.includes(tag) ? tray.filter((item) => item.tags.includes(tag)) : tray;
  const { index } = useDataset();
  const orphans = orphansOf(shown, index.position);
  return (
    <>
      <Add />
      {tray.length === 0 && (
        <p className={styles["empty"]}>
          <b>{say.empty}</b>
          {say.emptyAdvice}
        </p>
      )}
      {tags.length > 0 && (
        <div className={styles["tags"]} role="toolbar" aria-label={say.filter}>
          {["", ...tags].map((name) => (
            <button key={name} type="button" aria-pressed={tag === name} onClick={() => setTag(name)}>
              {name === "" ? say.all : name}
            </button>
          ))}
        </div>
      )}
      <Items items={shown.filter(({ key }) => index.position.has(key))} />
      {orphans.length > 0 && (
        <Section title={say.orphans} note={String(orphans.length)}>
          <Items items={orphans} />
        </Section>
      )}
      {tray.length > 0 && <Uses tray={tray} />}
      <Files tray={tray} />
    </>
  );
}

function Files({ tray }: { tray: Tray }) {
  return (
    <div className={styles["files"]}>
      <QuietButton
        size="compact-xs"
        icon={Download}
        disabled={tray.length === 0}
        onClick={saveNotesAsFile}
        data-testid="tray-save"
      >
        {say.save}
      </QuietButton>
      <QuietButton size="compact-xs" icon={FolderOpen} onClick={() => void loadTray()} data-testid="tray-load">
        {say.load}
      </QuietButton>
      {tray.length > 0 && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          onClick={() => perform("replaceTray", [])}
          data-testid="tray-clear"
        >
          {say.clear}
        </Button>
      )}
    </div>
  );
}

const Items = ({ items }: { items: Tray }) => (
  <ul className={styles["items"]} data-testid="tray">
    {items.map((item) => (
      <TrayItemRow key={item.key} item={item} />
    ))}
  </ul>
);

/** Adds what is selected, else what is open. */
function Add() {
  const selected = useView((view) => view.selection.length);
  const open = useView((view) => view.open !== null && isNodeKey(view.open));
  if (selected === 0 && !open) return null;
  return (
    <Button
      mt="sm"
      size="compact-sm"
      fullWidth
      variant="light"
      leftSection={<Inbox size={14} aria-hidden />}
      onClick={() => perform("collect")}
      data-testid="tray-add"
    >
      {selected > 0 ? say.addSelection(selected) : say.addOpen}
    </Button>
  );
}

/** What a full tray is good for: its reading list, a comparison, a selection. */
function Uses({ tray }: { tray: Tray }) {
  const dataset = useDataset();
  const work = useApp(workOf);
  const papers = tray.flatMap(({ key }) => (key.startsWith("paper:") ? [key] : []));
  const { steps } = readingListIn(dataset, work, INITIAL_READING);
  return (
    <div className={styles["uses"]}>
      <p>
        {say.count(papers.length, tray.length - papers.length)}
        {steps.length > 0 && `. ${say.readingShort(steps.length, steps.at(-1)?.covered ?? 0)}`}
      </p>
      <Button
        size="compact-sm"
        bg="var(--accent)"
        c="var(--accent-ink)"
        leftSection={<BookOpen size={13} aria-hidden />}
        onClick={() => {
          perform("reading", { of: "tray" });
          setTransient({ sheet: null });
        }}
        data-testid="tray-reading"
      >
        {say.reading}
      </Button>
      {papers.length > 1 && (
        <QuietButton
          onClick={() => {
            perform("compare", papers);
            setTransient({ sheet: null });
          }}
          data-testid="tray-compare"
        >
          {say.compare}
        </QuietButton>
      )}
      <QuietButton
        onClick={() =>
          perform(
            "select",
            tray.map(({ key }) => key),
          )
        }
      >
        {say.select}
      </QuietButton>
    </div>
  );
}

/** What is loaded joins what is there. */
async function loadTray(): Promise<void> {
  const file = await chooseFile(".json,application/json");
  if (file === null) return;
  const found = loadNotes(await file.text());
  const { issues } = store.getState().transient;
  setTransient({ issues: [...issues, ...found] });
}
