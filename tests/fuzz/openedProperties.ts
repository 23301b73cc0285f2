// What must hold of whatever is built, opened or written: no throw, no long time, a refusal with its
// reason; what goes out comes back.
import fc from "fast-check";
import { CONCEPT_LIST_KINDS } from "#core/concepts/lists/listKinds.ts";
import { readLists } from "#core/concepts/lists/readLists.ts";
import { EXPORT_FORMATS } from "#core/export/exportFormats.ts";
import { auditOfPapers, encodeAudit, readAudit } from "#core/file/auditFile.ts";
import { encodeColumns } from "#core/file/columns.ts";
import { decodeGraph } from "#core/file/decode.ts";
import { encodeGraph } from "#core/file/encode.ts";
import { stampOf } from "#core/file/fingerprint.ts";
import { packGraph } from "#core/file/pack.ts";
import { datasetOf } from "#core/graph/dataset.ts";
import { indexGraph } from "#core/graph/graphIndex.ts";
import { duplicateListText, parseDuplicateList } from "#core/intake/duplicates/duplicateList.ts";
import { readAddress, writeAddress } from "#view/state/address.ts";
import { readTray, writeTray } from "#view/state/tray/trayFile.ts";
import { arbitraryView } from "../support/arbitraryView.ts";
import { type JsonPath, jsonPaths } from "../support/jsonPaths.ts";
import { sampleGraph } from "../support/sampleGraph.ts";
import { checkExtraction, papers, parameters } from "./extractions.ts";
import { EVIL } from "./grammars.ts";
import { applied, edit, type FuzzProperty, property, timed } from "./property.ts";

/** Two extractions, on a machine that is busy and has just begun. */
const MOST_OF_A_LINE_MS = 20_000;

const GRAPH: unknown = JSON.parse(encodeGraph(sampleGraph()));
const PATHS = jsonPaths(GRAPH).slice(1);
const VALUES = [
  null,
  true,
  -1,
  0,
  0.5,
  7,
  2 ** 53,
  1e308,
  "",
  "x",
  "paper:a1",
  "concept:__proto__",
  "javascript:alert(1)",
  [],
  {},
];

function corrupted(changes: readonly { path: JsonPath; value: unknown }[]): string {
  const file = structuredClone(GRAPH);
  for (const { path, value } of changes) {
    let place = file as Record<string | number, unknown>;
    for (const part of path.slice(0, -1)) {
      const next = place[part];
      if (typeof next !== "object" || next === null) return JSON.stringify(file);
      place = next as Record<string | number, unknown>;
    }
    place[path.at(-1) ?? ""] = structuredClone(value);
  }
  return JSON.stringify(file);
}

const WRITERS = EXPORT_FORMATS.flatMap((format) => (format.of === "graph" || format.of === "papers" ? [format] : []));

/** Words as lists have them, good and odd. */
const LIST_WORDS = [
  ...[
    "label",
    "replace by",
    "join",
    "apart",
    "LLM",
    "language model",
    "graph",
    "Graphs",
    "a; b",
    "10.1000/x",
    "k1",
    "",
  ],
  ...EVIL,
];

const AUDIT = [
  ...encodeAudit(
    {
      papers: [
        {
          paper: "a1",
          language: "en",
          tagged: true,
          seen: 2,
          kept: ["x"],
          dropped: { "stop list": ["y"] },
          residue: {},
        },
      ],
      merges: [{ from: "a", into: "b", reason: "plural" }],
      refusals: [],
      senses: [{ paper: "a1", short: "ML", reason: "defined here" }],
    },
    sampleGraph().getAttributes(),
  ),
].join("");
const STAMP = stampOf(sampleGraph().getAttributes());

/** An audit with the right stamp is taken for what it says: whatever it says, a part of it can be made. */
function openAudit(text: string): void {
  const audit = readAudit(text, STAMP);
  if (audit.ok) auditOfPapers(audit.value, (paper) => paper !== "a1");
}

const TRAY = writeTray({
  seen: new Map([["a", 3]]),
  items: new Map([
    [
      "paper:a1",
      [
        { by: "a", at: 1, label: "A", place: 0 },
        { by: "a", at: 3, note: "a note" },
      ],
    ],
  ]),
});

/** What comes from a file, a link or the browser's memory, and what opens it. */
const OPENED: readonly (readonly [text: string, open: (text: string) => unknown])[] = [
  [packGraph(sampleGraph()), decodeGraph],
  [encodeGraph(sampleGraph()), decodeGraph],
  [[...encodeColumns(datasetOf(sampleGraph()))].join(""), decodeGraph],
  [TRAY, readTray],
  [AUDIT, openAudit],
];

export const OPENED_PROPERTIES: readonly FuzzProperty[] = [
  property(
    "a dataset with other values in it",
    fc.array(fc.record({ path: fc.constantFrom(...PATHS), value: fc.constantFrom<unknown>(...VALUES) }), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.constantFrom(...WRITERS),
    (changes, format) => {
      const outcome = timed(() => decodeGraph(corrupted(changes)));
      if (!outcome.ok) {
        if (outcome.issues.length === 0) throw new Error("refused without a reason");
        return;
      }
      indexGraph(outcome.value);
      format.write(outcome.value, { communityColor: () => "#000000" });
      if (encodeGraph(outcome.value) !== encodeGraph(again(encodeGraph(outcome.value)))) throw new Error("not stable");
      if (encodeGraph(again([...encodeColumns(datasetOf(outcome.value))].join(""))) !== encodeGraph(outcome.value))
        throw new Error("columns lose something");
      again(packGraph(outcome.value));
    },
  ),
  property(
    "a whole extraction of few papers, whole or spoiled",
    papers,
    parameters,
    (list, wanted) => timed(() => checkExtraction(list, wanted), MOST_OF_A_LINE_MS),
    0.05,
  ),
  property(
    "texts that are opened",
    fc.array(edit, { minLength: 1, maxLength: 4 }),
    fc.constantFrom(...OPENED),
    (edits, [text, open]) => {
      timed(() => open(applied(text, edits)));
    },
  ),
  property(
    "lists, of lines or changed: read, and the same when read again",
    fc.array(fc.array(fc.constantFrom(...LIST_WORDS), { minLength: 1, maxLength: 4 }), { maxLength: 12 }),
    fc.constantFrom(...CONCEPT_LIST_KINDS, "duplicates" as const),
    (rows, kind) => {
      const text = rows.map((cells) => cells.join("\t")).join("\n");
      if (kind === "duplicates") {
        const list = timed(() => parseDuplicateList(text));
        if (!list.ok) return;
        const again = parseDuplicateList(duplicateListText(list.value));
        if (JSON.stringify(again) !== JSON.stringify({ ok: true, value: list.value, issues: [] }))
          throw new Error("a list of duplicates does not come back");
        return;
      }
      const lists = timed(() => readLists({ [kind]: { text, path: "list" } }));
      if (!lists.ok) return;
      for (const into of lists.value.replace.values())
        if (lists.value.replace.has(into)) throw new Error("a replacement is replaced");
    },
  ),
  property(
    "views in the address",
    arbitraryView(["paper:a1", "concept:__proto__", "term:sum"]),
    fc.string(),
    (view, noise) => {
      const written = writeAddress(view);
      if (writeAddress(readAddress(written)) !== written) throw new Error("an address is not what it says");
      void readAddress(noise);
    },
  ),
];

function again(text: string) {
  const outcome = decodeGraph(text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues.slice(0, 3)));
  return outcome.value;
}
