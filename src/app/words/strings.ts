// Every English sentence of the explorer, in one place.
import { grouped } from "#app/words/grouped.ts";
import type { Contribution, NodeKind, RelationKind } from "#core/model.ts";
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

const series = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

export const strings = {
  appName: "Isogloss",
  tagline: "A map of papers, their concepts, and the words they share",
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
  because: (concepts: readonly string[], words: readonly string[], lent: readonly string[]) =>
    concepts.length > 0
      ? `Both speak of ${series(concepts)}.`
      : words.length > 0
        ? `Both use ${words.length === 1 ? "the word" : "the words"} ${series(words)}.`
        : lent.length > 0
          ? `One speaks of ${series(lent)}, papers near the other do too.`
          : "Both are near the same other papers.",
  hitKind: (of: string, papers: number | null) => (papers === null ? of : `${of} · ${plural(papers, "paper")}`),
  edgesShown: (count: number) => plural(count, "link"),
  noCommunity: "in no community",
  communityNumber: (id: number) => `Community ${id}`,
  loading: "Reading the dataset…",
  noDataset: "No dataset yet",
  noDatasetAdvice:
    "Run  npm run extract  to build one from the papers in seeds/, bring your own papers, or open a dataset file.",
  missing: (name: string) => `“${name}” is not here`,
  missingAdvice:
    "This link is for a dataset of that name. It may be kept in another browser or on another machine. Open its file, build it again from its papers, or look at what is here.",
  cannotOpen: "This dataset cannot be opened",
  nothingShown: "Nothing is shown: the filters leave no node.",
  nothingOpen: "Choose a paper, a concept or a community",
  nothingOpenAdvice: "Click one on the map, search, or walk with the arrow keys.",
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
  abstract: "Abstract",
  noAbstract: "This paper has no abstract.",
  conceptsHere: "Concepts",
  termsHere: "Shared terms",
  related: "Related papers",
  alsoListing: (count: number) =>
    count === 1
      ? "One more paper lists this one among its nearest"
      : `${count} more papers list this one among their nearest`,
  relatedNone: "No close relative in this pile: no other paper shares enough with it.",
  why: "Why",
  whyHide: "Hide why",
  score: "score",
  withoutIntro: "Left out of the comparison:",
  moved: (before: number, now: number, score: string) =>
    `${before === now ? "still in place" : before > now ? "up from place" : "down from place"} ${before}, was ${score}`,
  countAgain: (label: string) => `Count “${label}” again`,
  leaveOut: (label: string) => `Leave out “${label}”`,
  whyNot: "Why not this one?",
  whyNotPick: "Choose any other paper",
  whyNotAnswer: (rank: number, of: number) => `Place ${rank} of ${of}.`,
  sentences: "Sentences",
  sentencesOf: (papers: number, sentences: number) => `${plural(sentences, "sentence")} in ${plural(papers, "paper")}`,
  coMentions: "Keeps company with",
  partOf: "Part of",
  aliases: "Also written",
  acronym: "Short form",
  frequency: (papers: number) => `in ${plural(papers, "paper")}`,
  trend: "Papers per year",
  centralPapers: "Central papers",
  communityConcepts: "Concepts that set it apart",
  communityPapers: "Papers",
  bridges: "Papers that lead to neighbors",
  bridgeConcepts: "Concepts that lead to neighbors",
  hereAndThere: (here: number, there: number) => `${here} here, ${there} there`,
  runnersUp: (names: string) => `Might also be called: ${names}`,
  cohesion: (share: number) => `${Math.round(share * 100)} % of its papers’ relatedness stays inside`,
  sureness: (share: number) => `the runs agreed on ${Math.round(share * 100)} % of it`,
  focus: "Neighborhood",
  focusDepth: (depth: number) => plural(depth, "step"),
  isolate: "Show only this",
  findPath: "Path to…",
  pathTitle: "Path",
  pathNone: "No way leads from one to the other over what is shown.",
  pathFewest: "Fewest steps",
  pathStrongest: "Strongest links",
  legend: "Legend",
  communities: "Communities",
  edges: "Links",
  onlyThis: "only",
  whatIsIn: (label: string) => `What is in: ${label}`,
  clear: "Clear",
  selection: (count: number) => `${count} selected`,
  summand: (kind: Contribution["kind"], label: string) =>
    ({
      concept: label,
      term: label,
      word: `“${label}”`,
      lent: `${label}, by way of papers near them`,
      neighbors: `near both: ${label}`,
      rest: label,
    })[kind],
  weakLink: "weak: no telling word in common",
  summandsMore: (rest: readonly Contribution[]) =>
    `and ${rest.length} smaller ones, ${rest.reduce((sum, { value }) => sum + value, 0).toFixed(3)} together`,
  paperNumber: (order: number) => `No. ${order} in the input`,
  notHere: "What this link opens is not in this dataset. It may have been built anew since, or be another one.",
  notHereSearch: "Search for it by name",
  notHereClose: "Show the whole map",
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
  remove: "Remove",
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
