import type { BosonKernels } from "../boson-kernels.ts";
import { HalfLineGrid } from "../linear/half-line-grid.ts";
import { factorise, solve } from "../linear/lu.ts";
import { type DenseMatrix, denseMatrix } from "../linear/matrix.ts";
import { gradedEdges, panelGrid } from "../linear/panel-grid.ts";
import type { Estimate } from "../wide/estimate.ts";

/** A spectrum by the shape of λ(iν)/λ(0) and the frequency in which temperatures are measured. */
export interface WeakCouplingProblem {
  readonly kernels: Pick<BosonKernels, "matsubara">;
  /** Ω: the mode of an Einstein spectrum, any scale of others. */
  readonly frequency: number;
}

/** The transition at one coupling, up to terms of order (T_c/Ω)² ln(Ω/T_c). */
export interface WeakTransition {
  /** ln(2e^γΩ/πT_c) − (1+λ)/λ, regular at λ = 0. */
  readonly excess: number;
  /** Δ(iω)/Δ(0) at the nodes of `grid`. */
  readonly shape: Float64Array;
  readonly grid: HalfLineGrid;
}

/** How finely ω is covered. */
interface Resolution {
  readonly order: number;
  readonly width: number;
}
const COARSE: Resolution = { order: 14, width: 0.5 };
const FINE: Resolution = { order: 18, width: 0.4 };
const REACH = 64;
/** Panels far above Ω in units of their frequency: the kernel keeps its width Ω there. */
const GROWTH = 0.25;

/** What does not depend on λ: λ-linear parts of the equations on a grid. */
interface Pieces {
  readonly grid: HalfLineGrid;
  readonly chi: Float64Array;
  readonly dressing: Float64Array;
  readonly remainder: DenseMatrix;
}

/**
 * The linearised equations in the limit T → 0 at any λ > −1. With χ = λ(iν)/λ(0), κ(ω,ω') = ½[χ(ω−ω') + χ(ω+ω')] and
 * πTΣ_m F(ω_m)/|ω_m| → F(0) ln(2e^γΩ/πT) + ∫_0^∞ (dω/ω)[F(ω) − F(0)/(1+ω²/Ω²)] the logarithm multiplies the rank-one
 * part χ(ω)χ(ω') alone, and what is left is regular at λ = 0:
 *   Z(ω)Δ(ω) = (1+λ)χ(ω) + λ∫(dω'/ω')[κ(ω,ω') − χ(ω)χ(ω')]Δ(ω'),   Z(ω) = 1 + (λ/ω)∫_0^ω χ,   Δ(0) = 1.
 */
export function weakTransition(problem: WeakCouplingProblem, lambda: number): WeakTransition {
  return transitionOf(pieces(problem, FINE), problem.frequency, lambda);
}

function transitionOf(
  { grid, chi, dressing, remainder }: Pieces,
  frequency: number,
  lambda: number,
): WeakTransition {
  const n = grid.size;
  const matrix = denseMatrix(n, n, (i, j) => {
    return (i === j ? 1 + lambda * dressing[i]! : 0) - lambda * remainder.data[i * n + j]!;
  });
  const source = chi.map((value) => (1 + lambda) * value);
  const shape = solve(factorise(matrix), source);
  let excess = 0;
  grid.nodes.forEach((omega, j) => {
    const reference = 1 / (1 + (omega / frequency) ** 2);
    excess -= (grid.weights[j]! / omega) * (chi[j]! * shape[j]! - reference);
  });
  return { excess, shape, grid };
}

/**
 * The remainder acts on u = Δ/ω with ½χ(ω−ω')[u(ω') − u(ω)] and the integral of χ done apart: far above Ω the panels are longer
 * than the kernel is wide.
 */
