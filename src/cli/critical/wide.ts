import { NotConvergedError } from "../../errors/errors.ts";
import { compileKernels } from "../../kernels/compile.ts";
import type { WideBandDistribution } from "../../solvers/kinetic/wide-band-distribution.ts";
import { criticalCouplingLine } from "../../solvers/wide/critical-coupling-line.ts";
import { criticalCouplingMatsubara } from "../../solvers/wide/critical-coupling-matsubara.ts";
import {
  criticalCouplingOffAxis,
  type OffAxisCritical,
} from "../../solvers/wide/critical-coupling-off-axis.ts";
import {
  criticalCouplingRealAxis,
  type RealAxisCritical,
} from "../../solvers/wide/critical-coupling-real-axis.ts";
import { coveringError } from "../../solvers/wide/estimate.ts";
import type { PolePair } from "../../solvers/wide/ray-equations.ts";
import { hasFewPeaks } from "../../solvers/wide/real-axis-grids.ts";
import type { CriticalSteadyState } from "../../solvers/wide/steady-state.ts";
import { spectrumShape } from "../../spectra/shape.ts";
import type { Quantity } from "../output/quantity.ts";
import { Equilibria } from "./equilibria.ts";
import type { CriticalPoint, Routes, SteadyStateProblem } from "./problem.ts";
import { routeNames } from "./route-agreement.ts";
import { type WideState, wideState } from "./wide-state.ts";

/** Solutions beyond the Matsubara axis of equilibrium that could be reached, with the reasons for those that could not. */
interface SteadySolutions {
  readonly offAxis: OffAxisCritical | null;
  readonly realAxis: RealAxisCritical | null;
  readonly line: CriticalSteadyState | null;
  readonly notes: readonly string[];
}

/**
 * λ_c of the wide band. In equilibrium, lead or not, the Matsubara axis gives the number; with T_B ≠ T_e or a drive whichever route states the
 * smallest error: the real axis and, for electrons fixed at T_e, the Matsubara axis with its off-axis term (a boson of two poles without
 * drive) or the line in the upper half plane. The Einstein boson has no real axis, but the other two.
 */
export function wideCritical(problem: SteadyStateProblem): CriticalPoint {
  const { spectrum, electronTemperature: te } = problem;
  const state = wideState(problem);
  const { equilibria = new Equilibria() } = problem;
  const { leadHalfWidth: halfWidth } = state;
  const equilibrium = equilibria.at("wide", problem, () =>
    criticalCouplingMatsubara(compileKernels(spectrum, te, te), te, { halfWidth }),
  );
  const outOfReach = beyondReach(equilibrium.value, problem);
  const solutions = outOfReach
    ? { offAxis: null, realAxis: null, line: null, notes: [outOfReach] }
    : steadySolutions(problem, state, equilibrium.scale);
  const composed = mostAccurate<RealAxisCritical | CriticalSteadyState>([solutions.line, solutions.realAxis]);
  const routes: Routes = {
    realAxis: quantity(solutions.realAxis),
    matsubara: state.balanced ? equilibrium : quantity(solutions.offAxis),
    line: quantity(solutions.line),
  };
  const given = mostAccurate<Given>([solutions.offAxis, solutions.line, solutions.realAxis]);
  if (!state.balanced && !given) throw new NotConvergedError(solutions.notes.join("; "));
  const criticalCoupling = state.balanced
    ? quantity(equilibrium)!
    : quantity(coveringError<Quantity>(given!, Object.values(routes)))!;
  const limit = state.balanced ? null : wideLimit(problem, solutions, given!, criticalCoupling);
  const distribution = state.solved();
  return {
    closure: "wide",
    criticalCoupling,
    equilibrium: quantity(equilibrium)!,
    withoutNonThermal: criticalCoupling,
    shares: composed?.shares ?? null,
    // On the line nothing is narrow; on the real axis the narrowest lines have no split.
    split: (solutions.line ?? solutions.realAxis)?.split ?? null,
    ...electronsOf(problem, distribution),
    linewidth: composed ? 2 * composed.linewidth : null,
    routes,
    limit,
    notes: [
      ...distributionNotes(distribution),
      ...solutions.notes,
      ...(limit ? [`Critical coupling, ${limit}.`] : []),
    ],
  };
}

/** 1/(2h′(0)) where h is not tanh(ω/2T_e). */
function electronsOf(
  { electrons }: SteadyStateProblem,
  solved: WideBandDistribution | null,
): Pick<CriticalPoint, "electronTemperature"> {
  const temperature = electrons?.temperature ?? solved?.electronTemperature;
  return temperature === undefined ? {} : { electronTemperature: temperature };
}

