import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { BosonKind } from "../../src/kernels/catalogue.ts";
import { emitKernel, kernelList, measureAccuracy } from "../../src/kernels/emit-kernel.ts";
import type { Language } from "../../src/kernels/languages.ts";
import { findPython } from "../../src/kernels/run-python.ts";

/** The accuracy that the project promises at the test vectors. */
const MAX_ULP = 32;

const all = kernelList().map(
  (m) => [m.name, m.boson === "any" ? "oscillator" : m.boson] as [string, BosonKind],
);
/** Every kind of formula and runtime function, for every boson: a compiler run costs a tenth of a second. */
const compiled = all.filter(
  ([name, boson]) =>
    ["lambda", "pB", "kernelPhiThermal", "matsubara", "aFB"].includes(name) ||
    (boson === "oscillator" && /^rate|^fRef|^kms|^xi/.test(name)),
);
/** Starting Python with NumPy costs a quarter of a second. */
const interpreted = compiled.filter(
  ([name, boson]) => boson === "tabulated" || !/^lambda|^kernelPhi|^fRef|^rateOut|xiRelaxation$/.test(name),
);

function expectAccurate(name: string, boson: BosonKind, language: Language): void {
  const accuracy = measureAccuracy(name, boson, language);
  if (accuracy.maxUlp === null) {
    console.warn(`${name} (${boson}) was not run in ${language}: ${accuracy.reason}`);
    expect(accuracy.reason).toMatch(/not available|no Python with NumPy/);
    return;
  }
  const { vectors } = emitKernel(name, boson, language);
  const worst = JSON.stringify(vectors[accuracy.worst]);
  expect(accuracy.maxUlp, `worst vector ${worst}`).toBeLessThanOrEqual(MAX_ULP);
}

describe("emitted kernels reproduce their vectors", () => {
  it.each(all)("%s, %s boson, as JavaScript", (name, boson) => expectAccurate(name, boson, "js"));
  it.each(all)("%s, %s boson, as TypeScript without annotations", (name, boson) =>
    expectAccurate(name, boson, "ts"),
  );
  it.each(compiled)("%s, %s boson, as C99", (name, boson) => expectAccurate(name, boson, "c"));
  console.log(`Python kernels run with ${findPython()?.versions ?? "nothing: no NumPy found"}`);
  it.each(interpreted)("%s, %s boson, as NumPy module", (name, boson) =>
    expectAccurate(name, boson, "python"),
  );
});

describe("emitted TypeScript", () => {
  it("passes the strict type check", () => {
    const folder = mkdtempSync(join(tmpdir(), "langreth-ts-"));
    const paths = all.map(([name, boson]) => {
      const { path, text } = emitKernel(name, boson, "ts").files[0]!;
      writeFileSync(join(folder, path), text);
      return path;
    });
    const tsc = join(process.cwd(), "node_modules/.bin/tsc");
    const options = "--ignoreConfig --noEmit --strict --noUnusedLocals --target es2022 --module esnext";
    const ran = spawnSync(tsc, [...options.split(" "), ...paths], { cwd: folder, encoding: "utf8" });
    rmSync(folder, { recursive: true, force: true });
    expect(ran.stdout).toBe("");
    expect(ran.status).toBe(0);
  });
});

