// What is shown, narrowed by more than the legend: years, frequencies, links, values of papers; and
// what the size of a mark says.
import { Checkbox, MultiSelect, RangeSlider, Select, Slider } from "@mantine/core";
import type { ReactNode } from "react";
import { ColorScale } from "#app/legend/ColorScale.tsx";
import styles from "#app/legend/LegendPanel.module.css";
import { Summary } from "#app/legend/Summary.tsx";
import { Section } from "#app/parts/Section.tsx";
import { perform } from "#app/state/actions.ts";
import { boundsIn } from "#app/state/derived.ts";
import { useDataset, useFacets, useView } from "#app/state/useApp.ts";
import { filterStrings } from "#app/words/filterStrings.ts";
import { strings } from "#app/words/strings.ts";
import { RELATION_KINDS } from "#core/graph/graphIndex.ts";
import { COLOR_MEASURES, PAPER_FACETS, type PaperFacet, type Range, SIZE_MEASURES } from "#view/state/viewState.ts";

export function FiltersPanel() {
  return (
    <>
      <Summary />
      <Ranges />
      <Relations />
      <Colors />
      <Sizes />
    </>
  );
}

function Ranges() {
  const dataset = useDataset();
  const bounds = boundsIn(dataset);
  const filters = useView((view) => view.filters);
  return (
    <Section title={filterStrings.title}>
      {(["years", "frequency", "degree"] as const).map((id) => {
        const limits = bounds[id];
        return limits === null ? null : (
          <Slide
            key={id}
            label={filterStrings.ranges[id]}
            hint={filterStrings.hints[id]}
            bounds={limits}
            value={filters[id]}
            onChange={(value) => perform("filter", { [id]: value })}
          />
        );
      })}
      <div className={styles["slide"]} title={filterStrings.hints.weight}>
        <p>
          {filterStrings.weight} <b>{filters.weight.toFixed(2)}</b>
        </p>
        <Slider
          size="sm"
          min={0}
          max={1}
          step={0.01}
          label={null}
          value={filters.weight}
          onChange={(weight) => perform("filter", { weight })}
          thumbLabel={filterStrings.weight}
        />
      </div>
      {PAPER_FACETS.map((facet) => (
        <Values key={facet} facet={facet} />
      ))}
    </Section>
  );
}

/** Values of authors and keywords can be thousands: those that papers share come first. */
const MOST_VALUES = 500;

function Values({ facet }: { facet: PaperFacet }) {
  const values = useFacets().papers[facet];
  const chosen = useView((view) => view.filters[facet]);
  if (values.length < 2 && chosen.length === 0) return null;
  const offered = values.slice(0, MOST_VALUES);
  const others = chosen.filter((value) => !offered.some(([known]) => known === value));
  return (
    <MultiSelect
      size="xs"
      label={filterStrings.facetNames[facet]}
      title={filterStrings.facetHints[facet]}
      placeholder={chosen.length === 0 ? "all" : ""}
      clearable
      searchable
      limit={100}
      data={[
        ...offered.map(([value, papers]) => ({ value, label: `${value} (${papers})` })),
        ...others.map((value) => ({ value, label: `${value} (0)` })),
      ]}
      value={[...chosen]}
      onChange={(wanted) => perform("filter", { [facet]: wanted })}
      data-testid={`facet-${facet}`}
    />
  );
}

function Slide({
  label,
  hint,
  bounds,
  value,
  onChange,
}: {
  label: string;
  hint: string;
  bounds: Range;
  value: Range | null;
  onChange: (value: Range | null) => void;
}) {
  const [least, most] = value ?? bounds;
  return (
    <div className={styles["slide"]} title={hint}>
      <p>
        {label}{" "}
        <b>
          {least}–{most}
        </b>
      </p>
      <RangeSlider
        size="sm"
        min={bounds[0]}
        max={bounds[1]}
        minRange={0}
        label={null}
        value={[least, most]}
        thumbFromLabel={`${label}, least`}
        thumbToLabel={`${label}, most`}
        onChange={([from, to]) => onChange(from === bounds[0] && to === bounds[1] ? null : [from, to])}
      />
    </div>
  );
}

function Relations() {
  const { relations } = useFacets();
  const hidden = useView((view) => view.filters.hiddenRelations);
  return (
    <Section title={strings.edges}>
      {RELATION_KINDS.map((kind) => (
        <div key={kind} className={styles["line"]} title={filterStrings.relationHints[kind]}>
          <Checkbox
            size="xs"
            checked={!hidden.includes(kind)}
            onChange={() => perform("toggleRelation", kind)}
            label={strings.relations[kind]}
          />
          <span className={styles["count"]}>{relations[kind]}</span>
        </div>
      ))}
    </Section>
  );
}

function Colors() {
  const colorBy = useView((view) => view.colorBy);
  return (
    <Choice
      field="colorBy"
      measures={COLOR_MEASURES}
      names={filterStrings.colorMeasures}
      value={colorBy}
      choose={(measure) => perform("colorBy", measure)}
    >
      {colorBy !== "community" && <ColorScale measure={colorBy} />}
    </Choice>
  );
}

function Sizes() {
  return (
    <Choice
      field="sizeBy"
      measures={SIZE_MEASURES}
      names={filterStrings.measures}
      value={useView((view) => view.sizeBy)}
      choose={(measure) => perform("sizeBy", measure)}
    />
  );
}

/** What one side of a mark stands for, of a few measures. */
function Choice<M extends string>(props: {
  readonly field: "colorBy" | "sizeBy";
  readonly measures: readonly M[];
  readonly names: Readonly<Record<M, string>>;
  readonly value: M;
  readonly choose: (measure: M) => void;
  readonly children?: ReactNode;
}) {
  const { field, measures, names, value, choose, children } = props;
  return (
    <Section title={filterStrings[field]}>
      <Select
        size="xs"
        aria-label={filterStrings[field]}
        title={filterStrings.hints[field]}
        allowDeselect={false}
        data={measures.map((measure) => ({ value: measure, label: names[measure] }))}
        value={value}
        onChange={(chosen) => {
          const measure = measures.find((known) => known === chosen);
          if (measure !== undefined) choose(measure);
        }}
      />
      {children}
    </Section>
  );
}
