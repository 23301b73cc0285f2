// Input format: BibTeX and BibLaTeX, as Zotero, Mendeley, JabRef, DBLP, publishers and people write
// them.

import { withJournal } from "#core/intake/bibtex/astronomyJournalsData.ts";
import { type BibtexEntry, readEntries } from "#core/intake/bibtex/bibtexEntries.ts";
import { bibtexCarried } from "#core/intake/bibtex/carriedBibtex.ts";
import { latexToText } from "#core/intake/bibtex/latexText.ts";
import { doiOf } from "#core/intake/doi.ts";
import { squeezed } from "#core/intake/fields/squeezed.ts";
import type { InputFormat, RawRecord } from "#core/intake/inputFormat.ts";
import { readableName } from "#core/intake/personNames.ts";
import type { Issue } from "#core/issue.ts";

/** Entries that are no work by themselves. */
const CONTAINERS = new Set(["proceedings", "mvproceedings", "periodical", "set", "xdata", "bibnote", "control"]);
const VENUES = [
  "journaltitle",
  "journal",
  "booktitle",
  "maintitle",
  "series",
  "school",
  "institution",
  "publisher",
  "howpublished",
];

/** Splits at a word or sign outside braces. */
function splitOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === "{") depth++;
    else if (text[i] === "}") depth--;
    else if (depth === 0) {
      separator.lastIndex = i;
      const match = separator.exec(text);
      if (match === null) continue;
      parts.push(text.slice(start, i));
      i += match[0].length - 1;
      start = i + 1;
    }
  }
  return [...parts, text.slice(start)].map((part) => part.trim()).filter((part) => part !== "");
}

/**
 * BibLaTeX's `family=Beethoven, given=Ludwig, prefix=van` → "van Beethoven, Ludwig"; undefined for
 * other forms.
 */
function nameInParts(name: string): string | undefined {
  if (!/^(?:family|given)\s*=/.test(name)) return undefined;
  const parts = new Map(
    name
      .split(",")
      .map((part) => part.trim())
      .map((part) => [part.split("=", 1)[0]?.trim() ?? "", part.replace(/^[^=]*=\s*/, "").replace(/^"(.*)"$/, "$1")]),
  );
  const family = [parts.get("prefix"), parts.get("family")].filter((part) => part !== undefined).join(" ");
  return [family, parts.get("suffix"), parts.get("given")].filter((part) => part !== undefined).join(", ");
}

/** "Müller, J{\"o}rg and {The ATLAS Collaboration} and others" → names as people read them. */
function authorsOf(field: string | undefined): string[] | undefined {
  if (field === undefined) return undefined;
  return splitOutside(squeezed(field), /\s+and\s+/iy)
    .filter((name) => name.toLowerCase() !== "others")
    .map((name) => nameInParts(name) ?? name)
    .map((name) =>
      /^\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}$/.test(name) ? latexToText(name) : readableName(latexToText(name)),
    );
}

function recordOf(entry: BibtexEntry, parents: ReadonlyMap<string, BibtexEntry>): RawRecord {
  const { type, fields, line } = entry;
  const parent = parents.get((fields.get("crossref") ?? fields.get("xdata") ?? "").toLowerCase());
  const text = (name: string): string | undefined => {
    const value = fields.get(name)?.trim();
    return value === undefined || value === "" ? undefined : latexToText(value);
  };
  const inherited = (name: string): string | undefined => text(name) ?? latexToText(parent?.fields.get(name) ?? "");
  const subtitle = text("subtitle");
  const eprint = fields.get("eprint")?.trim();
  const isArxiv = /arxiv/i.test(`${fields.get("archiveprefix") ?? fields.get("eprinttype") ?? ""} ${eprint ?? ""}`);
  const venue = VENUES.map(text)
    .map(withJournal)
    .find((name) => name !== undefined && !/^\\?url\b|^https?:/.test(name));
  return {
    title: [text("title"), subtitle].filter((part) => part !== undefined).join(": "),
    abstract: text("abstract"),
    authors:
      authorsOf(fields.get("author")) ??
      (type === "book" || type === "collection" ? authorsOf(fields.get("editor")) : undefined),
    year: inherited("year") || inherited("date"),
    venue: venue ?? latexToText(parent?.fields.get("booktitle") ?? parent?.fields.get("title") ?? ""),
    doi:
      fields.get("doi") ??
      ["ee", "url", "note"].map((name) => fields.get(name)).find((text) => doiOf(text) !== undefined),
    url:
      fields
        .get("url")
        ?.replace(/\\([_%&#~])/g, "$1")
        .replace(/[{}]/g, "") ??
      (isArxiv && eprint !== undefined ? `https://arxiv.org/abs/${eprint.replace(/^arxiv:/i, "")}` : undefined),
    keywords: ["keywords", "keyword", "author_keywords", "mendeley-tags"]
      .map(text)
      .find((words) => words !== undefined)
      ?.split(/[;,]/),
    line,
    ...bibtexCarried(entry, parents),
  };
}

export const bibtex = {
  id: "bibtex",
  label: "BibTeX or BibLaTeX",
  extensions: ["bib", "bibtex", "biblatex"],
  detect(text) {
    const sample = text.slice(0, 200_000);
    const head = /^[ \t]*@[a-zA-Z]+\s*[{(]\s*(?:[^,={}()%\n]*,|[a-zA-Z]\w*\s*=)/m.test(sample);
    return head && /(?:[,{(]\s*|^[ \t]*)[a-zA-Z_-]+\s*=\s*["{\w]/m.test(sample) ? 0.95 : 0;
  },
  begins: (line) => /^[ \t]*@[a-zA-Z]+\s*[{(]\s*(?:[^,={}()%\n]*,|[a-zA-Z]\w*\s*=|$)/.test(line),
  parse({ name, text }) {
    const { entries, issues, outside } = readEntries(text);
    const parents = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
    parents.delete(""); // no one's parent, or everyone's
    const works = entries.filter(({ type }) => !CONTAINERS.has(type));
    const containers = entries
      .filter(({ type }) => CONTAINERS.has(type))
      .map(
        ({ type, key, line }): Issue => ({
          code: "intake/container",
          severity: "note",
          message: `"${key}" is a whole (@${type}), not a paper: left out.`,
          line,
        }),
      );
    return {
      records: works.map((entry) => recordOf(entry, parents)),
      issues: [...issues, ...containers].map((issue) => ({ ...issue, path: name })),
      outside,
    };
  },
} as const satisfies InputFormat;
