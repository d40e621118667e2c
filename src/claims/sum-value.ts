import { type Fn, neg, type Term } from "../algebra/term.ts";
import { ComplexBall, RealBall } from "../precision/index.ts";
import type { NumericScope } from "./numeric-scope.ts";
import { INFINITY } from "./spectral.ts";
import { Unsettled } from "./work.ts";

/** Terms added one by one before the tail is extrapolated; two of them in a row have to agree. */
const STARTS = [12, 40, 120, 400, 1200, 4000] as const;
/** Where the decay of the terms is looked at. */
const NEAR = 512;
const FAR = 4096;

/**
 * sum(body, n, a, b). Finite sums term by term; infinite ones by Levin's u-transform of the tail (Levin 1973) from two
 * different starts, whose difference is the error. A sum over all integers runs over n and −n together.
 */
export function sumValue(scope: NumericScope, t: Fn): ComplexBall {
  const [body, n, low, high] = t.args as [Term, Term, Term, Term];
  const wide = scope.at(3 * scope.bits + 64);
  const at = (s: NumericScope) => (k: number) => s.valueWith(body, n, ComplexBall.of(RealBall.integer(k)));
  if (low.kind === "num" && high.kind === "num") return finite(scope, at(scope), integer(low), integer(high));
  const f = at(wide);
  let value: ComplexBall;
  if (low === neg(INFINITY) && high === INFINITY)
    value = f(0).add(
      tail(wide, (k) => f(k + 1).add(f(-k - 1), wide.bits), scope.bits),
      wide.bits,
    );
  else if (high === INFINITY) value = tail(wide, (k) => f(integer(low) + k), scope.bits);
  else value = tail(wide, (k) => f(integer(high) - k), scope.bits);
  return ComplexBall.of(value.re.round(scope.bits), value.im.round(scope.bits));
}
function integer(t: Term): number {
  return t.kind === "num" ? t.value.re.toNumber() : Number.NaN;
}
function finite(scope: NumericScope, f: (k: number) => ComplexBall, low: number, high: number): ComplexBall {
  let sum = ComplexBall.ZERO;
  for (let k = low; k <= high; k++) sum = sum.add(f(k), scope.bits);
  return sum;
}

type Series = (k: number) => ComplexBall;

/** Σ_{k≥0} f(k). */
function tail(scope: NumericScope, f: Series, wanted: number): ComplexBall {
  requireDecay(f, scope.bits);
  const order = Math.ceil(wanted / 5) + 8;
  let sum = ComplexBall.ZERO;
  let added = 0;
  let before: ComplexBall | undefined;
  for (const start of STARTS) {
    for (; added < start; added++) sum = sum.add(f(added), scope.bits);
    const now = transformed(scope, f, sum, start, order);
    const gap = before && now ? now.sub(before, scope.bits).magnitude() : undefined;
    const allowed = now?.magnitude().shift(-wanted + 8);
    if (now && gap && allowed && gap.isBelow(allowed)) return now.widen(gap, scope.bits);
    if (now && gap?.isZero()) return now;
    before = now;
  }
  throw new Unsettled("an infinite sum does not settle");
}

/** n(f(n) + f(n+1)) must fall: single terms of alternating series need not be summable by size. */
function requireDecay(f: Series, bits: number): void {
  const size = (n: number): RealBall =>
    f(n)
      .add(f(n + 1), bits)
      .magnitude()
      .mul(RealBall.integer(n), 40);
  const [near, far] = [size(NEAR), size(FAR)];
  const alone = [f(NEAR).magnitude(), f(FAR).magnitude()] as const;
  const falls = far.isBelow(near.mul(RealBall.fromDouble(0.9), 40)) && alone[1].isBelow(alone[0]);
  const vanishes = far.isBelow(RealBall.ONE.shift(-bits));
  if (!falls && !vanishes)
    throw new Unsettled("an infinite sum does not converge: its terms do not fall off");
}

/** Levin's u-transform of the partial sums after `start` terms; undefined where a term vanishes. */
function transformed(
  scope: NumericScope,
  f: Series,
  sum: ComplexBall,
  start: number,
  order: number,
): ComplexBall | undefined {
  const { bits } = scope;
  let partial = sum;
  let [top, bottom] = [ComplexBall.ZERO, ComplexBall.ZERO];
  let binomial = 1n;
  for (let j = 0; j <= order; j++) {
    scope.work.step();
    const a = f(start + j);
    if (a.magnitude().isBelow(RealBall.ONE.shift(-(bits >> 1))))
      return j === 0 ? partial : negligible(f, start + j, partial, bits);
    const weight = BigInt(start + j) ** BigInt(order - 1) * binomial * (j % 2 === 0 ? 1n : -1n);
    const over = ComplexBall.of(RealBall.integer(weight)).div(
      a.scale(RealBall.integer(start + j), bits),
      bits,
    );
    partial = partial.add(a, bits);
    top = top.add(partial.mul(over, bits), bits);
    bottom = bottom.add(over, bits);
    binomial = (binomial * BigInt(order - j)) / BigInt(j + 1);
  }
  return bottom.containsZero() ? undefined : top.div(bottom, bits);
}
/** The partial sum where all following terms are as small as the one that was met. */
function negligible(f: Series, from: number, partial: ComplexBall, bits: number): ComplexBall | undefined {
  const rest = [1, 2, 3, 5, 8, 13].map((k) => f(from + k).magnitude());
  return rest.every((r) => r.isBelow(RealBall.ONE.shift(-(bits >> 1)))) ? partial : undefined;
}
