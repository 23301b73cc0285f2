// The command: `isogloss my.bib` builds and opens, `isogloss <subcommand>` does one thing. Flags and
// help only; each subcommand is loaded when it is asked for.
import { existsSync } from "node:fs";
import { Argument, Command, CommanderError, Option } from "@commander-js/extra-typings";
import { printable } from "#core/issue.ts";
import manifest from "../package.json" with { type: "json" };
import { reasonOf } from "./files.ts";
import { columnFields, examples, parameterOptions, threads, wholeNumber, withParameterNames } from "./flags.ts";
import { formatIds } from "./formatIds.ts";
import { LIMITS_HELP } from "./limitsHelp.ts";
import { addPartitionCommands } from "./partitionCommands.ts";
import { EXIT, tell } from "./terminal.ts";

const program = new Command("isogloss")
  .description(
    "A knowledge graph explorer for papers: titles and abstracts in, a map of papers, concepts and shared terms out.",
  )
  .version(manifest.version)
  .usage("<papers…> | <command> [options]")
  .addHelpText(
    "after",
    examples("isogloss my.bib", "isogloss extract refs.ris scopus.csv --id reviews", "isogloss related reviews 1"),
  )
  // what was typed may hold what moves a terminal's cursor
  .configureOutput({ outputError: (text, write) => write(printable(text)) })
  .showHelpAfterError("(add --help for what is possible)")
  .exitOverride();

const extract = program
  .command("extract")
  .summary("build a dataset from papers")
  .description("Reads papers, builds their graph and writes DIR/<id>.graph.json and DIR/<id>.audit.json.")
  .addArgument(new Argument("[input...]", "files, folders, or - for standard input").default([], "seeds/"))
  .option("--out <dir>", "folder for the dataset", "graph")
  .option("--folder", "write a folder, DIR/<id>.isogloss, that opens community by community: for very large piles")
  .option("--id <name>", "name of the dataset (default: from the input's name)")
  .option("--title <text>", "title of the corpus, for people (default: its id)")
  .option("--format <id>", "format of the input (default: recognised by its content)")
  .option("--column <field=column>", "which column of a table is the title, abstract, …; may be repeated", columnFields)
  .option("--thesaurus <file>", "VOSviewer thesaurus: label, tab, replace by (nothing = leave out)")
  .option("--merge <file>", "variants of one concept per line: label, tab, variant, tab, variant")
  .option("--stop <file>", "phrases that never become concepts, one per line")
  .option("--keep <file>", "phrases that always stay, one per line")
  .option("--duplicates <file>", "which records are one paper: join or apart, tab, key or DOI, tab, key or DOI")
  .addOption(
    new Option(
      "--previous <dataset>",
      "a dataset whose papers and concepts keep their places on the map, and communities their numbers",
    ).conflicts("onto"),
  )
  .option("--onto <dataset>", "add the papers to this dataset: its own stay, as with --previous, under its name")
  .option("--workers <n>", "threads that share the work (default: as many as pay); the result is the same", threads)
  .option("--json", "result and issues as JSON on standard output")
  .option("--quiet", "say nothing but warnings and errors");
for (const option of parameterOptions()) extract.addOption(option);
extract.addHelpText(
  "after",
  examples(
    "isogloss extract my.bib",
    "isogloss extract scopus.csv wos.txt --id reviews --concepts-per-paper 20",
    "isogloss extract list.csv --column title=Heading --column abstract=Text",
  ) + `\n\n${LIMITS_HELP}`,
);
extract.action(async (inputs, options) => {
  const { runExtract } = await import("./commands/extract.ts");
  process.exitCode = await runExtract(inputs, options);
});

addPartitionCommands(program);

program
  .command("open")
  .summary("build a dataset from papers and open it in the browser (what isogloss my.bib does)")
  .description(
    "Reads papers, builds their graph, and opens it: one page that needs no server, in the system's browser.",
  )
  .argument("<input...>", "files, folders, or - for standard input")
  .option("--out <dir>", "folder for the dataset and its page", "graph")
  .option("--id <name>", "name of the dataset (default: from the input's name)")
  .option("--no-browser", "write the page and say where it is, but open nothing")
  .addHelpText("after", examples("isogloss my.bib", "isogloss open papers/ --id reviews --no-browser"))
  .action(async (inputs, options) => {
    const { runOpen } = await import("./commands/open.ts");
    process.exitCode = await runOpen(inputs, options);
  });

program
  .command("related")
  .summary("related papers and what they share")
  .description("Prints the papers related to one paper, each with what the two share.")
  .argument("<dataset>", "path of a dataset, or its id")
  .argument("<paper>", "key of a paper, its number in the input (from 1), or the beginning of its title")
  .option("--top <n>", "how many papers", wholeNumber, 10)
  .option("--json", "as JSON on standard output")
  .addHelpText("after", examples('isogloss related seeds "scaling laws" --top 5'))
  .action(async (dataset, paper, options) => {
    const { runRelated } = await import("./commands/related.ts");
    process.exitCode = runRelated(dataset, paper, options);
  });

