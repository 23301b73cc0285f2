// Gzip (RFC 1952): all members of a file, one after the other, each held against its checksum; what
// could be read of one that is damaged or cut off.
import { Gunzip } from "fflate";
import { crc32 } from "#core/intake/bytes/crc32.ts";
import { type Budget, Unpacked } from "#core/intake/bytes/inflated.ts";

const TRAILER_BYTES = 8;

/** `problem`: what is wrong with it, where something is. */
export function gunzip(bytes: Uint8Array, budget: Budget): { bytes: Uint8Array; problem: string | undefined } {
  const unpacked = new Unpacked(budget, false);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size = 0;
  let crc = 0;
  let damaged = false;
  const endsAt = (end: number): boolean =>
    end >= TRAILER_BYTES && view.getUint32(end - 8, true) === crc && view.getUint32(end - 4, true) === size;
  const stream = new Gunzip((part) => {
    unpacked.add(part);
    crc = crc32(part, crc);
    size = (size + part.length) >>> 0;
  });
  stream.onmember = (offset) => {
    damaged ||= !endsAt(offset);
    size = 0;
    crc = 0;
  };
  unpacked.read(bytes, stream);
  const end = endsOfData(bytes).find(endsAt);
  if (damaged) return { bytes: unpacked.bytes(), problem: "its checksum is wrong" };
  // zeros behind the last member are padding, whatever a reader makes of them
  return {
    bytes: unpacked.bytes(),
    problem: end === undefined ? (unpacked.problem ?? "its checksum is wrong") : undefined,
  };
}

/** Where the last member may end: zeros behind may be padding, or the high bytes of its size. */
function endsOfData(bytes: Uint8Array): number[] {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return Array.from({ length: Math.min(TRAILER_BYTES, bytes.length - end) + 1 }, (_, zeros) => end + zeros);
}
