import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BoundKernel } from "./binding.ts";
import { cPrototype } from "./c.ts";
import type { RunResult } from "./run-result.ts";
import { orderedInputs, type TestVector, type VectorInput } from "./vectors.ts";

/** Compiles the emitted C with `gcc -O2 -std=c99` in a temporary folder and runs it on the vectors. */
export function runC(kernel: BoundKernel, text: string, vectors: readonly TestVector[]): RunResult {
  const folder = mkdtempSync(join(tmpdir(), "langreth-c-"));
  try {
    writeFileSync(join(folder, "kernel.c"), text);
    writeFileSync(join(folder, "main.c"), driver(kernel, vectors));
    const options = ["-O2", "-std=c99", "-Wall", "-Werror", "-o", "run", "kernel.c", "main.c", "-lm"];
    const built = spawnSync("gcc", options, { cwd: folder, encoding: "utf8" });
    if (built.error) return { reason: "gcc is not available" };
    if (built.status !== 0) return { reason: `gcc failed: ${built.stderr.slice(0, 300)}` };
    const ran = spawnSync(join(folder, "run"), { encoding: "utf8" });
    if (ran.status !== 0) return { reason: `the compiled kernel ended with ${ran.signal ?? ran.status}` };
    return { values: parseValues(ran.stdout), with: "gcc -O2 -std=c99" };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lines of two numbers as JavaScript prints or C's %.17g writes them. */
export function parseValues(text: string): { re: number; im: number }[] {
  const number = (s: string): number => (/nan/i.test(s) ? Number.NaN : Number(s.replace(/inf/i, "Infinity")));
  return text
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(number))
    .map(([re, im]) => ({ re: re!, im: im ?? 0 }));
}

function driver(kernel: BoundKernel, vectors: readonly TestVector[]): string {
  const call = kernel.entry.complex ? "show(creal(v), cimag(v))" : "show(v, 0.0)";
  const type = kernel.entry.complex ? "double complex" : "double";
  const lines = vectors.map((vector) => {
    const args = orderedInputs(kernel, vector).map(argumentText);
    const size = Array.isArray(vector.inputs.tableX) ? [String(vector.inputs.tableX.length)] : [];
    return `  { ${type} v = ${kernel.entry.name}(${[...args, ...size].join(", ")}); ${call}; }`;
  });
  return [
    "#include <complex.h>\n#include <stdio.h>",
    `${cPrototype(kernel)};`,
    'static void show(double re, double im) { printf("%.17g %.17g\\n", re, im); }',
    `int main(void) {\n${lines.join("\n")}\n  return 0;\n}\n`,
  ].join("\n");
}
function argumentText(value: VectorInput): string {
  if (typeof value === "number") return value.toExponential();
  if ("re" in value) return `${value.re.toExponential()} + ${value.im.toExponential()} * I`;
  return `(const double[]){${value.map((v) => v.toExponential()).join(", ")}}`;
}
