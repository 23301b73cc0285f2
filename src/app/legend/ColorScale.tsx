// The scale that colors papers by year or citations, with its ends.
import styles from "#app/legend/LegendPanel.module.css";
import { useDataset, useTheme } from "#app/state/useApp.ts";
import { filterStrings } from "#app/words/filterStrings.ts";
import { scaleColor, scaleOf } from "#view/map/markColors.ts";
import type { ColorMeasure } from "#view/state/viewState.ts";

const STEPS = [0, 0.25, 0.5, 0.75, 1] as const;

export function ColorScale({ measure }: { measure: Exclude<ColorMeasure, "community"> }) {
  const { index } = useDataset();
  const theme = useTheme();
  const scale = scaleOf(index, measure);
  if (scale === null) return <p className={styles["quiet"]}>{filterStrings.noValues}</p>;
  const colors = STEPS.map((share) => scaleColor(share, theme)).join(", ");
  return (
    <div className={styles["scale"]} data-testid="color-scale">
      <span>{scale[0]}</span>
      <span className={styles["gradient"]} style={{ background: `linear-gradient(to right, ${colors})` }} />
      <span>{scale[1]}</span>
    </div>
  );
}
