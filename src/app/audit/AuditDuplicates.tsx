// Which records were joined by which rule, and which look alike and were not: a person may decide
// otherwise. Decisions are kept as a list, which the next build respects; pressed again, a button
// takes its decision back.

import styles from "#app/audit/AuditPage.module.css";
import { changeDraft } from "#app/ownPapers/ownPapers.ts";
import { Folded } from "#app/parts/Section.tsx";
import { useApp } from "#app/state/useApp.ts";
import pageStyles from "#app/tables/Page.module.css";
import { grouped } from "#app/words/grouped.ts";
import { pageStrings } from "#app/words/pageStrings.ts";
import { saveText } from "#browser/files.ts";
import type { AuditFile } from "#core/file/auditFile.ts";
import {
  type DuplicateDecision,
  duplicateListText,
  parseDuplicateList,
} from "#core/intake/duplicates/duplicateList.ts";

const say = pageStrings.audit.duplicates;
const FILE = "duplicates.txt";

type Duplicates = NonNullable<AuditFile["duplicates"]>;

interface Props {
  readonly duplicates: Duplicates;
  readonly titleOf: (paper: string) => string;
}

export function AuditDuplicates({ duplicates, titleOf }: Props) {
  const text = useApp((state) => state.draft.lists.duplicates?.text ?? "");
  const { joined, candidates } = duplicates;
  if (joined.length + candidates.length === 0) return null;
  const decided = decisionsIn(text);
  return (
    <section className={pageStyles["section"]} data-testid="audit-duplicates">
      <h2>{say.title}</h2>
      <p>{say.intro}</p>
      {decided.length > 0 && (
        <p>
          {say.decided(decided.length)}{" "}
          <button type="button" onClick={() => saveText(FILE, text, "text/plain")}>
            {say.save}
          </button>{" "}
          {say.how}
        </p>
      )}
      <AlikePapers candidates={candidates} titleOf={titleOf} decided={decided} />
      <JoinedRecords joined={joined} decided={decided} />
    </section>
  );
}

interface AlikeProps {
  readonly candidates: Duplicates["candidates"];
  readonly titleOf: (paper: string) => string;
  readonly decided: readonly DuplicateDecision[];
}

function AlikePapers({ candidates, titleOf, decided }: AlikeProps) {
  return (
    <>
      <h3>
        {say.candidates} <span className={pageStyles["note"]}>{grouped(candidates.length)}</span>
      </h3>
      <div className={styles["decisions"]}>
        <Folded
          items={candidates}
          first={8}
          render={({ reason, papers, keys }) => (
            <li key={keys.join(" ")}>
              <span>{titleOf(papers[0])}</span>
              <span aria-hidden>≈</span>
              <span>{titleOf(papers[1])}</span>
              <span className={pageStyles["note"]}>{reason}</span>
              <Decide verdict="join" records={keys} decided={decided} />
              <Decide verdict="apart" records={keys} decided={decided} />
            </li>
          )}
        />
      </div>
    </>
  );
}

interface JoinedProps {
  readonly joined: Duplicates["joined"];
  readonly decided: readonly DuplicateDecision[];
}

function JoinedRecords({ joined, decided }: JoinedProps) {
  return (
    <>
      <h3>
        {say.joined} <span className={pageStyles["note"]}>{grouped(joined.length)}</span>
      </h3>
      <div className={styles["decisions"]}>
        <Folded
          items={joined.flatMap(({ paper, rule, records: [first, ...others] }) =>
            first === undefined ? [] : others.map((other) => ({ paper, rule, first, other })),
          )}
          first={8}
          render={({ rule, first, other }) => (
            <li key={`${first.key} ${other.key} ${other.file} ${other.line}`}>
              <span>{recordText(first)}</span>
              <span aria-hidden>=</span>
              <span>{recordText(other)}</span>
              <span className={pageStyles["note"]}>{rule}</span>
              {first.key !== other.key && <Decide verdict="apart" records={[first.key, other.key]} decided={decided} />}
            </li>
          )}
        />
      </div>
    </>
  );
}

/** "On walls (2010, a.csv:3): title, abstract". */
function recordText({ title, year, file, line, kept }: Duplicates["joined"][number]["records"][number]): string {
  const place = [year, line === undefined ? file : `${file}:${line}`].filter((part) => part !== undefined).join(", ");
  return `${title} (${place})${kept.length === 0 ? "" : `: ${kept.join(", ")}`}`;
}

interface DecideProps {
  readonly verdict: DuplicateDecision["verdict"];
  readonly records: readonly [string, string];
  readonly decided: readonly DuplicateDecision[];
}

function Decide({ verdict, records, decided }: DecideProps) {
  const lists = useApp((state) => state.draft.lists);
  const isOn = decided.some((one) => one.verdict === verdict && isOf(one, records));
  const decide = () => {
    const others = decided.filter((one) => !isOf(one, records));
    const text = duplicateListText(isOn ? others : [...others, { verdict, records }]);
    changeDraft({ lists: { ...lists, duplicates: { text, path: FILE } } });
  };
  return (
    <button type="button" aria-pressed={isOn} onClick={decide} data-testid={`duplicates-${verdict}`}>
      {say[verdict]}
    </button>
  );
}

const isOf = (decision: DuplicateDecision, records: readonly [string, string]): boolean =>
  decision.records.every((record) => records.includes(record));

function decisionsIn(text: string): readonly DuplicateDecision[] {
  const list = parseDuplicateList(text);
  return list.ok ? list.value : [];
}
