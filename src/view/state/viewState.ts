// All that a link restores: what is open, chosen, hidden and filtered, and where the map stands. A
// plain value.
import type { NodeKey, NodeKind, RelationKind } from "#core/model.ts";

export const PAGES = ["map", "papers", "concepts", "overview", "compare", "reading", "audit"] as const;
export const SIDES = ["legend", "filters", "tray"] as const;
export const PROJECTIONS = ["mixed", "papers", "concepts"] as const;
export const COLOR_MEASURES = ["community", "year", "citedBy"] as const;
export const SIZE_MEASURES = ["size", "degree", "strength", "frequency", "score", "citedBy", "year"] as const;
/** What papers are filtered by, value by value. */
export const PAPER_FACETS = ["venues", "types", "sources", "languages", "authors", "keywords"] as const;
export type PaperFacet = (typeof PAPER_FACETS)[number];
export const THEMES = ["auto", "light", "dark"] as const;
/**
 * What an embedded page may have: pages, panels beside the map, details of what is open, search.
 */
export const EMBED_PANELS = [
  "map",
  "papers",
  "concepts",
  "overview",
  "legend",
  "filters",
  "details",
  "search",
] as const;
export type EmbedPanel = (typeof EMBED_PANELS)[number];
export type Page = (typeof PAGES)[number];
export type Side = (typeof SIDES)[number];
export type Projection = (typeof PROJECTIONS)[number];
export type ColorMeasure = (typeof COLOR_MEASURES)[number];
export type SizeMeasure = (typeof SIZE_MEASURES)[number];
export type ThemeChoice = (typeof THEMES)[number];

/** What the details panel can show: a node, or a community by its number. */
export type Subject = NodeKey | `community:${number}`;
export type Range = readonly [least: number, most: number];

export interface Focus {
  readonly nodes: readonly NodeKey[];
  /** Steps outwards, 1 to 3. */
  readonly depth: number;
  /** With several nodes: what any of them reaches, or only what all of them reach. */
  readonly join: "union" | "intersection";
}

export interface PathQuestion {
  readonly from: NodeKey;
  readonly to: NodeKey;
  /** Fewest steps, or the way over the strongest edges. */
  readonly by: "steps" | "strength";
}

/** A column of a table by its name; null stands for the table's own order. */
export interface TableOrder {
  readonly column: string;
  readonly descending: boolean;
}

/** What the reading list is made for, and how far it goes. */
export interface ReadingQuestion {
  readonly of: "tray" | "selection" | "all" | `community:${number}`;
  /** Papers to choose from: those of the source, or all. */
  readonly from: "source" | "all";
  /** Only concepts of at least two papers, or every concept. */
  readonly concepts: "shared" | "every";
  /** Share of the concepts' weight that is enough, 0..1. */
  readonly share: number;
}

export interface FilterValues extends Readonly<Record<PaperFacet, readonly string[]>> {
  readonly hiddenKinds: readonly NodeKind[];
  readonly hiddenCommunities: readonly number[];
  /** Relations whose edges are not followed and not drawn. */
  readonly hiddenRelations: readonly RelationKind[];
  readonly years: Range | null;
  readonly frequency: Range | null;
  readonly degree: Range | null;
  /** Edges below this weight do not count. */
  readonly weight: number;
  readonly text: string;
}

export interface Camera {
  readonly x: number;
  readonly y: number;
  /** 1 = the whole map, smaller = nearer. */
  readonly ratio: number;
}

export interface ViewState {
  /** Empty = the first there is. */
  readonly dataset: string;
  /**
   * A dataset that came with the link itself (core/file/pack.ts); empty = none, and `dataset`
   * counts.
   */
  readonly carried: string;
  /** The panels of an embedded, read-only page; empty = the whole explorer. */
  readonly embed: readonly EmbedPanel[];
  readonly theme: ThemeChoice;
  readonly page: Page;
  /** The panel beside the map. */
  readonly side: Side;
  readonly projection: Projection;
  readonly sizeBy: SizeMeasure;
  readonly colorBy: ColorMeasure;
  readonly open: Subject | null;
  readonly selection: readonly NodeKey[];
  readonly focus: Focus | null;
  readonly path: PathQuestion | null;
  /** Two to five papers side by side. */
  readonly compare: readonly NodeKey[];
  /** Labels of the shared things that do not count in "why related". */
  readonly without: readonly string[];
  /** The paper of "why not this one?", next to the open paper. */
  readonly question: NodeKey | null;
  readonly hidden: readonly NodeKey[];
  /** If not empty: nothing else is shown. */
  readonly isolated: readonly NodeKey[];
  /** Always named on the map, whatever else is. */
  readonly pinned: readonly NodeKey[];
  readonly paperOrder: TableOrder | null;
  readonly conceptOrder: TableOrder | null;
  /** Whether the tables stand beside the map. */
  readonly beside: "nothing" | "map";
  readonly reading: ReadingQuestion;
  /** Which papers the audit lists: all, or those of one concern. */
  readonly concern: string;
  /** The phrase whose way through the stages is looked up. */
  readonly trace: string;
  readonly filters: FilterValues;
  /** null = the whole map. */
  readonly camera: Camera | null;
}

export const NO_FILTERS: FilterValues = Object.freeze({
  hiddenKinds: [],
  hiddenCommunities: [],
  hiddenRelations: [],
  years: null,
  venues: [],
  types: [],
  sources: [],
  languages: [],
  authors: [],
  keywords: [],
  frequency: null,
  degree: null,
  weight: 0,
  text: "",
});

export const INITIAL_READING: ReadingQuestion = Object.freeze({
  of: "tray",
  from: "source",
  concepts: "shared",
  share: 1,
});

export const INITIAL_VIEW: ViewState = Object.freeze({
  dataset: "",
  carried: "",
  embed: [],
  theme: "auto",
  page: "map",
  side: "legend",
  projection: "mixed",
  sizeBy: "size",
  colorBy: "community",
  open: null,
  selection: [],
  focus: null,
  path: null,
  compare: [],
  without: [],
  question: null,
  hidden: [],
  isolated: [],
  pinned: [],
  paperOrder: null,
  conceptOrder: null,
  beside: "nothing",
  reading: INITIAL_READING,
  concern: "",
  trace: "",
  filters: NO_FILTERS,
  camera: null,
});

export const MAX_COMPARED = 5;
export const MAX_DEPTH = 3;

/** The number of a community subject, or null for a node. */
export function communityOf(subject: string | null): number | null {
  const match = /^community:(\d+)$/.exec(subject ?? "");
  return match === null ? null : Number(match[1]);
}

export const isNodeKey = (text: string): text is NodeKey => /^(paper|concept|term):./su.test(text);
export const isSubject = (text: string): text is Subject => isNodeKey(text) || /^community:\d{1,9}$/u.test(text);
