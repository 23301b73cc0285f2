// A written name as family and given name, as far as that can be told.

export interface AuthorName {
  readonly family: string;
  readonly given?: string;
}

/** Lower-case words before the last one that belong to the family name. */
const PARTICLE = /^(van|von|der|den|de|del|della|di|da|dos|du|la|le|ten|ter|zu|zur|el|al|bin|ibn)$/;

/**
 * `"Doe, Jane"` and `"Jane Doe"` → Doe, Jane; `"Ludwig van Beethoven"` → van Beethoven; one word or
 * no Latin word: family.
 */
export function splitName(written: string): AuthorName {
  const name = written.trim();
  const comma = name.indexOf(",");
  if (comma > 0) {
    const given = name.slice(comma + 1).trim();
    const family = name.slice(0, comma).trim();
    return given === "" ? { family } : { family, given };
  }
  const words = name.split(/\s+/);
  let first = words.length - 1;
  while (first > 1 && PARTICLE.test(words[first - 1] ?? "")) first--;
  const given = words.slice(0, first).join(" ");
  return given === "" ? { family: name } : { family: words.slice(first).join(" "), given };
}
