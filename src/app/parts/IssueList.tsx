// Issues as people need them: the worst first, each with its file and line, what happened, and what
// to do.

import { useState } from "react";
import { paperStrings } from "#app/ownPapers/ownPapersStrings.ts";
import styles from "#app/parts/IssueList.module.css";
import { grouped } from "#app/words/grouped.ts";
import type { Issue } from "#core/issue.ts";

const SEVERITIES = ["error", "warning", "note"] as const;
/** Thousands of records may have the same fault: the first say enough. */
const FIRST = { error: 20, warning: 6, note: 2 } as const;
const MOST = 500;

export function IssueList({ issues }: { issues: readonly Issue[] }) {
  if (issues.length === 0) return null;
  return (
    <div className={styles["issues"]} data-testid="issues">
      {SEVERITIES.map((severity) => (
        <Group key={severity} severity={severity} issues={issues.filter((issue) => issue.severity === severity)} />
      ))}
    </div>
  );
}

function Group({ severity, issues }: { severity: Issue["severity"]; issues: readonly Issue[] }) {
  const [all, setAll] = useState(false);
  if (issues.length === 0) return null;
  const shown = issues.slice(0, all ? MOST : FIRST[severity]);
  return (
    <section data-severity={severity} role={severity === "error" ? "alert" : undefined}>
      <p className={styles["heading"]}>
        {paperStrings.issues[severity]} <span>{grouped(issues.length)}</span>
      </p>
      <ul>
        {shown.map((issue, i) => (
          // an issue has no key of its own, and the list only ever grows at its end
          // biome-ignore lint/suspicious/noArrayIndexKey: as said
          <li key={i}>
            {issue.path !== undefined && (
              <code>{issue.line === undefined ? issue.path : `${issue.path}:${issue.line}`}</code>
            )}{" "}
            {issue.message} {issue.hint !== undefined && <span>{issue.hint}</span>}
          </li>
        ))}
      </ul>
      {issues.length > shown.length && (
        <button type="button" onClick={() => setAll(true)} disabled={all}>
          {paperStrings.moreIssues(issues.length - shown.length)}
        </button>
      )}
    </section>
  );
}
