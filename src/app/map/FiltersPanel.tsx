// Legend and filters in one: every line tells what a mark means, counts what is there, and switches
// it on and off.
import { Checkbox, MultiSelect, RangeSlider, Select, Slider, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import styles from "#app/map/FiltersPanel.module.css";
import { Glyph, Patch } from "#app/parts/Glyph.tsx";
import { Section } from "#app/parts/Section.tsx";
import { perform } from "#app/state/actions.ts";
import { boundsIn } from "#app/state/derived.ts";
import { setTransient } from "#app/state/state.ts";
import { useDataset, useFacets, useShown, useTheme, useView } from "#app/state/useApp.ts";
import { strings } from "#app/words/strings.ts";
import { type GraphIndex, NODE_KINDS, RELATION_KINDS } from "#core/graph/graphIndex.ts";
import { communityColor } from "#view/map/theme.ts";
import { FILTERS } from "#view/shown/filters.ts";
import { memo } from "#view/shown/memo.ts";
import type { Visible } from "#view/shown/visible.ts";
import { PAPER_FACETS, type PaperFacet, type Range, SIZE_MEASURES, type ViewState } from "#view/state/viewState.ts";

export function FiltersPanel() {
  return (
    <>
      <Summary />
      <Kinds />
      <MoreFilters />
      <Communities />
    </>
  );
}

function Summary() {
  const dataset = useDataset();
  const shown = useShown();
  const narrowed = useView(isNarrowed);
  const counts = countsOf(dataset.index, shown);
  return (
    <div className={styles["summary"]}>
      <p data-testid="shown">
        {strings.shown(counts.papers, dataset.index.attributes.counts.papers)}
        <br />
        {strings.conceptsShown(counts.shared, counts.alone)}
        <br />
        {strings.termsShown(counts.terms)} · {strings.edgesShown(shown.edgeCount)}
      </p>
      {narrowed && (
        <button type="button" onClick={() => perform("showEverything")} data-testid="show-everything">
          {strings.actions.showEverything}
        </button>
      )}
      <Words />
    </div>
  );
}

/** What is shown, by kind; concepts of several papers apart from those of one. */
const countsOf = memo((index: GraphIndex, { nodes }: Visible) => {
  const counts = { papers: 0, shared: 0, alone: 0, terms: 0 };
  index.nodes.forEach((node, i) => {
    if (nodes[i] !== 1) return;
    if (node.kind === "paper") counts.papers++;
    else if (node.kind === "term") counts.terms++;
    else if (node.documentFrequency > 1) counts.shared++;
    else counts.alone++;
  });
  return counts;
});

/** Whether there is anything to show again. */
const isNarrowed = ({ filters, focus, isolated, hidden }: ViewState): boolean =>
  FILTERS.some((filter) => filter.isActive(filters)) ||
  filters.weight > 0 ||
  filters.hiddenRelations.length > 0 ||
  focus !== null ||
  isolated.length > 0 ||
  hidden.length > 0;

/** Long enough to type on, short enough not to be noticed. */
const PAUSE_MS = 180;

/**
 * The text filter: what is typed is shown at once and filters after a pause, or as soon as the
 * field is left, so that it never comes after what is done next. Only typing starts the pause: what
 * others set just shows.
 */
function Words() {
  const text = useView((view) => view.filters.text);
  const [typed, setTyped] = useState<string | null>(null);
  const pause = useRef(0);
  const apply = (words: string | null): void => {
    clearTimeout(pause.current);
    if (words !== null) perform("filter", { text: words });
    setTyped(null);
  };
  const type = (words: string): void => {
    setTyped(words);
    clearTimeout(pause.current);
    pause.current = window.setTimeout(() => apply(words), PAUSE_MS);
  };
  return (
    <TextInput
      size="xs"
      value={typed ?? text}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => apply(typed)}
      placeholder={strings.textFilter}
      aria-label={strings.textFilter}
      data-testid="text-filter"
    />
  );
}

/** What most people leave as it is, folded above the communities, which are the legend. */
function MoreFilters() {
  const active = useView(
    (view) => view.filters.weight > 0 || view.filters.hiddenRelations.length > 0 || isRanged(view),
  );
  const [open, setOpen] = useState(active);
  return (
    <details className={styles["more"]} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary data-testid="more-filters">{strings.moreFilters}</summary>
      {open && (
        <>
          <Ranges />
          <Relations />
          <Sizes />
        </>
      )}
    </details>
  );
}

