// What a dataset is called when nobody says: after its input. The command and the app go by the
// same names.
import { normalizeTitle } from "#core/intake/paperId.ts";

/**
 * The name of the one file without its ending, made safe: "My papers.bib.gz" → "my-papers". Several
 * files: "corpus".
 */
export function datasetId(files: readonly string[]): string {
  const [file = "", ...others] = files;
  if (others.length > 0) return "corpus";
  const stem = file.replace(/(?<=.)(?:\.[a-z]{1,8}\d?){1,2}$/i, "");
  return normalizeTitle(stem).replace(/ /g, "-") || "corpus";
}

/** Whether a text can name a dataset and its file. */
export const isDatasetId = (text: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(text);
