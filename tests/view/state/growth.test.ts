// Twice as much takes twice as long where saved notes and addresses are read, written and joined.
import { expect, it } from "vitest";
import { readAddress, writeAddress } from "#view/state/address.ts";
import { addToTray, applyChange, changeBetween, splitTags } from "#view/state/tray/tray.ts";
import { readTray, writeTray } from "#view/state/tray/trayFile.ts";
import { mergeTrays, NO_VERSIONS, type TrayVersions, trayOf, writeChanges } from "#view/state/tray/trayVersions.ts";
import { type Family, textFamilies, tooFast } from "../../support/growth.ts";

const LONG = 60_000;
const many = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const family = (name: string, large: number, prepare: Family["prepare"]): Family => ({ name, large, prepare });

const written = (count: number, author = "a", note = ""): TrayVersions =>
  writeChanges(
    NO_VERSIONS,
    many(count, (i) => ({ key: `paper:${i}` as const, label: `Paper ${i}`, note: `${note}${i}`, tags: ["t"] })),
    author,
  );
const saved = (items: readonly unknown[], version = 1): string =>
  JSON.stringify({ format: "isogloss-tray", version, items });

it("notes", () => {
  const families = [
    family("items collected", 10_000, (count) => {
      const before = written(count, "b");
      const tray = addToTray(
        trayOf(before),
        many(count, (i) => ({ key: `concept:${i}` as const, label: "a" })),
      );
      return () => writeChanges(before, tray, "a");
    }),
    family("items saved and read", 10_000, (count) => {
      const versions = written(count);
      return () => readTray(writeTray(versions));
    }),
    family("trays joined", 10_000, (count) => {
      const [one, other] = [written(count, "a", "x"), written(count, "b", "y")];
      return () => trayOf(mergeTrays(one, other));
    }),
    family("changes undone", 10_000, (count) => {
      const [one, other] = [trayOf(written(count, "a", "x")), trayOf(written(count, "b", "y"))];
      return () => applyChange(other, changeBetween(one, other));
    }),
    family("one item many times", 4000, (count) => {
      const text = saved(many(count, (i) => ({ key: "paper:a", note: `note ${i}` })));
      return () => readTray(text);
    }),
    family("one item with many versions", 8000, (count) => {
      const versions = many(count, (i) => ({ by: `a${i}`, at: 1, note: `note ${i}` }));
      const text = saved([{ key: "paper:a", versions }], 2);
      return () => {
        const read = readTray(text);
        return read.ok && trayOf(mergeTrays(read.value, read.value));
      };
    }),
    family("items that are not understood", 8000, (count) => {
      const text = saved(many(count, () => ({ key: 1 })));
      return () => readTray(text);
    }),
    family("lines of a note", 20_000, (count) => {
      const note = (author: string) => many(count, (i) => `${author} ${i}`).join("\n");
      const [one, other] = [written(1, "a", note("a")), written(1, "b", note("b"))];
      return () => trayOf(mergeTrays(one, other));
    }),
    ...textFamilies((text) => {
      const versions = writeChanges(
        NO_VERSIONS,
        [{ key: "paper:a", label: text, note: text, tags: splitTags(text) }],
        "a",
      );
      return () => readTray(writeTray(versions));
    }, LONG),
  ];
  expect(tooFast("notes", families)).toEqual([]);
});

it("addresses", () => {
  const fields = ["select", "hide", "only", "pin", "focus", "compare", "venue", "author", "without", "no-kind", "x"];
  const families = [
    ...fields.map((name) =>
      family(`${name} again and again`, 20_000, (count) => {
        const address = many(count, (i) => `${name}=${name === "focus" && i === 0 ? "1any" : `paper:${i}`}`).join("&");
        return () => writeAddress(readAddress(address));
      }),
    ),
    family("communities", 20_000, (count) => {
      const address = `no-community=${many(count, String).join(".")}`;
      return () => writeAddress(readAddress(address));
    }),
    ...textFamilies((text) => () => readAddress(text), LONG),
    ...textFamilies(
      (text) => () => writeAddress(readAddress(`text=${text}&at=${text}&years=${text}&read=${text}`)),
      LONG,
    ),
  ];
  expect(tooFast("addresses", families)).toEqual([]);
});
