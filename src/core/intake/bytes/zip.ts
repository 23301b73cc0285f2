// Zip (APPNOTE 6.3): the members of an archive as a list, each by itself, held against its size and
// checksum. Read from the directory at the end; where that is cut off, from what stands before each
// member.

import { Inflate, strFromU8 } from "fflate";
import { type Budget, Unpacked } from "#core/intake/bytes/inflated.ts";
import { MOST_MEMBERS } from "#core/intake/limits.ts";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** The end record and the longest comment behind it. */
const LONGEST_END = 22 + 65_535;
const NAMES_ARE_UTF8 = 0x800;
const ENCRYPTED = 0x1;
const SIZE_FOLLOWS = 0x8;
const SAYS_ZIP64 = 0xffffffff;

export interface ZipMember {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What is wrong with it, where something is; the bytes are what could be read. */
  readonly problem: string | undefined;
}

interface Header {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  /** Undefined where the archive does not say. */
  readonly crc: number | undefined;
  readonly packed: number | undefined;
  readonly size: number | undefined;
  /** Where its local header stands. */
  readonly at: number;
}

/** The names of all members first, so that a whole archive can be refused by what it holds. */
export class Zip {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #headers: readonly Header[];

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#headers = this.#directory() ?? this.#localHeaders();
  }

  get names(): readonly string[] {
    return this.#headers.map(({ name }) => name);
  }

  /** The members whose names are wanted, in the order of the archive. */
  members(isWanted: (name: string) => boolean, budget: Budget): ZipMember[] {
    return this.#headers.filter(({ name }) => isWanted(name)).map((header) => this.#member(header, budget));
  }

  #member({ name, flags, method, crc, packed, size, at }: Header, budget: Budget): ZipMember {
    const none = (problem: string): ZipMember => ({ name, bytes: new Uint8Array(0), problem });
    if (at + 30 > this.#bytes.length || this.#view.getUint32(at, true) !== LOCAL)
      return none("it is not where the archive says");
    if ((flags & ENCRYPTED) !== 0) return none("it is encrypted");
    if (method !== 0 && method !== 8) return none(`it is packed by method ${method}, which is not read here`);
    const start = at + 30 + this.#view.getUint16(at + 26, true) + this.#view.getUint16(at + 28, true);
    const data = this.#bytes.subarray(start, packed === undefined ? this.#nextSignature(start) : start + packed);
    const unpacked = new Unpacked(budget);
    unpacked.read(
      data,
      method === 0 ? { push: (part) => unpacked.add(part) } : new Inflate((part) => unpacked.add(part)),
    );
    const isWhole = (crc === undefined || crc === unpacked.crc) && (size === undefined || size === unpacked.size);
    return {
      name,
      bytes: unpacked.bytes(),
      problem: unpacked.problem ?? (isWhole ? undefined : "its checksum or size is wrong"),
    };
  }

  /** Undefined where the directory is missing or broken. */
  #directory(): Header[] | undefined {
    const view = this.#view;
    const least = Math.max(0, view.byteLength - LONGEST_END);
    let end = view.byteLength - 22;
    while (end >= least && view.getUint32(end, true) !== END) end--;
    if (end < least) return undefined;
    const count = view.getUint16(end + 10, true);
    const headers: Header[] = [];
    // counted back from its end: what stands before the archive does not shift it
    let at = end - view.getUint32(end + 12, true);
    const shift = at - view.getUint32(end + 16, true);
    if (at < 0 || shift < 0) at = view.getUint32(end + 16, true);
    while (at + 46 <= end && view.getUint32(at, true) === CENTRAL && headers.length < MOST_MEMBERS) {
      const next =
        at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
      headers.push(this.#centralHeader(at, Math.max(0, shift)));
      at = next;
    }
    return headers.length >= Math.min(count, MOST_MEMBERS) ? headers : undefined;
  }

  #centralHeader(at: number, shift: number): Header {
    const view = this.#view;
    const nameLength = view.getUint16(at + 28, true);
    const flags = view.getUint16(at + 8, true);
    const big = this.#zip64(at + 46 + nameLength, view.getUint16(at + 30, true));
    const number = (place: number): number => {
      const value = view.getUint32(place, true);
      return value === SAYS_ZIP64 ? (big.shift() ?? value) : value;
    };
    const size = number(at + 24);
    const packed = number(at + 20);
    return {
      ...{ name: this.#name(at + 46, nameLength, flags), flags, method: view.getUint16(at + 10, true) },
      ...{ crc: view.getUint32(at + 16, true), packed, size, at: number(at + 42) + shift },
    };
  }

  /** The large numbers that take the place of those that say 0xFFFFFFFF, in order. */
  #zip64(from: number, length: number): number[] {
    for (let at = from; at + 4 <= from + length; at += 4 + this.#view.getUint16(at + 2, true))
      if (this.#view.getUint16(at, true) === 1)
        return Array.from({ length: this.#view.getUint16(at + 2, true) >> 3 }, (_, i) =>
          Number(this.#view.getBigUint64(at + 4 + 8 * i, true)),
        );
    return [];
  }

  #localHeaders(): Header[] {
    const view = this.#view;
    const headers: Header[] = [];
    for (let at = 0; at + 30 <= view.byteLength && headers.length < MOST_MEMBERS; ) {
      if (view.getUint32(at, true) !== LOCAL) break;
      const flags = view.getUint16(at + 6, true);
      const nameLength = view.getUint16(at + 26, true);
      const start = at + 30 + nameLength + view.getUint16(at + 28, true);
      const isKnown = (flags & SIZE_FOLLOWS) === 0;
      const packed = isKnown ? view.getUint32(at + 18, true) : undefined;
      headers.push({
        ...{ name: this.#name(at + 30, nameLength, flags), flags, method: view.getUint16(at + 8, true), packed, at },
        ...{
          crc: isKnown ? view.getUint32(at + 14, true) : undefined,
          size: isKnown ? view.getUint32(at + 22, true) : undefined,
        },
      });
      at = packed === undefined ? this.#nextSignature(start, LOCAL) : start + packed;
    }
    return headers;
  }

  /** Where the next member or the directory begins, or the bytes end. */
  #nextSignature(from: number, ...wanted: readonly number[]): number {
    const signs = wanted.length === 0 ? [LOCAL, CENTRAL] : wanted;
    for (
      let at = this.#bytes.indexOf(0x50, from);
      at >= 0 && at + 4 <= this.#bytes.length;
      at = this.#bytes.indexOf(0x50, at + 1)
    )
      if (signs.includes(this.#view.getUint32(at, true))) return at;
    return this.#bytes.length;
  }

  #name(from: number, length: number, flags: number): string {
    return strFromU8(this.#bytes.subarray(from, from + length), (flags & NAMES_ARE_UTF8) === 0);
  }
}
