// A pasted listing: entries that are written as references, as in an annotated bibliography or a list of literature.
import { nameShare } from "#core/intake/listingData.ts";
import type { Labelled } from "#core/intake/listingLabels.ts";

/** "Doe, J., & Roe, J. (2021). A Title. Journal, 12(3), 1–9." */
const YEAR_FIRST = /^(.{3,400}?)\s\(((?:19|20)\d\d)[a-z]?(?:, [^)]*)?\)[.:,]?\s(.+?)(?:\.|(?<=[?!]))(?:\s(\S.*))?$/u;
/** 'J. Doe and J. Roe, "A Title," Journal, vol. 12, 2021.' */
const QUOTED = /^(.{3,400}?)[.,:]?\s["“](.+?)[.,]?["”][.,]?\s(\S.*?((?:19|20)\d\d).*)$/u;
/** So many make it a habit. */
const LEAST = 2;

/** Where several paragraphs are references, each becomes a title with its data. */
export function splitReferences(paragraphs: readonly Labelled[]): Labelled[] {
  const parts = paragraphs.map((paragraph) => (paragraph.field === undefined ? partsOf(paragraph) : undefined));
  if (parts.filter((found) => found !== undefined).length < LEAST) return [...paragraphs];
  return paragraphs.flatMap((paragraph, i) => parts[i] ?? [paragraph]);
}

function partsOf({ text, line }: Labelled): Labelled[] | undefined {
  const apa = YEAR_FIRST.exec(text);
  const quoted = apa === null ? QUOTED.exec(text) : null;
  const [names, year, title, rest = ""] =
    apa !== null ? apa.slice(1) : quoted !== null ? [quoted[1], quoted[4], quoted[2], quoted[3]] : [];
  if (names === undefined || title === undefined || nameShare(names).share < 0.7) return undefined;
  const venue = /^(?:in:? )?(\p{Lu}[^,;(]*?)(?:[,.;(]|\s\d|$)/iu.exec(rest)?.[1];
  const doi = /\b10\.\d{4,9}\/\S+/.exec(rest)?.[0];
  return [
    { text: title, line, field: "title" },
    { text: names, line, field: "authors" },
    { text: year ?? "", line, field: "year" },
    ...(venue === undefined ? [] : [{ text: venue, line, field: "venue" }]),
    ...(doi === undefined ? [] : [{ text: doi, line, field: "doi" }]),
  ];
}
