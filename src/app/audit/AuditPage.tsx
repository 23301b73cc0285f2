// What is missing, what was left out, at which stage and why: papers with few or no concepts, and
// the way of every candidate.
import { useMemo } from "react";
import { AuditDecisions } from "#app/audit/AuditDecisions.tsx";
import { AuditDuplicates } from "#app/audit/AuditDuplicates.tsx";
import styles from "#app/audit/AuditPage.module.css";
import { AuditPapers } from "#app/audit/AuditPapers.tsx";
import { AuditStages } from "#app/audit/AuditStages.tsx";
import { AuditTrace } from "#app/audit/AuditTrace.tsx";
import { CopyField } from "#app/parts/CopyField.tsx";
import { perform } from "#app/state/actions.ts";
import { useDataset, useView } from "#app/state/useApp.ts";
import { useJob } from "#app/state/useJob.ts";
import pageStyles from "#app/tables/Page.module.css";
import { pageStrings } from "#app/words/pageStrings.ts";
import { loadAudit } from "#browser/audits.ts";
import { methodsText } from "#core/export/methodsText.ts";
import { stampOf } from "#core/file/fingerprint.ts";
import { nodeKey } from "#core/model.ts";
import { type AuditRow, type AuditTotals, auditRows, auditTotals, CONCERNS } from "#view/pages/auditView.ts";

const say = pageStrings.audit;

export function AuditPage() {
  const { index, entry } = useDataset();
  const stamp = useMemo(() => stampOf(index.attributes), [index]);
  const { value: audit, waiting } = useJob(loadAudit, { entry, stamp });
  const rows = useMemo(() => auditRows(index, audit), [index, audit]);
  const totals = useMemo(() => auditTotals(rows, audit), [rows, audit]);
  const asked = useView((view) => view.concern);
  const concern = CONCERNS.find((known) => known === asked) ?? null;
  const listed = concern === null ? rows : rows.filter(({ concerns }) => concerns.includes(concern));
  const titleOf = (paper: string) => index.nodes[index.position.get(nodeKey("paper", paper)) ?? -1]?.label ?? paper;
  return (
    <div className={pageStyles["page"]} data-testid="audit-page" aria-busy={waiting}>
      <div className={pageStyles["inner"]}>
        <h1 className={pageStyles["title"]}>{say.title}</h1>
        <p className={pageStyles["intro"]}>{say.intro}</p>
        <section className={pageStyles["section"]}>
          <h2>{say.made}</h2>
          <CopyField label={say.methods} text={methodsText(index.attributes)} id="methods" tall />
          <p className={pageStyles["note"]}>{say.verify(entry.id)}</p>
        </section>
        {audit === null && (
          <p className={styles["missing"]}>{waiting ? say.waiting : `${say.noFile} ${say.noFileAdvice}`}</p>
        )}
        <section className={pageStyles["section"]}>
          <h2>{say.papers}</h2>
          <Concerns totals={totals} rows={rows} chosen={concern} />
          {listed.length === 0 ? (
            <p className={pageStyles["note"]}>{say.none}</p>
          ) : (
            <AuditPapers key={asked} rows={listed} />
          )}
        </section>
        {audit !== null && (
          <>
            {audit.duplicates !== undefined && <AuditDuplicates duplicates={audit.duplicates} titleOf={titleOf} />}
            <AuditTrace audit={audit} />
            <AuditStages totals={totals} />
            <AuditDecisions audit={audit} />
          </>
        )}
      </div>
    </div>
  );
}

interface ConcernsProps {
  readonly totals: AuditTotals;
  readonly rows: readonly AuditRow[];
  readonly chosen: string | null;
}

/** One button per concern that any paper has; they also are the totals. */
function Concerns({ totals, rows, chosen }: ConcernsProps) {
  return (
    <div className={styles["concerns"]} role="toolbar" aria-label={say.papers}>
      <button type="button" aria-pressed={chosen === null} onClick={() => perform("concern", "")}>
        {say.concernCount(say.all, rows.length)}
      </button>
      {CONCERNS.map((concern) => (
        <button
          key={concern}
          type="button"
          aria-pressed={chosen === concern}
          onClick={() => perform("concern", chosen === concern ? "" : concern)}
          data-empty={totals.concerns[concern] === 0}
          data-testid={`concern-${concern.replace(" ", "-")}`}
        >
          {say.concernCount(say.concerns[concern], totals.concerns[concern])}
        </button>
      ))}
    </div>
  );
}
