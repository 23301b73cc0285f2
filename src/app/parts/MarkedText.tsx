// A text in which what is mentioned is marked; each mark is a link to its node.

import styles from "#app/parts/MarkedText.module.css";
import { perform } from "#app/state/actions.ts";
import { store, viewOf } from "#app/state/state.ts";
import { useDataset } from "#app/state/useApp.ts";
import { linkTo } from "#browser/addressBar.ts";
import type { Piece } from "#view/pages/reading.ts";
import { openSubject } from "#view/state/transitions.ts";

export function MarkedText({ pieces, strong }: { pieces: readonly Piece[]; strong?: number | undefined }) {
  const { index } = useDataset();
  return (
    <>
      {pieces.map(({ text, start, node }) => {
        if (node === null) return text;
        // where one already is, a link leads nowhere
        if (node === strong)
          return (
            <mark key={start} className={styles["mark"]} data-strong>
              {text}
            </mark>
          );
        const key = index.keys[node]!;
        return (
          <a
            key={start}
            className={styles["mark"]}
            data-kind={index.nodes[node]!.kind}
            title={index.nodes[node]!.label}
            href={linkTo(openSubject(viewOf(store.getState()), key))}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a new tab: the link does it
              event.preventDefault();
              perform("open", key);
            }}
          >
            {text}
          </a>
        );
      })}
    </>
  );
}
