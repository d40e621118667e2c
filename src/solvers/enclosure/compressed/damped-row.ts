import { DoubleBall } from "../../../precision/index.ts";
import { type ComplexDoubles, product, quotient, scaled } from "./complex-doubles.ts";
import type { DampedMode } from "./damped-mode.ts";
import { type GapFunction, gapAt } from "./gap-function.ts";
import { digammaAt, PSI_HALF } from "./response.ts";

/**
 * A row of the pairing matrix of one {@link DampedMode} on a gap function, summed over all frequencies without a cut: at p = z = n + ½, with the factors α of the
 * pairs and β of the diagonal,
 *   (Bw)_n = α Σ_{m≠n}λ_{|n−m|}w_m + α Σ_mλ_{n+m+1}w_m − 2β w_n Σ_{l=1}^n λ_l,   Σ_{l=1}^n λ_l = −(L/w) Im[ψ(½+z+a) − ψ(1+a)].
 *
 * Theorem. With w(ξ) = Δ(ξ)/2ξ, A = z + a, ψ_k = Re ψ(½+is_k) − ψ(½), λ(ζ) = L/[(ζ+k)²+w²] and H(ζ) = ψ(1+ζ)[λ(ζ) − λ(−ζ)] − λ(ζ)/ζ, the pairs give
 *   Σ_k(c_k/2)[H(z) − Re H(z+is_k)] + (c_∞/2)H(z) + Σ_kc_kψ_k Re λ(z+is_k) − (L/w) Im{[2ψ(½+A) − ψ(1+a) − 2ψ(½)]w(A) − ψ(1+a)w(z−a)}.
 * *Proof.* w(p) is a combination of 1/(p+b), b = 0 (c_∞/2 + Σc_k/2) and ±is_k (−c_k/4 each). For each b, by partial fractions,
 *   Σ_{p<z} 1/[(z−p+a)(p+b)] = [ψ(½+A) − ψ(1+a) + ψ(z+b) − ψ(½+b)]/(A+b),
 *   Σ_{p>z} 1/[(p−z+a)(p+b)] = [ψ(1+z+b) − ψ(1+a)]/(z+b−a),   Σ_p 1/[(z+p+a)(p+b)] = [ψ(½+A) − ψ(½+b)]/(A−b).
 * What does not depend on b but in the denominators gives w(A), w(A) and w(z−a); the sum of ψ(½+b)[1/(A+b) + 1/(A−b)] gives 2ψ(½)w(A) and ψ_k A/(A²+s_k²), the part of
 * λ(z±is_k); ψ(z+b) = ψ(1+z+b) − 1/(z+b) the rest. ∎
 * Poles at ζ = a and z − a = ±is_k cancel: s_k beside w makes the row uncertain, where z is beside k, and no more.
 */
export function dampedRow(
  mode: DampedMode,
  gap: GapFunction,
  z: DoubleBall,
  { pairs, diagonal }: { readonly pairs: number; readonly diagonal: number },
): DoubleBall {
  const point = pointOf(mode, z);
  const below = point.answer.im.sub(mode.first.im).mul(mode.factor);
  const kept = gapAt(gap, z).div(z).mul(below).mul(DoubleBall.of(diagonal));
  if (pairs === 0) return kept;
  let row = flatColumn(mode, point).mul(gap.constant);
  gap.c.forEach((c, k) => {
    row = row.add(columnAt(mode, point, gap, k).mul(c));
  });
  return row.mul(DoubleBall.of(pairs)).add(kept);
}

/** The pairs of every basis function by itself, in doubles and without bounds; and those of the diagonal over s²/(z²+s²). */
export function dampedColumns(mode: DampedMode, gap: Functions, z: number) {
  const point = pointOf(mode, DoubleBall.of(z));
  const below = point.answer.im.sub(mode.first.im).mul(mode.factor);
  return {
    pairs: Array.from(gap.s, (_, k) => columnAt(mode, point, gap, k).mid),
    diagonal: below.mid / z,
  };
}

type Functions = Pick<GapFunction, "s" | "square" | "response">;

