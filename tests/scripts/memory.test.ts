// A run that cannot finish says so before it starts.
import { expect, it } from "vitest";
import { memoryIssue } from "../../scripts/memory.ts";

it("refuses what does not fit, and says what would", () => {
  expect(memoryIssue(119, 2000)).toBeUndefined();
  const issue = memoryIssue(50_000, 2000);
  expect(issue?.severity).toBe("error");
  expect(issue?.message).toContain("50000 papers need about 2.6");
  const fitting = Number(/at most (\d+)/.exec(issue?.hint ?? "")?.[1]);
  expect(memoryIssue(fitting, 2000)).toBeUndefined();
  expect(memoryIssue(fitting + 200, 2000)).toBeDefined();
});
