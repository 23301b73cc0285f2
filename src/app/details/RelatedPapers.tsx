// Related papers with an additive account of why. Leaving out a shared thing ranks all papers anew
// and says what moved; any pair can be asked about.

import { Checkbox } from "@mantine/core";
import { useState } from "react";
import styles from "#app/details/RelatedPapers.module.css";
import { goToElement } from "#app/frame/focusGuard.ts";
import { NodeLink } from "#app/parts/NodeLink.tsx";
import { NodePicker } from "#app/parts/NodePicker.tsx";
import { Section } from "#app/parts/Section.tsx";
import { perform } from "#app/state/actions.ts";
import { useDataset, useView } from "#app/state/useApp.ts";
import { useJob } from "#app/state/useJob.ts";
import { relatedStrings } from "#app/words/relatedStrings.ts";
import { strings } from "#app/words/strings.ts";
import { jobs, type RankedPaper } from "#browser/jobs.ts";
import type { Contribution, NodeKey } from "#core/model.ts";
import { linkedBy, storedRelated } from "#view/pages/reading.ts";
import { isNodeKey } from "#view/state/viewState.ts";

const SHOWN = 12;
/** Where the focus goes when what had it goes away. */
const LIST = "related-papers";
const leftOutId = (key: string): string => `left-out ${key}`;

export function RelatedPapers({ node }: { node: number }) {
  const { index, entry } = useDataset();
  const paper = index.keys[node]!;
  const without = useView((view) => view.without).filter(isNodeKey);
  const question = useView((view) => view.question);
  const [unfolded, setUnfolded] = useState<NodeKey | null>(null);
  const { value, waiting } = useJob(jobs.related, { dataset: entry.address, paper, without, top: SHOWN });
  return (
    <Section title={strings.related}>
      {without.length > 0 && <LeftOut keys={without} />}
      <ol
        id={LIST}
        tabIndex={-1}
        aria-label={strings.related}
        data-testid="related"
        aria-busy={waiting}
        className={styles["list"]}
      >
        {value === null && without.length === 0 && <Meanwhile node={node} />}
        {value?.length === 0 && <li>{relatedStrings.relatedNone}</li>}
        {value?.map((related, place) => (
          <RelatedRow
            key={related.paper}
            related={related}
            rank={place + 1}
            moved={without.length > 0}
            unfolded={unfolded === related.paper}
            onUnfold={(on) => setUnfolded(on ? related.paper : null)}
          />
        ))}
      </ol>
      {without.length === 0 && value !== null && <AlsoListing node={node} listed={value} />}
      <div className={styles["whynot"]}>
        <NodePicker
          label={relatedStrings.whyNot}
          text={relatedStrings.whyNot}
          kind="paper"
          onPick={(other) => perform("whyNot", other)}
        />
        {question !== null && question !== paper && <PairAccount first={paper} second={question} without={without} />}
      </div>
    </Section>
  );
}

/** What the dataset itself says, until all papers are ranked and every reason is known. */
function Meanwhile({ node }: { node: number }) {
  const { index } = useDataset();
  return storedRelated(index, node, SHOWN).map(({ node: other, score, shared }) => (
    <li key={other}>
      <div className={styles["row"]}>
        <NodeLink node={other} />
        <span className={styles["value"]}>{score.toFixed(2)}</span>
      </div>
      {shared !== null && <p className={styles["shared"]}>{relatedStrings.because([shared], [], [])}</p>}
    </li>
  ));
}

interface RowProps {
  readonly related: RankedPaper;
  readonly rank: number;
  /** Whether to say how the rank changed: something is left out. */
  readonly moved: boolean;
  readonly unfolded: boolean;
  readonly onUnfold: (on: boolean) => void;
}

function RelatedRow({ related, rank, moved, unfolded, onUnfold }: RowProps) {
  const { index } = useDataset();
  const { paper, score, contributions, weak, before } = related;
  const number = index.position.get(paper);
  if (number === undefined) return null;
  return (
    <li>
      <div className={styles["row"]}>
        <NodeLink node={number} />
        <button
          type="button"
          className={styles["why"]}
          aria-expanded={unfolded}
          onClick={() => onUnfold(!unfolded)}
          data-testid="why"
        >
          {score.toFixed(2)} · {unfolded ? relatedStrings.whyHide : relatedStrings.why}
        </button>
      </div>
      {moved && (
        <p className={styles["moved"]} data-testid="moved">
          {relatedStrings.moved(before.rank, rank, before.score.toFixed(2))}
        </p>
      )}
      {unfolded ? (
        <Account contributions={contributions} />
      ) : (
        <p className={styles["shared"]}>
          {weak && `${relatedStrings.weakLink} · `}
          {sharedInWords(contributions)}
        </p>
      )}
    </li>
  );
}

