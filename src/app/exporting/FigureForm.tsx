// A figure for print: what it is to be, how it will look, and the three ways to save it.
import { Button, Checkbox, NativeSelect, SegmentedControl, TextInput } from "@mantine/core";
import { useEffect, useMemo, useState } from "react";
import { withFonts } from "#app/exporting/exporting.ts";
import styles from "#app/exporting/FigureForm.module.css";
import { FIGURE_WIDTHS, type FigureChoice, figureOf, figureSize, pngOf } from "#app/exporting/figure.ts";
import { QuietButton } from "#app/parts/QuietButton.tsx";
import { themeOf } from "#app/state/derived.ts";
import { store, viewOf } from "#app/state/state.ts";
import { useDataset } from "#app/state/useApp.ts";
import { figureStrings } from "#app/words/figureStrings.ts";
import { saveBlob } from "#browser/files.ts";
import { jobs } from "#browser/jobs.ts";
import type { Drawing } from "#core/export/pictures/drawing.ts";

/** A narrower figure has no room beside its map, unless it is asked for. */
const LEGEND_FROM_MM = 150;
/** Three hundred dots an inch, as journals ask for. */
const PNG_SCALE = 300 / 96;

export function FigureForm({ onBack }: { onBack: () => void }) {
  const dataset = useDataset();
  const [choice, setChoice] = useState<FigureChoice>(() => ({
    widthMm: 180,
    scheme: themeOf(viewOf(store.getState()).theme).scheme,
    title: dataset.index.attributes.corpus.title,
    legend: true,
  }));
  const drawing = useMemo(() => figureOf(store.getState(), dataset, choice), [dataset, choice]);
  const svg = useSvg(drawing);
  const size = figureSize(drawing);
  return (
    <div className={styles["form"]} data-testid="figure">
      <div className={styles["choices"]}>
        <FigureFields choice={choice} onChange={(part) => setChoice({ ...choice, ...part })} />
        <p data-testid="figure-size">
          {figureStrings.size(size.widthMm, size.heightMm, Math.ceil((svg?.blob.size ?? 0) / 1000))}
        </p>
        <Saving drawing={drawing} svg={svg?.blob ?? null} name={`${dataset.entry.id}-figure`} />
        <Button size="compact-sm" variant="subtle" onClick={onBack}>
          {figureStrings.back}
        </Button>
      </div>
      <div className={styles["preview"]}>
        {svg !== null && <img src={svg.address} alt={figureStrings.preview} data-testid="figure-preview" />}
      </div>
    </div>
  );
}

interface FieldsProps {
  readonly choice: FigureChoice;
  readonly onChange: (part: Partial<FigureChoice>) => void;
}

function FigureFields({ choice, onChange }: FieldsProps) {
  return (
    <>
      <TextInput
        size="xs"
        label={figureStrings.name}
        value={choice.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
        data-testid="figure-title"
      />
      <NativeSelect
        size="xs"
        label={figureStrings.width}
        value={String(choice.widthMm)}
        data={FIGURE_WIDTHS.map((width) => ({ value: String(width), label: figureStrings.widths[width] ?? "" }))}
        onChange={(event) => {
          // in one column, the names on the map have to do
          const widthMm = Number(event.currentTarget.value);
          onChange({ widthMm, legend: choice.legend && widthMm >= LEGEND_FROM_MM });
        }}
        data-testid="figure-width"
      />
      <SegmentedControl
        size="xs"
        aria-label={figureStrings.scheme}
        value={choice.scheme}
        data={(["light", "dark"] as const).map((value) => ({ value, label: figureStrings.schemes[value] }))}
        onChange={(value) => onChange({ scheme: value === "dark" ? "dark" : "light" })}
      />
      <Checkbox
        size="xs"
        checked={choice.legend}
        onChange={(event) => onChange({ legend: event.currentTarget.checked })}
        label={figureStrings.withLegend}
        data-testid="figure-legend"
      />
    </>
  );
}

/** The drawing as an SVG file with an address of its own, for as long as it is shown. */
function useSvg(drawing: Drawing): { readonly blob: Blob; readonly address: string } | null {
  const [svg, setSvg] = useState<{ blob: Blob; address: string } | null>(null);
  useEffect(() => {
    let address = "";
    let gone = false;
    void drawn("svg", drawing).then((content) => {
      if (gone) return;
      const blob = new Blob([content], { type: "image/svg+xml" });
      address = URL.createObjectURL(blob);
      setSvg({ blob, address });
    });
    return () => {
      gone = true;
      if (address !== "") URL.revokeObjectURL(address);
    };
  }, [drawing]);
  return svg;
}

async function drawn(format: "svg" | "pdf", drawing: Drawing): Promise<BlobPart> {
  const picture = await jobs.draw({ format, drawing: format === "svg" ? await withFonts(drawing) : drawing });
  if (!picture.ok) throw new Error(picture.issues.map(({ message }) => message).join(" "));
  const { content } = picture.value;
  return typeof content === "string" ? content : Uint8Array.from(content);
}

function Saving({ drawing, svg, name }: { drawing: Drawing; svg: Blob | null; name: string }) {
  const savePdf = async () =>
    saveBlob(`${name}.pdf`, new Blob([await drawn("pdf", drawing)], { type: "application/pdf" }));
  const savePng = async () => {
    const png = svg === null ? null : await pngOf(svg, PNG_SCALE);
    if (png !== null) saveBlob(`${name}.png`, png);
  };
  return (
    <div className={styles["saving"]}>
      <Button
        size="compact-sm"
        disabled={svg === null}
        onClick={() => svg !== null && saveBlob(`${name}.svg`, svg)}
        data-testid="figure-svg"
      >
        {figureStrings.save("SVG")}
      </Button>
      <QuietButton onClick={() => void savePdf()} data-testid="figure-pdf">
        {figureStrings.save("PDF")}
      </QuietButton>
      <QuietButton onClick={() => void savePng()} data-testid="figure-png">
        {figureStrings.save("PNG")}
      </QuietButton>
    </div>
  );
}
