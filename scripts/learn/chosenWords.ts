// Counts for chosenWords.ts: per stem, how often people chose the phrases it ends, opens or stands
// in, against how often the formula expects it. Never counted from the papers that it describes.
import { type ChosenWords, describeChosen } from "#core/concepts/ranking/chosenWords.ts";
import { FORMULA_OFFSET } from "#core/concepts/ranking/score.ts";
import { compareText } from "#core/math/order.ts";
import type { Examples, Group } from "./examples.ts";

/** Phrases that must hold a stem for it to count. */
const LEAST = 8;
/** Phrases of average weight, chosen as often as expected, that every stem begins with. */
const PRIOR = 1.8;
/** Parts of the papers to learn from; each is described by what the others taught. */
const PARTS = 5;

interface Tally {
  chosen: number;
  expected: number;
  phrases: number;
}

/** The words of the whole sets' groups that are chosen. */
export function countChosen(
  { groups, labels, formula, stems }: Examples,
  weights: Float64Array,
  isOf: (group: Group) => boolean,
): ChosenWords {
  const tallies = {
    head: new Map<string, Tally>(),
    first: new Map<string, Tally>(),
    anywhere: new Map<string, Tally>(),
  };
  const all: Tally = { chosen: 0, expected: 0, phrases: 0 };
  let weight = 0;
  for (const group of groups)
    if (!group.small && isOf(group))
      for (let row = group.from; row < group.to; row++) {
        const chosen = weights[row]! * labels[row]!;
        const expected = weights[row]! / (1 + Math.exp(FORMULA_OFFSET - formula[row]!));
        const enter = (table: Map<string, Tally>, stem: string): void => {
          const tally = table.get(stem) ?? { chosen: 0, expected: 0, phrases: 0 };
          table.set(stem, tally);
          add(tally, chosen, expected);
        };
        add(all, chosen, expected);
        weight += weights[row]!;
        enter(tallies.head, stems[row]!.at(-1)!);
        if (stems[row]!.length > 1) enter(tallies.first, stems[row]![0]!);
        for (const stem of new Set(stems[row])) enter(tallies.anywhere, stem);
      }
  const rate = all.chosen / all.expected;
  const prior = (PRIOR * weight) / all.phrases;
  const logs = (table: ReadonlyMap<string, Tally>): Map<string, number> =>
    new Map(
      [...table]
        .filter(([, { phrases }]) => phrases >= LEAST)
        .map(([stem, { chosen, expected }]): [string, number] => [
          stem,
          Math.round(10 * Math.log((chosen / rate + prior) / (expected + prior))) / 10,
        ])
        .filter(([, value]) => value !== 0),
    );
  return { head: logs(tallies.head), first: logs(tallies.first), anywhere: logs(tallies.anywhere) };
}

function add(tally: Tally, chosen: number, expected: number): void {
  tally.chosen += chosen;
  tally.expected += expected;
  tally.phrases++;
}

/** Lines "tenths stem|stem|…", lowest first. */
export function packChosen(table: ReadonlyMap<string, number>): string[] {
  const lines = new Map<number, string[]>();
  for (const [stem, value] of table) {
    const tenths = Math.round(10 * value);
    lines.set(tenths, [...(lines.get(tenths) ?? []), stem]);
  }
  return [...lines]
    .sort(([a], [b]) => a - b)
    .map(([tenths, stems]) => `${tenths} ${stems.sort(compareText).join("|")}`);
}

/**
 * The four columns of chosenWords.ts for every row: rows learned from by what the other parts of
 * them taught, all others by what all taught.
 */
export function chosenColumns(
  examples: Examples,
  weights: Float64Array,
  isOf: (group: Group) => boolean,
): { columns: Float64Array[]; words: ChosenWords } {
  const partOf = ({ index }: Group): number => Math.floor(index / 2) % PARTS;
  const words = countChosen(examples, weights, isOf);
  const others = Array.from({ length: PARTS }, (_, part) =>
    countChosen(examples, weights, (group) => isOf(group) && partOf(group) !== part),
  );
  const columns = Array.from({ length: 4 }, () => new Float64Array(examples.rows.length));
  for (const group of examples.groups)
    for (let row = group.from; row < group.to; row++)
      Object.values(describeChosen(examples.stems[row]!, isOf(group) ? others[partOf(group)]! : words)).forEach(
        (value, column) => {
          columns[column]![row] = value;
        },
      );
  return { columns, words };
}
