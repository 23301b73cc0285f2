// Builds datasets from files: the very calls of the command (scripts/commands/extract.ts), so that the bytes
// are the same.
import "#worker/noCodeFromStrings.ts";
import { expose } from "comlink";
import { readLists } from "#core/concepts/lists/readLists.ts";
import { encodeAudit } from "#core/file/auditFile.ts";
import { decodeGraph } from "#core/file/decode.ts";
import { encodeDataset } from "#core/file/encode.ts";
import { earlierMap, papersOfGraph } from "#core/graph/earlier.ts";
import { openInputs } from "#core/intake/bytes/openInputs.ts";
import { type DuplicateDecision, parseDuplicateList } from "#core/intake/duplicates/duplicateList.ts";
import { accountOf } from "#core/intake/duplicates/duplicateReport.ts";
import { INPUT_FORMATS } from "#core/intake/inputFormats.ts";
import { type Reading, readSources, type SourceReport } from "#core/intake/readCorpus.ts";
import { addPapers } from "#core/intake/records.ts";
import type { Issue, Outcome } from "#core/issue.ts";
import { failure, success } from "#core/issue.ts";
import { extractDataset } from "#core/pipeline.ts";
import type { BuildJobs, BuildProgress, BuildRequest, Built, InspectRequest } from "#worker/protocol.ts";

/** Progress is told at most this often: every message costs the page a little. */
const TELL_EVERY_MS = 80;

async function read(
  { files, format, columns }: InspectRequest,
  { id, title }: { readonly id: string; readonly title: string },
  onSource?: (report: SourceReport) => void,
  duplicates?: readonly DuplicateDecision[],
): Promise<Outcome<Reading>> {
  const sources = [];
  const issues: Issue[] = [];
  for (const { name, content, incidental } of files)
    try {
      const bytes = new Uint8Array(await content.arrayBuffer());
      sources.push({ name, bytes, ...(incidental === true ? { incidental } : {}) });
    } catch (problem) {
      issues.push({
        code: "files/read",
        severity: "error",
        message: `This cannot be read: ${problem instanceof Error ? problem.message : String(problem)}`,
        path: name,
        hint: "It may have been moved or changed since: choose it again.",
      });
    }
  const opened = await openInputs(sources);
  const reading = readSources(opened.texts, { id, title, format, columns, onSource, duplicates });
  return { ...reading, issues: [...issues, ...opened.issues, ...reading.issues] };
}

async function build(request: BuildRequest, onProgress: BuildProgress): Promise<Outcome<Built>> {
  const { id, title, parameters } = request;
  const tell = calmly(onProgress);
  tell("opening", 0, 1);
  const base = request.onto === undefined ? undefined : decodeGraph(await request.onto.text());
  if (base?.ok === false) return base;
  const list = request.lists.duplicates;
  const decisions = list === undefined ? success([]) : parseDuplicateList(list.text, list.path);
  if (!decisions.ok) return decisions;
  const reading = await read(request, request, undefined, decisions.value);
  if (!reading.ok) return reading;
  const lists = readLists(request.lists);
  if (!lists.ok) return lists;
  const { papers } = reading.value.corpus;
  const joined =
    base === undefined
      ? { papers, duplicates: undefined, issues: [] }
      : addPapers(papersOfGraph(base.value), papers, id, decisions.value);
  const duplicates = accountOf(...[reading.value.duplicates, joined.duplicates].filter((one) => one !== undefined));
  const { dataset, audit, issues } = extractDataset({ id, title, papers: joined.papers }, parameters, {
    lists: lists.value,
    onProgress: tell,
    earlier: base === undefined ? undefined : earlierMap(base.value),
  });
  tell("writing", 0, 1);
  const { counts, communities, verdict } = dataset.attributes;
  const type = "application/json";
  return success(
    {
      graph: new Blob([...encodeDataset(dataset)], { type }),
      audit: new Blob([...encodeAudit({ ...audit, duplicates }, dataset.attributes)], { type }),
      summary: { counts, communities, verdict },
    },
    [...decisions.issues, ...reading.issues, ...joined.issues, ...lists.issues, ...issues],
  );
}

/** Every stage is told at once, its steps now and then. */
function calmly(onProgress: BuildProgress): BuildProgress {
  let told = 0;
  return (stage, done, total) => {
    const now = performance.now();
    if (done > 0 && now - told < TELL_EVERY_MS) return;
    told = now;
    onProgress(stage, done, total);
  };
}

/** What no one foresaw is told too, instead of an answer that never comes. */
const told = (problem: unknown): Outcome<never> =>
  failure({
    code: "worker/bug",
    severity: "error",
    message: `The papers could not be worked on (${problem instanceof Error ? problem.message : String(problem)}).`,
    hint: "This is a fault of the program: please report it with the file.",
  });

const jobs: BuildJobs = {
  async inspect(request) {
    const sources: SourceReport[] = [];
    const formats = INPUT_FORMATS.map(({ id, label }) => ({ id, label }));
    try {
      const reading = await read(request, { id: "", title: "" }, (report) => sources.push(report));
      return {
        papers: reading.ok ? success(reading.value.corpus.papers.length, reading.issues) : reading,
        account: reading.ok ? reading.value.account : [],
        sources,
        formats,
      };
    } catch (problem) {
      return { papers: told(problem), account: [], sources, formats };
    }
  },
  build: (request, onProgress) => build(request, onProgress).catch(told),
};

expose(jobs);
