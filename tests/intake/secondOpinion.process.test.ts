// Readers that no one here wrote (bibutils, @retorquere/bibtex-parser) see the same papers in the
// same files.
import { readdirSync, readFileSync } from "node:fs";
import { parse as parseBibtex } from "@retorquere/bibtex-parser";
import { describe, expect, it } from "vitest";
import { openSources } from "#core/intake/bytes/openSources.ts";
import { readSources } from "#core/intake/readCorpus.ts";
import { readWithBibutils } from "../support/bibutils.ts";

const ROOT = "tests/fixtures/intake";

/**
 * Letters and digits only: how signs, spaces and dashes are written is each reader's own affair.
 */
const letters = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/<[^>]*>|[^\p{L}\p{N}]/gu, "");
/** A heading is no part of an abstract; only intake drops it. */
const HEADING = /^\s*(?:abstract|resumen)\b[\s:.]*/i;
const theirs = (program: Parameters<typeof readWithBibutils>[0], name: string) =>
  readWithBibutils(program, textOf(name)).map(({ title, abstract }) => ({
    title: letters(title),
    abstract: letters(abstract.replace(HEADING, "")),
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
  "bibtex/by-hand.bib",
  "bibtex/jabref.bib",
  "bibtex/publishers.bib",
  "bibtex/mendeley.bib",
  "web-of-science/cut-off.txt",
  "ris/endnote-bom.ris",
  "ris/scopus-crlf.ris",
  "ris/zotero.ris",
];
const filesOf = (format: string): string[] =>
  readdirSync(`${ROOT}/${format}`)
    .map((file) => `${format}/${file}`)
    .filter((name) => !OUR_OWN_AFFAIR.includes(name));

describe("bibutils sees the same", () => {
  it.each(filesOf("ris"))("%s", (name) => {
    expect(theirs("ris2xml", name)).toEqual(ours(textOf(name)));
  });
  it.each(filesOf("endnote"))("%s", (name) => {
    expect(theirs("end2xml", name)).toEqual(ours(textOf(name)));
  });
  it.each(filesOf("web-of-science"))("%s", (name) => {
    expect(theirs("isi2xml", name)).toEqual(ours(textOf(name)));
  });
  it.each(filesOf("bibtex"))("%s", (name) => {
    const titles = theirs("bib2xml", name).map(({ title }) => title);
    expect(titles.filter((title) => title !== "")).toEqual(ours(textOf(name)).map(({ title }) => title));
  });
});

describe("@retorquere/bibtex-parser sees the same titles", () => {
  it.each(["bibtex/zotero.bib", "bibtex/mendeley.bib", "bibtex/dblp.bib"])("%s", (name) => {
    const { entries } = parseBibtex(textOf(name), { sentenceCase: false });
    const titles = entries.map(({ fields }) => letters(String(fields["title"] ?? ""))).filter((title) => title !== "");
    expect(titles).toEqual(ours(textOf(name)).map(({ title }) => title));
  });
});
