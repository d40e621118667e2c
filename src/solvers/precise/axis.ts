import { UnsupportedError } from "../../errors/errors.ts";
import type { FixedPoint } from "../../precision/fixed-point.ts";
import { gaussRule, recurrenceOf } from "./gauss-rule.ts";
import {
  doublingPanels,
  type IndexGrid,
  joined,
  legendreOnUnit,
  type Panel,
  panelGrid,
  powerOf,
  tailRule,
} from "./index-grid.ts";
import { dyadicOrder, fourthRootOrder, stripOrder } from "./orders.ts";
import { type TailPoint, type TailSpace, tailPoint } from "./tail-functions.ts";
import { fallingPanels } from "./tail-panels.ts";

/** How finely the Matsubara axis is covered. */
export interface AxisResolution {
  /** Relative error 2^-bits of sums. */
  readonly bits: number;
  /** The near region ends at so many scales of the spectrum, and has at least so many frequencies. */
  readonly reach: number;
  readonly least: number;
  /** Number of functions that carry the gap beyond, and of those that do so with a logarithm. */
  readonly tail: number;
  readonly logs: number;
}

/** The scale of the spectrum on the axis of indices. */
export interface AxisScale {
  /** Frequency scale over 2πT. */
  readonly width: number;
  /** λ(iν) is analytic in |Im ν/2πT| < strip; 0 when A(x) reaches down to x = 0. */
  readonly strip: number;
  /** M: the gap may jump between the indices M − 1 and M; 0 where it does not. */
  readonly jump: number;
}

/** What belongs to the far region m ≥ N of the axis: quadrature nodes, and the functions of {@link TailSpace} that carry the gap. */
export interface FarAxis {
  readonly fp: FixedPoint;
  /** N: the first index of the far region. */
  readonly start: number;
  /** Quadrature on m ≥ N for functions with singularities at m < N, falling as y^{-3}: `panels` that double from N on, and the outer part. */
  readonly far: IndexGrid;
  readonly panels: number;
  readonly outer: IndexGrid;
  /** Whether the rules bear 1/(2m+1) beside the tail functions, with their logarithms: where the gap may jump, or a repulsion is cut off. */
  readonly reciprocal: boolean;
  /** Quadrature on m ≥ N for functions with singularities at m < 0, falling as y^{-5}; as y^{-4} with `reciprocal`. */
  readonly smooth: IndexGrid;
  readonly space: TailSpace;
  /** Quadrature Σ_{l≥1} for functions falling as l^{-2}. */
  readonly distances: IndexGrid;
  /** Tail points at m + l for the smooth node m of an index and the distances l up to where λ_l φ(m+l) is below the last bit. */
  readonly shifted: (index: number) => readonly TailPoint[];
}

/** The Matsubara axis m ≥ 0: near nodes, on which the gap is solved for, up to N; beyond N the far region. */
export interface PreciseAxis extends FarAxis {
  readonly near: IndexGrid;
  /** Every index below `start` is a near node. */
  readonly explicit: boolean;
  /** As in {@link AxisScale}. */
  readonly jump: number;
}

/** Above so many frequencies the near region is compressed, where the spectrum allows it. */
const MOST_EXPLICIT = 400;
/** A dense matrix of more unknowns would take minutes. */
const LARGEST = 2500;
/** Beyond 4M a function with singularities up to M is analytic in s = √(4M/y) for |s| < 2. */
const BEYOND_JUMP = 4;
/**
 * Orders of the tail rules in units of that of [d, 2d]. Beyond 2N singularities at y ≤ N are at s = √2, beyond N those at
 * y = −N at s = i: ρ = 5.8 and 2.3; and a fifth more.
 */
const ORDERS = { outer: 1.5, smooth: 1.4 };

/** Too many frequencies for one by one, and panels of 2·strip would be too short for their rules. */
export function cuspTooNear({ width, strip, jump }: AxisScale, { bits, reach }: AxisResolution): boolean {
  return strip < dyadicOrder(bits) && Math.max(reach * width, BEYOND_JUMP * jump) > MOST_EXPLICIT;
}

/** The repulsion reaches so far that the symmetric form would need its frequencies up to a multiple of the reach. */
export function jumpTooFar({ width, jump }: AxisScale, { reach }: AxisResolution): boolean {
  return BEYOND_JUMP * jump > 2 * reach * width;
}

export function preciseAxis(fp: FixedPoint, scale: AxisScale, resolution: AxisResolution): PreciseAxis {
  const { width, strip, jump } = scale;
  const { bits, reach, least } = resolution;
  const start = fewBits(Math.max(least, Math.ceil(reach * width), BEYOND_JUMP * jump), Math.ceil);
  const dyadic = dyadicOrder(bits);
  // A panel of a compressed axis is 2·strip long, and has to be longer than its rule for integers alone.
  const explicit = strip < dyadic || start <= MOST_EXPLICIT;
  if (explicit && start > LARGEST)
    throw new UnsupportedError(
      `so many digits need ${start} Matsubara frequencies here, more than ${LARGEST}: fewer digits need fewer`,
    );
  const length = fewBits(Math.floor(2 * strip), Math.floor);
  const near = explicit
    ? panelGrid(fp, [{ start: 0, terms: start, order: start }])
    : compressed(fp, { end: start, length, jump }, bits);
  return {
    ...farAxis(fp, start, resolution, { jump, ...(explicit ? {} : { length }) }),
    near,
    explicit,
    jump,
  };
}

