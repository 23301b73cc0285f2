// Where each record was found, as it is kept with its paper: recorded only where it says something,
// and never with the folders of somebody's machine.
import { uniqueSources } from "#core/intake/carried/mergeCarried.ts";
import type { RecordSource } from "#core/model.ts";

interface Found {
  readonly path: string;
  readonly database?: string | undefined;
}

/**
 * The source of every record: its file where there are several, its database where that is known;
 * undefined where neither is.
 */
export function sourcesOf(records: readonly Found[]): readonly (readonly RecordSource[] | undefined)[] {
  const names = shortNames([...new Set(records.map(({ path }) => path))]);
  return records.map(({ path, database }) => {
    const file = names.size > 1 ? names.get(path) : undefined;
    if (file === undefined && database === undefined) return undefined;
    return uniqueSources([
      { ...(file === undefined ? {} : { file }), ...(database === undefined ? {} : { database }) },
    ]);
  });
}

/** The last part of each path; of those that are alike, as many parts as tell them apart. */
function shortNames(paths: readonly string[]): ReadonlyMap<string, string> {
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
