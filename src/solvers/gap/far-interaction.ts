import type { BosonKernels, Complex } from "../boson-kernels.ts";

type Interaction = BosonKernels["lambda"];

/** Of the last point of the table: where λ is sampled, and from where the series stands for it. */
const SAMPLED = 1.25;
const FAR = 1.5;
/** Samples on a quarter circle; 2·48 on the circle in 1/z² leave (1/1.25)^{2·96} = 2e-19 of aliases. */
const QUARTER = 48;
/** The terms fall as (top/|z|)^{2k}: the first one left out is below (1/1.5)^{2·46} = 6e-17 of the sum. */
const TERMS = 46;

/**
 * λ(z), Im z ≥ 0, of a boson whose A vanishes above `top`, with few operations where |z| > 1.5 top: there z²λ(z) is a power
 * series in w = (R/z)², whose coefficients follow from values of the kernel on the circle |z| = R = 1.25 top. They are real,
 * because λ(−z*) = λ(z)*. Below, the kernel itself. The series departs from the kernel by its rounding, some 1e-15 relative.
 */
export function farInteraction(lambda: Interaction, top: number): Interaction {
  const radius = SAMPLED * top;
  const coefficients = seriesCoefficients(lambda, radius);
  const limit = (FAR * top) ** 2;
  return (re, im) => {
    if (re * re + im * im < limit) return lambda(re, im);
    return summed(coefficients, inverseSquare(re / radius, im / radius));
  };
}

/** c_k of λ(z) = w Σ_k c_k w^k: the mean of λ w^{−k−1} over the circle |w| = 1, from one quarter of |z| = R. */
function seriesCoefficients(lambda: Interaction, radius: number): Float64Array {
  const coefficients = new Float64Array(TERMS);
  for (let j = 0; j < QUARTER; j++) {
    const angle = (Math.PI * (j + 0.5)) / (2 * QUARTER);
    const { re, im } = lambda(radius * Math.cos(angle), radius * Math.sin(angle));
    coefficients.forEach((_, k) => {
      const turn = 2 * (k + 1) * angle;
      coefficients[k]! += (re * Math.cos(turn) - im * Math.sin(turn)) / QUARTER;
    });
  }
  return coefficients;
}

/** 1/z². */
function inverseSquare(re: number, im: number): Complex {
  const size = re * re + im * im;
  const [x, y] = [re / size, -im / size];
  return { re: (x - y) * (x + y), im: 2 * x * y };
}

/** w Σ_k c_k w^k, from the highest power down. */
function summed(coefficients: Float64Array, w: Complex): Complex {
  let [re, im] = [0, 0];
  for (let k = coefficients.length - 1; k >= 0; k--) {
    const sum = re + coefficients[k]!;
    [re, im] = [sum * w.re - im * w.im, sum * w.im + im * w.re];
  }
  return { re, im };
}
