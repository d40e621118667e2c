import { coefficientOf, expand, rewrite } from "../algebra/rewrite.ts";
import {
  add,
  div,
  fn,
  type Matrix2,
  matrix,
  mul,
  neg,
  num,
  pow,
  sub,
  sym,
  type Term,
  word,
} from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import { combine, inverse, mapEntries, matmul } from "../nambu/matrix.ts";
import { distribution, epsilon, omega } from "../steady/symbols.ts";
import { overDensity } from "./density.ts";
import { DENSITY_RULES } from "./density-rules.ts";
import { root, type Side, transform } from "./density-symbols.ts";

/** ω̃, φ and γ = φ/(ω̃ + s) as functions without argument, so that steps can put one in for the other. */
export const frequency = (w: Side): Term => fn(`omega~^${w}`);
export const order = (w: Side): Term => fn(`phi^${w}`);
export const riccati = (w: Side): Term => fn(`gamma^${w}`);
/** Residual of Σ̂^K in the unit matrix and in τ1. */
export const residuals = [fn("Xi_0"), fn("Xi_1")] as const;
/** ∫dε ρ ε^n/[(s^R² − ε²)(s^A² − ε²)]. */
export const moment = (n: 0 | 2): Term => fn(`J_${n}`);
/** The two channels: Y_h = (C^R − C^A)/(s^A − s^R) of the occupation, Y_r = (C^R + C^A)/(s^R + s^A) of the residual. */
export type Channels = Record<"h" | "r", Term>;
export const channel = (name: "h" | "r"): Term => fn(`Y_${name}`);

/** Functions without argument as symbols: entries of matrices that are multiplied must commute. */
export function asSymbols(m: Matrix2): Matrix2 {
  const named = (t: Term): Term | undefined =>
    t.kind === "fn" && t.args.length === 0 ? sym(t.head) : undefined;
  return mapEntries(m, (e) => rewrite(e, named));
}

const one = num(1);
/** ω̃ = s(1 + γ²)/(1 − γ²) and φ = 2sγ/(1 − γ²). */
export const IN_RICCATI = Object.fromEntries(
  (["R", "A"] as const).flatMap((w) => {
    const scale = div(root[w], sub(one, pow(riccati(w), 2)));
    return [
      [`omega~^${w}`, () => mul(scale, add(one, pow(riccati(w), 2)))],
      [`phi^${w}`, () => mul(scale, num(2), riccati(w))],
    ];
  }),
) as Readonly<Record<string, () => Term>>;

/** s² = ω̃² − φ² and γ = φ/(ω̃ + s). */
export function riccatiSteps(trace: Trace): void {
  trace.step({
    id: "riccati-root",
    rule: DENSITY_RULES.riccati,
    lhs: sub(pow(frequency("R"), 2), pow(order("R"), 2)),
    rhs: pow(root.R, 2),
    judge: "algebra",
    given: IN_RICCATI,
    text: "With ω̃ = s(1+γ²)/(1−γ²) and φ = 2sγ/(1−γ²) the relation s² = ω̃² − φ² holds by itself.",
  });
  trace.step({
    id: "riccati-amplitude",
    rule: DENSITY_RULES.riccati,
    lhs: div(order("R"), add(frequency("R"), root.R)),
    rhs: riccati("R"),
    judge: "algebra",
    given: IN_RICCATI,
    text: "γ is of first order in φ.",
  });
}

/** ω̃ + ετ3 + φτ1, the numerator of Ĝ. */
function numerator(w: Side): Matrix2 {
  return matrix(add(frequency(w), epsilon), order(w), order(w), sub(frequency(w), epsilon));
}

/** ω̃ − ετ3 − φτ1. */
function inverseOf(w: Side): Matrix2 {
  return matrix(sub(frequency(w), epsilon), neg(order(w)), neg(order(w)), add(frequency(w), epsilon));
}

/** Ĝ^R h(Σ̂^R − Σ̂^A) Ĝ^A = h(Ĝ^R − Ĝ^A), multiplied by the inverse functions on both sides. */
export function occupiedPart(trace: Trace): void {
  const h = distribution(omega);
  const [left, right] = [inverseOf("R"), inverseOf("A")];
  const difference = combine([h, inverse(left)], [neg(h), inverse(right)]);
  trace.step({
    id: "occupied-part",
    rule: DENSITY_RULES.returned,
    lhs: word(...[left, difference, right].map(asSymbols)),
    rhs: asSymbols(combine([h, right], [neg(h), left])),
    judge: "algebra",
    text: "The part h(Σ̂^R − Σ̂^A) of Σ̂^K gives h(Ĝ^R − Ĝ^A), exactly: the inverse functions differ by Σ̂^R − Σ̂^A.",
  });
}

/** (ω̃^R + ετ3 + φ^Rτ1)(Ξ_0 + Ξ_1τ1)(ω̃^A + ετ3 + φ^Aτ1) in powers of ε. */
export function returnedNumerator(trace?: Trace): Matrix2 {
  const [normal, anomalous] = residuals;
  const middle = matrix(normal, anomalous, anomalous, normal);
  const product = matmul(numerator("R"), middle, numerator("A"));
  const collected = mapEntries(product, (e) => {
    const expanded = expand(e);
    const [first, second] = [coefficientOf(expanded, epsilon), coefficientOf(expanded, pow(epsilon, 2))];
    const rest = expand(sub(sub(expanded, mul(epsilon, first)), mul(pow(epsilon, 2), second)));
    return add(rest, mul(epsilon, first), mul(pow(epsilon, 2), second));
  });
  trace?.step({
    id: "returned-numerator",
    rule: DENSITY_RULES.returned,
    lhs: word(...[numerator("R"), middle, numerator("A")].map(asSymbols)),
    rhs: asSymbols(collected),
    judge: "algebra",
    text: "The numerator of Ĝ^R Ξ̂ Ĝ^A in powers of ε.",
  });
  return collected;
}

