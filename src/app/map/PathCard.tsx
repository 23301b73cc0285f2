// The path between two nodes, told as a sentence whose names can be opened.
import { SegmentedControl } from "@mantine/core";
import { X } from "lucide-react";
import { Fragment } from "react";
import styles from "#app/map/PathCard.module.css";
import { Glyph } from "#app/parts/Glyph.tsx";
import { perform } from "#app/state/actions.ts";
import { pathIn } from "#app/state/derived.ts";
import { viewOf } from "#app/state/state.ts";
import { useApp, useDataset, useView } from "#app/state/useApp.ts";
import { pathStrings } from "#app/words/pathStrings.ts";
import { strings } from "#app/words/strings.ts";
import { pathSteps } from "#view/shown/pathSentence.ts";

export function PathCard() {
  const dataset = useDataset();
  const question = useView((view) => view.path);
  const path = useApp((state) => pathIn(dataset, viewOf(state)));
  const { index } = dataset;
  if (question === null) return null;
  return (
    <section className={styles["card"]} aria-label={pathStrings.title} data-testid="path" data-over-map>
      <div className={styles["head"]}>
        <SegmentedControl
          size="xs"
          value={question.by}
          data={[
            { value: "strength", label: pathStrings.strongest },
            { value: "steps", label: pathStrings.fewest },
          ]}
          onChange={(by) => perform("path", { ...question, by: by === "steps" ? "steps" : "strength" })}
        />
        <button type="button" aria-label={strings.actions.leavePath} onClick={() => perform("leavePath")}>
          <X size={14} aria-hidden />
        </button>
      </div>
      {path === null ? (
        <p>{pathStrings.none}</p>
      ) : (
        <p className={styles["sentence"]} data-testid="path-sentence">
          {pathSteps(index, path).map(({ node, link }) => (
            <Fragment key={node}>
              <button type="button" onClick={() => perform("open", index.keys[node]!)}>
                <Glyph kind={index.nodes[node]!.kind} community={index.community[node]!} size={11} />{" "}
                {index.nodes[node]!.label}
              </button>
              {link !== null && <i> {link} </i>}
            </Fragment>
          ))}
        </p>
      )}
    </section>
  );
}
