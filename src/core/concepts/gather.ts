// Chosen keys of all papers → concepts with every mention, label, salience and score.

import { type PaperChoice, type Place, placesOf } from "#core/concepts/choose.ts";
import { aliasesOf, chooseLabel, type SurfaceUse } from "#core/concepts/label.ts";
import type { Choices } from "#core/concepts/packedChoices.ts";
import { FEWEST } from "#core/concepts/ranking/score.ts";
import type { MergePlan } from "#core/concepts/variants/mergeVariants.ts";
import type { AbbreviationSenses } from "#core/concepts/variants/senses.ts";
import { shortFormOf } from "#core/concepts/variants/shortForms.ts";
import { canonicalKey } from "#core/language/canonical.ts";
import type { LanguageCode } from "#core/language/languages/language.ts";
import {
  type CaseTable,
  countCases,
  isDefined,
  isOrdinaryPhrase,
  LOOK_BACK,
  opensSentence,
  type WordCase,
} from "#core/language/letterCase.ts";
import { countUp, pushTo } from "#core/math/groups.ts";
import { compareText } from "#core/math/order.ts";
import type { Concept, Mention, Paper, Salience, Span } from "#core/model.ts";
import type { Parameters } from "#core/parameters.ts";

export interface Gathered {
  readonly concepts: readonly Concept[];
  readonly byKey: ReadonlyMap<string, Concept>;
}

interface Options {
  readonly plan: MergePlan;
  readonly parameters: Parameters;
  readonly abbreviationSenses: AbbreviationSenses;
}

interface Draft {
  readonly mentions: Mention[];
  readonly salience: Salience[];
  readonly uses: Map<string, { count: number; running: number }>;
  /** Language → papers. */
  readonly languages: Map<LanguageCode, number>;
}

/**
 * Concepts sorted by key; mentions by paper, field (title first) and start. Longer concepts win
 * where mentions overlap.
 */
export function gatherConcepts(papers: readonly Paper[], choices: Choices, options: Options): Gathered {
  const { plan } = options;
  const finalKey = (key: string): string => plan.into.get(key) ?? key;
  const selected = selectKeys(choices, finalKey, options.parameters.minDocumentFrequency);
  const drafts = new Map<string, Draft>();
  const cases = new Map<string, WordCase>();
  const order = papers.map((_, index) => index).sort((a, b) => compareText(papers[a]!.id, papers[b]!.id));
  for (const index of order) countCases(cases, papers[index]!.abstract);
  const names = new Set<string>();
  for (const index of order) addPaper(papers[index]!, choices.at(index)!, { selected, finalKey, drafts, cases, names });
  const acronyms = acronymsByKey(options.abbreviationSenses, finalKey);
  const concepts = [...drafts]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, draft]) => makeConcept(key, draft, { cases, names }, acronyms.get(key)));
  const strongest = concepts.reduce((most, { score }) => Math.max(most, score), Number.MIN_VALUE);
  const scaled = concepts.map((concept) => ({ ...concept, score: concept.score / strongest }));
  return { concepts: scaled, byKey: new Map(scaled.map((concept) => [concept.key, concept])) };
}

/**
 * Keys that some paper chose and enough papers mention; every paper keeps its first three whatever
 * their frequency.
 */
function selectKeys(choices: Choices, finalKey: (key: string) => string, least: number): Set<string> {
  const papersWith = new Map<string, number>();
  const best = new Set<string>();
  const selected = new Set<string>();
  for (let index = 0; index < choices.length; index++) {
    const choice = choices.at(index)!;
    for (const key of new Set([...choice.keys.keys()].map(finalKey))) countUp(papersWith, key);
    for (const [rank, entry] of choice.best.entries()) (rank < FEWEST ? selected : best).add(finalKey(entry.key));
  }
  for (const key of best) if ((papersWith.get(key) ?? 0) >= least) selected.add(key);
  return selected;
}

interface Ledger {
  readonly selected: ReadonlySet<string>;
  readonly finalKey: (key: string) => string;
  readonly drafts: Map<string, Draft>;
  readonly cases: Map<string, WordCase>;
  /** Surfaces that a text gives as a name. */
  readonly names: Set<string>;
}

/** Mentions of one paper, longest first, none inside another. */
function addPaper(paper: Paper, choice: PaperChoice, ledger: Ledger): void {
  const found: (Place & { readonly key: string })[] = [];
  const weights = new Map<string, number>();
  const { names } = ledger;
  for (const entry of choice.keys.values()) {
    const key = ledger.finalKey(entry.key);
    if (!ledger.selected.has(key)) continue;
    weights.set(key, Math.max(weights.get(key) ?? 0, entry.score));
    for (const place of placesOf(entry)) found.push({ key, ...place });
  }
  const size = ({ start, end }: Span): number => end - start;
  found.sort((a, b) => size(b) - size(a) || compareText(a.key, b.key));
  const taken = { title: new Uint8Array(paper.title.length), abstract: new Uint8Array(paper.abstract.length) };
  const mentions = new Map<string, Mention[]>();
  for (const { key, field, start, end, isName } of found) {
    if (taken[field].subarray(start, end).some((mark) => mark === 1)) continue;
    taken[field].fill(1, start, end);
    const mention = { paper: paper.id, span: { field, start, end }, surface: paper[field].slice(start, end) };
    if (isName) names.add(mention.surface);
    pushTo(mentions, key, mention);
  }
  const strongest = Math.max(...[...mentions.keys()].map((key) => weights.get(key) ?? 0), Number.MIN_VALUE);
  for (const [key, list] of mentions)
    enter(paper, choice.language, key, list, (weights.get(key) ?? 0) / strongest, ledger);
}

