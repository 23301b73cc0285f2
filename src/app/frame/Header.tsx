// The line on top: name, pages, search, history, menu.
import { ActionIcon } from "@mantine/core";
import { Redo2, Search, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import styles from "#app/frame/Header.module.css";
import { MainMenu } from "#app/frame/MainMenu.tsx";
import { PAGE_PANELS } from "#app/frame/panels.ts";
import { DatasetMenu } from "#app/ownPapers/DatasetMenu.tsx";
import { perform } from "#app/state/actions.ts";
import { COMMANDS, type CommandId } from "#app/state/commands.ts";
import { spellShortcut } from "#app/state/shortcuts.ts";
import { useApp, useView } from "#app/state/useApp.ts";
import { strings } from "#app/words/strings.ts";
import { pageOf, pagesOf } from "#view/state/embedding.ts";

export function Header() {
  const ready = useApp((state) => state.dataset !== null);
  return (
    <header className={styles["header"]} tabIndex={-1} data-region="header">
      <div className={styles["brand"]}>
        <Mark />
        <span className={styles["name"]}>{strings.appName}</span>
      </div>
      <DatasetMenu />
      {ready && <Pages />}
      <SearchButton />
      <History />
      <MainMenu />
    </header>
  );
}

export function SearchButton() {
  return (
    <button
      type="button"
      title={strings.commands.palette}
      className={styles["search"]}
      onClick={COMMANDS.palette.run}
      data-testid="search"
    >
      <Search size={14} aria-hidden />
      <span>{strings.searchShort}</span>
      <kbd>{spellShortcut("Mod+K")}</kbd>
    </button>
  );
}

/** Two lines of equal speech: an isogloss. */
export function Mark() {
  return (
    <svg width="22" height="22" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="var(--accent)" />
      <path d="M5 21c5-9 9 3 13-4s5-8 9-6" fill="none" stroke="var(--ground)" strokeWidth="2.4" strokeLinecap="round" />
      <circle cx="11" cy="10" r="3" fill="var(--ground)" />
      <path d="M21 20.5l3.6 3.6-3.6 3.6-3.6-3.6z" fill="none" stroke="var(--ground)" strokeWidth="1.8" />
    </svg>
  );
}

export function Pages() {
  const page = useView(pageOf);
  const pages = pagesOf({ embed: useView((view) => view.embed) });
  return (
    <nav className={styles["pages"]} aria-label="Pages">
      {pages
        .filter((id) => id in PAGE_PANELS)
        .map((id) => (
          <button
            key={id}
            type="button"
            aria-current={page === id ? "page" : undefined}
            aria-label={strings.pages[id]}
            title={strings.pages[id]}
            onClick={() => perform("page", id)}
            data-testid={`page-${id}`}
          >
            <span className={styles["icon"]}>{PAGE_PANELS[id]?.icon}</span>
            <span className={styles["label"]}>{strings.pages[id]}</span>
          </button>
        ))}
    </nav>
  );
}

function History() {
  const canUndo = useApp((state) => state.history.past.length > 0);
  const canRedo = useApp((state) => state.history.future.length > 0);
  return (
    <div className={styles["history"]}>
      <ActionButton id="undo" icon={<Undo2 size={16} aria-hidden />} disabled={!canUndo} />
      <ActionButton id="redo" icon={<Redo2 size={16} aria-hidden />} disabled={!canRedo} />
    </div>
  );
}

function ActionButton({ id, icon, disabled = false }: { id: CommandId; icon: ReactNode; disabled?: boolean }) {
  const { shortcut, run } = COMMANDS[id];
  const label = strings.commands[id];
  return (
    <ActionIcon
      title={shortcut === null ? label : `${label}  ${spellShortcut(shortcut)}`}
      aria-label={label}
      onClick={run}
      disabled={disabled}
      data-testid={id}
    >
      {icon}
    </ActionIcon>
  );
}
