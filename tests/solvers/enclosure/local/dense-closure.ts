import { compileKernels } from "../../../../src/kernels/compile.ts";
import type { Spectrum } from "../../../../src/spectra/spectrum.ts";

const STEPS = 500;
const HALVINGS = 36;
/** The cut after N rows costs N⁻², and smaller terms whose powers depend on how many rows the static part fills. */
const SIZES = [40, 80, 160];

/**
 * c of the crossing of the local closure in equilibrium, c = g/4π²T, extrapolated from the first N rows: where 1 − K, K_nm = c(λ_{|n−m|} + λ_{n+m+1})/x_nx_m with the
 * static part, stops to be positive. Shares no sum, bound or form with the enclosure. The error is the change from half as many rows.
 */
export function denseCrossing(
  spectrum: Spectrum,
  temperature: number,
  guess: number,
): { readonly value: number; readonly error: number } {
  const kernels = compileKernels(spectrum, temperature, temperature);
  const lambda = Array.from({ length: 2 * SIZES.at(-1)! + 1 }, (_, l) =>
    kernels.matsubara(2 * Math.PI * temperature * l),
  );
  const cut = SIZES.map((size) => crossing(lambda, size, guess));
  const [last, value] = cut.slice(-2).map((c, i) => c + (c - cut.at(i - 3)!) / 3);
  return { value: value!, error: Math.abs(value! - last!) };
}

function crossing(lambda: readonly number[], size: number, guess: number): number {
  let x = Array.from({ length: size }, (_, n) => n + 0.5 + Math.sqrt(guess * lambda[0]!));
  let [low, high] = [guess * 0.7, guess * 1.4];
  for (let step = 0; step < HALVINGS; step++) {
    const c = (low + high) / 2;
    x = normalState(lambda, x, c);
    if (isPositive(lambda, x, c)) low = c;
    else high = c;
  }
  return (low + high) / 2;
}

function normalState(lambda: readonly number[], start: readonly number[], c: number): number[] {
  let x = [...start];
  for (let step = 0; step < STEPS; step++) {
    const inverse = x.map((value) => 1 / value);
    let change = 0;
    x = x.map((value, n) => {
      const sum = inverse.reduce(
        (total, own, m) => total + (lambda[Math.abs(n - m)]! - lambda[n + m + 1]!) * own,
        0,
      );
      const mean = Math.sqrt(value * (n + 0.5 + c * sum));
      change = Math.max(change, Math.abs(mean / value - 1));
      return mean;
    });
    if (change < 1e-15) break;
  }
  return x;
}

/** Cholesky factorisation of 1 − K. */
function isPositive(lambda: readonly number[], x: readonly number[], c: number): boolean {
  const factor: number[][] = [];
  for (let i = 0; i < x.length; i++) {
    const row: number[] = [];
    for (let j = 0; j <= i; j++) {
      let value = (i === j ? 1 : 0) - (c * (lambda[i - j]! + lambda[i + j + 1]!)) / (x[i]! * x[j]!);
      const other = j === i ? row : factor[j]!;
      for (let k = 0; k < j; k++) value -= row[k]! * other[k]!;
      if (i === j && !(value > 0)) return false;
      row.push(i === j ? Math.sqrt(value) : value / other[j]!);
    }
    factor.push(row);
  }
  return true;
}
