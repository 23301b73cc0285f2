// `npm run bench:languages -- [FOLDER] [--write]`: concepts in languages other than English, beside
// peers run in the same process. FOLDER (or ISOGLOSS_BENCH) holds keyphrase/data-languages/*.jsonl,
// each named …-CODE.jsonl by its language. Protocol: exact match of lower-cased phrases, no stemming,
// all gold phrases, macro F1@10, default parameters. The peers get the language's stop words and,
// where no spaces are written, the words of Intl.Segmenter.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { rankAll } from "#core/concepts/ranking/rankPaper.ts";
import { analysePaper } from "#core/language/analysePaper.ts";
import { type LanguageCode, languageOf } from "#core/language/languages/language.ts";
import { replaceBetween } from "../build/readme.ts";
import { type GoldPaper, readPapers } from "../learn/papers.ts";
import { tfIdf } from "./peers/simplePeers.ts";
import { yake } from "./peers/yake.ts";

interface LanguageSet {
  readonly name: string;
  readonly language: LanguageCode;
  readonly papers: readonly GoldPaper[];
}

/** Ranked phrases for each paper of a collection. */
type Extractor = (set: LanguageSet) => string[][];

const HAN = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u;

/** Title and abstract, with spaces between words whatever the script. */
function spaced({ title, abstract }: GoldPaper, language: string): string {
  const text = `${title} . ${abstract}`.replace(/[。．]/g, " . ");
  if (!HAN.test(text)) return text.replace(/(?<=\p{L})[’'](?=\p{L})/gu, "' ");
  return [...new Intl.Segmenter(language, { granularity: "word" }).segment(text)]
    .map(({ segment }) => segment)
    .join(" ");
}

const unspaced = (phrase: string): string =>
  phrase.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "").replace(/(?<=[cdjlmnstu]') (?=\p{L})/gu, "");

const stopsOf = (language: LanguageCode): ReadonlySet<string> => {
  const words = [...languageOf(language).stopWords];
  return new Set([...words, ...words.map((word) => `${word}'`)]);
};

const SYSTEMS: readonly (readonly [string, Extractor])[] = [
  ["**Isogloss**", ({ papers }) => rankAll(papers, papers.map(analysePaper))],
  [
    "TF-IDF phrases",
    ({ papers, language }) =>
      tfIdf(
        papers.map((paper) => spaced(paper, language)),
        stopsOf(language),
      ),
  ],
  ["YAKE!", ({ papers, language }) => papers.map((paper) => yake(spaced(paper, language), stopsOf(language)))],
];

const bare = (phrase: string): string =>
  unspaced(phrase.normalize("NFC").toLowerCase().replace(/’/g, "'").trim().replace(/\s+/g, " "));

/** Macro F1@10; precision over as many as were given, at most ten. */
export function exactF1(papers: readonly GoldPaper[], found: readonly (readonly string[])[]): number {
  let sum = 0;
  papers.forEach(({ keyphrases }, index) => {
    const gold = new Set(keyphrases.map(bare));
    const given = [...new Set((found[index] ?? []).map(bare))].slice(0, 10);
    const hits = given.filter((phrase) => gold.has(phrase)).length;
    if (hits > 0) sum += (2 * hits) / (given.length + gold.size);
  });
  return (100 * sum) / papers.length;
}

/** What an extractor that only ever offers the text's own words could reach with ten of them. */
export const ceiling = (papers: readonly GoldPaper[]): number =>
  exactF1(
    papers,
    papers.map(({ title, abstract, keyphrases }) => {
      const text = bare(`${title} . ${abstract}`);
      const present = [...new Set(keyphrases.map(bare))].filter((phrase) => text.includes(phrase));
      return [...present, ...Array.from({ length: 10 }, (_, at) => `-${at}`)];
    }),
  );

function readSets(folder: string): LanguageSet[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .map((file) => {
      const name = basename(file, ".jsonl");
      return { name, language: name.slice(-2) as LanguageCode, papers: readPapers(join(folder, file)) };
    });
}

function main(): number {
  const [given] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
  const root = given ?? process.env["ISOGLOSS_BENCH"] ?? ".";
  const folder = [root, join(root, "data-languages"), join(root, "keyphrase", "data-languages")].find(
    (place) => existsSync(place) && readdirSync(place).some((name) => /-[a-z]{2}\.jsonl$/.test(name)),
  );
  if (folder === undefined) {
    process.stderr.write(
      "Name the folder with …-fr.jsonl, …-zh.jsonl: npm run bench:languages -- FOLDER (or set ISOGLOSS_BENCH).\n",
    );
    return 2;
  }
  const sets = readSets(folder);
  const lines = [
    `| F1@10, exact | ${sets.map(({ name, papers }) => `${name} (${papers.length})`).join(" | ")} |`,
    `|---|${"--:|".repeat(sets.length)}`,
    ...SYSTEMS.map(
      ([name, extract]) =>
        `| ${name} | ${sets.map((set) => exactF1(set.papers, extract(set)).toFixed(1)).join(" | ")} |`,
    ),
    `| ten phrases of the text, chosen by the gold | ${sets.map(({ papers }) => ceiling(papers).toFixed(1)).join(" | ")} |`,
  ];
  const table = lines.join("\n");
  process.stdout.write(`${table}\n`);
  if (process.argv.includes("--write"))
    writeFileSync("README.md", replaceBetween(readFileSync("README.md", "utf8"), "bench:languages", table));
  return 0;
}

process.exitCode = main();
