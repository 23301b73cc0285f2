// Text of a dataset → the flat form the explorer shows, the careful way: every field is checked.
import { decodeDataset } from "#core/file/decodeDataset.ts";
import { type GraphIndex, indexDataset } from "#core/graph/graphIndex.ts";
import { type Outcome, success } from "#core/issue.ts";

/** Never throws on bad data, and says what is wrong with it. */
export function openPlain(text: string): Outcome<GraphIndex> {
  const dataset = decodeDataset(text);
  return dataset.ok ? success(indexDataset(dataset.value), dataset.issues) : dataset;
}
