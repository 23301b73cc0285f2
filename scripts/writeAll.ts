// The command's hands on the disk: writes whole files or nothing, and several files together or not
// at all, whenever the process is killed. Each goes to a temporary file first; a list of the renames
// to do is written before the first of them, and whoever comes next finishes it.
import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { failure, type Outcome, success } from "#core/issue.ts";
import { reasonOf } from "./files.ts";
import { holdSignals } from "./signals.ts";

interface WrittenFile {
  readonly path: string;
  readonly text: string | Uint8Array | Iterable<string>;
}

/** This machine: several may write into one folder, and each knows only its own processes. */
const MACHINE = hostname().replace(/\W/g, "_");
/** Of a process that is gone: `.<name>.<machine>-<process>.tmp`, and the same in `.renames`. */
const LEFT_BEHIND = /^\..+\.(\w+)-(\d+)\.(tmp|renames)$/;

/** A failure leaves what was there before, and no temporary file. */
export function writeAll(files: readonly WrittenFile[]): Outcome<readonly string[]> {
  const release = holdSignals();
  const temporary: string[] = [];
  let path = "";
  try {
    const renames: [from: string, to: string][] = [];
    for (const file of files) {
      path = file.path;
      const target = targetOf(path);
      mkdirSync(dirname(target), { recursive: true });
      finishWrites(dirname(target));
      if (statSync(target, { throwIfNoEntry: false })?.isDirectory())
        throw Object.assign(new Error(path), { code: "EISDIR" });
      const name = join(dirname(target), `.${basename(target)}.${MACHINE}-${process.pid}.tmp`);
      temporary.push(name);
      writeSafely(name, typeof file.text === "string" || file.text instanceof Uint8Array ? [file.text] : file.text);
      renames.push([name, target]);
    }
    rename(renames);
    return success(files.map((file) => file.path));
  } catch (problem) {
    return failure({
      code: "files/write",
      severity: "error",
      message: `This cannot be written: ${reasonOf(problem)}.`,
      path,
      hint: "Nothing was changed. Choose another place.",
    });
  } finally {
    for (const name of temporary) rmSync(name, { force: true });
    release();
  }
}

/** All of them, or, if the process is killed meanwhile, all of them by the next one. */
function rename(renames: readonly (readonly [from: string, to: string])[]): void {
  const [first] = renames;
  if (first === undefined) return;
  const list = first[0].replace(/tmp$/, "renames");
  // within one folder only: the list names files, not places
  const isPair = renames.length > 1 && renames.every(([, to]) => dirname(to) === dirname(first[1]));
  try {
    if (isPair) writeSafely(list, [JSON.stringify(renames.map((pair) => pair.map((path) => basename(path))))]);
    for (const [from, to] of renames) renameSync(from, to);
  } finally {
    rmSync(list, { force: true });
  }
  for (const folder of new Set(renames.map(([, to]) => dirname(to)))) flushFolder(folder);
}

/** What a killed process left in a folder: begun renames are finished, temporary files deleted. */
export function finishWrites(folder: string): void {
  const left = readdirSync(folder).flatMap((name) => {
    const [, machine, id, kind] = LEFT_BEHIND.exec(name) ?? [];
    return machine !== MACHINE || isAlive(Number(id)) ? [] : [{ name, isList: kind === "renames" }];
  });
  for (const { name, isList } of left) if (isList) finishRenames(folder, name);
  for (const { name } of left) rmSync(join(folder, name), { force: true });
}

/** A list that was itself cut off was written before any rename: nothing had begun. */
function finishRenames(folder: string, list: string): void {
  let renames: unknown;
  try {
    renames = JSON.parse(readFileSync(join(folder, list), "utf8"));
  } catch {
    return;
  }
  if (!Array.isArray(renames)) return;
  for (const [from, to] of renames.filter(isRename))
    if (existsSync(join(folder, from))) renameSync(join(folder, from), join(folder, to));
}

const isRename = (pair: unknown): pair is readonly [string, string] =>
  Array.isArray(pair) &&
  pair.length === 2 &&
  pair.every((name) => typeof name === "string" && name === basename(name)) &&
  LEFT_BEHIND.test(String(pair[0]));

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (problem) {
    return problem instanceof Error && "code" in problem && problem.code === "EPERM";
  }
}

/** A link stays a link: what it points to is replaced. */
function targetOf(path: string): string {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return path;
  return existsSync(path) ? realpathSync(path) : resolve(dirname(path), readlinkSync(path));
}

/** Pieces gathered before they are written: fewer calls, and little memory. */
const WRITTEN_AT_ONCE = 1 << 20;

/** On the disk when this returns, not only on its way: a rename must not come before its content. */
function writeSafely(path: string, pieces: Iterable<string | Uint8Array>): void {
  const file = openSync(path, "w");
  try {
    let gathered: string[] = [];
    let length = 0;
    for (const piece of pieces) {
      if (typeof piece !== "string") {
        writeFileSync(file, piece);
        continue;
      }
      gathered.push(piece);
      length += piece.length;
      if (length < WRITTEN_AT_ONCE) continue;
      writeFileSync(file, gathered.join(""));
      gathered = [];
      length = 0;
    }
    writeFileSync(file, gathered.join(""));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The renames, too. Some systems cannot open a folder; they have no such promise to give. */
function flushFolder(folder: string): void {
  try {
    const opened = openSync(folder, "r");
    fsyncSync(opened);
    closeSync(opened);
  } catch {
    // as said
  }
}
