// White space in raw values, brought down to one character a run: the patterns that read values
// look for blanks around signs, and would take a long run apart at each of its places.

/** Runs of white space become a line end where they hold one, else a space. */
export const squeezed = (text: string): string => text.replace(/\s{2,}/g, (run) => (run.includes("\n") ? "\n" : " "));

/** The parts of a list between its signs, without the blanks around them. */
export const splitList = (text: string, sign: string | RegExp): string[] => text.split(sign).map((part) => part.trim());
