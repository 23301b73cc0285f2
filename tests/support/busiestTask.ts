// How long the page's main thread was busy in one go, from Chromium's own trace: by its processor
// time and by the clock.
import type { Page } from "playwright-core";
import { z } from "zod";

const traceSchema = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string().optional(),
      ph: z.string().optional(),
      pid: z.number().optional(),
      tid: z.number().optional(),
      dur: z.number().optional(),
      tdur: z.number().optional(),
      args: z.object({ name: z.unknown().optional() }).optional(),
    }),
  ),
});

/** Milliseconds of the longest task on the renderer's main thread while something is done. */
export async function busiestTask(page: Page, work: () => Promise<void>): Promise<{ cpu: number; wall: number }> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("The page has no browser.");
  await browser.startTracing(page, { categories: ["toplevel"] });
  await work();
  const { traceEvents } = traceSchema.parse(JSON.parse((await browser.stopTracing()).toString()));
  const threads = new Set(
    traceEvents.flatMap(({ name, args, pid, tid }) =>
      name === "thread_name" && args?.name === "CrRendererMain" ? [`${pid} ${tid}`] : [],
    ),
  );
  const tasks = traceEvents.filter(({ ph, pid, tid }) => ph === "X" && threads.has(`${pid} ${tid}`));
  if (!tasks.some(({ tdur }) => tdur !== undefined)) throw new Error("The trace has no processor times.");
  const longest = (values: readonly (number | undefined)[]) =>
    Math.round(values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0) / 1000);
  return { cpu: longest(tasks.map(({ tdur }) => tdur)), wall: longest(tasks.map(({ dur }) => dur)) };
}
