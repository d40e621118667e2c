import { NotConvergedError, UnsupportedError } from "../../errors/errors.ts";
import type { BosonKernels } from "../boson-kernels.ts";
import { type BosonStructure, bosonPanels } from "./boson-panels.ts";
import { type CriticalCoupling, criticalCouplingMatsubara } from "./critical-coupling-matsubara.ts";
import type { Electrons } from "./electrons.ts";
import { limitOf, type Progress } from "./estimate.ts";
import { changeOnFewerNodes } from "./fewer-nodes.ts";
import { KernelTable, type ValuedKernels } from "./kernel-table.ts";
import { positiveFinite } from "./positive.ts";
import {
  DIVIDED,
  type GridBase,
  type GridSequence,
  gridError,
  isDense,
  isSampled,
  resolvesLine,
  tableGridsOf,
} from "./real-axis-grids.ts";
import { mechanismShares } from "./real-axis-shares.ts";
import { bosonSplit } from "./real-axis-split.ts";
import { commonOf, onRefinedPanels, type Refined, SATISFIED } from "./refined-solution.ts";
import {
  bendOf,
  halfWidthAt,
  type Reached,
  type SelfConsistency,
  selfConsistent,
} from "./self-consistent.ts";
import type { BosonSplit, MechanismShares } from "./steady-state.ts";

/** A wide-band steady state with any distributions of bosons and electrons. */
export interface RealAxisProblem {
  readonly kernels: ValuedKernels & Pick<BosonKernels, "matsubara">;
  readonly boson: BosonStructure;
  /** The electrons, given or as they are at the factor s on the coupling (a lead competes with the boson). */
  readonly electrons: Electrons | ((scale: number) => Electrons);
  /** Where the search starts: the equilibrium at this temperature, as a factor on the coupling in `guess` where it is known. */
  readonly electronTemperature: number;
  readonly guess?: number;
  /** −Im Σ_b^R of a lead; default 0. */
  readonly leadHalfWidth?: number;
  /** Relative accuracy aimed at, default 1e-8: it decides how fine a grid is needed. The stated error counts. */
  readonly accuracy?: number;
  /** Where the panels of a table that are refined begin instead, e.g. those that resolve a state close by. */
  readonly panels?: readonly number[] | undefined;
  readonly onProgress?: Progress;
}

/** The critical point on the real axis. */
export interface RealAxisCritical extends CriticalCoupling {
  readonly shares: MechanismShares;
  /**
   * Null unless h = tanh(ω/2T_e): F_ref needs artanh h, which is lost where h is 1 to double precision. Null too where the line is below 1e-6 T_e:
   * f^R is not resolved there, which y = Re f^R alone does not notice.
   */
  readonly split: BosonSplit | null;
  /** −Im Σ^R(0) at the critical coupling, half the rate of a lead included. */
  readonly linewidth: number;
  /** The electrons at the critical coupling. */
  readonly electrons: Electrons;
  /** Panels that were refined, null for grids that are not. */
  readonly panels: readonly number[] | null;
  /** What most of the error is and why it is not less, where it is more than was aimed at. */
  readonly limit: string | null;
}

const ACCURACY = 1e-8;
/** Grids of a table begin with finer ones unless it is asked for no more than this. */
const QUICK = 1e-7;
/**
 * Thermal bosons repeat a line at sums of nΩ, nκ wide: κ = T_e/100 is resolved to 1e-8 by 2400 nodes, T_e/300 by 3000 to 6000, T_e/1000 in six to eight seconds.
 * Nothing narrower was looked at.
 */
const NARROWEST = 1 / 1000;
/** With a larger relative error there is no result. */
const LARGEST_ERROR = 0.1;
/** The search for where to start comes this close in the last but one round; the last one squares it. */
const NEARBY = 0.02;

