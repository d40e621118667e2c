import { evaluate } from "../../algebra/evaluate.ts";
import { dependsOn, expand, substitute } from "../../algebra/rewrite.ts";
import { type Fn, mul, num, type Sym, type Term } from "../../algebra/term.ts";
import { InternalError } from "../../errors/errors.ts";
import type { Gaussian } from "../../exact/gaussian.ts";
import { GaussianFraction } from "../../exact/gaussian-fraction.ts";
import { Rational } from "../../exact/rational.ts";
import {
  addSeries,
  coefficientAt,
  constantSeries,
  type Laurent,
  laurentField,
  linearSeries,
  multiplySeries,
  TruncationError,
} from "./laurent.ts";
import type { Model } from "./model.ts";
import { conjugate, expandComposed, type Point, type PoleFunction } from "./pole-function.ts";

const { I, ONE } = GaussianFraction;

/** Value of a term that does not depend on the integration variable. */
export type Value = (t: Term, model: Model) => GaussianFraction;

/** What one integration is about, handed down unchanged. */
interface Context {
  readonly variable: Sym;
  readonly model: Model;
  readonly value: Value;
  /** Terms to which functions are expanded. */
  readonly terms: number;
  /** Arguments of functions as slope·v + shift, once they were asked for. */
  readonly arguments: Map<Term, LinearForm>;
}
/** slope·v + shift. */
interface LinearForm {
  readonly slope: GaussianFraction;
  readonly shift: GaussianFraction;
}

/** Expansions start short, since most poles are simple, and grow where a coefficient is out of reach. */
const FEWEST_TERMS = 2;
const MOST_TERMS = 12;

/**
 * ∫dv body over the real line in a model, exactly: 2πi Σ residues above the axis, each read off the Laurent series of the
 * whole integrand. A 1/v tail c/v counts with a symmetric cutoff, −iπc; a slower fall is refused with InternalError.
 */
export function integrateExactly(body: Term, variable: Sym, model: Model, value: Value): GaussianFraction {
  const context = { variable, model, value, terms: FEWEST_TERMS, arguments: new Map() };
  if (containsDelta(body)) return siftDelta(body, context);
  const tail = coefficientOfBody(body, "infinity", 1, context);
  const poles = distinct(polesOf(body, context));
  if (poles.some((p) => p.isReal())) throw new RangeError("pole on the real axis");
  const above = poles.filter((p) => p.side() > 0);
  const residues = GaussianFraction.sum(above.map((p) => coefficientOfBody(body, p, -1, context)));
  return I.mul(model.symbol("pi")).mul(GaussianFraction.ratio(2).mul(residues).sub(tail));
}

/** One coefficient of the integrand's expansion, with as many terms as it takes. */
function coefficientOfBody(body: Term, at: Point, power: number, context: Context): GaussianFraction {
  try {
    const series = expandBody(body, at, context);
    if (at === "infinity" && series.coefficients.length > 0 && series.valuation < power)
      throw new InternalError("integrand does not fall off");
    return coefficientAt(series, power);
  } catch (error) {
    if (!(error instanceof TruncationError) || context.terms >= MOST_TERMS) throw error;
    return coefficientOfBody(body, at, power, { ...context, terms: context.terms + 2 });
  }
}

/** The Laurent series of the integrand in v − at (or 1/v). */
function expandBody(body: Term, at: Point, context: Context): Laurent {
  const { variable, model, value: constant } = context;
  return evaluate(body, laurentField(context.terms), (t, value) => {
    if (!dependsOn(t, variable)) return constantSeries(constant(t, model));
    if (t === variable) return variableSeries(at);
    if (t.kind !== "fn") throw new InternalError(`no expansion of ${t.key}`);
    return expandFunction(t, at, context, value);
  });
}

function expandFunction(t: Fn, at: Point, context: Context, value: (s: Term) => Laurent): Laurent {
  const scale = (factor: GaussianFraction, series: Laurent): Laurent =>
    multiplySeries(constantSeries(factor), series);
  if (t.head === "Im" || t.head === "Re" || t.head === "abs2") {
    const inner = value(t.args[0]!);
    const barred = conjugateSeries(t.args[0]!, at, context);
    if (t.head === "abs2") return multiplySeries(inner, barred);
    const half = t.head === "Re" ? GaussianFraction.ratio(1, 2) : GaussianFraction.ratio(2).mul(I).inverse();
    return scale(half, addSeries(inner, t.head === "Re" ? barred : scale(ONE.neg(), barred)));
  }
  const { slope, shift } = linearArgument(t, context);
  return expandComposed(functionOf(t, slope, shift, context.model), slope, shift, at, context.terms);
}

/** conj of a term of the real variable v: every number, value and function conjugated. */
function conjugateSeries(t: Term, at: Point, context: Context): Laurent {
  const conjugated = (value: GaussianFraction): Laurent => constantSeries(value.conj());
  const field = {
    ...laurentField(context.terms),
    fromGaussian: (g: Gaussian) => conjugated(GaussianFraction.from(g)),
  };
  return evaluate(t, field, (s) => {
    if (!dependsOn(s, context.variable)) return conjugated(context.value(s, context.model));
    if (s === context.variable) return variableSeries(at);
    if (s.kind !== "fn") throw new InternalError(`no conjugate of a ${s.kind}`);
    const { slope, shift } = linearArgument(s, context);
    return expandComposed(
      conjugate(functionOf(s, slope, shift, context.model)),
      slope,
      shift,
      at,
      context.terms,
    );
  });
}
function variableSeries(at: Point): Laurent {
  return at === "infinity"
    ? laurentField(1).inverse(linearSeries(GaussianFraction.ZERO, ONE))
    : linearSeries(at, ONE);
}

