import { oddSeries } from "./fixed-logarithm.ts";
import { integerSqrt } from "./integer.ts";
import { RealBall } from "./real-ball.ts";

/** Values at the highest precision asked for so far; a lower precision is cut from the same integer. */
interface Known {
  p: number;
  value: bigint;
}
const knownLn2: Known = { p: 0, value: 0n };
const knownPi: Known = { p: 0, value: 0n };

function cut(known: Known, p: number, compute: (p: number) => bigint): bigint {
  if (known.p < p) {
    const wide = Math.max(p + 16, Math.ceil(1.5 * known.p));
    known.value = compute(wide);
    known.p = wide;
  }
  return known.value >> BigInt(known.p - p);
}

/** ln 2 = 18 artanh(1/26) − 2 artanh(1/4801) + 8 artanh(1/8749). */
function computeLn2(p: number): bigint {
  const wide = p + 16;
  const part = (n: bigint) => oddSeries((1n << BigInt(wide)) / n, 1, wide);
  return (18n * part(26n) - 2n * part(4801n) + 8n * part(8749n)) >> 16n;
}

/** The series of the Chudnovskys: 426880 √10005 / π = Σ_k (−1)^k (6k)! (13591409 + 545140134k) / ((3k)! k!³ 640320^3k). */
function computePi(p: number): bigint {
  const wide = p + 32;
  const one = 1n << BigInt(wide);
  let term = one;
  let sum = 13591409n * one;
  for (let k = 1n; term !== 0n; k++) {
    // The ratio of neighbouring terms; one floor a step, which the 32 guard bits absorb.
    term = (-term * (24n * (6n * k - 5n) * (2n * k - 1n) * (6n * k - 1n))) / (k * k * k * 640320n ** 3n);
    sum += term * (13591409n + 545140134n * k);
  }
  const root = integerSqrt(10005n << BigInt(2 * wide));
  return ((426880n * root * one) / sum) >> 32n;
}

/** ln 2 as a fixed-point integer at precision p, error below 2 units. */
export function fixedLn2(p: number): bigint {
  return cut(knownLn2, p, computeLn2);
}

/** π as a fixed-point integer at precision p, error below 2 units. */
export function fixedPi(p: number): bigint {
  return cut(knownPi, p, computePi);
}

/** ln 2. */
export function ln2(bits: number): RealBall {
  return RealBall.of(fixedLn2(bits + 4), -bits - 4, 2, bits);
}

/** π. */
export function pi(bits: number): RealBall {
  return RealBall.of(fixedPi(bits + 4), -bits - 4, 2, bits);
}
