import { cancel } from "../algebra/fraction.ts";
import { expand, substitute, unfold } from "../algebra/rewrite.ts";
import { solveFor } from "../algebra/solve.ts";
import { add, div, fn, mul, num, pow, ratio, sub, sym, type Term, ZERO } from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import { expandRational, sumOfPowers } from "../closures/logarithm.ts";
import { matsubaraPoint, outerPoint } from "../closures/matsubara.ts";
import { InternalError } from "../errors/errors.ts";
import { Rational } from "../exact/rational.ts";
import { pi } from "../steady/symbols.ts";
import { ASYMPTOTIC_RULES } from "./rules.ts";
import {
  atPowerLaw,
  combinedRow,
  moment,
  pairingMatrixEntry,
  powerLaw,
  ratios,
  rowEntry,
  rowSummand,
  rowSumSummand,
  trialVector,
  vm,
} from "./strong-coupling-matrix.ts";
import { halfSum } from "./symbols.ts";
import { telescoped } from "./telescope.ts";

const rule = ASYMPTOTIC_RULES.strong;
/** κ the eigenvalue, C² = T_c²/M. */
const eigenvalue = sym("kappa");
const squared = sym("C2");

/** Exact lower bounds of κ, hence of C = √κ/2π. */
export interface StrongCoupling {
  /** C² from κ: κ/4π². */
  readonly constant: Term;
  /** Lower bounds of κ from truncations to 1, 2, 4, … rows, increasing. */
  readonly bounds: readonly Rational[];
}

/**
 * T ≫ Ω: the static interaction drops out of the linearised equations, λ(iν_l) → M/ν_l² is left, and T_c = C√M with the top
 * eigenvalue κ = (2πC)² of a matrix of rational numbers.
 */
export function strongCoupling(matsubara: Term, sizes: readonly number[], trace: Trace): StrongCoupling {
  staticPartCancels(trace);
  highTemperature(matsubara, trace);
  rowSums(trace);
  entries(trace);
  const constant = constantOf(trace);
  characteristic(trace);
  truncationsIncrease(trace);
  const bounds = sizes.map((size) => rayleigh(size, trace));
  return { constant, bounds };
}

function staticPartCancels(trace: Trace): void {
  trace.step({
    id: "combined-row",
    rule,
    lhs: combinedRow,
    rhs: rowSummand,
    judge: "algebra",
    given: ratios,
    text: "The frequency equation times Δ_m/ω_m subtracted from the gap equation, with v_n = Δ_n/ω_n: Δ_m = πTΣ_{n≥0} of this summand.",
  });
  const onDiagonal = new Map<typeof matsubaraPoint, Term>([[matsubaraPoint, outerPoint]]);
  const diagonal = substitute(rowSummand, onDiagonal);
  const equalGaps = { v_n: () => vm };
  trace.step({
    id: "static-part",
    rule,
    lhs: diagonal,
    rhs: unfold(diagonal, equalGaps),
    judge: "algebra",
    given: equalGaps,
    text: "At n = m, where v_n = v_m, the static interaction λ(0) drops out: it scatters between electrons of one gap (Anderson's theorem).",
  });
}

function highTemperature(matsubara: Term, trace: Trace): void {
  if (matsubara.kind !== "integral") throw new InternalError("expected λ(iν) as an integral over x");
  const [nu, inverse] = [sym("nu_n"), sym("1/nu_n")];
  const expansion = expandRational(substitute(matsubara.body, new Map([[nu, pow(inverse, -1)]])), inverse, 1);
  const inFrequency = (t: Term): Term => cancel(substitute(t, new Map([[inverse, pow(nu, -1)]])));
  trace.step({
    id: "high-temperature",
    rule,
    lhs: matsubara.body,
    rhs: add(inFrequency(sumOfPowers(expansion, inverse)), inFrequency(expansion.remainder)),
    judge: "algebra",
    text: "The integrand of λ(iν) at ν ≠ 0: to leading order in Ω/T it is M/ν² with M = λ⟨Ω²⟩ = ∫dx x A(x); what is taken off is positive and smaller by ⟨Ω^4⟩/(⟨Ω²⟩ν²).",
  });
}

/** Σ_{n≥0}[λ(iω_m−iω_n) − λ(iω_m+iω_n)] for the first rows, by the telescoping increments. */
function rowSums(trace: Trace): void {
  for (const row of [0, 1])
    trace.step({
      id: `row-sum-${row}`,
      rule: ASYMPTOTIC_RULES.telescope,
      lhs: halfSum.of(rowSumSummand(row)),
      rhs: telescoped(rowSumSummand(row), "lambda"),
      judge: "sums",
      text: `What multiplies −v_${row} in row ${row}, as a finite sum.`,
    });
}

