import { NotConvergedError } from "../../errors/errors.ts";
import { gaussLegendre } from "../linear/gauss-legendre.ts";
import { HalfLineGrid } from "../linear/half-line-grid.ts";
import { extrapolatedTail, legendreTail } from "../linear/legendre-tail.ts";
import { cellResolutions, gradedEdges, type Resolution } from "../linear/panel-grid.ts";
import { convolutionNumbers } from "../linear/regular-panels.ts";
import type { Products } from "./products.ts";
import {
  distributionBreaks,
  hasManyKinks,
  isBlurred,
  kinksOf,
  type SteadyProblem,
} from "./steady-problem.ts";

/** Matrices of more nodes cost more time and memory than a workstation has to spare; with products of smooth functions it is time alone. */
const LARGEST_GRID = { matrices: 1800, folded: 6000 };
/** Of one function in products over regular panels, of which tables have four: a gigabyte. */
const MOST_NUMBERS = 2 ** 25;
/** F_B and h have their nearest poles at ±2πiT_B, ±iπT_e: panels of this many temperatures converge quickly. */
const THERMAL_PANEL = 4;
/** What a panel may miss of ∫|f|: integrals over it are better by far, because Gauss nodes interpolate. */
export const RESOLVED = 1e-4;
/** What panels may miss: of the largest ∫|f|, with so many nodes on each, default as many as they have. */
export interface Demand {
  readonly tolerance: number;
  readonly nodes?: number;
}

/** Refinements after which a grid that still lacks resolution is given up. */
export const REFINEMENTS = 14;

/** The refusal where no refinement resolves what is found on a grid. */
export function unresolved(rounds: number): NotConvergedError {
  return new NotConvergedError(
    `the line is not resolved after ${rounds} refinements of the grid: higher temperatures, or a lead of larger rate, are accepted`,
  );
}

/** How far edges reach beyond what there is; and twice the highest of kinks that are blurred, because bosons twice over leave structure there. */
const REACH = 2;

/** Part of the reach at which panels of one length have reached it, but for the digits of their length. */
const SAME = 1 - 1e-6;

/**
 * Edges in ω on which the unknown functions live, before any solution is known: the line, the thermal scale, band edges, and the line seen through
 * the peaks of a drive: as little as it weighs beside the line, it is all that a narrow drive does.
 *
 * @param even edges of panels of one length that there are in any case.
 */
export function firstEdges(
  problem: SteadyProblem,
  halfWidth: number,
  even: readonly number[] = [],
): number[] {
  const { shape, electronTemperature, bosonTemperature, closure, features } = problem;
  const bent = distributionBreaks(problem);
  const hottest = Math.max(electronTemperature, bosonTemperature);
  const furthest = Math.max(...closure.branchPoints, ...features.map(({ at }) => at), bent.at(-1) ?? 0);
  const highest = isBlurred(problem) ? 2 * shape.top : shape.top;
  // Few bits: bisection leaves panels at distances that are equal to the last bit.
  const reach = Math.fround(REACH * Math.max(highest, 8 * hottest, 4 * halfWidth, furthest));
  const resolutions: Resolution[] = [
    { at: 0, width: 2 * halfWidth },
    { at: 0, width: THERMAL_PANEL * Math.min(electronTemperature, bosonTemperature) },
    ...features.map(({ at, width }) => ({ at, width: width + 2 * halfWidth })),
  ];
  const breaks = [...closure.branchPoints.filter((point) => point > 0), ...bent, ...even];
  const end = even.at(-1) ?? 0;
  return gradedEdges(0, end > SAME * reach ? end : reach, resolutions, { breaks });
}

/**
 * Panels of the boson's table beside many kinks are cells, on which few nodes do; elsewhere they are so much shorter for it: 8 nodes on a panel a quarter of
 * the distance of a logarithm long miss 18⁻⁸ = 1e-10 of it.
 */
const FEW_NODES = 1 / 4;

/**
 * Edges in |ω − ν| on which A, A F_B, λ^R and P_B are smooth, but for logarithms at kinks, which no panel is closer to than it is long. Beside many kinks a peak
 * of the spectrum is a kink among others: between its points a table is a straight line.
 */