/** How well the electrons' distribution was solved for. */
function distributionNotes(distribution: WideBandDistribution | null): string[] {
  if (!distribution) return [];
  const { largest } = distribution;
  const { error, numberDefect } = distribution.checks();
  return [
    `h from the kinetic equation: error ${error.toExponential(1)}, electrons conserved to ${numberDefect.toExponential(1)} of the scattering, largest |h| − 1 = ${(largest - 1).toExponential(1)}.`,
    "The split needs F_ref = coth(artanh h(ω) − artanh h(ν)), which is lost where h is 1 to double precision: not given for this h.",
  ];
}

/** Beyond these the harmonics of the spectrum, or the decades between T and the spectrum, outgrow any dense grid. */
const STRONGEST = 60;
const COLDEST = 1e-6;
/** With a boson this much hotter than the spectrum no coupling settles on the line: the Einstein boson at T_e = Ω/10 did at Ω, not at 10Ω. */
const HOTTEST = 10;
/** The relative error of the real axis, twice the difference of two grids, up to which the line is only a second opinion. */
const SETTLED = 1e-8;
/** Accuracy of a second opinion on the line; whoever asks for no more than this gets none. */
const SECOND = 1e-6;
/** The same for a table in equilibrium, where the line resolves every point at every harmonic and the Matsubara axis gives the number. */
const SECOND_OF_TABLE = 1e-5;
/** The same from the real axis of a table, where the line gives the number at a tenth of the cost. */
const SECOND_ON_AXIS = 1e-4;
/** Accuracy of a table beside a lead at the points of a scan, and of the equilibrium whose panels they start from. */
const SCANNED = { points: 1e-6, panels: 1e-7 };

/** Why the solutions off the Matsubara axis are not attempted; undefined where they are. */
function beyondReach(
  coupling: number,
  { spectrum, electronTemperature, bosonTemperature }: SteadyStateProblem,
): string | undefined {
  if (coupling > STRONGEST)
    return `Off the Matsubara axis couplings beyond ${STRONGEST} are out of reach (here λ_c ≈ ${coupling.toPrecision(3)} in equilibrium).`;
  const { top } = spectrumShape(spectrum);
  if (bosonTemperature > HOTTEST * top)
    return `Off the Matsubara axis a boson at T_B = ${(bosonTemperature / top).toPrecision(3)} of the spectrum's highest frequency is out of reach, beyond ${HOTTEST}.`;
  const coldest = Math.min(electronTemperature, bosonTemperature) / top;
  if (coldest >= COLDEST) return undefined;
  return `Off the Matsubara axis temperatures below ${COLDEST} of the spectrum's highest frequency are out of reach.`;
}

function steadySolutions(problem: SteadyStateProblem, state: WideState, guess: number): SteadySolutions {
  const { spectrum, electronTemperature, bar, ...without } = problem;
  const scanned = isScannedTable(problem);
  const { accuracy = scanned ? SCANNED.points : SETTLED } = problem;
  const shape = shapeWithDrive(state);
  const lineAlone = shape.width === 0 || (state.fixed && without.withoutRealAxis === true);
  const notes: string[] = [];
  const attempt = <T>(name: string, solve: () => T): T | null => {
    try {
      return solve();
    } catch (error) {
      if (!(error instanceof NotConvergedError)) throw error;
      notes.push(`The ${name} gives no result: ${error.message}.`);
      return null;
    }
  };
  const progress = (from: number, to: number) => (done: number, note: string) =>
    bar.update(from + (to - from) * done, note);
  const realAxis = lineAlone
    ? null
    : attempt("real axis", () =>
        criticalCouplingRealAxis({
          ...state,
          electronTemperature,
          guess,
          ...(scanned && hasFewPeaks(state.boson) ? { panels: equilibriumPanels(problem, guess) } : {}),
          accuracy:
            state.fixed && spectrum.kind === "tabulated" ? Math.max(SECOND_ON_AXIS, accuracy) : accuracy,
          onProgress: progress(0, state.fixed ? 0.5 : 1),
        }),
      );
  const settled =
    realAxis !== null &&
    spectrum.kind !== "tabulated" &&
    realAxis.error <= Math.max(SETTLED, accuracy) * realAxis.value;
  const spared = settled && (without.withoutLine === true || accuracy >= SECOND);
  const poles = state.fixed && !spared && !state.balanced ? polePair(problem) : null;
  const offAxis =
    poles &&
    attempt("Matsubara axis with its off-axis term", () =>
      criticalCouplingOffAxis({ boson: poles, electronTemperature, guess, accuracy }),
    );
  // Two routes and all they are asked for, without a third.
  const enough = settled && realAxis.split !== null && (state.balanced || offAxis !== null);
  if (!state.fixed || spared || enough) return { offAxis, realAxis, line: null, notes };
  const onProgress = progress(lineAlone ? 0 : 0.5, 1);
  const coarsest = settled ? SECOND : state.balanced && spectrum.kind === "tabulated" ? SECOND_OF_TABLE : 0;
  const line = attempt("line in the upper half plane", () =>
    criticalCouplingLine({
      kernels: state.kernels,
      shape,
      electronTemperature,
      guess: offAxis?.scale ?? guess,
      accuracy: Math.max(coarsest, accuracy),
      onProgress,
    }),
  );
  return { offAxis, realAxis, line, notes };
}

