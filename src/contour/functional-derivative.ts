import { expand, substitute } from "../algebra/rewrite.ts";
import {
  add,
  type Fn,
  fn,
  HALF,
  integral,
  mul,
  num,
  pow,
  type Sym,
  type Term,
  ZERO,
} from "../algebra/term.ts";
import { InternalError } from "../errors/errors.ts";

/** δ(z,z') of the contour: ∫_C dz' δ(z,z')f(z') = f(z). */
const contourDelta = (a: Term, b: Term): Fn => fn("delta", a, b);

/** The function that is varied and the two contour points of the variation. */
export interface Variation {
  readonly head: string;
  readonly at: readonly [Term, Term];
  /** X(z,z') = X(z',z), as for a real boson: the variation is symmetrised. */
  readonly symmetric?: boolean;
}

/**
 * δ(term)/δX(x,y) of a polynomial functional of functions of two contour points: δX(a,b)/δX(x,y) = δ(a,x)δ(b,y), the
 * product rule, and ∫_C da δ(a,x)f(a) = f(x). Functions of other heads are held fixed.
 * Throws InternalError where X stands in a negative power or a δ is left over.
 */
export function functionalDerivative(term: Term, variation: Variation): Term {
  const result = sift(expand(productRule(term, variation)));
  if (containsDelta(result)) throw new InternalError("a δ of the contour is not integrated over");
  return result;
}

function productRule(t: Term, v: Variation): Term {
  switch (t.kind) {
    case "num":
    case "sym":
      return ZERO;
    case "fn":
      return t.head === v.head ? unit(t, v) : ZERO;
    case "sum":
      return add(...t.terms.map((s) => productRule(s, v)));
    case "prod":
      return add(...t.factors.map((f, k) => mul(productRule(f, v), ...t.factors.filter((_, j) => j !== k))));
    case "pow":
      if (t.exponent < 0) throw new InternalError("the functional is no polynomial");
      return mul(num(t.exponent), pow(t.base, t.exponent - 1), productRule(t.base, v));
    case "integral":
      return integral(t.variable, productRule(t.body, v));
    default:
      throw new InternalError(`no functional derivative of a ${t.kind}`);
  }
}
function unit(t: Fn, { at: [x, y], symmetric }: Variation): Term {
  const [a, b] = t.args as [Term, Term];
  const direct = mul(contourDelta(a, x), contourDelta(b, y));
  if (!symmetric) return direct;
  return mul(HALF, add(direct, mul(contourDelta(a, y), contourDelta(b, x))));
}

/** Carries out every integral over a variable that stands in a δ, innermost first. */
function sift(t: Term): Term {
  if (t.kind === "sum") return add(...t.terms.map(sift));
  if (t.kind === "prod") return mul(...t.factors.map(sift));
  if (t.kind !== "integral") return t;
  const body = expand(sift(t.body));
  const parts = body.kind === "sum" ? body.terms : [body];
  return add(...parts.map((p) => siftProduct(p, t.variable)));
}
function siftProduct(p: Term, variable: Sym): Term {
  const factors = p.kind === "prod" ? p.factors : [p];
  const delta = factors.find((f): f is Fn => f.kind === "fn" && f.head === "delta" && f.args[0] === variable);
  if (!delta) return integral(variable, p);
  return substitute(mul(...factors.filter((f) => f !== delta)), new Map([[variable, delta.args[1]!]]));
}
function containsDelta(t: Term): boolean {
  if (t.kind === "fn") return t.head === "delta";
  if (t.kind === "sum") return t.terms.some(containsDelta);
  if (t.kind === "prod") return t.factors.some(containsDelta);
  return t.kind === "integral" && containsDelta(t.body);
}
