// Keys → actions and commands. One table for the keyboard, the help and the palette; typing in a
// field is never a shortcut.

import { goToRegion } from "#app/frame/focusGuard.ts";
import { PLAIN_ACTIONS, type PlainActionId, perform } from "#app/state/actions.ts";
import { allows } from "#app/state/allowed.ts";
import { COMMANDS, type CommandId } from "#app/state/commands.ts";
import { setTransient, store, viewOf } from "#app/state/state.ts";
import { strings } from "#app/words/strings.ts";
import { PAGES, type ViewState } from "#view/state/viewState.ts";

export interface ListedAction {
  readonly id: string;
  readonly label: string;
  /** "Mod+Z", "F", "?": Mod is ⌘ on a Mac, Ctrl elsewhere. */
  readonly shortcut: string | null;
  readonly run: () => void;
}

const commandIds = Object.keys(COMMANDS) as CommandId[];
const actionIds = Object.keys(PLAIN_ACTIONS) as PlainActionId[];

/** All that can be done without a further word. */
const LISTED_ACTIONS: readonly ListedAction[] = [
  ...PAGES.map((page, i) => ({
    id: `page-${page}`,
    label: strings.goTo(strings.pages[page]),
    shortcut: String(i + 1),
    run: () => {
      perform("page", page);
      goToRegion("main");
    },
  })),
  ...commandIds.map((id) => ({ id, label: strings.commands[id], ...COMMANDS[id] })),
  ...actionIds.map((id) => ({
    id,
    label: strings.actions[id],
    shortcut: PLAIN_ACTIONS[id].shortcut,
    run: () => perform(id),
  })),
];

/** Those that a view has: an embedded page has fewer. */
export const actionsOf = (view: ViewState): readonly ListedAction[] =>
  LISTED_ACTIONS.filter(({ id }) => allows(view, id));

const IS_MAC = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** "⌘Z" on a Mac, "Ctrl Z" elsewhere. */
export const spellShortcut = (shortcut: string): string =>
  shortcut
    .replace("Mod+", IS_MAC ? "⌘" : "Ctrl ")
    .replace("Shift+", IS_MAC ? "⇧" : "Shift ")
    .replace("Alt+", IS_MAC ? "⌥" : "Alt ")
    .replace("ArrowLeft", "←")
    .replace("ArrowRight", "→");

function pressed(event: KeyboardEvent): string {
  const letter = event.key.length === 1 && /\p{L}/u.test(event.key);
  const key = letter ? event.key.toUpperCase() : event.key;
  const mod = event.ctrlKey || event.metaKey;
  return `${mod ? "Mod+" : ""}${event.altKey ? "Alt+" : ""}${event.shiftKey && letter ? "Shift+" : ""}${key}`;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    /^(TEXTAREA|SELECT)$/.test(target.tagName) ||
    (target instanceof HTMLInputElement && !/^(checkbox|radio|range|button)$/.test(target.type)));

const POPPED = "[role=menu], [role=dialog], [role=listbox], [aria-expanded=true][aria-haspopup]";

/** Listens on the window; returns how to stop. */
export function listenToKeys(): () => void {
  const onKey = (event: KeyboardEvent) => {
    const keys = pressed(event);
    const { dialog, tool } = store.getState().transient;
    if (keys === "Escape" && tool !== "pan") {
      setTransient({ tool: "pan" });
      return;
    }
    // what pops up closes itself
    if (keys === "Escape" && event.target instanceof Element && event.target.closest(POPPED) !== null) return;
    const isForPage = /^(Mod\+K|F6)$/.test(keys); // from within a field too
    if (event.defaultPrevented || dialog !== null || (isTyping(event.target) && !isForPage)) return;
    const actions = actionsOf(viewOf(store.getState()));
    const action =
      keys === "/" ? actions.find(({ id }) => id === "palette") : actions.find(({ shortcut }) => shortcut === keys);
    if (action === undefined) return;
    event.preventDefault();
    action.run();
  };
  window.addEventListener("keydown", onKey);
  return () => window.removeEventListener("keydown", onKey);
}
