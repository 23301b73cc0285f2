// The straight line: a corpus becomes a knowledge graph. No logic here, only the order of the
// stages. Promise: the same papers, in any order, with the same parameters and version, give the
// same graph.
import type { ConceptAudit } from "#core/audit.ts";
import { firstOfEqualTexts } from "#core/communities/equalTexts.ts";
import { findCommunities } from "#core/communities/findCommunities.ts";
import { keepNumbers } from "#core/communities/matchCommunities.ts";
import { describeCommunities } from "#core/communities/naming/nameCommunities.ts";
import { neighborsFor, projectPapers } from "#core/communities/projection.ts";
import { findConcepts } from "#core/concepts/findConcepts.ts";
import { type ConceptLists, NO_LISTS } from "#core/concepts/lists/thesaurus.ts";
import { extractionIssues } from "#core/extractionIssues.ts";
import { FILE_FORMAT, FILE_VERSION } from "#core/file/fileVersion.ts";
import { fingerprintPapers } from "#core/file/fingerprint.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { buildGraph, countRelations } from "#core/graph/build.ts";
import type { EarlierMap } from "#core/graph/earlier.ts";
import type { Issue } from "#core/issue.ts";
import { analysePaper, type PaperAnalysis } from "#core/language/analysePaper.ts";
import { placeNodes } from "#core/layout/placeNodes.ts";
import { unplacedNodes } from "#core/layout/unplacedNodes.ts";
import { sortByKey } from "#core/math/order.ts";
import type { Corpus, Paper } from "#core/model.ts";
import { DEFAULT_PARAMETERS, type Parameters } from "#core/parameters.ts";
import { nearestForCommunities } from "#core/relatedness/neighbors/nearestForCommunities.ts";
import { createRelatedness } from "#core/relatedness/relatedPapers.ts";
import { cooccurrenceRelations } from "#core/relations/cooccurrence.ts";
import { mentionRelations, usageRelations } from "#core/relations/mentions.ts";
import { partOfRelations } from "#core/relations/partOf.ts";
import { VERSION } from "#core/version.ts";

export interface ExtractOptions {
  /** Thesaurus, stop, keep and merge lists. */
  readonly lists?: ConceptLists;
  /** Analyses made elsewhere (worker threads): one per paper of the corpus, found by paper id. */
  readonly analyses?: readonly PaperAnalysis[];
  /**
   * An earlier dataset: known nodes stay where readers left them, and communities that go on keep
   * their numbers.
   */
  readonly earlier?: EarlierMap | undefined;
  /** Told before each step of a stage: `done` of `total`. */
  readonly onProgress?: (stage: Stage, done: number, total: number) => void;
}

export type Stage = "reading" | "concepts" | "relations" | "communities" | "map";

export interface Extraction {
  readonly graph: KnowledgeGraph;
  readonly audit: ConceptAudit;
  /** Notes on papers that could be read only in part. */
  readonly issues: readonly Issue[];
}

/** Papers → graph. Papers may come in any order; ids must be unique. */
export function extractGraph(
  corpus: Corpus,
  parameters: Parameters = DEFAULT_PARAMETERS,
  { lists = NO_LISTS, analyses: given, earlier, onProgress = () => undefined }: ExtractOptions = {},
): Extraction {
  const papers = sortByKey(corpus.papers, ({ id }) => id);
  const analyses = analyseAll(papers, given ?? [], (i) => onProgress("reading", i, papers.length));

  onProgress("concepts", 0, 1);
  const { concepts, terms, audit } = findConcepts(papers, analyses, parameters, lists);

  onProgress("relations", 0, 1);
  const relatedness = createRelatedness(papers, concepts, terms);
  const relations = [
    ...mentionRelations(concepts),
    ...usageRelations(terms),
    ...cooccurrenceRelations(concepts, papers.length, parameters.cooccurrencePerConcept),
    ...partOfRelations(concepts, terms),
    ...relatedness.edges(parameters.relatedPerPaper),
  ];

  onProgress("communities", 0, 1);
  const standIn = firstOfEqualTexts(relatedness.words);
  const k = neighborsFor(new Set(standIn).size);
  const projection = projectPapers(nearestForCommunities(relatedness, k), k, standIn);
  const fresh = findCommunities(projection, papers.length, { ...parameters, standIn });
  const paperIds = papers.map(({ id }) => id);
  const found = earlier === undefined ? fresh : keepNumbers(fresh, paperIds, earlier.communities);
  const described = describeCommunities({ papers, concepts, terms, words: relatedness.words, found });

  onProgress("map", 0, 1);
  const places = placeNodes(unplacedNodes(papers, concepts, terms, found), relations, parameters.seed, earlier?.places);
  const graph = buildGraph({
    papers,
    languages: new Map(analyses.map(({ paper, language }) => [paper, language])),
    concepts,
    terms,
    relations,
    attributes: {
      format: FILE_FORMAT,
      version: FILE_VERSION,
      generator: VERSION,
      corpus: { id: corpus.id, title: corpus.title, hash: fingerprintPapers(papers) },
      parameters,
      seed: parameters.seed,
      counts: {
        papers: papers.length,
        concepts: concepts.length,
        terms: terms.length,
        edges: countRelations(relations),
      },
      ...described,
      verdict: found.verdict,
    },
    places,
  });
  onProgress("map", 1, 1);
  return { graph, audit, issues: extractionIssues(papers, audit, { standIn, community: found.community }) };
}

/** One analysis per paper, in their order: those made elsewhere, and the others. */
function analyseAll(
  papers: readonly Paper[],
  given: readonly PaperAnalysis[],
  onPaper: (place: number) => void,
): PaperAnalysis[] {
  const made = new Map(given.map((analysis) => [analysis.paper, analysis]));
  return papers.map((paper, i) => {
    onPaper(i);
    return made.get(paper.id) ?? analysePaper(paper);
  });
}
