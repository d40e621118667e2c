import { factorOut } from "../algebra/factor-out.ts";
import { cancel } from "../algebra/fraction.ts";
import { coefficientOf, expand, findAll, substitute, unfold } from "../algebra/rewrite.ts";
import {
  add,
  children,
  div,
  fn,
  I,
  integral,
  type Matrix2,
  matrix,
  mul,
  neg,
  num,
  pow,
  rebuild,
  sub,
  type Term,
  word,
} from "../algebra/term.ts";
import type { ProofLine, Rule, Trace } from "../algebra/trace.ts";
import { areEqual } from "../algebra/zero.ts";
import { InternalError } from "../errors/errors.ts";
import { entry, inverse, mapEntries, matmul, TAU3 } from "../nambu/matrix.ts";
import { reflectedAt } from "../steady/parity.ts";
import { parityLine, shiftLine } from "../steady/proof-lines.ts";
import { anomalousKeldysh } from "../steady/residual.ts";
import { distribution, epsilon, omega, pi, residual, z } from "../steady/symbols.ts";
import { DENSITY_RULES } from "./density-rules.ts";
import { density, dressed, gap, root, type Side, transform } from "./density-symbols.ts";
import { asOdd, simpleFractions, sumOfFractions } from "./partial-fractions.ts";

/** C(z) = ∫dε ρ(ε)/(z − ε) as a definition that judges can insert. */
export const TRANSFORM = {
  C: (at: Term): Term => integral(epsilon, mul(density(epsilon), pow(sub(at, epsilon), -1))),
};
/** C(−z) = −C(z) as a definition. */
export const ODD_TRANSFORM = { C: asOdd(transform) };

/** Green functions summed over an even density of states, in terms of C alone. */
export interface DensitySums {
  /** ∫dε ρ G_11^R = ω̃C(s)/s. */
  readonly normal: Term;
  /** ∫dε ρ F^R = φC(s)/s. */
  readonly anomalous: Term;
  /** ∫dε ρ G_11^R Ξ G_22^A to first order in φ: Ξ[C(ω̃^R) + C(ω̃^A)]/(ω̃^R + ω̃^A). */
  readonly feedback: Term;
  /** B = i[C(ω̃^R) − C(ω̃^A)]/2π = −Im C(ω̃^R)/π. */
  readonly spectral: Term;
  /** ∫dε ρ F^K to first order in φ. */
  readonly keldysh: Term;
}

/** How one sum over ε is told. */
interface Told {
  readonly id: string;
  readonly text: string;
  readonly rule?: Rule;
  /** Whether C(−z) = −C(z) may be used. */
  readonly even?: boolean;
  /** Functions by which the result is collected. */
  readonly by?: readonly Term[];
}

/**
 * ∫dε ρ(ε) body for a proper rational body: Σ weight·C(at) over its simple fractions. Records the fractions, the sum and,
 * for an even density of states, the form after C(−z) = −C(z).
 */
export function overDensity(body: Term, told: Told, trace?: Trace): Term {
  const { id, text, even = true } = told;
  const fractions = simpleFractions(body, epsilon);
  const split = sumOfFractions(fractions, epsilon);
  const summed = add(...fractions.map(({ at, weight }) => mul(weight, transform(at))));
  trace?.step({
    id: `${id}-fractions`,
    rule: DENSITY_RULES.fractions,
    lhs: body,
    rhs: split,
    judge: "algebra",
    text: `${text}: simple fractions in ε.`,
  });
  trace?.step({
    id: `${id}-transform`,
    rule: told.rule ?? DENSITY_RULES.transform,
    lhs: integral(epsilon, mul(density(epsilon), split)),
    rhs: summed,
    judge: "poles",
    given: TRANSFORM,
    text: "Every fraction weighted with ρ is a value of C.",
  });
  if (!even) return summed;
  const reduced = collectedBy(told.by ?? [], unfold(summed, ODD_TRANSFORM));
  if (reduced !== summed)
    trace?.step({
      id,
      rule: DENSITY_RULES.evenDensity,
      lhs: summed,
      rhs: reduced,
      judge: "algebra",
      given: ODD_TRANSFORM,
      text: "With C(−z) = −C(z).",
    });
  return reduced;
}

