// Several files at once: every record of each is a paper, joined to another, or left out.
import { expect, it } from "vitest";
import { readSources } from "#core/intake/readCorpus.ts";

it("adds up, file by file and over all", () => {
  const sources = [
    {
      name: "a.bib",
      text: "@article{a, title = {Ice on lakes of the north}, year = 2001}\n@article{b, note = {no title}}\n",
    },
    {
      name: "b.nbib",
      text: "PMID- 1\nTI  - Ice on lakes of the north.\nDP  - 2001\n\nPMID- 2\nTI  - Snow on hills.\nDP  - 2002\n",
    },
    { name: "c.csv", text: "title,year\nAbout this site,\nWind on ponds and rivers,2003\nSnow on hills,2002\n" },
    { name: "d.txt", text: "TY  - JOUR\nTI  - Fish in ponds\nER  - \n\n@article{c, title = {Frogs in ponds}}\n" },
  ];
  const reading = readSources(sources, { id: "x", title: "X" });
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  const { account, corpus } = reading.value;
  expect(account.map(({ name, records, joined, leftOut, papers }) => [name, records, joined, leftOut, papers])).toEqual(
    [
      ["a.bib", 2, 0, 1, 1],
      ["b.nbib", 2, 1, 0, 1],
      ["c.csv", 3, 1, 1, 1],
      ["d.txt", 2, 0, 0, 2],
    ],
  );
  expect([...(account.at(-1)?.formats ?? [])].sort()).toEqual(["bibtex", "ris"]);
  expect(account.reduce((sum, { papers }) => sum + papers, 0)).toBe(corpus.papers.length);
});
