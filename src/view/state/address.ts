// ViewState ⇄ the part of the address after #. Total: any text gives a view; what it says that
// makes no sense is left out. One field, one line: its name in the address, how it is written, how
// it is read back.

import { CARRIED_NAME } from "#core/file/fileVersion.ts";
import { NODE_KINDS, RELATION_KINDS } from "#core/graph/graphIndex.ts";
import { pushTo } from "#core/math/groups.ts";
import type { NodeKey } from "#core/model.ts";
import {
  type Camera,
  COLOR_MEASURES,
  EMBED_PANELS,
  type EmbedPanel,
  type FilterValues,
  type Focus,
  INITIAL_READING,
  INITIAL_VIEW,
  isNodeKey,
  isSubject,
  MAX_COMPARED,
  MAX_DEPTH,
  PAGES,
  type PathQuestion,
  PROJECTIONS,
  type Range,
  type ReadingQuestion,
  SIDES,
  SIZE_MEASURES,
  type TableOrder,
  THEMES,
  type ViewState,
} from "#view/state/viewState.ts";

/** How one value is spelled: a list of texts, empty for the default. */
interface Spelling<T> {
  readonly write: (value: T) => readonly string[];
  readonly read: (texts: readonly string[]) => T;
}

const text: Spelling<string> = { write: (value) => (value === "" ? [] : [value]), read: (texts) => texts[0] ?? "" };
const oneOf = <T extends string>(choices: readonly T[], usual: T): Spelling<T> => ({
  write: (value) => (value === usual ? [] : [value]),
  read: (texts) => choices.find((choice) => choice === texts[0]) ?? usual,
});
const optional = <T extends string>(accepts: (text: string) => text is T): Spelling<T | null> => ({
  write: (value) => (value === null ? [] : [value]),
  read: (texts) => texts.find(accepts) ?? null,
});
const listOf = <T extends string>(accepts: (text: string) => text is T, most = Infinity): Spelling<readonly T[]> => ({
  write: (values) => values,
  read: (texts) => [...new Set(texts.filter(accepts))].slice(0, most),
});
const among = <T extends string>(choices: readonly T[]): Spelling<readonly T[]> => ({
  write: (values) => values,
  read: (texts) => [...new Set(texts.flatMap((given) => choices.filter((choice) => choice === given)))],
});
const nodeKeys = listOf(isNodeKey);
const texts = listOf((given): given is string => given !== "");
const number = (given: string | undefined): number | null =>
  given !== undefined && /^-?\d{1,12}(\.\d{1,12})?$/.test(given) ? Number(given) + 0 : null;
/** −1 is what is in no community. */
const communities: Spelling<readonly number[]> = {
  write: (values) => (values.length === 0 ? [] : [values.join(".")]),
  read: ([given]) => [...new Set((given ?? "").split(".").filter((part) => /^(?:\d{1,9}|-1)$/.test(part)))].map(Number),
};
const range: Spelling<Range | null> = {
  write: (value) => (value === null ? [] : [`${value[0]}~${value[1]}`]),
  read: ([given]) => {
    const [least, most] = (given ?? "").split("~").map(number);
    return least == null || most == null || least > most ? null : [least, most];
  },
};
const weight: Spelling<number> = {
  write: (value) => (value === 0 ? [] : [String(value)]),
  read: ([given]) => Math.min(1, Math.max(0, number(given) ?? 0)),
};
const camera: Spelling<Camera | null> = {
  write: (value) => (value === null ? [] : [`${value.x}~${value.y}~${value.ratio}`]),
  read: ([given]) => {
    const [x, y, ratio] = (given ?? "").split("~").map(number);
    return x == null || y == null || ratio == null || ratio <= 0 ? null : { x, y, ratio };
  },
};
const focus: Spelling<Focus | null> = {
  write: (value) =>
    value === null ? [] : [`${value.depth}${value.join === "intersection" ? "all" : "any"}`, ...value.nodes],
  read: ([head, ...rest]) => {
    const match = /^([1-9])(all|any)$/.exec(head ?? "");
    const nodes = nodeKeys.read(rest);
    if (match === null || nodes.length === 0) return null;
    return {
      nodes,
      depth: Math.min(MAX_DEPTH, Number(match[1])),
      join: match[2] === "all" ? "intersection" : "union",
    };
  },
};
const path: Spelling<PathQuestion | null> = {
  write: (value) => (value === null ? [] : [value.by, value.from, value.to]),
  read: ([by, from, to]) =>
    from !== undefined && to !== undefined && isNodeKey(from) && isNodeKey(to)
      ? { from, to, by: by === "strength" ? "strength" : "steps" }
      : null,
};

/** `year` or `-year`: falling. */
const order: Spelling<TableOrder | null> = {
  write: (value) => (value === null ? [] : [`${value.descending ? "-" : ""}${value.column}`]),
  read: ([given]) => {
    const match = /^(-?)([a-z]{1,20})$/.exec(given ?? "");
    return match === null ? null : { column: match[2]!, descending: match[1] === "-" };
  },
};
/** `community:3~source~shared~0.9`. */
const reading: Spelling<ReadingQuestion> = {
  write: (value) => {
    const { of, from, concepts, share } = value;
    const usual = INITIAL_READING;
    const same = of === usual.of && from === usual.from && concepts === usual.concepts && share === usual.share;
    return same ? [] : [[of, from, concepts, share].join("~")];
  },
  read: ([given]) => {
    const [of = "", from, concepts, share] = (given ?? "").split("~");
    const usual = INITIAL_READING;
    if (!/^(?:tray|selection|all|community:\d{1,9})$/.test(of)) return usual;
    return {
      of: of as ReadingQuestion["of"], // just tested
      from: from === "all" ? "all" : "source",
      concepts: concepts === "every" ? "every" : "shared",
      share: Math.min(1, Math.max(0.05, number(share) ?? usual.share)),
    };
  },
};

