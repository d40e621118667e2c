import { expand } from "../algebra/rewrite.ts";
import { type Matrix2, matrix, word } from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import { mapEntries, matmul, TAU3 } from "../nambu/matrix.ts";
import { DENSITY_RULES } from "./density-rules.ts";
import { dressed, gap, type Side } from "./density-symbols.ts";

/** ω̃ + φτ1, which is sĝ. */
export function quasiclassical(w: Side): Matrix2 {
  return matrix(dressed[w], gap[w], gap[w], dressed[w]);
}

/** (ĝτ3)² = 1; the plain square is not 1. */
export function normalisation(trace: Trace): void {
  const g = quasiclassical("R");
  trace.step({
    id: "normalisation",
    rule: DENSITY_RULES.normalisation,
    lhs: word(g, TAU3, g, TAU3),
    rhs: mapEntries(matmul(g, TAU3, g, TAU3), expand),
    judge: "algebra",
    text: "s²(ĝτ3)² = (ω̃² − φ²)·1 = s², by τ3τ1τ3 = −τ1.",
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
