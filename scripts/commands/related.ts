// `isogloss related DATASET PAPER`: the papers nearest to one paper, and what they share with it.
import { openLinks, type StoredLinks } from "#core/file/openLinks.ts";
import { datasetOf } from "#core/graph/dataset.ts";
import { relatednessOf } from "#core/graph/relatednessOfGraph.ts";
import { type Contribution, nodeKey } from "#core/model.ts";
import { openDataset, openWith } from "../datasets.ts";
import { findPaper } from "../findNode.ts";
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
  const links = openWith(dataset, openLinks);
  const paper = links.ok ? findPaper(links.value.nodes, wanted) : links;
  if (!links.ok || !paper.ok) {
    tellIssues(paper.issues);
    return EXIT.nothingUsable;
  }
  const { id, title } = paper.value;
  const stored = top <= (links.value.attributes.parameters["relatedPerPaper"] ?? 0);
  const related = stored ? storedOf(links.value, id, top) : computedOf(dataset, id, top);
  if (json) sayJson({ paper: { key: nodeKey("paper", id), title }, related });
  else tellRelated(title, related);
  return EXIT.ok;
}

/** Every paper's nearest are in the dataset, with their reasons. */
const storedOf = (links: StoredLinks, id: string, top: number): Related[] =>
  links
    .of(id)
    .slice(0, top)
    .map(({ paper, contributions, ...rest }) => ({ key: paper, ...rest, shares: contributions }));

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
