// What a build came to, for the strip over the map: records, papers, their languages, and where to
// choose otherwise.
import { paperStrings } from "#app/ownPapers/ownPapersStrings.ts";
import type { Dataset } from "#app/state/state.ts";
import type { Inspection } from "#browser/building.ts";
import type { Issue } from "#core/issue.ts";
import { countUp } from "#core/math/groups.ts";

export function builtReport(inspection: Inspection | null, dataset: Dataset | null): Issue {
  const languages = new Map<string, number>();
  let papers = 0;
  for (const node of dataset?.index.nodes ?? []) {
    if (node.kind !== "paper") continue;
    papers++;
    if (node.language !== undefined) countUp(languages, node.language);
  }
  const known = new Intl.DisplayNames("en", { type: "language" });
  const spoken = [...languages]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([code]) => known.of(code) ?? code);
  return {
    code: "papers/built",
    severity: "note",
    message: paperStrings.builtOf(paperStrings.papers(papers, inspection?.account), spoken),
    hint: paperStrings.otherwise,
  };
}
