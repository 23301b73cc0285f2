// First visit: what one is looking at and three things to try. Dismissed for good.
import { Button } from "@mantine/core";
import { useState } from "react";
import styles from "#app/frame/Welcome.module.css";
import { Glyph } from "#app/parts/Glyph.tsx";
import { COMMANDS } from "#app/state/commands.ts";
import { useDataset } from "#app/state/useApp.ts";
import { strings } from "#app/words/strings.ts";
import { recall, remember } from "#browser/storage.ts";
import { NODE_KINDS } from "#core/graph/graphIndex.ts";

export function Welcome() {
  const { index } = useDataset();
  const [seen, setSeen] = useState(() => recall("welcomed") !== null);
  if (seen) return null;
  const { papers, concepts, terms } = index.attributes.counts;
  const dismiss = () => {
    remember("welcomed", "yes");
    setSeen(true);
  };
  return (
    <section className={styles["card"]} aria-label={strings.welcomeTitle} data-over-map data-testid="welcome">
      <h2>{strings.welcomeTitle}</h2>
      <p>{strings.welcomeText(papers, concepts, terms)}</p>
      <ul>
        {NODE_KINDS.map((kind) => (
          <li key={kind}>
            <Glyph kind={kind} community={-1} size={13} /> {strings.welcomeKinds[kind]}
          </li>
        ))}
      </ul>
      <div className={styles["buttons"]}>
        <Button size="compact-sm" onClick={dismiss} data-testid="dismiss-welcome">
          {strings.welcomeStart}
        </Button>
        <Button size="compact-sm" variant="default" onClick={COMMANDS.help.run}>
          {strings.commands.help}
        </Button>
      </div>
    </section>
  );
}
