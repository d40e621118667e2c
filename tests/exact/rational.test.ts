import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Gaussian } from "../../src/exact/gaussian.ts";
import { GaussianFraction } from "../../src/exact/gaussian-fraction.ts";
import { identity, inverse, matrixProduct } from "../../src/exact/matrix.ts";
import { gaussianMod, inverseMod, PRIME, powerMod, ROOT_OF_MINUS_ONE } from "../../src/exact/modular.ts";
import { ExactRandom } from "../../src/exact/random.ts";
import { Rational } from "../../src/exact/rational.ts";

const SEED = 20260101;
const big = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
const rational = fc
  .tuple(
    big,
    big.filter((d) => d !== 0n),
  )
  .map(([n, d]) => Rational.of(n, d));
const gaussian = fc.tuple(rational, rational).map(([re, im]) => Gaussian.of(re, im));
const check = (property: fc.IPropertyWithHooks<unknown>): void =>
  fc.assert(property, { seed: SEED, numRuns: 200 });

describe("Rational", () => {
  it("is a field in lowest terms", () => {
    check(
      fc.property(rational, rational, rational, (a, b, c) => {
        expect(
          a
            .add(b)
            .mul(c)
            .equals(a.mul(c).add(b.mul(c))),
        ).toBe(true);
        if (!b.isZero()) expect(a.div(b).mul(b).equals(a)).toBe(true);
        expect(a.mul(b).den > 0n).toBe(true);
      }),
    );
  });
  it("keeps the exact value of a double", () => {
    check(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        expect(Rational.fromDouble(x).toNumber()).toBe(x === 0 ? 0 : x);
      }),
    );
  });
  it("reads decimals, fractions and exponents and nothing else", () => {
    expect(Rational.parse("0.25")?.toString()).toBe("1/4");
    expect(Rational.parse("-1/3")?.toString()).toBe("-1/3");
    expect(Rational.parse("2.5E+4")?.toString()).toBe("25000");
    for (const text of ["", ".", "1/0", "0x10", "1,5", "NaN", "1e", "--1"])
      expect(Rational.parse(text)).toBeUndefined();
  });
  it("refuses a zero denominator", () => {
    expect(() => Rational.of(1n, 0n)).toThrow(RangeError);
  });
});

describe("Gaussian and GaussianFraction", () => {
  it("are the same field", () => {
    check(
      fc.property(gaussian, gaussian, (a, b) => {
        const [p, q] = [GaussianFraction.from(a), GaussianFraction.from(b)];
        expect(p.mul(q).add(p).toGaussian().equals(a.mul(b).add(a))).toBe(true);
        if (!b.isZero()) expect(p.div(q).equals(GaussianFraction.from(a.div(b)))).toBe(true);
        expect(p.conj().reduced().toString()).toBe(a.conj().toString());
      }),
    );
  });
  it("prints i as a physicist writes it", () => {
    expect(Gaussian.of(Rational.of(3, 2), Rational.of(-1, 4)).toString()).toBe("(3/2 - i/4)");
    expect(Gaussian.I.neg().toString()).toBe("-i");
  });
});

describe("arithmetic modulo p", () => {
  it("uses a prime p ≡ 1 mod 4 (Miller–Rabin with many bases)", () => {
    const [odd, twos] = oddPart(PRIME - 1n);
    expect(PRIME % 4n).toBe(1n);
    for (const base of [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n])
      expect(isStrongProbablePrime(base, odd, twos)).toBe(true);
  });
  it("maps Q(i) homomorphically", () => {
    expect((ROOT_OF_MINUS_ONE * ROOT_OF_MINUS_ONE) % PRIME).toBe(PRIME - 1n);
    check(
      fc.property(gaussian, gaussian, (a, b) => {
        expect(gaussianMod(a.mul(b))).toBe((gaussianMod(a) * gaussianMod(b)) % PRIME);
      }),
    );
    expect(() => inverseMod(0n)).toThrow(RangeError);
  });
});

describe("ExactRandom", () => {
  it("repeats its stream for a seed and differs between seeds", () => {
    const stream = (seed: number): string =>
      Array.from({ length: 5 }, () => new ExactRandom(seed).gaussian()).join();
    expect(stream(1)).toBe(stream(1));
    expect(stream(1)).not.toBe(stream(2));
  });
});

describe("exact matrices", () => {
  it("invert exactly", () => {
    check(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 40n }), (seed) => {
        const random = new ExactRandom(seed);
        const m = Array.from({ length: 3 }, () => Array.from({ length: 3 }, () => random.gaussian()));
        const product = matrixProduct(m, tryInverse(m) ?? m);
        fc.pre(tryInverse(m) !== undefined);
        const unit = identity(3);
        expect(product.every((row, i) => row.every((e, j) => e.equals(unit[i]![j]!)))).toBe(true);
      }),
    );
  });
});

function tryInverse(m: Parameters<typeof inverse>[0]): ReturnType<typeof inverse> | undefined {
  try {
    return inverse(m);
  } catch {
    return undefined;
  }
}
function oddPart(n: bigint): [bigint, number] {
  let odd = n;
  let twos = 0;
  while (odd % 2n === 0n) {
    odd /= 2n;
    twos++;
  }
  return [odd, twos];
}
function isStrongProbablePrime(base: bigint, odd: bigint, twos: number): boolean {
  let x = powerMod(base, odd);
  if (x === 1n || x === PRIME - 1n) return true;
  for (let k = 1; k < twos; k++) {
    x = (x * x) % PRIME;
    if (x === PRIME - 1n) return true;
  }
  return false;
}
