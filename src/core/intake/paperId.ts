// A paper's id depends on its content only: a readable slug of the title and a short hash, the same
// in every run and order.

/** Words that say nothing in a slug. */
const SMALL_WORDS = new Set("a an and are as at by for from how in into is of on or the to via we with".split(" "));
const SLUG_WORDS = 6;
const SLUG_LENGTH = 48;

/** Title compared across sources: letters and digits only, without accents, case or spacing. */
export const normalizeTitle = (title: string): string =>
  title
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/**
 * "Universal Sentence Encoder" → "universal-sentence-encoder". May be empty for a title without
 * letters.
 */
function slugOf(title: string): string {
  const words = normalizeTitle(title).split(" ");
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  let slug = "";
  for (const word of (telling.length > 0 ? telling : words).slice(0, SLUG_WORDS)) {
    if (slug !== "" && slug.length + 1 + word.length > SLUG_LENGTH) break;
    slug += (slug === "" ? "" : "-") + [...word].slice(0, SLUG_LENGTH).join("");
  }
  return slug;
}

/**
 * `slug-hash`, for instance "universal-sentence-encoder-1x8k2m4". `parts` are what tells two papers
 * apart.
 */
export function paperId(title: string, parts: readonly string[]): string {
  const slug = slugOf(title);
  return `${slug === "" ? "paper" : slug}-${shortHash(parts.join("\n"))}`;
}

/** FNV-1a over UTF-16 units, 32 bits in base 36, always 7 characters. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, "0");
}
