// Where the candidates of all papers went: kept, or dropped at one stage, with what that stage
// asks.

import styles from "#app/audit/AuditPage.module.css";
import pageStyles from "#app/tables/Page.module.css";
import { grouped } from "#app/words/grouped.ts";
import { pageStrings } from "#app/words/pageStrings.ts";
import { type AuditTotals, stageMeaning } from "#view/pages/auditView.ts";

const say = pageStrings.audit;

export function AuditStages({ totals }: { totals: AuditTotals }) {
  const bars = [
    { stage: say.kept, count: totals.kept, meaning: "" },
    ...totals.dropped.map(({ stage, count }) => ({ stage, count, meaning: stageMeaning(stage) })),
  ];
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <section className={pageStyles["section"]}>
      <h2>{say.stages}</h2>
      <p>{say.stagesIntro(totals.seen, totals.kept)}</p>
      <dl className={styles["stages"]} data-testid="audit-stages">
        {bars.map(({ stage, count, meaning }, i) => (
          <div key={stage} data-kept={i === 0}>
            <dt>
              {stage}
              <span>{meaning}</span>
            </dt>
            <dd>
              <span className={styles["bar"]} style={{ width: `${(100 * count) / most}%` }} />
              <b>{grouped(count)}</b>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
