import { InputError } from "../../errors/errors.ts";

const ORDER = 20;

/**
 * λ(iν) as a function that can be called millions of times: Chebyshev interpolation of the generated kernel on
 * the panels [2ᵏ, 2ᵏ⁺¹], built on first use.
 *
 * As a function of ν > 0, λ(iν) = ∫_0^∞ 2xA(x)/(x²+ν²)dx is singular only on the imaginary ν axis, whatever the
 * spectrum. Each panel therefore has a Bernstein ellipse with ρ = 3+√8, and 20 nodes leave a relative error below
 * 4ρ⁻²⁰/(ρ−1) < 1e-15 for every spectrum. Below ν = 2⁻³⁰⁰ the value is λ(0).
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
    return clenshaw(coefficients, v * SCALES[exponent + OFFSET]! - 3);
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

  /** Chebyshev coefficients on [2ᵉ, 2ᵉ⁺¹], with t = ν·2^{1−e} − 3 ∈ [−1, 1]. */
  private expand(exponent: number): Float64Array {
    const values = CHEBYSHEV_ANGLES.map((angle) => this.kernel(2 ** (exponent - 1) * (3 + Math.cos(angle))));
    return Float64Array.from({ length: ORDER }, (_, k) => {
      const sum = values.reduce((s, value, i) => s + value * Math.cos(k * CHEBYSHEV_ANGLES[i]!), 0);
      return ((k === 0 ? 1 : 2) * sum) / ORDER;
    });
  }
}

const SMALLEST = 2 ** -300;
const OFFSET = 301;
const CHEBYSHEV_ANGLES = Array.from({ length: ORDER }, (_, i) => (Math.PI * (i + 0.5)) / ORDER);

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

function clenshaw(coefficients: Float64Array, t: number): number {
  let b1 = 0;
  let b2 = 0;
  for (let k = ORDER - 1; k > 0; k--) {
    const b = 2 * t * b1 - b2 + coefficients[k]!;
    b2 = b1;
    b1 = b;
  }
  return t * b1 - b2 + coefficients[0]!;
}
