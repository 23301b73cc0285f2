// A record of named texts → the fields of a paper: databases agree on more names than not.
import type { RawCarried } from "#core/intake/carried/carriedFields.ts";
import { extraOf } from "#core/intake/carried/extraFields.ts";
import { keywordsIn } from "#core/intake/fields/keywordList.ts";
import { namesIn, namesOfPart } from "#core/intake/fields/nameList.ts";
import { severalAbstracts } from "#core/intake/fields/severalAbstracts.ts";
import { nameInCitation, yearInCitation } from "#core/intake/fields/sourceCitation.ts";
import type { RawRecord } from "#core/intake/inputFormat.ts";
import type { LabelledRecord } from "#core/intake/labelled/labelledRecords.ts";

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Best first. */
const TITLES = words("TI T1 title articletitle documenttitle titleprimary BTI CT TT");
const ABSTRACTS = words("AB N2 abstract summary OAB abstracttext");
const AUTHORS = words("FAU FA AF AU A1 authors author authorsprimary authornames FED ED A2 editors editor");
const YEARS = words("PY YR YP YD publicationyear yearofpublication year DP Y1 DA FD date pubtime publicationdate");
const VENUES = words("JT JN JF JO journalname journal publicationname periodicalfull T2 TA");
const CITATIONS = words("SO source citation");
const PUBLISHERS = words("PU PB publisher");
const DOIS = words("DO DI DOI LID AID doi doinumber digitalobjectidentifier");
const ADDRESSES = words("URL UR UL LK AID LID url link");
const KEYWORDS = words(
  "KW K1 KY OT DE MH SH SU ID authorkeywords keywords keyword subjectheadings meshsubjectheadings",
);
/** Where a year stands that no other field has. */
const LAST_RESORTS = words("status ED EDAT dateofpublication");

/** "MD", "PhD" and marks of footnotes, which Ovid writes behind names. */
const DEGREES =
  /[\s,]+(?:M\.?D|Ph\.?D|M\.?Sc|B\.?Sc|M\.?P\.?H|M\.?S|M\.?A|B\.?A|D\.?D\.?S|R\.?N|D\.?Phil|Dr\.?P\.?H|F\.?R\.?C\.?[SP]|M\.?B|Ch\.?B|D\.?V\.?M|Pharm\.?D|M\.?B\.?A)\.?(?=$|[\s,;*+])(?:[\s,]+[A-Za-z.]{2,8}(?=$|[\s,;*+]))*/gu;
