// What kind of work a record is of, as far as it says: a preprint, its article, a talk and a thesis
// of one title are works of their own.
import { sameVenue } from "#core/intake/duplicates/venues.ts";
import type { Draft } from "#core/intake/matching/draft.ts";
import { isPreprintDoi } from "#core/intake/matching/samePaper.ts";

const PREPRINT_VENUE = /\barxiv\b|rxiv\b|\bpreprints?\b|\bssrn\b|^corr$|\bresearch square\b|\bosf\b/i;
const PREPRINT_ADDRESS = /^https?:\/\/(?:\w+\.)*(?:arxiv|biorxiv|medrxiv|ssrn)\.(?:org|com)\//;
const MEETING = /\b(?:proc|proceedings|conference|conf|symposium|workshops?|meeting|congress)\b/i;
const MEETING_TYPES = new Set(["conference paper", "meeting abstract", "chapter"]);
/** Databases differ on what an article is; on these they do not, and mostly say so. */
const OWN_KINDS = new Set(["thesis", "dataset", "software", "patent", "book review"]);

/** Undefined where a record is of the same work as far as kinds can tell. */
export function againstOneKind(
  a: Draft,
  b: Draft,
): "preprint and article" | "two kinds of publication" | "conference and journal" | undefined {
  if (identifiersIn(a).some((id) => identifiersIn(b).includes(id))) return undefined;
  const stages = new Set([stageOf(a), stageOf(b)]);
  if (stages.has("preprint") && stages.has("article")) return "preprint and article";
  if (isAlone(a, b) || isAlone(b, a)) return "two kinds of publication";
  const [one, other] = [isMeeting(a), isMeeting(b)];
  const areTwo =
    one === undefined || other === undefined ? (one ?? other) === true && isElsewhere(a, b) : one !== other;
  return areTwo ? "conference and journal" : undefined;
}

const isElsewhere = (a: Draft, b: Draft): boolean => a.venue !== "" && b.venue !== "" && !sameVenue(a.venue, b.venue);

export const isOtherKind = (a: Draft, b: Draft): boolean => againstOneKind(a, b) !== undefined;

/** All of a record that `isOtherKind` looks at. */
export const kindOf = (draft: Draft): unknown => [
  ...[draft.doi, draft.venue, draft.carried.ids, draft.carried.type],
  PREPRINT_ADDRESS.test(draft.url ?? ""),
];

/** A service that names an article with its preprint means one work. */
const identifiersIn = ({ doi, carried: { ids = {} } }: Draft): string[] => {
  const arxiv = /^10\.48550\/arxiv\.(.+)$/.exec(doi ?? "")?.[1];
  const all = { ...(arxiv === undefined ? {} : { arxiv }), ...ids, ...(doi === undefined ? {} : { doi }) };
  return Object.entries(all).map(([scheme, id]) => `${scheme}:${id}`);
};

function stageOf({ doi, venue, url, carried: { type } }: Draft): "preprint" | "article" | "unknown" {
  if (doi !== undefined) return isPreprintDoi(doi) ? "preprint" : "article";
  if (type === "preprint" || PREPRINT_VENUE.test(venue)) return "preprint";
  if (venue !== "") return "article";
  return PREPRINT_ADDRESS.test(url ?? "") ? "preprint" : "unknown";
}

/** A thesis beside what is published somewhere and is none. */
const isAlone = ({ carried: { type } }: Draft, other: Draft): boolean =>
  type !== undefined &&
  OWN_KINDS.has(type) &&
  other.carried.type !== type &&
  (other.carried.type !== undefined || other.doi !== undefined || other.venue !== "");

/** Undefined where neither type nor venue tells. */
function isMeeting({ carried: { type }, venue }: Draft): boolean | undefined {
  if ((type !== undefined && MEETING_TYPES.has(type)) || MEETING.test(venue)) return true;
  return venue === "" || (type !== "article" && !PERIODICAL.test(venue)) ? undefined : false;
}

const PERIODICAL =
  /\b(?:journal|j|transactions|trans|letters|lett|annals|annalen|review|archives?|magazine|bulletin|quarterly|studies|reports)\b/i;
