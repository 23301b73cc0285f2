// The dataset file itself: nothing is lost, Isogloss and graphology open it again. Gephi Lite
// does not: a pair of nodes may have two edges of different kinds here, and one there.
import type { GraphFormat } from "#core/export/exportFormat.ts";
import { encodeGraph } from "#core/file/encode.ts";
import { withinItself } from "#core/graph/subgraph.ts";

export const GRAPH_JSON = {
  id: "json",
  label: "Isogloss dataset (also graphology)",
  extension: "graph.json",
  mediaType: "application/json",
  of: "graph",
  write: (part) => {
    const { graph, receipt } = withinItself(part);
    return { content: encodeGraph(graph), receipt };
  },
} as const satisfies GraphFormat;
