// What is said of an XML text that ends in the middle of a record, or whose elements lie too deep.
import { DEEPEST_ELEMENT } from "#core/intake/limits.ts";
import type { Elements } from "#core/intake/xml/xmlDocument.ts";
import type { Issue } from "#core/issue.ts";

/** One warning for the last record if the text breaks off in it; an error where the reading ended. */
export function xmlIssues(path: string, { elements, open, tooDeep }: Elements): Issue[] {
  const last = elements.at(-1);
  if (tooDeep !== undefined)
    return [
      {
        code: "intake/xml",
        severity: "error",
        message: `Elements lie more than ${DEEPEST_ELEMENT} deep in one another: nothing was read from here on.`,
        path,
        line: tooDeep,
        hint: "No database writes such a file; it may be damaged.",
      },
    ];
  if (open === 0 || last === undefined) return [];
  return [
    {
      code: "intake/xml",
      severity: "warning",
      message: "The XML breaks off inside this record; it was kept as far as it goes.",
      path,
      line: last.line,
      hint: "The file may have been cut off: download it again.",
    },
  ];
}
