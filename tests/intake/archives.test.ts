// Archives: every member is read or told, whatever its name, and nothing unpacks without bounds.
import { gzipSync, strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openSources } from "#core/intake/bytes/openSources.ts";

const entry = (key: string): Uint8Array => strToU8(`@misc{${key}, title={A paper called ${key}}}\n`);
const open = (bytes: Uint8Array, name = "papers.zip", largest?: number) => {
  const { texts, issues } = openSources([{ name, bytes }], largest);
  return { names: texts.map((text) => text.name), texts: texts.map(({ text }) => text), issues };
};

/** Replaces a name everywhere in an archive by one of the same length. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const [old, next] = [strToU8(from), strToU8(to)];
  for (let at = 0; at + old.length <= copy.length; at++)
    if (old.every((byte, i) => copy[at + i] === byte)) copy.set(next, at);
  return copy;
}

describe("zip", () => {
  const two = zipSync({ "one.bib": entry("one"), "two.bib": entry("two") }, { level: 0 });

  it("keeps both of two members of one name", () => {
    const { names, texts } = open(renamed(two, "two.bib", "one.bib"));
    expect(names).toEqual(["papers.zip/one.bib", "papers.zip/one.bib"]);
    expect(texts.join("")).toContain("called two");
  });

  it("keeps a member with the name of an object's prototype", () => {
    const bytes = renamed(
      zipSync({ "underline.bi": entry("one"), "two.bib": entry("two") }),
      "underline.bi",
      "__proto__.ib",
    );
    expect(open(bytes).names).toHaveLength(2);
    expect(
      open(renamed(zipSync({ underline: entry("a"), b: entry("b") }), "underline", "__proto__")).names,
    ).toHaveLength(2);
  });

  it("reads the others when one is packed by an unknown method, and tells which", () => {
    const bytes = Uint8Array.from(two);
    bytes[8] = 99; // method in the first local header …
    const central = bytes.findIndex((_, at) => [0x50, 0x4b, 1, 2].every((byte, i) => bytes[at + i] === byte));
    bytes[central + 10] = 99; // … and in the directory
    const { names, issues } = open(bytes);
    expect(names).toEqual(["papers.zip/two.bib"]);
    expect(issues).toMatchObject([
      { severity: "error", path: "papers.zip/one.bib", message: expect.stringContaining("method 99") },
    ]);
  });

  it("holds every member against its checksum", () => {
    const bytes = Uint8Array.from(two);
    const at = bytes.findIndex((_, place) => strToU8("called one").every((byte, i) => bytes[place + i] === byte));
    bytes[at] = 67;
    const { texts, issues } = open(bytes);
    expect(texts).toHaveLength(2);
    expect(issues).toMatchObject([{ severity: "warning", path: "papers.zip/one.bib" }]);
  });

  it("without its directory is read by what stands before each member", () => {
    const packed = zipSync({ "one.bib": entry("one"), "two.bib": entry("two") });
    const central = packed.findIndex((_, at) => [0x50, 0x4b, 1, 2].every((byte, i) => packed[at + i] === byte));
    expect(open(packed.subarray(0, central)).texts.join("")).toContain("called two");
  });

  it("tells of what it skips", () => {
    const { names, issues } = open(zipSync({ "one.bib": entry("one"), ".hidden": entry("two") }));
    expect(names).toEqual(["papers.zip/one.bib"]);
    expect(issues).toMatchObject([{ code: "intake/skipped", message: expect.stringContaining(".hidden") }]);
  });

  it("inside zips may not unpack to more than is allowed, all together", () => {
    const zeros = zipSync({ "zeros.txt": new Uint8Array(90_000).fill(65) }, { level: 9 });
    const { texts, issues } = open(zipSync({ "a.zip": zeros, "b.zip": zeros, "c.zip": zeros }), "nested.zip", 200_000);
    expect(texts).toHaveLength(2);
    expect(
      issues.some(({ severity, message }) => severity === "error" && message.includes("more than is allowed")),
    ).toBe(true);
  });

  it("with any bit turned gives all members or says so", () => {
    const packed = zipSync({ "one.bib": entry("one"), "two.bib": entry("two") });
    const whole = open(packed).texts.sort().join("");
    for (let bit = 0; bit < packed.length * 8; bit += 3) {
      const bytes = Uint8Array.from(packed);
      bytes[bit >> 3]! ^= 1 << (bit & 7);
      const { texts, issues } = open(bytes);
      if (texts.sort().join("") !== whole) expect(issues.length, `bit ${bit}`).toBeGreaterThan(0);
    }
  });
});

describe("gzip", () => {
  const members = Uint8Array.from([...gzipSync(entry("one")), ...gzipSync(entry("two"))]);

  it("may be padded with zeros", () => {
    const { texts, issues } = open(Uint8Array.from([...members, ...new Uint8Array(512)]), "papers.bib.gz");
    expect(texts).toEqual([expect.stringContaining("called two")]);
    expect(issues).toEqual([]);
  });

  it("with any bit of its data turned gives the same text or says so", () => {
    const whole = open(members, "papers.bib.gz").texts.join("");
    for (let bit = 80; bit < members.length * 8; bit += 3) {
      const bytes = Uint8Array.from(members);
      bytes[bit >> 3]! ^= 1 << (bit & 7);
      const { texts, issues } = open(bytes, "papers.bib.gz");
      if (texts.join("") !== whole) expect(issues.length, `bit ${bit}`).toBeGreaterThan(0);
    }
  });
});
