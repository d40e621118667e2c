import { basis, type GapFunction, gapFunction } from "./gap-function.ts";
import { leastSquares } from "./least-squares.ts";
import { bends, firstOf } from "./lorentz-sum.ts";
import type { PairingRows } from "./pairing-row.ts";

/** An approximate eigenvector and its eigenvalue; nothing about them is proved. */
export interface FittedGap {
  readonly gap: GapFunction;
  readonly kappa: number;
}

/** How finely a gap function is resolved. */
export interface Resolution {
  /** ln(s_{k+1}/s_k) up to ten times the spectrum, and beyond. */
  readonly near: number;
  readonly far: number;
  /** The largest s_k over the highest frequency. */
  readonly reach: number;
  /** Points of a panel of rows (at most 28), of which every four carry some two digits. */
  readonly points: number;
}

const STEPS = 400;
const SETTLED = 1e-15;
/** Points of collocation for every s_k. */
const OVERSAMPLING = 2.5;
/** Rows that are all used. */
const SINGLE = 10;
/** Keeps coefficients of nearly dependent functions small: neighbouring s_k differ by some per cent of a function each. */
export const RIDGE = 1e-10;

/**
 * The top eigenvector of B against 2n+1+γ in Lorentzians with s_k spaced evenly in ln s: power iteration on values at more points than
 * unknowns, lifted by λ_1 so that the top eigenvalue is the largest in modulus.
 */
export function fittedGap(rows: PairingRows, shift: number, resolution: Resolution): FittedGap {
  const scale = Math.max(1, ...rows.parts.map(({ sum }) => sum.scale));
  const start = gapFunction(scales(rows, shift, scale, resolution));
  const z = points(start.s.at(-1)!, resolution);
  // Values relative to a gap function of the right shape.
  const size = z.map((value) => 1 + (value / scale) ** 2);
  const own = z.map((value, i) => Float64Array.from(start.s, (s) => basis(s, value) * size[i]!));
  const image = z.map((value, i) => {
    const factor = size[i]! / (1 + shift / (2 * value));
    return rows.columns(start, value).map((row) => row * factor);
  });
  const solve = leastSquares(own, RIDGE);
  const lift = lowest(rows);
  let c: Float64Array = solve(new Float64Array(z.length).fill(1));
  let kappa = 0;
  for (let step = 0; step < STEPS; step++) {
    const mine = times(own, c);
    const next = solve(times(image, c).map((value, i) => value + lift * mine[i]!));
    const first = times([own[0]!], next)[0]!;
    const growth = first / mine[0]! - lift;
    c = next.map((value) => value / first);
    if (Math.abs(growth - kappa) < SETTLED * Math.abs(growth)) break;
    kappa = growth;
  }
  return { gap: gapFunction(start.s, c), kappa };
}

export function scales(rows: PairingRows, shift: number, scale: number, { near, far, reach }: Resolution) {
  const modes = rows.parts.flatMap(({ sum }) => bends(sum));
  const lowestMode = Math.min(...modes);
  const smallest = shift > 0 ? SMALLEST_BESIDE_A_LEAD : Math.max(SMALLEST, LOWEST_SHARE * lowestMode);
  const largest = Math.max(reach * scale, LEAD_REACH * reach * shift, 3 * Math.max(...modes));
  const s: number[] = [];
  for (let value = smallest; value < largest; value *= Math.exp(value < 10 * scale ? near : far))
    s.push(value);
  return Float64Array.from(s);
}

/** The gap function of the lowest rows is smooth below p = ½, and below the lowest mode; a lead bends it at every p. */
const SMALLEST = 0.3;
const SMALLEST_BESIDE_A_LEAD = 0.02;
const LOWEST_SHARE = 0.3;
/** Beside a lead 2pw falls behind its limit as γ/2p. */
const LEAD_REACH = 1e4;

export function points(largest: number, { near }: Resolution): number[] {
  const z = Array.from({ length: SINGLE }, (_, n) => n + 0.5);
  for (let value = SINGLE + 0.5; value < 30 * largest; value *= Math.exp(near / OVERSAMPLING)) z.push(value);
  return z;
}

/** λ_1 of the first part. */
function lowest(rows: PairingRows): number {
  return firstOf(rows.parts[0]!.sum).mid;
}

function times(matrix: readonly ArrayLike<number>[], c: Float64Array): Float64Array {
  return Float64Array.from(matrix, (row) => c.reduce((total, value, k) => total + value * row[k]!, 0));
}
