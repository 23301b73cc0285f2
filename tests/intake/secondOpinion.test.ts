// Readers that no one here wrote (biblatex-csl-converter, @retorquere/bibtex-parser) see the same
// papers in the same files.
import { readdirSync, readFileSync } from "node:fs";
import { parse as parseBibtex } from "@retorquere/bibtex-parser";
import { BibLatexParser, parseENW, parseNBIB, parseRIS } from "biblatex-csl-converter";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { openSources } from "#core/intake/bytes/openSources.ts";
import { readSources } from "#core/intake/readCorpus.ts";

const ROOT = "tests/fixtures/intake";

/**
 * Letters and digits only: how signs, spaces and dashes are written is each reader's own affair.
 */
const letters = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/<[^>]*>|[^\p{L}\p{N}]/gu, "");
const richText = z.array(z.object({ text: z.string().optional() }).loose());
const plain = (value: unknown): string =>
  typeof value === "string"
    ? value
    : richText
        .parse(value ?? [])
        .map(({ text = "" }) => text)
        .join("");
const entriesOf = (entries: Readonly<Record<string, { fields: Record<string, unknown> }>>) =>
  Object.values(entries).map(({ fields }) => ({
    title: letters(plain(fields["title"])),
    abstract: letters(plain(fields["abstract"])),
  }));

function ours(text: string) {
  const reading = readSources([{ name: "file", text }], { id: "x", title: "X" });
  const papers = reading.ok ? [...reading.value.corpus.papers] : [];
  return papers
    .sort((a, b) => a.order - b.order)
    .map(({ title, abstract }) => ({ title: letters(title), abstract: letters(abstract) }));
}

function textOf(name: string): string {
  const [source] = openSources([{ name, bytes: readFileSync(`${ROOT}/${name}`) }]).texts;
  return source?.text ?? "";
}

/** Broken on purpose, or with markup, rights lines and subtitles that only intake takes care of. */
const OUR_OWN_AFFAIR = [
  "medline/abstract-text.txt",
  "bibtex/by-hand.bib",
  "bibtex/jabref.bib",
  "bibtex/publishers.bib",
  "bibtex/mendeley.bib",
  "ris/endnote-bom.ris",
  "ris/scopus-crlf.ris",
  "ris/zotero.ris",
];
const filesOf = (format: string): string[] =>
  readdirSync(`${ROOT}/${format}`)
    .map((file) => `${format}/${file}`)
    .filter((name) => !OUR_OWN_AFFAIR.includes(name));

describe("biblatex-csl-converter sees the same", () => {
  it.each(filesOf("bibtex"))("%s", (name) => {
    const { entries } = new BibLatexParser(textOf(name), { processUnknown: true }).parse();
    // titles only: it drops commands such as \log from formulas in abstracts
    const titles = entriesOf(entries).map(({ title }) => title);
    expect(titles.filter((title) => title !== "")).toEqual(ours(textOf(name)).map(({ title }) => title));
  });
  it.each(filesOf("ris"))("%s", (name) => {
    expect(entriesOf(parseRIS(textOf(name)).entries)).toEqual(ours(textOf(name)));
  });
  it.each(filesOf("medline"))("%s", (name) => {
    expect(entriesOf(parseNBIB(textOf(name)).entries)).toEqual(ours(textOf(name)));
  });
  it.each(filesOf("endnote"))("%s", (name) => {
    expect(entriesOf(parseENW(textOf(name)).entries)).toEqual(ours(textOf(name)));
  });
});

describe("@retorquere/bibtex-parser sees the same titles", () => {
  it.each(["bibtex/zotero.bib", "bibtex/mendeley.bib", "bibtex/dblp.bib"])("%s", (name) => {
    const { entries } = parseBibtex(textOf(name), { sentenceCase: false });
    const titles = entries.map(({ fields }) => letters(String(fields["title"] ?? ""))).filter((title) => title !== "");
    expect(titles).toEqual(ours(textOf(name)).map(({ title }) => title));
  });
});
