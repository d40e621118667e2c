import { InternalError } from "../errors/errors.ts";
import { coefficientOf, expand, findAll } from "./rewrite.ts";
import { add, div, mul, neg, sub, type Term, ZERO } from "./term.ts";
import { contentOut, tidy } from "./tidy.ts";
import { areEqual } from "./zero.ts";

/**
 * Σ_k c_k a_k + r as it stands in the given atoms: c_k and r tidy, what all parts share in front. Holds for every term that
 * is linear in the atoms together; throws InternalError where one occurs squared, in a product with another, in a
 * denominator or in the argument of a function.
 */
export function collectIn(term: Term, atoms: readonly Term[]): Term {
  const { coefficients, rest } = linearParts(term, atoms);
  return contentOut(add(...atoms.map((a, k) => mul(tidy(coefficients[k]!), a)), tidy(rest)));
}

/**
 * c a + Σ_k b_k a_k + r = c[a − (−Σ_k (b_k/c) a_k − r/c)]: slope times distance from the zero in the atom a, the zero sorted by
 * the other atoms. Throws InternalError where the term is not linear in the atoms or c = 0.
 */
export function fromZero(term: Term, atom: Term, others: readonly Term[] = []): Term {
  const { coefficients, rest } = linearParts(term, [atom, ...others]);
  const [slope, ...further] = coefficients.map(tidy) as [Term, ...Term[]];
  if (slope === ZERO) throw new InternalError(`the term does not depend on ${atom.key}`);
  const over = (t: Term): Term => tidy(neg(div(t, slope)));
  return mul(slope, sub(atom, add(over(rest), ...others.map((a, k) => mul(over(further[k]!), a)))));
}

function linearParts(term: Term, atoms: readonly Term[]): { coefficients: Term[]; rest: Term } {
  const coefficients = atoms.map((a) => coefficientOf(term, a));
  const difference = expand(sub(term, add(...atoms.map((a, k) => mul(coefficients[k]!, a)))));
  const rest = areEqual(difference, ZERO) ? ZERO : difference;
  for (const part of [...coefficients, rest]) {
    const left = findAll(part, (t) => atoms.includes(t))[0];
    if (left) throw new InternalError(`not linear in ${left.key}`);
  }
  return { coefficients, rest };
}