function pieces({ kernels, frequency }: WeakCouplingProblem, { order, width }: Resolution): Pieces {
  const unit = kernels.matsubara(0);
  const at = (omega: number): number => kernels.matsubara(Math.abs(omega)) / unit;
  const edges = gradedEdges(0, REACH * frequency, [{ at: 0, width: width * frequency }], { growth: GROWTH });
  const grid = new HalfLineGrid(edges, order);
  const { nodes, weights, size: n } = grid;
  const chi = nodes.map(at);
  const below = nodes.map((omega) => integral(at, omega, frequency));
  const all = grid.weights.reduce((sum, weight, j) => sum + weight * chi[j]!, 0);
  const remainder = denseMatrix(n, n);
  for (let i = 0; i < n; i++) {
    const [a, row] = [nodes[i]!, i * n];
    remainder.data[row + i]! += (below[i]! + all) / (2 * a);
    for (let j = 0; j < n; j++) {
      const b = nodes[j]!;
      const [near, far] = [at(a - b) / 2, at(a + b) / 2 - chi[i]! * chi[j]!];
      remainder.data[row + j]! += (weights[j]! * (j === i ? far : near + far)) / b;
      if (j !== i) remainder.data[row + i]! -= (weights[j]! * near) / a;
    }
  }
  return { grid, chi, dressing: below.map((value, i) => value / nodes[i]!), remainder };
}

/** ∫_0^ω χ on panels that resolve the spectrum. */
function integral(chi: (omega: number) => number, omega: number, frequency: number): number {
  const { nodes, weights } = panelGrid(gradedEdges(0, omega, [{ at: 0, width: frequency / 2 }]), ORDER);
  let sum = 0;
  nodes.forEach((at, i) => {
    sum += weights[i]! * chi(at);
  });
  return sum;
}

const ORDER = 20;

/** T_c = (2e^γ/π) e^{−x_0} Ω e^{−(1+λ)/λ}[1 + c_1λ + c_2λ² + …]. */
export interface WeakCouplingSeries {
  /** x_0: ½ for an Einstein mode. */
  readonly exponent: Estimate;
  readonly first: Estimate;
  readonly second: Estimate;
}

/** Couplings on both sides of zero, at which everything is regular. */
const RADIUS = 0.12;
const DEGREES = { coarse: 10, fine: 14 };
const SAFETY = 4;
/** Rounding of one value of the logarithm. */
const ROUNDING = 4e-15;

/**
 * c_1 and c_2 by interpolation of T_c(λ)e^{(1+λ)/λ} at couplings around zero (negative ones included: the equations in
 * the limit T → 0 do not mind) and by differentiation of the polynomial at λ = 0. The error is four times the difference of two
 * degrees and of two grids, plus rounding.
 *
 * Example: an Einstein mode: c_1 = 0.3583… (49π²/144 − 3), c_2 = −0.09672.
 */
export function weakCouplingSeries(problem: WeakCouplingProblem): WeakCouplingSeries {
  const [coarse, fine] = [pieces(problem, COARSE), pieces(problem, FINE)];
  const best = seriesOf(fine, problem.frequency, DEGREES.fine);
  const others = [
    seriesOf(coarse, problem.frequency, DEGREES.fine),
    seriesOf(fine, problem.frequency, DEGREES.coarse),
  ];
  const [exponent, first, second] = [0, 1, 2].map((k) => {
    const spread = Math.max(...others.map((other) => Math.abs(other[k]! - best[k]!)));
    return { value: best[k]!, error: SAFETY * spread + ROUNDING * (DEGREES.fine / RADIUS) ** k };
  });
  return { exponent: exponent!, first: first!, second: second! };
}

/** [x_0, c_1, c_2]: Newton's divided differences through Chebyshev points. */
function seriesOf(given: Pieces, frequency: number, degree: number): number[] {
  const points = Array.from({ length: degree }, (_, k) => RADIUS * Math.cos((Math.PI * (k + 0.5)) / degree));
  const zero = transitionOf(given, frequency, 0).excess;
  const factors = points.map((lambda) => Math.exp(zero - transitionOf(given, frequency, lambda).excess));
  // (factor − 1)/λ is a polynomial of one degree less, whose value and slope at zero are c_1 and c_2.
  const slopes = factors.map((factor, k) => (factor - 1) / points[k]!);
  return [zero, ...atZero(points, slopes)];
}

/** Value and derivative at zero of the polynomial through (x_k, y_k). */
function atZero(x: readonly number[], y: readonly number[]): readonly [number, number] {
  const differences = [...y];
  for (let level = 1; level < x.length; level++) {
    for (let k = x.length - 1; k >= level; k--) {
      differences[k] = (differences[k]! - differences[k - 1]!) / (x[k]! - x[k - level]!);
    }
  }
  let [value, slope] = [0, 0];
  for (let k = x.length - 1; k >= 0; k--) {
    slope = slope * -x[k]! + value;
    value = value * -x[k]! + differences[k]!;
  }
  return [value, slope];
}
