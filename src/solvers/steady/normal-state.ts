import { NotConvergedError } from "../../errors/errors.ts";
import { times } from "../linear/matrix.ts";
import { type ComplexVector, complexTimes } from "../local/complex-matrix.ts";
import type { NormalStart, SteadyNormalState } from "./iterate.ts";
import { correctionStep } from "./krylov-newton.ts";
import type { LineIntegrals } from "./line-integrals.ts";
import type { SteadyProblem } from "./steady-problem.ts";

const STEPS = 80;
const ROUND_OFF = 2e-15;
/** Rounding of sums over some hundred nodes; an iteration that no longer improves below it has settled. */
const SETTLED = 1e-12;
/** What is left after all steps may be this; it differs from grid to grid, and so enters the error of what is computed from the state. */
const STALLED = 1e-8;
/** Plain iteration goes on as long as every step gains at least this factor. */
const FAST = 0.4;

/**
 * ω̃ = ω − Σ^R − Σ_b^R, ∫ρG^R of the closure, and h = (rate in)/(rate out), lead included, all at once. Every plain iterate is causal
 * (Im ω̃ > 0, |h| ≤ 1): where plain iteration is slow, Newton's method with Krylov corrections takes over.
 *
 * @param enough a change that counts as none; by default rounding decides.
 * @throws NotConvergedError if neither settles.
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
  let last = Number.POSITIVE_INFINITY;
  for (let count = 0; count < STEPS; count++) {
    if (state.residual < best.residual) best = state;
    if (state.residual <= enough) return state;
    if (best.residual <= SETTLED && state.residual > FAST * last) return best;
    const plain = startOf(state);
    const slow = count > 2 && state.residual > FAST * last;
    last = state.residual;
    const improved: NormalStart | null = slow ? correctionStep(step, from, state) : null;
    from = improved ?? plain;
    state = step(from);
  }
  if (best.residual <= STALLED) return best;
  const reached = best.residual.toExponential(1);
  throw new NotConvergedError(
    `the normal state did not settle (change ${reached}): its line is not resolved`,
  );
}

/** A given h at the nodes: one interpolated from another grid would keep the error of that grid. */
function givenDistribution(problem: SteadyProblem, { grid }: LineIntegrals): Float64Array {
  return grid.nodes.map((omega) => problem.distribution(omega));
}

/** Im G and h of a state. */
export function startOf({ green, distribution }: SteadyNormalState): NormalStart {
  return { imaginary: green.im, distribution };
}

/** Σ^R + Σ_b^R at the nodes from Im G and h. */
function selfEnergies(
  { lead }: SteadyProblem,
  { boson, thermal }: LineIntegrals,
  factor: number,
  { imaginary, distribution }: NormalStart,
): ComplexVector {
  const fluctuation = complexTimes(boson.even, imaginary);
  const electrons = complexTimes(
    thermal.odd,
    imaginary.map((u, j) => u * distribution[j]!),
  );
  const width = lead?.halfWidth ?? 0;
  return {
    re: fluctuation.re.map((value, i) => -factor * (value + electrons.re[i]!)),
    im: fluctuation.im.map((value, i) => -factor * (value + electrons.im[i]!) - width),
  };
}

function oneStep(
  problem: SteadyProblem,
  integrals: LineIntegrals,
  factor: number,
  from: NormalStart,
): SteadyNormalState {
  const { nodes, weights } = integrals.grid;
  const sigma = selfEnergies(problem, integrals, factor, from);
  const omegaTilde = {
    re: nodes.map((omega, i) => omega - sigma.re[i]!),
    im: sigma.im.map((value) => -value),
  };
  const green = { re: new Float64Array(nodes.length), im: new Float64Array(nodes.length) };
  for (let i = 0; i < nodes.length; i++) {
    const { re, im } = problem.closure.green(omegaTilde.re[i]!, omegaTilde.im[i]!);
    green.re[i] = re;
    green.im[i] = im;
  }
  const distribution = problem.kinetic
    ? kineticStep(problem, integrals, factor, from, sigma.im)
    : from.distribution;
  let residual = 0;
  for (let i = 0; i < nodes.length; i++) {
    const change = Math.abs(green.im[i]! - from.imaginary[i]!);
    const turned = Math.abs(green.im[i]! * (distribution[i]! - from.distribution[i]!));
    residual += ((2 / Math.PI) * weights[i]! * (change + turned)) / problem.closure.states;
  }
  return { integrals, problem, factor, omegaTilde, green, distribution, residual };
}

/** h = (rate in)/(rate out), with the whole rate out −2 Im(Σ^R + Σ_b^R). */
function kineticStep(
  { lead }: SteadyProblem,
  { scatteringIn, grid }: LineIntegrals,
  factor: number,
  { imaginary, distribution }: NormalStart,
  sigma: Float64Array,
): Float64Array {
  const density = imaginary.map((u) => -u / Math.PI);
  const bare = times(scatteringIn.bare.matrix, density);
  const other = times(
    scatteringIn.other.matrix,
    density.map((b, j) => b * distribution[j]!),
  );
  return grid.nodes.map((omega, i) => {
    const scattered = scatteringIn.bare.factor * bare[i]! + scatteringIn.other.factor * other[i]!;
    const rateIn = factor * scattered + (lead?.rateIn(omega) ?? 0);
    return rateIn / (-2 * sigma[i]!);
  });
}
