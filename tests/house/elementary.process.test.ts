// Arithmetic that gives the same bits everywhere: close to Math's, and the same in Node and in the
// browser.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { build } from "vite";
import { describe, expect, it } from "vitest";
import { cubeRoot, exp, ln, log2, power } from "#core/math/elementary.ts";
import { createRandom } from "#core/math/random.ts";
import { findBrowser } from "../../scripts/build/findBrowser.mjs";

const random = createRandom(7);
const values = Array.from({ length: 20_000 }, () => random() * 10 ** Math.floor(random() * 8 - 3));
const error = (own: number, its: number) => Math.abs(own - its) / Math.max(Math.abs(its), Number.MIN_VALUE);

describe("elementary functions", () => {
  it("agree with Math to the last bits", () => {
    const worst = { ln: 0, exp: 0, power: 0, cubeRoot: 0 };
    for (const x of values) {
      const y = x % 700;
      worst.ln = Math.max(worst.ln, Math.abs(ln(x) - Math.log(x)) / Math.max(1, Math.abs(Math.log(x))));
      worst.exp = Math.max(worst.exp, error(exp(y), Math.exp(y)), error(exp(-y), Math.exp(-y)));
      worst.power = Math.max(worst.power, error(power(x, 0.7), x ** 0.7));
      worst.cubeRoot = Math.max(worst.cubeRoot, error(cubeRoot(x), Math.cbrt(x)));
    }
    console.log("largest relative differences to Math:", worst);
    for (const [name, difference] of Object.entries(worst)) expect(difference, name).toBeLessThan(4e-15);
  });

  it("are exact where people expect it, and at the ends", () => {
    expect([ln(1), exp(0), power(5, 0), power(0, 2), cubeRoot(0)]).toEqual([0, 1, 1, 0, 0]);
    for (let n = 1; n <= 200; n++) expect(cubeRoot(n ** 3)).toBe(n);
    for (let k = -20; k <= 20; k++) expect(log2(2 ** k)).toBeCloseTo(k, 12);
    expect([ln(0), ln(-1), ln(Infinity), exp(Infinity), exp(-Infinity), exp(Number.NaN)]).toEqual([
      -Infinity,
      Number.NaN,
      Infinity,
      Infinity,
      0,
      Number.NaN,
    ]);
    expect(error(exp(-740), Math.exp(-740))).toBeLessThan(0.3); // subnormal: few bits left
    expect(error(ln(5e-324), Math.log(5e-324))).toBeLessThan(1e-15);
    expect(error(exp(709.7), Math.exp(709.7))).toBeLessThan(1e-15);
  });

  it("give the same bits in Chromium as here", async () => {
    const built = await build({
      ...{ configFile: false, logLevel: "silent" },
      build: { write: false, lib: { entry: "src/core/math/elementary.ts", formats: ["es"] } },
    });
    const [first] = Array.isArray(built) ? built : [];
    const chunk = first?.output[0];
    const executablePath = findBrowser();
    if (chunk === undefined || executablePath === undefined) throw new Error("nothing built, or no Chromium");
    const browser = await chromium.launch({ executablePath });
    const page = await browser.newPage();
    const module = `data:text/javascript,${encodeURIComponent(chunk.code)}`;
    // A text, because the test's own compiler would rewrite the import of a function.
    const there = await page.evaluate(
      `import(${JSON.stringify(module)}).then(({ ln, exp, power, cubeRoot }) =>
        ${JSON.stringify(values)}.map((x) => [ln(x), exp(x % 700), power(x, 0.7), cubeRoot(x)]))`,
    );
    await browser.close();
    expect(there).toEqual(values.map((x) => [ln(x), exp(x % 700), power(x, 0.7), cubeRoot(x)]));
  });
});

it("core uses no function of Math whose last bit depends on the engine", () => {
  const inexact =
    /Math\.(exp|expm1|log|log2|log10|log1p|pow|cbrt|sin|cos|tan|a?tan2?|asin|acos|sinh|cosh|tanh|hypot)\(|\*\* (?![0-9]+\b)/;
  const offenders = readdirSync("src/core", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .filter((file) =>
      inexact.test(
        readFileSync(join("src/core", file), "utf8")
          .replace(/\/\*[\s\S]*?\*\//g, "")
          .replace(/\/\/.*$/gm, ""),
      ),
    );
  expect(offenders).toEqual([]);
});
