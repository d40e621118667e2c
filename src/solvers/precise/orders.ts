/** ln ρ of the Bernstein ellipse of a panel [d, 2d] of a function with its singularities at Re x ≤ 0: ρ = 3+√8. */
const DYADIC = Math.log(3 + Math.sqrt(8));
/** The same for a panel of twice the width a of the strip of analyticity: poles at ±ia seen from [−a, a], ρ = 1+√2. */
const STRIP = Math.log(1 + Math.SQRT2);
/** The rule of order q is exact to degree 2q − 1; two more nodes cover the constant in front. */
const EXTRA = 2;

/** Nodes of a Gauss rule on [d, 2d] with a relative error of 2^-bits, for singularities at Re x ≤ 0. */
export function dyadicOrder(bits: number): number {
  return Math.ceil((bits * Math.LN2) / (2 * DYADIC)) + EXTRA;
}

/** ln ρ of a panel [d, 3d] for singularities at Re x ≤ 0: ρ = 2+√3. */
const TRIADIC = Math.log(2 + Math.sqrt(3));

/** Nodes of a Gauss rule on [d, 3d] with a relative error of 2^-bits, for singularities at Re x ≤ 0. */
export function triadicOrder(bits: number): number {
  return Math.ceil((bits * Math.LN2) / (2 * TRIADIC)) + EXTRA;
}

/** Nodes of a Gauss rule on a panel of length 2a with a relative error of 2^-bits, for functions analytic in |Im x| < a. */
export function stripOrder(bits: number): number {
  return Math.ceil((bits * Math.LN2) / (2 * STRIP)) + EXTRA;
}

/**
 * The same for (a/y)^{1/4} ∈ [½, 1] and singularities of λ_l φ(m+l) at l = −m: seen from there they are at e^{±iπ/4}·[½, 1]
 * at the nearest, where ρ = 4.26.
 */
const FOURTH_ROOT = Math.log(4.26);

/** Nodes of a Gauss rule in s = (a/y)^{1/4} on [a, 16a] with a relative error of 2^-bits. */
export function fourthRootOrder(bits: number): number {
  return Math.ceil((bits * Math.LN2) / (2 * FOURTH_ROOT)) + EXTRA;
}

/** Coefficients of a polynomial on [d, 2d] with a relative error of 2^-bits, for singularities at Re x ≤ 0: half as exact as a Gauss rule. */
export function polynomialCount(bits: number): number {
  return 2 * dyadicOrder(bits);
}

/**
 * Coefficients on a piece of length 2^-k of [d, 2d] (d = 1), with a relative error of 2^-bits: from its middle at 1 + 2^-(k+1) or above
 * the singularities are 2^(k+1) half lengths away, where ρ > 2^(k+2).
 */
export function pieceOrder(bits: number, k: number): number {
  return Math.ceil(bits / (k + 2)) + 1;
}

/** Values of an even or odd function on [0, F] that fix it to 2^-bits, for singularities at ±2F and beyond: ρ is that of [d, 3d]. */
export function evenOrder(bits: number): number {
  return triadicOrder(bits);
}
