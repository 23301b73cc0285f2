// What a property of the fuzz is, what it may cost, and how its cases are counted.
import { Script } from "node:vm";
import fc from "fast-check";
import { EVIL } from "./grammars.ts";

/** Processor time of one case, in milliseconds: far above any honest one of these sizes. */
const MOST_MS = 2000;

export interface FuzzProperty {
  readonly name: string;
  /** Of the others' number of cases, where each takes long. */
  readonly share: number;
  readonly property: fc.IProperty<[unknown, unknown]>;
}

export const property = <A, B>(
  name: string,
  a: fc.Arbitrary<A>,
  b: fc.Arbitrary<B>,
  check: (a: A, b: B) => void,
  share = 1,
): FuzzProperty => ({ name, share, property: fc.property<[A, B]>(a, b, check) as fc.IProperty<[unknown, unknown]> });

/** Cases by what they were about, such as a format. */
export const CASES = new Map<string, number>();
export const count = (...names: readonly string[]): void => {
  for (const name of new Set(names)) CASES.set(name, (CASES.get(name) ?? 0) + 1);
};

/** A hang ends here: by the clock, on a machine that may be busy. */
const ENDLESS_MS = 60_000;
const called = new Script("isoglossFuzz()");

/** What it gives; throws where it takes too long, or has no end. */
export function timed<T>(work: () => T, most = MOST_MS): T {
  const before = process.cpuUsage();
  const result: { value?: T } = {};
  Object.assign(globalThis, { isoglossFuzz: () => void Object.assign(result, { value: work() }) });
  called.runInThisContext({ timeout: Math.max(ENDLESS_MS, most * 10) });
  const { user, system } = process.cpuUsage(before);
  if ((user + system) / 1000 > most) throw new Error(`took ${Math.round((user + system) / 1000)} ms`);
  return result.value as T;
}

export const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  put: fc.oneof(fc.constantFrom("", ...EVIL), fc.string({ maxLength: 8 })),
});
export const applied = (text: string, edits: readonly { at: number; length: number; put: string }[]): string =>
  edits.reduce((now, { at, length, put }) => {
    const place = Math.floor(at * now.length);
    return now.slice(0, place) + put + now.slice(place + length);
  }, text);