function enter(
  paper: Paper,
  language: LanguageCode,
  key: string,
  mentions: Mention[],
  weight: number,
  ledger: Ledger,
): void {
  let draft = ledger.drafts.get(key);
  if (draft === undefined) {
    draft = { mentions: [], salience: [], uses: new Map(), languages: new Map() };
    ledger.drafts.set(key, draft);
  }
  mentions.sort((a, b) => compareText(b.span.field, a.span.field) || a.span.start - b.span.start);
  draft.salience.push({ paper: paper.id, weight });
  draft.languages.set(language, (draft.languages.get(language) ?? 0) + 1);
  // what most papers write, not what one of them writes most often
  const own = new Map<string, number>();
  for (const mention of mentions) {
    draft.mentions.push(mention);
    const shows = isDefinition(paper, mention) && isOrdinaryPhrase(mention.surface, ledger.cases);
    const running = isRunning(paper, mention) && !shows ? 1 : 0;
    own.set(mention.surface, Math.max(own.get(mention.surface) ?? 0, running));
  }
  for (const [surface, running] of own) {
    const use = draft.uses.get(surface) ?? { count: 0, running: 0 };
    draft.uses.set(surface, { count: use.count + 1, running: use.running + running });
  }
}

/**
 * Whether a capital at the mention's start would mean something: not in a title, not after a full
 * stop.
 */
function isRunning(paper: Paper, { span }: Mention): boolean {
  if (span.field === "title") return false;
  const before = paper.abstract.slice(Math.max(0, span.start - LOOK_BACK), span.start);
  return before !== "" && !opensSentence(before);
}

function makeConcept(
  key: string,
  draft: Draft,
  { cases, names }: Pick<Ledger, "names"> & { readonly cases: CaseTable },
  acronym: string | undefined,
): Concept {
  const uses: SurfaceUse[] = [...draft.uses].map(([surface, use]) => ({
    ...{ surface, ...use },
    isName: names.has(surface),
  }));
  // A short form is an alias of its long form where the text spells it out anywhere, unless it is
  // the name that people know.
  const isShort = (surface: string): boolean => isShortForm(surface, key, acronym);
  const spelled = uses.filter(({ surface }) => !isShort(surface));
  const named = spelled.length > 0 && isNameByItself(draft, isShort, acronym);
  const short = named ? uses.filter(({ surface }) => isShort(surface)) : [];
  const label = chooseLabel(
    [short, spelled, uses].find((some) => some.length > 0) ?? uses,
    cases,
    mostIn(draft.languages),
  );
  let score = 0;
  for (const { weight } of draft.salience) score += weight;
  return {
    key,
    label,
    aliases: aliasesOf(uses, label),
    mentions: draft.mentions,
    documentFrequency: draft.salience.length,
    score,
    salience: draft.salience,
    // Called by its short form, a concept has none besides: what it stands for is an alias.
    ...(acronym === undefined || label.toLowerCase() === acronym.toLowerCase() ? {} : { acronym }),
  };
}

/** Papers from which a habit of writing a short form can be told. */
const LEAST_HABIT = 4;
/** How many times as many papers must write it as write what it stands for. */
const CLEARLY_MORE = 1.5;
/** Initials alone say little: nearly all of many papers must write only them. */
const INITIALS = 3;
const LEAST_INITIALS = 10;
const CLEARLY_MORE_INITIALS = 5;

/**
 * Whether clearly more papers write a short form than what it stands for: "COVID-19", "BERT"; not
 * "LLM", which most papers spell out.
 */
function isNameByItself(draft: Draft, isShort: (surface: string) => boolean, acronym: string | undefined): boolean {
  const papersWith = (short: boolean): number =>
    new Set(draft.mentions.flatMap(({ paper, surface }) => (isShort(surface) === short ? [paper] : []))).size;
  const isInitials = (acronym ?? "").replace(/[^\p{L}\p{N}]/gu, "").length <= INITIALS;
  return (
    acronym !== undefined &&
    draft.salience.length >= (isInitials ? LEAST_INITIALS : LEAST_HABIT) &&
    papersWith(true) >= papersWith(false) * (isInitials ? CLEARLY_MORE_INITIALS : CLEARLY_MORE)
  );
}

const isShortForm = (surface: string, key: string, acronym: string | undefined): boolean =>
  acronym !== undefined && shortFormOf(surface).toLowerCase() === acronym.toLowerCase()
    ? true
    : isShortName(surface, key);

/** "H. pylori" of "helicobacter pylori", "Darwin" of "charles darwin". */
const isShortName = (surface: string, key: string): boolean =>
  /^(?:\p{Lu}\.? )+\p{L}{3}/u.test(surface)
    ? !/^\p{L} /u.test(key)
    : /^\p{Lu}\p{Ll}+$/u.test(surface) && key.endsWith(` ${canonicalKey([surface])}`);

/** The language of most of its papers; among equals the first by code. */
function mostIn(languages: ReadonlyMap<LanguageCode, number>): LanguageCode {
  const [first] = [...languages].sort(([a, m], [b, n]) => n - m || compareText(a, b));
  return first?.[0] ?? "en";
}

function acronymsByKey({ senses }: AbbreviationSenses, finalKey: (key: string) => string): Map<string, string> {
  const acronyms = new Map<string, string>();
  for (const sense of senses) {
    const key = finalKey(sense.key);
    if (!acronyms.has(key)) acronyms.set(key, sense.short);
  }
  return acronyms;
}

const isDefinition = (paper: Paper, { span }: Mention): boolean =>
  isDefined(paper[span.field].slice(span.end, span.end + 4));
