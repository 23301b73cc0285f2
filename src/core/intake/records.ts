// Raw records → papers: texts cleaned, identifiers checked, duplicates joined, ids given, sorted by
// id. What cannot be used is reported.

import { Bounds, carriedFields } from "#core/intake/carried/carriedFields.ts";
import { sourcesOf } from "#core/intake/carried/sourceNames.ts";
import { displayText } from "#core/intake/displayText.ts";
import { doiOf } from "#core/intake/doi.ts";
import type { DuplicateDecision } from "#core/intake/duplicates/duplicateList.ts";
import { type DuplicateReport, duplicateReport } from "#core/intake/duplicates/duplicateReport.ts";
import type { Group } from "#core/intake/duplicates/mergeGroups.ts";
import { joinDuplicates } from "#core/intake/duplicates.ts";
import { withoutBoilerplate } from "#core/intake/fields/boilerplate.ts";
import { yearOf } from "#core/intake/fields/publicationYear.ts";
import { abstractsAlone } from "#core/intake/fields/removedText.ts";
import { isServicePage } from "#core/intake/fields/servicePages.ts";
import type { RawRecord } from "#core/intake/inputFormat.ts";
import type { Draft } from "#core/intake/matching/draft.ts";
import { normalizeTitle, paperId } from "#core/intake/paperId.ts";
import { bareName } from "#core/intake/personNames.ts";
import type { Issue } from "#core/issue.ts";
import { countEach } from "#core/math/groups.ts";
import { sortByKey } from "#core/math/order.ts";
import { type CarriedFields, carriedFieldsOf, type Paper } from "#core/model.ts";

/** A record with the source it came from. */
export interface FoundRecord extends RawRecord {
  readonly path: string;
}

/** "Abstract" on a line of its own is no word of the text. */
const OWN_HEADING =
  /^\s*(?:abstract|summary|resumen|r[ée]sum[ée]|resumo|zusammenfassung|riassunto|摘要|要旨)[.:]?[^\S\n]*\r?\n(?=\s*\S)/i;

/** Papers sorted by id, and what was joined and not joined into them. */
export interface JoinedPapers {
  readonly papers: Paper[];
  readonly duplicates: DuplicateReport;
  readonly issues: Issue[];
}

/**
 * Papers sorted by id. Every record becomes a paper, joins one (note), or is reported (warning).
 * `decisions`: a person's own on duplicates.
 */
export function papersOf(records: readonly FoundRecord[], decisions: readonly DuplicateDecision[] = []): JoinedPapers {
  const drafts: Draft[] = [];
  const bounds = new Bounds();
  const sources = sourcesOf(records);
  const { texts, issues: removed } = abstractsAlone(
    records,
    records.map(({ abstract }) => withoutBoilerplate(displayText((abstract ?? "").replace(OWN_HEADING, "")))),
  );
  const issues: Issue[] = [...removed];
  for (const [index, record] of records.entries()) {
    const carried = carriedFields(record, record.path, bounds);
    const held = sources[index] === undefined ? carried : { ...carried, sources: sources[index] };
    const draft = draftOf(record, texts[index] ?? "", index, held);
    if (normalizeTitle(draft.title) === "") issues.push(noTitle(record));
    else if (isServicePage(draft)) issues.push(noPaper(record, draft.title));
    else drafts.push(draft);
  }
  const joined = joinedPapers(drafts, decisions);
  return { ...joined, issues: [...issues, ...bounds.notes(), ...joined.issues] };
}

/**
 * The papers of a dataset with new ones added: what is in both becomes one, with the richer fields.
 * Papers of the dataset keep their ids, whatever they gained, so that all that is known about them
 * stays theirs. `name`: what to call the dataset in the notes.
 */
export function addPapers(
  earlier: readonly Paper[],
  added: readonly Paper[],
  name: string,
  decisions: readonly DuplicateDecision[] = [],
): JoinedPapers {
  const drafts = [...earlier, ...added].map(
    (paper, index): Draft => ({
      ...{ index, path: index < earlier.length ? name : "the new papers", line: undefined },
      ...{ title: paper.title, abstract: paper.abstract, authors: paper.authors ?? [], year: paper.year },
      ...{ venue: paper.venue ?? "", url: paper.url, doi: paper.doi, keywords: paper.keywords ?? [] },
      carried: carriedFieldsOf(paper),
    }),
  );
  const given = earlier.map(({ id }) => id);
  return joinedPapers(drafts, decisions, given);
}

