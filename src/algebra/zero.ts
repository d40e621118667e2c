import { InternalError } from "../errors/errors.ts";
import type { Gaussian } from "../exact/gaussian.ts";
import { gaussianMod, inverseMod, PRIME, reduce } from "../exact/modular.ts";
import { ExactRandom } from "../exact/random.ts";
import { evaluate, type Field } from "./evaluate.ts";
import { atomsOf, toFraction } from "./fraction.ts";
import { sub, type Term, ZERO } from "./term.ts";

/** The answer of the zero test; `probable` never occurs: what the random point lets pass is confirmed exactly. */
export type ZeroVerdict =
  | { readonly zero: true; readonly how: "form" | "exact" }
  | { readonly zero: false; readonly witness: string };

const MODULAR_POINTS = 2;
const modularField: Field<bigint> = {
  fromGaussian: (value: Gaussian) => gaussianMod(value),
  add: (a, b) => reduce(a + b),
  mul: (a, b) => (a * b) % PRIME,
  inverse: inverseMod,
};

/**
 * Is the term identically zero as a rational function over Q(i) of its atoms (symbols, functions, integrals)?
 * First at random points modulo a 61-bit prime, where a non-zero term vanishes with probability below degree/2^61;
 * a term that survives is confirmed by exact expansion over its common denominator. Dependent atoms (tanh x beside
 * tanh 2x) must be rewritten before. Throws RangeError when a denominator vanishes identically.
 */
export function isZero(term: Term, seed = 1): ZeroVerdict {
  if (term === ZERO) return { zero: true, how: "form" };
  const random = new ExactRandom(seed);
  for (let point = 0; point < MODULAR_POINTS; point++) {
    const value = modularValue(term, random);
    if (value !== undefined && value !== 0n)
      return { zero: false, witness: `≠ 0 at a random point modulo ${PRIME}` };
  }
  return confirm(term);
}

/** Whether two terms are the same rational function of their atoms. */
export function areEqual(a: Term, b: Term): boolean {
  return a === b || isZero(sub(a, b)).zero;
}

/** A computed term that has to be an earlier result. Throws InternalError where it is not. */
export function agreeing(computed: Term, earlier: Term): Term {
  if (!areEqual(computed, earlier)) throw new InternalError(`${computed.key} is not ${earlier.key}`);
  return computed;
}
function confirm(term: Term): ZeroVerdict {
  const fraction = toFraction(term, atomsOf(term));
  return fraction.numerator.size === 0
    ? { zero: true, how: "exact" }
    : { zero: false, witness: "non-zero numerator after exact expansion" };
}

/** undefined where the random point hits a pole. */
function modularValue(term: Term, random: ExactRandom): bigint | undefined {
  const values = new Map<Term, bigint>();
  const atom = (t: Term): bigint => {
    const known = values.get(t) ?? random.bits() % PRIME;
    values.set(t, known);
    return known;
  };
  try {
    return evaluate(term, modularField, atom);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
