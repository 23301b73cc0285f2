// The one door for datasets, as a file or packed into a link: text → checked KnowledgeGraph, or
// issues that say where and what to do.
import Graph from "graphology";
import { migrate } from "#core/file/migrate.ts";
import { isColumns, readColumns } from "#core/file/readColumns.ts";
import { graphFileSchema } from "#core/file/schema.ts";
import { isPacked, unpackGraph } from "#core/file/unpack.ts";
import type { EdgeAttributes, GraphAttributes, KnowledgeGraph, NodeAttributes } from "#core/graph/attributes.ts";
import { failure, type Issue, type Outcome, success } from "#core/issue.ts";

/** How many faults of one file are told: the first say what is wrong, the rest repeat it. */
const MAX_ISSUES = 20;

/** Reads the text of a dataset file, plain or in columns, or of a packed dataset. Never throws on bad data. */
export function decodeGraph(text: string): Outcome<KnowledgeGraph> {
  const found = isPacked(text) ? unpackGraph(text) : parseJson(text);
  const file = found.ok && isColumns(found.value) ? readColumns(found.value) : found;
  if (!file.ok) return file;
  const migrated = migrate(file.value);
  if (!migrated.ok) return migrated;
  const parsed = graphFileSchema.safeParse(migrated.value);
  if (!parsed.success)
    return failure(
      ...parsed.error.issues.slice(0, MAX_ISSUES).map(
        (fault): Issue => ({
          code: "file/field",
          severity: "error",
          path: fieldPath(fault.path),
          message: `${fault.message}.`,
        }),
      ),
    );
  return connect(parsed.data);
}

function parseJson(text: string): Outcome<unknown> {
  try {
    return success(JSON.parse(text));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failure({
      code: "file/json",
      severity: "error",
      message: `The dataset is not valid JSON (${detail}).`,
      hint: "The file may have been cut off: build it again with npm run isogloss -- extract",
    });
  }
}

/** What zod has checked, in the words of the graph room (readonly, exact optional fields). */
interface DecodedFile {
  readonly attributes: GraphAttributes;
  readonly nodes: readonly { readonly key: string; readonly attributes: NodeAttributes }[];
  readonly edges: readonly {
    readonly key: string;
    readonly source: string;
    readonly target: string;
    readonly attributes: EdgeAttributes;
  }[];
}

/**
 * Adds nodes and edges one by one, so that a doubled key or a dangling edge is told by its place.
 */
function connect(file: DecodedFile): Outcome<KnowledgeGraph> {
  const graph: KnowledgeGraph = new Graph({ type: "undirected", multi: true, allowSelfLoops: false });
  const fault = (path: string, message: string): Outcome<KnowledgeGraph> =>
    failure({ code: "file/graph", severity: "error", path, message });
  graph.replaceAttributes(file.attributes);
  for (const [i, node] of file.nodes.entries()) {
    if (graph.hasNode(node.key)) return fault(`nodes[${i}].key`, `Two nodes have the key "${node.key}".`);
    graph.addNode(node.key, node.attributes);
  }
  for (const [i, edge] of file.edges.entries()) {
    if (graph.hasEdge(edge.key)) return fault(`edges[${i}].key`, `Two edges have the key "${edge.key}".`);
    for (const end of ["source", "target"] as const)
      if (!graph.hasNode(edge[end])) return fault(`edges[${i}].${end}`, `There is no node "${edge[end]}".`);
    if (edge.source === edge.target) return fault(`edges[${i}]`, `An edge ties "${edge.source}" to itself.`);
    graph.addEdgeWithKey(edge.key, edge.source, edge.target, edge.attributes);
  }
  return success(graph);
}

const fieldPath = (path: readonly PropertyKey[]): string =>
  path.map((part, i) => (typeof part === "number" ? `[${part}]` : `${i > 0 ? "." : ""}${String(part)}`)).join("");
