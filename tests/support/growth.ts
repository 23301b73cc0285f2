// How the time of a task grows with its text, in processor time of this process against itself, over
// texts made to be costly.

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
/** What takes less at this size is quick enough for any size a file has. */
const QUICK_SECONDS = 0.05;
const MOST_PER_DOUBLING = 2.6;
/** What is below this at first sight needs no second measurement. */
const SURELY_LINEAR = 2.2;

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
  const growths = families.map(({ name, prepare, large }) => ({ name, growth: growthOf(prepare, large) }));
  const worst = growths.reduce((most, one) => (one.growth > most.growth ? one : most), { name: "", growth: 0 });
  const slow = growths.filter(({ growth }) => growth > 0).length;
  console.log(
    `${what}: ${families.length} families, ${slow} long enough to tell${slow === 0 ? "" : `, at most ×${worst.growth.toFixed(1)} (${worst.name})`}`,
  );
  return growths.flatMap(({ name, growth }) => (growth < MOST_PER_DOUBLING ? [] : [`${name} ×${growth.toFixed(1)}`]));
}

function secondsOf(run: () => unknown, times = 1): number {
  const each = Array.from({ length: times }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  });
  return Math.min(...each);
}

/** How many times as long twice the size takes; 0 where it is too quick to tell. */
function growthOf(prepare: Family["prepare"], large: number): number {
  const [half, whole] = [prepare(large / 2), prepare(large)];
  let growth = Number.POSITIVE_INFINITY;
  // what others do on the machine only lengthens a run: the least of several is the text's own
  for (let times = 1; times <= 4 && growth >= SURELY_LINEAR; times *= 2) {
    const seconds = secondsOf(whole, times);
    if (seconds < QUICK_SECONDS) return 0;
    growth = Math.min(growth, seconds / secondsOf(half, times));
  }
  if (growth < MOST_PER_DOUBLING) return growth;
  // what grows too fast goes on growing so: a second doubling tells it from chance
  const twice = prepare(large * 2);
  for (let again = 0; again < 3 && growth >= MOST_PER_DOUBLING; again++)
    growth = Math.min(growth, secondsOf(twice, 2) / secondsOf(whole, 2));
  return growth;
}
