import { NotConvergedError, UnsupportedError } from "../../errors/errors.ts";
import { compileKernels } from "../../kernels/compile.ts";
import { compileClosure } from "../../kernels/compile-closure.ts";
import { compileLead } from "../../kernels/compile-lead.ts";
import { drivenExcess } from "../../kernels/general/boson-excess.ts";
import { steadyBoson } from "../../kernels/general/steady-kernels.ts";
import { requireOhmicLine } from "../../solvers/local/ohmic-weight.ts";
import type { ClosureFunctions } from "../../solvers/steady/closure-functions.ts";
import { type KineticChecks, kineticChecks } from "../../solvers/steady/kinetic-checks.ts";
import { ACCURACY, type SteadyOptions } from "../../solvers/steady/resolved-crossings.ts";
import type { StateChecks } from "../../solvers/steady/state-checks.ts";
import type { Factor } from "../../solvers/steady/stated-error.ts";
import { steadyCritical } from "../../solvers/steady/steady-critical.ts";
import { type Eigenvalue, fallenBeyond } from "../../solvers/steady/steady-crossing.ts";
import { guessedLine, isBlurred, type SteadyProblem } from "../../solvers/steady/steady-problem.ts";
import type { SteadyCritical } from "../../solvers/steady/steady-result.ts";
import { Equilibria } from "./equilibria.ts";
import { localEquilibrium } from "./local-equilibrium.ts";
import { ohmicSlope } from "./ohmic-slope.ts";
import type { CriticalPoint, SteadyStateProblem } from "./problem.ts";
import { stateShape } from "./state-shape.ts";

type LineClosure = "local" | "flat";

/** Relative, of the points of a scan beside kinks that are blurred: plots show less. */
const SCANNED = 1e-5;

/**
 * G_c of the local closure or the flat band on the real axis, for any bath and drive. In the flat band G_c = 2Wλ_c, which tends to the
 * local closure's for W → 0. In equilibrium the local closure has the Matsubara axis too, beside a lead as without: it gives the number,
 * and the real axis, where it resolves the line, a second one with the shares.
 *
 * @throws UnsupportedError for the Einstein boson out of equilibrium, and where the state is ill-posed without a lead.
 * @throws NotConvergedError where a line is not resolved out of equilibrium.
 */
export function steadyLineCritical(closure: LineClosure, problem: SteadyStateProblem): CriticalPoint {
  requireWellPosed(closure, problem);
  const functions = closureFunctions(closure, problem.halfWidth);
  const balanced = isBalanced(problem);
  const { equilibria = new Equilibria() } = problem;
  const axis =
    closure === "local" ? equilibria.at("matsubara", problem, () => localEquilibrium(problem)) : null;
  const onRealAxis =
    balanced || !axis
      ? equilibria.at(closure, problem, () => realAxis(problem, functions, axis, balanced ? 1 : 0.3))
      : null;
  const equilibrium = axis ?? onRealAxis!.result!;
  const out = balanced ? null : outOfBalance(problem, functions, closure, equilibrium, axis ? 0 : 0.3);
  const result = out ?? onRealAxis?.result ?? null;
  const unit = functions.states * compileKernels(problem.spectrum, 1, 1).matsubara(0);
  const coupling = ({ factor, error }: Factor) => ({ value: factor * unit, error: error * unit });
  const several = out ? severalNote(out, unit) : null;
  const limit = result?.limit ?? null;
  const isOfNumber = out !== null || axis === null;
  return {
    closure,
    criticalCoupling: coupling(out ?? equilibrium),
    equilibrium: coupling(equilibrium),
    withoutNonThermal: out ? out.withoutNonThermal && coupling(out.withoutNonThermal) : coupling(equilibrium),
    shares: result?.shares ?? null,
    electronTemperature:
      problem.electrons?.temperature ?? result?.electronTemperature ?? problem.electronTemperature,
    linewidth: result?.linewidth ?? null,
    routes: {
      realAxis: result && coupling(result),
      matsubara: balanced && axis ? coupling(axis) : null,
      line: null,
    },
    ...(out ? { withoutRefusal: out.withoutRefusal } : {}),
    several,
    limit: isOfNumber ? limit : null,
    notes: [
      ...(onRealAxis?.refusal ? [onRealAxis.refusal] : []),
      ...(out?.withoutRefusal ? [`Without the glue there is no result: ${out.withoutRefusal}.`] : []),
      ...(several ? [several] : []),
      ...(limit ? [limitNote(limit, isOfNumber)] : []),
      ...(result ? [checksNote(result.checks)] : []),
      ...(result?.kinetic ? [kineticNote(result.kinetic)] : []),
    ],
  };
}

