// MARC 21 in the exchange format of libraries (ISO 2709, https://www.loc.gov/marc/specifications/)
// → the same records as MARCXML text.
import type { SourceBytes } from "#core/intake/bytes/source.ts";

const [FIELD_END, RECORD_END, SUBFIELD] = ["\u001e", "\u001d", "\u001f"];
const LEADER = 24;
/** Tag, length and place of a field. */
const ENTRY = 12;
/** Length, status and type, then "22" for indicators and codes, the base address, and "4500". */
const IS_LEADER = /^\d{5}[a-z][a-z][a-z ].{2}22\d{5}.{3}45../i;

const latin = (bytes: Uint8Array): string => {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};

export const isMarc = ({ bytes }: SourceBytes): boolean =>
  IS_LEADER.test(latin(bytes.subarray(0, LEADER))) && bytes.includes(RECORD_END.charCodeAt(0));

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** `decode`: the text of bytes, which in a record may be of any encoding. */
export function marcToXml({ bytes }: SourceBytes, decode: (bytes: Uint8Array) => string): string {
  const records: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(RECORD_END.charCodeAt(0), at);
    const record = bytes.subarray(at, end < 0 ? bytes.length : end);
    if (record.length > LEADER) records.push(recordXml(record, decode));
    at = end < 0 ? bytes.length : end + 1;
  }
  return `<collection xmlns="http://www.loc.gov/MARC21/slim">\n${records.join("\n")}\n</collection>\n`;
}

/** Fields in the order of the directory; their data follow it in the same order. */
function recordXml(record: Uint8Array, decode: (bytes: Uint8Array) => string): string {
  const head = record.indexOf(FIELD_END.charCodeAt(0));
  const directory = latin(record.subarray(LEADER, head < 0 ? LEADER : head)).trim();
  const data = decode(record.subarray(head + 1)).split(FIELD_END);
  const fields = data.slice(0, Math.floor(directory.length / ENTRY)).map((text, i) => {
    const tag = directory.slice(i * ENTRY, i * ENTRY + 3);
    if (tag < "010") return `<controlfield tag="${escaped(tag)}">${escaped(text)}</controlfield>`;
    const parts = text.split(SUBFIELD).slice(1);
    const subfields = parts.map(
      (part) => `<subfield code="${escaped(part[0] ?? "")}">${escaped(part.slice(1))}</subfield>`,
    );
    return `<datafield tag="${escaped(tag)}">${subfields.join("")}</datafield>`;
  });
  return `<record>${fields.join("")}</record>`;
}
