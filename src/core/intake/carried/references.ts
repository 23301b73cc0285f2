// What a record cites: each reference as it is written, with its DOI or identifier where there is
// one.

import { identifierOf, idInText } from "#core/intake/carried/identifiers.ts";
import { displayText } from "#core/intake/displayText.ts";
import { doiOf } from "#core/intake/doi.ts";
import { splitList, withoutEnd } from "#core/intake/fields/squeezed.ts";
import { MOST_REFERENCES } from "#core/intake/limits.ts";
import type { Reference } from "#core/model.ts";

/** As a format hands it on: a line of text, or what the service tells apart. */
export type RawReference = string | { readonly [field in "text" | "doi" | "id"]?: string | undefined };

const LONGEST_REFERENCE = 600;

/** Nothing but an address, a DOI or an identifier: it is said already. */
const BARE = /^(?:https?:\/\/\S+|doi:?\s*\S+|10\.\d{4,9}\/\S+|\w+:\S+|W\d+)$/i;

/** What `referenceLine` puts behind a text. */
const ADDED = /(?: \[(?:doi|[a-z0-9]{2,12}):[^\]\s]+\]){1,2}$/;

/** References in the record's order, without those that say nothing. */
export function referencesOf(raw: readonly RawReference[] | undefined): readonly Reference[] {
  return (raw ?? []).slice(0, MOST_REFERENCES).flatMap((one) => {
    const reference = referenceOf(typeof one === "string" ? { text: one } : one);
    return reference === undefined ? [] : [reference];
  });
}

function referenceOf(raw: Exclude<RawReference, string>): Reference | undefined {
  const whole = displayText(raw.text ?? "");
  const written = whole.replace(ADDED, "").slice(0, LONGEST_REFERENCE);
  const added = whole.slice(whole.replace(ADDED, "").length);
  const doi = doiOf(raw.doi) ?? doiOf(/\[doi:([^\]\s]+)/.exec(added)?.[1]) ?? doiOf(doiInText(written));
  const [scheme = "", value] = (raw.id ?? /\[(?!doi:)([^\]\s]+)/.exec(added)?.[1])?.split(/:(.*)/s) ?? [];
  const known = identifierOf(scheme, value);
  const id = known === undefined ? idInText(written) : `${scheme}:${known}`;
  const text = written === "" || (BARE.test(written) && (doi ?? id) !== undefined) ? undefined : written;
  if (text === undefined && doi === undefined && id === undefined) return undefined;
  return {
    ...(text === undefined ? {} : { text }),
    ...(doi === undefined ? {} : { doi }),
    ...(id === undefined ? {} : { id }),
  };
}

/** Web of Science lists several: "DOI [10.1000/a, 10.1000/b]". The first counts. */
const doiInText = (text: string): string | undefined => {
  const found = /\b10\.\d{4,9}\/\S+/.exec(text)?.[0];
  return found === undefined ? undefined : withoutEnd(found, /[\],;]/);
};

/**
 * A list in one text: one a line, else parted by semicolons, or by bars between identifiers. Scopus
 * parts references by "; " and names in them by ", ".
 */
export const referenceList = (text: string): string[] =>
  splitList(text, text.includes("\n") ? "\n" : text.includes(";") ? ";" : "|").filter((one) => one.trim() !== "");

/**
 * One reference on one line, for formats that have only text: "Roe A, 2001 [pmid:44]". Read again,
 * it is the same.
 */
export function referenceLine({ text, doi, id }: Reference): string {
  if (text === undefined) return [doi === undefined ? [] : `doi:${doi}`, id ?? []].flat().join(" ");
  const added = [
    doi !== undefined && doiOf(doiInText(text)) !== doi ? ` [doi:${doi}]` : "",
    id !== undefined && idInText(text) !== id ? ` [${id}]` : "",
  ];
  return text + added.join("");
}
