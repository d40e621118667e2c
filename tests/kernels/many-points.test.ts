import { describe, expect, it } from "vitest";
import { Gaussian } from "../../src/exact/gaussian.ts";
import { ExactRandom } from "../../src/exact/random.ts";
import { Rational } from "../../src/exact/rational.ts";
import { compileKernels } from "../../src/kernels/compile.ts";
import { compiledScript, scriptRuntime } from "../../src/kernels/script.ts";
import { tableHilbertBall, tableLambdaBall } from "../../src/kernels/table-balls.ts";
import type { ComplexNumber } from "../../src/kernels/vectors.ts";
import type { ComplexBall } from "../../src/precision/index.ts";
import type { TabulatedSpectrum } from "../../src/spectra/spectrum.ts";

type Values = readonly number[];
const table = (x: Values, a: (x: number) => number): TabulatedSpectrum => ({
  kind: "tabulated",
  x,
  a: x.map((at, i) => (i === 0 || i === x.length - 1 ? 0 : a(at))),
  unit: "none",
});
const random = new ExactRandom(71);
const next = (): number => random.integer(0, 2 ** 30) / 2 ** 30;
/** 1, r, r², … */
const powers = (n: number, ratio: number): number[] => Array.from({ length: n }, (_, i) => ratio ** i);
function cells(n: number, length: () => number): number[] {
  const x = [0];
  for (let i = 0; i < n; i++) x.push(x[i]! + length());
  return x;
}

const TABLES = {
  "three points": table([0, 0.4, 1], () => 1),
  "even cells": table(
    cells(60, () => 1 / 64),
    (x) => x * (1 - x),
  ),
  "cells over three decades": table(
    cells(60, () => 10 ** (-3 * next())),
    () => next() ** 4,
  ),
  "steep steps, cells down to 1e-6 beside a point": table(
    [...powers(40, 0.7).map((d) => 1 - d), 1.0000001, 1.5],
    next,
  ),
  "cells down to 1e-18 at zero": table([0, ...powers(60, 0.5).reverse()], (x) => x * next()),
} as const;
const NAMES = Object.keys(TABLES) as (keyof typeof TABLES)[];

/** Inside cells, at points of the table and next to them, near zero and beyond the top. */
function places({ x }: TabulatedSpectrum): number[] {
  const top = x.at(-1)!;
  const inside = [1, x.length >> 1, x.length - 3, x.length - 1].flatMap((i) => [x[i]!, x[i]! * (1 + 1e-13)]);
  return [...inside, 1.3 * top * next(), 1e-7 * top, -0.4 * top, 1.9 * top, 2.5 * top, 300 * top];
}

/** The largest |value − exact| in units of 1e-14 of the largest value or, beyond the top, of the exact one. */
function offBy(
  spectrum: TabulatedSpectrum,
  f: (x: number) => number,
  exact: (z: Gaussian) => ComplexBall,
): number {
  const found = places(spectrum).map((x) => ({ x, value: f(x) }));
  const most = Math.max(...found.map(({ value }) => Math.abs(value)));
  const errors = found.map(({ x, value }) => {
    const want = exact(Gaussian.of(Rational.fromDouble(x))).re.toNumber();
    const isTail = Math.abs(x) > 1.8 * spectrum.x.at(-1)!;
    return Math.abs(value - want) / (1e-14 * (isTail ? Math.abs(want) : most));
  });
  return Math.max(...errors);
}
/** 38 digits: cells of 1e-18 leave twenty. */
const BITS = 128;
const exactly = ({ x, a }: TabulatedSpectrum) => ({
  x: x.map(Rational.fromDouble),
  a: a.map(Rational.fromDouble),
});

/** The functions of emitted modules, which sum over all cells at each point. */
const emitted = compiledScript<Record<"tableLambda" | "tableHilbert", (...all: unknown[]) => ComplexNumber>>(
  `${scriptRuntime(["tableLambda", "tableHilbert"])}\nreturn { tableLambda, tableHilbert };`,
);

