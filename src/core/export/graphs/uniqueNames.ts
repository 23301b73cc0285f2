// Names for formats that know nodes by what they are called.

/** The same names in the same order, each made unique by a number: "token", "token (2)". */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set(names);
  const seen = new Set<string>();
  return names.map((name) => {
    if (!seen.has(name)) {
      seen.add(name);
      return name;
    }
    let number = 2;
    while (taken.has(`${name} (${number})`)) number++;
    const unique = `${name} (${number})`;
    taken.add(unique);
    return unique;
  });
}
