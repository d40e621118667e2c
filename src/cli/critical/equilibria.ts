import type { Bath } from "../../solvers/scenario.ts";

/** What an equilibrium is known by: neither T_B nor a drive enters it. */
interface EquilibriumState {
  readonly electronTemperature: number;
  readonly bath?: Bath;
  readonly halfWidth?: number;
}

/** A function of a complex frequency, given and returned by parts. */
type OfFrequency = (re: number, im: number) => { readonly re: number; readonly im: number };

/** The equilibria beside the points of a scan of one spectrum: each is solved for once, however many points have it. */
export class Equilibria {
  readonly #known = new Map<string, unknown>();
  readonly #lambda = new Map<number, ReturnType<OfFrequency>>();

  /**
   * The equilibrium of a state, solved for where it is not known.
   *
   * @param route which equations are solved; one route always returns the same type.
   */
  at<T>(route: string, { electronTemperature, bath, halfWidth }: EquilibriumState, solve: () => T): T {
    const key = JSON.stringify([route, electronTemperature, bath, halfWidth]);
    if (!this.#known.has(key)) this.#known.set(key, solve());
    return this.#known.get(key) as T;
  }

  /** λ^R of the spectrum, which no state enters: on the real axis each value is computed once, a sum over all cells of a table. */
  lambda(lambda: OfFrequency): OfFrequency {
    return (re, im) => {
      if (im !== 0) return lambda(re, im);
      const value = this.#lambda.get(re) ?? lambda(re, im);
      this.#lambda.set(re, value);
      return value;
    };
  }
}