export function transferEdges(problem: SteadyProblem): number[] {
  const { shape, bosonTemperature, breaks, features } = problem;
  const furthest = Math.max(
    shape.top,
    ...features.map(({ at, width }) => at + 4 * width),
    8 * bosonTemperature,
    breaks.at(-1) ?? 0,
  );
  const beside = [{ at: 0, width: THERMAL_PANEL * bosonTemperature }, ...features];
  const cells = cellResolutions(kinksOf(problem));
  if (!hasManyKinks(problem)) {
    const peaks = shape.features.map((at) => ({ at, width: shape.width }));
    return gradedEdges(0, 4 * furthest, [...beside, ...peaks, ...cells], { breaks });
  }
  const narrower = beside.map(({ at, width }) => ({ at, width: FEW_NODES * width }));
  return gradedEdges(0, 4 * furthest, [...narrower, cells.at(-1)!], { breaks, growth: FEW_NODES });
}

/** @throws NotConvergedError if the panels need more nodes than matrices can have, or products more numbers. */
export function steadyGrid(edges: readonly number[], order: number, products: Products): HalfLineGrid {
  const nodes = edges.length * order;
  const refuse = (needed: string, most: number): never => {
    throw new NotConvergedError(
      `resolving the line needs ${needed}, more than ${most}: it is too narrow or too finely structured at these temperatures; higher ones, or a lead of larger rate, are accepted`,
    );
  };
  if (typeof products === "string") {
    const most = LARGEST_GRID[products];
    if (nodes > most) refuse(`${nodes} frequencies`, most);
  } else {
    const numbers = convolutionNumbers(products, order);
    if (numbers > MOST_NUMBERS) refuse(`${nodes} frequencies and ${numbers} numbers`, MOST_NUMBERS);
  }
  return new HalfLineGrid(edges, order);
}

/**
 * The edges with every panel halved on which one of the functions (values at the nodes) is not resolved: its last two Legendre
 * coefficients times the panel's share of the line, or what these will be with more nodes, exceed the tolerance of the largest ∫|f| in its sum. Where the tail beyond the last
 * edge is not, the grid reaches twice as far: at strong coupling a line is much wider than the spectrum. The same edges if all are
 * resolved.
 *
 * @param sums functions by the sum in which they are terms: one that is negligible beside another need not be resolved in itself.
 */
export function refinedEdges(
  grid: HalfLineGrid,
  sums: readonly (readonly Float64Array[])[],
  { tolerance, nodes = grid.order }: Demand,
): number[] {
  const { edges, order } = grid;
  const limits = sums.flatMap((terms) => {
    const limit = tolerance * Math.max(...terms.map((f) => integralOfSize(grid, f)));
    return terms.map(() => limit);
  });
  const functions = sums.flat();
  const finer: number[] = [];
  for (let p = 0; p + 1 < edges.length; p++) {
    finer.push(edges[p]!);
    const width = edges[p + 1]! - edges[p]!;
    const coarse = functions.some(
      (f, k) => width * extrapolatedTail(f, p * order, order, nodes) > limits[k]!,
    );
    if (coarse) finer.push((edges[p]! + edges[p + 1]!) / 2);
  }
  const last = edges[edges.length - 1]!;
  finer.push(last);
  if (functions.some((f, k) => unboundedTail(grid, f) > limits[k]!)) finer.push(2 * last);
  return finer;
}

/** ∫|f|. */
function integralOfSize({ weights }: HalfLineGrid, f: Float64Array): number {
  return f.reduce((sum, value, i) => sum + weights[i]! * Math.abs(value), 0);
}

/** The last two Legendre coefficients of f dω/dt on the unbounded panel, t ∈ [−1, 1], times its length. */
function unboundedTail({ weights, order, size }: HalfLineGrid, f: Float64Array): number {
  const first = size - order;
  const { weights: own } = gaussLegendre(order);
  const mapped = own.map((weight, i) => ((2 * weights[first + i]!) / weight) * f[first + i]!);
  return legendreTail(mapped, 0, order);
}
