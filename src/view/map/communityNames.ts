// The names of communities: in sight from far, sized by their papers, each on or beside its ground.
import { type Box, overlap, wrapText } from "#view/map/labels.ts";
import { besideAll, touchesOwn } from "#view/map/nameGround.ts";
import type { Name, NameRequest } from "#view/map/nameRequest.ts";
import { SIZES, sized } from "#view/map/nameSizes.ts";
import { FAR, NEAR } from "#view/map/nearness.ts";
import { areaOf } from "#view/map/outlines.ts";

/** More territories than these have smaller names. */
const MANY = 24;
/** From this near on, a community's name says nothing that its papers do not. */
const TOO_NEAR = 250;
/** Pixels that a name may stand from the largest part of its ground. */
const NEAR_MAIN = 8;

export function communityNames(request: NameRequest): Name[] {
  const { communities, territories, visible, project, spacing, measure, emphasis, index, frame } = request;
  if (spacing > TOO_NEAR || visible.nodeCount < 3) return [];
  const dimmed = emphasis.dimming > 0.6;
  const small = frame.width < 600;
  const crowd = Math.max(0.72, Math.min(1, Math.sqrt(MANY / Math.max(1, territories.length))));
  const most = Math.max(1, ...territories.map(({ community }) => communities.get(community)?.size ?? 0));
  return territories.flatMap(({ community, x, y, outlines }): Name[] => {
    const known = communities.get(community);
    if (known === undefined) return [];
    const [least, more] = SIZES.community;
    const sizePx = (least + more * Math.sqrt(known.size / most)) * (small ? 0.78 : crowd);
    const open = emphasis.community === community || emphasis.territory === community;
    const [px, py] = project(x, y);
    const touches = touchesOwn(request, community);
    const main = inside(px, py, frame) ? mainPart(request, outlines) : null;
    const named = (label: string, priority: number) => ({
      ...sized(wrapText(label, 24, 2), "community", sizePx, measure),
      ...{ x: px, y: py, gap: 0, place: "center" as const },
      priority: priority + known.size / Math.max(1, index.keys.length),
      allowed: (box: Box) => (main === null || overlap(box, main, NEAR_MAIN)) && touches(box),
      led: besideAll(request),
      ...{ node: null, community, lit: !dimmed || open },
    });
    // a narrow or crowded map has room for one short line each
    const label = shortened(known.label, small ? 16 : crowd < 1 && spacing < FAR ? 22 : 34);
    const [first = label] = label.split(", ");
    const key = `community:${community}`;
    const whole = { ...named(label, 10), key, forced: open && spacing < NEAR };
    return first === label ? [whole] : [whole, { ...named(first, 9), key: `${key} short`, insteadOf: key }];
  });
}

const inside = (x: number, y: number, frame: Box): boolean =>
  x > frame.x && y > frame.y && x < frame.x + frame.width && y < frame.y + frame.height;

/** The box around the largest part of a ground: its name stands there, not on a small part apart. */
function mainPart({ project }: NameRequest, outlines: readonly Float32Array[]): Box {
  let largest: Float32Array | undefined;
  for (const outline of outlines)
    if (largest === undefined || Math.abs(areaOf(outline)) > Math.abs(areaOf(largest))) largest = outline;
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let p = 0; p < (largest?.length ?? 0); p += 2) {
    const [x, y] = project(largest![p]!, largest![p + 1]!);
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The first parts of a name that fit two short lines: the whole name is in the legend. */
function shortened(label: string, most: number): string {
  const parts = label.split(", ");
  const kept = parts.filter((_, i) => parts.slice(0, i + 1).join(", ").length <= most);
  return kept.length === 0 ? parts[0]! : kept.join(", ");
}
