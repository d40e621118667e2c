import { type Fixed, FixedPoint } from "../../precision/fixed-point.ts";
import type { TailPoint, TailSpace } from "./tail-functions.ts";

/** log₂(1+√2): the coefficients of p_j in powers of u = 2s − 1 grow as (1+√2)^j. */
const POWER_BITS = 1.28;
const POWER_GUARD = 16;

/**
 * Σ_k strength_k φ_j(point_k) for many points: by the sums of u^p, u = 2s − 1, which take one product for a point and a power where
 * the recurrence takes four; with `reciprocal` that of 1/(2m+1) stands behind them. What powers lose is carried by guard bits; s and the logarithm enter both ways as the same numbers.
 */
export function tailSums(
  fp: FixedPoint,
  space: TailSpace,
  reciprocal = false,
): (strength: readonly Fixed[], points: readonly TailPoint[]) => Fixed[] {
  const { plain, logs } = space;
  const guard = BigInt(POWER_GUARD + Math.ceil(POWER_BITS * plain));
  const rows = inPowers(fp, space, guard);
  const places = BigInt(fp.bits);
  const add = (sums: Fixed[], first: Fixed, u: Fixed) => {
    let power = first;
    for (let p = 0; p < sums.length; p++) {
      sums[p]! += power;
      power = (power * u) >> places;
    }
  };
  const combined = (sums: readonly Fixed[]) =>
    sums.map((_, j) => {
      let sum = 0n;
      for (let p = 0; p <= j; p++) sum += rows[j]![p]! * sums[p]!;
      return sum >> (places + 2n * guard);
    });
  return (strength, points) => {
    const [smooth, withLog] = [new Array<Fixed>(plain).fill(0n), new Array<Fixed>(logs).fill(0n)];
    let rest = 0n;
    points.forEach(({ s, log, reciprocal: half }, k) => {
      const u = 2n * s - fp.one;
      const square = (s * s) >> (places - guard);
      const fourth = (square * square) >> (places + guard);
      const first = (((fourth * square) >> (places + guard)) * strength[k]!) >> places;
      add(smooth, first, u);
      if (logs > 0) add(withLog, fp.mul(first, log), u);
      if (reciprocal) rest += strength[k]! * half;
    });
    const values = [...combined(smooth), ...combined(withLog)];
    return reciprocal ? [...values, fp.floor(rest)] : values;
  };
}

/** The coefficients of the plain tail functions over s⁶ in powers of 2s − 1, with so many more bits. */
function inPowers(fp: FixedPoint, { start, plain, recurrence }: TailSpace, guard: bigint): Fixed[][] {
  const { diagonal, off, total } = recurrence;
  const wide = new FixedPoint(fp.bits + Number(guard));
  const first = fp.div(fp.one, fp.sqrt(2n * BigInt(start) * total)) << guard;
  const rows: Fixed[][] = [[first]];
  for (let k = 0; k + 1 < plain; k++) {
    const [row, before] = [rows[k]!, rows[k - 1] ?? []];
    const shift = (wide.one >> 1n) - (diagonal[k]! << guard);
    const inverse = fp.div(fp.one, off[k + 1]!) << guard;
    rows.push(
      Array.from({ length: k + 2 }, (_, p) => {
        const next = (row[p - 1] ?? 0n) / 2n + wide.mul(shift, row[p] ?? 0n);
        return wide.mul(next - wide.mul(off[k]! << guard, before[p] ?? 0n), inverse);
      }),
    );
  }
  return rows;
}
