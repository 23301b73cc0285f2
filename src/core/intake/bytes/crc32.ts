// CRC-32 as zip and gzip use it (ISO 3309; RFC 1952 §8): whether what was unpacked is what was
// packed.

const stepped = (value: number): number => {
  let next = value;
  for (let bit = 0; bit < 8; bit++) next = (next & 1) === 1 ? 0xedb88320 ^ (next >>> 1) : next >>> 1;
  return next >>> 0;
};
/** One byte alone, and with one, two or three bytes behind it: four are taken at a time. */
const ALONE = Uint32Array.from({ length: 256 }, (_, byte) => stepped(byte));
const before = (table: Uint32Array): Uint32Array => table.map((value) => ALONE[value & 255]! ^ (value >>> 8));
const ONE = before(ALONE);
const TWO = before(ONE);
const THREE = before(TWO);

/** The checksum of some bytes; `known`: that of those that stand before them. */
export function crc32(bytes: Uint8Array, known = 0): number {
  let crc = ~known;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc = THREE[crc & 255]! ^ TWO[(crc >>> 8) & 255]! ^ ONE[(crc >>> 16) & 255]! ^ ALONE[crc >>> 24]!;
  }
  for (; at < bytes.length; at++) crc = ALONE[(crc ^ bytes[at]!) & 255]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
