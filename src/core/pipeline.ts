// The straight line: a corpus becomes a knowledge graph. No logic here, only the order of the
// stages. Promise: the same papers, in any order, with the same parameters and version, give the
// same graph.
import type { ConceptAudit } from "#core/audit.ts";
import { leastSize } from "#core/communities/findCommunities.ts";
import { keepNumbers } from "#core/communities/matchCommunities.ts";
import { describeCommunities } from "#core/communities/naming/nameCommunities.ts";
import { PAPER_LINKS } from "#core/communities/paperLinks.ts";
import { keepTied } from "#core/communities/tiedPapers.ts";
import { findConcepts } from "#core/concepts/findConcepts.ts";
import { type ConceptLists, NO_LISTS } from "#core/concepts/lists/thesaurus.ts";
import { extractionIssues } from "#core/extractionIssues.ts";
import { FILE_FORMAT, FILE_VERSION } from "#core/file/fileVersion.ts";
import { fingerprintPapers } from "#core/file/fingerprint.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { assembleDataset, countRelations } from "#core/graph/build.ts";
import type { Dataset } from "#core/graph/dataset.ts";
import { type EarlierMap, keepColors } from "#core/graph/earlier.ts";
import { graphOf } from "#core/graph/graphOf.ts";
import type { Issue } from "#core/issue.ts";
import { analysePapers } from "#core/language/analysePapers.ts";
import { type PackedReading, readingsOf } from "#core/language/packedReadings.ts";
import { placeNodes } from "#core/layout/placeNodes.ts";
import { unplacedNodes } from "#core/layout/unplacedNodes.ts";
import { sortByKey } from "#core/math/order.ts";
import { ALONE, type Stage, type Team } from "#core/math/team.ts";
import type { Corpus, Paper } from "#core/model.ts";
import { DEFAULT_PARAMETERS, type Parameters } from "#core/parameters.ts";
import { findPhrases } from "#core/relatedness/corpusWords.ts";
import { recipeFor } from "#core/relatedness/recipe.ts";
import { relatedEdges } from "#core/relatedness/relatedEdges.ts";
import { phrasesOf } from "#core/relatedness/relatedPapers.ts";
import { cooccurrenceRelations } from "#core/relations/cooccurrence.ts";
import { mentionRelations, usageRelations } from "#core/relations/mentions.ts";
import { partOfRelations } from "#core/relations/partOf.ts";
import { VERSION } from "#core/version.ts";

export interface ExtractOptions {
  /** Thesaurus, stop, keep and merge lists. */
  readonly lists?: ConceptLists;
  /** Threads that share the work; none by default. The result is the same. */
  readonly team?: Team;
  /**
   * An earlier dataset: known nodes stay where readers left them, and communities that go on keep
   * their numbers.
   */
  readonly earlier?: EarlierMap | undefined;
  /** Analyses made elsewhere (core/partitions/); papers without one are read here. */
  readonly known?: ((paper: Paper) => PackedReading | undefined) | undefined;
  /** Told before each step of a stage: `done` of `total`. */
  readonly onProgress?: (stage: Stage, done: number, total: number) => void;
}

interface Notes {
  readonly audit: ConceptAudit;
  /** Notes on papers that could be read only in part. */
  readonly issues: readonly Issue[];
}

export interface Extraction extends Notes {
  readonly graph: KnowledgeGraph;
}

export interface ExtractedDataset extends Notes {
  readonly dataset: Dataset;
}

/** Papers → graph. Papers may come in any order; ids must be unique. */
export function extractGraph(corpus: Corpus, parameters?: Parameters, options?: ExtractOptions): Extraction {
  const { dataset, ...notes } = extractDataset(corpus, parameters, options);
  return { graph: graphOf(dataset), ...notes };
}

/** The same as lists to be written: no graph in memory. */
export function extractDataset(
  corpus: Corpus,
  parameters: Parameters = DEFAULT_PARAMETERS,
  {
    lists = NO_LISTS,
    team = ALONE,
    earlier,
    known = () => undefined,
    onProgress = () => undefined,
  }: ExtractOptions = {},
): ExtractedDataset {
  const papers = sortByKey(corpus.papers, ({ id }) => id);
  const tell = (stage: Stage): void => onProgress(stage, 0, 1);
  const read = analysePapers(papers, team, known, (done) => onProgress("reading", done, papers.length));
  const languages = new Map(papers.map(({ id }, i) => [id, read[i]!.language]));

  const texts = papers.map(({ id, order, title, abstract }) => ({ id, order, title, abstract }));
  const linked = team.defer(PAPER_LINKS, { papers: texts, parameters }, tell);
  tell("concepts");
  const { concepts, terms, audit } = findConcepts(papers, readingsOf(papers, read), parameters, lists);

  const { numbered, model, nearest, standIn, found: grouped } = linked();
  tell("relations");
  const words = findPhrases(numbered, phrasesOf(concepts, terms));
  const related = relatedEdges(words, model, nearest, recipeFor(papers.length).mutual, team);
  const relations = [
    ...mentionRelations(concepts),
    ...usageRelations(terms),
    ...cooccurrenceRelations(concepts, papers.length, parameters.cooccurrencePerConcept),
    ...partOfRelations(concepts, terms),
    ...related(),
  ];

  const paperIds = papers.map(({ id }) => id);
  const fresh = keepTied(grouped, { papers: paperIds, relations, standIn }, leastSize(papers.length));
  const found = earlier === undefined ? fresh : keepNumbers(fresh, paperIds, earlier.communities);

  tell("map");
  const unplaced = unplacedNodes(papers, concepts, terms, found);
  const places = placeNodes(unplaced, relations, { seed: parameters.seed, known: earlier?.places, team });
  const described = describeCommunities({ papers, concepts, terms, words, found });
  const communities =
    earlier === undefined ? described.communities : keepColors(described.communities, found, paperIds, earlier);
  const dataset = assembleDataset({
    papers,
    languages,
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
      communities,
      verdict: found.verdict,
    },
    places: places(),
  });
  onProgress("map", 1, 1);
  return { dataset, audit, issues: extractionIssues(papers, audit, { standIn, community: found.community }) };
}
