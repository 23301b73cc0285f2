// A record on its way to a paper: cleaned, not yet joined with others.
import type { CarriedFields } from "#core/model.ts";

/** A cleaned record before it has an id. Empty text and empty lists stand for "not known". */
export interface Draft {
  /** Position in the input. */
  readonly index: number;
  readonly path: string;
  readonly line: number | undefined;
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly string[];
  readonly year: number | undefined;
  readonly venue: string;
  readonly url: string | undefined;
  readonly doi: string | undefined;
  readonly keywords: readonly string[];
  readonly carried: CarriedFields;
}
