// Parquet tables of another program, and files packed with Zstandard: read as what is in them, or
// told.
import { readFileSync } from "node:fs";
import { gzipSync, strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openInputs } from "#core/intake/bytes/openInputs.ts";
import { readSources } from "#core/intake/readCorpus.ts";

const table = (name: string): Uint8Array => readFileSync(`tests/fixtures/parquet/${name}.parquet`);
const open = (bytes: Uint8Array, largest?: number, name = "papers.parquet") => openInputs([{ name, bytes }], largest);

describe("a Parquet table", () => {
  it.each(["snappy", "gzip", "zstd"])("is read with its lists, numbers and gaps: %s", async (codec) => {
    const { texts, issues } = await open(table(codec));
    expect(issues).toEqual([]);
    const reading = readSources(texts, { id: "tides", title: "Tides" });
    if (!reading.ok) throw new Error("no papers");
    const { papers } = reading.value.corpus;
    expect(papers.map(({ title }) => title).sort()).toEqual([
      "Fast tides in estuaries",
      "Sediment of the marsh",
      "Slow tides in salt marshes",
    ]);
    const slow = papers.find(({ order }) => order === 0);
    expect(slow).toMatchObject({ authors: ["A. Alder", "B. Birch"], year: 2021, doi: "10.1234/a" });
    // no year of any paper, but no other number either
    expect(texts[0]?.text).toContain('"9223372036854775807"');
  });

  it("of another compression is told with what to do", async () => {
    const { texts, issues } = await open(table("brotli"));
    expect(texts).toEqual([]);
    expect(issues).toMatchObject([
      { severity: "error", path: "papers.parquet", message: expect.stringContaining("BROTLI") },
    ]);
  });

  it("that is cut off, or would fill the memory, is told", async () => {
    const whole = table("snappy");
    for (const size of [4, 8, 100, whole.length - 1])
      expect((await open(whole.subarray(0, size))).issues, `${size} bytes`).toMatchObject([{ severity: "error" }]);
    const { issues } = await open(whole, 50);
    expect(issues).toMatchObject([{ message: expect.stringContaining("more than is allowed") }]);
  });

  it("with any byte changed is read or told, and never ends the run", async () => {
    const whole = table("gzip");
    for (let at = 0; at < whole.length; at += 7) {
      const changed = Uint8Array.from(whole);
      changed[at]! ^= 0xff;
      const { texts, issues } = await open(changed);
      expect(texts.length + issues.length).toBeGreaterThan(0);
    }
  });

  it("inside of an archive is told", async () => {
    for (const packed of [gzipSync(table("snappy")), zipSync({ "a.parquet": table("snappy") })])
      expect((await open(packed, undefined, "papers.zip")).issues).toMatchObject([
        { message: expect.stringContaining("Parquet") },
      ]);
  });
});

/** Two frames by the zstd program, one entry of BibTeX each: `(zstd < one.bib; zstd < two.bib)`. */
const TWO_FRAMES =
  "KLUv/QRYKQEAQG1pc2N7YSwgdGl0bGU9e0EgcGFwZXIgY2FsbGVkIG9uZX19CpsKH08otS/9BFgpAQBAbWlzY3tiLCB0aXRsZT17QSBwYXBlciBjYWxsZWQgdHdvfX0KEyzSHA==";

describe("a file packed with Zstandard", () => {
  const bytes = Uint8Array.from(Buffer.from(TWO_FRAMES, "base64"));
  it("is unpacked, all its frames", async () => {
    const { texts, issues } = await open(bytes, undefined, "papers.bib.zst");
    expect(issues).toEqual([]);
    expect(texts[0]?.name).toBe("papers.bib");
    expect(texts[0]?.text.match(/called (?:one|two)/g)).toHaveLength(2);
  });

  it("that is cut off gives what is whole, and is told", async () => {
    const { texts, issues } = await open(bytes.subarray(0, 70), undefined, "papers.bib.zst");
    expect(issues).toMatchObject([{ severity: "warning", path: "papers.bib.zst" }]);
    expect(texts[0]?.text).toContain("called one");
  });

  it("unpacks to no more than is allowed", async () => {
    const { issues } = await open(bytes, 40, "papers.bib.zst");
    expect(issues).toMatchObject([{ severity: "error" }]);
  });

  it("is no worse than its text", async () => {
    const text = strToU8("@misc{a, title={A paper called one}}\n");
    const [plain, packed] = await Promise.all([open(text), open(bytes.subarray(0, 52))]);
    expect(packed.texts[0]?.text).toBe(plain.texts[0]?.text);
  });
});
