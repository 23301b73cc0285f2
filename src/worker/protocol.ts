// The jobs that run off the main thread. Each request says all there is to know, the dataset by its address included; the worker
// keeps what it read only to be quicker (worker.ts), so a job may run in any worker at any time.
import type { Outcome } from "#core/issue.ts";
import type { Contribution, NodeKey } from "#core/model.ts";
import type { SearchHit } from "#core/search/searchIndex.ts";

export interface RelatedPaper {
  readonly paper: NodeKey;
  readonly score: number;
  /** Largest first; they sum to the score within 1e-9. */
  readonly contributions: readonly Contribution[];
}

export interface RelatedRequest {
  readonly dataset: string;
  readonly paper: NodeKey;
  /** Node keys of concepts and terms that do not count. */
  readonly without: readonly NodeKey[];
  readonly top: number;
}

export interface PairRequest {
  readonly dataset: string;
  readonly first: NodeKey;
  readonly second: NodeKey;
  readonly without: readonly NodeKey[];
}

/** A pair's account, with the second paper's place in the first one's ranking (1 = nearest). */
export interface PairAnswer {
  readonly score: number;
  readonly rank: number;
  readonly of: number;
  readonly contributions: readonly Contribution[];
}

export interface SearchRequest {
  readonly dataset: string;
  readonly text: string;
  readonly limit: number;
}

export interface PlaceRequest {
  readonly dataset: string;
  readonly title: string;
  readonly abstract: string;
  readonly top: number;
}

/** Request → one reply. Failures of the world come back as issues, never as exceptions across threads. */
export interface Jobs {
  readonly related: (request: RelatedRequest) => Promise<Outcome<readonly RelatedPaper[]>>;
  readonly pair: (request: PairRequest) => Promise<Outcome<PairAnswer>>;
  readonly search: (request: SearchRequest) => Promise<Outcome<readonly SearchHit[]>>;
  /** Papers near any text. */
  readonly place: (request: PlaceRequest) => Promise<Outcome<readonly RelatedPaper[]>>;
}
