import { describe, expect, it } from "vitest";
import { answer, block, refusal } from "./answers.ts";

/** Wrong claims that an earlier reading of the rules would let pass, with the verdict that is due. */
const DUE: [string, string, string[]][] = [
  ["refuted", "root of a phase", ["claim: sqrt(exp(2*i*x)) = exp(i*x)"]],
  ["refuted", "root of an exponential", ["claim: exp(z)^(1/2) = exp(z/2)", "assume: z complex"]],
  ["refuted", "power of a phase", ["claim: exp(i*x)^y = exp(i*x*y)"]],
  ["refuted", "root of e^{2πi}", ["claim: exp(2*pi*i)^(1/2) = -1"]],
  ["proved", "root of a real exponential", ["claim: sqrt(exp(2*x)) = exp(x)"]],
  ["proved", "whole power of a phase", ["claim: exp(i*x)^n = exp(i*n*x)"]],
  ["undecided", "phase that powers of ten meet", ["claim: sin(pi*x) -> 0", "as: x -> inf"]],
  ["undecided", "phase that powers of ten meet at zero", ["claim: sin(2*pi/x) -> 0", "as: x -> 0+"]],
  ["undecided", "phase that powers of two meet", ["claim: limit(sin(pi*x), x, inf) = 0"]],
  ["undecided", "phase that powers of two meet at zero", ["claim: limit(cos(2*pi/x), x, 0) = 1"]],
  ["refuted", "high power in a limit", ["claim: limit((x+1)^1000, x, 0) = 7"]],
  [
    "certified",
    "high power in an integral",
    ["claim: int((1+x)^999, x, 0, 1) = (2^1000 - 1)/1000", "digits: 12"],
  ],
  ["undecided", "value on the way past", ["claim: 1 + 1/log(x) -> 1.018", "as: x -> inf"]],
  ["undecided", "ratio on the way past", ["claim: x + x/log(x) ~ 1.018*x", "as: x -> inf"]],
  ["refuted", "sum that begins late", ["claim: sum((sgn(n - 199/2) + 1)/n^2, n, 1, inf) = 0"]],
  [
    "certified",
    "sum that begins late",
    ["claim: sum((sgn(n - 199/2) + 1)/n^2, n, 1, inf) = 2*zeta(2) - 2*sum(1/n^2, n, 1, 99)"],
  ],
  ["refuted", "sum of terms far out", ["claim: sum(exp(-(n - 500)^2), n, 1, inf) = 0"]],
  ["certified", "sum of terms far out", ["claim: sum(exp(-abs(n - 500)), n, -inf, inf) = coth(1/2)"]],
  ["undecided", "sum of terms too far out", ["claim: sum(exp(-(n - 100000)^2), n, 1, inf) = 0"]],
  ["undecided", "limit far below all distances", ["claim: limit(x^(-1/10^6), x, inf) = 0"]],
  ["certified", "slow power", ["claim: x^(1/4) -> 0", "as: x -> 0+"]],
  ["certified", "layer at an end", ["claim: int(exp(-1e6*x), x, 0, 1) = (1 - exp(-1e6))/1e6", "digits: 12"]],
  ["refuted", "layer at an end", ["claim: int(exp(-1e6*x), x, 0, 1) = 0", "digits: 12"]],
  ["undecided", "infinite integral that cancels", ["claim: int(1, x, -inf, inf)/int(1, x, -inf, inf) = 1"]],
  [
    "undecided",
    "infinite integral that cancels itself",
    ["claim: int(1, x, 0, inf) - int(1, x, 0, inf) = 0"],
  ],
  ["undecided", "end of a closed domain", ["claim: x > 1", "assume: x >= 1"]],
  ["undecided", "upper end of a closed domain", ["claim: x < 1", "assume: 0 < x <= 1"]],
  ["undecided", "zero is no positive number", ["claim: n^2 > 0", "runs: 50"]],
  ["undecided", "a maximum is reached", ["claim: exp(-x^2) < 1", "runs: 50"]],
  ["undecided", "defined against the assumption", ["claim: T = 0", "where: T = 0", "assume: T > 0"]],
  ["certified", "condition on a defined name", ["claim: x > 4", "where: w = x + 1", "assume: w > 5"]],
  ["refuted", "values beyond all doubles", ["claim: gamma(2000 + n) = 1", "assume: n > 0"]],
  [
    "refuted",
    "small beside the error of an integral",
    ["claim: int(cos(x)*exp(-x^2/400), x, -inf, inf) = 2*sqrt(400*pi)*exp(-100)", "digits: 3"],
  ],
  ["refuted", "line that is not met", ["claim: int(1e-9/((x - 1)^2 + 1e-18), x, 0, 3) < 1", "digits: 8"]],
  [
    "certified",
    "line at the energy of a quasiparticle",
    [
      "claim: int(1e-10/pi/((x - E)^2 + 1e-20)/(1 + x^2), x, -inf, inf) = (1 + 1e-10)/((1 + 1e-10)^2 + E^2)",
      "where: E = sqrt(xi^2 + Delta^2)",
      "runs: 2",
      "digits: 8",
    ],
  ],
  [
    "certified",
    "step away from zero",
    ["claim: abs(int(tanh((x - 1)/(2*T)), x, 0, 3) - 1) < 1e-9", "where: T = 1e-10", "digits: 8"],
  ],
  [
    "certified",
    "integral inside of a modulus",
    ["claim: abs(int(1/((x - 1)^2 + 1), x, -inf, inf) - 3) < 1", "digits: 8"],
  ],
  ["refuted", "step beyond the random instances", ["claim: sgn(x - 1000) = -1"]],
  [
    "refuted",
    "corner beyond the random instances",
    ["claim: abs(x + 4321/101) = x + 4321/101", "assume: x > -1000"],
  ],
  [
    "refuted",
    "tent between the random instances",
    ["claim: abs(1e-6 - abs(x - 1000/7)) = abs(x - 1000/7) - 1e-6"],
  ],
  ["refuted", "Gaussian between the random instances", ["claim: exp(-((x - 13/7)*10^6)^2) = 0"]],
  ["refuted", "place that a root announces", ["claim: sgn(log(1 + x^2) - 15) = -1"]],
  ["refuted", "wave that fractions do not see", ["claim: sin(252000*pi*x) = 0"]],
  ["refuted", "cut far out", ["claim: log(exp(i*x/1000)) = i*x/1000"]],
  ["refuted", "large numbers only", ["claim: exp(-10^12/(1 + x^2)) = 0"]],
  ["refuted", "wedge along the cut", ["claim: log(z^1.001) = 1.001*log(z)", "assume: z complex"]],
  ["refuted", "whole numbers beyond the first", ["claim: n <= 20"]],
  ["refuted", "small numbers", ["claim: 1/x <= 10^7", "assume: x > 0"]],
  ["refuted", "point of an inequality", ["claim: abs(x - 10^7) > 1e-9"]],
  ["refuted", "number with more digits than a memory holds", ["claim: exp(-10^10) = 0"]],
  ["undecided", "second pole next to the first", ["claim: residue(1/(z*(z - 10^(-16))), z, 0) = 0"]],
  [
    "certified",
    "pole of fifth order",
    ["claim: residue(exp(z/3)/(z - 2)^5, z, 2) = exp(2/3)/(81*24)", "digits: 12"],
  ],
  [
    "refuted",
    "corner beyond the instances of a principal value",
    [
      "claim: pv(1/((x^2 + 1)*(x - omega)), x, -inf, inf, omega) = -pi*omega/(omega^2 + 1) + abs(omega + 10) - omega - 10",
      "runs: 3",
      "digits: 12",
    ],
  ],
  ["refuted", "inequality that turns far out", ["claim: x^2 + 10^7 > x^3/10^14"]],
  ["refuted", "difference below the digits", ["claim: tanh(200) = 1"]],
  ["refuted", "functions without bounds", ["claim: h(x) <= 1"]],
  ["refuted", "inversion", ["claim: h(x) >= 0", "assume: x > 0, h physical", "runs: 50"]],
  ["refuted", "driven bosons", ["claim: F_B(2*x) <= F_B(x)", "assume: x > 0, F_B physical", "runs: 50"]],
  ["certified", "physical bounds", ["claim: abs(h(x)) <= F_B(y)", "assume: physical, y > 0"]],
  ["refuted", "parameter of a limit", ["claim: 1/x + sgn(y - 1000) -> -1", "as: x -> inf"]],
  [
    "undecided",
    "limit that diverges for some parameters",
    ["claim: x*(1 + sgn(y - 1000)) -> 0", "as: x -> inf"],
  ],
  [
    "certified",
    "sum whose bound may be large",
    ["claim: sum(sin(n)^2 + cos(n)^2, n, 1, m) = m", "assume: m > 0, m integer", "digits: 12"],
  ],
  [
    "refuted",
    "sum that begins late, at a root",
    ["claim: sum((sgn(sqrt(n) - 100/3) + 1)/n^2, n, 1, inf) = 0", "digits: 12"],
  ],
  [
    "refuted",
    "group of terms in the root",
    ["claim: sum(exp(-(sqrt(n) - 32)^2*5), n, 1, inf) = 0", "digits: 12"],
  ],
  [
    "refuted",
    "line that a logarithm announces",
    ["claim: int(1e-6/((log(x) - 3)^2 + 1e-12)/x^2, x, 1, inf) < 1/10", "digits: 8"],
  ],
  [
    "refuted",
    "more lines than six",
    [
      `claim: int(${[1, 2, 3, 4, 5, 6, 7, 8, 9].map((k) => `1e-6/((x - ${k})^2 + 1e-12)`).join(" + ")}, x, 0, 10) < 9*pi - 1`,
      "digits: 8",
    ],
  ],
  ["refuted", "complex numbers have no order", ["claim: exp(x) + i*T > 0"]],
  ["certified", "different whole numbers", ["claim: abs(n - m) > 0", "assume: n != m", "runs: 50"]],
  ["certified", "inside of an open domain", ["claim: x > 1", "assume: x > 1"]],
];
/** Assumptions that would change what a name means. */
const CHANGED: string[][] = [
  ["claim: tanh(-x) = tanh(x)", "assume: tanh even"],
  ["claim: exp(-x) = exp(x)", "assume: exp even"],
  ["claim: lambda(-z) = -lambda(z)", "assume: lambda odd"],
  ["claim: n_F(-x, T) = n_F(x, T)", "assume: fermi even"],
  ["claim: Im(pi) = 0", "assume: pi complex"],
  ["claim: (-1)^n = -1", "assume: n odd"],
  ["claim: f(-x) = f(x)", "where: f(x) = x^2", "assume: f odd"],
];

/** Claims that have no meaning, or two. */
const MEANINGLESS: [string, ...string[]][] = [
  ["a calculation with inf", "claim: inf - inf = 0"],
  ["a calculation with inf", "claim: a/a = 1", "where: a = -inf"],
  ["depends on x", "claim: int(a, x, 0, 1) = a", "where: a = x"],
  ["depends on n", "claim: sum(1/b(1), n, 1, inf) = pi^2/6", "where: b(y) = y*a", "where: a = n^2"],
];

describe("attacks", () => {
  it.each(DUE)("%s: %s", { timeout: 180_000 }, async (due, _name, lines) => {
    expect((await answer(lines)).verdict).toBe(due);
  });
  it.each(CHANGED)("refuses %s, %s", async (...lines) => {
    expect(await refusal(block(lines))).toContain("has a meaning already");
  });
  it.each(MEANINGLESS)("refuses what is %s: %s", async (received, ...lines) => {
    expect(await refusal(block(lines))).toContain(received);
  });
});
