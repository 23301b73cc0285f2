// Search over papers, concepts, terms and communities: BM25+ with prefixes and small typing errors
// (MiniSearch; Lv & Zhai 2011, doi:10.1145/2063576.2063584). Names count most; a hit says which
// field it came from.
import MiniSearch from "minisearch";
import type { NodeAttributes } from "#core/graph/attributes.ts";
import type { Dataset } from "#core/graph/dataset.ts";
import { compareText } from "#core/math/order.ts";
import type { NodeKind } from "#core/model.ts";
import { parseQuery, SEARCH_FIELDS, type SearchField } from "#core/search/query.ts";

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

interface Entry extends Readonly<Record<SearchField, string>> {
  readonly id: string;
  readonly kind: NodeKind | "community";
  readonly community: number;
  readonly year: number | null;
  /** Larger = better known: breaks the tie between equal matches. */
  readonly rank: number;
}

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
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const engine = new MiniSearch<Entry>({ fields: [...SEARCH_FIELDS], tokenize: wordsOf, processTerm: (term) => term });
  engine.addAll(entries);
  return {
    search(text, limit) {
      const query = parseQuery(text);
      const accepts = (entry: Entry): boolean =>
        (query.kinds.length === 0 || query.kinds.some((kind) => kind === entry.kind)) &&
        (query.communities.length === 0 || query.communities.includes(entry.community)) &&
        (query.years === null ||
          (entry.year !== null && entry.year >= query.years[0] && entry.year <= query.years[1])) &&
        query.phrases.every((phrase) => SEARCH_FIELDS.some((field) => entry[field].toLowerCase().includes(phrase)));
      if (query.words === "") {
        const restricted = query.kinds.length + query.communities.length > 0 || query.years !== null;
        return restricted ? entries.filter(accepts).sort(byRank).slice(0, limit).map(plainHit) : [];
      }
      // one or two letters are the beginning of a name: every abstract has such words
      const fields = query.fields.length > 0 ? [...new Set(query.fields)] : query.words.length < 3 ? NAMES : null;
      const options = {
        ...(fields === null ? {} : { fields: [...fields] }),
        boost: BOOST,
        prefix: (term: string, at: number, terms: string[]) => at === terms.length - 1 || term.length > 3,
        fuzzy: (term: string) => (term.length > 4 ? 0.2 : false),
        boostDocument: (id: string) => 1 + 0.15 * (byId.get(id)?.rank ?? 0),
        filter: ({ id }: { id: string }) => accepts(byId.get(id)!),
      };
      const strict = engine.search(query.words, { ...options, combineWith: "AND" });
      const found = strict.length > 0 ? strict : engine.search(query.words, { ...options, combineWith: "OR" });
      return found
        .sort((a, b) => b.score - a.score || compareText(a.id, b.id))
        .slice(0, limit)
        .map(({ id, score, match }) => ({ ...plainHit(byId.get(id)!), score, matches: fieldsOf(match) }));
    },
  };
}

const byRank = (a: Entry, b: Entry): number => b.rank - a.rank || compareText(a.id, b.id);
const plainHit = ({ id, kind, label }: Entry): SearchHit => ({ key: id, kind, label, score: 0, matches: [] });

/** Word → fields turned round into field → words, fields in the order of SEARCH_FIELDS. */
function fieldsOf(match: Readonly<Record<string, readonly string[]>>): SearchHit["matches"] {
  return SEARCH_FIELDS.flatMap((field) => {
    const words = Object.keys(match).filter((word) => match[word]!.includes(field));
    return words.length === 0 ? [] : [{ field, words: words.sort(compareText) }];
  });
}

function nodeEntries({ nodes }: Lists): Entry[] {
  return Array.from(nodes(), ({ node: id, attributes: node }) => ({
    id,
    kind: node.kind,
    community: node.community,
    rank: node.kind === "paper" ? 0.4 : node.score,
    ...textsOf(node),
  }));
}

function textsOf(node: NodeAttributes): Readonly<Record<SearchField, string>> & { readonly year: number | null } {
  if (node.kind !== "paper")
    return {
      label: node.label,
      aliases: [...node.aliases, ...(node.kind === "concept" ? [node.acronym ?? ""] : [])].join(" · "),
      abstract: "",
      authors: "",
      venue: "",
      year: null,
    };
  return {
    label: node.title,
    aliases: (node.keywords ?? []).join(" · "),
    abstract: node.abstract,
    authors: (node.authors ?? []).join(" · "),
    venue: node.venue ?? "",
    year: node.year ?? null,
  };
}

function communityEntries({ attributes }: Lists): Entry[] {
  return attributes.communities.map(({ id, label, gloss }) => ({
    id: `community:${id}`,
    kind: "community",
    community: id,
    year: null,
    rank: 1,
    label,
    aliases: gloss,
    abstract: "",
    authors: "",
    venue: "",
  }));
}
