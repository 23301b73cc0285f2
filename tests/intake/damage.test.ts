// Damaged files: whatever is cut, doubled or mangled, reading ends, nothing throws, and what is
// read is still papers.
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openSources } from "#core/intake/bytes/openSources.ts";
import { INPUT_FORMATS } from "#core/intake/inputFormats.ts";
import { readSources } from "#core/intake/readCorpus.ts";

const ROOT = "tests/fixtures/intake";
const files = INPUT_FORMATS.flatMap(({ id }) =>
  readdirSync(`${ROOT}/${id}`).map((file) => ({ format: id, bytes: readFileSync(`${ROOT}/${id}/${file}`) })),
);
const NOISE = [
  "{",
  "}",
  '"',
  "\\",
  "@",
  "<",
  ">",
  "&",
  "\n",
  "\r\n",
  "TY  - ",
  "%0 ",
  "]",
  ",",
  "\u0000",
  "é",
  "$",
  "ER",
];

it("reads what is left of a damaged file", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.array(fc.record({ at: fc.nat(100), cut: fc.nat(40), noise: fc.constantFrom(...NOISE) }), {
        minLength: 1,
        maxLength: 4,
      }),
      fc.boolean(),
      ({ format, bytes }, blows, told) => {
        let damaged = new Uint8Array(bytes);
        for (const { at, cut, noise } of blows) {
          const from = Math.floor((damaged.length * at) / 100);
          damaged = Uint8Array.from([
            ...damaged.subarray(0, from),
            ...new TextEncoder().encode(noise),
            ...damaged.subarray(from + cut),
          ]);
        }
        const { texts, issues } = openSources([{ name: "damaged", bytes: damaged }]);
        const reading = readSources(texts, { id: "x", title: "X", format: told ? format : undefined });
        if (reading.ok)
          for (const { id, title } of reading.value.corpus.papers) expect(id !== "" && title !== "").toBe(true);
        else expect([...issues, ...reading.issues].some(({ severity }) => severity === "error")).toBe(true);
      },
    ),
    { numRuns: 300, seed: 1 },
  );
});

describe("elements in one another", () => {
  const deep = (depth: number): string => `${"<i>".repeat(depth)}deep${"</i>".repeat(depth)}`;
  const article = (title: string): string =>
    `<PubmedArticle><MedlineCitation><Article><ArticleTitle>${title}</ArticleTitle></Article></MedlineCitation></PubmedArticle>`;
  const read = (depth: number): { titles: string[]; told: string[] } => {
    const text = `<PubmedArticleSet>${article("A first title")}${article(`A title ${deep(depth)} and shallow`)}</PubmedArticleSet>`;
    const reading = readSources([{ name: "deep.xml", text }], { id: "x", title: "X" });
    return {
      titles: reading.ok ? reading.value.corpus.papers.map(({ title }) => title).sort() : [],
      told: reading.issues.filter(({ severity }) => severity === "error").map(({ message }) => message),
    };
  };

  it("are read to a depth that no document has", () => {
    expect(read(900)).toEqual({ titles: ["A first title", "A title deep and shallow"], told: [] });
  });

  it("end the reading beyond it, and that is told", () => {
    const { titles, told } = read(1_000_000);
    expect(titles).toEqual(["A first title", "A title"]);
    expect(told).toEqual([expect.stringMatching(/more than 1000 deep/)]);
  });

  it("are text in a field, however deep", () => {
    const reading = readSources(
      [{ name: "deep.ris", text: `TY  - JOUR\nTI  - A title ${deep(1_000_000)} and shallow\nER  - \n` }],
      { id: "x", title: "X" },
    );
    expect(reading.ok && reading.value.corpus.papers[0]?.title).toBe("A title deep and shallow");
  });
});
