// The words on the map itself: the way back, an empty answer, the card of a territory.
import { strings } from "#app/words/strings.ts";

export const mapStrings = {
  allCommunities: "All communities",
  breadcrumb: "Where you are on the map",
  crumb: {
    all: () => "All",
    part: (name: string) => (name === "" ? "what the filters leave" : name),
    around: (name: string) => `around ${name}`,
    path: () => "path",
  },
  empty: (words: string) => (words === "" ? "The filters leave nothing to show." : `Nothing matches “${words}”.`),
  clearWords: "Clear the word filter",
  papersOf: (papers: number) => strings.plural(papers, "paper"),
  /** The one sentence of a territory's card. */
  territory: (concepts: readonly string[], central: string | null) =>
    `${concepts.length === 0 ? "" : `Sets itself apart by ${listed(concepts)}. `}${central === null ? "" : `Most central: “${central}”.`}`,
  territoryHow: "Click: open · double-click: only this",
  spokenTerritory: (label: string, papers: number) => `Community: ${label}. ${strings.plural(papers, "paper")}.`,
} as const;

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
