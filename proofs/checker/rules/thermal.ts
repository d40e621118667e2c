import { Gaussian } from "../../../src/exact/gaussian.ts";
import { gcd } from "../../../src/exact/rational.ts";
import { rewrite } from "../binders.ts";
import { SCHEMAS } from "../data/schemas.ts";
import type { Atom, Field, Fraction } from "../field.ts";
import { formula } from "../formula.ts";
import { demand } from "../refusal.ts";
import { applyRows } from "../schemas.ts";
import type { CalculusRule } from "./rule.ts";

/** Fermionic frequencies, where e^{iω/T} = −1. */
const FREQUENCIES = ["iomega_m", "iomega_n"];

/**
 * Thermal functions in exponentials, e^{a+b} = e^a e^b, powers of e^{u/q} with one q for all monomials u; e^{iω_n/T} = −1 at the
 * fermionic frequencies iω_m and iω_n.
 */
export const exponentials: CalculusRule = {
  witness: [],
  rewrite: (a, field) => {
    const written = applyRows(field, a, SCHEMAS.exponentials!.rows as string[]);
    let unit = 1n;
    rewrite(field, written, (atom) => {
      for (const { c } of exponents(field, atom)) unit = (unit / gcd(unit, c.re.den)) * c.re.den;
      return undefined;
    });
    return rewrite(field, written, (atom, n) => {
      const powers = exponents(field, atom).map(({ u, c }) => powerOf(field, u, c, unit, n));
      return isExponential(atom) ? field.mul(...powers) : undefined;
    });
  },
};
function isExponential(atom: Atom): boolean {
  return atom.kind === "function" && atom.name === "exp" && atom.args.length === 1;
}
/** The terms c·u of an exponent. */
function exponents(field: Field, atom: Atom): { u: Fraction; c: Gaussian }[] {
  if (!isExponential(atom)) return [];
  const { top, bottom } = atom.args[0]!;
  return [...top].map(([m, c]) => {
    demand(c.isReal(), "an exponent with a complex coefficient");
    return { u: { top: field.term(m, Gaussian.ONE).top, bottom }, c };
  });
}
/** e^{ncu} as a power of e^{u/q}, or as a sign at a frequency. */
function powerOf(field: Field, u: Fraction, c: Gaussian, unit: bigint, n: number): Fraction {
  const isFrequency = FREQUENCIES.some((name) => field.same(u, formula(field, `${name}/T`)));
  const total = c.mul(Gaussian.ratio(n)).re;
  demand(!isFrequency || total.isInteger(), "a root of e^{iω/T}");
  if (isFrequency) return field.number(total.num % 2n === 0n ? 1 : -1);
  const base = field.call("exp", field.scale(u, Gaussian.ratio(1n, unit)));
  return field.power(base, total.toNumber() * Number(unit));
}
