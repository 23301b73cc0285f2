// The words of the card that tells a path.
export const pathStrings = {
  title: "Path",
  none: "No way leads from one to the other over what is shown.",
  fewest: "Fewest steps",
  strongest: "Strongest links",
} as const;
