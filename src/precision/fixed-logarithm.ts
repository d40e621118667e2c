import { bitLength } from "./integer.ts";

/**
 * Logarithm and arctangent in fixed point: an integer n at precision p stands for n·2^-p. Tables are exact
 * consequences of p alone and are kept per p.
 */

const GUARD = 16;
const logTables = new Map<number, Map<number, bigint>>();
const arctangentTables = new Map<number, readonly bigint[]>();
const reciprocals = new Map<number, bigint[]>();

/**
 * Σ_k sign^k z^(2k+1)/(2k+1) for |z| ≤ 2/5: artanh z for sign = +1, arctan z for sign = −1.
 * Error below 4 units: a Horner step turns an error e into at most 0.16(e + 1) + 2, whose fixed point is 2.6,
 * the last product adds one unit and the omitted terms less than one.
 */
export function oddSeries(z: bigint, sign: 1 | -1, p: number): bigint {
  const shift = BigInt(p);
  const square = (z * z) >> shift;
  const perTerm = p - bitLength(square);
  let sum = 0n;
  // Horner from the highest power that is above the last bit.
  for (let k = Math.ceil((p + 2) / perTerm); k >= 1; k--) {
    sum = (square * (sum + odd(k, sign, p))) >> shift;
  }
  return z + ((z * sum) >> shift);
}

/** sign^k/(2k+1) at precision p. */
function odd(k: number, sign: 1 | -1, p: number): bigint {
  let row = reciprocals.get(p);
  if (row === undefined) {
    row = [];
    reciprocals.set(p, row);
  }
  const found = row[k] ?? (1n << BigInt(p)) / BigInt(2 * k + 1);
  row[k] = found;
  return sign < 0 && k % 2 === 1 ? -found : found;
}

/** ln(num/2^scale) for 1/2 < num/2^scale < 2, error below 2 units at precision p, kept per argument. */
function tabulatedLog(num: number, scale: number, p: number): bigint {
  const table = logTables.get(p) ?? new Map<number, bigint>();
  logTables.set(p, table);
  const key = num * 16 + scale;
  const known = table.get(key);
  if (known !== undefined) return known;
  const den = 2 ** scale;
  const z = (BigInt(num - den) << BigInt(p + GUARD)) / BigInt(num + den);
  const value = oddSeries(z, 1, p + GUARD) >> BigInt(GUARD - 1);
  table.set(key, value);
  return value;
}

/**
 * ln y for y = man/2^scale in [3/4, 3/2), error below 2 units at precision p.
 * Two exact factors a/2^7 and b/2^12 bring y within 2^-10 of 1; then ln y = 2 artanh((y−1)/(y+1)) − ln a − ln b.
 */
export function fixedLog(man: bigint, scale: number, p: number): bigint {
  const wide = p + GUARD;
  const y = scale > wide ? man >> BigInt(scale - wide) : man << BigInt(wide - scale);
  const cell = Number(y >> BigInt(wide - 5));
  const a = Math.round(2 ** 7 / ((cell + 0.5) / 32));
  const once = (y * BigInt(a)) >> 7n;
  const fine = Number(once >> BigInt(wide - 10));
  const b = Math.round(2 ** 12 / ((fine + 0.5) / 1024));
  const twice = (once * BigInt(b)) >> 12n;
  const one = 1n << BigInt(wide);
  const z = ((twice - one) << BigInt(wide)) / (twice + one);
  const reduced = oddSeries(z, 1, wide) << 1n;
  return (reduced - tabulatedLog(a, 7, wide) - tabulatedLog(b, 12, wide)) >> BigInt(GUARD);
}

/** arctan(j/32), j = 0…32, at precision p, by arctan(j/32) − arctan((j−1)/32) = arctan(32/(1024 + j(j−1))). */
function arctangentTable(p: number): readonly bigint[] {
  const known = arctangentTables.get(p);
  if (known !== undefined) return known;
  const table = [0n];
  for (let j = 1; j <= 32; j++) {
    const z = (32n << BigInt(p + GUARD)) / BigInt(1024 + j * (j - 1));
    table.push(table[j - 1]! + oddSeries(z, -1, p + GUARD));
  }
  const kept = table.map((entry) => entry >> BigInt(GUARD));
  arctangentTables.set(p, kept);
  return kept;
}

/** arctan(num/den) for integers 0 ≤ num ≤ den, den > 0, error below 2 units at precision p. */
export function fixedArctangent(num: bigint, den: bigint, p: number): bigint {
  const wide = p + GUARD;
  const j = (32n * num) / den;
  const z = ((32n * num - j * den) << BigInt(wide)) / (32n * den + j * num);
  return (oddSeries(z, -1, wide) + arctangentTable(wide)[Number(j)]!) >> BigInt(GUARD);
}
