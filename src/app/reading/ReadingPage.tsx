// The reading list: for the tray, the selection or a community; how far; its curve; each paper with
// what it adds.
import { NativeSelect, Slider } from "@mantine/core";
import { useState } from "react";
import { NodeLink } from "#app/parts/NodeLink.tsx";
import { CoverageCurve } from "#app/reading/CoverageCurve.tsx";
import { ReadingActions } from "#app/reading/ReadingActions.tsx";
import styles from "#app/reading/ReadingPage.module.css";
import { ReadingStepRow } from "#app/reading/ReadingStep.tsx";
import { answerable, choosesAmongAll, readingListIn, sourceOf } from "#app/reading/readingSource.ts";
import { perform } from "#app/state/actions.ts";
import { type Dataset, workOf } from "#app/state/state.ts";
import { useApp, useDataset, useView } from "#app/state/useApp.ts";
import pageStyles from "#app/tables/Page.module.css";
import { pageStrings } from "#app/words/pageStrings.ts";
import type { ReadingQuestion } from "#view/state/viewState.ts";

const say = pageStrings.reading;

export function ReadingPage() {
  const dataset = useDataset();
  const work = useApp(workOf);
  const question = answerable(work.view.reading, work);
  const list = readingListIn(dataset, work, question);
  const [at, setAt] = useState<number | null>(null);
  const source = sourceOf(dataset, { tray: work.tray, selection: work.view.selection }, question.of);
  return (
    <div className={pageStyles["page"]} data-testid="reading-page">
      <div className={pageStyles["inner"]}>
        <h1 className={pageStyles["title"]}>{say.title}</h1>
        <p className={pageStyles["intro"]}>{say.intro}</p>
        <Question
          dataset={dataset}
          question={question}
          amongAll={choosesAmongAll(source, question)}
          onlyConcepts={source.papers.length === 0}
        />
        {list.steps.length === 0 ? (
          <div className={pageStyles["empty"]}>
            <h2>{say.empty}</h2>
            <p>{source.papers.length > 0 ? say.emptyShared : say.emptyTray}</p>
          </div>
        ) : (
          <>
            <p className={styles["result"]} data-testid="reading-result">
              {say.result(list.steps.length, list.candidates, list.concepts, list.steps.at(-1)?.covered ?? 0)}
            </p>
            <CoverageCurve steps={list.steps} at={at} />
            <ReadingActions dataset={dataset} list={list} />
            <ol className={styles["steps"]} data-testid="reading-list">
              {list.steps.map((step, i) => (
                <ReadingStepRow key={step.paper} step={step} rank={i + 1} onPoint={(here) => setAt(here ? i : null)} />
              ))}
            </ol>
          </>
        )}
        {list.unreachable.length > 0 && (
          <section className={pageStyles["section"]}>
            <p className={pageStyles["note"]}>{say.unreachable(list.unreachable.length)}</p>
            {list.unreachable.slice(0, 12).map((node) => (
              <NodeLink key={node} node={node} />
            ))}
          </section>
        )}
      </div>
    </div>
  );
}

interface QuestionProps {
  readonly dataset: Dataset;
  readonly question: ReadingQuestion;
  readonly amongAll: boolean;
  /** No paper in the source: there is nothing to choose. */
  readonly onlyConcepts: boolean;
}

function Question({ dataset, question, amongAll, onlyConcepts }: QuestionProps) {
  const trayed = useApp((state) => state.history.present.tray.length);
  const selected = useView((view) => view.selection.length);
  const communities = [...dataset.communities.values()].map(({ id, label }) => ({ value: `community:${id}`, label }));
  return (
    <div className={styles["question"]}>
      <NativeSelect
        size="xs"
        label={say.of}
        value={question.of}
        data={[
          { value: "tray", label: say.tray(trayed) },
          { value: "selection", label: say.selection(selected) },
          { value: "all", label: say.allPapers },
          ...communities,
        ]}
        onChange={(event) => perform("reading", { of: readOf(event.currentTarget.value) })}
        data-testid="reading-of"
      />
      <NativeSelect
        size="xs"
        label={say.from}
        value={amongAll ? "all" : "source"}
        disabled={onlyConcepts}
        data={[
          { value: "source", label: say.fromSource },
          { value: "all", label: say.fromAll },
        ]}
        onChange={(event) => perform("reading", { from: event.currentTarget.value === "all" ? "all" : "source" })}
        data-testid="reading-from"
      />
      <NativeSelect
        size="xs"
        label={say.concepts}
        value={question.concepts}
        data={[
          { value: "shared", label: say.shared },
          { value: "every", label: say.every },
        ]}
        onChange={(event) =>
          perform("reading", { concepts: event.currentTarget.value === "every" ? "every" : "shared" })
        }
        data-testid="reading-concepts"
      />
      <Share share={question.share} />
    </div>
  );
}

/** How much of what there is to know the list is to cover. */
function Share({ share }: { share: number }) {
  return (
    <div className={styles["share"]}>
      <span>
        {say.share} <b>{pageStrings.percent(share)}</b>
      </span>
      <Slider
        size="sm"
        min={0.1}
        max={1}
        step={0.05}
        label={null}
        value={share}
        onChange={(to) => perform("reading", { share: to })}
        thumbLabel={say.share}
      />
    </div>
  );
}

/** What a select offers is what was put into it. */
const readOf = (value: string): ReadingQuestion["of"] => {
  const community = /^community:(\d+)$/.exec(value)?.[1];
  if (community !== undefined) return `community:${Number(community)}`;
  return value === "selection" || value === "all" ? value : "tray";
};