const isRanged = ({ filters }: ViewState): boolean =>
  filters.years !== null ||
  filters.frequency !== null ||
  filters.degree !== null ||
  PAPER_FACETS.some((facet) => filters[facet].length > 0);

function Kinds() {
  const { kinds } = useFacets();
  const hidden = useView((view) => view.filters.hiddenKinds);
  return (
    <Section title={strings.legend}>
      {NODE_KINDS.map((kind) => (
        <div key={kind} className={styles["line"]}>
          <Checkbox
            size="xs"
            checked={!hidden.includes(kind)}
            onChange={() => perform("toggleKind", kind)}
            data-testid={`kind-${kind}`}
            label={
              <span className={styles["label"]}>
                <Glyph kind={kind} community={-1} size={14} />
                {strings.kinds[kind]}
              </span>
            }
          />
          <span className={styles["count"]}>{kinds[kind]}</span>
        </div>
      ))}
    </Section>
  );
}

function Communities() {
  const dataset = useDataset();
  const { communities } = useFacets();
  const hidden = useView((view) => view.filters.hiddenCommunities);
  const theme = useTheme();
  const most = Math.max(1, ...communities.values());
  const ids = [...dataset.communities.keys(), ...(dataset.index.community.includes(-1) ? [-1] : [])];
  return (
    <Section title={strings.communities} note={String(dataset.communities.size)}>
      {ids.map((id) => {
        const label = dataset.communities.get(id)?.label ?? strings.noCommunity;
        return (
          <div
            key={id}
            className={styles["line"]}
            onPointerEnter={() => setTransient({ territory: id, pointer: null })}
            onPointerLeave={() => setTransient({ territory: null })}
          >
            <Checkbox
              size="xs"
              checked={!hidden.includes(id)}
              onChange={() => perform("toggleCommunity", id)}
              aria-label={label}
              data-testid={`community-${id}`}
            />
            <button
              type="button"
              className={styles["name"]}
              disabled={id < 0}
              onClick={() => id >= 0 && perform("open", `community:${id}`)}
            >
              <Patch community={id} />
              <span>{label}</span>
            </button>
            <button
              type="button"
              className={styles["only"]}
              onClick={() => perform("isolateCommunity", id)}
              aria-label={`${strings.isolate}: ${label}`}
            >
              {strings.onlyThis}
            </button>
            <span className={styles["count"]}>{communities.get(id) ?? 0}</span>
            <span
              className={styles["size"]}
              style={{ width: `${(70 * (communities.get(id) ?? 0)) / most}%`, background: communityColor(id, theme) }}
            />
          </div>
        );
      })}
    </Section>
  );
}

function Ranges() {
  const dataset = useDataset();
  const bounds = boundsIn(dataset);
  const filters = useView((view) => view.filters);
  return (
    <Section title={strings.facets}>
      {(["years", "frequency", "degree"] as const).map((id) => {
        const limits = bounds[id];
        return limits === null ? null : (
          <Slide
            key={id}
            label={{ years: strings.years, frequency: strings.papersPerConcept, degree: strings.linksPerNode }[id]}
            bounds={limits}
            value={filters[id]}
            onChange={(value) => perform("filter", { [id]: value })}
          />
        );
      })}
      <div className={styles["slide"]}>
        <p>
          {strings.leastWeight} <b>{filters.weight.toFixed(2)}</b>
        </p>
        <Slider
          size="sm"
          min={0}
          max={1}
          step={0.01}
          label={null}
          value={filters.weight}
          onChange={(weight) => perform("filter", { weight })}
          thumbLabel={strings.leastWeight}
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
      label={strings.facetNames[facet]}
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
  bounds,
  value,
  onChange,
}: {
  label: string;
  bounds: Range;
  value: Range | null;
  onChange: (value: Range | null) => void;
}) {
  const [least, most] = value ?? bounds;
  return (
    <div className={styles["slide"]}>
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
        <div key={kind} className={styles["line"]}>
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

function Sizes() {
  const sizeBy = useView((view) => view.sizeBy);
  return (
    <Section title={strings.sizeBy}>
      <Select
        size="xs"
        aria-label={strings.sizeBy}
        allowDeselect={false}
        data={SIZE_MEASURES.map((value) => ({ value, label: strings.measures[value] }))}
        value={sizeBy}
        onChange={(value) => {
          const measure = SIZE_MEASURES.find((known) => known === value);
          if (measure !== undefined) perform("sizeBy", measure);
        }}
      />
    </Section>
  );
}
