import { describe, expect, it } from "vitest";
import { bernoulli, decimalText, digamma, eulerGamma, ln2, pi, RealBall } from "../../src/precision/index.ts";

/** Independent formulas in plain integer arithmetic with 2^-220 units; each sum has fewer than 2^10 floors. */
const P = 240n;
const ONE = 1n << P;

function asBall(value: bigint): RealBall {
  return RealBall.of(value, -240, 2 ** 20, 260);
}
/** arctan(1/n) or artanh(1/n). */
function inverseTangent(n: bigint, sign: 1n | -1n): bigint {
  let sum = 0n;
  let power = ONE / n;
  for (let k = 0n; power > 0n; k++) {
    sum += (k % 2n === 0n ? 1n : sign) * (power / (2n * k + 1n));
    power /= n * n;
  }
  return sum;
}

describe("constants", () => {
  it("π is Machin's 16 arctan(1/5) − 4 arctan(1/239)", () => {
    const machin = 16n * inverseTangent(5n, -1n) - 4n * inverseTangent(239n, -1n);
    expect(asBall(machin).containsBall(pi(240))).toBe(true);
    // The printed digits of the textbooks.
    expect(decimalText(pi(240), 50).value).toBe("3.1415926535897932384626433832795028841971693993751");
  });
  it("ln 2 is 2 artanh(1/3)", () => {
    expect(asBall(2n * inverseTangent(3n, 1n)).containsBall(ln2(240))).toBe(true);
  });
  it("γ is the quotient of Brent and McMillan with n = 64, whose error is below π e^(−4n) < 2^-360", () => {
    const n = 64n;
    let [term, harmonic, upper, lower] = [ONE, 0n, 0n, 0n];
    for (let k = 1n; term > 0n; k++) {
      upper += (term * harmonic) >> P;
      lower += term;
      term = (term * n * n) / (k * k);
      harmonic += ONE / k;
    }
    const logarithm = 6n * 2n * inverseTangent(3n, 1n);
    expect(asBall((upper << P) / lower - logarithm).containsBall(eulerGamma(240))).toBe(true);
  });
  it("precisions may be asked for in any order", () => {
    for (const bits of [60, 5000, 100, 5100]) expect(pi(bits).containsBall(pi(6000))).toBe(true);
    for (const bits of [60, 5000, 100, 5100]) expect(ln2(bits).containsBall(ln2(6000))).toBe(true);
  });
  it("Gauss: ψ(1/2) = −γ − 2 ln 2, ψ(1/4) = −γ − π/2 − 3 ln 2", () => {
    const bits = 300;
    const half = eulerGamma(bits).add(ln2(bits).shift(1), bits).neg();
    expect(digamma(RealBall.fromDouble(0.5), bits).overlaps(half)).toBe(true);
    const three = ln2(bits).mul(RealBall.integer(3), bits).add(pi(bits).shift(-1), bits);
    expect(digamma(RealBall.fromDouble(0.25), bits).overlaps(eulerGamma(bits).add(three, bits).neg())).toBe(
      true,
    );
  });
  it("Bernoulli numbers satisfy Σ_j C(2m+1, j) B_j = 0", () => {
    for (let m = 1; m <= 40; m++) {
      let choose = BigInt(2 * m + 1);
      // j = 0 and j = 1: 1 − (2m+1)/2.
      let [num, den] = [2n - choose, 2n];
      for (let j = 2; j <= 2 * m; j++) {
        choose = (choose * BigInt(2 * m + 2 - j)) / BigInt(j);
        if (j % 2 === 1) continue;
        const { num: p, den: q } = bernoulli(j / 2);
        [num, den] = [num * q + choose * p * den, den * q];
      }
      expect(num, `m = ${m}`).toBe(0n);
    }
  });
});
