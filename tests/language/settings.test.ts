// Where and when something was studied is told from what was.
import { describe, expect, it } from "vitest";
import { isSetting } from "#core/language/names/settings.ts";

describe("a setting", () => {
  it.each(["United States", "China", "southern China", "New South Wales", "Guangdong province", "Zurich", "US", "UK"])(
    "is the place %s",
    (name) => expect(isSetting(name.toLowerCase(), name)).toBe(true),
  );
  it.each(["Tunisian", "Brazilian", "Japanese", "South African", "Korean"])("is the people's word %s", (name) =>
    expect(isSetting(name.toLowerCase(), name)).toBe(true),
  );
  it.each(["December", "late nineteenth century", "nineteenth century Britain", "1960s", "winter"])(
    "is the time %s",
    (name) => expect(isSetting(name.toLowerCase(), name)).toBe(true),
  );
  it.each(["habitat", "German shepherd", "Darwin", "turkey", "us", "Roman", "Loess Plateau", "winter wheat", "PCR"])(
    "is not %s",
    (name) => expect(isSetting(name.toLowerCase(), name)).toBe(false),
  );
});
