import { expand, substitute } from "../../algebra/rewrite.ts";
import { add, type Fn, type Integral, mul, num, type Sym, sub, type Term, ZERO } from "../../algebra/term.ts";
import { InternalError } from "../../errors/errors.ts";
import { GaussianFraction } from "../../exact/gaussian-fraction.ts";
import { coefficientAt } from "./laurent.ts";
import type { Model } from "./model.ts";
import { type PoleFunction, poleSum, product, scaled, sum } from "./pole-function.ts";

const { I, ZERO: NOTHING, ONE } = GaussianFraction;
const IDENTITY: PoleFunction = poleSum([], ONE);

/** coefficient/(e − at)^order. */
interface PolePart {
  readonly at: GaussianFraction;
  readonly order: number;
  readonly coefficient: GaussianFraction;
}
/** A rational function that does not grow, in partial fractions. */
interface PartialFractions {
  readonly constant: GaussianFraction;
  readonly parts: readonly PolePart[];
}
/** What a factor is a function of: the inner variable, or the outer one minus (plus) it. */
interface Argument {
  readonly inner: 1 | -1 | 0;
  readonly outer: 1 | -1 | 0;
}

/** Orders of poles looked for; products of distinct functions have simple poles. */
const HIGHEST_ORDER = 4;

/**
 * ∫dν k(ω−ν)f(ν), a product of functions of ω−ν (or ω+ν) and of ν alone, as a function of ω: with partial fractions,
 * ∫dν (ω−ν−p)^{−m}(ν−q)^{−n} = ∓2πi (m+n−2)!/((m−1)!(n−1)!)(ω−p−q)^{1−m−n} where p and q lie both below (above) the axis
 * and 0 otherwise, by closing the contour on the side where nothing is. Throws InternalError where the integral diverges or a
 * factor has another argument.
 */
export function convolutionOf(inner: Integral, outer: Sym, model: Model): PoleFunction {
  const factors = inner.body.kind === "prod" ? inner.body.factors : [inner.body];
  const [own, shifted]: [PoleFunction[], PoleFunction[]] = [[], []];
  let [coefficient, reversed] = [ONE, 0];
  for (const factor of factors) {
    const { base, exponent } = factor.kind === "pow" ? factor : { base: factor, exponent: 1 };
    if (base.kind === "num") coefficient = coefficient.mul(GaussianFraction.from(base.value).pow(exponent));
    else if (base.kind === "sym" && base !== inner.variable)
      coefficient = coefficient.mul(model.symbol(base.name).pow(exponent));
    else {
      const { inner: slope, outer: shift } = argumentOf(base, inner.variable, outer);
      const f = functionOf(base, model);
      const list = shift === 0 ? own : shifted;
      if (shift !== 0) reversed = agree(reversed, shift * slope);
      for (let k = 0; k < exponent; k++) list.push((shift === 0 ? slope : shift) === 1 ? f : mirrored(f));
    }
  }
  // k(ω+ν)f(ν): the same with ν → −ν.
  const others = reversed === 1 ? own.map(mirrored) : own;
  return scaled(convolve(partialFractions(shifted), partialFractions(others)), coefficient);
}

function agree(a: number, b: number): number {
  if (a !== 0 && a !== b) throw new InternalError("functions of ω−ν beside functions of ω+ν");
  return b;
}
function functionOf(base: Term, model: Model): PoleFunction {
  if (base.kind === "sym") return VARIABLE;
  const found = base.kind === "fn" ? model.functions.get(base.head) : undefined;
  if (!found) throw new InternalError(`no convolution of ${base.key}`);
  return found;
}
/** The function f(e) = e. */
const VARIABLE: PoleFunction = {
  poles: [],
  expand: (at) =>
    at === "infinity"
      ? { valuation: -1, coefficients: [ONE], exact: true }
      : at.isZero()
        ? { valuation: 1, coefficients: [ONE], exact: true }
        : { valuation: 0, coefficients: [at, ONE], exact: true },
};
/** f(−e). */
function mirrored(f: PoleFunction): PoleFunction {
  return {
    poles: f.poles.map((p) => p.neg()),
    expand: (at, terms) => {
      const series = f.expand(at === "infinity" ? at : at.neg(), terms);
      const coefficients = series.coefficients.map((c, k) =>
        (series.valuation + k) % 2 === 0 ? c : c.neg(),
      );
      return { ...series, coefficients };
    },
  };
}

