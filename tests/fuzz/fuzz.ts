// `npm run fuzz -- --minutes N --seed S`: the properties in turn, with seed after seed, until the
// time is over; each failure with its smallest case and the seed that finds it again.
// `npm run fuzz -- --kills N`: N runs of `extract`, each killed at a random moment.
import { parseArgs } from "node:util";
import fc from "fast-check";
import { killExtractions } from "./kills.ts";
import { PROPERTIES } from "./properties.ts";

const { values } = parseArgs({
  options: {
    ...{ minutes: { type: "string" }, seed: { type: "string" }, only: { type: "string" } },
    ...{ kills: { type: "string" } },
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
const until = Date.now() + Number(values.minutes ?? 1) * 60_000;
/** Cases of one property in a row: few, so that the time is kept. */
const RUNS = 60;

let seed = Number(values.seed ?? 1);
let cases = 0;
const failures = new Map<string, number>();
const chosen = PROPERTIES.filter(({ name }) => name.includes(values.only ?? ""));
for (; Date.now() < until; seed++)
  for (const { name, share, property } of chosen) {
    if (Date.now() >= until) break;
    const result = fc.check(property, { seed, numRuns: Math.ceil(RUNS * share), endOnFailure: false });
    cases += result.numRuns;
    if (!result.failed) continue;
    const kind = `${name}: ${String(result.errorInstance).slice(0, 120)}`;
    const times = failures.get(kind) ?? 0;
    failures.set(kind, times + 1);
    if (times === 0) console.log(`seed ${seed}, ${kind}\n  ${fc.stringify(result.counterexample).slice(0, 1500)}`);
  }
console.log(`${cases} cases, ${failures.size} kinds of failure`);
for (const [kind, times] of failures) console.log(`  ${times} × ${kind}`);
process.exitCode = failures.size === 0 ? 0 : 1;
