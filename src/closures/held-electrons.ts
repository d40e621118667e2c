import { cancel } from "../algebra/fraction.ts";
import { coefficientOf, expand, rewrite, substitute, unfold } from "../algebra/rewrite.ts";
import { solveFor } from "../algebra/solve.ts";
import { add, HALF, type Matrix2, mul, pow, type Sym, sub, sym, type Term, ZERO } from "../algebra/term.ts";
import { contentOut } from "../algebra/tidy.ts";
import type { Trace } from "../algebra/trace.ts";
import { determinant, mapEntries } from "../nambu/matrix.ts";
import type { Closure } from "./closure.ts";
import { inserted } from "./closure.ts";
import { DENSITY_RULES } from "./density-rules.ts";
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
 * V = M(Ξ_0, Ξ_1) of the derivation beyond-linear-order in a closure without a root of its own, with Ξ_0 as the bath sets it: for held
 * occupation V_0 = 0 is solved for Ξ_0, which leaves V_1. Local closure, p_± = 1/|ω̃ ∓ φ|²: V_1/Ξ_1 is the harmonic mean of p_+ and p_−
 * for held occupation and their arithmetic mean for held balance.
 */
export function heldReturn(closure: Closure, held: HeldElectrons, trace?: Trace): HeldReturn {
  const [m00, m01, m10, m11] = returnEntries(closure, trace && held === "occupation" ? trace : undefined);
  const [normal, anomalous] = residuals;
  const [unit, tau1] = [
    [m00, m01],
    [m10, m11],
  ].map(([a, b]) => add(mul(a!, normal), mul(b!, anomalous))) as [Term, Term];
  const bath = held === "balance" ? ZERO : cancel(solveFor(unit, normal));
  if (held === "occupation")
    trace?.step({
      id: `${closure.name}-occupation-held`,
      rule: DENSITY_RULES.held,
      lhs: normal,
      rhs: bath,
      judge: "algebra",
      equation: unit,
      text: "A bath that holds the occupation, V_0 = 0: the equation for Ξ_0 is eliminated, Ξ_0 follows Ξ_1 point by point.",
    });
  const put = { Xi_0: () => bath };
  const perResidual = (whole: Term, part: 0 | 1): Term => {
    const rhs = cancel(coefficientOf(unfold(whole, put), anomalous));
    trace?.step({
      id: `${closure.name}-${held}-returns-${part}`,
      rule: DENSITY_RULES.held,
      lhs: whole,
      rhs: mul(rhs, anomalous),
      judge: "algebra",
      given: put,
      text: RETURNS[held][part],
    });
    return rhs;
  };
  return { normal: perResidual(unit, 0), anomalous: perResidual(tau1, 1) };
}
/** M in ω̃ and φ: the moments of the closure put in, s² = ω̃² − φ². */
function returnEntries(closure: Closure, trace?: Trace): readonly [Term, Term, Term, Term] {
  const sums = moments();
  const put = inserted(closure);
  const [first, second] = [sums[0], sums[2]].map((t) => cancel(unfold(t, put))) as [Term, Term];
  trace?.step({
    id: `${closure.name}-moment`,
    rule: DENSITY_RULES.closure,
    lhs: sums[0],
    rhs: first,
    judge: "algebra",
    given: put,
    text: `J_0 in the ${closure.name} closure; J_2 = ½(Y_h − Y_r) vanishes, since both channels are the same.`,
  });
  const given = { ...DRESSED, J_0: () => inFrequencies(first), J_2: () => inFrequencies(second) };
  const whole = returnMatrix(returnedNumerator());
  const known = mapEntries(whole, (entry) => inFrequencies(unfold(entry, given)));
  trace?.step({
    id: `${closure.name}-return-matrix`,
    rule: DENSITY_RULES.held,
    lhs: whole,
    rhs: known,
    judge: "algebra",
    given,
    text: "M of the closure in ω̃ and φ, with s² = ω̃² − φ².",
  });
  return known.entries as unknown as readonly [Term, Term, Term, Term];
}
const RETURNS: Readonly<Record<HeldElectrons, readonly [string, string]>> = {
  occupation: [
    "With it V_0 vanishes,",
    "and V_1 is what is left: M has the determinant Y_hY_r, and V_1/Ξ_1 is that by its first entry.",
  ],
  balance: [
    "A bath that holds the balance, Ξ_0 = 0: the residual changes the occupation by V_0,",
    "and returns V_1.",
  ],
};