describe("a mistake in emitted code is caught by the vectors", () => {
  const SWAPPED: Readonly<Record<string, string>> = { "+": "-", "-": "+", "*": "/", "/": "*" };
  /** The source with one operator between two operands exchanged, for every statement of the kernel itself. */
  function mutants(source: string): string[] {
    const start = source.indexOf("export function");
    const lines = source.split("\n");
    const first = source.slice(0, start).split("\n").length;
    return lines.flatMap((line, i) => {
      const found = i >= first ? /^ {2}const t\d+ = \S+ ([-+*/]) \S+;$/.exec(line) : null;
      if (!found) return [];
      const wrong = line.replace(` ${found[1]} `, ` ${SWAPPED[found[1]!]} `);
      return [[...lines.slice(0, i), wrong, ...lines.slice(i + 1)].join("\n")];
    });
  }
  it.each([
    ["kernelPhi", "oscillator"],
    ["kernelPhiThermal", "einstein"],
    ["xiSourceThermal", "oscillator"],
    ["xiRelaxation", "oscillator"],
    ["localThermal", "tabulated"],
    ["rateInThermal", "oscillator"],
  ] as [string, BosonKind][])("%s, %s boson", (name, boson) => {
    const wrong = mutants(emitKernel(name, boson, "js").files[0]!.text);
    expect(wrong.length).toBeGreaterThan(2);
    for (const source of wrong) {
      const { maxUlp } = measureAccuracy(name, boson, "js", source);
      expect(maxUlp, source.slice(source.indexOf("export function"))).toBeGreaterThan(MAX_ULP);
    }
  });
  it.each([
    ["js", "(c + step) *"],
    ["c", "(c + step) *"],
    ["python", "(c[..., None] + step) *"],
  ] as const)("the distance to z rounded at the last place of Re z, in %s", (language, distance) => {
    const { text } = emitKernel("pB", "tabulated", language).files[0]!;
    const wrong = text.replace(distance, language === "python" ? "(x - re_) *" : "(x - re) *");
    expect(wrong).not.toBe(text);
    const { maxUlp } = measureAccuracy("pB", "tabulated", language, wrong);
    if (maxUlp === null) console.warn(`no ${language}: the mistake could not be tried`);
    else expect(maxUlp).toBeGreaterThan(MAX_ULP);
  });
  it("also in C and Python, where they can be run", () => {
    for (const language of ["c", "python"] as const) {
      const { text } = emitKernel("matsubara", "oscillator", language).files[0]!;
      const wrong = text.replace(/ = lambda_? \* /, " = 0.5 * ");
      expect(wrong).not.toBe(text);
      const { maxUlp } = measureAccuracy("matsubara", "oscillator", language, wrong);
      if (maxUlp === null) console.warn(`no ${language}: the mistake could not be tried`);
      else expect(maxUlp).toBeGreaterThan(MAX_ULP);
    }
  });
});

describe("emitKernel", () => {
  it("gives source, vectors and manifest", () => {
    const { files, manifest, vectors } = emitKernel("kernelPhi", "oscillator", "c");
    expect(files.map((f) => f.path)).toEqual([
      "kernelPhi-oscillator.c",
      "kernelPhi-oscillator.h",
      "kernelPhi-oscillator.vectors.json",
      "kernelPhi-oscillator.manifest.json",
    ]);
    expect(JSON.parse(files[2]!.text)).toEqual(vectors);
    expect(manifest.arguments.map((a) => a.name)).toEqual([
      "omega",
      "nu",
      "hNu",
      "tb",
      "lambda",
      "frequency",
      "width",
    ]);
    expect(manifest.derivation).toBe("kernel-kernelPhi");
    for (const v of vectors) expect(v.re.replace(/[-.]|e.*/g, "").replace(/^0+/, "").length).toBeLessThan(40);
  });
  it("refuses unknown names, languages and A(x) of the Einstein boson", () => {
    expect(() => emitKernel("kernelPsi", "oscillator", "js")).toThrow(/got kernelPsi/);
    expect(() => emitKernel("lambda", "oscillator", "rust" as Language)).toThrow(/--lang: got rust/);
    expect(() => emitKernel("xiSource", "einstein", "js")).toThrow(/δ functions/);
  });
  it("lists every kernel with the keys of the command line", () => {
    for (const row of kernelList()) {
      expect(row.languages).toEqual(["ts", "js", "c", "python"]);
      for (const a of row.arguments) expect(Object.keys(a)).toEqual(["name", "type", "domain", "unit"]);
      expect(row.statement.length).toBeGreaterThan(5);
    }
  });
});
