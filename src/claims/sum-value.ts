import { type Fn, neg, type Term } from "../algebra/term.ts";
import { ComplexBall, RealBall } from "../precision/index.ts";
import type { NumericScope } from "./numeric-scope.ts";
import { INFINITY } from "./spectral.ts";
import { Unsettled } from "./work.ts";

/** Terms added one by one before the tail is extrapolated; two of them in a row have to agree. */
const STARTS = [12, 40, 120, 400, 1200, 4000, 12_000, 40_000] as const;
/** Where the decay of the terms is looked at. */
const NEAR = 2 ** 20;
const FAR = 2 ** 23;

/**
 * sum(body, n, a, b). Finite sums term by term; infinite ones by Levin's u-transform of the tail (Levin 1973) from two
 * different starts, whose difference is the error. A sum over all integers runs over n and −n together.
 */
export function sumValue(scope: NumericScope, t: Fn): ComplexBall {
  const [body, n, low, high] = t.args as [Term, Term, Term, Term];
  const at = (s: NumericScope, k: number): ComplexBall =>
    s.valueWith(body, n, ComplexBall.of(RealBall.integer(k)));
  if (low.kind === "num" && high.kind === "num") return finite(scope, at, integer(low), integer(high));
  if (low === neg(INFINITY) && high === INFINITY) {
    const pairs: Series = (s, k) => at(s, k + 1).add(at(s, -k - 1), s.bits);
    return at(scope, 0).add(tail(scope, pairs), scope.bits);
  }
  if (high === INFINITY) return tail(scope, (s, k) => at(s, integer(low) + k));
  return tail(scope, (s, k) => at(s, integer(high) - k));
}
function integer(t: Term): number {
  return t.kind === "num" ? t.value.re.toNumber() : Number.NaN;
}
function finite(scope: NumericScope, f: Series, low: number, high: number): ComplexBall {
  let sum = ComplexBall.ZERO;
  for (let k = low; k <= high; k++) sum = sum.add(f(scope, k), scope.bits);
  return sum;
}

/** The k-th term at the precision of a scope. */
type Series = (scope: NumericScope, k: number) => ComplexBall;

/** Σ_{k≥0} f(k). */
function tail(scope: NumericScope, f: Series): ComplexBall {
  const wide = scope.at(scope.bits + GUARD_BITS);
  requireDecay(wide, f);
  const order = Math.ceil(scope.bits / 5) + 8;
  let sum = ComplexBall.ZERO;
  let added = 0;
  let before: ComplexBall | undefined;
  for (const start of STARTS) {
    for (; added < start; added++) sum = sum.add(f(wide, added), wide.bits);
    const rest = transformed(scope, f, start, order);
    const now = rest ? sum.add(rest, wide.bits) : undefined;
    const gap = before && now ? now.sub(before, wide.bits).magnitude() : undefined;
    // A sum that cancels in pairs has nothing but rounding to be compared with.
    const allowed = now
      ?.magnitude()
      .shift(SPARE_BITS - scope.bits)
      .add(RealBall.ONE.shift(-scope.bits), 40);
    if (now && gap && allowed && (gap.isZero() || gap.isBelow(allowed))) return now.widen(gap, scope.bits);
    before = now;
  }
  throw new Unsettled("an infinite sum does not settle");
}
const GUARD_BITS = 32;
/** Bits of the working precision that need not be reached. */
const SPARE_BITS = 36;

/** n(f(n) + f(n+1)) must fall, and f(n) with it: alternating terms need not be summable by size, but must tend to 0. */
function requireDecay(scope: NumericScope, f: Series): void {
  const { bits } = scope;
  const pair = (n: number): RealBall =>
    f(scope, n)
      .add(f(scope, n + 1), bits)
      .magnitude()
      .mul(RealBall.integer(n), 40);
  const [near, far] = [pair(NEAR), pair(FAR)];
  const fallsTo = (later: RealBall, earlier: RealBall): boolean =>
    later.isBelow(earlier.mul(RealBall.fromDouble(0.9), 40)) ||
    later.isBelow(RealBall.ONE.shift(GUARD_BITS - bits));
  if (!fallsTo(far, near) || !fallsTo(f(scope, FAR).magnitude(), f(scope, NEAR).magnitude()))
    throw new Unsettled("an infinite sum does not converge: its terms do not fall off");
}

/**
 * Σ_{k≥start} f(k) by Levin's u-transform with β = start. Its weights alternate and cancel about order·log2(start) bits,
 * which the terms carry in addition. Undefined where a term vanishes or the weights cancel.
 */
function transformed(scope: NumericScope, f: Series, start: number, order: number): ComplexBall | undefined {
  const bits = Math.ceil(2 * scope.bits + 64 + order * Math.log2(start + order));
  const wide = scope.at(bits);
  const negligible = RealBall.ONE.shift(-2 * scope.bits);
  let partial = ComplexBall.ZERO;
  let [top, bottom] = [ComplexBall.ZERO, ComplexBall.ZERO];
  let binomial = 1n;
  for (let j = 0; j <= order; j++) {
    scope.work.step();
    const a = f(wide, start + j);
    if (a.magnitude().isBelow(negligible))
      return restIsNegligible(wide, f, start + j, negligible) ? partial : undefined;
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
/** Whether all following terms look as small as the one that was met. */
function restIsNegligible(scope: NumericScope, f: Series, from: number, bound: RealBall): boolean {
  return [1, 2, 3, 5, 8, 13].every((k) =>
    f(scope, from + k)
      .magnitude()
      .isBelow(bound),
  );
}
