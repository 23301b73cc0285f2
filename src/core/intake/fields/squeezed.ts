// White space in raw values, brought down to one character a run: the patterns that read values
// look for blanks around signs, and would take a long run apart at each of its places.

/** Runs of white space become a line end where they hold one, else a space. */
export const squeezed = (text: string): string => text.replace(/\s{2,}/g, (run) => (run.includes("\n") ? "\n" : " "));

/** The parts of a list between its signs, without the blanks around them. */
export const splitList = (text: string, sign: string | RegExp): string[] => text.split(sign).map((part) => part.trim());

/** A text without all that stands at its end of a class of single signs: a pattern with `+$` would begin anew at each sign of a run. */
export function withoutEnd(text: string, signs: RegExp): string {
  let end = text.length;
  while (end > 0 && signs.test(text[end - 1] ?? "")) end--;
  return text.slice(0, end);
}
