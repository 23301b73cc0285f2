// "Your papers": from files or pasted text to a dataset, step by step on one sheet. The work is
// done in a worker (ownPapers.ts).
import { Button, Modal, Progress } from "@mantine/core";
import { type BuiltDataset, EMPTY_DRAFT } from "#app/ownPapers/draft.ts";
import { Shelf } from "#app/ownPapers/KeptDatasets.tsx";
import styles from "#app/ownPapers/OwnPapers.module.css";
import { OwnPapersSettings } from "#app/ownPapers/OwnPapersSettings.tsx";
import { OwnPapersSources } from "#app/ownPapers/OwnPapersSources.tsx";
import { build, buildAndShow, cancelBuild, changeDraft, explore, saveBuilt } from "#app/ownPapers/ownPapers.ts";
import { paperStrings } from "#app/ownPapers/ownPapersStrings.ts";
import { IssueList } from "#app/parts/IssueList.tsx";
import { setTransient } from "#app/state/state.ts";
import { useApp } from "#app/state/useApp.ts";

export function OwnPapersDialog() {
  const building = useApp((state) => state.draft.progress !== null);
  const built = useApp((state) => state.draft.built);
  const issues = useApp((state) => state.draft.issues);
  const found = useApp((state) => state.draft.inspection?.papers ?? null);
  return (
    <Modal opened onClose={() => setTransient({ dialog: null })} title={paperStrings.title} size={760}>
      <div className={styles["sheet"]} data-testid="own-papers">
        {building ? (
          <Building />
        ) : built === null ? (
          <>
            <OwnPapersSources />
            {found !== null && <IssueList issues={found.issues} />}
            {found?.ok && <OwnPapersSettings />}
            <IssueList issues={issues} />
            {found?.ok && (
              <div className={styles["row"]}>
                <Button onClick={() => void buildAndShow()} data-testid="build-and-show">
                  {paperStrings.buildAndShow}
                </Button>
                <Button variant="default" onClick={() => void build()} data-testid="build">
                  {paperStrings.build}
                </Button>
              </div>
            )}
          </>
        ) : (
          <Ready built={built} />
        )}
        <Shelf />
      </div>
    </Modal>
  );
}

/** How far each stage reaches on the bar, in percent: by the time it usually takes. */
const REACHES = {
  opening: 3,
  reading: 45,
  concepts: 60,
  relations: 75,
  communities: 88,
  map: 97,
  writing: 99,
} as const;
const STAGES = ["opening", "reading", "concepts", "relations", "communities", "map", "writing"] as const;

function Building() {
  const progress = useApp((state) => state.draft.progress);
  if (progress === null) return null;
  const { stage, done, total } = progress;
  const before = STAGES[STAGES.indexOf(stage) - 1];
  const from = before === undefined ? 0 : REACHES[before];
  const percent = from + ((REACHES[stage] - from) * done) / Math.max(1, total);
  return (
    <div className={styles["building"]} data-testid="building">
      <div className={styles["stage"]}>
        <span data-testid="build-stage">{paperStrings.stages[stage]}</span>
        <span data-testid="build-step">{total > 1 ? paperStrings.step(done, total) : ""}</span>
      </div>
      <Progress
        value={percent}
        transitionDuration={0}
        aria-label={paperStrings.stages[stage]}
        data-testid="build-progress"
      />
      <Button variant="default" onClick={cancelBuild} data-testid="cancel-build">
        {paperStrings.cancel}
      </Button>
    </div>
  );
}

function Ready({ built }: { built: BuiltDataset }) {
  const { counts, communities, verdict } = built.files.summary;
  return (
    <section className={styles["ready"]} data-testid="built">
      <h3>
        {built.entry.id}: {paperStrings.done}
      </h3>
      <p>{paperStrings.summary(counts.papers, counts.concepts, counts.terms, communities.length)}</p>
      <p className={styles["quiet"]}>{verdict.reason}</p>
      <div className={styles["row"]}>
        <Button onClick={() => void explore(built)} data-testid="explore">
          {paperStrings.explore}
        </Button>
        <Button variant="default" onClick={() => saveBuilt(built)} data-testid="save-built">
          {paperStrings.save}
        </Button>
        <Button variant="subtle" onClick={() => changeDraft(EMPTY_DRAFT)}>
          {paperStrings.again}
        </Button>
      </div>
      <p className={styles["quiet"]} data-testid="built-where">
        {built.kept ? paperStrings.keptHere : paperStrings.notKept}
      </p>
      <IssueList issues={built.issues} />
    </section>
  );
}
