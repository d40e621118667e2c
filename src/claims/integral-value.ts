import type { Fn, Sym, Term } from "../algebra/term.ts";
import { ComplexBall, DomainError, exp, ln, RealBall } from "../precision/index.ts";
import { weighted } from "./double-exponential.ts";
import { type End, endOf, type Integrand, integrandOf, together, WIDER } from "./integrand.ts";
import { narrowPlaces } from "./narrow-places.ts";
import type { NumericScope } from "./numeric-scope.ts";
import { type Arm, amplitudesOf, type OscillatingTail, oscillatingTail } from "./oscillating-tail.ts";
import { Unsettled } from "./work.ts";

/** int(body, x, a, b). The whole line is taken with a symmetric cutoff, ∫_0^∞ [f(x) + f(−x)]dx. */
export function integralValue(scope: NumericScope, t: Fn): ComplexBall {
  const [body, variable] = t.args as [Term, Sym];
  const pieces = withLandmarks(scope, body, variable);
  const f = integrandOf(scope, body, variable);
  return between(pieces, f, endOf(scope, t.args[2]!), endOf(scope, t.args[3]!));
}

/** What a piece of an integral needs: quadrature, precision, where to cut, and what its far part does along the arms. */
interface Pieces {
  readonly bits: number;
  readonly quadrature: NumericScope["quadrature"];
  readonly marks: readonly RealBall[];
  readonly tailAlong: (arms: readonly Arm[]) => OscillatingTail | undefined;
  readonly tail?: OscillatingTail | undefined;
}
function withLandmarks(scope: NumericScope, body: Term, variable: Sym): Pieces {
  const tailAlong = (arms: readonly Arm[]) => oscillatingTail(scope, body, variable, arms);
  const marks = inOrder(
    [...scope.landmarks(amplitudesOf(scope, body, variable)), ...narrowPlaces(scope, body, variable)],
    scope.bits,
  );
  return { bits: scope.bits, quadrature: scope.quadrature, marks, tailAlong };
}
/** Positive numbers in order; of those that differ by rounding only, one. */
function inOrder(places: readonly RealBall[], bits: number): readonly RealBall[] {
  const sorted = [...places].sort((x, y) => x.compareMid(y));
  return sorted.filter((v, k) => k === 0 || v.shift(SAME - bits).isBelow(v.sub(sorted[k - 1]!, bits)));
}
const SAME = 8;
function along(p: Pieces, ...arms: readonly Arm[]): Pieces {
  return { ...p, tail: p.tailAlong(arms) };
}
const UPWARD: Arm = { from: RealBall.ZERO, direction: 1 };
const DOWNWARD: Arm = { from: RealBall.ZERO, direction: -1 };

function between(p: Pieces, f: Integrand, a: End, b: End): ComplexBall {
  if (a === "inf" || b === "-inf") return a === b ? ComplexBall.ZERO : between(p, f, b, a).neg();
  if (a === "-inf" && b === "inf")
    return fromZero(along(p, UPWARD, DOWNWARD), (y) => together(f(y), f(y.neg()), p.bits));
  if (a === "-inf") return fromPoint(along(p, DOWNWARD), (y) => f(y.neg()), (b as RealBall).neg());
  if (b === "inf") return fromPoint(along(p, UPWARD), f, a as RealBall);
  return segment(p, f, a as RealBall, b as RealBall);
}
/** ∫_0^∞, cut at the landmarks. */
function fromZero(p: Pieces, f: Integrand): ComplexBall {
  const last = p.marks.at(-1);
  if (!last) return p.tail ? oscillating(p, p.tail, f, RealBall.ZERO) : p.quadrature.integrate(f, undefined);
  const far = beyond(p, f, last);
  return segment(p, f, RealBall.ZERO, last).add(far, p.bits);
}
/** ∫_a^∞ in units of the last landmark a > 0. */
function beyond(p: Pieces, f: Integrand, a: RealBall): ComplexBall {
  if (p.tail) return oscillating(p, p.tail, f, a);
  const wide = WIDER * p.bits;
  const inUnits: Integrand = (y) => weighted(f(a.add(a.mul(y, wide), wide)), a, p.bits);
  return p.quadrature.integrate(inUnits, undefined);
}
/** ∫_a^∞ of what oscillates: the tail begins away from a, where the integrand may be singular. */
function oscillating(p: Pieces, tail: OscillatingTail, f: Integrand, a: RealBall): ComplexBall {
  const start = a.add(tail.halfPeriod, p.bits).midpoint();
  // First what may have no value.
  const far = tail.from(start);
  return segment(p, f, a, start).add(far, p.bits);
}
/** ∫_a^∞, split at zero and at the landmarks. */
function fromPoint(p: Pieces, f: Integrand, a: RealBall): ComplexBall {
  if (a.isZero()) return fromZero(p, f);
  if (a.isNegative()) return segment(p, f, a, RealBall.ZERO).add(fromZero(p, f), p.bits);
  const last = p.marks.at(-1);
  if (!last || !a.isBelow(last)) return beyond(p, f, a);
  const far = beyond(p, f, last);
  return segment(p, f, a, last).add(far, p.bits);
}
/** ∫_a^b, split at zero and at the landmarks of either sign; each end is approached from its own side. */
function segment(p: Pieces, f: Integrand, a: RealBall, b: RealBall): ComplexBall {
  const wide = WIDER * p.bits;
  const length = b.sub(a, wide);
  if (length.isZero()) return ComplexBall.ZERO;
  if (length.isNegative()) return segment(p, f, b, a).neg();
  const cuts = [...p.marks.map((m) => m.neg()).reverse(), RealBall.ZERO, ...p.marks];
  const cut = cuts.find((c) => a.isBelow(c) && c.isBelow(b));
  if (cut) return segment(p, f, a, cut).add(segment(p, f, cut, b), p.bits);
  const most = p.tail?.halfPeriod.shift(PANEL);
  if (most?.isBelow(length)) return panels(p, f, a, length, most);
  if (isFar(a, b)) return overScales(p, f, a, b);
  if (isFar(b.neg(), a.neg())) return overScales(p, (x) => f(x.neg()), b.neg(), a.neg());
  const middle = length.shift(-1);
  return p.quadrature.integrate(
    (x, rest) => f(x.compareMid(middle) <= 0 ? a.add(x, wide) : b.sub(rest!, wide)),
    length,
  );
}
/** Pieces of an oscillating integrand have at most 2^PANEL zeros. */
const PANEL = 4;
const MOST_PANELS = 400;
/** ∫_a^{a+length} in equal pieces of at most the given length. */
function panels(p: Pieces, f: Integrand, a: RealBall, length: RealBall, most: RealBall): ComplexBall {
  const count = Math.floor(length.div(most, 64).toNumber()) + 1;
  if (count > MOST_PANELS)
    throw new Unsettled(
      `an integrand oscillates more than ${MOST_PANELS * 2 ** PANEL} times before what it depends on ends`,
    );
  const wide = WIDER * p.bits;
  const at = (k: number): RealBall =>
    k === count
      ? a.add(length, wide)
      : a.add(length.mul(RealBall.integer(k), p.bits).div(RealBall.integer(count), p.bits), wide).midpoint();
  let sum = ComplexBall.ZERO;
  for (let k = 0; k < count; k++) sum = sum.add(segment(p, f, k === 0 ? a : at(k), at(k + 1)), p.bits);
  return sum;
}

