// First visit: bring your own papers, or look at the sample, by oneself or shown around. Dismissed for
// good; who has papers of their own on the map has seen it.
import { Button } from "@mantine/core";
import { useState } from "react";
import { whereIs } from "#app/ownPapers/shelf.ts";
import { Glyph } from "#app/parts/Glyph.tsx";
import { QuietButton } from "#app/parts/QuietButton.tsx";
import { COMMANDS } from "#app/state/commands.ts";
import { openEntry } from "#app/state/opening.ts";
import { setTransient } from "#app/state/state.ts";
import { useApp, useDataset, useView } from "#app/state/useApp.ts";
import styles from "#app/welcome/Welcome.module.css";
import { strings } from "#app/words/strings.ts";
import { welcomeStrings as say } from "#app/words/welcomeStrings.ts";
import { DATASETS } from "#browser/datasets.ts";
import { recall, remember } from "#browser/storage.ts";
import { NODE_KINDS } from "#core/graph/graphIndex.ts";

export function Welcome() {
  const { index, entry } = useDataset();
  const [seen, setSeen] = useState(() => recall("welcomed") !== null);
  const open = useView((view) => view.open !== null);
  const touring = useApp((state) => state.transient.tour !== null);
  // a link that opens something has said what it is about
  if (seen || open || touring || whereIs(entry) !== "served") return null;
  const { papers, concepts, terms } = index.attributes.counts;
  const dismiss = () => {
    remember("welcomed", "yes");
    setSeen(true);
  };
  const tour = () => {
    dismiss();
    setTransient({ tour: 0 });
  };
  return (
    <section className={styles["card"]} aria-label={say.title} data-over-map data-testid="welcome">
      <h2>{say.title}</h2>
      <div className={styles["drop"]}>
        <Button size="compact-md" onClick={COMMANDS.yourPapers.run} data-testid="welcome-papers">
          {strings.commands.yourPapers}
        </Button>
        <p>{say.drop}</p>
      </div>
      <p>{say.sample(papers, concepts, terms)}</p>
      <ul>
        {NODE_KINDS.map((kind) => (
          <li key={kind}>
            <Glyph kind={kind} community={-1} size={13} /> {say.kinds[kind]}
          </li>
        ))}
      </ul>
      <div className={styles["buttons"]}>
        <QuietButton onClick={dismiss} data-testid="dismiss-welcome">
          {say.start}
        </QuietButton>
        <Button size="compact-sm" variant="subtle" onClick={tour} data-testid="start-tour">
          {say.tour}
        </Button>
        {DATASETS.filter(({ address }) => address !== entry.address).map((other) => (
          <Button key={other.address} size="compact-sm" variant="subtle" onClick={() => void openEntry(other)}>
            {say.other(other.id)}
          </Button>
        ))}
      </div>
    </section>
  );
}
