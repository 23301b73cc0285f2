// The browser may take the graphics context away at any time (a driver that starts anew, a phone that
// sleeps): that is said, and the map returns with the context.
import { setTransient, store } from "#app/state/state.ts";
import { faultStrings } from "#app/words/faultStrings.ts";
import type { Issue } from "#core/issue.ts";

/** Says that the context is lost, as long as it is; calls back when it is there again. */
export function watchContext(container: HTMLElement, onRestored: () => void): () => void {
  const lost = (event: Event) => {
    event.preventDefault(); // else it is never given back
    if (!isLost()) setTransient({ issues: [...store.getState().transient.issues, MAP_LOST] });
  };
  const restored = () => {
    setTransient({ issues: store.getState().transient.issues.filter((issue) => issue !== MAP_LOST) });
    onRestored();
  };
  // they do not bubble, but are heard on the way down
  container.addEventListener("webglcontextlost", lost, true);
  container.addEventListener("webglcontextrestored", restored, true);
  return () => {
    container.removeEventListener("webglcontextlost", lost, true);
    container.removeEventListener("webglcontextrestored", restored, true);
  };
}

const isLost = (): boolean => store.getState().transient.issues.includes(MAP_LOST);

const MAP_LOST: Issue = {
  code: "stage/lost",
  severity: "warning",
  message: faultStrings.mapLost,
  hint: faultStrings.mapLostHint,
};
