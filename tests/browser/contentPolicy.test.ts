// The page's policy, tried from inside: what a script that got into it could do is refused by the
// browser, in the served page and in the single one from disk.
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { HTML } from "#core/export/pages/html.ts";
import { type Explorer, startExplorer } from "../support/explorer.ts";
import { openOffline } from "../support/offlinePage.ts";
import { sampleGraph } from "../support/sampleGraph.ts";

// software rendering on a busy machine takes its time
vi.setConfig({ testTimeout: 180_000 });

let explorer: Explorer;
/** Another origin, which counts what reaches it. */
let elsewhere: Server;
let reached: string[] = [];
beforeAll(async () => {
  elsewhere = createServer((request, response) => {
    reached.push(request.url ?? "");
    response.setHeader("Access-Control-Allow-Origin", "*").end("reached");
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
  explorer = await startExplorer();
});
afterAll(async () => {
  await explorer.close();
  elsewhere.close();
});

/** What was tried → whether it worked. Each attempt ends: by its event, or by a refusal. */
function attempts(page: Page, origin: string): Promise<Record<string, boolean>> {
  return page.evaluate(async (address) => {
    const refused = new Promise<boolean>((resolve) =>
      document.addEventListener("securitypolicyviolation", () => setTimeout(() => resolve(false), 50)),
    );
    const settled = (promise: Promise<unknown>) => promise.then(() => true).catch(() => false);
    const element = async (name: string, attributes: Record<string, string>): Promise<boolean> => {
      const made = document.createElement(name);
      const loaded = new Promise<boolean>((resolve) => {
        made.addEventListener("load", () => resolve(true));
        made.addEventListener("error", () => resolve(false));
      });
      for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
      document.body.append(made);
      return Promise.race([loaded, refused]);
    };
    const tried = (attempt: () => unknown): boolean => {
      try {
        attempt();
        return true;
      } catch {
        return false;
      }
    };
    const state = globalThis as { broken?: boolean };
    const results: Record<string, boolean> = {};
    results["fetch"] = await settled(fetch(`${address}/fetch`));
    results["image"] = await element("img", { src: `${address}/image` });
    // a frame that was refused may load, too: as an empty page. Whether it reached anyone is what counts.
    await element("iframe", { src: `${address}/frame` });
    results["stylesheet"] = await element("link", { rel: "stylesheet", href: `${address}/style` });
    results["beacon"] = await settled(
      new Promise<void>((resolve, reject) => {
        const socket = new WebSocket(address.replace("http", "ws"));
        socket.onopen = () => resolve();
        socket.onerror = () => reject(new Error("refused"));
      }),
    );
    navigator.sendBeacon(`${address}/beacon`);
    results["module"] = tried(() => {
      const script = document.createElement("script");
      Object.assign(script, { type: "module", src: `${address}/module.js` });
      document.body.append(script);
    });
    // the rest is refused without a word, or when its time comes: whether anyone was reached counts
    for (const rel of ["prefetch", "preload", "modulepreload", "prerender", "preconnect", "icon", "manifest"])
      tried(() => {
        const link = document.createElement("link");
        Object.assign(link, { rel, as: "script", href: `${address}/${rel}` });
        document.head.append(link);
      });
    for (const name of ["embed", "object", "video", "audio", "track", "source", "image"])
      tried(() => {
        const isDrawn = name === "image";
        const made = isDrawn
          ? document.createElementNS("http://www.w3.org/2000/svg", name)
          : document.createElement(name);
        made.setAttribute(isDrawn ? "href" : name === "object" ? "data" : "src", `${address}/${name}`);
        document.body.append(made);
      });
    const look = document.createElement("style");
    look.textContent = `@import "${address}/import.css"; @font-face { font-family: x; src: url(${address}/font) }
      body { background: url(${address}/ground); font-family: x }`;
    document.head.append(look);
    tried(() => new EventSource(`${address}/events`));
    tried(() => new WebTransport(`${address.replace("http", "https")}/transport`));
    tried(() => void navigator.serviceWorker.register(`${address}/service.js`).catch(() => {}));
    const ownCode = `fetch("${address}/worker")`;
    tried(() => new Worker(URL.createObjectURL(new Blob([ownCode])), { name: "x" }));
    tried(() => new Worker(`data:text/javascript,${encodeURIComponent(ownCode)}`, { name: "x" }));
    tried(() => Object.assign(location, { href: `javascript:${ownCode}` }));
    const link = document.createElement("a");
    Object.assign(link, { href: "#", ping: `${address}/ping` });
    document.body.append(link);
    link.click();
    const inline = document.createElement("script");
    tried(() => {
      inline.text = "globalThis.broken = true";
      document.body.append(inline);
    });
    tried(() => {
      document.body.insertAdjacentHTML("beforeend", `<img src="x" onerror="globalThis.broken = true">`);
    });
    tried(() => document.body.setAttribute("onclick", "globalThis.broken = true"));
    document.body.click();
    tried(() => setTimeout("globalThis.broken = true" as unknown as () => void));
    results["eval"] = tried(() => new Function("globalThis.broken = true")());
    results["worker"] = tried(() => new Worker(`${address}/worker.js`));
    const base = document.createElement("base");
    base.href = address;
    document.head.append(base);
    results["base"] = document.baseURI.startsWith(address);
    base.remove();
    for (const target of ["_self", "_blank"]) {
      const form = document.createElement("form");
      Object.assign(form, { action: `${address}/form`, target, method: "post" });
      document.body.append(form);
      form.submit();
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    results["inline"] = state.broken === true;
    return results;
  }, origin);
}

async function breakIn(page: Page): Promise<void> {
  reached = [];
  const before = page.url();
  const { port } = elsewhere.address() as AddressInfo;
  const results = await attempts(page, `http://127.0.0.1:${port}`);
  expect(Object.entries(results).filter(([, worked]) => worked)).toEqual([]);
  expect(page.url().replace(/#$/, "")).toBe(before);
  expect(page.context().pages()).toHaveLength(1);
  expect(reached).toEqual([]);
}

test("a script in the served page reaches nobody and runs nothing more", async () => {
  const { page, faults } = await explorer.open();
  const reply = await page.request.get(explorer.address);
  expect(reply.headers()["content-security-policy"]).toContain("default-src 'none'");
  expect(await reply.text()).toContain('http-equiv="Content-Security-Policy"');
  expect(faults).toEqual([]);
  await breakIn(page);
  await page.close();
});

test("nor does one in the single page from disk, which has no network at all", async () => {
  const folder = mkdtempSync(join(tmpdir(), "isogloss-policy-"));
  const shell = await (await fetch(new URL("app.html", explorer.address))).text();
  const content = HTML.write(sampleGraph(), shell, null).content;
  const { page, faults } = await openOffline(explorer.browser, join(folder, "page.html"), content);
  expect(faults).toEqual([]);
  await page.context().setOffline(false);
  await breakIn(page);
  await page.context().close();
  rmSync(folder, { recursive: true });
});
