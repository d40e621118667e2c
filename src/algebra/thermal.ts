import { InternalError, UnsupportedError } from "../errors/errors.ts";
import { gcd, type Rational } from "../exact/rational.ts";
import { cancel } from "./fraction.ts";
import { expand, findAll, rewrite } from "./rewrite.ts";
import { add, div, fn, mul, neg, num, ONE, pow, ratio, splitCoefficient, sub, type Term } from "./term.ts";
import { isZero } from "./zero.ts";

/**
 * Hyperbolic and thermal functions as rational functions of exponentials. tanh x = (e^{2x}−1)/(e^{2x}+1) and so on;
 * e^{a+b} = e^a e^b, e^{(p/q)a} = (e^{a/Q})^{pQ/q} for the common denominator Q of all exponents of the same monomial.
 * After this rewriting the exponentials of distinct monomials are algebraically independent, so the rational zero test
 * decides identities in them.
 */
const IN_EXPONENTIALS: Readonly<Record<string, (x: Term) => Term>> = {
  tanh: (x) => div(sub(exp(mul(num(2), x)), ONE), add(exp(mul(num(2), x)), ONE)),
  coth: (x) => div(add(exp(mul(num(2), x)), ONE), sub(exp(mul(num(2), x)), ONE)),
  sinh: (x) => mul(ratio(1, 2), sub(exp(x), exp(neg(x)))),
  cosh: (x) => mul(ratio(1, 2), add(exp(x), exp(neg(x)))),
  fermi: (x) => pow(add(exp(x), ONE), -1),
  bose: (x) => pow(sub(exp(x), ONE), -1),
};

function exp(x: Term): Term {
  return fn("exp", x);
}

/**
 * tanh, coth, sinh, cosh, fermi(x) = 1/(e^x+1), bose(x) = 1/(e^x−1) as rational functions of shared exponentials.
 * Throws UnsupportedError where an exponent holds an exponential.
 */
export function inExponentials(term: Term): Term {
  const written = rewrite(term, (t) => (t.kind === "fn" ? IN_EXPONENTIALS[t.head]?.(t.args[0]!) : undefined));
  const exponents = findAll(written, (t) => t.kind === "fn" && t.head === "exp");
  const units = commonUnits(exponents.flatMap((t) => monomials(t)));
  return rewrite(written, (t) =>
    t.kind === "fn" && t.head === "exp" ? splitExponential(t, units) : undefined,
  );
}

/** A thermal term over one denominator in exponentials; 0 where it vanishes. Throws as {@link inExponentials} does. */
export function throughExponentials(term: Term): Term {
  return cancel(inExponentials(term));
}

/** Π e^{u_k} as one exponential. Throws InternalError for any other product. */
export function oneExponential(product: Term): Term {
  const factors = product.kind === "prod" ? product.factors : [product];
  const exponents = factors.map((f) => {
    const [base, power] = f.kind === "pow" ? [f.base, f.exponent] : [f, 1];
    if (base.kind !== "fn" || base.head !== "exp") throw new InternalError(`${f.key} is no exponential`);
    return mul(num(power), base.args[0]!);
  });
  return exp(add(...exponents));
}

function monomials(exponential: Term): [Rational, Term][] {
  if (exponential.kind !== "fn") throw new InternalError("not an exponential");
  const expanded = expand(exponential.args[0]!);
  const terms = expanded.kind === "sum" ? expanded.terms : [expanded];
  return terms.map((t) => {
    const [coefficient, rest] = splitCoefficient(t);
    if (!coefficient.isReal()) throw new InternalError("complex coefficient in an exponent");
    return [coefficient.re, rest];
  });
}

function commonUnits(parts: readonly [Rational, Term][]): Map<Term, bigint> {
  const units = new Map<Term, bigint>();
  for (const [c, rest] of parts) units.set(rest, leastCommonMultiple(units.get(rest) ?? 1n, c.den));
  return units;
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / gcd(a, b)) * b;
}

function splitExponential(t: Term, units: ReadonlyMap<Term, bigint>): Term {
  return mul(
    ...monomials(t).map(([c, rest]) => {
      const unit = units.get(rest);
      if (unit === undefined) throw new UnsupportedError("an exponential in the exponent of another");
      const exponent = Number((c.num * unit) / c.den);
      return pow(exp(mul(ratio(1n, unit), rest)), exponent);
    }),
  );
}

/** tanh(x/2T): distribution function h of electrons at temperature T. */
export function thermalElectron(x: Term, temperature: Term): Term {
  return fn("tanh", div(x, mul(num(2), temperature)));
}
/** coth(x/2T): distribution function F_B of bosons at temperature T. */
export function thermalBoson(x: Term, temperature: Term): Term {
  return fn("coth", div(x, mul(num(2), temperature)));
}
/**
 * The name of a distribution that is thermal at an energy: tanh(x/2T) or coth(x/2T), whichever the value equals as a
 * function of exponentials. Throws InternalError for anything else.
 */
export function asThermal(value: Term, energy: Term, temperature: Term): Term {
  const known = [thermalElectron(energy, temperature), thermalBoson(energy, temperature)];
  const found = known.find((t) => isZero(inExponentials(sub(t, value))).zero);
  if (!found) throw new InternalError(`no thermal distribution: ${value.key}`);
  return found;
}
/** An exact rational as a term. */
export function rationalTerm(r: Rational): Term {
  return ratio(r.num, r.den);
}
