// One side of a comparison: a paper or a pasted text in every form that scores and reasons need.
import type { Matrix } from "#core/math/csr.ts";
import type { Paper } from "#core/model.ts";
import type { NumberedText } from "#core/relatedness/numberedText.ts";

/** The text of a paper, or a pasted one. */
export type PaperText = Pick<Paper, "title" | "abstract">;

/** What a text's nearest papers add to it, and what follows for its length. */
export interface Smoothing {
  /** How much of each neighbor's row is added, aligned with the neighbors. */
  readonly shares: Float64Array;
  /** Length of the sum; 0 for a text without content. */
  readonly length: number;
  /** The text's row times the sum. */
  readonly rowTimesSum: number;
  /** Each neighbor's row times the sum, aligned with the neighbors. */
  readonly neighborTimesSum: Float64Array;
}

export interface ComparedText extends Smoothing {
  readonly source: PaperText;
  readonly text: NumberedText;
  /** Its weighted words are row `row` of `rows`: the corpus's matrix, or one of its own. */
  readonly rows: Matrix;
  readonly row: number;
  /** Index of the paper; -1 for a pasted text. */
  readonly paper: number;
  /** Indexes of its nearest papers; -1 = none. */
  readonly neighbors: Int32Array;
}
