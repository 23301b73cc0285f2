// From the reading question in the address to the list itself, over the dataset, the tray and the
// selection at hand.
import type { Dataset, Work } from "#app/state/state.ts";
import type { NodeKey } from "#core/model.ts";
import {
  conceptsOf,
  type ReadingList,
  type ReadingSource,
  readingList,
  sourceOfCommunity,
  sourceOfNodes,
} from "#view/pages/readingList.ts";
import { memo } from "#view/shown/memo.ts";
import type { Tray } from "#view/state/tray.ts";
import { communityOf, type ReadingQuestion } from "#view/state/viewState.ts";

type Collected = Pick<Work, "tray"> & { readonly selection: readonly NodeKey[] };

/** The nodes behind a question; what the dataset does not have is left out. */
export function sourceOf({ index }: Dataset, { tray, selection }: Collected, of: ReadingQuestion["of"]): ReadingSource {
  const known = (keys: readonly string[]) => keys.flatMap((key) => index.position.get(key) ?? []);
  if (of === "tray") return sourceOfNodes(index, known(tray.map(({ key }) => key)));
  if (of === "selection") return sourceOfNodes(index, known(selection));
  return sourceOfCommunity(index, communityOf(of) ?? -1);
}

/** Concepts without a paper are sought in all papers, whatever the question says. */
export const choosesAmongAll = (source: ReadingSource, question: ReadingQuestion): boolean =>
  question.from === "all" || source.papers.length === 0;

const computed = memo(
  (dataset: Dataset, tray: Tray, selection: readonly NodeKey[], question: ReadingQuestion): ReadingList => {
    const { index } = dataset;
    const source = sourceOf(dataset, { tray, selection }, question.of);
    const papers = choosesAmongAll(source, question)
      ? index.nodes.flatMap(({ kind }, node) => (kind === "paper" ? [node] : []))
      : source.papers;
    const concepts = conceptsOf(index, source, question.concepts === "shared");
    return readingList(index, { concepts, papers, share: question.share });
  },
);

export const readingListIn = (dataset: Dataset, { tray, view }: Work, question: ReadingQuestion): ReadingList =>
  computed(dataset, tray, view.selection, question);
