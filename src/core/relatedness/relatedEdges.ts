// `related` edges of the graph: each paper's nearest papers, with the reasons that make up the
// weight and where they can be read. A weak link, which nobody could explain, stands only where one
// of its papers has little better.

import { type PaperWords, readPaperWords, readWords } from "#core/language/words.ts";
import { countUp } from "#core/math/groups.ts";
import type { Contribution, Evidence, FieldName, Paper, Relation } from "#core/model.ts";
import { nodeKey } from "#core/model.ts";
import type { CorpusWords } from "#core/relatedness/corpusWords.ts";
import type { NearestLists } from "#core/relatedness/neighbors/nearest.ts";
import { isWeakLink } from "#core/relatedness/reasonOrder.ts";
import { compareRelations } from "#core/relations/evidence.ts";

/**
 * How many shared concepts, terms and words an edge names, how many neighbors after them, and for
 * how many it says where to read them.
 */
const NAMED = 7;
const NEIGHBORS = 1;
const SHOWN = 3;
/** Links of a paper that stand even if they are weak. */
const ANYWAY = 3;
const DIGITS = 1e6;
const round = (value: number): number => Math.round(value * DIGITS) / DIGITS;

type Explain = (first: number, second: number) => Contribution[];

/**
 * One edge per pair in which either paper is among the other's nearest; source is the smaller id.
 * Weight 0..1.
 */
export function relatedEdges(corpus: CorpusWords, nearest: NearestLists, explain: Explain): Relation[] {
  const { papers } = corpus;
  const phraseAt = new Map(corpus.phrases.map(({ node }, phrase) => [node, phrase]));
  const pairs = new Set<number>();
  for (let r = 0; r < papers.length; r++)
    for (let p = r * nearest.k; p < (r + 1) * nearest.k; p++) {
      const other = nearest.index[p]!;
      if (other >= 0) pairs.add(Math.min(r, other) * papers.length + Math.max(r, other));
    }
  const edges = [...pairs]
    .map((pair) => toEdge(Math.floor(pair / papers.length), pair % papers.length, corpus, phraseAt, explain))
    .filter((edge) => edge.weight > 0);
  const anyway = strongest(edges);
  return edges.filter((edge) => anyway.has(edge) || !isWeakLink(edge.contributions ?? [])).sort(compareRelations);
}

/** The ANYWAY strongest edges of every paper; ties by source and target. */
function strongest(edges: readonly Relation[]): Set<Relation> {
  const sorted = [...edges].sort((a, b) => b.weight - a.weight || compareRelations(a, b));
  const counts = new Map<string, number>();
  const kept = new Set<Relation>();
  for (const edge of sorted) {
    const ends = [edge.source, edge.target];
    if (ends.some((end) => (counts.get(end) ?? 0) < ANYWAY)) kept.add(edge);
    for (const end of ends) countUp(counts, end);
  }
  return kept;
}

function toEdge(
  first: number,
  second: number,
  corpus: CorpusWords,
  phraseAt: ReadonlyMap<string, number>,
  explain: Explain,
): Relation {
  const reasons = explain(first, second);
  const weight = round(reasons.reduce((sum, reason) => sum + reason.value, 0));
  return {
    kind: "related",
    source: nodeKey("paper", corpus.papers[first]?.id ?? ""),
    target: nodeKey("paper", corpus.papers[second]?.id ?? ""),
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
  const shared = reasons.filter((reason) => !isNeighbor(reason)).slice(0, NAMED);
  const named = [...shared, ...reasons.filter(isNeighbor).slice(0, NEIGHBORS)]
    .map((reason) => ({ ...reason, value: round(reason.value) }))
    .filter((reason) => reason.value > 0);
  const rest = round(weight - named.reduce((sum, reason) => sum + reason.value, 0));
  return rest === 0 ? named : [...named, { kind: "rest", label: "smaller reasons together", value: rest }];
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
  corpus: CorpusWords,
): Evidence[] {
  if (reason.kind === "neighbors") return [];
  return [first, second].flatMap((paper) => {
    const place = phrase !== undefined ? findPhrase(phrase, paper, corpus) : findWords(reason.label, paper, corpus);
    return place === undefined ? [] : [place];
  });
}

function findPhrase(phrase: number, paper: number, corpus: CorpusWords): Evidence | undefined {
  const occurrences = corpus.texts[paper]?.occurrences ?? new Int32Array(0);
  for (let o = 0; o < occurrences.length; o += 3)
    if (occurrences[o] === phrase) return spanOf(paper, occurrences[o + 1]!, occurrences[o + 2]!, corpus);
  return undefined;
}

/** The words of a label, in a row, by their stems. */
function findWords(label: string, paper: number, corpus: CorpusWords): Evidence | undefined {
  const { language } = wordsOf(corpus.papers[paper]!);
  const stems = readWords(label, language).map((word) => word.stem);
  const words = corpus.texts[paper]?.words ?? new Int32Array(0);
  for (let at = 0; at + stems.length <= words.length; at++)
    if (stems.every((stem, offset) => corpus.lexicon[words[at + offset]!] === stem))
      return spanOf(paper, at, at + stems.length, corpus);
  return undefined;
}

function spanOf(paper: number, from: number, to: number, corpus: CorpusWords): Evidence | undefined {
  const source = corpus.papers[paper];
  if (source === undefined) return undefined;
  const titleLength = corpus.texts[paper]?.titleLength ?? 0;
  const field: FieldName = from < titleLength ? "title" : "abstract";
  const words = wordsOf(source)[field];
  const shift = field === "title" ? 0 : titleLength;
  const start = words[from - shift]?.start;
  const end = words[to - 1 - shift]?.end;
  return start === undefined || end === undefined
    ? undefined
    : { paper: nodeKey("paper", source.id), field, start, end };
}

/** A paper has many edges: its words are read once. */
const rememberedWords = new WeakMap<Paper, PaperWords>();

function wordsOf(paper: Paper): PaperWords {
  const known = rememberedWords.get(paper) ?? readPaperWords(paper);
  rememberedWords.set(paper, known);
  return known;
}
