// usage: node shoot.tmp.mjs OUTDIR spec.json ; spec: [{name, data, hash, w,h,scheme, welcome, click}]

import { createReadStream, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "./scripts/build/findBrowser.mjs";

const [, , out, specFile] = process.argv;
mkdirSync(out, { recursive: true });
const DIST = process.env.DIST ?? "dist";
const T = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".woff2": "font/woff2",
};
let current = null;
const server = createServer((q, r) => {
  if (current && /\.graph[^/]*\.json$/.test(q.url)) {
    r.writeHead(200, { "content-type": "application/json" });
    createReadStream(`/tmp/data/out/${current}.graph.json`).pipe(r);
    return;
  }
  const p = join(DIST, decodeURIComponent(new URL(q.url, "http://x").pathname));
  const f = existsSync(p) && statSync(p).isDirectory() ? join(p, "index.html") : p;
  if (!existsSync(f)) {
    r.writeHead(404).end();
    return;
  }
  r.writeHead(200, { "content-type": T[extname(f)] ?? "application/octet-stream" });
  createReadStream(f).pipe(r);
});
await new Promise((r) => server.listen(0, "127.0.0.1", r));
const address = `http://127.0.0.1:${server.address().port}/`;
const browser = await chromium.launch({ executablePath: findBrowser(), args: ["--use-angle=swiftshader"] });
for (const s of JSON.parse(readFileSync(specFile, "utf8"))) {
  const page = await browser.newPage({
    viewport: { width: s.w ?? 1440, height: s.h ?? 900 },
    colorScheme: s.scheme ?? "light",
    reducedMotion: "reduce",
  });
  if (!s.welcome) await page.addInitScript(() => localStorage.setItem("isogloss.welcomed", "yes"));
  page.on("pageerror", (e) => console.log(s.name, "EXC", e.message));
  page.on("console", (m) => {
    if (m.type() === "error") console.log(s.name, "ERR", m.text());
  });
  current = s.data ?? null;
  await page.goto(s.hash ? `${address}#${s.hash}` : address);
  await page.waitForFunction(() => globalThis.isogloss?.ready() === true, undefined, { timeout: 90000 });
  await page.waitForTimeout(s.wait ?? 900);
  try {
    for (const a of s.do ?? []) {
      if (a.click) await page.locator(a.click).first().click({ timeout: 5000 });
      if (a.hover) await page.locator(a.hover).first().hover({ timeout: 5000 });
      if (a.text) await page.getByText(a.text).first().click({ timeout: 5000 });
      if (a.role) await page.getByRole(a.role, { name: a.name }).first().click({ timeout: 5000 });
      if (a.key) await page.keyboard.press(a.key);
      if (a.type) await page.keyboard.type(a.type);
      if (a.mouse) await page.mouse.move(...a.mouse);
      if (a.mclick) await page.mouse.click(...a.mclick);
      if (a.eval) console.log(s.name, JSON.stringify(await page.evaluate(a.eval)));
      if (a.files) await page.locator("input[type=file]").first().setInputFiles(a.files);
      await page.waitForTimeout(a.wait ?? 500);
      if (a.shot) await page.screenshot({ path: join(out, `${s.name}-${a.shot}.png`) });
    }
  } catch (e) {
    console.log(s.name, "STEP", e.message.split("\n")[0]);
  }
  await page.screenshot({ path: join(out, `${s.name}.png`) });
  await page.close();
}
await browser.close();
server.close();
