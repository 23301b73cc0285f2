// Exports that say by place, not by label, what a line holds: each line is given the label that the
// readers of labelled text know. Lines keep their numbers.

/** The text with labels; undefined for all others. */
export const withGivenLabels = (text: string): string | undefined =>
  proquestLabels(text) ?? scienceDirectLabels(text) ?? embaseLabels(text);

/** ProQuest: "Document 1 of 2", then the title, then labelled paragraphs. */
function proquestLabels(text: string): string | undefined {
  if (!/^Document \d+ of \d+[ \t]*$/m.test(text) || !/^Publication title: /m.test(text)) return undefined;
  let isTitleNext = false;
  const lines = text.split("\n").map((line) => {
    const isDocument = /^Document \d+ of \d+\s*$/.test(line);
    const isTitle = isTitleNext && line.trim() !== "" && !isDocument;
    isTitleNext = isDocument || (isTitleNext && !isTitle);
    if (isTitle) return `{Title}: ${line}`;
    const [, label, rest = ""] = /^([A-Z][\w /&()-]{2,40}): ?(.*)$/.exec(line) ?? [];
    return label === undefined ? line : `{${PROQUEST[label.toLowerCase()] ?? label}}: ${rest}`;
  });
  return lines.join("\n");
}
const PROQUEST: Readonly<Record<string, string>> = {
  ...{ "publication title": "Journal", "identifier / keyword": "Keywords", "document url": "URL" },
};

const SCIENCE_DIRECT = /^\(https:\/\/www\.sciencedirect\.com\/science\/article\/[^\s)]+\)$/;
/** What the lines of a reference hold that are told by their form. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^Abstract: /, "AB"],
  [/^Keywords: /, "KW"],
  [SCIENCE_DIRECT, "UR"],
  [/^https?:\/\/(?:dx\.)?doi\.org\//, "DO"],
  [/^(?:19|20)\d\d,$/, "PY"],
  [/^Pages? /, "PG"],
  [/^(?:Volume|Issue|Part) /, "VO"],
  [/^ISSN /, "SN"],
  [/^ISBN /, "BN"],
];
const BY_PLACE = ["AU", "TI", "JN"];

/** ScienceDirect: names, title and journal on lines that end in commas, then what forms tell. */
function scienceDirectLabels(text: string): string | undefined {
  const lines = text.split("\n");
  if (!lines.some((line) => SCIENCE_DIRECT.test(line.trim()))) return undefined;
  let place = 0;
  let isAfterBlank = true;
  const labelled = lines.map((line) => {
    const wasBlank = isAfterBlank;
    isAfterBlank = line.trim() === "";
    if (isAfterBlank) return line;
    const form = FORMS.find(([pattern]) => pattern.test(line))?.[1];
    if (form !== undefined)
      return `${form}: ${line.replace(/^(?:Abstract|Keywords): |^Pages? |^IS[SB]N |^\(|[,.]$|\)$/g, "")}`;
    if (wasBlank && /,$/.test(line)) place = 0;
    const label = /,\s*$/.test(line) ? BY_PLACE[place++] : undefined;
    return label === undefined ? line : `${label}: ${line.replace(/,\s*$/, "")}`;
  });
  return labelled.join("\n");
}

/** Embase's CSV: a field a line, its name in the first cell. */
const EMBASE = /^"([A-Z][A-Z /&()-]{1,60})"(?:,(.*))?$/;

function embaseLabels(text: string): string | undefined {
  const lines = text.split("\n");
  if (
    !lines.some((line) => /^"TITLE",/.test(line)) ||
    !lines.some((line) => /^"(?:AUTHOR NAMES|ABSTRACT|SOURCE)",/.test(line))
  )
    return undefined;
  return lines
    .map((line) => {
      const [, name, cells = ""] = EMBASE.exec(line.trim()) ?? [];
      const bare = (cells === "" && name === undefined ? line : cells)
        .replace(/^"|"$/g, "")
        .replaceAll('","', "; ")
        .replaceAll('""', '"');
      return name === undefined ? bare : `{${name[0]}${name.slice(1).toLowerCase()}}: ${bare}`;
    })
    .join("\n");
}
