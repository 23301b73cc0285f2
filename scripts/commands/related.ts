// `isogloss related DATASET PAPER`: the papers nearest to one paper, and what they share with it.
import { datasetOf } from "#core/graph/dataset.ts";
import { relatednessOf } from "#core/graph/relatednessOfGraph.ts";
import { type Contribution, nodeKey } from "#core/model.ts";
import { openDataset } from "../datasets.ts";
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

/** Returns the exit code. */
export function runRelated(dataset: string, wanted: string, { top, json }: RelatedOptions): number {
  const graph = openDataset(dataset);
  const paper = graph.ok ? findPaper(graph.value, wanted) : graph;
  if (!graph.ok || !paper.ok) {
    tellIssues(paper.issues);
    return EXIT.nothingUsable;
  }
  const relatedness = relatednessOf(datasetOf(graph.value));
  const index = relatedness.indexOf(paper.value.id);
  const related = relatedness.relatives(index, top).map(({ paper: other, score, contributions }) => {
    const { id = "", title = "" } = relatedness.papers[other] ?? {};
    return { key: nodeKey("paper", id), title, score, shares: contributions };
  });
  if (json) sayJson({ paper: { key: nodeKey("paper", paper.value.id), title: paper.value.title }, related });
  else {
    say(paper.value.title);
    if (related.length === 0) say("No close relative in this pile.");
    for (const { title, score, shares } of related) {
      say(`\n${score.toFixed(3)}  ${title}`);
      const named = shares.filter(({ value }) => value > 0).slice(0, REASONS_SHOWN);
      if (named.length > 0) say(`       ${named.map(nameReason).join(" · ")}`);
    }
  }
  return EXIT.ok;
}
