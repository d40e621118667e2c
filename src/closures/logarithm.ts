import { evaluate, type Field } from "../algebra/evaluate.ts";
import { cancel } from "../algebra/fraction.ts";
import { seriesAtZero } from "../algebra/residue.ts";
import { coefficientOf, dependsOn, findAll, substitute } from "../algebra/rewrite.ts";
import {
  add,
  div,
  type Fn,
  fn,
  integral,
  MINUS_ONE,
  mul,
  neg,
  num,
  ONE,
  pow,
  type Sym,
  sub,
  type Term,
  ZERO,
} from "../algebra/term.ts";
import { areEqual } from "../algebra/zero.ts";
import { InternalError } from "../errors/errors.ts";
import { simpleFractions } from "./partial-fractions.ts";

/** Principal logarithm. */
export const ln = (x: Term): Term => fn("log", x);
/** Step function, 1 above zero. */
export const theta = (x: Term): Term => fn("theta", x);

/** f and its derivative. */
interface Jet {
  readonly value: Term;
  readonly slope: Term;
}
const jets: Field<Jet> = {
  fromGaussian: (value) => ({ value: num(value), slope: ZERO }),
  add: (a, b) => ({ value: add(a.value, b.value), slope: add(a.slope, b.slope) }),
  mul: (a, b) => ({
    value: mul(a.value, b.value),
    slope: add(mul(a.slope, b.value), mul(a.value, b.slope)),
  }),
  inverse: (a) => ({ value: pow(a.value, -1), slope: mul(MINUS_ONE, pow(a.value, -2), a.slope) }),
};

/** df/dv of a term made of rational operations and logarithms: d ln u = du/u. Throws InternalError for others. */
export function differentiate(term: Term, variable: Sym): Term {
  return evaluate(term, jets, (t) => {
    if (t === variable) return { value: t, slope: ONE };
    if (!dependsOn(t, variable)) return { value: t, slope: ZERO };
    if (t.kind !== "fn" || t.head !== "log") throw new InternalError(`no derivative of ${t.key}`);
    return { value: t, slope: div(differentiate(t.args[0]!, variable), t.args[0]!) };
  }).slope;
}

/** f = Σ_{k<terms} c_k v^{order+k} + remainder, exactly, for a rational f: c_k and what is left. */
export interface Expansion {
  readonly powers: readonly { readonly power: number; readonly coefficient: Term }[];
  readonly remainder: Term;
}
/** The leading powers of a rational term at v = 0 and the exact remainder. */
export function expandRational(term: Term, variable: Sym, terms: number): Expansion {
  const powers: Expansion["powers"][number][] = [];
  let remainder = term;
  for (let k = 0; k < terms; k++) {
    const { order, leading } = seriesAtZero(remainder, variable);
    if (!Number.isFinite(order)) break;
    powers.push({ power: order, coefficient: cancel(leading) });
    remainder = cancel(sub(remainder, mul(leading, pow(variable, order))));
  }
  return { powers, remainder };
}
export function sumOfPowers({ powers }: Expansion, variable: Sym): Term {
  return add(...powers.map(({ power, coefficient }) => mul(coefficient, pow(variable, power))));
}

/** ∫_0^end of an expansion in t: the powers term by term, the remainder as an integral with θ(t)θ(end − t). */
export function integrateExpansion(expansion: Expansion, variable: Sym, end: Term): Term {
  const parts = expansion.powers.map(({ power, coefficient }) => {
    if (power < 0) throw new InternalError("the integrand is singular where it starts");
    return mul(coefficient, pow(end, power + 1), pow(num(power + 1), -1));
  });
  const rest = between(num(0), end, variable, expansion.remainder);
  return add(...parts, rest);
}

/** ∫_from^to dv body as an integral over the line with θ(v − from)θ(to − v). */
export function between(from: Term, to: Term, variable: Sym, body: Term): Term {
  return integral(variable, mul(theta(sub(variable, from)), theta(sub(to, variable)), body));
}

/**
 * c[f(b) − f(a)], by its two values of a function f, as the mean slope between them: c(b − a) ∫_0^1 f'(a + t(b − a)) dt, with
 * f' as the slope at z. Throws InternalError where the term is anything else.
 */
export function asMeanSlope(term: Term, head: string, { slope, at }: { slope: Term; at: Sym }, t: Sym): Term {
  const [b, a, ...more] = findAll(term, (f) => f.kind === "fn" && f.head === head) as Fn[];
  const weight = b && coefficientOf(term, b);
  if (!weight || !a || more.length > 0 || !areEqual(term, mul(weight, sub(b, a))))
    throw new InternalError(`no difference of two values of ${head}`);
  const [from, length] = [a.args[0]!, sub(b.args[0]!, a.args[0]!)];
  const along = substitute(slope, new Map([[at, add(from, mul(t, length))]]));
  return mul(cancel(mul(weight, length)), between(ZERO, ONE, t, along));
}

/** Σ weight/(at − v) integrated: −Σ weight ln(at − v), off the poles. */
export function antiderivative(body: Term, variable: Sym): Term {
  const parts = simpleFractions(body, variable);
  return neg(add(...parts.map(({ at, weight }) => mul(weight, ln(sub(at, variable))))));
}

/** F(to) − F(from). */
export function difference(antiderivative: Term, variable: Sym, from: Term, to: Term): Term {
  const at = (end: Term): Term => substitute(antiderivative, new Map([[variable, end]]));
  return sub(at(to), at(from));
}