/** The three sums over ε that it needs. */
export function moments(trace?: Trace): Record<0 | 1 | 2, Term> {
  const roots = (w: Side): Term => mul(sub(root[w], epsilon), add(root[w], epsilon));
  const sum = (n: 0 | 1 | 2, text: string): Term =>
    overDensity(
      mul(pow(epsilon, n), pow(mul(roots("R"), roots("A")), -1)),
      { id: `moment-${n}`, text },
      trace,
    );
  return {
    0: sum(0, "J_0, the sum without a power of ε"),
    1: sum(1, "The sum with one power of ε"),
    2: sum(2, "J_2, the sum with ε²"),
  };
}

/** s^Rs^AJ_0 ± J_2 as the two channels. */
export function channels(sums: Record<0 | 1 | 2, Term>, trace?: Trace): Channels {
  const product = mul(root.R, root.A);
  const [cR, cA] = [transform(root.R), transform(root.A)];
  const forms = {
    h: div(sub(cR, cA), sub(root.A, root.R)),
    r: div(add(cR, cA), add(root.R, root.A)),
  };
  const record = (id: string, name: "h" | "r", text: string): void => {
    const whole = mul(product, sums[0]);
    const lhs = name === "h" ? add(whole, sums[2]) : sub(whole, sums[2]);
    trace?.step({ id, rule: DENSITY_RULES.returned, lhs, rhs: forms[name], judge: "algebra", text });
  };
  record(
    "channel-occupation",
    "h",
    "s^Rs^AJ_0 + J_2 = Y_h: the channel of the occupation, the jump of C across the real axis.",
  );
  record(
    "channel-residual",
    "r",
    "s^Rs^AJ_0 − J_2 = Y_r: the channel of the residual, Re C(s)/Re s. At φ = 0 it is the feedback of the linear theory.",
  );
  return forms;
}

/** What multiplies (Ξ_0, Ξ_1) in the returned unit and τ1 parts: even powers of ε with their moments. */
export function returnMatrix(collected: Matrix2): Matrix2 {
  const even = (entry: Term, by: Term): Term => {
    const per = expand(coefficientOf(entry, by));
    const second = coefficientOf(per, pow(epsilon, 2));
    const first = coefficientOf(per, epsilon);
    const rest = expand(sub(sub(per, mul(pow(epsilon, 2), second)), mul(epsilon, first)));
    return add(mul(rest, moment(0)), mul(second, moment(2)));
  };
  const [diagonal, off] = [collected.entries[0], collected.entries[1]];
  const [normal, anomalous] = residuals;
  return matrix(even(diagonal, normal), even(diagonal, anomalous), even(off, normal), even(off, anomalous));
}

/** v = (1 + γ^Rγ^A, γ^R + γ^A) and w with its parts exchanged; v_0² − v_1² = (1 − γ^R²)(1 − γ^A²). */
export const direction = [
  add(one, mul(riccati("R"), riccati("A"))),
  add(riccati("R"), riccati("A")),
] as const;
export const weight = mul(sub(one, pow(riccati("R"), 2)), sub(one, pow(riccati("A"), 2)));

/** Y_h v vᵀ + Y_r w wᵀ over (1 − γ^R²)(1 − γ^A²). */
export function twoChannels(): Matrix2 {
  const [v0, v1] = direction;
  const [minus, plus] = [channel("h"), channel("r")];
  const diagonal = (a: Term, b: Term): Term => div(add(mul(minus, pow(a, 2)), mul(plus, pow(b, 2))), weight);
  const off = div(mul(add(minus, plus), v0, v1), weight);
  return matrix(diagonal(v0, v1), off, off, diagonal(v1, v0));
}

/** J_0 and J_2 by the channels, beside ω̃ and φ by γ. */
export const IN_CHANNELS = {
  ...IN_RICCATI,
  J_0: () => div(add(channel("h"), channel("r")), mul(num(2), root.R, root.A)),
  J_2: () => div(sub(channel("h"), channel("r")), num(2)),
};

/** V = M(Ξ_0, Ξ_1) and the two channels in terms of C. */
export interface ReturnedResidual {
  readonly matrix: Matrix2;
  readonly channels: Channels;
}

/** The returned residual falls into two channels, exactly. */
export function returnedResidual(trace?: Trace): ReturnedResidual {
  const collected = returnedNumerator(trace);
  const forms = channels(moments(trace), trace);
  const split = twoChannels();
  trace?.step({
    id: "two-channels",
    rule: DENSITY_RULES.returned,
    lhs: returnMatrix(collected),
    rhs: split,
    judge: "algebra",
    given: IN_CHANNELS,
    text: "What multiplies (Ξ_0, Ξ_1) in the returned parts (V_0, V_1): two channels, Y_h along v = (1+γ^Rγ^A, γ^R+γ^A) and Y_r along w, which is v with its parts exchanged. Exact in φ, for every even ρ.",
  });
  return { matrix: split, channels: forms };
}
