// What was collected, with notes and tags; saved in this browser, as a file if wanted; and the reading list that covers it.
import { Button, TextInput } from "@mantine/core";
import { Download, FolderOpen, X } from "lucide-react";
import { perform } from "#app/actions.ts";
import styles from "#app/panels/TrayPanel.module.css";
import { NodeLink } from "#app/parts/NodeLink.tsx";
import { ReadingList } from "#app/parts/ReadingList.tsx";
import { Section } from "#app/parts/Section.tsx";
import { setPassing, store } from "#app/state.ts";
import { strings } from "#app/strings.ts";
import { useApp, useDataset } from "#app/useApp.ts";
import { chooseFile, saveText } from "#browser/files.ts";
import { readTray, type TrayItem, writeTray } from "#view/tray.ts";

export function TrayPanel() {
  const { index } = useDataset();
  const tray = useApp((state) => state.history.present.tray);
  const papers = tray.flatMap(({ key }) => (key.startsWith("paper:") ? (index.position.get(key) ?? []) : []));
  return (
    <>
      {tray.length === 0 && (
        <p className={styles["empty"]}>
          <b>{strings.trayEmpty}</b>
          {strings.trayEmptyAdvice}
        </p>
      )}
      <ul className={styles["items"]} data-testid="tray">
        {tray.map((item) => (
          <Item key={item.key} item={item} />
        ))}
      </ul>
      <div className={styles["files"]}>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<Download size={13} aria-hidden />}
          disabled={tray.length === 0}
          onClick={() => saveText("isogloss-tray.json", writeTray(tray))}
        >
          {strings.trayExport}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<FolderOpen size={13} aria-hidden />}
          onClick={() => void importTray()}
        >
          {strings.trayImport}
        </Button>
      </div>
      {papers.length > 1 && (
        <Section title={strings.readingList}>
          <ReadingList papers={papers} />
        </Section>
      )}
    </>
  );
}

function Item({ item }: { item: TrayItem }) {
  const { index } = useDataset();
  const node = index.position.get(item.key);
  return (
    <li className={styles["item"]}>
      <div className={styles["head"]}>
        {node === undefined ? (
          <span>
            {item.label} <i>{strings.trayMissing}</i>
          </span>
        ) : (
          <NodeLink node={node} />
        )}
        <button
          type="button"
          aria-label={`${strings.remove}: ${item.label}`}
          onClick={() => perform("removeFromTray", item.key)}
        >
          <X size={13} aria-hidden />
        </button>
      </div>
      <TextInput
        size="xs"
        variant="unstyled"
        placeholder={strings.trayNote}
        aria-label={`${strings.trayNote}: ${item.label}`}
        value={item.note}
        onChange={(event) => perform("annotate", { key: item.key, note: event.currentTarget.value })}
      />
      <TextInput
        size="xs"
        variant="unstyled"
        placeholder={strings.trayTags}
        aria-label={`${strings.trayTags}: ${item.label}`}
        defaultValue={item.tags.join(", ")}
        onBlur={(event) => {
          const tags = event.currentTarget.value
            .split(",")
            .map((tag) => tag.trim())
            .filter(Boolean);
          if (tags.join() !== item.tags.join()) perform("annotate", { key: item.key, tags });
        }}
      />
    </li>
  );
}

async function importTray(): Promise<void> {
  const file = await chooseFile(".json,application/json");
  if (file === null) return;
  const outcome = readTray(await file.text());
  if (outcome.ok) perform("mergeTray", outcome.value);
  const { issues } = store.getState().passing;
  setPassing({ issues: [...issues, ...outcome.issues] });
}
