// What the extraction decided about spellings: joined, kept apart by a guard, short forms by
// meaning.

import styles from "#app/audit/AuditPage.module.css";
import { Folded } from "#app/parts/Section.tsx";
import pageStyles from "#app/tables/Page.module.css";
import { grouped } from "#app/words/grouped.ts";
import { pageStrings } from "#app/words/pageStrings.ts";
import type { AuditFile } from "#core/file/auditFile.ts";

const say = pageStrings.audit;

export function AuditDecisions({ audit }: { audit: AuditFile }) {
  return (
    <>
      <Decisions
        title={say.merges}
        intro={say.mergesIntro}
        lines={audit.merges.map(({ from, into, reason }) => ({ from, into, why: reason }))}
      />
      <Decisions
        title={say.refusals}
        intro={say.refusalsIntro}
        lines={audit.refusals.map(({ from, into, guard }) => ({ from, into, why: guard }))}
      />
      <Decisions
        title={say.senses}
        intro=""
        lines={audit.senses.map(({ short, key, reason, paper }) => ({
          from: short,
          into: key ?? say.undecided,
          why: `${reason}, ${paper}`,
        }))}
      />
    </>
  );
}

interface DecisionsProps {
  readonly title: string;
  readonly intro: string;
  readonly lines: readonly { readonly from: string; readonly into: string; readonly why: string }[];
}

function Decisions({ title, intro, lines }: DecisionsProps) {
  if (lines.length === 0) return null;
  return (
    <section className={pageStyles["section"]}>
      <h2>
        {title} <span className={pageStyles["note"]}>{grouped(lines.length)}</span>
      </h2>
      <p>{intro}</p>
      <div className={styles["decisions"]}>
        <Folded
          items={lines}
          first={8}
          render={({ from, into, why }) => (
            <li key={`${from} ${into} ${why}`}>
              <span>{from}</span>
              <span aria-hidden>→</span>
              <span>{into}</span>
              <span className={pageStyles["note"]}>{why}</span>
            </li>
          )}
        />
      </div>
    </section>
  );
}
