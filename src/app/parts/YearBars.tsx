// Papers per year as bars; nothing if no year is known.
import { Section } from "#app/parts/Section.tsx";

export function YearBars({
  title,
  bars,
}: {
  title: string;
  bars: readonly { readonly year: number; readonly count: number }[];
}) {
  const first = bars[0];
  const last = bars.at(-1);
  if (first === undefined || last === undefined) return null;
  const most = Math.max(...bars.map(({ count }) => count));
  const width = 320 / bars.length;
  return (
    <Section title={title}>
      <svg
        viewBox="0 0 320 66"
        width="100%"
        role="img"
        aria-label={bars
          .filter(({ count }) => count > 0)
          .map(({ year, count }) => `${year}: ${count}`)
          .join(", ")}
      >
        {bars.map(({ year, count }, i) => (
          <rect
            key={year}
            x={i * width + 0.5}
            width={Math.max(1, width - 1.5)}
            y={50 - (46 * count) / most}
            height={(46 * count) / most}
            fill="var(--accent)"
          >
            <title>{`${year}: ${count}`}</title>
          </rect>
        ))}
        <line x1="0" x2="320" y1="50.5" y2="50.5" stroke="var(--line-strong)" />
        <text x="0" y="63" fontSize="10.5" fill="var(--ink-soft)">
          {first.year}
        </text>
        <text x="320" y="63" fontSize="10.5" textAnchor="end" fill="var(--ink-soft)">
          {last.year}
        </text>
      </svg>
    </Section>
  );
}
