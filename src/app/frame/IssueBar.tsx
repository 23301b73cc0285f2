// What went wrong while a dataset stays open, and that another one is being opened: over the foot
// of the page, until it is put away.
import { CloseButton, Loader } from "@mantine/core";
import styles from "#app/frame/IssueBar.module.css";
import { IssueList } from "#app/parts/IssueList.tsx";
import { setTransient } from "#app/state/state.ts";
import { useApp } from "#app/state/useApp.ts";
import { strings } from "#app/words/strings.ts";

export function IssueBar() {
  const { loading, issues } = useApp((state) => state.transient);
  if (loading)
    return (
      <div className={styles["bar"]} role="status" data-over-map>
        <Loader size="xs" /> {strings.loading}
      </div>
    );
  if (issues.length === 0) return null;
  return (
    <div className={styles["bar"]} role="status" data-over-map data-testid="issue-bar">
      <IssueList issues={issues} />
      <CloseButton size="sm" aria-label={strings.dismiss} onClick={() => setTransient({ issues: [] })} />
    </div>
  );
}