/** The coefficients of the equations of the first two rows, with ω_m = (2m+1)πT. */
function entries(trace: Trace): void {
  for (const [m, n] of [
    [0, 0],
    [0, 1],
    [1, 1],
  ] as const)
    trace.step({
      id: `entry-${m}${n}`,
      rule,
      lhs: rowEntry(m, n),
      rhs: atPowerLaw(rowEntry(m, n)),
      judge: "algebra",
      given: powerLaw,
      text:
        m === n
          ? `Diagonal entry of row ${m}: 2λ(iν_{2m+1}) − [λ(iν_{2m+1}) − λ(0)] − the row sum.`
          : `Entry between rows ${m} and ${n}: λ(iν_{m−n}) + λ(iν_{m+n+1}).`,
    });
}

function constantOf(trace: Trace): Term {
  const equation = sub(mul(eigenvalue, moment), mul(pow(mul(num(2), pi), 2), squared, moment));
  return trace.step({
    id: "constant",
    rule,
    lhs: squared,
    rhs: cancel(solveFor(equation, squared)),
    judge: "algebra",
    equation,
    text: "The rows read (2m+1)v_m = [M/(2πT)²] Σ_n B_mn v_n: at T_c the largest eigenvalue κ of B against diag(2m+1) obeys κM = (2πT_c)². With T_c² = C²M this is κM = 4π²C²M.",
  });
}

/** det(B − κ diag(1,3)) of two rows. */
function characteristic(trace: Trace): void {
  const [p, q, r] = [pairingMatrixEntry(0, 0), pairingMatrixEntry(0, 1), pairingMatrixEntry(1, 1)].map(
    rational,
  );
  const at = fn("kappa");
  const determinant = sub(mul(sub(p!, at), sub(r!, mul(num(3), at))), pow(q!, 2));
  trace.step({
    id: "characteristic-polynomial",
    rule,
    lhs: determinant,
    rhs: expand(determinant),
    judge: "algebra",
    text: "det(B − κ diag(1, 3)) for two rows.",
  });
  for (const [id, hundredths] of [
    ["below", 127],
    ["above", 128],
  ] as const)
    trace.step({
      id: `characteristic-${id}`,
      rule,
      lhs: determinant,
      rhs: unfold(determinant, { kappa: () => ratio(hundredths, 100) }),
      judge: "algebra",
      given: { kappa: () => ratio(hundredths, 100) },
      text: `Its value at κ = ${hundredths}/100, ${id} the larger root.`,
    });
}

/** (v·Bv)/(v·Dv) for a rational trial vector of the given size. */
function rayleigh(size: number, trace: Trace): Rational {
  const v = trialVector(size);
  const form = (entry: (m: number, n: number) => Rational): Term =>
    add(...v.flatMap((p, m) => v.map((q, n) => mul(rational(p.mul(q)), rational(entry(m, n))))));
  const bottom = form((m, n) => (m === n ? Rational.of(2 * m + 1) : Rational.ZERO));
  const bound = cancel(div(form(pairingMatrixEntry), bottom));
  if (bound.kind !== "num") throw new InternalError("a Rayleigh quotient that is no number");
  const symbols = v.map((_, m) => fn(`v_${m}`));
  const quadratic = add(
    ...symbols.flatMap((p, m) => symbols.map((q, n) => mul(rational(pairingMatrixEntry(m, n)), p, q))),
  );
  const norm = add(...symbols.map((p, m) => mul(num(2 * m + 1), pow(p, 2))));
  trace.step({
    id: `rayleigh-${size}`,
    rule,
    lhs: quadratic,
    rhs: mul(bound, norm),
    judge: "algebra",
    given: Object.fromEntries(v.map((p, m) => [`v_${m}`, () => rational(p)])),
    text: `v·Bv against v·Dv for ${size} rows, v = (${v.join(", ")}): κ ≥ ${truncated(bound.value.re)}.`,
  });
  return bound.value.re;
}

function truncationsIncrease(trace: Trace): void {
  const [p, q] = [fn("v_0"), fn("v_1")];
  const B = (m: number, n: number): Term => rational(pairingMatrixEntry(m, n));
  const quotient = (last: Term): Term =>
    div(
      add(mul(B(0, 0), pow(p, 2)), mul(num(2), B(0, 1), p, last), mul(B(1, 1), pow(last, 2))),
      add(pow(p, 2), mul(num(3), pow(last, 2))),
    );
  const shorter = { v_1: () => ZERO };
  trace.step({
    id: "one-row",
    rule,
    lhs: quotient(q),
    rhs: cancel(unfold(quotient(q), shorter)),
    judge: "algebra",
    given: shorter,
    text: "(v·Bv)/(v·Dv), D = diag(2m+1), is a lower bound of κ for every v. With v_1 = 0 it is the one-row bound, κ ≥ 1 or C ≥ 1/2π: a vector of fewer rows is one of more rows with zeros, so that the best bound grows with their number.",
  });
}

function rational(r: Rational): Term {
  return div(num(r.num), num(r.den));
}
/** Six decimals, rounded down: still a lower bound. */
function truncated(r: Rational): string {
  const digits = ((r.num * 10n ** 6n) / r.den).toString().padStart(7, "0");
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}
