// On whose ground a name may stand.
import type { Box } from "#view/map/labels.ts";
import type { NameRequest } from "#view/map/nameRequest.ts";
import { NOBODY, ownerAt } from "#view/map/territories.ts";

/** Whose ground lies under five points of a line through a box, the middle one first. */
function groundUnder({ owners, unproject }: NameRequest, box: Box, down = 0.5): number[] {
  return [0.5, 0.08, 0.92, 0.3, 0.7].map((across) =>
    ownerAt(owners, ...unproject(box.x + across * box.width, box.y + down * box.height)),
  );
}

/**
 * Its middle or most of it on its own ground, and on no other by more than an end; or half of one of
 * its edges on its own and nothing on any other: beside its papers rather than over them.
 */
export const touchesOwn =
  (request: NameRequest, community: number) =>
  (box: Box): boolean => {
    const under = groundUnder(request, box);
    const count = (owners: readonly number[]) => owners.filter((owner) => owner === community).length;
    const others = (owners: readonly number[]) =>
      owners.filter((owner) => owner !== community && owner !== NOBODY).length;
    if ((under[0] === community || count(under) >= 3) && others(under) <= 1) return true;
    const edges = [groundUnder(request, box, 0.1), groundUnder(request, box, 0.9)];
    return others([...under, ...edges.flat()]) === 0 && edges.some((edge) => count(edge) >= 2);
  };
/** On nobody's ground. */
export const besideAll =
  (request: NameRequest) =>
  (box: Box): boolean =>
    groundUnder(request, box).every((owner) => owner === NOBODY);
/** A node's name stays off the ground of others, unless its mark stands there itself. */
export const offOthers = (request: NameRequest, community: number, x: number, y: number) => {
  const home = ownerAt(request.owners, ...request.unproject(x, y));
  return (box: Box): boolean =>
    groundUnder(request, box).filter((owner) => owner !== community && owner !== home && owner !== NOBODY).length <= 1;
};
/** Upper and lower line on its own ground from end to end. */
export const whollyOnOwn =
  (request: NameRequest, community: number) =>
  (box: Box): boolean =>
    [0.1, 0.9].every((down) => groundUnder(request, box, down).every((owner) => owner === community));
