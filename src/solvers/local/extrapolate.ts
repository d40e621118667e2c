import { InternalError } from "../../errors/errors.ts";
import { factorise, solve } from "../linear/lu.ts";
import { denseMatrix } from "../linear/matrix.ts";

/** A value at one temperature. */
export interface Sample {
  readonly temperature: number;
  readonly value: number;
}

/** The limit T → 0 of a fit. */
export interface Extrapolation {
  /** The coefficient of the constant function. */
  readonly limit: number;
  readonly coefficients: readonly number[];
  /** Change of the limit when the hottest sample is left out; infinite if the rest cannot be fitted. */
  readonly error: number;
  /** Largest |fit − value|. */
  readonly residual: number;
}

/** Functions of T; the first must be the constant 1. */
export type Basis = readonly ((temperature: number) => number)[];

/** {1, T, T ln T}: the leading corrections to the weak-coupling laws of the local closure. */
export const THERMAL_LOGARITHM: Basis = [() => 1, (t) => t, (t) => t * Math.log(t)];

/**
 * Least-squares fit of the samples in a basis (an exact solution when their numbers agree), extrapolated to T = 0.
 *
 * @example `extrapolate([{ temperature: 1, value: 3 }, { temperature: 2, value: 5 }], [() => 1, (t) => t]).limit` is 1.
 */
export function extrapolate(samples: readonly Sample[], basis: Basis = THERMAL_LOGARITHM): Extrapolation {
  if (samples.length < basis.length) {
    throw new InternalError(`${samples.length} samples cannot fix ${basis.length} coefficients`);
  }
  const coefficients = fit(samples, basis);
  const hottest = Math.max(...samples.map((sample) => sample.temperature));
  const colder = samples.filter((sample) => sample.temperature < hottest);
  const residual = Math.max(
    ...samples.map(({ temperature, value }) => Math.abs(evaluate(basis, coefficients, temperature) - value)),
  );
  const limit = coefficients[0]!;
  const error =
    colder.length < basis.length ? Number.POSITIVE_INFINITY : Math.abs(fit(colder, basis)[0]! - limit);
  return { limit, coefficients, error, residual };
}

function evaluate(basis: Basis, coefficients: readonly number[], temperature: number): number {
  return basis.reduce((sum, f, k) => sum + coefficients[k]! * f(temperature), 0);
}

/** Orthogonal projection with the columns brought to unit length, so that T = 10⁻⁶ is as good as T = 1. */
function fit(samples: readonly Sample[], basis: Basis): number[] {
  const columns = basis.map((f) => samples.map(({ temperature }) => f(temperature)));
  const lengths = columns.map((column) => Math.hypot(...column));
  const { orthonormal, triangle } = gramSchmidt(
    columns.map((column, k) => column.map((x) => x / lengths[k]!)),
  );
  const n = basis.length;
  const projections = Float64Array.from(orthonormal, (q) =>
    q.reduce((sum, x, i) => sum + x * samples[i]!.value, 0),
  );
  const solution = solve(factorise(denseMatrix(n, n, (i, j) => triangle[j]![i] ?? 0)), projections);
  return Array.from(solution, (x, k) => x / lengths[k]!);
}

/** Columns c_j = Σ_{i≤j} triangle[j][i] q_i, orthogonalised twice for orthogonality to round-off. */
function gramSchmidt(columns: number[][]): { orthonormal: number[][]; triangle: number[][] } {
  const orthonormal: number[][] = [];
  const triangle = columns.map((column) => {
    const rest = column.slice();
    const entries = orthonormal.map(() => 0);
    for (let pass = 0; pass < 2; pass++) {
      orthonormal.forEach((q, i) => {
        const component = q.reduce((sum, x, k) => sum + x * rest[k]!, 0);
        entries[i]! += component;
        q.forEach((x, k) => {
          rest[k]! -= component * x;
        });
      });
    }
    const length = Math.hypot(...rest);
    orthonormal.push(rest.map((x) => x / length));
    return [...entries, length];
  });
  return { orthonormal, triangle };
}
