import type { HalfLineGrid } from "../linear/half-line-grid.ts";

/**
 * The retarded function whose real part on the real axis is that of u, for u analytic in a strip above the real axis that
 * includes the line Im z = c, u(−z*) = −u(z)*, and falling off at infinity. On the line
 *   F(z) = (1/πi)∫dν Re u(ν)/(ν−z) = u(z) + (1/2πi)∫ds {[u(s) − r(s)u(z)]/(s−z) + u(s)/(s+z)},  r(s) = (z+iη)/(s+iη),
 * with s along the same line: ū(ν) = −u(−ν) lets both halves of Re u be continued to the line, and PV∫ds r(s)/(s−z) = iπ
 * takes the singularity out. The second integrand, nearly singular at s = −z* where the line's panels are longer than c, is
 * tempered by q(s) = (−z*+iη)/(s+iη), whose integral over s + z vanishes. F = u if u is retarded itself.
 *
 * @param u (Re u, Im u) at the nodes, interleaved; the result has the same form.
 */
export function retardedCompletion(grid: HalfLineGrid, height: number, u: Float64Array): Float64Array {
  const out = u.slice();
  grid.nodes.forEach((_, i) => {
    const sum = { re: 0, im: 0 };
    addSides(grid, height, u, i, sum);
    addDiagonal(grid, height, u, i, sum);
    out[2 * i]! += sum.im / (2 * Math.PI);
    out[2 * i + 1]! -= sum.re / (2 * Math.PI);
  });
  return out;
}

interface Sum {
  re: number;
  im: number;
}

/** η + c, with η comparable to |z|, so that r is smooth around z, and no larger than the last edge of the grid. */
function decay(grid: HalfLineGrid, height: number, t: number): number {
  return height + Math.min(t + height, grid.edges[grid.edges.length - 1]!);
}

/** Both integrands at all s but s = z. */
function addSides(grid: HalfLineGrid, height: number, u: Float64Array, i: number, sum: Sum): void {
  const { nodes, weights } = grid;
  const t = nodes[i]!;
  const uRe = u[2 * i]!;
  const uIm = u[2 * i + 1]!;
  const eta = decay(grid, height, t);
  for (let j = 0; j < nodes.length; j++)
    for (let sign = 1; sign >= -1; sign -= 2) {
      const s = sign * nodes[j]!;
      const vRe = sign * u[2 * j]!;
      const vIm = u[2 * j + 1]!;
      const size = s * s + eta * eta;
      if (j !== i || sign < 0) {
        const rRe = (t * s + eta * eta) / size;
        const rIm = (eta * s - t * eta) / size;
        const weight = weights[j]! / (s - t);
        sum.re += weight * (vRe - rRe * uRe + rIm * uIm);
        sum.im += weight * (vIm - rRe * uIm - rIm * uRe);
      }
      const qRe = (eta * eta - t * s) / size;
      const qIm = (eta * s + t * eta) / size;
      const nRe = vRe + qRe * uRe + qIm * uIm;
      const nIm = vIm - qRe * uIm + qIm * uRe;
      const weight = weights[j]! / ((s + t) * (s + t) + 4 * height * height);
      sum.re += weight * (nRe * (s + t) + nIm * 2 * height);
      sum.im += weight * (nIm * (s + t) - nRe * 2 * height);
    }
}

/** At s = z the first integrand is u′(z) − r′(z)u(z), r′(z) = −1/(z + iη). */
function addDiagonal(grid: HalfLineGrid, height: number, u: Float64Array, i: number, sum: Sum): void {
  const weight = grid.weights[i]!;
  const slope = new Float64Array(grid.order);
  const first = grid.differentiate(i, slope);
  for (let k = 0; k < grid.order; k++) {
    sum.re += weight * slope[k]! * u[2 * (first + k)]!;
    sum.im += weight * slope[k]! * u[2 * (first + k) + 1]!;
  }
  const [re, im] = ratio(u[2 * i]!, u[2 * i + 1]!, grid.nodes[i]!, decay(grid, height, grid.nodes[i]!));
  sum.re += weight * re;
  sum.im += weight * im;
}

/** (a + ib)/(c + id). */
function ratio(a: number, b: number, c: number, d: number): readonly [number, number] {
  const size = c * c + d * d;
  return [(a * c + b * d) / size, (b * c - a * d) / size];
}
