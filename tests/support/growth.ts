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
/** A text of this size that takes less is quick enough for any size a file has. */
const QUICK_SECONDS = 0.05;
export const MOST_PER_DOUBLING = 2.6;

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
export function growthOf(run: (size: number) => unknown, large: number): number {
  let growth = Number.POSITIVE_INFINITY;
  // what others do on the machine only lengthens a run: the least of several is the text's own
  for (let times = 1; times <= 4 && growth >= MOST_PER_DOUBLING; times *= 2) {
    const seconds = secondsOf(() => run(large), times);
    if (seconds < QUICK_SECONDS) return 0;
    growth = Math.min(growth, seconds / secondsOf(() => run(large / 2), times));
  }
  // what grows too fast goes on growing so: a second doubling tells it from chance
  for (let again = 0; again < 3 && growth >= MOST_PER_DOUBLING; again++)
    growth = Math.min(growth, secondsOf(() => run(large * 2), 2) / secondsOf(() => run(large), 2));
  return growth;
}

export const repeated = (unit: string, size: number): string => unit.repeat(Math.ceil(size / unit.length));
