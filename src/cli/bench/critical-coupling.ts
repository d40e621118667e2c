import { InternalError } from "../../errors/errors.ts";
import { compileKernels } from "../../kernels/compile.ts";
import { criticalCouplingMatsubara } from "../../solvers/wide/critical-coupling-matsubara.ts";
import { type BenchCase, compared, millisecondsOf } from "./timing.ts";

const TEMPERATURE = 0.05;
/** Frequencies ω_n > 0 of the plain solver; its λ_c is then right to about 1e-9. */
const FREQUENCIES = 400;
const SWEEPS = 200;

/** λ_c of the Einstein boson at T = Ω/20 against a plain dense matrix and power iteration. */
export function criticalCouplingCase(): BenchCase {
  const kernels = compileKernels({ kind: "einstein", omega: 1, lambda: 1 }, TEMPERATURE, TEMPERATURE);
  const exact = criticalCouplingMatsubara(kernels, TEMPERATURE).value;
  const difference = Math.abs(plainCriticalCoupling() - exact);
  if (!(difference < 1e-8)) throw new InternalError(`the plain solver differs by ${difference}`);
  return compared(
    "critical coupling, Einstein, T = 0.05",
    millisecondsOf(() => criticalCouplingMatsubara(kernels, TEMPERATURE)),
    `dense matrix of ${FREQUENCIES} frequencies, off by ${difference.toExponential(1)}`,
    millisecondsOf(plainCriticalCoupling),
  );
}

/** 1/λ_c is the largest eigenvalue of [λ̂(n−m) + λ̂(n+m+1) − δ_nm Σ_k…]/(2n+1) with λ̂(k) = 1/(1 + (2πTk)²). */
export function plainCriticalCoupling(): number {
  const response = (k: number) => 1 / (1 + (2 * Math.PI * TEMPERATURE * k) ** 2);
  const rows = Array.from({ length: FREQUENCIES }, (_, n) => {
    let renormalisation = response(0);
    for (let k = 1; k <= n; k++) renormalisation += 2 * response(k);
    return Float64Array.from({ length: FREQUENCIES }, (_, m) => {
      const pairing = response(n - m) + response(n + m + 1) - (n === m ? renormalisation : 0);
      return pairing / Math.sqrt((2 * n + 1) * (2 * m + 1));
    });
  });
  return 1 / largestEigenvalue(rows);
}

/** Power iteration on the symmetric matrix, shifted so that the largest eigenvalue dominates. */
function largestEigenvalue(rows: readonly Float64Array[]): number {
  const shift = 1;
  let vector = Float64Array.from(rows, (_, n) => 1 / (1 + n));
  let norm = 1;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const next = Float64Array.from(
      rows,
      (row, n) => shift * vector[n]! + row.reduce((sum, value, m) => sum + value * vector[m]!, 0),
    );
    norm = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0));
    vector = next.map((value) => value / norm);
  }
  return norm - shift;
}
