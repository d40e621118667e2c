import type {
  BosonKernels,
  Complex,
  SpectrumShape,
  WideBandKernels,
} from "../../src/solvers/boson-kernels.ts";

/**
 * Hand-written kernels against which the solvers are tested; they share no code with the derivation.
 * All use A(x) odd, λ(z) = ∫dx A(x)/(x−z), P_B(z) = ∫dx A(x)coth(x/2T_B)/(x−z).
 */
export interface Temperatures {
  readonly te: number;
  readonly tb: number;
}

/** The value of h(ν) may be given; otherwise it is tanh(ν/2T_e). */
interface ValuedWideBandKernels extends WideBandKernels {
  kernelPhi(omega: number, nu: number, hNu?: number): Complex;
  kernelSigma(omega: number, nu: number, hNu?: number): Complex;
}

/** Kernels together with the description of the spectrum. */
export interface PlainModel {
  readonly kernels: ValuedWideBandKernels;
  readonly shape: SpectrumShape;
}

const complex = (re: number, im = 0): Complex => ({ re, im });
const add = (a: Complex, b: Complex): Complex => complex(a.re + b.re, a.im + b.im);
const scale = (a: Complex, s: number): Complex => complex(a.re * s, a.im * s);
const times = (a: Complex, b: Complex): Complex =>
  complex(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re);
const over = (a: Complex, b: Complex): Complex =>
  scale(times(a, complex(b.re, -b.im)), 1 / (b.re ** 2 + b.im ** 2));
const log = (a: Complex): Complex => complex(Math.log(Math.hypot(a.re, a.im)), Math.atan2(a.im, a.re));

/** coth of a real or complex argument, poles excluded. */
function coth(z: Complex): Complex {
  if (z.re < 0) return scale(coth(scale(z, -1)), -1);
  const size = Math.exp(-2 * z.re);
  const e = complex(size * Math.cos(2 * z.im), -size * Math.sin(2 * z.im));
  const denominator = z.im === 0 ? complex(-Math.expm1(-2 * z.re)) : complex(1 - e.re, -e.im);
  return over(complex(1 + e.re, e.im), denominator);
}

/** ψ(z) by reflection-free recurrence to Re z > 12 and the asymptotic series; poles excluded. */
export function digamma(z: Complex): Complex {
  let sum = complex(0);
  let w = z;
  while (w.re < 12) {
    sum = add(sum, scale(over(complex(1), w), -1));
    w = add(w, complex(1));
  }
  const inverse = over(complex(1), w);
  const square = times(inverse, inverse);
  let tail = complex(0);
  const bernoulli = [1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32760, 1 / 12];
  for (const b of bernoulli.reverse()) tail = times(add(tail, complex(b)), square);
  return add(add(sum, log(w)), scale(add(scale(inverse, 0.5), tail), -1));
}

function withWideBand(boson: BosonKernels, te: number): ValuedWideBandKernels {
  const kernelPhi = (omega: number, nu: number, h = Math.tanh(nu / (2 * te))): Complex =>
    scale(add(boson.pB(omega - nu, 0), scale(boson.lambda(omega - nu, 0), h)), 0.5);
  return { ...boson, kernelPhi, kernelSigma: (omega, nu, h) => scale(kernelPhi(omega, nu, h), -1) };
}

/** A = (λΩ/2)[δ(x−Ω) − δ(x+Ω)]. */
export function einstein(lambda: number, omega: number, { te, tb }: Temperatures): PlainModel {
  const over2 = (z: Complex) => over(complex(1), add(complex(omega ** 2), scale(times(z, z), -1)));
  const occupation = coth(complex(omega / (2 * tb))).re;
  const refuse = () => {
    throw new Error("A of the Einstein boson is no function");
  };
  const boson: BosonKernels = {
    a: refuse,
    aFB: refuse,
    lambda: (re, im) => scale(over2(complex(re, im)), lambda * omega ** 2),
    matsubara: (nu) => (lambda * omega ** 2) / (omega ** 2 + nu ** 2),
    pB: (re, im) => scale(times(complex(re, im), over2(complex(re, im))), lambda * omega * occupation),
  };
  return { kernels: withWideBand(boson, te), shape: { features: [omega], width: 0, top: omega } };
}

