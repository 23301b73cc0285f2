// First visit: what one is looking at and three things to try. Dismissed for good.
import { Button } from "@mantine/core";
import { useState } from "react";
import styles from "#app/frame/Welcome.module.css";
import { Glyph } from "#app/parts/Glyph.tsx";
import { COMMANDS } from "#app/state/commands.ts";
import { useDataset, useView } from "#app/state/useApp.ts";
import { strings } from "#app/words/strings.ts";
import { recall, remember } from "#browser/storage.ts";
import { NODE_KINDS } from "#core/graph/graphIndex.ts";

export function Welcome() {
  const { index } = useDataset();
  const [seen, setSeen] = useState(() => recall("welcomed") !== null);
  const open = useView((view) => view.open !== null);
  // a link that opens something has said what it is about
  if (seen || open) return null;
  const { papers, concepts, terms } = index.attributes.counts;
  const dismiss = () => {
    remember("welcomed", "yes");
    setSeen(true);
  };
  return (
    <section className={styles["card"]} aria-label={strings.welcomeTitle} data-over-map data-testid="welcome">
      <h2>{strings.welcomeTitle}</h2>
      <div className={styles["drop"]}>
        <Button size="compact-md" onClick={COMMANDS.yourPapers.run} data-testid="welcome-papers">
          {strings.commands.yourPapers}
        </Button>
        <p>{strings.welcomeDrop}</p>
      </div>
      <p>{strings.welcomeText(papers, concepts, terms)}</p>
      <ul>
        {NODE_KINDS.map((kind) => (
          <li key={kind}>
            <Glyph kind={kind} community={-1} size={13} /> {strings.welcomeKinds[kind]}
          </li>
        ))}
      </ul>
      <div className={styles["buttons"]}>
        <Button size="compact-sm" variant="default" onClick={dismiss} data-testid="dismiss-welcome">
          {strings.welcomeStart}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={COMMANDS.help.run}>
          {strings.commands.help}
        </Button>
      </div>
    </section>
  );
}
