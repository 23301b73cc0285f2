// What the tasks are held against: the committed dataset as its file says it, its audit, and scores
// computed anew from its texts.
import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { type AuditFile, readAudit } from "#core/file/auditFile.ts";
import { decodeGraph } from "#core/file/decode.ts";
import { stampOf } from "#core/file/fingerprint.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { datasetOf } from "#core/graph/dataset.ts";
import { type GraphIndex, indexGraph } from "#core/graph/graphIndex.ts";
import { relatednessOf } from "#core/graph/relatednessOfGraph.ts";
import type { Outcome } from "#core/issue.ts";
import { topK } from "#core/math/order.ts";
import { type NodeKey, nodeKey } from "#core/model.ts";
import type { Relatedness } from "#core/relatedness/relatedPapers.ts";
import type { Hands } from "../hands.ts";

export interface Known {
  readonly graph: KnowledgeGraph;
  readonly index: GraphIndex;
  readonly audit: AuditFile;
  readonly relatedness: Relatedness;
  /**
   * The paper that is looked for: the first of the input whose nearest one shares a concept with
   * it.
   */
  readonly paper: string;
}

/** One person at one page. */
export interface Visit {
  readonly page: Page;
  readonly hands: Hands;
  readonly known: Known;
  /** What stood behind # at the beginning. */
  readonly first: string;
}

export interface Task {
  readonly name: string;
  readonly run: (visit: Visit) => Promise<void>;
}

export function readKnown(): Known {
  const graph = valueIn(decodeGraph(readFileSync("graph/seeds.graph.json", "utf8")));
  const audit = valueIn(readAudit(readFileSync("graph/seeds.audit.json", "utf8"), stampOf(graph.getAttributes())));
  const relatedness = relatednessOf(datasetOf(graph));
  const paper = [...relatedness.papers]
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .find(({ id }) => {
      const query = relatedness.indexOf(id);
      const [nearest = query] = topK(relatedness.scores(query), 1, query);
      return relatedness.explain(query, nearest).some(({ kind }) => kind === "concept");
    });
  if (paper === undefined) throw new Error("No paper shares a concept with its nearest one.");
  return { graph, index: indexGraph(graph), audit, relatedness, paper: paper.id };
}

function valueIn<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

/** The papers nearest to one, as a list of their own ranks them that leaves some concepts out. */
export function nearestIn({ relatedness }: Known, paper: string, without: readonly string[], count: number) {
  const query = relatedness.indexOf(paper);
  const left = new Set(without);
  const scores = relatedness.scores(query, left);
  return topK(scores, count, query).map((other) => ({
    id: relatedness.papers[other]!.id,
    title: relatedness.papers[other]!.title,
    score: scores[other]!,
    contributions: relatedness.explain(query, other, left),
  }));
}

export const labelOf = ({ graph }: Known, key: string): string => graph.getNodeAttribute(key, "label");
export const paperKey = (id: string): NodeKey => nodeKey("paper", id);
export const hashOf = (page: Page): string => decodeURIComponent(new URL(page.url()).hash).replaceAll("+", " ");

/** Finds something by words in the search, opens it, and waits until it is there. */
export async function openByName({ page, hands }: Visit, words: string, label: string): Promise<void> {
  await hands.action("ControlOrMeta+k", page.getByTestId("search"));
  await page.getByTestId("palette-input").waitFor();
  await page.keyboard.type(words);
  await hands.choose(optionNamed(page, label));
  const heading = page.getByTestId("details").getByRole("heading", { level: 2 });
  await heading.waitFor();
  await expect.poll(() => heading.innerText()).toBe(label);
}

const optionNamed = (page: Page, label: string): Locator =>
  page
    .getByTestId("option")
    .filter({ has: page.getByText(label, { exact: true }) })
    .first();
