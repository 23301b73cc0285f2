// Packed bytes → bytes, as far as they can be read and no further than allowed: a few kilobytes can
// hold gigabytes of zeros.

import { crc32 } from "#core/intake/bytes/crc32.ts";
import { MOST_BYTES } from "#core/intake/limits.ts";

/** Unpacked in steps, so that what comes before a fault is there when it is met. */
const STEP_BYTES = 1 << 16;

/** How many bytes may still be unpacked. */
export interface Budget {
  left: number;
}

/** Takes parts as they are unpacked and keeps their sum. */
export class Unpacked {
  #parts: Uint8Array[] = [];
  readonly #budget: Budget;
  size = 0;
  crc = 0;
  problem: string | undefined;

  readonly #isSummed: boolean;

  /** `isSummed`: whether a checksum over all parts is wanted. */
  constructor(budget: Budget, isSummed = true) {
    this.#budget = budget;
    this.#isSummed = isSummed;
  }

  add(part: Uint8Array): void {
    this.#budget.left -= part.length;
    this.size += part.length;
    this.#parts.push(part);
    if (this.#budget.left < 0) {
      // given back, so that smaller members can still be read
      this.#budget.left += this.size;
      this.#parts = [];
      this.size = 0;
      throw new Error(`it would unpack to more than is allowed: ${MOST_BYTES / 2 ** 20} MB in all`);
    }
    if (this.#isSummed) this.crc = crc32(part, this.crc);
  }

  /** Feeds a stream with bytes, and keeps what made it stop. */
  read(bytes: Uint8Array, stream: { push: (part: Uint8Array, final: boolean) => void }): void {
    try {
      for (let at = 0; at === 0 || at < bytes.length; at += STEP_BYTES)
        stream.push(bytes.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= bytes.length);
    } catch (problem) {
      this.problem = problem instanceof Error ? problem.message : String(problem);
    }
  }

  bytes(): Uint8Array {
    const whole = new Uint8Array(this.size);
    let at = 0;
    for (const part of this.#parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }
}
