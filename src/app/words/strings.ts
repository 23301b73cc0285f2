// Every English sentence of the explorer, in one place.
import { grouped } from "#app/words/grouped.ts";
import type { NodeKind, RelationKind } from "#core/model.ts";
import type { Page, Projection, Side, ThemeChoice } from "#view/state/viewState.ts";

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;

const kinds: Readonly<Record<NodeKind, string>> = { paper: "Papers", concept: "Concepts", term: "Shared terms" };
const kind: Readonly<Record<NodeKind, string>> = { paper: "Paper", concept: "Concept", term: "Shared term" };
const relations: Readonly<Record<RelationKind, string>> = {
  mentions: "paper mentions concept",
  uses: "paper uses term",
  "co-occurs": "concepts met in one paper",
  related: "related papers",
  "part-of": "part of a longer concept",
};
const pages: Readonly<Record<Page, string>> = {
  map: "Map",
  papers: "Papers",
  concepts: "Concepts",
  overview: "Overview",
  compare: "Compare",
  reading: "Reading list",
  audit: "Audit",
};
const sides: Readonly<Record<Side, string>> = { legend: "Legend", filters: "Filters", tray: "Tray" };
const projections: Readonly<Record<Projection, string>> = {
  mixed: "Everything",
  papers: "Papers only",
  concepts: "Concepts only",
};
const themes: Readonly<Record<ThemeChoice, string>> = { auto: "As the system", light: "Light", dark: "Dark" };

/**
 * Names of the actions that need no further word; shown in the palette, in menus and in the help.
 */
const actions = {
  stepBack: "Go one step back",
  close: "Close details",
  showEverything: "Show everything",
  clearFilters: "Clear all filters",
  focusOpen: "Focus on its neighborhood",
  deeper: "One step further out",
  shallower: "One step back in",
  leaveFocus: "Leave the neighborhood",
  pinOpen: "Pin or unpin its name",
  selectOpen: "Select or unselect it",
  hideSelection: "Hide the selection",
  isolateSelection: "Show only the selection",
  invertSelection: "Invert the selection",
  selectShown: "Select all that is shown",
  clearSelection: "Clear the selection",
  focusSelectionUnion: "Neighborhood of the selection: what any reaches",
  focusSelectionIntersection: "Neighborhood of the selection: what all reach",
  collect: "Add to the tray",
  compareOpen: "Add to or take from the comparison",
  compareSelection: "Compare the selected papers",
  growSelection: "Select the neighbors too",
  commonNeighbors: "Select what the selection has in common",
  leavePath: "Close the path",
} as const;

const commands = {
  undo: "Undo",
  redo: "Redo",
  palette: "Search and commands",
  nextRegion: "On to the next part of the page",
  help: "Help and shortcuts",
  fit: "Fit the map to what is shown",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  exportVisible: "Save what is shown as a dataset (JSON)",
  exportAs: "Export as…",
  share: "Share…",
  openFile: "Open a dataset file…",
  yourPapers: "Open my papers…",
  back: "Back to what was open before",
  forward: "Forward again",
  box: "Select with a box",
  lasso: "Select with a lasso",
} as const;

export const strings = {
  appName: "Isogloss",
  plural,
  kind,
  kinds,
  relations,
  pages,
  goTo: (page: string) => `Go to: ${page}`,
  sides,
  projections,
  themes,
  actions,
  commands,
  counts: (papers: number, concepts: number, terms: number) =>
    [plural(papers, "paper"), plural(concepts, "concept"), plural(terms, "shared term")].join(" · "),
  shown: (shown: number, all: number) =>
    shown === all ? `all ${plural(all, "paper")}` : `${grouped(shown)} of ${plural(all, "paper")}`,
  conceptsShown: (shared: number, alone: number) =>
    [
      ...(shared > 0 || alone === 0 ? [plural(shared, "shared concept")] : []),
      ...(alone > 0 ? [`${plural(alone, "concept")} in one paper`] : []),
    ].join(", "),
  termsShown: (count: number) => plural(count, "shared term"),
  hitKind: (of: string, papers: number | null) => (papers === null ? of : `${of} · ${plural(papers, "paper")}`),
  edgesShown: (count: number) => plural(count, "link"),
  noCommunity: "in no community",
  loading: "Reading the dataset…",
  noDataset: "No dataset yet",
  noDatasetAdvice:
    "Run  npm run extract  to build one from the papers in seeds/, bring your own papers, or open a dataset file.",
  missing: (name: string) => `“${name}” is not here`,
  missingAdvice:
    "This link is for a dataset of that name. It may be kept in another browser or on another machine. Open its file, build it again from its papers, or look at what is here.",
  cannotOpen: "This dataset cannot be opened",
  searchPlaceholder: "Search papers, concepts, commands",
  pickPlaceholder: "Search by name",
  searching: "Searching…",
  searchNothing: "Nothing found. Try fewer or shorter words.",
  matchIn: { label: "name", aliases: "other spelling", abstract: "abstract", authors: "authors", venue: "venue" },
  mapOf: (title: string) => `Map of ${title}`,
  searchShort: "Search or do anything",
  mapLabel:
    "Map of the graph. Arrow keys follow the strongest links, Page Up and Page Down go from community to community, Enter opens, Escape goes back.",
  minimapLabel: "Overview of the whole map. Click to move there.",
  related: "Related papers",
  focus: "Neighborhood",
  focusDepth: (depth: number) => plural(depth, "step"),
  isolate: "Show only this",
  legend: "Legend",
  communities: "Communities",
  edges: "Links",
  onlyThis: "only",
  whatIsIn: (label: string) => `What is in: ${label}`,
  selection: (count: number) => `${count} selected`,
  sheetMain: "Map",
  sheetSide: "Legend",
  sheetMore: "More",
  sheetDetails: "Details",
  projection: "What the map shows",
  short: {
    isolate: "Only these",
    hide: "Hide",
    invert: "Invert",
    around: "Neighbors of any",
    shared: "Neighbors of all",
    export: "Export…",
    collect: "To the tray",
    unisolate: "Show the rest again",
  },
  nameList: (names: readonly string[]) =>
    names.length <= 2 ? names.join(" and ") : `${names[0]} and ${names.length - 1} others`,
  spoken: (of: NodeKind, label: string, links: number, community: string | null) =>
    `${kind[of]}: ${label}. ${plural(links, "link")}. ${community === null ? "In no community" : `Community: ${community}`}.`,
  dismiss: "Dismiss",
  more: "more",
  less: "less",
  menu: "Menu",
  theme: "Theme",
  dataset: "Dataset",
  datasetTitle: "Which papers are on the map, and where they are kept",
  openAnother: (id: string) => `Open “${id}” instead`,
  close: "Close",
} as const;
