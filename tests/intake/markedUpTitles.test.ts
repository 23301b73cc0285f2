// A title that begins with a sign of another format begins no record of that format.
import { expect, it } from "vitest";
import { readSources } from "#core/intake/readCorpus.ts";

const TITLES = [
  "<i>Escherichia coli</i> in lakes",
  "<sup>13</sup>C in the reeds",
  "<b>Ice</b> on the moss",
  "{Ice} and roofs of towns",
  "@home: nurses on the night shift",
  "[Ice on the lakes of the north]",
  "A study of eels",
];
const plain = (title: string) => title.replace(/<[^>]*>|[[\]{}]/g, "").toLowerCase();

/** Every format with lines, its title at the start of one where it has room for that. */
const WRITERS: Readonly<Record<string, (title: string, at: number) => string>> = {
  table: (title, at) =>
    `${at === 0 ? "Title,Authors,Year,Abstract\n" : ""}${title},"Roe, A.",200${at},We measured reeds of ${at} lakes.`,
  "table by tabs": (title, at) =>
    `${at === 0 ? "Title\tYear\tAbstract\n" : ""}${title}\t200${at}\tWe measured reeds of ${at} lakes.`,
  ris: (title, at) =>
    `TY  - JOUR\nTI  - ${title}\nAB  - We measured reeds of ${at} lakes.\n\n${title} again.\nPY  - 200${at}\nER  - \n`,
  medline: (title, at) => `PMID- ${at + 1}\nTI  - Of lakes:\n      ${title}\nAB  - We measured\n      ${title}.\n`,
  "web-of-science": (title, at) => `PT J\nTI Of lakes:\n   ${title}\nAB We measured\n   ${title}.\nPY 200${at}\nER\n`,
  endnote: (title, at) =>
    `%0 Journal Article\n%T ${title}\n%D 200${at}\n%X We measured reeds of ${at} lakes.\n${title} again.\n`,
};

it.each(Object.keys(WRITERS))("%s keeps titles that begin with a sign of another format", (name) => {
  const text = TITLES.map((title, at) => WRITERS[name]?.(title, at)).join("\n");
  const reading = readSources([{ name, text }], { id: "x", title: "X" });
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  const { papers } = reading.value.corpus;
  expect(papers.map(({ order, title }) => [order, plain(title)]).sort()).toEqual(
    TITLES.map((title, at) => [at, expect.stringContaining(plain(title))]),
  );
  for (const { abstract } of papers) expect(abstract).toMatch(/^We measured \S/);
});
