// `npm run fuzz -- --minutes N --seed S`: the properties in turn, with seed after seed, until the
// time is over; each failure with its smallest case and the seed that finds it again.
// `npm run fuzz -- --kills N`: N runs of `extract`, each killed at a random moment.
// `npm run fuzz -- --commands N`: N random command lines.
import { parseArgs } from "node:util";
import fc from "fast-check";
import { tryCommandLines } from "./commandLines.ts";
import { killExtractions } from "./kills.ts";
import { PROPERTIES } from "./properties.ts";
import { CASES, type FuzzProperty } from "./property.ts";

const { values } = parseArgs({
  options: {
    ...{ minutes: { type: "string" }, seed: { type: "string" }, only: { type: "string" } },
    ...{ kills: { type: "string" }, commands: { type: "string" } },
  },
});
if (values.kills !== undefined) {
  const { faults, ...counts } = await killExtractions(Number(values.kills), Number(values.seed ?? 1));
  console.log(
    `${Object.entries(counts)
      .map(([what, count]) => `${what} ${count}`)
      .join(", ")}`,
  );
  for (const fault of faults) console.log(`  ${fault}`);
  process.exit(faults.length === 0 ? 0 : 1);
}
if (values.commands !== undefined) {
  const { codes, faults } = tryCommandLines(Number(values.commands), Number(values.seed ?? 1));
  console.log([...codes].map(([code, times]) => `exit code ${code}: ${times}`).join(", "));
  for (const fault of faults) console.log(`  ${fault}`);
  process.exit(faults.length === 0 ? 0 : 1);
}
const until = Date.now() + Number(values.minutes ?? 1) * 60_000;
/** Cases of one property in a row: few, so that the time is kept. */
const RUNS = 60;
/** Time to make a failing case smaller, in milliseconds: some would take for ever. */
const SHRINKING_MS = 20_000;

/** What fails first, found fast: it is made smaller only where its kind is new. */
function tryOnce({ share, property }: FuzzProperty, seed: number) {
  const settings = { seed, numRuns: Math.ceil(RUNS * share) };
  return fc.check(property, { ...settings, endOnFailure: true });
}
function smallest({ property }: FuzzProperty, seed: number, path: string): string {
  const before = [...CASES];
  const { counterexample } = fc.check(property, { seed, path, interruptAfterTimeLimit: SHRINKING_MS });
  for (const [what, number] of before) CASES.set(what, number);
  return fc.stringify(counterexample).slice(0, 1500);
}

/** Without what is of this case alone. */
const kindOf = (error: string): string => error.replace(/(?<=without a word).*/s, "").slice(0, 120);

let seed = Number(values.seed ?? 1);
let cases = 0;
const failures = new Map<string, number>();
const chosen = PROPERTIES.filter(({ name }) => name.includes(values.only ?? ""));
for (; Date.now() < until; seed++)
  for (const one of chosen) {
    if (Date.now() >= until) break;
    const result = tryOnce(one, seed);
    cases += result.numRuns;
    if (!result.failed) continue;
    const kind = `${one.name}: ${kindOf(String(result.errorInstance))}`;
    const times = failures.get(kind) ?? 0;
    failures.set(kind, times + 1);
    if (times > 0) continue;
    console.log(`seed ${seed}, path ${result.counterexamplePath}, ${kind}`);
    console.log(`  ${smallest(one, seed, result.counterexamplePath ?? "0")}`);
  }
console.log(`${cases} cases, seeds to ${seed - 1}, ${failures.size} kinds of failure`);
for (const [what, number] of [...CASES].sort()) console.log(`  ${number} of ${what}`);
for (const [kind, times] of failures) console.log(`  ${times} × ${kind}`);
process.exitCode = failures.size === 0 ? 0 : 1;
