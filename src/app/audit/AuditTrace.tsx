// "Why is this phrase no concept?": every paper that had it as a candidate, and the stage that
// dropped it.
import { TextInput } from "@mantine/core";
import { Search } from "lucide-react";
import { useMemo } from "react";
import styles from "#app/audit/AuditPage.module.css";
import { NodeLink } from "#app/parts/NodeLink.tsx";
import { perform } from "#app/state/actions.ts";
import { useDataset, useView } from "#app/state/useApp.ts";
import pageStyles from "#app/tables/Page.module.css";
import { pageStrings } from "#app/words/pageStrings.ts";
import type { AuditFile } from "#core/file/auditFile.ts";
import { nodeKey } from "#core/model.ts";
import { stageMeaning, tracePhrase } from "#view/pages/auditView.ts";

const say = pageStrings.audit;
const MOST = 60;

export function AuditTrace({ audit }: { audit: AuditFile }) {
  const { index } = useDataset();
  const text = useView((view) => view.trace);
  const traces = useMemo(() => tracePhrase(audit, text, MOST), [audit, text]);
  return (
    <section className={pageStyles["section"]}>
      <h2>{say.trace}</h2>
      <TextInput
        size="sm"
        className={styles["ask"] ?? ""}
        aria-label={say.trace}
        placeholder={say.tracePlaceholder}
        leftSection={<Search size={14} aria-hidden />}
        value={text}
        onChange={(event) => perform("trace", event.currentTarget.value)}
        data-testid="trace-input"
      />
      {text.trim() !== "" && (
        <p className={pageStyles["note"]} role="status">
          {traces.length === 0 ? say.traceNone : say.traceCount(traces.length, MOST)}
        </p>
      )}
      <ul className={styles["traces"]} data-testid="traces">
        {traces.map(({ paper, surface, stage }) => {
          const node = index.position.get(nodeKey("paper", paper));
          return (
            <li key={`${paper} ${surface} ${stage ?? ""}`}>
              <b>{surface}</b>
              <span title={stage === null ? undefined : stageMeaning(stage)} data-kept={stage === null}>
                {stage ?? say.kept}
              </span>
              {node === undefined ? <span>{paper}</span> : <NodeLink node={node} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
