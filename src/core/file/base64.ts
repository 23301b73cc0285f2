// Base64 (RFC 4648), for pages and for addresses: core has no btoa, which belongs to browsers.
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const VALUES = new Map(Array.from(`${DIGITS}-_`, (digit, i) => [digit, i < 64 ? i : i - 2]));

export function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = bytes.subarray(i, i + 3);
    const group = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const digit = (shift: number) => DIGITS[(group >> shift) & 63];
    parts.push(`${digit(18)}${digit(12)}${b === undefined ? "=" : digit(6)}${c === undefined ? "=" : digit(0)}`);
  }
  return parts.join("");
}

/** The spelling that needs no escape in an address: - and _ for + and /, nothing at the end. */
export const base64Url = (bytes: Uint8Array): string =>
  base64(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

/**
 * Bytes of either spelling without padding; what is no digit counts as zero: damage is for the
 * caller's checksum to find.
 */
export function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  for (let i = 0, at = 0; i < text.length; i++) {
    bits = ((bits << 6) | (VALUES.get(text[i] ?? "") ?? 0)) & 0xffffff;
    // every digit but the first of four completes a byte: 6, 4 and 2 bits are left over
    if (i % 4 !== 0) bytes[at++] = bits >> (6 - 2 * (i % 4));
  }
  return bytes;
}