describe("of a table at many points", () => {
  it.each(NAMES)("λ^R is exact to 1e-14 of its largest value, and so is its tail: %s", (name) => {
    const [spectrum, exact] = [TABLES[name], exactly(TABLES[name])];
    const kernels = compileKernels(spectrum, 1, 1);
    expect(
      offBy(
        spectrum,
        (x) => kernels.lambda(x, 0).re,
        (z) => tableLambdaBall(z, exact, BITS),
      ),
    ).toBeLessThan(1);
  });
  it.each(NAMES.flatMap((name) => [1e-4, 10].map((share) => [name, share] as const)))(
    "P_B is exact to 1e-14 of its largest value, and so is its tail: %s, T_B = %d of the top",
    (name, share) => {
      const [spectrum, exact] = [TABLES[name], exactly(TABLES[name])];
      const temperature = share * spectrum.x.at(-1)!;
      const kernels = compileKernels(spectrum, temperature, temperature);
      expect(
        offBy(
          spectrum,
          (x) => kernels.pB(x, 0).re,
          (z) => tableHilbertBall(z, Rational.fromDouble(temperature), exact, BITS),
        ),
      ).toBeLessThan(1);
    },
  );

  it.each(NAMES)("λ above the axis is exact to 1e-14, relative to itself: %s", (name) => {
    const [spectrum, exact] = [TABLES[name], exactly(TABLES[name])];
    const { lambda, matsubara } = compileKernels(spectrum, 1, 1);
    const top = spectrum.x.at(-1)!;
    for (const im of [1e-9, 1e-3, 0.1, 1, 300].map((share) => share * top)) {
      expect(matsubara(im)).toBe(lambda(0, im).re);
      for (const re of [0, ...places(spectrum)]) {
        const z = Gaussian.of(Rational.fromDouble(re), Rational.fromDouble(im));
        const want = tableLambdaBall(z, exact, BITS);
        const found = lambda(re, im);
        const off = Math.hypot(found.re - want.re.toNumber(), found.im - want.im.toNumber());
        expect(off, `${re} + ${im}i`).toBeLessThan(1e-14 * want.magnitude().toNumber());
      }
    }
  });

  it("both are those of the emitted kernels", () => {
    const spectrum = TABLES["cells over three decades"]!;
    const [top, T] = [spectrum.x.at(-1)!, 0.1];
    const kernels = compileKernels(spectrum, T, T);
    for (let i = 0; i < 500; i++) {
      const x = (1.5 * i * top) / 500;
      for (const [one, other] of [
        [kernels.lambda(x, 0), emitted.tableLambda(x, 0, spectrum.x, spectrum.a)],
        [kernels.pB(x, 0), emitted.tableHilbert(x, 0, T, spectrum.x, spectrum.a)],
      ] as const) {
        // Both reach 5.
        expect(Math.abs(one.re - other.re)).toBeLessThan(5e-14);
        expect(one.im).toBe(other.im);
      }
    }
  });

  it("neither depends on what was asked before", () => {
    const spectrum = TABLES["cells over three decades"]!;
    const points = Array.from({ length: 200 }, () => 2.2 * spectrum.x.at(-1)! * next());
    const [one, other] = [compileKernels(spectrum, 1, 1), compileKernels(spectrum, 1, 1)];
    const forwards = points.map((x) => [one.lambda(x, 0), one.pB(x, 0)]);
    const backwards = [...points].reverse().map((x) => [other.lambda(x, 0), other.pB(x, 0)]);
    expect(backwards.reverse()).toEqual(forwards);
  });
});

describe("distantSum", () => {
  /** Intervals of one length, and how often one of them was summed. */
  function counted(number: number): { sum(u: number): number; count(): number } {
    let count = 0;
    const distantSum = compiledScript<
      (field: (u: number, j: number) => number, ends: Values) => (u: number) => number
    >(`${scriptRuntime(["distantSum"])}\nreturn distantSum;`);
    const ends = Array.from({ length: number }, (_, j) => [j / number, (j + 1) / number]).flat();
    const field = (u: number, j: number): number => {
      count++;
      const x = (j + 0.5) / number;
      return 1 / ((x - u) * (x + u));
    };
    return { sum: distantSum(field, ends), count: () => count };
  }

  it.each([
    [500, 5000, 9],
    [2000, 5000, 9],
    [2000, 50_000, 50],
  ])("of %d cells at %d points takes 1/%d of the operations", (number, points, fewer) => {
    const { sum, count } = counted(number);
    for (let i = 0; i < points; i++) sum((1.3 * i) / points);
    expect(count()).toBeLessThan((points * number) / fewer);
  });
  it("takes those of 21 points at the first one", () => {
    for (const u of [0, 0.37, 0.9999, 1.7, 40]) {
      const { sum, count } = counted(500);
      sum(u);
      expect(count()).toBeLessThanOrEqual(21 * 500);
    }
  });
  it("sums intervals as short as doubles can be apart, and ends at what is no number", () => {
    const x = [0, ...Array.from({ length: 40 }, (_, i) => 1 + i * 2 ** -52), 2];
    const spectrum = table(x, () => 1);
    const kernels = compileKernels(spectrum, 1, 1);
    for (const u of [1, 1 + 2 ** -50, 1 + 2 ** -47, 1 + 2 ** -40])
      expect(kernels.lambda(u, 0).re).toBeCloseTo(emitted.tableLambda(u, 0, spectrum.x, spectrum.a).re, 14);
    expect(kernels.lambda(Number.NaN, 0).re).toBeNaN();
  });
});
