// The paragraph on methods that goes with a map into a paper: what was done with how many papers,
// with which parameters, and how it can be checked. Figures are those of the dataset.
import type { GraphAttributes } from "#core/graph/attributes.ts";

export function methodsText({ generator, corpus, parameters, counts, communities, verdict }: GraphAttributes): string {
  const given = Object.entries(parameters).map(([name, value]) => `${name} = ${value}`);
  return [
    `The titles and abstracts of ${counts.papers} papers were read with ${generator}, without citations or a language model.`,
    `Their noun phrases, defined acronyms and proper names were ranked, spellings of one concept joined, and the best of each paper kept: ${counts.concepts} concepts, and ${counts.terms} single ${counts.terms === 1 ? "word" : "words"} that several papers share.`,
    `Pairs of papers were scored by the words, concepts and terms they share, weighed by how rare these are in the corpus, and by what their neighbors share; each of the ${counts.edges.related} links is the sum of named contributions.`,
    `Communities are the consensus of many seeded runs of modularity optimization (Louvain and Leiden moves); there are ${communities.length}.`,
    `${verdict.reason} They were taken at resolution ${Math.round(verdict.resolution * 1000) / 1000}.`,
    `Parameters: ${given.join(", ")}.`,
    `The corpus has the fingerprint ${corpus.hash}; the same papers, parameters and version give the same map, which "isogloss verify" checks.`,
  ].join(" ");
}
