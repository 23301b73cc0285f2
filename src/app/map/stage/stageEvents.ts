// What a person does on the map: looked up by our own picker on Sigma's captors, so that no pointer
// waits for the graphics card. A mark wins over a name, a name over the ground.
import type Sigma from "sigma";
import type { DrawnName } from "#app/map/stage/nameLayer.ts";
import { LEAST_RADIUS } from "#app/map/stage/overlayLayer.ts";
import { type Picture, type Standing, unproject } from "#app/map/stage/picture.ts";
import { soon } from "#app/parts/soon.ts";
import { createPicker } from "#view/map/pick.ts";
import type { StageNode } from "#view/map/stageGraph.ts";
import { NOBODY, ownerAt } from "#view/map/territories.ts";
import { memo } from "#view/shown/memo.ts";

/** What lies under the pointer: a node, the ground or name of a community, or nothing. */
export interface Target {
  readonly node: number | null;
  readonly community: number | null;
}
export const NOTHING: Target = { node: null, community: null };

export interface StageHandlers {
  readonly onHover: (target: Target, x: number, y: number) => void;
  readonly onClick: (target: Target, extend: boolean) => void;
  readonly onDoubleClick: (target: Target) => void;
}

interface Seen {
  readonly picture: () => Picture;
  readonly standing: () => Standing;
  readonly names: () => readonly DrawnName[];
}

/** A pointer this near to a mark means it. */
const REACH = 26;
const NEAR = 3;
/** The longest that two clicks of one double click may lie apart. */
const DOUBLE_CLICK_MS = 500;

export function listenToStage(
  sigma: Sigma<StageNode>,
  container: HTMLElement,
  seen: Seen,
  handlers: StageHandlers,
): void {
  // Sigma would ask the graphics card what is under the pointer, and the page would wait for it
  Object.assign(sigma, { getNodeAtPosition: () => null });
  const { targetAt, prepare } = createTargets(seen);
  sigma.once("afterRender", () => soon(prepare));
  const mouse = sigma.getMouseCaptor();
  let pressed = NOTHING;
  mouse.on("mousemove", ({ x, y }) => {
    // a map that is being dragged slides under the pointer: what it passes is not meant
    if (mouse.isMouseDown) return;
    const target = targetAt(x, y);
    container.style.cursor = target === NOTHING ? "" : "pointer";
    handlers.onHover(target, x, y);
  });
  mouse.on("mouseleave", () => handlers.onHover(NOTHING, 0, 0));
  sigma.on("clickStage", ({ event }) => {
    pressed = targetAt(event.x, event.y);
    const { shiftKey, ctrlKey, metaKey } = event.original;
    handlers.onClick(pressed, shiftKey || ctrlKey || metaKey);
    if (pressed !== NOTHING) keepSecondClick(container, () => handlers.onDoubleClick(pressed));
  });
  sigma.on("doubleClickStage", ({ preventSigmaDefault }) => {
    // the first click may have moved the map: what it met is what is meant
    if (pressed === NOTHING) return;
    preventSigmaDefault();
    handlers.onDoubleClick(pressed);
  });
}

/**
 * What a click opens may come to lie under the pointer: the second click of a double click is the
 * map's all the same, and presses nothing else.
 */
function keepSecondClick(container: HTMLElement, act: () => void): void {
  const keep = (event: MouseEvent): void => {
    if (event.detail !== 2 || (event.target instanceof Node && container.contains(event.target))) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  document.addEventListener("click", keep, { capture: true, signal: AbortSignal.timeout(DOUBLE_CLICK_MS) });
}

interface Targets {
  readonly targetAt: (x: number, y: number) => Target;
  /** What the first touch of the map would wait for. */
  readonly prepare: () => void;
}

function createTargets({ picture, standing, names }: Seen): Targets {
  const pickerOf = memo(createPicker);
  const targetAt = (x: number, y: number): Target => {
    const { index, visible, owners, territories } = picture();
    const { projection, radius } = standing();
    const [mapX, mapY] = unproject(projection, x, y);
    const scale = Math.abs(projection.a);
    const node = pickerOf(index, visible).pick(mapX, mapY, REACH / scale, (i) =>
      radius(i) < LEAST_RADIUS ? Number.NEGATIVE_INFINITY : (radius(i) + NEAR) / scale,
    );
    if (node !== null) return { node, community: null };
    const name = names().find((box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height);
    if (name !== undefined) return { node: name.node, community: name.node === null ? name.community : null };
    const owner = ownerAt(owners, mapX, mapY);
    return owner === NOBODY || !territories.some(({ community }) => community === owner)
      ? NOTHING
      : { node: null, community: owner };
  };
  return { targetAt, prepare: () => void pickerOf(picture().index, picture().visible) };
}
