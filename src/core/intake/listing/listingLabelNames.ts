// A pasted listing: what labels are called ("Title: …") and how one is seen on a line.

const LABELS: Readonly<
  Record<string, "title" | "abstract" | "authors" | "venue" | "year" | "doi" | "url" | "keywords" | "other">
> = {
  title: "title",
  abstract: "abstract",
  "tl;dr": "other",
  tldr: "abstract",
  summary: "abstract",
  author: "authors",
  authors: "authors",
  by: "authors",
  keyword: "keywords",
  keywords: "keywords",
  "index terms": "keywords",
  subject: "other",
  subjects: "other",
  comment: "other",
  comments: "other",
  "journal-ref": "venue",
  "journal ref": "venue",
  journal: "venue",
  venue: "venue",
  conference: "venue",
  "published in": "venue",
  published: "year",
  submitted: "year",
  year: "year",
  "publication date": "year",
  "publication year": "year",
  "date published": "year",
  "publication title": "venue",
  publication: "venue",
  publisher: "other",
  date: "year",
  doi: "doi",
  url: "url",
  link: "url",
  pdf: "url",
  source: "other",
  "report number": "other",
  "acm classes": "other",
  "msc classes": "other",
  jel: "other",
  "jel classification": "other",
  "jel codes": "other",
};
const LABEL = new RegExp(`^(${Object.keys(LABELS).join("|")})\\s*[:：]\\s*(.*)$`, "isu");
/** "Primary Area: learning theory": up to four words, then a value. */
const ANY_LABEL = /^(\p{Lu}[\p{L}.&/-]*(?: [\p{L}.&/()-]+){0,3}):\s\S/u;
export interface Label {
  readonly name: string;
  readonly field: (typeof LABELS)[string];
  readonly rest: string;
}

/** "Title: On Graphs" → {name: "title", field: "title", rest: "On Graphs"}. */
export function labelOf(text: string): Label | undefined {
  const match = LABEL.exec(text);
  const name = match?.[1]?.toLowerCase();
  const field = name === undefined ? undefined : LABELS[name];
  return name === undefined || field === undefined ? undefined : { name, field, rest: match?.[2]?.trim() ?? "" };
}

/** The label of a line that looks labelled, known or not. */
export const labelNameOf = (text: string): string | undefined =>
  labelOf(text)?.name ?? ANY_LABEL.exec(text)?.[1]?.toLowerCase();
