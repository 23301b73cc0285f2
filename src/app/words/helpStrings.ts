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
  search: "In the search box",
  keys: "Keys",
  searchFields: 'Fields: title: author: abstract: kind:concept year:2020-2024 community:2 "exact phrase"',
} as const;
