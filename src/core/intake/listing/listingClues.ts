// A pasted listing, second step: what one paragraph looks like by itself. Each clue is a cost: 0 =
// just like it, 5 and more = hardly.
import { withoutEnd } from "#core/intake/fields/squeezed.ts";
import { CALLS_TO_ACTION, INTERFACE_LINES } from "#core/intake/listing/interfaceWordsData.ts";
import {
  BODY_COST as BODY,
  DATA_COST as DATA,
  PAGE_COST as PAGE,
  SNIPPET_COST,
  SURE_ABSTRACT,
  TITLE_COST as TITLE,
} from "#core/intake/listing/listingCostsData.ts";
import { ARXIV_HEAD, datumStrength, nameShare, scholarLine } from "#core/intake/listing/listingData.ts";
import { labelOf } from "#core/intake/listing/listingLabelNames.ts";
import type { Place, Shape } from "#core/intake/listing/listingPlaces.ts";

/**
 * What a paragraph can be: part of the page, a title, data between title and abstract, an abstract,
 * data after the abstract.
 */
export const ROLES = ["page", "title", "before", "body", "after"] as const;
export type Role = (typeof ROLES)[number];
export type Costs = Readonly<Record<Role, number>>;

const COUNTERS =
  /^(?:[\d.,]+\s?[km]?|\d+\s+(?:upvotes?|comments?|authors?|citations?|likes?|stars?|views?|results?|papers?|min(?:ute)?s?(?: read)?)|[·•|\-–—]+|\d{1,2}\s\w{3,9}(?:\s\d{4})?|\w{3,9}\s\d{1,2}(?:,\s\d{4})?|(?:mon|tue|wed|thu|fri|sat|sun)\w*,\s.*\d{4}(?:\s\(.*\))?|\d+\s\w+\sago)$/iu;
const PAGE_DATA =
  /^(?:submitted by\b|cited by \d|cite\s?cited by|save\s?cite|all \d+ versions|published on|· published|github\s?[\d.]+k?|\[(?:pdf|html|book|citation|doc)\](?: \S+\.\S+)?$|(?:\[[^\][]{1,30}\]\s*)+$|https?:\/\/\S+$|doi:?\s?10\.\d)/i;
const AFTER_DATA =
  /^(?:submitted \d|originally announced|cited by \d|save\s?cite|cite\s?cited|related articles|all \d+ versions|comments?:|journal ref|msc class|acm class|report number|pmid:|pmcid:|doi:?\s?10\.|https?:\/\/\S+$)/i;

/**
 * Length in units of Latin text: a Chinese or Japanese character says as much as two and a half
 * letters.
 */
export const readingLength = (text: string): number =>
  text.length + 1.5 * (text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu)?.length ?? 0);

const sentenceBreaks = (text: string): number => text.match(/[.!?]["”’)]?\s+(?=["“(]?\p{Lu})|[。！？]/gu)?.length ?? 0;

interface Ramp {
  readonly cost: number;
  readonly from: number;
  readonly to: number;
}
const growing = ({ cost, from, to }: Ramp, length: number): number => cost * between(length, from, to);
const shrinking = ({ cost, from, to }: Ramp, length: number): number => cost * (1 - between(length, from, to));

const between = (value: number, low: number, high: number): number =>
  Math.min(1, Math.max(0, (value - low) / (high - low)));

