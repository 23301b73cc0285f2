// The command's eyes on the disk: files, folders and standard input.
import { type Dirent, lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
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
  EFBIG: "it is larger than a file may be here",
  EDQUOT: "your share of the disk is used up",
  EIO: "the disk does not answer",
};

/**
 * The reason of a failed file operation, for people. Rethrows what the file system did not say:
 * that is a bug.
 */
export function reasonOf(problem: unknown): string {
  if (problem instanceof Error && "code" in problem && typeof problem.code === "string")
    return REASONS[problem.code] ?? problem.code;
  throw problem;
}

export interface ReadInputs {
  readonly sources: readonly SourceBytes[];
  readonly issues: readonly Issue[];
}

/**
 * The bytes of files, of all files in folders (by path, without hidden ones), and of standard input
 * ("-"). What cannot be read is told, file by file; the others go on.
 */
export function readInputs(paths: readonly string[]): ReadInputs {
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
