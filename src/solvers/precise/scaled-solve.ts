import type { Fixed, FixedPoint } from "../../precision/fixed-point.ts";
import { type LuFactors, solve } from "../linear/lu.ts";

/** A correction in fixed point, and log₂ of its product with the residual, in which both are of second order. */
export interface Correction {
  readonly step: readonly Fixed[];
  readonly gain: number;
}

/**
 * −M⁻¹r for a residual far below the range of doubles, with M factorised in doubles: r is scaled by a power of two to order
 * one and the solution scaled back. The rows of M beyond those of r have zeros on the right. `toUnknowns` takes the solution to other unknowns.
 */
export function scaledSolve(
  fp: FixedPoint,
  factors: LuFactors,
  residual: readonly Fixed[],
  toUnknowns = (x: Float64Array): Float64Array => x,
): Correction {
  const scale = exponentAbove(residual) - fp.bits;
  const right = Float64Array.from({ length: factors.size }, (_, i) =>
    i < residual.length ? -fp.toNumber(residual[i]!, -scale) : 0,
  );
  const solution = solve(factors, right);
  const product = Math.abs(solution.reduce((sum, c, i) => sum + c * right[i]!, 0));
  const unknowns = toUnknowns(solution);
  const step = residual.map((_, i) => {
    const c = fp.fromNumber(unknowns[i]!);
    return scale >= 0 ? c << BigInt(scale) : c >> BigInt(-scale);
  });
  return { step, gain: Math.log2(product || Number.MIN_VALUE) + 2 * scale };
}

function exponentAbove(values: readonly Fixed[]): number {
  return Math.max(...values.map((v) => v.toString(2).length));
}
