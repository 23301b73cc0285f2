// Content hashes that depend on what the papers say, never on their order, file or machine: 64-bit
// FNV-1a over UTF-16 units.

import type { GraphAttributes } from "#core/graph/attributes.ts";
import { compareText } from "#core/math/order.ts";
import type { Paper } from "#core/model.ts";

/**
 * 16 hex digits. Not for security: two independent 32-bit FNV-1a lanes
 * (http://www.isthe.com/chongo/tech/comp/fnv/).
 */
export const fingerprint = (text: string): string => new Fingerprint().add(text).digest();

/** The same of a text that comes in pieces, however it was cut. */
export class Fingerprint {
  #low = 0x811c9dc5;
  #high = 0xcbf29ce4;

  add(text: string): this {
    let low = this.#low;
    let high = this.#high;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      low = Math.imul(low ^ unit, 0x01000193);
      high = Math.imul(high ^ unit ^ (low >>> 16), 0x01000193);
    }
    this.#low = low;
    this.#high = high;
    return this;
  }

  digest(): string {
    return (this.#high >>> 0).toString(16).padStart(8, "0") + (this.#low >>> 0).toString(16).padStart(8, "0");
  }
}

/** Hash of a set of papers: everything but their order in the input and the files they stood in. */
export function fingerprintPapers(papers: readonly Paper[]): string {
  const records = papers.map(({ order: _order, sources: _sources, ...record }) => stableJson(record)).sort(compareText);
  const hash = new Fingerprint();
  for (const [i, record] of records.entries()) hash.add(i === 0 ? record : `\n${record}`);
  return hash.digest();
}

/**
 * What ties an audit to its dataset: a hash of all that the dataset says of itself (counts,
 * communities, parameters, the hash of its papers), in whichever form it is written.
 */
export function stampOf({ version: _version, ...attributes }: GraphAttributes): string {
  return fingerprint(stableJson(attributes));
}

/** JSON with sorted keys, so that two equal values have one text. */
export function stableJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stableJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, field]) => field !== undefined);
    entries.sort(([a], [b]) => compareText(a, b));
    return `{${entries.map(([name, field]) => `${JSON.stringify(name)}:${stableJson(field)}`).join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}
