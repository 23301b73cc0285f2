// What was chosen from each of many papers, packed until later stages ask for it: a fifth of the
// objects' size, and it keeps no text alive.
import { DROP_STAGES, type DropStage } from "#core/audit.ts";
import type { ChosenKey, PaperChoice } from "#core/concepts/choose.ts";
import type { LanguageCode } from "#core/language/languages/language.ts";
import { packNumbers, unpackNumbers } from "#core/math/packedNumbers.ts";

/** One paper's choice. Plain data, which crosses threads cheaply. */
export interface PackedChoice {
  readonly paper: string;
  readonly language: LanguageCode;
  /** JSON of the keys, their surfaces, and the surfaces that were dropped. */
  readonly texts: string;
  /** One for each key. */
  readonly scores: Float64Array;
  /** Best by number; whether each is said better, how many places it has; places; stages by number. */
  readonly numbers: Uint8Array;
}

/** Choices by the index of their paper, made when asked for. */
export interface Choices {
  readonly length: number;
  readonly at: (index: number) => PaperChoice | undefined;
}

const STAGES = Object.keys(DROP_STAGES) as readonly DropStage[];

export function packChoice({ paper, language, best, keys, dropped }: PaperChoice): PackedChoice {
  const chosen = [...keys.values()];
  const numbers = [
    best.map((entry) => chosen.indexOf(entry)),
    chosen.flatMap(({ saidBetter, places }) => [Number(saidBetter), places.length]),
    chosen.flatMap(({ places }) => places),
    dropped.map(({ stage }) => STAGES.indexOf(stage)),
  ];
  const texts = [
    ...[chosen.map(({ key }) => key), chosen.map(({ surface }) => surface)],
    dropped.map(({ surface }) => surface),
  ];
  return {
    ...{ paper, language, texts: JSON.stringify(texts) },
    scores: Float64Array.from(chosen, ({ score }) => score),
    numbers: packNumbers(numbers),
  };
}

/** Without its merges, which are told once, of all papers. */
export function unpackChoice({ paper, language, texts, scores, numbers }: PackedChoice): PaperChoice {
  const [keys, surfaces, left] = JSON.parse(texts) as [string[], string[], string[]]; // written above
  const [best = [], kinds = [], places = [], stages = []] = unpackNumbers(numbers);
  let from = 0;
  const chosen = keys.map((key, i): ChosenKey => {
    const to = from + kinds[2 * i + 1]!;
    const own = places.slice(from, to);
    from = to;
    return { key, score: scores[i]!, surface: surfaces[i]!, saidBetter: kinds[2 * i] === 1, places: own };
  });
  return {
    ...{ paper, language, best: best.map((i) => chosen[i]!), merges: [] },
    keys: new Map(chosen.map((entry) => [entry.key, entry])),
    dropped: left.map((surface, i) => ({ surface, stage: STAGES[stages[i]!]! })),
  };
}

export const choicesOf = (packed: readonly PackedChoice[]): Choices => ({
  length: packed.length,
  at: (index) => {
    const choice = packed[index];
    return choice === undefined ? undefined : unpackChoice(choice);
  },
});
