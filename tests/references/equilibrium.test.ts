import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Rational } from "../../src/exact/rational.ts";
import { criticalCouplingDigits } from "../../src/solvers/precise/critical-coupling-digits.ts";

interface Answer {
  readonly value: string;
  readonly error: string;
}
interface Entry {
  readonly id: string;
  readonly digits: number;
  readonly value: string;
  readonly routes: Readonly<Record<string, Answer>>;
}
interface Table {
  readonly date: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly entries: readonly Entry[];
}

const table: Table = JSON.parse(readFileSync(join(import.meta.dirname, "equilibrium.json"), "utf8"));
const known = (id: string): Entry => table.entries.find((entry) => entry.id === id)!;
const exact = (text: string): Rational => Rational.parse(text)!;
const distance = (a: string, b: string): Rational => exact(a).sub(exact(b)).abs();

/** Significant digits and the half unit of the last one of a decimal text below ten without exponent. */
function printed(text: string): { digits: number; half: Rational } {
  const decimals = text.split(".")[1]!.length;
  return {
    digits: text.replace(".", "").replace(/^0+/, "").length,
    half: Rational.of(1, 2n * 10n ** BigInt(decimals)),
  };
}

describe("reference table of the equilibrium", () => {
  it.each(table.entries)("$id has no digit that two routes do not confirm", ({ value, digits, routes }) => {
    expect(printed(value).digits).toBe(digits);
    expect(Object.keys(routes)).toEqual(["precise Matsubara axis", "equilibrium_plain.py"]);
    for (const answer of Object.values(routes)) {
      const furthest = distance(answer.value, value).add(exact(answer.error));
      expect(furthest.compare(printed(value).half)).toBeLessThanOrEqual(0);
    }
  });

  it.each(table.entries)("$id: the routes agree within their stated errors", ({ routes }) => {
    const [a, b] = Object.values(routes) as [Answer, Answer];
    const stated = exact(a.error).add(exact(b.error));
    expect(distance(a.value, b.value).compare(stated)).toBeLessThanOrEqual(0);
    // A route that states no error, or gives the digits of the other, is none.
    expect([exact(a.error).sign(), exact(b.error).sign(), a.value === b.value]).toEqual([1, 1, false]);
  });

  it("says when and with which versions it was made", () => {
    expect(table.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(Object.keys(table.versions)).toEqual(["langreth", "node", "python", "mpmath"]);
  });

  // Digits of an independent solver, in the theory notes; half a unit of the last digit, one for T = 0.02, which is cut off.
  it.each([
    ["lambda_c einstein T=0.05", "0.5637207618172", 5e-14],
    ["lambda_c einstein T=0.02", "0.3770354952327", 1e-13],
    ["T_c einstein lambda=1", "0.1146195120903", 5e-14],
    ["T_c einstein lambda=10", "0.557777866619", 5e-13],
    ["T_c einstein lambda=0.3", "0.009923325", 5e-10],
  ])("%s is %s", (id, digits, slack) => {
    expect(distance(known(id).value, digits).toNumber()).toBeLessThan(slack);
  });

  it("is met by the present code within its stated error", () => {
    const { value, error } = criticalCouplingDigits(
      { kind: "oscillator", omega: 1, kappa: 0.1, lambda: 1 },
      "0.1",
      16,
    );
    const reference = known("lambda_c oscillator:0.1 T=0.1").value;
    const stated = exact(error).add(printed(reference).half);
    expect(distance(value, reference).compare(stated)).toBeLessThanOrEqual(0);
  });
});
