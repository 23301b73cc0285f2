// What became of the records of every source, in numbers that add up: papers, joined to another
// record, left out.
import type { Issue } from "#core/issue.ts";

export interface SourceAccount {
  readonly name: string;
  /** Several where it holds several. */
  readonly formats: readonly string[];
  readonly records: number;
  /** The same paper as a record before. */
  readonly joined: number;
  /** Without a title, or a page of a service. */
  readonly leftOut: number;
  /** records − joined − leftOut. */
  readonly papers: number;
}

/** One line for each source. `issues`: those of records on their way to papers. */
export function accountSources(
  reports: readonly { readonly name: string; readonly format: string; readonly records: number }[],
  issues: readonly Issue[],
): SourceAccount[] {
  const counted = (name: string, ...codes: readonly string[]): number =>
    issues.filter(({ code, path }) => path === name && codes.includes(code)).length;
  return [...new Set(reports.map(({ name }) => name))].map((name) => {
    const own = reports.filter((report) => report.name === name);
    const records = own.reduce((sum, report) => sum + report.records, 0);
    const joined = counted(name, "intake/duplicate");
    const leftOut = counted(name, "intake/no-title", "intake/no-paper");
    const formats = [...new Set(own.map(({ format }) => format))];
    return { name, formats, records, joined, leftOut, papers: records - joined - leftOut };
  });
}
