import type { Progress } from "./estimate.ts";
import { type PanelContribution, panelContributions } from "./panel-contributions.ts";
import { isSampled, NARROWEST_LINE, refinedBase } from "./real-axis-grids.ts";
import type { RealAxisSolution } from "./real-axis-solution.ts";
import { refinedEdges } from "./refined-edges.ts";
import {
  halfWidthAt,
  LINEAR,
  type Reached,
  type SelfConsistency,
  selfConsistent,
} from "./self-consistent.ts";

/** Why refining stops where what is refined misses no more than was asked for. */
export const SATISFIED = "finer panels do not change that";
/**
 * Relative error of the eigenvalue μ that grids share beside that of the kernel table, which is measured: of equilibria beside the Matsubara axis 1.5e-11 was the
 * most. At strong coupling μ hardly depends on the factor s, and that of s is larger by d ln s/d ln μ.
 */
const COMMON = 5e-11;
/**
 * Panels of a table are refined while their products store so many numbers of each of four functions, and those of all four together once more: 0.7 GB.
 * What much finer ones will contribute is known from the next grid alone: a round aims at the share `fall` of what they do, and at no less than
 * is asked for; before the first it is taken to be `first`. Twice their contributions are stated, which are sums of absolute values: in eight random
 * spectra the contributions were one half to 260 times the error. Beside a table all
 * panels share what acts as pair breaking, and so counts in widths of the line: relatively 4e-9 where that is a thousandth of T_e wide, 9e-9 where half of one; no narrower line
 * is resolved than 1e-6 T_e.
 */
const REFINED = { numbers: 2 ** 24, rounds: 12, first: 1e-5, fall: 1e-3, safety: 2, rows: 5e-9, line: 1e-3 };

/** A steady state on panels that are refined. */
interface RefinedSetting extends SelfConsistency {
  readonly electronTemperature: number;
  /** Where they begin instead. */
  readonly panels?: readonly number[] | undefined;
  readonly onProgress?: Progress;
}

/** A solution and its error, relative, beside what all grids share. */
export interface Refined {
  readonly fine: Reached;
  readonly error: number;
  /** What the error is. */
  readonly cause: string;
  /** Why it is not less. */
  readonly stopped: string;
}

/**
 * The solution on panels that are cut where they contribute to the error, until that is as small as asked for or there are too many. What a
 * refinement changes shows whether the contributions foretold it: where it is more, the error is as much larger.
 */
export function onRefinedPanels(setting: RefinedSetting, guess: number): Refined {
  const { accuracy, boson } = setting;
  let base = refinedBase(setting.table, boson, setting.panels);
  let [scale, before] = [guess, Number.POSITIVE_INFINITY];
  let like: Reached | undefined;
  let aimed: number = REFINED.first;
  for (let round = 1; ; round++) {
    setting.onProgress?.(round / (REFINED.rounds + 2), "refined panels");
    let fine = selfConsistent(setting, base, scale, { like, bent: LINEAR * Math.max(accuracy, aimed) });
    const { solution } = fine;
    like = fine;
    const width =
      halfWidthAt(setting, setting.at(solution.scale), solution.scale) / setting.electronTemperature;
    const rows = isSampled(boson) ? REFINED.rows : 0;
    const shared = rows * Math.max(1, REFINED.line / Math.max(width, NARROWEST_LINE));
    const target = Math.max(accuracy / 2, accuracy - shared - commonOf(setting, solution));
    const contributions = panelContributions(solution);
    const foretold = sumOf(contributions);
    const error = REFINED.safety * foretold * Math.max(1, Math.abs(1 - scale / solution.scale) / before);
    const { edges, size } = solution.equations.grid;
    const aim = Math.max(REFINED.fall * foretold, target / (2 * REFINED.safety));
    // They grow like the square of the nodes at most.
    const most =
      edges.length * Math.sqrt(REFINED.numbers / (solution.equations.products?.count ?? size * size));
    const finer = refinedEdges(edges, contributions, aim, most);
    if (error <= target || finer.length === edges.length || round === REFINED.rounds) {
      if (fine.bend > LINEAR * accuracy) fine = selfConsistent(setting, base, solution.scale, { like: fine });
      return {
        fine,
        error: error + shared,
        cause: error > shared ? "what its panels contribute" : "what its rows of the table share",
        stopped:
          error <= target
            ? SATISFIED
            : finer.length === edges.length
              ? `the integrals of more than these ${size} nodes would not fit into ${REFINED.numbers} numbers`
              : `they were refined ${round} times`,
      };
    }
    aimed = aim;
    base = { ...base, edges: finer };
    [scale, before] = [solution.scale, foretold];
  }
}

/** What grids share, of the factor. */
export function commonOf(
  { table }: Pick<SelfConsistency, "table">,
  { slope, scale }: RealAxisSolution,
): number {
  return (COMMON + table.error) / Math.min(1, Math.abs(slope * scale));
}

function sumOf(contributions: readonly PanelContribution[]): number {
  return contributions.reduce((sum, { error }) => sum + error, 0);
}
