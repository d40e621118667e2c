import { NotConvergedError } from "../../errors/errors.ts";
import type { Fixed, FixedPoint } from "../../precision/fixed-point.ts";
import type { FarAxis } from "./axis.ts";
import { powerOf } from "./index-grid.ts";
import { tailFunctions, tailPoint } from "./tail-functions.ts";

/**
 * Takes the first entries of a row, one for each tail function, to those for combinations orthonormal in Σ_{m≥N}(2m+1); what
 * stands behind them is kept.
 */
export function orthonormalising({ fp, smooth, space }: FarAxis): (row: readonly Fixed[]) => Fixed[] {
  // The fall is in the weights: far out it would push the functions below the last bit.
  const functions = tailFunctions(fp, space, 0);
  const points = smooth.nodes.map((m) => tailPoint(fp, space, m));
  const values = points.map(functions);
  const scale = 2n * fp.ratio(space.start);
  const metric = points.map(({ s }, i) => fp.mul(scale, fp.mul(smooth.weights[i]!, powerOf(fp, s, 10))));
  const size = space.plain + space.logs;
  const products = Array.from({ length: size }, (_, i) =>
    Array.from({ length: i + 1 }, (_, j) =>
      values.reduce((sum, value, a) => sum + fp.mul(metric[a]!, fp.mul(value[i]!, value[j]!)), 0n),
    ),
  );
  const factor = cholesky(fp, products);
  if (!factor)
    throw new NotConvergedError(
      `functions beyond the Matsubara index ${space.start} cannot be told apart with ${fp.bits} bits: fewer digits, a lower cutoff of μ* or a higher temperature are accepted`,
    );
  return (row) => [...forward(fp, factor, row.slice(0, size)), ...row.slice(size)];
}

export function transposed(rows: readonly (readonly Fixed[])[]): Fixed[][] {
  return rows[0]!.map((_, j) => rows.map((row) => row[j]!));
}

/** L with L Lᵀ = M, for the lower rows of M; undefined where M is not positive to the last bit. */
function cholesky(fp: FixedPoint, rows: readonly (readonly Fixed[])[]): Fixed[][] | undefined {
  const factor: Fixed[][] = [];
  for (const row of rows) {
    const done = forward(fp, factor, row.slice(0, -1));
    const rest = row.at(-1)! - fp.dot(done, done);
    if (rest <= 0n) return undefined;
    factor.push([...done, fp.sqrt(rest)]);
  }
  return factor;
}

/** L⁻¹ b. */
function forward(fp: FixedPoint, factor: readonly (readonly Fixed[])[], b: readonly Fixed[]): Fixed[] {
  const x: Fixed[] = [];
  b.forEach((value, i) => {
    x.push(fp.div(value - fp.dot(x, factor[i]!), factor[i]![i]!));
  });
  return x;
}