/** Ends of one sign this many octaves apart: what happens at the near one would be a corner of the far one. */
const OCTAVES = 10;
const NEXT_TO = RealBall.ONE.shift(-16);
/** Bits by which positions away from the ends are known better than values. */
const NEAR = 64;
function isFar(a: RealBall, b: RealBall): boolean {
  return a.isPositive() && a.shift(OCTAVES).isBelow(b);
}
/** ∫_a^b in s = ln x, in which all scales between the ends are equally wide; each end is approached from its own side. */
function overScales(p: Pieces, f: Integrand, a: RealBall, b: RealBall): ComplexBall {
  const wide = WIDER * p.bits;
  const length = ln(b.div(a, wide), wide);
  const middle = length.shift(-1);
  return p.quadrature.integrate((s, rest) => {
    const [end, step] = s.compareMid(middle) <= 0 ? [a, s] : [b, rest!.neg()];
    // Next to an end the distance from it has to keep its digits.
    const bits = step.magnitude().isBelow(NEXT_TO) ? wide : p.bits + NEAR;
    const x = end.mul(exp(step, bits), bits);
    return weighted(f(x), x, p.bits);
  }, length);
}

/** pv(body, x, a, b, x0): the piece around x0 as ∫_0^d [f(x0+y) + f(x0−y)]dy, what is left as ordinary integrals. */
export function principalValue(scope: NumericScope, t: Fn): ComplexBall {
  const [body, variable] = t.args as [Term, Sym];
  const f = integrandOf(scope, body, variable);
  const [a, b] = [endOf(scope, t.args[2]!), endOf(scope, t.args[3]!)];
  const centre = endOf(scope, t.args[4]!);
  if (typeof centre === "string") throw new DomainError("a principal value at infinity", true);
  const wide = WIDER * scope.bits;
  const pieces = withLandmarks(scope, body, variable);
  const shifted = { ...pieces, marks: aroundCentre(pieces.marks, centre, wide) };
  const pair: Integrand = (y) => together(f(centre.add(y, wide)), f(centre.sub(y, wide)), scope.bits);
  if (a === "-inf" && b === "inf")
    return fromZero(along(shifted, { from: centre, direction: 1 }, { from: centre, direction: -1 }), pair);
  const below = typeof a === "string" ? undefined : centre.sub(a, wide);
  const above = typeof b === "string" ? undefined : b.sub(centre, wide);
  if ([below, above].some((d) => d && !d.isPositive()))
    throw new DomainError("the singular point of a principal value lies outside its limits", true);
  const symmetric = !below ? above! : !above || below.compareMid(above) < 0 ? below : above;
  const inner = segment(shifted, pair, RealBall.ZERO, symmetric);
  const left = below === symmetric ? ComplexBall.ZERO : between(pieces, f, a, centre.sub(symmetric, wide));
  const right = above === symmetric ? ComplexBall.ZERO : between(pieces, f, centre.add(symmetric, wide), b);
  return inner.add(left, scope.bits).add(right, scope.bits);
}
/** Distances of the centre from zero and from the landmarks of either sign. */
function aroundCentre(marks: readonly RealBall[], centre: RealBall, bits: number): readonly RealBall[] {
  const distances = [RealBall.ZERO, ...marks, ...marks.map((m) => m.neg())].map((m) =>
    m.sub(centre, bits).abs(),
  );
  return inOrder(
    distances.filter((d) => d.isPositive()),
    bits,
  ).slice(0, 8);
}
