// Older dataset files, brought step by step to FILE_VERSION. Each version that ever left the house
// has a step and a fixture.
import { FILE_FORMAT, FILE_VERSION } from "#core/file/fileVersion.ts";
import { failure, type Outcome, success } from "#core/issue.ts";

type Step = (file: Record<string, unknown>) => Record<string, unknown>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * From version n to n + 1. Version 1 is the first; 2 added optional fields to papers (ids, type,
 * references, …).
 */
const STEPS: Readonly<Record<number, Step>> = {
  1: (file) => ({ ...file, attributes: { ...(isRecord(file["attributes"]) ? file["attributes"] : {}), version: 2 } }),
};

/**
 * Checks the envelope (format, version) and applies the steps. The fields themselves are checked
 * afterwards, by the schema.
 */
export function migrate(file: unknown): Outcome<Record<string, unknown>> {
  const attributes = isRecord(file) ? file["attributes"] : undefined;
  if (!isRecord(file) || !isRecord(attributes) || attributes["format"] !== FILE_FORMAT)
    return failure({
      code: "file/format",
      severity: "error",
      path: "attributes.format",
      message: "This is not an Isogloss dataset.",
      hint: "Make one with: npm run isogloss -- extract YOUR_FILE",
    });
  const version = attributes["version"];
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1)
    return failure({
      code: "file/version",
      severity: "error",
      path: "attributes.version",
      message: `The dataset has no usable version number (found ${JSON.stringify(version)}).`,
      hint: "Build it again with: npm run isogloss -- extract",
    });
  if (version > FILE_VERSION)
    return failure({
      code: "file/newer",
      severity: "error",
      path: "attributes.version",
      message: `The dataset has version ${version}; this Isogloss reads up to version ${FILE_VERSION}.`,
      hint: "Update Isogloss, or build the dataset again with this one.",
    });
  let current = file;
  for (let from = version; from < FILE_VERSION; from++) current = STEPS[from]?.(current) ?? current;
  return success(current);
}
