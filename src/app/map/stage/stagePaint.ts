// What is drawn on the map beside Sigma's marks: the ground below, what stands out and the names
// above. It knows no events and moves no camera.
import type Sigma from "sigma";
import { createGroundLayer } from "#app/map/stage/groundLayer.ts";
import { createNameLayer, type DrawnName } from "#app/map/stage/nameLayer.ts";
import { drawMarks, drawOverlay } from "#app/map/stage/overlayLayer.ts";
import type { Picture, Standing } from "#app/map/stage/picture.ts";
import type { Box } from "#view/map/labels.ts";
import type { StageNode } from "#view/map/stageGraph.ts";

export interface StagePaint {
  readonly drawBelow: (picture: Picture, standing: Standing) => void;
  /** Names find their places, or (`moving`) travel with the map. */
  readonly drawAbove: (picture: Picture, standing: Standing, moving: boolean) => void;
  readonly names: () => readonly DrawnName[];
  /** Widths of names are asked for anew: other fonts are there. */
  readonly remeasure: () => void;
  /** All of it with the marks, `scale` per CSS pixel: a WebGL canvas cannot be read after its frame. */
  readonly paint: (picture: Picture, standing: Standing, scale: number) => HTMLCanvasElement;
}

/** `covered`: what lies over the map, in CSS pixels of the container; no name is written under it. */
export function createStagePaint(sigma: Sigma<StageNode>, covered: () => readonly Box[]): StagePaint {
  const below = layer(sigma, "ground", "edges");
  const above = layer(sigma, "names", "mouse");
  const ground = createGroundLayer();
  const nameLayer = createNameLayer();
  let names: readonly DrawnName[] = [];
  return {
    drawBelow: (picture, standing) => ground.draw(prepared(below, standing), picture, standing),
    drawAbove(picture, standing, moving) {
      const context = prepared(above, standing);
      drawOverlay(context, picture, standing);
      names = (moving ? nameLayer.shift : nameLayer.draw)(context, picture, standing, covered);
    },
    names: () => names,
    remeasure: nameLayer.remeasure,
    paint(picture, standing, scale) {
      const { width, height } = standing.size;
      const canvas = document.createElement("canvas");
      canvas.width = Math.round(width * scale);
      canvas.height = Math.round(height * scale);
      const context = canvas.getContext("2d");
      if (context === null) throw new Error("No 2D canvas context for the picture.");
      context.scale(scale, scale);
      context.fillStyle = picture.theme.tokens.ground;
      context.fillRect(0, 0, width, height);
      ground.draw(context, picture, standing);
      drawMarks(context, picture, standing);
      drawOverlay(context, picture, standing);
      createNameLayer().draw(context, picture, standing, () => []);
      return canvas;
    },
  };
}

function layer(sigma: Sigma<StageNode>, id: string, beforeLayer: string): HTMLCanvasElement {
  return sigma.createCanvas(id, { beforeLayer, style: { pointerEvents: "none", inset: "0" } });
}

/** An empty context of the right size in CSS pixels. */
export function prepared(canvas: HTMLCanvasElement, { size: { width, height } }: Standing): CanvasRenderingContext2D {
  const density = window.devicePixelRatio || 1;
  const [w, h] = [Math.round(width * density), Math.round(height * density)];
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w;
    canvas.height = h;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("No 2D canvas context for the map.");
  context.setTransform(density, 0, 0, density, 0, 0);
  // in two halves: cleared at once and left empty, the canvas may show an older picture (Chromium)
  context.clearRect(0, 0, width, height / 2);
  context.clearRect(0, height / 2, width, height - height / 2);
  return context;
}
