// How to move about, and every shortcut there is.
import { Modal } from "@mantine/core";
import styles from "#app/frame/HelpDialog.module.css";
import { QuietButton } from "#app/parts/QuietButton.tsx";
import { actionsOf, spellShortcut } from "#app/state/shortcuts.ts";
import { setTransient, viewOf } from "#app/state/state.ts";
import { useApp } from "#app/state/useApp.ts";
import { helpStrings } from "#app/words/helpStrings.ts";
import { strings } from "#app/words/strings.ts";
import { welcomeStrings } from "#app/words/welcomeStrings.ts";

export function HelpDialog() {
  const ready = useApp((state) => state.dataset !== null);
  const actions = actionsOf(useApp(viewOf));
  return (
    <Modal opened onClose={() => setTransient({ dialog: null })} title={strings.commands.help} size={720}>
      <div className={styles["columns"]}>
        <section>
          <h3>{helpStrings.map}</h3>
          <Lines lines={helpStrings.mapLines} />
          <QuietButton
            disabled={!ready}
            onClick={() => setTransient({ dialog: null, tour: 0 })}
            data-testid="help-tour"
          >
            {welcomeStrings.tour}
          </QuietButton>
          <h3>{helpStrings.words}</h3>
          <Lines lines={helpStrings.wordLines} />
          <h3>{helpStrings.search}</h3>
          <p>{helpStrings.searchFields}</p>
        </section>
        <section className={styles["keys"]}>
          <h3>{helpStrings.keys}</h3>
          <dl>
            {actions
              .filter(({ shortcut }) => shortcut !== null)
              .map(({ id, label, shortcut }) => (
                <div key={id}>
                  <dt>
                    <kbd>{spellShortcut(shortcut ?? "")}</kbd>
                  </dt>
                  <dd>{label}</dd>
                </div>
              ))}
          </dl>
        </section>
      </div>
    </Modal>
  );
}

const Lines = ({ lines }: { lines: readonly (readonly [string, string])[] }) => (
  <dl>
    {lines.map(([name, what]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{what}</dd>
      </div>
    ))}
  </dl>
);
