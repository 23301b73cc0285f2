// How well do names tell a community's papers from others? Names are made from one half of the
// papers and looked for in the other: of the papers that hold one of a community's names, how many
// are in it (precision), and how many of its papers hold one (coverage)? Beside them three words by
// c-TF-IDF (Grootendorst 2022, arXiv 2203.05794), as BERTopic names topics.

import { type Communities, findCommunities } from "#core/communities/findCommunities.ts";
import { describeCommunities } from "#core/communities/naming/nameCommunities.ts";
import { neighborsFor, projectViews } from "#core/communities/projection.ts";
import { findConcepts } from "#core/concepts/findConcepts.ts";
import { analysePaper } from "#core/language/analysePaper.ts";
import { readWords } from "#core/language/words.ts";
import { sortByKey } from "#core/math/order.ts";
import type { Paper } from "#core/model.ts";
import { DEFAULT_PARAMETERS } from "#core/parameters.ts";
import { readCorpusWords } from "#core/relatedness/corpusWords.ts";
import { nearestForCommunities } from "#core/relatedness/neighbors/nearestForCommunities.ts";
import { createRelatedness } from "#core/relatedness/relatedPapers.ts";

type Source = Pick<Paper, "id" | "title" | "abstract">;
interface Measure {
  readonly precision: number;
  readonly coverage: number;
  readonly f1: number;
}

/**
 * The measures of our names and of c-TF-IDF words, macro-averaged over the communities and both
 * halves.
 */
export function measureNames(sources: readonly Source[]): { count: number; ours: Measure; words: Measure } {
  const papers = sortByKey(
    sources.map((source, order) => ({ ...source, order })),
    ({ id }) => id,
  );
  const { concepts, terms } = findConcepts(papers, papers.map(analysePaper), DEFAULT_PARAMETERS);
  const relatedness = createRelatedness(papers, concepts, terms);
  const k = neighborsFor(papers.length);
  const { edges, otherViews } = projectViews(nearestForCommunities(relatedness.words, relatedness.nearest, k), k);
  const found = findCommunities(edges, papers.length, { ...DEFAULT_PARAMETERS, otherViews });
  const ours: Measure[] = [];
  const words: Measure[] = [];
  for (const half of [0, 1]) {
    const known = papers.filter((_, v) => v % 2 === half);
    const seen = restrict(found, half);
    const unseen = papers.filter((_, v) => v % 2 !== half).map(readStems);
    const communityOf = restrict(found, 1 - half).community;
    const named = describeCommunities({
      papers: known,
      concepts,
      terms,
      words: readCorpusWords(known, []),
      found: seen,
    });
    const labels = named.communities.map(({ label }) =>
      label.split(", ").map((name) =>
        readWords(name)
          .map(({ stem }) => stem)
          .join(" "),
      ),
    );
    ours.push(...score(labels, unseen, communityOf));
    words.push(...score(topWords(known.map(readStems), seen.community, found.count), unseen, communityOf));
  }
  return { count: found.count, ours: average(ours), words: average(words) };
}

/** The communities as though every other paper were all there is. */
function restrict(found: Communities, half: number): Communities {
  const isKept = (_: number, v: number): boolean => v % 2 === half;
  const keep = (v: number): boolean => v % 2 === half;
  return {
    ...found,
    community: found.community.filter(isKept),
    confidence: found.confidence.filter(isKept),
    members: found.members.map((members) => members.filter(keep).map((v) => (v - half) / 2)),
  };
}

/** Content words and, for phrases, all words of a paper; stems. */
function readStems({ title, abstract }: Source): { content: string[]; text: string } {
  const read = [...readWords(title), ...readWords(abstract)];
  return {
    content: read.filter(({ content }) => content).map(({ stem }) => stem),
    text: `${read.map(({ stem, joined }) => (joined ? stem : `| ${stem}`)).join(" ")} `,
  };
}

function score(labels: readonly string[][], texts: readonly { text: string }[], communityOf: Int32Array): Measure[] {
  return labels.flatMap((names, c) => {
    const size = communityOf.filter((community) => community === c).length;
    const hits = texts.flatMap(({ text }, v) => (names.some((name) => text.includes(` ${name} `)) ? [v] : []));
    const right = hits.filter((v) => communityOf[v] === c).length;
    if (size === 0) return [];
    const precision = hits.length === 0 ? 0 : right / hits.length;
    const coverage = right / size;
    return [{ precision, coverage, f1: right === 0 ? 0 : (2 * precision * coverage) / (precision + coverage) }];
  });
}

/**
 * Three words for each community: frequency in it · ln(1 + mean words of a community / frequency in
 * all).
 */
function topWords(texts: readonly { content: string[] }[], communityOf: Int32Array, count: number): string[][] {
  const inside = Array.from({ length: count }, () => new Map<string, number>());
  const all = new Map<string, number>();
  let total = 0;
  texts.forEach(({ content }, v) => {
    const own = inside[communityOf[v]!];
    for (const word of content) {
      total++;
      all.set(word, (all.get(word) ?? 0) + 1);
      own?.set(word, (own.get(word) ?? 0) + 1);
    }
  });
  return inside.map((own) =>
    [...own]
      .map(([word, times]) => ({ word, weight: times * Math.log(1 + total / count / (all.get(word) ?? 1)) }))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, 3)
      .map(({ word }) => word),
  );
}

function average(measures: readonly Measure[]): Measure {
  const mean = (of: (measure: Measure) => number): number =>
    measures.reduce((sum, measure) => sum + of(measure), 0) / Math.max(1, measures.length);
  return { precision: mean((m) => m.precision), coverage: mean((m) => m.coverage), f1: mean((m) => m.f1) };
}
