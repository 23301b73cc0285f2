// The words of the filters, and what each does.
import type { RelationKind } from "#core/model.ts";
import type { ColorMeasure, PaperFacet, SizeMeasure } from "#view/state/viewState.ts";

const measures: Readonly<Record<SizeMeasure, string>> = {
  size: "Papers that mention it",
  degree: "Number of links",
  strength: "Strength of links",
  frequency: "Papers per concept",
  score: "Concept score",
  citedBy: "Times cited",
  year: "Year",
};
const colorMeasures: Readonly<Record<ColorMeasure, string>> = {
  community: "Community",
  year: "Year",
  citedBy: "Times cited",
};
const facetNames: Readonly<Record<PaperFacet, string>> = {
  venues: "Venue",
  types: "Type",
  sources: "Source",
  languages: "Language",
  authors: "Author",
  keywords: "Keyword",
};
const hints = {
  words: "Only what has these words in its name, title or abstract",
  years: "Only papers of these years, and what they speak of",
  frequency: "Only concepts and terms that so many papers mention",
  degree: "Only papers, concepts and terms with so many links",
  weight: "Links that are weaker are not drawn and lead nowhere",
  sizeBy: "What a large mark stands for",
  colorBy: "What the color of a paper stands for; concepts and terms are gray beside a scale",
} as const;
const facetHints: Readonly<Record<PaperFacet, string>> = {
  venues: "Only papers of these journals, conferences or publishers",
  types: "Only articles, preprints, theses …, as their records say",
  sources: "Only papers that came from these files or databases",
  languages: "Only papers in these languages, as their records say",
  authors: "Only papers by any of these",
  keywords: "Only papers with any of these keywords",
};
const relationHints: Readonly<Record<RelationKind, string>> = {
  mentions: "From a paper to each concept of its title and abstract",
  uses: "From a paper to words that it shares with others",
  "co-occurs": "Between concepts that more papers name together than chance would have it",
  related: "Between papers that share concepts and telling words",
  "part-of": "From a concept to a longer one that holds it: “model” to “language model”",
};

export const filterStrings = {
  title: "Filters",
  words: "Filter by word",
  ranges: { years: "Year", frequency: "Papers per concept", degree: "Links of each" },
  weight: "Only links at least this strong",
  sizeBy: "Size of marks",
  colorBy: "Color of marks",
  colorMeasures,
  noValues: "No paper here says it.",
  measures,
  facetNames,
  hints,
  facetHints,
  relationHints,
} as const;
