// Colors as numbers, for formats that do not write them as text.
const GREY = "#888888";

/** `#rrggbb` as three numbers 0..255; any other text is grey. */
export function rgbOf(color: string): readonly [number, number, number] {
  const hex = /^#([0-9a-f]{6})$/i.exec(color)?.[1] ?? GREY.slice(1);
  const value = Number.parseInt(hex, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
