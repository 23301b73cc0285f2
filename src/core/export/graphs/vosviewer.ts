// VOSviewer JSON (https://app.vosviewer.com/docs/file-types/json-file-type/): VOSviewer and
// VOSviewer Online. Its checks: at least three items with integer ids, clusters 1..1000, every
// weight on every item, one link per pair.

import { type ExportOptions, type ExportResult, exportOptionsOf, type GraphFormat } from "#core/export/exportFormat.ts";
import { nodeRows } from "#core/export/graphs/fields.ts";
import { linesOfJson } from "#core/export/jsonLines.ts";
import { counted } from "#core/export/receipt.ts";
import { escapeXml } from "#core/export/xml.ts";
import type { Community, KnowledgeGraph, NodeAttributes } from "#core/graph/attributes.ts";
import { countUp } from "#core/math/groups.ts";

export const VOSVIEWER = {
  id: "vosviewer",
  label: "VOSviewer JSON (VOSviewer, VOSviewer Online)",
  extension: "vosviewer.json",
  mediaType: "application/json",
  of: "graph",
  write: writeVosviewer,
} as const satisfies GraphFormat;

const MAX_CLUSTER = 1000;
const MIN_ITEMS = 3;

function writeVosviewer(graph: KnowledgeGraph, options = exportOptionsOf(graph)): ExportResult {
  const { corpus, generator, communities } = graph.getAttributes();
  const clusters = communities.filter(({ id }) => id < MAX_CLUSTER);
  const head = {
    info: { title: corpus.title, description: `Made by ${generator}.` },
    config: configOf(clusters, options),
  };
  const years = yearsByNode(graph);
  const ids = new Map(graph.mapNodes((key, _) => key).map((key, index) => [key, index + 1]));
  const links = joinPairs(graph, ids);
  const strengths = strengthsOf(links);
  const items = nodeRows(graph, options).map(({ key, node }, index) => ({
    ...{ id: index + 1, label: node.label, x: node.x, y: node.y },
    ...(node.community >= 0 && node.community < MAX_CLUSTER ? { cluster: node.community + 1 } : {}),
    weights: {
      Documents: node.kind === "paper" ? 1 : node.documentFrequency,
      Size: node.size,
      "Total link strength": strengths.get(index + 1) ?? 0,
    },
    scores: { "Avg. pub. year": years.get(key) ?? null, Confidence: node.confidence },
    ...describe(node),
  }));
  const network = [
    `"clusters":${linesOfJson(clusters.map(({ id, label }) => ({ cluster: id + 1, label })))}`,
    `"items":${linesOfJson(items)}`,
    `"links":${linesOfJson(links)}`,
  ];
  const content = `${JSON.stringify(head).slice(0, -1)},\n"network":{${network.join(",\n")}}}\n`;
  return { content, receipt: receiptOf(graph, graph.size - links.length) };
}

function configOf(clusters: readonly Community[], { communityColor }: ExportOptions) {
  return {
    terminology: { item: "Node", items: "Nodes", link: "Relation", links: "Relations", link_strength: "Strength" },
    parameters: { item_size: 2 },
    color_schemes: {
      cluster_colors: clusters.map(({ id }) => ({ cluster: id + 1, color: communityColor(id) })),
    },
  };
}

/** VOSviewer shows descriptions as HTML, so what papers say is escaped. */
function describe(node: NodeAttributes): { description: string; url?: string } {
  if (node.kind !== "paper") return { description: node.kind };
  const facts = [node.authors?.join(", "), node.venue, node.year === undefined ? undefined : String(node.year)];
  const description = escapeXml(["paper", ...facts].filter((fact) => fact !== undefined && fact !== "").join(" · "));
  const url = node.url ?? (node.doi === undefined ? undefined : `https://doi.org/${node.doi}`);
  return url === undefined || !/^https?:\/\//i.test(url) ? { description } : { description, url };
}

interface Link {
  readonly source_id: number;
  readonly target_id: number;
  readonly strength: number;
}

/** One link per pair: the weights of relations of different kinds are added. */
function joinPairs(graph: KnowledgeGraph, ids: ReadonlyMap<string, number>): Link[] {
  const pairs = new Map<string, Link>();
  graph.forEachEdge((_, { weight }, source, target) => {
    const a = ids.get(source) ?? 0;
    const b = ids.get(target) ?? 0;
    const [source_id, target_id] = a < b ? [a, b] : [b, a];
    const pair = `${source_id} ${target_id}`;
    pairs.set(pair, { source_id, target_id, strength: weight + (pairs.get(pair)?.strength ?? 0) });
  });
  return [...pairs.values()];
}

function strengthsOf(links: readonly Link[]): Map<number, number> {
  const strengths = new Map<number, number>();
  for (const { source_id, target_id, strength } of links)
    for (const id of [source_id, target_id]) countUp(strengths, id, strength);
  return strengths;
}

/** A paper's year; for a concept or term the mean year of the papers it stands in. */
function yearsByNode(graph: KnowledgeGraph): Map<string, number> {
  const years = new Map<string, number>();
  graph.forEachNode((key, node) => {
    if (node.kind === "paper") {
      if (node.year !== undefined) years.set(key, node.year);
      return;
    }
    const found = graph
      .mapNeighbors(key, (_, { kind, ...neighbor }) =>
        kind === "paper" && "year" in neighbor ? neighbor.year : undefined,
      )
      .filter((year) => year !== undefined);
    if (found.length > 0) years.set(key, found.reduce((sum, year) => sum + year, 0) / found.length);
  });
  return years;
}

function receiptOf(graph: KnowledgeGraph, joinedEdges: number): string[] {
  const receipt = [
    "Titles, years, links and communities travel; abstracts, aliases, evidence and the kinds of relations stay behind.",
    "Colors travel by community.",
  ];
  if (joinedEdges > 0)
    receipt.push(
      `${counted(joinedEdges, "relation was", "relations were")} added to another one between the same two items.`,
    );
  if (graph.order < MIN_ITEMS)
    receipt.push(`VOSviewer opens maps of at least ${MIN_ITEMS} items; this one has ${graph.order}.`);
  if (graph.getAttribute("communities").some(({ id }) => id >= MAX_CLUSTER))
    receipt.push(`VOSviewer knows ${MAX_CLUSTER} clusters; items of the others have none.`);
  return receipt;
}