/** λ at complex argument is λ^R above and λ^A below the real axis. */
function functionOf(t: Fn, slope: GaussianFraction, shift: GaussianFraction, model: Model): PoleFunction {
  const head = t.head === "lambda" ? (shift.side() >= 0 ? "lambda^R" : "lambda^A") : t.head;
  const found = model.functions.get(head);
  if (!found || slope.isZero()) throw new InternalError(`the model has no function ${t.head}`);
  return found;
}

function linearArgument(t: Fn, context: Context): LinearForm {
  const argument = t.args[0]!;
  const found = context.arguments.get(argument) ?? linearForm(argument, context);
  context.arguments.set(argument, found);
  return found;
}
/** slope·v + shift, by two evaluations and a third that proves linearity. */
function linearForm(t: Term, { variable, model, value }: Context): LinearForm {
  const at = (n: number): GaussianFraction => value(substitute(t, new Map([[variable, num(n)]])), model);
  const shift = at(0).reduced();
  const slope = at(1).sub(shift).reduced();
  if (
    !at(3)
      .sub(shift)
      .equals(slope.mul(GaussianFraction.ratio(3)))
  )
    throw new InternalError("argument is not linear");
  return { slope, shift };
}

function polesOf(body: Term, context: Context): GaussianFraction[] {
  const { variable } = context;
  const found: GaussianFraction[] = [];
  const visit = (t: Term): void => {
    if (!dependsOn(t, variable)) return;
    if (t.kind === "fn" && (t.head === "Im" || t.head === "Re" || t.head === "abs2")) {
      const inner = polesOf(t.args[0]!, context);
      found.push(...inner, ...inner.map((p) => p.conj()));
    } else if (t.kind === "fn") {
      const { slope, shift } = linearArgument(t, context);
      found.push(...functionOf(t, slope, shift, context.model).poles.map((p) => p.sub(shift).div(slope)));
    } else if (t.kind === "pow" && t.exponent < 0) {
      found.push(...rootsOf(t.base, context));
    } else if (t.kind === "sum") t.terms.forEach(visit);
    else if (t.kind === "prod") t.factors.forEach(visit);
    else if (t.kind === "pow") visit(t.base);
  };
  visit(body);
  return found;
}
/** Roots of a denominator that is linear in v, or αv² + γ with −γ/α the square of an imaginary rational. */
function rootsOf(base: Term, context: Context): GaussianFraction[] {
  const at = (n: number): GaussianFraction =>
    context.value(substitute(base, new Map([[context.variable, num(n)]])), context.model);
  if (!at(1).equals(at(-1))) {
    const { slope, shift } = linearForm(base, context);
    return [shift.neg().div(slope)];
  }
  const square = at(0).div(at(1).sub(at(0)));
  const root = rationalSquareRoot(square.toGaussian().re);
  if (!square.isReal() || !root) throw new InternalError("the roots of a denominator are not rational");
  const upper = I.mul(GaussianFraction.of(root));
  return [upper, upper.neg()];
}
/** √q for the square of a rational, undefined otherwise. */
function rationalSquareRoot(q: Rational): Rational | undefined {
  if (q.sign() < 0) return undefined;
  const root = Rational.of(integerRoot(q.num), integerRoot(q.den));
  return root.mul(root).equals(q) ? root : undefined;
}
/** ⌊√n⌋ by Newton's iteration. */
function integerRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let x = 1n << BigInt((n.toString(2).length >> 1) + 1);
  for (let next = (x + n / x) >> 1n; next < x; next = (x + n / x) >> 1n) x = next;
  return x;
}
function distinct(points: readonly GaussianFraction[]): GaussianFraction[] {
  return [...new Map(points.map((p) => [p.toString(), p.reduced()])).values()];
}

function containsDelta(t: Term): boolean {
  return t.kind === "fn" ? t.head === "delta" : childrenOf(t).some(containsDelta);
}
function childrenOf(t: Term): readonly Term[] {
  return t.kind === "sum" ? t.terms : t.kind === "prod" ? t.factors : t.kind === "pow" ? [t.base] : [];
}
/** ∫δ(sv − a)f(v)dv = f(a/s)/|s| for real s. */
function siftDelta(body: Term, context: Context): GaussianFraction {
  const expanded = expand(body);
  const terms = expanded.kind === "sum" ? expanded.terms : [expanded];
  return terms
    .map((t) => {
      const factors = t.kind === "prod" ? t.factors : [t];
      const delta = factors.find((f): f is Fn => f.kind === "fn" && f.head === "delta");
      if (!delta) throw new InternalError("a term without δ beside one with δ");
      const { slope, shift } = linearArgument(delta, context);
      const at = num(shift.neg().div(slope).toGaussian());
      const rest = substitute(mul(...factors.filter((f) => f !== delta)), new Map([[context.variable, at]]));
      const size = I.mul(slope).side() < 0 ? slope.neg() : slope;
      return context.value(rest, context.model).mul(size.inverse());
    })
    .reduce((a, b) => a.add(b), GaussianFraction.ZERO);
}
