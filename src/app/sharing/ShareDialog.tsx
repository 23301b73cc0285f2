// A link to what one sees: the view alone or with its data, its weight, and the same as a frame for
// a page of one's own.
import { Modal, Radio } from "@mantine/core";
import { useEffect, useState } from "react";
import { partNow } from "#app/exporting/exporting.ts";
import { CopyField } from "#app/parts/CopyField.tsx";
import { EmbedChoice } from "#app/sharing/EmbedChoice.tsx";
import styles from "#app/sharing/ShareDialog.module.css";
import { ShareTooLarge } from "#app/sharing/ShareTooLarge.tsx";
import { shareStrings as say } from "#app/sharing/shareStrings.ts";
import { isFoundElsewhere, type Shared, type SharedPart, sharedPart } from "#app/sharing/sharing.ts";
import { setTransient, store, viewOf } from "#app/state/state.ts";
import { exportStrings } from "#app/words/exportStrings.ts";
import { strings } from "#app/words/strings.ts";
import { isLocalFile, linkTo } from "#browser/addressBar.ts";
import { MAX_LINK } from "#core/file/fileVersion.ts";
import { writeAddress } from "#view/state/address.ts";
import { PART_KINDS, type PartKind } from "#view/state/scope.ts";
import type { ViewState } from "#view/state/viewState.ts";

const SHARED: readonly Shared[] = ["view", ...PART_KINDS];

export function ShareDialog() {
  const [what, setWhat] = useState<Shared>(isFoundElsewhere() ? "view" : "shown");
  const part = useSharedPart(what);
  const view =
    what === "view" ? viewOf(store.getState()) : part === null || part.carried.text === null ? null : part.view;
  return (
    <Modal opened onClose={() => setTransient({ dialog: null })} title={say.title} size={680}>
      <div className={styles["dialog"]} data-testid="share-dialog">
        <Radio.Group
          label={say.what}
          value={what}
          onChange={(value) => setWhat(SHARED.find((known) => known === value) ?? "view")}
        >
          <div className={styles["choices"]}>
            {SHARED.map((kind) => (
              <Radio
                key={kind}
                size="xs"
                value={kind}
                label={kind === "view" ? say.view : exportStrings.scopes[kind]}
                disabled={kind !== "view" && partNow(kind) === null}
                data-testid={`share-${kind}`}
              />
            ))}
          </div>
        </Radio.Group>
        <p className={styles["hint"]}>{hintFor(what, part)}</p>
        {what !== "view" && part === null && <p role="status">{say.packing}</p>}
        {what !== "view" && part?.carried.text === null && <ShareTooLarge kind={what} length={part.carried.length} />}
        {view !== null && (
          <>
            <CopyField label={say.link} text={linkTo(view)} id="link" />
            <Weight view={view} receipt={part?.carried.receipt ?? null} />
            <EmbedChoice view={view} />
          </>
        )}
      </div>
    </Modal>
  );
}

/** What a kind of part makes in a link; null while that is found out. */
function useSharedPart(what: Shared): SharedPart | null {
  const [answer, setAnswer] = useState<{ readonly to: PartKind; readonly part: SharedPart } | null>(null);
  useEffect(() => {
    if (what === "view") return;
    let wanted = true;
    void sharedPart(what).then((outcome) => {
      if (!wanted) return;
      if (outcome.ok) setAnswer({ to: what, part: outcome.value });
      else setTransient({ issues: outcome.issues, dialog: null });
    });
    return () => {
      wanted = false;
    };
  }, [what]);
  return answer?.to === what ? answer.part : null;
}

function hintFor(what: Shared, part: SharedPart | null): string {
  const local = isLocalFile() ? ` ${say.localFile}` : "";
  if (what === "view") return (isFoundElsewhere() ? say.viewHint : say.viewNotFound) + local;
  return part?.carried.text == null ? "" : say.partHint(strings.plural(part.nodes, "node")) + local;
}

function Weight({ view, receipt }: { view: ViewState; receipt: readonly string[] | null }) {
  const { length } = writeAddress(view);
  const text = say.weight(length, MAX_LINK);
  return (
    <div className={styles["weight"]} data-testid="share-weight">
      <meter
        aria-label={say.weightLabel}
        aria-valuetext={text}
        max={MAX_LINK}
        value={length}
        className={styles["meter"]}
      />
      <span>{text}</span>
      {receipt !== null && (
        <div role="status" className={styles["receipt"]} data-testid="share-receipt">
          {(receipt.length === 0 ? [say.complete] : receipt).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
    </div>
  );
}