/** V_0 = 0 in any closure: what is left of V_1 is det M by the first entry of M. */
export function heldOccupation(returned: Matrix2, trace: Trace): Term {
  const [m00, m01, m10, m11] = returned.entries;
  const [normal, anomalous] = residuals;
  const unit = add(mul(m00, normal), mul(m01, anomalous));
  // Solved with names for the entries, which stay as they are.
  const [own, other] = [sym("m_00"), sym("m_01")];
  const root = solveFor(add(mul(own, normal), mul(other, anomalous)), normal);
  const bath = substitute(
    root,
    new Map([
      [own, m00],
      [other, m01],
    ]),
  );
  trace.step({
    id: "occupation-held",
    rule: DENSITY_RULES.held,
    lhs: normal,
    rhs: bath,
    judge: "algebra",
    equation: unit,
    text: "A bath that holds the occupation, V_0 = 0, in any closure: the equation for Ξ_0 is eliminated, and Ξ_0 follows Ξ_1 point by point.",
  });
  const put = { Xi_0: () => bath };
  const tau1 = add(mul(m10, normal), mul(m11, anomalous));
  const rhs = mul(cancel(determinant(returned)), anomalous, pow(m00, -1));
  return trace.step({
    id: "occupation-held-returns",
    rule: DENSITY_RULES.held,
    lhs: tau1,
    rhs,
    judge: "algebra",
    given: put,
    text: "V_1 is then det M = Y_hY_r by the first entry of M, times Ξ_1: nothing in the wide band, where Y_r = 0.",
  });
}

/** V_1/Ξ_1 in the local closure by p_± = 1/(ω̃^R ∓ φ^R)(ω̃^A ∓ φ^A): harmonic and arithmetic mean, equal at φ = 0. */
export function heldMeans(
  { anomalous: byOccupation }: HeldReturn,
  { anomalous: byBalance }: HeldReturn,
  trace: Trace,
): void {
  const record = (id: string, lhs: Term, rhs: Term, text: string): void => {
    trace.step({ id, rule: DENSITY_RULES.held, lhs, rhs, judge: "algebra", text });
  };
  record(
    "held-harmonic-mean",
    byOccupation,
    pow(contentOut(byLevels(pow(byOccupation, -1))), -1),
    "Local closure, held occupation: the harmonic mean of 1/|ω̃ − φ|² and 1/|ω̃ + φ|², the two levels of the closure;",
  );
  record(
    "held-arithmetic-mean",
    byBalance,
    contentOut(byLevels(byBalance)),
    "held balance: their arithmetic mean. At φ = 0 both are 1/|ω̃|², the feedback of the linear theory.",
  );
}

/** By the levels ω̃ − φ and ω̃ + φ, product by product. */
function byLevels(t: Term): Term {
  const [there, back] = [new Map<Sym, Term>(), new Map<Sym, Term>()];
  for (const w of ["R", "A"] as const) {
    const [below, above] = [sym(`below^${w}`), sym(`above^${w}`)];
    there.set(dressed[w], mul(HALF, add(below, above))).set(gap[w], mul(HALF, sub(above, below)));
    back.set(below, sub(dressed[w], gap[w])).set(above, add(dressed[w], gap[w]));
  }
  return substitute(expand(cancel(substitute(t, there))), back);
}

/** ω̃ and φ as symbols. */
const DRESSED = Object.fromEntries(
  (["R", "A"] as const).flatMap((w) => [
    [`omega~^${w}`, () => dressed[w]],
    [`phi^${w}`, () => gap[w]],
  ]),
);
/** ω̃, φ as symbols, and s² = ω̃² − φ². */
function inFrequencies(t: Term): Term {
  const square = (w: Side): Term => sub(pow(dressed[w], 2), pow(gap[w], 2));
  const squares = (u: Term): Term | undefined => {
    if (u.kind !== "pow" || u.exponent % 2 !== 0) return undefined;
    const side = u.base === root.R ? "R" : u.base === root.A ? "A" : undefined;
    return side && pow(square(side), u.exponent / 2);
  };
  return rewrite(cancel(unfold(t, DRESSED)), squares);
}