/** λ(z) = λ(Ω²+κ²)/(Ω²−(z+iκ)²). */
export function oscillator(
  lambda: number,
  omega: number,
  kappa: number,
  { te, tb }: Temperatures,
): PlainModel {
  const strength = lambda * (omega ** 2 + kappa ** 2);
  const response = (re: number, im: number): Complex => {
    const z = complex(re, im + kappa);
    return over(complex(strength), add(complex(omega ** 2), scale(times(z, z), -1)));
  };
  const a = (x: number) => response(x, 0).im / Math.PI;
  const slope = (2 * strength * kappa) / (Math.PI * (omega ** 2 + kappa ** 2) ** 2);
  const matsubara = (nu: number) => strength / (omega ** 2 + (Math.abs(nu) + kappa) ** 2);
  const boson: BosonKernels = {
    a,
    aFB: (x) => (Math.abs(x) < 1e-9 ? 2 * tb * slope : a(x) / Math.tanh(x / (2 * tb))),
    lambda: response,
    matsubara,
    pB: (re, im) => oscillatorFluctuations(complex(re, im), omega, kappa, strength, tb, response),
  };
  const shape = { features: [omega], width: kappa, top: omega + 10 * kappa };
  return { kernels: withWideBand(boson, te), shape };
}

/**
 * P_B(z) = coth(z/2T)λ(z) − 2Tλ(0)/z − 4T Σ_{n≥1} zλ(iν_n)/(z²+ν_n²); the sum of a rational function of ν_n
 * with four simple poles is a sum of digammas. z = iν_n is excluded.
 */
function oscillatorFluctuations(
  z: Complex,
  omega: number,
  kappa: number,
  strength: number,
  t: number,
  response: (re: number, im: number) => Complex,
): Complex {
  if (Math.hypot(z.re, z.im) < 1e-7 * t) return complex(0, Math.PI * 2 * t * slopeAtZero(response));
  const poles = [complex(kappa, omega), complex(kappa, -omega), complex(-z.im, z.re), complex(z.im, -z.re)];
  let sum = complex(0);
  poles.forEach((p, i) => {
    let weight = complex(strength);
    poles.forEach((q, j) => {
      if (j !== i) weight = over(weight, add(q, scale(p, -1)));
    });
    sum = add(
      sum,
      scale(times(weight, digamma(add(complex(1), scale(p, 1 / (2 * Math.PI * t))))), -1 / (2 * Math.PI * t)),
    );
  });
  const thermal = add(
    times(coth(scale(z, 1 / (2 * t))), response(z.re, z.im)),
    scale(over(response(0, 0), z), -2 * t),
  );
  return add(thermal, scale(times(z, sum), -4 * t));
}

function slopeAtZero(response: (re: number, im: number) => Complex): number {
  return response(1e-6, 0).im / (Math.PI * 1e-6);
}

/** A linear between the points (x_k, y_k) and from (0, 0) to the first, zero above the last, where y must be 0. */
export function tabulated(
  xs: readonly number[],
  ys: readonly number[],
  { te, tb }: Temperatures,
): PlainModel {
  const table = new LinearTable([0, ...xs], [0, ...ys]);
  const terms = matsubaraTerms(table, tb);
  const boson: BosonKernels = {
    a: (x) => table.a(x),
    aFB: (x) => (x === 0 ? 2 * tb * table.slope(0) : table.a(x) / Math.tanh(x / (2 * tb))),
    lambda: (re, im) => table.lambda(complex(re, im)),
    matsubara: (nu) => table.matsubara(nu),
    pB: (re, im) => {
      if (im !== 0) throw new Error("P_B of a table is provided on the real axis only");
      return tableFluctuations(table, terms, re, tb);
    },
  };
  const support = xs.filter((_, k) => (ys[k] ?? 0) !== 0 || (ys[k + 1] ?? 0) !== 0 || (ys[k - 1] ?? 0) !== 0);
  const shape = { features: support, width: xs[1]! - xs[0]!, top: xs[xs.length - 1]! };
  return { kernels: withWideBand(boson, te), shape };
}

/** Closed forms for one piecewise-linear A; far outside its support the moment series is used. */
class LinearTable {
  private readonly xs: readonly number[];
  private readonly ys: readonly number[];
  private readonly moments: number[];

  constructor(xs: readonly number[], ys: readonly number[]) {
    this.xs = xs;
    this.ys = ys;
    this.moments = Array.from({ length: 10 }, (_, k) => this.moment(2 * k + 1));
  }

  get top(): number {
    return this.xs[this.xs.length - 1]!;
  }

  slope(cell: number): number {
    return (this.ys[cell + 1]! - this.ys[cell]!) / (this.xs[cell + 1]! - this.xs[cell]!);
  }

