// Commands act on the world around the person's work: history, camera, dialogs, files. Listed like
// actions, in palette, keys and help.

import { exportAs, formatNamed, tellReceipt } from "#app/exporting/exporting.ts";
import { goToNextRegion } from "#app/frame/focusGuard.ts";
import { visibleIn } from "#app/state/derived.ts";
import { openEntry } from "#app/state/opening.ts";
import type { Work } from "#app/state/state.ts";
import { announce, setHistory, setTransient, store, viewOf } from "#app/state/state.ts";
import { mayMove } from "#app/styles/scheme.ts";
import { strings } from "#app/words/strings.ts";
import { entryOfFile } from "#browser/datasets.ts";
import { chooseFile } from "#browser/files.ts";
import { type History, redo, undo } from "#view/state/history.ts";

export interface Command {
  readonly run: () => void;
  readonly shortcut: string | null;
}

const command = (run: () => void, shortcut: string | null = null): Command => ({ run, shortcut });

/** Opens a dialog about what is on the map; where there is no map, there is nothing to do. */
const onDataset = (dialog: "export" | "share") => () => {
  if (store.getState().dataset !== null) setTransient({ dialog });
};

export const COMMANDS = {
  undo: command(() => travel(undo, strings.commands.undo), "Mod+Z"),
  redo: command(() => travel(redo, strings.commands.redo), "Mod+Shift+Z"),
  back: command(() => window.history.back(), "Alt+ArrowLeft"),
  forward: command(() => window.history.forward(), "Alt+ArrowRight"),
  palette: command(() => setTransient({ dialog: "palette" }), "Mod+K"),
  nextRegion: command(goToNextRegion, "F6"),
  help: command(() => setTransient({ dialog: "help" }), "?"),
  fit: command(fitShown, "Z"),
  zoomIn: command(() => store.getState().transient.stage?.zoom(0.66, mayMove()), "+"),
  zoomOut: command(() => store.getState().transient.stage?.zoom(1.5, mayMove()), "-"),
  box: command(() => setTransient({ tool: "box" }), "B"),
  lasso: command(() => setTransient({ tool: "lasso" }), "L"),
  exportVisible: command(() => void exportVisible(), "E"),
  exportAs: command(onDataset("export"), "Shift+E"),
  openFile: command(() => {
    void chooseFile(".json,application/json").then((file) => {
      if (file !== null) void openEntry(entryOfFile(file));
    });
  }, "O"),
  share: command(onDataset("share"), "Shift+S"),
  yourPapers: command(() => setTransient({ dialog: "papers" }), "N"),
} as const satisfies Readonly<Record<keyof typeof strings.commands, Command>>;

export type CommandId = keyof typeof COMMANDS;

/**
 * Undo or redo, leaving the map where it stands and the dataset open: moving about and opening are
 * no steps.
 */
function travel(step: (history: History<Work>) => History<Work>, said: string): void {
  const { history } = store.getState();
  const next = step(history);
  if (next === history) return;
  const { camera, dataset, carried } = history.present.view;
  const view = { ...next.present.view, camera, dataset, carried };
  setHistory({ ...next, present: { ...next.present, view } }, false);
  announce(said);
}

function fitShown(): void {
  const state = store.getState();
  if (state.dataset === null) return;
  const { nodes } = visibleIn(state.dataset, viewOf(state));
  const shown = state.dataset.index.keys.flatMap((_, i) => (nodes[i] === 1 ? [i] : []));
  state.transient.stage?.fit(shown, mayMove());
}

/** The shown part as a dataset file that opens again here and in graphology. */
async function exportVisible(): Promise<void> {
  tellReceipt(await exportAs(await formatNamed("json"), "shown"));
  announce(strings.commands.exportVisible);
}
