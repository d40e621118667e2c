import { evaluate, type Field } from "../algebra/evaluate.ts";
import { derivative } from "../algebra/linearise.ts";
import { coefficientOf, dependsOn, expand, findAll, substitute } from "../algebra/rewrite.ts";
import {
  add,
  I,
  type Integral,
  integral,
  mul,
  neg,
  num,
  pow,
  type Sym,
  sub,
  sym,
  type Term,
  ZERO,
} from "../algebra/term.ts";
import { areEqual } from "../algebra/zero.ts";
import { Gaussian } from "../exact/gaussian.ts";
import { ExactRandom } from "../exact/random.ts";
import type { Weighted } from "./premises.ts";

/** Partial fraction weight/(v − at)^order. */
interface Fragment {
  readonly at: Term;
  readonly order: number;
  readonly weight: Term;
}

/**
 * The integrals of a term whose integrand is rational in the integration variable, in partial fractions: the premises are
 * ∫dv/(v − p) = ±iπ, the sign by the half plane of p and with a symmetric cutoff, and ∫dv/(v − p)^m = 0 for m > 1. What is
 * left for Coq is that the partial fractions are those of the integrand.
 */
export function poleIntegrals(term: Term): Weighted[] {
  const fragments: (Fragment & { variable: Sym })[] = [];
  for (const t of term.kind === "sum" ? term.terms : [term]) {
    const factors = t.kind === "prod" ? t.factors : [t];
    const form = factors.find((f): f is Integral => f.kind === "integral");
    if (!form || !isRational(form)) continue;
    const rest = mul(...factors.filter((f) => f !== form));
    for (const f of partialFractions(form.body, form.variable))
      collect(fragments, { ...f, weight: mul(rest, f.weight), variable: form.variable });
  }
  return fragments.flatMap(({ at, order, weight, variable }) => {
    if (areEqual(weight, ZERO)) return [];
    const side = order === 1 ? halfPlane(at) : 1;
    if (side === undefined) return [];
    const from = integral(variable, pow(sub(variable, at), -order));
    const to = order === 1 ? mul(num(side), I, sym("pi")) : ZERO;
    return [{ premise: { rule: "half-plane", from, to, scope: [], index: false }, weight }];
  });
}

function collect(list: (Fragment & { variable: Sym })[], next: Fragment & { variable: Sym }): void {
  const same = list.findIndex((f) => f.order === next.order && areEqual(f.at, next.at));
  if (same < 0) list.push(next);
  else list[same] = { ...list[same]!, weight: add(list[same]!.weight, next.weight) };
}

function isRational(form: Integral): boolean {
  return !findAll(form.body, (t) => t.kind === "fn" || t.kind === "integral" || t.kind === "word").some((t) =>
    dependsOn(t, form.variable),
  );
}

/** Empty where the body grows or has denominators that are not linear in the variable. */
function partialFractions(body: Term, variable: Sym): Fragment[] {
  const factors = body.kind === "prod" ? body.factors : [body];
  const poles = factors.filter((f) => f.kind === "pow" && f.exponent < 0 && dependsOn(f, variable));
  return poles.flatMap((f) => {
    if (f.kind !== "pow") return [];
    const slope = coefficientOf(f.base, variable);
    const constant = expand(sub(f.base, mul(slope, variable)));
    if (dependsOn(constant, variable) || dependsOn(slope, variable)) return [];
    const at = neg(mul(constant, pow(slope, -1)));
    const highest = -f.exponent;
    let regular = mul(body, pow(f.base, highest), pow(slope, -highest));
    return Array.from({ length: highest }, (_, k) => {
      if (k > 0) regular = mul(derivative(regular, variable), num(Gaussian.ratio(1, k)));
      return { at, order: highest - k, weight: substitute(regular, new Map([[variable, at]])) };
    });
  });
}

/** +1 above, −1 below: retarded symbols lie above the axis, advanced ones below, z above, all others are positive. */
function halfPlane(at: Term): 1 | -1 | undefined {
  const sides = [1, 2, 3].map((seed) => {
    const random = new ExactRandom(seed);
    const drawn = new Map<Term, Gaussian>();
    const value = evaluate(at, GAUSSIAN, (t) => {
      const known = drawn.get(t) ?? Gaussian.of(random.positive(), sideOf(t, random));
      drawn.set(t, known);
      return known;
    });
    return Math.sign(Number(value.im.num));
  });
  const [first] = sides;
  return first !== 0 && sides.every((s) => s === first) ? (first as 1 | -1) : undefined;
}
function sideOf(t: Term, random: ExactRandom): ReturnType<ExactRandom["positive"]> {
  const name = t.kind === "sym" ? t.name : "";
  const size = random.positive();
  if (name.endsWith("^R") || name === "z") return size;
  return name.endsWith("^A") ? size.neg() : size.sub(size);
}
const GAUSSIAN: Field<Gaussian> = {
  fromGaussian: (v) => v,
  add: (a, b) => a.add(b),
  mul: (a, b) => a.mul(b),
  inverse: (a) => a.inverse(),
};
