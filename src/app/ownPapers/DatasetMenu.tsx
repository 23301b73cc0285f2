// In the header: which dataset is open and where it is, the others to change to, and the way to one's
// own papers.
import { Menu } from "@mantine/core";
import { ChevronDown, FilePlus2, FolderOpen, HardDriveDownload, Trash2 } from "lucide-react";
import { useState } from "react";
import { takeFocus } from "#app/frame/focusGuard.ts";
import styles from "#app/ownPapers/DatasetMenu.module.css";
import { paperStrings } from "#app/ownPapers/ownPapersStrings.ts";
import { deleteFromShelf, keepEntry, whereIs } from "#app/ownPapers/shelf.ts";
import { COMMANDS } from "#app/state/commands.ts";
import { openEntry } from "#app/state/opening.ts";
import { useApp } from "#app/state/useApp.ts";
import { strings } from "#app/words/strings.ts";

export function DatasetMenu() {
  const dataset = useApp((state) => state.dataset);
  const entries = useApp((state) => state.transient.entries);
  const [opened, setOpened] = useState(false);
  const [sure, setSure] = useState(false);
  const change = (open: boolean) => {
    setOpened(open);
    setSure(false);
  };
  const place = dataset === null ? null : whereIs(dataset.entry);
  const name = dataset === null ? strings.dataset : dataset.index.attributes.corpus.title || dataset.entry.id;
  // there and gone at once, with the focus on its first line: as the main menu
  return (
    <Menu
      position="bottom-start"
      shadow="md"
      width={300}
      opened={opened}
      onChange={change}
      closeOnItemClick
      trapFocus={false}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <button type="button" className={styles["switch"]} title={strings.datasetTitle} data-testid="dataset-menu">
          <span className={styles["name"]}>{name}</span>
          {place !== null && place !== "served" && (
            <span className={styles["chip"]} data-place={place} data-testid="dataset-place">
              {paperStrings.where[place]}
            </span>
          )}
          <ChevronDown size={13} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown
        onKeyDown={(event) => {
          if (event.key !== "Tab") return;
          event.preventDefault();
          change(false);
        }}
      >
        <Menu.Item
          ref={takeFocus}
          leftSection={<FilePlus2 size={14} aria-hidden />}
          onClick={COMMANDS.yourPapers.run}
          data-testid="open-my-papers"
        >
          {strings.commands.yourPapers}
        </Menu.Item>
        <Menu.Item leftSection={<FolderOpen size={14} aria-hidden />} onClick={COMMANDS.openFile.run}>
          {strings.commands.openFile}
        </Menu.Item>
        {dataset !== null && place === "visit" && (
          <Menu.Item
            leftSection={<HardDriveDownload size={14} aria-hidden />}
            onClick={() => void keepEntry(dataset.entry, dataset.index.attributes.counts.papers)}
            data-testid="keep-open"
          >
            {paperStrings.keepIt}
          </Menu.Item>
        )}
        {dataset !== null && place === "kept" && (
          <Menu.Item
            leftSection={<Trash2 size={14} aria-hidden />}
            closeMenuOnClick={sure}
            onClick={() => (sure ? void deleteFromShelf(dataset.entry) : setSure(true))}
            data-testid="forget-open"
          >
            {sure ? paperStrings.forgetReally : paperStrings.forgetIt}
          </Menu.Item>
        )}
        {entries.length > 1 && <Menu.Label>{strings.dataset}</Menu.Label>}
        {entries.length > 1 &&
          entries.map((entry) => (
            <Menu.Item
              key={entry.address}
              role="menuitemradio"
              aria-checked={entry.address === dataset?.entry.address}
              onClick={() => void openEntry(entry)}
              rightSection={<span className={styles["where"]}>{paperStrings.where[whereIs(entry)]}</span>}
            >
              {entry.address === dataset?.entry.address ? `✓ ${entry.id}` : entry.id}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
