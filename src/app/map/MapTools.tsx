// At the map's edge: projection, zoom, selection tools.
import { ActionIcon, SegmentedControl } from "@mantine/core";
import { BoxSelect, Lasso, Maximize, Minus, Plus } from "lucide-react";
import type { ReactNode } from "react";
import styles from "#app/map/MapTools.module.css";
import { perform } from "#app/state/actions.ts";
import { COMMANDS, type CommandId } from "#app/state/commands.ts";
import { spellShortcut } from "#app/state/shortcuts.ts";
import { useAllowed, useApp, useView } from "#app/state/useApp.ts";
import { strings } from "#app/words/strings.ts";
import { PROJECTIONS } from "#view/state/viewState.ts";

export function MapTools() {
  const projection = useView((view) => view.projection);
  const tool = useApp((state) => state.transient.tool);
  return (
    <div className={styles["tools"]}>
      <SegmentedControl
        size="xs"
        value={projection}
        data={PROJECTIONS.map((value) => ({ value, label: strings.projections[value] }))}
        onChange={(value) => {
          const chosen = PROJECTIONS.find((known) => known === value);
          if (chosen !== undefined) perform("projection", chosen);
        }}
        aria-label={strings.projection}
        data-testid="projection"
        data-over-map
        className={styles["projection"] ?? ""}
      />
      <div className={styles["buttons"]} data-over-map>
        <Tool id="zoomIn" icon={<Plus size={15} aria-hidden />} />
        <Tool id="zoomOut" icon={<Minus size={15} aria-hidden />} />
        <Tool id="fit" icon={<Maximize size={15} aria-hidden />} />
        <Tool id="box" icon={<BoxSelect size={15} aria-hidden />} pressed={tool === "box"} />
        <Tool id="lasso" icon={<Lasso size={15} aria-hidden />} pressed={tool === "lasso"} />
      </div>
    </div>
  );
}

function Tool({ id, icon, pressed }: { id: CommandId; icon: ReactNode; pressed?: boolean }) {
  const { run, shortcut } = COMMANDS[id];
  if (!useAllowed(id)) return null;
  return (
    <ActionIcon
      title={`${strings.commands[id]}  ${spellShortcut(shortcut ?? "")}`}
      size={30}
      aria-label={strings.commands[id]}
      {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
      onClick={run}
      data-testid={`tool-${id}`}
    >
      {icon}
    </ActionIcon>
  );
}
