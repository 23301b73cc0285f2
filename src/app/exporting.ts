// Everything that leaves the page as a file: what is shown, selected or all, in every format of core/export, or as a picture.
// The formats are loaded when first asked for.
import { visibleIn } from "#app/derived.ts";
import { store, viewOf } from "#app/state.ts";
import { strings } from "#app/strings.ts";
import { saveBlob } from "#browser/files.ts";
import { pageShell } from "#browser/inlined.ts";
import type { ExportFormat } from "#core/export/format.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { inducedSubgraph } from "#core/graph/subgraph.ts";
import { communityColor, LIGHT } from "#view/theme.ts";
import { visibleGraph } from "#view/visible.ts";

export const EXPORT_SCOPES = ["shown", "selection", "all"] as const;
export type ExportScope = (typeof EXPORT_SCOPES)[number];

export const loadFormats = async (): Promise<readonly ExportFormat[]> =>
  (await import("#core/export/registry.ts")).EXPORT_FORMATS;

function graphIn(scope: ExportScope): KnowledgeGraph | null {
  const state = store.getState();
  if (state.dataset === null) return null;
  const { index } = state.dataset;
  const view = viewOf(state);
  if (scope === "all") return index.graph;
  if (scope === "selection") return inducedSubgraph(index.graph, new Set(view.selection));
  return visibleGraph(index, visibleIn(state.dataset, view));
}

/** Saves a file; the answer is what the format could not carry, one sentence each. */
export async function exportAs(format: ExportFormat, scope: ExportScope): Promise<readonly string[]> {
  const { dataset, passing } = store.getState();
  const graph = graphIn(scope);
  if (graph === null || dataset === null) return [];
  const { exportFileName } = await import("#core/export/registry.ts");
  const save = (content: string | Uint8Array) =>
    saveBlob(
      exportFileName(scope === "all" ? dataset.entry.id : `${dataset.entry.id}-part`, format),
      // a copy, so that the bytes lie in a buffer of their own
      new Blob([typeof content === "string" ? content : Uint8Array.from(content)], { type: format.mediaType }),
    );
  if (format.of === "picture") {
    if (passing.stage === null) return [strings.exportNeedsMap];
    const { content, receipt } = format.write(passing.stage.drawing());
    save(content);
    return receipt;
  }
  if (format.of === "page") {
    const shell = await pageShell();
    if (shell === null) return [strings.exportNeedsShell];
    const { content, receipt } = format.write(graph, shell);
    save(content);
    return receipt;
  }
  // Light, whatever the screen is: files are opened and printed on white.
  const colors = { communityColor: (community: number) => communityColor(community, LIGHT) };
  const { content, receipt } = format.write(graph, colors);
  save(content);
  return receipt;
}

/** The map as it is on the screen, at three times its resolution. */
export async function exportPng(): Promise<readonly string[]> {
  const { dataset, passing } = store.getState();
  if (passing.stage === null || dataset === null) return [strings.exportNeedsMap];
  const canvas = passing.stage.paint(3);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, "image/png");
  });
  if (blob === null) return [strings.exportNeedsMap];
  saveBlob(`${dataset.entry.id}-map.png`, blob);
  return [];
}
