// A made-up but well-formed dataset of any size: planted communities of papers with concepts and
// terms, seeded. For tests of what is shown; never part of the product.
import { FILE_VERSION } from "#core/file/fileVersion.ts";
import type { GraphFile } from "#core/file/schema.ts";
import { createRandom } from "#core/math/random.ts";
import { type NodeKey, nodeKey } from "#core/model.ts";

interface Wanted {
  readonly papers?: number;
  readonly communities?: number;
  readonly conceptsPerCommunity?: number;
  readonly termsPerCommunity?: number;
  /** Related papers per paper. */
  readonly related?: number;
  readonly seed?: number;
}

const SYLLABLES = "ba ce di fo gu ka le mi no pu ra se ti vo za".split(" ");

/** The file form: `JSON.stringify` it and give it to `decodeGraph`. */
export function fakeGraphFile(wanted: Wanted = {}): GraphFile {
  const {
    papers = 60,
    communities = 5,
    conceptsPerCommunity = 14,
    termsPerCommunity = 6,
    related = 5,
    seed = 1,
  } = wanted;
  const random = createRandom(seed);
  const pick = (n: number) => Math.floor(random() * n);
  const word = (n: number) => {
    let left = n + 15;
    let text = "";
    while (left > 0) {
      text += SYLLABLES[left % 15];
      left = Math.floor(left / 15);
    }
    return text;
  };
  const place = (community: number, spread: number) => {
    const angle = (community / communities) * 2 * Math.PI;
    const far = spread * Math.sqrt(random());
    const turn = random() * 2 * Math.PI;
    return { x: 100 * Math.cos(angle) + far * Math.cos(turn), y: 100 * Math.sin(angle) + far * Math.sin(turn) };
  };
  type Node = GraphFile["nodes"][number];
  type Edge = GraphFile["edges"][number];
  const nodes: Node[] = [];
  const edges: Edge[] = [];
  const edgeKeys = new Set<string>();
  const link = (source: NodeKey, target: NodeKey, attributes: Edge["attributes"]) => {
    const key = `${source}|${target}`;
    if (source === target || edgeKeys.has(key) || edgeKeys.has(`${target}|${source}`)) return;
    edgeKeys.add(key);
    edges.push({ key, source, target, attributes });
  };
  const conceptsOf: string[][] = [];
  for (let c = 0; c < communities; c++) {
    conceptsOf.push([]);
    for (let k = 0; k < conceptsPerCommunity; k++) {
      const label = `${word(c * conceptsPerCommunity + k)} ${word(k * 31 + c + 400)} ${word(c + 7)}`;
      conceptsOf[c]!.push(label);
      nodes.push({
        key: nodeKey("concept", label),
        attributes: {
          kind: "concept",
          label,
          community: c,
          confidence: 0.9,
          ...place(c, 52),
          size: 1 + random() * 4,
          aliases: [],
          documentFrequency: 0,
          score: random(),
        },
      });
    }
    for (let k = 0; k < termsPerCommunity; k++) {
      const label = word(c * termsPerCommunity + k + 30_000);
      nodes.push({
        key: nodeKey("term", label),
        attributes: {
          kind: "term",
          label,
          community: c,
          confidence: 0.8,
          ...place(c, 50),
          size: 1,
          aliases: [],
          documentFrequency: 2,
          score: random(),
        },
      });
    }
  }
  const frequency = new Map<string, number>();
  const paperKeys: NodeKey[][] = Array.from({ length: communities }, () => []);
  for (let p = 0; p < papers; p++) {
    const c = p % communities;
    const mentioned = [
      ...new Set(
        Array.from({ length: 6 }, () => {
          const from = random() < 0.8 ? c : pick(communities);
          return conceptsOf[from]![pick(conceptsPerCommunity)]!;
        }),
      ),
    ];
    const title = `Paper ${p + 1} on ${mentioned[0]} and ${mentioned[1] ?? "nothing"}`;
    const abstract = `We study ${mentioned.join(", and then ")}. Our results on ${mentioned[0]} hold in general.`;
    const key = nodeKey("paper", `p${p + 1}`);
    paperKeys[c]!.push(key);
    nodes.push({
      key,
      attributes: {
        kind: "paper",
        label: title,
        id: `p${p + 1}`,
        order: p,
        title,
        abstract,
        year: 2000 + pick(25),
        community: c,
        confidence: 0.95,
        ...place(c, 48),
        size: 2 + random() * 3,
      },
    });
    mentioned.forEach((label, rank) => {
      frequency.set(label, (frequency.get(label) ?? 0) + 1);
      const start = abstract.indexOf(label);
      link(key, nodeKey("concept", label), {
        kind: "mentions",
        weight: 1 / (1 + rank),
        evidence: [{ paper: key, field: "abstract", start, end: start + label.length }],
      });
    });
  }
  for (let c = 0; c < communities; c++)
    for (const key of paperKeys[c]!)
      for (let r = 0; r < related; r++) {
        const home = random() < 0.85 ? c : pick(communities);
        const other = paperKeys[home]![pick(paperKeys[home]!.length)]!;
        const [first, second] = [pick(conceptsPerCommunity), pick(conceptsPerCommunity)].map((k) => conceptsOf[c]![k]!);
        const values = [0.1 + random() * 0.4, random() * 0.3];
        link(key, other, {
          kind: "related",
          weight: values[0]! + values[1]!,
          evidence: [],
          contributions: [
            { kind: "concept", node: nodeKey("concept", first!), label: first!, value: values[0]! },
            { kind: "rest", label: second === first ? "other words" : `rest of ${second}`, value: values[1]! },
          ],
        });
      }
  for (const node of nodes)
    if (node.attributes.kind === "concept")
      node.attributes.documentFrequency = Math.max(1, frequency.get(node.attributes.label) ?? 1);
  for (const labels of conceptsOf)
    labels.forEach((label, k) => {
      link(nodeKey("concept", label), nodeKey("concept", labels[(k + 1) % labels.length]!), {
        kind: "co-occurs",
        weight: random(),
        evidence: [],
      });
    });
  const count = (kind: string) => nodes.filter((node) => node.attributes.kind === kind).length;
  const edgeCount = (kind: string) => edges.filter((edge) => edge.attributes.kind === kind).length;
  return {
    attributes: {
      format: "isogloss",
      version: FILE_VERSION,
      generator: "fake 1",
      corpus: { id: "fake", title: "A made-up corpus", hash: "0" },
      parameters: {},
      seed,
      counts: {
        papers,
        concepts: count("concept"),
        terms: count("term"),
        edges: {
          mentions: edgeCount("mentions"),
          uses: edgeCount("uses"),
          "co-occurs": edgeCount("co-occurs"),
          related: edgeCount("related"),
          "part-of": edgeCount("part-of"),
        },
      },
      communities: conceptsOf.map((labels, c) => ({
        id: c,
        label: labels[0]!,
        gloss: labels.slice(0, 4).join(", "),
        size: paperKeys[c]!.length,
        cohesion: 0.8,
        confidence: 0.9,
        centralPapers: paperKeys[c]!.slice(0, 3),
        concepts: labels.map((label) => nodeKey("concept", label)),
        theme: 0,
      })),
      themes: [{ id: 0, label: "everything", communities: conceptsOf.map((_, c) => c) }],
      verdict: {
        reliable: true,
        reason: "Planted.",
        modularity: 0.6,
        nullModularity: 0.2,
        nullDeviation: 0.01,
        agreement: 1,
        resolution: 1,
      },
    },
    options: { type: "undirected", multi: true, allowSelfLoops: false },
    nodes,
    edges,
  };
}
