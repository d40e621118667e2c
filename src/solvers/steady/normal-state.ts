import { NotConvergedError } from "../../errors/errors.ts";
import { maximumNorm } from "../linear/matrix.ts";
import { type Product, sumsOfProducts } from "../linear/weighted-sums.ts";
import type { ComplexKernel, ComplexVector } from "../local/complex-matrix.ts";
import type { NormalStart, SteadyNormalState } from "./iterate.ts";
import { correctionStep } from "./krylov-newton.ts";
import type { LineIntegrals, Multiple } from "./line-integrals.ts";
import type { SteadyProblem } from "./steady-problem.ts";

/** A normal state that did not settle, with the best iterate: it shows what its grid lacks. */
export class UnsettledError extends NotConvergedError {
  readonly state: SteadyNormalState;

  constructor(state: SteadyNormalState) {
    const { factor, residual } = state;
    super(
      `the normal state at a factor of ${shown(factor)} on the given coupling did not settle (change ${residual.toExponential(1)}): ${unresolved(state)}`,
    );
    this.state = state;
  }
}

const shown = (value: number): number => Number(value.toPrecision(2));

/** Why: beside a line that is wider than the boson reaches it is static, and plain steps neither gain nor lose. */
function unresolved({ omegaTilde, problem }: SteadyNormalState): string {
  const halfWidth = maximumNorm(omegaTilde.im);
  const { top } = problem.shape;
  if (halfWidth <= top) return "its line is not resolved";
  return `its line is ${shown(halfWidth)} wide on each side, ${shown(halfWidth / top)} times the energy ${shown(top)} up to which the boson reaches, which is static there; lower temperatures, at which less coupling is critical, are accepted`;
}

const STEPS = 80;
const ROUND_OFF = 2e-15;
/** Rounding of sums over some hundred nodes; an iteration that no longer improves below it has settled. */
const SETTLED = 1e-12;
/** What is left after all steps may be this; it differs from grid to grid, and so enters the error of what is computed from the state. */
const STALLED = 1e-8;
/** The same where a change of `enough` would do: this many of them. */
const ROUGHLY = 1e3;
/** So many steps without a better state end a search: Newton's method and plain iteration take turns and come back. */
const PATIENCE = 20;
/** Plain iteration goes on as long as every step gains at least this factor. */
const FAST = 0.4;

/** A rate of scattering that quadrature makes negative is this part of the largest: nothing, but of the right sign. */
const NOTHING = Number.EPSILON;

/**
 * ω̃ = ω − Σ^R − Σ_b^R, ∫ρG^R of the closure, and h = (rate in)/(rate out), lead included, all at once. Every iterate is causal
 * (Im ω̃ > 0, |h| ≤ 1), also where quadrature on a coarse grid would not have it so (far from the line, where little is scattered): the equations
 * have a cut there (of a flat band), and steps across it go back and forth. Where plain iteration is slow, Newton's method with Krylov corrections
 * takes over.
 *
 * @param enough a change that counts as none; by default rounding decides.
 * @throws UnsettledError if neither settles.
 */
export function steadyNormalState(
  problem: SteadyProblem,
  integrals: LineIntegrals,
  factor: number,
  start: NormalStart,
  enough: number = ROUND_OFF,
): SteadyNormalState {
  const step = (from: NormalStart) => oneStep(problem, integrals, factor, from);
  let from = problem.kinetic ? start : { ...start, distribution: givenDistribution(problem, integrals) };
  let state = step(from);
  let best = state;
  let since = 0;
  let last = Number.POSITIVE_INFINITY;
  for (let count = 0; count < STEPS && count - since < PATIENCE; count++) {
    if (state.residual < best.residual) [best, since] = [state, count];
    if (state.residual <= enough) return state;
    if (best.residual <= SETTLED && state.residual > FAST * last) return best;
    const plain = startOf(state);
    const slow = count > 2 && state.residual > FAST * last;
    last = state.residual;
    const improved: NormalStart | null = slow ? correctionStep(step, from, state) : null;
    from = improved ?? plain;
    state = step(from);
  }
  if (best.residual <= Math.max(STALLED, ROUGHLY * enough)) return best;
  throw new UnsettledError(best);
}