const MARKS = /\s*(?:[*+†‡§¶#[\]]|\(\d+\)|\([*+]\)){1,20}\s*$/;
/** The kind of document, which Ovid glues to titles. */
const KIND =
  /\.?\s*\[(?:article|review|miscellaneous|editorial|letter|report|comment|abstract|note|book|news|english|references|original)[^\]]*\]\.?\s*$/i;

export function recordOfLabelled({ entries, line }: LabelledRecord): RawRecord {
  const all = (names: readonly string[]): string[] => {
    const name = names.find((one) => entries.some(([held, text]) => held === one && text !== ""));
    return entries.filter(([held, text]) => held === name && text !== "").map(([, text]) => text);
  };
  const first = (names: readonly string[]): string | undefined => all(names)[0];
  const every = (names: readonly string[]): string[] =>
    entries.filter(([held]) => names.includes(held)).map(([, text]) => text);
  const citation = first(CITATIONS);
  return {
    title: (first(TITLES) ?? "")
      .replace(KIND, "")
      .replace(/\s+\/$/, "")
      .replace(/(?<![.…])\.$/, ""),
    ...severalAbstracts(every(ABSTRACTS)),
    authors: authorsOf(all(AUTHORS)),
    year: first(YEARS) ?? (citation === undefined ? undefined : yearInCitation(citation)) ?? first(LAST_RESORTS),
    venue: venueOf(first(VENUES) ?? (citation === undefined ? first(PUBLISHERS) : nameInCitation(citation))),
    doi: every(DOIS).find((text) => /(?<![\d.])10\.\d{4,9}\//.test(text)),
    url: every(ADDRESSES).find((text) => /^https?:\/\//i.test(text)),
    keywords: all(KEYWORDS)
      .map((text) => text.replace(/\.$/, ""))
      .flatMap(keywordsIn)
      .filter((word) => /\p{L}/u.test(word) && !/^[A-Z]{1,4}-?\d+$/.test(word)),
    ...carriedOf(entries),
    line,
  };
}

/** "Optics-Letters" of SilverPlatter. */
const venueOf = (name: string | undefined): string | undefined =>
  name !== undefined && /^\p{Lu}[\p{L}.]*(?:-[\p{L}&.]+)+$/u.test(name) ? name.replaceAll("-", " ") : name;

/** "Schulz-K-P" of SilverPlatter: surname and initials. */
const HYPHENED = /^(\p{Lu}[\p{L}'’]+(?:-\p{Lu}\p{Ll}[\p{L}'’]*)*)((?:-\p{Lu})+)\.?$/u;

const IDS = words("PM PMID AN UI UT ID pubmedid medlinepmid accessionnumber");
const TYPES = words("PT DT RT publicationtype documenttype referencetype typeofpublication");
const LANGUAGES = words("LA LG OL language languageofarticle languageofpublication");
const DATABASES = words("DB DS database databaseprovider");
const READ: ReadonlySet<string> = new Set(
  [
    TITLES,
    ABSTRACTS,
    AUTHORS,
    YEARS,
    VENUES,
    CITATIONS,
    DOIS,
    ADDRESSES,
    KEYWORDS,
    IDS,
    TYPES,
    LANGUAGES,
    DATABASES,
  ].flat(),
);

const ALIASES: Readonly<Record<string, string>> = {
  PU: "publisher",
  VO: "volume",
  vo: "volume",
  NO: "issue",
  PG: "pages",
};

/** What the record says beside the plain fields; names that nothing was read from, under themselves. */
function carriedOf(entries: LabelledRecord["entries"]): RawCarried {
  const texts = (names: readonly string[]): string[] =>
    entries.filter(([name, text]) => names.includes(name) && text !== "").map(([, text]) => text);
  const ids = texts(IDS);
  const named = (pattern: RegExp): string | undefined =>
    ids.map((text) => pattern.exec(text)?.[1]).find((id) => id !== undefined);
  return {
    ids: { pmid: named(/pubmed\s*:?\s*(\d{1,9})/i), wos: named(/\b(WOS:\w+)/), pmcid: named(/\b(PMC\d+)/) },
    type: texts(TYPES),
    language: texts(LANGUAGES)[0],
    database: texts(DATABASES),
    extra: extraOf(
      entries.map(([name, text]) => [ALIASES[name] ?? name, text]),
      "ris",
      READ,
    ),
  };
}

function authorsOf(texts: readonly string[]): string[] {
  const bare = texts.map((text) =>
    text
      .replace(/(?<=[\p{Ll}*+)])\.$/u, "")
      .split(/\s*(?:;|\n)\s*|(?<=\.) {2,}(?=\p{Lu})|(?<=-\p{Lu})\.?\s+(?=\p{Lu})/u)
      .map((name) =>
        name.replace(
          HYPHENED,
          (_, surname: string, initials: string) => `${surname}, ${initials.replaceAll("-", " ").trim()}`,
        ),
      )
      .map((name) => name.replace(/,-(?=\p{L})/u, ", ").replace(/^([^\s,]+) ([A-Z]{1,3})$/, "$1, $2"))
      .map((name) => name.replace(MARKS, "").replace(DEGREES, "").replace(MARKS, ""))
      .filter((name) => name !== "")
      .join("; "),
  );
  return bare.length === 1 ? bare.flatMap(namesIn) : bare.flatMap(namesOfPart);
}
