import type { Sym, Term } from "../algebra/term.ts";
import { ComplexBall, cosSin, DomainError, pi, RealBall } from "../precision/index.ts";
import { sized, weighted } from "./double-exponential.ts";
import { FourierQuadrature, type Wave } from "./fourier-quadrature.ts";
import { type Integrand, integrandOf, together, WIDER } from "./integrand.ts";
import type { NumericScope } from "./numeric-scope.ts";
import { phases, slopeOf, unturned } from "./phases.ts";
import { Divergent } from "./work.ts";

/** A half line: x = from ± y, y ≥ 0. */
export interface Arm {
  readonly from: RealBall;
  readonly direction: 1 | -1;
}
/** The far part of an integral whose integrand oscillates without falling off exponentially. */
export interface OscillatingTail {
  /** π over the fastest k. */
  readonly halfPeriod: RealBall;
  /** The integral over y from `start` on, all arms together. */
  from(start: RealBall): ComplexBall;
}

/** The addends with e^{iky} and e^{−iky} of one k > 0, as functions of y. */
interface Pair {
  readonly k: RealBall;
  readonly up: Integrand[];
  readonly down: Integrand[];
}

const addends = new WeakMap<Term, readonly Term[]>();
function addendsOf(body: Term, x: Sym): readonly Term[] {
  const known = addends.get(body) ?? phases(body, x);
  addends.set(body, known);
  return known;
}

/** What stands before the phases e^{ikx} of a body, whose k is no place on the axis; the body where nothing turns. */
export function amplitudesOf(scope: NumericScope, body: Term, x: Sym): readonly Term[] {
  const parts = addendsOf(body, x);
  if (parts.length === 0) return [body];
  return parts.map((part) => (scope.value(slopeOf(part, x)).re.isZero() ? stillOf(part, x) : part));
}
const still = new WeakMap<Term, Term>();
function stillOf(part: Term, x: Sym): Term {
  const known = still.get(part) ?? unturned(part, x);
  still.set(part, known);
  return known;
}

/**
 * Σ over the arms of ∫ body dy, written as Σ_k ∫ g_k(y) e^{iky}dy: each g_k has to fall off, and with it y g_k', so that
 * the integral converges (Dirichlet's test); what has k = 0 is taken as it is. Undefined where nothing oscillates out there.
 */
export function oscillatingTail(
  scope: NumericScope,
  body: Term,
  x: Sym,
  arms: readonly Arm[],
): OscillatingTail | undefined {
  const parts = addendsOf(body, x);
  if (parts.length === 0) return undefined;
  const pairs: Pair[] = [];
  const still: Integrand[] = [];
  for (const part of parts) {
    const slope = scope.value(slopeOf(part, x)).im;
    const f = integrandOf(scope, part, x);
    for (const arm of arms) {
      const along = alongArm(f, arm, 2 * scope.bits);
      if (slope.containsZero()) still.push(along);
      else addTo(pairs, slope.midpoint(), arm.direction, along);
    }
  }
  if (!pairs.some((pair) => persists(pair, scope.bits))) return undefined;
  return {
    halfPeriod: pi(64)
      .div(
        pairs.map(({ k }) => k).reduce((a, b) => (a.compareMid(b) > 0 ? a : b)),
        64,
      )
      .midpoint(),
    from: (start) => {
      const waves = pairs.map((pair) => pairFrom(scope, pair, start));
      return [...waves, stillFrom(scope, still, start)].reduce((a, b) => a.add(b, scope.bits));
    },
  };
}

function alongArm(f: Integrand, { from, direction }: Arm, bits: number): Integrand {
  return (y) => f(from.add(direction === 1 ? y : y.neg(), bits));
}
function addTo(pairs: Pair[], slope: RealBall, direction: 1 | -1, f: Integrand): void {
  const k = slope.abs();
  let pair = pairs.find((p) => p.k.compareMid(k) === 0);
  if (!pair) {
    pair = { k, up: [], down: [] };
    pairs.push(pair);
  }
  (slope.isPositive() === (direction === 1) ? pair.up : pair.down).push(f);
}

