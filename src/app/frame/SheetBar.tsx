// On small screens: what is a panel elsewhere comes up as a sheet from here.
import { Filter, Map as MapIcon, ScrollText } from "lucide-react";
import styles from "#app/frame/SheetBar.module.css";
import { setTransient } from "#app/state/state.ts";
import { useApp, useView } from "#app/state/useApp.ts";
import { strings } from "#app/words/strings.ts";
import { hasDetails, isEmbedded, sideOf } from "#view/state/embedding.ts";

export function SheetBar() {
  const sheet = useApp((state) => state.transient.sheet);
  const open = useView((view) => view.open);
  const side = useView(sideOf);
  const details = useView(hasDetails);
  const embedded = useView(isEmbedded);
  const toggle = (which: "side" | "details") => () => setTransient({ sheet: sheet === which ? null : which });
  return (
    <nav className={styles["bar"]} aria-label="Panels">
      <button type="button" aria-pressed={sheet === null} onClick={() => setTransient({ sheet: null })}>
        <MapIcon size={16} aria-hidden /> {strings.sheetMain}
      </button>
      {side !== null && (
        <button type="button" aria-pressed={sheet === "side"} onClick={toggle("side")} data-testid="sheet-side">
          <Filter size={16} aria-hidden /> {embedded ? strings.sideTabs[side] : strings.sheetSide}
        </button>
      )}
      {details && (
        <button
          type="button"
          aria-pressed={sheet === "details"}
          disabled={open === null}
          onClick={toggle("details")}
          data-testid="sheet-details"
        >
          <ScrollText size={16} aria-hidden /> {strings.sheetDetails}
        </button>
      )}
    </nav>
  );
}
