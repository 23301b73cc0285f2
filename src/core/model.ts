// The domain's nouns (see the glossary in the README). Imports nothing; every other room speaks
// these types.

/** The two texts of a paper in which concepts are sought. */
export const FIELD_NAMES = ["title", "abstract"] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** A work that a paper cites, as its record names it; at least one of the three is there. */
export interface Reference {
  /** As written: "Smith J, 2010, NATURE, V1, P2". */
  readonly text?: string;
  readonly doi?: string;
  /** `scheme:value`, in the schemes of `ids`: "openalex:W2741809807". */
  readonly id?: string;
}

/** Where a record was found. */
export interface RecordSource {
  /** Name of the file, without its folder. */
  readonly file?: string;
  /** Database or service that wrote it: "PubMed". */
  readonly database?: string;
}

/** An abstract beside the main one: another language, a plain summary. */
export interface OtherAbstract {
  readonly language?: string;
  readonly text: string;
}

/** What else a record says of its paper. Concepts are sought in none of it. */
export interface CarriedFields {
  /** By scheme: pmid, pmcid, arxiv, openalex, s2, wos, scopus, … */
  readonly ids?: Readonly<Record<string, string>>;
  /** In plain words: "article", "review", "conference paper". */
  readonly type?: string;
  /** How often it was cited when the record was made. */
  readonly citedBy?: number;
  /** Only where it says something: several files, or a database that is known. */
  readonly sources?: readonly RecordSource[];
  /** The language the record states, BCP 47 where it is known. */
  readonly statedLanguage?: string;
  readonly references?: readonly Reference[];
  readonly otherAbstracts?: readonly OtherAbstract[];
  /** Columns and fields that have no place of their own, by name. */
  readonly extra?: Readonly<Record<string, string>>;
}

/**
 * One paper as people see it. `id` depends on content only, so it survives reordering and
 * rebuilding.
 */
export interface Paper extends CarriedFields {
  readonly id: string;
  /** Position in the input, 0-based. The only field that depends on the order of the input. */
  readonly order: number;
  readonly title: string;
  readonly abstract: string;
  readonly authors?: readonly string[];
  readonly year?: number;
  readonly venue?: string;
  readonly url?: string;
  readonly doi?: string;
  readonly keywords?: readonly string[];
}

/**
 * The record alone, in the order of the file's schema: what was read and is written again has the
 * same bytes.
 */
export function recordOf(paper: Paper): Paper {
  const { id, order, title, abstract, authors, year, venue, url, doi, keywords } = paper;
  return {
    ...{ id, order, title, abstract },
    ...(authors === undefined ? {} : { authors }),
    ...(year === undefined ? {} : { year }),
    ...(venue === undefined ? {} : { venue }),
    ...(url === undefined ? {} : { url }),
    ...(doi === undefined ? {} : { doi }),
    ...(keywords === undefined ? {} : { keywords }),
    ...carriedFieldsOf(paper),
  };
}

/** The carried fields alone, in the order of the file's schema. */
export function carriedFieldsOf(paper: CarriedFields): CarriedFields {
  const { ids, type, citedBy, sources, statedLanguage, references, otherAbstracts, extra } = paper;
  return {
    ...(ids === undefined ? {} : { ids }),
    ...(type === undefined ? {} : { type }),
    ...(citedBy === undefined ? {} : { citedBy }),
    ...(sources === undefined ? {} : { sources }),
    ...(statedLanguage === undefined ? {} : { statedLanguage }),
    ...(references === undefined ? {} : { references }),
    ...(otherAbstracts === undefined ? {} : { otherAbstracts }),
    ...(extra === undefined ? {} : { extra }),
  };
}

/** Papers sorted by id. */
export interface Corpus {
  readonly id: string;
  readonly title: string;
  readonly papers: readonly Paper[];
}

/** A half-open range of UTF-16 units in one field: `paper[field].slice(start, end)`. */
export interface Span {
  readonly field: FieldName;
  readonly start: number;
  readonly end: number;
}

/** One occurrence: `paper[span.field].slice(span.start, span.end) === surface`. */
export interface Mention {
  readonly paper: string;
  readonly span: Span;
  readonly surface: string;
}

/** All occurrences of one canonical key in a corpus. */
export interface Candidate {
  /** Canonical key, e.g. "large language model": equal for case, plural and hyphen variants. */
  readonly key: string;
  /** The commonest well-formed surface: what people read. */
  readonly label: string;
  /** Other surfaces, commonest first, without the label. */
  readonly aliases: readonly string[];
  /** Sorted by paper id, field (title first), start. */
  readonly mentions: readonly Mention[];
  /** Number of papers with a mention. */
  readonly documentFrequency: number;
}

/** How much a candidate matters to one paper. */
export interface Salience {
  readonly paper: string;
  /** 0..1, 1 = the paper's strongest concept. */
  readonly weight: number;
}

/** A selected keyphrase: a multi-word noun phrase, a resolved acronym, or a proper name. */
export interface Concept extends Candidate {
  /** 0..1 over the corpus, 1 = the strongest concept. */
  readonly score: number;
  /** One entry per paper with a mention, sorted by paper id. */
  readonly salience: readonly Salience[];
  /** The short form, where the text defines one: "LLM". */
  readonly acronym?: string;
}

/**
 * The one paper a concept stands in, undefined where several share it. Such a concept belongs to
 * its paper: it keeps its key, mentions, evidence and place in every list, but it is no node of the
 * map and meets no other concept. It ties nothing together, it meets each concept of its paper
 * exactly once, and seven of eight concepts are such: with them, layout and file were mostly of
 * what says nothing.
 */
export const onlyPaperOf = ({ salience }: Pick<Concept, "salience">): string | undefined =>
  salience.length === 1 ? salience[0]?.paper : undefined;

/** A single content word that at least two papers share and that is no concept. */
export interface Term extends Candidate {
  readonly score: number;
  readonly salience: readonly Salience[];
  /** Keys of the concepts that contain this word. */
  readonly partOf: readonly string[];
}

export type NodeKind = "paper" | "concept" | "term";
export type NodeKey = `${NodeKind}:${string}`;

/**
 * `mentions` paper–concept, `uses` paper–term, `co-occurs` concept–concept, `related` paper–paper,
 * `part-of` term or concept in a longer concept.
 */
export type RelationKind = "mentions" | "uses" | "co-occurs" | "related" | "part-of";

/** Where an edge can be read: one mention, without its surface (slice the paper to get it). */
export interface Evidence extends Span {
  /** NodeKey of the paper. */
  readonly paper: NodeKey;
}

/** One named summand of a relatedness score. */
export interface Contribution {
  /**
   * What is shared: a concept, a term, any other word or word pair; a concept or term that one of
   * the two says and papers near the other do (lent); papers near both; or the small remainder.
   */
  readonly kind: "concept" | "term" | "word" | "lent" | "neighbors" | "rest";
  /** NodeKey of the concept, term or paper where there is one. */
  readonly node?: NodeKey;
  readonly label: string;
  readonly value: number;
}

/** An edge before it is in the graph. Undirected, but for `part-of` (source is the part). */
export interface Relation {
  readonly kind: RelationKind;
  readonly source: NodeKey;
  readonly target: NodeKey;
  readonly weight: number;
  readonly evidence: readonly Evidence[];
  /** Only on `related`: sums to `weight` within 1e-9. */
  readonly contributions?: readonly Contribution[];
}

export const nodeKey = (kind: NodeKind, key: string): NodeKey => `${kind}:${key}`;
