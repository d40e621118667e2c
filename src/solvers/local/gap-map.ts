import {
  type DenseMatrix,
  denseMatrix,
  dot,
  isDense,
  type LinearMap,
  type Matrix,
  times,
  transposedTimes,
} from "../linear/matrix.ts";
import { weightedSum } from "../linear/weighted-sums.ts";
import {
  type ComplexKernel,
  type ComplexMatrix,
  type ComplexVector,
  complexTimes,
} from "./complex-matrix.ts";
import { Relaxation } from "./relaxation.ts";

/** The three mechanisms behind φ^R; at the critical coupling they add up to 1. */
export interface Shares {
  /** D^K F^R: the fluctuations of the boson. */
  readonly bosonFluctuation: number;
  /** D^R h(F^R−F^A): the thermal mechanism. */
  readonly thermal: number;
  /** D^R · G_11^R Ξ G_22^A: the non-thermal glue. */
  readonly nonThermal: number;
}

/** A normal state as the gap map sees it. */
export interface PairingState {
  readonly matrices: Readonly<Record<"source" | "relaxation", Matrix>> &
    Readonly<Record<"boson" | "thermal" | "nonThermal", ComplexKernel>> & {
      readonly grid: { readonly nodes: Float64Array; readonly weights: Float64Array };
    };
  /** Factor g on the given spectrum: A = g·A_given. */
  readonly factor: number;
  /** F^R per φ^R at the nodes; (G^R)² in the local closure. */
  readonly anomalous: ComplexVector;
  /** What the residual returns, per Ξ; |G^R|² in the local closure. */
  readonly feedback: Float64Array;
}

/**
 * The linear gap map M = M_b + M_t + M_n on the odd y = Im F^R, half line ω > 0: y ↦ Im[(F^R/φ^R) φ^R[y, X]], with X
 * eliminated by (1 + relaxation·feedback) X = source y. A real eigenvalue 1
 * marks the static instability. Without feedback M_n is dropped.
 */
export class GapMap<S extends PairingState = PairingState> {
  readonly state: S;
  readonly feedback: boolean;
  readonly #feedback: Float64Array;
  readonly #anomalous: ComplexVector;
  readonly #relaxation: Relaxation | null;
  /** The latest solutions of its equation, where the next ones start: from step to step of an eigenvector little changes. */
  #latest: { readonly x?: Float64Array; readonly transposed?: Float64Array } = {};
  /** M_b + M_t, and X ↦ M_n in terms of X: matrices are made once, because an eigenvalue needs them a dozen times. */
  #direct: Matrix | null = null;
  #returned: Matrix | null = null;

