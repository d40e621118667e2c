import { cancel } from "../algebra/fraction.ts";
import { unfold } from "../algebra/rewrite.ts";
import { add, fn, type Matrix2, matrix, mul, pow, type Term } from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import { entry, mapEntries } from "../nambu/matrix.ts";
import { CLOSURES, type Closure, inserted } from "./closure.ts";
import type { DensitySums } from "./density.ts";
import { DENSITY_RULES } from "./density-rules.ts";
import { dressed } from "./density-symbols.ts";

/** The sums over ε with a closure put in. */
export interface ClosureParts {
  /** ∫dε ρ Ĝ^R, nonlinear in φ. */
  readonly green: Matrix2;
  /** ∫dε ρ F^R = φC(s)/s. */
  readonly anomalous: Term;
  /** What the residual returns to first order in φ. */
  readonly feedback: Term;
  /** B. */
  readonly spectral: Term;
  /** ∫dε ρ F^K to first order in φ. */
  readonly keldysh: Term;
}

/** One closure put into what holds for every density of states. */
export function closureParts(sums: DensitySums, closure: Closure, trace?: Trace): ClosureParts {
  const given = inserted(closure);
  const put = (what: string, lhs: Term, text: string): Term => {
    const rhs = simplified(unfold(lhs, given));
    const id = `${closure.name}-${what}`;
    trace?.step({ id, rule: DENSITY_RULES.closure, lhs, rhs, judge: "algebra", given, text });
    return rhs;
  };
  const whole = matrix(sums.normal, sums.anomalous, sums.anomalous, sums.normal);
  const green = mapEntries(whole, (e) => cancel(unfold(e, given)));
  trace?.step({
    id: `${closure.name}-green`,
    rule: DENSITY_RULES.closure,
    lhs: whole,
    rhs: green,
    judge: "algebra",
    given,
    text: `${TITLES[closure.name]}: ∫dε Ĝ^R per state, nonlinear in φ.`,
  });
  return {
    green,
    anomalous: entry(green, "12"),
    feedback: put("feedback", sums.feedback, FEEDBACK[closure.name]),
    spectral: put("spectral", sums.spectral, "The spectral function B of the normal state."),
    keldysh: put("keldysh", sums.keldysh, "F^K = h(F^R − F^A) + feedback, summed over ε."),
  };
}
/** Over one denominator, summand by summand. */
function simplified(t: Term): Term {
  return t.kind === "sum" ? add(...t.terms.map(cancel)) : cancel(t);
}
const TITLES = { local: "Local closure", flat: "Flat band", wide: "Wide band" } as const;
const FEEDBACK = {
  local: "What the residual returns: Ξ/|ω̃|².",
  flat: "What the residual returns: a logarithm, (Ξ/Re ω̃) Re ln[(ω̃+W)/(ω̃−W)].",
  wide: "What the residual returns: nothing, exactly.",
} as const;

/** All three. */
export function allParts(sums: DensitySums, trace?: Trace): Record<Closure["name"], ClosureParts> {
  const entries = CLOSURES.map((c) => [c.name, closureParts(sums, c, trace)] as const);
  const parts = Object.fromEntries(entries) as Record<Closure["name"], ClosureParts>;
  trace?.step({
    id: "local-feedback-modulus",
    rule: DENSITY_RULES.conjugate,
    lhs: parts.local.feedback,
    rhs: mul(parts.local.feedback, dressed.R, dressed.A, pow(fn("abs2", dressed.R), -1)),
    judge: "poles",
    text: "Local closure, at real frequencies: Ξ/|ω̃|².",
  });
  return parts;
}
