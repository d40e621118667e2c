import { describe, expect, it } from "vitest";
import { answer } from "../claims/answers.ts";

/** Iterated integrals whose integrand is antisymmetric, where the exchange is allowed or not (Cauchy), or that is not. */
describe("exchange of two variables", () => {
  it.each([
    ["refuted", "(x^2 - y^2)/(x^2 + y^2)^2", "0"],
    ["certified", "(x^2 - y^2)/(x^2 + y^2)^2", "pi/4"],
    ["certified", "(x - y)/(1 + x + y)^4", "0"],
    ["refuted", "(x - y)/(1 + x + 2*y)^4", "0"],
  ])("%s: ∫∫%s = %s", { timeout: 300_000 }, async (due, integrand, value) => {
    const claim = `claim: int(int(${integrand}, y, 0, 1), x, 0, 1) = ${value}`;
    expect((await answer([claim], { digits: 3, seconds: 200 })).verdict).toBe(due);
  });
});