/** Where the decay of the amplitudes is looked at, in units of 1/k: no ratio of π, so that a wave of k or its multiples is not met at one phase. */
const NEAR = 2 ** 20;
const FAR = 2 ** 23;

/** Whether an amplitude is still there far out; one that falls exponentially is left to the ordinary rule. */
function persists({ k, up, down }: Pair, bits: number): boolean {
  const least = RealBall.ONE.shift(-2 * bits);
  const y = RealBall.fromDouble(NEAR).div(k, bits).midpoint();
  try {
    return [...up, ...down].some((f) => !f(y).value.magnitude().isBelow(least));
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

/** g_+ and g_−, what stands before e^{±ikη}, as functions of the distance η from the start. */
function amplitudes({ k, up, down }: Pair, start: RealBall, bits: number): [Integrand, Integrand] {
  const amplitude = (list: readonly Integrand[], sign: 1 | -1): Integrand => {
    const f = sumOf(list, bits);
    return (eta) => {
      const { cos, sin } = cosSin(k.mul(eta, 2 * bits), bits);
      const { value, size } = f(start.add(eta, 2 * bits));
      return { value: value.mul(ComplexBall.of(cos, sign === 1 ? sin.neg() : sin), bits), size };
    };
  };
  return [amplitude(up, 1), amplitude(down, -1)];
}
function sumOf(list: readonly Integrand[], bits: number): Integrand {
  return (y) => list.map((f) => f(y)).reduce((a, b) => together(a, b, bits), sized(ComplexBall.ZERO));
}

/** ∫(g_+ + g_−) cos kη dη + i∫(g_+ − g_−) sin kη dη. */
function pairFrom(scope: NumericScope, pair: Pair, start: RealBall): ComplexBall {
  const { bits } = scope;
  const [plus, minus] = amplitudes(pair, start, bits);
  for (const g of [plus, minus]) requireFall(g, pair.k, bits);
  const quadrature = new FourierQuadrature(bits, scope.work);
  const wave = (kind: Wave): ComplexBall => {
    const sign = kind === "cos" ? 1 : -1;
    const g: Integrand = (eta) => {
      const { value, size } = minus(eta);
      return together(plus(eta), { value: sign === 1 ? value : value.neg(), size }, bits);
    };
    return quadrature.integrate(g, pair.k, kind);
  };
  return wave("cos").add(wave("sin").timesI(), bits);
}

/** g and η(g(η + 1/k) − g(η)) must fall: then g has bounded variation and ∫g e^{ikη}dη converges. */
function requireFall(g: Integrand, k: RealBall, bits: number): void {
  const step = k.inverse(bits).midpoint();
  const seen = [NEAR, FAR].map((far) => {
    const eta = RealBall.fromDouble(far).div(k, bits).midpoint();
    const here = g(eta).value;
    const change = g(eta.add(step, 2 * bits)).value.sub(here, bits);
    return [here.magnitude(), change.magnitude().mul(RealBall.fromDouble(far), 40)] as const;
  });
  const least = RealBall.ONE.shift(GUARD_BITS - bits);
  const falls = (i: 0 | 1): boolean =>
    seen[1]![i].isBelow(least) || seen[1]![i].isBelow(seen[0]![i].mul(RealBall.fromDouble(SHRINKS), 40));
  if (!falls(0) || !falls(1))
    throw new Divergent(
      "an oscillating integral does not converge: what stands before its phase does not fall off (no Abel sums)",
    );
}
const GUARD_BITS = 48;
const SHRINKS = 0.9;

/** What does not oscillate, from the start on, in units of the start. */
function stillFrom(scope: NumericScope, still: readonly Integrand[], start: RealBall): ComplexBall {
  if (still.length === 0) return ComplexBall.ZERO;
  const { bits } = scope;
  const f = sumOf(still, bits);
  const wide = WIDER * bits;
  const inUnits: Integrand = (y) => weighted(f(start.add(start.mul(y, wide), wide)), start, bits);
  return scope.quadrature.integrate(inUnits, undefined);
}
