// Which words spell out a short form: the cheapest alignment of its characters with word starts,
// found by dynamic programming. Follows Schwartz & Hearst (2003, DOI 10.1142/9789812776303_0042) in
// what counts as a match, but weighs all alignments instead of taking the first from the right, so
// that "large language language models (LLM)" starts at "large".

/** A run of letters or digits in the window. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  readonly surface: string;
  /** True after a hyphen or slash: "range" in "long-range". */
  readonly joined: boolean;
  /** Cost of leaving this part out between two matched ones. */
  readonly skip: number;
  /** Cost of the comma or dash before this part, if the long form reaches across it. */
  readonly crossing: number;
}

export interface Alignment {
  /** Offsets in the window. */
  readonly start: number;
  readonly end: number;
  /** 0 = every character is a word's first letter and no content word is left over. */
  readonly cost: number;
}

/** Which end of the window touches the short form. */
export type Anchor = "end" | "start";

const FUNCTION_WORDS = new Set(
  "of the and for in on with a an to by at from as via or up over is are et de la le des du und der les per using its".split(
    " ",
  ),
);
const NUMBER_WORDS: Readonly<Record<string, readonly string[]>> = {
  "0": ["zero"],
  "1": ["one", "first", "single"],
  "2": ["to", "two", "second", "square", "double", "dual", "ii"],
  "3": ["three", "third", "triple", "iii"],
  "4": ["for", "four", "fourth"],
  "5": ["five", "fifth"],
  "6": ["six", "sixth"],
  "7": ["seven", "seventh"],
  "8": ["ate", "eight"],
  "9": ["nine"],
  α: ["alpha"],
  β: ["beta"],
  γ: ["gamma"],
  δ: ["delta"],
  κ: ["kappa"],
  λ: ["lambda"],
  μ: ["mu", "micro"],
};
/** Heads that authors leave out of the short form: "spanning tree problem (ST)". */
const GENERIC_HEADS = new Set(
  `algorithm algorithms approach method methods model models problem problems system systems scheme technique techniques
  protocol framework network networks dataset data corpus analysis function process`.split(/\s+/),
);
const SKIPPED_WORD = 2;
const SKIPPED_GENERIC_HEAD = 1;
const SKIPPED_JOINED = 0.5;
const STARTS_AFTER_HYPHEN = 1;
const STARTS_WITH_FUNCTION_WORD = 1;
const COMMA = 0.5;
const ACROSS_BRACKET = 1;
/**
 * Stands for each character of an inner bracket that the long form may reach across: "uplink (UL)
 * access" .
 */
export const BLANK = "\u0000";

/**
 * The words of `window` that `short` abbreviates, or undefined. With anchor "end" the long form
 * ends where the window ends, with "start" it starts there. Cost O(characters · parts²) on windows
 * of at most some 30 parts.
 */
export function alignShortForm(short: string, window: string, anchor: Anchor): Alignment | undefined {
  const parts = splitParts(window);
  const once = withoutRepeats(parts);
  let best: Alignment | undefined;
  for (const characters of spellings(short))
    for (const row of once === parts ? [parts] : [once, parts]) {
      const found = cheapest(characters, row, anchor);
      if (found !== undefined && (best === undefined || found.cost < best.cost)) best = found;
    }
  return best;
}

function splitParts(window: string): Part[] {
  const parts: Part[] = [];
  // a capital inside a word starts a part of its own: "AbstractNeural", "cAndidate"
  for (const match of window.matchAll(
    /\p{Lu}?[\p{Ll}\p{M}]+(?:['’](?=s\b))?s?(?=\p{Lu}\p{Ll}{2})|[\p{L}\p{M}]+(?:['’](?=s\b))?s?|\p{N}+/gu,
  )) {
    const previous = parts.at(-1);
    const start = match.index;
    // what is left of a LaTeX command is no word: "\\textit{", "emph{"
    if (window[start + match[0].length] === "{" || window[start - 1] === "\\") continue;
    const lower = match[0]
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .toLowerCase();
    const between = previous === undefined ? " " : window.slice(previous.end, start);
    // "Ma- chine" is a word broken at a line's end
    const joined = previous !== undefined && (!/[\s,;]/.test(between) || /^-\s$/.test(between));
    const crossing = between.includes(BLANK) ? ACROSS_BRACKET : /,|\s-\s|[–—]/.test(between) ? COMMA : 0;
    const skip = FUNCTION_WORDS.has(lower) ? 0 : joined ? SKIPPED_JOINED : lower === "based" ? 0.5 : SKIPPED_WORD;
    parts.push({ start, end: start + match[0].length, lower, surface: match[0], joined, skip, crossing });
  }
  return parts;
}

/**
 * Words typed twice taken as one: "large language language models". The same array where there are
 * none.
 */
function withoutRepeats(parts: Part[]): Part[] {
  const isRepeat = (part: Part, index: number): boolean =>
    part.lower.length > 3 && part.lower === parts[index - 1]?.lower;
  return parts.some(isRepeat) ? parts.filter((part, index) => !isRepeat(part, index)) : parts;
}

/** The letters and digits to be found, also with "W3C" written out as "WWWC". */
function spellings(short: string): string[][] {
  const plain = [...short.replace(/[^\p{L}\p{N}]/gu, "")];
  const repeated = short.replace(/([A-Za-z])([2-4])(?![\d])/g, (_, letter: string, times: string) =>
    letter.repeat(Number(times)),
  );
  return repeated === short ? [plain] : [plain, [...repeated.replace(/[^\p{L}\p{N}]/gu, "")]];
}

