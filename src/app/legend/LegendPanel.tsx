// The legend: every line tells what a mark means, counts what is there, and switches it on and off;
// the communities as one tree, in each its papers and concepts. The map's equal for those who do not
// use it.
import { Checkbox } from "@mantine/core";
import { CommunityBranch } from "#app/legend/CommunityBranch.tsx";
import styles from "#app/legend/LegendPanel.module.css";
import { Summary } from "#app/legend/Summary.tsx";
import { Glyph } from "#app/parts/Glyph.tsx";
import { Section } from "#app/parts/Section.tsx";
import { perform } from "#app/state/actions.ts";
import { useDataset, useFacets, useView } from "#app/state/useApp.ts";
import { strings } from "#app/words/strings.ts";
import { NODE_KINDS } from "#core/graph/graphIndex.ts";

export function LegendPanel() {
  return (
    <>
      <Summary />
      <Kinds />
      <Communities />
    </>
  );
}

function Kinds() {
  const { kinds } = useFacets();
  const hidden = useView((view) => view.filters.hiddenKinds);
  return (
    <Section title={strings.legend}>
      {NODE_KINDS.map((kind) => (
        <div key={kind} className={styles["line"]}>
          <Checkbox
            size="xs"
            checked={!hidden.includes(kind)}
            onChange={() => perform("toggleKind", kind)}
            data-testid={`kind-${kind}`}
            label={
              <span className={styles["label"]}>
                <Glyph kind={kind} community={-1} size={14} />
                {strings.kinds[kind]}
              </span>
            }
          />
          <span className={styles["count"]}>{kinds[kind]}</span>
        </div>
      ))}
    </Section>
  );
}

function Communities() {
  const dataset = useDataset();
  const { communities } = useFacets();
  const most = Math.max(1, ...communities.values());
  const ids = [...dataset.communities.keys(), ...(dataset.index.community.includes(-1) ? [-1] : [])];
  return (
    <Section title={strings.communities} note={String(dataset.communities.size)}>
      <ul data-testid="outline">
        {ids.map((id) => (
          <CommunityBranch key={id} id={id} papers={communities.get(id) ?? 0} most={most} />
        ))}
      </ul>
    </Section>
  );
}
