// The words of the help.
export const helpStrings = {
  map: "On the map",
  mapLines: [
    ["Drag, pinch", "move and zoom"],
    ["Point", "light the neighbors"],
    ["Click a mark, a name or a territory", "open it"],
    ["Shift-click", "add to the selection"],
    ["Double-click a mark", "focus on the neighborhood, or widen it"],
    ["Double-click a territory", "show only this community"],
    ["Page Up, Page Down", "from community to community; Shift Enter: only this"],
    ["Arrow keys", "walk along the strongest link that way"],
    ["Enter", "open where you stand"],
    ["Escape", "go back"],
  ],
  words: "Words",
  wordLines: [
    ["Concept", "a phrase that says what papers are about; how it was chosen: Audit"],
    ["Shared term", "a single word that ties papers together and is no concept"],
    ["Community", "papers more related to each other than to the rest; how sure: Overview, “How we know”"],
    ["Related", "0 to 1, the sum of the reasons that “Why” lists"],
    ["Place on the map", "what shares much lies close; left, right, up and down mean nothing"],
  ],
  search: "In the search box",
  keys: "Keys",
  searchFields: 'Fields: title: author: abstract: kind:concept year:2020-2024 community:2 "exact phrase"',
} as const;
