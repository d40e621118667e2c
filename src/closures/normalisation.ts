import { cancel } from "../algebra/fraction.ts";
import { type Definition, expand, unfold } from "../algebra/rewrite.ts";
import {
  add,
  div,
  fn,
  type Matrix2,
  matrix,
  mul,
  num,
  ONE,
  pow,
  sub,
  type Term,
  word,
} from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import { mapEntries, matmul, TAU3 } from "../nambu/matrix.ts";
import { omega } from "../steady/symbols.ts";
import { DENSITY_RULES } from "./density-rules.ts";
import { dressed, gap, type Side } from "./density-symbols.ts";

/** ω̃ + φτ1, which is sĝ. */
export function quasiclassical(w: Side): Matrix2 {
  return matrix(dressed[w], gap[w], gap[w], dressed[w]);
}

/** ĝ = (ω̃ + φτ1)/s as functions of ω. */
function normalised(w: Side): Matrix2 {
  const [frequency, order] = [fn(`omega~^${w}`, omega), fn(`phi^${w}`, omega)].map((t) =>
    div(t, fn(`s^${w}`, omega)),
  ) as [Term, Term];
  return matrix(frequency, order, order, frequency);
}
/** ω̃ and φ by s and γ = φ/(ω̃ + s): s² = ω̃² − φ². */
const BY_ROOT: Readonly<Record<string, Definition>> = Object.fromEntries(
  (["R", "A"] as const).flatMap((w) => {
    const [root, gamma] = [(e: Term) => fn(`s^${w}`, e), (e: Term) => fn(`gamma^${w}`, e)];
    const scale = (e: Term): Term => div(root(e), sub(ONE, pow(gamma(e), 2)));
    return [
      [`omega~^${w}`, (e: Term | undefined) => mul(scale(e!), add(ONE, pow(gamma(e!), 2)))],
      [`phi^${w}`, (e: Term | undefined) => mul(num(2), scale(e!), gamma(e!))],
    ];
  }),
);

/** (ĝτ3)² = 1; the plain square is not 1. */
export function normalisation(trace: Trace): void {
  for (const w of ["R", "A"] as const) {
    const g = normalised(w);
    trace.step({
      id: `normalisation-${w}`,
      rule: DENSITY_RULES.normalisation,
      lhs: word(g, TAU3, g, TAU3),
      rhs: mapEntries(matmul(g, TAU3, g, TAU3), (e) => cancel(unfold(e, BY_ROOT))),
      judge: "algebra",
      given: BY_ROOT,
      text: `(ĝ^${w}τ3)² = 1 with ĝ = (ω̃ + φτ1)/s: ω̃ and φ are written by γ = φ/(ω̃ + s), which makes s² = ω̃² − φ² hold by itself.`,
    });
  }
  const g = quasiclassical("R");
  trace.step({
    id: "normalisation-numerator",
    rule: DENSITY_RULES.normalisation,
    lhs: word(g, TAU3, g, TAU3),
    rhs: mapEntries(matmul(g, TAU3, g, TAU3), expand),
    judge: "algebra",
    text: "Without the names: s²(ĝτ3)² = ω̃² − φ², by τ3τ1τ3 = −τ1.",
  });
  trace.step({
    id: "plain-square",
    rule: DENSITY_RULES.normalisation,
    lhs: word(g, g),
    rhs: mapEntries(matmul(g, g), expand),
    judge: "algebra",
    text: "The plain square s²ĝ² = ω̃² + φ² + 2ω̃φτ1 is not s²: only ĝτ3 squares to 1.",
  });
}
