// Search over papers, concepts, terms and communities: BM25+ with beginnings and small typing errors
// (Lv & Zhai 2011, doi:10.1145/2063576.2063584), in MiniSearch's measures. Names count most; a hit says
// which field it came from.
import type { NodeAttributes } from "#core/graph/attributes.ts";
import type { Dataset } from "#core/graph/dataset.ts";
import { compareText } from "#core/math/order.ts";
import type { NodeKind } from "#core/model.ts";
import { parseQuery, SEARCH_FIELDS, type SearchField, type SearchQuery } from "#core/search/query.ts";
import { createRanking } from "#core/search/ranking.ts";
import { wordIndexOf } from "#core/search/wordIndex.ts";

export interface SearchHit {
  /** Node key, or `community:3`. */
  readonly key: string;
  readonly kind: NodeKind | "community";
  readonly label: string;
  readonly score: number;
  /** Where it matched, best first, with the words of the text that matched. */
  readonly matches: readonly { readonly field: SearchField; readonly words: readonly string[] }[];
}

export interface SearchIndex {
  /** Best first; ties by key. An empty query finds nothing. */
  readonly search: (text: string, limit: number) => readonly SearchHit[];
}

type Lists = Pick<Dataset, "attributes" | "nodes">;

/** Something that can be found; its texts are made when they are asked for. */
interface Entry {
  readonly id: string;
  readonly kind: NodeKind | "community";
  readonly community: number;
  readonly label: string;
  readonly year: number | null;
  /** Larger = better known: breaks the tie between equal matches. */
  readonly rank: number;
  readonly texts: () => Texts;
}
type Texts = Readonly<Record<SearchField, string>>;

const NAMES: readonly SearchField[] = ["label", "aliases"];
const BOOST: Readonly<Record<SearchField, number>> = { label: 4, aliases: 2.5, abstract: 1, authors: 1.5, venue: 1 };

const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

export function createSearchIndex(dataset: Lists): SearchIndex {
  const entries = [...nodeEntries(dataset), ...communityEntries(dataset)];
  const ranking = createRanking(wordIndexOf(wordsOfAll(entries)), SEARCH_FIELDS.length);
  return {
    search(text, limit) {
      const query = parseQuery(text);
      const accepts = accepting(query);
      if (query.words === "") {
        const restricted = query.kinds.length + query.communities.length > 0 || query.years !== null;
        return restricted ? entries.filter(accepts).sort(byRank).slice(0, limit).map(plainHit) : [];
      }
      // one or two letters are the beginning of a name: every abstract has such words
      const fields = query.fields.length > 0 ? query.fields : query.words.length < 3 ? NAMES : SEARCH_FIELDS;
      const boosts = SEARCH_FIELDS.map((field) => (fields.includes(field) ? BOOST[field] : 0));
      const found = ranking.rank(wordsOf(query.words), boosts, (i) => accepts(entries[i]!));
      return found.documents
        .map((i) => ({ i, entry: entries[i]!, score: found.score(i) * (1 + 0.15 * entries[i]!.rank) }))
        .sort((a, b) => b.score - a.score || compareText(a.entry.id, b.entry.id))
        .slice(0, limit)
        .map(({ i, entry, score }) => ({ ...plainHit(entry), score, matches: matchesOf(found.words(i)) }));
    },
  };
}

function* wordsOfAll(entries: readonly Entry[]): Generator<string[][]> {
  for (const { texts } of entries) {
    const own = texts();
    yield SEARCH_FIELDS.map((field) => wordsOf(own[field]));
  }
}

const accepting =
  ({ kinds, communities, years, phrases }: SearchQuery) =>
  (entry: Entry): boolean => {
    if (kinds.length > 0 && !kinds.some((kind) => kind === entry.kind)) return false;
    if (communities.length > 0 && !communities.includes(entry.community)) return false;
    if (years !== null && (entry.year === null || entry.year < years[0] || entry.year > years[1])) return false;
    if (phrases.length === 0) return true;
    const texts = Object.values(entry.texts()).map((text) => text.toLowerCase());
    return phrases.every((phrase) => texts.some((text) => text.includes(phrase)));
  };

const byRank = (a: Entry, b: Entry): number => b.rank - a.rank || compareText(a.id, b.id);
const plainHit = ({ id, kind, label }: Entry): SearchHit => ({ key: id, kind, label, score: 0, matches: [] });

/** Fields in the order of SEARCH_FIELDS, each with its words. */
const matchesOf = (words: ReadonlyMap<number, readonly string[]>): SearchHit["matches"] =>
  SEARCH_FIELDS.flatMap((field, f) => {
    const matched = words.get(f);
    return matched === undefined ? [] : [{ field, words: [...matched].sort(compareText) }];
  });

function nodeEntries({ nodes }: Lists): Entry[] {
  return Array.from(nodes(), ({ node: id, attributes: node }) => ({
    id,
    kind: node.kind,
    community: node.community,
    label: node.kind === "paper" ? node.title : node.label,
    year: node.kind === "paper" ? (node.year ?? null) : null,
    rank: node.kind === "paper" ? 0.4 : node.score,
    texts: () => textsOf(node),
  }));
}

function textsOf(node: NodeAttributes): Texts {
  if (node.kind !== "paper")
    return {
      label: node.label,
      aliases: [...node.aliases, ...(node.kind === "concept" ? [node.acronym ?? ""] : [])].join(" · "),
      abstract: "",
      authors: "",
      venue: "",
    };
  return {
    label: node.title,
    aliases: (node.keywords ?? []).join(" · "),
    abstract: node.abstract,
    authors: (node.authors ?? []).join(" · "),
    venue: node.venue ?? "",
  };
}

function communityEntries({ attributes }: Lists): Entry[] {
  return attributes.communities.map(({ id, label, gloss }) => ({
    id: `community:${id}`,
    kind: "community",
    community: id,
    label,
    year: null,
    rank: 1,
    texts: () => ({ label, aliases: gloss, abstract: "", authors: "", venue: "" }),
  }));
}
