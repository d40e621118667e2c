import { compileClosure } from "../../../src/kernels/compile-closure.ts";
import { compileLead } from "../../../src/kernels/compile-lead.ts";
import { drivenExcess } from "../../../src/kernels/general/boson-excess.ts";
import { steadyBoson } from "../../../src/kernels/general/steady-kernels.ts";
import { halvedEdges } from "../../../src/solvers/local/line-grid.ts";
import type { Drive } from "../../../src/solvers/scenario.ts";
import type { ClosureFunctions } from "../../../src/solvers/steady/closure-functions.ts";
import { integralsOn, resolutionsOf } from "../../../src/solvers/steady/line-resolution.ts";
import { steadyCritical } from "../../../src/solvers/steady/steady-critical.ts";
import { startFrom, steadyInstability } from "../../../src/solvers/steady/steady-crossing.ts";
import { guessedLine, type SteadyProblem } from "../../../src/solvers/steady/steady-problem.ts";
import type { SteadyCritical } from "../../../src/solvers/steady/steady-result.ts";
import { spectrumShape } from "../../../src/spectra/shape.ts";
import type { Spectrum } from "../../../src/spectra/spectrum.ts";

export const OSCILLATOR: Spectrum = { kind: "oscillator", lambda: 1, omega: 1, kappa: 0.5 };
export const LOCAL: ClosureFunctions = { ...compileClosure("local"), states: 1, branchPoints: [0] };
export const flat = (w: number): ClosureFunctions => ({
  ...compileClosure("flat", w),
  states: 2 * w,
  branchPoints: [0, w],
});

/** A steady state, of the oscillator where nothing else is said; its λ(0) = 1, so that factors are couplings per state. */
export interface Scenario {
  readonly te: number;
  readonly tb?: number;
  readonly closure?: ClosureFunctions;
  readonly spectrum?: Spectrum;
  readonly rate?: number;
  readonly drive?: Drive;
  /** Whether h is solved for; default with a lead. */
  readonly kinetic?: boolean;
}

export function lineProblem(scenario: Scenario): SteadyProblem {
  const {
    te,
    tb = te,
    closure = LOCAL,
    spectrum = OSCILLATOR,
    rate,
    drive,
    kinetic = rate !== undefined,
  } = scenario;
  const excess = drive && drivenExcess(drive);
  return {
    boson: steadyBoson({ spectrum, bosonTemperature: tb, ...(drive ? { drive } : {}) }),
    closure,
    electronTemperature: te,
    bosonTemperature: tb,
    distribution: (omega) => Math.tanh(omega / (2 * te)),
    kinetic,
    ...(rate === undefined ? {} : { lead: compileLead(rate, te) }),
    shape: spectrumShape(spectrum),
    breaks: [...(excess?.breaks ?? []), ...(spectrum.kind === "tabulated" ? spectrum.x.slice(1) : [])],
    features: excess?.features ?? [],
  };
}

export function solvedLine(
  scenario: Scenario,
  options: { feedback?: boolean; guess?: number; accuracy?: number } = {},
): SteadyCritical {
  const problem = lineProblem(scenario);
  return steadyCritical(problem, { ...guessedLine(problem, options.guess), ...options });
}

/** The factor with every panel halved, solved for from a solution. */
export function factorOnHalves({ instability }: SteadyCritical): number {
  const { state, map } = instability.full;
  const { problem } = state;
  const edges = halvedEdges([...state.integrals.grid.edges]);
  const integrals = integralsOn(problem, edges, resolutionsOf(problem).fine);
  return steadyInstability(problem, integrals, map.feedback, startFrom(instability, integrals.grid)).full
    .factor;
}
