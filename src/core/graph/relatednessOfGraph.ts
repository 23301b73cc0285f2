// The relatedness of a loaded dataset, rebuilt from what the file holds (papers' text, concepts and
// terms with their surfaces): the very function that made its `related` edges, so that all papers
// can be ranked and every score explained.
import type { Dataset } from "#core/graph/dataset.ts";
import type { Paper } from "#core/model.ts";
import { type Phrase, phraseOf } from "#core/relatedness/phrase.ts";
import { type Relatedness, relatednessOfPhrases } from "#core/relatedness/relatedPapers.ts";

/**
 * O(total words), some tens of milliseconds for a hundred papers: build once per dataset and keep.
 */
export function relatednessOf({ nodes }: Pick<Dataset, "nodes">): Relatedness {
  const papers: Paper[] = [];
  const phrases: Phrase[] = [];
  for (const { node: key, attributes: node } of nodes())
    if (node.kind === "paper")
      papers.push({ id: node.id, order: node.order, title: node.title, abstract: node.abstract });
    else phrases.push(phraseOf(node.kind, key.slice(node.kind.length + 1), node));
  return relatednessOfPhrases(papers, phrases);
}
