// From inputs to the records in them, as extract and map read them: the flags --format and --column
// say how.
import { openInputs } from "#core/intake/bytes/openInputs.ts";
import { type RecordField, recordField } from "#core/intake/inputFormat.ts";
import { formatById, INPUT_FORMATS } from "#core/intake/inputFormats.ts";
import { type FoundRecords, findRecords, type ParsingOptions } from "#core/intake/readCorpus.ts";
import { failure, type Outcome, success } from "#core/issue.ts";
import type { ReadInputs } from "./files.ts";

export interface ParsingFlags {
  readonly format?: string | undefined;
  readonly column?: Readonly<Record<string, string>> | undefined;
}

export function parsingOptions({ format, column }: ParsingFlags): Outcome<ParsingOptions> {
  const usage = (message: string, hint: string): Outcome<never> =>
    failure({ code: "command/usage", severity: "error", message, hint });
  if (format !== undefined && formatById(format) === undefined)
    return usage(`There is no input format "${format}".`, `Known: ${INPUT_FORMATS.map(({ id }) => id).join(", ")}.`);
  const columns: Record<string, RecordField> = {};
  for (const [name, value] of Object.entries(column ?? {})) {
    const field = recordField(value);
    if (field === undefined)
      return usage(`A paper has no field "${value}".`, "Write for instance --column title=Heading.");
    columns[name] = field;
  }
  return success({ format, columns });
}

/** The records of all inputs, and what was wrong with any of them. */
export async function recordsIn(files: ReadInputs, options: ParsingOptions): Promise<FoundRecords> {
  const opened = await openInputs(files.sources);
  const found = findRecords(opened.texts, options);
  return { ...found, issues: [...files.issues, ...opened.issues, ...found.issues] };
}
