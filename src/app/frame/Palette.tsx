// Search and commands in one place, by keyboard: nodes and communities with why they match, and
// everything that can be done.
import { Modal } from "@mantine/core";
import { useId, useState } from "react";
import { goToRegion, takeFocus } from "#app/frame/focusGuard.ts";
import styles from "#app/frame/Palette.module.css";
import { Glyph, Patch } from "#app/parts/Glyph.tsx";
import { perform } from "#app/state/actions.ts";
import { actionsOf, type ListedAction, spellShortcut } from "#app/state/shortcuts.ts";
import { type Dataset, setTransient, store, viewOf } from "#app/state/state.ts";
import { useApp } from "#app/state/useApp.ts";
import { useJob, useOnceAnswered } from "#app/state/useJob.ts";
import { mayMove } from "#app/styles/scheme.ts";
import { helpStrings } from "#app/words/helpStrings.ts";
import { strings } from "#app/words/strings.ts";
import { jobs } from "#browser/jobs.ts";
import type { SearchHit } from "#core/search/searchIndex.ts";
import { communityOf, isSubject } from "#view/state/viewState.ts";

type Choice = { readonly hit: SearchHit } | { readonly action: ListedAction };

/** Keys that move the choice. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

const close = () => setTransient({ dialog: null });

export function Palette() {
  const dataset = useApp((state) => state.dataset);
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const id = useId();
  const asked = text.trim();
  const { value, waiting } = useJob(
    jobs.search,
    dataset === null || asked === "" ? null : { dataset: dataset.entry.address, text: asked, limit: 30 },
  );
  const choices = choicesFor(asked, actionsOf(useApp(viewOf)), value ?? []);
  const current = Math.min(at, Math.max(0, choices.length - 1));
  const choose = (choice: Choice | undefined) => {
    if (choice === undefined) return;
    close();
    if ("action" in choice) choice.action.run();
    else openHit(choice.hit);
  };
  // Enter may be pressed before the answer comes: what is listed may still answer the words before
  // these
  const chosen = useOnceAnswered(waiting, () => choose(choices[current]));
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (chosen.asked) return;
      const next = Math.max(0, Math.min(choices.length - 1, current + step));
      setAt(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter") {
      event.preventDefault();
      chosen.ask();
    }
  };
  return (
    <Modal opened onClose={close} withCloseButton={false} padding={0} size={640} yOffset="10vh">
      <input
        ref={takeFocus}
        className={styles["input"]}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={choices.length > 0 ? `${id}-${current}` : undefined}
        aria-label={strings.commands.palette}
        placeholder={strings.searchPlaceholder}
        value={text}
        readOnly={chosen.asked}
        data-testid="palette-input"
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Choices id={id} choices={choices} current={current} waiting={waiting} onChoose={choose} onPoint={setAt} />
      <p className={styles["foot"]}>{waiting && value === null ? strings.searching : footOf(choices)}</p>
    </Modal>
  );
}

const footOf = (choices: readonly Choice[]): string =>
  choices.length === 0 ? strings.searchNothing : helpStrings.searchFields;

/** Actions that are called so, then what was found, then other actions that speak of it. */
function choicesFor(asked: string, listed: readonly ListedAction[], found: readonly SearchHit[]): readonly Choice[] {
  const words = asked.toLowerCase().split(/\s+/u);
  const actions = listed.filter(
    ({ id, label }) => id !== "palette" && words.every((word) => label.toLowerCase().includes(word)),
  );
  // who types how an action begins means the action
  const named = actions.filter(({ label }) => asked.length > 2 && label.toLowerCase().startsWith(asked.toLowerCase()));
  const others = actions.filter((action) => !named.includes(action));
  return [
    ...named.map((action) => ({ action })),
    ...(asked === "" ? [] : found).map((hit) => ({ hit })),
    ...others.slice(0, asked === "" ? 40 : 6).map((action) => ({ action })),
  ];
}

interface ChoicesProps {
  /** What the ids of the list and its options begin with. */
  readonly id: string;
  readonly choices: readonly Choice[];
  readonly current: number;
  readonly waiting: boolean;
  readonly onChoose: (choice: Choice) => void;
  readonly onPoint: (at: number) => void;
}

function Choices({ id, choices, current, waiting, onChoose, onPoint }: ChoicesProps) {
  return (
    <div
      role="listbox"
      id={`${id}-list`}
      aria-label={strings.commands.palette}
      className={styles["list"]}
      aria-busy={waiting}
    >
      {choices.map((choice, i) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the combobox
        <div
          key={"hit" in choice ? choice.hit.key : choice.action.id}
          id={`${id}-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={i === current}
          className={styles["option"]}
          onClick={() => onChoose(choice)}
          onPointerMove={() => onPoint(i)}
          data-testid="option"
        >
          {"hit" in choice ? <Hit hit={choice.hit} /> : <ActionLine action={choice.action} />}
        </div>
      ))}
    </div>
  );
}

function openHit(hit: SearchHit): void {
  const subject: string = hit.key;
  if (!isSubject(subject)) return;
  perform("open", subject);
  setTransient({ sheet: "details" });
  goToRegion("details");
  const { dataset, transient } = store.getState();
  if (dataset === null) return;
  const community = communityOf(hit.key);
  const node = dataset.index.position.get(hit.key);
  const nodes =
    community !== null
      ? dataset.index.nodes.flatMap((other, i) => (other.community === community ? [i] : []))
      : node === undefined
        ? []
        : [node];
  transient.stage?.fit(nodes, mayMove());
}

function Hit({ hit }: { hit: SearchHit }) {
  const dataset = useApp((state) => state.dataset);
  const community =
    communityOf(hit.key) ?? dataset?.index.nodes[dataset.index.position.get(hit.key) ?? -1]?.community ?? -1;
  const reason = hit.matches[0];
  return (
    <>
      {hit.kind === "community" ? <Patch community={community} /> : <Glyph kind={hit.kind} community={community} />}
      <span className={styles["label"]}>{hit.label}</span>
      <span className={styles["reason"]}>
        {reason === undefined || reason.field === "label"
          ? strings.hitKind(hit.kind, papersOf(dataset, hit.key))
          : `${strings.matchIn[reason.field]}: ${reason.words.slice(0, 3).join(", ")}`}
      </span>
    </>
  );
}

/** How many papers a concept, term or community is in; null for a paper. */
function papersOf(dataset: Dataset | null, key: string): number | null {
  const node = dataset?.index.nodes[dataset.index.position.get(key) ?? -1];
  if (node !== undefined) return node.kind === "paper" ? null : node.documentFrequency;
  return dataset?.communities.get(communityOf(key) ?? -1)?.size ?? null;
}

function ActionLine({ action }: { action: ListedAction }) {
  return (
    <>
      <span className={styles["action"]} aria-hidden="true">
        ›
      </span>
      <span className={styles["label"]}>{action.label}</span>
      {action.shortcut !== null && <kbd>{spellShortcut(action.shortcut)}</kbd>}
    </>
  );
}
