// What tells records apart, once for all that look alike: records of one face differ from the same
// others, so that thousands of one title cost what their few faces do.
import { isOtherKind, kindOf } from "#core/intake/duplicates/kinds.ts";
import { areDifferent, type Compared, groundsOf } from "#core/intake/matching/samePaper.ts";

export class Faces {
  /** The face of each record. */
  readonly #faces: readonly number[];
  /** A record of each face. */
  readonly #examples: number[] = [];
  readonly #records: readonly Compared[];
  readonly #isApart: (a: number, b: number) => boolean;
  readonly #known = new Map<number, boolean>();

  /** `named`: records that a person has decided on, each with a face of its own. */
  constructor(records: readonly Compared[], named: ReadonlySet<number>, isApart: (a: number, b: number) => boolean) {
    this.#records = records;
    this.#isApart = isApart;
    const numbers = new Map<string, number>();
    this.#faces = records.map((record, i) => {
      const key = named.has(i) ? `${i}` : JSON.stringify([groundsOf(record), kindOf(record.draft)]);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, this.#examples.length);
      return this.#examples.push(i) - 1;
    });
  }

  faceOf(record: number): number {
    return this.#faces[record] ?? 0;
  }

  exampleOf(face: number): number {
    return this.#examples[face] ?? 0;
  }

  /** Whether records of two faces are two papers. */
  differ(a: number, b: number): boolean {
    const key = a < b ? a * this.#examples.length + b : b * this.#examples.length + a;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const [i, j] = [this.exampleOf(a), this.exampleOf(b)];
    const [one, other] = [this.#records[i]!, this.#records[j]!];
    const answer = this.#isApart(i, j) || areDifferent(one, other) || isOtherKind(one.draft, other.draft);
    this.#known.set(key, answer);
    return answer;
  }

  /** Two papers, or of two years: a record that could be either is neither's for certain. */
  areAtOdds(a: number, b: number): boolean {
    const [one, other] = [this.exampleOf(a), this.exampleOf(b)].map((i) => this.#records[i]?.draft.year);
    return (one !== undefined && other !== undefined && one !== other) || this.differ(a, b);
  }
}
