// Damaged files: whatever is cut, doubled or mangled, reading ends, nothing throws, and what is
// read is still papers.
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
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

it("reads XML of any depth", () => {
  const deep = (depth: number): string => `${"<i>".repeat(depth)}deep${"</i>".repeat(depth)}`;
  const title = `<ArticleTitle>A title ${deep(20_000)} and shallow</ArticleTitle>`;
  const text = `<PubmedArticleSet><PubmedArticle><MedlineCitation><Article>${title}</Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`;
  const reading = readSources([{ name: "deep.xml", text }], { id: "x", title: "X" });
  expect(reading.ok && reading.value.corpus.papers.map((paper) => paper.title)).toEqual(["A title deep and shallow"]);
});
