// What a name on the map is, and what is known when names are asked for.
import type { Community } from "#core/graph/attributes.ts";
import type { GraphIndex } from "#core/graph/graphIndex.ts";
import type { Box, LabelCandidate } from "#view/map/labels.ts";
import type { Owners, Territory } from "#view/map/territories.ts";
import type { Emphasis } from "#view/shown/emphasis.ts";
import type { Visible } from "#view/shown/visible.ts";

export type NameStyle = "community" | "concept" | "paper" | "term";
export interface Name extends LabelCandidate {
  readonly lines: readonly string[];
  readonly style: NameStyle;
  readonly sizePx: number;
  readonly node: number | null;
  readonly community: number;
  /** Lit names stay clear while the rest is dimmed. */
  readonly lit: boolean;
}

export interface NameRequest {
  readonly index: GraphIndex;
  readonly visible: Visible;
  readonly emphasis: Emphasis;
  readonly communities: ReadonlyMap<number, Community>;
  /** The node around which a neighborhood is laid out. */
  readonly radial: number | null;
  readonly territories: readonly Territory[];
  readonly owners: Owners;
  /** Node numbers, most deserving first. */
  readonly order: Uint32Array;
  /** Per node when it comes in (nearness.ts). */
  readonly appears: Float32Array;
  readonly frame: Box;
  /** Pixels from paper to paper. */
  readonly spacing: number;
  readonly project: (x: number, y: number) => readonly [x: number, y: number];
  readonly unproject: (x: number, y: number) => readonly [x: number, y: number];
  /** Radius of a node on the screen. */
  readonly radius: (node: number) => number;
  readonly measure: (text: string, style: NameStyle, sizePx: number) => number;
}
