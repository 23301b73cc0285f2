// Of a paper in one part of a folder: its nearest papers in other parts, with why. One of them opens
// its own part.
import styles from "#app/details/RelatedPapers.module.css";
import { sharedInWords } from "#app/details/RelatedPapers.tsx";
import linkStyles from "#app/parts/NodeLink.module.css";
import { Folded, Section } from "#app/parts/Section.tsx";
import { openEntry } from "#app/state/opening.ts";
import { useDataset } from "#app/state/useApp.ts";
import { useJob } from "#app/state/useJob.ts";
import { relatedStrings } from "#app/words/relatedStrings.ts";
import { entryOfFolder, folderOf } from "#browser/datasets.ts";
import { jobs } from "#browser/jobs.ts";
import type { NodeKey } from "#core/model.ts";

const SHOWN_FIRST = 5;

export function RelatedElsewhere({ node }: { node: number }) {
  const { index, entry } = useDataset();
  const folder = folderOf(entry);
  const question = folder === undefined ? null : { dataset: entry.address, paper: index.keys[node]! };
  const { value } = useJob(jobs.elsewhere, question);
  if (folder === undefined || value === null || value.length === 0) return null;
  return (
    <Section title={relatedStrings.elsewhere} note={String(value.length)}>
      <div data-testid="related-elsewhere">
        <Folded
          items={value}
          first={SHOWN_FIRST}
          render={({ paper, title, score, part, contributions }) => (
            <li key={paper}>
              <div className={styles["row"]}>
                <button
                  type="button"
                  className={linkStyles["link"]}
                  onClick={() => open(`${folder.id}/${part}`, paper)}
                >
                  <span className={linkStyles["label"]}>{title}</span>
                  <span className={linkStyles["note"]}>{relatedStrings.part(part + 1)}</span>
                </button>
                <span className={styles["value"]}>{score.toFixed(2)}</span>
              </div>
              <p className={styles["shared"]}>{sharedInWords(contributions)}</p>
            </li>
          )}
        />
      </div>
    </Section>
  );
}

function open(part: string, paper: NodeKey): void {
  const entry = entryOfFolder(part);
  if (entry !== undefined) void openEntry(entry, paper);
}
