// Makes src/core/relatedness/neighbors/scienceSpaceData.ts: where words stand in a hundred latent
// dimensions of scientific abstracts. Stems and coordinates only, no text.
//   npx tsx scripts/learn/scienceSpace.ts FOLDER
// FOLDER: the bench folder (scripts/bench/README.md); two minutes and 2 GB.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { readPaperWords } from "#core/language/words.ts";
import { packRows } from "#core/math/csr.ts";
import { ln } from "#core/math/elementary.ts";
import { countUp } from "#core/math/groups.ts";
import { compareText } from "#core/math/order.ts";
import { normalizeRows } from "#core/math/rowProducts.ts";
import { dotProduct } from "#core/math/vectors.ts";
import { latentSpace } from "#core/relatedness/neighbors/latent.ts";
import { packPlace } from "#core/relatedness/neighbors/wordPlaces.ts";

const OUTPUT = "src/core/relatedness/neighbors/scienceSpaceData.ts";
const DIMENSIONS = 100;
/** A word counts if it stands in at least so many abstracts … */
const LEAST_PAPERS = 14;
/** … and in at most this share of them. */
const MOST_SHARE = 0.2;
const WORDS_PER_LINE = 100;

const Abstract = z.object({ title: z.string(), abstract: z.string() });

/** How often each content word stands in each abstract. */
function countWords(file: string): Map<string, number>[] {
  const lines = gunzipSync(readFileSync(file)).toString("utf8").trim().split("\n");
  return lines.map((line) => {
    const { title, abstract } = readPaperWords(Abstract.parse(JSON.parse(line)));
    const counts = new Map<string, number>();
    for (const { content, stem } of title.concat(abstract)) if (content && !/^\d+$/.test(stem)) countUp(counts, stem);
    return counts;
  });
}

/** Packed place of each word, weighted by its rarity. */
function learn(papers: readonly ReadonlyMap<string, number>[]): string[] {
  const inPapers = new Map<string, number>();
  for (const counts of papers) for (const stem of counts.keys()) countUp(inPapers, stem);
  const kept = [...inPapers].filter(([, n]) => n >= LEAST_PAPERS && n <= MOST_SHARE * papers.length);
  const stems = kept.map(([stem]) => stem).sort(compareText);
  const column = new Map(stems.map((stem, index) => [stem, index]));
  const rarity = stems.map((stem) => ln((papers.length + 1) / (inPapers.get(stem)! + 1)));
  const rows = packRows(
    papers.map((counts) =>
      [...counts]
        .flatMap(([stem, count]): [number, number][] => {
          const at = column.get(stem);
          return at === undefined ? [] : [[at, (1 + ln(count)) * rarity[at]!]];
        })
        .sort(([a], [b]) => a - b),
    ),
    stems.length,
  );
  normalizeRows(rows);
  const { basis, axes } = latentSpace(rows, DIMENSIONS);
  return stems.map((stem, at) => {
    const own = basis.values.subarray(at * basis.width, (at + 1) * basis.width);
    return `${stem} ${packPlace(axes.map((axis) => rarity[at]! * dotProduct(axis, own)))}`;
  });
}

function main(): number {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) {
    process.stderr.write("Usage: npx tsx scripts/learn/scienceSpace.ts FOLDER\n");
    return 2;
  }
  const papers = countWords(join(folder, "background", "arxiv-sample.jsonl.gz"));
  const words = learn(papers);
  const lines: string[] = [];
  for (let at = 0; at < words.length; at += WORDS_PER_LINE) lines.push(words.slice(at, at + WORDS_PER_LINE).join("|"));
  writeFileSync(
    OUTPUT,
    `// Made by scripts/learn/scienceSpace.ts from ${papers.length} abstracts of 133 categories (arXiv metadata, CC0):
// ${words.length} stems and their places (wordPlaces.ts), no text. Without it, and with it, npm run
// bench:libraries: see nearestForCommunities.ts.

export const DIMENSIONS = ${DIMENSIONS};
/** "stem place", separated by "|". */
export const WORDS: readonly string[] = ${JSON.stringify(lines, undefined, 2)};
`,
  );
  process.stdout.write(`${words.length} words of ${papers.length} abstracts\n`);
  return 0;
}

process.exitCode = main();
