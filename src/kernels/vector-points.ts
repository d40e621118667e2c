import { ExactRandom } from "../exact/random.ts";
import { isWeight, kernelArguments } from "./arguments.ts";
import type { BoundKernel } from "./binding.ts";
import type { VectorInput } from "./vector-input.ts";

type Point = Record<string, VectorInput>;

/** Piecewise-linear sample spectrum of the vectors, with a narrow cell, a wide one and a peak. */
const TABLE = {
  tableX: [0, 0.125, 0.375, 0.5, 0.75, 0.765625, 1, 1.5],
  tableA: [0, 0.03125, 0.25, 0.5625, 0.375, 1.25, 0.875, 0],
};
const BOSONS: Readonly<Record<string, readonly Point[]>> = {
  any: [{}],
  einstein: [
    { lambda: 1, frequency: 1 },
    { lambda: 0.7, frequency: 0.3 },
  ],
  oscillator: [
    { lambda: 1, frequency: 1, width: 0.5 },
    { lambda: 0.7, frequency: 1.3, width: 0.1 },
    { lambda: 2, frequency: 0.9, width: 0.03125 },
  ],
  tabulated: [TABLE],
};

/** Temperatures, generic and hard: equal, nearly equal, far apart, low and high. */
const TEMPERATURES: readonly (readonly [number, number])[] = [
  [0.1, 0.05],
  [0.04, 0.04],
  [0.3, 0.30000000000000004],
  [0.02, 0.7],
  [0.2, 0.001],
  [1e-5, 2e-5],
  [3, 5],
];

/** Pairs (ω, ν): generic, close, equal, opposite, at the resonance, large. */
const PAIRS: readonly (readonly [number, number])[] = [
  [0.7, 0.2],
  [-0.4, 0.9],
  [0.6, 0.6000000000000001],
  [0.30000001, 0.3],
  [0.25, 0.25],
  [1.3, 0.3],
  [-0.35, -0.35000000001],
  [0, 0.05],
  [0.1, -0.1],
  [2.5, -3.75],
  [1e-9, -1e-9],
];
/** Just above the axis for tables, inside of cells and at a point: an x − Re z rounded with x would lose 2^-53 Re z/Im z. */
const NEAR_AXIS: readonly (readonly [number, number])[] = [
  [0.77, 1e-4],
  [1, 1e-7],
  [1.21, 1e-9],
  [-0.3, 1e-13],
];
const NUMBERS = [0, 1e-300, 1e-9, -3e-5, 0.04, 0.125, -0.3, 0.5, 0.77, -0.9, 1.0, 1.3, 2.6, -17, 1000];

/** Whether the kernel has a pole at ω = ν, which the vectors then leave out. */
export function singularAtEqual(kernel: BoundKernel): boolean {
  return ["fRefThermal", "rateIn", "rateOut", "rateInThermal", "rateOutThermal", "kmsDefect"].includes(
    kernel.entry.name,
  );
}

/** Points at which a kernel is tested: every hard pair at some temperatures and with every boson. */
export function vectorPoints(kernel: BoundKernel): readonly Point[] {
  const names = kernelArguments(kernel).map((a) => a.name);
  const random = new ExactRandom(7);
  const heights = (): number => Number(random.bits() % 1999n) / 1024 - 999 / 1024;
  const places = isWeight(kernel)
    ? [{}, {}, {}]
    : kernel.entry.point.length === 2
      ? pairs(kernel)
      : lines(kernel);
  return places.flatMap((place, i) =>
    [0, 1].map((k) => {
      const [te, tb] = TEMPERATURES[(2 * i + k) % TEMPERATURES.length]!;
      const boson = BOSONS[kernel.boson]!;
      const all: Point = {
        te,
        tb,
        hOmega: heights(),
        hNu: heights(),
        ...boson[(i + k) % boson.length]!,
        ...place,
      };
      return Object.fromEntries(names.map((n) => [n, all[n]!]));
    }),
  );
}

function pairs(kernel: BoundKernel): Point[] {
  const kept = PAIRS.filter(([omega, nu]) => omega !== nu || !singularAtEqual(kernel));
  const complex = kernel.boson === "einstein" && kernel.entry.complex;
  return kept.map(([omega, nu], i) => ({
    omega: complex ? { re: omega, im: [0.05, 0.4, 3][i % 3]! } : omega,
    nu,
  }));
}

/** Above the real axis: next to the band edges, far inside and far outside the band, and on the imaginary axis. */
function closurePoints(): Point[] {
  const heights = [0.05, 0.4, 3, 1e-6];
  const widths = [0.3, 1, 1e-4, 1e4, 0.125];
  return NUMBERS.map((v, i) => ({
    z: { re: v === 1e-300 ? 1e-30 : v, im: heights[i % heights.length]! },
    halfWidth: widths[i % widths.length]!,
  }));
}
function lines(kernel: BoundKernel): Point[] {
  const [name] = kernel.entry.point;
  if (name === "nu") return NUMBERS.map((v) => ({ nu: Math.abs(v) }));
  if (kernel.entry.closure) return closurePoints();
  if (name !== "z") return NUMBERS.map((v) => ({ [name!]: v }));
  const numbers = kernel.boson === "tabulated" ? NUMBERS.map((v) => (v === 1e-300 ? 1e-12 : v)) : NUMBERS;
  // Four times as far away as the table reaches, its cells are summed by expansions.
  const heights = kernel.boson === "einstein" ? [0.05, 0.4, 3] : [6, 0, 0, 0.7];
  const near = kernel.boson === "tabulated" ? NEAR_AXIS : [];
  const points = [...numbers.map((re, i) => [re, heights[i % heights.length]!] as const), ...near];
  return points.map(([re, im]) => ({ z: { re, im } }));
}
