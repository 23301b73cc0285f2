// What can be done with the ticked rows; nothing is shown while nothing is ticked.
import { Button } from "@mantine/core";
import { QuietButton } from "#app/parts/QuietButton.tsx";
import { perform } from "#app/state/actions.ts";
import { COMMANDS } from "#app/state/commands.ts";
import { useView } from "#app/state/useApp.ts";
import styles from "#app/tables/SelectionActions.module.css";
import { pageStrings } from "#app/words/pageStrings.ts";
import { strings } from "#app/words/strings.ts";
import { isEmbedded } from "#view/state/embedding.ts";

const say = pageStrings.selection;

export function SelectionActions() {
  const selection = useView((view) => view.selection);
  const whole = !useView(isEmbedded);
  if (selection.length === 0) return null;
  const papers = selection.filter((key) => key.startsWith("paper:")).length;
  return (
    <div
      className={styles["bar"]}
      role="toolbar"
      aria-label={say.count(selection.length)}
      data-testid="selection-actions"
    >
      <span>{say.count(selection.length)}</span>
      {whole && <OnPapers papers={papers} />}
      {whole && (
        <QuietButton size="compact-xs" onClick={COMMANDS.exportAs.run} data-testid="export-selection">
          {strings.short.export}
        </QuietButton>
      )}
      <QuietButton size="compact-xs" onClick={() => perform("isolateSelection")}>
        {say.only}
      </QuietButton>
      <Button size="compact-xs" variant="subtle" color="gray" onClick={() => perform("clearSelection")}>
        {say.clear}
      </Button>
    </div>
  );
}

/** What leads on from here, to the tray and to other pages. */
function OnPapers({ papers }: { papers: number }) {
  return (
    <>
      <Button
        size="compact-xs"
        bg="var(--accent)"
        c="var(--accent-ink)"
        onClick={() => perform("collect")}
        data-testid="collect-selection"
      >
        {say.collect}
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        disabled={papers < 2}
        onClick={() => perform("compareSelection")}
        data-testid="compare-selection"
      >
        {say.compare}
      </Button>
      <QuietButton
        size="compact-xs"
        onClick={() => perform("reading", { of: "selection" })}
        data-testid="read-selection"
      >
        {say.read}
      </QuietButton>
    </>
  );
}
