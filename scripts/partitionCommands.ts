// The subcommands that spread a corpus over machines: `map` reads a part, `reduce` adds up counts of
// parts, `assemble` builds the dataset of all. Flags and help only.
import type { Command } from "@commander-js/extra-typings";
import { columnFields, examples, parameterOptions, threads } from "./flags.ts";

export function addPartitionCommands(program: Command): void {
  program
    .command("map")
    .summary("read one part of a corpus by itself, on any machine")
    .description(
      "Reads papers and writes what was found in their texts: a partition. isogloss assemble makes a dataset of many.",
    )
    .argument("[input...]", "files, folders, or - for standard input", ["-"])
    .requiredOption("-o, --output <file>", "file to write, gzipped if it ends in .gz; - for standard output")
    .option("--source <name>", "what the source of all its papers is called (default: the name of each file)")
    .option("--resume", "do nothing where the file is there, whole, and made of the same input")
    .option("--format <id>", "format of the input (default: recognised by its content)")
    .option(
      "--column <field=column>",
      "which column of a table is the title, abstract, …; may be repeated",
      columnFields,
    )
    .option("--json", "result and issues as JSON on standard output")
    .option("--quiet", "say nothing but warnings and errors")
    .addHelpText(
      "after",
      examples(
        "isogloss map papers-01.jsonl -o parts/01.ndjson.gz --resume",
        "zcat papers.jsonl.gz | isogloss map - -o - | gzip > parts/all.ndjson.gz",
      ),
    )
    .action(async (inputs, options) => {
      const { runMap } = await import("./commands/map.ts");
      process.exitCode = await runMap(inputs, options);
    });

  program
    .command("reduce")
    .summary("in how many papers each phrase stands, over many partitions")
    .description(
      "Adds up in how many papers of partitions each phrase and word stem stands: sorted JSON lines. Counts can be added again.",
    )
    .argument("<partition...>", "files that isogloss map or isogloss reduce wrote")
    .requiredOption("-o, --output <file>", "file to write")
    .option("--json", "result and issues as JSON on standard output")
    .option("--quiet", "say nothing but warnings and errors")
    .addHelpText(
      "after",
      examples(
        "isogloss reduce parts/*.ndjson.gz -o all.counts.ndjson",
        "isogloss reduce node-1.counts.ndjson node-2.counts.ndjson -o all.counts.ndjson",
      ),
    )
    .action(async (partitions, options) => {
      const { runReduce } = await import("./commands/reduce.ts");
      process.exitCode = runReduce(partitions, options);
    });

  const assemble = program
    .command("assemble")
    .summary("build a dataset from partitions")
    .description("Joins partitions that isogloss map made, in any order, and builds the dataset of all their papers.")
    .argument("<partition...>", "files that isogloss map wrote, or - for standard input")
    .requiredOption(
      "-o, --output <dataset>",
      "its file or folder, such as graph/reviews.graph.json or graph/reviews.isogloss",
    )
    .option("--title <text>", "title of the corpus, for people (default: the dataset's name)")
    .option("--thesaurus <file>", "as with extract")
    .option("--merge <file>", "as with extract")
    .option("--stop <file>", "as with extract")
    .option("--keep <file>", "as with extract")
    .option("--duplicates <file>", "as with extract")
    .option("--workers <n>", "threads that share the work (default: as many as pay); the result is the same", threads)
    .option("--json", "result and issues as JSON on standard output")
    .option("--quiet", "say nothing but warnings and errors");
  for (const option of parameterOptions()) assemble.addOption(option);
  assemble
    .addHelpText("after", examples("isogloss assemble parts/*.ndjson.gz -o graph/reviews.graph.json"))
    .action(async (partitions, options) => {
      const { runAssemble } = await import("./commands/assemble.ts");
      process.exitCode = await runAssemble(partitions, options);
    });
}
