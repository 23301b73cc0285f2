// The export formats of the command by name, without loading any of them: for the help.
// tests/scripts/command.process.test.ts holds the list against the formats there are.
export const formatIds = [
  ...["json", "gexf", "graphml", "csv", "parquet", "pajek", "vosviewer", "cytoscape", "node-link", "d3", "matrix"],
  ...["bibtex", "ris", "csl", "papers-csv", "markdown", "html", "link"],
] as const;
