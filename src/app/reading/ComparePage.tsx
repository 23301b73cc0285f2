// Two to five papers side by side: what they share, what is each one's own, how near each pair is
// and why.
import { ActionIcon, Button } from "@mantine/core";
import { Plus, X } from "lucide-react";
import { useMemo } from "react";
import { CommunityLink, NodeLink } from "#app/parts/NodeLink.tsx";
import { NodePicker } from "#app/parts/NodePicker.tsx";
import { Folded } from "#app/parts/Section.tsx";
import styles from "#app/reading/ComparePage.module.css";
import { PairTable } from "#app/reading/PairTable.tsx";
import { perform } from "#app/state/actions.ts";
import { useDataset, useView } from "#app/state/useApp.ts";
import pageStyles from "#app/tables/Page.module.css";
import { pageStrings } from "#app/words/pageStrings.ts";
import { type ComparedNode, type Comparison, centralPapers, compare, suggestCompared } from "#view/pages/comparison.ts";
import { MAX_COMPARED } from "#view/state/viewState.ts";

const say = pageStrings.compare;

export function ComparePage() {
  const { index } = useDataset();
  const keys = useView((view) => view.compare);
  const comparison = useMemo(
    () =>
      compare(
        index,
        keys.flatMap((key) => index.position.get(key) ?? []),
      ),
    [index, keys],
  );
  const count = comparison.papers.length;
  return (
    <div className={pageStyles["page"]} data-testid="compare-page">
      <div className={pageStyles["inner"]}>
        <div className={styles["head"]}>
          <h1 className={pageStyles["title"]}>{say.title}</h1>
          {count >= 2 && <Add count={count} />}
        </div>
        {count < 2 ? (
          <div className={pageStyles["empty"]}>
            <h2>{count === 0 ? say.none : say.one}</h2>
            <p>{say.advice}</p>
            {comparison.papers.map((paper) => (
              <NodeLink key={paper} node={paper} />
            ))}
            <Add count={count} />
          </div>
        ) : (
          <Sides comparison={comparison} />
        )}
        {count < MAX_COMPARED && <Suggestions papers={comparison.papers} />}
      </div>
    </div>
  );
}

function Add({ count }: { count: number }) {
  if (count >= MAX_COMPARED) return <p className={pageStyles["note"]}>{say.full}</p>;
  return (
    <div className={pageStyles["actions"]}>
      <NodePicker label={say.add} text={say.add} kind="paper" onPick={(key) => perform("toggleCompared", key)} />
      {count > 0 && (
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => perform("compare", [])}>
          {say.clear}
        </Button>
      )}
    </div>
  );
}

function Sides({ comparison }: { comparison: Comparison }) {
  const { papers, shared, own } = comparison;
  return (
    <>
      <div className={styles["scroll"]}>
        <table className={styles["sides"]} data-testid="compare-table">
          <thead>
            <tr>
              <th scope="col" className={styles["names"]}>
                <span className={pageStyles["heading"]}>{say.shared}</span>
                <span className={pageStyles["note"]}>{say.sharedNote(shared.length)}</span>
              </th>
              {papers.map((paper) => (
                <PaperHead key={paper} paper={paper} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shared.length === 0 && (
              <tr>
                <td colSpan={papers.length + 1}>{say.sharedNone}</td>
              </tr>
            )}
            {shared.map((row) => (
              <SharedRow key={row.node} row={row} />
            ))}
          </tbody>
          <tbody>
            <tr>
              <th scope="row" className={styles["names"]}>
                <span className={pageStyles["heading"]}>{say.own}</span>
              </th>
              {own.map((list, place) => (
                <td key={papers[place]} className={styles["own"]}>
                  {list.length === 0 && <span className={pageStyles["note"]}>{say.ownNone}</span>}
                  <Folded
                    items={list}
                    first={10}
                    render={({ node }) => (
                      <li key={node}>
                        <NodeLink node={node} />
                      </li>
                    )}
                  />
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      <PairTable comparison={comparison} />
    </>
  );
}

function PaperHead({ paper }: { paper: number }) {
  const { index } = useDataset();
  const attributes = index.nodes[paper]!;
  const facts =
    attributes.kind === "paper" ? [attributes.year, attributes.venue].filter((fact) => fact !== undefined) : [];
  return (
    <th scope="col" data-testid="compared-paper">
      <div className={styles["paper"]}>
        <NodeLink node={paper} />
        <ActionIcon
          title={say.remove(attributes.label)}
          size="sm"
          aria-label={say.remove(attributes.label)}
          onClick={() => perform("toggleCompared", index.keys[paper]!)}
        >
          <X size={13} aria-hidden />
        </ActionIcon>
      </div>
      {facts.length > 0 && <p className={pageStyles["note"]}>{facts.join(" · ")}</p>}
      <CommunityLink community={attributes.community} />
    </th>
  );
}

function SharedRow({ row }: { row: ComparedNode }) {
  return (
    <tr data-testid="shared-row">
      <th scope="row" className={styles["names"]}>
        <NodeLink node={row.node} />
      </th>
      {row.weights.map((weight, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
        <td key={place} data-held={weight > 0}>
          {weight > 0 ? (
            <>
              <span className={styles["bar"]} style={{ width: `${Math.max(4, weight * 100)}%` }} />
              <span className="visually-hidden">{say.strength(weight)}</span>
            </>
          ) : (
            <span className="visually-hidden">{say.absent}</span>
          )}
        </td>
      ))}
    </tr>
  );
}

function Suggestions({ papers }: { papers: readonly number[] }) {
  const { index } = useDataset();
  const isStart = papers.length === 0;
  const near = useMemo(
    () => (isStart ? centralPapers(index, 3) : suggestCompared(index, papers, 5)),
    [index, papers, isStart],
  );
  if (near.length === 0) return null;
  return (
    <section className={pageStyles["section"]}>
      <h2>{isStart ? say.central : say.nearest}</h2>
      <ul className={styles["near"]}>
        {near.map((paper) => (
          <li key={paper}>
            <ActionIcon
              size="sm"
              aria-label={`${say.add}: ${index.nodes[paper]!.label}`}
              onClick={() => perform("toggleCompared", index.keys[paper]!)}
              data-testid="compare-add"
            >
              <Plus size={14} aria-hidden />
            </ActionIcon>
            <NodeLink node={paper} />
          </li>
        ))}
      </ul>
    </section>
  );
}
