import { type Fn, neg, type Term } from "../algebra/term.ts";
import { ComplexBall, DomainError, exp, ln, RealBall } from "../precision/index.ts";
import { type Sized, sized, weighted } from "./double-exponential.ts";
import type { NumericScope } from "./numeric-scope.ts";
import { INFINITY } from "./spectral.ts";

type Integrand = (x: RealBall) => Sized;

/** A limit of integration: a number or ±∞. */
type End = RealBall | "inf" | "-inf";

function endOf(scope: NumericScope, t: Term): End {
  if (t === INFINITY) return "inf";
  if (t === neg(INFINITY)) return "-inf";
  const first = scope.value(t);
  // Distances from an end need it to the digits of positions.
  const value = first.re.isExact() ? first : scope.at(WIDER * scope.bits).value(t);
  if (!value.im.containsZero()) throw new DomainError("a complex limit of integration", true);
  return value.re;
}
/** Near an end or a pole a node needs more digits than the rest: where too many are lost it is evaluated again. */
function integrandOf(scope: NumericScope, t: Fn): Integrand {
  const [body, variable] = t.args as [Term, Term];
  let finer: NumericScope | undefined;
  return (x) => {
    const at = ComplexBall.of(x);
    const value = attempt(() => scope.valueWith(body, variable, at));
    if (value && !isBlurred(value, scope.bits)) return sized(value);
    finer ??= scope.at(WIDER * scope.bits);
    return sized(finer.valueWith(body, variable, at));
  };
}
function attempt(compute: () => ComplexBall): ComplexBall | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof DomainError && !error.exact) return undefined;
    throw error;
  }
}
/** More than LOST bits of a value that is not tiny are gone. */
function isBlurred(value: ComplexBall, bits: number): boolean {
  const size = value.magnitude();
  if (size.isBelow(RealBall.ONE.shift(-2 * bits))) return false;
  return size.shift(LOST - bits).isBelow(value.radius());
}
const LOST = 20;
/** Positions of nodes have this many times the digits of values. */
const WIDER = 6;
/** f(x) + f(y) with the size of the larger one. */
function together(a: Sized, b: Sized, bits: number): Sized {
  return { value: a.value.add(b.value, bits), size: a.size.add(b.size, 40) };
}

/** int(body, x, a, b). The whole line is taken with a symmetric cutoff, ∫_0^∞ [f(x) + f(−x)]dx. */
export function integralValue(scope: NumericScope, t: Fn): ComplexBall {
  const pieces = withLandmarks(scope, t.args[0]!);
  return between(pieces, integrandOf(scope, t), endOf(scope, t.args[2]!), endOf(scope, t.args[3]!));
}

/** What a piece of an integral needs: quadrature, precision, and where to cut. */
interface Pieces {
  readonly bits: number;
  readonly quadrature: NumericScope["quadrature"];
  readonly marks: readonly RealBall[];
}
function withLandmarks(scope: NumericScope, body: Term): Pieces {
  return { bits: scope.bits, quadrature: scope.quadrature, marks: scope.landmarks(body) };
}

function between(p: Pieces, f: Integrand, a: End, b: End): ComplexBall {
  if (a === "inf" || b === "-inf") return a === b ? ComplexBall.ZERO : between(p, f, b, a).neg();
  if (a === "-inf" && b === "inf") return fromZero(p, (y) => together(f(y), f(y.neg()), p.bits));
  if (a === "-inf") return fromPoint(p, (y) => f(y.neg()), (b as RealBall).neg());
  if (b === "inf") return fromPoint(p, f, a as RealBall);
  return segment(p, f, a as RealBall, b as RealBall);
}
/** ∫_0^∞, cut at the landmarks. */
function fromZero(p: Pieces, f: Integrand): ComplexBall {
  const last = p.marks.at(-1);
  if (!last) return p.quadrature.integrate(f, undefined);
  return segment(p, f, RealBall.ZERO, last).add(beyond(p, f, last), p.bits);
}
/** ∫_a^∞ in units of the last landmark a > 0. */
function beyond(p: Pieces, f: Integrand, a: RealBall): ComplexBall {
  const wide = WIDER * p.bits;
  const inUnits: Integrand = (y) => weighted(f(a.add(a.mul(y, wide), wide)), a, p.bits);
  return p.quadrature.integrate(inUnits, undefined);
}
/** ∫_a^∞, split at zero and at the landmarks. */
function fromPoint(p: Pieces, f: Integrand, a: RealBall): ComplexBall {
  if (a.isZero()) return fromZero(p, f);
  if (a.isNegative()) return segment(p, f, a, RealBall.ZERO).add(fromZero(p, f), p.bits);
  const last = p.marks.at(-1);
  if (!last || !a.isBelow(last)) return beyond(p, f, a);
  return segment(p, f, a, last).add(beyond(p, f, last), p.bits);
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
  if (isFar(a, b)) return overScales(p, f, a, b);
  if (isFar(b.neg(), a.neg())) return overScales(p, (x) => f(x.neg()), b.neg(), a.neg());
  const middle = length.shift(-1);
  return p.quadrature.integrate(
    (x, rest) => f(x.compareMid(middle) <= 0 ? a.add(x, wide) : b.sub(rest!, wide)),
    length,
  );
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
  const f = integrandOf(scope, t);
  const [a, b] = [endOf(scope, t.args[2]!), endOf(scope, t.args[3]!)];
  const centre = endOf(scope, t.args[4]!);
  if (typeof centre === "string") throw new DomainError("a principal value at infinity", true);
  const wide = WIDER * scope.bits;
  const pieces = withLandmarks(scope, t.args[0]!);
  const shifted = { ...pieces, marks: aroundCentre(pieces.marks, centre, wide) };
  const pair: Integrand = (y) => together(f(centre.add(y, wide)), f(centre.sub(y, wide)), scope.bits);
  if (a === "-inf" && b === "inf") return fromZero(shifted, pair);
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
function aroundCentre(marks: readonly RealBall[], centre: RealBall, bits: number): RealBall[] {
  const distances = [RealBall.ZERO, ...marks, ...marks.map((m) => m.neg())].map((m) =>
    m.sub(centre, bits).abs(),
  );
  const sorted = distances.filter((d) => d.isPositive()).sort((x, y) => x.compareMid(y));
  return sorted.filter((d, k) => k === 0 || sorted[k - 1]!.isBelow(d)).slice(0, 4);
}
