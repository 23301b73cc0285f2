// The names of communities: in sight from far, sized by their papers, each on or beside its ground.
import { wrapText } from "#view/map/labels.ts";
import { besideAll, touchesOwn } from "#view/map/nameGround.ts";
import type { Name, NameRequest } from "#view/map/nameRequest.ts";
import { SIZES, sized } from "#view/map/nameSizes.ts";
import { FAR, NEAR } from "#view/map/nearness.ts";

/** More territories than these have smaller names. */
const MANY = 24;
/** From this near on, a community's name says nothing that its papers do not. */
const TOO_NEAR = 250;

export function communityNames(request: NameRequest): Name[] {
  const { communities, territories, visible, project, spacing, measure, emphasis, index, frame } = request;
  if (spacing > TOO_NEAR || visible.nodeCount < 3) return [];
  const dimmed = emphasis.dimming > 0.6;
  const small = frame.width < 600;
  const crowd = Math.max(0.72, Math.min(1, Math.sqrt(MANY / Math.max(1, territories.length))));
  const most = Math.max(1, ...territories.map(({ community }) => communities.get(community)?.size ?? 0));
  return territories.flatMap(({ community, x, y }): Name[] => {
    const known = communities.get(community);
    if (known === undefined) return [];
    const [least, more] = SIZES.community;
    const sizePx = (least + more * Math.sqrt(known.size / most)) * (small ? 0.78 : crowd);
    const open = emphasis.community === community || emphasis.territory === community;
    const [px, py] = project(x, y);
    const named = (label: string, priority: number) => ({
      ...sized(wrapText(label, 24, 2), "community", sizePx, measure),
      ...{ x: px, y: py, gap: 0, place: "center" as const },
      priority: priority + known.size / Math.max(1, index.keys.length),
      allowed: touchesOwn(request, community),
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

/** The first parts of a name that fit two short lines: the whole name is in the legend. */
function shortened(label: string, most: number): string {
  const parts = label.split(", ");
  const kept = parts.filter((_, i) => parts.slice(0, i + 1).join(", ").length <= most);
  return kept.length === 0 ? parts[0]! : kept.join(", ");
}
