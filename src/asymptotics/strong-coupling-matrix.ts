import { Rational } from "../exact/rational.ts";

/** Denominator to which trial vectors are rounded. */
const GRID = 1000n;
/** Steps of the iteration that finds a trial vector: any vector gives a bound, so few are needed. */
const STEPS = 60;

/** 1/l² for l ≠ 0: λ(iν_l) in units of M/(2πT)². */
export function strongInteraction(l: number): Rational {
  return Rational.of(1, l * l);
}

/**
 * B_mn of (2m+1)v_m κ^{-1}… = Σ_n B_mn v_n, m, n ≥ 0: 1/(m−n)² + 1/(m+n+1)² off the diagonal and
 * 1/(2m+1)² − 2Σ_{l=1}^m 1/l² on it. Symmetric and rational.
 */
export function pairingMatrixEntry(m: number, n: number): Rational {
  const far = strongInteraction(m + n + 1);
  if (m !== n) return far.add(strongInteraction(m - n));
  return Array.from({ length: m }, (_, l) => strongInteraction(l + 1)).reduce(
    (sum, part) => sum.sub(part).sub(part),
    far,
  );
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
