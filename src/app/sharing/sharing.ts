// Links that leave the page: the view alone, or with a part of the dataset in the link itself,
// packed in the background.
import { partNow } from "#app/exporting/exporting.ts";
import { shareStrings } from "#app/sharing/shareStrings.ts";
import { store, viewOf } from "#app/state/state.ts";
import { DATASETS } from "#browser/datasets.ts";
import { jobs } from "#browser/jobs.ts";
import type { Carried } from "#core/export/pages/carried.ts";
import { MAX_LINK } from "#core/file/fileVersion.ts";
import { failure, type Outcome, success } from "#core/issue.ts";
import { writeAddress } from "#view/state/address.ts";
import type { PartKind } from "#view/state/scope.ts";
import { viewOfPart } from "#view/state/sharing.ts";
import { EMBED_PANELS, type ViewState } from "#view/state/viewState.ts";

/** What a link holds: the view, or a part of the dataset with it. */
export type Shared = "view" | PartKind;

export interface SharedPart {
  /** With the part in it, if that fits. */
  readonly view: ViewState;
  readonly carried: Carried;
  readonly nodes: number;
}

/**
 * Whether whoever opens this page elsewhere finds the same dataset there: served with it, or
 * carried by the link.
 */
export function isFoundElsewhere(): boolean {
  const entry = store.getState().dataset?.entry;
  return entry?.carried !== undefined || DATASETS.some(({ address }) => address === entry?.address);
}

/** Packs a part with its view, so that both fit whatever panels an embedded page may have. */
export async function sharedPart(kind: PartKind): Promise<Outcome<SharedPart>> {
  const state = store.getState();
  const part = partNow(kind);
  if (state.dataset === null || part === null)
    return failure({ code: "share/nothing", severity: "error", message: shareStrings.nothing });
  const { entry, index, turned } = state.dataset;
  const view = viewOfPart(viewOf(state), index, part, turned);
  const room = MAX_LINK - writeAddress({ ...view, embed: EMBED_PANELS, carried: "." }).length;
  const packed = await jobs.carry({ dataset: entry.address, scope: part, room });
  if (!packed.ok) return packed;
  const nodes = part.nodes.reduce((sum, on) => sum + on, 0);
  return success({ view: { ...view, carried: packed.value.text ?? "" }, carried: packed.value, nodes });
}
