// What is to be read: files and pasted text, what each was taken for, and for tables which column
// holds what.
import { ActionIcon, Button, Loader, NativeSelect, Textarea } from "@mantine/core";
import { FilePlus2, X } from "lucide-react";
import { sourcesOf } from "#app/ownPapers/draft.ts";
import styles from "#app/ownPapers/OwnPapers.module.css";
import { changeSources, takeFiles } from "#app/ownPapers/ownPapers.ts";
import { paperStrings } from "#app/ownPapers/ownPapersStrings.ts";
import { useApp } from "#app/state/useApp.ts";
import { chooseFiles } from "#browser/givenFiles.ts";
import { RECORD_FIELDS, type RecordField } from "#core/intake/inputFormat.ts";
import type { SourceReport } from "#core/intake/readCorpus.ts";

/** A folder may hold thousands. */
const MOST_SOURCES = 40;

export function OwnPapersSources() {
  const draft = useApp((state) => state.draft);
  const sources = sourcesOf(draft);
  const { inspection, inspecting, pasted } = draft;
  return (
    <>
      <p className={styles["quiet"]}>{paperStrings.intro}</p>
      <div className={styles["give"]}>
        <Button
          leftSection={<FilePlus2 size={15} aria-hidden />}
          variant={sources.length === 0 ? "filled" : "default"}
          onClick={() => void chooseFiles().then(takeFiles)}
          data-testid="choose-files"
        >
          {paperStrings.chooseFiles}
        </Button>
        <span className={styles["quiet"]}>{paperStrings.dropHere}</span>
      </div>
      <Textarea
        label={paperStrings.paste}
        value={pasted}
        onChange={(event) => changeSources({ pasted: event.currentTarget.value })}
        autosize
        minRows={2}
        maxRows={6}
        data-testid="paste"
      />
      {sources.length > 0 && <Sources reports={inspection?.sources ?? []} />}
      {sources.length > 0 && inspection !== null && (
        <NativeSelect
          size="xs"
          label={paperStrings.readAs}
          value={draft.format}
          onChange={(event) => changeSources({ format: event.currentTarget.value })}
          data={[
            { value: "", label: paperStrings.byContent },
            ...inspection.formats.map(({ id, label }) => ({ value: id, label })),
          ]}
          data-testid="read-as"
        />
      )}
      <p role="status" className={styles["found"]} data-testid="found">
        {inspecting && <Loader size={14} aria-hidden />}
        {inspecting
          ? paperStrings.inspecting
          : inspection?.papers.ok
            ? paperStrings.papers(inspection.papers.value, inspection.account)
            : ""}
      </p>
      {inspection?.sources
        .filter(({ heading }) => heading.length > 0)
        .slice(0, 4)
        .map((report) => (
          <Columns key={report.name} report={report} />
        ))}
    </>
  );
}

/** An archive is one file of the person's and many sources: they are told under its name. */
function Sources({ reports }: { reports: readonly SourceReport[] }) {
  const files = useApp((state) => state.draft.files);
  const names = [...files.map(({ name }) => name), ...reports.map(({ name }) => name)];
  const listed = [...new Set(names)].slice(0, MOST_SOURCES);
  return (
    <ul className={styles["sources"]} data-testid="sources">
      {listed.map((name) => {
        const report = reports.find((candidate) => candidate.name === name);
        const given = files.some((file) => file.name === name);
        return (
          <li key={name}>
            <span className={styles["file"]}>{name}</span>
            <span className={styles["quiet"]}>
              {report === undefined ? "" : paperStrings.recognised(report.records, report.format)}
            </span>
            {given && (
              <ActionIcon
                size="sm"
                aria-label={paperStrings.removeFile(name)}
                onClick={() => changeSources({ files: files.filter((file) => file.name !== name) })}
              >
                <X size={13} aria-hidden />
              </ActionIcon>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Columns({ report }: { report: SourceReport }) {
  const columns = useApp((state) => state.draft.columns);
  const choose = (field: RecordField, column: string) => {
    const others = Object.entries(columns).filter(([, chosen]) => chosen !== field);
    changeSources({ columns: Object.fromEntries(column === "" ? others : [...others, [column, field]]) });
  };
  return (
    <fieldset className={styles["columns"]} data-testid="columns">
      <legend>
        {paperStrings.columns} · {report.name}
      </legend>
      {RECORD_FIELDS.map((field) => (
        <NativeSelect
          key={field}
          size="xs"
          label={paperStrings.fields[field]}
          value={report.columns.find((guess) => guess.field === field)?.column ?? ""}
          onChange={(event) => choose(field, event.currentTarget.value)}
          data={[{ value: "", label: paperStrings.noColumn }, ...new Set(report.heading)]}
          data-testid={`column-${field}`}
        />
      ))}
    </fieldset>
  );
}
