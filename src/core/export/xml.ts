// Text that is safe inside an XML 1.0 attribute or element, whatever a paper contains.

/** Control characters, halves of surrogate pairs and two non-characters. */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" },
  ...{ "\t": "&#9;", "\n": "&#10;", "\r": "&#13;" },
};

/**
 * Escapes for both places; characters that XML cannot hold at all are dropped. Line breaks survive
 * attributes.
 */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, "").replace(/[&<>"'\t\n\r]/g, (character) => ENTITIES[character] ?? character);

/** ` name="value"`, or nothing for a value that is not there. */
export const attribute = (name: string, value: string | number | undefined): string =>
  value === undefined ? "" : ` ${name}="${typeof value === "number" ? value : escapeXml(value)}"`;

/** The receipt's sentence, if any of the texts has characters that XML cannot hold. */
export function forbiddenReceipt(texts: Iterable<string | number | undefined>): string[] {
  let changed = 0;
  for (const text of texts) if (typeof text === "string" && text.search(FORBIDDEN) >= 0) changed++;
  return changed === 0 ? [] : [`Characters that XML forbids were dropped from ${changed} of its texts.`];
}
