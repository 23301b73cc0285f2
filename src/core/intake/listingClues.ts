// A pasted listing, second step: what one paragraph looks like by itself. Each clue is a cost: 0 = just like it, 5 and more = hardly.
import { CALLS_TO_ACTION, INTERFACE_LINES } from "#core/intake/interfaceWordsData.ts";

/** What a paragraph can be: part of the page, a title, data between title and abstract, an abstract, data after the abstract. */
export const ROLES = ["page", "title", "before", "body", "after"] as const;
export type Role = (typeof ROLES)[number];
export type Costs = Readonly<Record<Role, number>>;

const LABELS: Readonly<
  Record<string, "title" | "abstract" | "authors" | "venue" | "year" | "doi" | "url" | "keywords" | "other">
> = {
  title: "title",
  abstract: "abstract",
  "tl;dr": "other",
  tldr: "abstract",
  summary: "abstract",
  author: "authors",
  authors: "authors",
  by: "authors",
  keyword: "keywords",
  keywords: "keywords",
  "index terms": "keywords",
  subject: "other",
  subjects: "other",
  comment: "other",
  comments: "other",
  "journal-ref": "venue",
  "journal ref": "venue",
  journal: "venue",
  venue: "venue",
  conference: "venue",
  "published in": "venue",
  published: "year",
  submitted: "year",
  year: "year",
  date: "year",
  doi: "doi",
  url: "url",
  link: "url",
  pdf: "url",
  source: "other",
  "report number": "other",
  "acm classes": "other",
  "msc classes": "other",
};
const LABEL = new RegExp(`^(${Object.keys(LABELS).join("|")})\\s*[:：]\\s*(.*)$`, "isu");

export interface Label {
  readonly name: string;
  readonly field: (typeof LABELS)[string];
  readonly rest: string;
}

/** "Title: On Graphs" → {name: "title", field: "title", rest: "On Graphs"}. */
export function labelOf(text: string): Label | undefined {
  const match = LABEL.exec(text);
  const name = match?.[1]?.toLowerCase();
  const field = name === undefined ? undefined : LABELS[name];
  return name === undefined || field === undefined ? undefined : { name, field, rest: match?.[2]?.trim() ?? "" };
}

