// Zstandard (RFC 8878): what could be read of a file, as with gzip. Frames' checksums are not
// compared: the reader of the text finds what is damaged.
import { Decompress } from "fzstd";
import { type Budget, Unpacked } from "#core/intake/bytes/inflated.ts";

/** `problem`: what is wrong with it, where something is. */
export function unzstd(bytes: Uint8Array, budget: Budget): { bytes: Uint8Array; problem: string | undefined } {
  const unpacked = new Unpacked(budget);
  // a part is a view of what the next one is written into
  unpacked.read(bytes, new Decompress((part) => unpacked.add(part.slice())));
  return { bytes: unpacked.bytes(), problem: unpacked.problem };
}
