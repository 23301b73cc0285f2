// The lines of a file one after another: files of any size, a piece in memory at a time.
import { closeSync, openSync, readSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";

const PIECE = 1 << 18;

export function* linesOfFile(path: string): Generator<string> {
  const file = openSync(path, "r");
  try {
    const piece = Buffer.alloc(PIECE);
    const decoder = new StringDecoder("utf8");
    let begun = "";
    for (let size = readSync(file, piece); size > 0; size = readSync(file, piece)) {
      const lines = (begun + decoder.write(piece.subarray(0, size))).split("\n");
      begun = lines.pop() ?? "";
      yield* lines;
    }
    begun += decoder.end();
    if (begun !== "") yield begun;
  } finally {
    closeSync(file);
  }
}
