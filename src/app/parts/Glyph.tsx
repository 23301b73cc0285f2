// The mark of a node as on the map: disc, diamond or ring in its community's color.
import { useTheme } from "#app/state/useApp.ts";
import type { NodeKind } from "#core/model.ts";
import { hatchAngle, hatchRound } from "#view/map/hatching.ts";
import { communityColor, mix } from "#view/map/theme.ts";

export function Glyph({ kind, community, size = 12 }: { kind: NodeKind; community: number; size?: number }) {
  const theme = useTheme();
  const color = communityColor(community, theme);
  const { ground } = theme.tokens;
  return (
    <svg width={size} height={size} viewBox="-8 -8 16 16" aria-hidden="true" style={{ flex: "none" }}>
      {kind === "paper" && <circle r="6" fill={color} />}
      {kind === "concept" && (
        <path d="M0-7 7 0 0 7-7 0Z" fill={mix(color, ground, 0.42)} stroke={color} strokeWidth="1.6" />
      )}
      {kind === "term" && <circle r="4.5" fill="none" stroke={color} strokeWidth="2" />}
    </svg>
  );
}

/** A patch of a community's ground with its line around; hatched where another one has the color. */
export function Patch({ community }: { community: number }) {
  const theme = useTheme();
  const color = communityColor(community, theme);
  const round = hatchRound(community, theme);
  const degrees = round === 0 ? 0 : (hatchAngle(round) * 180) / Math.PI;
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" style={{ flex: "none" }}>
      <rect x="1" y="1" width="12" height="12" rx="4" fill={round === 0 ? color : "none"} stroke={color} />
      {round > 0 && <path d="M-2 3.5h18M-2 7h18M-2 10.5h18" stroke={color} transform={`rotate(${-degrees} 7 7)`} />}
    </svg>
  );
}
