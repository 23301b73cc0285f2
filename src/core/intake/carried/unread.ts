// What a record says and no reader took, so that it is carried and not lost: told by its text, which
// stands nowhere in what was read.
import { knownName } from "#core/intake/carried/extraFields.ts";
import type { RawRecord } from "#core/intake/inputFormat.ts";

/** A text of the source, and names it might go by, the most telling first. */
export interface NamedText {
  readonly names: readonly string[];
  readonly text: string;
}

/** Texts from here on are found inside longer ones; shorter ones stand there by chance. */
const LONG = 12;
const COMPARED = 200;
/** Further ones are carried without a look whether they were read. */
const MOST_COMPARED = 1_000;
const MOST_TEXTS_OF_A_NAME = 300;
/** Under such a name, what leads elsewhere than into the web is no text of the record. */
const ADDRESS = /ur[il]|link|href/i;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^https?:\/\/(?:dx\.)?doi\.org\//, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function textsOf(record: RawRecord): (string | undefined)[] {
  const { title, abstract, authors = [], year, venue, url, doi, keywords = [], ids = {}, type = [], language } = record;
  const { otherAbstracts = [], citedBy, database = [] } = record;
  return [
    ...[title, abstract, String(year ?? ""), venue, url, doi, language, String(citedBy ?? "")],
    ...[authors, keywords, Object.values(ids), [type].flat(), [database].flat()].flat(),
    ...otherAbstracts.flatMap(({ text, language: other }) => [text, other]),
  ];
}

/**
 * The record with what is left of its source among its additional fields. A list of which one text was
 * not read is carried whole: that the others stand somewhere may be chance.
 */
export function withUnread(record: RawRecord, texts: readonly NamedText[]): RawRecord {
  const wasRead = readIn(record);
  const lists = new Map<string, { texts: Set<string>; isRead: boolean }>();
  for (const [i, { names, text }] of texts.entries()) {
    if (plain(text) === "" || (ADDRESS.test(names[0] ?? "") && !/^https?:\/\//i.test(text))) continue;
    const name = names.map(knownName).find((one) => one !== undefined) ?? names[0] ?? "";
    const list = lists.get(name) ?? { texts: new Set(), isRead: true };
    lists.set(name, list);
    if (list.texts.size < MOST_TEXTS_OF_A_NAME) list.texts.add(text.trim());
    list.isRead &&= i < MOST_COMPARED && wasRead(text);
  }
  const left = [...lists].filter(([, { isRead }]) => !isRead);
  if (left.length === 0) return record;
  const extra = Object.fromEntries(left.map(([name, list]) => [name, [...list.texts].join("; ")]));
  return { ...record, extra: { ...extra, ...record.extra } };
}

function readIn(record: RawRecord): (text: string) => boolean {
  const texts = textsOf(record).filter((text) => text !== undefined);
  const exact = new Set(texts.map(plain));
  const all = texts.map(plain).join("\n");
  const { title, authors = [], venue = "", keywords = [], type = [], database = [] } = record;
  const words = new Set(["and", title, ...authors, venue, ...keywords, ...[type, database].flat()].flatMap(wordsOf));
  return (text) => {
    const letters = plain(text);
    if (exact.has(letters)) return true;
    if (letters.length >= LONG && all.includes(letters.slice(0, COMPARED))) return true;
    return /\p{L}/u.test(letters) && wordsOf(text).every((word) => words.has(word));
  };
}
