// A pasted listing: entries that are written as references, as in an annotated bibliography or a
// list of literature.
import { nameShare } from "#core/intake/listing/listingData.ts";
import type { Labelled } from "#core/intake/listing/listingLabels.ts";

/** "Doe, J., & Roe, J. (2021). A Title. Journal, 12(3), 1–9." */
const YEAR_FIRST =
  /^(.{3,400}?)\s\(((?:19|20)\d\d)[a-z]?(?:, [^)]*)?\)[.:,]?\s(.{1,400}?)(?:\.|(?<=[?!]))(?:\s(\S.*))?$/u;
/** 'J. Doe and J. Roe, "A Title," Journal, vol. 12, 2021.' */
const QUOTED = /^(.{3,400}?)[.,:]?\s["“](.{1,400}?)[.,]?["”][.,]?\s(\S.*?((?:19|20)\d\d).*)$/u;
/**
 * "Jane Doe, Wei Li 0001: A Title. ICML 2023: 1-10" or "… A Title. J. Maps 9(3): 1-14 (2021)", as
 * DBLP and many of its kind write.
 */
const NAMES_FIRST = /^(.{3,400}?):\s(.{4,300}?)(?:\.|(?<=[?!]))\s(\S.{0,200}?((?:19|20)\d\d)(?:\)|[:,]\s?\S.*)?\.?)$/u;
const HOMONYM_NUMBER = /(?<=\p{L})\s0\d{3}(?=[,:\s]|$)/gu;
/**
 * The venue in what follows a title: up to a comma or stop; or, where venues are abbreviated ("J.
 * Ecol. Inf. 9(3): 1"), up to a number.
 */
const FIRST_PART = /^(?:in:? )?(\p{Lu}[^,;(]*?)(?:[,.;(]|\s\d|$)/iu;
const BEFORE_NUMBERS = /^(?:in:? )?(\p{Lu}[^,;(\d]*?)\s*(?:[,;(]|\s\S*\d|$)/iu;
/** Longer paragraphs are no references: bounds the work of the patterns. */
const LONGEST = 1_500;
/** So many make it a habit. */
const LEAST = 2;

/**
 * Where several paragraphs are references, each becomes a title with its data. Names may stand on a
 * line of their own, with a colon.
 */
export function splitReferences(paragraphs: readonly Labelled[]): Labelled[] {
  const result: Labelled[] = [];
  let references = 0;
  for (let i = 0; i < paragraphs.length; i++) {
    const [paragraph, next] = paragraphs.slice(i, i + 2);
    if (paragraph === undefined) break;
    const goesOn = paragraph.text.endsWith(":") && next !== undefined && next.field === undefined;
    const text = goesOn ? `${paragraph.text} ${next.text}` : paragraph.text;
    const parts = paragraph.field === undefined ? partsOf({ ...paragraph, text }) : undefined;
    if (parts !== undefined) {
      references++;
      if (goesOn) i++;
    }
    for (const part of parts ?? [paragraph]) result.push(part);
  }
  return references < LEAST ? [...paragraphs] : result;
}

function partsOf({ text, line }: Labelled): Labelled[] | undefined {
  if (text.length > LONGEST) return undefined;
  const apa = YEAR_FIRST.exec(text);
  const quoted = apa ?? QUOTED.exec(text);
  const plain = quoted ?? NAMES_FIRST.exec(text.replace(HOMONYM_NUMBER, ""));
  const [names, year, title, rest = ""] =
    apa !== null
      ? apa.slice(1)
      : quoted !== null
        ? [quoted[1], quoted[4], quoted[2], quoted[3]]
        : plain !== null
          ? [plain[1], plain[4], plain[2], plain[3]]
          : [];
  if (names === undefined || title === undefined || nameShare(names).share < 0.7) return undefined;
  const venue = (plain !== null && quoted === null ? BEFORE_NUMBERS : FIRST_PART).exec(rest)?.[1];
  const doi = /\b10\.\d{4,9}\/\S+/.exec(rest)?.[0];
  return [
    { text: title, line, field: "title" },
    { text: names, line, field: "authors" },
    { text: year ?? "", line, field: "year" },
    ...(venue === undefined ? [] : [{ text: venue, line, field: "venue" }]),
    ...(doi === undefined ? [] : [{ text: doi, line, field: "doi" }]),
  ];
}
