import { InternalError } from "../errors/errors.ts";
import { rewrite } from "./rewrite.ts";
import { solveFor } from "./solve.ts";
import { add, div, mul, type Term, ZERO } from "./term.ts";
import { contentOut, tidy } from "./tidy.ts";
import { areEqual } from "./zero.ts";

/** Two terms linear in one atom, such as the occupied and the empty share of a level: f and 1 − f. */
export interface Letters {
  readonly atom: Term;
  readonly pair: readonly [Term, Term];
}

/**
 * A term that is linear in each of the atoms, as a sum of products of one letter of each pair: by interpolation between the
 * zeros of the two letters, T(a) = T(a_q) p(a)/p(a_q) + T(a_p) q(a)/q(a_p) with p(a_p) = q(a_q) = 0. The products are linearly
 * independent, so the coefficients are unique. Throws InternalError where the term is not linear in an atom or both letters
 * of a pair vanish together.
 */
export function inLetters(term: Term, letters: readonly Letters[]): Term {
  const products = letters.reduce<readonly Product[]>(
    (sum, pair) => sum.flatMap((product) => interpolated(product, pair)),
    [{ coefficient: term, letters: [] }],
  );
  const result = add(...products.map((p) => mul(tidy(p.coefficient), ...p.letters)));
  if (!areEqual(result, term)) throw new InternalError("not linear in each atom");
  return contentOut(result);
}

interface Product {
  readonly coefficient: Term;
  readonly letters: readonly Term[];
}

function interpolated(product: Product, { atom, pair }: Letters): Product[] {
  const at = (t: Term, value: Term): Term => rewrite(t, (s) => (s === atom ? value : undefined));
  return pair.flatMap((letter, k) => {
    const zero = solveFor(pair[1 - k]!, atom);
    const own = at(letter, zero);
    if (areEqual(own, ZERO)) throw new InternalError(`both letters vanish at ${atom.key} = ${zero.key}`);
    const coefficient = div(at(product.coefficient, zero), own);
    return areEqual(coefficient, ZERO) ? [] : [{ coefficient, letters: [...product.letters, letter] }];
  });
}
