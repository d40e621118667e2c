import type { FixedPoint } from "../../precision/fixed-point.ts";
import { gaussRule, recurrenceOf } from "./gauss-rule.ts";
import { doublingPanels, type IndexGrid, joined, legendreOnUnit, panelGrid, powerOf } from "./index-grid.ts";
import { dyadicOrder } from "./orders.ts";

/** A sum over start ≤ m < end (or to infinity) of a function that falls as m^-fall, with any logarithms, to 2^-bits of the whole. */
export interface FallingSum {
  readonly start: number;
  readonly end: number;
  readonly fall: number;
  readonly bits: number;
  /** log₂ of how much larger the function may be at infinity than its fall from `start` says; default 0. */
  readonly margin?: number;
  /** Nodes of panel k, of which this many bits are asked. */
  readonly order: (bits: number, k: number) => number;
}

/** Each panel is so many times longer than the one before: its variable s = (a/y)^{1/4} runs from 1 to ½. */
const GROWTH = 16;
const ROOT = 4;
/** Of the last panels. */
const LEAST_BITS = 8;

/**
 * Panels [a, 16a), each by Gauss's rule in s = (a/y)^{1/4}, y = m+½: singularities at y ≤ 0 stay as far from s ∈ [½, 1] as from
 * a panel [a, 2a] in y, and logarithms of y do no harm, unlike in one rule to infinity. What a panel carries of the sum, and so its
 * bits, decrease from panel to panel; the sum ends where they are used up.
 */
export function fallingPanels(fp: FixedPoint, sum: FallingSum): IndexGrid {
  const { start, end, fall, bits, margin = 0, order } = sum;
  const parts: IndexGrid[] = [];
  for (let [from, k] = [start, 0]; from < end; from *= GROWTH, k++) {
    const share = (fall - 1) * Math.log2(from / start);
    if (share > bits + margin) break;
    const left = Math.max(LEAST_BITS, Math.min(bits, bits + margin - share));
    const whole = from * GROWTH <= end;
    if (!whole) {
      parts.push(
        panelGrid(
          fp,
          doublingPanels(from, from, end, () => dyadicOrder(left)),
        ),
      );
      break;
    }
    // A sum and its integral from a−½ to b−½ differ by a part L⁻²/12.
    const smooth = 2 * Math.log2(from) > left;
    parts.push(
      smooth ? integralPanel(fp, from, order(left, k)) : sumPanel(fp, from, fall, order(left, k), left),
    );
  }
  return joined(parts);
}

/** Σ_{a≤m<16a} by the measure of the sum on four doubling panels, (a/y)^fall taken out. */
function sumPanel(fp: FixedPoint, from: number, fall: number, order: number, bits: number): IndexGrid {
  const fine = panelGrid(
    fp,
    doublingPanels(from, from, GROWTH * from, () => dyadicOrder(bits) + order),
  );
  const half = fp.one >> 1n;
  const ratio = (m: bigint) => fp.div(fp.ratio(from), m + half);
  const weights = fine.weights.map((w, i) => fp.mul(w, powerOf(fp, ratio(fine.nodes[i]!), fall)));
  const nodes = fine.nodes.map((m) => fp.sqrt(fp.sqrt(ratio(m))));
  const rule = gaussRule(fp, recurrenceOf(fp, { nodes, weights }, order));
  const falls = rule.nodes.map((s) => powerOf(fp, s, ROOT));
  return {
    nodes: falls.map((u) => fp.div(fp.ratio(from), u) - half),
    weights: rule.weights.map((w, i) => fp.div(w, powerOf(fp, falls[i]!, fall))),
  };
}

/** ∫_a^{16a} dy = 4a∫_{1/2}^1 s⁻⁵ ds. */
function integralPanel(fp: FixedPoint, from: number, order: number): IndexGrid {
  const unit = legendreOnUnit(fp, order);
  const nodes = unit.nodes.map((t) => (fp.one + t) >> 1n);
  const scale = fp.ratio(2 * from);
  return {
    nodes: nodes.map((s) => fp.div(fp.ratio(from), powerOf(fp, s, ROOT)) - (fp.one >> 1n)),
    weights: nodes.map((s, i) => fp.div(fp.mul(scale, unit.weights[i]!), powerOf(fp, s, ROOT + 1))),
  };
}
