// A dataset that is built anew with a tenth of its papers replaced: every note finds its paper again,
// or stands among the orphans.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readSources } from "#core/intake/readCorpus.ts";
import { nodeKey } from "#core/model.ts";
import { readAddress, writeAddress } from "#view/state/address.ts";
import { addToTray, annotate, orphansOf } from "#view/state/tray/tray.ts";
import { readTray, writeTray } from "#view/state/tray/trayFile.ts";
import { NO_VERSIONS, trayOf, writeChanges } from "#view/state/tray/trayVersions.ts";
import { INITIAL_VIEW } from "#view/state/viewState.ts";

const SEED = "seeds/000_0f400eda357ed32f.txt";

it("keeps notes, tags and pins by what papers say, not by where they stand", () => {
  const source = { name: SEED, text: readFileSync(SEED, "utf8") };
  const read = readSources([source], { id: "seeds", title: "seeds" });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const { papers } = read.value.corpus;
  const replaced = papers.filter((_, i) => i % 10 === 0).map(({ id }) => nodeKey("paper", id));
  // the same records in another order, from another file, without the replaced ones
  const kept = papers.filter((_, i) => i % 10 !== 0).reverse();
  const records = kept.map(({ title, abstract }) => ({ title, abstract }));
  const rebuilt = readSources([{ name: "export.json", text: JSON.stringify(records) }], { id: "new", title: "new" });
  if (!rebuilt.ok) throw new Error(JSON.stringify(rebuilt.issues));
  const known = new Set(rebuilt.value.corpus.papers.map(({ id }) => nodeKey("paper", id)));

  let tray = addToTray(
    [],
    papers.map(({ id, title }) => ({ key: nodeKey("paper", id), label: title })),
  );
  for (const { key, label } of tray) tray = annotate(tray, key, { note: `note on ${label}`, tags: [key] });
  const again = readTray(writeTray(writeChanges(NO_VERSIONS, tray, "author")));
  if (!again.ok) throw new Error(JSON.stringify(again.issues));
  expect(trayOf(again.value)).toEqual(tray);
  expect(orphansOf(tray, { has: (key) => known.has(key) }).map(({ key }) => key)).toEqual(replaced);
  const pinned = tray.map(({ key }) => key);
  expect(readAddress(writeAddress({ ...INITIAL_VIEW, pinned })).pinned).toEqual(pinned);
});
