// A dataset in the making: what a person has given so far, what it was taken for, and how far the
// building is. Transient state.

import type { BuildStage, Built, Inspection, PaperFile } from "#browser/building.ts";
import type { DatasetEntry } from "#browser/datasets.ts";
import type { ListKind, ListText } from "#core/concepts/lists/listKinds.ts";
import { datasetId } from "#core/intake/datasetId.ts";
import type { RecordField } from "#core/intake/inputFormat.ts";
import type { Issue } from "#core/issue.ts";
import { DEFAULT_PARAMETERS, type Parameters } from "#core/parameters.ts";

export interface Draft {
  readonly files: readonly PaperFile[];
  readonly pasted: string;
  /** As typed; empty: named after the files, or as the dataset that is added to. */
  readonly id: string;
  readonly title: string;
  /** Id of an input format for all that is given; empty: each is recognised by its content. */
  readonly format: string;
  readonly columns: Readonly<Record<string, RecordField>>;
  readonly parameters: Parameters;
  readonly lists: Partial<Readonly<Record<ListKind, ListText>>>;
  /** The dataset to which the papers are added. */
  readonly onto: OntoDataset | null;
  readonly inspection: Inspection | null;
  readonly inspecting: boolean;
  readonly progress: { readonly stage: BuildStage; readonly done: number; readonly total: number } | null;
  readonly built: BuiltDataset | null;
  /** Why the last build came to nothing. */
  readonly issues: readonly Issue[];
}

export interface OntoDataset {
  readonly entry: DatasetEntry;
  readonly id: string;
  readonly title: string;
}

export interface BuiltDataset {
  readonly entry: DatasetEntry;
  readonly files: Built;
  readonly issues: readonly Issue[];
  readonly kept: boolean;
}

export const EMPTY_DRAFT: Draft = {
  ...{
    files: [],
    pasted: "",
    id: "",
    title: "",
    format: "",
    columns: {},
    parameters: DEFAULT_PARAMETERS,
    lists: {},
    onto: null,
  },
  ...{ inspection: null, inspecting: false, progress: null, built: null, issues: [] },
};

/** Whether papers are being looked at or built. */
export const isUnderWay = ({ inspecting, progress }: Draft): boolean => inspecting || progress !== null;

/** All that is to be read: the files, then what was pasted. */
export const sourcesOf = ({ files, pasted }: Draft): readonly PaperFile[] =>
  pasted.trim() === "" ? files : [...files, { name: "pasted text", content: new Blob([pasted]) }];

/**
 * What the dataset is called: the command's rule, so that the same files give the same bytes. A
 * folder counts as one.
 */
export function nameOf(draft: Draft): { readonly id: string; readonly title: string } {
  const tops = new Set(sourcesOf(draft).map(({ name }) => name.split("/", 1)[0] ?? name));
  const typed = draft.id.trim();
  const id = typed !== "" ? typed : (draft.onto?.id ?? datasetId([...tops]));
  const known = typed === "" ? draft.onto?.title : undefined;
  return { id, title: draft.title.trim() || known || id };
}
