import { factorOut } from "../algebra/factor-out.ts";
import { cancel } from "../algebra/fraction.ts";
import { coefficientOf, expand, rewrite, unfold } from "../algebra/rewrite.ts";
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
  ZERO,
} from "../algebra/term.ts";
import { tidy } from "../algebra/tidy.ts";
import type { Trace } from "../algebra/trace.ts";
import { InternalError } from "../errors/errors.ts";
import { combine, determinant, entry, mapEntries, matmul } from "../nambu/matrix.ts";
import { epsilon } from "../steady/symbols.ts";
import { overDensity } from "./density.ts";
import { DENSITY_RULES } from "./density-rules.ts";
import { dressed, gap, root, type Side, transform } from "./density-symbols.ts";

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

/** The inverse times the determinant. */
export function adjugate(m: Matrix2): Matrix2 {
  const [a, b, c, d] = m.entries;
  return matrix(d, neg(b), neg(c), a);
}

/** d in m·adj(m) = d·1, by its name. Throws InternalError where the product is no multiple of the unit matrix. */
export function namedDeterminant(product: Matrix2, name: string): Term {
  const [a, b, c, d] = mapEntries(product, expand).entries;
  if (b !== ZERO || c !== ZERO || a !== d) throw new InternalError("no multiple of the unit matrix");
  return fn(name);
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
  const square = sub(pow(frequency("R"), 2), pow(order("R"), 2));
  trace.step({
    id: "riccati-root",
    rule: DENSITY_RULES.riccati,
    lhs: square,
    rhs: cancel(unfold(square, IN_RICCATI)),
    judge: "algebra",
    given: IN_RICCATI,
    text: "With ω̃ = s(1+γ²)/(1−γ²) and φ = 2sγ/(1−γ²) the relation s² = ω̃² − φ² holds by itself.",
  });
  const amplitude = div(order("R"), add(frequency("R"), root.R));
  trace.step({
    id: "riccati-amplitude",
    rule: DENSITY_RULES.riccati,
    lhs: amplitude,
    rhs: cancel(unfold(amplitude, IN_RICCATI)),
    judge: "algebra",
    given: IN_RICCATI,
    text: "γ is of first order in φ.",
  });
}

/** ω̃ + ετ3 + φτ1, the numerator of Ĝ. */
function numerator(w: Side): Matrix2 {
  return matrix(add(frequency(w), epsilon), order(w), order(w), sub(frequency(w), epsilon));
}

/** Ĝ^R[(Ĝ^A)^{-1} − (Ĝ^R)^{-1}]Ĝ^A = Ĝ^R − Ĝ^A, times both determinants d = ω̃² − ε² − φ². */
export function occupiedPart(trace: Trace): void {
  const bare = (w: Side): Matrix2 =>
    matrix(sub(dressed[w], epsilon), neg(gap[w]), neg(gap[w]), add(dressed[w], epsilon));
  const [left, right] = [bare("R"), bare("A")];
  const difference = mapEntries(combine([one, right], [neg(one), left]), expand);
  trace.step({
    id: "occupied-part",
    rule: DENSITY_RULES.returned,
    lhs: word(adjugate(left), difference, adjugate(right)),
    rhs: combine(
      [namedDeterminant(matmul(right, adjugate(right)), "d^A"), adjugate(left)],
      [neg(namedDeterminant(matmul(adjugate(left), left), "d^R")), adjugate(right)],
    ),
    judge: "algebra",
    given: { "d^R": () => determinant(left), "d^A": () => determinant(right) },
    text: "Ĝ^R(Σ̂^R − Σ̂^A)Ĝ^A = Ĝ^R − Ĝ^A, exactly, with Ĝ = (ω̃ + ετ3 + φτ1)/d and d = ω̃² − ε² − φ²: the part of Σ̂^K with h gives h(Ĝ^R − Ĝ^A).",
  });
}

