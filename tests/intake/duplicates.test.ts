// Pairs that are two papers, of which none may be joined, and spellings of one paper, of which
// nearly all must be.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type FoundRecord, papersOf } from "#core/intake/records.ts";

interface Pair {
  readonly kind: string;
  readonly line: number;
  readonly records: readonly FoundRecord[];
}

function recordOf(text: string, line: number): FoundRecord {
  const [title = "", authors = "", year = "", venue = "", doi = "", abstract = ""] = text
    .split("#")
    .map((part) => part.trim());
  return { path: "pairs", line, title, authors: authors.split(/;\s*/), year, venue, doi, abstract };
}

const pairsOf = (file: string): Pair[] =>
  readFileSync(`tests/fixtures/duplicates/${file}`, "utf8")
    .split("\n")
    .map((text, index) => ({ text, line: index + 1 }))
    .filter(({ text }) => text.includes(" :: ") && !text.startsWith("#"))
    .map(({ text, line }) => {
      const [kind = "", ...sides] = text.split(" :: ");
      return { kind, line, records: sides.map((side) => recordOf(side, line)) };
    });
const isJoined = ({ records }: Pair): boolean => papersOf(records).papers.length === 1;
const shown = ({ kind, line, records }: Pair): string =>
  `${line} ${kind}: ${records.map(({ title }) => title).join(" | ")}`;

const traps = pairsOf("traps.txt");
const variants = pairsOf("variants.txt");

describe("duplicates", () => {
  it("are judged on 200 pairs of each sort at least", () => {
    expect(traps.length).toBeGreaterThanOrEqual(200);
    expect(variants.length).toBeGreaterThanOrEqual(200);
  });
  it("joins no two papers", () => {
    expect(traps.filter(isJoined).map(shown)).toEqual([]);
  });
  it("joins at least 95 of 100 variants", () => {
    const missed = variants.filter((pair) => !isJoined(pair));
    expect(missed.length, missed.map(shown).join("\n")).toBeLessThanOrEqual(variants.length * 0.05);
  });
  it("says the same of a pair in either order, and with all others beside it", () => {
    const turned = [...traps, ...variants].map((pair) => ({ ...pair, records: [...pair.records].reverse() }));
    expect(turned.map(isJoined)).toEqual([...traps, ...variants].map(isJoined));
  });
  it("leaves a record alone that could be either of two papers", () => {
    const base = { path: "x", title: "Growth of reeds in shallow lakes", authors: ["Ida Berg"] };
    const { papers } = papersOf([{ ...base, year: 2010 }, { ...base, year: 2014 }, base]);
    expect(papers).toHaveLength(3);
  });
});
