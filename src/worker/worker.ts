// Runs the jobs of protocol.ts over core. Parts of a dataset leave in small messages, so that
// taking them in never holds up the page. What a first picture does not need (relatedness with its
// tables of words, the writers of files) is fetched when a job asks for it.
import "#worker/noCodeFromStrings.ts";
import { expose, transfer } from "comlink";
import type { ExportFormat } from "#core/export/exportFormat.ts";
import { stampOf } from "#core/file/fingerprint.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { columnsOf } from "#core/graph/graphIndex.ts";
import { type GraphPart, maskedSubgraph } from "#core/graph/subgraph.ts";
import { failure, type Outcome, success } from "#core/issue.ts";
import { topK } from "#core/math/order.ts";
import { type NodeKey, nodeKey } from "#core/model.ts";
import { auditAt, openedAt, readAt } from "#worker/opened.ts";
import type { Jobs, OfDataset } from "#worker/protocol.ts";

/** Nodes in one message: their texts take a few milliseconds to read on the other side. */
const NODES_AT_ONCE = 400;

const idOf = (key: NodeKey): string => key.slice(key.indexOf(":") + 1);
const unknownPaper = (key: NodeKey) =>
  failure({ code: "worker/paper", severity: "error", message: `There is no paper ${key} in this dataset.` });

const partOf = (graph: KnowledgeGraph, scope: GraphPart | null): KnowledgeGraph =>
  scope === null ? graph : maskedSubgraph(graph, scope);

/** 1 = no other paper but the query's own has a higher score. */
const rankIn = (scores: Float64Array, paper: number, query: number): number =>
  scores.reduce((rank, score, i) => (i !== query && score > (scores[paper] ?? 0) ? rank + 1 : rank), 1);

const jobs: Jobs = {
  async open({ dataset }, take) {
    const content = await readAt(dataset, (sighted) => void take({ sighted, keys: [], nodes: [], columns: {} }));
    if (!content.ok) return content;
    const index = content.value;
    for (let from = 0; from < index.keys.length; from += NODES_AT_ONCE) {
      const until = from + NODES_AT_ONCE;
      await take({ keys: index.keys.slice(from, until), nodes: index.nodes.slice(from, until), columns: {} });
    }
    for (const [name, column] of Object.entries(columnsOf(index)))
      await take(transfer({ keys: [], nodes: [], columns: { [name]: column } }, [column.buffer]));
    return success({ attributes: index.attributes }, content.issues);
  },
  async related({ dataset, stamp, paper, without, top }) {
    const content = await openedAt({ dataset, stamp });
    if (!content.ok) return content;
    const [relatedness, { isWeakLink }] = await Promise.all([
      content.value.relatedness(),
      import("#core/relatedness/reasonOrder.ts"),
    ]);
    const query = relatedness.indexOf(idOf(paper));
    if (query < 0) return unknownPaper(paper);
    const left = new Set<string>(without);
    const whole = relatedness.scores(query);
    return success(
      relatedness.relatives(query, top, left).map(({ paper: other, score, contributions }) => {
        const before = { score: whole[other] ?? 0, rank: rankIn(whole, other, query) };
        const weak = isWeakLink(contributions);
        return { paper: nodeKey("paper", relatedness.papers[other]!.id), score, contributions, weak, before };
      }),
    );
  },
  async elsewhere({ dataset, stamp, paper }) {
    const content = await openedAt({ dataset, stamp });
    if (!content.ok) return content;
    const links = await content.value.links();
    if (!links.ok) return links;
    const here = (await content.value.relatedness()).indexOf;
    return success(
      links
        .value(paper)
        .filter(({ paper: other }) => here(idOf(other)) < 0)
        .map(({ shard: part, ...link }) => ({ ...link, part })),
    );
  },
  async pair({ dataset, stamp, first, second, without }) {
    const content = await openedAt({ dataset, stamp });
    if (!content.ok) return content;
    const relatedness = await content.value.relatedness();
    const [a, b] = [relatedness.indexOf(idOf(first)), relatedness.indexOf(idOf(second))];
    if (a < 0) return unknownPaper(first);
    if (b < 0) return unknownPaper(second);
    const left = new Set<string>(without);
    const scores = relatedness.scores(a, left);
    const contributions = relatedness.explain(a, b, left);
    return success({ score: scores[b] ?? 0, rank: rankIn(scores, b, a), of: scores.length - 1, contributions });
  },
  async search({ dataset, stamp, text, limit }) {
    const content = await openedAt({ dataset, stamp });
    return content.ok ? success((await content.value.search()).search(text, limit)) : content;
  },
  async place({ dataset, stamp, title, abstract, top }) {
    const content = await openedAt({ dataset, stamp });
    if (!content.ok) return content;
    const relatedness = await content.value.relatedness();
    const { scores, explain } = relatedness.place({ title, abstract });
    return success(
      topK(scores, top).flatMap((paper) =>
        (scores[paper] ?? 0) > 0
          ? [
              {
                paper: nodeKey("paper", relatedness.papers[paper]!.id),
                score: scores[paper] ?? 0,
                contributions: explain(paper),
              },
            ]
          : [],
      ),
    );
  },
  async write({ dataset, stamp, audit: place, format: id, scope, colors, shell }) {
    const graph = await graphAt({ dataset, stamp });
    if (!graph.ok) return graph;
    const part = partOf(graph.value, scope);
    const format = (await exportFormats()).find((known) => known.id === id);
    if (format === undefined || format.of === "picture") return noFormat(id, "dataset");
    if (format.of === "page") {
      const audit = place === null ? success(null) : await auditAt(place, stampOf(graph.value.getAttributes()));
      return audit.ok ? success(format.write(part, shell, audit.value)) : audit;
    }
    const colorOf = new Map(colors);
    const gray = colorOf.get(-1) ?? "#000000";
    return success(format.write(part, { communityColor: (community) => colorOf.get(community) ?? gray }));
  },
  async formats() {
    const formats = await exportFormats();
    return success(formats.map(({ id, label, extension, mediaType, of }) => ({ id, label, extension, mediaType, of })));
  },
  async draw({ format: id, drawing }) {
    const format = (await exportFormats()).find((known) => known.id === id);
    return format?.of === "picture" ? success(format.write(drawing)) : noFormat(id, "picture");
  },
  async carry({ dataset, stamp, scope, room }) {
    const graph = await graphAt({ dataset, stamp });
    if (!graph.ok) return graph;
    const { carry } = await import("#core/export/pages/carried.ts");
    return success(carry(partOf(graph.value, scope), room));
  },
};

const exportFormats = async (): Promise<readonly ExportFormat[]> =>
  (await import("#core/export/exportFormats.ts")).EXPORT_FORMATS;

const noFormat = (id: string, what: "dataset" | "picture") =>
  failure({ code: "worker/format", severity: "error", message: `"${id}" is no format of a ${what}.` });

async function graphAt(dataset: OfDataset): Promise<Outcome<KnowledgeGraph>> {
  const content = await openedAt(dataset);
  return content.ok ? content.value.graph() : content;
}

expose(jobs);
