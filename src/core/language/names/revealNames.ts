// Puts names back into a text whose residue has been blanked: "16S" is a number with a unit to the
// masks, the full stop of "H. pylori" the end of a sentence to the tokenizer.
import { findNames, type Name } from "#core/language/names/findNames.ts";
import { asLetters } from "#core/language/names/formulaCompound.ts";
import type { Residue } from "#core/language/residue.ts";

export interface Revealed {
  readonly masked: string;
  readonly residue: readonly Residue[];
  /** In order; each stands in `masked` letter for letter, without its full stops. */
  readonly names: readonly Name[];
}

/** "$K$-theory" holds its formula and is no part of one. */
const holds = (name: Name, { kind, start, end }: Residue): boolean =>
  name.kind === "compound" && kind === "formula" && name.start <= start && end <= name.end;

/** Names inside formulas, links and citations stay blanked. Lengths and offsets are kept. */
export function revealNames(text: string, masked: string, residue: readonly Residue[]): Revealed {
  const touches = (name: Name, { start, end }: Residue): boolean => start < name.end && name.start < end;
  const names = findNames(text).filter(
    (name) =>
      !residue.some(
        (item) => touches(name, item) && !(item.kind === "number" || item.kind === "mark") && !holds(name, item),
      ),
  );
  let revealed = masked;
  for (const { kind, start, end } of names) {
    const name = text.slice(start, end);
    const shown = kind === "compound" ? asLetters(name) : name.replaceAll(".", " ");
    revealed = revealed.slice(0, start) + shown + revealed.slice(end);
  }
  const left = residue.filter((item) => !names.some((name) => touches(name, item)));
  return { masked: revealed, residue: left, names };
}
