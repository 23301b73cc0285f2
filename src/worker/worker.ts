// Runs the jobs of protocol.ts over core. What was read of a dataset is remembered by its address: a memo, not a state.
import { expose } from "comlink";
import { decodeGraph } from "#core/file/decode.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { relatednessOf } from "#core/graph/relatedness.ts";
import { failure, type Outcome, success } from "#core/issue.ts";
import { type NodeKey, nodeKey } from "#core/model.ts";
import { topK } from "#core/order.ts";
import type { Relatedness } from "#core/relations/relatedPapers.ts";
import { createSearchIndex, type SearchIndex } from "#core/search/searchIndex.ts";
import type { Jobs } from "#worker/protocol.ts";

interface Opened {
  readonly relatedness: () => Relatedness;
  readonly search: () => SearchIndex;
}

/** One dataset at a time is enough: people look at one. */
let opened: { readonly address: string; readonly content: Promise<Outcome<Opened>> } | null = null;

function open(address: string): Promise<Outcome<Opened>> {
  if (opened?.address !== address) opened = { address, content: read(address) };
  return opened.content;
}

async function read(address: string): Promise<Outcome<Opened>> {
  try {
    const reply = await fetch(address);
    const graph = decodeGraph(await reply.text());
    return graph.ok
      ? success({ relatedness: once(graph.value, relatednessOf), search: once(graph.value, createSearchIndex) })
      : graph;
  } catch (error) {
    opened = null; // the next job tries again
    return failure({
      code: "worker/read",
      severity: "error",
      message: `The dataset could not be read (${error instanceof Error ? error.message : String(error)}).`,
      hint: "Reload the page.",
    });
  }
}

/** Built when first asked for. */
function once<T>(graph: KnowledgeGraph, build: (graph: KnowledgeGraph) => T): () => T {
  let value: { readonly built: T } | null = null;
  return () => {
    value ??= { built: build(graph) };
    return value.built;
  };
}

const idOf = (key: NodeKey): string => key.slice(key.indexOf(":") + 1);
const unknownPaper = (key: NodeKey) =>
  failure({ code: "worker/paper", severity: "error", message: `There is no paper ${key} in this dataset.` });

const jobs: Jobs = {
  async related({ dataset, paper, without, top }) {
    const content = await open(dataset);
    if (!content.ok) return content;
    const relatedness = content.value.relatedness();
    const query = relatedness.indexOf(idOf(paper));
    if (query < 0) return unknownPaper(paper);
    const left = new Set<string>(without);
    const scores = relatedness.scores(query, left);
    return success(
      topK(scores, top, query).flatMap((other) => {
        const score = scores[other] ?? 0;
        if (score <= 0) return [];
        const contributions = relatedness.explain(query, other, left);
        return [{ paper: nodeKey("paper", relatedness.papers[other]!.id), score, contributions }];
      }),
    );
  },
  async pair({ dataset, first, second, without }) {
    const content = await open(dataset);
    if (!content.ok) return content;
    const relatedness = content.value.relatedness();
    const [a, b] = [relatedness.indexOf(idOf(first)), relatedness.indexOf(idOf(second))];
    if (a < 0) return unknownPaper(first);
    if (b < 0) return unknownPaper(second);
    const left = new Set<string>(without);
    const scores = relatedness.scores(a, left);
    const score = scores[b] ?? 0;
    const nearer = scores.reduce((count, value, i) => (i !== a && i !== b && value > score ? count + 1 : count), 0);
    return success({ score, rank: nearer + 1, of: scores.length - 1, contributions: relatedness.explain(a, b, left) });
  },
  async search({ dataset, text, limit }) {
    const content = await open(dataset);
    return content.ok ? success(content.value.search().search(text, limit)) : content;
  },
  async place({ dataset, title, abstract, top }) {
    const content = await open(dataset);
    if (!content.ok) return content;
    const relatedness = content.value.relatedness();
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
};

expose(jobs);
