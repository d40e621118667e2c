import { type Fn, neg, type Sym, type Term } from "../algebra/term.ts";
import { ComplexBall, RealBall } from "../precision/index.ts";
import { BOUNDS } from "./bounds.ts";
import { narrowPlaces } from "./narrow-places.ts";
import type { NumericScope } from "./numeric-scope.ts";
import { phases } from "./phases.ts";
import { sumOverPoles } from "./pole-sum.ts";
import { INFINITY } from "./spectral.ts";
import { Divergent, Unsettled } from "./work.ts";

/** Terms added one by one before the tail is extrapolated; two of them in a row have to agree. */
const STARTS = [12, 40, 120, 400, 1200, 4000, 12_000, 40_000] as const;
/** Where the decay of the terms is looked at. */
const NEAR = 2 ** 20;
const FAR = 2 ** 23;

/**
 * sum(body, n, a, b). Finite sums term by term, zero where b < a; over all integers of rational functions and phases by
 * residues; other infinite ones by Levin's u-transform of the tail (Levin
 * 1973) from two different starts, whose difference is the error. A sum over all integers runs over n and −n together.
 * What oscillates is summed phase by phase instead, and on either side by itself, if each of these sums converges.
 * Terms are added one by one past twice the last n at which a denominator or an argument vanishes, so that a group of terms
 * there is not missed behind others that are negligible.
 */
export function sumValue(scope: NumericScope, t: Fn): ComplexBall {
  const [body, n, low, high] = t.args as [Term, Term, Term, Term];
  const end = (e: Term): number | undefined =>
    e === INFINITY || e === neg(INFINITY) ? undefined : Math.round(scope.value(e).re.toNumber());
  const [a, b] = [end(low), end(high)];
  const of =
    (part: Term): Series =>
    (s, k) =>
      s.valueWith(part, n, ComplexBall.of(RealBall.integer(k)));
  const at = of(body);
  if (a !== undefined && b !== undefined) return finite(scope, at, a, b);
  const sides = (f: Series): Series[] => {
    if (a !== undefined) return [(s, k) => f(s, a + k)];
    if (b !== undefined) return [(s, k) => f(s, b - k)];
    return [(s, k) => f(s, k), (s, k) => f(s, -k - 1)];
  };
  const both = a === undefined && b === undefined;
  const overPoles = both ? sumOverPoles(scope, body, n as Sym) : undefined;
  if (overPoles) return overPoles;
  const places = narrowPlaces(scope, body, n as Sym).map((x) => x.toNumber());
  const last = places.length > 0 ? Math.max(...places) + Math.abs(a ?? b ?? 0) : 0;
  const pairs: Series = (s, k) => at(s, k + 1).add(at(s, -k - 1), s.bits);
  try {
    return both ? at(scope, 0).add(tail(scope, pairs, last), scope.bits) : tail(scope, sides(at)[0]!, last);
  } catch (error) {
    const parts = error instanceof Unsettled ? phases(body, n as Sym) : [];
    if (parts.length === 0) throw error;
    const sums = parts.flatMap((part) => sides(of(part)).map((f) => tail(scope, f, last)));
    return sums.reduce((x, y) => x.add(y, scope.bits));
  }
}

function finite(scope: NumericScope, f: Series, low: number, high: number): ComplexBall {
  if (high - low > BOUNDS.sumTerms) throw new Divergent(`a sum of more than ${BOUNDS.sumTerms} terms`);
  let sum = ComplexBall.ZERO;
  for (let k = low; k <= high; k++) sum = sum.add(f(scope, k), scope.bits);
  return sum;
}

/** The k-th term at the precision of a scope. */
type Series = (scope: NumericScope, k: number) => ComplexBall;

/** Σ_{k≥0} f(k), where `last` is the last k at which f may have a peak, a step or a branch point. */
function tail(scope: NumericScope, f: Series, last: number): ComplexBall {
  const wide = scope.at(scope.bits + GUARD_BITS);
  requireDecay(wide, f);
  const order = Math.ceil(scope.bits / 5) + 8;
  let sum = ComplexBall.ZERO;
  let added = 0;
  let before: ComplexBall | undefined;
  for (const start of STARTS.filter((k) => k > 2 * last)) {
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

/**
 * f(n) must fall, and n(f(n+1) − z f(n)) with it, where z is −1 or the phase |z| = 1 with which far terms turn, away from 1:
 * (1 − z)Σf is then a sum that converges by size, so that f itself need not.
 */
function requireDecay(scope: NumericScope, f: Series): void {
  const { bits } = scope;
  const turn = turning(scope, f) ?? ComplexBall.ONE.neg();
  const pair = (n: number): RealBall =>
    f(scope, n + 1)
      .sub(f(scope, n).mul(turn, bits), bits)
      .magnitude()
      .mul(RealBall.integer(n), 40);
  const [near, far] = [pair(NEAR), pair(FAR)];
  const fallsTo = (later: RealBall, earlier: RealBall): boolean =>
    later.isBelow(earlier.mul(RealBall.fromDouble(0.9), 40)) ||
    later.isBelow(RealBall.ONE.shift(GUARD_BITS - bits));
  if (!fallsTo(f(scope, FAR).magnitude(), f(scope, NEAR).magnitude()))
    throw new Divergent("an infinite sum does not converge: its terms do not fall off");
  if (fallsTo(far, near)) return;
  throw new Divergent(
    "an infinite sum is not seen to converge: n times its terms do not fall off, nor do they turn by more than 1/256 each",
  );
}

/** The phase from one far term to the next; undefined where they do not keep their size or hardly turn. */
function turning(scope: NumericScope, f: Series): ComplexBall | undefined {
  const [now, next] = [f(scope, 2 * FAR), f(scope, 2 * FAR + 1)];
  if (now.containsZero() || next.containsZero()) return undefined;
  const ratio = next.div(now, scope.bits);
  const size = ratio.abs(scope.bits);
  const kept = size.sub(RealBall.ONE, 40).magnitude().isBelow(KEPT);
  const turns = ratio.sub(ComplexBall.ONE, 40).magnitude().isBelow(TURNED);
  return kept && !turns ? ratio.divReal(size, scope.bits) : undefined;
}
const KEPT = RealBall.ONE.shift(-16);
const TURNED = RealBall.ONE.shift(-8);

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
/** Whether the terms after one that is negligible are so too, as far as decay is looked at: each further off by an eighth. */
function restIsNegligible(scope: NumericScope, f: Series, from: number, bound: RealBall): boolean {
  for (let k = from + 1; k <= FAR; k += 1 + Math.floor((k - from) / 8))
    if (!f(scope, k).magnitude().isBelow(bound)) return false;
  return true;
}
