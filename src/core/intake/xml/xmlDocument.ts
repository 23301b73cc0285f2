// XML → the elements that are records, each a small tree with its line. Streams over the text,
// keeps only what is inside records.
import { Parser } from "htmlparser2";

export interface XmlElement {
  /** Without its namespace prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  /** 1-based. */
  readonly line: number;
}

/**
 * What lies deeper in a record becomes text of the element at this depth: no real record comes
 * near, and walks over the tree stay shallow.
 */
const DEEPEST = 200;

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/**
 * All outermost elements with one of these names, in the order of the text; `open` counts those the
 * text breaks off in.
 */
export function readElements(text: string, names: ReadonlySet<string>): { elements: XmlElement[]; open: number } {
  const elements: XmlElement[] = [];
  const stack: { name: string; attributes: Record<string, string>; children: (XmlElement | string)[]; line: number }[] =
    [];
  let line = 1;
  let at = 0;
  let atEnd = false;
  let open = 0;
  let flattened = 0;
  const parser = new Parser(
    {
      onopentag(qualified, attributes) {
        const name = localName(qualified);
        if (stack.length === 0 && !names.has(name)) return;
        if (stack.length >= DEEPEST) {
          flattened++;
          return;
        }
        for (; at < parser.startIndex; at++) if (text.charCodeAt(at) === 10) line++;
        const element = { name, attributes, children: [], line };
        stack.at(-1)?.children.push(element);
        stack.push(element);
      },
      ontext(part) {
        stack.at(-1)?.children.push(part);
      },
      onclosetag(qualified) {
        if (flattened > 0) {
          flattened--;
          return;
        }
        if (stack.at(-1)?.name !== localName(qualified)) return;
        const element = stack.pop();
        if (element === undefined || stack.length > 0) return;
        elements.push(element);
        if (atEnd) open++;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(text);
  atEnd = true;
  parser.end();
  return { elements, open };
}

const isElement = (child: XmlElement | string): child is XmlElement => typeof child !== "string";

/**
 * Elements under a path of names, in document order: `childrenAt(article, "AuthorList", "Author")`.
 */
export function childrenAt(element: XmlElement, ...path: readonly string[]): XmlElement[] {
  let found: readonly XmlElement[] = [element];
  for (const name of path)
    found = found.flatMap(({ children }) => children.filter(isElement).filter((child) => child.name === name));
  return [...found];
}

/** All elements of a name at any depth. */
export const descendants = (element: XmlElement, name: string): XmlElement[] =>
  element.children
    .filter(isElement)
    .flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);

/**
 * The text of an element with everything inside: "Effect of <i>BRCA1</i> on H<sub>2</sub>O" →
 * "Effect of BRCA1 on H2O".
 */
export const textOf = (element: XmlElement | undefined): string =>
  element === undefined ? "" : element.children.map((child) => (isElement(child) ? textOf(child) : child)).join("");

/** Text at the first element of a path, trimmed; undefined for none or an empty one. */
export function textAt(element: XmlElement, ...path: readonly string[]): string | undefined {
  const text = textOf(childrenAt(element, ...path)[0]).trim();
  return text === "" ? undefined : text;
}
