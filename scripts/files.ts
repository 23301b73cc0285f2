// The command's hands on the disk: reads files, folders and standard input; writes whole files or
// nothing.
import {
  closeSync,
  type Dirent,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { skipped } from "#core/intake/bytes/openSources.ts";
import type { SourceBytes } from "#core/intake/bytes/source.ts";
import { failure, type Issue, type Outcome, success } from "#core/issue.ts";
import { sortByKey } from "#core/math/order.ts";

/** Folders that never hold papers. */
const SKIPPED_FOLDERS = new Set(["node_modules", "__MACOSX"]);
export const STANDARD_INPUT = "-";

/** What the system says, in words; the code for what has none here. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "it does not exist",
  EACCES: "you are not allowed to",
  EPERM: "you are not allowed to",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is a file, not a folder",
  EEXIST: "a file of that name is in the way",
  ENOSPC: "the disk is full",
  EROFS: "the disk is read-only",
  ENAMETOOLONG: "the name is too long",
  EBUSY: "it is in use",
  ELOOP: "it is a link that leads back to itself",
  EMFILE: "too many files are open",
};

/**
 * The reason of a failed file operation, for people. Rethrows what the file system did not say:
 * that is a bug.
 */
function reasonOf(problem: unknown): string {
  if (problem instanceof Error && "code" in problem && typeof problem.code === "string")
    return REASONS[problem.code] ?? problem.code;
  throw problem;
}

/**
 * The bytes of files, of all files in folders (by path, without hidden ones), and of standard input
 * ("-"). What cannot be read is told, file by file; the others go on.
 */
export function readInputs(paths: readonly string[]): { sources: SourceBytes[]; issues: Issue[] } {
  const sources: SourceBytes[] = [];
  const issues: Issue[] = [];
  const attempt = (path: string, read: () => void): void => {
    try {
      read();
    } catch (problem) {
      issues.push(cannotBeRead(path, reasonOf(problem)));
    }
  };
  const readFolder = (folder: string): void => {
    for (const { name } of sortByKey<Dirent>(readdirSync(folder, { withFileTypes: true }), (entry) => entry.name)) {
      const path = join(folder, name);
      if (!name.startsWith(".") && !SKIPPED_FOLDERS.has(name)) attempt(path, () => readEntry(path));
    }
  };
  const readEntry = (path: string): void => {
    const entry = statSync(path);
    if (entry.isFile()) sources.push({ name: path, bytes: readFileSync(path), incidental: true });
    else if (!entry.isDirectory()) issues.push(skipped(path, "it is no file (a device, a pipe or a socket)"));
    // a link to a folder may lead back to where it stands
    else if (lstatSync(path).isSymbolicLink()) issues.push(skipped(path, "it is a link to a folder"));
    else readFolder(path);
  };
  for (const path of paths)
    attempt(path, () => {
      if (path === STANDARD_INPUT) sources.push({ name: "standard input", bytes: readFileSync(0) });
      else if (statSync(path).isDirectory()) readFolder(path);
      else sources.push({ name: path, bytes: readFileSync(path) });
    });
  return { sources, issues };
}

const cannotBeRead = (path: string, reason: string): Issue => ({
  code: "files/read",
  severity: "error",
  message: `This cannot be read: ${reason}.`,
  path,
  hint: "Check the spelling of the path and that the file is there.",
});

/**
 * Writes several files, all or none: each to a temporary file in its own folder, then all renamed.
 * A failure leaves what was there before, and no temporary file.
 */
export function writeAll(
  files: readonly { path: string; text: string | Uint8Array | Iterable<string> }[],
): Outcome<readonly string[]> {
  const temporary: string[] = [];
  let path = "";
  try {
    for (const file of files) {
      path = file.path;
      mkdirSync(dirname(path), { recursive: true });
      if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
        throw Object.assign(new Error(path), { code: "EISDIR" });
      const name = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
      temporary.push(name);
      if (typeof file.text === "string" || file.text instanceof Uint8Array) writeFileSync(name, file.text);
      else writePieces(name, file.text);
    }
    for (const [index, name] of temporary.entries()) {
      path = files[index]?.path ?? "";
      renameSync(name, path);
    }
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
  }
}

/** Pieces gathered before they are written: fewer calls, and little memory. */
const WRITTEN_AT_ONCE = 1 << 20;

function writePieces(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, "w");
  try {
    let gathered: string[] = [];
    let length = 0;
    for (const piece of pieces) {
      gathered.push(piece);
      length += piece.length;
      if (length < WRITTEN_AT_ONCE) continue;
      writeFileSync(file, gathered.join(""));
      gathered = [];
      length = 0;
    }
    writeFileSync(file, gathered.join(""));
  } finally {
    closeSync(file);
  }
}

/** The text of one file, or why not. */
export function readText(path: string): Outcome<string> {
  try {
    return success(readFileSync(path, "utf8"));
  } catch (problem) {
    return failure({
      code: "files/read",
      severity: "error",
      message: `This cannot be read: ${reasonOf(problem)}.`,
      path,
    });
  }
}
