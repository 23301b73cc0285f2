// How the time of a task grows with its text, in processor time of this process against itself, over
// texts made to be costly. `GROWTH_SCALE=8 npx vitest run --project unit tests/**/growth.test.ts`
// goes on with sizes up to eight times as large: a quadratic part that is small at first shows there.

/** Signs that begin, part or end something somewhere, words and lines; each is repeated. */
export const UNITS: readonly string[] = [
  ...[
    " ",
    "\t",
    "\n",
    " \n",
    "\u00a0",
    '"',
    "'",
    "`",
    "{",
    "}",
    "[",
    "]",
    "(",
    "<",
    ">",
    "&",
    "@",
    "#",
    "\\",
    "$",
    "%",
  ],
  ...["_", "~", "|", "-", ".", "…", "*", "=", "; ", " , ", " - ", ": ", '"a" ', "a,", "文", "Ã©", "e\u0301", "\u0000"],
  ...[
    "<i>",
    "</i>",
    "<i a='b' ",
    "&amp;",
    "<![CDATA[",
    "<!-- ",
    "<record>",
    '{"a":',
    "@a{b,",
    "a = {",
    "\\frac{",
    "H<sub>2",
  ],
  ...[
    "A",
    "A. B. ",
    "Smith, A., ",
    " and ",
    "Word ",
    "word ",
    "1",
    "2020 ",
    "10.1/a ",
    "http://a.b/",
    "© ",
    "Methods: ",
  ],
  ...[
    "[1] ",
    "et al. ",
    "TI  - a\n",
    "%T a\n",
    "PT J\n",
    "Key: value\n",
    "1. Two words\n",
    "---\n",
    "a\tb\n",
    '{"title":"a"}\n',
  ],
];

export const LARGE = 12_000;
/** How many times as large the largest size may be; a family stops growing where one run is long. */
const SCALE = Number(process.env["GROWTH_SCALE"] ?? 1);
const LONG_SECONDS = 1.5;
/** What takes less at its largest size is quick enough for any size a file has. */
const QUICK_SECONDS = 0.05;
const MOST_PER_DOUBLING = 2.6;
/** What is below this at first sight needs no second measurement. */
const SURELY_LINEAR = 2.2;
/** What others do on the machine only lengthens a run: the least of so many is the task's own. */
const ROUNDS = { fewest: 3, most: 8 };

/** One way to make a task large: what is done with `size` of it, and a size that tells. */
export interface Family {
  readonly name: string;
  /** Makes what the task needs; only what is returned is measured. */
  readonly prepare: (size: number) => () => unknown;
  readonly large: number;
}

/** One family for each unit: the text that is made of it. */
export const textFamilies = (prepare: (text: string) => () => unknown, large: number): Family[] =>
  UNITS.map((unit) => ({
    ...{ name: JSON.stringify(unit), large },
    prepare: (size) => prepare(unit.repeat(Math.ceil(size / unit.length))),
  }));

/** The families whose time grows faster than their size; says how fast the others do. */
export function tooFast(what: string, families: readonly Family[]): string[] {
  const growths = families.map((family) => ({ name: family.name, growth: growthOf(family) }));
  const worst = growths.reduce((most, one) => (one.growth > most.growth ? one : most), { name: "", growth: 0 });
  const slow = growths.filter(({ growth }) => growth > 0).length;
  console.log(
    `${what}: ${families.length} families, ${slow} long enough to tell${slow === 0 ? "" : `, at most ×${worst.growth.toFixed(1)} (${worst.name})`}`,
  );
  return growths.flatMap(({ name, growth }) => (growth < MOST_PER_DOUBLING ? [] : [`${name} ×${growth.toFixed(1)}`]));
}

function secondsOf(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** How many times as long twice the size takes; 0 where it is too quick to tell. */
function growthOf({ prepare, large }: Family): number {
  let size = large;
  let whole = prepare(size);
  let seconds = secondsOf(whole);
  while (size < large * SCALE && seconds < LONG_SECONDS) {
    size *= 2;
    whole = prepare(size);
    seconds = secondsOf(whole);
  }
  if (seconds < QUICK_SECONDS) return 0;
  const half = prepare(size / 2);
  // a half that was held up would hide what the whole takes
  const growth = seconds / Math.min(secondsOf(half), secondsOf(half));
  if (growth < SURELY_LINEAR) return growth;
  const twice = prepare(size * 2);
  const two = twoDoublings(half, whole, twice);
  // memory is given and taken back in steps, which may look so once
  return two < MOST_PER_DOUBLING ? two : Math.min(two, twoDoublings(whole, twice, prepare(size * 4)));
}

/** The lesser growth of two doublings: what grows too fast goes on growing so, chance does not. */
function twoDoublings(...runs: readonly [half: () => unknown, whole: () => unknown, twice: () => unknown]): number {
  const least = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let growth = Number.POSITIVE_INFINITY;
  for (let round = 1; round <= ROUNDS.most && growth >= MOST_PER_DOUBLING; round++) {
    for (const [i, run] of runs.entries()) least[i] = Math.min(least[i]!, secondsOf(run));
    if (round >= ROUNDS.fewest) growth = Math.min(least[1]! / least[0]!, least[2]! / least[1]!);
  }
  return growth;
}
