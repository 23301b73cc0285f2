// DOIs in whatever spelling a record has them.

/** "https://doi.org/10.1000/ABC" → "10.1000/abc". Undefined for anything that holds no DOI. */
export function doiOf(value: string | undefined): string | undefined {
  const match = /\b10\.\d{4,9}\/[^\s"<>{}]+/.exec(value ?? "");
  return match?.[0].replace(/[.,;]+$/, "").toLowerCase();
}
