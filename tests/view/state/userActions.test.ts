// What a person can do, in any order, against a plain model: the view, what is shown, undo and
// redo, notes of two tabs, and what the address and the saved notes bring back.
import fc from "fast-check";
import { expect, test } from "vitest";
import { indexGraph } from "#core/graph/graphIndex.ts";
import type { NodeKey, NodeKind } from "#core/model.ts";
import { visibleOf } from "#view/shown/visible.ts";
import { readAddress, writeAddress } from "#view/state/address.ts";
import { everyStep, type History, record, redo, startHistory, undo } from "#view/state/history.ts";
import {
  focusOn,
  hide,
  openSubject,
  setFilters,
  setProjection,
  showEverything,
  stepFocus,
  toggleCommunity,
  toggleKind,
  toggleSelected,
} from "#view/state/transitions.ts";
import { addToTray, annotate, applyChange, changeBetween, removeFromTray, type Tray } from "#view/state/tray/tray.ts";
import { readTray, writeTray } from "#view/state/tray/trayFile.ts";
import { mergeTrays, NO_VERSIONS, type TrayVersions, trayOf, writeChanges } from "#view/state/tray/trayVersions.ts";
import { INITIAL_VIEW, type Projection, type ViewState } from "#view/state/viewState.ts";
import { fakeGraph } from "../../support/fakeIndex.ts";

const graph = fakeGraph({ papers: 12 });
const index = indexGraph(graph);
const key = fc.constantFrom(...index.keys);

/** The program: what the app's store holds, and what two tabs share. */
interface Real {
  history: History<{ readonly view: ViewState; readonly tray: Tray }>;
  versions: TrayVersions;
  others: TrayVersions;
}

/** The same in sets and maps, copied whole for every step. */
interface Plain {
  open: string | null;
  selected: Set<string>;
  hidden: Set<string>;
  kinds: Set<string>;
  communities: Set<number>;
  text: string;
  projection: Projection;
  around: string | null;
  depth: number;
  notes: Map<string, string>;
}
interface Model {
  past: Plain[];
  now: Plain;
  future: Plain[];
  typing: boolean;
}
const EMPTY: Plain = {
  ...{ open: null, selected: new Set(), hidden: new Set(), kinds: new Set(), communities: new Set(), text: "" },
  ...{ projection: "mixed", around: null, depth: 0, notes: new Map() },
};

const toggle = <T>(set: Set<T>, value: T): void => void (set.delete(value) || set.add(value));

/** An action on a view beside what it means in the model. */
const onView = (
  name: string,
  change: (view: ViewState) => ViewState,
  plain: (now: Plain) => void,
  typed = false,
): fc.Command<Model, Real> => ({
  check: () => true,
  toString: () => name,
  run(model, real) {
    const { view, tray } = real.history.present;
    const next = change(view);
    if (JSON.stringify(next) !== JSON.stringify(view)) {
      real.history = record(real.history, { view: next, tray }, typed ? "type" : name, typed);
      step(model, plain, typed);
    }
    compare(model, real);
  },
});

/** An action on the notes, kept at once for the other tab to see. */
const onTray = (name: string, change: (tray: Tray) => Tray, plain: (now: Plain) => void): fc.Command<Model, Real> => ({
  check: () => true,
  toString: () => name,
  run(model, real) {
    const { view, tray } = real.history.present;
    const next = change(tray);
    if (JSON.stringify(next) !== JSON.stringify(tray)) {
      real.history = record(real.history, { view, tray: next }, name);
      step(model, plain, false);
    }
    keep(real);
    compare(model, real);
  },
});

function step(model: Model, plain: (now: Plain) => void, typed: boolean): void {
  if (!(typed && model.typing)) model.past.push(structuredClone(model.now));
  model.future = [];
  model.typing = typed;
  plain(model.now);
}

/** As a tab keeps its notes: what it made of them becomes changes of its own. */
const keep = (real: Real): void => {
  real.versions = writeChanges(real.versions, real.history.present.tray, "own");
};

const goBack: fc.Command<Model, Real> = {
  check: () => true,
  toString: () => "undo",
  run(model, real) {
    real.history = undo(real.history);
    const before = model.past.pop();
    if (before !== undefined)
      Object.assign(model, { future: [model.now, ...model.future], now: before, typing: false });
    keep(real);
    compare(model, real);
  },
};
const goOn: fc.Command<Model, Real> = {
  check: () => true,
  toString: () => "redo",
  run(model, real) {
    real.history = redo(real.history);
    const next = model.future.shift();
    if (next !== undefined) Object.assign(model, { past: [...model.past, model.now], now: next, typing: false });
    keep(real);
    compare(model, real);
  },
};

/** The other tab writes a note of its own paper; it reaches every step of this one's history. */
const otherTab = (at: NodeKey, note: string): fc.Command<Model, Real> => ({
  check: () => true,
  toString: () => `the other tab notes ${note} at ${at}`,
  run(model, real) {
    const seen = mergeTrays(real.others, real.versions);
    const tray = annotate(addToTray(trayOf(seen), [{ key: at, label: "other" }]), at, { note });
    real.others = writeChanges(seen, tray, "other");
    const before = trayOf(real.versions);
    real.versions = mergeTrays(real.versions, real.others);
    const change = changeBetween(before, trayOf(real.versions));
    real.history = everyStep(real.history, (work) => ({ ...work, tray: applyChange(work.tray, change) }));
    for (const plain of [...model.past, model.now, ...model.future])
      if (change.set.length > 0) plain.notes.set(at, note);
    compare(model, real);
  },
});

