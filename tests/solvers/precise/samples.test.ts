import { describe, expect, it } from "vitest";
import { type Fixed, FixedPoint } from "../../../src/precision/fixed-point.ts";
import { absolute } from "../../../src/precision/integer.ts";
import { ChebyshevFit } from "../../../src/solvers/precise/chebyshev-series.ts";
import { GapPanel } from "../../../src/solvers/precise/gap-panels.ts";
import { LowStretch } from "../../../src/solvers/precise/low-stretch.ts";
import { polynomialCount } from "../../../src/solvers/precise/orders.ts";
import type { Samples } from "../../../src/solvers/precise/samples.ts";

const BITS = 140;
const fp = new FixedPoint(220);

/** 1/(l+½): singular on one side of l = 0 only. */
function kernel(l: Fixed): Fixed {
  return fp.div(fp.one, absolute(l) + (fp.one >> 1n));
}

function relative(found: Fixed, exact: Fixed): number {
  return Math.abs(fp.toNumber(fp.div(found - exact, exact)));
}

function total(count: number, term: (i: number) => Fixed): Fixed {
  return Array.from({ length: count }, (_, i) => term(i)).reduce((sum, value) => sum + value, 0n);
}

/** Σ_m k(m)Δ_m/(2m+1) and Σ_m k(m) by samples. */
function sums(parts: readonly Samples[], u: readonly Fixed[], k: (m: Fixed) => Fixed): [Fixed, Fixed] {
  const values = parts.flatMap((samples) => {
    const gap = samples.valuesOf(fp, u);
    return samples.nodes.map((y, i) => [fp.mul(k(y), gap[i]!), fp.mul(k(y), samples.weights[i]!)] as const);
  });
  return [total(values.length, (i) => values[i]![0]), total(values.length, (i) => values[i]![1])];
}

describe("sums over a stretch of indices by samples", () => {
  const [start, terms] = [500, 500];
  const panel = new GapPanel(fp, { start, terms }, 0, BITS, polynomialCount(BITS));
  // Δ_m = 1/(m+1).
  const u = new ChebyshevFit(fp, polynomialCount(BITS)).coefficients((t) =>
    fp.div(fp.one, BigInt(terms - 1) * t + fp.ratio(start + 1)),
  );

  it.each([0, 260, 320, 420, 499, 500, 503, 731, 998, 999, 1000, 1175, 1240, 2600])(
    "are those of a kernel singular at %i over a panel from 500 to 999",
    (x) => {
      const k = (m: Fixed) => kernel(m - fp.ratio(x));
      const [withGap, plain] = sums(panel.seenFrom(x), u, k);
      const at = (i: number) => fp.ratio(start + i);
      const exact = total(terms, (i) => k(at(i)) / BigInt((start + i + 1) * (2 * (start + i) + 1)));
      expect(relative(withGap, exact)).toBeLessThan(2 ** -BITS);
      expect(
        relative(
          plain,
          total(terms, (i) => k(at(i))),
        ),
      ).toBeLessThan(2 ** -BITS);
    },
  );

  it("are those of a sum that ends within the panel", () => {
    for (const count of [400, 501, 777, 1000, 1200]) {
      const found = panel.below(count).valuesOf(fp, u);
      const below = Math.max(0, Math.min(terms, count - start));
      const exact = total(below, (i) => fp.ratio(1, (start + i + 1) * (2 * (start + i) + 1)));
      const off = total(found.length, (i) => found[i]!) - exact;
      expect(Math.abs(fp.toNumber(off))).toBeLessThan(2 ** -BITS * fp.toNumber(exact + 1n));
    }
  });

  it("are those of the first indices seen from beyond them, whatever the gap on them", () => {
    const count = 300;
    const low = new LowStretch(fp, count, BITS);
    const gap = Array.from({ length: count }, (_, m) => fp.ratio(1 + ((m * 7919) % 13), 5));
    for (const x of [330, 450, 600, 601, 1000, 40000]) {
      const parts = low.seenFrom(x);
      if (x >= 600) expect(parts[0]!.nodes.length).toBeLessThan(count / 6);
      const k = (sign: bigint) => (m: Fixed) =>
        kernel(fp.ratio(x) - m) + sign * kernel(fp.ratio(x) + m + fp.one);
      const [withGap] = sums(parts, gap, k(1n));
      const [, plain] = sums(parts, gap, k(-1n));
      const [even, odd] = [k(1n), k(-1n)];
      const exact = total(count, (m) => fp.mul(even(fp.ratio(m)), gap[m]!) / BigInt(2 * m + 1));
      expect(relative(withGap, exact)).toBeLessThan(2 ** -BITS);
      expect(
        relative(
          plain,
          total(count, (m) => odd(fp.ratio(m))),
        ),
      ).toBeLessThan(2 ** -BITS);
    }
  });
});
