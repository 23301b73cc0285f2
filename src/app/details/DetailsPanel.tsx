// What is open, at the right: a paper, a concept or term, or a community, with the actions that fit
// it.
import { ActionIcon, Button } from "@mantine/core";
import {
  ArrowLeft,
  ArrowRight,
  Columns3,
  Inbox,
  Pin,
  Route,
  SquareDashedMousePointer,
  Waypoints,
  X,
} from "lucide-react";
import type { ReactNode } from "react";
import { CommunityDetails } from "#app/details/CommunityDetails.tsx";
import { ConceptDetails } from "#app/details/ConceptDetails.tsx";
import styles from "#app/details/DetailsPanel.module.css";
import { PaperDetails } from "#app/details/PaperDetails.tsx";
import { Glyph, Patch } from "#app/parts/Glyph.tsx";
import { NodePicker } from "#app/parts/NodePicker.tsx";
import { QuietButton } from "#app/parts/QuietButton.tsx";
import { type PlainActionId, perform } from "#app/state/actions.ts";
import { COMMANDS } from "#app/state/commands.ts";
import { setTransient } from "#app/state/state.ts";
import { useAllowed, useDataset, useView } from "#app/state/useApp.ts";
import { detailsStrings } from "#app/words/detailsStrings.ts";
import { strings } from "#app/words/strings.ts";
import { communityOf } from "#view/state/viewState.ts";

export function DetailsPanel() {
  const { index, communities } = useDataset();
  const open = useView((view) => view.open);
  const node = index.position.get(open ?? "");
  const community = communities.get(communityOf(open) ?? -1);
  const kind = node === undefined ? null : index.nodes[node]!.kind;
  return (
    <aside
      className={styles["panel"]}
      aria-label="Details"
      tabIndex={-1}
      data-region="details"
      data-testid="details"
      data-over-map
    >
      <div className={styles["bar"]}>
        {useAllowed("back") && (
          <>
            <ActionIcon aria-label={strings.commands.back} onClick={COMMANDS.back.run} size="sm">
              <ArrowLeft size={15} aria-hidden />
            </ActionIcon>
            <ActionIcon aria-label={strings.commands.forward} onClick={COMMANDS.forward.run} size="sm">
              <ArrowRight size={15} aria-hidden />
            </ActionIcon>
          </>
        )}
        <span className={styles["kind"]}>
          {kind !== null && node !== undefined && <Glyph kind={kind} community={index.community[node]!} />}
          {community !== undefined && <Patch community={community.id} />}
          {kind !== null
            ? strings.kind[kind]
            : community !== undefined
              ? detailsStrings.communityNumber(community.id)
              : ""}
        </span>
        {node !== undefined && <NodeActions node={node} />}
        <ActionIcon
          aria-label={strings.actions.close}
          size="sm"
          onClick={() => {
            perform("close");
            setTransient({ sheet: null });
          }}
          data-testid="close-details"
        >
          <X size={15} aria-hidden />
        </ActionIcon>
      </div>
      <div className={styles["body"]} key={open}>
        {node !== undefined && kind === "paper" && <PaperDetails node={node} />}
        {node !== undefined && kind !== "paper" && <ConceptDetails node={node} />}
        {community !== undefined && <CommunityDetails community={community} />}
        {node === undefined && community === undefined && <NotHere />}
      </div>
    </aside>
  );
}

function NotHere() {
  return (
    <div role="alert" data-testid="not-here">
      <p className={styles["missing"]}>{detailsStrings.notHere}</p>
      <Button mt="xs" mr={6} size="compact-sm" onClick={COMMANDS.palette.run}>
        {detailsStrings.notHereSearch}
      </Button>
      <QuietButton mt="xs" onClick={() => perform("close")}>
        {detailsStrings.notHereClose}
      </QuietButton>
    </div>
  );
}

function NodeActions({ node }: { node: number }) {
  const { index } = useDataset();
  const pinned = useView((view) => view.pinned.includes(index.keys[node]!));
  const key = index.keys[node]!;
  return (
    <>
      <ActionButton id="focusOpen" icon={<Waypoints size={15} aria-hidden />} />
      <NodePicker
        label={detailsStrings.findPath}
        icon={<Route size={15} aria-hidden />}
        onPick={(to) => perform("path", { from: key, to, by: "strength" })}
      />
      <ActionButton id="pinOpen" icon={<Pin size={15} aria-hidden fill={pinned ? "currentColor" : "none"} />} />
      <ActionButton id="selectOpen" icon={<SquareDashedMousePointer size={15} aria-hidden />} />
      {key.startsWith("paper:") && <ActionButton id="compareOpen" icon={<Columns3 size={15} aria-hidden />} />}
      {useAllowed("addToTray") && (
        <ActionIcon
          title={strings.actions.collect}
          size="sm"
          aria-label={strings.actions.collect}
          data-testid="collect"
          onClick={() => perform("addToTray", [{ key, label: index.nodes[node]!.label }])}
        >
          <Inbox size={15} aria-hidden />
        </ActionIcon>
      )}
    </>
  );
}

function ActionButton({ id, icon }: { id: PlainActionId; icon: ReactNode }) {
  if (!useAllowed(id)) return null;
  return (
    <ActionIcon
      title={strings.actions[id]}
      size="sm"
      aria-label={strings.actions[id]}
      onClick={() => perform(id)}
      data-testid={id}
    >
      {icon}
    </ActionIcon>
  );
}
