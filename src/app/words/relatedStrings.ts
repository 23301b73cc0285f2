// Why papers are related, in words; comes with the panels that say so.
import type { Contribution } from "#core/model.ts";

const series = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

export const relatedStrings = {
  because: (concepts: readonly string[], words: readonly string[], lent: readonly string[]) =>
    concepts.length > 0
      ? `Both speak of ${series(concepts)}.`
      : words.length > 0
        ? `Both use ${words.length === 1 ? "the word" : "the words"} ${series(words)}.`
        : lent.length > 0
          ? `One speaks of ${series(lent)}, papers near the other do too.`
          : "Both are near the same other papers.",
  summand: (kind: Contribution["kind"], label: string) =>
    ({
      concept: label,
      term: label,
      word: `“${label}”`,
      lent: `${label}, by way of papers near them`,
      neighbors: `near both: ${label}`,
      rest: label,
    })[kind],
  summandGroups: { concepts: "Both speak of", words: "Both use the words", others: "Besides" },
  summandsMore: (rest: readonly Contribution[]) =>
    `and ${rest.length} smaller ones, ${rest.reduce((sum, { value }) => sum + value, 0).toFixed(3)} together`,
  whyNot: "Why not this one?",
  whyNotAnswer: (rank: number, of: number) => `Place ${rank} of ${of}.`,
  moved: (before: number, now: number, score: string) =>
    `${before === now ? "still in place" : before > now ? "up from place" : "down from place"} ${before}, was ${score}`,
  leaveOut: (label: string) => `Leave out “${label}”`,
  countAgain: (label: string) => `Count “${label}” again`,
  withoutIntro: "Left out of the comparison:",
  alsoListing: (count: number) =>
    count === 1
      ? "One more paper lists this one among its nearest"
      : `${count} more papers list this one among their nearest`,
  weakLink: "weak: no telling word in common",
  relatedNone: "No close relative in this pile: no other paper shares enough with it.",
  elsewhere: "Related in other parts",
  part: (number: number) => `part ${number}`,
  why: "Why",
  whyHide: "Hide why",
} as const;
