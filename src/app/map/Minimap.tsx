// The whole map in small, with a frame around what the stage shows; a click or drag goes there.
import { useEffect, useRef } from "react";
import styles from "#app/map/Minimap.module.css";
import { themeIn, visibleIn } from "#app/state/derived.ts";
import { store, viewOf } from "#app/state/state.ts";
import { useApp, useDataset, useShown, useTheme } from "#app/state/useApp.ts";
import { strings } from "#app/words/strings.ts";
import { communityColor, mix } from "#view/map/theme.ts";

/** Nearer than this, the whole is worth a picture beside the part. */
const WORTH = 0.8;
const WIDTH = 148;
const HEIGHT = 104;

export function Minimap() {
  const dataset = useDataset();
  const canvas = useRef<HTMLCanvasElement>(null);
  const stage = useApp((state) => state.transient.stage);
  const visible = useShown();
  const theme = useTheme();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown and the theme make a new picture
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (stage === null || context == null) return;
    let small: ReturnType<typeof smallPicture> | null = null;
    const draw = () => {
      if (small === null || canvas.current === null) return;
      // where the whole map is in sight, or another one, it would say nothing
      const isOfUse = stage.bound().ratio < WORTH && viewOf(store.getState()).focus === null;
      canvas.current.style.display = isOfUse ? "" : "none";
      if (!isOfUse) return;
      const { x1, y1, x2, y2 } = stage.corners();
      const [left, top] = small.toSmall(x1, y2);
      const [right, bottom] = small.toSmall(x2, y1);
      context.setTransform(2, 0, 0, 2, 0, 0);
      context.clearRect(0, 0, WIDTH, HEIGHT);
      context.drawImage(small.canvas, 0, 0, WIDTH, HEIGHT);
      context.strokeStyle = small.frame;
      context.lineWidth = 1.5;
      const inset = (value: number, most: number) => Math.max(1, Math.min(most - 1, value));
      const [x, y] = [inset(left, WIDTH), inset(top, HEIGHT)];
      context.strokeRect(x, y, inset(right, WIDTH) - x, inset(bottom, HEIGHT) - y);
    };
    // after the map itself: the small picture may come a moment later
    const later = window.setTimeout(() => {
      small = smallPicture(dataset);
      draw();
    }, 60);
    const forget = stage.onRender(draw);
    return () => {
      clearTimeout(later);
      forget();
    };
  }, [dataset, stage, visible, theme]);
  const go = (event: React.PointerEvent) => {
    if (event.buttons === 0 || stage === null) return;
    const box = event.currentTarget.getBoundingClientRect();
    const [x, y] = frameOf(dataset).toMap(event.clientX - box.left, event.clientY - box.top);
    stage.center(x, y);
  };
  return (
    <canvas
      ref={canvas}
      width={WIDTH * 2}
      height={HEIGHT * 2}
      className={styles["minimap"]}
      data-over-map
      role="img"
      aria-label={strings.minimapLabel}
      onPointerDown={go}
      onPointerMove={go}
    />
  );
}

/** Between map coordinates and the small canvas. */
function frameOf({ index }: ReturnType<typeof useDataset>) {
  let [x1, x2, y1, y2] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of index.nodes) {
    [x1, x2, y1, y2] = [Math.min(x1, x), Math.max(x2, x), Math.min(y1, y), Math.max(y2, y)];
  }
  const scale = Math.min((WIDTH - 16) / Math.max(1e-9, x2 - x1), (HEIGHT - 16) / Math.max(1e-9, y2 - y1));
  const [cx, cy] = [(x1 + x2) / 2, (y1 + y2) / 2];
  return {
    toSmall: (x: number, y: number): [number, number] => [WIDTH / 2 + (x - cx) * scale, HEIGHT / 2 - (y - cy) * scale],
    toMap: (x: number, y: number): [number, number] => [cx + (x - WIDTH / 2) / scale, cy - (y - HEIGHT / 2) / scale],
  };
}

/** The nodes as dots, drawn once per picture. */
function smallPicture(dataset: ReturnType<typeof useDataset>) {
  const state = store.getState();
  const theme = themeIn(dataset, viewOf(state).theme);
  const { nodes } = visibleIn(dataset, viewOf(state));
  const frame = frameOf(dataset);
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH * 2;
  canvas.height = HEIGHT * 2;
  const context = canvas.getContext("2d");
  context?.scale(2, 2);
  const colors = new Map(
    [...dataset.communities.keys(), -1].map((id) => [id, mix(communityColor(id, theme), theme.tokens.ground, 0.75)]),
  );
  // papers show where everything is: concepts of one paper are many, and lie beside it
  const hasPapers = dataset.index.nodes.some(({ kind }, i) => kind === "paper" && nodes[i] === 1);
  dataset.index.nodes.forEach(({ kind, x, y, community }, i) => {
    if (context == null || nodes[i] !== 1 || (hasPapers && kind !== "paper")) return;
    const [px, py] = frame.toSmall(x, y);
    context.fillStyle = colors.get(community) ?? theme.tokens.ink;
    context.fillRect(px - 0.9, py - 0.9, 1.8, 1.8);
  });
  return { canvas, toSmall: frame.toSmall, frame: theme.tokens.ink };
}
