// A paper: its text with what it mentions marked, its concepts, and its related papers with the
// reasons.
import styles from "#app/details/DetailsPanel.module.css";
import { RelatedElsewhere } from "#app/details/RelatedElsewhere.tsx";
import { RelatedPapers } from "#app/details/RelatedPapers.tsx";
import { Clamped } from "#app/parts/Clamped.tsx";
import { MarkedText } from "#app/parts/MarkedText.tsx";
import { CommunityLink, NodeLink } from "#app/parts/NodeLink.tsx";
import { Folded, Section } from "#app/parts/Section.tsx";
import { useDataset } from "#app/state/useApp.ts";
import { detailsStrings } from "#app/words/detailsStrings.ts";
import { strings } from "#app/words/strings.ts";
import { linkedBy, markedText } from "#view/pages/reading.ts";

export function PaperDetails({ node }: { node: number }) {
  const { index } = useDataset();
  const paper = index.nodes[node]!;
  if (paper.kind !== "paper") return null;
  const concepts = linkedBy(index, node, "mentions");
  const terms = linkedBy(index, node, "uses");
  const where = [paper.venue, paper.year].filter((part) => part !== undefined).join(", ");
  return (
    <>
      <Clamped lines={5}>
        <h2 className={styles["title"]}>
          <MarkedText pieces={markedText(index, node, "title")} />
        </h2>
      </Clamped>
      {paper.authors !== undefined && paper.authors.length > 0 && (
        <p className={styles["meta"]}>{paper.authors.join(", ")}</p>
      )}
      {where !== "" && <p className={styles["meta"]}>{where}</p>}
      <p className={styles["meta"]}>{detailsStrings.paperNumber(paper.order + 1)}</p>
      <CommunityLink community={paper.community} />
      <Section title={detailsStrings.abstract}>
        {paper.abstract === "" ? (
          <p className={styles["missing"]}>{detailsStrings.noAbstract}</p>
        ) : (
          <Clamped lines={3}>
            <p className={styles["abstract"]}>
              <MarkedText pieces={markedText(index, node, "abstract")} />
            </p>
          </Clamped>
        )}
      </Section>
      <RelatedPapers node={node} />
      <RelatedElsewhere node={node} />
      <Section title={detailsStrings.conceptsHere} note={String(concepts.length)}>
        <Folded
          items={concepts}
          render={({ node: concept }) => (
            <li key={concept}>
              <NodeLink node={concept} note={paperCount(index.nodes[concept])} />
            </li>
          )}
        />
      </Section>
      {terms.length > 0 && (
        <Section title={detailsStrings.termsHere} note={String(terms.length)}>
          <Folded
            items={terms}
            first={5}
            render={({ node: term }) => (
              <li key={term}>
                <NodeLink node={term} note={paperCount(index.nodes[term])} />
              </li>
            )}
          />
        </Section>
      )}
    </>
  );
}

const paperCount = (node: { readonly kind: string; readonly documentFrequency?: number } | undefined) =>
  node?.documentFrequency === undefined ? undefined : strings.plural(node.documentFrequency, "paper");
