// What is in the place of the map while there is none: loading, nothing to load, or why it cannot
// be opened.
import { Button, Loader } from "@mantine/core";
import { CircleAlert, FilePlus2, FolderOpen, Map as MapIcon } from "lucide-react";
import styles from "#app/frame/Notices.module.css";
import { paperStrings } from "#app/ownPapers/ownPapersStrings.ts";
import { COMMANDS } from "#app/state/commands.ts";
import { openEntry } from "#app/state/opening.ts";
import { useAllowed, useApp, useView } from "#app/state/useApp.ts";
import { strings } from "#app/words/strings.ts";

/** Faults of one file say the same after a while. */
const FIRST = 8;

export function Notices() {
  const { loading, issues, missing } = useApp((state) => state.transient);
  const whole = useAllowed("openFile");
  if (loading)
    return (
      <div className={styles["notice"]}>
        <Loader size="sm" />
        <p>{strings.loading}</p>
      </div>
    );
  const failed = issues.length > 0;
  return (
    <div className={styles["notice"]} role={failed || missing !== null ? "alert" : undefined} data-testid="notice">
      {failed ? <CircleAlert size={28} aria-hidden /> : <MapIcon size={28} aria-hidden />}
      <h1>{failed ? strings.cannotOpen : missing === null ? strings.noDataset : strings.missing(missing)}</h1>
      {failed ? (
        <ul>
          {issues.slice(0, FIRST).map((issue) => (
            <li key={`${issue.code} ${issue.path ?? ""} ${issue.message}`}>
              {issue.path !== undefined && <code>{issue.path}</code>} {issue.message} {issue.hint}
            </li>
          ))}
          {issues.length > FIRST && <li>{paperStrings.moreIssues(issues.length - FIRST)}</li>}
        </ul>
      ) : (
        <p>{missing === null ? strings.noDatasetAdvice : strings.missingAdvice}</p>
      )}
      {whole && <WaysOn />}
    </div>
  );
}

function WaysOn() {
  const entries = useApp((state) => state.transient.entries);
  // what came with a link is not among the entries unless it could be opened
  const another = useView((view) => view.carried !== "" || view.dataset !== "") ? entries[0] : undefined;
  return (
    <>
      {another !== undefined && (
        <Button
          leftSection={<MapIcon size={15} aria-hidden />}
          onClick={() => void openEntry(another)}
          data-testid="open-another"
        >
          {strings.openAnother(another.id)}
        </Button>
      )}
      <Button
        variant={another === undefined ? "filled" : "default"}
        leftSection={<FilePlus2 size={15} aria-hidden />}
        onClick={COMMANDS.yourPapers.run}
      >
        {strings.commands.yourPapers}
      </Button>
      <Button variant="default" leftSection={<FolderOpen size={15} aria-hidden />} onClick={COMMANDS.openFile.run}>
        {strings.commands.openFile}
      </Button>
    </>
  );
}
