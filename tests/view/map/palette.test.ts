// Marks in the colors of communities stand off their ground; text is readable (WCAG 2.2 AA).
import { expect, test } from "vitest";
import { COMMUNITY_COLORS } from "#core/graph/communityPalette.ts";
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
