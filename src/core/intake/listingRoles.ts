// A pasted listing, third step: the cheapest reading of the whole. A dynamic program (Viterbi 1967, doi:10.1109/TIT.1967.1054010)
// over page / title / data / abstract, so that one missing abstract, one extra line or one odd title does not shift all that follow.
import { ARXIV_HEAD, type Costs, costsOf, labelOf, ROLES, type Role } from "#core/intake/listingClues.ts";
import type { Paragraph } from "#core/intake/listingParagraphs.ts";

export interface ReadParagraph extends Paragraph {
  readonly role: Role;
  /** Field a label gave it ("Authors: …"), with the label cut off the text. */
  readonly field?: string | undefined;
}

/** What it costs that one role follows another. Infinity = never. */
const FOLLOWS: Readonly<Record<Role | "start", Costs>> = {
  start: { page: 0.5, title: 0, before: 6, body: 4, after: 9 },
  page: { page: 0, title: 0, before: 6, body: 6, after: 9 },
  title: { page: 2.5, title: 2.6, before: 0.2, body: 0, after: 6 },
  before: { page: 1, title: 2.5, before: 0.2, body: 0, after: 3 },
  body: { page: 0.5, title: 0, before: 9, body: 3, after: 0.3 },
  after: { page: 0.2, title: 0, before: 9, body: 5, after: 0.1 },
};
const NEVER = 50;

/** The role of every paragraph, with labels cut off. */
export function readRoles(paragraphs: readonly Paragraph[]): ReadParagraph[] {
  const labelled = cutLabels(paragraphs);
  const repeats = new Map<string, number>();
  for (const { text } of labelled) repeats.set(text, (repeats.get(text) ?? 0) + 1);
  const costs = labelled.map(({ text, field }, index) =>
    field === undefined
      ? costsOf(text, {
          repeats: repeats.get(text) ?? 1,
          echoes: echo(text, labelled[index - 1]?.text) || echo(text, labelled[index + 1]?.text),
        })
      : costsOfLabel(field),
  );
  const roles = cheapestPath(costs);
  return labelled.map((paragraph, index) => ({ ...paragraph, role: roles[index] ?? "page" }));
}

interface Labelled extends Paragraph {
  readonly field?: string | undefined;
}

/** Takes labels off where they can be trusted: title and abstract always, others where any recurs. A lone label speaks for the next paragraph. */
function cutLabels(paragraphs: readonly Paragraph[]): Labelled[] {
  const labels = paragraphs.map(({ text }) => labelOf(text) ?? labelOf(`${text}:`.replace(/::$/, ":")));
  const names = labels.flatMap((label) => (label === undefined ? [] : [label.name]));
  const isLabelled = new Set(names).size < names.length || paragraphs.some(({ text }) => ARXIV_HEAD.test(text));
  const result: Labelled[] = [];
  let pending: string | undefined;
  for (const [index, paragraph] of paragraphs.entries()) {
    const label = labels[index];
    const trusted = isLabelled || label?.field === "title" || label?.name === "abstract";
    if (label !== undefined && trusted) {
      if (label.rest === "") pending = label.field;
      else result.push({ text: label.rest, line: paragraph.line, field: label.field });
      if (label.rest !== "") pending = undefined;
    } else {
      result.push(pending === undefined ? paragraph : { ...paragraph, field: pending });
      pending = undefined;
    }
  }
  return result;
}

function costsOfLabel(field: string): Costs {
  if (field === "title") return { page: NEVER, title: -2, before: NEVER, body: NEVER, after: NEVER };
  if (field === "abstract") return { page: NEVER, title: NEVER, before: NEVER, body: -2, after: NEVER };
  return { page: 2, title: NEVER, before: 0, body: NEVER, after: 0 };
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
  let totals: Costs = FOLLOWS.start;
  const cameFrom: Record<Role, Role>[] = [];
  for (const [index, cost] of costs.entries()) {
    const next: Record<Role, number> = { page: 0, title: 0, before: 0, body: 0, after: 0 };
    const from: Record<Role, Role> = { page: "page", title: "page", before: "page", body: "page", after: "page" };
    for (const role of ROLES) {
      let best = Number.POSITIVE_INFINITY;
      for (const previous of index === 0 ? [role] : ROLES) {
        const total = totals[previous] + (index === 0 ? 0 : FOLLOWS[previous][role]);
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
