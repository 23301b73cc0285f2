// Over the whole page while files are dragged across it: what letting go would do.
import { FilePlus2 } from "lucide-react";
import styles from "#app/ownPapers/OwnPapers.module.css";
import { paperStrings } from "#app/ownPapers/ownPapersStrings.ts";

export function DropNotice() {
  return (
    <div className={styles["drop"]} data-testid="drop-notice">
      <p>
        <FilePlus2 size={22} aria-hidden /> {paperStrings.dropNow}
      </p>
    </div>
  );
}
