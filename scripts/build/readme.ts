// Writes the generated parts of README.md (parameters, file fields, bench tables) between their
// markers, so that what it says is what the code says. `npm run readme` writes; a test fails when
// it is stale.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { EXPORT_FORMATS } from "#core/export/exportFormats.ts";
import { graphFileSchema } from "#core/file/schema.ts";
import { INPUT_FORMATS } from "#core/intake/inputFormats.ts";
import { PARAMETERS } from "#core/parameters.ts";

/**
 * Replaces what stands between `<!-- name -->` and `<!-- /name -->`. Throws if the markers are
 * missing.
 */
export function replaceBetween(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(open), text.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`README.md has no markers ${open} … ${close}`);
  return `${text.slice(0, from + open.length)}\n\n${content.trim()}\n\n${text.slice(to)}`;
}

export function parameterTable(): string {
  const rows = PARAMETERS.map(
    ({ id, default: value, min, max, unit, meaning }) =>
      `| \`--${id}\` | ${value}${unit === "" ? "" : ` ${unit}`} | ${min}–${max} | ${meaning} |`,
  );
  return ["| parameter | default | range | what a larger value does |", "|---|---|---|---|", ...rows].join("\n");
}

interface JsonSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly oneOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
}

/** Objects whose inner fields repeat what their own row says. */
const SHOWN_IN_TEXT = new Set(["attributes.counts.edges"]);

/** One row per field of a dataset file, from the schema that checks it. */
export function fieldTable(): string {
  const rows = fieldRows(z.toJSONSchema(graphFileSchema) as JsonSchema, "");
  return ["| field | type | meaning |", "|---|---|---|", ...rows].join("\n");
}

function fieldRows(schema: JsonSchema, path: string): string[] {
  const variants = schema.oneOf ?? schema.anyOf;
  if (variants !== undefined)
    return variants.flatMap((variant) => fieldRows(variant, `${path}(${String(variant.properties?.["kind"]?.const)})`));
  if (schema.items !== undefined) return fieldRows(schema.items, `${path}[]`);
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const place = path === "" ? name : `${path}.${name}`;
    const optional = schema.required?.includes(name) === true ? "" : "?";
    const row = `| \`${place}${optional}\` | ${typeName(field)} | ${field.description ?? ""} |`;
    const inner = field.items ?? field;
    const nested = inner.properties !== undefined || inner.oneOf !== undefined || inner.anyOf !== undefined;
    return nested && !SHOWN_IN_TEXT.has(place) ? [row, ...fieldRows(field, place)] : [row];
  });
}

const typeName = (field: JsonSchema): string =>
  field.const !== undefined
    ? `\`${JSON.stringify(field.const)}\``
    : field.enum !== undefined
      ? field.enum.map((value) => `\`${String(value)}\``).join(" ")
      : field.items !== undefined
        ? `${typeName(field.items)}[]`
        : (field.type ?? "object");

const inputList = (): string => INPUT_FORMATS.map(({ label }) => `- ${label}`).join("\n");

function exportTable(): string {
  const rows = EXPORT_FORMATS.map(({ id, extension, label, of }) => `| \`${id}\` | .${extension} | ${of} | ${label} |`);
  return ["| `--format` | ending | of | opens in |", "|---|---|---|---|", ...rows].join("\n");
}

/** What stands between which markers. Bench tables are written by the benches themselves. */
const PARTS: Readonly<Record<string, () => string>> = {
  parameters: parameterTable,
  fields: fieldTable,
  inputs: inputList,
  exports: exportTable,
};

/** README.md with its generated parts made anew. */
export const refreshed = (readme: string): string =>
  Object.entries(PARTS).reduce((text, [name, make]) => replaceBetween(text, name, make()), readme);

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync("README.md", refreshed(readFileSync("README.md", "utf8")));
