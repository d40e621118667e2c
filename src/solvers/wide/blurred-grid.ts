import { HalfLineGrid } from "../linear/half-line-grid.ts";
import { gradedEdges, multipliable } from "../linear/panel-grid.ts";
import type { TableState } from "./table-grids.ts";

/** How finely a line that blurs the points of its table is covered. */
export interface BlurredResolution {
  /** Nodes on each panel. */
  readonly order: number;
  /** Length of the panels, in the width of the line. */
  readonly panel: number;
}

/** Panels at ν = 0, in the width of the line: on 14 nodes 1e-9 is left there. */
const LINE = 6;
/** The longest panel over the highest frequency: however wide the line is, structure of the spectrum itself is some tenths of it wide. */
const LONGEST = 1 / 18;
/** As far as panels have one length: sums of two bosons. */
const EVEN = 2;
/** The generous reach of y in the highest frequency, where one boson more or less decides. */
const GENEROUS = 12;
/** Where the panel begins that runs to infinity, in the generous reach: at half of it 2e-9 is left (MgB₂ at 100 K), here 2e-10. */
const END = 1;
/** Lengths beyond the even panels grow like this power of the frequency. */
const GROWTH = 3;

/**
 * The grid of y = Re f^R where its line is wider than the cells of a table: φ^R is a kernel over y, analytic as far from the axis as y is, and has the
 * points of the table at that distance. So panels of one length serve for all of them, and the order decides the accuracy: a panel of b widths misses
 * what falls like ρ^{−2n}, ρ = 2/b + √(1 + 4/b²). Each further boson blurs once more and is rarer: lengths grow like ν³ (MgB₂ at 20 to 100 K, 22 nodes: what
 * the growth leaves is 2e-10; from half as many bosons on it would be 2e-9).
 *
 * All panels but those next to ν = 0 lie at multiples of their lengths, these by powers of two, so that pairs of them repeat.
 */
export function blurredGrid(
  { boson, electrons, centre, reach }: TableState,
  { order, panel }: BlurredResolution,
): HalfLineGrid {
  const { top } = boson.shape;
  const even = EVEN * Math.max(top, reach / GENEROUS);
  const count = Math.ceil(even / Math.min(panel * centre, LONGEST * top));
  const length = multipliable(even / count);
  const breaks: number[] = [];
  let k = 1;
  for (; k * length < END * reach; k += stride(k, count)) breaks.push(k * length);
  const resolutions = [{ at: 0, width: LINE * Math.min(electrons.scale, centre) }, ...electrons.steps];
  return new HalfLineGrid(gradedEdges(0, k * length, resolutions, { breaks }), order);
}

/** The largest power of two of which k is a multiple and that is no more than (k/count)³, or 1. */
function stride(k: number, count: number): number {
  let step = k & -k;
  while (step > Math.max(1, (k / count) ** GROWTH)) step /= 2;
  return step;
}
