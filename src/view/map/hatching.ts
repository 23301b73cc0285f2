// Where colors end, lines begin: communities that share a color of the palette are told apart by how
// their ground is hatched. Lines are cut to an outline by the even-odd rule, line by line.
import type { Theme } from "#view/map/theme.ts";

type Point = readonly [x: number, y: number];

/** How far lines lie apart, in pixels. */
export const HATCH_GAP = 7;
/** Directions in turn, as multiples of a right angle. */
const DIRECTIONS = [0.5, 1.5, 0, 1, 0.25, 1.25, 0.75, 1.75] as const;

const roundsOf = new WeakMap<Theme["communities"], ReadonlyMap<number, number>>();

/** How many communities before this one have its color: 0 = its ground is plain. */
export function hatchRound(community: number, { communities }: Theme): number {
  let rounds = roundsOf.get(communities);
  if (rounds === undefined) {
    const uses = new Map<string, number>();
    rounds = new Map(
      [...communities].map(([id, [color]]) => {
        const before = uses.get(color) ?? 0;
        uses.set(color, before + 1);
        return [id, before];
      }),
    );
    roundsOf.set(communities, rounds);
  }
  return rounds.get(community) ?? 0;
}

/** The angle of the lines of a round, counted from 1, in radians. */
export const hatchAngle = (round: number): number => (DIRECTIONS[(round - 1) % DIRECTIONS.length]! * Math.PI) / 2;

/** Lines `gap` apart inside closed outlines (x and y in turn). O(corners + crossings · log crossings). */
export function hatchLines(
  outlines: readonly ArrayLike<number>[],
  angle: number,
  gap: number,
): readonly (readonly [from: Point, to: Point])[] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  // turned so that the lines lie level: where each crosses the outlines
  const crossings = new Map<number, number[]>();
  for (const outline of outlines)
    for (let p = 0; p < outline.length; p += 2) {
      const next = (p + 2) % outline.length;
      const [x1, y1] = [outline[p]! * cos + outline[p + 1]! * sin, outline[p + 1]! * cos - outline[p]! * sin];
      const [x2, y2] = [
        outline[next]! * cos + outline[next + 1]! * sin,
        outline[next + 1]! * cos - outline[next]! * sin,
      ];
      for (let line = Math.ceil(Math.min(y1, y2) / gap); line * gap < Math.max(y1, y2); line++) {
        const known = crossings.get(line) ?? [];
        known.push(x1 + ((line * gap - y1) / (y2 - y1)) * (x2 - x1));
        crossings.set(line, known);
      }
    }
  const back = (x: number, y: number): Point => [x * cos - y * sin, y * cos + x * sin];
  return [...crossings].flatMap(([line, xs]) => {
    xs.sort((a, b) => a - b);
    return xs.flatMap((x, i) => (i % 2 === 1 ? [[back(xs[i - 1]!, line * gap), back(x, line * gap)] as const] : []));
  });
}
