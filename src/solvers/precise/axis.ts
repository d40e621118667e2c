import { UnsupportedError } from "../../errors/errors.ts";
import type { Fixed, FixedPoint } from "../../precision/fixed-point.ts";
import { gaussRule, type Recurrence, recurrenceOf } from "./gauss-rule.ts";
import {
  doublingPanels,
  type IndexGrid,
  joined,
  legendreOnUnit,
  type Panel,
  panelGrid,
  powerOf,
  type TailVariable,
  tailRule,
  tailVariable,
} from "./index-grid.ts";
import { dyadicOrder, stripOrder } from "./orders.ts";

/** How finely the Matsubara axis is covered. */
export interface AxisResolution {
  /** Relative error 2^-bits of sums. */
  readonly bits: number;
  /** The near region ends at so many scales of the spectrum, and has at least so many frequencies. */
  readonly reach: number;
  readonly least: number;
  /** Number of functions that carry the gap beyond. */
  readonly tail: number;
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

/**
 * The Matsubara axis m ≥ 0: near nodes, on which the gap is solved for, up to N; beyond N quadrature nodes, and functions
 * (N/y)³p_j(s), s = √(N/y), y = m+½, that carry the gap; s = (N/y)^{1/4} where the gap jumps and 1/y meets ln y/y³.
 */
export interface PreciseAxis {
  readonly fp: FixedPoint;
  readonly near: IndexGrid;
  /** Every index below `start` is a near node. */
  readonly explicit: boolean;
  /** N: the first index of the far region. */
  readonly start: number;
  /** As in {@link AxisScale}. */
  readonly jump: number;
  /** s of the tail. */
  readonly variable: TailVariable;
  /** Quadrature on m ≥ N for functions with singularities at m < N, falling as y^{-3}. */
  readonly far: IndexGrid;
  /** Quadrature on m ≥ N for functions with singularities at m < 0, falling as y^{-5}; as y^{-4} where there is a jump. */
  readonly smooth: IndexGrid;
  /** Number of tail functions. */
  readonly tail: number;
  /** Recurrence of p_j with Σ_{m≥N} (N/y)⁵ p_i p_j = δ_ij. */
  readonly recurrence: Recurrence;
  /** Quadrature Σ_{l≥1} for functions falling as l^{-2}. */
  readonly distances: IndexGrid;
}

/** Above so many frequencies the near region is compressed, where the spectrum allows it. */
const MOST_EXPLICIT = 400;
/** A dense matrix of more unknowns would take minutes. */
const LARGEST = 2500;
/** Beyond 4M a function with singularities up to M is analytic in s = √(4M/y) for |s| < 2. */
const BEYOND_JUMP = 4;
/**
 * Orders of the tail rules in units of that of [d, 2d]. Beyond 2N singularities at y ≤ N are at s = √2 or 2^{1/4}, beyond N
 * those at y = −N at s = i or e^{iπ/4}: ρ = 5.8, 4.5 and 2.3, 3.2; and a fifth more. With 1/y the logarithms decide, whose
 * error falls as a power of the order: 4 was measured to give 30 digits.
 */
const SQUARE_ROOT_ORDERS = { outer: 1.5, smooth: 1.4 };
const FOURTH_ROOT_ORDERS = { outer: 2.5, smooth: 4 };

export function preciseAxis(
  fp: FixedPoint,
  { width, strip, jump }: AxisScale,
  { bits, reach, least, tail }: AxisResolution,
): PreciseAxis {
  const start = fewBits(Math.max(least, Math.ceil(reach * width), BEYOND_JUMP * jump), Math.ceil);
  const dyadic = dyadicOrder(bits);
  // A panel of a compressed axis is 2·strip long, and has to be longer than its rule for integers alone.
  const explicit = strip < dyadic || start <= MOST_EXPLICIT;
  if (explicit && start > LARGEST)
    throw new UnsupportedError(
      `so many digits need ${start} Matsubara frequencies here, more than ${LARGEST}: only a spectrum with a gap has them compressed`,
    );
  const variable: TailVariable = { start, root: jump > 0 ? 4 : 2 };
  const orders = jump > 0 ? FOURTH_ROOT_ORDERS : SQUARE_ROOT_ORDERS;
  const outer = tailRule(
    fp,
    { ...variable, start: 2 * start },
    3,
    Math.ceil(orders.outer * dyadic),
    dyadic,
  ).grid;
  const order = Math.ceil(orders.smooth * dyadic + tail / 2);
  const smooth = tailRule(fp, variable, 5, order, dyadic);
  const length = fewBits(Math.floor(2 * strip), Math.floor);
  const middle = explicit
    ? doublingPanels(start, 2 * dyadic, 2 * start, (level) => (level === 0 ? undefined : dyadic))
    : doublingPanels(start, length, 2 * start, () => stripOrder(bits));
  return {
    fp,
    near: explicit
      ? panelGrid(fp, [{ start: 0, terms: start, order: start }])
      : compressed(fp, { end: start, length, jump }, bits),
    explicit,
    start,
    jump,
    variable,
    far: joined([panelGrid(fp, middle), outer]),
    tail,
    smooth: jump > 0 ? tailRule(fp, variable, 4, order + 2, dyadic).grid : smooth.grid,
    recurrence: smooth.recurrence,
    distances: distanceGrid(fp, start, bits + Math.max(0, Math.log2(start))),
  };
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
  const last = fp.ratio(end) - (fp.one >> 1n);
  const { nodes, weights } = legendreOnUnit(fp, order(end));
  return joined([
    panelGrid(fp, panels),
    {
      nodes: nodes.map((t) => fp.div(last, t)),
      weights: nodes.map((t, i) => fp.div(fp.mul(last, weights[i]!), fp.mul(t, t))),
    },
  ]);
}

/** (N/y)³p_j(s)/√2N at index m: orthonormal in Σ_{m≥N}(2m+1), decreasing as y^{-3}. */
export function tailFunctions(axis: PreciseAxis): (m: Fixed) => Fixed[] {
  const { fp, start, recurrence, variable, tail: count } = axis;
  const { diagonal, off, total } = recurrence;
  const first = fp.div(fp.one, fp.sqrt(2n * BigInt(start) * total));
  const inverse = off.map((b, k) => (k === 0 ? 0n : fp.div(fp.one, b)));
  return (m) => {
    const s = tailVariable(fp, variable, m);
    let [before, value] = [0n, fp.mul(first, powerOf(fp, s, 3 * variable.root))];
    const values = [value];
    for (let k = 0; k + 1 < count; k++) {
      const next = fp.mul(fp.mul(s - diagonal[k]!, value) - fp.mul(off[k]!, before), inverse[k + 1]!);
      [before, value] = [value, next];
      values.push(value);
    }
    return values;
  };
}
