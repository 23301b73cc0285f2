// The line on top of an embedded page: what it is, its pages and search if it has them, and the way
// to the whole explorer.
import { ExternalLink } from "lucide-react";
import styles from "#app/frame/EmbedHeader.module.css";
import { Mark, Pages, SearchButton } from "#app/frame/Header.tsx";
import { shareStrings } from "#app/sharing/shareStrings.ts";
import { useApp, useView } from "#app/state/useApp.ts";
import { strings } from "#app/words/strings.ts";
import { linkTo } from "#browser/addressBar.ts";
import { hasSearch, pagesOf } from "#view/state/embedding.ts";

export function EmbedHeader() {
  const title = useApp((state) => state.dataset?.index.attributes.corpus.title);
  const ready = useApp((state) => state.dataset !== null);
  const pages = useView((view) => pagesOf(view).length);
  const search = useView(hasSearch);
  const whole = useView((view) => linkTo({ ...view, embed: [] }));
  return (
    <header className={styles["header"]} tabIndex={-1} data-region="header">
      <Mark />
      <span className={styles["title"]} title={title}>
        {title ?? strings.appName}
      </span>
      {ready && pages > 1 && <Pages />}
      {ready && search && <SearchButton />}
      <a
        className={styles["whole"]}
        href={whole}
        target="_blank"
        rel="noopener"
        title={shareStrings.openWholeHint}
        data-testid="open-whole"
      >
        <ExternalLink size={13} aria-hidden /> <span>{shareStrings.openWhole}</span>
      </a>
    </header>
  );
}
