// The words of the dialog in which people bring their own papers.

import { grouped } from "#app/words/grouped.ts";
import type { BuildStage } from "#browser/building.ts";
import type { ListKind } from "#core/concepts/lists/listKinds.ts";
import type { RecordField } from "#core/intake/inputFormat.ts";
import type { SourceAccount } from "#core/intake/sourceAccount.ts";

const count = (number: number, one: string, many = `${one}s`): string =>
  `${grouped(number)} ${number === 1 ? one : many}`;

const stages: Readonly<Record<BuildStage, string>> = {
  opening: "Opening the files",
  reading: "Reading titles and abstracts",
  concepts: "Finding concepts",
  relations: "Relating papers",
  communities: "Finding communities",
  map: "Drawing the map",
  writing: "Writing the dataset",
};
const lists: Readonly<Record<ListKind, { readonly name: string; readonly how: string }>> = {
  thesaurus: { name: "Thesaurus", how: "label, tab, replace by (VOSviewer’s form; nothing = leave out)" },
  merge: { name: "Merge", how: "one concept per line: label, tab, variant, tab, variant" },
  stop: { name: "Leave out", how: "one phrase per line that never becomes a concept" },
  keep: { name: "Always keep", how: "one phrase per line that always stays" },
  duplicates: { name: "Duplicates", how: "join or apart, tab, key or DOI, tab, key or DOI" },
};
const fields: Readonly<Record<RecordField, string>> = {
  title: "Title",
  abstract: "Abstract",
  authors: "Authors",
  year: "Year",
  venue: "Venue",
  url: "Address",
  doi: "DOI",
  keywords: "Keywords",
};

export const paperStrings = {
  title: "Your papers",
  intro:
    "BibTeX, RIS, CSL-JSON, CSV, PubMed, Web of Science, Scopus, arXiv, OpenAlex, EndNote or plain listings; also zipped. Nothing leaves this machine.",
  readAs: "Read as",
  byContent: "what each is recognised as",
  dropHere: "Drop files or folders anywhere on the page",
  dropNow: "Drop: papers are read, a dataset is opened",
  chooseFiles: "Choose files…",
  paste: "or paste titles and abstracts",
  inspecting: "Looking…",
  recognised: (records: number, format: string) => `${count(records, "record")} · ${format}`,
  nothingIn: "no papers",
  /** Every record is a paper, is joined to one, or is left out and told of below. */
  papers: (papers: number, account: readonly SourceAccount[] = []) => {
    const [records, joined, leftOut] = (["records", "joined", "leftOut"] as const).map((field) =>
      account.reduce((sum, one) => sum + one[field], 0),
    );
    const parts = [
      count(papers, "paper"),
      ...(joined === 0 || joined === undefined ? [] : [`${joined} joined to another`]),
      ...(leftOut === 0 || leftOut === undefined ? [] : [`${leftOut} left out`]),
    ];
    return parts.length === 1 ? parts.join() : `${count(records ?? 0, "record")}: ${parts.join(", ")}`;
  },
  /** "40 papers, in English and French." */
  builtOf: (papers: string, languages: readonly string[]) =>
    `${papers}${languages.length === 0 ? "" : `; in ${new Intl.ListFormat("en").format(languages.slice(0, 4))}`}.`,
  otherwise: "To choose columns, parameters or a name, open “Your papers” (N) before you give the files.",
  settings: "Settings…",
  removeFile: (name: string) => `Leave out ${name}`,
  columns: "Which column holds what",
  noColumn: "none",
  fields,
  onto: (name: string) => `Add to “${name}”: what is known keeps its place`,
  name: "Name",
  titleLabel: "Title",
  parameters: "Parameters",
  parametersReset: "Back to the defaults",
  lists: "Your own word on concepts and duplicates",
  list: lists,
  listFile: "From a file…",
  buildAndShow: "Show on the map",
  build: "Build only",
  cancel: "Cancel",
  cancelled: "Cancelled",
  stages,
  step: (done: number, total: number) => `${grouped(done)} of ${grouped(total)}`,
  failed: "The dataset could not be built",
  done: "The dataset is ready",
  summary: (papers: number, concepts: number, terms: number, communities: number) =>
    [
      count(papers, "paper"),
      count(concepts, "concept"),
      count(terms, "shared term"),
      count(communities, "community", "communities"),
    ].join(" · "),
  explore: "Explore it",
  save: "Save as a file",
  keptHere: "It is kept in this browser: it is there again when you come back.",
  notKept: "It is not kept: save it as a file before you leave this page.",
  where: {
    served: "comes with this page",
    kept: "kept in this browser",
    link: "came with the link",
    visit: "not kept",
  },
  keepIt: "Keep it in this browser",
  forgetIt: "Forget it…",
  forgetReally: "Forget it: nothing brings it back",
  again: "Other papers",
  shelf: "Kept in this browser",
  open: "Open",
  rename: "Rename",
  renameDone: "Done",
  nameTaken: "Another dataset has this name.",
  delete: "Delete",
  deleteReally: "Really delete",
  badName: (id: string) => `“${id}” cannot name a dataset.`,
  nameHint: "Use letters, digits, - and _.",
  ontoGone: "The dataset to add to can no longer be read.",
  issues: { error: "What went wrong", warning: "Left out or changed", note: "Good to know" },
  moreIssues: (more: number) => `and ${count(more, "more")}`.replace(/s$/, ""),
} as const;
