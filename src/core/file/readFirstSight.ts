// The first sight in the head of a large dataset, checked. Without a right one the map comes with the
// rest, as it does of files that have none.
import { z } from "zod";
import type { FirstSight } from "#core/file/firstSight.ts";

const count = z.int().min(0);
const place = z.int().min(-1e6).max(1e6);

const schema = z.object({
  ...{ papers: count, concepts: count, terms: count },
  ...{ x: z.array(place), y: z.array(place) },
  community: z.array(z.int().min(-1)),
  frequency: z.array(count),
  names: z.array(z.tuple([count, z.string().min(1), z.string().min(1)])),
  colors: z.array(z.tuple([z.int().min(-1), count])),
  ribbons: z.array(z.tuple([count, count, z.number().min(0)])),
});

/** Null if it is none, or not of one piece. */
export function readFirstSight(given: unknown): FirstSight | null {
  const read = schema.safeParse(given);
  if (!read.success) return null;
  const { papers, concepts, terms, x, y, community, frequency, names } = read.data;
  const nodes = papers + concepts + terms;
  const isWhole = [x, y, community].every(({ length }) => length === nodes) && frequency.length === concepts + terms;
  return isWhole && names.every(([node]) => node < nodes) ? read.data : null;
}
