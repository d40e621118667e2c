/** The dense-matrix solver that many codes contain, written plainly: a baseline, used for nothing else. */

/** Frequencies up to this many Ω; what lies beyond costs some 1e-4 of T_c. */
const REACH = 8;
const FEWEST = 128;
const SWEEPS = 60;
/** ln T is bisected from Ω down to Ω/10⁴. */
const COLDEST = 1e-4;
const HALVINGS = 30;

/** T_c of the Einstein spectrum at Ω = 1, and the largest matrix on the way. */
export function plainCriticalTemperature(lambda: number): { value: number; frequencies: number } {
  let [low, high] = [Math.log(COLDEST), 0];
  for (let k = 0; k < HALVINGS; k++) {
    const middle = (low + high) / 2;
    if (largestEigenvalue(pairing(Math.exp(middle), lambda)) > 1) low = middle;
    else high = middle;
  }
  const value = Math.exp((low + high) / 2);
  return { value, frequencies: frequencies(value) };
}

function frequencies(temperature: number): number {
  return Math.max(FEWEST, Math.ceil(REACH / (2 * Math.PI * temperature)));
}

/** [λ(n−m) + λ(n+m+1) − δ_nm Σ_k…]/√((2n+1)(2m+1)) with λ(k) = λ/(1 + (2πTk)²). */
function pairing(temperature: number, lambda: number): Float64Array[] {
  const count = Math.min(frequencies(temperature), LARGEST);
  const response = Float64Array.from(
    { length: 2 * count },
    (_, k) => lambda / (1 + (2 * Math.PI * temperature * k) ** 2),
  );
  let renormalisation = -response[0]!;
  return Array.from({ length: count }, (_, n) => {
    renormalisation += 2 * response[n]!;
    return Float64Array.from({ length: count }, (_, m) => {
      const value = response[Math.abs(n - m)]! + response[n + m + 1]! - (n === m ? renormalisation : 0);
      return value / Math.sqrt((2 * n + 1) * (2 * m + 1));
    });
  });
}
/** The first halvings look at temperatures far below T_c, where a matrix of this size decides all the same. */
const LARGEST = 700;

/** Power iteration, shifted so that the largest eigenvalue dominates. */
function largestEigenvalue(rows: readonly Float64Array[]): number {
  const shift = 1;
  let vector = Float64Array.from(rows, (_, n) => 1 / (1 + n));
  let norm = 1;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const next = new Float64Array(vector.length);
    rows.forEach((row, n) => {
      let sum = shift * vector[n]!;
      for (let m = 0; m < row.length; m++) sum += row[m]! * vector[m]!;
      next[n] = sum;
    });
    norm = Math.hypot(...next);
    vector = next.map((value) => value / norm);
  }
  return norm - shift;
}
