// A made-up dataset, through the real door: encoded, decoded, indexed.
import { decodeGraph } from "#core/file/decode.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { type GraphIndex, indexGraph } from "#core/graph/graphIndex.ts";
import { fakeGraphFile } from "./fakeGraph.ts";

export function fakeGraph(wanted: Parameters<typeof fakeGraphFile>[0] = {}): KnowledgeGraph {
  const outcome = decodeGraph(JSON.stringify(fakeGraphFile(wanted)));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

export const fakeIndex = (wanted: Parameters<typeof fakeGraphFile>[0] = {}): GraphIndex =>
  indexGraph(fakeGraph(wanted));
