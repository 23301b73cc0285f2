// The notice of what others wrote: every library that is inside of a bundle, with its licence. It goes
// beside the page, into the single page and into the package.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const NOTICE_FILE = "THIRD-PARTY.md";
const PACKAGE = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;

/**
 * Two plugins that share what they saw: `seen` for workers, which are bundled on their own, and
 * `written` for the bundle that comes last and carries the notice.
 *
 * @returns {{ seen: () => import("vite").Plugin, written: () => import("vite").Plugin }}
 */
export function thirdParty() {
  /** @type {Set<string>} */
  const folders = new Set();
  /** @param {Iterable<string>} modules */
  const see = (modules) => {
    for (const id of modules) {
      const folder = PACKAGE.exec(id.replace(/^\0/, ""))?.[1];
      if (folder !== undefined) folders.add(folder);
    }
  };
  /** What styles take from a library is no module: fonts. @param {string} styles */
  const seeStyles = (styles) => {
    for (const [, library = ""] of styles.matchAll(/url\("((?:@[\w.-]+\/)?\w[\w.-]*)\//g))
      folders.add(join("node_modules", library));
  };
  return {
    seen: () => ({
      name: "isogloss-third-party-seen",
      generateBundle() {
        see(this.getModuleIds());
      },
    }),
    written: () => ({
      name: "isogloss-third-party",
      enforce: "pre",
      transform(code, id) {
        if (id.endsWith(".css")) seeStyles(code);
      },
      generateBundle() {
        see(this.getModuleIds());
        this.emitFile({ type: "asset", fileName: NOTICE_FILE, source: noticeOf(folders) });
      },
    }),
  };
}

/** @param {Iterable<string>} folders */
function noticeOf(folders) {
  const sections = [...folders].map(sectionOf).sort();
  return ["# Third-party notices", "", "Isogloss contains:", "", ...new Set(sections)].join("\n");
}

/** @param {string} folder */
function sectionOf(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  if (typeof license !== "string") throw new Error(`${folder} names no licence: ask, or do without it.`);
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text =
    file === undefined ? unwritten(folder, license, author) : readFileSync(join(folder, file), "utf8").trim();
  return `## ${name} ${version} (${license})\n\n${text}\n`;
}

/**
 * Some name their licence and leave out its text, which is the same for all: only who holds it differs.
 *
 * @param {string} folder @param {string} license @param {string | { name: string } | undefined} author
 */
function unwritten(folder, license, author) {
  const holder = typeof author === "object" ? author.name : author;
  if (license !== "MIT" || holder === undefined) throw new Error(`${folder} comes without the text of its licence.`);
  return readFileSync("LICENSE", "utf8")
    .trim()
    .replace(/^Copyright .*$/m, `Copyright (c) ${holder}`);
}
