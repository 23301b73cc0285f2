// A community: its name and what it might also be called, how sure it is, its central papers,
// concepts and bridges.
import { Group } from "@mantine/core";
import styles from "#app/details/DetailsPanel.module.css";
import { CommunityLink, NodeLink } from "#app/parts/NodeLink.tsx";
import { QuietButton } from "#app/parts/QuietButton.tsx";
import { Folded, Section } from "#app/parts/Section.tsx";
import { YearBars } from "#app/parts/YearBars.tsx";
import { perform } from "#app/state/actions.ts";
import { setTransient } from "#app/state/state.ts";
import { useAllowed, useDataset, useView } from "#app/state/useApp.ts";
import { detailsStrings } from "#app/words/detailsStrings.ts";
import { pageStrings } from "#app/words/pageStrings.ts";
import { strings } from "#app/words/strings.ts";
import type { Community } from "#core/graph/attributes.ts";
import { membersOf, trendOf } from "#view/pages/reading.ts";
import { bridgeConcepts, bridgePapers } from "#view/shown/bridges.ts";
import { isEmbedded } from "#view/state/embedding.ts";

export function CommunityDetails({ community }: { community: Community }) {
  const { index } = useDataset();
  const known = (keys: readonly string[]) => keys.flatMap((key) => index.position.get(key) ?? []);
  const papers = membersOf(index, community.id, "paper");
  const runnersUp = community.gloss.startsWith(community.label)
    ? community.gloss.slice(community.label.length).replace(/^, /, "")
    : community.gloss;
  const central = known(community.centralPapers).slice(0, 5);
  return (
    <>
      <h2 className={styles["title"]}>{community.label}</h2>
      {runnersUp !== "" && <p className={styles["meta"]}>{detailsStrings.runnersUp(runnersUp)}</p>}
      <p className={styles["meta"]}>
        {strings.plural(community.size, "paper")} · {detailsStrings.cohesion(community.cohesion)} ·{" "}
        {detailsStrings.sureness(community.confidence)}
      </p>
      <CommunityActions community={community.id} />
      <Section title={detailsStrings.communityConcepts}>
        <Folded items={known(community.concepts)} render={nodeLine} />
      </Section>
      <Section title={detailsStrings.centralPapers}>
        <Folded items={central} render={nodeLine} />
      </Section>
      <Section title={detailsStrings.communityPapers} note={String(papers.length)}>
        <Folded items={papers} first={6} render={nodeLine} />
      </Section>
      <Bridges community={community.id} />
      <YearBars title={detailsStrings.trend} bars={trendOf(papers.map((paper) => index.nodes[paper]!))} />
    </>
  );
}

const nodeLine = (node: number) => (
  <li key={node}>
    <NodeLink node={node} />
  </li>
);

function CommunityActions({ community }: { community: number }) {
  const embedded = useView(isEmbedded);
  return (
    <Group mt="xs" gap={6}>
      <QuietButton onClick={() => perform("isolateCommunity", community)} data-testid="isolate-community">
        {strings.isolate}
      </QuietButton>
      {!embedded && (
        <QuietButton onClick={() => setTransient({ dialog: "export" })} data-testid="export-community">
          {strings.short.export}
        </QuietButton>
      )}
      {useAllowed("reading") && (
        <QuietButton
          onClick={() => {
            perform("reading", { of: `community:${community}` });
            setTransient({ sheet: null });
          }}
          data-testid="read-community"
        >
          {pageStrings.tray.reading}
        </QuietButton>
      )}
    </Group>
  );
}

/** What ties the community to others: related papers across the border, concepts at home in both. */
function Bridges({ community }: { community: number }) {
  const { index } = useDataset();
  return (
    <>
      <Section title={detailsStrings.bridges}>
        <Folded
          items={bridgePapers(index, community).slice(0, 40)}
          first={5}
          render={({ paper, to, weight }) => (
            <li key={`${paper} ${to}`}>
              <NodeLink node={paper} note={weight.toFixed(2)} />
              <CommunityLink community={to} />
            </li>
          )}
        />
      </Section>
      <Section title={detailsStrings.bridgeConcepts}>
        <Folded
          items={bridgeConcepts(index, community).slice(0, 30)}
          first={5}
          render={({ concept, to, here, there }) => (
            <li key={concept}>
              <NodeLink node={concept} note={detailsStrings.hereAndThere(here, there)} />
              <CommunityLink community={to} />
            </li>
          )}
        />
      </Section>
    </>
  );
}
