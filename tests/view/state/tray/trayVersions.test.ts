// What several people, tabs and visits write into one tray joins without loss, in whatever order it
// meets.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addToTray, annotate, applyChange, changeBetween, removeFromTray, type Tray } from "#view/state/tray/tray.ts";
import { loadInto, readTray, writeTray } from "#view/state/tray/trayFile.ts";
import { mergeTrays, NO_VERSIONS, type TrayVersions, trayOf, writeChanges } from "#view/state/tray/trayVersions.ts";

const KEYS = ["paper:a", "paper:b", "concept:c", "term:d"] as const;
type Step =
  | { readonly does: "add" | "remove"; readonly key: (typeof KEYS)[number] }
  | { readonly does: "note"; readonly key: (typeof KEYS)[number]; readonly note: string }
  | { readonly does: "tag"; readonly key: (typeof KEYS)[number]; readonly tags: readonly string[] };

function after(tray: Tray, step: Step): Tray {
  if (step.does === "add") return addToTray(tray, [{ key: step.key, label: step.key }]);
  if (step.does === "remove") return removeFromTray(tray, step.key);
  return annotate(tray, step.key, "note" in step ? { note: step.note } : { tags: "tags" in step ? step.tags : [] });
}

const key = fc.constantFrom(...KEYS);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ does: fc.constantFrom("add" as const, "remove" as const), key }),
  fc.record({ does: fc.constant("note" as const), key, note: fc.constantFrom("", "x", "x\ny", "z") }),
  fc.record({ does: fc.constant("tag" as const), key, tags: fc.subarray(["t", "u"]) }),
);
/** Three authors, each of whom writes, or takes in what another has. */
const history = fc.array(
  fc.oneof(fc.record({ who: fc.nat(2), step }), fc.record({ who: fc.nat(2), from: fc.nat(2) })),
  { maxLength: 40 },
);

function play(events: readonly ({ who: number; step: Step } | { who: number; from: number })[]): TrayVersions[] {
  const states = [NO_VERSIONS, NO_VERSIONS, NO_VERSIONS];
  for (const event of events) {
    const own = states[event.who] ?? NO_VERSIONS;
    states[event.who] =
      "step" in event
        ? writeChanges(own, after(trayOf(own), event.step), `author${event.who}`)
        : mergeTrays(own, states[event.from] ?? NO_VERSIONS);
  }
  return states;
}

const note = (tray: Tray, text: string) => annotate(tray, "paper:a", { note: text });
const write = (own: TrayVersions, change: (tray: Tray) => Tray, author: string) =>
  writeChanges(own, change(trayOf(own)), author);
const added = write(NO_VERSIONS, (tray) => addToTray(tray, [{ key: "paper:a", label: "A" }]), "x");

describe("joined trays", () => {
  it("are the same in whatever order they meet, and as often as they meet", () => {
    fc.assert(
      fc.property(history, (events) => {
        const [a = NO_VERSIONS, b = NO_VERSIONS, c = NO_VERSIONS] = play(events);
        expect(mergeTrays(a, b)).toEqual(mergeTrays(b, a));
        expect(mergeTrays(mergeTrays(a, b), c)).toEqual(mergeTrays(a, mergeTrays(b, c)));
        expect(mergeTrays(a, a)).toEqual(a);
        const all = mergeTrays(mergeTrays(a, b), c);
        expect(mergeTrays(all, b)).toEqual(all);
        const read = readTray(writeTray(all));
        expect(read).toEqual({ ok: true, value: all, issues: [] });
      }),
      { numRuns: 300 },
    );
  });

  it("are what their author made of them", () => {
    fc.assert(
      fc.property(history, fc.array(step), (events, steps) => {
        let [own = NO_VERSIONS] = play(events);
        for (const one of steps) {
          const wanted = after(trayOf(own), one);
          own = writeChanges(own, wanted, "author0");
          expect(trayOf(own)).toEqual(wanted);
        }
      }),
    );
  });

  it("keep both sides' work, field by field, and both notes where both wrote one", () => {
    const base = write(added, (tray) => note(tray, "base"), "x");
    const [one, two] = [
      write(base, (tray) => note(tray, "base and more"), "one"),
      write(base, (tray) => annotate(tray, "paper:a", { tags: ["read"] }), "two"),
    ];
    expect(trayOf(mergeTrays(one, two))).toEqual([
      { key: "paper:a", label: "A", note: "base and more", tags: ["read"] },
    ]);
    const three = write(base, (tray) => note(tray, "other"), "three");
    expect(trayOf(mergeTrays(one, three))[0]?.note).toBe("base and more\nother");
    expect(trayOf(mergeTrays(base, one))[0]?.note).toBe("base and more");
  });

  it("delete what was deleted, but not what somebody was writing on meanwhile", () => {
    const gone = write(added, (tray) => removeFromTray(tray, "paper:a"), "one");
    expect(trayOf(mergeTrays(added, gone))).toEqual([]);
    const written = write(added, (tray) => note(tray, "precious"), "two");
    expect(trayOf(mergeTrays(written, gone))).toEqual([{ key: "paper:a", label: "A", note: "precious", tags: [] }]);
  });

  it("bring back what a backup has, and let another's file add and delete", () => {
    const file = write(added, (tray) => note(tray, "precious"), "x");
    const cleared = write(file, () => [], "x");
    expect(trayOf(loadInto(cleared, file, "y"))[0]?.note).toBe("precious");
    expect(trayOf(loadInto(file, file, "y"))).toEqual(trayOf(file));
    const theirs = write(
      write(file, () => [], "z"),
      (tray) => addToTray(tray, [{ key: "term:d", label: "D" }]),
      "z",
    );
    expect(trayOf(loadInto(file, theirs, "y")).map((item) => item.key)).toEqual(["term:d"]);
  });

  it("let others' changes through one's own steps", () => {
    const [before, mine] = [trayOf(added), note(trayOf(added), "mine")];
    const theirs = addToTray(mine, [{ key: "concept:c", label: "C" }]);
    const undone = applyChange(before, changeBetween(mine, theirs));
    expect(undone.map((item) => [item.key, item.note])).toEqual([
      ["paper:a", ""],
      ["concept:c", ""],
    ]);
  });
});