/** The region m ≥ N of an axis with or without a jump; near nodes of compressed panels of some `length`, integers without. */
export function farAxis(
  fp: FixedPoint,
  start: number,
  resolution: AxisResolution,
  { jump, length }: { readonly jump: number; readonly length?: number },
): FarAxis {
  const panels = resolution.logs > 0 ? 2 : 1;
  const far = farPanels(start, resolution.bits, length, 2 ** panels);
  const beyond =
    resolution.logs > 0 ? beyondLogs(fp, start, resolution) : beyondSmooth(fp, start, resolution);
  const { smooth, space, outer, distances } = beyond;
  return {
    fp,
    start,
    far: joined([panelGrid(fp, far), outer]),
    panels,
    outer,
    reciprocal: jump > 0,
    smooth,
    space,
    distances,
    shifted: shiftedPoints(fp, space, smooth, distances),
  };
}

/** Panels from N to `times`·N for functions singular below N. */
function farPanels(start: number, bits: number, length: number | undefined, times: number): Panel[] {
  const dyadic = dyadicOrder(bits);
  const order = length === undefined ? dyadic : stripOrder(bits);
  return doublingPanels(start, length ?? 2 * dyadic, times * start, (level) =>
    level === 0 && length === undefined ? undefined : order,
  );
}

/** What belongs to m ≥ N, as in {@link FarAxis}. */
type Beyond = Pick<FarAxis, "smooth" | "space" | "distances" | "outer">;

/** One Gauss rule to infinity in s, where the gap falls as y^-3 all along. */
function beyondSmooth(fp: FixedPoint, start: number, { bits, tail, logs }: AxisResolution): Beyond {
  const dyadic = dyadicOrder(bits);
  // The recurrence has to reach all tail functions.
  const order = Math.max(tail, Math.ceil(ORDERS.smooth * dyadic + tail / 2));
  const { grid, recurrence } = tailRule(fp, start, 5, order, dyadic);
  return {
    smooth: grid,
    space: { start, plain: tail, logs, recurrence },
    outer: tailRule(fp, 2 * start, 3, Math.ceil(ORDERS.outer * dyadic), dyadic).grid,
    distances: distanceGrid(fp, start, bits + Math.max(0, Math.log2(start))),
  };
}

/** Where functions with logarithms carry the gap, and where 1/y meets ln y/y³, the rules are by panels, which bear logarithms. */
function beyondLogs(fp: FixedPoint, start: number, { bits, tail, logs }: AxisResolution): Beyond {
  const smooth = fallingPanels(fp, {
    start,
    end: Infinity,
    fall: 4,
    bits,
    // p_j(s), orthogonal with the weight s⁷ds, grows to j⁸ at s = 0.
    margin: 8 * Math.log2(tail),
    // The zeros of the tail functions in the first panels.
    order: (left, k) => fourthRootOrder(left) + Math.ceil(tail / 2 ** (k + 1)),
  });
  const ratios = smooth.nodes.map((m) => fp.div(fp.ratio(start), m + (fp.one >> 1n)));
  const measure = {
    nodes: ratios.map((t) => fp.sqrt(t)),
    weights: smooth.weights.map((w, i) => fp.mul(w, powerOf(fp, ratios[i]!, 5))),
  };
  return {
    smooth,
    space: { start, plain: tail, logs, recurrence: recurrenceOf(fp, measure, tail) },
    outer: fallingPanels(fp, { start: 4 * start, end: Infinity, fall: 3, bits, order: fourthRootOrder }),
    distances: distancePanels(fp, start, bits),
  };
}

/** More points than these are found anew at every temperature, as their memory costs more. */
const MOST_KEPT = 2 ** 18;

function shiftedPoints(fp: FixedPoint, space: TailSpace, smooth: IndexGrid, distances: IndexGrid) {
  // At l the product λ_l φ(m+l) has fallen to (N/l)⁴ of its sum, with 1/2y to (N/l)².
  const reach = BigInt(space.start) << BigInt(Math.ceil(fp.bits / (space.logs > 0 ? 2 : 4)) + fp.bits);
  const counted = distances.nodes.filter((l) => l < reach);
  const kept = smooth.nodes.length * counted.length <= MOST_KEPT;
  const known: TailPoint[][] = [];
  const found = (index: number) => counted.map((l) => tailPoint(fp, space, smooth.nodes[index]! + l));
  return kept ? (index: number) => (known[index] ??= found(index)) : found;
}

/** Indices are integers in doubles: with so few significant bits their sums and differences are exact beyond 2⁵³ too. */
const SIGNIFICANT_BITS = 24;

