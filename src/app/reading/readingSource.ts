// From the reading question in the address to the list itself, over the dataset, the tray and the
// selection at hand.
import type { Dataset, Work } from "#app/state/state.ts";
import type { GraphIndex } from "#core/graph/graphIndex.ts";
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
import type { Tray } from "#view/state/tray/tray.ts";
import { communityOf, type ReadingQuestion } from "#view/state/viewState.ts";

const allPapers = (index: GraphIndex): number[] =>
  index.nodes.flatMap(({ kind }, node) => (kind === "paper" ? [node] : []));

/** An empty tray has nothing to say: then the selection is meant, and without one all papers. */
export function answerable(question: ReadingQuestion, { tray, view }: Work): ReadingQuestion {
  const isEmpty = { tray: tray.length === 0, selection: view.selection.length === 0 };
  if (question.of !== "tray" || !isEmpty.tray) return question;
  return { ...question, of: isEmpty.selection ? "all" : "selection" };
}

type Collected = Pick<Work, "tray"> & { readonly selection: readonly NodeKey[] };

/** The nodes behind a question; what the dataset does not have is left out. */
export function sourceOf({ index }: Dataset, { tray, selection }: Collected, of: ReadingQuestion["of"]): ReadingSource {
  const known = (keys: readonly string[]) => keys.flatMap((key) => index.position.get(key) ?? []);
  if (of === "tray") return sourceOfNodes(index, known(tray.map(({ key }) => key)));
  if (of === "all") return sourceOfNodes(index, allPapers(index));
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
    const papers = choosesAmongAll(source, question) ? allPapers(index) : source.papers;
    const concepts = conceptsOf(index, source, question.concepts === "shared");
    return readingList(index, { concepts, papers, share: question.share });
  },
);

export const readingListIn = (dataset: Dataset, { tray, view }: Work, question: ReadingQuestion): ReadingList =>
  computed(dataset, tray, view.selection, question);
