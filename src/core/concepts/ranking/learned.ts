// What people's choices taught: the forest and the words it reads, which belong together.
import { type ChosenWords, SHIPPED_WORDS } from "#core/concepts/ranking/chosenWords.ts";
import { type Forest, SHIPPED_FOREST } from "#core/concepts/ranking/forest.ts";

export interface Learned {
  readonly forest: Forest;
  readonly words: ChosenWords;
}

/** What this version ships. */
export const SHIPPED: Learned = { forest: SHIPPED_FOREST, words: SHIPPED_WORDS };
