import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Rational } from "../../src/exact/rational.ts";
import { criticalCouplingDigits } from "../../src/solvers/precise/critical-coupling-digits.ts";

interface Entry {
  readonly id: string;
  readonly digits: number;
  readonly value: string;
  readonly finer: string;
  readonly second: string;
  readonly interval?: readonly [string, string];
}
/** λ_c, which at T_c has to be the coupling of the entry; with μ* the mismatch 1 + 2μ*R at T_c. */
interface PlainEntry {
  readonly id: string;
  readonly lambda_c?: string;
  readonly mismatch?: string;
  readonly spread: string;
}

function entries<E>(name: string): readonly E[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, name), "utf8")).entries;
}
function distance(a: string, b: string): number {
  return Rational.parse(a)!.sub(Rational.parse(b)!).abs().toNumber();
}

const references = entries<Entry>("equilibrium.json");
const known = (id: string): Entry => references.find((entry) => entry.id === id)!;

describe("reference table of the equilibrium", () => {
  it.each(references)("$id agrees with four more digits", ({ value, finer, digits }) => {
    // |value − exact| ≤ 10^-digits·value is what the digits asked for mean.
    expect(distance(value, finer)).toBeLessThan(10 ** -digits * Number(value));
  });

  it.each(entries<PlainEntry>("equilibrium_plain.json"))(
    "$id agrees with plain truncation and extrapolation",
    ({ id, lambda_c, mismatch, spread }) => {
      const coupling = /^T_c einstein lambda=(\d+)$/.exec(id)?.[1] ?? known(id).finer;
      const off = lambda_c === undefined ? Math.abs(Number(mismatch)) : distance(lambda_c, coupling);
      expect(off).toBeLessThan(Number(spread));
      // Logarithms from N⁻⁴ on cost the response to a repulsion some digits.
      expect(Number(spread)).toBeLessThan(lambda_c === undefined ? 1e-20 : 1e-22);
    },
  );

  it.each(references.filter(({ interval }) => interval))("$id lies in its enclosure", ({ finer, interval }) => {
    const [below, value, above] = [interval![0], finer, interval![1]].map((text) => Rational.parse(text)!);
    expect(value!.sub(below!).sign()).toBe(1);
    expect(above!.sub(value!).sign()).toBe(1);
    expect(above!.sub(below!).div(value!).toNumber()).toBeLessThan(1e-9);
  });

  it("has a second route for every entry", () => {
    const plain = new Set(entries<PlainEntry>("equilibrium_plain.json").map(({ id }) => id));
    for (const { id, second, interval } of references)
      expect([id, second === "enclosure" ? interval !== undefined : plain.has(id)]).toEqual([id, true]);
  });

  // Digits of an independent solver, in the theory notes; half a unit of the last digit, one for T = 0.02, which is cut off.
  it.each([
    ["lambda_c einstein T=0.05", "0.5637207618172", 5e-14],
    ["lambda_c einstein T=0.02", "0.3770354952327", 1e-13],
    ["T_c einstein lambda=1", "0.1146195120903", 5e-14],
    ["T_c einstein lambda=10", "0.557777866619", 5e-13],
    ["T_c einstein lambda=0.3", "0.009923325", 5e-10],
  ])("%s is %s", (id, digits, slack) => {
    expect(distance(known(id).finer, digits)).toBeLessThan(slack);
  });

  it("is met by the present code within its stated error", () => {
    const found = criticalCouplingDigits({ kind: "oscillator", omega: 1, kappa: 0.1, lambda: 1 }, "0.1", 16);
    const { finer } = known("lambda_c oscillator:0.1 T=0.1");
    expect(distance(found.value, finer)).toBeLessThanOrEqual(Number(found.error));
  });
});
