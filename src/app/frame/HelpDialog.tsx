// How to move about, and every shortcut there is.
import { Modal } from "@mantine/core";
import styles from "#app/frame/HelpDialog.module.css";
import { actionsOf, spellShortcut } from "#app/state/shortcuts.ts";
import { setTransient, viewOf } from "#app/state/state.ts";
import { useApp } from "#app/state/useApp.ts";
import { strings } from "#app/words/strings.ts";

export function HelpDialog() {
  const actions = actionsOf(useApp(viewOf));
  return (
    <Modal opened onClose={() => setTransient({ dialog: null })} title={strings.commands.help} size={720}>
      <div className={styles["columns"]}>
        <section>
          <h3>{strings.helpMap}</h3>
          <dl>
            {strings.helpMapLines.map(([keys, what]) => (
              <div key={keys}>
                <dt>{keys}</dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
          <h3>{strings.helpSearch}</h3>
          <p>{strings.searchHelp}</p>
        </section>
        <section>
          <h3>{strings.helpKeys}</h3>
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
