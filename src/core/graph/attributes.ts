// What every node, edge and the graph itself carry: the in-memory side of the file contract
// (core/file/schema.ts).
import type Graph from "graphology";
import type { Contribution, Evidence, NodeKey, Paper, RelationKind } from "#core/model.ts";

interface NodeCommon {
  readonly label: string;
  /** Community id, 0-based, numbered by size; -1 = outlier. */
  readonly community: number;
  /** 0..1: how often the seeded runs agreed on this community. */
  readonly confidence: number;
  /** Position on the map; y points up. */
  readonly x: number;
  readonly y: number;
  /** Radius on the map in layout units before the viewer's own scaling. */
  readonly size: number;
}

/** A paper as it was read; its id is the node key without `paper:`. */
export interface PaperNode extends NodeCommon, Paper {
  readonly kind: "paper";
  /** BCP 47 primary subtag as detected: "en". What the record states is `statedLanguage`. */
  readonly language?: string;
}

export interface ConceptNode extends NodeCommon {
  readonly kind: "concept";
  readonly aliases: readonly string[];
  readonly acronym?: string;
  readonly documentFrequency: number;
  readonly score: number;
}

export interface TermNode extends NodeCommon {
  readonly kind: "term";
  readonly aliases: readonly string[];
  readonly documentFrequency: number;
  readonly score: number;
}

export type NodeAttributes = PaperNode | ConceptNode | TermNode;

export interface EdgeAttributes {
  readonly kind: RelationKind;
  readonly weight: number;
  readonly evidence: readonly Evidence[];
  readonly contributions?: readonly Contribution[];
}

/** A group of papers with the concepts and terms that follow them. */
export interface Community {
  /** 0 = the largest; a dataset that was added to keeps the numbers it had. */
  readonly id: number;
  /** Short and unique: "speculative sampling, decoding". */
  readonly label: string;
  /** Longer: a few more distinctive concepts. */
  readonly gloss: string;
  /** Number of papers. */
  readonly size: number;
  /** 0..1: share of the papers' relatedness that stays inside. */
  readonly cohesion: number;
  /** 0..1: mean confidence of its papers. */
  readonly confidence: number;
  /** Most central papers first. */
  readonly centralPapers: readonly NodeKey[];
  /** Most distinctive concepts first, as node keys. */
  readonly concepts: readonly NodeKey[];
  /** Id of the coarse theme (`GraphAttributes.themes`) this community belongs to. */
  readonly theme: number;
  /** Number of its color (communityPalette.ts), where it goes on from an earlier dataset. */
  readonly color?: number;
}

/** A coarse group of communities. */
export interface Theme {
  readonly id: number;
  readonly label: string;
  readonly communities: readonly number[];
}

/** Whether the communities are better than chance. */
export interface CommunityVerdict {
  readonly reliable: boolean;
  /** One sentence with the figures behind it. */
  readonly reason: string;
  readonly modularity: number;
  /** Mean and standard deviation of modularity over degree-preserving rewired graphs. */
  readonly nullModularity: number;
  readonly nullDeviation: number;
  /** Mean agreement (ARI) between seeded runs. */
  readonly agreement: number;
  /** The resolution that was used. */
  readonly resolution: number;
}

export interface GraphAttributes {
  readonly format: "isogloss";
  readonly version: number;
  /** Name and version of the program that wrote it. */
  readonly generator: string;
  readonly corpus: { readonly id: string; readonly title: string; readonly hash: string };
  /** Value of every parameter of core/parameters.ts it was built with. */
  readonly parameters: Readonly<Record<string, number>>;
  readonly seed: number;
  readonly counts: {
    readonly papers: number;
    readonly concepts: number;
    readonly terms: number;
    readonly edges: Readonly<Record<RelationKind, number>>;
  };
  readonly communities: readonly Community[];
  readonly themes: readonly Theme[];
  readonly verdict: CommunityVerdict;
}

export type KnowledgeGraph = Graph<NodeAttributes, EdgeAttributes, GraphAttributes>;
