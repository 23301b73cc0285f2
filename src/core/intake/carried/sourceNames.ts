// Where each record was found, as it is kept with its paper: recorded only where it says something,
// and never with the folders of somebody's machine.
import { uniqueSources } from "#core/intake/carried/mergeCarried.ts";
import { displayText } from "#core/intake/displayText.ts";
import type { RecordSource } from "#core/model.ts";

const LONGEST_NAME = 80;
const NAMES = ["Scopus", "PubMed", "Web of Science", "MEDLINE", "Embase", "OpenAlex", "Semantic Scholar", "Crossref"];

interface Found {
  readonly path: string;
  readonly database?: string | readonly string[] | undefined;
  readonly sources?: readonly RecordSource[] | undefined;
}

/**
 * The source of every record: its file where there are several, its database where that is known;
 * undefined where neither is.
 */
export function sourcesOf(records: readonly Found[]): readonly (readonly RecordSource[] | undefined)[] {
  const names = shortNames([...new Set(records.map(({ path }) => path))]);
  return records.map(({ path, database, sources = [] }) => {
    if (sources.length > 0) return uniqueSources(sources);
    const file = names.size > 1 ? names.get(path) : undefined;
    const databases = [database ?? []]
      .flat()
      .map(databaseName)
      .filter((name) => name !== "");
    const place = file === undefined ? {} : { file };
    if (databases.length > 0) return uniqueSources(databases.map((name) => ({ ...place, database: name })));
    return file === undefined ? undefined : [place];
  });
}

/** As databases are called, whatever their exports write: "MEDLINE (PubMed)" stays, "SCOPUS" does not. */
function databaseName(raw: string): string {
  const name = displayText(raw).slice(0, LONGEST_NAME);
  return NAMES.find((known) => known.toLowerCase() === name.toLowerCase()) ?? name;
}

/** The last part of each path; of those that are alike, as many parts as tell them apart. */
export function shortNames(paths: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  let open = paths.map((path) => ({ path, parts: path.split(/[\\/]/).filter((part) => part !== "") }));
  for (let length = 1; open.length > 0; length++) {
    const nameOf = ({ path, parts }: (typeof open)[number]): string => parts.slice(-length).join("/") || path;
    const counts = new Map<string, number>();
    for (const one of open) counts.set(nameOf(one), (counts.get(nameOf(one)) ?? 0) + 1);
    for (const one of open) names.set(one.path, nameOf(one));
    open = open.filter((one) => (counts.get(nameOf(one)) ?? 0) > 1 && one.parts.length > length);
  }
  return names;
}

/** Sources as one text, for formats that have only text: "PubMed [a.nbib]; [b.csv]; Scopus". */
export const sourcesLine = (sources: readonly RecordSource[]): string =>
  sources
    .map(({ file, database }) => [database, file === undefined ? undefined : `[${file}]`].filter(Boolean).join(" "))
    .join("; ");

/** And back. */
export const sourcesIn = (line: string): readonly RecordSource[] =>
  line.split(/;\s*/).flatMap((one) => {
    const [, database = "", file] = /^([^[\]]*?)\s*(?:\[(.*)\])?\s*$/.exec(one) ?? [];
    const place = file === undefined ? {} : { file };
    return database === "" && file === undefined ? [] : [database === "" ? place : { ...place, database }];
  });
