// Every way out: what to take, and as what. After saving, what the format could not carry is said
// plainly.
import { Modal, SegmentedControl } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useEffect, useState } from "react";
import styles from "#app/exporting/ExportDialog.module.css";
import { exportAs, exportPng, loadFormats, partNow } from "#app/exporting/exporting.ts";
import { FigureForm } from "#app/exporting/FigureForm.tsx";
import { setTransient, store, viewOf } from "#app/state/state.ts";
import { SMALL } from "#app/styles/scheme.ts";
import { exportStrings } from "#app/words/exportStrings.ts";
import { faultStrings } from "#app/words/faultStrings.ts";
import { figureStrings } from "#app/words/figureStrings.ts";
import type { FormatDescription } from "#core/export/exportFormat.ts";
import type { NodeKind } from "#core/model.ts";
import { PART_KINDS, type PartKind } from "#view/state/scope.ts";
import { communityOf } from "#view/state/viewState.ts";

/** What one has just pointed out: the selection, the open community, or else all that is shown. */
const usualScope = (): PartKind =>
  partNow("selection") !== null
    ? "selection"
    : communityOf(viewOf(store.getState()).open) !== null
      ? "community"
      : "shown";

interface Saved {
  readonly label: string;
  readonly receipt: readonly string[];
}

export function ExportDialog() {
  const [formats, setFormats] = useState<readonly FormatDescription[] | null>([]);
  const [scope, setScope] = useState(usualScope);
  const [saved, setSaved] = useState<Saved | null>(null);
  const [figure, setFigure] = useState(false);
  const small = useMediaQuery(SMALL) ?? false;
  useEffect(() => {
    loadFormats().then(setFormats, () => setFormats(null));
  }, []);
  const note = (label: string) => (receipt: readonly string[]) => setSaved({ label, receipt });
  const groups = (["graph", "papers", "picture", "page"] as const).map((of) => ({
    of,
    formats: (formats ?? []).filter((format) => format.of === of),
  }));
  if (figure)
    return (
      <Modal opened onClose={() => setTransient({ dialog: null })} title={figureStrings.title} size={980}>
        <FigureForm onBack={() => setFigure(false)} />
      </Modal>
    );
  return (
    <Modal opened onClose={() => setTransient({ dialog: null })} title={exportStrings.title} size={680}>
      <SegmentedControl
        size="xs"
        orientation={small ? "vertical" : "horizontal"}
        fullWidth={small}
        aria-label={exportStrings.scope}
        value={scope}
        onChange={(value) => setScope(PART_KINDS.find((known) => known === value) ?? "shown")}
        data={PART_KINDS.map((value) => ({
          value,
          label: exportStrings.scopes[value],
          disabled: partNow(value) === null,
        }))}
      />
      <p className={styles["size"]} role="status" data-testid="export-size">
        {sizeOf(scope)}
      </p>
      {formats === null && <p role="alert">{faultStrings.partNotLoaded}</p>}
      <div className={styles["groups"]}>
        {groups.map(({ of, formats: own }) => (
          <section key={of}>
            <h3>{exportStrings.groups[of]}</h3>
            {of === "picture" && <Way id="figure" label={figureStrings.open} onClick={() => setFigure(true)} />}
            {of === "picture" && (
              <Way
                label={exportStrings.png}
                ending="png"
                onClick={() => void exportPng().then(note(exportStrings.png))}
              />
            )}
            {own.map((format) => (
              <Way
                key={format.id}
                id={format.id}
                label={format.label}
                ending={format.extension}
                onClick={() => void exportAs(format, scope).then(note(format.label))}
              />
            ))}
          </section>
        ))}
      </div>
      {saved !== null && <Receipt saved={saved} />}
    </Modal>
  );
}

/** How much a scope holds. */
function sizeOf(scope: PartKind): string {
  const { dataset } = store.getState();
  const part = partNow(scope);
  if (dataset === null || part === null) return exportStrings.nothing;
  const of = (kind: NodeKind) =>
    dataset.index.nodes.reduce((sum, node, i) => sum + (node.kind === kind ? part.nodes[i]! : 0), 0);
  return exportStrings.size(of("paper"), of("concept"), of("term"));
}

interface WayProps {
  readonly id?: string;
  /** What it is, and in brackets what opens it. */
  readonly label: string;
  readonly ending?: string;
  readonly onClick: () => void;
}

function Way({ id = "png", label, ending, onClick }: WayProps) {
  const [what, opens] = label.split(/ \(|\)$/u);
  return (
    <button type="button" className={styles["way"]} onClick={onClick} data-testid={`export-${id}`}>
      <span>
        {what} {opens !== undefined && <span className={styles["opens"]}>{opens}</span>}
      </span>
      {ending !== undefined && <span className={styles["ending"]}>.{ending}</span>}
    </button>
  );
}

/** What the format could not carry. */
function Receipt({ saved: { label, receipt } }: { saved: Saved }) {
  return (
    <div className={styles["receipt"]} role="status" data-testid="receipt">
      <b>{label}</b>
      {receipt.length === 0 ? (
        <p>{exportStrings.whole}</p>
      ) : (
        <ul>
          {receipt.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
