import { describe, expect, it } from "vitest";
import { answer } from "./answers.ts";

/** Wrong claims that an earlier reading of the rules would let pass, with the verdict that is due. */
const DUE: [string, string, string[]][] = [
  ["refuted", "root of a phase", ["claim: sqrt(exp(2*i*x)) = exp(i*x)"]],
  ["refuted", "root of an exponential", ["claim: exp(z)^(1/2) = exp(z/2)", "assume: z complex"]],
  ["refuted", "power of a phase", ["claim: exp(i*x)^y = exp(i*x*y)"]],
  ["refuted", "root of e^{2πi}", ["claim: exp(2*pi*i)^(1/2) = -1"]],
  ["proved", "root of a real exponential", ["claim: sqrt(exp(2*x)) = exp(x)"]],
  ["proved", "whole power of a phase", ["claim: exp(i*x)^n = exp(i*n*x)"]],
];

describe("attacks", () => {
  it.each(DUE)("%s: %s", async (due, _name, lines) => {
    expect((await answer(lines)).verdict).toBe(due);
  });
});
