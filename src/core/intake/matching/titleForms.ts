// The forms of a title in which two records of one paper agree, however databases spell it: compact
// (no case, accents, spaces, hyphens; one spelling of English), main part, numbers, kind of notice.
import { withoutEnd } from "#core/intake/fields/squeezed.ts";
import { normalizeTitle } from "#core/intake/paperId.ts";

export interface TitleForm {
  /** Letters and digits only, in one spelling. */
  readonly compact: string;
  /** The same of what stands before the first colon, dash or question mark. */
  readonly main: string;
  readonly hasSubtitle: boolean;
  readonly subtitle: string;
  readonly words: readonly string[];
  /** Numbers of the main part and of the subtitle: what tells the members of a series apart. */
  readonly numbers: string;
  readonly subtitleNumbers: string;
  /** "correction", "reply", "protocol", "part ii" …; empty for a paper. */
  readonly notice: string;
  /** Where a service cut it: "…". */
  readonly isCut: boolean;
}

const GREEK = new Map(
  `α=alpha β=beta γ=gamma δ=delta ε=epsilon ζ=zeta η=eta θ=theta ι=iota κ=kappa λ=lambda μ=mu µ=mu ν=nu ξ=xi π=pi ρ=rho σ=sigma
  ς=sigma τ=tau υ=upsilon φ=phi χ=chi ψ=psi ω=omega`
    .split(/\s+/)
    .map((pair): [string, string] => [pair[0] ?? "", pair.slice(2)]),
);
/** British → American, by endings and stems that have no other meaning. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\b(behavi|col|fav|fl|hon|lab|harb|neighb|rum|tum|vap|hum|vig)our/g, "$1or"],
  [/(\p{L}{3})is(e|ed|es|ing|er|ers|ation|ations|ational|able)\b/gu, "$1iz$2"],
  [/(\p{L}{2})ys(e|ed|es|ing|er|ers)\b/gu, "$1yz$2"],
  [/\b(cent|fib|lit|met|theat|calib|spect)re(s?)\b/g, "$1er$2"],
  [/(\p{L}{2})ll(ed|ing|er|ers)\b/gu, "$1l$2"],
  [/\b(an|gyn|h|leuk|p|f|c|ar|orthop|encyclop|prim)ae/g, "$1e"],
  [/\b(o|di|am|oe)(?:e)?oe/g, "$1e"],
  [/\boe(?=[sd])/g, "e"],
  [/\b(catal|dial|anal|prol)ogue/g, "$1og"],
  [/\b(def|off|lic)ence/g, "$1ense"],
  [/programme/g, "program"],
  [/aluminium/g, "aluminum"],
  [/sulph/g, "sulf"],
  [/grey/g, "gray"],
  [/\band\b/g, ""],
  [/\bversus\b|\bvs\b/g, "v"],
];
/** Services' tags at either end of a title. */
const TAGS =
  /^\s*\[?(?:pdf|html|book|citation|preprint|full text)\]\s*|\s*[[(](?:preprint|pre-print|full text|abstract|article|review|letter|in press|accepted manuscript|author manuscript|working paper|version \d+|v\d+|arxiv[^\])]*|doi[^\])]*|[a-z]{2,3} translation)[\])]\s*\.?\s*$/gi;
const NOTICES: readonly (readonly [RegExp, string])[] = [
  [/^\W*(?:erratum|errata|corrigend(?:um|a)|(?:author |publisher )?corrections?|addendum)\b/i, "correction"],
  [/^\W*(?:retraction(?: notice| note)?|retracted(?: article)?|withdrawn|withdrawal|removal)\b/i, "retraction"],
  [/^\W*expression of concern\b/i, "concern"],
  [
    /^\W*(?:(?:a |the )?(?:reply|response|rejoinder)|author'?s?'? (?:reply|response)|in reply|re\s*:)(?:\b|\s)/i,
    "reply",
  ],
  [
    /^\W*(?:comments?|commentary|discussion|letter|editorial|invited commentary|book review|review|note|perspective|viewpoint|highlights?)\s*(?:on|:|of the book)\s/i,
    "comment",
  ],
  [
    /[:.–—-]\s*(?:a |the |an )?(?:reply|response|rejoinder|comment(?:ary)?|erratum|correction|corrigendum|editorial)\b/i,
    "reply",
  ],
  [/\b(?:study |trial )?protocol\b|rationale (?:and|&) design|design and rationale/i, "protocol"],
  [/\b(?:supplement(?:ary)?|supporting) (?:material|information|data)\b|\bappendix\b/i, "supplement"],
  [/\b(?:abstract|poster|slides|presentation|dataset|data from|code for)\s*:/i, "other"],
  [/\b(?:second|third|fourth|revised|2nd|3rd) edition\b/i, "edition"],
];
const NUMBER =
  /\d+(?:\.\d+)*|\b(?:i{1,3}|iv|vi{0,3}|ix|xi{0,3}|xiv|xv|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|fourth)\b/g;
