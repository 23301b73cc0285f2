// The examples of the library run as they stand and print what their last lines say.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";

const FOLDER = "tests/examples";
const examples = readdirSync(FOLDER).filter((name) => !/^papers\.ts$|\.test\.ts$/.test(name));

describe("the examples of the library", () => {
  it("are six", () => expect(examples).toHaveLength(6));

  it.each(examples)("%s", async (name) => {
    const printed: string[] = [];
    const spy = vi.spyOn(console, "log").mockImplementation((...values) => {
      printed.push(values.join(" "));
    });
    await import(`./${name.replace(".ts", "")}.ts`);
    spy.mockRestore();
    const promised = readFileSync(`${FOLDER}/${name}`, "utf8").match(/^\/\/ → .*$/gm) ?? [];
    expect(printed).toEqual(promised.map((line) => line.slice("// → ".length)));
    expect(promised.length).toBeGreaterThan(0);
  });
});
