import { gmres } from "../linear/gmres.ts";
import { maximumNorm, norm } from "../linear/matrix.ts";
import type { NormalStart, SteadyNormalState } from "./iterate.ts";

type Step = (from: NormalStart) => SteadyNormalState;

/** A correction good to 10⁻³ lets Newton's method gain two digits a step. */
const CORRECTION = { dimension: 40, tolerance: 1e-3 };
const HALVINGS = 4;
/** Square root of the rounding unit, the best increment of a one-sided difference. */
const INCREMENT = 2 ** -26;

/**
 * A Newton step of x = f(x): δ with (1 − f′)δ = f(x) − x by GMRES, f′ from differences of f, halved until the causal state
 * next to it is smaller in its residual; null where that fails and a plain step is better.
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
  const correction = gmres(derivative, defect, CORRECTION);
  for (let k = 0, length = 1; k < HALVINGS; k++, length /= 2) {
    const candidate = causal(scaling.start(origin.map((x, i) => x + length * correction[i]!)), from);
    const next = step(candidate);
    if (next.residual < state.residual) return candidate;
  }
  return null;
}

/** A step takes no more of Im G anywhere than leaves this part: beside the line, where little is at stake, corrections are larger than it. */
const LEFT = 0.1;

/** The causal state next to a candidate: Im G < 0, |h| ≤ 1. */
function causal({ imaginary, distribution }: NormalStart, from: NormalStart): NormalStart {
  return {
    imaginary: imaginary.map((u, i) => Math.min(u, LEFT * from.imaginary[i]!)),
    distribution: distribution.map((h) => Math.max(-1, Math.min(1, h))),
  };
}

/**
 * Im G/max|Im G| and h as one vector without a unit, both times √(w|Im G|): they count as there are states, as in the residual. Where there are hardly any
 * h is what quadrature leaves of it.
 */
class Scaling {
  readonly #peak: number;
  readonly #weights: Float64Array;
  readonly #kinetic: boolean;
  readonly #given: Float64Array;

  constructor({ integrals, green, problem, distribution }: SteadyNormalState) {
    const { weights } = integrals.grid;
    this.#peak = maximumNorm(green.im);
    this.#weights = weights.map((w, i) => Math.sqrt(w * Math.abs(green.im[i]!) + Number.MIN_VALUE));
    this.#kinetic = problem.kinetic;
    this.#given = distribution;
  }

  vector({ imaginary, distribution }: NormalStart): Float64Array {
    const u = imaginary.map((value, i) => (value / this.#peak) * this.#weights[i]!);
    if (!this.#kinetic) return u;
    const whole = new Float64Array(2 * u.length);
    whole.set(u);
    whole.set(
      distribution.map((h, i) => h * this.#weights[i]!),
      u.length,
    );
    return whole;
  }

  start(vector: Float64Array): NormalStart {
    const n = this.#weights.length;
    const unweighted = (values: Float64Array) => values.map((value, i) => value / this.#weights[i]!);
    return {
      imaginary: unweighted(vector.slice(0, n)).map((u) => u * this.#peak),
      distribution: this.#kinetic ? unweighted(vector.slice(n)) : this.#given,
    };
  }
}
