// What narrows the map right now, each with the way out: neighborhood, isolation, selection.
import { Button } from "@mantine/core";
import { Minus, Plus, X } from "lucide-react";
import styles from "#app/map/ScopeBar.module.css";
import { QuietButton } from "#app/parts/QuietButton.tsx";
import { perform } from "#app/state/actions.ts";
import { COMMANDS } from "#app/state/commands.ts";
import { useAllowed, useDataset, useView } from "#app/state/useApp.ts";
import { strings } from "#app/words/strings.ts";

export function ScopeBar() {
  return (
    <div className={styles["bars"]}>
      <FocusBar />
      <SelectionBar />
    </div>
  );
}

function FocusBar() {
  const { index } = useDataset();
  const focus = useView((view) => view.focus);
  if (focus === null) return null;
  const names = focus.nodes.map((key) => index.nodes[index.position.get(key) ?? -1]?.label ?? key);
  return (
    <div className={styles["bar"]} data-testid="focus-bar" data-over-map>
      <span className={styles["text"]}>
        {strings.focus}: <b>{strings.nameList(names)}</b>
      </span>
      <button type="button" aria-label={strings.actions.shallower} onClick={() => perform("shallower")}>
        <Minus size={13} aria-hidden />
      </button>
      <span data-testid="focus-depth">{strings.focusDepth(focus.depth)}</span>
      <button
        type="button"
        aria-label={strings.actions.deeper}
        disabled={focus.depth >= 3}
        onClick={() => perform("deeper")}
        data-testid="deeper"
      >
        <Plus size={13} aria-hidden />
      </button>
      <button type="button" aria-label={strings.actions.leaveFocus} onClick={() => perform("leaveFocus")}>
        <X size={13} aria-hidden />
      </button>
    </div>
  );
}

function SelectionBar() {
  const selected = useView((view) => view.selection.length);
  const isolated = useView((view) => view.isolated.length);
  const whole = useAllowed("exportAs");
  if (selected === 0 && isolated === 0) return null;
  return (
    <div className={styles["bar"]} data-testid="selection-bar" data-over-map>
      <span className={styles["text"]}>{strings.selection(selected)}</span>
      <Small id="isolateSelection" label={strings.short.isolate} disabled={selected === 0} />
      <Small id="hideSelection" label={strings.short.hide} disabled={selected === 0} />
      <Small id="invertSelection" label={strings.short.invert} />
      <Small id="focusSelectionUnion" label={strings.short.around} disabled={selected === 0} />
      <Small id="focusSelectionIntersection" label={strings.short.shared} disabled={selected < 2} />
      <Small id="collect" label={strings.short.collect} disabled={selected === 0} />
      {whole && (
        <QuietButton
          size="compact-xs"
          disabled={selected === 0}
          onClick={COMMANDS.exportAs.run}
          data-testid="export-selection"
        >
          {strings.short.export}
        </QuietButton>
      )}
      {isolated > 0 && (
        <Button size="compact-xs" variant="light" onClick={() => perform("isolate", [])}>
          {strings.short.unisolate}
        </Button>
      )}
      <button type="button" aria-label={strings.actions.clearSelection} onClick={() => perform("clearSelection")}>
        <X size={13} aria-hidden />
      </button>
    </div>
  );
}

type SmallAction =
  | "isolateSelection"
  | "hideSelection"
  | "invertSelection"
  | "focusSelectionUnion"
  | "focusSelectionIntersection"
  | "collect";

function Small({ id, label, disabled = false }: { id: SmallAction; label: string; disabled?: boolean }) {
  if (!useAllowed(id)) return null;
  return (
    <QuietButton
      size="compact-xs"
      disabled={disabled}
      title={strings.actions[id]}
      onClick={() => perform(id)}
      data-testid={id}
    >
      {label}
    </QuietButton>
  );
}
