import { factorOut } from "../algebra/factor-out.ts";
import { cancel } from "../algebra/fraction.ts";
import { linearise } from "../algebra/linearise.ts";
import { unfold } from "../algebra/rewrite.ts";
import {
  add,
  div,
  fn,
  I,
  type Matrix2,
  matrix,
  mul,
  neg,
  pow,
  type Term,
  word,
  ZERO,
} from "../algebra/term.ts";
import { contentOut } from "../algebra/tidy.ts";
import type { Trace } from "../algebra/trace.ts";
import { determinant, entry, inverse, mapEntries, matmul, TAU3 } from "../nambu/matrix.ts";
import { pi } from "../steady/symbols.ts";
import { CLOSURES, type Closure, inserted } from "./closure.ts";
import { DENSITY_RULES } from "./density-rules.ts";
import { root, type Side } from "./density-symbols.ts";
import {
  asSymbols,
  type Channels,
  direction,
  frequency,
  IN_RICCATI,
  order,
  type ReturnedResidual,
  residuals,
  weight,
} from "./returned.ts";

/** ω̃/s and φ/s; the quasiclassical advanced functions are minus these. */
const normal = (w: Side): Term => div(frequency(w), root[w]);
const anomalous = (w: Side): Term => div(order(w), root[w]);
/** g^R − g^A and f^R − f^A. */
const jump = [add(normal("R"), normal("A")), add(anomalous("R"), anomalous("A"))] as const;
const small = ["gamma^R", "gamma^A"];
const linearIn = (t: Term): Term => linearise(t, new Set(small.map((s) => fn(s)))).linear;

/** Both channels in each closure. */
export function channelsInClosures(forms: Channels, trace?: Trace): Record<Closure["name"], Channels> {
  const put = (closure: Closure, name: "h" | "r"): Term => {
    const given = inserted(closure);
    const rhs = cancel(unfold(forms[name], given));
    trace?.step({
      id: `${closure.name}-channel-${name === "h" ? "occupation" : "residual"}`,
      rule: DENSITY_RULES.closure,
      lhs: forms[name],
      rhs,
      judge: "algebra",
      given,
      text: `Y_${name} in the ${NAMES[closure.name]}.`,
    });
    return rhs;
  };
  const entries = CLOSURES.map((c) => [c.name, { h: put(c, "h"), r: put(c, "r") }] as const);
  return Object.fromEntries(entries) as Record<Closure["name"], Channels>;
}
const NAMES = { local: "local closure", flat: "flat band", wide: "wide band" } as const;

/** Determinant, linear limit and first order of the return matrix. */
export function orders({ matrix: whole }: ReturnedResidual, trace?: Trace): void {
  trace?.step({
    id: "return-determinant",
    rule: DENSITY_RULES.returned,
    lhs: determinant(whole),
    rhs: cancel(determinant(whole)),
    judge: "algebra",
    text: "Its determinant is the product of the two: the residual returns as something of its own only where Y_r ≠ 0.",
  });
  const given = { "gamma^R": () => ZERO, "gamma^A": () => ZERO };
  trace?.step({
    id: "return-linear",
    rule: DENSITY_RULES.returned,
    lhs: whole,
    rhs: mapEntries(whole, (e) => cancel(unfold(e, given))),
    judge: "algebra",
    given,
    text: "At φ = 0 the channels separate: Ξ_0 changes the occupation, Ξ_1 = Ξ returns with Y_r.",
  });
  trace?.step({
    id: "return-first-order",
    rule: DENSITY_RULES.returned,
    lhs: entry(whole, "12"),
    rhs: linearIn(entry(whole, "12")),
    judge: "series",
    small,
    text: "To first order in φ the residual Ξ_1 changes the normal part too: with Ξ_1 of first order this is an occupation of second order.",
  });
  trace?.step({
    id: "riccati-first-order",
    rule: DENSITY_RULES.riccati,
    lhs: unfold(anomalous("R"), IN_RICCATI),
    rhs: linearIn(unfold(anomalous("R"), IN_RICCATI)),
    judge: "series",
    small,
    text: "Here φ/s is 2γ to first order, so that γ^R + γ^A is Re(φ/ω̃).",
  });
}

/** What the residual does beyond linear order in the wide band. */
export interface WideBeyondLinear {
  /** V = M(Ξ_0, Ξ_1) with Y_r = 0. */
  readonly matrix: Matrix2;
  /** The change of h that represents all of V. */
  readonly distribution: Term;
}

/** Y_r = 0: what returns is a change of the distribution function, to all orders in φ. */
export function wideBeyondLinear(
  { matrix: whole }: ReturnedResidual,
  channels: Channels,
  trace?: Trace,
): WideBeyondLinear {
  const closed = mapEntries(whole, (e) => unfold(e, { Y_r: () => channels.r }));
  trace?.step({
    id: "wide-return",
    rule: DENSITY_RULES.returned,
    lhs: whole,
    rhs: closed,
    judge: "algebra",
    given: { Y_r: () => channels.r },
    text: "The wide band, Y_r = 0: what Ξ_1 returns in τ1 is of second order in φ, and with Ξ_1 of third order.",
  });
  parallel("normal", 0, trace);
  parallel("anomalous", 1, trace);
  return { matrix: closed, distribution: asDistribution(closed, channels.h, trace) };
}