/** Why, in one sentence: what both speak of, else which words both use. */
export function sharedInWords(contributions: readonly Contribution[]): string {
  const labelsOf = (...kinds: readonly Contribution["kind"][]) =>
    contributions.filter((one) => kinds.includes(one.kind) && one.value > 0).map(({ label }) => label);
  return relatedStrings.because(
    labelsOf("concept", "term").slice(0, 3),
    labelsOf("word")
      .slice(0, 4)
      .map((word) => `“${word}”`),
    labelsOf("lent").slice(0, 3),
  );
}

/** Every summand with its bar; those with a node can be left out. They sum to the score. */
function Account({ contributions }: { contributions: readonly Contribution[] }) {
  const most = Math.max(1e-9, ...contributions.map(({ value }) => Math.abs(value)));
  return (
    <div className={styles["account"]} data-testid="account">
      {grouped(contributions.slice(0, 14)).map(({ group, own }) => (
        <div key={group}>
          <h4>{relatedStrings.summandGroups[group]}</h4>
          <Summands contributions={own} most={most} />
        </div>
      ))}
      {contributions.length > 14 && <p>{relatedStrings.summandsMore(contributions.slice(14))}</p>}
    </div>
  );
}

const GROUPS = {
  concepts: ["concept", "term"],
  words: ["word"],
  others: ["lent", "neighbors", "rest"],
} as const satisfies Readonly<Record<string, readonly Contribution["kind"][]>>;

/** What both speak of, which words both use, what else; each in the order given. */
const grouped = (contributions: readonly Contribution[]) =>
  (["concepts", "words", "others"] as const)
    .map((group) => ({ group, own: contributions.filter(({ kind }) => GROUPS[group].some((one) => one === kind)) }))
    .filter(({ own }) => own.length > 0);

function Summands({ contributions, most }: { contributions: readonly Contribution[]; most: number }) {
  const { index } = useDataset();
  return (
    <ul>
      {contributions.map(({ kind, node, label, value }) => {
        const removable = node !== undefined && kind !== "neighbors" && index.position.has(node);
        return (
          <li key={`${kind} ${node ?? label}`}>
            {removable ? (
              <Checkbox
                size="xs"
                checked
                onChange={() => {
                  perform("toggleSummand", node);
                  goToElement(leftOutId(node));
                }}
                label={relatedStrings.summand(kind, label)}
                aria-label={relatedStrings.leaveOut(label)}
                classNames={{ label: styles["name"] ?? "" }}
              />
            ) : (
              <span className={styles["name"]}>{relatedStrings.summand(kind, label)}</span>
            )}
            <span className={styles["bar"]}>
              <span style={{ width: `${(100 * Math.abs(value)) / most}%` }} />
            </span>
            <span className={styles["value"]}>{value.toFixed(3)}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** Papers that count this one among their nearest, without being among its own. */
function AlsoListing({ node, listed }: { node: number; listed: readonly RankedPaper[] }) {
  const { index } = useDataset();
  const own = new Set<string>(listed.map(({ paper }) => paper));
  const others = linkedBy(index, node, "related").filter((other) => !own.has(index.keys[other.node]!));
  return others.length === 0 ? null : (
    <div className={styles["also"]} data-testid="also-listing">
      <h4>{relatedStrings.alsoListing(others.length)}</h4>
      <ul>
        {others.map((other) => (
          <li key={other.node}>
            <NodeLink node={other.node} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function LeftOut({ keys }: { keys: readonly NodeKey[] }) {
  const { index } = useDataset();
  return (
    <div className={styles["leftout"]}>
      <span>{relatedStrings.withoutIntro}</span>
      {keys.map((key) => {
        const label = index.nodes[index.position.get(key) ?? -1]?.label ?? key;
        return (
          <Checkbox
            key={key}
            id={leftOutId(key)}
            size="xs"
            checked={false}
            label={label}
            aria-label={relatedStrings.countAgain(label)}
            onChange={() => {
              perform("toggleSummand", key);
              goToElement(LIST);
            }}
          />
        );
      })}
    </div>
  );
}

function PairAccount({ first, second, without }: { first: NodeKey; second: NodeKey; without: readonly NodeKey[] }) {
  const { index, entry } = useDataset();
  const { value } = useJob(jobs.pair, { dataset: entry.address, first, second, without });
  const other = index.position.get(second);
  if (value === null || other === undefined) return null;
  return (
    <div data-testid="pair">
      <NodeLink node={other} note={value.score.toFixed(2)} />
      <p className={styles["shared"]}>{relatedStrings.whyNotAnswer(value.rank, value.of)}</p>
      <Account contributions={value.contributions} />
    </div>
  );
}