/** The poles ±Ω − iκ of λ; null where A F_B has more than they and those of a thermal boson. */
function polePair({ spectrum, bosonTemperature, drive, excess }: SteadyStateProblem): PolePair | null {
  if (spectrum.kind === "tabulated" || excess || (drive && drive.strength > 0)) return null;
  const { omega, lambda } = spectrum;
  const kappa = spectrum.kind === "einstein" ? 0 : spectrum.kappa;
  return { omega, kappa, coupling: lambda, temperature: bosonTemperature };
}

/** Whether this is a table beside a lead at a point of a scan, which plots do not ask more of than 1e-6. */
function isScannedTable({ spectrum, bath, drive, scanned = false }: SteadyStateProblem): boolean {
  return scanned && spectrum.kind === "tabulated" && bath?.kind === "lead" && !drive?.strength;
}

/**
 * Panels that resolve the equilibrium beside the lead: where all points of a scan start from, whatever their order, so that results do not depend on
 * who solves which point. None where the real axis has no result there.
 */
function equilibriumPanels(
  { drive, ...problem }: SteadyStateProblem,
  guess: number,
): readonly number[] | undefined {
  const { electronTemperature } = problem;
  const { equilibria = new Equilibria() } = problem;
  const found = equilibria.at("wide panels", problem, () => {
    const state = wideState({ ...problem, bosonTemperature: electronTemperature });
    try {
      const solved = criticalCouplingRealAxis({
        ...state,
        electronTemperature,
        guess,
        accuracy: SCANNED.panels,
      });
      return { panels: solved.panels };
    } catch (error) {
      if (!(error instanceof NotConvergedError)) throw error;
      return { panels: null };
    }
  });
  return found.panels ?? undefined;
}

/** The shape of the spectrum with the structure that a drive gives A F_B. */
function shapeWithDrive({ boson: { shape, excess = [] } }: WideState) {
  if (excess.length === 0 || shape.width === 0) return shape;
  return {
    ...shape,
    features: [...new Set([...shape.features, ...excess.map(({ at }) => at)])]
      .filter((at) => at > 0)
      .sort((a, b) => a - b),
    width: excess.reduce((least, { width }) => Math.min(least, width), shape.width),
    top: excess.reduce((most, { at, width }) => Math.max(most, at + 4 * width), shape.top),
  };
}

type Given = OffAxisCritical | RealAxisCritical | CriticalSteadyState;

function mostAccurate<T extends Quantity>(solutions: readonly (T | null)[]): T | null {
  return solutions.reduce((best, next) => (next && (!best || next.error < best.error) ? next : best), null);
}

/** Why more is stated than was aimed at, or in a scan than elsewhere is: of the route that gives the number, or because another contradicts it. */
function wideLimit(
  problem: SteadyStateProblem,
  solutions: SteadySolutions,
  given: Given,
  { value, error }: Quantity,
): string | null {
  const route = `by the ${givenRoute(solutions, given)}`;
  const stated = `a relative error of ${(error / value).toExponential(1)} is stated`;
  if (error > given.error) return `${route}: ${stated}: another route is so far away`;
  if (given.limit) return `${route}: ${given.limit}`;
  if (!isScannedTable(problem) || error <= SETTLED * value) return null;
  return `${route}: ${stated}: no more than ${SCANNED.points.toExponential(0)} is aimed at in a scan of a table beside a lead`;
}

function givenRoute({ offAxis, line }: SteadySolutions, given: Given): string {
  const names = routeNames(false);
  return given === offAxis ? names.matsubara : given === line ? names.line : names.realAxis;
}

function quantity(solution: Quantity | null): Quantity | null {
  return solution && { value: solution.value, error: solution.error };
}
