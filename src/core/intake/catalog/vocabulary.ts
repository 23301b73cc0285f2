// What the XML vocabularies of catalogs have in common: how a record of one is told and read.
import type { RawRecord } from "#core/intake/inputFormat.ts";
import { childrenAt, textAt, textOf, type XmlElement } from "#core/intake/xml/xmlDocument.ts";

export interface Vocabulary {
  readonly name: string;
  /** Its sign in the first characters of a text. */
  readonly sign: RegExp;
  /** Local names of the elements that are records. */
  readonly records: ReadonlySet<string>;
  /** Elements that records point to by their `rdf:about`: journals beside their articles. */
  readonly hosts?: ReadonlySet<string>;
  /**
   * None for an element that is no work, as an attached file. `hosts`: those of the text, by what
   * points to them.
   */
  readonly recordOf: (
    element: XmlElement,
    hosts: ReadonlyMap<string, XmlElement>,
  ) => RawRecord | readonly RawRecord[] | undefined;
}

/** The texts at a path that hold something. */
export const textsAt = (element: XmlElement, ...path: readonly string[]): string[] =>
  childrenAt(element, ...path)
    .map((child) => textOf(child).trim())
    .filter((text) => text !== "");

/** The first text at any of these paths of one name. */
export const firstTextAt = (element: XmlElement, ...names: readonly string[]): string | undefined =>
  names.map((name) => textAt(element, name)).find((text) => text !== undefined);

/** "Given Family Jr." of parts that may be missing. */
export const fullName = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== "").join(" ");

/** The text that holds a DOI, and the one that is an address. */
export const doiIn = (texts: readonly string[]): string | undefined =>
  texts.find((text) => /(?<![\d.])10\.\d{4,9}\//.test(text));
export const addressIn = (texts: readonly string[]): string | undefined =>
  texts.find((text) => /^https?:\/\//i.test(text));
