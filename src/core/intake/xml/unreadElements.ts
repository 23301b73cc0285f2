// The texts of an XML record, each with its names: for what no reader takes.
import type { NamedText } from "#core/intake/carried/unread.ts";
import { textOf, type XmlElement } from "#core/intake/xml/xmlDocument.ts";

/** The work itself, what it cites, and what only repeats what stands beside it. */
const NOT_OF_THE_RECORD = new Set(
  "body back floats-group sub-article response text facsimile ref-list ReferenceList listBibl Initials".split(" "),
);
/** Attributes that say what is in an element. */
const SAYS_WHAT = "tag type unit pub-id-type pub-type date-type IdType EIdType IssnType PubStatus".split(" ");
const PART_OF_DATE = /^(?:year|month|day|hour|minute|season|medlinedate)$/i;

const isElement = (child: XmlElement | string): child is XmlElement => typeof child !== "string";
const partsOf = ({ children }: XmlElement): XmlElement[] => children.filter(isElement);
const saidBy = (element: XmlElement | undefined): string | undefined =>
  SAYS_WHAT.map((name) => element?.attributes[name]).find((value) => value !== undefined && value !== "");

/** Of the outermost elements that hold text themselves; a date in parts is one text. */
export function textsOfElements(record: XmlElement): NamedText[] {
  const found: NamedText[] = [];
  const walk = (element: XmlElement, parent: XmlElement | undefined): void => {
    if (NOT_OF_THE_RECORD.has(element.name)) return;
    const parts = partsOf(element);
    const isDate = parts.length > 0 && parts.every(({ name }) => PART_OF_DATE.test(name));
    const holdsText = element.children.some((child) => !isElement(child) && child.trim() !== "");
    if (isDate) found.push({ names: namesOf(element, parent), text: parts.map(textOf).join("-") });
    else if (holdsText) found.push({ names: namesOf(element, parent), text: textOf(element).split(/\s+/).join(" ") });
    else for (const part of parts) walk(part, element);
  };
  for (const part of partsOf(record)) walk(part, undefined);
  return found;
}

/** MARC's fields have numbers; others are named by their element and the one around it. */
function namesOf(element: XmlElement, parent: XmlElement | undefined): string[] {
  const said = saidBy(element);
  const tag = element.attributes["tag"] ?? parent?.attributes["tag"];
  if (tag !== undefined) return [`MARC ${tag}`];
  const name = [parent?.name, element.name].filter((part) => part !== undefined).join(" ");
  const also = [element.name, said, saidBy(parent)].filter((one) => one !== undefined);
  return [said === undefined ? name : `${name} (${said})`, ...also];
}
