// What a file is called that leaves: by the corpus and its format.
import type { ExportFormat } from "#core/export/exportFormat.ts";

/** `<corpus id>.<extension>`, safe on every file system. */
export function exportFileName(corpusId: string, { extension }: Pick<ExportFormat, "extension">): string {
  const safe = corpusId.replace(/[^\p{L}\p{N}._-]+/gu, "-").replace(/^[-.]+|[-.]+$/g, "");
  return `${safe === "" ? "isogloss" : safe.slice(0, 100)}.${extension}`;
}
