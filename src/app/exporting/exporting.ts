// Everything that leaves the page as a file: any part, in every format of core/export, or as a
// picture. Graphs are written in the background; the formats are loaded when first asked for.

import { visibleIn } from "#app/state/derived.ts";
import { type Dataset, setTransient, store, viewOf } from "#app/state/state.ts";
import { exportStrings } from "#app/words/exportStrings.ts";
import { auditOf } from "#browser/audits.ts";
import { saveBlob } from "#browser/files.ts";
import { fontFacesFor } from "#browser/fonts.ts";
import { pageShell } from "#browser/inlined.ts";
import { jobs } from "#browser/jobs.ts";
import { exportFileName } from "#core/export/exportFileName.ts";
import type { ExportResult, FormatDescription } from "#core/export/exportFormat.ts";
import type { ExportFormatId } from "#core/export/exportFormats.ts";
import type { Drawing } from "#core/export/pictures/drawing.ts";
import type { GraphPart } from "#core/graph/subgraph.ts";
import { failure, type Outcome } from "#core/issue.ts";
import { type PartKind, partOf } from "#view/state/scope.ts";

export async function loadFormats(): Promise<readonly FormatDescription[]> {
  const formats = await jobs.formats();
  if (!formats.ok) throw new Error(formats.issues.map(({ message }) => message).join(" "));
  return formats.value;
}

/** A format by its name: those that have a key or a button of their own. */
export async function formatNamed(id: ExportFormatId): Promise<FormatDescription> {
  const format = (await loadFormats()).find((known) => known.id === id);
  if (format === undefined) throw new Error(`There is no format "${id}".`);
  return format;
}

/** What a format could not carry, as notes for the person. */
export const tellReceipt = (receipt: readonly string[]): void =>
  setTransient({ issues: receipt.map((message) => ({ code: "export/receipt", severity: "note", message })) });

/** What a kind of part means now; null if there is nothing of the sort. */
export function partNow(kind: PartKind): GraphPart | null {
  const state = store.getState();
  const view = viewOf(state);
  return state.dataset === null ? null : partOf(state.dataset.index, visibleIn(state.dataset, view), view, kind);
}

/** Saves a file; the answer is what the format could not carry, one sentence each. */
export async function exportAs(format: FormatDescription, kind: PartKind): Promise<readonly string[]> {
  const { dataset, transient } = store.getState();
  if (dataset === null) return [];
  if (format.of === "picture") {
    if (transient.stage === null) return [exportStrings.needsMap];
    const moment = transient.stage.moment();
    const { drawingOf } = await import("#app/map/stage/stageDrawing.ts");
    const drawn = await jobs.draw({ format: format.id, drawing: await withFonts(drawingOf(moment)) });
    return drawn.ok ? save(`${dataset.entry.id}-map`, format, drawn.value) : messagesOf(drawn);
  }
  const part = kind === "all" ? null : partNow(kind);
  if (part === null && kind !== "all") return [exportStrings.nothing];
  return exportPart(dataset, format, part);
}

/** Takes the page's fonts along, and of them what its texts need. */
export async function withFonts(drawing: Drawing): Promise<Drawing> {
  const texts = [...drawing.labels.map(({ text }) => text), ...drawing.legend.map(({ label }) => label)];
  return { ...drawing, fontFaces: await fontFacesFor(texts) };
}

/** Saves a part (null: the whole) in a format of graphs, papers or pages. */
export async function exportPart(
  dataset: Dataset,
  format: FormatDescription,
  part: GraphPart | null,
  name = part === null ? dataset.entry.id : `${dataset.entry.id}-part`,
): Promise<readonly string[]> {
  const written = await writePart(dataset, format, part);
  return written.ok ? save(name, format, written.value) : messagesOf(written);
}

const messagesOf = ({ issues }: Pick<Outcome<unknown>, "issues">): string[] => issues.map(({ message }) => message);

async function writePart(
  { entry, colors: pairs }: Dataset,
  format: FormatDescription,
  scope: GraphPart | null,
): Promise<Outcome<ExportResult>> {
  const shell = format.of === "page" ? await pageShell() : "";
  if (shell === null) return failure({ code: "export/shell", severity: "error", message: exportStrings.needsShell });
  // Light, whatever the screen is: files are opened and printed on white.
  const colors = [...pairs].map(([community, [light]]): [number, string] => [community, light]);
  return jobs.write({ dataset: entry.address, audit: auditOf(entry), format: format.id, scope, colors, shell });
}

function save(name: string, format: FormatDescription, { content, receipt }: ExportResult): readonly string[] {
  saveBlob(
    exportFileName(name, format),
    // a copy, so that the bytes lie in a buffer of their own
    new Blob([typeof content === "string" ? content : Uint8Array.from(content)], { type: format.mediaType }),
  );
  return receipt;
}

/** The map as it is on the screen, at three times its resolution. */
export async function exportPng(): Promise<readonly string[]> {
  const { dataset, transient } = store.getState();
  if (transient.stage === null || dataset === null) return [exportStrings.needsMap];
  const canvas = transient.stage.paint(3);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, "image/png");
  });
  if (blob === null) return [exportStrings.needsMap];
  saveBlob(`${dataset.entry.id}-map.png`, blob);
  return [];
}
