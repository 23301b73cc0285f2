import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AuditFile, auditOfPapers, encodeAudit, readAudit } from "#core/file/auditFile.ts";
import { decodeGraph } from "#core/file/decode.ts";
import { stampOf } from "#core/file/fingerprint.ts";
import { indexGraph } from "#core/graph/graphIndex.ts";
import { auditRows, auditTotals, CONCERNS, FEW, STAGES, stageMeaning, tracePhrase } from "#view/pages/auditView.ts";
import { tinyGraph } from "../../support/tinyGraph.ts";

const AUDIT: AuditFile = {
  papers: [
    {
      ...{ paper: "a", language: "en", tagged: true, seen: 5, kept: ["speculative sampling", "draft model"] },
      dropped: { boilerplate: ["study"], "lower score": ["Draft", "tokens"] },
      residue: {},
    },
    {
      paper: "c",
      language: "en",
      tagged: true,
      seen: 1,
      kept: [],
      dropped: { "from another version": ["draft"] },
      residue: {},
    },
  ],
  ...{ merges: [], refusals: [], senses: [] },
};

describe("the audit", () => {
  it("lists the papers with the fewest concepts first, and what is the matter with them", () => {
    const index = indexGraph(tinyGraph());
    const rows = auditRows(index, AUDIT);
    expect(rows.map(({ node, concepts }) => `${index.keys[node]} ${concepts}`)).toEqual([
      "paper:c 0",
      "paper:a 2",
      "paper:b 2",
    ]);
    expect(rows[0]!.concerns).toEqual(["no concepts", "alone"]);
    expect(rows[1]!.concerns).toEqual(["few concepts"]);
    expect(rows.map(({ audit }) => audit?.paper ?? null)).toEqual(["c", "a", null]);
    expect(2).toBeLessThan(FEW);
    expect(auditRows(index, null).every(({ audit }) => audit === null)).toBe(true);
  });

  it("adds up: seen = kept + dropped, stages of other versions counted under their own name", () => {
    const totals = auditTotals(auditRows(indexGraph(tinyGraph()), AUDIT), AUDIT);
    expect(totals.seen).toBe(6);
    expect(totals.seen).toBe(totals.kept + totals.dropped.reduce((sum, { count }) => sum + count, 0));
    expect(totals.dropped.map(({ stage }) => stage)).toEqual([...STAGES, "from another version"]);
    expect(totals.concerns).toEqual({
      "no concepts": 1,
      "few concepts": 2,
      alone: 1,
      "no abstract": 0,
      "not English": 0,
    });
    for (const stage of STAGES) expect(stageMeaning(stage)).not.toBe(stage);
    expect(stageMeaning("from another version")).toBe("from another version");
  });

  it("follows a phrase to every paper that had it, kept ones first, whatever its case", () => {
    expect(tracePhrase(AUDIT, " DRAFT ", 10)).toEqual([
      { paper: "a", surface: "draft model", stage: null },
      { paper: "a", surface: "Draft", stage: "lower score" },
      { paper: "c", surface: "draft", stage: "from another version" },
    ]);
    expect(tracePhrase(AUDIT, "draft", 2).length).toBe(2);
    expect(tracePhrase(AUDIT, "  ", 2)).toEqual([]);
  });

  it("never throws on a file that is no audit, and says where it fails", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readAudit(text, "")));
    expect(
      readAudit('{"papers":[{"paper":3}],"merges":[],"refusals":[],"senses":[]}', "").issues[0]?.message,
    ).toContain("papers.0.paper");
  });

  it("is cut to some papers: their accounts and senses, and every decision about spellings", () => {
    const whole: AuditFile = {
      ...AUDIT,
      merges: [{ from: "drafts", into: "draft", reason: "plural" }],
      senses: ["a", "c"].map((paper) => ({ paper, short: "DM", reason: "defined here", key: "draft model" })),
    };
    const part = auditOfPapers(whole, (paper) => paper === "c");
    expect(part.papers).toEqual([AUDIT.papers[1]]);
    expect(part.senses.map(({ paper }) => paper)).toEqual(["c"]);
    expect(part.merges).toEqual(whole.merges);
    expect(auditOfPapers(whole, () => true)).toEqual(whole);
  });

  it("is that of its dataset, and refused beside another", () => {
    const attributes = tinyGraph().getAttributes();
    const text = [...encodeAudit(AUDIT, attributes)].join("");
    expect(readAudit(text, stampOf(attributes)).ok).toBe(true);
    const other = readAudit(text, stampOf({ ...attributes, seed: 2 }));
    expect(other.issues[0]?.code).toBe("audit/other");
  });

  it("reads what the extraction wrote beside the committed dataset, and every candidate there is accounted for", () => {
    const graph = decodeGraph(readFileSync("graph/seeds.graph.json", "utf8"));
    if (!graph.ok) throw new Error(JSON.stringify(graph.issues));
    const audit = readAudit(readFileSync("graph/seeds.audit.json", "utf8"), stampOf(graph.value.getAttributes()));
    if (!audit.ok) throw new Error(JSON.stringify(audit.issues));
    const rows = auditRows(indexGraph(graph.value), audit.value);
    const { seen, kept, dropped, papers, concerns } = auditTotals(rows, audit.value);
    expect(rows.every((row) => row.audit !== null)).toBe(true);
    expect(papers).toBe(graph.value.getAttribute("counts").papers);
    expect(seen).toBe(kept + dropped.reduce((sum, { count }) => sum + count, 0));
    for (const concern of CONCERNS)
      expect(concerns[concern]).toBe(rows.filter((row) => row.concerns.includes(concern)).length);
  });
});
