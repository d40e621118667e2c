import { collectIn } from "../algebra/collect.ts";
import { cancel } from "../algebra/fraction.ts";
import { coefficientOf, expand, substitute, unfold } from "../algebra/rewrite.ts";
import { add, div, fn, I, mul, neg, num, pow, sub, sym, type Term } from "../algebra/term.ts";
import { matsubaraPoint, outerPoint } from "../closures/matsubara.ts";
import { InternalError } from "../errors/errors.ts";
import { Rational } from "../exact/rational.ts";
import { pi, temperature } from "../steady/symbols.ts";
import { inner, outer } from "./symbols.ts";
import { evenIn, telescoped } from "./telescope.ts";

/** Denominator to which trial vectors are rounded. */
const GRID = 1000n;
/** Steps of the iteration that finds a trial vector: any vector gives a bound, so few are needed. */
const STEPS = 60;

/** v_m = Δ_m/ω_m and v_n. */
export const [vm, vn] = [fn("v_m"), fn("v_n")];
/** ν_1 = 2πT, M = λ⟨Ω²⟩ = ∫dx x A(x). */
const step = mul(num(2), pi, temperature);
export const moment = sym("M");
/** λ(z) = −M/z² away from z = 0, that is M/ν² at z = iν. */
export const powerLaw = { lambda: (e: Term | undefined) => neg(div(moment, pow(e!, 2))) };
const unit = div(moment, pow(step, 2));

/** λ(iω_m − iω_n) and λ(iω_m + iω_n). */
export const [near, far] = [sub(outerPoint, matsubaraPoint), add(outerPoint, matsubaraPoint)].map((e) =>
  fn("lambda", e),
) as [Term, Term];
/** The frequency equation times Δ_m/ω_m subtracted from the gap equation: Δ_m = πTΣ_{n≥0} of this. */
export const combinedRow = sub(
  mul(add(near, far), div(fn("Delta_n"), inner)),
  mul(sub(near, far), div(fn("Delta_m"), outer)),
);
export const ratios = { Delta_n: () => mul(vn, inner), Delta_m: () => mul(vm, outer) };
/** The same by v_m and v_n. */
export const rowSummand = collectIn(unfold(combinedRow, ratios), [near, far]);

const pointOf = (m: number): Term => mul(I, pi, temperature, num(2 * m + 1));
/** What multiplies −v_m in row m, summed over n. */
export function rowSumSummand(m: number): Term {
  return expand(substitute(neg(coefficientOf(rowSummand, vm)), new Map([[outerPoint, pointOf(m)]])));
}
/** B_mn in λ(iν_l): what multiplies v_n in row m, on the diagonal less the row sum, where λ(0) drops out. */
export function rowEntry(m: number, n: number): Term {
  const at = new Map([
    [outerPoint, pointOf(m)],
    [matsubaraPoint, pointOf(n)],
  ]);
  const direct = evenIn("lambda", expand(substitute(coefficientOf(rowSummand, vn), at)));
  return m === n ? sub(direct, telescoped(rowSumSummand(m), "lambda")) : direct;
}
/** λ(iν_l) by the power law. */
export function atPowerLaw(entry: Term): Term {
  return cancel(unfold(entry, powerLaw));
}

function inUnits(entry: Term): Rational {
  const value = cancel(div(atPowerLaw(entry), unit));
  if (value.kind !== "num" || !value.value.isReal()) throw new InternalError("an entry that is no number");
  return value.value.re;
}
/** λ(iν_l) for l ≠ 0 in units of M/(2πT)²: 1/l². */
export function strongInteraction(l: number): Rational {
  return inUnits(fn("lambda", mul(I, step, num(l))));
}

const entries = new Map<string, Rational>();
/**
 * B_mn of (2m+1)v_m κ = Σ_n B_mn v_n, m, n ≥ 0, in units of M/(2πT)²: 1/(m−n)² + 1/(m+n+1)² off the diagonal and
 * 1/(2m+1)² − 2Σ_{l=1}^m 1/l² on it, as it comes out of {@link rowEntry}. Symmetric and rational.
 */
export function pairingMatrixEntry(m: number, n: number): Rational {
  const key = `${Math.min(m, n)},${Math.max(m, n)}`;
  const entry = entries.get(key) ?? inUnits(rowEntry(m, n));
  entries.set(key, entry);
  return entry;
}

/**
 * A rational vector near the top eigenvector of the first rows, by power iteration with D^{-1}B + shift; its entries are rounded
 * to 1/1000 at every step, so the arithmetic stays small.
 */
export function trialVector(size: number): Rational[] {
  // The most negative eigenvalue of D^{-1}B lies above −2ζ(2)·2/3 > −3: a shift by 3 makes the top one dominant.
  const shift = Rational.of(3);
  let v = Array.from({ length: size }, (_, m) => (m === 0 ? Rational.ONE : Rational.ZERO));
  for (let k = 0; k < STEPS; k++) {
    const image = v.map((own, m) =>
      v
        .map((p, n) => p.mul(pairingMatrixEntry(m, n)))
        .reduce((s, p) => s.add(p))
        .div(Rational.of(2 * m + 1))
        .add(own.mul(shift)),
    );
    v = image.map((p) => rounded(p.div(image[0]!)));
  }
  return v;
}

function rounded(r: Rational): Rational {
  const scaled = (r.num * GRID * 2n + r.den) / (r.den * 2n);
  return Rational.of(scaled, GRID);
}
