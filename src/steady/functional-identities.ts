import { differentiate } from "../algebra/differentiate.ts";
import { factorOut } from "../algebra/factor-out.ts";
import { type Definition, expand, findAll, rewrite, substitute, unfold } from "../algebra/rewrite.ts";
import {
  add,
  div,
  fn,
  type Integral,
  integral,
  mul,
  ONE,
  pow,
  type Sym,
  sym,
  type Term,
} from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import { InternalError } from "../errors/errors.ts";
import { type Functional, otherPoint, point, REAL_BOSON } from "./functional.ts";
import { FUNCTIONAL_RULES } from "./functional-rules.ts";

const NAMBU = ["11", "12", "21", "22"] as const;

/** Twofold contour integrals of a body over both points. */
function overBoth(body: Term): Term {
  return integral(point, integral(otherPoint, body));
}

/**
 * Σ_ab∫∫G_ab δΦ/δG_ab = 2Φ and ∫∫D δΦ/δD = Φ: Φ is of second degree in Ĝ and of first in D, so that electrons and boson
 * carry the same interaction energy.
 */
export function recordEuler({ phi, counts, selfEnergy, polarisation }: Functional, trace: Trace): void {
  const derived = Object.entries({ ...selfEnergy, Pi: polarisation }).map(([name, value]) => [
    name === "Pi" ? name : `Sigma_${name}`,
    (a: Term, b: Term) =>
      substitute(
        value,
        new Map([
          [point, a],
          [otherPoint, b],
        ] as [Sym, Term][]),
      ),
  ]);
  const given = Object.fromEntries(derived) as Record<string, Definition>;
  const against = (source: string, name: string): Term =>
    mul(fn(source, point, otherPoint), fn(name, otherPoint, point));
  const heads = NAMBU.map((i) => `G_${i}`);
  const electrons = add(...NAMBU.map((i) => against(`Sigma_${i}`, `G_${i[1]}${i[0]}`)));
  trace.step({
    id: "euler-electrons",
    rule: FUNCTIONAL_RULES.homogeneity,
    lhs: div(overBoth(electrons), counts.electron),
    rhs: mul(degree(phi, heads), phi),
    judge: "functional",
    given,
    text: "Φ is of second degree in Ĝ: iTr Σ̂∘Ĝ = 2Φ.",
  });
  trace.step({
    id: "euler-boson",
    rule: FUNCTIONAL_RULES.homogeneity,
    lhs: div(overBoth(against("Pi", "D")), counts.boson),
    rhs: mul(degree(phi, ["D"]), phi),
    judge: "functional",
    given,
    assumptions: [REAL_BOSON],
    text: "Φ is of first degree in D: −½iTr Π∘D = Φ. The electrons' and the boson's part of the interaction energy are one.",
  });
}

/** n in Φ[tX] = t^n Φ[X]: its slope at t = 1. Throws InternalError where Φ is not homogeneous in these functions. */
function degree(phi: Term, heads: readonly string[]): Term {
  const t = sym("t");
  const scaled = Object.fromEntries(heads.map((h) => [h, (...at: Term[]) => mul(t, fn(h, ...at))]));
  const power = factorOut(expand(unfold(phi, scaled)), expand(phi));
  if (findAll(power, (s) => s.kind === "fn" || s.kind === "integral").length > 0)
    throw new InternalError("the functional is not homogeneous");
  return substitute(differentiate(power, t), new Map([[t, ONE]]));
}

/**
 * The integrand of Φ does not change under Ĝ(z,z') → e^{iτ3χ(z)}Ĝ(z,z')e^{−iτ3χ(z')}, u = e^{iχ}: the self-energy of Φ
 * conserves the particle number, in the superconducting state too.
 */
export function recordGauge({ phi }: Functional, trace: Trace): Term {
  if (phi.kind !== "integral" || phi.body.kind !== "integral") throw new InternalError("Φ has two integrals");
  const body = (phi.body as Integral).body;
  const phase = (a: Term, sign: 1 | -1): Term => pow(fn("u", a), sign);
  const turned = {
    G_11: (a: Term, b: Term) => mul(phase(a, 1), fn("G_11", a, b), phase(b, -1)),
    G_12: (a: Term, b: Term) => mul(phase(a, 1), fn("G_12", a, b), phase(b, 1)),
    G_21: (a: Term, b: Term) => mul(phase(a, -1), fn("G_21", a, b), phase(b, -1)),
    G_22: (a: Term, b: Term) => mul(phase(a, -1), fn("G_22", a, b), phase(b, 1)),
  } as Record<string, (...args: Term[]) => Term>;
  const primed = rewrite(body, (t) =>
    t.kind === "fn" && t.head in turned ? fn(t.head.replace("G_", "G'_"), ...t.args) : undefined,
  );
  const given = Object.fromEntries(Object.entries(turned).map(([head, d]) => [head.replace("G_", "G'_"), d]));
  return trace.step({
    id: "gauge",
    rule: FUNCTIONAL_RULES.gauge,
    lhs: primed,
    rhs: unfold(primed, given),
    judge: "algebra",
    given,
    text: "The integrand of Φ with the phases u(z) = e^{iχ(z)} in Ĝ' = e^{iτ3χ}Ĝe^{−iτ3χ}: they cancel point by point, so that Σ̂ conserves the particle number, order parameter or not.",
  });
}

/** G_12 = G_21 = F in the real gauge: Π of normal and anomalous lines. */
export function inRealGauge(polarisation: Term, trace?: Trace): Term {
  const given = {
    G_12: (a: Term, b: Term) => fn("F", a, b),
    G_21: (a: Term, b: Term) => fn("F", a, b),
  } as Record<string, (...args: Term[]) => Term>;
  const rhs = expand(unfold(polarisation, given));
  trace?.step({
    id: "real-gauge",
    rule: FUNCTIONAL_RULES.trace,
    lhs: polarisation,
    rhs,
    judge: "algebra",
    given,
    text: "In the real gauge: the anomalous lines count with the opposite sign, since τ3 anticommutes with τ1.",
  });
  return rhs;
}
