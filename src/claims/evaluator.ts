import { findAll } from "../algebra/rewrite.ts";
import { children, type Fn, neg, type Sym, type Term } from "../algebra/term.ts";
import { ComplexBall, DomainError, eulerGamma, pi, RealBall } from "../precision/index.ts";
import { DoubleExponential } from "./double-exponential.ts";
import { ON_BALLS, RECIPROCALS } from "./elementary.ts";
import { integralValue, principalValue } from "./integral-value.ts";
import { limitValue, residueValue } from "./limit-value.ts";
import type { Point } from "./point.ts";
import { INFINITY } from "./spectral.ts";
import { sumValue } from "./sum-value.ts";
import type { Work } from "./work.ts";

const masks = new WeakMap<Term, number>();

/** Which bound variables occur free in the term, as bits by depth. */
function boundIn(t: Term): number {
  const known = masks.get(t);
  if (known !== undefined) return known;
  let mask = 0;
  if (t.kind === "sym") mask = isBound(t.name) ? 1 << Number(t.name.slice(1)) : 0;
  else for (const c of children(t)) mask |= boundIn(c);
  if (t.kind === "fn" && binds(t)) mask &= ~boundIn(t.args[1]!);
  masks.set(t, mask);
  return mask;
}
function isBound(name: string): boolean {
  return name.startsWith("#") || name.startsWith("@");
}
function binds(t: Fn): boolean {
  return BINDING.has(t.head);
}
const BINDING: ReadonlySet<string> = new Set(["int", "pv", "sum", "limit", "residue"]);

/**
 * Values of terms at one point in complex balls of `bits` bits. Subterms are evaluated once for the bound variables on
 * which they depend. `estimated` tells that an integral, an infinite sum, a limit or a residue entered, whose truncation
 * is estimated and not proved. Throws DomainError at poles and cuts, Unsettled where an integral or a limit has no value.
 */
export class Evaluator {
  estimated = false;
  readonly point: Point;
  readonly bits: number;
  readonly work: Work;
  readonly quadrature: DoubleExponential;
  /** Bound variables of the integrals and sums that are being evaluated, outermost first. */
  private readonly open: Term[] = [];
  private readonly bound = new Map<Term, ComplexBall>();
  private readonly known = new Map<number, Map<Term, ComplexBall>>();

  constructor(point: Point, bits: number, work: Work) {
    this.point = point;
    this.bits = bits;
    this.work = work;
    this.quadrature = new DoubleExponential(bits, work);
  }

  get depth(): number {
    return this.open.length;
  }

  /** The same point and the same values of bound variables at another precision. */
  at(bits: number): Evaluator {
    const other = new Evaluator(this.point, bits, this.work);
    for (const [variable, value] of this.bound) other.bound.set(variable, value);
    other.open.push(...this.open);
    return other;
  }

  /** The term with a bound variable at the given value. */
  valueWith(term: Term, variable: Term, value: ComplexBall): ComplexBall {
    this.bound.set(variable, value);
    this.known.delete(depthOf(boundIn(variable)));
    return this.value(term);
  }

  value(t: Term): ComplexBall {
    const level = depthOf(boundIn(t));
    const cache = this.known.get(level) ?? new Map<Term, ComplexBall>();
    this.known.set(level, cache);
    const before = cache.get(t);
    if (before) return before;
    this.work.step();
    const result = this.compute(t);
    // A binder inside may have renewed the cache of its own level, never of this one.
    cache.set(t, result);
    return result;
  }

  landmarks(terms: readonly Term[]): readonly RealBall[] {
    const values = terms.flatMap(symbolsIn).flatMap((s): RealBall[] => {
      const bound = this.bound.get(s);
      if (isBound(s.name)) return bound && this.isOuter(s) ? [bound.re.midpoint().abs()] : [];
      if (CONSTANTS.has(s.name)) return [];
      return [RealBall.fromRational(this.point.symbol(s.name).re, this.bits).midpoint().abs()];
    });
    const sorted = values.filter((v) => v.isPositive()).sort((x, y) => x.compareMid(y));
    return sorted.filter((v, k) => k === 0 || sorted[k - 1]!.isBelow(v)).slice(0, LANDMARKS);
  }
  /** Bound by an integral around the one whose landmarks are asked for: its value is set and not about to change. */
  private isOuter(s: Term): boolean {
    return this.open.includes(s) && s !== this.open.at(-1);
  }

