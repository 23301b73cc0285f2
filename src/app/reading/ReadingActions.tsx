import { Download, Inbox, SquareDashedMousePointer } from "lucide-react";
import { exportPart, formatNamed, tellReceipt } from "#app/exporting/exporting.ts";
import { QuietButton } from "#app/parts/QuietButton.tsx";
import { perform } from "#app/state/actions.ts";
import type { Dataset } from "#app/state/state.ts";
import pageStyles from "#app/tables/Page.module.css";
import { pageStrings } from "#app/words/pageStrings.ts";
import { saveText } from "#browser/files.ts";
import type { ReadingList } from "#view/pages/readingList.ts";
import { readingListText } from "#view/pages/readingListText.ts";

const say = pageStrings.reading;

export function ReadingActions({ dataset, list }: { dataset: Dataset; list: ReadingList }) {
  const { index, entry } = dataset;
  const keys = list.steps.map(({ paper }) => index.keys[paper]!);
  const saveBib = async () => {
    const nodes = new Uint8Array(index.keys.length);
    for (const { paper } of list.steps) nodes[paper] = 1;
    tellReceipt(
      await exportPart(dataset, await formatNamed("bibtex"), { nodes, edges: null }, `${entry.id}-reading-list`),
    );
  };
  return (
    <div className={pageStyles["actions"]}>
      <QuietButton icon={SquareDashedMousePointer} onClick={() => perform("select", keys)} data-testid="reading-select">
        {say.select}
      </QuietButton>
      <QuietButton
        icon={Inbox}
        onClick={() =>
          perform(
            "addToTray",
            list.steps.map(({ paper }) => ({ key: index.keys[paper]!, label: index.nodes[paper]!.label })),
          )
        }
      >
        {say.collect}
      </QuietButton>
      <QuietButton
        icon={Download}
        onClick={() =>
          saveText(`${entry.id}-reading-list.md`, readingListText(index, list, say.title), "text/markdown")
        }
      >
        {say.save}
      </QuietButton>
      <QuietButton icon={Download} onClick={() => void saveBib()}>
        {say.saveBib}
      </QuietButton>
    </div>
  );
}
