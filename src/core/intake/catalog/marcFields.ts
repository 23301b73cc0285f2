// MARC 21 records, of MARCXML or of ISO 2709 files: fields by number → the fields of a paper.
import { doiIn } from "#core/intake/catalog/vocabulary.ts";
import { namesOfPart } from "#core/intake/fields/nameList.ts";
import type { RawRecord } from "#core/intake/inputFormat.ts";

export interface MarcField {
  readonly tag: string;
  /** Of a control field: one text without a code. */
  readonly subfields: readonly (readonly [code: string, text: string])[];
}

/** Signs that catalogers put before the next part. */
const withoutEnd = (text: string): string => text.replace(/\s*[/:;=,]\s*$/, "").trim();

export function recordOfMarc(fields: readonly MarcField[], line: number): RawRecord {
  const all = (tags: string, codes: string): string[] =>
    fields
      .filter(({ tag }) => tags.split(" ").includes(tag))
      .map(({ subfields }) =>
        subfields
          .filter(([code]) => codes.includes(code))
          .map(([, text]) => withoutEnd(text))
          .join(" ")
          .trim(),
      )
      .filter((text) => text !== "");
  const titleParts = fields
    .find(({ tag }) => tag === "245")
    ?.subfields.filter(([code]) => "abnp".includes(code))
    .map(([code, text]) => ({ code, text: withoutEnd(text) }));
  const title = (titleParts ?? []).reduce(
    (whole, { code, text }) => (whole === "" ? text : `${whole}${code === "b" ? ": " : " "}${text}`),
    "",
  );
  const names = all("100 700", "a").map((name) => withoutEnd(name.replace(/(?<=\p{L}{2})\.$/u, "")));
  const control = fields.find(({ tag }) => tag === "008")?.subfields[0]?.[1] ?? "";
  return {
    title: title.replace(/\.$/, ""),
    abstract: all("520", "ab").join(" "),
    authors: [...names.flatMap(namesOfPart), ...(names.length === 0 ? all("110 111 710", "ab") : [])],
    year: all("264 260", "c")[0] ?? all("773", "g")[0] ?? control.slice(7, 11),
    venue: all("773", "t")[0] ?? all("440 490 830", "a")[0] ?? all("264 260", "b")[0],
    doi: doiIn([...all("024", "a"), ...all("856", "u")]),
    url: all("856", "u")[0],
    keywords: all("650 653 695", "a").map((word) => word.replace(/\.$/, "")),
    type: all("655", "a").map((type) => type.replace(/\.$/, "")),
    language: all("041", "a")[0]?.slice(0, 3) ?? control.slice(35, 38).trim(),
    line,
  };
}