/** A given h at the nodes: one interpolated from another grid would keep the error of that grid. */
function givenDistribution(problem: SteadyProblem, { grid }: LineIntegrals): Float64Array {
  return grid.nodes.map((omega) => problem.distribution(omega));
}

/** Im G and h of a state. */
export function startOf({ green, distribution }: SteadyNormalState): NormalStart {
  return { imaginary: green.im, distribution };
}

/** Integrals of Im G, even, and h Im G, odd: Σ^R and, where h is solved for, the rate of scattering in. */
function integralsOf(
  { boson, thermal, scatteringIn }: LineIntegrals,
  factor: number,
  { imaginary, distribution }: NormalStart,
  kinetic: boolean,
): { readonly sigma: ComplexVector; readonly rateIn: Float64Array | undefined } {
  const occupied = imaginary.map((u, j) => u * distribution[j]!);
  const sum = (even: Multiple, odd: Multiple, by: number): readonly Product[] => [
    { ...even, factor: by * even.factor, x: imaginary },
    { ...odd, factor: by * odd.factor, x: occupied },
  ];
  const part = (which: "re" | "im") =>
    sum(multipleOf(boson.even, which), multipleOf(thermal.odd, which), -factor);
  const scattering = sum(scatteringIn.bare, scatteringIn.other, -factor / Math.PI);
  const [re, im, rateIn] = sumsOfProducts([part("re"), part("im"), ...(kinetic ? [scattering] : [])]);
  return { sigma: { re: re!, im: im! }, rateIn };
}

function multipleOf({ factors, ...parts }: ComplexKernel, which: "re" | "im"): Multiple {
  return { matrix: parts[which], factor: factors?.[which] ?? 1 };
}

function oneStep(
  problem: SteadyProblem,
  integrals: LineIntegrals,
  factor: number,
  from: NormalStart,
): SteadyNormalState {
  const { nodes, weights } = integrals.grid;
  const { sigma, rateIn } = integralsOf(integrals, factor, from, problem.kinetic);
  const scattering = sigma.im.map((value) => -value);
  const least = NOTHING * maximumNorm(scattering);
  const width = problem.lead?.halfWidth ?? 0;
  const omegaTilde = {
    re: nodes.map((omega, i) => omega - sigma.re[i]!),
    im: scattering.map((value) => Math.max(value, least) + width),
  };
  const green = { re: new Float64Array(nodes.length), im: new Float64Array(nodes.length) };
  for (let i = 0; i < nodes.length; i++) {
    const { re, im } = problem.closure.green(omegaTilde.re[i]!, omegaTilde.im[i]!);
    green.re[i] = re;
    green.im[i] = im;
  }
  const computed = rateIn ? kineticStep(problem, nodes, rateIn, omegaTilde.im) : from.distribution;
  const distribution = problem.kinetic ? computed.map((h) => Math.max(-1, Math.min(1, h))) : computed;
  let residual = 0;
  for (let i = 0; i < nodes.length; i++) {
    const change = Math.abs(green.im[i]! - from.imaginary[i]!);
    const turned = Math.abs(green.im[i]! * (distribution[i]! - from.distribution[i]!));
    residual += ((2 / Math.PI) * weights[i]! * (change + turned)) / problem.closure.states;
  }
  return {
    integrals,
    problem,
    factor,
    omegaTilde,
    green,
    distribution,
    residual,
    smallestRate: scattering.reduce((least, rate) => Math.min(least, rate), Number.POSITIVE_INFINITY) + width,
    largestDistribution: maximumNorm(computed),
  };
}

/** h = (rate in)/(rate out), with the whole rate out 2 Im ω̃. */
function kineticStep(
  { lead }: SteadyProblem,
  nodes: Float64Array,
  scatteringIn: Float64Array,
  width: Float64Array,
): Float64Array {
  return nodes.map((omega, i) => (scatteringIn[i]! + (lead?.rateIn(omega) ?? 0)) / (2 * width[i]!));
}
