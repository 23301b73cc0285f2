// What is said when the world around the explorer fails.

export const faultStrings = {
  partNotLoaded: "A part of the explorer could not be loaded. Reload the page when its server can be reached.",
  unforeseen: (detail: string) => `Something went wrong (${detail}).`,
  unforeseenHint: "Your notes are kept. Reload the page; if it happens again, please report it.",
  mapLost: "The graphics card has taken back the map's drawing.",
  mapLostHint:
    "The map returns as soon as the card gives it back; until then tables and outline work. Reload the page if it stays away.",
  noWebgl: "this browser has no WebGL, or it is switched off",
} as const;