/** (g^R − g^A)/v_0, which is (f^R − f^A)/v_1. */
const perDirection = (k: 0 | 1): Term => cancel(div(unfold(jump[k], IN_RICCATI), direction[k]));
const scale = perDirection(0);
function parallel(what: "normal" | "anomalous", k: 0 | 1, trace?: Trace): void {
  trace?.step({
    id: `wide-direction-${what}`,
    rule: DENSITY_RULES.riccati,
    lhs: jump[k],
    rhs: mul(perDirection(k), direction[k]),
    judge: "algebra",
    given: IN_RICCATI,
    text:
      k === 0
        ? "g^R − g^A with g^A = −ω̃^A/s^A is a multiple of v_0."
        : "And f^R − f^A with f^A = −φ^A/s^A is the same multiple of v_1: what Y_h returns is parallel to ĝ^R − ĝ^A.",
  });
}

/** V_0 and V_1 of a matrix. */
function applied(whole: Matrix2): readonly [Term, Term] {
  const [a, b, c, d] = whole.entries;
  const [x0, x1] = residuals;
  return [add(mul(a, x0), mul(b, x1)), add(mul(c, x0), mul(d, x1))];
}

/** −iπ δ_h (g^R − g^A) = V_0 solved for δ_h; V_1 then is −iπ δ_h (f^R − f^A). */
function asDistribution(closed: Matrix2, occupation: Term, trace?: Trace): Term {
  const change = fn("delta_h");
  const along = mapEntries(closed, (e) => unfold(e, { Y_h: () => occupation }));
  const [v0, v1] = applied(along);
  const unit = mul(I, pi);
  const equation = add(v0, mul(unit, change, jump[0]));
  // By wide-direction-normal the jump is scale·v_0, and V_0 holds v_0/weight.
  const [toNormal, toAnomalous] = along.entries;
  const perResidual = [toNormal, toAnomalous].map((e, k) =>
    mul(e, weight, residuals[k]!, pow(direction[0], -1)),
  );
  const solved = div(contentOut(add(...perResidual)), neg(mul(unit, cancel(mul(scale, weight)))));
  trace?.step({
    id: "wide-distribution",
    rule: DENSITY_RULES.returned,
    lhs: change,
    rhs: solved,
    judge: "algebra",
    given: IN_RICCATI,
    equation,
    text: "V_0 = −iπ δ_h (g^R − g^A) solved for δ_h.",
  });
  const returned = mul(solved, jump[1]);
  trace?.step({
    id: "wide-all-orders",
    rule: DENSITY_RULES.returned,
    lhs: v1,
    rhs: mul(cancel(unfold(div(v1, returned), IN_RICCATI)), returned),
    judge: "algebra",
    given: IN_RICCATI,
    text: "The same δ_h gives the anomalous part: ∫dε Ĝ^K = −iπ(h + δ_h)(ĝ^R − ĝ^A). In the wide band no residual is left beside the distribution function, to all orders in φ.",
  });
  trace?.step({
    id: "wide-distribution-order",
    rule: DENSITY_RULES.returned,
    lhs: unfold(solved, { Xi_0: () => ZERO }),
    rhs: linearIn(unfold(solved, { Xi_0: () => ZERO })),
    judge: "series",
    small,
    text: "What Ξ_1 alone does to it begins with the first order in φ, times Ξ_1.",
  });
  kineticEquation(trace);
  eilenberger(trace);
  return solved;
}
/** V = 0 is one equation: Re g Ξ_0 + Re f Ξ_1 = 0. */
function kineticEquation(trace?: Trace): void {
  const along = add(...direction.map((v, k) => mul(v, residuals[k]!)));
  // wide-direction-normal and -anomalous, solved for v.
  const byJumps = ([0, 1] as const).map((k) => div(jump[k], perDirection(k)));
  trace?.step({
    id: "wide-kinetic",
    rule: DENSITY_RULES.riccati,
    lhs: mul(scale, along),
    rhs: add(...byJumps.map((v, k) => mul(scale, v, residuals[k]!))),
    judge: "algebra",
    given: IN_RICCATI,
    text: "V ∝ v·(Ξ_0, Ξ_1) vanishes when (g^R − g^A)Ξ_0 + (f^R − f^A)Ξ_1 = 0: the kinetic equation of the superconducting state, one equation for the one function h.",
  });
}

/** (ĝ^Rτ3)(v̂τ3) + (v̂τ3)(ĝ^Aτ3) = 0 for v̂ = v_0 + v_1τ1, to which V̂ is parallel. */
function eilenberger(trace?: Trace): void {
  const [v0, v1] = direction;
  const along = matrix(v0, v1, v1, v0);
  const g = (w: Side): Matrix2 => {
    const [diagonal, off] = [normal(w), anomalous(w)].map((t) => unfold(t, IN_RICCATI));
    return matrix(diagonal!, off!, off!, diagonal!);
  };
  // x̂ in ĝ^Rτ3v̂ = v̂τ3x̂, entry by entry a multiple of the advanced function.
  const through = matmul(TAU3, inverse(along), g("R"), TAU3, along).entries.map((e, k) => {
    const advanced = g("A").entries[k]!;
    return mul(factorOut(e, advanced), advanced);
  }) as [Term, Term, Term, Term];
  trace?.step({
    id: "wide-normalisation",
    rule: DENSITY_RULES.normalisation,
    lhs: word(...[g("R"), TAU3, along, TAU3].map(asSymbols)),
    rhs: word(...[along, TAU3, matrix(...through), TAU3].map(asSymbols)),
    judge: "algebra",
    text: "It is the normalisation that leaves one function: (ĝ^Rτ3)(V̂τ3) + (V̂τ3)(ĝ^Aτ3) = 0 for V̂ parallel to v_0 + v_1τ1, with ĝ = (ω̃ + φτ1)/s by γ and ĝ^A with the opposite sign.",
  });
}
