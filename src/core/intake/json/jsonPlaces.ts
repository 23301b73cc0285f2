// Where in a JSON value the records lie, and on which lines: found, not told, for every service
// wraps its lists in its own way.
import { isObject, isPaper, isRecord, type JsonObject } from "#core/intake/json/jsonFields.ts";

type Step = string | number;

export interface Placed {
  readonly value: unknown;
  /** 1-based. */
  readonly line: number;
}

interface Container {
  readonly members: readonly (readonly [Step, unknown])[];
  readonly path: readonly Step[];
  readonly records: number;
}

const DEEPEST = 6;

/**
 * The members of the list that holds most records, and of all other lists that hold nothing but
 * papers ({"train": […], "test": […]}); where no list holds any, of the longest; where there is no
 * list, the value alone.
 */
export function recordsIn(value: unknown, text: string): Placed[] {
  const rows = rowsOfColumns(value);
  if (rows !== undefined) return rows.map((row) => ({ value: row, line: 1 }));
  const containers = isPaper(value) ? [] : containersIn(value);
  if (containers.length === 0) return [{ value, line: 1 }];
  const best = containers.reduce((a, b) => (isBetter(b, a) ? b : a));
  const isInBest = ({ path }: Container): boolean => best.path.every((step, i) => path[i] === step);
  const chosen = containers.filter(
    (one) => one === best || (!isInBest(one) && one.members.every(([, member]) => isPaper(member))),
  );
  return chosen.flatMap(({ members, path }) => {
    const lines = linesOfMembers(text, path);
    return members.map(([step, member]) => ({ value: member, line: lines.get(step) ?? 1 }));
  });
}

const isBetter = (a: Container, b: Container): boolean =>
  a.records > b.records || (a.records === 0 && b.records === 0 && a.members.length > b.members.length);

/**
 * Lists, and objects of several records, from the outside in. What lies in papers is theirs:
 * references, keywords.
 */
function containersIn(value: unknown): Container[] {
  const containers: Container[] = [];
  let level: { place: unknown; path: readonly Step[] }[] = [{ place: value, path: [] }];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const next: typeof level = [];
    for (const { place, path } of level) {
      const members = membersOf(place);
      const records = members.filter(([, member]) => isRecord(member)).length;
      const isList = Array.isArray(place)
        ? members.some(([, member]) => isObject(member)) || path.length === 0
        : records > 1;
      if (isList) containers.push({ members, path, records });
      for (const [step, member] of members) if (!isPaper(member)) next.push({ place: member, path: [...path, step] });
    }
    level = next;
  }
  return containers;
}

const membersOf = (place: unknown): Container["members"] =>
  Array.isArray(place) ? [...place.entries()] : isObject(place) ? Object.entries(place) : [];

/**
 * A table by columns, {title: [a, b], abstract: [c, d]} or {title: {"0": a, "1": b}}, as rows;
 * undefined for anything else.
 */
function rowsOfColumns(value: unknown): JsonObject[] | undefined {
  if (!isObject(value)) return undefined;
  const columns = Object.entries(value).filter(([, column]) => Array.isArray(column) || isObject(column));
  const keys = Object.keys(columns[0]?.[1] ?? {});
  const alike = columns.every(([, column]) => Object.keys(column ?? {}).join("\n") === keys.join("\n"));
  if (columns.length < 2 || columns.length < Object.keys(value).length || keys.length < 2 || !alike) return undefined;
  const rows = keys.map((key) => Object.fromEntries(columns.map(([name, column]) => [name, memberOf(column, key)])));
  return rows.every((row) => isRecord(row) && Object.values(row).every((cell) => !isObject(cell))) ? rows : undefined;
}

const memberOf = (column: unknown, key: string): unknown =>
  Array.isArray(column) ? column[Number(key)] : isObject(column) ? column[key] : undefined;

/**
 * Lines of the members of the container at a path, by one walk over the text, which is valid JSON.
 */
function linesOfMembers(text: string, path: readonly Step[]): ReadonlyMap<Step, number> {
  const lines = new Map<Step, number>();
  const open: { list: boolean; at: Step; awaits: boolean }[] = [];
  let line = 1;
  const begin = (): void => {
    const top = open.at(-1);
    if (top === undefined) return;
    if (top.list) top.at = Number(top.at) + 1;
    if (open.length === path.length + 1 && path.every((step, i) => open[i]?.at === step)) lines.set(top.at, line);
  };
  const TOKEN = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|[[\]{},:\n]|[^\s"[\]{},:]+/g;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const [token] = match;
    const top = open.at(-1);
    if (token === "\n") line++;
    else if (token === ":" || token === ",") {
      if (top !== undefined) top.awaits = token === ":";
    } else if (token === "]" || token === "}") open.pop();
    else if (top?.list === false && !top.awaits && token.startsWith('"')) top.at = keyOf(token);
    else {
      begin();
      if (token === "[" || token === "{")
        open.push({ list: token === "[", at: token === "[" ? -1 : "", awaits: false });
    }
  }
  return lines;
}

const keyOf = (token: string): string => (token.includes("\\") ? String(JSON.parse(token)) : token.slice(1, -1));
