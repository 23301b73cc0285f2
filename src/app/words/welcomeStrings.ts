// The words of the first visit: the card and the tour.
import { strings } from "#app/words/strings.ts";

export const welcomeStrings = {
  title: "Welcome",
  drop: "or drop a .bib, .ris, .csv, … anywhere on this page. Nothing leaves your machine.",
  sample: (papers: number, concepts: number, terms: number) =>
    `Here, as a sample: ${strings.counts(papers, concepts, terms)}, found in titles and abstracts. What shares much lies close; each colored territory is a community.`,
  kinds: {
    paper: "a paper: click to read it and its relatives",
    concept: "a concept: click for every sentence that uses it",
    term: "a shared term that ties papers together",
  },
  start: "Explore this sample",
  tour: "Show me around",
  other: (name: string) => `Another sample: ${name}`,
  tourLabel: "Tour",
  next: "Next",
  back: "Back",
  end: "End the tour",
  done: "Done",
  step: (now: number, all: number) => `${now} of ${all}`,
  steps: {
    map: {
      title: "Territories are communities",
      text: "Papers that share much lie close, and each colored territory is a group of them, named by what sets it apart. Click a territory or its name to go there, double-click to see it alone, zoom in for concepts and titles.",
    },
    legend: {
      title: "The same as a list",
      text: "One line for each community: switch it on and off, see how many papers it has, unfold it. Pointing at a line lights the territory.",
    },
    related: {
      title: "What is related, and why",
      text: "An open paper leads with its nearest ones. “Why” names the concepts and words they share and puts their sentences side by side; each part of the score is there.",
    },
    search: {
      title: "Everything by its name",
      text: "Papers, concepts and every command. The map can be walked by keys as well: arrows follow the strongest links, ? lists all shortcuts.",
    },
    papers: {
      title: "Now your own papers",
      text: "Open a .bib, .ris, .csv or pasted list here, or drop it anywhere. It is read in this page and kept in this browser only.",
    },
  },
} as const;
