// bibutils (Debian), a reader of bibliographies that no one here wrote: each format → MODS XML.
import { spawnSync } from "node:child_process";
import { parseDocument } from "htmlparser2";

export interface BibutilsRecord {
  readonly title: string;
  readonly abstract: string;
  readonly year: string;
  readonly authors: number;
}

type Program = "bib2xml" | "ris2xml" | "end2xml" | "isi2xml";
type Parent = ReturnType<typeof parseDocument>;
type Element = Extract<Parent["children"][number], { attribs: unknown }>;

/** The records in their order. Throws if the program is missing: a check is never skipped. */
export function readWithBibutils(program: Program, text: string): BibutilsRecord[] {
  const { status, stdout, error } = spawnSync(program, ["-i", "utf8", "-o", "utf8", "-un"], {
    input: text,
    encoding: "utf8",
  });
  if (error !== undefined || status !== 0) throw new Error(`${program} (package bibutils) did not run: ${error}`);
  const collection = childrenOf(parseDocument(stdout, { xmlMode: true }), "modsCollection")[0];
  return childrenOf(collection, "mods").map((mods) => {
    const titleInfo = childrenOf(mods, "titleInfo")[0];
    const parts = [...childrenOf(titleInfo, "title"), ...childrenOf(titleInfo, "subTitle")].map(textOf);
    const issued = findFirst(mods, /^date(Issued)?$/);
    return {
      title: parts.join(": "),
      abstract: textOf(childrenOf(mods, "abstract")[0]),
      year: issued === undefined ? "" : textOf(issued).slice(0, 4),
      authors: childrenOf(mods, "name").length,
    };
  });
}

const childrenOf = (parent: Parent | Element | undefined, name: string): Element[] =>
  (parent?.children ?? []).filter((child): child is Element => child.type === "tag" && child.name === name);

function findFirst(parent: Element, name: RegExp): Element | undefined {
  for (const child of parent.children) {
    if (child.type !== "tag") continue;
    const found = name.test(child.name) ? child : findFirst(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function textOf(element: Element | undefined): string {
  return (element?.children ?? [])
    .map((child) => (child.type === "text" ? child.data : child.type === "tag" ? textOf(child) : ""))
    .join("");
}