/** Σ atom·coefficient, or the whole over one denominator. */
function collectedBy(atoms: readonly Term[], term: Term): Term {
  if (atoms.length === 0) return cancel(term);
  const values = findAll(term, (t) => t.kind === "fn" && t.head === "C");
  const parts = atoms.map((atom) => {
    const coefficient = coefficientOf(term, atom);
    return mul(atom, sumOver(values, coefficient));
  });
  if (!areEqual(add(...parts), term))
    throw new InternalError("the sum over ε holds more than it is collected by");
  return add(...parts);
}
/** A coefficient that is linear in the values of C: one fraction where their weights are equal. */
function sumOver(values: readonly Term[], coefficient: Term): Term {
  const weights = values.map((v) => cancel(coefficientOf(coefficient, v)));
  const common = weights.every((w) => w === weights[0]);
  if (common) return mul(weights[0]!, add(...values));
  return add(...values.map((v, k) => mul(v, weights[k]!)));
}

/** The two symmetries of C. */
export function transformSymmetries(trace: Trace): void {
  const kernel = (at: Term): Term => mul(density(epsilon), pow(sub(at, epsilon), -1));
  const turned = substitute(kernel(neg(z)), new Map([[epsilon, neg(epsilon)]]));
  const sign = factorOut(reflectedAt(turned, [neg(epsilon)]), kernel(z));
  trace.step({
    id: "transform-odd",
    rule: DENSITY_RULES.evenDensity,
    lhs: transform(neg(z)),
    rhs: mul(sign, transform(z)),
    judge: "poles",
    given: TRANSFORM,
    text: "An even density of states has an odd transform.",
    proof: reflection(),
  });
  trace.step({
    id: "transform-conjugate",
    rule: DENSITY_RULES.conjugate,
    lhs: add(transform(dressed.R), transform(dressed.A)),
    rhs: add(transform(dressed.R), conjugateBy("Re", transform(dressed.R))),
    judge: "poles",
    given: TRANSFORM,
    text: "C takes conjugate values at conjugate points.",
  });
}
/** ∫dε ρ(ε)/(−z−ε) = ∫dε ρ(−ε)/(−z+ε) by ε → −ε, and ρ is even. */
function reflection(): ProofLine[] {
  const moved = shiftLine(TRANSFORM.C(neg(z)), neg(epsilon));
  const even = integral(epsilon, mul(density(epsilon), pow(add(neg(z), epsilon), -1)));
  return [moved, parityLine(moved.to, even, ["rho"])];
}

/** (Ĝ)^{-1} = ω̃ − ετ3 − φτ1. */
function inverseGreen(w: Side): Matrix2 {
  return matrix(sub(dressed[w], epsilon), neg(gap[w]), neg(gap[w]), add(dressed[w], epsilon));
}

/** Ĝ over (s − ε)(s + ε), with φ² = ω̃² − s² in the determinant. */
export function greenOverRoots(w: Side, trace?: Trace): Matrix2 {
  const bare = inverseGreen(w);
  const exact = inverse(bare);
  const roots = mul(sub(root[w], epsilon), add(root[w], epsilon));
  const determinant = sub(sub(pow(dressed[w], 2), pow(gap[w], 2)), pow(epsilon, 2));
  if (!areEqual(mul(entry(exact, "12"), determinant), gap[w]))
    throw new InternalError("unexpected determinant of the Nambu matrix");
  trace?.step({
    id: "nambu-inverse",
    rule: DENSITY_RULES.nambu,
    lhs: word(bare, exact),
    rhs: mapEntries(matmul(bare, exact), cancel),
    judge: "algebra",
    text: "Ĝ inverts ω̃ − ετ3 − φτ1.",
  });
  trace?.step({
    id: "nambu-determinant",
    rule: DENSITY_RULES.nambu,
    lhs: determinant,
    rhs: add(roots, expand(sub(determinant, roots))),
    judge: "algebra",
    text: "Its determinant is (s − ε)(s + ε) when s² = ω̃² − φ².",
  });
  return mapEntries(exact, (e) => div(cancel(mul(e, determinant)), roots));
}