function compare({ now, past, future }: Model, { history, versions }: Real): void {
  const { view, tray } = history.present;
  expect(view.open).toBe(now.open);
  expect(new Set(view.selection)).toEqual(now.selected);
  expect(view.filters.text).toBe(now.text);
  expect(view.projection).toBe(now.projection);
  expect([history.past.length, history.future.length]).toEqual([past.length, future.length]);
  expect(Object.fromEntries(tray.map((item) => [item.key, item.note]))).toEqual(Object.fromEntries(now.notes));
  expect(new Set(index.keys.filter((_, i) => visibleOf(index, view).nodes[i] === 1))).toEqual(shownIn(now));
  expect(writeAddress(readAddress(writeAddress(view)))).toBe(writeAddress(view));
  const again = readTray(writeTray(versions));
  expect(again.ok && trayOf(again.value)).toEqual(trayOf(versions));
  expect(
    trayOf(versions)
      .map((item) => [item.key, item.note])
      .sort(),
  ).toEqual([...now.notes].sort());
}

/** The rules read slowly, over the graph itself. */
function shownIn(now: Plain): Set<string> {
  let reached: Set<string> | null = null;
  if (now.around !== null) {
    reached = new Set([now.around]);
    for (let i = 0; i < now.depth; i++)
      reached = new Set([...reached].flatMap((one) => [one, ...graph.neighbors(one)]));
  }
  return new Set(
    graph.filterNodes((node, { kind, community, label, ...rest }) => {
      const said = "abstract" in rest ? [rest.title, rest.abstract, ...(rest.authors ?? [])] : [label, ...rest.aliases];
      return (
        !now.hidden.has(node) &&
        !now.kinds.has(kind) &&
        !now.communities.has(community) &&
        (now.projection === "mixed" || kind === (now.projection === "papers" ? "paper" : "concept")) &&
        (reached === null || reached.has(node)) &&
        said.join("\n").toLowerCase().includes(now.text.trim().toLowerCase())
      );
    }),
  );
}

const WORDS = ["", "a", "graph", "speculative", "zzz"];
const commands = [
  fc.option(key).map((at) =>
    onView(
      `open ${at}`,
      (view) => openSubject(view, at),
      (now) => void Object.assign(now, { open: at }),
    ),
  ),
  key.map((at) =>
    onView(
      `select ${at}`,
      (view) => toggleSelected(view, at),
      (now) => toggle(now.selected, at),
    ),
  ),
  key.map((at) =>
    onView(
      `hide ${at}`,
      (view) => hide(view, [at]),
      (now) => {
        now.hidden.add(at);
        now.selected.delete(at);
      },
    ),
  ),
  fc.constantFrom<NodeKind>("paper", "concept", "term").map((kind) =>
    onView(
      `kind ${kind}`,
      (view) => toggleKind(view, kind),
      (now) => toggle(now.kinds, kind),
    ),
  ),
  fc.integer({ min: -1, max: 4 }).map((id) =>
    onView(
      `community ${id}`,
      (view) => toggleCommunity(view, id),
      (now) => toggle(now.communities, id),
    ),
  ),
  fc.constantFrom(...WORDS).map((text) =>
    onView(
      `type ${text}`,
      (view) => setFilters(view, { text }),
      (now) => void Object.assign(now, { text }),
      true,
    ),
  ),
  fc.constantFrom<Projection>("mixed", "papers", "concepts").map((projection) =>
    onView(
      `project ${projection}`,
      (view) => setProjection(view, projection),
      (now) => void Object.assign(now, { projection }),
    ),
  ),
  fc.tuple(key, fc.integer({ min: 1, max: 3 })).map(([at, depth]) =>
    onView(
      `around ${at}`,
      (view) => focusOn(view, [at], depth),
      (now) => void Object.assign(now, { around: at, depth }),
    ),
  ),
  fc.constantFrom(1 as const, -1 as const).map((by) =>
    onView(
      `step ${by}`,
      (view) => stepFocus(view, by),
      (now) => {
        now.depth = Math.min(3, now.depth + by);
        if (now.depth < 1) now.around = null;
      },
    ),
  ),
  fc.constant(
    onView(
      "show everything",
      showEverything,
      (now) =>
        void Object.assign(now, {
          hidden: new Set(),
          kinds: new Set(),
          communities: new Set(),
          text: "",
          around: null,
        }),
    ),
  ),
  key.map((at) =>
    onTray(
      `collect ${at}`,
      (tray) => addToTray(tray, [{ key: at, label: at }]),
      (now) => void now.notes.set(at, now.notes.get(at) ?? ""),
    ),
  ),
  fc.tuple(key, fc.constantFrom("", "x", "y")).map(([at, note]) =>
    onTray(
      `note ${note} at ${at}`,
      (tray) => annotate(tray, at, { note }),
      (now) => void (now.notes.has(at) && now.notes.set(at, note)),
    ),
  ),
  key.map((at) =>
    onTray(
      `take ${at}`,
      (tray) => removeFromTray(tray, at),
      (now) => void now.notes.delete(at),
    ),
  ),
  fc.tuple(key, fc.constantFrom("p", "q")).map(([at, note]) => otherTab(at, note)),
  fc.constant(goBack),
  fc.constant(goOn),
];

test("any run of actions does what a plain model does", () => {
  fc.assert(
    fc.property(fc.commands(commands, { maxCommands: 40 }), (run) => {
      fc.modelRun(
        () => ({
          model: { past: [], now: structuredClone(EMPTY), future: [], typing: false },
          real: { history: startHistory({ view: INITIAL_VIEW, tray: [] }), versions: NO_VERSIONS, others: NO_VERSIONS },
        }),
        run,
      );
    }),
    { numRuns: 150, seed: 7 },
  );
});
