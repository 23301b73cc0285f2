// What stands above a table: how many rows, the text filter, the actions for the ticked rows; and,
// if wanted, the map beside it.
import { Button, TextInput } from "@mantine/core";
import { Map as MapIcon, Search, X } from "lucide-react";
import type { ReactNode } from "react";
import { StageView } from "#app/map/StageView.tsx";
import { perform } from "#app/state/actions.ts";
import { useView } from "#app/state/useApp.ts";
import { SelectionActions } from "#app/tables/SelectionActions.tsx";
import styles from "#app/tables/TableFrame.module.css";
import { pageStrings } from "#app/words/pageStrings.ts";
import { pagesOf } from "#view/state/embedding.ts";

const say = pageStrings.table;

export function TableFrame({
  title,
  count,
  empty,
  children,
}: {
  title: string;
  count: string;
  empty: boolean;
  children: ReactNode;
}) {
  const withMap = useView((view) => pagesOf(view).includes("map"));
  const beside = useView((view) => view.beside === "map") && withMap;
  return (
    <div className={styles["page"]} data-beside={beside}>
      <section className={styles["list"]} aria-label={title}>
        <div className={styles["bar"]}>
          <h1 className={styles["title"]}>{title}</h1>
          <span className={styles["count"]} data-testid="row-count">
            {count}
          </span>
          <TextFilter />
          {withMap && (
            <Button
              size="compact-sm"
              variant={beside ? "light" : "default"}
              aria-pressed={beside}
              leftSection={<MapIcon size={13} aria-hidden />}
              onClick={() => perform("beside", beside ? "nothing" : "map")}
              className={styles["beside"] ?? ""}
              data-testid="beside"
            >
              {say.besideMap}
            </Button>
          )}
        </div>
        <SelectionActions />
        <div className={styles["body"]}>{empty ? <Nothing /> : children}</div>
      </section>
      {beside && (
        <div className={styles["map"]}>
          <StageView />
        </div>
      )}
    </div>
  );
}

function TextFilter() {
  const text = useView((view) => view.filters.text);
  return (
    <TextInput
      size="xs"
      className={styles["filter"] ?? ""}
      aria-label={say.filter}
      placeholder={say.filter}
      value={text}
      onChange={(event) => perform("filter", { text: event.currentTarget.value })}
      leftSection={<Search size={13} aria-hidden />}
      rightSection={
        text === "" ? null : (
          <button
            type="button"
            className={styles["clear"]}
            aria-label={say.clearFilter}
            onClick={() => perform("filter", { text: "" })}
          >
            <X size={13} aria-hidden />
          </button>
        )
      }
      data-testid="table-filter"
    />
  );
}

function Nothing() {
  return (
    <div className={styles["nothing"]}>
      <h2>{say.nothing}</h2>
      <p>{say.nothingAdvice}</p>
      <Button size="xs" variant="default" onClick={() => perform("showEverything")} data-testid="show-rows">
        {say.showEverything}
      </Button>
    </div>
  );
}