/** `map~legend~details`; a word that is no panel is left out, but stays an embedded page. */
const embed: Spelling<readonly EmbedPanel[]> = {
  write: (value) => (value.length === 0 ? [] : [value.join("~")]),
  read: ([given]) => {
    // the outline of earlier pages is the legend's tree now
    const named = (given ?? "").split("~").map((panel) => (panel === "outline" ? "legend" : panel));
    const known = EMBED_PANELS.filter((panel) => named.includes(panel));
    return given === undefined || known.length > 0 ? known : ["map"];
  },
};

type Spellings<T> = { readonly [K in keyof T]: readonly [name: string, spelling: Spelling<T[K]>] };

const FIELDS: Spellings<Omit<ViewState, "filters">> = {
  dataset: ["data", text],
  theme: ["theme", oneOf(THEMES, INITIAL_VIEW.theme)],
  page: ["page", oneOf(PAGES, INITIAL_VIEW.page)],
  side: ["side", oneOf(SIDES, INITIAL_VIEW.side)],
  projection: ["show", oneOf(PROJECTIONS, INITIAL_VIEW.projection)],
  sizeBy: ["size", oneOf(SIZE_MEASURES, INITIAL_VIEW.sizeBy)],
  colorBy: ["color", oneOf(COLOR_MEASURES, INITIAL_VIEW.colorBy)],
  open: ["open", optional(isSubject)],
  selection: ["select", nodeKeys],
  focus: ["focus", focus],
  path: ["path", path],
  compare: [
    "compare",
    listOf((given): given is NodeKey => given.startsWith("paper:") && isNodeKey(given), MAX_COMPARED),
  ],
  without: ["without", texts],
  question: ["why", optional(isNodeKey)],
  hidden: ["hide", nodeKeys],
  isolated: ["only", nodeKeys],
  pinned: ["pin", nodeKeys],
  paperOrder: ["papers-by", order],
  conceptOrder: ["concepts-by", order],
  beside: ["beside", oneOf(["nothing", "map"] as const, INITIAL_VIEW.beside)],
  reading: ["read", reading],
  concern: ["concern", text],
  trace: ["trace", text],
  camera: ["at", camera],
  embed: ["embed", embed],
  carried: [CARRIED_NAME, text],
};

const FILTER_FIELDS: Spellings<FilterValues> = {
  hiddenKinds: ["no-kind", among(NODE_KINDS)],
  hiddenCommunities: ["no-community", communities],
  hiddenRelations: ["no-edge", among(RELATION_KINDS)],
  years: ["years", range],
  venues: ["venue", texts],
  types: ["type", texts],
  sources: ["source", texts],
  languages: ["language", texts],
  authors: ["author", texts],
  keywords: ["keyword", texts],
  frequency: ["papers", range],
  degree: ["degree", range],
  weight: ["weight", weight],
  text: ["text", text],
};

/**
 * The address of a view, without #: `open=paper%3A12ab&focus=2any&focus=paper%3A12ab`. Defaults are
 * left out.
 */
export function writeAddress(view: ViewState): string {
  return [...writeFields(FIELDS, view), ...writeFields(FILTER_FIELDS, view.filters)].join("&");
}

/** Whether it is the map as every dataset is first seen: nothing chosen, opened, narrowed or near. */
export const isWhole = ({ dataset: _, carried, embed, theme, side, ...view }: ViewState): boolean =>
  writeAddress({ ...INITIAL_VIEW, ...view }) === "";

/** The view that an address names; never throws. A leading # is allowed. */
export function readAddress(address: string): ViewState {
  const found = new Map<string, string[]>();
  for (const part of address.replace(/^#/, "").split("&")) {
    const at = part.indexOf("=");
    const value = at < 0 ? null : decode(part.slice(at + 1));
    if (value === null) continue;
    const name = part.slice(0, at);
    pushTo(found, name, value);
  }
  return { ...readFields(FIELDS, found), filters: readFields(FILTER_FIELDS, found) };
}

function writeFields<T>(fields: Spellings<T>, value: T): string[] {
  return keysOf(fields).flatMap((field) => {
    const [name, spelling] = fields[field];
    return spelling.write(value[field]).map((given) => `${name}=${encode(given)}`);
  });
}

function readFields<T>(fields: Spellings<T>, found: ReadonlyMap<string, readonly string[]>): T {
  const value: Partial<T> = {};
  for (const field of keysOf(fields)) {
    const [name, spelling] = fields[field];
    value[field] = spelling.read(found.get(name) ?? []);
  }
  return value as T; // every key of T is a key of Spellings<T>
}

const keysOf = <T>(fields: Spellings<T>): (keyof T)[] => Object.keys(fields) as (keyof T)[];

/**
 * Percent-encoding that keeps an address readable; lone surrogates become U+FFFD instead of
 * throwing.
 */
const encode = (value: string): string =>
  encodeURIComponent(value.replace(/\p{Surrogate}/gu, "\uFFFD"))
    .replaceAll("%20", "+")
    .replaceAll("%3A", ":");

function decode(value: string): string | null {
  try {
    return decodeURIComponent(value.replaceAll("+", " "));
  } catch {
    return null; // a malformed escape: this part of the address says nothing
  }
}
