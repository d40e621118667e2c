import { Gaussian } from "../../../src/exact/gaussian.ts";
import { gcd } from "../../../src/exact/rational.ts";
import { rewrite } from "../binders.ts";
import type { Atom, Field, Fraction } from "../field.ts";
import { demand } from "../refusal.ts";
import { type CalculusRule, onUnary } from "./rule.ts";

/** tanh, coth, sinh, cosh, fermi(x) = 1/(e^x + 1), bose(x) = 1/(e^x − 1) by e^x; undefined for other functions. */
function inExponentials(field: Field, head: string, x: Fraction): Fraction | undefined {
  const exp = (n: number): Fraction => field.call("exp", field.scale(x, Gaussian.ratio(n)));
  const one = field.number(1);
  const over = (a: Fraction, b: Fraction): Fraction => field.mul(a, field.inverse(b));
  const half = Gaussian.ratio(1, 2);
  switch (head) {
    case "tanh":
      return over(field.sub(exp(2), one), field.sum([exp(2), one]));
    case "coth":
      return over(field.sum([exp(2), one]), field.sub(exp(2), one));
    case "sinh":
      return field.scale(field.sub(exp(1), exp(-1)), half);
    case "cosh":
      return field.scale(field.sum([exp(1), exp(-1)]), half);
    case "fermi":
      return over(one, field.sum([exp(1), one]));
    case "bose":
      return over(one, field.sub(exp(1), one));
    default:
      return undefined;
  }
}

/** e^{iω/2T}, whose square is −1. */
const ROOT = "?root of ";

/**
 * Thermal functions in exponentials, e^{a+b} = e^a e^b, powers of e^{u/q} with one q for all monomials u; e^{iω_n/T} = −1 at the
 * fermionic frequencies iω_m and iω_n.
 */
export const exponentials: CalculusRule = {
  witness: [],
  rewrite: (a, field) => {
    const written = rewrite(
      field,
      a,
      onUnary(field, (head, [x]) => (x ? inExponentials(field, head, x) : undefined)),
    );
    let unit = 1n;
    rewrite(field, written, (atom) => {
      if (isExponential(atom))
        for (const { denominator } of parts(field, atom)) unit = common(unit, denominator);
      return undefined;
    });
    const split = rewrite(field, written, (atom, exponent) =>
      isExponential(atom)
        ? field.mul(...parts(field, atom).map((p) => powerOf(field, p, unit, exponent)))
        : undefined,
    );
    return rewrite(field, split, (atom, exponent) =>
      atom.name.startsWith(ROOT) && exponent > 1
        ? field.scale(field.power(field.of(atom), exponent % 2), Gaussian.ratio(exponent % 4 < 2 ? 1 : -1))
        : undefined,
    );
  },
};
/** One monomial of an exponent: numerator/denominator · monomial. */
interface Part {
  readonly key: string;
  readonly monomial: Fraction;
  readonly numerator: bigint;
  readonly denominator: bigint;
}
function parts(field: Field, atom: Atom): Part[] {
  const { top, bottom } = atom.args[0]!;
  return [...top].map(([m, c]) => {
    demand(c.isReal(), "an exponent with a complex coefficient");
    const monomial = { top: new Map([[m, Gaussian.ONE]]), bottom };
    return { key: field.key(monomial), monomial, numerator: c.re.num, denominator: c.re.den };
  });
}
function isExponential(atom: Atom): boolean {
  return atom.kind === "function" && atom.name === "exp" && atom.args.length === 1;
}
function common(a: bigint, b: bigint): bigint {
  return (a / gcd(a, b)) * b;
}
function powerOf(field: Field, part: Part, unit: bigint, exponent: number): Fraction {
  const n = Number((part.numerator * unit) / part.denominator) * exponent;
  const frequency = ["iomega_m", "iomega_n"].find(
    (name) => part.key === field.key(field.mul(field.symbol(name), field.inverse(field.symbol("T")))),
  );
  if (!frequency) {
    const base = field.call("exp", field.scale(part.monomial, Gaussian.ratio(1n, unit)));
    return field.power(base, n);
  }
  // e^{iω/T} = −1: with E = e^{iω/2T} also E² = −1, which either root ±i obeys.
  const halves = (2n * BigInt(n)) / unit;
  demand(halves * unit === 2n * BigInt(n), "a fraction of e^{iω/2T}");
  const sign = Gaussian.ratio(((halves % 4n) + 4n) % 4n >= 2n ? -1 : 1);
  const odd = halves % 2n !== 0n;
  return odd ? field.scale(field.symbol(ROOT + frequency), sign) : field.number(sign);
}
