// How a person works the page: with the mouse, or with the keyboard alone. The same actions both
// ways, so that the same tasks can be done.
import type { Locator, Page } from "playwright-core";

export interface Hands {
  /** A button, a link, a box. */
  readonly press: (target: Locator) => Promise<void>;
  /** Into a field. */
  readonly write: (target: Locator, text: string) => Promise<void>;
  /** What has a key of its own; without keys, it takes these clicks. */
  readonly action: (key: string, ...clicks: readonly Locator[]) => Promise<void>;
  /** One option of the search. */
  readonly choose: (option: Locator) => Promise<void>;
  /** The boxes of a table, from the first one on. */
  readonly tick: (boxes: Locator, count: number) => Promise<void>;
}

export const withMouse = (page: Page): Hands => ({
  press: (target) => target.click(),
  async write(target, text) {
    await target.click();
    await page.keyboard.type(text);
  },
  async action(_, ...clicks) {
    for (const target of clicks) await target.click();
  },
  choose: (option) => option.click(),
  async tick(boxes, count) {
    for (let row = 0; row < count; row++) await boxes.nth(row).click();
  },
});

/** Nothing but `page.keyboard` acts here; elements are only looked at. */
export const withKeys = (page: Page): Hands => ({
  async press(target) {
    await walkTo(page, target);
    const isBox = await target.evaluate((element) => element instanceof HTMLInputElement);
    await page.keyboard.press(isBox ? "Space" : "Enter");
  },
  async write(target, text) {
    await walkTo(page, target);
    await page.keyboard.type(text);
  },
  action: (key) => page.keyboard.press(key),
  async choose(option) {
    await option.waitFor();
    // while an answer is awaited, the list is still that of the words before
    await page.locator("[role=listbox][aria-busy=false]").waitFor();
    for (let presses = 0; (await option.getAttribute("aria-selected")) !== "true"; presses++) {
      if (presses > 30) throw new Error(`The arrow keys do not reach ${option}.`);
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Enter");
  },
  async tick(boxes, count) {
    for (let row = 0; row < count; row++) {
      if (row === 0) await walkTo(page, boxes.first());
      else await page.keyboard.press("ArrowDown");
      await until(() => hasFocus(boxes.nth(row)), `The arrow key does not reach row ${row + 1}.`);
      await page.keyboard.press("Space");
    }
  },
});

/** More than this is no way to work. */
const MOST_TABS = 60;

/**
 * F6 to the region of an element, then Tab (or Shift+Tab, if it lies before) until it has the
 * focus.
 */
async function walkTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; !(await sharesRegion(target)); presses++) {
    if (presses > 4) throw new Error(`F6 does not reach the region of ${target}.`);
    await page.keyboard.press("F6");
  }
  const key = (await isBehindFocus(target)) ? "Shift+Tab" : "Tab";
  for (let presses = 0; !(await hasFocus(target)); presses++) {
    if (presses > MOST_TABS) throw new Error(`${MOST_TABS} times ${key} do not reach ${target}.`);
    await page.keyboard.press(key);
  }
}

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Dialogs and what pops up keep the focus within themselves. */
const sharesRegion = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => {
    const region = element.closest("[data-region]");
    return region === null || region.contains(document.activeElement);
  });

const isBehindFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => {
    const focused = document.activeElement ?? document.body;
    return (element.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  });

async function until(holds: () => Promise<boolean>, otherwise: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(otherwise);
}

/** From now on, a pointer is a fault of the page. */
export const forbidPointer = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const event of ["pointerdown", "mousedown", "pointermove"])
      window.addEventListener(event, () => console.error(`A ${event} where keys alone are used.`), { once: true });
  });

/**
 * From now on, frames come late, as on a busy machine or one without a graphics card: nobody's next
 * key waits for them.
 */
export const delayFrames = (page: Page, milliseconds: number): Promise<void> =>
  page.evaluate((delay) => {
    const soon = window.requestAnimationFrame.bind(window);
    const late = new Map<number, number>();
    window.requestAnimationFrame = (draw) => {
      const frame = soon(() =>
        late.set(
          frame,
          window.setTimeout(() => draw(performance.now()), delay),
        ),
      );
      return frame;
    };
    const stop = window.cancelAnimationFrame.bind(window);
    window.cancelAnimationFrame = (frame) => {
      stop(frame);
      window.clearTimeout(late.get(frame));
    };
  }, milliseconds);
