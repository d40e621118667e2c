import type { BallField } from "./ball-field.ts";
import { legendreRule } from "./legendre.ts";
import { RealBall } from "./real-ball.ts";

/** The difference of the two orders enters the radius with this factor. */
export const SAFETY = 2;

export interface QuadratureOptions {
  /** A proved bound of the total truncation error, used in place of the estimate. */
  readonly truncation?: RealBall;
}

/**
 * ∫ f over [b_0, b_m] as the sum of one Gauss–Legendre rule of the given order on each panel [b_i, b_{i+1}];
 * f maps a real ball to a real or complex ball and must be smooth on each closed panel.
 *
 * The rounding part of the radius is rigorous. The truncation part is an **estimate**: per panel, the
 * difference to the rule of three quarters of the order, times {@link SAFETY}. It becomes rigorous when
 * `truncation` gives a proved bound. Throws RangeError for fewer than two break points or order < 2.
 */
export function integrate<T extends BallField<T>>(
  f: (x: RealBall, bits: number) => T,
  breakpoints: readonly RealBall[],
  order: number,
  bits: number,
  options: QuadratureOptions = {},
): T {
  if (breakpoints.length < 2) throw new RangeError("quadrature needs at least two break points");
  if (order < 2) throw new RangeError(`quadrature order ${order}; at least 2 is needed`);
  const wide = bits + 8;
  const panels = breakpoints.slice(1).map((end, i) => {
    const start = breakpoints[i]!;
    const fine = panelSum(f, start, end, order, wide);
    if (options.truncation !== undefined) return fine;
    const coarse = panelSum(f, start, end, Math.floor((3 * order) / 4), wide);
    const estimate = fine.sub(coarse, wide).magnitude().mul(RealBall.integer(SAFETY), 40);
    return fine.widen(estimate, wide);
  });
  const total = panels.reduce((sum, panel) => sum.add(panel, wide));
  return options.truncation === undefined ? total : total.widen(options.truncation, bits);
}

/** (b − a)/2 Σ w_i f((a + b)/2 + x_i (b − a)/2). */
function panelSum<T extends BallField<T>>(
  f: (x: RealBall, bits: number) => T,
  start: RealBall,
  end: RealBall,
  order: number,
  bits: number,
): T {
  const { nodes, weights } = legendreRule(order, bits);
  const half = end.sub(start, bits).shift(-1);
  const middle = end.add(start, bits).shift(-1);
  const terms = nodes.map((node, i) =>
    f(middle.add(node.mul(half, bits), bits), bits).scale(weights[i]!, bits),
  );
  return terms.reduce((sum, term) => sum.add(term, bits)).scale(half, bits);
}
