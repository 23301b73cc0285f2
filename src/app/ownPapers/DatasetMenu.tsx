// In the header: which dataset is open and where it is, the others to change to, and the way to one's
// own papers.
import { ChevronDown, FilePlus2, FolderOpen, HardDriveDownload, Trash2 } from "lucide-react";
import { useState } from "react";
import styles from "#app/ownPapers/DatasetMenu.module.css";
import { paperStrings } from "#app/ownPapers/ownPapersStrings.ts";
import { deleteFromShelf, keepEntry, whereIs } from "#app/ownPapers/shelf.ts";
import { CommandItem } from "#app/parts/CommandItem.tsx";
import { Menu, MenuItem, MenuLabel } from "#app/parts/Menu.tsx";
import { openEntry } from "#app/state/opening.ts";
import type { Dataset } from "#app/state/state.ts";
import { useApp } from "#app/state/useApp.ts";
import { strings } from "#app/words/strings.ts";
import type { DatasetEntry } from "#browser/datasets.ts";

export function DatasetMenu() {
  const dataset = useApp((state) => state.dataset);
  const { atlas, entries } = useApp((state) => state.transient);
  const [opened, setOpened] = useState(false);
  const [sure, setSure] = useState(false);
  const change = (open: boolean) => {
    setOpened(open);
    setSure(false);
  };
  const place = dataset === null ? null : whereIs(dataset.entry);
  const name = dataset?.index.attributes.corpus.title || dataset?.entry.id || atlas?.entry.id || strings.dataset;
  return (
    <Menu
      place="below-start"
      width={300}
      opened={opened}
      onChange={change}
      button={(opener) => (
        <button
          type="button"
          className={styles["switch"]}
          title={strings.datasetTitle}
          data-testid="dataset-menu"
          {...opener}
        >
          <span className={styles["name"]}>{name}</span>
          {place !== null && place !== "served" && (
            <span className={styles["chip"]} data-place={place} data-testid="dataset-place">
              {paperStrings.where[place]}
            </span>
          )}
          <ChevronDown size={13} aria-hidden />
        </button>
      )}
    >
      <CommandItem id="yourPapers" icon={FilePlus2} first testId="open-my-papers" />
      <CommandItem id="openFile" icon={FolderOpen} />
      {dataset !== null && <KeepOrForget dataset={dataset} sure={sure} onAsk={() => setSure(true)} />}
      {entries.length > 1 && (
        <Datasets entries={entries} open={dataset?.entry.address ?? atlas?.entry.address ?? null} />
      )}
    </Menu>
  );
}

interface KeepOrForgetProps {
  readonly dataset: Dataset;
  /** Whether the question was asked: the next answer deletes. */
  readonly sure: boolean;
  readonly onAsk: () => void;
}

/** A dataset on a visit can be kept, a kept one forgotten: not at the first click. */
function KeepOrForget({ dataset: { entry, index }, sure, onAsk }: KeepOrForgetProps) {
  const place = whereIs(entry);
  if (place === "visit")
    return (
      <MenuItem
        icon={<HardDriveDownload size={14} aria-hidden />}
        onClick={() => void keepEntry(entry, index.attributes.counts.papers)}
        testId="keep-open"
      >
        {paperStrings.keepIt}
      </MenuItem>
    );
  if (place !== "kept") return null;
  return (
    <MenuItem
      icon={<Trash2 size={14} aria-hidden />}
      stays={!sure}
      onClick={() => (sure ? void deleteFromShelf(entry) : onAsk())}
      testId="forget-open"
    >
      {sure ? paperStrings.forgetReally : paperStrings.forgetIt}
    </MenuItem>
  );
}

function Datasets({ entries, open }: { entries: readonly DatasetEntry[]; open: string | null }) {
  return (
    <>
      <MenuLabel>{strings.dataset}</MenuLabel>
      {entries.map((entry) => (
        <MenuItem
          key={entry.address}
          checked={entry.address === open}
          onClick={() => void openEntry(entry)}
          note={<span className={styles["where"]}>{paperStrings.where[whereIs(entry)]}</span>}
        >
          {entry.address === open ? `✓ ${entry.id}` : entry.id}
        </MenuItem>
      ))}
    </>
  );
}