/** That a driven state is superconducting between two couplings only; null where it is not. */
function severalNote({ instability: { full, without } }: LineSolution, unit: number): string | null {
  const { kinetic, features } = full.state.problem;
  if (!kinetic || features.length === 0) return null;
  const fallen = [fallenBeyond(full), without && fallenBeyond(without)];
  const said = fallen.map((one, k) => one && fallenText(one, k === 0 ? "With" : "Without", unit));
  return said.filter((one) => one !== null).join(" ") || null;
}

function fallenText({ factor, value }: Eigenvalue, glue: string, unit: number): string {
  const [place, height] = [factor * unit, value].map((number) => Number(number.toPrecision(2)));
  return `${glue} the glue the largest eigenvalue of the gap map is ${height} again at G ≈ ${place}: the coupling given is the first of several at which it is 1.`;
}

/** Why more than was aimed at is stated: of the critical coupling, or where the Matsubara axis gives it of the second number. */
function limitNote(limit: string, isOfNumber: boolean): string {
  return `${isOfNumber ? "Critical coupling" : "Real axis, beside the Matsubara axis"}: ${limit}.`;
}

/** What must hold in every normal state, with its deviations. */
function checksNote({ spectralWeight, largestDistribution, smallestRate }: StateChecks): string {
  const excess = Math.max(0, largestDistribution - 1);
  const rates =
    smallestRate >= 0 ? "every rate of scattering is positive" : "some rate of scattering is negative";
  return `Normal state: ∫B dω is right to ${spectralWeight.toExponential(0)}, |h| exceeds 1 by ${excess.toExponential(0)} at most, ${rates}.`;
}

/** How well h was solved for, as the wide band says it. */
function kineticNote({ error, weighted, numberDefect }: KineticChecks): string {
  return `h from the kinetic equation: between the nodes, where h is resolved worst, it holds to ${error.toExponential(1)} of the rate and to ${weighted.toExponential(1)} with the weight B(ω)/max B with which h counts, electrons conserved to ${numberDefect.toExponential(1)} of the scattering.`;
}

/** A solution with what its h says between the nodes; null where h is given, and in scans, which show no notes. */
interface LineSolution extends SteadyCritical {
  readonly kinetic: KineticChecks | null;
}

/** Without the matrices, which nobody needs any more. */
type RealAxisEquilibrium = Omit<LineSolution, "instability">;

/** The equilibrium on the real axis; where the Matsubara axis has the number, a refusal costs the shares alone. */
function realAxis(
  problem: SteadyStateProblem,
  functions: ClosureFunctions,
  axis: Factor | null,
  share: number,
): { readonly result: RealAxisEquilibrium | null; readonly refusal: string | null } {
  if (problem.spectrum.kind === "einstein")
    return {
      result: null,
      refusal: "The Einstein boson has no real axis here: shares and linewidth are not given.",
    };
  const options = {
    feedback: false,
    ...(axis ? { guess: axis.factor } : {}),
    onProgress: (done: number, note: string) => problem.bar.update(share * done, note),
  };
  try {
    const { instability: _, ...result } = solved(inEquilibrium(problem), functions, options);
    return { result, refusal: null };
  } catch (error) {
    if (!axis || !(error instanceof NotConvergedError)) throw error;
    return { result: null, refusal: `The real axis gives no result: ${error.message}.` };
  }
}

function outOfBalance(
  problem: SteadyStateProblem,
  functions: ClosureFunctions,
  closure: LineClosure,
  { factor }: Factor,
  from: number,
): LineSolution {
  const found = solved(problem, functions, {
    feedback: true,
    guess: factor * guessedRatio(problem),
    onProgress: (done, note) => problem.bar.update(from + (1 - from) * done, note),
  });
  const { boson } = found.instability.full.state.problem;
  if (closure === "local" && isFixed(problem))
    requireOhmicLine(found.factor * Math.PI * boson.aFB(0), found.linewidth);
  return found;
}

function isFixed({ bath, drive }: SteadyStateProblem): boolean {
  return (bath?.kind ?? "fixed") === "fixed" && !drive?.strength;
}

/** The ratio of the weak-coupling laws at a bias with fixed h carries the coupling in equilibrium into the neighbourhood of the biased one. */
function guessedRatio(problem: SteadyStateProblem): number {
  const { electronTemperature, bosonTemperature } = problem;
  return isFixed(problem) ? 2 / (1 + electronTemperature / bosonTemperature) : 1;
}

