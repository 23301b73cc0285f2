// Papers on their way to the map without their dialog: how far they are, with the ways out.
import { Button, Loader } from "@mantine/core";
import styles from "#app/frame/IssueBar.module.css";
import { EMPTY_DRAFT } from "#app/ownPapers/draft.ts";
import { cancelBuild, changeDraft } from "#app/ownPapers/ownPapers.ts";
import { paperStrings } from "#app/ownPapers/ownPapersStrings.ts";
import { QuietButton } from "#app/parts/QuietButton.tsx";
import { setTransient } from "#app/state/state.ts";
import { useApp } from "#app/state/useApp.ts";

export function DraftStrip() {
  const progress = useApp((state) => state.draft.progress);
  const papers = useApp((state) => state.draft.inspection?.papers);
  const stop = () => {
    cancelBuild();
    changeDraft(EMPTY_DRAFT);
  };
  const toSettings = () => {
    cancelBuild();
    setTransient({ dialog: "papers" });
  };
  return (
    <section className={styles["bar"]} role="status" data-over-map data-testid="draft-strip">
      <Loader size="xs" />
      <p>
        {papers?.ok && <b>{paperStrings.papers(papers.value)}: </b>}
        {progress === null ? paperStrings.inspecting : paperStrings.stages[progress.stage]}
        {progress !== null && progress.total > 1 && ` · ${paperStrings.step(progress.done, progress.total)}`}
      </p>
      {progress !== null && (
        <>
          <QuietButton size="compact-xs" onClick={toSettings} data-testid="strip-settings">
            {paperStrings.settings}
          </QuietButton>
          <Button size="compact-xs" variant="default" onClick={stop} data-testid="strip-cancel">
            {paperStrings.cancel}
          </Button>
        </>
      )}
    </section>
  );
}
