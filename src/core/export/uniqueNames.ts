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
  const seen = new Set<string>();
  return names.map((name) => {
    if (!seen.has(name)) {
      seen.add(name);
      return name;
    }
    let number = 2;
    while (taken.has(spell(name, number))) number++;
    const unique = spell(name, number);
    taken.add(unique);
    return unique;
  });
}
