// People's names as catalogs write them → as people read them.
import { squeezed } from "#core/intake/fields/squeezed.ts";

const SUFFIX = /^(?:jr|sr|i{2,3}|iv)\.?$/i;

/** DBLP numbers people of one name: "Wei Li 0001". */
const NUMBER = /\s0\d{3}$/;

/**
 * "Curie, Marie" → "Marie Curie"; "King, Jr., Martin Luther" and "King, Martin Luther, Jr." →
 * "Martin Luther King Jr."
 */
export function readableName(name: string): string {
  const bare = squeezed(name.trim()).replace(NUMBER, "");
  const parts = bare
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const [last = "", second = "", third] = parts;
  if (parts.length === 2) return SUFFIX.test(second) ? `${last} ${second}` : `${second} ${last}`;
  if (parts.length === 3 && third !== undefined) {
    if (SUFFIX.test(second)) return `${third} ${last} ${second}`;
    if (SUFFIX.test(third)) return `${second} ${last} ${third}`;
  }
  return bare;
}

/** What catalogs write where nobody is named. */
const NOBODY =
  /^\W*(?:no authors?(?: names?)?(?: available| listed)?|n\/?a|none|null|nan|unknown|anonymous|anon|et\.? al|(?:and )?others)\W*$/i;

/**
 * A name without braces, marks of footnotes and loose signs; empty for "[No author name
 * available]".
 */
export const bareName = (name: string): string =>
  NOBODY.test(name)
    ? ""
    : name
        .replace(/[{}\\*†‡§¶]/g, "")
        .replace(/(?<=\p{L}\.?)[\d¹²³⁰-⁹]+(?:,\d+)*$/u, "")
        .replace(/^[\s,;|]+|[\s,;|]+$/g, "");
