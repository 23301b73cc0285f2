// Reads benchmark files: one paper per line, with gold keyphrases where there are any.
import { readFileSync } from "node:fs";
import type { Paper } from "#core/model.ts";

export interface GoldPaper extends Paper {
  readonly keyphrases: readonly string[];
}

/**
 * `{"id","title","abstract","keyphrases"?}` per line. Throws on a line that is none: these files
 * are the scripts' own input.
 */
export function readPapers(file: string): GoldPaper[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line, order) => {
      const record: unknown = JSON.parse(line);
      if (typeof record !== "object" || record === null) throw new Error(`${file}:${order + 1}: no record`);
      const text = (key: string): string => {
        const value: unknown = Reflect.get(record, key);
        return value === undefined || value === null ? "" : String(value);
      };
      const gold: unknown = Reflect.get(record, "keyphrases");
      const keyphrases = Array.isArray(gold) ? gold.filter((item): item is string => typeof item === "string") : [];
      return { id: text("id"), order, title: text("title"), abstract: text("abstract"), keyphrases };
    });
}
