import { cancel } from "../algebra/fraction.ts";
import { coefficientOf, type Definition, expand, substitute, unfold } from "../algebra/rewrite.ts";
import { add, div, fn, I, mul, neg, num, pow, sub, sym, type Term } from "../algebra/term.ts";
import type { Rule, Trace } from "../algebra/trace.ts";
import { areEqual } from "../algebra/zero.ts";
import { omega, pi, residual, z } from "../steady/symbols.ts";
import { flat, sideOf } from "./closure.ts";
import { conjugateBy, type DensitySums, replaceTerms } from "./density.ts";
import { DENSITY_RULES } from "./density-rules.ts";
import { dressed, halfWidth, transform } from "./density-symbols.ts";
import { derivativeStep, type FlatSeries } from "./flat-band.ts";
import { asMeanSlope, expandRational } from "./logarithm.ts";

/** What is left of the flat band in its two limits, each with its first correction. */
export interface FlatLimits {
  readonly wide: LimitingSums;
  readonly local: LimitingSums;
  /** The feedback per Ξ at Re ω̃ = 0, Im ω̃ = y: 2W/(W² + y²). */
  readonly onAxis: Term;
}
export type LimitingSums = Pick<DensitySums, "normal" | "anomalous" | "feedback" | "spectral">;

const WHAT = {
  normal: "∫dε ρ G_11^R",
  anomalous: "∫dε ρ F^R",
  feedback: "What the residual returns",
  spectral: "The normal spectral function B",
} as const;

/** What the residual returns and B as real and imaginary part of one logarithm. */
export function flatParts(trace: Trace): void {
  const [above, below] = [flat.transform(dressed.R), flat.transform(dressed.A)];
  const conjugates = (part: "Re" | "Im"): ReadonlyMap<Term, Term> =>
    new Map([
      [below, conjugateBy(part, above)],
      [dressed.A, conjugateBy(part, dressed.R)],
    ]);
  const returned = div(add(above, below), add(dressed.R, dressed.A));
  const spectral = div(mul(I, sub(above, below)), mul(num(2), pi));
  trace.step({
    id: "flat-feedback-real",
    rule: DENSITY_RULES.conjugate,
    lhs: returned,
    rhs: cancel(replaceTerms(returned, conjugates("Re"))),
    judge: "band",
    text: "What the residual returns per Ξ: conjugate points have conjugate logarithms, which add up to twice the real part.",
  });
  trace.step({
    id: "flat-spectral-imaginary",
    rule: DENSITY_RULES.conjugate,
    lhs: spectral,
    rhs: cancel(replaceTerms(spectral, conjugates("Im"))),
    judge: "band",
    text: "The normal spectral function: B = −Im ln[(ω̃+W)/(ω̃−W)]/π, between 0 and 1 by the branch.",
  });
}

/** The sums over any ρ with the two series of the flat band put in. */
export function flatLimits(sums: DensitySums, series: FlatSeries, trace?: Trace): FlatLimits {
  const wide: Definition = (point) => series.wide(point!, sideOf(point!));
  const local: Definition = (point) => series.local(point!);
  const limit = (name: "wide" | "local", C: Definition, order: string): LimitingSums => {
    const rest: Definition = (point) => fn(`rest_${name}`, point!);
    const entries = Object.entries(WHAT).map(([key, what]) => {
      const lhs = sums[key as keyof typeof WHAT];
      // Every sum is linear in C, so that the remainder of C enters as C does.
      const rhs = collectedByPowers(unfold(lhs, { C }));
      trace?.step({
        id: `${name}-limit-${key}`,
        rule: DENSITY_RULES.series,
        lhs,
        rhs: add(rhs, unfold(lhs, { C: rest })),
        judge: "algebra",
        given: { C: (point) => add(C(point), rest(point)) },
        assumptions: [order],
        text: `${what}, ${name === "wide" ? "W → ∞" : "W → 0, per state"}.`,
      });
      return [key, rhs] as const;
    });
    return Object.fromEntries(entries) as unknown as LimitingSums;
  };
  return {
    wide: limit("wide", wide, "rest_wide(z) is the remainder of wide-series, of fifth order in z/W"),
    local: limit(
      "local",
      local,
      "rest_local(z) is the remainder of local-series, of fourth order in W/z against 1/z",
    ),
    onAxis: onImaginaryAxis(trace),
  };
}

