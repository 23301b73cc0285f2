// The views that leave the page in a link, and the texts around them.
import { attribute } from "#core/export/xml.ts";
import type { GraphIndex } from "#core/graph/graphIndex.ts";
import type { GraphPart } from "#core/graph/subgraph.ts";
import type { NodeKey } from "#core/model.ts";
import { turnCamera, unturnCamera } from "#view/map/turn.ts";
import { moveCamera } from "#view/state/transitions.ts";
import {
  type Camera,
  communityOf,
  isNodeKey,
  NO_FILTERS,
  type Subject,
  type ViewState,
} from "#view/state/viewState.ts";

/**
 * The view of a link that carries a part: whatever narrowed the map has made the part, and ends;
 * what the part does not have is not named. `carried` is left empty. `turned`: the places in the
 * index lie turned (turn.ts).
 */
export function viewOfPart(view: ViewState, index: GraphIndex, { nodes }: GraphPart, turned = false): ViewState {
  const holds = (key: string): boolean => nodes[index.position.get(key) ?? -1] === 1;
  const held = (keys: readonly NodeKey[]) => keys.filter(holds);
  const holdsSubject = (subject: Subject): boolean =>
    isNodeKey(subject)
      ? holds(subject)
      : nodes.some((on, i) => on === 1 && index.community[i] === communityOf(subject));
  const { path, question } = view;
  const part: ViewState = {
    ...view,
    ...{ dataset: "", carried: "", projection: "mixed", focus: null, hidden: [], isolated: [], filters: NO_FILTERS },
    open: view.open !== null && holdsSubject(view.open) ? view.open : null,
    ...{ selection: held(view.selection), compare: held(view.compare), pinned: held(view.pinned) },
    path: path !== null && holds(path.from) && holds(path.to) ? path : null,
    question: question !== null && holds(question) ? question : null,
  };
  const seen = view.camera !== null && turned ? turnCamera(view.camera) : view.camera;
  const camera = seen && cameraOnPart(seen, index, nodes);
  return moveCamera(part, camera !== null && turned ? unturnCamera(camera) : camera);
}

/**
 * A camera that looks at the same place when only the part is drawn; null where it would see all of
 * it.
 */
function cameraOnPart({ x, y, ratio }: Camera, index: GraphIndex, nodes: Uint8Array): Camera | null {
  const [whole, part] = [frameOf(index, null), frameOf(index, nodes)];
  const camera = {
    x: 0.5 + ((x - 0.5) * whole.size + whole.x - part.x) / part.size,
    y: 0.5 + ((y - 0.5) * whole.size + whole.y - part.y) / part.size,
    ratio: (ratio * whole.size) / part.size,
  };
  return camera.ratio >= 1 ? null : camera;
}

/**
 * Middle and larger side of the box around nodes: the frame in which the stage counts its camera.
 */
function frameOf({ nodes }: GraphIndex, mask: Uint8Array | null) {
  let [x1, x2, y1, y2] = [Infinity, -Infinity, Infinity, -Infinity];
  nodes.forEach(({ x, y }, i) => {
    if (mask !== null && mask[i] !== 1) return;
    [x1, x2, y1, y2] = [Math.min(x1, x), Math.max(x2, x), Math.min(y1, y), Math.max(y2, y)];
  });
  const size = Math.max(x2 - x1, y2 - y1);
  return { x: (x1 + x2) / 2, y: (y1 + y2) / 2, size: size > 0 ? size : 1 };
}

/** An element that shows a link in a page of anyone's. */
export function embedSnippet(link: string, title: string): string {
  return `<iframe${attribute("src", link)}${attribute("title", title)} width="100%" height="600" style="border:0" loading="lazy"></iframe>`;
}
