import type { Fixed, FixedPoint } from "../../precision/fixed-point.ts";
import { ln, RealBall } from "../../precision/index.ts";
import type { Recurrence } from "./gauss-rule.ts";
import { powerOf } from "./index-grid.ts";

/** What the tail functions are made of at an index m ≥ N: s = √(N/y), ln(y/N) where it is asked, 1/2y; y = m+½. */
export interface TailPoint {
  readonly s: Fixed;
  readonly log: Fixed;
  readonly reciprocal: Fixed;
}

/** How the gap is carried beyond N: by `plain` functions (N/y)³p_j(s), then `logs` functions (N/y)³ln(y/N)p_j(s). */
export interface TailSpace {
  readonly start: number;
  readonly plain: number;
  readonly logs: number;
  /** Of p_j with Σ_{m≥N} (N/y)⁵p_ip_j = δ_ij. */
  readonly recurrence: Recurrence;
}

export function tailPoint(fp: FixedPoint, { start, logs }: TailSpace, m: Fixed): TailPoint {
  const y = m + (fp.one >> 1n);
  const ratio = fp.div(fp.ratio(start), y);
  const log = logs > 0 ? -fp.fromBall(ln(RealBall.raw(ratio, -fp.bits, 0), fp.bits)) : 0n;
  return { s: fp.sqrt(ratio), log, reciprocal: fp.div(fp.one >> 1n, y) };
}

/**
 * The tail functions over √2N: the plain ones are orthonormal in Σ_{m≥N}(2m+1). All fall as y⁻³; times (y/N)³ for fall = 0.
 */
export function tailFunctions(fp: FixedPoint, space: TailSpace, fall = 3): (point: TailPoint) => Fixed[] {
  const { start, plain, logs, recurrence } = space;
  const { diagonal, off, total } = recurrence;
  const first = fp.div(fp.one, fp.sqrt(2n * BigInt(start) * total));
  const inverse = off.map((b, k) => (k === 0 ? 0n : fp.div(fp.one, b)));
  return ({ s, log }) => {
    let [before, value] = [0n, fp.mul(first, powerOf(fp, s, 2 * fall))];
    const values = [value];
    for (let k = 0; k + 1 < plain; k++) {
      const next = fp.mul(fp.floor((s - diagonal[k]!) * value - off[k]! * before), inverse[k + 1]!);
      [before, value] = [value, next];
      values.push(value);
    }
    for (let k = 0; k < logs; k++) values.push(fp.mul(log, values[k]!));
    return values;
  };
}

/** The tail functions and 1/(2m+1). */
export function withReciprocal({
  fp,
  space,
}: {
  readonly fp: FixedPoint;
  readonly space: TailSpace;
}): (point: TailPoint) => Fixed[] {
  const functions = tailFunctions(fp, space);
  return (point) => [...functions(point), point.reciprocal];
}