/** What does not depend on s_k. */
interface Point {
  readonly z: DoubleBall;
  /** A and z − a. */
  readonly far: ComplexDoubles;
  readonly near: ComplexDoubles;
  /** ψ(½+A), and 2ψ(½+A) − ψ(1+a) − 2ψ(½). */
  readonly answer: ComplexDoubles;
  readonly weight: ComplexDoubles;
  /** H(z). */
  readonly real: DoubleBall;
  /** The columns met so far, by s_k. */
  readonly columns: Map<number, DoubleBall>;
}

const points = new WeakMap<DampedMode, Map<number, Point>>();

/** Every gap function and every matrix of a range asks for the same. */
function pointOf(mode: DampedMode, z: DoubleBall): Point {
  const known = points.get(mode) ?? new Map<number, Point>();
  points.set(mode, known);
  const stored = known.get(z.mid);
  if (stored?.z.rad === z.rad) return stored;
  const { k, w, first } = mode;
  const answer = digammaAt(z.add(k), w);
  const weight = {
    re: answer.re.sub(PSI_HALF).shift(1).sub(first.re),
    im: answer.im.shift(1).sub(first.im),
  };
  const found = {
    z,
    far: { re: z.add(k), im: w },
    near: { re: z.sub(k), im: w.neg() },
    answer,
    weight,
    real: pole(mode, z, DoubleBall.ZERO).rest,
    columns: new Map<number, DoubleBall>(),
  };
  known.set(z.mid, found);
  return found;
}

function columnAt(mode: DampedMode, point: Point, { s, square, response }: Functions, k: number): DoubleBall {
  const stored = point.columns.get(s[k]!);
  if (stored) return stored;
  const { interaction, rest } = pole(mode, point.z, DoubleBall.of(s[k]!));
  const trial = (xi: ComplexDoubles): ComplexDoubles => {
    const own = product(xi, xi);
    return quotient(
      { re: square[k]!, im: DoubleBall.ZERO },
      product(xi, { re: own.re.add(square[k]!), im: own.im }),
    );
  };
  const turned = crossing(mode, point, trial);
  const found = point.real.sub(rest).sub(turned).shift(-1).add(interaction.mul(response[k]!));
  point.columns.set(s[k]!, found);
  return found;
}

function flatColumn(mode: DampedMode, point: Point): DoubleBall {
  const one = { re: DoubleBall.ONE, im: DoubleBall.ZERO };
  return point.real.sub(crossing(mode, point, (xi) => quotient(one, xi))).shift(-1);
}

/** (L/w) Im{[2ψ(½+A) − ψ(1+a) − 2ψ(½)]f(A) − ψ(1+a)f(z−a)}. */
function crossing(
  { factor, first }: DampedMode,
  { far, near, weight }: Point,
  f: (xi: ComplexDoubles) => ComplexDoubles,
): DoubleBall {
  return product(weight, f(far))
    .im.sub(product(first, f(near)).im)
    .mul(factor);
}

/** Re λ(z+is) and Re H(z+is), H = −L{4kζψ(1+ζ)/[((ζ+k)²+w²)((ζ−k)²+w²)] + 1/[ζ((ζ+k)²+w²)]}. */
function pole({ k, w, strength }: DampedMode, z: DoubleBall, s: DoubleBall) {
  const zeta = { re: z, im: s };
  const [above, below] = [s.add(w), s.sub(w)];
  const factors = (re: DoubleBall): ComplexDoubles => product({ re, im: above }, { re, im: below });
  const far = factors(z.add(k));
  const answer = scaled(product(zeta, digammaAt(z.add(DoubleBall.of(0.5)), s)), k.shift(2));
  const one = { re: strength, im: DoubleBall.ZERO };
  const interaction = quotient(one, far);
  const split = quotient(answer, factors(z.sub(k)));
  const own = quotient(one, zeta);
  const rest = product(interaction, split).re.add(product(own, interaction).re.div(strength));
  return { interaction: interaction.re, rest: rest.neg() };
}
