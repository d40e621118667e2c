import { factorOut } from "../algebra/factor-out.ts";
import { cancel } from "../algebra/fraction.ts";
import { integrateByResidues, type Locate } from "../algebra/residue.ts";
import { expand, rewrite } from "../algebra/rewrite.ts";
import {
  add,
  div,
  fn,
  integral,
  type Matrix2,
  matrix,
  mul,
  neg,
  pow,
  type Sym,
  sub,
  sym,
  type Term,
  word,
  ZERO,
} from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import { areEqual } from "../algebra/zero.ts";
import { InternalError } from "../errors/errors.ts";
import { determinant, entry, inverse, mapEntries, matmul } from "../nambu/matrix.ts";
import { distribution, epsilon, omega } from "../steady/symbols.ts";
import { CLOSURE_RULES } from "./rules.ts";

/** ω̃ = ω − Σ, s = √(ω̃² − φ²) and φ; retarded in the upper half plane, advanced in the lower. */
const dressed = { R: sym("omega~^R"), A: sym("omega~^A") };
const root = { R: sym("s^R"), A: sym("s^A") };
const gap = { R: sym("phi^R"), A: sym("phi^A") };
type Side = "R" | "A";

const locate: Locate = (pole) => {
  const upper: readonly Sym[] = [dressed.R, root.R];
  const lower: readonly Sym[] = [dressed.A, root.A];
  const flipped = pole.kind === "sym" ? pole : neg(pole);
  if (flipped.kind !== "sym") return undefined;
  const isUpper = upper.includes(flipped) ? true : lower.includes(flipped) ? false : undefined;
  if (isUpper === undefined) return undefined;
  return isUpper === (flipped === pole) ? "upper" : "lower";
};

/** What is left of Ĝ(ε) after ∫dε. */
export interface BandIntegrals {
  /** −iπ: ∫dε F^R = unit·f^R with f^R = φ/s, and the same for g^R = ω̃/s. */
  readonly unit: Term;
  /** g^R = ω̃/s and f^R = φ/s; g^A = −conj g^R and f^A = −conj f^R. */
  readonly g: Term;
  readonly f: Term;
  /** ∫dε G_11^R Ξ G_22^A = 0. */
  readonly feedback: Term;
}

/** (Ĝ)^{-1} = ω̃ − ετ3 − φτ1. */
function inverseGreen(w: Side): Matrix2 {
  return matrix(sub(dressed[w], epsilon), neg(gap[w]), neg(gap[w]), add(dressed[w], epsilon));
}

/** Ĝ by the adjugate, with the determinant ω̃² − ε² − φ² = (s − ε)(s + ε). */
function green(w: Side, trace?: Trace): Matrix2 {
  const lhs = inverseGreen(w);
  const exact = inverse(lhs);
  const squared = sub(pow(dressed[w], 2), pow(root[w], 2));
  const det = rewrite(determinant(lhs), (t) => (t === pow(gap[w], 2) ? squared : undefined));
  const roots = mul(sub(root[w], epsilon), add(root[w], epsilon));
  if (!areEqual(det, roots)) throw new InternalError("unexpected determinant of the Nambu matrix");
  if (trace && w === "R") {
    trace.step({
      id: "band-inverse",
      rule: CLOSURE_RULES.wideBand,
      lhs: word(lhs, exact),
      rhs: mapEntries(matmul(lhs, exact), cancel),
      judge: "algebra",
      text: "Ĝ^R inverts ω̃ − ετ3 − φτ1.",
    });
    trace.step({
      id: "band-determinant",
      rule: CLOSURE_RULES.wideBand,
      lhs: det,
      rhs: mul(factorOut(det, roots), roots),
      judge: "algebra",
      text: "The determinant ω̃² − ε² − φ² with φ² = ω̃² − s².",
    });
  }
  const over = (numerator: Term): Term => mul(numerator, pow(roots, -1));
  const numerator = (index: "11" | "12" | "21" | "22"): Term => mul(entry(exact, index), determinant(lhs));
  return matrix(over(numerator("11")), over(numerator("12")), over(numerator("21")), over(numerator("22")));
}

