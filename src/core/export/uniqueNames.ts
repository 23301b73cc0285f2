// Names for formats that know nodes or papers by what they are called.

/**
 * The same names in the same order, each made unique by a number: "token", "token (2)", or as
 * `spell` writes it.
 */
export function uniqueNames(
  names: readonly string[],
  spell = (name: string, number: number): string => `${name} (${number})`,
): string[] {
  const taken = new Set(names);
  /** Of each name that was seen: the next number to try. */
  const next = new Map<string, number>();
  return names.map((name) => {
    let number = next.get(name);
    if (number === undefined) {
      next.set(name, 2);
      return name;
    }
    while (taken.has(spell(name, number))) number++;
    next.set(name, number + 1);
    const unique = spell(name, number);
    taken.add(unique);
    return unique;
  });
}
