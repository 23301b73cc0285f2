// The same link as a frame for a page of one's own: which panels it has, and the HTML to paste.
import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { CopyField } from "#app/parts/CopyField.tsx";
import styles from "#app/sharing/ShareDialog.module.css";
import { shareStrings as say } from "#app/sharing/shareStrings.ts";
import { useDataset } from "#app/state/useApp.ts";
import { linkTo } from "#browser/addressBar.ts";
import { embedSnippet } from "#view/state/sharing.ts";
import { toggled } from "#view/state/transitions.ts";
import { EMBED_PANELS, type EmbedPanel, type ViewState } from "#view/state/viewState.ts";

const USUAL: readonly EmbedPanel[] = ["map", "legend", "details"];

export function EmbedChoice({ view }: { view: ViewState }) {
  const { index } = useDataset();
  const [panels, setPanels] = useState(USUAL);
  const chosen = EMBED_PANELS.filter((panel) => panels.includes(panel));
  const link = linkTo({ ...view, embed: chosen.length === 0 ? ["map"] : chosen });
  return (
    <fieldset className={styles["embed"]}>
      <legend>{say.embed}</legend>
      <p className={styles["hint"]}>{say.embedHint}</p>
      <div className={styles["choices"]}>
        {EMBED_PANELS.map((panel) => (
          <Checkbox
            key={panel}
            size="xs"
            checked={panels.includes(panel)}
            onChange={() => setPanels(toggled(panels, panel))}
            label={say.panels[panel]}
            data-testid={`embed-${panel}`}
          />
        ))}
      </div>
      <CopyField
        label={say.snippet}
        text={embedSnippet(link, say.frameTitle(index.attributes.corpus.title))}
        id="snippet"
        tall
      />
      <a href={link} target="_blank" rel="noopener" data-testid="try-embed">
        {say.tryIt}
      </a>
    </fieldset>
  );
}