/** The functions of a closure with its number of states. */
export function closureFunctions(closure: LineClosure, halfWidth: number | undefined): ClosureFunctions {
  if (closure === "local") return { ...compileClosure("local"), states: 1, branchPoints: [0] };
  return { ...compileClosure("flat", halfWidth!), states: 2 * halfWidth!, branchPoints: [0, halfWidth!] };
}

/** What decides whether a state is in equilibrium. */
type Balance = Pick<
  SteadyStateProblem,
  "electronTemperature" | "bosonTemperature" | "drive" | "excess" | "electrons"
>;

/** One temperature, no drive and no table: equilibrium. */
export function isBalanced({
  electronTemperature,
  bosonTemperature,
  drive,
  excess,
  electrons,
}: Balance): boolean {
  return electronTemperature === bosonTemperature && !drive?.strength && !excess && !electrons;
}

/** The same state at T_B = T_e without drive and tables. */
function inEquilibrium({ drive, excess, electrons, ...problem }: SteadyStateProblem): SteadyStateProblem {
  return { ...problem, bosonTemperature: problem.electronTemperature };
}

/** Throws UnsupportedError where the real axis has no answer of its own. */
export function requireWellPosed(
  closure: LineClosure,
  problem: Balance & Pick<SteadyStateProblem, "spectrum" | "bath">,
): void {
  const { spectrum, electronTemperature, bosonTemperature } = problem;
  const bath = problem.bath?.kind ?? "fixed";
  if (spectrum.kind === "einstein" && !(closure === "local" && isBalanced(problem))) {
    const reason =
      closure === "local" && bath === "fixed"
        ? "off equilibrium is ill-posed in the local closure at fixed h"
        : "has no real axis in this closure (its lines are δ functions of ω − ν)";
    throw new UnsupportedError(
      `--einstein ${reason}; use an oscillator of small κ, the wide band, or --tb equal to --te without drive in the local closure`,
    );
  }
  if (bath === "none" && electronTemperature !== bosonTemperature)
    throw new UnsupportedError(
      "--bath none with --tb different from --te: without a bath the boson alone decides h, and there is no T_e; leave --tb out or use a lead",
    );
  if (bath === "lead" || isBalanced(problem) || ohmicSlope(spectrum) > 0) return;
  throw new UnsupportedError(
    "out of equilibrium a spectrum without ohmic weight (A(x)/x → 0 as x → 0; of a table: A/x not constant within a factor of 1.3 over its first three points) is ill-posed in this closure unless the electrons have a lead: use --bath lead --bath-rate",
  );
}

function solved(
  problem: SteadyStateProblem,
  closure: ClosureFunctions,
  options: Pick<SteadyOptions, "feedback" | "onProgress"> & { guess?: number },
): LineSolution {
  const line = lineProblem(problem, closure);
  const { accuracy = problem.scanned && isBlurred(line) ? SCANNED : ACCURACY } = problem;
  const found = steadyCritical(line, { ...guessedLine(line, options.guess), ...options, accuracy });
  return { ...found, kinetic: problem.scanned ? null : kineticChecks(found.instability.full.state) };
}

/** The state as the solvers of the real axis take it. */
export function lineProblem(problem: SteadyStateProblem, closure: ClosureFunctions): SteadyProblem {
  const { spectrum, electronTemperature, bosonTemperature, bath = { kind: "fixed" }, electrons } = problem;
  const { drive, excess, equilibria } = problem;
  const driven = drive && drive.strength > 0 ? drive : undefined;
  const beyond = excess ?? (driven && drivenExcess(driven));
  const shape = stateShape(spectrum, excess);
  const boson = steadyBoson({
    spectrum,
    bosonTemperature,
    ...(driven ? { drive: driven } : {}),
    ...(excess ? { excess } : {}),
  });
  const isShared = equilibria && spectrum.kind === "tabulated";
  return {
    boson: isShared ? { ...boson, lambda: equilibria.lambda(boson.lambda) } : boson,
    closure,
    electronTemperature,
    bosonTemperature,
    distribution: electrons?.h ?? ((omega) => Math.tanh(omega / (2 * electronTemperature))),
    ...(electrons ? { distributionKinks: electrons.kinks } : {}),
    kinetic: bath.kind === "none" || (bath.kind === "lead" && !bath.held),
    ...(bath.kind === "lead" ? { lead: compileLead(bath.rate, electronTemperature) } : {}),
    shape,
    breaks: [...new Set([...(beyond?.breaks ?? []), ...(shape.kinks ?? [])])].sort((a, b) => a - b),
    features: beyond?.features ?? [],
  };
}
