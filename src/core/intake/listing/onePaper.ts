// Input format: one paper as a text or Markdown file (title, then abstract, perhaps more), as
// folders of notes hold them.

import type { Span } from "#core/intake/detection/span.ts";
import { withoutEnd } from "#core/intake/fields/squeezed.ts";
import type { InputFormat, RawRecord } from "#core/intake/inputFormat.ts";
import { labelOf } from "#core/intake/listing/listingLabelNames.ts";
import { type Paragraph, paragraphsOf } from "#core/intake/listing/listingParagraphs.ts";
import type { Issue } from "#core/issue.ts";

const HEADING = /^#{1,6}\s+([^#\s].*)$/;
const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n?/;
/** Where the abstract of a whole paper ends. */
const NEXT_SECTION =
  /^(?:#{1,6}\s+)?(?:\d+\.?\s+|I\.\s+)?(?:introduction|keywords?|index terms|ccs concepts|background|contents|references)\b/i;
const ABSTRACT_HEADING = /^(?:#{1,6}\s+)?(?:\*\*)?abstract(?:\*\*)?\s*[:.—–-]?\s*$/i;
const ABSTRACT_LEAD = /^(?:\*\*|_)?abstract(?:\*\*|_)?\s*(?:[:.—–-]+|\*\*)\s*(?:\*\*)?\s*(?=\S)/i;
const RESEARCH =
  /\b(?:we|our|this (?:paper|work|study|article|thesis|survey)|results?|propose[ds]?|stud(?:y|ied)|investigat\w+|experiments?)\b/gi;

/** Letters of an abstract: what is called one may be shorter. */
const LEAST_MARKED = 40;
const LEAST_UNMARKED = 120;

export interface Found extends RawRecord {
  /** The text itself says which part is the abstract. */
  readonly marked: boolean;
  /** How many abstracts are marked: several make a listing. */
  readonly abstracts: number;
  /** What stands before the heading that is its title: not of this paper. */
  readonly before: Span;
}

/**
 * `key: value` lines at the head of a Markdown file. Lists on following lines ("- a") are joined by
 * commas.
 */
function frontMatter(text: string): { fields: ReadonlyMap<string, string>; rest: string; lines: number } {
  const match = FRONT_MATTER.exec(text);
  const fields = new Map<string, string>();
  let last = "";
  for (const line of match?.[1]?.split("\n") ?? []) {
    const [, key, value = ""] = /^([A-Za-z_-]+):\s*(.*)$/.exec(line) ?? [];
    const item = /^\s*-\s+(.*)$/.exec(line)?.[1] ?? /^\s{2,}(\S.*)$/.exec(line)?.[1];
    if (key !== undefined) {
      last = key.toLowerCase();
      fields.set(last, value.replace(/^[>|][-+]?$/, "").replace(/^(["'])(.*)\1$/, "$2"));
    } else if (item !== undefined && last !== "") {
      const before = fields.get(last) ?? "";
      fields.set(last, before === "" ? item : `${before}${line.trimStart().startsWith("-") ? ", " : " "}${item}`);
    }
  }
  const head = match?.[0] ?? "";
  return { fields, rest: text.slice(head.length), lines: head.split("\n").length - 1 };
}

function readPaper(text: string): Found | undefined {
  const { fields, rest } = frontMatter(text);
  // headings on their own, so that no paragraph swallows one
  const spaced = rest.replace(/^(#{1,6}\s+.*)$/gm, "\n$1\n");
  const paragraphs = paragraphsOf(spaced);
  const lines = spaced.split("\n");
  const isMark = ({ text: part, line }: Paragraph): boolean =>
    ABSTRACT_HEADING.test(lines[line - 1]?.trim() ?? "") || ABSTRACT_LEAD.test(part);
  const bodyAt = paragraphs.findIndex(isMark);
  const labelled = (field: string): string | undefined =>
    paragraphs.map(({ text: part }) => labelOf(part)).find((label) => label?.field === field && label.rest !== "")
      ?.rest;
  const heading = lines
    .map((line) => withoutEnd(HEADING.exec(line)?.[1] ?? "", /#/).trim())
    .find((title) => title !== "");
  const title = fields.get("title") ?? labelled("title") ?? heading ?? paragraphs[0]?.text;
  if (title === undefined) return undefined;
  const marked = bodyAt >= 0 || fields.has("abstract") || labelled("abstract") !== undefined;
  const from =
    bodyAt >= 0
      ? bodyAt
      : paragraphs.findIndex(({ text: part }) => part !== title && part !== heading && part.length > 200);
  const body: string[] = [];
  for (const { text: part, line } of from < 0 ? [] : paragraphs.slice(from)) {
    if (body.length > 0 && (NEXT_SECTION.test(part) || HEADING.test(lines[line - 1] ?? ""))) break;
    const bare = part.replace(ABSTRACT_LEAD, "");
    if (!ABSTRACT_HEADING.test(part)) body.push(bare);
    if (!marked && body.length > 0) break;
  }
  const authors = fields.get("authors") ?? fields.get("author") ?? labelled("authors");
  return {
    title: title.replace(/^title\s*:\s*/i, ""),
    abstract: fields.get("abstract") ?? (body.length > 0 ? body.join(" ") : labelled("abstract")),
    authors: authors?.replace(/^\[|\]$/g, "").split(/,|;|\band\b/),
    year: fields.get("year") ?? fields.get("date") ?? labelled("year"),
    venue: fields.get("venue") ?? fields.get("journal") ?? labelled("venue"),
    doi: fields.get("doi") ?? labelled("doi"),
    url: fields.get("url") ?? labelled("url"),
    keywords: (fields.get("keywords") ?? fields.get("tags") ?? labelled("keywords"))
      ?.replace(/^\[|\]$/g, "")
      .split(/[,;]/),
    line: 1,
    marked,
    abstracts: paragraphs.filter(isMark).length,
    before: title === heading ? before(text, rest) : { from: 0, to: 0 },
  };
}

function before(text: string, rest: string): Span {
  const from = text.length - rest.length;
  const at = rest.search(/^#{1,6}\s+[^#\s]/m);
  const isTitle = !ABSTRACT_HEADING.test(rest.slice(at).split("\n", 1)[0]?.trim() ?? "");
  return { from, to: at > 0 && isTitle ? from + at : from };
}

export const paperText = {
  id: "paper",
  label: "One paper as text or Markdown",
  extensions: ["txt", "md"],
  detect(text) {
    if (/^\s*(?:[{<@%]|\[\s*[{["])/.test(text)) return 0;
    const paper = readPaper(text.slice(0, 40_000));
    const length = paper?.abstract?.length ?? 0;
    const least = paper?.marked === true ? LEAST_MARKED : LEAST_UNMARKED;
    if (paper === undefined || paper.title.length > 300 || length < least) return 0;
    if (paper.marked) return paper.abstracts > 1 ? 0.2 : 0.6;
    const research = (paper.abstract?.match(RESEARCH)?.length ?? 0) >= 2;
    const technical = /`|https?:\/\/\S{1,300}\.(?:git|zip)|\b(?:npm|pip|copyright|licen[cs]e|warranty)\b/i.test(
      paper.abstract ?? "",
    );
    return research && !technical && length >= 300 ? 0.35 : 0.1;
  },
  parse({ name, text }) {
    const paper = readPaper(text);
    const noTitle: Issue = {
      code: "intake/no-title",
      severity: "warning",
      message: "This text has no title.",
      path: name,
      line: 1,
    };
    return paper === undefined
      ? { records: [], issues: [noTitle], outside: [] }
      : { records: [paper], issues: [], outside: [paper.before] };
  },
} as const satisfies InputFormat;
