// `isogloss diff BEFORE AFTER`: which papers, concepts and communities came, went or changed.

import { matchCommunities } from "#core/communities/matchCommunities.ts";
import type { Community, KnowledgeGraph, NodeAttributes } from "#core/graph/attributes.ts";
import { earlierMap } from "#core/graph/earlier.ts";
import { compareText } from "#core/math/order.ts";
import type { NodeKind } from "#core/model.ts";
import { openDataset } from "../datasets.ts";
import { count, EXIT, say, sayJson, tellIssues } from "../terminal.ts";

interface Change {
  readonly key: string;
  readonly label: string;
}

interface Difference {
  readonly added: readonly Change[];
  readonly removed: readonly Change[];
  /**
   * In both, with other content: for papers their record, for concepts and terms their label,
   * aliases or papers.
   */
  readonly changed: readonly Change[];
}

interface CommunityChange {
  readonly before?: Community;
  readonly after?: Community;
  /** Papers in both. */
  readonly shared: number;
}

/** Lines per list on a terminal. */
const MOST_SHOWN = 15;

/** Returns the exit code. */
export function runDiff(beforeName: string, afterName: string, { json }: { readonly json?: true | undefined }): number {
  const before = openDataset(beforeName);
  const after = openDataset(afterName);
  if (!before.ok || !after.ok) {
    tellIssues([...before.issues, ...after.issues]);
    return EXIT.nothingUsable;
  }
  const nodes = {
    papers: compareNodes(before.value, after.value, "paper"),
    concepts: compareNodes(before.value, after.value, "concept"),
    terms: compareNodes(before.value, after.value, "term"),
  };
  const communities = compareCommunities(before.value, after.value);
  if (json) {
    sayJson({ ...nodes, communities });
    return EXIT.ok;
  }
  for (const [name, difference] of Object.entries(nodes)) sayDifference(name, difference);
  sayCommunities(communities);
  return EXIT.ok;
}

/** What a node says, without what the layout and the input order decide. */
function content(node: NodeAttributes): string {
  if (node.kind === "paper") {
    const { title, abstract, authors, year, venue, url, doi, keywords } = node;
    return JSON.stringify([title, abstract, authors, year, venue, url, doi, keywords]);
  }
  return JSON.stringify([node.label, node.aliases, node.documentFrequency]);
}

function compareNodes(before: KnowledgeGraph, after: KnowledgeGraph, kind: NodeKind): Difference {
  const changes = (graph: KnowledgeGraph, wanted: (key: string, node: NodeAttributes) => boolean): Change[] =>
    graph
      .filterNodes((key, node) => node.kind === kind && wanted(key, node))
      .map((key) => ({ key, label: graph.getNodeAttribute(key, "label") }))
      .sort((a, b) => compareText(a.key, b.key));
  return {
    added: changes(after, (key) => !before.hasNode(key)),
    removed: changes(before, (key) => !after.hasNode(key)),
    changed: changes(
      after,
      (key, node) => before.hasNode(key) && content(before.getNodeAttributes(key)) !== content(node),
    ),
  };
}

/** A community goes on as another (core/graph/matchCommunities.ts), was dissolved, or is new. */
function compareCommunities(before: KnowledgeGraph, after: KnowledgeGraph): CommunityChange[] {
  const olds = before.getAttributes().communities;
  const news = after.getAttributes().communities;
  const pairs = matchCommunities(earlierMap(before).communities, earlierMap(after).communities);
  const changes: CommunityChange[] = pairs.flatMap((pair) => {
    const old = olds.find(({ id }) => id === pair.before);
    const young = news.find(({ id }) => id === pair.after);
    return old === undefined || young === undefined ? [] : [{ before: old, after: young, shared: pair.shared }];
  });
  for (const old of olds) if (!pairs.some((pair) => pair.before === old.id)) changes.push({ before: old, shared: 0 });
  for (const young of news)
    if (!pairs.some((pair) => pair.after === young.id)) changes.push({ after: young, shared: 0 });
  return changes;
}

function sayDifference(name: string, { added, removed, changed }: Difference): void {
  say(`${name}: ${added.length} added, ${removed.length} removed, ${changed.length} changed`);
  for (const [sign, list] of [
    ["+", added],
    ["-", removed],
    ["~", changed],
  ] as const) {
    for (const { label } of list.slice(0, MOST_SHOWN)) say(`  ${sign} ${label}`);
    if (list.length > MOST_SHOWN) say(`  ${sign} … and ${list.length - MOST_SHOWN} more`);
  }
}

function sayCommunities(matches: readonly CommunityChange[]): void {
  say(`communities: ${count(matches.filter(({ before, after }) => before && after).length, "goes on", "go on")}`);
  for (const { before, after, shared } of matches) {
    if (before !== undefined && after !== undefined)
      say(
        `  = ${before.label}${before.label === after.label ? "" : ` → ${after.label}`} (${before.size} → ${after.size} papers, ${shared} the same)`,
      );
    else if (before !== undefined) say(`  - ${before.label} (${count(before.size, "paper")})`);
    else if (after !== undefined) say(`  + ${after.label} (${count(after.size, "paper")})`);
  }
}
