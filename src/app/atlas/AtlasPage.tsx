// A dataset too large to be opened as a whole: its communities where they lie and as a list; one of
// them opens the shard it is in, with all its papers.
import { useMemo } from "react";
import styles from "#app/atlas/AtlasPage.module.css";
import { CommunityGraph } from "#app/overview/CommunityGraph.tsx";
import { themeOf } from "#app/state/derived.ts";
import { openEntry } from "#app/state/opening.ts";
import { useApp, useView } from "#app/state/useApp.ts";
import pageStyles from "#app/tables/Page.module.css";
import { pageStrings } from "#app/words/pageStrings.ts";
import { strings } from "#app/words/strings.ts";
import type { Atlas } from "#browser/atlas.ts";
import { entryOfFolder } from "#browser/datasets.ts";
import type { Community } from "#core/graph/attributes.ts";
import { COMMUNITY_COLORS, OUTLIER_COLOR } from "#core/graph/communityPalette.ts";

const say = pageStrings.atlas;

export function AtlasPage() {
  const atlas = useApp((state) => state.transient.atlas);
  return atlas === null ? null : <Afar atlas={atlas} />;
}

function Afar({ atlas }: { atlas: Atlas }) {
  const { attributes, grounds, ribbons, shards } = atlas.overview;
  const colorOf = useColors(atlas);
  const names = useMemo(() => new Map(attributes.communities.map((one) => [one.id, one])), [attributes]);
  const graph = useMemo(
    () => ({
      spots: grounds
        .map(([community, papers, x, y]) => ({ community, papers, x, y }))
        .sort((a, b) => b.papers - a.papers || a.community - b.community),
      links: ribbons
        .map(([from, to, edges, weight]) => ({ from, to, edges, weight }))
        .sort((a, b) => b.weight - a.weight || a.from - b.from || a.to - b.to),
    }),
    [grounds, ribbons],
  );
  const unassigned = shards.flatMap((shard, i) => (shard.communities.includes(-1) ? [i] : []));
  const { papers, concepts, terms } = attributes.counts;
  return (
    <div className={pageStyles["page"]} data-testid="atlas-page">
      <div className={pageStyles["inner"]}>
        <h1 className={pageStyles["title"]}>{attributes.corpus.title}</h1>
        <p className={pageStyles["intro"]}>
          {strings.counts(papers, concepts, terms)} · {say.intro}
        </p>
        <section className={pageStyles["section"]}>
          <h2>{pageStrings.overview.graph}</h2>
          <p>{pageStrings.overview.graphIntro}</p>
          <CommunityGraph
            graph={graph}
            nameOf={(id) => names.get(id)?.label ?? strings.noCommunity}
            colorOf={colorOf}
            onOpen={(id) => void openCommunity(atlas, id)}
          />
        </section>
        <section className={pageStyles["section"]}>
          <h2>{strings.communities}</h2>
          <ul className={styles["list"]}>
            {graph.spots.map(({ community, papers: count }) => (
              <Line
                key={community}
                community={names.get(community)}
                papers={count}
                color={colorOf(community)}
                atlas={atlas}
              />
            ))}
            {unassigned.length > 0 && <Line community={undefined} papers={null} color={colorOf(-1)} atlas={atlas} />}
          </ul>
        </section>
      </div>
    </div>
  );
}

interface LineProps {
  /** Undefined: papers in none. */
  readonly community: Community | undefined;
  readonly papers: number | null;
  readonly color: string;
  readonly atlas: Atlas;
}

function Line({ community, papers, color, atlas }: LineProps) {
  return (
    <li>
      <button type="button" onClick={() => void openCommunity(atlas, community?.id ?? -1)}>
        <span className={styles["patch"]} style={{ background: color }} aria-hidden />
        <span className={styles["name"]}>{community?.label ?? strings.noCommunity}</span>
        {papers !== null && <span className={styles["count"]}>{strings.plural(papers, "paper")}</span>}
        <span className={styles["gloss"]}>{community?.gloss}</span>
      </button>
    </li>
  );
}

function useColors({ overview: { grounds } }: Atlas): (community: number) => string {
  const side = themeOf(useView((view) => view.theme)).scheme === "light" ? 0 : 1;
  const numbers = useMemo(() => new Map(grounds.map(([community, , , , color]) => [community, color])), [grounds]);
  return (community) => (COMMUNITY_COLORS[numbers.get(community) ?? -1] ?? OUTLIER_COLOR)[side];
}

/** Its shard as the dataset that is open, and it in the middle. */
async function openCommunity({ partOf }: Atlas, community: number): Promise<void> {
  const entry = entryOfFolder(partOf.get(community) ?? "");
  if (entry !== undefined) await openEntry(entry, community < 0 ? null : `community:${community}`);
}
