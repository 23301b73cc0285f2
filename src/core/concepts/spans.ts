// The spans of a chunk that may be concepts, where the head comes last, where it comes first, and
// where no spaces are written.
import { sciencePapersNaming } from "#core/language/background.ts";
import { canonicalKey } from "#core/language/canonical.ts";
import type { Chunk } from "#core/language/phrases.ts";

/** Longest concept in written words. */
export const LONGEST_CONCEPT = 5;

interface Span {
  readonly from: number;
  readonly to: number;
  /** Whether it is all of the chunk, or all between two links. */
  readonly whole: boolean;
  readonly cuts?: boolean;
}

/**
 * Spans of at most five words that end in a noun. A chunk that opens with a gerund counts as whole
 * with and without it.
 */
export function* spansOf(chunk: Chunk, surfaces: readonly string[]): Generator<Span> {
  if (/[LF]/.test(chunk.roles)) yield* headFirstSpans(chunk.roles);
  else if (isUnspacedRun(chunk)) yield* unspacedSpans(chunk);
  else yield* headLastSpans(chunk, surfaces);
}

/**
 * Where the head comes first ("traitement automatique des langues"): spans begin at a head. What
 * stands between two links counts as whole.
 */
function* headFirstSpans(roles: string): Generator<Span> {
  for (let from = 0; from < roles.length; from++)
    for (let to = from + 1; roles[from] === "N" && to <= roles.length; to++) {
      const span = roles.slice(from, to);
      if (roles[to - 1] === "L" || span.replaceAll("L", "").length > LONGEST_CONCEPT) continue;
      const opens = from === 0 || roles[from - 1] === "L";
      const closes = to === roles.length || roles[to] === "L";
      yield { from, to, whole: opens && closes && (!span.includes("L") || span.length === roles.length) };
    }
}

const isUnspacedRun = ({ starts, ends }: Chunk): boolean => starts.length > 1 && starts[1] === ends[0];

/** Longest concept in characters where no spaces are written. */
const LONGEST_UNSPACED = 12;

function* unspacedSpans({ roles, starts, ends }: Chunk): Generator<Span> {
  const isSingle = (at: number): boolean => at >= 0 && at < roles.length && ends[at]! - starts[at]! === 1;
  for (let from = 0; from < roles.length; from++)
    for (let to = from + 1; to <= roles.length && ends[to - 1]! - starts[from]! <= LONGEST_UNSPACED; to++) {
      if (roles[to - 1] !== "N" || ends[to - 1]! - starts[from]! < 2) continue;
      yield { from, to, whole: from === 0 && to === roles.length, cuts: isSingle(from - 1) || isSingle(to) };
    }
}

function* headLastSpans(chunk: Chunk, surfaces: readonly string[]): Generator<Span> {
  const length = chunk.roles.length;
  const wholeFrom = Math.max(0, length - LONGEST_CONCEPT);
  const alsoWhole = chunk.roles[0] === "Q" && length > 1 ? 1 : -1;
  for (let from = 0; from < length; from++) {
    // a name stays whole
    if (/[nm]/.test(chunk.roles[from - 1] ?? "")) continue;
    for (let to = from + 1; to <= Math.min(length, from + LONGEST_CONCEPT); to++) {
      if (chunk.roles[to - 1] !== "N" || (to < length && /['’]s?$/.test(surfaces[to - 1]!))) continue;
      yield { from, to, whole: to === length && (from === wholeFrom || from === alsoWhole) };
    }
  }
}

/** Before the first word of a title or of what follows its colon. */
const TITLE_OPENING = /(?:^|[:.?!\u2013\u2014-]\s*["\u201c]?)$/;

/**
 * "Benchmarking benchmark leakage", "prompting language models": a gerund and its object, which is
 * the concept. A name that begins with a gerund ("scanning electron microscope", "training data
 * order") is told by its first two words, where science at large knows them.
 */
export function opensWithAct(chunk: Chunk, surfaces: readonly string[], text: string): boolean {
  if (chunk.roles[0] !== "Q" || surfaces.length < 3 || !/^\p{L}{2,}ing$/u.test(surfaces[0]!)) return false;
  if (sciencePapersNaming(canonicalKey(surfaces.slice(0, 2))) > 0) return false;
  const opensTitle = chunk.field === "title" && TITLE_OPENING.test(text.slice(0, chunk.starts[0]));
  return opensTitle || sciencePapersNaming(canonicalKey(surfaces.slice(1))) > 0;
}
