// Whether two records are of one paper, as an editor would say it: what contradicts keeps them
// apart, whatever agrees; then identifiers, titles and what surrounds them must agree.
import type { Draft } from "#core/intake/matching/draft.ts";
import { isSharedTitle, jaccard, overlap, type TitleForm, titleForm } from "#core/intake/matching/titleForms.ts";

export type JoinRule =
  | "same DOI"
  | "same identifier"
  | "same title and year"
  | "same main title, authors and place"
  | "same abstract and authors, nearly the same title";

/** A record with the forms in which it is compared. */
export interface Compared {
  readonly draft: Draft;
  readonly form: TitleForm;
  readonly isShared: boolean;
  /** Of every author, without initials. */
  readonly names: readonly (readonly string[])[];
  /** The first three of them that are more than initials. */
  readonly heads: readonly (readonly string[])[];
  readonly isLatin: boolean;
  /** The beginning of the abstract, letters only; empty for a short one. */
  readonly opening: string;
  readonly venue: string;
  /** By scheme; an arXiv DOI is an arXiv identifier too. */
  readonly ids: Readonly<Record<string, string | undefined>>;
}

const OPENING = 120;
/** DOIs of preprint servers. */
const PREPRINT =
  /^10\.(?:48550\/arxiv|1101\/|21203\/|2139\/ssrn|31234\/|31219\/|20944\/preprints|26434\/|36227\/|32388\/|35542\/osf|33774\/|14293\/|22541\/|55458\/|5281\/zenodo)/;
const BOOK_DOI = /97[89][-\d]{10,}|isbn/i;
const SERVER = /\b(?:arxiv|biorxiv|medrxiv|ssrn|preprints?|corr|research square|osf|zenodo|hal|techrxiv|chemrxiv)\b/;
const MEETING = /\b(?:proc|proceedings|conference|conf|symposium|workshop|meeting|congress|colloquium)\b/;
const PERIODICAL = /\b(?:journal|transactions|letters|annals|review|archives?|magazine|bulletin|j|trans)\b/;
/** Titles of fewer words than this are borne by several papers: their authors must agree. */
const SHORT_TITLE = 3;
/** Schemes in which one paper has one number. */
const ONE_NUMBER = ["pmid", "pmcid", "arxiv"];

export function compared(draft: Draft): Compared {
  const arxiv = /^10\.48550\/arxiv\.(.+)$/.exec(draft.doi ?? "")?.[1];
  const letters = draft.abstract
    .slice(0, OPENING * 3)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
  const names = draft.authors.map(namesOf);
  return {
    draft,
    form: titleForm(draft.title),
    isShared: isSharedTitle(draft.title),
    names,
    heads: names.filter((name) => name.length > 0).slice(0, 3),
    isLatin: /\p{Script=Latin}/u.test(draft.authors[0] ?? ""),
    opening: letters.length < OPENING ? "" : letters.slice(0, OPENING),
    venue: draft.venue.toLowerCase(),
    ids: { ...(arxiv === undefined ? {} : { arxiv }), ...draft.carried.ids },
  };
}

const namesOf = (author: string): string[] =>
  author
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .split(/[\s,.;-]+/)
    .filter((part) => part.length > 2 || /[^\u0041-\u024f]/.test(part) || /^\p{Lu}\p{Ll}$/u.test(part))
    .map((part) => part.toLowerCase());

/** Why two records are one paper; undefined where they are not or it cannot be told. */
export function whySame(a: Compared, b: Compared): JoinRule | undefined {
  if (areDifferent(a, b)) return undefined;
  if (a.isShared || b.isShared) return saysTheSame(a.draft, b.draft) ? "same title and year" : undefined;
  const isOneDoi = a.draft.doi !== undefined && a.draft.doi === b.draft.doi;
  if (isOneDoi && canShareDoi(a, b)) return "same DOI";
  if (sharedIdentifier(a, b) && overlap(a.form, b.form) >= 0.5) return "same identifier";
  if (a.form.compact === b.form.compact && titleSuffices(a, b)) return "same title and year";
  if (isShortened(a, b) && hasWitness(a, b)) return "same main title, authors and place";
  const isOneText = a.opening !== "" && a.opening === b.opening && shareAuthor(a, b) === true;
  if (isOneText && closeYears(a, b) && jaccard(a.form, b.form) >= 0.5)
    return "same abstract and authors, nearly the same title";
  return undefined;
}

/** All of a record that `areDifferent` looks at: records that agree in it differ from the same others. */
export const groundsOf = ({ draft, form, heads, isLatin, venue, ids }: Compared): unknown => [
  ...[draft.doi, draft.year, draft.doi === undefined ? "" : form.compact, heads, isLatin, venue, ids],
  ...[form.notice, form.numbers, form.subtitleNumbers, form.hasSubtitle, form.isCut],
];

/** What an editor takes for proof that two records are two papers. */
export function areDifferent(a: Compared, b: Compared): boolean {
  const [one, other] = [a.draft, b.draft];
  const isOneDoi = one.doi !== undefined && one.doi === other.doi;
  if (one.doi !== undefined && other.doi !== undefined && !isOneDoi && !isItsPreprint(a, b)) return true;
  if (!isOneDoi && ONE_NUMBER.some((scheme) => contradict(a.ids[scheme], b.ids[scheme]))) return true;
  if (a.form.notice !== b.form.notice && !(isOneDoi && a.form.compact === b.form.compact)) return true;
  if (numbersDiffer(a.form, b.form)) return true;
  if (isOneDoi) return false;
  if (!closeYears(a, b) || shareAuthor(a, b) === false) return true;
  return areTwoPlaces(a, b);
}

