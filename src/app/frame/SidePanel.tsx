// The panel beside the map: legend, filters, or tray.

import { SIDE_PANELS } from "#app/frame/panels.ts";
import styles from "#app/frame/SidePanel.module.css";
import { perform } from "#app/state/actions.ts";
import { useApp, useView } from "#app/state/useApp.ts";
import { strings } from "#app/words/strings.ts";
import { sidesOf } from "#view/state/embedding.ts";
import type { Side } from "#view/state/viewState.ts";

export function SidePanel({ side }: { side: Side }) {
  const sides = sidesOf({ embed: useView((view) => view.embed) });
  const collected = useApp((state) => state.history.present.tray.length);
  const Panel = SIDE_PANELS[side].Component;
  return (
    <aside className={styles["panel"]} aria-label={strings.sides[side]} tabIndex={-1} data-region="side" data-over-map>
      <div className={styles["tabs"]} role="tablist" aria-label="Side panel" hidden={sides.length < 2}>
        {sides.map((id) => (
          <button
            key={id}
            type="button"
            role="tab"
            aria-selected={side === id}
            onClick={() => perform("side", id)}
            data-testid={`side-${id}`}
          >
            {SIDE_PANELS[id].icon}
            <span>{strings.sides[id]}</span>
            {id === "tray" && collected > 0 && <b>{collected}</b>}
          </button>
        ))}
      </div>
      <div className={styles["body"]} role="tabpanel" aria-label={strings.sides[side]}>
        <Panel />
      </div>
    </aside>
  );
}
