// The words of the export.
import { grouped } from "#app/words/grouped.ts";

const count = (size: number, name: string): string => `${grouped(size)} ${name}${size === 1 ? "" : "s"}`;

export const exportStrings = {
  title: "Export",
  scope: "What of it",
  scopes: {
    shown: "What is shown",
    selection: "The selection",
    neighborhood: "Around what is open",
    community: "Its community",
    all: "Everything",
  },
  size: (papers: number, concepts: number, terms: number) =>
    [count(papers, "paper"), count(concepts, "concept"), count(terms, "shared term")].join(", "),
  nothing: "There is nothing of this sort to save.",
  groups: {
    graph: "As a graph",
    papers: "Its papers",
    picture: "The map as it is on the screen",
    page: "As a page",
  },
  png: "PNG picture, three times the screen",
  whole: "Saved. Nothing was left out.",
  needsMap: "Go to the map first: the picture is of what it shows.",
  needsShell:
    "The page without data is not served here. Build it with  npm run build  and export from there, or use  npm run isogloss -- export --format html.",
} as const;
