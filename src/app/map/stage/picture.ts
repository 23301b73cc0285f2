// What the stage is asked to show: one value, made by pure functions, compared by identity part by
// part.
import type { Community } from "#core/graph/attributes.ts";
import type { GraphIndex } from "#core/graph/graphIndex.ts";
import type { Ribbon } from "#view/map/ribbons.ts";
import { NO_OWNERS, type Owners, type Territory } from "#view/map/territories.ts";
import type { Theme } from "#view/map/theme.ts";
import type { Emphasis } from "#view/shown/emphasis.ts";
import type { Visible } from "#view/shown/visible.ts";

/** What lies under the nodes. */
export interface Ground {
  /** Edges of the resting map, weakest first. */
  readonly links: Uint32Array;
  readonly territories: readonly Territory[];
  readonly owners: Owners;
  /** What ties territories, strongest last. */
  readonly ribbons: readonly Ribbon[];
}
export const NO_GROUND: Ground = { links: new Uint32Array(), territories: [], owners: NO_OWNERS, ribbons: [] };

export interface Picture extends Ground {
  readonly index: GraphIndex;
  /** The node around which a neighborhood is laid out; null = the map as it is. */
  readonly radial: number | null;
  readonly visible: Visible;
  readonly communities: ReadonlyMap<number, Community>;
  readonly radii: Float32Array;
  /** Per node, `#rrggbb`. */
  readonly colors: readonly string[];
  /** Per node when it comes in, and the map one paper has: view/map/nearness.ts. */
  readonly appears: Float32Array;
  readonly room: number;
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

/** A moment of the stage: where the map stands and how large its marks are there. */
export interface Standing {
  readonly projection: Projection;
  readonly size: { readonly width: number; readonly height: number };
  /** Pixels from paper to paper. */
  readonly spacing: number;
  /** Radius of a node as far as it has come in; 0 = not there yet. */
  readonly radius: (node: number) => number;
  /** Its radius when it is all there: what stands out is. */
  readonly fullRadius: (node: number) => number;
}

export const unproject = ({ a, d, tx, ty }: Projection, x: number, y: number): readonly [number, number] => [
  (x - tx) / a,
  (y - ty) / d,
];