/**
 * λ_c of a steady state in the wide band on the real axis: the factor s at which the map y ↦ Re[s∫K(ω,ν)y(ν)dν/(ω + iγ_b − sΣ^R(ω))]
 * has the largest real eigenvalue 1. It uses the generated kernels kernelPhi and kernelSigma alone (see {@link RealAxisEquations}); h
 * and F_B are any odd functions.
 *
 * Sums of bosons, and the lines of a driven one, are resolved on panels that are refined where they contribute to the error (see {@link panelContributions}), of which
 * `error` has twice the sum. Where A is a table of many points, or of fewer that the line beside a lead blurs, there are grids instead, as many as the accuracy asks for, and `error` is ten times the difference of the last
 * two, or where the line of y blurs the points (see {@link tableGridsOf}) four times what fewer nodes change (see {@link changeOnFewerNodes}) and what that does not show: panels are the cells of a table where its points are even
 * (see {@link cellGrid}), else the equations are divided (see {@link tableGrids}). Both have what grids share besides: what the kernel
 * table misses between its nodes, measured, and 5e-11 of the eigenvalue. Where h depends on the factor, the equations
 * are linear in it around one close by, and the largest difference of that h from the one at the result is added, relative. λ^R of a
 * table has a logarithm at every kink of A: the kernel table has them in closed form, and else the panels of y end there.
 *
 * Example: oscillator Ω = 1, κ = 0.1, T_e = 0.1, T_B = 0.02: value 0.96093516.
 *
 * @throws UnsupportedError for δ-function spectra; InputError for T_e ≤ 0; NotConvergedError if the coupling does not settle, for a line narrower
 * than T_e/1000, and where the error would be more than a tenth.
 */
export function criticalCouplingRealAxis(problem: RealAxisProblem): RealAxisCritical {
  const {
    kernels,
    boson,
    electrons,
    electronTemperature,
    leadHalfWidth = 0,
    accuracy = ACCURACY,
    onProgress,
  } = problem;
  const at = typeof electrons === "function" ? electrons : () => electrons;
  if (boson.shape.width === 0) {
    throw new UnsupportedError(
      "the real axis needs a spectrum without δ functions; the line in the upper half plane takes them",
    );
  }
  onProgress?.(0, "kernels");
  positiveFinite("electron temperature", electronTemperature);
  requireResolvable(boson, electronTemperature);
  const guess =
    problem.guess ??
    criticalCouplingMatsubara(kernels, electronTemperature, { halfWidth: leadHalfWidth }).scale;
  const table = new KernelTable(kernels, bosonPanels(boson), boson.kinks);
  const complete = { ...problem, accuracy, at, table };
  const sequence = sequenceAt(complete, guess);
  const { fine, error, cause, stopped } = sequence
    ? onGrids({ ...complete, ...sequence }, guess)
    : onRefinedPanels(complete, guess);
  onProgress?.(0.9, "shares");
  const unit = kernels.matsubara(0);
  const { solution } = fine;
  const reached = at(solution.scale);
  const bend = typeof electrons === "function" ? bendOf(solution, reached) : 0;
  const linewidth = halfWidthAt(complete, reached, solution.scale);
  const common = commonOf(complete, solution) + bend;
  if (!(error + common <= LARGEST_ERROR))
    throw new NotConvergedError(
      `its grids leave a relative error of ${(error + common).toPrecision(2)}, more than ${LARGEST_ERROR}, for a spectrum and drive of width ${narrowest(boson).toPrecision(2)}: peaks and drives that are wider beside the temperature of the electrons are accepted`,
    );
  return {
    value: solution.scale * unit,
    error: (error + common) * solution.scale * unit,
    scale: solution.scale,
    linewidth,
    shares: mechanismShares(solution),
    split:
      reached.temperature === null || !resolvesLine(reached, linewidth)
        ? null
        : bosonSplit(solution, table, reached.temperature),
    electrons: reached,
    panels: sequence ? null : [...solution.equations.grid.edges],
    limit: limitOf(
      {
        [cause]: error,
        "what its table of the boson misses between nodes": table.error,
        "the change of h from a factor close by": bend,
        "what all grids share": common - table.error - bend,
      },
      accuracy,
      stopped,
    ),
  };
}