/** A subtitle that only counts: "II", "Part 2: the sea". */
const PART = new RegExp(
  `^\\s*(?:(?:part|pt|no|vol|volume|chapter|section|book|paper|article)\\.?\\s*)?(${NUMBER.source})(?!\\w)`,
  "i",
);
const BREAK = /\s*(?::|\?|\.(?=\s)|\s[-–—]\s|—|–)\s*/;

const plain = (title: string): string => {
  let text = normalizeTitle([...title.toLowerCase()].map((sign) => GREEK.get(sign) ?? sign).join(""));
  for (const [pattern, spelling] of SPELLINGS) text = text.replace(pattern, spelling);
  return text.replace(/^(?:the|an?) /, "").trim();
};
const compactOf = (text: string): string => text.replaceAll(" ", "");

const numbersIn = (text: string): string => (text.match(NUMBER) ?? []).sort().join(" ");

function partOf(rest: readonly string[]): string {
  const number = rest.map((part) => PART.exec(part)?.[1]).find((found) => found !== undefined);
  return number === undefined ? "" : `part ${number.toLowerCase()}`;
}

export function titleForm(raw: string): TitleForm {
  const isCut = /(?:…|\.\.\.)\s*$/.test(raw);
  const title = raw.replace(TAGS, "").replace(/^\[(.*)\]\.?$/, "$1");
  const text = plain(title);
  const [head = "", ...rest] = withoutEnd(title, /[.?!\s]/).split(BREAK);
  return {
    compact: compactOf(text),
    main: compactOf(plain(head)),
    hasSubtitle: rest.join("").trim() !== "",
    subtitle: rest.join(" "),
    words: text.split(" ").filter((word) => word !== ""),
    numbers: numbersIn(plain(head)),
    subtitleNumbers: numbersIn(plain(rest.join(" "))),
    notice: NOTICES.find(([pattern]) => pattern.test(title))?.[1] ?? partOf(rest),
    isCut,
  };
}

/** Titles many different papers bear: never enough to join two records. */
const SHARED =
  /^(?:(?:guest |an? )?editorial(?: board| note| comment)?|editor s? ?note|introduction(?: to .{0,30}special issue)?|preface|foreword|afterword|prologue|epilogue|erratum|errata|corrigendum|corrections?|retraction|index|(?:table of )?contents|book reviews?|reviews?|letters?(?: to the editor)?|in this issue|from the (?:editors?|president|chair)|repl(?:y|ies)|the authors? reply|authors? (?:reply|response)|comments?|response|commentary|announcements?|obituar(?:y|ies)|in memoriam|news|abstracts?|untitled|conclusions?|summary|discussion|posters?|keynote|tutorial|proceedings|acknowledge?ments?|contributors?|references|bibliography|appendix|front matter|back matter|title page|copyright|cover|masthead|calendar|case report|methods|results|background|overview|annual report|president s address|welcome|panel|invited talk|case \d+|chapter \d+|section \d+|notes?|correspondence|perspectives?|research highlights?|highlights)$/;

export const isSharedTitle = (title: string): boolean => SHARED.test(normalizeTitle(title));

const SMALL = new Set("a an the of in on for to with by from at as is are and or its how what why who".split(" "));
const telling = ({ words }: TitleForm): readonly string[] => words.filter((word) => !SMALL.has(word));

/** Share of telling words in common, of the shorter title's: 1 where it is part of the longer. */
export function overlap(a: TitleForm, b: TitleForm): number {
  const [one, other] = [telling(a), telling(b)];
  const shorter = one.length <= other.length ? one : other;
  const longer = new Set(one.length <= other.length ? other : one);
  return shorter.length === 0 ? 0 : shorter.filter((word) => longer.has(word)).length / shorter.length;
}

/** Share of words in common, of all. */
export function jaccard(a: TitleForm, b: TitleForm): number {
  const words = new Set(b.words);
  const shared = new Set(a.words.filter((word) => words.has(word))).size;
  const all = new Set([...a.words, ...b.words]).size;
  return all === 0 ? 0 : shared / all;
}
