// Twice as much text takes twice as long, whatever is repeated in it: every format with texts made
// to be costly, each measured in processor time of this process against itself.
import { describe, expect, it } from "vitest";
import { INPUT_FORMATS } from "#core/intake/inputFormats.ts";
import { readSources } from "#core/intake/readCorpus.ts";
import { papersOf } from "#core/intake/records.ts";
import { LARGE, textFamilies, tooFast } from "../support/growth.ts";

/** A record of each format around a text; what is odd in it is the reader's to bear. */
const RECORDS: Readonly<Record<string, (text: string) => string>> = {
  bibtex: (text) => `@article{a,\n  title = {Ice on lakes},\n  abstract = {${text}},\n  author = {${text}}\n}\n`,
  ris: (text) => `TY  - JOUR\nTI  - Ice on lakes\nAB  - ${text}\nAU  - ${text}\nKW  - ${text}\nER  - \n`,
  medline: (text) => `PMID- 1\nTI  - Ice on lakes\nAB  - ${text}\nFAU - ${text}\n`,
  "web-of-science": (text) => `PT J\nTI Ice on lakes\nAB ${text}\nCR ${text}\nUT WOS:1\nER\n\nEF\n`,
  endnote: (text) => `%0 Journal Article\n%T Ice on lakes\n%X ${text}\n%K ${text}\n`,
  labelled: (text) => `<1>\nVN  - Ovid\nAU  - Roe A\nTI  - Ice on lakes\nAB  - ${text}\nSO  - ${text}\nYR  - 2001\n`,
  table: (text) => `title,abstract,authors\nIce on lakes,"${text}",${text}\n`,
  json: (text) => JSON.stringify([{ title: "Ice on lakes", abstract: text, authors: text, year: text }]),
  "pubmed-xml": (text) =>
    `<PubmedArticle><MedlineCitation><Article><ArticleTitle>Ice on lakes</ArticleTitle><Abstract><AbstractText>${text}</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>`,
  "catalog-xml": (text) =>
    `<modsCollection><mods><titleInfo><title>Ice on lakes</title></titleInfo><abstract>${text}</abstract></mods></modsCollection>`,
  listing: (text) => `Ice on lakes of the north\nAnna Roe, Carl Doe\nWe measure ice and find it thick.\n\n${text}\n`,
  "no format": (text) => text,
  "no format, and a word": (text) => `${text}word`,
};

describe("the time to read", () => {
  it.each(Object.keys(RECORDS))("grows with the text, not faster: %s", (name) => {
    const format = INPUT_FORMATS.find(({ id }) => id === name)?.id;
    const make = RECORDS[name] ?? ((text: string) => text);
    const families = textFamilies((text) => {
      const source = { name: "x", text: make(text) };
      return () => readSources([source], { id: "x", title: "X", format });
    }, LARGE);
    expect(tooFast(name, families)).toEqual([]);
  });

  it.each([
    ["of one title alone", () => ({})],
    ["of one title and other abstracts", (i: number) => ({ abstract: `Abstract ${i} is of its own.` })],
    ["of one title in other places", (i: number) => ({ year: 2000, authors: ["Ann Smith"], venue: `Place ${i}` })],
    ["of one title and other DOIs", (i: number) => ({ doi: `10.1234/${i}` })],
  ])("grows with the records: %s", (name, fieldsOf) => {
    const prepare = (count: number) => {
      const drafts = Array.from({ length: count }, (_, i) => ({
        ...{ title: "A study of lakes of the north", path: "a", line: i },
        ...fieldsOf(i),
      }));
      return () => papersOf(drafts);
    };
    expect(tooFast("records", [{ name, prepare, large: 600 }])).toEqual([]);
  });
});
