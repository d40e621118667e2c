import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { InternalError } from "../../errors/errors.ts";
import { compileKernels } from "../../kernels/compile.ts";
import { emitKernel } from "../../kernels/emit-kernel.ts";
import { PLAIN_C, plainKernelPhi } from "./plain-kernel.ts";
import { type BenchCase, type BenchGroup, compared, millisecondsOf } from "./timing.ts";

const PARAMETERS = { te: 0.1, tb: 0.05, lambda: 1, omega: 1, kappa: 0.1 };
/** Points ω = −2, …, 2 with ν = 0.37 off every one of them. */
const POINTS = Array.from({ length: 1000 }, (_, i) => -2 + (4 * i) / 999);
const NU = 0.37;
const BASELINE = "the same formula written by hand";

/** One evaluation of kernelPhi (damped oscillator) in JavaScript, and in C where gcc is present. */
export function kernelCases(): BenchGroup {
  const inC = cTimes();
  const cases = [scriptCase()];
  if ("reason" in inC) return { cases, notes: [`C: ${inC.reason}`] };
  return {
    cases: [...cases, compared("kernelPhi, C (gcc -O2)", inC.generated, BASELINE, inC.plain)],
    notes: [],
  };
}

function scriptCase(): BenchCase {
  const { te, tb, lambda, omega, kappa } = PARAMETERS;
  const { kernelPhi } = compileKernels({ kind: "oscillator", omega, kappa, lambda }, te, tb);
  const difference = Math.max(
    ...POINTS.map((w) => Math.abs(kernelPhi(w, NU).re - plainKernelPhi(w, NU, PARAMETERS).re)),
  );
  // Both are doubles of order one; the plain form loses a few digits to its cancelling poles.
  if (!(difference < 1e-9)) throw new InternalError(`the plain kernel differs by ${difference}`);
  const sum = (value: (w: number) => number) => () => POINTS.reduce((total, w) => total + value(w), 0);
  const generated = millisecondsOf(sum((w) => kernelPhi(w, NU).re)) / POINTS.length;
  const plain = millisecondsOf(sum((w) => plainKernelPhi(w, NU, PARAMETERS).re)) / POINTS.length;
  return compared("kernelPhi, JavaScript", generated, BASELINE, plain);
}

type CTimes = { readonly generated: number; readonly plain: number } | { readonly reason: string };

function cTimes(): CTimes {
  const folder = mkdtempSync(join(tmpdir(), "langreth-bench-"));
  try {
    const source = emitKernel("kernelPhiThermal", "oscillator", "c").files.find(({ path }) =>
      path.endsWith(".c"),
    )!;
    writeFileSync(join(folder, "kernel.c"), source.text);
    writeFileSync(join(folder, "plain.c"), PLAIN_C);
    writeFileSync(join(folder, "main.c"), DRIVER);
    const options = ["-O2", "-std=gnu99", "-o", "run", "kernel.c", "plain.c", "main.c", "-lm"];
    const built = spawnSync("gcc", options, { cwd: folder, encoding: "utf8" });
    if (built.error) return { reason: "gcc is not available" };
    if (built.status !== 0) return { reason: `gcc failed: ${built.stderr.slice(0, 200)}` };
    const ran = spawnSync(join(folder, "run"), { encoding: "utf8" });
    const [generated, plain, difference] = ran.stdout.trim().split(/\s+/).map(Number);
    if (ran.status !== 0 || !(difference! < 1e-9)) return { reason: `the benchmark printed ${ran.stdout}` };
    return { generated: generated!, plain: plain! };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const CALL = (name: string) => `${name}(-2 + 4.0 * i / 999, 0.37, 0.1, 0.05, 1, 1, 0.1)`;
const LOOP = (name: string) =>
  `for (int r = 0; r < 200; r++) for (int i = 0; i < 1000; i++) sink += creal(${CALL(name)});`;
const DRIVER = `#include <complex.h>
#include <math.h>
#include <stdio.h>
#include <time.h>
double complex kernelPhiThermal(double, double, double, double, double, double, double);
double complex plainKernelPhi(double, double, double, double, double, double, double);
static double now(void) { struct timespec t; clock_gettime(CLOCK_MONOTONIC, &t); return 1e3 * t.tv_sec + 1e-6 * t.tv_nsec; }
int main(void) {
  volatile double sink = 0; double difference = 0, start = now();
  ${LOOP("kernelPhiThermal")}
  double generated = (now() - start) / 200000; start = now();
  ${LOOP("plainKernelPhi")}
  double plain = (now() - start) / 200000;
  for (int i = 0; i < 1000; i++) difference = fmax(difference, cabs(${CALL("kernelPhiThermal")} - ${CALL("plainKernelPhi")}));
  printf("%.9g %.9g %.3g\\n", generated, plain, difference);
  return 0;
}
`;
