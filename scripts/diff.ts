// `isogloss diff BEFORE AFTER`: which papers, concepts and communities came, went or changed.
import type { Community, KnowledgeGraph, NodeAttributes } from "#core/graph/attributes.ts";
import type { NodeKind } from "#core/model.ts";
import { compareText } from "#core/order.ts";
import { openDataset } from "./datasets.ts";
import { count, EXIT, say, sayJson, tellIssues } from "./terminal.ts";

interface Change {
  readonly key: string;
  readonly label: string;
}

interface Difference {
  readonly added: readonly Change[];
  readonly removed: readonly Change[];
  /** In both, with other content: for papers their record, for concepts and terms their label, aliases or papers. */
  readonly changed: readonly Change[];
}

interface CommunityMatch {
  readonly before?: Community;
  readonly after?: Community;
  /** Papers in both. */
  readonly shared: number;
}

/** A community goes on as the one that shares most papers with it, if that is at least this share of both together (Jaccard). */
const SAME_COMMUNITY = 0.3;
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
  const communities = matchCommunities(before.value, after.value);
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

const papersOf = (graph: KnowledgeGraph, id: number): Set<string> =>
  new Set(graph.filterNodes((_, node) => node.kind === "paper" && node.community === id));

/** Best pairs first, each community used once; what finds no partner was dissolved or is new. */
function matchCommunities(before: KnowledgeGraph, after: KnowledgeGraph): CommunityMatch[] {
  const olds = before
    .getAttributes()
    .communities.map((community) => ({ community, papers: papersOf(before, community.id) }));
  const news = after
    .getAttributes()
    .communities.map((community) => ({ community, papers: papersOf(after, community.id) }));
  const pairs = olds.flatMap((old) =>
    news.map((young) => {
      const shared = [...old.papers].filter((paper) => young.papers.has(paper)).length;
      return { old, young, shared, likeness: shared / Math.max(1, old.papers.size + young.papers.size - shared) };
    }),
  );
  pairs.sort(
    (a, b) =>
      b.likeness - a.likeness || a.old.community.id - b.old.community.id || a.young.community.id - b.young.community.id,
  );
  const used = new Set<object>();
  const matches: CommunityMatch[] = [];
  for (const { old, young, shared, likeness } of pairs) {
    if (likeness < SAME_COMMUNITY || used.has(old) || used.has(young)) continue;
    used.add(old).add(young);
    matches.push({ before: old.community, after: young.community, shared });
  }
  for (const old of olds) if (!used.has(old)) matches.push({ before: old.community, shared: 0 });
  for (const young of news) if (!used.has(young)) matches.push({ after: young.community, shared: 0 });
  return matches;
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

function sayCommunities(matches: readonly CommunityMatch[]): void {
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
