// What a saved tray is made of, checked by hand: a library for schemas would be a fifteenth of what
// the page asks for before its map is there, and nothing else on the page needs one.
import type { NodeKey } from "#core/model.ts";
import type { Version } from "#view/state/tray/trayVersions.ts";
import { isNodeKey } from "#view/state/viewState.ts";

export const FORMAT = "isogloss-tray";

type Path = readonly (string | number)[];

/** What is wrong with a value, and where in it. */
export class Wrong {
  readonly message: string;
  readonly path: Path;

  constructor(message: string, path: Path = []) {
    this.message = message;
    this.path = path;
  }
}

/** The value as it should be, or what is wrong with it. */
export type Read<T> = (value: unknown) => T | Wrong;
type Fields<T> = { readonly [K in keyof T]: Read<T[K]> };

const within = (step: string | number, { message, path }: Wrong): Wrong => new Wrong(message, [step, ...path]);

const textLike =
  (message: string, isRight: (text: string) => boolean = () => true): Read<string> =>
  (value) =>
    typeof value === "string" && isRight(value) ? value : new Wrong(message);

const orElse =
  <T, D>(read: Read<T>, missing: D): Read<T | D> =>
  (value) =>
    value === undefined ? missing : read(value);

const listOf =
  <T>(read: Read<T>): Read<T[]> =>
  (value) => {
    if (!Array.isArray(value)) return new Wrong("must be a list");
    const good: T[] = [];
    for (const [place, given] of value.entries()) {
      const found = read(given);
      if (found instanceof Wrong) return within(place, found);
      good.push(found);
    }
    return good;
  };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What stands there besides is left out; where it has to be `all`, it is wrong. */
const fieldsOf =
  <T extends object>(fields: Fields<T>, all = false): Read<T> =>
  (value) => {
    if (!isRecord(value)) return new Wrong("must be a group of fields");
    const good: Partial<T> = {};
    for (const name in fields) {
      const found = fields[name](Object.hasOwn(value, name) ? value[name] : undefined);
      if (found instanceof Wrong) return within(name, found);
      good[name] = found;
    }
    const unknown = all ? Object.keys(value).find((name) => !Object.hasOwn(fields, name)) : undefined;
    return unknown === undefined ? (good as T) : new Wrong(`has an unknown field “${unknown}”`);
  };

const text = textLike("must be a text");
const tags = listOf(text);
const key: Read<NodeKey> = (value) =>
  typeof value === "string" && isNodeKey(value) ? value : new Wrong("must look like paper:…, concept:… or term:…");
const count: Read<number> = (value) =>
  typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 1e12
    ? value
    : new Wrong("must be a whole number from 1");
const place: Read<number> = (value) =>
  typeof value === "number" && Number.isFinite(value) ? value : new Wrong("must be a number");
const isAuthor = (name: string): boolean => /^[\w-]{1,40}$/.test(name);

const change = { by: textLike("must be a name of letters and digits", isAuthor), at: count };
const itself = fieldsOf({ ...change, label: text, place }, true);
const note = fieldsOf({ ...change, note: text }, true);
const tagged = fieldsOf({ ...change, tags }, true);
const version: Read<Version> = (value) => {
  if (isRecord(value) && Object.hasOwn(value, "note")) return note(value);
  return isRecord(value) && Object.hasOwn(value, "tags") ? tagged(value) : itself(value);
};

const versions: Read<Version[]> = (value) => {
  const found = listOf(version)(value);
  return found instanceof Wrong || found.length > 0 ? found : new Wrong("must not be empty");
};
export const readItem = fieldsOf({ key, versions });
/** Version 1: without a past. */
export const readPlainItem = fieldsOf({
  ...{ key, label: orElse(text, null) },
  ...{ note: orElse(text, ""), tags: orElse(tags, []) },
});

const seen: Read<Map<string, number>> = (value) => {
  if (!isRecord(value)) return new Wrong("must be a group of fields");
  const good = new Map<string, number>();
  for (const [name, given] of Object.entries(value)) {
    const found = isAuthor(name) ? count(given) : new Wrong("must be a name of letters and digits");
    if (found instanceof Wrong) return within(name, found);
    good.set(name, found);
  }
  return good;
};
export interface Head {
  readonly version: number;
  readonly seen: ReadonlyMap<string, number>;
  readonly items: readonly unknown[];
}
export const readHead: Read<Head> = fieldsOf({
  format: textLike("is not a saved tray", (given) => given === FORMAT),
  version: count,
  seen: orElse(seen, new Map<string, number>()),
  items: listOf<unknown>((one) => one),
});
