import type { HalfLineGrid } from "../linear/half-line-grid.ts";

/**
 * The retarded function whose real part on the real axis is that of u, for u analytic in a strip above the real axis that
 * includes the line Im z = c, u(−z*) = −u(z)*, and falling off at infinity. On the line
 *   F(z) = (1/πi)∫dν Re u(ν)/(ν−z) = u(z) + (1/2πi)∫ds {[u(s) − r(s)u(z)]/(s−z) + u(s)/(s+z)},  r(s) = (z+iη)/(s+iη),
 * with s along the same line: ū(ν) = −u(−ν) lets both halves of Re u be continued to the line, and PV∫ds r(s)/(s−z) = iπ
 * takes the singularity out. F = u if u is retarded itself.
 *
 * @param u (Re u, Im u) at the nodes, interleaved; the result has the same form.
 */
export function retardedCompletion(grid: HalfLineGrid, height: number, u: Float64Array): Float64Array {
  const out = u.slice();
  const slope = new Float64Array(grid.order);
  grid.nodes.forEach((t, i) => {
    const [uRe, uIm] = [u[2 * i]!, u[2 * i + 1]!];
    // η comparable to |z| keeps r smooth on the scale of the panels around t.
    const eta = t + height;
    let [sumRe, sumIm] = [0, 0];
    const add = (weight: number, re: number, im: number): void => {
      sumRe += weight * re;
      sumIm += weight * im;
    };
    grid.nodes.forEach((x, j) => {
      const [vRe, vIm, weight] = [u[2 * j]!, u[2 * j + 1]!, grid.weights[j]!];
      for (const sign of [1, -1]) {
        const s = sign * x;
        if (j !== i || sign < 0) {
          const [rRe, rIm] = ratio(t, height + eta, s, height + eta);
          const difference = 1 / (s - t);
          add(
            weight,
            (sign * vRe - rRe * uRe + rIm * uIm) * difference,
            (vIm - rRe * uIm - rIm * uRe) * difference,
          );
        }
        // u(s)/(s + z), s + z = (s + t) + 2ic.
        const [a, b] = [s + t, 2 * height];
        const size = a * a + b * b;
        add(weight, (sign * vRe * a + vIm * b) / size, (vIm * a - sign * vRe * b) / size);
      }
    });
    // At s = z the quotient is u′(z) − r′(z)u(z), r′(z) = −1/(z + iη).
    const first = grid.differentiate(i, slope);
    for (let k = 0; k < grid.order; k++) {
      add(grid.weights[i]! * slope[k]!, u[2 * (first + k)]!, u[2 * (first + k) + 1]!);
    }
    const [a, b] = [t, height + eta];
    const size = a * a + b * b;
    add(grid.weights[i]!, (uRe * a + uIm * b) / size, (uIm * a - uRe * b) / size);
    out[2 * i]! += sumIm / (2 * Math.PI);
    out[2 * i + 1]! -= sumRe / (2 * Math.PI);
  });
  return out;
}

/** (a + ib)/(c + id). */
function ratio(a: number, b: number, c: number, d: number): readonly [number, number] {
  const size = c * c + d * d;
  return [(a * c + b * d) / size, (b * c - a * d) / size];
}
