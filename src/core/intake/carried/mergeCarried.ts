// The carried fields of records that are one paper. Whatever the order of the input: identifiers,
// sources, other abstracts and additional columns are united; of two identifiers of one scheme the
// first by code unit stays, of two values of one column the longer; the longest list of references
// is kept whole, for two databases write the same reference in two ways; `citedBy` is the largest
// count; the type the more telling.
import { tellingType } from "#core/intake/carried/publicationTypes.ts";
import { compareText, sortByKey } from "#core/math/order.ts";
import {
  type CarriedFields,
  carriedFieldsOf,
  type OtherAbstract,
  type RecordSource,
  type Reference,
} from "#core/model.ts";

type Texts = Readonly<Record<string, string>>;

export function mergeCarried(group: readonly CarriedFields[]): CarriedFields {
  const known = <T>(pick: (one: CarriedFields) => T | undefined): T[] =>
    group.map(pick).filter((value) => value !== undefined);
  const counts = known(({ citedBy }) => citedBy);
  const type = tellingType(known((one) => one.type));
  const [statedLanguage] = known((one) => one.statedLanguage).sort(compareText);
  const references = richestReferences(known((one) => one.references));
  const [ids, extra] = [known((one) => one.ids), known((one) => one.extra)];
  const sources = uniqueSources(known((one) => one.sources).flat());
  const otherAbstracts = uniqueAbstracts(known((one) => one.otherAbstracts).flat());
  return carriedFieldsOf({
    ...(ids.length === 0 ? {} : { ids: united(ids, compareText) }),
    ...(type === undefined ? {} : { type }),
    ...(counts.length === 0 ? {} : { citedBy: counts.reduce((most, count) => Math.max(most, count)) }),
    ...(sources.length === 0 ? {} : { sources }),
    ...(statedLanguage === undefined ? {} : { statedLanguage }),
    ...(references === undefined ? {} : { references }),
    ...(otherAbstracts.length === 0 ? {} : { otherAbstracts }),
    ...(extra.length === 0 ? {} : { extra: united(extra, (a, b) => b.length - a.length || compareText(a, b)) }),
  });
}

/** Every name of any, by name; of two values the first in an order. */
function united(all: readonly Texts[], order: (a: string, b: string) => number): Texts {
  const names = [...new Set(all.flatMap(Object.keys))].sort(compareText);
  return Object.fromEntries(
    names.map((name) => [name, all.flatMap((texts) => texts[name] ?? []).sort(order)[0] ?? ""] as const),
  );
}

/** Most references, then most of them with a DOI or identifier, then by code unit. */
function richestReferences(lists: readonly (readonly Reference[])[]): readonly Reference[] | undefined {
  const identified = (list: readonly Reference[]): number =>
    list.filter(({ doi, id }) => doi !== undefined || id !== undefined).length;
  return [...lists].sort(
    (a, b) => b.length - a.length || identified(b) - identified(a) || compareText(JSON.stringify(a), JSON.stringify(b)),
  )[0];
}

/** In a fixed order; what says less than another is not repeated. */
export function uniqueSources(sources: readonly RecordSource[]): readonly RecordSource[] {
  const key = ({ database = "", file = "" }: RecordSource): string => JSON.stringify([database, file]);
  return sortByKey([...new Map(sources.map((source) => [key(source), source])).values()], key);
}

const uniqueAbstracts = (abstracts: readonly OtherAbstract[]): readonly OtherAbstract[] =>
  sortByKey([...new Map(abstracts.map((one) => [one.text, one])).values()], ({ language = "", text }) =>
    JSON.stringify([language, text]),
  );