/** ∫dε of a term over the infinite band, recorded. */
function overBand(id: string, body: Term, text: string, trace?: Trace): Term {
  const rhs = integrateByResidues(body, epsilon, locate, { symmetricCutoff: true });
  const lhs = integral(epsilon, body);
  return trace?.step({ id, rule: CLOSURE_RULES.wideBand, lhs, rhs, judge: "poles", text }) ?? rhs;
}

/** ∫dεĜ^R = −iπĝ^R with ĝ^R = (ω̃ + φτ1)/s; the advanced one has +iπ; to first order in φ the residual does not return. */
export function bandIntegrals(trace?: Trace): BandIntegrals {
  const [retarded, advanced] = [green("R", trace), green("A")];
  const fR = overBand("band-F-R", entry(retarded, "12"), "Anomalous part; poles at ε = ±s.", trace);
  const gR = overBand("band-G-R", entry(retarded, "11"), "Normal part, symmetric cutoff in ε.", trace);
  const exchanged = "The advanced function has its poles exchanged: the sign changes.";
  const fA = overBand("band-F-A", entry(advanced, "12"), exchanged, trace);
  const gA = overBand("band-G-A", entry(advanced, "11"), exchanged, trace);
  const g = div(dressed.R, root.R);
  const f = div(gap.R, root.R);
  const unit = expand(div(fR, f));
  if (!areEqual(div(gR, g), unit))
    throw new InternalError("normal and anomalous band integrals differ in their unit");
  for (const [r, a] of [
    [fR, fA],
    [gR, gA],
  ] as const)
    if (!areEqual(add(r, toRetarded(a)), ZERO))
      throw new InternalError("advanced and retarded band integrals do not match");
  return { unit, g, f, feedback: residualOverBand(retarded, advanced, { fR, fA }, trace) };
}
/** The advanced symbols named as the retarded ones: −iπφ/s against +iπφ/s. */
function toRetarded(a: Term): Term {
  const names = new Map<Term, Term>(
    (["dressed", "root", "gap"] as const).map((k) => [
      { dressed, root, gap }[k].A,
      { dressed, root, gap }[k].R,
    ]),
  );
  return rewrite(a, (t) => names.get(t));
}

/** ∫dε F^K = h∫dε(F^R − F^A) + ∫dε G_11^R Ξ G_22^A to first order in φ: both poles of the last lie in one half plane. */
function residualOverBand(
  retarded: Matrix2,
  advanced: Matrix2,
  done: { fR: Term; fA: Term },
  trace?: Trace,
): Term {
  const returned = mul(pow(sub(dressed.R, epsilon), -1), fn("Xi", omega), pow(add(dressed.A, epsilon), -1));
  const feedback = overBand(
    "band-feedback",
    returned,
    "To first order in φ the residual meets the normal functions G_11^R = 1/(ω̃^R − ε), G_22^A = 1/(ω̃^A + ε): both poles lie in one half plane, it does not feed back.",
    trace,
  );
  const h = distribution(omega);
  const parts = [entry(retarded, "12"), entry(advanced, "12"), returned] as const;
  const combined = ([r, a, rest]: readonly [Term, Term, Term]): Term => add(mul(h, sub(r, a)), rest);
  const body = combined(parts);
  const [r, a, rest] = parts.map((part) => integral(epsilon, part)) as [Term, Term, Term];
  trace?.step({
    id: "band-F-K",
    rule: CLOSURE_RULES.wideBand,
    lhs: integral(epsilon, body),
    rhs: combined([done.fR, done.fA, feedback]),
    judge: "poles",
    proof: [{ rule: "residues", from: integral(epsilon, body), to: combined([r, a, rest]) }],
    assumptions: ["first order in φ"],
    text: "∫dε F^K with F^K = h(F^R − F^A) + G_11^R Ξ G_22^A: f^K = h(f^R − f^A) is exact to first order in φ.",
  });
  return feedback;
}
