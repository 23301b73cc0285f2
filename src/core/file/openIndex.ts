// Text of a dataset → the flat form the explorer shows, checked; columns go the short way.
import { indexColumns } from "#core/file/indexColumns.ts";
import { openPlain } from "#core/file/openPlain.ts";
import { startsAsColumns } from "#core/file/readColumns.ts";
import type { GraphIndex } from "#core/graph/graphIndex.ts";
import { type Outcome, success } from "#core/issue.ts";

/** Never throws on bad data. */
export function openIndex(text: string): Outcome<GraphIndex> {
  const quick = startsAsColumns(text) ? quickly(text) : null;
  return quick === null ? openPlain(text) : success(quick);
}

function quickly(text: string): GraphIndex | null {
  try {
    return indexColumns(JSON.parse(text));
  } catch {
    return null; // no JSON: decodeDataset says so
  }
}
