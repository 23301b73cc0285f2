// A concept or shared term: how it is written, every sentence that uses it, its co-mentions,
// its years.

import styles from "#app/details/DetailsPanel.module.css";
import { MarkedText } from "#app/parts/MarkedText.tsx";
import { CommunityLink, NodeLink } from "#app/parts/NodeLink.tsx";
import { Folded, Section } from "#app/parts/Section.tsx";
import { YearBars } from "#app/parts/YearBars.tsx";
import { useDataset } from "#app/state/useApp.ts";
import { detailsStrings } from "#app/words/detailsStrings.ts";
import { strings } from "#app/words/strings.ts";
import { groupBy } from "#core/math/groups.ts";
import { coMentionsOf, linkedBy, quotationsOf, trendOf } from "#view/pages/reading.ts";

export function ConceptDetails({ node }: { node: number }) {
  const { index } = useDataset();
  const attributes = index.nodes[node]!;
  if (attributes.kind === "paper") return null;
  const quotations = quotationsOf(index, node);
  const papers = [...linkedBy(index, node, "mentions"), ...linkedBy(index, node, "uses")];
  const wholes = linkedBy(index, node, "part-of");
  const acronym = attributes.kind === "concept" ? attributes.acronym : undefined;
  return (
    <>
      <h2 className={styles["title"]}>{attributes.label}</h2>
      <p className={styles["meta"]}>{detailsStrings.frequency(attributes.documentFrequency)}</p>
      <CommunityLink community={attributes.community} />
      <dl className={styles["facts"]}>
        {acronym !== undefined && <Fact name={detailsStrings.acronym} value={acronym} />}
        {attributes.aliases.length > 0 && <Fact name={detailsStrings.aliases} value={attributes.aliases.join(" · ")} />}
      </dl>
      <Section title={detailsStrings.sentences} note={detailsStrings.sentencesOf(papers.length, quotations.length)}>
        <Folded
          items={byPaper(quotations)}
          first={6}
          render={([paper, quotes]) => (
            <li key={paper}>
              <NodeLink node={paper} />
              {quotes.map((quote) => (
                <p key={`${quote.field} ${quote.start}`} className={styles["quote"]} data-testid="sentence">
                  <MarkedText pieces={quote.pieces} strong={node} />
                </p>
              ))}
            </li>
          )}
        />
      </Section>
      <Section title={detailsStrings.coMentions}>
        <Folded
          items={coMentionsOf(index, node).slice(0, 60)}
          render={({ node: other, papers: shared }) => (
            <li key={other}>
              <NodeLink node={other} note={strings.plural(shared, "paper")} />
            </li>
          )}
        />
      </Section>
      {wholes.length > 0 && (
        <Section title={detailsStrings.partOf}>
          <Folded
            items={wholes}
            first={5}
            render={({ node: other }) => (
              <li key={other}>
                <NodeLink node={other} />
              </li>
            )}
          />
        </Section>
      )}
      <YearBars title={detailsStrings.trend} bars={trendOf(papers.map((paper) => index.nodes[paper.node]!))} />
    </>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

function byPaper<T extends { readonly paper: number }>(quotations: readonly T[]): readonly (readonly [number, T[]])[] {
  const found = groupBy(quotations, (quotation) => quotation.paper);
  return [...found];
}
