// A pasted listing, third step: the cheapest reading of the whole. A dynamic program (Viterbi 1967,
// doi:10.1109/TIT.1967.1054010) over page / title / data / abstract, so that one missing abstract,
// one extra line or one odd title does not shift all that follow.
import {
  type Clues,
  type Costs,
  cluesOf,
  costsOf,
  ROLES,
  type Role,
  shapeOf,
} from "#core/intake/listing/listingClues.ts";
import { FOLLOWS_COST, LABEL_COST } from "#core/intake/listing/listingCostsData.ts";
import { nameShare } from "#core/intake/listing/listingData.ts";
import { countsOf, labelHabits, withoutDigits } from "#core/intake/listing/listingHabits.ts";
import { labelNameOf } from "#core/intake/listing/listingLabelNames.ts";
import { cutLabels, type Labelled } from "#core/intake/listing/listingLabels.ts";
import type { Paragraph } from "#core/intake/listing/listingParagraphs.ts";
import { placesOf, type Shape } from "#core/intake/listing/listingPlaces.ts";
import { splitReferences } from "#core/intake/listing/listingReferences.ts";

export interface ReadParagraph extends Paragraph {
  readonly role: Role;
  /** Field a label gave it ("Authors: …"), with the label cut off the text. */
  readonly field?: string | undefined;
  readonly shape: Shape;
}

/** From this length on a line is hardly anything but an abstract. */
const LONG = 180;
/** Words of a line that may recur with another number in it. */
const LONGEST_COUNTED = 5;
/** Words of a heading that is hardly the name of a section. */
const LEAST_TITLE = 4;
const wordCount = (text: string): number => text.match(/\p{L}+/gu)?.length ?? 0;

/** The role of every paragraph, with labels cut off. */
export function readRoles(paragraphs: readonly Paragraph[]): ReadParagraph[] {
  const labelled = splitReferences(cutLabels(joinNames(paragraphs)));
  const clues = labelled.map(({ text }) => cluesOf(text));
  const repeats = countsOf(labelled.map(({ text }) => text));
  const habits = labelHabits(labelled, clues);
  const surroundings = labelled.map(({ text, field }, index) => ({
    repeats: repeats.get(text) ?? 1,
    echoes: echo(text, labelled[index - 1]?.text) || echo(text, labelled[index + 1]?.text),
    labelled: field === undefined && habits.has(labelNameOf(text)),
    isUnderScholar: clues[index - 1]?.isScholar === true,
    place: undefined,
  }));
  const alone = surroundings.map((around, i) => costsOf(clues[i]!, around));
  const numberless = countsOf(labelled.map(({ text }) => withoutDigits(text)));
  // a listing pasted twice repeats everything: only what repeats more than the abstracts do is
  // furniture
  const twice = labelled.reduce(
    (most, { text }) => (text.length >= LONG ? Math.max(most, repeats.get(text) ?? 1) : most),
    1,
  );
  const shapes = labelled.map(({ text, field }, i): Shape => {
    if (field !== undefined) return field === "title" ? "title" : field === "abstract" ? "body" : "datum";
    // "Cited by 12" and "Cited by 7" are one line; "Report of the third survey, part 1" and "part
    // 2" are two titles
    const same = wordCount(text) <= LONGEST_COUNTED ? numberless.get(withoutDigits(text)) : repeats.get(text);
    return shapeOf(clues[i]!, alone[i]!, surroundings[i]!.labelled, (same ?? 1) / twice);
  });
  const authors = authorsUnderHeadings(labelled, clues);
  const places = placesOf(
    labelled,
    withSingleNames(shapes, clues).map((shape, i) => (authors.has(i) ? "names" : shape)),
  );
  const costs = labelled.map(({ field }, i) => {
    const place = authors.has(i) ? "other" : places[i];
    return field === undefined ? costsOf(clues[i]!, { ...surroundings[i]!, place }) : costsOfLabel(field);
  });
  const roles = cheapestPath(costs);
  return labelled.map((paragraph, index) => ({
    ...paragraph,
    role: roles[index] ?? "page",
    shape: shapes[index] ?? "text",
  }));
}