  /**
   * @param neighbour a map at a nearby coupling on the same grid, whose work may be reused.
   * @param tolerance what may be left of the equation of X, relative, where it is solved by iteration; default rounding.
   */
  constructor(state: S, feedback: boolean, neighbour?: GapMap<S> | null, tolerance?: number) {
    this.state = state;
    this.feedback = feedback;
    this.#feedback = state.feedback;
    this.#anomalous = state.anomalous;
    const weight = this.#feedback.map((value) => state.factor * value);
    this.#relaxation = feedback
      ? new Relaxation(state.matrices.relaxation, weight, neighbour ? neighbour.#relaxation : null, tolerance)
      : null;
    if (neighbour) this.#latest = neighbour.#latest;
  }

  /** M y. */
  apply(y: Float64Array): Float64Array {
    const out = times(this.#directMatrix(), y);
    if (this.feedback) addTo(out, this.applyNonThermal(y));
    return out;
  }

  /** M_n y. */
  applyNonThermal(y: Float64Array): Float64Array {
    return times(this.#returnedMatrix(), this.residual(y));
  }

  /** X (even in ω) for a given y = Im F^R: the τ₁ part Ξ = iX that no distribution function represents. */
  residual(y: Float64Array): Float64Array {
    if (!this.#relaxation) return new Float64Array(y.length);
    const { factor, matrices } = this.state;
    const source = times(matrices.source, y).map((value) => factor * value);
    const x = this.#relaxation.solve(source, this.#latest.x);
    this.#latest = { ...this.#latest, x };
    return x;
  }

  /** φ^R[y, X] at the nodes, a factor g of the coupling included. */
  gap(y: Float64Array): ComplexVector {
    const { boson, thermal, nonThermal } = this.state.matrices;
    const { factor } = this.state;
    const x = this.residual(y).map((value, i) => value * this.#feedback[i]!);
    const parts = [complexTimes(boson, y), complexTimes(thermal, y), complexTimes(nonThermal, x)];
    const sum = (part: "re" | "im") =>
      y.map((_, i) => factor * parts.reduce((total, vector) => total + vector[part][i]!, 0));
    return { re: sum("re"), im: sum("im") };
  }

  /** Mᵀ χ. */
  applyTransposed(chi: Float64Array): Float64Array {
    const { factor, matrices } = this.state;
    const out = transposedTimes(this.#directMatrix(), chi);
    if (!this.#relaxation) return out;
    const returned = transposedTimes(this.#returnedMatrix(), chi).map((value) => factor * value);
    const transposed = this.#relaxation.solveTransposed(returned, this.#latest.transposed);
    this.#latest = { ...this.#latest, transposed };
    addTo(out, transposedTimes(matrices.source, transposed));
    return out;
  }

  /** ⟨χ, M_i y⟩/⟨χ, y⟩ for right and left eigenvectors y, χ: independent of the grid and of normalisation. */
  shares(y: Float64Array, chi: Float64Array): Shares {
    const { boson, thermal } = this.state.matrices;
    const overlap = dot(chi, y);
    return {
      bosonFluctuation: dot(chi, this.#share(boson, y)) / overlap,
      thermal: dot(chi, this.#share(thermal, y)) / overlap,
      nonThermal: this.feedback ? dot(chi, this.applyNonThermal(y)) / overlap : 0,
    };
  }

  /** M as an explicit matrix. */
  matrix(): DenseMatrix {
    const n = this.#feedback.length;
    const data = new Float64Array(n * n);
    for (let j = 0; j < n; j++) {
      const unit = new Float64Array(n);
      unit[j] = 1;
      this.apply(unit).forEach((value, i) => {
        data[i * n + j] = value;
      });
    }
    return { rows: n, columns: n, data };
  }

  #directMatrix(): Matrix {
    const { boson, thermal } = this.state.matrices;
    this.#direct ??= this.#weighted([boson, thermal]);
    return this.#direct;
  }

  #returnedMatrix(): Matrix {
    this.#returned ??= this.#weighted([{ ...this.state.matrices.nonThermal, columns: this.#feedback }]);
    return this.#returned;
  }

  /** Im[(F^R/φ^R) ΣK], a factor g included: a matrix where the kernels are. */
  #weighted(kernels: readonly ComplexKernel[]): Matrix {
    if (!kernels.every(hasEntries)) return this.#applied(kernels);
    const { factor } = this.state;
    const n = this.#anomalous.re.length;
    const { data, ...shape } = denseMatrix(n, n);
    for (const { re, im, factors, columns = new Float64Array(n).fill(1) } of kernels)
      for (let i = 0, at = 0; i < n; i++) {
        const a = factor * (factors?.im ?? 1) * this.#anomalous.re[i]!;
        const b = factor * (factors?.re ?? 1) * this.#anomalous.im[i]!;
        for (let j = 0; j < n; j++, at++) data[at]! += (a * im.data[at]! + b * re.data[at]!) * columns[j]!;
      }
    return { ...shape, data };
  }

  #applied(kernels: readonly ComplexKernel[]): LinearMap {
    const { factor } = this.state;
    const { re: a, im: b } = this.#anomalous;
    const one = new Float64Array(a.length).fill(1);
    return weightedSum(
      kernels.flatMap(({ re, im, factors, columns = one }) => [
        { matrix: im, factor: factor * (factors?.im ?? 1), left: a, right: columns },
        { matrix: re, factor: factor * (factors?.re ?? 1), left: b, right: columns },
      ]),
    );
  }

  #share(kernel: ComplexKernel, source: Float64Array): Float64Array {
    const { factor } = this.state;
    const phi = complexTimes(kernel, source);
    return phi.re.map(
      (value, i) => factor * (this.#anomalous.re[i]! * phi.im[i]! + this.#anomalous.im[i]! * value),
    );
  }
}

function addTo(target: Float64Array, other: Float64Array): void {
  for (let i = 0; i < target.length; i++) target[i]! += other[i]!;
}

function hasEntries(kernel: ComplexKernel): kernel is ComplexKernel & ComplexMatrix {
  return isDense(kernel.re) && isDense(kernel.im);
}
