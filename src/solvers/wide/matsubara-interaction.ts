import { InputError } from "../../errors/errors.ts";

/** Even, so that even and odd powers pair up. */
const ORDER = 20;

/**
 * λ(iν) as a function that can be called millions of times: Chebyshev interpolation of the generated kernel on
 * the panels [2ᵏ, 2ᵏ⁺¹], built on first use and kept in powers of the local variable.
 *
 * As a function of ν > 0, λ(iν) = ∫_0^∞ 2xA(x)/(x²+ν²)dx is singular only on the imaginary ν axis, whatever the
 * spectrum. Each panel therefore has a Bernstein ellipse with ρ = 3+√8, and 20 nodes leave a relative error below
 * 4ρ⁻²⁰/(ρ−1) < 1e-15 for every spectrum. Its Chebyshev coefficients fall as ρ⁻ᵏ, faster than those of T_k in powers
 * grow, (1+√2)ᵏ, so that powers lose no digits. Below ν = 2⁻³⁰⁰ the value is λ(0).
 */
export class MatsubaraInteraction {
  private readonly kernel: (nu: number) => number;
  private readonly panels: (Float64Array | undefined)[] = [];
  /** λ(0). */
  readonly atZero: number;

  /** @throws InputError unless λ(0) is a positive number. */
  constructor(kernel: (nu: number) => number) {
    this.kernel = kernel;
    this.atZero = kernel(0);
    if (!(this.atZero > 0 && Number.isFinite(this.atZero))) {
      throw new InputError({
        where: "spectrum",
        received: `λ(0) = ${this.atZero}`,
        accepted: "a positive, finite coupling",
      });
    }
  }

  /** λ(iν), even in ν. */
  at(nu: number): number {
    const v = Math.abs(nu);
    if (v < SMALLEST) return this.atZero;
    const exponent = binaryExponent(v);
    let coefficients = this.panels[exponent + OFFSET];
    if (!coefficients) {
      coefficients = this.expand(exponent);
      this.panels[exponent + OFFSET] = coefficients;
    }
    return evaluate(coefficients, v * SCALES[exponent + OFFSET]! - 3);
  }

  /** The frequency at which λ(iν) has fallen to λ(0)/2, to one part in 100: the scale of the spectrum. */
  halfWidth(): number {
    let low = 1;
    while (this.at(low) < this.atZero / 2) low /= 2;
    while (this.at(2 * low) >= this.atZero / 2) low *= 2;
    let high = 2 * low;
    while (high > 1.01 * low) {
      const middle = Math.sqrt(low * high);
      if (this.at(middle) >= this.atZero / 2) low = middle;
      else high = middle;
    }
    return low;
  }

  /** Coefficients of the powers of t on [2ᵉ, 2ᵉ⁺¹], with t = ν·2^{1−e} − 3 ∈ [−1, 1]. */
  private expand(exponent: number): Float64Array {
    const values = CHEBYSHEV_ANGLES.map((angle) => this.kernel(2 ** (exponent - 1) * (3 + Math.cos(angle))));
    const powers = new Float64Array(ORDER);
    CHEBYSHEV_POWERS.forEach((polynomial, k) => {
      const sum = values.reduce((s, value, i) => s + value * Math.cos(k * CHEBYSHEV_ANGLES[i]!), 0);
      const coefficient = ((k === 0 ? 1 : 2) * sum) / ORDER;
      polynomial.forEach((factor, power) => {
        powers[power]! += coefficient * factor;
      });
    });
    return powers;
  }
}

const SMALLEST = 2 ** -300;
const OFFSET = 301;
const CHEBYSHEV_ANGLES = Array.from({ length: ORDER }, (_, i) => (Math.PI * (i + 0.5)) / ORDER);

/** T_k(t) in powers of t, by T_{k+1} = 2tT_k − T_{k−1}. */
const CHEBYSHEV_POWERS = chebyshevPowers();

function chebyshevPowers(): readonly number[][] {
  const rows = [[1], [0, 1]];
  for (let k = 2; k < ORDER; k++) {
    const [before, last] = [rows[k - 2]!, rows[k - 1]!];
    rows.push([0, ...last.map((factor) => 2 * factor)].map((factor, i) => factor - (before[i] ?? 0)));
  }
  return rows;
}

const scratch = new Float64Array(1);
const words = new Uint32Array(scratch.buffer);
/** The word with sign and exponent: the second on little-endian machines. */
const TOP_WORD = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0;

/** ⌊log₂ v⌋ of a normal, positive v, from its bits. */
function binaryExponent(v: number): number {
  scratch[0] = v;
  return (words[TOP_WORD]! >>> 20) - 1023;
}

/** 2^{1−e} for the panel [2ᵉ, 2ᵉ⁺¹], by e + OFFSET. */
const SCALES = Float64Array.from({ length: OFFSET + 1024 }, (_, k) => 2 ** (1 - (k - OFFSET)));

/** Σ_k c_k t^k with even and odd powers apart: two chains of multiplications that a processor runs side by side. */
function evaluate(coefficients: Float64Array, t: number): number {
  const square = t * t;
  let even = coefficients[ORDER - 2]!;
  let odd = coefficients[ORDER - 1]!;
  for (let k = ORDER - 4; k >= 0; k -= 2) {
    even = even * square + coefficients[k]!;
    odd = odd * square + coefficients[k + 1]!;
  }
  return even + t * odd;
}
