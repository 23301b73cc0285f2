// The twenty colors of communities stay apart for every kind of sight and stand off their ground;
// text is readable (WCAG 2.2 AA).
import { expect, test } from "vitest";
import { COMMUNITY_COLORS } from "#view/map/paletteData.ts";
import { DARK, LIGHT, mix, type Theme } from "#view/map/theme.ts";

type Rgb = readonly [number, number, number];
const linear = (hex: string): Rgb => {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
};
const contrast = (a: string, b: string): number => {
  const luminance = (hex: string) => {
    const [r, g, bl] = linear(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
};
/** Ottosson's OKLab, from linear sRGB. */
const oklab = ([r, g, b]: Rgb): Rgb => {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
};
/** Machado et al. 2009, severity 1. */
const SIGHTS: Readonly<Record<string, readonly Rgb[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteran: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const seen = (color: Rgb, sight: readonly Rgb[]): Rgb => {
  const [r, g, b] = sight.map((row) =>
    Math.max(0, Math.min(1, row[0] * color[0] + row[1] * color[1] + row[2] * color[2])),
  );
  return oklab([r!, g!, b!]);
};

test.each(Object.keys(SIGHTS))("twenty colors are apart in both themes: %s sight", (name) => {
  for (const side of [0, 1] as const) {
    const colors = COMMUNITY_COLORS.map((pair) => seen(linear(pair[side]), SIGHTS[name]!));
    const least = Math.min(
      ...colors.flatMap((a, i) => colors.slice(i + 1).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]))),
    );
    // a just noticeable difference in OKLab is about 0.02
    expect(least).toBeGreaterThan(0.035);
  }
});

test.each([LIGHT, DARK])("marks stand off the ground, text is readable: $scheme", (theme: Theme) => {
  const { ground, surface, raised, sunken, ink, accent, mark, warning } = theme.tokens;
  for (const pair of COMMUNITY_COLORS) {
    const color = pair[theme.scheme === "light" ? 0 : 1];
    expect(contrast(color, ground)).toBeGreaterThanOrEqual(3);
    expect(contrast(mix(color, ink, theme.scheme === "light" ? 0.62 : 0.7), ground)).toBeGreaterThanOrEqual(4.5);
  }
  for (const text of [ink, theme.tokens["ink-soft"], theme.tokens["ink-faint"], accent, warning])
    for (const back of [ground, surface, raised, sunken]) expect(contrast(text, back)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(ink, mark)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(theme.tokens["accent-ink"], accent)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(ink, theme.tokens["accent-soft"])).toBeGreaterThanOrEqual(4.5);
});