/** A list of names with a line for each: all but the last end in a comma. */
function joinNames(paragraphs: readonly Paragraph[]): Paragraph[] {
  const joined: Paragraph[] = [];
  const isName = (text: string): boolean => text.length < 200 && nameShare(text).share === 1;
  for (const paragraph of paragraphs) {
    const last = joined.at(-1);
    if (last?.text.endsWith(",") && isName(last.text) && isName(paragraph.text))
      joined[joined.length - 1] = { text: `${last.text} ${paragraph.text}`, line: last.line };
    else joined.push(paragraph);
  }
  return joined;
}

/**
 * After a title-like line, two words with capitals are a name where other papers have several
 * names.
 */
function withSingleNames(shapes: readonly Shape[], clues: readonly Clues[]): Shape[] {
  const several = shapes.includes("names");
  return shapes.map((shape, i) =>
    several && clues[i]?.names === 1 && shapes[i - 1] === "text" && (shape === "text" || shape === "repeated")
      ? "names"
      : shape,
  );
}

/**
 * A short line under a heading with as many words as titles mostly have, where it is a name or an
 * abstract that is called one follows.
 */
function authorsUnderHeadings(paragraphs: readonly Labelled[], clues: readonly Clues[]): ReadonlySet<number> {
  const found = paragraphs.flatMap(({ text, field, isHeading }, i) => {
    const [before, after] = [paragraphs[i - 1], paragraphs[i + 1]];
    const isUnder = before?.isHeading === true && wordCount(before.text) >= LEAST_TITLE;
    if (!isUnder || isHeading === true || field !== undefined || wordCount(text) > LONGEST_COUNTED) return [];
    return clues[i]?.names === 1 || after?.field === "abstract" ? [i] : [];
  });
  return new Set(found);
}

function costsOfLabel(field: string): Costs {
  const { said, never, dataAsPage } = LABEL_COST;
  if (field === "title") return { page: never, title: said, before: never, body: never, after: never };
  if (field === "abstract") return { page: never, title: never, before: never, body: said, after: never };
  return { page: dataAsPage, title: never, before: 0, body: never, after: 0 };
}

/** Two short lines of which one repeats the other's beginning: how banners come. */
function echo(text: string, neighbor: string | undefined): boolean {
  if (neighbor === undefined || text.length > 120 || neighbor.length > 120) return false;
  let same = 0;
  while (same < text.length && same < neighbor.length && text[same] === neighbor[same]) same++;
  return same >= 20 && same >= Math.min(text.length, neighbor.length) * 0.6;
}

/** O(paragraphs · roles²). Ties take the earlier role in ROLES. */
function cheapestPath(costs: readonly Costs[]): Role[] {
  let totals: Costs = FOLLOWS_COST.start;
  const cameFrom: Record<Role, Role>[] = [];
  for (const [index, cost] of costs.entries()) {
    const next: Record<Role, number> = { page: 0, title: 0, before: 0, body: 0, after: 0 };
    const from: Record<Role, Role> = { page: "page", title: "page", before: "page", body: "page", after: "page" };
    for (const role of ROLES) {
      let best = Number.POSITIVE_INFINITY;
      for (const previous of index === 0 ? [role] : ROLES) {
        const total = totals[previous] + (index === 0 ? 0 : FOLLOWS_COST[previous][role]);
        if (total < best) {
          best = total;
          from[role] = previous;
        }
      }
      next[role] = best + cost[role];
    }
    totals = next;
    cameFrom.push(from);
  }
  let role: Role = ROLES.reduce((best, candidate) => (totals[candidate] < totals[best] ? candidate : best));
  const path: Role[] = [];
  for (let index = costs.length - 1; index >= 0; index--) {
    path.push(role);
    role = cameFrom[index]?.[role] ?? "page";
  }
  return path.reverse();
}
