// The file of the audit, beside its dataset (`graph/<id>.audit.json`): checked on the way in, and
// cut to a part of the papers.
import { z } from "zod";
import { stampOf } from "#core/file/fingerprint.ts";
import type { GraphAttributes } from "#core/graph/attributes.ts";
import type { DuplicateReport } from "#core/intake/duplicates/duplicateReport.ts";
import { failure, type Outcome, success } from "#core/issue.ts";

const surfaces = () => z.array(z.string());

/**
 * The audit as its file has it; stages and reasons of other versions are kept as they are named
 * there.
 */
export interface AuditFile {
  /** Stamp of the dataset it was written with (fingerprint.ts); older audits have none. */
  readonly dataset?: string;
  readonly papers: readonly {
    /** Id of the paper. */
    readonly paper: string;
    readonly language: string;
    readonly tagged: boolean;
    readonly seen: number;
    readonly kept: readonly string[];
    readonly dropped: Readonly<Record<string, readonly string[]>>;
    readonly residue: Readonly<Record<string, number>>;
  }[];
  readonly merges: readonly { readonly from: string; readonly into: string; readonly reason: string }[];
  readonly refusals: readonly { readonly from: string; readonly into: string; readonly guard: string }[];
  readonly senses: readonly {
    readonly paper: string;
    readonly short: string;
    readonly reason: string;
    readonly key?: string;
  }[];
  /** What was joined and what was not, where there is anything of the kind. */
  readonly duplicates?: DuplicateReport;
}

const duplicateRecord = z.object({
  ...{
    key: z.string(),
    title: z.string(),
    authors: surfaces().exactOptional(),
    year: z.number().int().exactOptional(),
  },
  ...{ venue: z.string().exactOptional(), doi: z.string().exactOptional(), file: z.string() },
  ...{ line: z.number().int().exactOptional(), kept: surfaces() },
});
const duplicates = z.object({
  joined: z.array(z.object({ paper: z.string(), rule: z.string(), records: z.array(duplicateRecord) })),
  candidates: z.array(
    z.object({
      ...{ reason: z.string(), papers: z.tuple([z.string(), z.string()]), keys: z.tuple([z.string(), z.string()]) },
    }),
  ),
});

const schema: z.ZodType<AuditFile> = z.object({
  dataset: z.string().exactOptional(),
  papers: z.array(
    z.object({
      paper: z.string(),
      language: z.string(),
      tagged: z.boolean(),
      seen: z.number().int().min(0),
      kept: surfaces(),
      dropped: z.record(z.string(), surfaces()),
      residue: z.record(z.string(), z.number()),
    }),
  ),
  merges: z.array(z.object({ from: z.string(), into: z.string(), reason: z.string() })),
  refusals: z.array(z.object({ from: z.string(), into: z.string(), guard: z.string() })),
  senses: z.array(
    z.object({ paper: z.string(), short: z.string(), reason: z.string(), key: z.string().exactOptional() }),
  ),
  duplicates: duplicates.exactOptional(),
});

type ToldAudit = Omit<AuditFile, "dataset" | "duplicates"> & { readonly duplicates?: DuplicateReport | undefined };

/** The text of an audit, with the stamp of its dataset, piece by piece: as JSON.stringify would write it. */
export function* encodeAudit(audit: ToldAudit, attributes: GraphAttributes): Generator<string> {
  let before = "{";
  for (const [name, value] of Object.entries({ dataset: stampOf(attributes), ...audit })) {
    if (value === undefined) continue;
    yield `${before}${JSON.stringify(name)}:`;
    before = ",";
    if (Array.isArray(value)) yield* listPieces(value);
    else yield JSON.stringify(value);
  }
  yield "}\n";
}

function* listPieces(items: readonly unknown[]): Generator<string> {
  let before = "[";
  for (const item of items) {
    yield `${before}${JSON.stringify(item)}`;
    before = ",";
  }
  yield items.length === 0 ? "[]" : "]";
}

/** Reads the audit of the dataset with this stamp, and no other's. Never throws on bad data. */
export function readAudit(text: string, stamp: string): Outcome<AuditFile> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = null; // told below, like any other text that is no audit
  }
  const read = schema.safeParse(json);
  if (read.success && (read.data.dataset ?? stamp) !== stamp)
    return failure({
      code: "audit/other",
      severity: "error",
      message: "The audit beside this dataset was written with another build of it.",
      hint: "Build the dataset again with npm run extract: both files are written together.",
    });
  if (read.success) return success(read.data);
  const path = read.error.issues[0]?.path.join(".") ?? "";
  return failure({
    code: "audit/format",
    severity: "error",
    message: `The audit of this dataset cannot be read${path === "" ? "" : ` (${path})`}.`,
    hint: "Build the dataset again with npm run extract.",
  });
}

/**
 * What it says of some papers; what was decided about spellings was decided over all papers, and
 * stays whole.
 */
export function auditOfPapers(
  { dataset: _, ...audit }: AuditFile,
  isWanted: (paper: string) => boolean,
): Omit<AuditFile, "dataset"> {
  return {
    ...audit,
    papers: audit.papers.filter(({ paper }) => isWanted(paper)),
    senses: audit.senses.filter(({ paper }) => isWanted(paper)),
    ...(audit.duplicates === undefined
      ? {}
      : {
          duplicates: {
            joined: audit.duplicates.joined.filter(({ paper }) => isWanted(paper)),
            candidates: audit.duplicates.candidates.filter(({ papers }) => papers.every(isWanted)),
          },
        }),
  };
}
