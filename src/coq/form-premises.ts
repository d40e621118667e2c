import { coefficientOf, dependsOn, expand, substitute } from "../algebra/rewrite.ts";
import {
  add,
  type Fn,
  fn,
  I,
  type Integral,
  integral,
  mul,
  neg,
  pow,
  type Sym,
  sub,
  type Term,
} from "../algebra/term.ts";
import type { Step } from "../algebra/trace.ts";
import { nu, omega, time, twoPi } from "../steady/symbols.ts";
import { poleIntegrals } from "./pole-integrals.ts";
import type { Weighted } from "./premises.ts";

/**
 * The premises about integrals that a step uses: those that its proof or an earlier step states, the convolution theorem pair by pair,
 * ∫δ(v−a)f(v)dv = f(a), and the integrals of partial fractions.
 */
export function formPremises(difference: Term, step: Step, earlier: readonly Step[]): Weighted[] {
  let rest = expand(difference);
  const found: Weighted[] = [];
  const use = (list: readonly Weighted[]): void => {
    for (const { premise, weight } of list) {
      found.push({ premise, weight });
      rest = expand(sub(rest, mul(weight, sub(premise.from, premise.to))));
    }
  };
  for (const line of step.proof) use(weighted(rest, line.rule, line.from, line.to));
  for (const s of earlier) use(weighted(rest, "earlier step", s.lhs, s.rhs));
  for (const t of integralsOf(rest)) {
    const pair = convolution(t) ?? sifting(t);
    if (pair) use(weighted(rest, pair.rule, t, pair.to));
  }
  use(poleIntegrals(rest));
  return found;
}

/** from = to with the factor that removes the first integral of `from` from the term; nothing where it does not occur. */
function weighted(term: Term, rule: string, from: Term, to: Term): Weighted[] {
  const [first] = integralsOf(expand(from));
  if (!first) return [];
  const inTerm = coefficientOf(term, first);
  const inFrom = coefficientOf(from, first);
  if (inTerm.kind === "num" && inTerm.value.isZero()) return [];
  const weight = mul(inTerm, pow(inFrom, -1));
  return [{ premise: { rule, from, to, scope: [], index: false }, weight }];
}

function integralsOf(expanded: Term): Integral[] {
  const terms = expanded.kind === "sum" ? expanded.terms : [expanded];
  const found = terms.flatMap((t) =>
    (t.kind === "prod" ? t.factors : [t]).filter((f): f is Integral => f.kind === "integral"),
  );
  return [...new Set(found)];
}

/** ∫dt e^{iωt}X(t)Y(±t) = ∫dν/2π X(ω∓ν)Y(ν), with the boson at the transferred energy. */
function convolution(t: Integral): { rule: string; to: Term } | undefined {
  if (t.variable !== time || t.body.kind !== "prod") return undefined;
  const wave = fn("exp", mul(I, omega, time));
  const rest = t.body.factors.filter((f) => f !== wave);
  if (rest.length !== 2 || !rest.every(isInTime)) return undefined;
  const [X, Y] = [...(rest as Fn[])].sort((a, b) => rank(a) - rank(b)) as [Fn, Fn];
  if (X.args[0] !== time) return undefined;
  const transfer = Y.args[0] === time ? sub(omega, nu) : add(omega, nu);
  const body = mul(pow(twoPi, -1), fn(inEnergy(X), transfer), fn(inEnergy(Y), nu));
  return { rule: "fourier", to: integral(nu, body) };
}
function isInTime(t: Term): boolean {
  return t.kind === "fn" && t.head.startsWith("time:") && (t.args[0] === time || t.args[0] === neg(time));
}
const inEnergy = (f: Fn): string => f.head.slice("time:".length);
function rank(f: Fn): number {
  return f.args[0] !== time ? 2 : f.head.startsWith("time:D^") ? 0 : 1;
}

/** ∫δ(v − a)f(v)dv = f(a). */
function sifting(t: Integral): { rule: string; to: Term } | undefined {
  const factors = t.body.kind === "prod" ? t.body.factors : [t.body];
  const delta = factors.find((f): f is Fn => f.kind === "fn" && f.head === "delta");
  if (!delta) return undefined;
  const at = rootOf(delta.args[0]!, t.variable);
  if (!at) return undefined;
  const rest = mul(...factors.filter((f) => f !== delta));
  return { rule: "delta", to: substitute(rest, new Map([[t.variable, at]])) };
}
/** a of ±(v − a). */
function rootOf(argument: Term, variable: Sym): Term | undefined {
  const slope = coefficientOf(argument, variable);
  const rest = expand(sub(argument, mul(slope, variable)));
  if (slope.kind !== "num" || dependsOn(rest, variable)) return undefined;
  return slope.value.isOne() ? neg(rest) : slope.value.neg().isOne() ? rest : undefined;
}
