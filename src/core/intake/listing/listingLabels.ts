// A pasted listing: labels ("Title: …"). Known ones are cut off and name a field; unknown ones that
// recur mark data of a paper.

import { INTERFACE_LINES } from "#core/intake/listing/interfaceWordsData.ts";
import { ARXIV_HEAD } from "#core/intake/listing/listingData.ts";
import { type Label, labelOf } from "#core/intake/listing/listingLabelNames.ts";
import type { Paragraph } from "#core/intake/listing/listingParagraphs.ts";

/** Shares of the papers a label must come with to be one of the listing's own. */
const HABIT = 0.6;
/** An abstract under a label of its own line is no shorter than this. */
const LEAST_ABSTRACT = 40;

export interface Labelled extends Paragraph {
  /** Field a label gave it ("Authors: …"), with the label cut off the text. */
  readonly field?: string | undefined;
  readonly label?: string;
}

/**
 * Takes labels off where they can be trusted: title and abstract always, others where any recurs. A
 * lone label speaks for the next paragraph. Titles that come late in their records are moved to the
 * front.
 */
export function cutLabels(paragraphs: readonly Paragraph[]): Labelled[] {
  const labels = paragraphs.map(({ text }) => labelOf(text) ?? labelOf(`${text}:`.replace(/::$/, ":")));
  const names = labels.flatMap((label) => (label === undefined ? [] : [label.name]));
  const isLabelled = new Set(names).size < names.length || paragraphs.some(({ text }) => ARXIV_HEAD.test(text));
  const result: Labelled[] = [];
  let pending: { readonly label: Label; readonly line: Paragraph } | undefined;
  for (const [index, paragraph] of paragraphs.entries()) {
    const label = labels[index];
    const trusted = label !== undefined && (isLabelled || label.field === "title" || label.name === "abstract");
    const held = pending?.label;
    const isHeld = held !== undefined && !trusted && mayHold(held.field, paragraph.text);
    if (pending !== undefined && !isHeld) result.push(pending.line);
    pending = trusted && label.rest === "" ? { label, line: paragraph } : undefined;
    if (isHeld) result.push({ ...paragraph, field: held.field, label: held.name });
    else if (!trusted) result.push(paragraph);
    else if (label.rest !== "")
      result.push({ text: label.rest, line: paragraph.line, field: label.field, label: label.name });
  }
  if (pending !== undefined) result.push(pending.line);
  return titlesFirst(result);
}

/** A closed "Abstract" has a button after it, not an abstract; "DOI" may be a button itself. */
function mayHold(field: Label["field"], text: string): boolean {
  if (INTERFACE_LINES.has(text.toLowerCase())) return false;
  if (field === "abstract") return text.length >= LEAST_ABSTRACT;
  const needs = NEEDS[field];
  return needs === undefined || needs.test(text);
}

/** What a field cannot be without. */
const NEEDS: Partial<Readonly<Record<Label["field"], RegExp>>> = {
  year: /\d{4}/,
  doi: /\b10\.\d{4}/,
  url: /^\S+\.\S+$/,
};

/**
 * Where every record begins with another label than its title ("Abstract: … Title: …"), each title
 * is moved to the beginning of its record. Such a label comes before the first title and never
 * after the last.
 */
function titlesFirst(paragraphs: readonly Labelled[]): Labelled[] {
  const titles = paragraphs.flatMap(({ field, label }, i) => (field === "title" && label !== undefined ? [i] : []));
  const first = titles[0] ?? 0;
  const last = titles.at(-1) ?? 0;
  const opens = (label: string | undefined): boolean => {
    const at = paragraphs.flatMap((paragraph, i) => (paragraph.label === label ? [i] : []));
    return at.length >= titles.length * HABIT && at.every((i) => i < last);
  };
  const opening = paragraphs.slice(0, first).find(({ label }) => label !== undefined && opens(label))?.label;
  if (titles.length < 2 || opening === undefined) return [...paragraphs];
  const result: Labelled[] = [];
  let start: number | undefined;
  for (const paragraph of paragraphs) {
    if (paragraph.label === opening && start === undefined) start = result.length;
    if (paragraph.field !== "title" || start === undefined) result.push(paragraph);
    else result.splice(start, 0, paragraph);
    if (paragraph.field === "title") start = undefined;
  }
  return result;
}