/** An arXiv identifier at the head of an entry: "[3] arXiv:2401.01234 [pdf, html, other]". */
export const ARXIV_HEAD =
  /^(?:\[\d+\]\s*)?arXiv:\s?((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?)(?=[\s[(]|$)/i;

/** "A Vaswani, N Shazeer… - Advances in neural …, 2017 - proceedings.neurips.cc" */
export const SCHOLAR_LINE = /^(.{3,200}?)\s[-–—]\s(?:(.*?),?\s)?((?:19|20)\d\d)(?:\s[-–—]\s(\S.*))?$/u;

const NAME = String.raw`(?:\p{Lu}[\p{L}'’.-]*\.?|\p{Lu}{1,3}|van|von|de|der|den|da|di|del|la|le|bin|al|el)`;
const NAMES = new RegExp(`^${NAME}(?: ${NAME}){1,4}(?:[*†‡§¶\\d]*)$`, "u");

/** How many of a line's comma parts read as people's names, 0..1. */
function nameShare(text: string): { share: number; parts: number } {
  const parts = text
    .replace(/\s*(?:,?\s+and\s+|&|;|·|\|)\s*/gu, ", ")
    .replace(/(?:,?\s*(?:…|\.{3}|et al\.?|\(?\+?\d+ (?:more|others|authors?)(?: authors?)?\)?))+$/iu, "")
    .split(/,\s*/u)
    .filter((part) => part !== "");
  return { share: parts.filter((part) => NAMES.test(part)).length / Math.max(1, parts.length), parts: parts.length };
}

/** Most parts of a list are names. */
export const readsAsNames = (text: string): boolean => nameShare(text).share >= 0.5;

const COUNTERS =
  /^(?:[\d.,]+\s?[km]?|\d+\s+(?:upvotes?|comments?|authors?|citations?|likes?|stars?|views?|results?|papers?|min(?:ute)?s?(?: read)?)|[·•|\-–—]+|\d{1,2}\s\w{3,9}(?:\s\d{4})?|\w{3,9}\s\d{1,2}(?:,\s\d{4})?|(?:mon|tue|wed|thu|fri|sat|sun)\w*,\s.*\d{4}(?:\s\(.*\))?|\d+\s\w+\sago)$/iu;
const PAGE_DATA =
  /^(?:submitted by\b|cited by \d|cite\s?cited by|save\s?cite|all \d+ versions|published on|· published|github\s?[\d.]+k?|\[(?:pdf|html|book|citation|doc)\](?: \S+\.\S+)?$|https?:\/\/\S+$|doi:?\s?10\.\d)/i;
const AFTER_DATA =
  /^(?:submitted \d|originally announced|cited by \d|save\s?cite|cite\s?cited|related articles|all \d+ versions|comments?:|journal ref|msc class|acm class|report number|pmid:|pmcid:|doi:?\s?10\.|https?:\/\/\S+$)/i;

/** Length in units of Latin text: a Chinese or Japanese character says as much as two and a half letters. */
export const readingLength = (text: string): number =>
  text.length + 1.5 * (text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu)?.length ?? 0);

const sentenceBreaks = (text: string): number => text.match(/[.!?]["”’)]?\s+(?=["“(]?\p{Lu})|[。！？]/gu)?.length ?? 0;

const between = (value: number, low: number, high: number): number =>
  Math.min(1, Math.max(0, (value - low) / (high - low)));

export interface Surroundings {
  /** How often the very same text occurs. */
  readonly repeats: number;
  /** Shares its beginning with a neighbor. */
  readonly echoes: boolean;
}

/** What the paragraph costs in each role, looked at alone. */
export function costsOf(text: string, { repeats, echoes }: Surroundings): Costs {
  const lower = text.toLowerCase();
  const length = readingLength(text);
  const breaks = sentenceBreaks(text);
  const ended = /[.!?。…]["”’)}]?$/u.test(text) || /https?:\/\/\S+$/.test(text);
  const worded = /\p{L}{2}/u.test(text);
  const isInterface = INTERFACE_LINES.has(lower.replace(/[\s·|>»…:.]+$/u, "")) || COUNTERS.test(text);
  const isPageData = isInterface || PAGE_DATA.test(text) || ARXIV_HEAD.test(text);
  const names = length < 600 ? nameShare(text) : { share: 0, parts: 0 };
  const isNames = names.share >= 0.7 && (names.parts >= 2 || text.split(" ").length === 2);
  const isScholar = length < 260 && SCHOLAR_LINE.test(text);
  const calls = CALLS_TO_ACTION.some((call) => lower.startsWith(call));

  const page = isPageData
    ? 0
    : (calls ? 1.5 : 4.5) + length / 100 - (echoes ? 1 : 0) - (repeats > 1 && length < 120 ? 3 : 0);
  const title =
    2 * between(length, 150, 250) +
    10 * between(length, 250, 450) +
    (/[.。]$/u.test(text) && length > 40 ? 1.5 : 0) +
    Math.min(3, breaks) +
    (worded ? 0 : 12) +
    (isPageData ? 6 : 0) +
    (isNames ? (names.parts >= 2 ? 4 : 0.5) : 0) +
    (isScholar ? 4 : 0) +
    (/[:,;]$/.test(text) ? 1 : 0);
  const body =
    6 * (1 - between(length, 40, 160)) +
    2 * (1 - between(length, 160, 320)) +
    (ended ? 0 : length < 320 ? 3 : 1) -
    Math.min(1, breaks / 2) +
    (isPageData || isNames || isScholar ? 6 : 0);
  const before = isScholar ? 0 : isNames ? (names.parts >= 2 ? 0.2 : 1.5) : isPageData ? 2 : 5 + length / 100;
  const after = AFTER_DATA.test(text)
    ? 0
    : isScholar || isPageData
      ? 1
      : isNames && names.parts >= 2
        ? 1
        : 5 + length / 100;
  return { page, title, before, body, after };
}
