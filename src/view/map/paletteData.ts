// Twenty community colors, each as a pair for light and dark ground. Chosen by farthest-point
// search in OKLab over normal, deuteran, protan and tritan sight (Machado et al. 2009,
// doi:10.1109/TVCG.2009.113) under a contrast of at least 3:1 to the ground;
// tests/view/map/palette.test.ts measures both again.
export const COMMUNITY_COLORS: readonly (readonly [light: string, dark: string])[] = [
  ["#6d7d34", "#b6c881"],
  ["#6f0054", "#bf5a9d"],
  ["#0e318f", "#547fde"],
  ["#a03273", "#f181bd"],
  ["#16949f", "#7ce0ea"],
  ["#5f4e1d", "#a89668"],
  ["#a78e11", "#f2da76"],
  ["#3c5fad", "#84abfb"],
  ["#996369", "#e6adb3"],
  ["#4e2472", "#966fbe"],
  ["#8f144c", "#e16b94"],
  ["#814893", "#cd93df"],
  ["#792e6a", "#c779b5"],
  ["#3043a6", "#7490f5"],
  ["#516f00", "#99ba60"],
  ["#659155", "#afdda0"],
  ["#553d8f", "#9c88dc"],
  ["#5a311a", "#a57861"],
  ["#3d79ab", "#8bc5f8"],
  ["#8c927e", "#d7ddc8"],
];
/** Nodes in no community. */
export const OUTLIER_COLOR = ["#75736c", "#93969c"] as const;
