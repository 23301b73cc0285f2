// In the place of the map where the filters leave nothing: says so, with the way out.
import { Button } from "@mantine/core";
import styles from "#app/map/MapPage.module.css";
import { QuietButton } from "#app/parts/QuietButton.tsx";
import { perform } from "#app/state/actions.ts";
import { useView } from "#app/state/useApp.ts";
import { mapStrings } from "#app/words/mapStrings.ts";
import { strings } from "#app/words/strings.ts";

export function EmptyAnswer() {
  const words = useView((view) => view.filters.text.trim());
  return (
    <div className={styles["empty"]} role="status" data-testid="empty-answer">
      <p>{mapStrings.empty(words)}</p>
      {words !== "" && (
        <Button size="compact-sm" onClick={() => perform("filter", { text: "" })} data-testid="clear-words">
          {mapStrings.clearWords}
        </Button>
      )}
      <QuietButton onClick={() => perform("showEverything")}>{strings.actions.showEverything}</QuietButton>
    </div>
  );
}
