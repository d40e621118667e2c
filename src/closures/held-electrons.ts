import { cancel } from "../algebra/fraction.ts";
import { coefficientOf, rewrite, unfold } from "../algebra/rewrite.ts";
import { solveFor } from "../algebra/solve.ts";
import { add, mul, pow, sub, type Term, ZERO } from "../algebra/term.ts";
import type { Closure } from "./closure.ts";
import { inserted } from "./closure.ts";
import { dressed, gap, root, type Side } from "./density-symbols.ts";
import { moments, residuals, returnedNumerator, returnMatrix } from "./returned.ts";

/**
 * What "h is given" means beyond first order in φ. `occupation`: the bath keeps G_11^K = h(G_11^R − G_11^A), V_0 = 0. `balance`: it keeps
 * Σ_11^K = h(Σ_11^R − Σ_11^A), Ξ_0 = 0, and the residual changes the occupation. The two agree to first order in φ, and in equilibrium.
 */
export type HeldElectrons = "occupation" | "balance";

/** What the residual Ξ_1 returns, per Ξ_1, in ω̃ and φ. */
export interface HeldReturn {
  /** V_0/Ξ_1, odd in ω. */
  readonly normal: Term;
  /** V_1/Ξ_1, even in ω. */
  readonly anomalous: Term;
}

/**
 * V = M(Ξ_0, Ξ_1) of the derivation beyond-linear-order in a closure without a root of its own, with Ξ_0 as the bath sets it. Local closure,
 * p_± = 1/|ω̃ ∓ φ|²: V_1/Ξ_1 is the harmonic mean of p_+ and p_− for held occupation and their arithmetic mean for held balance.
 */
export function heldReturn(closure: Closure, held: HeldElectrons): HeldReturn {
  const sums = moments();
  const [m00, m01, m10, m11] = returnMatrix(returnedNumerator()).entries.map((entry) =>
    inFrequencies(unfold(unfold(entry, { J_0: () => sums[0], J_2: () => sums[2] }), inserted(closure))),
  ) as [Term, Term, Term, Term];
  const [normal, anomalous] = residuals;
  const unit = add(mul(m00, normal), mul(m01, anomalous));
  const bath = held === "balance" ? ZERO : solveFor(unit, normal);
  const perResidual = (whole: Term): Term => cancel(coefficientOf(whole, anomalous));
  const put = (t: Term): Term => unfold(t, { Xi_0: () => bath });
  return {
    normal: perResidual(put(unit)),
    anomalous: perResidual(put(add(mul(m10, normal), mul(m11, anomalous)))),
  };
}

/** ω̃, φ as symbols, and s² = ω̃² − φ². */
function inFrequencies(t: Term): Term {
  const named = Object.fromEntries(
    (["R", "A"] as const).flatMap((w) => [
      [`omega~^${w}`, () => dressed[w]],
      [`phi^${w}`, () => gap[w]],
    ]),
  );
  const square = (w: Side): Term => sub(pow(dressed[w], 2), pow(gap[w], 2));
  const squares = (u: Term): Term | undefined => {
    if (u.kind !== "pow" || u.exponent % 2 !== 0) return undefined;
    const side = u.base === root.R ? "R" : u.base === root.A ? "A" : undefined;
    return side && pow(square(side), u.exponent / 2);
  };
  return rewrite(cancel(unfold(t, named)), squares);
}
