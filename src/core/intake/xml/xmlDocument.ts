// XML → the elements that are records, each a small tree with its line. Streams over the text,
// keeps only what is inside records.

import { Parser } from "htmlparser2";
import { complementOf, intersectionOf, type Span } from "#core/intake/detection/span.ts";
import { beginsWithMarkup } from "#core/intake/displayText.ts";
import { DEEPEST_ELEMENT } from "#core/intake/limits.ts";

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

/** No name begins with a digit: "<1>" and "p <5" are text, which the parser does not know. Never in a text. */
const NO_TAG = /<(?=[\d.,=])/g;
const STANDS_FOR_LESS = "\uFDD0";

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** What any XML format calls a record: not in one format's records, it is left to another. */
const RECORD_NAMES = new Set(["entry", "record", "PubmedArticle", "PubmedBookArticle", "MedlineCitation"]);

/** A line on which an XML document or an element of one can begin; marked-up text is none. */
export const beginsXml = (line: string): boolean =>
  /^\s*<(?:\?xml|[a-zA-Z][\w:.-]*(?:[\s/>]|$))/.test(line) && !beginsWithMarkup(line);

export interface Elements {
  readonly elements: XmlElement[];
  /** How many the text breaks off in. */
  readonly open: number;
  /** The line at which elements lie too deep in one another: nothing was read from there on. */
  readonly tooDeep: number | undefined;
  /** Text outside of documents that hold such elements, and records of other names. */
  readonly outside: readonly Span[];
}

/** All outermost elements with one of these names, in the order of the text. */
export function readElements(text: string, names: ReadonlySet<string>): Elements {
  try {
    return new Reader(text, names).read();
  } catch (problem) {
    if (!(problem instanceof TooDeep)) throw problem;
    const before = text.slice(0, problem.at);
    return { ...new Reader(before, names).read(), tooDeep: before.split("\n").length };
  }
}

/** Thrown out of the parser, which cannot be stopped otherwise. */
class TooDeep extends Error {
  readonly at: number;
  constructor(at: number) {
    super("too deep");
    this.at = at;
  }
}

class Reader {
  readonly #text: string;
  readonly #names: ReadonlySet<string>;
  readonly #elements: XmlElement[] = [];
  readonly #stack: {
    name: string;
    attributes: Record<string, string>;
    children: (XmlElement | string)[];
    line: number;
  }[] = [];
  readonly #taken: Span[] = [];
  readonly #foreign: Span[] = [];
  #line = 1;
  #at = 0;
  #atEnd = false;
  #open = 0;
  #flattened = 0;
  /** How many elements are open, wanted or not. */
  #depth = 0;
  /** `textEnd`: where the last text ends that stood in it, in no other element, before the first wanted one. */
  #root = { from: 0, elements: 0, first: 0, last: 0, textEnd: 0 };
  #other: { name: string; from: number; depth: number } | undefined;

  constructor(text: string, names: ReadonlySet<string>) {
    this.#text = text;
    this.#names = names;
  }

  read(): Elements {
    const parser: Parser = new Parser(
      {
        onopentag: (name, attributes) => this.#opened(localName(name), attributes, parser.startIndex),
        ontext: (part) => this.#addText(part.replaceAll(STANDS_FOR_LESS, "<"), parser.endIndex + 1),
        onclosetag: (name) => this.#closed(localName(name), parser.endIndex + 1),
        oncomment: () => this.#aside(parser),
        onprocessinginstruction: () => this.#aside(parser),
      },
      { xmlMode: true, decodeEntities: true },
    );
    parser.write(this.#text.replace(NO_TAG, STANDS_FOR_LESS));
    this.#atEnd = true;
    parser.end();
    const length = this.#text.length;
    const foreign = complementOf(this.#foreign, length);
    const outside = complementOf(intersectionOf(this.#taken, foreign, length), length);
    return { elements: this.#elements, open: this.#open, tooDeep: undefined, outside };
  }

  /** Comments and declarations are no text. */
  #aside({ startIndex, endIndex }: Parser): void {
    if (this.#depth > 0) return;
    const end = this.#text.indexOf(">", endIndex);
    this.#taken.push({ from: startIndex, to: end < 0 ? this.#text.length : end + 1 });
  }

  #opened(name: string, attributes: Record<string, string>, from: number): void {
    if (this.#depth === 0) this.#root = { from, elements: 0, first: 0, last: 0, textEnd: from };
    this.#depth++;
    if (this.#depth > DEEPEST_ELEMENT) throw new TooDeep(from);
    const isOutermost = this.#stack.length === 0;
    if (isOutermost && !this.#names.has(name)) {
      if (RECORD_NAMES.has(name)) this.#other ??= { name, from, depth: this.#depth };
      return;
    }
    if (this.#stack.length >= DEEPEST) {
      this.#flattened++;
      return;
    }
    for (; this.#at < from; this.#at++) if (this.#text.charCodeAt(this.#at) === 10) this.#line++;
    if (isOutermost && this.#root.elements++ === 0) this.#root.first = from;
    const element = { name, attributes, children: [], line: this.#line };
    this.#stack.at(-1)?.children.push(element);
    this.#stack.push(element);
  }

  #closed(name: string, to: number): void {
    this.#depth--;
    this.#closeElement(name, to);
    if (this.#other?.depth === this.#depth + 1) {
      if (this.#root.elements === 0 || this.#other.from > this.#root.first)
        this.#foreign.push({ from: this.#other.from, to });
      this.#other = undefined;
    }
    if (this.#depth > 0 || this.#root.elements === 0) return;
    const { from, first, last, textEnd } = this.#root;
    if (!this.#atEnd) this.#taken.push({ from, to });
    // a tag amid text that is never closed has swallowed what is not its own
    else this.#taken.push({ from: this.#isAmidText(from) ? first : textEnd, to: last });
  }

  #addText(part: string, end: number): void {
    this.#stack.at(-1)?.children.push(part);
    if (this.#depth === 1 && this.#root.elements === 0 && part.trim() !== "") this.#root.textEnd = end;
  }

  #isAmidText(at: number): boolean {
    return this.#text.slice(this.#text.lastIndexOf("\n", at - 1) + 1, at).trim() !== "" && at > 0;
  }

  #closeElement(name: string, to: number): void {
    if (this.#flattened > 0) {
      this.#flattened--;
      return;
    }
    if (this.#stack.at(-1)?.name !== name) return;
    const element = this.#stack.pop();
    if (element === undefined || this.#stack.length > 0) return;
    this.#elements.push(element);
    this.#root.last = to;
    if (this.#atEnd) this.#open++;
  }
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
