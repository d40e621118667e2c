import { describe, expect, it } from "vitest";
import { answer } from "../claims/answers.ts";

/** Iterated integrals whose integrand is antisymmetric, where the exchange of the variables is not allowed. */
describe("exchange of two variables", () => {
  it.each([
    ["refuted", "0"],
    ["certified", "pi/4"],
  ])("%s: Cauchy's integrand, %s", { timeout: 300_000 }, async (due, value) => {
    const claim = `claim: int(int((x^2 - y^2)/(x^2 + y^2)^2, y, 0, 1), x, 0, 1) = ${value}`;
    expect((await answer([claim], { digits: 3, seconds: 200 })).verdict).toBe(due);
  });
});
