// What the stage is asked to show: one value, made by pure functions, compared by identity part by
// part.
import type { Community } from "#core/graph/attributes.ts";
import type { GraphIndex } from "#core/graph/graphIndex.ts";
import type { Territory } from "#view/map/territories.ts";
import type { Theme } from "#view/map/theme.ts";
import type { Emphasis } from "#view/shown/emphasis.ts";
import type { Visible } from "#view/shown/visible.ts";

/** What lies under the nodes. */
export interface Ground {
  /** Edges of the resting map, weakest first. */
  readonly links: Uint32Array;
  readonly territories: readonly Territory[];
}
export const NO_GROUND: Ground = { links: new Uint32Array(), territories: [] };

export interface Picture extends Ground {
  readonly index: GraphIndex;
  readonly visible: Visible;
  readonly communities: ReadonlyMap<number, Community>;
  readonly radii: Float32Array;
  /** Node numbers, most deserving of a name first. */
  readonly nameOrder: Uint32Array;
  readonly theme: Theme;
  readonly emphasis: Emphasis;
}

/** From map coordinates to pixels: x → a·x + tx, y → d·y + ty (no rotation). */
export interface Projection {
  readonly a: number;
  readonly d: number;
  readonly tx: number;
  readonly ty: number;
}

export const project = ({ a, d, tx, ty }: Projection, x: number, y: number): readonly [number, number] => [
  a * x + tx,
  d * y + ty,
];