/** σν + τω with σ, τ ∈ {−1, 0, 1}. */
function argumentOf(base: Term, variable: Sym, outer: Sym): Argument {
  if (base === variable) return { inner: 1, outer: 0 };
  const arg = (base as Fn).args?.[0];
  if (base.kind !== "fn" || !arg) throw new InternalError(`no convolution over ${base.key}`);
  const slope = (v: Sym, w: Sym): number => {
    const value = substitute(
      arg,
      new Map<Sym, Term>([
        [v, num(1)],
        [w, ZERO],
      ]),
    );
    if (value.kind !== "num" || !value.value.isReal()) throw new InternalError(`argument of ${base.head}`);
    return Number(value.value.re.num) / Number(value.value.re.den);
  };
  const [inner, shift] = [slope(variable, outer), slope(outer, variable)];
  if (Math.abs(inner) !== 1 || Math.abs(shift) > 1 || !Number.isInteger(shift))
    throw new InternalError(`unexpected argument of ${base.head}`);
  // Two values do not show that an argument is linear: h(ν²) has those of h(ν).
  const linear = add(mul(num(inner), variable), mul(num(shift), outer));
  if (expand(sub(arg, linear)) !== ZERO) throw new InternalError(`argument of ${base.head} is not linear`);
  return { inner: inner as 1 | -1, outer: shift as 1 | -1 | 0 };
}

function partialFractions(factors: readonly PoleFunction[]): PartialFractions {
  const f = factors.length === 0 ? IDENTITY : product(...factors);
  const points = [...new Map(f.poles.map((p) => [p.toString(), p.reduced()])).values()];
  if (points.some((p) => p.isReal())) throw new RangeError("pole on the real axis");
  const parts = points.flatMap((at) => {
    const series = f.expand(at, HIGHEST_ORDER + 1);
    return Array.from({ length: Math.max(0, -series.valuation) }, (_, k) => ({
      at,
      order: k + 1,
      coefficient: coefficientAt(series, -k - 1),
    })).filter((p) => !p.coefficient.isZero());
  });
  const tail = f.expand("infinity", HIGHEST_ORDER + 1);
  if (tail.coefficients.length > 0 && tail.valuation < 0) throw new InternalError("integrand grows");
  return { constant: coefficientAt(tail, 0), parts };
}

function convolve(k: PartialFractions, f: PartialFractions): PoleFunction {
  const pairs = k.parts.flatMap((p) =>
    f.parts.filter((q) => q.at.side() === p.at.side()).map((q) => pairIntegral(p, q)),
  );
  const flat = k.constant.mul(total(f)).add(f.constant.mul(total(k)));
  if (!k.constant.isZero() && !f.constant.isZero()) throw new InternalError("integrand does not fall off");
  return collected(pairs, flat);
}
function pairIntegral(p: PolePart, q: PolePart): PolePart {
  const order = p.order + q.order - 1;
  const weight = factorial(order - 1) / (factorial(p.order - 1) * factorial(q.order - 1));
  const sign = p.at.side() < 0 ? -1 : 1;
  const coefficient = p.coefficient
    .mul(q.coefficient)
    .mul(GaussianFraction.ratio(sign * weight))
    .mul(TWO_I);
  return { at: p.at.add(q.at).reduced(), order, coefficient };
}
const TWO_I = I.mul(GaussianFraction.ratio(2));
function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}
/** ∫ of the falling part over the whole line, per π: simple poles only, symmetric cutoff. */
function total(f: PartialFractions): GaussianFraction {
  return f.parts
    .filter((p) => p.order === 1)
    .map((p) => p.coefficient.mul(p.at.side() > 0 ? I : I.neg()))
    .reduce((a, b) => a.add(b), NOTHING);
}

function collected(parts: readonly PolePart[], constant: GaussianFraction): PoleFunction {
  const simple = new Map<string, PolePart>();
  for (const p of parts) {
    const key = `${p.order}:${p.at}`;
    const known = simple.get(key);
    simple.set(key, known ? { ...p, coefficient: known.coefficient.add(p.coefficient).reduced() } : p);
  }
  const list = [...simple.values()];
  const first = list.filter((p) => p.order === 1);
  const base = poleSum(
    first.map((p) => ({ at: p.at, residue: p.coefficient })),
    constant,
  );
  const higher = list.filter((p) => p.order > 1).map(higherPole);
  return higher.length === 0 ? base : sum(base, ...higher);
}
function higherPole({ at, order, coefficient }: PolePart): PoleFunction {
  const one = poleSum([{ at, residue: ONE }]);
  return scaled({ ...product(...new Array<PoleFunction>(order).fill(one)), poles: [at] }, coefficient);
}