function requireResolvable(boson: BosonStructure, electronTemperature: number): void {
  if (isSampled(boson)) return;
  const width = narrowest(boson);
  if (width >= NARROWEST * electronTemperature) return;
  throw new NotConvergedError(
    `a peak of the spectrum or the drive of width ${width.toPrecision(2)} is narrower than its grid resolves beside T_e = ${electronTemperature.toPrecision(3)}: expected a width of at least ${NARROWEST} T_e = ${(NARROWEST * electronTemperature).toPrecision(2)}, or T_e of at most ${(width / NARROWEST).toPrecision(2)}`,
  );
}

function narrowest({ shape, excess = [] }: BosonStructure): number {
  return excess.reduce((least, { width }) => Math.min(least, width), shape.width);
}

interface Setting extends Omit<RealAxisProblem, "accuracy">, SelfConsistency {}

/** The solution on ever finer grids, until one misses no more than the accuracy allows, or the last one. */
function onGrids(setting: Setting & GridSequence, guess: number): Refined {
  const { accuracy, grids, fine: fineLevel } = setting;
  const first = accuracy >= QUICK ? 0 : fineLevel;
  let fine = firstOf(setting, first, first > 0 ? searched(setting, guess) : guess);
  let error = missedBy(grids[fine.level]!, fine, null);
  for (let level = fine.level + 1; level < grids.length && !(error <= accuracy); level++) {
    setting.onProgress?.(level / grids.length, "finer grid");
    const coarse = fine.solution.scale;
    fine = { ...selfConsistent(setting, grids[level]!, coarse, { like: fine }), level };
    error = missedBy(grids[level]!, fine, coarse);
  }
  const stopped = error <= accuracy ? SATISFIED : `there is no grid beyond the last of ${grids.length}`;
  return { fine, error, cause: "what its grid misses, by that of a coarser one", stopped };
}

/** The error of a grid, from what changes on fewer of its nodes or since the one before. */
function missedBy(base: GridBase, { solution }: Reached, before: number | null): number {
  if ("fewer" in base) return gridError(base, Math.abs(changeOnFewerNodes(solution, base.fewer)));
  return before === null ? Number.POSITIVE_INFINITY : gridError(base, Math.abs(1 - before / solution.scale));
}

/** The grids of a table and its electrons, null where panels are refined: those of a state close by begin with its panels. */
function sequenceAt(setting: Setting, guess: number): GridSequence | null {
  const { boson, electrons: given, panels } = setting;
  const isBent = typeof given === "object" && (given.kinks ?? []).length > 0;
  if (!isDense(boson) && (isBent || panels || !isSampled(boson))) return null;
  if (isBent) return DIVIDED;
  const electrons = setting.at(guess);
  return tableGridsOf({ ...setting, electrons, scale: guess }, halfWidthAt(setting, electrons, guess));
}

/** Where to start, from the coarsest grid, if the electrons depend on the factor. */
function searched(setting: Setting & GridSequence, guess: number): number {
  if (typeof setting.electrons !== "function") return guess;
  try {
    return selfConsistent(setting, setting.grids[0]!, guess, { near: NEARBY }).solution.scale;
  } catch (refusal) {
    if (!(refusal instanceof NotConvergedError)) throw refusal;
    return guess;
  }
}

/** The solution on the first grid that has one; the last grid but one has to. */
function firstOf(
  setting: Setting & GridSequence,
  level: number,
  guess: number,
): Reached & { readonly level: number } {
  const { grids } = setting;
  try {
    return { ...selfConsistent(setting, grids[level]!, guess), level };
  } catch (refusal) {
    if (!(refusal instanceof NotConvergedError) || level >= grids.length - 2) throw refusal;
    return firstOf(setting, level + 1, guess);
  }
}
