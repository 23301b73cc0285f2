// Abbreviations a text defines: "large language models (LLMs)", "RC (retrieval complexity)", "(SVM;
// support vector machine)". After Schwartz & Hearst (2003, DOI 10.1142/9789812776303_0042), with
// alignment by cost instead of first fit from the right.
import { type Alignment, alignShortForm, BLANK } from "#core/language/abbreviations/shortFormAlignment.ts";

/**
 * One definition. Offsets are UTF-16 units in the text given; `long` and `short` are its slices.
 */
export interface AbbreviationPair {
  readonly short: string;
  readonly shortStart: number;
  readonly shortEnd: number;
  readonly long: string;
  readonly longStart: number;
  readonly longEnd: number;
}

interface Group {
  /** Offset of the opening bracket and of the closing one. */
  readonly open: number;
  readonly close: number;
}

interface Piece {
  readonly text: string;
  readonly start: number;
}

const CLOSER: Readonly<Record<string, string>> = { "(": ")", "[": "]", "（": "）" };
const LONGEST_GROUP = 160;
const LEAD_IN =
  /^(?:(?:or|also|henceforth|hereafter|hereinafter|abbreviated|abbr\.?|denoted|called|named|termed|known|dubbed|i\.e\.|ie|viz\.|so-called|simply|from now on|in short|for short|short for|short|stands for|which stands for|standing for|an acronym (?:for|of)|acronym (?:for|of)|meaning|as|by|to|the|a|an)(?:,|:)?\s+|["'“”‘’`*]+|,\s*)+/i;
const NEVER_SHORT = new Set(
  `see eg ie etc cf vs viz resp left right top bottom middle fig figs eq eqs sec sect ref refs no nos vol ed eds pp tab ch app
  and or not any all both one two new old i ii iii iv vi vii viii ix xi xii a b c the this that here now yes none min max
  c.f e.g i.e et al bold red green blue black white left-hand right-hand am pm ad bc inc ltd corp co jr sr st dr mr ms prof`.split(
    /\s+/,
  ),
);

/**
 * All abbreviations defined in `text`, in order of the short form. One pair per bracket at most.
 */
export function findAbbreviations(text: string): readonly AbbreviationPair[] {
  const pairs = [...shortsBetweenCommas(text), ...longsAfterShorts(text)];
  for (const group of findGroups(text)) {
    const pair = shortInside(text, group) ?? longInside(text, group) ?? bothInside(text, group);
    if (pair !== undefined) pairs.push(pair);
  }
  return pairs.sort((a, b) => a.shortStart - b.shortStart || a.longStart - b.longStart);
}

/** Brackets with their partners, inner ones too. Unclosed brackets are left out. */
function findGroups(text: string): Group[] {
  const groups: Group[] = [];
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (CLOSER[character] !== undefined) open.push(i);
    else if (character === ")" || character === "]" || character === "）") {
      const start = open.pop();
      if (start === undefined) continue;
      if (CLOSER[text[start]!] !== character) open.length = 0;
      else if (i - start - 1 <= LONGEST_GROUP) groups.push({ open: start, close: i });
    }
  }
  return groups;
}

/** "long form (SHORT)", "(SHORT, e.g. …)", "(henceforth SHORT)". */
function shortInside(text: string, group: Group): AbbreviationPair | undefined {
  const [first, second] = pieces(text, group.open + 1, group.close);
  if (first === undefined || !isShortForm(first.text)) return undefined;
  const window = wordsBefore(text, group.open, first.text);
  const found = acceptable(first.text, window.text, "end");
  // "learning methods (SVM, CNN)" lists examples: then only a perfect fit defines
  if (
    found === undefined ||
    (found.cost > 0.5 && second !== undefined && /^\p{Lu}[\p{Lu}\p{N}-]+s?$/u.test(second.text))
  )
    return undefined;
  return makePair(text, first, window.start, found);
}

/** "SHORT (long form)". */
function longInside(text: string, group: Group): AbbreviationPair | undefined {
  const before = /([\p{L}\p{N}][\p{L}\p{N}\-/.&+*]*)["'”’]?\s$/u.exec(
    text.slice(Math.max(0, group.open - 24), group.open),
  );
  const token = before?.[1];
  if (
    token === undefined ||
    before === null ||
    !isShortForm(token) ||
    !/\p{Lu}.*[\p{Lu}\p{N}]|^[a-z]{3,6}$/u.test(token)
  )
    return undefined;
  const start = Math.max(0, group.open - 24) + before.index;
  const first = pieces(text, group.open + 1, group.close)[0];
  if (first === undefined || first.text.length <= token.length) return undefined;
  const found = acceptable(token, first.text, "start");
  return found === undefined ? undefined : makePair(text, { text: token, start }, first.start, found);
}

/** "(SHORT; long form)", "(SHORT: long form)". */
function bothInside(text: string, group: Group): AbbreviationPair | undefined {
  const inside = pieces(text, group.open + 1, group.close);
  const [first, second] = inside;
  if (
    first === undefined ||
    second === undefined ||
    !isShortForm(first.text) ||
    second.text.length <= first.text.length
  )
    return undefined;
  const found = acceptable(first.text, second.text, "start");
  return found === undefined ? undefined : makePair(text, first, second.start, found);
}

function makePair(text: string, short: Piece, windowStart: number, found: Alignment): AbbreviationPair {
  const longStart = windowStart + found.start;
  const longEnd = windowStart + found.end;
  const shortEnd = short.start + short.text.length;
  return {
    short: short.text,
    shortStart: short.start,
    shortEnd,
    long: text.slice(longStart, longEnd),
    longStart,
    longEnd,
  };
}

/** The items of a bracket, without lead-ins and quotes: `"henceforth LLM, e.g. GPT"` → LLM, GPT. */
function pieces(text: string, start: number, end: number): Piece[] {
  const result: Piece[] = [];
  const content = text.slice(start, end).replace(/[([（].*$/s, (rest) => " ".repeat(rest.length));
  for (const match of content.matchAll(/(?:[^,;:=]|[,;:](?!\s))+/g)) {
    const lead = LEAD_IN.exec(match[0].trimStart())?.[0] ?? "";
    const offset = match[0].length - match[0].trimStart().length + lead.length;
    const body = match[0].slice(offset).replace(/["'“”‘’`*\s.]+$/, "");
    if (body !== "") result.push({ text: body, start: start + match.index + offset });
  }
  return result;
}

/**
 * The clause before a bracket, at most the words that a short form of this length may stand for.
 */
function wordsBefore(text: string, end: number, short: string): Piece {
  const from = Math.max(0, end - 200);
  const clause = text
    .slice(from, end)
    .trimEnd()
    .replace(/\([^\s()[\]]{2,8}\)/g, (bracket) => BLANK.repeat(bracket.length));
  let start = 0;
  for (const stop of clause.matchAll(/[.;:!?](?=\s)(?<!\b(?:vs|cf|e\.g|i\.e|St|Dr|no|resp)\.)|[()[\]（）]|—/g))
    start = stop.index + stop[0].length;
  const letters = short.replace(/[^\p{L}\p{N}]/gu, "").length;
  const words = [...clause.slice(start).matchAll(/\S+/g)];
  const keep = words.at(-Math.min(words.length, letters * 2 + 4));
  const offset = start + (keep?.index ?? 0);
  return { text: clause.slice(offset), start: from + offset };
}

/**
 * The alignment if it is convincing: the more letters, the more may be left over; lower-case short
 * forms must fit well.
 */
function acceptable(short: string, window: string, anchor: "start" | "end"): Alignment | undefined {
  let best: Alignment | undefined;
  for (const form of isPlural(short, window) ? [short.slice(0, -1).replace(/['’]$/, ""), short] : [short]) {
    const found = alignShortForm(form, window, anchor);
    if (found === undefined || found.cost > allowance(form)) continue;
    const long = window.slice(found.start, found.end);
    if (long.length <= form.length || containsWord(long, form) || long.startsWith(form)) continue;
    // "RNA (ssRNA +)": one word that holds the short form is a kind of it
    if (/^\S+$/.test(long) && long.toLowerCase().includes(form.toLowerCase())) continue;
    if (best === undefined || found.cost < best.cost) best = found;
  }
  return best;
}

/** "LLMs"; in lower case only where the long form ends in -s, too: "genetic algorithms (gas)". */
const isPlural = (short: string, window: string): boolean =>
  short.length > 2 &&
  (/[\p{Lu}\p{N}]['’]?s$/u.test(short) || (/^[^\p{Lu}]+s$/u.test(short) && /s[^\p{L}]*$/u.test(window)));

function allowance(short: string): number {
  const letters = short.replace(/[^\p{L}\p{N}]/gu, "").length;
  const generous = letters <= 2 ? 1 : letters <= 4 ? 2.5 : 3;
  const capitals = short.replace(/[^\p{Lu}\p{N}]/gu, "").length;
  if (/\s/.test(short)) return 0.5;
  if (capitals >= 2 || /^[a-z]+2[a-z]+$/.test(short)) return generous;
  if (capitals > 0 || letters <= 2) return 0.5;
  return /[aeiou]/.test(short) ? 1 : Math.min(2, generous);
}

const containsWord = (long: string, word: string): boolean =>
  long
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .includes(word.toLowerCase());

/**
 * "Visual Question Answering, or VQA, …": a short form between commas. Only a perfect fit defines.
 */
function shortsBetweenCommas(text: string): AbbreviationPair[] {
  const pairs: AbbreviationPair[] = [];
  for (const match of text.matchAll(
    /,\s+(?:or|abbreviated(?:\s+as)?|in short|aka|a\.k\.a\.)\s+(\p{Lu}[\p{L}\p{N}-]*\p{Lu}s?)(?=[,.;)])/gu,
  )) {
    const short = { text: match[1]!, start: match.index + match[0].length - match[1]!.length };
    const window = wordsBefore(text, match.index, short.text);
    const found = isShortForm(short.text) ? acceptable(short.text, window.text, "end") : undefined;
    if (found !== undefined && found.cost === 0) pairs.push(makePair(text, short, window.start, found));
  }
  return pairs;
}

/**
 * "SHORT stands for long form", "SHORT: Long Form" in a title, "SHORT, a long form, …". Bounded: a
 * short form has at most twelve characters.
 */
const LONG_FOLLOWS: readonly RegExp[] = [
  /(?<![\p{L}\p{N}-])(\p{L}[\p{L}\p{N}+-]{0,12}\p{Lu}[\p{L}\p{N}]{0,12}),? (?:which |that )?(?:stands|standing|is short|short|is an acronym|an acronym) for (?:the )?["“']?([^,.;:()"”]{5,100})/gu,
  /^(\p{L}[\p{L}\p{N}+-]{0,12}\p{Lu}[\p{L}\p{N}]{0,12}): (?:An? |The )?([^.;:()]{5,100})/gu,
  /(?<![\p{L}\p{N}-])(\p{Lu}[\p{L}\p{N}-]{0,12}\p{Lu}),? (?:an?|the|i\.e\.,?) ([^,.;:()]{5,80})(?=[,.;])/gu,
];

/** The shortest run of words at the window's start that the short form spells exactly. */
function perfectStart(short: string, window: string): Alignment | undefined {
  for (const { 0: word, index } of [...window.matchAll(/\S+/g)].slice(0, 2 * short.length)) {
    const found = acceptable(short, window.slice(0, index + word.length), "start");
    if (found?.cost === 0) return found;
  }
  return undefined;
}

/** Definitions without brackets whose long form follows. Only a perfect fit defines. */
function longsAfterShorts(text: string): AbbreviationPair[] {
  const pairs: AbbreviationPair[] = [];
  for (const pattern of LONG_FOLLOWS)
    for (const match of text.matchAll(pattern)) {
      const [, short = "", window = ""] = match;
      const start = match.index;
      if (!isShortForm(short) || pairs.some((pair) => pair.shortStart === start)) continue;
      const found = perfectStart(short, window);
      if (found === undefined) continue;
      pairs.push(makePair(text, { text: short, start }, start + match[0].lastIndexOf(window), found));
    }
  return pairs;
}

/**
 * One token (or two, the last in capitals) of 2–12 characters with a letter that is no enumeration
 * mark, year, citation or common word.
 */
function isShortForm(text: string): boolean {
  const space = text.lastIndexOf(" ");
  if (space > 0)
    return (
      text.length <= 20 && /^\p{Lu}?\p{Ll}+ \p{Lu}\p{Ll}?\p{Lu}+s?$/u.test(text) && isShortForm(text.slice(space + 1))
    );
  if (text.length < 2 || text.length > 12) return false;
  if (!/^[\p{L}\p{N}][\p{L}\p{N}\-/.&+*'’]*$/u.test(text) || !/\p{L}/u.test(text)) return false;
  if ((NEVER_SHORT.has(text.toLowerCase()) && !/^\p{Lu}{2,}$/u.test(text)) || /(?:19|20)\d\d[a-z]?$/.test(text))
    return false;
  if (/^\d+[a-z%]?$/i.test(text) && !/^\d\p{Lu}$/u.test(text)) return false;
  const letters = text.replace(/[^\p{L}\p{N}]/gu, "");
  if (letters.length < 2 || /^\p{N}+$/u.test(letters)) return false;
  return /\p{Lu}/u.test(text) ? true : letters.length <= (/\d/.test(text) ? 8 : 6);
}
