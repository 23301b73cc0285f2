// `related` edges of the graph: each paper's nearest papers, with the reasons that make up the
// weight and where they can be read. Those that are no relatives (relatives.ts) get none, so a paper
// may have fewer, or none.

import { readWords } from "#core/language/words.ts";
import { ALONE, type Job, partOf, type Team } from "#core/math/team.ts";
import type { Contribution, Evidence, Relation } from "#core/model.ts";
import { nodeKey } from "#core/model.ts";
import type { CorpusData } from "#core/relatedness/corpusWords.ts";
import { explainPair } from "#core/relatedness/explanation.ts";
import type { NearestLists } from "#core/relatedness/neighbors/nearest.ts";
import { spanOf } from "#core/relatedness/numberedText.ts";
import {
  type FoundEdge,
  numberNodes,
  type PackedEdges,
  packEdges,
  unpackEdges,
} from "#core/relatedness/packedEdges.ts";
import { comparedPaper, type ReasonModel } from "#core/relatedness/relatednessModel.ts";
import { areRelatives } from "#core/relatedness/relatives.ts";
import { saysLittle } from "#core/relatedness/telling.ts";

/**
 * How many shared concepts, terms and words an edge names, how many neighbors after them, and for
 * how many it says where to read them.
 */
const NAMED = 7;
/** … of these so many words that tell nobody anything: "follows", "provides". */
const LITTLE = 2;
const NEIGHBORS = 1;
const SHOWN = 3;
const DIGITS = 1e6;
const round = (value: number): number => Math.round(value * DIGITS) / DIGITS;

interface Linked {
  readonly corpus: CorpusData;
  readonly model: ReasonModel;
  readonly mutual: number;
  /** first · papers + second, ascending. */
  readonly pairs: Float64Array;
}

/** Pairs of one part of the work. */
const SHARE = 200;

/** The edges of some pairs. */
export const EDGES: Job<Linked, PackedEdges> = {
  name: "edges",
  start: ({ corpus, model, mutual, pairs }) => {
    const phraseAt = new Map(corpus.phrases.map(({ node }, phrase) => [node, phrase]));
    const numberOf = numberNodes(corpus);
    return (part) => {
      const { from, to } = partOf(part, SHARE, pairs.length);
      const edges = [...pairs.subarray(from, to)].flatMap((pair) => {
        const [first, second] = [Math.floor(pair / corpus.papers.length), pair % corpus.papers.length];
        const [one, other] = [comparedPaper(corpus, model, first), comparedPaper(corpus, model, second)];
        const reasons = explainPair(one, other, corpus, model, mutual);
        const edge = toEdge(first, second, reasons, corpus, phraseAt);
        return areRelatives(model, edge.weight, reasons) ? [edge] : [];
      });
      return packEdges(edges, corpus, numberOf);
    };
  },
};

/**
 * One edge per pair of relatives of which either is among the other's nearest; source is the smaller
 * id. Weight 0..1. Sorted by source and target. Begun at once where threads are free; they are there
 * when asked for.
 */
export function relatedEdges(
  { papers, phrases, lexicon, content, texts, languages }: CorpusData,
  { features, smoothed, masked, usualScore }: ReasonModel,
  nearest: NearestLists,
  mutual: number,
  team: Team = ALONE,
): () => Relation[] {
  const pairs = Float64Array.from(linkedPairs(nearest, papers.length)).sort();
  const corpus = { papers, phrases, lexicon, content, texts, languages };
  const context = { corpus, model: { features, smoothed, masked, usualScore }, mutual, pairs };
  const found = team.begin(EDGES, context, Math.ceil(pairs.length / SHARE));
  return () => unpackEdges(found(), { papers, phrases });
}

function linkedPairs({ index, k }: NearestLists, papers: number): Set<number> {
  const pairs = new Set<number>();
  index.forEach((other, place) => {
    const paper = Math.floor(place / k);
    if (other >= 0) pairs.add(Math.min(paper, other) * papers + Math.max(paper, other));
  });
  return pairs;
}

function toEdge(
  first: number,
  second: number,
  reasons: readonly Contribution[],
  corpus: CorpusData,
  phraseAt: ReadonlyMap<string, number>,
): FoundEdge {
  const weight = round(reasons.reduce((sum, reason) => sum + reason.value, 0));
  return {
    ends: [first, second],
    weight,
    contributions: shorten(reasons, weight),
    evidence: reasons
      .slice(0, SHOWN)
      .flatMap((reason) => whereShared(reason, phraseAt.get(reason.node ?? ""), first, second, corpus)),
  };
}

/** The first reasons, rounded, and a `rest` such that all sum to the rounded weight. */
function shorten(reasons: readonly Contribution[], weight: number): Contribution[] {
  const isNeighbor = ({ kind }: Contribution): boolean => kind === "neighbors";
  let little = 0;
  const isWorthNaming = (reason: Contribution): boolean => !saysLittle(reason) || little++ < LITTLE;
  const shared = reasons.filter((reason) => !isNeighbor(reason) && isWorthNaming(reason)).slice(0, NAMED);
  const named = [...shared, ...reasons.filter(isNeighbor).slice(0, NEIGHBORS)]
    .map((reason) => ({ ...reason, value: round(reason.value) }))
    .filter((reason) => reason.value > 0);
  const rest = round(weight - named.reduce((sum, reason) => sum + reason.value, 0));
  return rest === 0 ? named : [...named, { kind: "rest", label: "everyday words and smaller reasons", value: rest }];
}

/**
 * The first place in either paper where a shared concept, term or word stands. Nothing for
 * neighbors.
 */
function whereShared(
  reason: Contribution,
  phrase: number | undefined,
  first: number,
  second: number,
  corpus: CorpusData,
): Evidence[] {
  if (reason.kind === "neighbors") return [];
  return [first, second].flatMap((paper) => {
    const place = phrase !== undefined ? findPhrase(phrase, paper, corpus) : findWords(reason.label, paper, corpus);
    return place === undefined ? [] : [place];
  });
}

function findPhrase(phrase: number, paper: number, corpus: CorpusData): Evidence | undefined {
  const { occurrences } = corpus.texts[paper]!;
  for (let o = 0; o < occurrences.length; o += 3)
    if (occurrences[o] === phrase) return evidenceAt(paper, occurrences[o + 1]!, occurrences[o + 2]!, corpus);
  return undefined;
}

/** The words of a label, in a row, by their stems. */
function findWords(label: string, paper: number, corpus: CorpusData): Evidence | undefined {
  const { words, language } = corpus.texts[paper]!;
  const stems = readWords(label, language).map(({ stem }) => stem);
  for (let at = 0; at + stems.length <= words.length; at++)
    if (stems.every((stem, offset) => corpus.lexicon[words[at + offset]!] === stem))
      return evidenceAt(paper, at, at + stems.length, corpus);
  return undefined;
}

function evidenceAt(paper: number, from: number, to: number, { papers, texts }: CorpusData): Evidence | undefined {
  const text = texts[paper]!;
  const crosses = from < text.titleLength && to > text.titleLength;
  return from === to || crosses ? undefined : { paper: nodeKey("paper", papers[paper]!.id), ...spanOf(text, from, to) };
}