/** (ω̃^R + ετ3 + φ^Rτ1)(Ξ_0 + Ξ_1τ1)(ω̃^A + ετ3 + φ^Aτ1), unit and τ1 part in powers of ε. */
export function returnedNumerator(trace?: Trace): readonly [Term, Term] {
  const [normal, anomalous] = residuals;
  const product = matmul(numerator("R"), matrix(normal, anomalous, anomalous, normal), numerator("A"));
  const collect = (id: string, index: "11" | "12", text: string): Term => {
    const expanded = expand(entry(product, index));
    const powers = [1, 2].map((n) => mul(pow(epsilon, n), coefficientOf(expanded, pow(epsilon, n))));
    const rhs = add(expand(sub(expanded, add(...powers.map(expand)))), ...powers);
    const lhs = entry(product, index);
    return trace?.step({ id, rule: DENSITY_RULES.returned, lhs, rhs, judge: "algebra", text }) ?? rhs;
  };
  return [
    collect(
      "returned-unit",
      "11",
      "The 11 entry of (ω̃^R + ετ3 + φ^Rτ1)(Ξ_0 + Ξ_1τ1)(ω̃^A + ετ3 + φ^Aτ1), the numerator of what returns, in powers of ε.",
    ),
    collect("returned-tau1", "12", "Its 12 entry. Odd powers of ε belong to τ3 and τ2 and drop out."),
  ];
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

/** s^R s^A J_0 ± J_2 as the two channels. */
export function channels(sums: Record<0 | 1 | 2, Term>, trace?: Trace): Channels {
  const whole = mul(root.R, root.A, sums[0]);
  const record = (id: string, lhs: Term, text: string): Term => {
    const rhs = perRetarded(lhs);
    trace?.step({ id, rule: DENSITY_RULES.returned, lhs, rhs, judge: "algebra", text });
    return rhs;
  };
  const h = record(
    "channel-occupation",
    add(whole, sums[2]),
    "s^R s^A J_0 + J_2 = Y_h: the channel of the occupation, the jump of C across the real axis.",
  );
  const r = record(
    "channel-residual",
    sub(whole, sums[2]),
    "s^R s^A J_0 − J_2 = Y_r: the channel of the residual, Re C(s)/Re s. At φ = 0 it is the feedback of the linear theory.",
  );
  return { h, r };
}
/** What multiplies C(s^R), times C(s^R) and as much of C(s^A) as belongs to it. */
function perRetarded(term: Term): Term {
  const factor = tidy(coefficientOf(term, transform(root.R)));
  return mul(factor, cancel(div(term, factor)));
}

/** What multiplies (Ξ_0, Ξ_1) in the returned unit and τ1 parts: even powers of ε with their moments. */
export function returnMatrix([unit, tau1]: readonly [Term, Term]): Matrix2 {
  const even = (part: Term, by: Term): Term => {
    const per = expand(coefficientOf(expand(part), by));
    const [first, second] = [1, 2].map((n) => coefficientOf(per, pow(epsilon, n)));
    const rest = expand(sub(per, expand(add(mul(epsilon, first!), mul(pow(epsilon, 2), second!)))));
    return add(mul(rest, moment(0)), mul(second!, moment(2)));
  };
  const [normal, anomalous] = residuals;
  return matrix(even(unit, normal), even(unit, anomalous), even(tau1, normal), even(tau1, anomalous));
}

/** v = (1 + γ^Rγ^A, γ^R + γ^A) and w with its parts exchanged; v_0² − v_1² = (1 − γ^R²)(1 − γ^A²). */
export const direction = [
  add(one, mul(riccati("R"), riccati("A"))),
  add(riccati("R"), riccati("A")),
] as const;
export const weight = mul(sub(one, pow(riccati("R"), 2)), sub(one, pow(riccati("A"), 2)));

/** Y_h v vᵀ + Y_r w wᵀ over (1 − γ^R²)(1 − γ^A²): how often each channel holds the product of its directions, entry by entry. */
export function twoChannels(whole: Matrix2): Matrix2 {
  const [v0, v1] = direction;
  const along = (row: 0 | 1, column: 0 | 1, index: "11" | "12" | "21" | "22"): Term => {
    const inChannels = unfold(entry(whole, index), IN_CHANNELS);
    const part = (name: "h" | "r", [a, b]: readonly [Term, Term]): Term => {
      const product = mul([a, b][row]!, [a, b][column]!);
      const share = factorOut(mul(coefficientOf(inChannels, channel(name)), weight), product);
      return mul(share, channel(name), product);
    };
    return div(add(part("h", [v0, v1]), part("r", [v1, v0])), weight);
  };
  return matrix(along(0, 0, "11"), along(0, 1, "12"), along(1, 0, "21"), along(1, 1, "22"));
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
  const parts = returnMatrix(collected);
  const split = twoChannels(parts);
  trace?.step({
    id: "two-channels",
    rule: DENSITY_RULES.returned,
    lhs: parts,
    rhs: split,
    judge: "algebra",
    given: IN_CHANNELS,
    text: "What multiplies (Ξ_0, Ξ_1) in the returned parts (V_0, V_1): two channels, Y_h along v = (1+γ^Rγ^A, γ^R+γ^A) and Y_r along w, which is v with its parts exchanged. Exact in φ, for every even ρ.",
  });
  return { matrix: split, channels: forms };
}
