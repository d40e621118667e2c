/**
 * The top eigenvalue of the linearised equilibrium equations in their textbook form, in plain doubles: a dense map of the
 * gaps Δ_n, n < size, iterated. It shares nothing with the enclosures but λ_l.
 */
export function plainEigenvalue(lambda: (l: number) => number, size: number): number {
  const table = Float64Array.from({ length: 2 * size }, (_, l) => lambda(l));
  // ω_n(Z_n − 1)/πT = λ_0 + 2Σ_{l≤n}λ_l; the equation Z_nΔ_n = s Σ… with Z_n = 1 + s z_n is (M − z)Δ = Δ/s.
  const z = new Float64Array(size);
  let sum = table[0]!;
  for (let n = 0; n < size; n++) {
    if (n > 0) sum += 2 * table[n]!;
    z[n] = sum / (2 * n + 1);
  }
  const image = (gap: Float64Array): Float64Array =>
    gap.map((own, n) => {
      const paired = gap.reduce(
        (s, d, m) => s + ((table[Math.abs(n - m)]! + table[n + m + 1]!) * d) / (2 * m + 1),
        0,
      );
      return paired - z[n]! * own;
    });
  return dominant(image, size, Math.max(...z));
}

/** Power iteration with a shift that makes the top eigenvalue the largest in modulus. */
function dominant(image: (x: Float64Array) => Float64Array, size: number, shift: number): number {
  let x = Float64Array.from({ length: size }, (_, n) => (2 * n + 1) ** -2);
  let value = 0;
  for (let k = 0; k < 4000; k++) {
    const y = image(x).map((entry, n) => entry + shift * x[n]!);
    const next = y[0]! / x[0]! - shift;
    x = y.map((entry) => entry / y[0]!);
    if (k > 20 && Math.abs(next - value) < 1e-15 * Math.abs(next)) return next;
    value = next;
  }
  return value;
}
