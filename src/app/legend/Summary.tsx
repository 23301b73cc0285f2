// Over legend and filters: how much is shown, the way back to all of it, and the filter by word.
import { TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import styles from "#app/legend/LegendPanel.module.css";
import { perform } from "#app/state/actions.ts";
import { useDataset, useShown, useView } from "#app/state/useApp.ts";
import { filterStrings } from "#app/words/filterStrings.ts";
import { strings } from "#app/words/strings.ts";
import type { GraphIndex } from "#core/graph/graphIndex.ts";
import { FILTERS } from "#view/shown/filters.ts";
import { memo } from "#view/shown/memo.ts";
import type { Visible } from "#view/shown/visible.ts";
import type { ViewState } from "#view/state/viewState.ts";

export function Summary() {
  const dataset = useDataset();
  const shown = useShown();
  const narrowed = useView(isNarrowed);
  const counts = countsOf(dataset.index, shown);
  return (
    <div className={styles["summary"]}>
      <p data-testid="shown">
        {strings.shown(counts.papers, dataset.index.attributes.counts.papers)}
        <br />
        {strings.conceptsShown(counts.shared, counts.alone)}
        <br />
        {strings.termsShown(counts.terms)} · {strings.edgesShown(shown.edgeCount)}
      </p>
      {narrowed && (
        <button type="button" onClick={() => perform("showEverything")} data-testid="show-everything">
          {strings.actions.showEverything}
        </button>
      )}
      <Words />
    </div>
  );
}

/** What is shown, by kind; concepts of several papers apart from those of one. */
const countsOf = memo((index: GraphIndex, { nodes }: Visible) => {
  const counts = { papers: 0, shared: 0, alone: 0, terms: 0 };
  index.nodes.forEach((node, i) => {
    if (nodes[i] !== 1) return;
    if (node.kind === "paper") counts.papers++;
    else if (node.kind === "term") counts.terms++;
    else if (node.documentFrequency > 1) counts.shared++;
    else counts.alone++;
  });
  return counts;
});

/** Whether there is anything to show again. */
const isNarrowed = ({ filters, focus, isolated, hidden }: ViewState): boolean =>
  FILTERS.some((filter) => filter.isActive(filters)) ||
  filters.weight > 0 ||
  filters.hiddenRelations.length > 0 ||
  focus !== null ||
  isolated.length > 0 ||
  hidden.length > 0;

/** Long enough to type on, short enough not to be noticed. */
const PAUSE_MS = 180;

/**
 * The text filter: what is typed is shown at once and filters after a pause, or as soon as the
 * field is left, so that it never comes after what is done next. Only typing starts the pause: what
 * others set just shows.
 */
function Words() {
  const text = useView((view) => view.filters.text);
  const [typed, setTyped] = useState<string | null>(null);
  const pause = useRef(0);
  const apply = (words: string | null): void => {
    clearTimeout(pause.current);
    if (words !== null) perform("filter", { text: words });
    setTyped(null);
  };
  const type = (words: string): void => {
    setTyped(words);
    clearTimeout(pause.current);
    pause.current = window.setTimeout(() => apply(words), PAUSE_MS);
  };
  return (
    <TextInput
      size="xs"
      value={typed ?? text}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => apply(typed)}
      placeholder={filterStrings.words}
      aria-label={filterStrings.words}
      title={filterStrings.hints.words}
      data-testid="text-filter"
    />
  );
}
