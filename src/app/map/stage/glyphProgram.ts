// One small WebGL program per shape: disc, diamond, ring, each with a rim of its color and a fill
// that stands off the ground. Distances are signed distance functions in pixels, so edges are
// smooth at every zoom without multisampling.
import { NodeProgram } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import { MARK_FIELDS } from "#app/map/stage/markRows.ts";
import type { Shape } from "#view/map/appearance.ts";
import { COMING } from "#view/map/nearness.ts";
import type { StageNode } from "#view/map/stageGraph.ts";

const VERTEX = /* glsl */ `
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_from;
attribute float a_angle;
uniform float u_spacing;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_offset;
varying float v_radius;
const float bias = 255.0 / 254.0;
void main() {
  float pixel = 2.0 * u_correctionRatio;
  // comes in as view/map/nearness.ts says
  float there = a_from == 0.0 ? 1.0 : smoothstep(${COMING[0].toFixed(2)}, ${COMING[1].toFixed(2)}, u_spacing / a_from);
  float radius = a_size / u_sizeRatio * there;
  // the triangle's inscribed circle leaves room for the halo
  vec2 offset = (there < 0.03 ? 0.0 : radius + 1.8) * 2.0 * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + offset * pixel, 1)).xy, 0, 1);
  v_offset = offset;
  v_radius = radius;
  v_color = a_color;
  v_color.a *= bias;
}`;

/** Signed distance to the rim in pixels, negative inside, for each shape. */
const DISTANCE: Readonly<Record<Shape, string>> = {
  disc: "length(v_offset) - v_radius",
  ring: "length(v_offset) - v_radius",
  diamond: "(abs(v_offset.x) + abs(v_offset.y)) * 0.7071 - v_radius * 0.86",
};
/** How much of the color the fill has; the rest is ground. */
const FILL: Readonly<Record<Shape, string>> = { disc: "1.0", diamond: "0.42", ring: "0.0" };

const fragment = (shape: Shape): string => /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_offset;
varying float v_radius;
uniform vec3 u_ground;
void main(void) {
  float distance = ${DISTANCE[shape]};
  float rim = smoothstep(-1.9, -0.9, distance);
  vec3 fill = mix(u_ground, v_color.rgb, ${FILL[shape]});
  vec3 color = mix(fill, v_color.rgb, rim);
  // a hair of ground around each mark keeps overlapping ones apart
  float halo = smoothstep(0.0, 0.8, distance);
  color = mix(color, u_ground, halo);
  float alpha = 1.0 - smoothstep(0.9, 1.7, distance);
  gl_FragColor = vec4(color * alpha, alpha);
}`;

const UNIFORMS = ["u_sizeRatio", "u_correctionRatio", "u_matrix", "u_ground", "u_spacing"] as const;

/** What a frame needs to know beyond Sigma's own parameters. */
interface Frame {
  readonly ground: () => string;
  /** Pixels from paper to paper. */
  readonly spacing: () => number;
  /** What is to be drawn: see markRows.ts. */
  readonly rows: (shape: Shape) => Float32Array;
}

/**
 * A program class for Sigma's `nodeProgramClasses`; the frame is read anew each time, marks and all:
 * Sigma's graph holds none of them. It has no second pass for picking: nobody reads it, as the stage
 * looks up itself what is pointed at.
 */
export function glyphProgram(shape: Shape, { ground, spacing, rows }: Frame) {
  return class GlyphProgram extends NodeProgram<(typeof UNIFORMS)[number], StageNode> {
    override pickProgram = null;

    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
      return {
        VERTICES: 3,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: fragment(shape),
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_position", size: 2, type: FLOAT },
          { name: "a_size", size: 1, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_from", size: 1, type: FLOAT },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_angle", size: 1, type: FLOAT }],
        CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
      };
    }

    override reallocate(): void {}
    override process(): void {}
    processVisibleItem(): void {}

    override render(params: RenderParams): void {
      this.array = rows(shape);
      this.capacity = this.array.length / MARK_FIELDS;
      this.verticesCount = this.VERTICES * this.capacity;
      super.render(params);
    }

    setUniforms(
      params: RenderParams,
      { gl, uniformLocations }: Parameters<NodeProgram<(typeof UNIFORMS)[number], StageNode>["setUniforms"]>[1],
    ): void {
      const color = Number.parseInt(ground().slice(1), 16);
      gl.uniform1f(uniformLocations["u_correctionRatio"] ?? null, params.correctionRatio);
      gl.uniform1f(uniformLocations["u_spacing"] ?? null, spacing());
      gl.uniform1f(uniformLocations["u_sizeRatio"] ?? null, params.sizeRatio);
      gl.uniformMatrix3fv(uniformLocations["u_matrix"] ?? null, false, params.matrix);
      gl.uniform3f(
        uniformLocations["u_ground"] ?? null,
        (color >> 16) / 255,
        ((color >> 8) & 255) / 255,
        (color & 255) / 255,
      );
    }
  };
}
