// The names on the ties of a neighborhood: why a paper is related to the one in the middle.
import { wrapText } from "#view/map/labels.ts";
import type { Name, NameRequest } from "#view/map/nameRequest.ts";
import { SIZES, sized } from "#view/map/nameSizes.ts";
import { linkedBy } from "#view/pages/reading.ts";

/** Around a paper: each tie to a related one with the concept that explains most of it. */
export function reasonNames({ index, radial, visible, project, measure }: NameRequest): Name[] {
  if (radial === null || index.nodes[radial]?.kind !== "paper") return [];
  const center = index.nodes[radial];
  return linkedBy(index, radial, "related").flatMap(({ node, edge }, rank): Name[] => {
    const reason = index.nodes[index.reason[edge]!];
    // "near both" another paper explains nothing
    if (reason === undefined || reason.kind === "paper" || visible.nodes[node] !== 1) return [];
    const { x, y } = index.nodes[node]!;
    // nearer to the other end, where the ties have parted
    const [px, py] = project(center.x + (x - center.x) * REASON_AT, center.y + (y - center.y) * REASON_AT);
    return [
      {
        ...sized(wrapText(reason.label, 22, 1), "term", SIZES.term[0], measure),
        key: `why ${index.keys[node]!}`,
        ...{ x: px, y: py, gap: 0, place: "center" as const, forced: false },
        priority: 40 - rank,
        ...{ node, community: index.community[node]!, lit: true },
      },
    ];
  });
}
const REASON_AT = 0.68;
