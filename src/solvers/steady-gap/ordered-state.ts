import type { GreenFunctions } from "../../kernels/closure-functions.ts";
import type { ReturnFunctions } from "../../kernels/held-return.ts";
import { times } from "../linear/matrix.ts";
import { type ComplexKernel, type ComplexVector, complexTimes } from "../local/complex-matrix.ts";
import type { PairingState } from "../local/gap-map.ts";
import { Relaxation } from "../local/relaxation.ts";
import type { SteadyNormalState } from "../steady/iterate.ts";
import { pairingState } from "../steady/pairing-state.ts";

/** What the equations below the transition ask of the local closure. */
export interface LocalOrderFunctions {
  /** G = ω̃/s² and F = φ/s². */
  readonly green: GreenFunctions;
  /** V_0/Ξ_1 and V_1/Ξ_1, by what the bath holds. */
  readonly returned: ReturnFunctions;
}

/** A state with order parameter at the nodes ω > 0. */
export interface OrderedState {
  readonly omegaTilde: ComplexVector;
  readonly order: ComplexVector;
  /** G^R and F^R. */
  readonly normal: ComplexVector;
  readonly anomalous: ComplexVector;
  /** X, Ξ_1 = iX. */
  readonly residual: Float64Array;
  /** V_0/i and V_1/i. */
  readonly returned: readonly [Float64Array, Float64Array];
}

/**
 * The nonlinear equations of the local closure at one coupling on one grid, h given:
 *   Σ^R = −[boson G″ + thermal hG″ + nonThermal V_0/i],  φ^R = boson F″ + thermal hF″ + nonThermal V_1/i,
 *   X = source F″ − relaxation V_1/i,  V = M(Ξ_0, Ξ_1) with Ξ_0 from what the bath holds,
 * with the kernels of the linear theory (they are those of closure-equations: only G, F and V are nonlinear in φ).
 * A state is one vector: Re ω̃ − ω, Im ω̃, Re φ, Im φ at the nodes, bounded numbers.
 */
export class OrderEquations {
  readonly state: SteadyNormalState;
  readonly feedback: boolean;
  readonly #functions: LocalOrderFunctions;
  readonly #matrices: PairingState["matrices"];
  #relaxation: Relaxation | null = null;

  /** @param state the normal state at the same coupling, whose h is held. */
  constructor(state: SteadyNormalState, functions: LocalOrderFunctions, feedback: boolean) {
    this.state = state;
    this.feedback = feedback;
    this.#functions = functions;
    this.#matrices = pairingState(state).matrices;
  }

  /** The same equations with another normal state. */
  on(state: SteadyNormalState): OrderEquations {
    return new OrderEquations(state, this.#functions, this.feedback);
  }

  /** The right-hand sides at a vector. */
  apply(values: Float64Array): Float64Array {
    const { normal, anomalous, returned } = this.stateAt(values);
    const { integrals, factor, problem, distribution: h } = this.state;
    const n = integrals.grid.size;
    const turned = normal.im.map((u, j) => u * h[j]!);
    const sigma = [
      complexTimes(integrals.boson.even, normal.im),
      complexTimes(integrals.thermal.odd, turned),
      ...this.#feedbackOf(integrals.nonThermal.odd, returned[0]),
    ];
    const phi = [
      complexTimes(this.#matrices.boson, anomalous.im),
      complexTimes(this.#matrices.thermal, anomalous.im),
      ...this.#feedbackOf(integrals.nonThermal.even, returned[1]),
    ];
    const out = new Float64Array(4 * n);
    const add = (parts: readonly ComplexVector[], first: number): void => {
      for (const { re, im } of parts)
        for (let i = 0; i < n; i++) {
          out[first + i]! += factor * re[i]!;
          out[first + n + i]! += factor * im[i]!;
        }
    };
    add(sigma, 0);
    add(phi, 2 * n);
    const width = problem.lead?.halfWidth ?? 0;
    for (let i = 0; i < n; i++) out[n + i]! += width;
    return out;
  }

  #feedbackOf(matrix: ComplexKernel, returned: Float64Array): ComplexVector[] {
    return returned.some((value) => value !== 0) ? [complexTimes(matrix, returned)] : [];
  }

  /** Green functions and residual at a vector. */
  stateAt(values: Float64Array): OrderedState {
    const { nodes } = this.state.integrals.grid;
    const n = nodes.length;
    const part = (k: number): Float64Array => values.slice(k * n, (k + 1) * n);
    const omegaTilde = { re: part(0).map((shift, i) => nodes[i]! + shift), im: part(1) };
    const order = { re: part(2), im: part(3) };
    const [normal, anomalous] = [empty(n), empty(n)];
    const at = new Float64Array(4);
    for (let i = 0; i < n; i++) {
      this.#functions.green(omegaTilde.re[i]!, omegaTilde.im[i]!, order.re[i]!, order.im[i]!, at);
      [normal.re[i], normal.im[i], anomalous.re[i], anomalous.im[i]] = at as unknown as Quadruple;
    }
    return { omegaTilde, order, normal, anomalous, ...this.#residual(omegaTilde, order, anomalous.im) };
  }

  /** X and V/i for F″: the equation of X is linear, with V_1 = returned·Ξ_1. */
  #residual(
    omegaTilde: ComplexVector,
    order: ComplexVector,
    anomalous: Float64Array,
  ): Pick<OrderedState, "residual" | "returned"> {
    const n = anomalous.length;
    const [perNormal, perAnomalous] = [new Float64Array(n), new Float64Array(n)];
    if (!this.feedback) return { residual: new Float64Array(n), returned: [perNormal, perAnomalous] };
    const at = new Float64Array(2);
    for (let i = 0; i < n; i++) {
      this.#functions.returned(omegaTilde.re[i]!, omegaTilde.im[i]!, order.re[i]!, order.im[i]!, at);
      [perNormal[i], perAnomalous[i]] = at as unknown as [number, number];
    }
    const { factor } = this.state;
    const weight = perAnomalous.map((value) => factor * value);
    this.#relaxation = new Relaxation(this.#matrices.relaxation, weight, this.#relaxation);
    const source = times(this.#matrices.source, anomalous).map((value) => factor * value);
    const residual = this.#relaxation.solve(source);
    return {
      residual,
      returned: [residual.map((x, i) => x * perNormal[i]!), residual.map((x, i) => x * perAnomalous[i]!)],
    };
  }
}

type Quadruple = [number, number, number, number];

function empty(n: number): ComplexVector {
  return { re: new Float64Array(n), im: new Float64Array(n) };
}
