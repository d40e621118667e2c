import { factorOut } from "../algebra/factor-out.ts";
import { cancel } from "../algebra/fraction.ts";
import { integrateByResidues, type Locate, seriesAtZero } from "../algebra/residue.ts";
import { type Definition, rewrite, substitute, unfold } from "../algebra/rewrite.ts";
import { add, fn, I, integral, mul, neg, num, pow, sub, sym, type Term } from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import { areEqual } from "../algebra/zero.ts";
import type { DysonRule } from "../contour/dyson-series.ts";
import { PRODUCT_RULES } from "../contour/product-rules.ts";
import { InternalError } from "../errors/errors.ts";
import { epsilon, omega } from "./symbols.ts";

/** η, the width of the free level; γ, the half width that Σ gives it; h_0, the distribution it starts with. */
const eta = sym("eta");
const gamma = sym("gamma");
const initial = sym("h_0");
/** The distribution that Σ^K = h(Σ^R − Σ^A) holds at the level. */
const attained = sym("h");
const scale = sym("s");

const at = (head: string): Term => fn(head, omega);
const detuning = sub(omega, epsilon);
const level = (width: Term): Term => pow(add(detuning, mul(I, width)), -1);

/** Σ^{R,A} = (G_0^{R,A})^{-1} − (G^{R,A})^{-1}. */
const DYSON: Readonly<Record<string, Definition>> = {
  "Sigma^R": () => sub(pow(at("G_0^R"), -1), pow(at("G^R"), -1)),
  "Sigma^A": () => sub(pow(at("G_0^A"), -1), pow(at("G^A"), -1)),
};
/** A level of width η with the distribution h_0. */
const FREE: Readonly<Record<string, Definition>> = {
  "G_0^R": () => level(eta),
  "G_0^A": () => level(neg(eta)),
  "G_0^K": () => mul(initial, sub(level(eta), level(neg(eta)))),
};
/** The same level with the half width γ of Σ: Σ^R = −iγ, Σ^K = h(Σ^R − Σ^A). */
const FULL: Readonly<Record<string, Definition>> = {
  "G^R": () => level(add(eta, gamma)),
  "G^A": () => level(neg(add(eta, gamma))),
  "Sigma^K": () => mul(num(-2), I, gamma, attained),
};

const locate: Locate = (pole) => {
  const height = sub(pole, omega);
  for (const width of [eta, add(eta, gamma)]) {
    if (areEqual(height, mul(I, width))) return "upper";
    if (areEqual(height, neg(mul(I, width)))) return "lower";
  }
  return undefined;
};

/** In the steady state ordered products are products of functions of ω. */
function inEnergy(term: Term): Term {
  const commuting = rewrite(term, (t) => (t.kind === "word" ? mul(...t.letters) : undefined));
  return rewrite(commuting, (t) => (t.kind === "fn" && t.args.length === 0 ? fn(t.head, omega) : undefined));
}

/**
 * What the boundary term (1 + G^RΣ^R)G_0^K(1 + Σ^AG^A) weighs in the steady state: −2iη h_0 G^RG^A, hence after ∫dε
 * the share η/(η + γ) against γ/(η + γ) of the part that Σ^K drives. Returns the distribution function of the whole,
 * (ηh_0 + γh)/(η + γ).
 */
export function recordBoundary(rule: DysonRule, trace: Trace): Term {
  const boundary = inEnergy(rule.boundary);
  const dressed = cancel(unfold(boundary, DYSON));
  trace.step({
    id: "boundary-energy",
    rule: PRODUCT_RULES.boundary,
    lhs: boundary,
    rhs: dressed,
    judge: "algebra",
    given: DYSON,
    text: "In energy 1 + G^RΣ^R = G^R(G_0^R)^{-1}, and the boundary term is dressed on both sides.",
  });
  const source = mul(pow(at("G_0^R"), -1), at("G_0^K"), pow(at("G_0^A"), -1));
  const width = cancel(unfold(source, FREE));
  trace.step({
    id: "boundary-source",
    rule: PRODUCT_RULES.boundary,
    lhs: source,
    rhs: width,
    judge: "algebra",
    given: FREE,
    text: "(G_0^R)^{-1}G_0^K(G_0^A)^{-1} of a free level is its width times its distribution: infinitesimal.",
  });
  const remembered = mul(factorOut(dressed, source), width);
  trace.step({
    id: "boundary-width",
    rule: PRODUCT_RULES.boundary,
    lhs: dressed,
    rhs: remembered,
    judge: "algebra",
    given: FREE,
    text: "The boundary term is of order η, unless G^RG^A is of order 1/η.",
  });
  return recordWeights(rule, remembered, trace);
}

/** A function of the level ε at the energy ω. */
const ofLevel = (head: string): Term => fn(head, omega, epsilon);

function recordWeights(rule: DysonRule, remembered: Term, trace: Trace): Term {
  const driven = inEnergy(rule.driven);
  const over = (id: string, inEnergies: Term, text: string): Term => {
    const term = unfold(inEnergies, { "G^R": () => ofLevel("G^R"), "G^A": () => ofLevel("G^A") });
    const body = unfold(term, FULL);
    const rhs = cancel(integrateByResidues(body, epsilon, locate));
    const lhs = integral(epsilon, term);
    return trace.step({ id, rule: PRODUCT_RULES.boundary, lhs, rhs, judge: "poles", given: FULL, text });
  };
  const old = over("boundary-weight", remembered, "Its weight for Σ^R = −iγ, integrated over the level.");
  const driving = over("driven-weight", driven, "The weight of the part that Σ^K = h(Σ^R − Σ^A) drives.");
  const spectral = sub(at("G^R"), at("G^A"));
  const norm = over("spectral-weight", spectral, "The weight of G^R − G^A, whatever the width.");
  const share = cancel(mul(add(old, driving), pow(norm, -1)));
  trace.step({
    id: "distribution-of-level",
    rule: PRODUCT_RULES.boundary,
    lhs: mul(add(old, driving), pow(norm, -1)),
    rhs: share,
    judge: "algebra",
    text: "The distribution function of the level: the mean of h_0 and h, weighted with the widths η and γ.",
  });
  const scaled = substitute(share, new Map([[eta, mul(scale, eta)]]));
  const leading = seriesAtZero(scaled, scale);
  if (leading.order !== 0) throw new InternalError("the distribution of the level has no limit");
  trace.step({
    id: "boundary-vanishes",
    rule: PRODUCT_RULES.boundary,
    lhs: scaled,
    rhs: cancel(leading.leading),
    judge: "limit",
    assumptions: ["γ > 0", "η → sη, s → 0"],
    text: "At η → 0 any γ > 0 forgets h_0; at γ = 0 the level keeps it.",
  });
  return share;
}
