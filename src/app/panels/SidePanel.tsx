// The panel beside the map: legend and filters, outline, or tray.

import { perform } from "#app/actions.ts";
import { SIDE_PANELS } from "#app/panels/registry.ts";
import styles from "#app/panels/SidePanel.module.css";
import { strings } from "#app/strings.ts";
import { useApp, useView } from "#app/useApp.ts";
import { sidesOf } from "#view/embedding.ts";
import type { Side } from "#view/viewState.ts";

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
            <span>{strings.sideTabs[id]}</span>
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
