import { NotConvergedError } from "../../errors/errors.ts";
import { compileClosure } from "../../kernels/compile-closure.ts";
import type { BosonExcess } from "../../kernels/general/boson-excess.ts";
import type { SteadyOptions } from "../steady/resolved-crossings.ts";
import { steadyCritical } from "../steady/steady-critical.ts";
import { guessedLine, type SteadyProblem } from "../steady/steady-problem.ts";
import type { SteadyCritical } from "../steady/steady-result.ts";
import type { Shares } from "./gap-map.ts";
import { type LineProblem, oneBosonRate } from "./line-problem.ts";
import { matsubaraCritical } from "./matsubara-critical.ts";
import { requireOhmicLine, requireOhmicWeight } from "./ohmic-weight.ts";

/** A steady state with fixed h = tanh(ω/2T_e) and a boson at T_B. */
export interface LocalProblem extends LineProblem {
  /** lim A(x)/x as x → 0 of the given spectrum; 0 for δ functions, gaps and A ∝ x^p with p > 1. */
  readonly ohmicSlope: number;
  /** Where A F_B has the structure of a drive that the kernels carry, which keeps the state out of equilibrium even at T_B = T_e; see `drivenExcess`. */
  readonly excess?: Pick<BosonExcess, "breaks" | "features">;
}

/** How well, see {@link SteadyOptions}. */
export type LocalOptions = Pick<SteadyOptions, "accuracy" | "largestError" | "onProgress">;

/** A critical coupling G (an energy) with an absolute error estimate. */
export interface Coupling {
  readonly value: number;
  readonly error: number;
}

/** The critical coupling of the local closure and what it is made of. */
export interface LocalCritical {
  /** G_c with λ(z) = G λ̂(z), λ̂(0) = 1. */
  readonly criticalCoupling: Coupling;
  /** G_c at T_B = T_e without drive. */
  readonly equilibrium: Coupling;
  /** G_c with the feedback of Ξ dropped; null where there is none. */
  readonly withoutNonThermal: Coupling | null;
  /** Null if the line cannot be resolved on the real axis. */
  readonly shares: Shares | null;
  readonly sharesError: number;
  /** Full width −2 Im Σ^R(0) at the critical coupling; null if the line cannot be resolved. */
  readonly linewidth: number | null;
  /** 1/(2h′(0)) = T_e. */
  readonly electronTemperature: number;
  readonly routes: { readonly realAxis: Coupling | null; readonly matsubara: Coupling | null };
  /** Why the real axis is missing; null if it is not. */
  readonly realAxisRefusal: string | null;
}

/**
 * Critical coupling of the local closure at fixed h. In equilibrium the Matsubara axis gives the number and the
 * real axis, where it resolves the line, an independent second one with the shares; out of equilibrium only the real
 * axis applies.
 *
 * @throws UnsupportedError for a bias or drive on a boson without ohmic weight at x → 0.
 * @throws NotConvergedError if there is no critical coupling, or no resolved line out of equilibrium.
 */
export function localCritical(problem: LocalProblem, options: LocalOptions = {}): LocalCritical {
  const { kernels, shape, electronTemperature: temperature, bosonTemperature } = problem;
  const balanced = temperature === bosonTemperature && !problem.excess;
  if (!balanced) requireOhmicWeight(problem.ohmicSlope);
  const matsubara = matsubaraCritical({ kernels, shape, temperature });
  const equilibrium = inCoupling(matsubara, kernels.matsubara(0));
  // The ratio of the weak-coupling laws carries the equilibrium number into the neighbourhood of the biased one.
  const guess = (matsubara.factor * 2) / (1 + temperature / bosonTemperature);
  const solve = balanced ? atBalance : outOfBalance;
  return solve({ guess, ...problem }, options, equilibrium);
}

function outOfBalance(problem: LocalProblem, options: LocalOptions, equilibrium: Coupling): LocalCritical {
  const line = onRealAxis(problem, options);
  requireOhmicLine(line.factor * oneBosonRate(problem), line.linewidth);
  const { criticalCoupling, ...parts } = lineParts(problem, line);
  return {
    ...parts,
    criticalCoupling,
    equilibrium,
    electronTemperature: problem.electronTemperature,
    routes: { realAxis: criticalCoupling, matsubara: null },
    realAxisRefusal: null,
  };
}

function atBalance(problem: LocalProblem, options: LocalOptions, equilibrium: Coupling): LocalCritical {
  const shared = {
    criticalCoupling: equilibrium,
    equilibrium,
    electronTemperature: problem.electronTemperature,
  };
  try {
    const line = onRealAxis(problem, { ...options, feedback: false });
    const { criticalCoupling: realAxis, ...parts } = lineParts(problem, line);
    return { ...parts, ...shared, routes: { realAxis, matsubara: equilibrium }, realAxisRefusal: null };
  } catch (refusal) {
    if (!(refusal instanceof NotConvergedError)) throw refusal;
    return {
      ...shared,
      withoutNonThermal: equilibrium,
      shares: null,
      sharesError: 0,
      linewidth: null,
      routes: { realAxis: null, matsubara: equilibrium },
      realAxisRefusal: refusal.message,
    };
  }
}

/** The state on the real axis, where its kernels are known by the functions of the boson and by h. */
function onRealAxis(
  { kernels, shape, electronTemperature, bosonTemperature, guess, excess }: LocalProblem,
  options: LocalOptions & Pick<SteadyOptions, "feedback">,
): SteadyCritical {
  const problem: SteadyProblem = {
    boson: { ...kernels, distribution: (x) => kernels.aFB(x) / kernels.a(x) },
    closure: { ...compileClosure("local"), states: 1, branchPoints: [0] },
    electronTemperature,
    bosonTemperature,
    distribution: (omega) => Math.tanh(omega / (2 * electronTemperature)),
    kinetic: false,
    shape,
    breaks: [...new Set([...(excess?.breaks ?? []), ...(shape.kinks ?? [])])].sort((a, b) => a - b),
    features: excess?.features ?? [],
  };
  return steadyCritical(problem, { ...guessedLine(problem, guess), ...options });
}

function lineParts(problem: LocalProblem, line: SteadyCritical) {
  const scale = problem.kernels.matsubara(0);
  return {
    criticalCoupling: inCoupling(line, scale),
    withoutNonThermal: line.withoutNonThermal && inCoupling(line.withoutNonThermal, scale),
    shares: line.shares,
    sharesError: line.sharesError,
    linewidth: line.linewidth,
  };
}

function inCoupling({ factor, error }: { factor: number; error: number }, scale: number): Coupling {
  return { value: factor * scale, error: error * scale };
}
