// A dataset packed into a link: nothing is lost, the same graph gives the same text, and nothing a
// stranger writes does any harm.
import fc from "fast-check";
import { deflateSync, strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { base64, base64Url, fromBase64 } from "#core/file/base64.ts";
import { decodeGraph } from "#core/file/decode.ts";
import { encodeGraph } from "#core/file/encode.ts";
import { MAX_LINK } from "#core/file/fileVersion.ts";
import { fingerprint } from "#core/file/fingerprint.ts";
import { packGraph } from "#core/file/pack.ts";
import { fakeGraphFile } from "../support/fakeGraph.ts";
import { sampleGraph } from "../support/sampleGraph.ts";
import { tinyGraph } from "../support/tinyGraph.ts";

const opened = (text: string) => {
  const outcome = decodeGraph(text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
};
const refusalOf = (text: string) => {
  const outcome = decodeGraph(text);
  if (outcome.ok) throw new Error("a bad text was accepted");
  return outcome.issues[0];
};
/** Any value, packed as packGraph packs its own. */
const forged = (value: unknown) => {
  const data = base64Url(deflateSync(typeof value === "string" ? strToU8(value) : strToU8(JSON.stringify(value))));
  return `1.${data}.${fingerprint(data)}`;
};

describe("base64", () => {
  it("comes back from either spelling", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(base64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
        expect(base64Url(bytes)).toBe(Buffer.from(bytes).toString("base64url"));
        expect([...fromBase64(base64Url(bytes))]).toEqual([...bytes]);
      }),
    );
  });
});

describe("a packed graph", () => {
  it("comes back as it went out, whatever its texts hold", () => {
    for (const file of [encodeGraph(tinyGraph()), encodeGraph(sampleGraph())]) {
      const graph = opened(file);
      const text = packGraph(graph);
      expect(text).toMatch(/^1\.[\w-]+\.[0-9a-f]{16}$/);
      expect(encodeGraph(opened(text))).toBe(encodeGraph(graph));
      expect(packGraph(opened(text))).toBe(text);
    }
  });

  it("comes back for any small dataset", () => {
    const wanted = fc.record({
      papers: fc.integer({ min: 8, max: 25 }),
      communities: fc.integer({ min: 1, max: 4 }),
      seed: fc.nat(),
    });
    fc.assert(
      fc.property(wanted, (size) => {
        const graph = opened(JSON.stringify(fakeGraphFile(size)));
        const text = packGraph(graph);
        if (text.length <= MAX_LINK) expect(encodeGraph(opened(text))).toBe(encodeGraph(graph));
      }),
      { numRuns: 60 },
    );
  });

  it("tells of every changed, lost or added character", () => {
    const text = packGraph(tinyGraph());
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom("A", "z", "-", "0", ""), (at, other) => {
        const changed = text.slice(0, at) + other + text.slice(at + 1);
        if (changed !== text) expect(refusalOf(changed)?.code).toMatch(/^packed\/|^file\/json/);
      }),
    );
    for (const length of [2, 3, 20, text.length - 17, text.length - 1])
      expect(refusalOf(text.slice(0, length))).toMatchObject({
        code: "packed/damaged",
        hint: expect.stringContaining("again"),
      });
  });

  it("of a later version asks for a newer program", () => {
    const text = packGraph(tinyGraph()).replace(/^1/, "2");
    expect(refusalOf(text)?.code).toBe("packed/newer");
  });
});

describe("what a stranger packed", () => {
  it("is refused where it unpacks to a mountain", () => {
    // 24 kB of deflated zeros are 25 million characters
    const mountain = forged("0".repeat(20_000_000));
    expect(mountain.length).toBeLessThan(MAX_LINK);
    expect(refusalOf(mountain)?.code).toBe("packed/size");
    expect(refusalOf(`1.${"A".repeat(40_000)}.0123456789abcdef`)?.code).toBe("packed/size");
  });

  it("is refused where few numbers stand for long keys, or for very many nodes", () => {
    const many = 9_000;
    const column = (value: unknown) => Array.from({ length: many }, () => value);
    const nodes = { key: [`paper:${"x".repeat(100_000)}`, "paper:y"] };
    expect(refusalOf(forged({ attributes: {}, nodes, edges: { source: column(0), target: column(1) } }))?.code).toBe(
      "packed/size",
    );
    expect(
      refusalOf(forged({ attributes: {}, nodes: { key: [...column(0), ...column(0), ...column(0)] }, edges: {} }))
        ?.code,
    ).toBe("packed/size");
  });

  it("is checked field by field like any file", () => {
    const { attributes, nodes, edges } = JSON.parse(encodeGraph(tinyGraph()));
    const keys = nodes.map(({ key }: { key: string }) => key);
    expect(edges.length).toBeGreaterThan(0);
    expect(refusalOf(forged({ attributes, nodes: { key: keys }, edges: {} }))?.code).toBe("file/field");
    expect(refusalOf(forged({ attributes: { ...attributes, version: 99 }, nodes: {}, edges: {} }))?.code).toBe(
      "file/newer",
    );
    expect(refusalOf(forged({ attributes: {}, nodes: {}, edges: {} }))?.code).toBe("file/format");
    expect(refusalOf(forged({ attributes, nodes: { key: [1], x: [] }, edges: {} }))?.code).toBe("packed/damaged");
    expect(refusalOf(forged("no JSON"))?.code).toBe("packed/damaged");
  });

  it("never throws, whatever it is", () => {
    const { attributes } = JSON.parse(encodeGraph(tinyGraph()));
    const column = fc.array(
      fc.oneof(fc.jsonValue(), fc.constantFrom("paper:a", 0, 1, -1, { toString: 1 }, "__proto__")),
      {
        minLength: 2,
        maxLength: 2,
      },
    );
    const table = fc.dictionary(
      fc.constantFrom("key", "kind", "source", "target", "evidence", "reasons", "label", "x", "__proto__"),
      column,
    );
    const wire = fc.record({
      attributes: fc.oneof(fc.constant(attributes), fc.jsonValue()),
      nodes: table,
      edges: table,
    });
    fc.assert(
      fc.property(fc.oneof(wire, fc.jsonValue(), fc.string()), (value) => {
        expect(typeof decodeGraph(forged(value)).ok).toBe("boolean");
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const data = base64Url(bytes);
        expect(decodeGraph(`1.${data}.${fingerprint(data)}`).ok).toBe(false);
      }),
    );
  });
});
