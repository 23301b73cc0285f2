// A pasted listing: lines and labels that come with many of its papers.

import { type Clues, costsOf, isAbstract } from "#core/intake/listing/listingClues.ts";
import { labelNameOf } from "#core/intake/listing/listingLabelNames.ts";
import type { Labelled } from "#core/intake/listing/listingLabels.ts";
import { countEach } from "#core/math/groups.ts";

const BY_ITSELF = { repeats: 1, echoes: false, labelled: false, isUnderScholar: false, place: undefined };

export const withoutDigits = (text: string): string => text.toLowerCase().replace(/\d+/g, "0");

export function countsOf<T>(values: readonly T[]): Map<T, number> {
  const counts = countEach(values);
  return counts;
}

/**
 * Unknown labels that come so often that they belong to the records: half as often as what comes
 * most, and beside another line that may be the title. Else it is how titles begin ("Survey: …").
 */
export function labelHabits(paragraphs: readonly Labelled[], clues: readonly Clues[]): ReadonlySet<string | undefined> {
  const known = countsOf(paragraphs.flatMap(({ label }) => label ?? []));
  const isBody = ({ field }: Labelled, i: number): boolean =>
    field === "abstract" || (field === undefined && isAbstract(clues[i]!, costsOf(clues[i]!, BY_ITSELF)));
  const bodies = paragraphs.map(isBody);
  const records = Math.max(bodies.filter(Boolean).length, ...known.values());
  const names = paragraphs.map(({ text, field }, i) =>
    field === undefined && bodies[i] !== true ? labelNameOf(text) : undefined,
  );
  const mayTitle = paragraphs.map(({ field }, i) => {
    const { isPageData = true, names: people = 0, datum = 0 } = clues[i] ?? {};
    return (
      field === "title" ||
      (field === undefined && names[i] === undefined && bodies[i] !== true && !isPageData && people + datum === 0)
    );
  });
  const alone: (string | undefined)[] = [];
  for (let start = 0, end = bodies.indexOf(true); end >= 0; start = end + 1, end = bodies.indexOf(true, start))
    if (!mayTitle.slice(start, end).includes(true)) for (let i = start; i < end; i++) alone.push(names[i]);
  const titles = countsOf(alone);
  const habits = [...countsOf(names)].filter(
    ([name, count]) => name !== undefined && count > 1 && count * 2 >= records && (titles.get(name) ?? 0) * 2 < count,
  );
  return new Set(habits.map(([name]) => name));
}
