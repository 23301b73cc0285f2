// How rare a word is in general English and in science at large: what carries rarity when the
// corpus is small. Data: backgroundData.ts, made by scripts/learn/background.ts.
import { GENERAL, GENERAL_TOTAL, PHRASES, SCIENCE, SCIENCE_TOTAL } from "#core/language/backgroundData.ts";
import { unpackTable } from "#core/language/packedTable.ts";
import { ln } from "#core/math/elementary.ts";

const general = unpackTable(GENERAL);
const science = unpackTable(SCIENCE);
const phrases = unpackTable(PHRASES);

/** Counts below the table's cut, on average. */
const UNSEEN_GENERAL = 40;

/** −ln p of a stem in spoken English: 3 for "the", about 13.5 for words not in the table. */
export const generalRarity = (stem: string): number => -ln((general.get(stem) ?? UNSEEN_GENERAL) / GENERAL_TOTAL);

/** How many of `SCIENCE_PAPERS` abstracts hold the stem, about; 0 where fewer than five do. */
export const sciencePapersWith = (stem: string): number => science.get(stem) ?? 0;

/**
 * How many of `SCIENCE_PAPERS` abstracts hold the phrase as a whole noun phrase, about; 0 where
 * fewer than four do.
 */
export const sciencePapersNaming = (key: string): number => phrases.get(key) ?? 0;

export const SCIENCE_PAPERS = SCIENCE_TOTAL;
