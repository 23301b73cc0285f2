// Text → checked KnowledgeGraph: the door for whatever works on the graph itself.
import { decodeDataset } from "#core/file/decodeDataset.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { graphOf } from "#core/graph/graphOf.ts";
import { type Outcome, success } from "#core/issue.ts";

/** Reads the text of a dataset file, plain or in columns, or of a packed dataset. Never throws on bad data. */
export function decodeGraph(text: string): Outcome<KnowledgeGraph> {
  const dataset = decodeDataset(text);
  return dataset.ok ? success(graphOf(dataset.value), dataset.issues) : dataset;
}
