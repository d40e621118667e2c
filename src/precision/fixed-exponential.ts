/**
 * Exponential, sine and cosine in fixed point: an integer n at precision p stands for n·2^-p. The argument is
 * split as i/32 + j/1024 + … + t, five bits to a part; the parts come from tables, t < 2^-slope of the last one from the
 * Taylor series. Tables depend on p alone and are kept per p.
 */

const GUARD = 16;

interface Rotation {
  readonly cos: bigint;
  readonly sin: bigint;
}
/** One table for each slope. */
type Tables<T> = readonly (readonly T[])[];
/** An exponential costs one product a part, a rotation four. */
const EXPONENTIAL_SLOPES = [5, 10, 15];
const ROTATION_SLOPES = [5, 10];

const factorialTables = new Map<number, readonly bigint[]>();
const exponentials = new Map<number, Tables<bigint>>();
const rotations = new Map<number, Tables<Rotation>>();

/** 1/n! at precision p for every n with t^n/n! ≥ 2^-(p+2) at t = 2^-5. */
function inverseFactorials(p: number): readonly bigint[] {
  const known = factorialTables.get(p);
  if (known !== undefined) return known;
  const table = [1n << BigInt(p)];
  let factorial = 1n;
  for (let n = 1; table[n - 1]! >> BigInt(5 * (n - 1)) > 0n; n++) {
    factorial *= BigInt(n);
    table.push((1n << BigInt(p)) / factorial);
  }
  factorialTables.set(p, table);
  return table;
}

const termCounts = new Map<number, number>();

/** The number of terms n with t^n/n! above the last bit, for t < 2^-slope, slope < 64. */
function termCount(table: readonly bigint[], slope: number, p: number): number {
  const known = termCounts.get(64 * p + slope);
  if (known !== undefined) return known;
  let n = Math.min(table.length - 1, Math.ceil(p / slope));
  while (n > 1 && table[n - 1]! >> BigInt(slope * (n - 1)) === 0n) n--;
  termCounts.set(64 * p + slope, n);
  return n;
}

/** e^t for 0 ≤ t ≤ 2^-slope, slope ≥ 5, error below 4 units: 2.2 of the Horner steps, one of the rest. */
function expSeries(t: bigint, slope: number, p: number): bigint {
  const table = inverseFactorials(p);
  const shift = BigInt(p);
  let n = termCount(table, slope, p);
  let sum = table[n]!;
  for (n--; n >= 0; n--) sum = table[n]! + ((sum * t) >> shift);
  return sum;
}

/** cos t and sin t for 0 ≤ t ≤ 2^-slope, slope ≥ 5, error below 4 units each. */
function rotationSeries(t: bigint, slope: number, p: number): Rotation {
  const table = inverseFactorials(p);
  const shift = BigInt(p);
  const square = (t * t) >> shift;
  const last = termCount(table, slope, p);
  const alternating = (from: number): bigint => {
    let n = last - ((last - from) & 1);
    let sum = table[n]!;
    for (n -= 2; n >= from; n -= 2) sum = table[n]! - ((sum * square) >> shift);
    return sum;
  };
  return { cos: alternating(0), sin: (alternating(1) * t) >> shift };
}

function rotate(a: Rotation, b: Rotation, shift: bigint): Rotation {
  return { cos: (a.cos * b.cos - a.sin * b.sin) >> shift, sin: (a.sin * b.cos + a.cos * b.sin) >> shift };
}

/** Powers 0…31 of one element at precision p + GUARD, then cut to p: error below 1.1 units. */
function powers<T>(one: T, step: T, times: (a: T, b: T) => T, cut: (a: T) => T): readonly T[] {
  const wide = [one];
  for (let j = 1; j < 32; j++) wide.push(times(wide[j - 1]!, step));
  return wide.map(cut);
}

function exponentialTables(p: number): Tables<bigint> {
  const known = exponentials.get(p);
  if (known !== undefined) return known;
  const wide = p + GUARD;
  const row = (slope: number) =>
    powers(
      1n << BigInt(wide),
      expSeries(1n << BigInt(wide - slope), slope, wide),
      (a, b) => (a * b) >> BigInt(wide),
      (a) => a >> BigInt(GUARD),
    );
  const tables = EXPONENTIAL_SLOPES.map(row);
  exponentials.set(p, tables);
  return tables;
}

function rotationTables(p: number): Tables<Rotation> {
  const known = rotations.get(p);
  if (known !== undefined) return known;
  const wide = p + GUARD;
  const row = (slope: number) =>
    powers<Rotation>(
      { cos: 1n << BigInt(wide), sin: 0n },
      rotationSeries(1n << BigInt(wide - slope), slope, wide),
      (a, b) => rotate(a, b, BigInt(wide)),
      (a) => ({ cos: a.cos >> BigInt(GUARD), sin: a.sin >> BigInt(GUARD) }),
    );
  const tables = ROTATION_SLOPES.map(row);
  rotations.set(p, tables);
  return tables;
}

/** The table index of the five bits of x above 2^-slope. */
function digit(x: bigint, slope: number, p: number): number {
  return Number((x >> BigInt(p - slope)) & 31n);
}

/** What the tables leave of x: its bits below 2^-slope. */
function remainder(x: bigint, slope: number, p: number): bigint {
  return x & ((1n << BigInt(p - slope)) - 1n);
}

/** e^x for 0 ≤ x < 1 at precision p ≥ 64; error below 24 units: 11 of the series, 7 of the tables, 3 of the products. */
export function fixedExp(x: bigint, p: number): bigint {
  const [first, second, third] = exponentialTables(p);
  const shift = BigInt(p);
  const fine = (second![digit(x, 10, p)]! * third![digit(x, 15, p)]!) >> shift;
  const table = (first![digit(x, 5, p)]! * fine) >> shift;
  return (table * expSeries(remainder(x, 15, p), 15, p)) >> shift;
}

/** cos x and sin x for 0 ≤ x < 1 at precision p ≥ 64; error below 24 units each. */
export function fixedRotation(x: bigint, p: number): Rotation {
  const [coarse, fine] = rotationTables(p);
  const shift = BigInt(p);
  const series = rotationSeries(remainder(x, 10, p), 10, p);
  return rotate(rotate(coarse![digit(x, 5, p)]!, fine![digit(x, 10, p)]!, shift), series, shift);
}
