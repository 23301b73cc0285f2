// The dataset at a glance, as far as it is shown: verdict, communities and their links, their
// concepts, distributions, years.
import { useMemo } from "react";
import { CommunityGraph } from "#app/overview/CommunityGraph.tsx";
import { CommunityMatrix } from "#app/overview/CommunityMatrix.tsx";
import { Histogram } from "#app/overview/Histogram.tsx";
import styles from "#app/overview/OverviewPage.module.css";
import { Timeline } from "#app/overview/Timeline.tsx";
import { perform } from "#app/state/actions.ts";
import { useDataset, useShown, useTheme, useView } from "#app/state/useApp.ts";
import pageStyles from "#app/tables/Page.module.css";
import { pageStrings } from "#app/words/pageStrings.ts";
import { strings } from "#app/words/strings.ts";
import { communityColor } from "#view/map/theme.ts";
import { communityGraph, communityMatrix, distributions, timeline } from "#view/pages/overview.ts";

const say = pageStrings.overview;
/** Columns a community brings to the matrix, and the most there may be. */
const OWN_COLUMNS = 3;
const MOST_COLUMNS = 72;

export function OverviewPage() {
  const dataset = useDataset();
  const { index, communities } = dataset;
  const visible = useShown();
  const theme = useTheme();
  const open = useView((view) => view.open);
  const { counts, verdict, corpus } = index.attributes;
  const graph = useMemo(() => communityGraph(index, visible), [index, visible]);
  const matrix = useMemo(
    () => communityMatrix(index, visible, communities, Math.min(MOST_COLUMNS, OWN_COLUMNS * communities.size)),
    [index, visible, communities],
  );
  const { links, frequencies } = useMemo(() => distributions(index, visible), [index, visible]);
  const years = useMemo(() => timeline(index, visible), [index, visible]);
  return (
    <div className={pageStyles["page"]} data-testid="overview-page">
      <div className={pageStyles["inner"]}>
        <h1 className={pageStyles["title"]}>{corpus.title}</h1>
        <p className={pageStyles["intro"]}>
          {strings.counts(counts.papers, counts.concepts, counts.terms)}
          {visible.nodeCount < index.keys.length && ` · ${say.shown(visible.nodeCount, index.keys.length)}`}
        </p>
        <details className={styles["verdict"]} data-reliable={verdict.reliable}>
          <summary>
            <b>{verdict.reliable ? say.reliable : say.unreliable}</b> <span>{say.howWeKnow}</span>
          </summary>
          {verdict.reason}
        </details>
        <section className={pageStyles["section"]}>
          <h2>{say.graph}</h2>
          <p>{say.graphIntro}</p>
          <CommunityGraph
            graph={graph}
            nameOf={(id) => communities.get(id)?.label ?? strings.noCommunity}
            colorOf={(id) => communityColor(id, theme)}
            onOpen={(id) => perform("open", `community:${id}`)}
            isOpen={(id) => open === `community:${id}`}
          />
        </section>
        <section className={pageStyles["section"]}>
          <h2>{say.matrix}</h2>
          <p>{say.matrixIntro}</p>
          <CommunityMatrix matrix={matrix} />
        </section>
        <section className={pageStyles["section"]}>
          <h2>{say.frequency}</h2>
          <p>{say.frequencyIntro}</p>
          <div className={styles["charts"]}>
            <Histogram title={strings.kinds.concept} bins={frequencies} />
          </div>
        </section>
        <section className={pageStyles["section"]}>
          <h2>{say.links}</h2>
          <p>{say.linksIntro}</p>
          <div className={styles["charts"]}>
            <Histogram title={strings.kinds.paper} bins={links.paper} />
            <Histogram title={strings.kinds.concept} bins={links.concept} />
            <Histogram title={strings.kinds.term} bins={links.term} />
          </div>
        </section>
        <section className={pageStyles["section"]}>
          <h2>{say.timeline}</h2>
          {years.length === 0 ? (
            <p>{say.timelineNone}</p>
          ) : (
            <Timeline years={years} nameOf={(id) => communities.get(id)?.label ?? strings.noCommunity} />
          )}
        </section>
      </div>
    </div>
  );
}
