// The papers of the audit, fewest concepts first; each unfolds into what was left out of it, by
// stage.
import { useState } from "react";
import styles from "#app/audit/AuditPage.module.css";
import { NodeLink } from "#app/parts/NodeLink.tsx";
import { useDataset } from "#app/state/useApp.ts";
import { pageStrings } from "#app/words/pageStrings.ts";
import { type AuditRow, stageMeaning } from "#view/pages/auditView.ts";

const say = pageStrings.audit;
/** Rows at a time: the first ones are those that matter here. */
const STEP = 20;

export function AuditPapers({ rows }: { rows: readonly AuditRow[] }) {
  const [shown, setShown] = useState(STEP);
  const hasCandidates = rows.some(({ audit }) => audit !== null);
  return (
    <>
      <table className={styles["papers"]} data-testid="audit-papers">
        <thead>
          <tr>
            <th scope="col">{say.column.paper}</th>
            <th scope="col">{say.column.concepts}</th>
            <th scope="col">{say.column.terms}</th>
            <th scope="col">{say.column.related}</th>
            {hasCandidates && <th scope="col">{say.column.seen}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <Paper key={row.node} row={row} hasCandidates={hasCandidates} />
          ))}
        </tbody>
      </table>
      {rows.length > shown && (
        <button type="button" className={styles["more"]} onClick={() => setShown(shown + STEP * 5)}>
          {say.more(rows.length - shown)}
        </button>
      )}
    </>
  );
}

function Paper({ row, hasCandidates }: { row: AuditRow; hasCandidates: boolean }) {
  const { index } = useDataset();
  const [open, setOpen] = useState(false);
  const { node, concepts, terms, related, concerns, audit } = row;
  return (
    <>
      <tr data-testid="audit-paper">
        <th scope="row">
          <NodeLink node={node} />
          {concerns.length > 0 && (
            <p className={styles["tags"]}>{concerns.map((concern) => say.concerns[concern]).join(" · ")}</p>
          )}
        </th>
        <td>{concepts}</td>
        <td>{terms}</td>
        <td>{related}</td>
        {hasCandidates && (
          <td>
            {audit !== null && (
              <button
                type="button"
                className={styles["unfold"]}
                aria-expanded={open}
                onClick={() => setOpen(!open)}
                data-testid="audit-unfold"
              >
                {audit.seen} · {open ? say.detailsHide : say.detailsShow}
                <span className="visually-hidden"> {say.details(index.nodes[node]!.label)}</span>
              </button>
            )}
          </td>
        )}
      </tr>
      {open && audit !== null && (
        <tr>
          <td colSpan={5} className={styles["left"]} data-testid="audit-left">
            <dl>
              <dt>{say.kept}</dt>
              <dd>{audit.kept.join(" · ")}</dd>
              {Object.entries(audit.dropped).map(([stage, texts]) => (
                <div key={stage}>
                  <dt title={stageMeaning(stage)}>{stage}</dt>
                  <dd>{texts.join(" · ")}</dd>
                </div>
              ))}
            </dl>
          </td>
        </tr>
      )}
    </>
  );
}
