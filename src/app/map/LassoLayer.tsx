// Over the map while a box or lasso is drawn: what lies inside becomes the selection (with Shift:
// is added to it).
import { useState } from "react";
import styles from "#app/map/StageView.module.css";
import { perform } from "#app/state/actions.ts";
import { setTransient, store, viewOf } from "#app/state/state.ts";
import { useDataset } from "#app/state/useApp.ts";
import { isInside, type Outline } from "#view/map/insideOutline.ts";

export function LassoLayer({ tool }: { tool: "box" | "lasso" }) {
  const { index } = useDataset();
  const [drawn, setDrawn] = useState<Outline>([]);
  const place = (event: React.PointerEvent): readonly [number, number] => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  const outline = tool === "lasso" ? drawn : boxOf(drawn);
  const finish = (extend: boolean) => {
    const stage = store.getState().transient.stage;
    if (stage !== null && outline.length > 2) {
      const inside = stage.nodesIn((x, y) => isInside(outline, x, y)).map((node) => index.keys[node]!);
      const before = extend ? viewOf(store.getState()).selection : [];
      perform("select", [...before, ...inside]);
    }
    setDrawn([]);
    setTransient({ tool: "pan" });
  };
  return (
    <svg
      className={styles["lasso"]}
      width="100%"
      height="100%"
      aria-hidden="true"
      data-testid="lasso"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrawn([place(event)]);
      }}
      onPointerMove={(event) => {
        if (drawn.length > 0) setDrawn([...drawn, place(event)]);
      }}
      onPointerUp={(event) => finish(event.shiftKey)}
    >
      {outline.length > 1 && <polygon points={outline.map((point) => point.join()).join(" ")} />}
    </svg>
  );
}

function boxOf(drawn: Outline): Outline {
  const first = drawn[0];
  const last = drawn.at(-1);
  if (first === undefined || last === undefined) return [];
  return [first, [last[0], first[1]], last, [first[0], last[1]]];
}
