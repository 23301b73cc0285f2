// One paper's line in the silence audit.
import type { DropStage, PaperAudit } from "#core/audit.ts";
import type { PaperChoice } from "#core/concepts/choose.ts";
import type { Gathered } from "#core/concepts/gather.ts";
import type { MergePlan } from "#core/concepts/variants/mergeVariants.ts";
import type { PaperAnalysis } from "#core/language/analysePaper.ts";
import type { ResidueKind } from "#core/language/residue.ts";
import { compareText } from "#core/math/order.ts";
import type { Concept, Paper } from "#core/model.ts";

/** Accounts for every candidate of the paper: kept, or dropped at exactly one stage. */
export function auditPaper(
  paper: Paper,
  analysis: PaperAnalysis,
  choice: PaperChoice,
  gathered: Gathered,
  plan: MergePlan,
): PaperAudit {
  const dropped: Partial<Record<DropStage, string[]>> = {};
  const drop = (stage: DropStage, surface: string): void => {
    const list = dropped[stage];
    if (list === undefined) dropped[stage] = [surface];
    else list.push(surface);
  };
  for (const { surface, stage } of choice.dropped) drop(stage, surface);
  const kept = new Map<string, string>();
  const best = new Set(choice.best);
  for (const entry of choice.keys.values()) {
    const { surface } = entry;
    const key = plan.into.get(entry.key) ?? entry.key;
    const concept = gathered.byKey.get(key);
    if (concept !== undefined && standsIn(concept, paper.id)) {
      if (kept.has(key)) drop("same concept", surface);
      else kept.set(key, concept.label);
    } else if (concept !== undefined || entry.saidBetter) drop("inside a longer phrase", surface);
    else drop(best.has(entry) ? "too few papers" : "lower score", surface);
  }
  const seen = kept.size + Object.values(dropped).reduce((sum, list) => sum + list.length, 0);
  const residue: Partial<Record<ResidueKind, number>> = {};
  for (const { kind } of analysis.residue) residue[kind] = (residue[kind] ?? 0) + 1;
  return {
    paper: paper.id,
    language: analysis.language,
    tagged: analysis.language === "en",
    seen,
    kept: [...kept.values()],
    dropped,
    residue,
  };
}

/** Salience is sorted by paper id: found by halving, since a common concept stands in thousands. */
function standsIn({ salience }: Concept, paper: string): boolean {
  let low = 0;
  let high = salience.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareText(salience[middle]!.paper, paper) < 0) low = middle + 1;
    else high = middle;
  }
  return salience[low]?.paper === paper;
}
