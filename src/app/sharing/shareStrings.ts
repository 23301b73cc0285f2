// The words of sharing: links, what they carry, embedded pages.
import type { EmbedPanel } from "#view/state/viewState.ts";

const panels: Readonly<Record<EmbedPanel, string>> = {
  map: "Map",
  papers: "Papers",
  concepts: "Concepts",
  overview: "Overview",
  legend: "Legend",
  filters: "Filters",
  details: "Details",
  search: "Search",
};

/** "27.7 kB" */
const weight = (characters: number): string => `${(characters / 1000).toFixed(characters < 100 ? 2 : 1)} kB`;

export const shareStrings = {
  panels,
  title: "Share",
  what: "The link holds",
  view: "The view alone",
  viewHint: "Opens what you see now, wherever this page is served with this dataset.",
  viewNotFound: "This dataset is only in your browser: elsewhere, a link without its data finds nothing.",
  partHint: (nodes: string) => `${nodes} travel in the link itself: it opens in any Isogloss, with nothing to fetch.`,
  localFile: "This page is a file on your disk. The link opens it there; what follows the # opens in any Isogloss.",
  link: "Link",
  copy: "Copy",
  copied: "Copied",
  copyByHand: "Selected: copy it with the keyboard",
  packing: "Packing…",
  nothing: "There is nothing of this sort to share.",
  weight: (length: number, most: number) => `${weight(length)} of ${weight(most).replace(".0", "")}`,
  weightLabel: "Weight of the link",
  complete: "Nothing is left out.",
  tooLarge: (length: number, most: number) =>
    `Too large for a link: even without abstracts it takes at least ${weight(length)}, and a link carries ${weight(most).replace(".0", "")}.`,
  tooLargeAdvice:
    "Choose less, or save it as one web page: the app with this data, to send as a file and open anywhere.",
  saveHtml: "Save as one web page (HTML)",
  embed: "In a page of your own",
  embedHint: "A read-only frame with these panels. It keeps nothing in the reader’s browser.",
  snippet: "HTML to paste",
  tryIt: "Try it in a new tab",
  frameTitle: (title: string) => `${title} · Isogloss`,
  openWhole: "Open in Isogloss",
  openWholeHint: "Opens this view in the whole explorer, in a new tab",
};
