// Makes src/core/language/languages/zhWordsData.ts: the commoner Chinese words with how often they
// occur, by what they may be in a phrase. Words with their counts only, no text.
//   npx tsx scripts/learn/chineseWords.ts DICT.txt
// DICT.txt: "word count tag" per line, as in npm @node-rs/jieba (MIT; the dictionary of jieba).
import { readFileSync, writeFileSync } from "node:fs";
import { packTable } from "#core/language/packedTable.ts";

const OUTPUT = "src/core/language/languages/zhWordsData.ts";
const LEAST = 100;
const LEAST_SINGLE = 20;
const HAN = /^\p{Script=Han}+$/u;
/** Tags that say nothing to a map of papers: persons, idioms, sayings. Their characters stay. */
const LEFT_OUT = /^(?:nr|nrt|nrfg|i|o|e|y|x)$/;

const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write("Usage: npx tsx scripts/learn/chineseWords.ts DICT.txt\n");
  process.exit(2);
}

type Kind = "NOUNS" | "VERBS" | "ADJECTIVES" | "OTHERS";
function kindOf(tag: string, word: string): Kind {
  if (/^n|^(?:vn|an|j|s|g)$/.test(tag)) return word.length === 1 && /^(?:ng|g)$/.test(tag) ? "VERBS" : "NOUNS";
  if (/^v|^zg$/.test(tag)) return "VERBS";
  if (/^(?:a|ad|ag|b|z|h)$/.test(tag)) return "ADJECTIVES";
  // "甲", "非线性": tagged as numerals, which begin with a figure
  if (word.length === 1 || (tag === "m" && !/^[一二三四五六七八九十百千万两几多数半第]/.test(word)) || tag === "l")
    return "VERBS";
  // times and adverbs of several characters open phrases: "早期", "随机"
  return /^[td]$/.test(tag) ? "ADJECTIVES" : "OTHERS";
}

const tables: Record<Kind, Map<string, number>> = {
  NOUNS: new Map(),
  VERBS: new Map(),
  ADJECTIVES: new Map(),
  OTHERS: new Map(),
};
let total = 0;
for (const line of readFileSync(file, "utf8").split("\n")) {
  const [word = "", count = "", tag = ""] = line.trim().split(" ");
  const number = Number(count);
  if (!HAN.test(word) || !(number > 0)) continue;
  total += number;
  const single = word.length === 1;
  if (number < (single ? LEAST_SINGLE : LEAST) || word.length > 5) continue;
  if (LEFT_OUT.test(tag) && !single) continue;
  tables[kindOf(tag, word)].set(word, number);
}
const blocks = Object.entries(tables).map(
  ([name, table]) => `export const ${name}: readonly string[] = ${JSON.stringify(packTable(table), undefined, 1)};\n`,
);
writeFileSync(
  OUTPUT,
  `// Made by scripts/learn/chineseWords.ts from the dictionary of jieba (npm @node-rs/jieba, MIT): words and counts only.
// Line b holds the words counted about 1.5^b times (packedTable.ts).

/** Words counted in all. */
export const WORDS_TOTAL = ${total};
${blocks.join("")}`,
);
process.stdout.write(
  `${Object.entries(tables)
    .map(([name, table]) => `${name} ${table.size}`)
    .join(", ")}\n`,
);
