// The one door for datasets, as a file or packed into a link: text → checked lists of nodes and
// edges, or issues that say where and what to do.
import { checkReferences, type DecodedFile } from "#core/file/checkReferences.ts";
import { migrate } from "#core/file/migrate.ts";
import { isColumns, readColumns } from "#core/file/readColumns.ts";
import { graphFileSchema } from "#core/file/schema.ts";
import { isPacked, unpackGraph } from "#core/file/unpack.ts";
import type { GraphAttributes } from "#core/graph/attributes.ts";
import type { Dataset } from "#core/graph/dataset.ts";
import { failure, type Issue, type Outcome, success } from "#core/issue.ts";

/** How many faults of one file are told: the first say what is wrong, the rest repeat it. */
const MAX_ISSUES = 20;

/** Reads the text of a dataset file, plain or in columns, or of a packed dataset. Never throws on bad data. */
export function decodeDataset(text: string): Outcome<Dataset> {
  const found = isPacked(text) ? unpackGraph(text) : parseJson(text);
  const file = found.ok && isColumns(found.value) ? readColumns(found.value) : found;
  return file.ok ? decodeFile(file.value) : file;
}

/**
 * The same of what the text said: graphology's form, its fields still unchecked. Of a part, `adapt`
 * makes true what the whole says of itself.
 */
export function decodeFile(
  file: unknown,
  adapt: (part: Dataset) => GraphAttributes = ({ attributes }) => attributes,
): Outcome<Dataset> {
  const migrated = migrate(file);
  if (!migrated.ok) return migrated;
  const parsed = graphFileSchema.safeParse(migrated.value);
  if (!parsed.success) return failure(...fieldFaults(parsed.error.issues));
  const { file: found, issues: strays } = withoutStrays(parsed.data);
  const known = { ...found, attributes: adapt(listed(found)) };
  const faults = checkReferences(known, MAX_ISSUES);
  if (faults.length > 0) return failure(...faults);
  const { nodes, issues } = withWebAddresses(known.nodes);
  return success(listed({ ...known, nodes }), [...strays, ...issues]);
}

function fieldFaults(faults: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): Issue[] {
  const told = faults.slice(0, MAX_ISSUES).map(
    ({ path, message }): Issue => ({
      code: "file/field",
      severity: "error",
      path: fieldPath(path),
      message: `${message}.`,
    }),
  );
  const more = faults.length - told.length;
  return more === 0
    ? told
    : [...told, { code: "file/more", severity: "error", message: `It has ${more} more faults of this kind.` }];
}

function parseJson(text: string): Outcome<unknown> {
  try {
    return success(JSON.parse(text));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failure({
      code: "file/json",
      severity: "error",
      message: `The dataset is not valid JSON (${detail}).`,
      hint: "The file may have been cut off: build it again with npm run isogloss -- extract",
    });
  }
}

/**
 * Parts of a dataset that were saved by earlier versions still name places in papers of the whole:
 * there is no text to them here.
 */
function withoutStrays(file: DecodedFile): { readonly file: DecodedFile; readonly issues: Issue[] } {
  const papers = new Set(file.nodes.map(({ key }) => key));
  let strays = 0;
  const edges = file.edges.map((edge) => {
    const evidence = edge.attributes.evidence.filter(({ paper }) => papers.has(paper));
    if (evidence.length === edge.attributes.evidence.length) return edge;
    strays += edge.attributes.evidence.length - evidence.length;
    return { ...edge, attributes: { ...edge.attributes, evidence } };
  });
  if (strays === 0) return { file, issues: [] };
  const message = `${strays} places in papers that are not in this dataset were left out.`;
  return { file: { ...file, edges }, issues: [{ code: "file/evidence", severity: "warning", message }] };
}

/** Addresses that are no web pages are left out: a link must not run anything. */
function withWebAddresses(nodes: DecodedFile["nodes"]): Pick<DecodedFile, "nodes"> & { readonly issues: Issue[] } {
  const issues: Issue[] = [];
  const kept = nodes.map((node, i) => {
    if (node.attributes.kind !== "paper" || node.attributes.url === undefined) return node;
    const { url, ...attributes } = node.attributes;
    if (/^https?:\/\//i.test(url)) return node;
    issues.push({
      ...{ code: "file/address", severity: "warning", path: `nodes[${i}].attributes.url` },
      message: `The address "${url.slice(0, 40)}" was left out: it is not that of a web page.`,
    });
    return { key: node.key, attributes };
  });
  return { nodes: kept, issues };
}

const listed = ({ attributes, nodes, edges }: DecodedFile): Dataset => ({
  attributes,
  nodes: () => nodes.map(({ key, attributes: own }) => ({ node: key, attributes: own })),
  edges: () => edges.map(({ key, ...rest }) => ({ edge: key, ...rest })),
});

const fieldPath = (path: readonly PropertyKey[]): string =>
  path.map((part, i) => (typeof part === "number" ? `[${part}]` : `${i > 0 ? "." : ""}${String(part)}`)).join("");
