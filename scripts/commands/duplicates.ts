// `isogloss duplicates DATASET`: which records were joined by which rule and what each gave, and
// which look alike and were not, as a table.
import { csvText } from "#core/export/spreadsheet.ts";
import type { AuditFile } from "#core/file/auditFile.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { nodeKey } from "#core/model.ts";
import { openAudit, openDataset } from "../datasets.ts";
import { EXIT, sayJson, tellIssues } from "../terminal.ts";

type Duplicates = NonNullable<AuditFile["duplicates"]>;

const HEADER = [
  ...["Group", "Joined", "Rule or reason", "Paper", "Key", "Title", "Authors", "Year", "Venue", "DOI", "File", "Line"],
  "Fields kept",
];

/** Returns the exit code. */
export function runDuplicates(dataset: string, { json }: { readonly json?: true | undefined }): number {
  const graph = openDataset(dataset);
  const audit = graph.ok ? openAudit(dataset, graph.value) : graph;
  if (!graph.ok || !audit.ok) {
    tellIssues(audit.issues);
    return EXIT.nothingUsable;
  }
  if (audit.value === null) {
    tellIssues([
      {
        ...{ code: "duplicates/no-audit", severity: "error", message: "There is no audit beside this dataset." },
        hint: "Build it again with: npm run isogloss -- extract",
      },
    ]);
    return EXIT.nothingUsable;
  }
  const duplicates = audit.value.duplicates ?? { joined: [], candidates: [] };
  if (json) sayJson(duplicates);
  else process.stdout.write(csvText(HEADER, [...joinedRows(duplicates), ...candidateRows(duplicates, graph.value)]));
  return EXIT.ok;
}

const joinedRows = ({ joined }: Duplicates) =>
  joined.flatMap(({ paper, rule, records }, i) =>
    records.map(({ key, title, authors, year, venue, doi, file, line, kept }) => [
      ...[i + 1, "yes", rule, paper, key, title, authors?.join("; "), year, venue, doi, file, line],
      kept.join(", "),
    ]),
  );

const candidateRows = ({ joined, candidates }: Duplicates, graph: KnowledgeGraph) =>
  candidates.flatMap(({ reason, papers, keys }, i) =>
    papers.map((paper, end) => {
      const key = nodeKey("paper", paper);
      const node = graph.hasNode(key) ? graph.getNodeAttributes(key) : undefined;
      const { title, authors, year, venue, doi } = node?.kind === "paper" ? node : { title: "" };
      return [
        ...[joined.length + i + 1, "no", reason, paper, keys[end], title, authors?.join("; "), year, venue, doi],
        ...[undefined, undefined, undefined],
      ];
    }),
  );
