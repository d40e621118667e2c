import { InternalError } from "../errors/errors.ts";
import { together } from "./fraction.ts";
import { derivative } from "./linearise.ts";
import { coefficientOf, dependsOn, expand, substitute } from "./rewrite.ts";
import { add, div, I, mul, neg, num, pow, type Sym, sub, sym, type Term, ZERO } from "./term.ts";
import { areEqual } from "./zero.ts";

/** A simple or multiple pole of a product and its residue there. */
export interface Residue {
  readonly at: Term;
  readonly order: number;
  readonly value: Term;
}

/** All poles of a product of powers of terms linear in the variable, with their residues. */
export function residuesOf(product: Term, variable: Sym): Residue[] {
  return polesOf(product, variable).map((p) => ({
    at: p.at,
    order: p.order,
    value: residueAt(product, p, variable),
  }));
}

/** On which side of the real axis a symbolic pole lies. */
export type HalfPlane = "upper" | "lower";
/** Decides the half plane of a pole; undefined where it cannot. */
export type Locate = (pole: Term) => HalfPlane | undefined;

interface Pole {
  readonly at: Term;
  readonly order: number;
  /** The base of the denominator, linear in the variable: slope·(variable − at). */
  readonly base: Term;
  readonly slope: Term;
}

/**
 * Residue of a product of powers of terms linear in the variable, at the pole of one of them:
 * Res = [d^{m−1}/dv^{m−1} (v−p)^m f]_{v=p}/(m−1)!.
 */
function residueAt(product: Term, pole: Pole, variable: Sym): Term {
  let regular = mul(product, pow(pole.base, pole.order), pow(pole.slope, -pole.order));
  let factorial = 1;
  for (let k = 1; k < pole.order; k++) {
    regular = derivative(regular, variable);
    factorial *= k;
  }
  return mul(pow(num(factorial), -1), substitute(regular, new Map([[variable, pole.at]])));
}

function polesOf(product: Term, variable: Sym): Pole[] {
  const factors = product.kind === "prod" ? product.factors : [product];
  return factors.flatMap((f) => {
    if (f.kind !== "pow" || f.exponent > 0 || !dependsOn(f.base, variable)) return [];
    const slope = coefficientOf(f.base, variable);
    const constant = sub(f.base, mul(slope, variable));
    if (dependsOn(expand(constant), variable) || dependsOn(slope, variable))
      throw new InternalError("denominator is not linear in the integration variable");
    return [{ at: neg(div(expand(constant), slope)), order: -f.exponent, base: f.base, slope }];
  });
}

/**
 * ∫dv body over the real line by residues in the upper half plane, 2πi Σ Res; body is a sum of products of powers of
 * terms linear in v (numerators free). The integrand must fall faster than 1/|v|: this is checked on its leading
 * behaviour; with `symmetricCutoff` a 1/v tail c/v is allowed and contributes −iπc from the arc. Throws InternalError
 * where a pole cannot be located or the integral diverges.
 */
export function integrateByResidues(
  body: Term,
  variable: Sym,
  locate: Locate,
  options: { symmetricCutoff?: boolean } = {},
): Term {
  const products = termsOf(expand(body));
  const residues = products.flatMap((p) =>
    polesOf(p, variable)
      .filter((pole) => side(pole.at, locate) === "upper")
      .map((pole) => residueAt(p, pole, variable)),
  );
  const tail = leadingTail(products, variable);
  if (!areEqual(tail, ZERO) && !options.symmetricCutoff)
    throw new InternalError("the integrand falls like 1/v: say how it is cut off");
  const pi = sym("pi");
  return add(mul(num(2), pi, I, add(...residues)), neg(mul(I, pi, tail)));
}

function side(pole: Term, locate: Locate): HalfPlane {
  const found = locate(pole);
  if (!found) throw new InternalError(`cannot locate the pole ${pole.key}`);
  return found;
}
function termsOf(t: Term): readonly Term[] {
  return t.kind === "sum" ? t.terms : [t];
}

/** The coefficient c of the 1/v tail of the whole integrand; throws where it falls more slowly. */
function leadingTail(products: readonly Term[], variable: Sym): Term {
  const inverse = sym("1/v");
  const total = add(...products.map((p) => substitute(p, new Map([[variable, pow(inverse, -1)]]))));
  const scaled = seriesAtZero(total, inverse);
  if (scaled.order < 1) throw new InternalError("the integrand does not fall off");
  return scaled.order === 1 ? scaled.leading : ZERO;
}

/** Order and coefficient of the leading power of a small symbol in a rational term, f = leading·s^order + …. */
export function seriesAtZero(term: Term, small: Sym): { order: number; leading: Term } {
  const { numerator, denominator } = splitFraction(term, small);
  if (numerator.length === 0) return { order: Number.POSITIVE_INFINITY, leading: ZERO };
  const [n, d] = [numerator[0]!, denominator[0]!];
  return { order: n.power - d.power, leading: div(n.coefficient, d.coefficient) };
}

interface Power {
  readonly power: number;
  readonly coefficient: Term;
}

/** Numerator and denominator of a rational term as ascending powers of one symbol. */
function splitFraction(term: Term, small: Sym): { numerator: Power[]; denominator: Power[] } {
  const { top, bottom } = overCommonDenominator(term);
  return { numerator: powersOf(top, small), denominator: powersOf(bottom, small) };
}

function overCommonDenominator(term: Term): { top: Term; bottom: Term } {
  const joined = together(term);
  const factors = joined.kind === "prod" ? joined.factors : [joined];
  const isDenominator = (f: Term): boolean => f.kind === "pow" && f.exponent < 0;
  return {
    top: expand(mul(...factors.filter((f) => !isDenominator(f)))),
    bottom: expand(pow(mul(...factors.filter(isDenominator)), -1)),
  };
}

function powersOf(polynomial: Term, small: Sym): Power[] {
  const byPower = new Map<number, Term[]>();
  for (const t of termsOf(polynomial)) {
    const factors = t.kind === "prod" ? t.factors : [t];
    const own = factors.find((f) => f === small || (f.kind === "pow" && f.base === small));
    const power = own === undefined ? 0 : own.kind === "pow" ? own.exponent : 1;
    const rest = mul(...factors.filter((f) => f !== own));
    byPower.set(power, [...(byPower.get(power) ?? []), rest]);
  }
  return [...byPower]
    .map(([power, parts]) => ({ power, coefficient: add(...parts) }))
    .filter((p) => !areEqual(p.coefficient, ZERO))
    .sort((a, b) => a.power - b.power);
}