/** ∫dε ρ Ĝ^R, ∫dε ρ G_11^R Ξ G_22^A and B for any even density of states. */
export function densitySums(trace?: Trace): DensitySums {
  const green = greenOverRoots("R", trace);
  const normal = overDensity(entry(green, "11"), { id: "density-normal", text: "G_11^R" }, trace);
  const anomalous = overDensity(entry(green, "12"), { id: "density-anomalous", text: "F^R" }, trace);
  const other = overDensity(entry(green, "22"), { id: "density-22", text: "G_22^R" }, trace);
  if (!areEqual(normal, other)) throw new InternalError("the τ3 part of the summed Green function is left");
  const whole = matrix(normal, anomalous, anomalous, other);
  const square = mul(pow(transform(root.R), 2), div(sub(pow(dressed.R, 2), pow(gap.R, 2)), pow(root.R, 2)));
  trace?.step({
    id: "density-square",
    rule: DENSITY_RULES.normalisation,
    lhs: word(whole, TAU3, whole, TAU3),
    rhs: mapEntries(matmul(whole, TAU3, whole, TAU3), (e) => mul(factorOut(e, square), square)),
    judge: "algebra",
    text: "∫dε ρ Ĝ^R = C(s)ĝ^R without a τ3 part. In every closure (∫dε ρ Ĝ^R τ3)² is C(s)² times (ω̃² − φ²)/s², and that is 1: (ĝτ3)² = 1.",
  });
  return {
    normal,
    anomalous,
    feedback: linearFeedback(trace),
    spectral: spectralFunction(trace),
    keldysh: keldyshSum(trace),
  };
}

/** Ξ[C(ω̃^R) + C(ω̃^A)]/(ω̃^R + ω̃^A), which is Ξ Re C(ω̃)/Re ω̃. */
function linearFeedback(trace?: Trace): Term {
  const pair = mul(pow(sub(dressed.R, epsilon), -1), pow(add(dressed.A, epsilon), -1));
  const told = { id: "density-feedback", text: "G_11^R G_22^A with φ = 0" };
  const summed = mul(residual(omega), overDensity(pair, told, trace));
  const real = new Map([
    [transform(dressed.A), conjugateBy("Re", transform(dressed.R))],
    [dressed.A, conjugateBy("Re", dressed.R)],
  ]);
  trace?.step({
    id: "density-feedback-real",
    rule: DENSITY_RULES.conjugate,
    lhs: summed,
    rhs: cancel(replaceTerms(summed, real)),
    judge: "poles",
    given: TRANSFORM,
    text: "The residual returns as Ξ Re C(ω̃)/Re ω̃: the glue lives on the real part of C.",
  });
  return summed;
}
/** conj f = 2 Re f − f, or f − 2i Im f. */
export function conjugateBy(part: "Re" | "Im", f: Term): Term {
  return part === "Re" ? sub(mul(num(2), fn("Re", f)), f) : sub(f, mul(num(2), I, fn("Im", f)));
}
/** Outermost first, so that an argument inside a replaced term stays. */
export function replaceTerms(term: Term, by: ReadonlyMap<Term, Term>): Term {
  const found = by.get(term);
  if (found) return found;
  const parts = children(term);
  return parts.length === 0
    ? term
    : rebuild(
        term,
        parts.map((p) => replaceTerms(p, by)),
      );
}

/** B = −∫dε ρ (G_11^R − G_11^A)/2πi of the normal state, which is −Im C(ω̃^R)/π. */
function spectralFunction(trace?: Trace): Term {
  const jump = div(sub(transform(dressed.R), transform(dressed.A)), mul(num(-2), pi, I));
  const imaginary = new Map([[transform(dressed.A), conjugateBy("Im", transform(dressed.R))]]);
  trace?.step({
    id: "density-spectral",
    rule: DENSITY_RULES.conjugate,
    lhs: jump,
    rhs: cancel(replaceTerms(jump, imaginary)),
    judge: "poles",
    given: TRANSFORM,
    text: "The normal spectral function B = −∫dε ρ (G_11^R − G_11^A)/2πi.",
  });
  return jump;
}

/** F^K = h(F^R − F^A) + G_11^R Ξ G_22^A at one ε, with the functions of the Dyson equation put in, summed over ρ. */
function keldyshSum(trace?: Trace): Term {
  const at = (side: Side, sign: 1 | -1): Term => pow(add(dressed[side], mul(num(sign), epsilon)), -1);
  const linear = (side: Side) => (): Term => mul(gap[side], at(side, -1), at(side, 1));
  const body = unfold(anomalousKeldysh()(omega), {
    "F^R": linear("R"),
    "F^A": linear("A"),
    "G_11^R": () => at("R", -1),
    "G_22^A": () => at("A", 1),
  });
  const told = {
    id: "density-keldysh",
    text: "F^K = h(F^R − F^A) + G_11^R Ξ G_22^A",
    rule: DENSITY_RULES.keldysh,
    by: [distribution(omega), residual(omega)],
  };
  return overDensity(body, told, trace);
}
