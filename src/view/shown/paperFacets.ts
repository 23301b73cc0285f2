// What papers can be told apart by beside community and year: one list of values per paper and
// facet. To add one: an entry here, a value in viewState.ts, its spelling in address.ts, its name in
// the app's strings.
import type { PaperNode } from "#core/graph/attributes.ts";
import { PAPER_FACETS, type PaperFacet } from "#view/state/viewState.ts";

/** Each value once; none where the record says nothing. */
export const FACET_VALUES: Readonly<Record<PaperFacet, (paper: PaperNode) => readonly string[]>> = {
  venues: ({ venue }) => (venue === undefined ? [] : [venue]),
  types: ({ type }) => (type === undefined ? [] : [type]),
  sources: sourceNames,
  languages: (paper) => [paper.statedLanguage ?? paper.language ?? []].flat(),
  authors: ({ authors = [] }) => (new Set(authors).size === authors.length ? authors : [...new Set(authors)]),
  keywords: ({ keywords = [] }) => [...new Set(keywords.map((word) => word.toLowerCase()))],
};

/** Databases where they are known, else files: "PubMed", "mine.csv". */
export function sourceNames({ sources = [] }: Pick<PaperNode, "sources">): readonly string[] {
  return [...new Set(sources.flatMap(({ database, file }) => database ?? file ?? []))];
}

export type FacetCounts = Readonly<Record<PaperFacet, readonly (readonly [value: string, papers: number])[]>>;

/** Counts papers by every value of every facet; most papers first. */
export class FacetCounter {
  readonly #counts = new Map(PAPER_FACETS.map((facet) => [facet, new Map<string, number>()]));

  add(facet: PaperFacet, paper: PaperNode): void {
    const counts = this.#counts.get(facet);
    for (const value of FACET_VALUES[facet](paper)) counts?.set(value, (counts.get(value) ?? 0) + 1);
  }

  counts(): FacetCounts {
    const of = (facet: PaperFacet): FacetCounts[PaperFacet] =>
      [...(this.#counts.get(facet) ?? [])].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return {
      ...{ venues: of("venues"), types: of("types"), sources: of("sources") },
      ...{ languages: of("languages"), authors: of("authors"), keywords: of("keywords") },
    };
  }
}