/** Numbers of a part that one title lacks say nothing. */
const numbersDiffer = (a: TitleForm, b: TitleForm): boolean =>
  !a.isCut &&
  !b.isCut &&
  (a.hasSubtitle === b.hasSubtitle
    ? `${a.numbers} ${a.subtitleNumbers}`.trim() !== `${b.numbers} ${b.subtitleNumbers}`.trim()
    : a.numbers !== b.numbers);

const contradict = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a.replace(/v\d+$/, "") !== b.replace(/v\d+$/, "");

/** One DOI is one paper, but chapters carry the DOI of their book. */
function canShareDoi(a: Compared, b: Compared): boolean {
  const isBook = [a, b].some(
    ({ draft }) => BOOK_DOI.test(draft.doi ?? "") || /book|chapter/.test(draft.carried.type ?? ""),
  );
  if (a.form.compact === b.form.compact || overlap(a.form, b.form) >= (isBook ? 0.8 : 0.6)) return true;
  if (a.opening !== "" && a.opening === b.opening) return true;
  const isOnePlace = a.venue === "" || b.venue === "" || a.venue === b.venue;
  return !isBook && isOnePlace && shareAuthor(a, b) === true && closeYears(a, b);
}

/** Numbers of journals and books are many papers'. */
const sharedIdentifier = (a: Compared, b: Compared): boolean =>
  Object.entries(a.ids).some(([scheme, id]) => id !== undefined && b.ids[scheme] === id && !/isbn|issn/.test(scheme));

/** A preprint and its article have two DOIs; they are one where a record says so by an identifier. */
const isItsPreprint = (a: Compared, b: Compared): boolean =>
  PREPRINT.test(a.draft.doi ?? "") !== PREPRINT.test(b.draft.doi ?? "") && sharedIdentifier(a, b);

/** The same title: in one year, or a year apart in one place with the same authors. */
function titleSuffices(a: Compared, b: Compared): boolean {
  const [one, other] = [a.draft, b.draft];
  const authors = shareAuthor(a, b);
  if (one.year !== undefined && other.year !== undefined && one.year !== other.year)
    return authors === true && a.venue !== "" && isSamePlace(a, b);
  const isShort = a.form.words.length < SHORT_TITLE && a.form.compact.length < 20;
  return !isShort || authors === true || (a.opening !== "" && a.opening === b.opening) || saysTheSame(one, other);
}

/** One title is the other's main part, or was cut in it. */
function isShortened(a: Compared, b: Compared): boolean {
  const [short, long] = a.form.compact.length <= b.form.compact.length ? [a.form, b.form] : [b.form, a.form];
  if (short.isCut) return short.compact.length >= 20 && long.compact.startsWith(short.compact);
  const isMain = !short.hasSubtitle && long.hasSubtitle && short.compact === long.main;
  return isMain && short.words.length >= SHORT_TITLE + 1;
}

/** Beside the title: the first author, the year, and the place or the text. */
const hasWitness = (a: Compared, b: Compared): boolean =>
  shareAuthor(a, b) === true &&
  a.draft.year !== undefined &&
  a.draft.year === b.draft.year &&
  (a.form.isCut ||
    b.form.isCut ||
    (a.venue !== "" && isSamePlace(a, b)) ||
    (a.opening !== "" && a.opening === b.opening));

/** Undefined where one of the records names nobody. */
function shareAuthor(a: Compared, b: Compared): boolean | undefined {
  const [first] = a.heads;
  const [second] = b.heads;
  if (first === undefined || second === undefined) return undefined;
  const meets = (name: readonly string[], others: readonly (readonly string[])[]): boolean =>
    others.some((other) => name.some((part) => other.includes(part)));
  // the first of one is among the first of the other: orders differ, lists are cut; names in two
  // scripts cannot be compared
  return meets(first, b.heads) || meets(second, a.heads) || a.isLatin !== b.isLatin;
}

const closeYears = (a: Compared, b: Compared): boolean =>
  a.draft.year === undefined || b.draft.year === undefined || Math.abs(a.draft.year - b.draft.year) <= 1;

/** "Lake Lett." is "Lake Letters": words begin alike, in order. */
function isSamePlace(a: Compared, b: Compared): boolean {
  const words = (venue: string): string[] =>
    venue
      .replace(/&/g, " ")
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== "" && !/^(?:the|of|and|for|in|on|de|la|der|et)$/.test(word));
  const [one, other] = [words(a.venue), words(b.venue)];
  return one.length === other.length
    ? one.every((word, i) => word.startsWith(other[i] ?? "") || (other[i] ?? "").startsWith(word))
    : a.venue.startsWith(b.venue) || b.venue.startsWith(a.venue);
}

/** A talk and an article of one title are two papers; a preprint without a DOI may be either. */
function areTwoPlaces(a: Compared, b: Compared): boolean {
  if (a.venue === "" || b.venue === "" || SERVER.test(a.venue) || SERVER.test(b.venue)) return false;
  const meetings = [a, b].filter(({ venue }) => MEETING.test(venue)).length;
  const periodicals = [a, b].filter(({ venue }) => PERIODICAL.test(venue) && !MEETING.test(venue)).length;
  return meetings === 1 && periodicals === 1;
}

const saysTheSame = (a: Draft, b: Draft): boolean =>
  a.year === b.year &&
  a.venue === b.venue &&
  a.abstract === b.abstract &&
  a.authors.length === b.authors.length &&
  a.authors.every((author, i) => author === b.authors[i]);

export const isPreprintDoi = (doi: string): boolean => PREPRINT.test(doi);
