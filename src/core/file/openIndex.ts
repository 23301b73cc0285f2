// Text of a dataset → the flat form the explorer shows, checked; columns go the short way.
import { decodeDataset } from "#core/file/decodeDataset.ts";
import { indexColumns } from "#core/file/indexColumns.ts";
import { startsAsColumns } from "#core/file/readColumns.ts";
import { type GraphIndex, indexDataset } from "#core/graph/graphIndex.ts";
import { type Outcome, success } from "#core/issue.ts";

/** Never throws on bad data. */
export function openIndex(text: string): Outcome<GraphIndex> {
  const quick = startsAsColumns(text) ? quickly(text) : null;
  if (quick !== null) return success(quick);
  const dataset = decodeDataset(text);
  return dataset.ok ? success(indexDataset(dataset.value), dataset.issues) : dataset;
}

function quickly(text: string): GraphIndex | null {
  try {
    return indexColumns(JSON.parse(text));
  } catch {
    return null; // no JSON: decodeDataset says so
  }
}
