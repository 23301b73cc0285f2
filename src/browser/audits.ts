// The audit that was written beside a dataset, served or built here; a file opened from disk has none.
import { auditAddress, DATASETS, type DatasetEntry, fetchText } from "#browser/datasets.ts";
import { failure, type Outcome, success } from "#core/issue.ts";
import { type AuditFile, readAudit } from "#view/auditView.ts";

/** Null where there is no audit. */
export async function loadAudit({ id, address, audit }: DatasetEntry): Promise<Outcome<AuditFile | null>> {
  const served = DATASETS.some((entry) => entry.address === address);
  const place = audit ?? (served ? auditAddress(id) : null);
  if (place === null) return success(null);
  const text = await fetchText(place);
  if (text === null)
    return failure({
      code: "audit/fetch",
      severity: "warning",
      message: "The audit of this dataset could not be loaded.",
      hint: "Is the server still running? Reload the page to try again.",
    });
  return readAudit(text);
}
