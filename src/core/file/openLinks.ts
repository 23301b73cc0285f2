// The stored links of single papers from the text of a dataset: of a large one only the reasons that
// are asked for become objects, which is a tenth of opening it as a graph.
import { REASON_KINDS } from "#core/file/columns.ts";
import { decodeDataset } from "#core/file/decodeDataset.ts";
import { indexColumns } from "#core/file/indexColumns.ts";
import { type Columns, fours, readEnvelope, startsAsColumns } from "#core/file/readColumns.ts";
import type { GraphAttributes, NodeAttributes } from "#core/graph/attributes.ts";
import type { Dataset } from "#core/graph/dataset.ts";
import type { GraphIndex } from "#core/graph/graphIndex.ts";
import { type Outcome, success } from "#core/issue.ts";
import { rankBy } from "#core/math/order.ts";
import { type Contribution, type NodeKey, nodeKey } from "#core/model.ts";

export interface StoredLink {
  readonly paper: NodeKey;
  readonly title: string;
  readonly score: number;
  /** They sum to the score; small ones stand together as `rest`. */
  readonly contributions: readonly Contribution[];
}

export interface StoredLinks {
  readonly attributes: GraphAttributes;
  readonly nodes: readonly NodeAttributes[];
  /** The papers a paper (its id) is linked to, most related first. */
  readonly of: (id: string) => StoredLink[];
}

/** Checks all of the dataset, as decodeDataset does. Never throws on bad data. */
export function openLinks(text: string): Outcome<StoredLinks> {
  const quick = startsAsColumns(text) ? quickly(text) : null;
  if (quick !== null) return success(quick);
  const dataset = decodeDataset(text);
  return dataset.ok ? success(fromDataset(dataset.value), dataset.issues) : dataset;
}

function fromDataset({ attributes, nodes, edges }: Dataset): StoredLinks {
  const byKey = new Map([...nodes()].map(({ node, attributes: own }) => [node, own]));
  const of = (id: string): StoredLink[] => {
    const key = nodeKey("paper", id);
    const links: StoredLink[] = [];
    for (const { source, target, attributes: own } of edges()) {
      const other = source === key ? target : target === key ? source : undefined;
      const node = other === undefined ? undefined : byKey.get(other);
      if (own.kind === "related" && node?.kind === "paper") links.push(linkTo(node, own.weight, own.contributions));
    }
    return mostRelatedFirst(links);
  };
  return { attributes, nodes: [...byKey.values()], of };
}

function linkTo(node: NodeAttributes, score: number, contributions: readonly Contribution[] = []): StoredLink {
  const [id, title] = node.kind === "paper" ? [node.id, node.title] : ["", ""];
  return { paper: nodeKey("paper", id), title, score, contributions };
}

export const mostRelatedFirst = <Link extends StoredLink>(links: readonly Link[]): Link[] =>
  rankBy(
    links,
    ({ score }) => score,
    ({ paper }) => paper,
  );

function quickly(text: string): StoredLinks | null {
  try {
    const file: unknown = JSON.parse(text);
    const index = indexColumns(file);
    const columns = readEnvelope(file);
    return index === null || !columns.ok ? null : fromColumns(columns.value, index);
  } catch {
    return null; // no JSON: decodeDataset says so
  }
}

/** Columns that indexColumns has checked. */
function fromColumns({ blocks }: Columns, { attributes, nodes, keys, position }: GraphIndex): StoredLinks {
  const of = (id: string): StoredLink[] => {
    const paper = position.get(nodeKey("paper", id));
    const links: StoredLink[] = [];
    for (const { edges } of blocks) {
      const { kind = [], source = [], target = [], weight = [], reasons = [] } = edges ?? {};
      let [from, to] = [0, 0];
      for (let i = 0; i < kind.length; i++) {
        from += Number(source[i]);
        to += Number(target[i]);
        if (kind[i] !== "related" || (from !== paper && to !== paper)) continue;
        const other = nodes[from === paper ? to : from]!;
        links.push(linkTo(other, Number(weight[i]), reasonsOf(reasons[i], { nodes, keys })));
      }
    }
    return mostRelatedFirst(links);
  };
  return { attributes, nodes, of };
}

const reasonsOf = (flat: unknown, { nodes, keys }: Pick<GraphIndex, "nodes" | "keys">): Contribution[] =>
  fours(flat).map(([kind, place, label, value]) => {
    const node = place === null ? undefined : keys[Number(place)];
    return {
      kind: REASON_KINDS[Number(kind)]!,
      ...(node === undefined ? {} : { node }),
      label: label === 0 ? (nodes[Number(place)]?.label ?? "") : String(label),
      value: Number(value),
    };
  });
