// A made-up dataset, through the real door: encoded, decoded, indexed.
import { decodeGraph } from "#core/file/decode.ts";
import { type GraphIndex, indexGraph } from "#view/graphIndex.ts";
import { fakeGraphFile } from "./fakeGraph.ts";

export function fakeIndex(wanted: Parameters<typeof fakeGraphFile>[0] = {}): GraphIndex {
  const outcome = decodeGraph(JSON.stringify(fakeGraphFile(wanted)));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return indexGraph(outcome.value);
}
