import { evaluate, type Field } from "./evaluate.ts";
import { isAtom } from "./fraction.ts";
import { add, MINUS_ONE, mul, num, ONE, pow, type Term, ZERO } from "./term.ts";

/** a + b·s with s² dropped: value and first-order part in the small atoms. */
export interface FirstOrder {
  readonly value: Term;
  readonly linear: Term;
}

const field: Field<FirstOrder> = {
  fromGaussian: (value) => ({ value: num(value), linear: ZERO }),
  add: (a, b) => ({ value: add(a.value, b.value), linear: add(a.linear, b.linear) }),
  mul: (a, b) => ({
    value: mul(a.value, b.value),
    linear: add(mul(a.value, b.linear), mul(a.linear, b.value)),
  }),
  inverse: (a) => ({
    value: pow(a.value, -1),
    linear: mul(MINUS_ONE, pow(a.value, -2), a.linear),
  }),
};

/** Expands a rational term to first order in the given atoms (all of them counted as one small quantity). */
export function linearise(term: Term, small: ReadonlySet<Term>): FirstOrder {
  return evaluate(term, field, (t) =>
    small.has(t) ? { value: ZERO, linear: t } : { value: t, linear: ZERO },
  );
}

/** Derivative of a rational term with respect to an atom, other atoms held fixed. */
export function derivative(term: Term, atom: Term): Term {
  return evaluate(term, field, (t) => ({ value: t, linear: t === atom && isAtom(t) ? ONE : ZERO })).linear;
}
