// Undo takes back exactly what was done, redo does it again, and a run of merged changes is one
// step.
import fc from "fast-check";
import { expect, test } from "vitest";
import { type History, record, redo, startHistory, undo } from "#view/state/history.ts";

const steps = fc.array(fc.record({ value: fc.integer(), cause: fc.constantFrom("a", "b"), merge: fc.boolean() }), {
  minLength: 1,
  maxLength: 30,
});

test("undo after do is the identity, at every point of any history", () => {
  fc.assert(
    fc.property(steps, (list) => {
      let history: History<{ value: number }> = startHistory({ value: 0 });
      for (const { value, cause } of list) {
        const before = history.present;
        const after = record(history, { value }, cause);
        expect(undo(after).present).toBe(before);
        expect(redo(undo(after)).present).toBe(after.present);
        history = after;
      }
      for (const _ of list) history = undo(history);
      expect(history.present).toEqual({ value: 0 });
      expect(undo(history)).toBe(history);
    }),
  );
});

test("a run of merged changes with one cause is one step", () => {
  let history = startHistory("");
  for (const text of ["s", "sp", "spe"]) history = record(history, text, "type", true);
  expect(undo(history).present).toBe("");
  expect(record(history, "other", "click", true).past).toEqual(["", "spe"]);
});

test("a new change forgets what was undone", () => {
  const history = record(undo(record(startHistory(1), 2, "x")), 3, "x");
  expect(redo(history)).toBe(history);
});
