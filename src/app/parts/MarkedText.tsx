// A text in which what is mentioned is marked; each mark opens its node.
import { perform } from "#app/actions.ts";
import styles from "#app/parts/MarkedText.module.css";
import { useDataset } from "#app/useApp.ts";
import type { Piece } from "#view/reading.ts";

export function MarkedText({ pieces, strong }: { pieces: readonly Piece[]; strong?: number | undefined }) {
  const { index } = useDataset();
  return (
    <>
      {pieces.map(({ text, start, node }) =>
        node === null ? (
          text
        ) : (
          <button
            key={start}
            type="button"
            className={styles["mark"]}
            data-kind={index.nodes[node]!.kind}
            data-strong={node === strong}
            title={index.nodes[node]!.label}
            onClick={() => perform("open", index.keys[node]!)}
          >
            {text}
          </button>
        ),
      )}
    </>
  );
}
