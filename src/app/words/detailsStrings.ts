// What the panel at the right says of a paper, concept or community; comes with it.
import { grouped } from "#app/words/grouped.ts";

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;

export const detailsStrings = {
  communityNumber: (id: number) => `Community ${id}`,
  abstract: "Abstract",
  noAbstract: "This paper has no abstract.",
  conceptsHere: "Concepts",
  termsHere: "Shared terms",
  sentences: "Sentences",
  sentencesOf: (papers: number, sentences: number) => `${plural(sentences, "sentence")} in ${plural(papers, "paper")}`,
  coMentions: "Keeps company with",
  partOf: "Part of",
  aliases: "Also written",
  acronym: "Short form",
  frequency: (papers: number) => `in ${plural(papers, "paper")}`,
  trend: "Papers per year",
  centralPapers: "Central papers",
  communityConcepts: "Concepts that set it apart",
  communityPapers: "Papers",
  bridges: "Papers that lead to neighbors",
  bridgeConcepts: "Concepts that lead to neighbors",
  hereAndThere: (here: number, there: number) => `${here} here, ${there} there`,
  runnersUp: (names: string) => `Might also be called: ${names}`,
  cohesion: (share: number) => `${Math.round(share * 100)} % of its papers’ relatedness stays inside`,
  sureness: (share: number) => `the runs agreed on ${Math.round(share * 100)} % of it`,
  findPath: "Path to…",
  paperNumber: (order: number) => `Number ${order} of the papers as given`,
  notHere: "What this link opens is not in this dataset. It may have been built anew since, or be another one.",
  notHereSearch: "Search for it by name",
  notHereClose: "Show the whole map",
} as const;