function joinedPapers(
  drafts: readonly Draft[],
  decisions: readonly DuplicateDecision[],
  given: readonly string[] = [],
): JoinedPapers {
  const { groups, issues } = joinDuplicates(drafts, decisions);
  const papers = withIds(
    groups.map(({ merged }) => merged),
    given,
  );
  const ids = new Map(groups.map((group, i) => [group, papers[i]?.id ?? ""]));
  const idOf = (group: Group): string => ids.get(group) ?? "";
  return { papers: sortByKey(papers, ({ id }) => id), duplicates: duplicateReport(groups, decisions, idOf), issues };
}

const noPaper = (record: FoundRecord, title: string): Issue => ({
  code: "intake/no-paper",
  severity: "warning",
  message: `“${title}” is a page of a service, not a paper: left out.`,
  path: record.path,
  ...(record.line === undefined ? {} : { line: record.line }),
});

function noTitle(record: FoundRecord): Issue {
  const abstract = displayText(record.abstract ?? "");
  return {
    code: "intake/no-title",
    severity: "warning",
    message:
      abstract === ""
        ? "A record without a title was left out."
        : `A record without a title was left out: “${abstract.slice(0, 60)}…”.`,
    path: record.path,
    ...(record.line === undefined ? {} : { line: record.line }),
    hint: "Give the record a title.",
  };
}

/** What catalogs write where a title is missing: "[No title available]". */
const NO_TITLE = /^\W*(?:no title(?: available)?|title not available)\W*$/i;

/** What services put before and behind titles. */
const TAGS =
  /^(?:\[(?:pdf|html|book|citation|preprint|b|c|buch|zitation|libro|cita|livre|citaci[oó]n)\]\s*)+|\s*\[(?:preprint|pre-print|abstract|article|full text|internet|electronic resource|online)\]\s*\.?$/gi;

function titleText(raw: string): string {
  const text = displayText(raw).replace(TAGS, "").trim();
  return NO_TITLE.test(text) ? "" : text;
}

function draftOf(record: FoundRecord, abstract: string, index: number, carried: CarriedFields): Draft {
  const url = webAddress(record.url);
  return {
    index,
    path: record.path,
    line: record.line,
    title: titleText(record.title),
    abstract,
    authors: (record.authors ?? [])
      .map(displayText)
      .map(bareName)
      .filter((name) => name !== ""),
    year: yearOf(record.year),
    venue: displayText(record.venue ?? ""),
    url,
    doi: doiOf(record.doi) ?? doiOf(url),
    keywords: [...new Set((record.keywords ?? []).map(displayText).filter((word) => word !== ""))],
    carried,
  };
}

function webAddress(value: string | undefined): string | undefined {
  const address =
    value
      ?.trim()
      .split(/\s/, 1)[0]
      ?.replace(/[\p{Cc}\p{Cf}]/gu, "") ?? "";
  return /^https?:\/\/[^\s"<>]+$/i.test(address) ? address : undefined;
}

/**
 * Ids from title, year and DOI; where two different papers agree in all three, from everything they
 * say. `given`: ids that the first drafts of the input have already.
 */
function withIds(drafts: readonly Draft[], given: readonly string[] = []): Paper[] {
  const simple = drafts.map((draft) =>
    paperId(draft.title, [normalizeTitle(draft.title), `${draft.year ?? ""}`, draft.doi ?? ""]),
  );
  const counts = countEach(simple);
  for (const id of given) counts.set(id, 2); // taken
  const byAppearance = drafts.map((_, i) => i).sort((a, b) => (drafts[a]?.index ?? 0) - (drafts[b]?.index ?? 0));
  const orders = new Map(byAppearance.map((draft, order) => [draft, order]));
  return drafts.map((draft, i): Paper => {
    const id = simple[i] ?? "";
    const everything = [
      draft.title,
      draft.abstract,
      draft.authors.join(";"),
      `${draft.year}`,
      `${draft.doi}`,
      draft.venue,
      `${draft.url}`,
    ];
    return {
      id: given[draft.index] ?? (counts.get(id) === 1 ? id : paperId(draft.title, everything)),
      order: orders.get(i) ?? 0,
      title: draft.title,
      abstract: draft.abstract,
      ...(draft.authors.length === 0 ? {} : { authors: draft.authors }),
      ...(draft.year === undefined ? {} : { year: draft.year }),
      ...(draft.venue === "" ? {} : { venue: draft.venue }),
      ...(draft.url === undefined ? {} : { url: draft.url }),
      ...(draft.doi === undefined ? {} : { doi: draft.doi }),
      ...(draft.keywords.length === 0 ? {} : { keywords: draft.keywords }),
      ...carriedFieldsOf(draft.carried),
    };
  });
}
