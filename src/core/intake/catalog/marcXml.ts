// MARCXML of the Library of Congress: library catalogs, repositories.
import { type MarcField, recordOfMarc } from "#core/intake/catalog/marcFields.ts";
import type { Vocabulary } from "#core/intake/catalog/vocabulary.ts";
import { childrenAt, textOf, type XmlElement } from "#core/intake/xml/xmlDocument.ts";

const fieldsOf = (record: XmlElement): MarcField[] => [
  ...childrenAt(record, "controlfield").map((field) => ({
    tag: field.attributes["tag"] ?? "",
    subfields: [["", textOf(field)] as const],
  })),
  ...childrenAt(record, "datafield").map((field) => ({
    tag: field.attributes["tag"] ?? "",
    subfields: childrenAt(field, "subfield").map((part) => [part.attributes["code"] ?? "", textOf(part)] as const),
  })),
];

/** Records lie in records where a protocol wraps them. */
const innermost = (element: XmlElement): XmlElement =>
  childrenAt(element, "metadata", "record")[0] ?? childrenAt(element, "recordData", "record")[0] ?? element;

export const marcXml: Vocabulary = {
  name: "MARCXML",
  sign: /<(?:\w+:)?datafield\s+[^>]*tag\s*=/,
  records: new Set(["record"]),
  recordOf: (element) => recordOfMarc(fieldsOf(innermost(element)), element.line),
};
