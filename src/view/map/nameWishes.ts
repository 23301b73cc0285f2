// Which names want to be on the map at a given nearness: communities from far, by their papers; then
// the main concepts and the central paper of each; then all papers, terms, and what stands in one
// paper alone. What fits is decided by labels.ts; how wide a text is, by the caller.
import { communityNames } from "#view/map/communityNames.ts";
import type { Name, NameRequest } from "#view/map/nameRequest.ts";
import { centralNames, litNames, restingNames } from "#view/map/nodeNames.ts";
import { reasonNames } from "#view/map/reasonNames.ts";
import { secondRankNames } from "#view/map/secondRankNames.ts";

export function nameCandidates(request: NameRequest): Name[] {
  return [
    ...communityNames(request),
    ...litNames(request),
    ...reasonNames(request),
    ...secondRankNames(request),
    ...centralNames(request),
    ...restingNames(request),
  ];
}
