// The dataset file itself: nothing is lost, Isogloss opens it again, and so does Gephi Lite.
import type { GraphFormat } from "#core/export/exportFormat.ts";
import { encodeGraph } from "#core/file/encode.ts";
import { withinItself } from "#core/graph/subgraph.ts";

export const GRAPH_JSON = {
  id: "json",
  label: "Isogloss dataset (also Gephi Lite, graphology)",
  extension: "graph.json",
  mediaType: "application/json",
  of: "graph",
  write: (part) => {
    const { graph, receipt } = withinItself(part);
    return { content: encodeGraph(graph), receipt };
  },
} as const satisfies GraphFormat;
