// The texts of a JSON record, each with its names: for what no reader takes. Plain values and lists of
// them, also in an object of the record; what lies deeper are other things (people, places, works).
import type { NamedText } from "#core/intake/carried/unread.ts";
import { isObject, type JsonObject } from "#core/intake/json/jsonFields.ts";

/** Read by themselves, or of the work or its file and not of the record. */
const NOT_OF_THE_RECORD =
  /^(?:[@_]?id|type|custom|abstract.?inverted.?index|(?:full.?)?text|references?|referenced.?works|reference.?ids|cited.?references|outbound.?citations|body)$/i;

const plainTexts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one: unknown) =>
    typeof one === "string" || typeof one === "number" ? [String(one)] : [],
  );

export const textsOfFields = (item: JsonObject): NamedText[] =>
  Object.entries(item)
    .filter(([name]) => !NOT_OF_THE_RECORD.test(name))
    .flatMap(([name, value]) =>
      isObject(value)
        ? Object.entries(value).flatMap(([part, inner]) => named([`${name} ${part}`, part], inner))
        : named([name], value),
    );

const named = (names: readonly string[], value: unknown): NamedText[] =>
  plainTexts(value).map((text) => ({ names, text }));
