// One paper → where its phrases, abbreviations and residue stand. Pure and plain, so that it may
// run in any thread; everything is told in offsets of the paper's own text:
// `paper[field].slice(start, end)` is the surface.

import { type AbbreviationPair, findAbbreviations } from "#core/language/abbreviations/abbreviations.ts";
import { detectLanguage, detectTitleLanguage, type LanguageCode } from "#core/language/languages/detectLanguage.ts";
import { findChunksWithoutTags } from "#core/language/languages/untagged.ts";
import { inSmallLetters } from "#core/language/letterCase.ts";
import type { Name } from "#core/language/names/findNames.ts";
import { type Revealed, revealNames } from "#core/language/names/revealNames.ts";
import { type Chunk, type FoundChunks, findChunks } from "#core/language/phrases.ts";
import { maskResidue, type Residue } from "#core/language/residue.ts";
import { readTokens } from "#core/language/tokens.ts";
import { FIELD_NAMES, type FieldName, type Paper } from "#core/model.ts";

export interface FieldAbbreviation extends AbbreviationPair {
  readonly field: FieldName;
}

export interface FieldTextName extends Name {
  readonly field: FieldName;
}

export interface FieldResidue extends Residue {
  readonly field: FieldName;
}

/** What the language stage knows about a paper. JSON-able. */
export interface PaperAnalysis {
  /** Id of the paper. */
  readonly paper: string;
  readonly language: LanguageCode;
  /** Words in title and abstract. */
  readonly wordCount: number;
  readonly titleWordCount: number;
  readonly sentenceCount: number;
  readonly chunks: readonly Chunk[];
  readonly abbreviations: readonly FieldAbbreviation[];
  /** Names that stay whole: species, people, places, … */
  readonly names: readonly FieldTextName[];
  /** Formulas, links, citations and the like that were not read. */
  readonly residue: readonly FieldResidue[];
}

/**
 * Reads one paper. Never fails: text in a language without tagging is cut at stop words instead.
 */
export function analysePaper(paper: Paper): PaperAnalysis {
  const language = detectLanguage(`${paper.title} ${paper.abstract}`);
  const languages = { title: detectTitleLanguage(paper.title, language), abstract: language };
  const chunks: Chunk[] = [];
  const abbreviations: FieldAbbreviation[] = [];
  const names: FieldTextName[] = [];
  const residue: FieldResidue[] = [];
  let position = 0;
  let sentence = 0;
  let titleWordCount = 0;
  for (const field of FIELD_NAMES) {
    const text = inSmallLetters(paper[field], field === "title" ? paper.abstract : "");
    const blanked = readResidue(text, language);
    for (const name of blanked.names) names.push({ ...name, field });
    for (const item of blanked.residue) residue.push({ ...item, field });
    for (const pair of findAbbreviations(paper[field])) abbreviations.push({ ...pair, field });
    const from = { position, sentence };
    const found =
      languages[field] === "en"
        ? readEnglish(blanked, field, from)
        : findChunksWithoutTags(blanked.masked, field, languages[field], from);
    for (const chunk of found.chunks) chunks.push(chunk);
    position += found.wordCount;
    sentence += found.sentenceCount;
    if (field === "title") titleWordCount = found.wordCount;
  }
  return {
    paper: paper.id,
    language,
    wordCount: position,
    titleWordCount,
    sentenceCount: sentence,
    chunks,
    abbreviations,
    names,
    residue,
  };
}

function readResidue(text: string, language: LanguageCode): Revealed {
  const { masked, residue } = maskResidue(text);
  return language === "en" ? revealNames(text, masked, residue) : { masked, residue, names: [] };
}

function readEnglish(
  { masked, names }: Revealed,
  field: FieldName,
  from: { position: number; sentence: number },
): FoundChunks {
  const tokens = readTokens(masked);
  const last = tokens.at(-1);
  return {
    chunks: findChunks(tokens, names, field, from),
    wordCount: tokens.length,
    sentenceCount: last === undefined ? 0 : last.sentence + 1,
  };
}
