// Chunks of one paper → its candidates: the chunk itself and every shorter span inside it that ends
// in a noun, gathered by key. Spans that can be no concept are counted by the stage that refused
// them, for the audit.

import type { Collected, CollectStage, Occurrence, PaperCandidate } from "#core/concepts/candidate.ts";
import { isOfLetters, refusal } from "#core/concepts/refusal.ts";
import { dropReported } from "#core/concepts/reported.ts";
import { LONGEST_CONCEPT, opensWithAct, spansOf } from "#core/concepts/spans.ts";
import type { PaperAnalysis } from "#core/language/analysePaper.ts";
import { mendChunk, mendPhrase } from "#core/language/brokenWords.ts";
import { canonicalKey, canonicalWord } from "#core/language/canonical.ts";
import { type LanguageCode, languageOf } from "#core/language/languages/language.ts";
import { inSmallLetters } from "#core/language/letterCase.ts";
import type { Chunk } from "#core/language/phrases.ts";
import { endsInParticipant, reportsParticipants } from "#core/language/reporting.ts";
import { stem } from "#core/language/stem.ts";
import { countUp } from "#core/math/groups.ts";
import type { Paper } from "#core/model.ts";

/** Characters before a phrase that tell whether the paper introduces it. */
const INTRODUCTION = 48;
const INTRODUCES =
  /\b(?:propos|present|introduc|stud(?:y|ie)|investigat|describ|develop|consider|examin|explor|analy[sz]|discuss|address|review|compar|call|term|nam|known as|dubb|defin|based on|using)(?:e?[sd]?|ing|es)?\b(?: (?:an?|the|novel|new|so-called|["“'‘]|\p{Ll}+ly))*\s*["“'‘]?$/u;
const OPENS = /(?:^|[.?!]\s+)(?:(?:An?|The|This|These|In|For|Many|Most|Recent|Such) )?$/;

/** Long forms may hold function words. */
const LONGEST_LONG_FORM = 8;

/**
 * All candidates of one paper. Linear in the number of chunks; a chunk of n ≤ 8 words gives at most
 * 5·n spans.
 */
export function collectCandidates(paper: Paper, analysis: PaperAnalysis): Collected {
  const candidates = new Map<string, PaperCandidate>();
  const refused = new Map<string, { surface: string; stage: CollectStage }>();
  const stemCounts = new Map<string, number>();
  const { language } = analysis;
  const stemOf = stemmerOf(language);
  const texts = { title: inSmallLetters(paper.title, paper.abstract), abstract: inSmallLetters(paper.abstract) };
  const hasParticipants = language === "en" && reportsParticipants(`${paper.title}\n${paper.abstract}`);
  for (const whole of analysis.chunks) {
    const text = texts[whole.field];
    const mended = language === "en" ? mendChunk(whole, text) : whole;
    const chunk = hasParticipants ? withoutParticipants(mended, text) : mended;
    const surfaces = chunk.starts.map((start, index) => mendWord(text.slice(start, chunk.ends[index])));
    const stems = surfaces.map((surface) => stemOf(surface));
    for (const one of stems) countUp(stemCounts, one);
    const parent = canonicalKey(/[LF]/.test(chunk.roles) ? surfaces : surfaces.slice(-LONGEST_CONCEPT), language);
    const before = text.slice(Math.max(0, chunk.starts[0]! - INTRODUCTION), chunk.starts[0]);
    const introduced = chunk.field === "abstract" && INTRODUCES.test(before);
    const opening = chunk.field === "abstract" && OPENS.test(before);
    const object = opensWithAct(chunk, surfaces, text) ? 1 : 0;
    for (const { from, to, whole, cuts = false } of spansOf(chunk, surfaces)) {
      if (from < object) continue;
      const words = surfaces.slice(from, to);
      const key = canonicalKey(words, language);
      if (key === "") continue;
      let candidate = candidates.get(key);
      if (candidate === undefined) {
        if (refused.has(key)) continue;
        const surface = text.slice(chunk.starts[from], chunk.ends[to - 1]);
        const lower = words.map((word) => word.toLowerCase());
        const stage = refusal(lower, words, { key, language, hasParticipants, roles: chunk.roles.slice(from, to) });
        if (stage !== undefined) {
          refused.set(key, { surface, stage });
          continue;
        }
        const roles = chunk.roles.slice(from, to);
        candidate = unseen({ key, words: lower, stems: stems.slice(from, to), surface, roles });
        candidates.set(key, candidate);
      }
      candidate.occurrences.push({
        field: chunk.field,
        start: chunk.starts[from]!,
        end: chunk.ends[to - 1]!,
        position: chunk.position + from,
        sentence: chunk.sentence,
        whole,
      });
      if (from <= object && introduced) candidate.introduced++;
      if (from <= object && opening) candidate.opening++;
      if (from === 0) candidate.begins++;
      if (to === chunk.starts.length) candidate.ends++;
      if (cuts) candidate.cut = (candidate.cut ?? 0) + 1;
      if (whole) candidate.whole++;
      else if (parent !== key && !candidate.parents.includes(parent)) candidate.parents.push(parent);
      if (/\p{Lu}/u.test(words.at(-1)!.slice(chunk.position + from === 0 ? 1 : 0)) && chunk.field === "abstract")
        candidate.capitals++;
    }
  }
  addLongForms(paper, analysis, candidates);
  if (language === "en") dropReported(paper, candidates, refused);
  return { language, candidates, refused, stemCounts };
}

/** A word that was broken spans a space: "gene- ral". */
const mendWord = (surface: string): string => (surface.includes(" ") ? mendPhrase(surface) : surface);

function stemmerOf(language: LanguageCode): (surface: string) => string {
  if (language === "en") return (surface) => stem(surface.toLowerCase());
  const { stem: stemIn } = languageOf(language);
  return (surface) => stemIn(canonicalWord(surface, language));
}

/** A candidate of which no occurrence was counted yet. Written out: a spread costs reading speed. */
const unseen = ({
  key,
  words,
  stems,
  surface,
  roles,
}: Pick<PaperCandidate, "key" | "words" | "stems" | "surface" | "roles">): PaperCandidate => ({
  key,
  words,
  stems,
  surface,
  roles,
  occurrences: [],
  parents: [],
  whole: 0,
  begins: 0,
  ends: 0,
  capitals: 0,
  introduced: 0,
  opening: 0,
});

/** "GERD patients" is read as "GERD": what the participants of a study had. */
function withoutParticipants(chunk: Chunk, text: string): Chunk {
  let end = chunk.roles.length;
  const word = (at: number): string => text.slice(chunk.starts[at], chunk.ends[at]);
  while (end > 1 && endsInParticipant([word(end - 1).toLowerCase()], true)) end--;
  if (end === chunk.roles.length || chunk.roles[end - 1] !== "N" || DESCRIBES.test(word(end - 1))) return chunk;
  return {
    ...chunk,
    ends: chunk.ends.slice(0, end),
    starts: chunk.starts.slice(0, end),
    roles: chunk.roles.slice(0, end),
  };
}
/** "Helicobacter-positive", "placebo-treated", "elderly". */
const DESCRIBES = /-\p{L}+(?:ed|ive|ant|ent|ing|al|ic|ble)$|^(?:female|male|elderly|adult)s?$/u;

/**
 * Long forms that are no plain noun phrase are candidates too: "chain of thought (CoT)", "area
 * under the curve (AUC)".
 */
function addLongForms(paper: Paper, analysis: PaperAnalysis, candidates: Map<string, PaperCandidate>): void {
  for (const { field, longStart, longEnd } of analysis.abbreviations) {
    const surface = paper[field].slice(longStart, longEnd);
    const words = surface.split(/\s+/);
    const key = canonicalKey(words, analysis.language);
    if (key === "" || words.length > LONGEST_LONG_FORM || (analysis.language === "en" && isOfLetters(words))) continue;
    // "shallow multi-layer perceptrons (MLPs)": the long form stands for itself inside the phrase
    const known = candidates.get(key);
    if (known !== undefined) {
      known.whole = Math.max(known.whole, 1);
      continue;
    }
    const lower = words.map((word) => word.toLowerCase());
    const roles = "N".repeat(words.length);
    const found = placesOf(surface, paper, analysis);
    // glued to a letter, or with letters that change with their case, it stands where it is defined
    const occurrences = found.length > 0 ? found : [placeOf({ field, start: longStart, end: longEnd }, analysis)];
    candidates.set(key, {
      ...unseen({ key, words: lower, stems: lower.map(stem), surface, roles }),
      occurrences,
      whole: occurrences.length,
      begins: occurrences.length,
      ends: occurrences.length,
    });
  }
}

/** Where a paper writes a phrase, whether or not it is a chunk there. */
function placesOf(surface: string, paper: Paper, analysis: PaperAnalysis): Occurrence[] {
  return (["title", "abstract"] as const).flatMap((field) => {
    const lower = paper[field].toLowerCase();
    // spans count in the text as it is written: a few letters are longer in lower case
    const isSame = lower.length === paper[field].length;
    const [text, sought] = isSame ? [lower, surface.toLowerCase()] : [paper[field], surface];
    const places: Occurrence[] = [];
    for (let start = text.indexOf(sought); start >= 0; start = text.indexOf(sought, start + 1)) {
      const end = start + sought.length;
      if (/[\p{L}\p{N}]$/u.test(text.slice(0, start).slice(-2)) || /^[\p{L}\p{N}]/u.test(text.slice(end, end + 2)))
        continue;
      places.push(placeOf({ field, start, end }, analysis));
    }
    return places;
  });
}

function placeOf(span: Pick<Occurrence, "field" | "start" | "end">, { chunks }: PaperAnalysis): Occurrence {
  const near = chunks.findLast((chunk) => chunk.field === span.field && chunk.starts[0]! <= span.start);
  return { ...span, position: near?.position ?? 0, sentence: near?.sentence ?? 0, whole: true };
}
