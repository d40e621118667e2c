/** Complex numbers in doubles, for quadratures that share nothing with the code under test. */
export type Complex = readonly [re: number, im: number];

export const sum = (a: Complex, b: Complex): Complex => [a[0] + b[0], a[1] + b[1]];
export const times = (a: Complex, b: Complex): Complex => [
  a[0] * b[0] - a[1] * b[1],
  a[0] * b[1] + a[1] * b[0],
];
export const scaled = (k: number, a: Complex): Complex => [k * a[0], k * a[1]];
export const conjugate = (a: Complex): Complex => [a[0], -a[1]];
export const inverse = (a: Complex): Complex => scaled(1 / (a[0] ** 2 + a[1] ** 2), conjugate(a));
export const distance = (a: Complex, b: Complex): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
/** The square root above the real axis. */
export function rootAbove(a: Complex): Complex {
  const size = Math.sqrt(Math.hypot(a[0], a[1]));
  const half = Math.atan2(a[1], a[0]) / 2;
  const root: Complex = [size * Math.cos(half), size * Math.sin(half)];
  return root[1] >= 0 ? root : scaled(-1, root);
}

/** 2×2 matrices, entries 11, 12, 21, 22. */
export type Matrix = readonly [Complex, Complex, Complex, Complex];
export function product(m: Matrix, n: Matrix): Matrix {
  const [a, b, c, d] = m;
  const [p, q, r, s] = n;
  return [
    sum(times(a, p), times(b, r)),
    sum(times(a, q), times(b, s)),
    sum(times(c, p), times(d, r)),
    sum(times(c, q), times(d, s)),
  ];
}
/** (ω̃ − ετ3 − φτ1)^{-1}. */
export function nambu(w: Complex, phi: Complex, energy: number): Matrix {
  const [a, d]: [Complex, Complex] = [sum(w, [-energy, 0]), sum(w, [energy, 0])];
  const per = inverse(sum(times(a, d), scaled(-1, times(phi, phi))));
  return [times(per, d), times(per, phi), times(per, phi), times(per, a)];
}

/** Simpson's rule with an even number of intervals. */
export function simpson(f: (x: number) => Complex, from: number, to: number, intervals: number): Complex {
  const h = (to - from) / intervals;
  let total: Complex = [0, 0];
  for (let k = 0; k <= intervals; k++) {
    const weight = k === 0 || k === intervals ? 1 : k % 2 === 1 ? 4 : 2;
    total = sum(total, scaled((weight * h) / 3, f(from + k * h)));
  }
  return total;
}
