// `isogloss related DATASET PAPER`: the papers nearest to one paper, and what they share with it.
import { openLinks, type StoredLink } from "#core/file/openLinks.ts";
import { openShardLinks } from "#core/file/openShardLinks.ts";
import type { GraphAttributes } from "#core/graph/attributes.ts";
import { datasetOf } from "#core/graph/dataset.ts";
import { relatednessOf } from "#core/graph/relatednessOfGraph.ts";
import { type Outcome, success } from "#core/issue.ts";
import { type Contribution, nodeKey } from "#core/model.ts";
import { openDataset, openFolder, openWith } from "../datasets.ts";
import { findPaper, papersIn } from "../findNode.ts";
import { EXIT, say, sayJson, tellIssues } from "../terminal.ts";

interface RelatedOptions {
  readonly top: number;
  readonly json?: true | undefined;
}

/** How many of the shared things are named per paper on a terminal. */
const REASONS_SHOWN = 5;
const LONGEST_LABEL = 40;

/** "speculative sampling 0.279", `near "Locally Typical Sampling" 0.091`. */
function nameReason({ kind, label, value }: Contribution): string {
  const name = label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label;
  return `${kind === "neighbors" ? `near "${name}"` : name} ${value.toFixed(3)}`;
}

interface Related {
  readonly key: string;
  readonly title: string;
  readonly score: number;
  readonly shares: readonly Contribution[];
}

/** Returns the exit code. */
export function runRelated(dataset: string, wanted: string, { top, json }: RelatedOptions): number {
  const found = linksOf(dataset, wanted);
  const links = found.ok ? found.value.links() : found;
  if (!found.ok || !links.ok) {
    tellIssues(links.issues);
    return EXIT.nothingUsable;
  }
  const { id, title, attributes } = found.value;
  const stored = top <= (attributes.parameters["relatedPerPaper"] ?? 0);
  const related = stored ? storedOf(links.value, top) : computedOf(dataset, id, top);
  if (json) sayJson({ paper: { key: nodeKey("paper", id), title }, related });
  else tellRelated(title, related);
  return EXIT.ok;
}

interface FoundPaper {
  readonly id: string;
  readonly title: string;
  readonly attributes: GraphAttributes;
  readonly links: () => Outcome<readonly StoredLink[]>;
}

/** A paper of a dataset and its stored links; of a folder no more is opened than these. */
function linksOf(dataset: string, wanted: string): Outcome<FoundPaper> {
  const folder = openFolder(dataset);
  if (folder !== undefined) {
    const opened = openShardLinks(folder);
    if (!opened.ok) return opened;
    const paper = findPaper(opened.value.papers, wanted);
    if (!paper.ok) return paper;
    const { attributes, of } = opened.value;
    return success({ ...paper.value, attributes, links: () => of(paper.value) });
  }
  const opened = openWith(dataset, openLinks);
  if (!opened.ok) return opened;
  const paper = findPaper(papersIn(opened.value.nodes), wanted);
  if (!paper.ok) return paper;
  const { id, title } = paper.value;
  return success({ id, title, attributes: opened.value.attributes, links: () => success(opened.value.of(id)) });
}

/** Every paper's nearest are in the dataset, with their reasons. */
const storedOf = (links: readonly StoredLink[], top: number): Related[] =>
  links.slice(0, top).map(({ paper, contributions, ...rest }) => ({ key: paper, ...rest, shares: contributions }));

/** Those farther off are found among all papers, from their words. */
function computedOf(dataset: string, id: string, top: number): Related[] {
  const graph = openDataset(dataset);
  if (!graph.ok) return []; // it was opened a moment ago
  const relatedness = relatednessOf(datasetOf(graph.value));
  return relatedness.relatives(relatedness.indexOf(id), top).map(({ paper, score, contributions }) => {
    const { id: key = "", title = "" } = relatedness.papers[paper] ?? {};
    return { key: nodeKey("paper", key), title, score, shares: contributions };
  });
}

function tellRelated(title: string, related: readonly Related[]): void {
  say(title);
  if (related.length === 0) say("No close relative in this pile.");
  for (const { title: other, score, shares } of related) {
    say(`\n${score.toFixed(3)}  ${other}`);
    const named = shares.filter(({ kind, value }) => kind !== "rest" && value > 0).slice(0, REASONS_SHOWN);
    if (named.length > 0) say(`       ${named.map(nameReason).join(" · ")}`);
  }
}
