// What a record says of its paper beside the ten plain fields: cleaned, bounded, and said where it
// was more than is kept.

import { identifiersOf } from "#core/intake/carried/identifiers.ts";
import { languageCode } from "#core/intake/carried/languageCodes.ts";
import { publicationType } from "#core/intake/carried/publicationTypes.ts";
import { type RawReference, referencesOf } from "#core/intake/carried/references.ts";
import { abstractText, displayText } from "#core/intake/displayText.ts";
import { MOST_COLUMNS_CARRIED, MOST_REFERENCES } from "#core/intake/limits.ts";
import type { Issue } from "#core/issue.ts";
import type { CarriedFields, OtherAbstract, RecordSource } from "#core/model.ts";

/** What a format may hand on of a record, all of it raw. */
export interface RawCarried {
  /** By scheme, as written: `{ pmid: "1234", openalex: "https://openalex.org/W12" }`. */
  readonly ids?: Readonly<Record<string, string | undefined>> | undefined;
  /** One or several, best first: publicationTypes.ts takes the most telling. */
  readonly type?: string | readonly string[] | undefined;
  readonly citedBy?: string | number | undefined;
  /** Databases or services that wrote the record: "PubMed". */
  readonly database?: string | readonly string[] | undefined;
  /** Where Isogloss itself found it, in a file of its own. */
  readonly sources?: readonly RecordSource[] | undefined;
  readonly language?: string | undefined;
  readonly references?: readonly RawReference[] | undefined;
  readonly otherAbstracts?: readonly OtherAbstract[] | undefined;
  /** Fields without a place of their own, by the name they have. */
  readonly extra?: Readonly<Record<string, string | undefined>> | undefined;
}

const LONGEST_EXTRA = 1_000;
const LONGEST_NAME = 60;
const MAX_OTHER_ABSTRACTS = 8;

/** Counts what was more than is kept, file by file. */
export class Bounds {
  readonly #left = new Map<string, Set<string>>();
  readonly #cut = new Map<string, Set<string>>();
  readonly #references = new Map<string, number>();

  addLeft(path: string, name: string): void {
    this.#left.set(path, (this.#left.get(path) ?? new Set()).add(name));
  }
  addCut(path: string, name: string): void {
    this.#cut.set(path, (this.#cut.get(path) ?? new Set()).add(name));
  }
  addReferences(path: string): void {
    this.#references.set(path, (this.#references.get(path) ?? 0) + 1);
  }

  /** One note for each kind of bound that a file came to. */
  notes(): Issue[] {
    const note = (path: string, message: string): Issue => ({
      ...{ code: "intake/bounded", severity: "note", message, path },
    });
    return [
      ...[...this.#left].map(([path, names]) =>
        note(
          path,
          `Of the additional columns, the first ${MOST_COLUMNS_CARRIED} are carried; left out: ${listed(names)}.`,
        ),
      ),
      ...[...this.#cut].map(([path, names]) =>
        note(path, `Additional columns were cut after ${LONGEST_EXTRA} characters: ${listed(names)}.`),
      ),
      ...[...this.#references].map(([path, count]) =>
        note(path, `Records with more than ${MOST_REFERENCES} references keep the first ${MOST_REFERENCES}: ${count}.`),
      ),
    ];
  }
}

function listed(names: ReadonlySet<string>): string {
  const [shown, more] = [[...names].slice(0, 5), names.size - 5];
  return shown.map((name) => `“${name}”`).join(", ") + (more > 0 ? ` and ${more} more` : "");
}

/** The carried fields of one record; `sources` is set by those who know all files. */
export function carriedFields(raw: RawCarried, path: string, bounds: Bounds): CarriedFields {
  const ids = identifiersOf(raw.ids);
  const type = publicationType(...(typeof raw.type === "string" ? [raw.type] : (raw.type ?? [])));
  const citedBy = countOf(raw.citedBy);
  const statedLanguage = languageCode(raw.language);
  const references = referencesOf(raw.references);
  if ((raw.references?.length ?? 0) > MOST_REFERENCES) bounds.addReferences(path);
  const otherAbstracts = otherAbstractsOf(raw.otherAbstracts);
  const extra = extraOf(raw.extra, path, bounds);
  return {
    ...(ids === undefined ? {} : { ids }),
    ...(type === undefined ? {} : { type }),
    ...(citedBy === undefined ? {} : { citedBy }),
    ...(statedLanguage === undefined ? {} : { statedLanguage }),
    ...(references.length === 0 ? {} : { references }),
    ...(otherAbstracts.length === 0 ? {} : { otherAbstracts }),
    ...(extra === undefined ? {} : { extra }),
  };
}

/** "1,024" and 1024 are one; anything but a whole number is none. */
function countOf(value: string | number | undefined): number | undefined {
  const digits = String(value ?? "")
    .trim()
    .replace(/(?<=\d)[,\s](?=\d{3}\b)/g, "");
  return /^\d{1,9}(?:\.0+)?$/.test(digits) ? Math.trunc(Number(digits)) : undefined;
}

const otherAbstractsOf = (raw: RawCarried["otherAbstracts"]): OtherAbstract[] =>
  (raw ?? []).slice(0, MAX_OTHER_ABSTRACTS).flatMap((one) => {
    const text = abstractText(one.text);
    const language = languageCode(one.language);
    if (text === "") return [];
    return [language === undefined ? { text } : { language, text }];
  });

function extraOf(raw: RawCarried["extra"], path: string, bounds: Bounds): CarriedFields["extra"] {
  const entries: (readonly [string, string])[] = [];
  for (const [name, value] of Object.entries(raw ?? {})) {
    const shown = displayText(name)
      .slice(0, LONGEST_NAME)
      .replace(/^__proto__$/, "proto");
    const text = displayText(value ?? "");
    if (shown === "" || text === "") continue;
    if (entries.length >= MOST_COLUMNS_CARRIED) {
      bounds.addLeft(path, shown);
      continue;
    }
    if (text.length > LONGEST_EXTRA) bounds.addCut(path, shown);
    entries.push([shown, text.length > LONGEST_EXTRA ? `${text.slice(0, LONGEST_EXTRA).trimEnd()}…` : text]);
  }
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