  private compute(t: Term): ComplexBall {
    const { bits } = this;
    switch (t.kind) {
      case "num":
        return ComplexBall.fromGaussian(t.value, EXACT * bits);
      case "sym":
        return this.symbol(t);
      case "sum":
        return t.terms.map((s) => this.value(s)).reduce((a, b) => a.add(b, bits));
      case "prod":
        return this.product(t.factors);
      case "pow":
        return this.power(t);
      case "fn":
        return this.call(t);
      default:
        throw new DomainError(`no value of a ${t.kind}`, true);
    }
  }

  /** Powers of 1/sinh x and its like may be too small where sinh x is too large. */
  private power({ base, exponent }: Term & { kind: "pow" }): ComplexBall {
    const reciprocal = exponent < 0 && base.kind === "fn" ? RECIPROCALS.get(base.head) : undefined;
    const at = reciprocal && this.value((base as Fn).args[0]!);
    return at && Math.abs(at.re.toNumber()) > 1
      ? reciprocal(at, this.bits + 8).pow(-exponent, this.bits)
      : this.value(base).pow(exponent, this.bits);
  }

  private product(factors: readonly Term[]): ComplexBall {
    const isPlain = factors.every((f) => f.kind === "num" || f.kind === "sym");
    const bits = isPlain ? EXACT * this.bits : this.bits;
    return factors.map((s) => this.value(s)).reduce((a, b) => a.mul(b, bits));
  }

  private symbol(t: Term & { kind: "sym" }): ComplexBall {
    if (isBound(t.name)) return this.bound.get(t)!;
    if (t.name === "pi") return ComplexBall.of(pi(EXACT * this.bits));
    if (t.name === "EulerGamma") return ComplexBall.of(eulerGamma(this.bits));
    if (t.name === "inf") throw new DomainError("infinity is no number", true);
    return ComplexBall.fromGaussian(this.point.symbol(t.name), EXACT * this.bits);
  }

  private call(t: Fn): ComplexBall {
    if (binds(t)) return this.bind(t);
    const args = t.args.map((a) => this.value(a));
    const elementary = ON_BALLS.get(t.head);
    if (elementary) return elementary(args[0]!, this.bits);
    const [value, estimated] = this.point.functionValue(t.head, args[0]!, this);
    if (estimated) this.estimated = true;
    return value;
  }

  private bind(t: Fn): ComplexBall {
    if (t.head !== "sum" || t.args.slice(2).some((a) => a === INFINITY || a === neg(INFINITY)))
      this.estimated = true;
    this.open.push(t.args[1]!);
    try {
      return this.bindOpen(t);
    } finally {
      this.open.pop();
    }
  }
  private bindOpen(t: Fn): ComplexBall {
    switch (t.head) {
      case "int":
        return integralValue(this, t);
      case "pv":
        return principalValue(this, t);
      case "sum":
        return sumValue(this, t);
      case "limit":
        return limitValue(this, t);
      default:
        return residueValue(this, t);
    }
  }
}

/** Variables and π carry more digits than values, so that differences of nearby numbers keep theirs. */
const EXACT = 3;
/** At most so many cuts of one integral. */
const LANDMARKS = 4;
const CONSTANTS: ReadonlySet<string> = new Set(["pi", "EulerGamma", "inf"]);
const symbols = new WeakMap<Term, readonly Sym[]>();
function symbolsIn(t: Term): readonly Sym[] {
  const known = symbols.get(t) ?? findAll(t, (s) => s.kind === "sym").map((s) => s as Sym);
  symbols.set(t, known);
  return known;
}
function depthOf(mask: number): number {
  return mask === 0 ? 0 : 32 - Math.clz32(mask);
}
