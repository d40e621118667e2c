import { dot, norm } from "../linear/matrix.ts";
import type { NormalStart, SteadyNormalState } from "./iterate.ts";

type Step = (from: NormalStart) => SteadyNormalState;

const DIMENSION = 40;
/** A correction good to this factor lets Newton's method gain two digits a step. */
const CORRECTION = 1e-3;
const HALVINGS = 4;
/** Square root of the rounding unit, the best increment of a one-sided difference. */
const INCREMENT = 2 ** -26;

/**
 * A Newton step of x = f(x): δ with (1 − f′)δ = f(x) − x by GMRES, f′ from differences of f, halved until it is causal and smaller in its
 * residual; null where that fails and a plain step is better.
 */
export function correctionStep(step: Step, from: NormalStart, state: SteadyNormalState): NormalStart | null {
  const scaling = new Scaling(state);
  const origin = scaling.vector(from);
  const image = scaling.vector({ imaginary: state.green.im, distribution: state.distribution });
  const defect = image.map((value, i) => value - origin[i]!);
  const size = norm(origin);
  const derivative = (v: Float64Array): Float64Array => {
    const epsilon = (INCREMENT * size) / norm(v);
    const moved = step(scaling.start(origin.map((x, i) => x + epsilon * v[i]!)));
    const there = scaling.vector({ imaginary: moved.green.im, distribution: moved.distribution });
    return there.map((value, i) => v[i]! - (value - image[i]!) / epsilon);
  };
  const correction = gmres(derivative, defect);
  for (let k = 0, length = 1; k < HALVINGS; k++, length /= 2) {
    const candidate = scaling.start(origin.map((x, i) => x + length * correction[i]!));
    if (!isCausal(candidate)) continue;
    const next = step(candidate);
    if (next.residual < state.residual) return candidate;
  }
  return null;
}

/** Where h is within rounding and quadrature of ±1 it may pass it by so much. */
const MARGIN = 1e-6;

function isCausal({ imaginary, distribution }: NormalStart): boolean {
  return imaginary.every((u) => u < 0) && distribution.every((h) => Math.abs(h) <= 1 + MARGIN);
}

/** Im G and h as one vector in which equal entries count equally. */
class Scaling {
  readonly #weights: Float64Array;
  readonly #kinetic: boolean;
  readonly #given: Float64Array;

  constructor({ integrals, green, problem, distribution }: SteadyNormalState) {
    const { weights } = integrals.grid;
    const peak = green.im.reduce((largest, u) => Math.max(largest, -u), 0);
    // √(w·u_max) makes the sum of squares ∫u²dω·u_max ~ (∫u dω)²: a number of order 1, like h.
    this.#weights = weights.map((w, i) =>
      Math.sqrt(w * Math.min(1, -green.im[i]! / peak) + Number.MIN_VALUE),
    );
    this.#kinetic = problem.kinetic;
    this.#given = distribution;
  }

  vector({ imaginary, distribution }: NormalStart): Float64Array {
    const u = imaginary.map((value, i) => value * this.#weights[i]!);
    if (!this.#kinetic) return u;
    const whole = new Float64Array(2 * u.length);
    whole.set(u);
    whole.set(distribution, u.length);
    return whole;
  }

  start(vector: Float64Array): NormalStart {
    const n = this.#weights.length;
    const imaginary = vector.slice(0, n).map((value, i) => value / this.#weights[i]!);
    return { imaginary, distribution: this.#kinetic ? vector.slice(n) : this.#given };
  }
}

/** x with Lx ≈ b, by minimal residuals over the Krylov space of b. */
function gmres(operator: (v: Float64Array) => Float64Array, b: Float64Array): Float64Array {
  const length = norm(b);
  const basis = [b.map((x) => x / length)];
  const columns: number[][] = [];
  const rotations: { c: number; s: number }[] = [];
  const rest = [length];
  for (let k = 0; k < DIMENSION; k++) {
    const image = operator(basis[k]!);
    const column = orthogonalise(image, basis);
    const remaining = norm(image);
    rotations.forEach(({ c, s }, i) => {
      const [top, bottom] = [column[i]!, column[i + 1]!];
      column[i] = c * top + s * bottom;
      column[i + 1] = c * bottom - s * top;
    });
    const radius = Math.hypot(column[k]!, remaining);
    rotations.push({ c: column[k]! / radius, s: remaining / radius });
    column[k] = radius;
    columns.push(column);
    rest.push(-rotations[k]!.s * rest[k]!);
    rest[k]! *= rotations[k]!.c;
    if (Math.abs(rest[k + 1]!) <= CORRECTION * length) break;
    basis.push(image.map((x) => x / remaining));
  }
  return combined(basis, backSubstituted(columns, rest));
}

function orthogonalise(vector: Float64Array, basis: readonly Float64Array[]): number[] {
  return basis.map((direction) => {
    const component = dot(direction, vector);
    for (let j = 0; j < vector.length; j++) vector[j]! -= component * direction[j]!;
    return component;
  });
}

function backSubstituted(columns: readonly number[][], rest: readonly number[]): number[] {
  const y: number[] = new Array(columns.length).fill(0);
  for (let i = columns.length - 1; i >= 0; i--) {
    let sum = rest[i]!;
    for (let j = i + 1; j < columns.length; j++) sum -= columns[j]![i]! * y[j]!;
    y[i] = sum / columns[i]![i]!;
  }
  return y;
}

function combined(basis: readonly Float64Array[], coefficients: readonly number[]): Float64Array {
  const sum = new Float64Array(basis[0]!.length);
  coefficients.forEach((c, k) => {
    for (let j = 0; j < sum.length; j++) sum[j]! += c * basis[k]![j]!;
  });
  return sum;
}
