// Whole extractions of few papers, whole or spoiled: no throw, no long time, a well-formed graph
// that a file brings back, and the same graph whatever the order.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { gunzipSync, strFromU8 } from "fflate";
import { decodeGraph } from "#core/file/decode.ts";
import { encodeGraph } from "#core/file/encode.ts";
import { readSources } from "#core/intake/readCorpus.ts";
import { papersOf } from "#core/intake/records.ts";
import { DEFAULT_PARAMETERS, type Parameters } from "#core/parameters.ts";
import { extractGraph } from "#core/pipeline.ts";
import { checkGraph } from "../support/checkGraph.ts";
import { EVIL } from "./grammars.ts";

interface Text {
  readonly title: string;
  readonly abstract: string;
}

/** The samples, and the sample of arXiv where ISOGLOSS_BENCH names a folder that has it. */
function textsAtHand(): readonly Text[] {
  const sources = ["seeds/000_0f400eda357ed32f.txt", "graph/tide-pools.bib"].map((name) => ({
    ...{ name, text: readFileSync(name, "utf8") },
  }));
  const reading = readSources(sources, { id: "fuzz", title: "fuzz" });
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  const large = join(process.env["ISOGLOSS_BENCH"] ?? "nowhere", "background", "arxiv-sample.jsonl.gz");
  const lines = existsSync(large)
    ? strFromU8(gunzipSync(readFileSync(large)))
        .trim()
        .split("\n")
    : [];
  return [...reading.value.corpus.papers, ...lines.map((line) => JSON.parse(line) as Text)];
}
const TEXTS = textsAtHand();

const part = fc.double({ min: 0, max: 1, noNaN: true });
const at = (text: string, place: number): number => Math.floor(place * text.length);

/** What becomes of a text on its way: cut, doubled, emptied, mixed, squeezed, marked. */
const spoiled: fc.Arbitrary<(text: string, other: string) => string> = fc.oneof(
  { weight: 8, arbitrary: fc.constant((text: string) => text) },
  part.map((place) => (text: string) => text.slice(0, at(text, place))),
  part.map((place) => (text: string) => text.slice(at(text, place))),
  fc.constant((text: string) => `${text} ${text}`),
  fc.constant(() => ""),
  part.map((place) => (text: string, other: string) => text.slice(0, at(text, place)) + other.slice(at(other, place))),
  fc.constant((text: string) => text.replace(/\s/g, "")),
  fc.constant((text: string) => text.toUpperCase()),
  fc.constant((text: string) => text.replace(/[.,;:]/g, "")),
  fc.constant((text: string) => text.replace(/\b(\w)/g, "($1) ")),
  fc
    .constantFrom("漢字の研究", "исследование", "αβγδ", "מחקר", "e\u0301", "-", "'", "/")
    .map((sign) => (text: string) => text.replace(/ (\w)/g, `${sign}$1`)),
  fc.tuple(part, fc.constantFrom(...EVIL)).map(
    ([place, evil]) =>
      (text: string) =>
        text.slice(0, at(text, place)) + evil + text.slice(at(text, place)),
  ),
  fc.constantFrom(EVIL).map((all) => () => all.join(" ")),
);

export const papers = fc
  .array(fc.record({ which: fc.nat(TEXTS.length - 1), title: spoiled, abstract: spoiled, same: fc.nat(9) }), {
    minLength: 1,
    maxLength: 14,
  })
  .map((list) =>
    list.map(({ which, title, abstract, same }, i): Text => {
      const [text, other] = [TEXTS[which], TEXTS[(which * 31 + 7) % TEXTS.length]];
      // now and then a paper says what the one before it says
      const said = same === 0 ? TEXTS[list[i - 1]?.which ?? which] : text;
      return {
        title: title(text?.title ?? "", other?.title ?? ""),
        abstract: abstract(said?.abstract ?? "", other?.abstract ?? ""),
      };
    }),
  );

export const parameters: fc.Arbitrary<Parameters> = fc
  .record(
    {
      conceptsPerPaper: fc.integer({ min: 3, max: 40 }),
      minDocumentFrequency: fc.integer({ min: 1, max: 20 }),
      termsPerPaper: fc.nat(40),
      relatedPerPaper: fc.integer({ min: 1, max: 50 }),
      cooccurrencePerConcept: fc.integer({ min: 1, max: 50 }),
      resolution: fc.constantFrom(0, 0.3, 1, 16),
    },
    { requiredKeys: [] },
  )
  .map((given) => ({ ...DEFAULT_PARAMETERS, ...given }));

/** Throws where any of it does not hold. */
export function checkExtraction(list: readonly Text[], wanted: Parameters): void {
  const found = papersOf(list.map((text, line) => ({ ...text, path: "fuzz", line }))).papers;
  if (found.length === 0) return;
  const corpus = { id: "fuzz", title: "fuzz", papers: found };
  const { graph } = extractGraph(corpus, wanted);
  checkGraph(graph);
  const text = encodeGraph(graph);
  const again = decodeGraph(text);
  if (!again.ok) throw new Error(`the file is refused: ${JSON.stringify(again.issues.slice(0, 2))}`);
  if (encodeGraph(again.value) !== text) throw new Error("the file does not bring it back");
  const turned = extractGraph({ ...corpus, papers: [...found].reverse() }, wanted);
  if (encodeGraph(turned.graph) !== text) throw new Error("another order gives another graph");
}