/** Powers of W, with the residual in front where there is one. */
function collectedByPowers(term: Term): Term {
  const perResidual = coefficientOf(term, residual(omega));
  return areEqual(mul(perResidual, residual(omega)), term)
    ? mul(residual(omega), byPowers(perResidual))
    : byPowers(term);
}
/** Each power of W over one denominator. */
function byPowers(term: Term): Term {
  const inverse = sym("1/W");
  const inPowers = substitute(expand(term), new Map([[halfWidth, pow(inverse, -1)]]));
  const { powers, remainder } = expandRational(cancel(inPowers), inverse, 3);
  const parts = powers.map(({ power, coefficient }) => mul(coefficient, pow(halfWidth, -power)));
  return add(...parts, substitute(remainder, new Map([[inverse, pow(halfWidth, -1)]])));
}

const [real, imaginary] = [sym("x"), sym("y")];

/** The feedback at Re ω̃ → 0 is the derivative of c on the imaginary axis. */
function onImaginaryAxis(trace?: Trace): Term {
  const slope = derivativeStep("axis-derivative", flat.transform(z), z, "The slope of c.", trace);
  const [above, below] = [add(real, mul(I, imaginary)), sub(real, mul(I, imaginary))];
  const perReal = (t: Term): Term => div(t, mul(num(2), real));
  const values = perReal(sub(transform(above), transform(neg(below))));
  trace?.step({
    id: "axis-mean",
    rule: DENSITY_RULES.logarithm,
    lhs: perReal(add(flat.transform(above), flat.transform(below))),
    rhs: asMeanSlope(values, "C", { slope, at: z }, sym("t")),
    judge: "band",
    text: "With ω̃ = x + iy and c odd, the feedback per Ξ is the mean of that slope between −x + iy and x + iy: it is regular at x = 0.",
  });
  const atZero = substitute(slope, new Map([[z, mul(I, imaginary)]]));
  const value = multipliedOut(cancel(atZero));
  const perState = mul(value, pow(mul(num(2), halfWidth), -1));
  const record = (id: string, rule: Rule, lhs: Term, rhs: Term, text: string): void => {
    trace?.step({ id, rule, lhs, rhs, judge: "algebra", text });
  };
  const { logarithm, series } = DENSITY_RULES;
  const atAxis = "At x = 0 the mean is the slope itself: the feedback per Ξ on the imaginary axis.";
  record("axis-value", logarithm, atZero, value, atAxis);
  record("axis-wide", series, value, split(value, true), "W → ∞: 2Ξ/W and an exact remainder.");
  const narrow = "W → 0 per state: Ξ/|ω̃|² and an exact remainder.";
  record("axis-local", series, perState, split(cancel(perState), false), narrow);
  return value;
}

/** The denominator multiplied out. */
function multipliedOut(t: Term): Term {
  const factors = t.kind === "prod" ? t.factors : [t];
  const under = factors.filter((f) => f.kind === "pow" && f.exponent < 0);
  const over = factors.filter((f) => !under.includes(f));
  return mul(...over, pow(expand(pow(mul(...under), -1)), -1));
}

/** The leading power of W at zero, or of 1/W at infinity, and the exact remainder. */
function split(term: Term, atInfinity: boolean): Term {
  const inverse = sym("u");
  const variable = atInfinity ? inverse : halfWidth;
  const inside = atInfinity ? substitute(term, new Map([[halfWidth, pow(inverse, -1)]])) : term;
  const { power, coefficient } = expandRational(cancel(inside), variable, 1).powers[0]!;
  const leading = mul(coefficient, pow(halfWidth, atInfinity ? -power : power));
  return add(leading, multipliedOut(cancel(sub(term, leading))));
}
