// How a color looks to every kind of eye, and how far two colors are apart for the eye that tells
// them least: OKLab (Ottosson 2020) after the dichromacies of Machado, Oliveira, Fernandes 2009,
// doi:10.1109/TVCG.2009.113, severity 1.
import { cubeRoot, power } from "#core/math/elementary.ts";

type Triple = readonly [number, number, number];
/** A color in OKLab, once for each kind of sight. */
export type Sighted = readonly Triple[];

const SIGHTS: readonly (readonly Triple[])[] = [
  [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
];

/** `#rrggbb` as every kind of sight has it. */
export function sighted(color: string): Sighted {
  const rgb = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055, 2.4);
  });
  return SIGHTS.map((sight) => {
    const seen = sight.map((row) => Math.max(0, Math.min(1, row[0] * rgb[0]! + row[1] * rgb[1]! + row[2] * rgb[2]!)));
    return oklab(seen[0]!, seen[1]!, seen[2]!);
  });
}

const norm = (x: number, y: number, z: number): number => Math.sqrt(x * x + y * y + z * z);

/** The distance for the eye that tells the two least; 0.02 is about what is just noticed. */
export const colorDistance = (a: Sighted, b: Sighted): number =>
  Math.min(...a.map((own, s) => norm(own[0] - b[s]![0], own[1] - b[s]![1], own[2] - b[s]![2])));

/** Ottosson's figures to six places. */
function oklab(r: number, g: number, b: number): Triple {
  const l = cubeRoot(0.412221 * r + 0.536333 * g + 0.051446 * b);
  const m = cubeRoot(0.211903 * r + 0.6807 * g + 0.107397 * b);
  const s = cubeRoot(0.088302 * r + 0.281719 * g + 0.629979 * b);
  return [
    0.210454 * l + 0.793618 * m - 0.004072 * s,
    1.977998 * l - 2.428592 * m + 0.450594 * s,
    0.025904 * l + 0.782772 * m - 0.808676 * s,
  ];
}
