import { NotConvergedError } from "../../errors/errors.ts";
import type { Complex } from "../boson-kernels.ts";
import { factorise, solve } from "../linear/lu.ts";
import { denseMatrix } from "../linear/matrix.ts";
import { type ComplexVector, complexTimes } from "./complex-matrix.ts";
import type { KernelMatrices } from "./kernel-matrices.ts";

/** The normal state of the local closure on the half line ω > 0 at one coupling. */
export interface NormalState {
  readonly matrices: KernelMatrices;
  /** Factor g on the given spectrum: A = g·A_given. */
  readonly factor: number;
  /** ω̃ = ω − Σ^R(ω) at the nodes. */
  readonly omegaTilde: ComplexVector;
  /** G^R = 1/ω̃ at the nodes. */
  readonly green: ComplexVector;
  /** F^R/φ^R = (G^R)² at the nodes. */
  readonly anomalous: ComplexVector;
  /** |G^R|² at the nodes. */
  readonly feedback: Float64Array;
  /** ∫|δB|dω of the last step, δB the change of B = −Im G^R/π. */
  readonly residual: number;
}

const FIXED_POINT_STEPS = 60;
const NEWTON_STEPS = 12;
const UNDAMPED_STEPS = 4;
const ROUND_OFF = 1e-14;
/** Residuals within this factor of round-off count once they no longer shrink. */
const NEARLY = 1e3;
const SLOW = 0.7;

/**
 * Solves G^R = 1/(ω − Σ^R[G^R]) with
 * Σ^R(ω) = ½∫A(ω−ν)F_B(ω−ν)G^R(ν)dν + (1/2π)∫λ^R(ω−ν)h(ν)Im G^R(ν)dν
 * to round-off: the first integral acts on Im G^R through P_B, so every iterate is causal. Plain iteration,
 * averaged over two steps where it alternates (a line fed by pairs of bosons), then Newton's method where the line is so
 * broad that iteration is slow.
 *
 * @param factor multiplies the coupling of the given spectrum.
 * @param start Im G^R at the nodes, or the half-width of a Lorentzian.
 * @throws NotConvergedError if neither iteration settles.
 */
export function normalState(
  matrices: KernelMatrices,
  factor: number,
  start: Float64Array | number,
): NormalState {
  let imaginary = typeof start === "number" ? lorentzian(matrices.grid.nodes, start) : start;
  let last: NormalState | null = null;
  let damped = false;
  for (let step = 0; step < FIXED_POINT_STEPS + NEWTON_STEPS; step++) {
    const state: NormalState = oneStep(matrices, factor, imaginary);
    if (state.residual < ROUND_OFF) return state;
    const stalled = last !== null && state.residual > SLOW * last.residual;
    if (stalled && state.residual < NEARLY * ROUND_OFF && step >= FIXED_POINT_STEPS) return state;
    if (step >= FIXED_POINT_STEPS) imaginary = newtonUpdate(state, imaginary);
    else {
      damped ||= stalled && step >= UNDAMPED_STEPS;
      imaginary = damped && last ? averaged(state.omegaTilde, last.omegaTilde) : state.green.im;
    }
    last = state;
  }
  const reached = last?.residual.toExponential(1);
  throw new NotConvergedError(
    `the normal state did not settle: ∫|δB|dω = ${reached}, up to ${NEARLY * ROUND_OFF} is accepted; its line is not resolved`,
  );
}

/** ∫B(ω)dω over the whole line, B = −Im G^R/π; exactly 1 for the solution, up to quadrature and the tail. */
export function spectralWeight(state: NormalState): number {
  const { weights } = state.matrices.grid;
  return (-2 / Math.PI) * weights.reduce((sum, w, j) => sum + w * state.green.im[j]!, 0);
}

/** Σ^R(ω) at any real ω, by the same quadrature (Nyström interpolation). */
export function selfEnergy(state: NormalState, omega: number): Complex {
  const { kernels, grid } = state.matrices;
  let re = 0;
  let im = 0;
  for (let j = 0; j < grid.nodes.length; j++) {
    const amount = -state.factor * grid.weights[j]! * state.green.im[j]!;
    for (const nu of [grid.nodes[j]!, -grid.nodes[j]!]) {
      const boson = kernels.localBoson(omega, nu);
      const thermal = kernels.localThermal(omega, nu);
      re += amount * (boson.re + thermal.re);
      im += amount * (boson.im + thermal.im);
    }
  }
  return { re, im };
}

/** Im G^R for the mean of two ω̃. */
function averaged(a: ComplexVector, b: ComplexVector): Float64Array {
  return a.re.map((value, i) => {
    const re = value + b.re[i]!;
    const im = a.im[i]! + b.im[i]!;
    return (-2 * im) / (re * re + im * im);
  });
}

function lorentzian(nodes: Float64Array, halfWidth: number): Float64Array {
  return nodes.map((omega) => -halfWidth / (omega * omega + halfWidth * halfWidth));
}

function oneStep(matrices: KernelMatrices, factor: number, imaginary: Float64Array): NormalState {
  const { nodes, weights } = matrices.grid;
  const sum = complexTimes(matrices.normal, imaginary);
  const omegaTilde = { re: new Float64Array(nodes.length), im: new Float64Array(nodes.length) };
  const green = { re: new Float64Array(nodes.length), im: new Float64Array(nodes.length) };
  let residual = 0;
  for (let i = 0; i < nodes.length; i++) {
    const re = nodes[i]! + factor * sum.re[i]!;
    const im = factor * sum.im[i]!;
    const modulus = re * re + im * im;
    omegaTilde.re[i] = re;
    omegaTilde.im[i] = im;
    green.re[i] = re / modulus;
    green.im[i] = -im / modulus;
    residual += (2 / Math.PI) * weights[i]! * Math.abs(green.im[i]! - imaginary[i]!);
  }
  return { matrices, factor, omegaTilde, green, ...pairingFactors(green), residual };
}

function pairingFactors({ re, im }: ComplexVector): { anomalous: ComplexVector; feedback: Float64Array } {
  const anomalous = {
    re: re.map((value, i) => value * value - im[i]! * im[i]!),
    im: re.map((value, i) => 2 * value * im[i]!),
  };
  return { anomalous, feedback: re.map((value, i) => value * value + im[i]! * im[i]!) };
}

/** u = Im G^R solves u = f(u); δf = Im[(G^R)² δΣ^R], δΣ^R = −g·normal·δu. */
function newtonUpdate(state: NormalState, imaginary: Float64Array): Float64Array {
  const { re, im } = state.matrices.normal;
  const { green, anomalous, factor } = state;
  const n = imaginary.length;
  const jacobian = denseMatrix(n, n, (i, j) => {
    const { re: squareRe, im: squareIm } = anomalous;
    const at = i * n + j;
    const slope = -factor * (squareRe[i]! * im.data[at]! + squareIm[i]! * re.data[at]!);
    return (i === j ? 1 : 0) - slope;
  });
  const step = solve(
    factorise(jacobian),
    imaginary.map((u, i) => green.im[i]! - u),
  );
  return imaginary.map((u, i) => u + step[i]!);
}
