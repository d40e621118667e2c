import { gaussLegendre } from "../../../src/solvers/linear/gauss-legendre.ts";
import { interpolated } from "../../../src/solvers/linear/interpolation.ts";
import type { SteadyNormalState } from "../../../src/solvers/steady/iterate.ts";
import type { OrderedState } from "../../../src/solvers/steady-gap/ordered-state.ts";

/** Oscillator Ω = 1, κ = 0.5, λ(0) = 1: A = Im λ^R/π. */
function oscillator(x: number): number {
  const [omega, kappa] = [1, 0.5];
  const [re, im] = [omega ** 2 + kappa ** 2 - x * x, -2 * kappa * x];
  return (-(omega ** 2 + kappa ** 2) * im) / (re * re + im * im) / Math.PI;
}

/** A full-line function from its values at ω > 0. */
type Line = (omega: number) => number;

/** What the contour says at one frequency beside what the solution says. */
export interface Balance {
  /** τ1 part of Σ^K/i: of the boson, and from G^K = G^RΣ^KG^A. */
  readonly anomalous: readonly [number, number];
  /** Unit part of Σ^K/i with the bath, from G^K = G^RΣ^KG^A, and h(Σ^R − Σ^A)/i. */
  readonly normal: readonly [number, number];
  /** Im φ^R and Im ω̃ of the boson's Σ^> − Σ^<, and of the solution. */
  readonly order: readonly [number, number];
  readonly rate: readonly [number, number];
}

/**
 * Σ_±^≷(ω) = ½∫dν A(ω−ν)[F_B(ω−ν) ± 1]G_∓^≷(ν) for the eigenvalues ± of τ1, by plain quadrature from G_±^R and G_±^K alone: the products on
 * the contour, without Langreth rule, kernel or residual.
 */
export function contourBalance(
  { integrals, factor, problem }: SteadyNormalState,
  state: OrderedState,
  omega: number,
): Balance {
  const { grid } = integrals;
  const h = (x: number): number => Math.tanh(x / (2 * problem.electronTemperature));
  const line = (values: Float64Array, parity: 1 | -1): Line => {
    return (x) => (x < 0 ? parity : 1) * interpolated(grid, values, Math.abs(x));
  };
  const [g, f] = [line(state.normal.im, 1), line(state.anomalous.im, -1)];
  const [v0, v1] = [line(state.returned[0], -1), line(state.returned[1], 1)];
  // G^R − G^A and G^K over i, for the eigenvalue ±1 of τ1.
  const jump = (sign: 1 | -1) => (x: number) => 2 * (g(x) + sign * f(x));
  const keldysh = (sign: 1 | -1) => (x: number) => h(x) * jump(sign)(x) + v0(x) + sign * v1(x);
  const sigma = (sign: 1 | -1, branch: 1 | -1): number =>
    (factor / 2) *
    integral(Array.from(grid.edges), omega, (nu) => {
      const x = omega - nu;
      const occupied = oscillator(x) * (1 / Math.tanh(x / (2 * problem.bosonTemperature)) + branch);
      const other = sign === 1 ? -1 : 1;
      return (occupied * (keldysh(other)(nu) + branch * jump(other)(nu))) / 2;
    });
  const [greater, lesser] = [1, -1].map((branch) =>
    ([1, -1] as const).map((sign) => sigma(sign, branch as 1 | -1)),
  ) as [[number, number], [number, number]];
  const [re, im] = [line(state.normal.re, -1), line(state.anomalous.re, 1)];
  const modulus = (sign: 1 | -1): number =>
    (re(omega) + sign * im(omega)) ** 2 + (jump(sign)(omega) / 2) ** 2;
  const dyson = ([1, -1] as const).map((sign) => keldysh(sign)(omega) / modulus(sign)) as [number, number];
  const half = ([a, b]: readonly [number, number], sign: 1 | -1): number => (a + sign * b) / 2;
  const rates = [greater[0] - lesser[0], greater[1] - lesser[1]] as const;
  return {
    anomalous: [half([greater[0] + lesser[0], greater[1] + lesser[1]], -1), half(dyson, -1)],
    normal: [half(dyson, 1), h(omega) * half(rates, 1)],
    order: [half(rates, -1) / 2, interpolated(grid, state.order.im, omega)],
    rate: [-half(rates, 1) / 2, interpolated(grid, state.omegaTilde.im, omega)],
  };
}

/** Longest piece: A F_B varies on the scale of πT_B. */
const PIECE = 0.1;

/** ∫dν over the panels of the grid and their mirror images, cut at ν = ω and into short pieces. */
function integral(edges: readonly number[], omega: number, f: (nu: number) => number): number {
  const { nodes, weights } = gaussLegendre(10);
  const all = [...edges.map((edge) => -edge), ...edges, omega].sort((a, b) => a - b);
  let sum = 0;
  for (let p = 1; p < all.length; p++) {
    const [from, to] = [all[p - 1]!, all[p]!];
    const pieces = Math.max(1, Math.ceil((to - from) / PIECE));
    const half = (to - from) / pieces / 2;
    for (let k = 0; half > 0 && k < pieces; k++)
      nodes.forEach((t, i) => {
        sum += half * weights[i]! * f(from + half * (2 * k + 1 + t));
      });
  }
  return sum;
}