  a(x: number): number {
    if (x < 0) return -this.a(-x);
    if (x >= this.top) return 0;
    let low = 0;
    let high = this.xs.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.xs[middle]! <= x) low = middle;
      else high = middle;
    }
    return this.ys[low]! + this.slope(low) * (x - this.xs[low]!);
  }

  /** 2∫_0^∞ x^power A(x)dx. */
  private moment(power: number): number {
    let sum = 0;
    for (let k = 0; k + 1 < this.xs.length; k++) {
      const [a, b, s] = [this.xs[k]!, this.xs[k + 1]!, this.slope(k)];
      const intercept = this.ys[k]! - s * a;
      sum += (intercept * (b ** (power + 1) - a ** (power + 1))) / (power + 1);
      sum += (s * (b ** (power + 2) - a ** (power + 2))) / (power + 2);
    }
    return 2 * sum;
  }

  matsubara(nu: number): number {
    const v = Math.abs(nu);
    if (v > 8 * this.top) {
      return this.moments.reduceRight(
        (sum, m, k) => sum + ((k % 2 === 0 ? 1 : -1) * m) / v ** (2 * k + 2),
        0,
      );
    }
    let sum = 0;
    for (let k = 0; k + 1 < this.xs.length; k++) {
      const [a, b, s] = [this.xs[k]!, this.xs[k + 1]!, this.slope(k)];
      const intercept = this.ys[k]! - s * a;
      if (intercept !== 0) sum += intercept * Math.log1p((b * b - a * a) / (a * a + v * v));
      sum += s * (2 * (b - a) - (v === 0 ? 0 : 2 * v * Math.atan2(v * (b - a), v * v + a * b)));
    }
    return sum;
  }

  lambda(z: Complex): Complex {
    if (Math.hypot(z.re, z.im) > 8 * this.top) {
      const square = over(complex(1), times(z, z));
      return this.moments.reduceRight((sum, m) => times(add(sum, complex(-m)), square), complex(0));
    }
    if (z.im === 0) return complex(this.reactive(z.re), Math.PI * this.a(z.re));
    let sum = complex(0);
    for (let k = 0; k + 1 < this.xs.length; k++) {
      const [a, b, s] = [this.xs[k]!, this.xs[k + 1]!, this.slope(k)];
      const intercept = this.ys[k]! - s * a;
      const minus = logBelow(b, a, z, -1);
      const plus = logBelow(b, a, z, 1);
      sum = add(sum, add(scale(add(minus, plus), intercept), complex(2 * s * (b - a))));
      sum = add(sum, scale(times(z, add(minus, scale(plus, -1))), s));
    }
    return sum;
  }

  /** Re λ^R(x) on the real axis; the logarithm at a point of the table has weight zero and is dropped. */
  private reactive(x: number): number {
    let sum = 0;
    const log = (y: number) => (y === 0 ? 0 : Math.log(Math.abs(y)));
    let [below, above] = [log(this.xs[0]! - x), log(this.xs[0]! + x)];
    for (let k = 0; k + 1 < this.xs.length; k++) {
      const [b, s] = [this.xs[k + 1]!, this.slope(k)];
      const [nextBelow, nextAbove] = [log(b - x), log(b + x)];
      const [minus, plus] = [nextBelow - below, nextAbove - above];
      sum += (this.ys[k]! - s * this.xs[k]!) * (minus + plus);
      sum += s * (2 * (b - this.xs[k]!) + x * (minus - plus));
      [below, above] = [nextBelow, nextAbove];
    }
    return sum;
  }
}

/** ln(b+σz) − ln(a+σz) with z above the real axis. */
function logBelow(b: number, a: number, z: Complex, sign: 1 | -1): Complex {
  const branch = (x: number): Complex => log(complex(x + sign * z.re, sign * z.im));
  return add(branch(b), scale(branch(a), -1));
}

const TERMS = 1500;

function matsubaraTerms(table: LinearTable, t: number): Float64Array {
  return Float64Array.from({ length: TERMS }, (_, n) => table.matsubara(2 * Math.PI * t * (n + 1)));
}

/** As {@link oscillatorFluctuations}, with the sum done term by term and its tail λ(iν) ≈ c/ν² as an integral. */
function tableFluctuations(table: LinearTable, terms: Float64Array, x: number, t: number): Complex {
  if (x === 0) return complex(0, Math.PI * 2 * t * table.slope(0));
  const step = 2 * Math.PI * t;
  let sum = 0;
  for (let n = TERMS; n >= 1; n--) sum += terms[n - 1]! / (x * x + (n * step) ** 2);
  const edge = (TERMS + 0.5) * step;
  const u = x / edge;
  const tail = u * u < 1e-4 ? 1 / 3 - (u * u) / 5 + u ** 4 / 7 : (1 - Math.atan(u) / u) / (u * u);
  sum += (terms[TERMS - 1]! * (TERMS * step) ** 2 * tail) / (step * edge ** 3);
  const response = table.lambda(complex(x));
  const rest = -(2 * t * table.matsubara(0)) / x - 4 * t * x * sum;
  return add(scale(response, 1 / Math.tanh(x / (2 * t))), complex(rest));
}
