// Porter stems of English words (Porter 1980, doi 10.1108/eb046814) with a memo: words repeat,
// stemming is slow. Other languages bring their own (languages/).
import { stemmer } from "stemmer";
import { memoize } from "#core/math/memo.ts";

/** Stem of a lower-cased word; words that are not plain Latin letters come back as they are. */
export const stem: (word: string) => string = memoize((word) => (/^[a-z'-]+$/.test(word) ? stemmer(word) : word));
