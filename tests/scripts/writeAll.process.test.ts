// Two files change together or not at all, wherever the process that writes them is killed; nothing
// of it stays behind.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { finishWrites, writeAll } from "../../scripts/writeAll.ts";

const folder = mkdtempSync(join(tmpdir(), "isogloss-write-"));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (content: string, how: string) =>
  spawnSync(process.execPath, ["--import", "tsx", "tests/support/writePair.ts", folder, content, how], {
    encoding: "utf8",
  });
const pair = (): string[] => ["a.graph.json", "a.audit.json"].map((name) => readFileSync(join(folder, name), "utf8"));

describe("files that are written together", () => {
  it("are both old or both new, whatever step the process is killed at", () => {
    expect(write("start", "").stdout).toBe("done");
    let [killed, old, fresh] = [0, 0, 0];
    for (let step = 1; ; step++) {
      const before = pair()[0];
      const { signal } = write(`step ${step}`, `step${step}`);
      finishWrites(folder);
      const [graph, audit] = pair();
      expect(graph, `step ${step}`).toBe(audit);
      expect(readdirSync(folder).sort()).toEqual(["a.audit.json", "a.graph.json"]);
      if (signal === null) break;
      killed++;
      if (graph === before) old++;
      else fresh++;
    }
    console.log(`killed at ${killed} steps: ${old} times both old, ${fresh} times both new`);
    expect(killed).toBeGreaterThan(8);
    expect(Math.min(old, fresh)).toBeGreaterThan(0);
  });

  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "are whole when %s comes meanwhile, which then ends the process",
    (name) => {
      const { signal } = write(`before ${name}`, name);
      expect(signal).toBe(name);
      expect(pair()).toEqual([`before ${name}`, `before ${name}`]);
      expect(readdirSync(folder)).toHaveLength(2);
    },
  );

  it("go where a link points, and the link stays", () => {
    writeFileSync(join(folder, "real"), "old");
    symlinkSync("real", join(folder, "link"));
    expect(writeAll([{ path: join(folder, "link"), text: "new" }]).ok).toBe(true);
    expect(readlinkSync(join(folder, "link"))).toBe("real");
    expect(readFileSync(join(folder, "real"), "utf8")).toBe("new");
  });

  it("leave the temporary files of processes that still run, and of other machines, alone", () => {
    const machine = hostname().replace(/\W/g, "_");
    const [gone = 0] = [spawnSync(process.execPath, ["--version"]).pid];
    const theirs = [`.b.${machine}-${process.ppid}.tmp`, `.b.elsewhere-${gone}.tmp`];
    const ours = `.b.${machine}-${gone}.tmp`;
    for (const name of [...theirs, ours]) writeFileSync(join(folder, name), "begun");
    finishWrites(folder);
    const left = readdirSync(folder);
    expect(left).toEqual(expect.arrayContaining(theirs));
    expect(left).not.toContain(ours);
  });
});

it("a full device on standard output is told in a sentence", () => {
  const { status, stderr } = spawnSync(
    "/bin/sh",
    ["-c", `"${process.execPath}" scripts/command.mjs export seeds --community 0 --format csl -o - > /dev/full`],
    { encoding: "utf8" },
  );
  expect(stderr).toContain("error: Standard output cannot be written: the disk is full.");
  expect(stderr).not.toContain("    at ");
  expect(status).toBe(1);
});