program
  .command("export")
  .summary("write a dataset, or a part of it, in another format")
  .description("Writes a dataset or a part of it. What the format cannot carry is said.")
  .argument("<dataset>", "path of a dataset, or its id")
  .requiredOption("-o, --output <file>", "file to write; - for standard output")
  .option("--format <id>", "format (default: from the ending of the file)")
  .addOption(new Option("--community <id>", "one community only").argParser(wholeNumber).conflicts("around"))
  .option("--around <node>", "only what is near a node: its key, its label or the beginning of a title")
  .option("--depth <n>", "how many steps around it", wholeNumber, 1)
  .addHelpText("after", `\nFormats: ${formatIds.join(", ")}`)
  .addHelpText(
    "after",
    examples("isogloss export seeds -o seeds.gexf", "isogloss export seeds --community 3 --format bibtex -o laws.bib"),
  )
  .action(async (dataset, options) => {
    const { runExport } = await import("./commands/export.ts");
    process.exitCode = await runExport(dataset, options);
  });

program
  .command("convert")
  .summary("the same dataset, plain, in columns, or as a folder")
  .description(
    "Writes a dataset in another form: plain, one node or edge a line; in columns, a fraction of it; or as a folder of shards, of which only what is asked for is opened.",
  )
  .argument("<dataset>", "path of a dataset, or its id")
  .argument("<file>", "file to write, or folder where its name ends in .isogloss")
  .addOption(
    new Option("--form <form>", "the form to write (default: the other one)").choices(["plain", "columns", "shards"]),
  )
  .action(async (dataset, file, options) => {
    const { runConvert } = await import("./commands/convert.ts");
    process.exitCode = runConvert(dataset, file, options.form);
  });

program
  .command("diff")
  .summary("what changed from one dataset to another")
  .description("Prints papers, concepts and communities that were added, removed or changed.")
  .argument("<before>", "path of a dataset, or its id")
  .argument("<after>", "path of a dataset, or its id")
  .option("--json", "as JSON on standard output")
  .addHelpText("after", examples("isogloss diff old.graph.json graph/reviews.graph.json"))
  .action(async (before, after, options) => {
    const { runDiff } = await import("./commands/diff.ts");
    process.exitCode = runDiff(before, after, options);
  });

program
  .command("verify")
  .summary("build a dataset again and name what differs")
  .description(
    "Builds a dataset again, from the papers in it or from its inputs, and names each letter, weight and label that differs.",
  )
  .argument("<dataset>", "path of a dataset, or its id")
  .argument("[inputs...]", "the files it was built from (default: the papers in the dataset)")
  .option("--thesaurus <file>", "as it was built: lists are not in the dataset")
  .option("--merge <file>", "as it was built")
  .option("--stop <file>", "as it was built")
  .option("--keep <file>", "as it was built")
  .option("--duplicates <file>", "as it was built, with inputs")
  .option("--previous <dataset>", "the dataset it was added to, or whose places it kept")
  .option("--json", "as JSON on standard output")
  .addHelpText("after", examples("isogloss verify seeds", "isogloss verify seeds seeds/"))
  .action(async (dataset, inputs, options) => {
    const { runVerify } = await import("./commands/verify.ts");
    process.exitCode = await runVerify(dataset, inputs, options);
  });

program
  .command("methods")
  .summary("how a dataset was made, as a paragraph for a paper")
  .description("Prints the paragraph on methods that goes with a map: figures, parameters, fingerprint.")
  .argument("<dataset>", "path of a dataset, or its id")
  .addHelpText("after", examples("isogloss methods seeds"))
  .action(async (dataset) => {
    const { runMethods } = await import("./commands/verify.ts");
    process.exitCode = runMethods(dataset);
  });

program
  .command("duplicates")
  .summary("which records were joined, and which look alike")
  .description(
    "Prints joined records with the rule and the fields each gave, and candidates that were not joined, as CSV.",
  )
  .argument("<dataset>", "path of a dataset, or its id")
  .option("--json", "as JSON on standard output")
  .addHelpText("after", "\nA list of decisions on them (see extract --duplicates) names records by their key.")
  .action(async (dataset, options) => {
    const { runDuplicates } = await import("./commands/duplicates.ts");
    process.exitCode = runDuplicates(dataset, options);
  });

program
  .command("explain")
  .summary("what becomes of one sentence or paper, stage by stage")
  .description(
    "Prints tokens with tags and repairs, phrases, and every candidate with its score, features and what dropped it.",
  )
  .argument("<text>", "a sentence or an abstract; with --of, a paper of that dataset")
  .option("--of <dataset>", "explain a paper as one of this dataset: its key, number, or the beginning of its title")
  .option("--title <text>", "title to go with the text")
  .option("--json", "everything, as JSON on standard output")
  .addHelpText("after", '\nExample:\n  isogloss explain "We train support vector machines (SVMs) on labeled data."')
  .action(async (text, options) => {
    const { runExplain } = await import("./commands/explain.ts");
    process.exitCode = runExplain(text, options);
  });

/** `isogloss my.bib` is `isogloss open my.bib`: what is no subcommand but a file or folder. */
function withCommand([node = "", script = "", ...rest]: readonly string[]): string[] {
  const [first] = rest;
  const isCommand = first === undefined || first.startsWith("-") || program.commands.some((c) => c.name() === first);
  return [node, script, ...(isCommand || !existsSync(first) ? [] : ["open"]), ...rest];
}

// A reader that stops early ("| head") is no error of ours.
process.stdout.on("error", (problem: NodeJS.ErrnoException) => {
  if (problem.code === "EPIPE") process.exit(EXIT.ok);
  tell(`error: Standard output cannot be written: ${reasonOf(problem)}.`);
  process.exit(EXIT.nothingUsable);
});

try {
  await program.parseAsync(withCommand(process.argv.map(withParameterNames)));
} catch (problem) {
  if (!(problem instanceof CommanderError)) throw problem;
  process.exitCode = problem.exitCode === 0 ? EXIT.ok : EXIT.usage;
}
