// What random cases have found (npm run fuzz), each as the smallest text that showed it: every title
// is in a paper, or more than a note is said.
import { expect, it } from "vitest";
import { readSources } from "#core/intake/readCorpus.ts";

const LABELLED = (abstract: string) =>
  `<1>\nUI  - 100\nTI  - Study alpha of ice\nAU  - Doe, Jane\nAB  - ${abstract}\nSO  - Annals. 1900\nYR  - 1900\n`;
const FEED = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2001.00002v1</id><title>Study beta of ice</title><summary>Thick.</summary></entry></feed>`;
const JSON_LINE = '{"title":"Study alpha of ice","abstract":"Thin."}';

it("a catalog after labelled text of several records", () => {
  const second = LABELLED("Thin.").replace("<1>", "<2>").replace("alpha", "gamma");
  const reading = readSources([{ name: "found", text: `${LABELLED("")}\n${second}\n${FEED}` }], {
    id: "x",
    title: "X",
  });
  expect(reading.ok && reading.value.corpus.papers).toHaveLength(3);
});

it("a paper whose short abstract holds a record", () => {
  const text =
    "# Study alpha of ice\n\nDoe, Jane\n\n## Abstract\n\nWe look at it with care. %0 Journal Article\n%T Study beta of ice\n%A Roe, Jim\n";
  const reading = readSources([{ name: "found", text }], { id: "x", title: "X" });
  expect(reading.ok && reading.value.corpus.papers.map(({ title }) => title)).toEqual(["Study alpha of ice"]);
});

it.each<[string, string]>([
  ["a feed after labelled text: its number is no element", `${LABELLED("Thin.")}\n\n${FEED}`],
  ["a feed after labelled text that opens what XML would not close", `${LABELLED("<![CDATA[")}\n\n${FEED}`],
  ["a feed after labelled text that opens a comment", `${LABELLED("<!-- thin")}\n\n${FEED}`],
  [
    "a paper after labelled text: a year has no second paragraph",
    `${LABELLED("Thin.")}\n\n# Study beta of ice\n\nDoe, Jane\n\n## Abstract\n\nWe ask what a glacier does in June, and find mud.\n`,
  ],
  [
    "a paper after a table: what stands before its heading is not its own",
    'title,abstract\n"Study alpha of ice","Thin."\n\n\n# Study beta of ice\n\nJane Doe\n\n## Abstract\n\nWe ask what a glacier does in June, and find that most of it is sand, which was not known before.\n',
  ],
  [
    "sentences after a table that have as many commas as its rows",
    'title,abstract,year\n"Study alpha of ice","","1900"\n\n\nStudy beta of ice\n\nWe ask what wakes a bear in June. Our results show the light of the morning, which was not known before, and we compare what we saw on forty lakes over nine winters with what others wrote.\n',
  ],
  ...["Doe, Jane", "Plato", "李雷"].map((author): [string, string] => [
    `a listing after a paper by ${author}: who stands between a heading and an abstract wrote it`,
    `# Study alpha of ice\n\n${author}\n\n## Abstract\n\nWe ask what makes a glacier move in June. Our results show a loss of ice, which was not known before. We compare what we saw with what others wrote.\n\n\nStudy beta of ice\n\nWe ask what keeps old bridges up in May. Our results show how rust grows, which was not known before. We compare what we saw with what others wrote.\n`,
  ]),
  ["a table after a line of JSON", `${JSON_LINE}\n\ntitle,abstract\n"Study beta of ice","Thick."\n`],
])("%s", (_, text) => {
  const reading = readSources([{ name: "found", text }], { id: "x", title: "X" });
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  expect(reading.value.corpus.papers.map(({ title }) => title).sort()).toEqual([
    "Study alpha of ice",
    "Study beta of ice",
  ]);
});
