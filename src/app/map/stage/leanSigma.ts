// Sigma without what this map has no use for: it draws its own edges, picks by itself and lifts no
// mark. Left alone, Sigma compiles a dozen shaders, clears five full canvases in every frame that stay
// empty, and makes a texture for picking.
import Sigma from "sigma";
import { SHAPES, type Shape } from "#view/map/appearance.ts";
import type { StageNode } from "#view/map/stageGraph.ts";

/** Their canvases stay empty. */
const SPARE: readonly string[] = ["edges", "edgeLabels", "labels", "hovers", "hoverNodes"];

export class LeanSigma extends Sigma<StageNode> {
  override createCanvas(id: string, options?: Parameters<Sigma["createCanvas"]>[1]): HTMLCanvasElement {
    const canvas = super.createCanvas(id, options);
    if (SPARE.includes(id)) {
      canvas.style.display = "none";
      canvas.width = 1;
      canvas.height = 1;
      canvas.setAttribute = () => undefined; // by which Sigma would make it as large as the map
    }
    return canvas;
  }

  override createWebGLContext(id: string, options?: Parameters<Sigma["createWebGLContext"]>[1]): WebGLRenderingContext {
    return super.createWebGLContext(id, { ...options, picking: false });
  }
}

/** Draws nothing and compiles nothing. */
class NoProgram {
  readonly drawLabel = undefined;
  readonly drawHover = undefined;
  kill(): void {}
  reallocate(): void {}
  process(): void {}
  render(): void {}
}

type Programs = Readonly<Record<Shape | "circle", typeof NoProgram>>;

/** For every shape, and in the place of Sigma's own. */
export const NO_PROGRAMS: Programs = {
  circle: NoProgram,
  ...(Object.fromEntries(Object.values(SHAPES).map((shape) => [shape, NoProgram])) as Record<Shape, typeof NoProgram>),
};
export const NO_EDGE_PROGRAMS = { arrow: NoProgram, line: NoProgram };