function fewBits(index: number, round: (x: number) => number): number {
  const unit = 2 ** Math.max(0, Math.floor(Math.log2(Math.max(1, index))) + 1 - SIGNIFICANT_BITS);
  return unit * round(index / unit);
}

/** Indices up to `end` in panels of at most `length`, none of them across a jump of the gap. */
interface CompressedAxis {
  readonly end: number;
  readonly length: number;
  readonly jump: number;
}

/**
 * The first panel by a rule for Σ_m f(m)/(2m+1) with even f, the others by rules for plain sums. A first panel that a jump
 * makes short is taken one by one, and the next ones double, since f(m)/(2m+1) has its pole below them.
 */
function compressed(fp: FixedPoint, { end, length, jump }: CompressedAxis, bits: number): IndexGrid {
  const [order, fine] = [stripOrder(bits), dyadicOrder(bits)];
  const first = jump > 0 ? Math.min(length, jump) : length;
  const lowest =
    first < 2 * fine
      ? panelGrid(fp, [{ start: 0, terms: first, order: first }])
      : lowestPanel(fp, first, order, fine);
  const panels: Panel[] = [];
  for (let start = first; start < end; start += panels.at(-1)!.terms) {
    const next = start < jump ? jump : end;
    panels.push({ start, terms: Math.min(length, start, next - start), order });
  }
  return joined([lowest, panelGrid(fp, panels)]);
}

/**
 * Σ_{m<L} g(y²)/(2y), y = m+½, by Gauss's rule in (y/L)²: the pole of Δ_m/(2m+1) at y = 0 is part of the measure, so
 * that the rule needs no nodes for the decades between T and the scale of the spectrum. Weights of g/(2y) are returned.
 */
function lowestPanel(fp: FixedPoint, length: number, order: number, fine: number): IndexGrid {
  const levels = Math.ceil(Math.log2(length / (2 * fine)));
  const points = panelGrid(
    fp,
    doublingPanels(0, 2 * fine, length, (level) =>
      level === 0 ? undefined : fine + Math.ceil((4 * order) / 2 ** (levels - level)),
    ),
  );
  const half = fp.one >> 1n;
  const nodes = points.nodes.map((m) => powerOf(fp, (m + half) / BigInt(length), 2));
  const weights = points.weights.map((w, i) => fp.div(w, 2n * points.nodes[i]! + fp.one));
  const rule = gaussRule(fp, recurrenceOf(fp, { nodes, weights }, order));
  const y = rule.nodes.map((z) => BigInt(length) * fp.sqrt(z));
  return {
    nodes: y.map((value) => value - half),
    weights: rule.weights.map((w, i) => fp.mul(w, 2n * y[i]!)),
  };
}

/**
 * Doubling panels from l = 1 up to L, where the sum of a function of l/L falling as l^{-2} equals the integral from
 * L − ½ to 2^-bits (relative error L^{-2}/12 of a part of relative size N/L). A panel at l carries a share N/l of the
 * sum, and needs so many bits less.
 */
function distanceGrid(fp: FixedPoint, start: number, bits: number): IndexGrid {
  const order = (from: number): number =>
    dyadicOrder(Math.max(8, bits - Math.max(0, Math.log2(from / start))));
  const first = 2 * order(1);
  const end = start * 2 ** Math.ceil((bits - 2 * Math.log2(start)) / 3 + 1);
  // From l = 0 on, so that the ends stay few bits long; l = 0 itself is taken off.
  const panels = doublingPanels(0, first, end, (level) =>
    level === 0 ? undefined : order(first * 2 ** (level - 1)),
  ).map((panel) => (panel.start === 0 ? { start: 1, terms: first - 1, order: first - 1 } : panel));
  return joined([panelGrid(fp, panels), beyondDistance(fp, end, order(end))]);
}

/** The same by longer panels, for functions of l with singularities at l = −N and beyond as well. */
function distancePanels(fp: FixedPoint, start: number, bits: number): IndexGrid {
  const first = 2 * dyadicOrder(bits);
  const whole = bits + Math.max(0, Math.log2(start));
  const decades = (whole - 2 * Math.log2(start)) / 3 + 1 + Math.log2(start / first);
  const end = first * 16 ** Math.ceil(decades / 4);
  const carried = whole + Math.max(0, Math.log2(start / first));
  return joined([
    panelGrid(fp, [{ start: 1, terms: first - 1, order: first - 1 }]),
    fallingPanels(fp, { start: first, end, fall: 2, bits: carried, order: fourthRootOrder }),
    beyondDistance(fp, end, fourthRootOrder(Math.max(8, carried - Math.log2(end / first)))),
  ]);
}

/** ∫ from L−½ to infinity of a function of l falling as l^{-2}. */
function beyondDistance(fp: FixedPoint, end: number, order: number): IndexGrid {
  const last = fp.ratio(end) - (fp.one >> 1n);
  const { nodes, weights } = legendreOnUnit(fp, order);
  return {
    nodes: nodes.map((t) => fp.div(last, t)),
    weights: nodes.map((t, i) => fp.div(fp.mul(last, weights[i]!), fp.mul(t, t))),
  };
}