interface State {
  readonly cost: number;
  readonly first: number;
}

function cheapest(characters: readonly string[], parts: readonly Part[], anchor: Anchor): Alignment | undefined {
  const length = characters.length;
  if (length === 0 || parts.length === 0) return undefined;
  const mixed = characters.some((c) => c !== c.toLowerCase()) && characters.some((c) => c !== c.toUpperCase());
  // states[used][last]: the cheapest way to spend `used` characters with `last` the last matched
  // part
  const states: (State | undefined)[][] = Array.from({ length: length + 1 }, () => []);
  const offer = (used: number, last: number, state: State): void => {
    const row = states[used]!;
    const held = row[last];
    if (held === undefined || state.cost < held.cost || (state.cost === held.cost && state.first > held.first))
      row[last] = state;
  };
  for (let last = 0; last < parts.length; last++) {
    const part = parts[last]!;
    const opening = openingCost(parts, last, anchor);
    for (let from = 0; from < length; from++) {
      const reach = matchRun(characters, from, part, mixed);
      if (reach.length === 0) continue;
      if (from === 0) for (const [taken, cost] of reach) offer(taken, last, { cost: cost + opening, first: last });
      let skipped = part.crossing;
      for (let before = last - 1; before >= 0; before--) {
        const state = states[from]?.[before];
        if (state !== undefined)
          for (const [taken, cost] of reach)
            offer(from + taken, last, { cost: state.cost + skipped + cost, first: state.first });
        skipped += parts[before]!.skip + parts[before]!.crossing;
        if (skipped > 3 * SKIPPED_WORD) break;
      }
    }
  }
  return finish(states[length] ?? [], parts, anchor);
}

/**
 * What it costs to begin at this part: words left over before it (anchor "start"), or a start that
 * no phrase has.
 */
function openingCost(parts: readonly Part[], first: number, anchor: Anchor): number {
  const part = parts[first]!;
  let cost = part.joined ? STARTS_AFTER_HYPHEN : 0;
  const lowerCase = part.surface === part.lower || /^(?:an?|the)$/.test(part.lower);
  if (FUNCTION_WORDS.has(part.lower) && lowerCase && parts[first + 1]?.joined !== true)
    cost += STARTS_WITH_FUNCTION_WORD;
  if (anchor === "start") for (let i = 0; i < first; i++) cost += FUNCTION_WORDS.has(parts[i]!.lower) ? 0 : 3;
  return cost;
}

/**
 * Ends of runs of characters that one part can stand for, with their costs: "LoRA" against "Low"
 * gives L (0) and Lo (0).
 */
function matchRun(characters: readonly string[], from: number, part: Part, mixed: boolean): [number, number][] {
  const { lower } = part;
  const first = characters[from]!.toLowerCase();
  const runs: [number, number][] = [];
  // "COVID-19" for "coronavirus disease 2019"
  const digits = /^\p{N}+/u.exec(characters.slice(from).join(""))?.[0] ?? "";
  if (digits.length > 1 && lower.endsWith(digits)) return [[digits.length, 0]];
  let at = 0;
  let cost = 0;
  const capital = /^\p{Ll}+\p{Lu}/u.test(part.surface) ? part.surface.search(/\p{Lu}/u) : -1;
  if (lower[0] === first) at = 0;
  else if (capital > 0 && lower[capital] === first) at = capital;
  else if (first === "x" && /^(?:ex|cross|trans)/.test(lower)) {
    at = lower.startsWith("ex") ? 1 : lower.length;
    cost = 0.25;
  } else if (NUMBER_WORDS[first]?.includes(lower)) at = lower.length;
  else return runs;
  runs.push([1, cost]);
  for (let next = from + 1; next < characters.length; next++) {
    const character = characters[next]!;
    const found = lower.indexOf(character.toLowerCase(), at + 1);
    if (found < 0) break;
    const small = mixed && character === character.toLowerCase();
    if (part.surface[found] !== lower[found]) cost += 0;
    else if (found === at + 1) cost += small ? 0 : 0.4;
    else cost += small ? 0.5 : 1;
    at = found;
    runs.push([next - from + 1, cost]);
  }
  return runs;
}

function finish(ends: readonly (State | undefined)[], parts: readonly Part[], anchor: Anchor): Alignment | undefined {
  let best: Alignment | undefined;
  let bestFirst = -1;
  ends.forEach((state, last) => {
    if (state === undefined) return;
    let cost = state.cost;
    let end = last;
    // words after the last matched one belong to the long form ("long short-term memory network"),
    // at a price
    for (let i = last + 1; i < parts.length; i++) {
      const head = i === parts.length - 1 && GENERIC_HEADS.has(parts[i]!.lower);
      cost += head ? SKIPPED_GENERIC_HEAD : parts[i]!.skip;
      end = i;
    }
    if (best !== undefined && (cost > best.cost || (cost === best.cost && state.first <= bestFirst))) return;
    bestFirst = state.first;
    best = { start: parts[state.first]!.start, end: parts[anchor === "end" ? parts.length - 1 : end]!.end, cost };
  });
  return best;
}
