// What is said when an XML text ends in the middle of a record.
import type { XmlElement } from "#core/intake/xml/xmlDocument.ts";
import type { Issue } from "#core/issue.ts";

/** One warning for the last record if the text breaks off in it. */
export function cutOff(path: string, elements: readonly XmlElement[], open: number): Issue[] {
  const last = elements.at(-1);
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