/** What copying a page leaves at the end of an abstract that was opened. */
export const OPENED =
  /(?:\s*[△▽]\s*(?:Less|More)|(?<=[.!?…"”’)\]])\s+(?:\[(?:…|\.{3})\]\s*)?(?:Expand|Collapse|(?:(?:Show|Read|See|View) )?(?:more|less)|Hide)\.?)$/iu;

/** What can be seen of a paragraph by itself. */
export interface Clues {
  readonly text: string;
  readonly length: number;
  /** A button, a count, a date: nothing a paper says of itself. */
  readonly isPageData: boolean;
  readonly isInterface: boolean;
  readonly isScholar: boolean;
  /** How many names there are if it is a list of names, or a single one; else 0. */
  readonly names: number;
  readonly datum: 0 | 1 | 2;
}

export function cluesOf(text: string): Clues {
  const bare = withoutEnd(text.toLowerCase(), /[\s·|>»…:.]/);
  const isInterface =
    labelOf(`${text}:`)?.rest === "" ||
    (bare.includes("|") && bare.split("|").every((part) => INTERFACE_LINES.has(part.trim()))) ||
    INTERFACE_LINES.has(bare) ||
    INTERFACE_LINES.has(bare.replace(/^\[\s*|\s*\]$/g, "")) ||
    COUNTERS.test(text);
  const names = text.length < 600 ? nameShare(text) : { share: 0, parts: 0 };
  const isNames =
    names.share >= 0.7 && (names.parts >= 2 || text.split(" ").length === 2 || /^\S+, (?:\p{Lu}\.)+$/u.test(text));
  const length = readingLength(text);
  return {
    ...{ text, length, isInterface, names: isNames ? names.parts : 0, datum: datumStrength(text) },
    isPageData: isInterface || PAGE_DATA.test(text) || ARXIV_HEAD.test(text),
    isScholar: scholarLine(text) !== undefined,
  };
}

export interface Surroundings {
  /** How often the very same text occurs. */
  readonly repeats: number;
  /** Shares its beginning with a neighbor. */
  readonly echoes: boolean;
  /** Begins with a label that comes with many papers. */
  readonly labelled: boolean;
  /** Directly under a search engine's line of names, venue and year. */
  readonly isUnderScholar: boolean;
  readonly place: Place;
}

/** A piece of a text that goes on before or behind it. */
const SNIPPET = /^(?:…|\.{3}).{20}|.{20}(?:…|\.{3})$/u;

/** What the paragraph costs in each role. */
export function costsOf(clues: Clues, around: Surroundings): Costs {
  const { repeats, echoes, labelled, place, isUnderScholar } = around;
  const { text, length, isPageData, isScholar } = clues;
  if (isUnderScholar && !isPageData && SNIPPET.test(text)) return SNIPPET_COST;
  const isNames = clues.names > 0;
  const breaks = sentenceBreaks(text);
  const whole = text.replace(OPENED, "");
  const ended = /[.!?。…]["”’)}]?$/u.test(whole) || /https?:\/\/\S+$/.test(text);
  const worded = /\p{L}{2}/u.test(text);
  const calls = CALLS_TO_ACTION.some((call) => text.toLowerCase().startsWith(call));
  const datum = labelled ? 2 : clues.datum;
  const other = place === "other";

  const page = isPageData
    ? datum === 2
      ? PAGE.strongDatum
      : 0
    : (calls ? PAGE.call : PAGE.text) +
      length * PAGE.perLetter +
      (echoes ? PAGE.echo : 0) +
      (repeats > 1 && length < PAGE.shortRepeat ? PAGE.repeated : 0);
  const title =
    growing(TITLE.long, length) +
    growing(TITLE.veryLong, length) +
    (/[.。]$/u.test(text) && length > TITLE.fullStopFrom ? TITLE.fullStop : 0) +
    Math.min(TITLE.sentenceBreaksMost, breaks * TITLE.sentenceBreak) +
    (worded ? 0 : TITLE.wordless) +
    (isPageData ? TITLE.pageData : 0) +
    (isNames ? (clues.names >= 2 ? TITLE.names : TITLE.oneName) : 0) +
    (isScholar ? TITLE.scholar : 0) +
    (/[:,;]$/.test(text) ? TITLE.openEnd : 0) +
    datum * TITLE.datum +
    (other ? TITLE.otherPlace : place === "title" ? TITLE.titlePlace : 0);
  const body =
    shrinking(BODY.short, length) +
    shrinking(BODY.shortish, length) +
    (ended ? 0 : length < BODY.cutFrom ? BODY.cutShort : BODY.cutLong) +
    Math.max(BODY.sentenceBreaksMost, breaks * BODY.sentenceBreak) +
    (isPageData || isNames || isScholar || datum === 2 ? BODY.otherKind : 0);
  return { page, title, body, ...besideCosts(clues, datum, other) };
}

/** As data before or after the abstract. */
function besideCosts(clues: Clues, datum: number, other: boolean): { before: number; after: number } {
  const { text, length, isPageData, isScholar, names } = clues;
  const beside = datum === 2 ? DATA.strong : datum === 1 || other ? DATA.weak : DATA.text + length * DATA.perLetter;
  const named = names >= 2 ? DATA.names : names > 0 ? DATA.oneName : isPageData ? DATA.pageDataBefore : beside;
  const before = isScholar ? 0 : Math.min(beside, named);
  const isAfter = isScholar || isPageData || names >= 2;
  const after = AFTER_DATA.test(text) ? 0 : isAfter ? Math.min(beside, DATA.namesAfter) : beside;
  return { before, after };
}

/** Hardly anything but an abstract. */
export const isAbstract = ({ length }: Clues, costs: Costs): boolean =>
  costs.body <= SURE_ABSTRACT.cost && length >= SURE_ABSTRACT.letters;

/** What a paragraph is as a neighbor; `repeats` counts lines that differ in nothing but numbers. */
export function shapeOf(clues: Clues, costs: Costs, labelled: boolean, repeats: number): Shape {
  if (isAbstract(clues, costs)) return "body";
  if (clues.isInterface || !/\p{L}{2}/u.test(clues.text)) return "page";
  if (clues.isScholar) return "names";
  if (clues.datum === 2 || labelled) return "datum";
  if (clues.names >= 2) return "names";
  if (clues.datum === 1) return "datum";
  if (clues.isPageData) return "page";
  return repeats > 1 && clues.length < 60 ? "repeated" : "text";
}
