// One paper's analysis as columns of small numbers and back: a sixth of its plain JSON. What comes
// back is checked against the text it was made of, so that no offset points outside of it.
import type { FieldAbbreviation, FieldResidue, FieldTextName, PaperAnalysis } from "#core/language/analysePaper.ts";
import { isLanguageCode } from "#core/language/languages/detectLanguage.ts";
import type { NameKind } from "#core/language/names/findNames.ts";
import { NumberReader } from "#core/language/numberReader.ts";
import type { Chunk } from "#core/language/phrases.ts";
import type { ResidueKind } from "#core/language/residue.ts";
import { FIELD_NAMES, type FieldName, type Paper } from "#core/model.ts";

type Texts = Pick<Paper, "title" | "abstract">;

/** An analysis in few numbers. Offsets count from what stands before. */
export interface ReadingColumns {
  readonly language: string;
  /** Words, words of the title, sentences. */
  readonly counts: readonly number[];
  /** For each chunk: field, position, sentence, number of words; for each word: gap, length. */
  readonly chunks: readonly number[];
  /** Of all words of all chunks. */
  readonly roles: string;
  /** Field, start and length of the short form, start and length of the long one. */
  readonly abbreviations: readonly number[];
  /** Kind, field, start, length. */
  readonly names: readonly number[];
  readonly residue: readonly number[];
}

/** Every kind by number: a new one is added at the end. */
const NAME_KINDS = Object.keys({
  ...{ species: 0, person: 0, place: 0, numbered: 0, graded: 0, century: 0, substance: 0, work: 0 },
  ...{ compound: 0, anatomy: 0 },
} satisfies Record<NameKind, 0>) as readonly NameKind[];
const RESIDUE_KINDS = Object.keys({
  ...{ link: 0, formula: 0, citation: 0, markup: 0, copyright: 0, number: 0, mark: 0 },
} satisfies Record<ResidueKind, 0>) as readonly ResidueKind[];

export function encodeReading(analysis: PaperAnalysis): ReadingColumns {
  const { language, wordCount, titleWordCount, sentenceCount, chunks, abbreviations, names, residue } = analysis;
  return {
    ...{ language, counts: [wordCount, titleWordCount, sentenceCount] },
    chunks: chunkNumbers(chunks),
    roles: chunks.map(({ roles }) => roles).join(""),
    abbreviations: abbreviations.flatMap(({ field, shortStart, shortEnd, longStart, longEnd }) => [
      ...[FIELD_NAMES.indexOf(field), shortStart, shortEnd - shortStart, longStart, longEnd - longStart],
    ]),
    names: placeNumbers(names, NAME_KINDS),
    residue: placeNumbers(residue, RESIDUE_KINDS),
  };
}

function chunkNumbers(chunks: readonly Chunk[]): number[] {
  const numbers: number[] = [];
  let before = { position: 0, sentence: 0 };
  for (const { field, position, sentence, starts, ends } of chunks) {
    numbers.push(FIELD_NAMES.indexOf(field), position - before.position, sentence - before.sentence, starts.length);
    let end = 0;
    for (const [word, start] of starts.entries()) {
      numbers.push(start - end, ends[word]! - start);
      end = ends[word]!;
    }
    before = { position, sentence };
  }
  return numbers;
}

const placeNumbers = <K extends string>(places: readonly Placed<K>[], kinds: readonly K[]): number[] =>
  places.flatMap(({ kind, field, start, end }) => [
    kinds.indexOf(kind),
    FIELD_NAMES.indexOf(field),
    start,
    end - start,
  ]);

interface Placed<K> {
  readonly kind: K;
  readonly field: FieldName;
  readonly start: number;
  readonly end: number;
}

/** The analysis of a paper with this text; undefined where the columns do not fit it. */
export function decodeReading(paper: Paper, columns: ReadingColumns): PaperAnalysis | undefined {
  const [wordCount, titleWordCount, sentenceCount, ...more] = columns.counts;
  if (!isLanguageCode(columns.language) || sentenceCount === undefined || more.length > 0) return undefined;
  const chunks = chunksOf(columns, paper);
  const abbreviations = abbreviationsOf(columns.abbreviations, paper);
  const names: readonly FieldTextName[] | undefined = placesOf(columns.names, NAME_KINDS, paper);
  const residue: readonly FieldResidue[] | undefined = placesOf(columns.residue, RESIDUE_KINDS, paper);
  if (chunks === undefined || abbreviations === undefined || names === undefined || residue === undefined)
    return undefined;
  return {
    ...{ paper: paper.id, language: columns.language, wordCount: wordCount!, titleWordCount: titleWordCount! },
    ...{ sentenceCount, chunks, abbreviations, names, residue },
  };
}

/** The next field, or none where a number names no field. */
const fieldAt = (numbers: NumberReader): FieldName | undefined => FIELD_NAMES[numbers.next()];

function chunksOf({ chunks: all, roles }: ReadingColumns, paper: Texts): Chunk[] | undefined {
  const numbers = new NumberReader(all);
  const chunks: Chunk[] = [];
  let [position, sentence, word] = [0, 0, 0];
  while (!numbers.isAtEnd) {
    const field = fieldAt(numbers);
    if (field === undefined) return undefined;
    position += numbers.next();
    sentence += numbers.next();
    const length = numbers.next();
    const [starts, ends]: [number[], number[]] = [[], []];
    let end = 0;
    for (let i = 0; i < length && !numbers.isAtEnd; i++) {
      const start = end + numbers.next();
      end = start + numbers.next();
      if (!isPlace(start, end, paper[field])) return undefined;
      starts.push(start);
      ends.push(end);
    }
    if (starts.length !== length || length === 0 || position < 0 || sentence < 0) return undefined;
    chunks.push({ field, position, sentence, starts, ends, roles: roles.slice(word, word + length) });
    word += length;
  }
  return numbers.isWhole && word === roles.length ? chunks : undefined;
}

const isPlace = (start: number, end: number, text: string): boolean => start >= 0 && start <= end && end <= text.length;

function abbreviationsOf(all: readonly number[], paper: Texts): FieldAbbreviation[] | undefined {
  const numbers = new NumberReader(all);
  const found: FieldAbbreviation[] = [];
  while (!numbers.isAtEnd) {
    const field = fieldAt(numbers);
    const shortStart = numbers.next();
    const shortEnd = shortStart + numbers.next();
    const longStart = numbers.next();
    const longEnd = longStart + numbers.next();
    if (field === undefined) return undefined;
    const text = paper[field];
    if (!isPlace(shortStart, shortEnd, text) || !isPlace(longStart, longEnd, text)) return undefined;
    const [short, long] = [text.slice(shortStart, shortEnd), text.slice(longStart, longEnd)];
    found.push({ short, shortStart, shortEnd, long, longStart, longEnd, field });
  }
  return numbers.isWhole ? found : undefined;
}

function placesOf<K>(all: readonly number[], kinds: readonly K[], paper: Texts): Placed<K>[] | undefined {
  const numbers = new NumberReader(all);
  const found: Placed<K>[] = [];
  while (!numbers.isAtEnd) {
    const kind = kinds[numbers.next()];
    const field = fieldAt(numbers);
    const start = numbers.next();
    const end = start + numbers.next();
    if (kind === undefined || field === undefined || !isPlace(start, end, paper[field])) return undefined;
    found.push({ kind, start, end, field });
  }
  return numbers.isWhole ? found : undefined;
}
