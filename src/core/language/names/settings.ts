// Where and when something was studied, which is seldom what was: countries, regions and cities with
// their points of the compass, the people of one ("Tunisian"), months, decades and centuries.
import { COUNTRIES } from "#core/language/names/countriesData.ts";
import { isPlace } from "#core/language/names/properWords.ts";

const COMPASS = /^(?:(?:north|south|east|west|central|northern|southern|eastern|western|mid|upper|lower|new) )+/;
/** "nineteenth century Britain": when and where at once. */
const CENTURY = /^(?:.* )?century /;
const SHORT_PLACE = /^(?:us|usa|uk|eu|uae|prc|u\.?s\.?a?\.?|u\.?k\.?)$/i;
const KIND_OF_PLACE = / (?:province|county|prefecture|city|state|island|peninsula|municipality|republic)$/;
const TIME =
  /^(?:(?:early|late|mid|first|second) )*(?:january|february|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|winter)$|(?:^| )(?:century|decade|\d{4}s?)$/;

/** Names of places in small letters: "china", "southern china", "guangdong province". */
function isPlaceName(key: string): boolean {
  const bare = key.replace(CENTURY, "").replace(COMPASS, "").replace(KIND_OF_PLACE, "");
  return COUNTRIES.has(key) || COUNTRIES.has(bare) || isPlace(key) || isPlace(bare);
}

/** "tunisian", "japanese", "south african": a place with the ending of its people. */
function isOfPlace(key: string): boolean {
  const match = /^(.{3,}?)(?:n|an|ian|ese|ish|i)$/.exec(key);
  if (match === null) return false;
  const [, root = ""] = match;
  return ["", "a", "y", "o"].some((ending) => isPlaceName(root + ending));
}

/**
 * Whether a phrase (its key, and a spelling of it) says only where or when: "United States",
 * "South African", "late nineteenth century". A word that is also written small is none: "turkey".
 */
export function isSetting(key: string, surface: string): boolean {
  if (TIME.test(key)) return true;
  if (!/\p{Lu}/u.test(surface)) return false;
  return (
    (key.length < 4 && SHORT_PLACE.test(surface) && /^\p{Lu}/u.test(surface)) || isPlaceName(key) || isOfPlace(key)
  );
}
