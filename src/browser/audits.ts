// The audit that was written beside a dataset, served or built here; a file opened from disk has
// none.
import { auditAddress, DATASETS, type DatasetEntry, fetchText } from "#browser/datasets.ts";
import type { AuditFile } from "#core/file/auditFile.ts";
import { failure, type Outcome, success } from "#core/issue.ts";

export interface AuditQuestion {
  readonly entry: DatasetEntry;
  readonly stamp: string;
}

/** Where it is; null where there is no audit. */
export const auditOf = ({ id, address, audit }: DatasetEntry): string | null =>
  audit ?? (DATASETS.some((entry) => entry.address === address) ? auditAddress(id) : null);

/** The audit of the dataset with a stamp; null where there is none. */
export async function loadAudit({ entry, stamp }: AuditQuestion): Promise<Outcome<AuditFile | null>> {
  const place = auditOf(entry);
  if (place === null) return success(null);
  const text = await fetchText(place);
  if (text === null)
    return failure({
      code: "audit/fetch",
      severity: "warning",
      message: "The audit of this dataset could not be loaded.",
      hint: "Is the server still running? Reload the page to try again.",
    });
  const { readAudit } = await import("#core/file/auditFile.ts");
  return readAudit(text, stamp);
}
