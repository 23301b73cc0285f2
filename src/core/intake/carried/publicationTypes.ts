// Kinds of publication in plain words, whatever a database, RIS, BibTeX or CSL calls them.
import { displayText } from "#core/intake/displayText.ts";

/**
 * The most telling first: a record of several types gets the first of these that it names. Words
 * that say nothing ("Research Support", "Early Access") stand nowhere.
 */
const TYPES: readonly (readonly [type: string, ...names: readonly string[]])[] = [
  ["retracted", "retracted publication", "retracted article"],
  ["retraction", "retraction of publication", "retraction notice", "withdrawn publication"],
  ["erratum", "published erratum", "correction", "corrigendum", "correction addition"],
  ["systematic review"],
  ["meta-analysis", "meta analysis"],
  ["randomized controlled trial"],
  ["clinical trial", "controlled clinical trial", "clinical trial protocol"],
  ["case report", "case reports"],
  ["guideline", "practice guideline"],
  ["review", "review article", "reviewarticle", "review-article", "short survey"],
  ["editorial", "editorial material"],
  ["letter", "letter to the editor"],
  ["comment", "commentary", "discussion"],
  ["note"],
  ["preprint", "posted-content", "postedcontent", "unpb", "unpublished", "working paper"],
  ["thesis", "thes", "phdthesis", "mastersthesis", "dissertation", "academic dissertation"],
  ["data paper"],
  ["dataset", "data", "data set"],
  ["software", "comp", "computer program"],
  ["patent", "pat"],
  ["report", "rprt", "techreport", "technical report", "report-component"],
  ["meeting abstract", "abst", "abstract", "congress", "conference abstract"],
  ["conference review", "proceedings", "conf-proceedings"],
  [
    ...(["conference paper", "conf", "cpaper", "inproceedings", "conference", "paper-conference"] as const),
    ...[
      "conference proceedings",
      "conference and workshop papers",
      "proceedings paper",
      "proceedings-article",
      "conferencepaper",
      "conference article",
      "conference-paper",
    ],
  ],
  [
    ...([
      "chapter",
      "book, section",
      "parts in books or collections",
      "chap",
      "echap",
      "incollection",
      "inbook",
      "book-chapter",
      "book chapter",
    ] as const),
    ...["booksection", "book section", "reference-entry", "entry", "entry-encyclopedia", "encyclopedia article"],
  ],
  ["book", "ebook", "monograph", "edited-book", "edited book", "reference-book", "mvbook", "collection"],
  ["book review", "review-book"],
  ["news", "newspaper article", "article-newspaper", "newspaper-article", "news item"],
  ["web page", "elec", "blog", "webpage", "post-weblog", "online", "blog post"],
  ["standard", "stand"],
  [
    ...([
      "article",
      "journal articles",
      "jour",
      "ejour",
      "jfull",
      "inpr",
      "mgzn",
      "journal article",
      "journal-article",
    ] as const),
    ...["article-journal", "journalarticle", "research article", "research-article", "original article"],
    ...["journal", "article-magazine", "magazine article", "magazinearticle", "article in press", "original paper"],
  ],
];
const BY_NAME = new Map(TYPES.flatMap((names, rank) => names.map((name) => [name, rank] as const)));

/** What stands where a type is not known, and what is no type of publication. */
const SILENT =
  /^(?:pdf|html|dois|text|gen|misc|generic|other|others|document|manuscript|none|unknown|null|n\/?a|early access|print|electronic|english abstract|comparative study|multicenter study|evaluation study|validation study|observational study|historical article|video-audio media|research support\b.*|[a-z]|\d+)$/;
const LONGEST = 60;

/**
 * "JOUR", "journal-article" and "Journal Article" → "article"; "Article; Proceedings Paper" →
 * "conference paper"; what is not known stays as it is written, in lower case.
 */
export function publicationType(...raw: readonly (string | undefined)[]): string | undefined {
  const names = raw
    .flatMap((text) =>
      displayText(text ?? "")
        .toLowerCase()
        .split(/[;|]/),
    )
    .map((name) => name.trim())
    .filter((name) => name !== "" && name.length <= LONGEST && !SILENT.test(name));
  const ranks = names.map((name) => BY_NAME.get(name)).filter((rank) => rank !== undefined);
  return TYPES[Math.min(...ranks)]?.[0] ?? names[0];
}

/** Of two types of one paper the more telling: what is printed goes before its preprint. */
export function tellingType(types: readonly string[]): string | undefined {
  const printed = types.filter((type) => type !== "preprint");
  const rank = (type: string): number => BY_NAME.get(type) ?? TYPES.length;
  return [...(printed.length > 0 ? printed : types)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))[0];
}
