import { describe, expect, it } from "vitest";
import { answer } from "./answers.ts";

const TIME = ["assume: t > 0", "runs: 2", "digits: 8"];
/** Integrals that converge by their oscillations, and such that only seem to. */
const DUE: [string, string, string[]][] = [
  ["certified", "sine integral", ["claim: int(sin(x)/x, x, 0, inf) = pi/2"]],
  ["refuted", "sine integral, twice", ["claim: int(sin(x)/x, x, 0, inf) = pi"]],
  ["certified", "lower end", ["claim: int(sin(x)/sqrt(x - 1), x, 1, inf) = sqrt(pi/2)*(sin(1) + cos(1))"]],
  [
    "certified",
    "Lorentzian in time",
    ["claim: int(cos(x*t)/(x^2 + kappa^2), x, -inf, inf) = pi/kappa*exp(-kappa*t)", ...TIME],
  ],
  [
    "refuted",
    "Lorentzian in time, width for half width",
    ["claim: int(cos(x*t)/(x^2 + kappa^2), x, -inf, inf) = pi/kappa*exp(-2*kappa*t)", ...TIME],
  ],
  [
    "certified",
    "G^R in time",
    [
      "claim: int(exp(-i*x*t)/(x - epsilon + i*Gamma), x, -inf, inf) = -2*pi*i*exp(-i*epsilon*t - Gamma*t)",
      ...TIME,
    ],
  ],
  [
    "refuted",
    "G^R in time, of G^A",
    [
      "claim: int(exp(-i*x*t)/(x - epsilon - i*Gamma), x, -inf, inf) = -2*pi*i*exp(-i*epsilon*t - Gamma*t)",
      ...TIME,
    ],
  ],
  [
    "certified",
    "causality",
    [
      "claim: int(exp(-i*x*t)/(x - epsilon + i*Gamma), x, -inf, inf) = 0",
      "assume: t < 0",
      "runs: 2",
      "digits: 8",
    ],
  ],
  [
    "certified",
    "two waves",
    [
      "claim: int((cos(a*x) - cos(b*x))/x, x, 0, inf) = log(b/a)",
      "assume: a, b positive",
      "runs: 2",
      "digits: 8",
    ],
  ],
  ["certified", "a wave and a constant", ["claim: int(sin(x)^2/x^2, x, -inf, inf) = pi", "digits: 8"]],
  [
    "certified",
    "coth in time",
    ["claim: int(sin(x*t)*(coth(x/(2*T)) - 1), x, 0, inf) = pi*T*coth(pi*T*t) - 1/t", ...TIME],
  ],
  [
    "refuted",
    "coth in time, as tanh has it",
    ["claim: int(sin(x*t)*(coth(x/(2*T)) - 1), x, 0, inf) = pi*T/sinh(pi*T*t) - 1/t", ...TIME],
  ],
  [
    "certified",
    "Hilbert transform",
    [
      "claim: pv(cos(x)/(x - omega), x, -inf, inf, omega) = -pi*sin(omega)",
      "assume: -2 < omega < 2",
      "runs: 2",
      "digits: 8",
    ],
  ],
  ["undecided", "Abel's integral", ["claim: int(sin(x), x, 0, inf) = 1"]],
  ["undecided", "Abel's integral of a growing wave", ["claim: int(cos(x)*log(x), x, 0, inf) = -pi/2"]],
  [
    "undecided",
    "Abel's integral of tanh",
    ["claim: int(sin(x*t)*tanh(pi*x/2), x, 0, inf) = 1/sinh(t)", ...TIME],
  ],
  ["undecided", "divergent beside a wave", ["claim: int(cos(x)^2/x, x, 1, inf) = 1", "digits: 8"]],
  ["undecided", "hidden wave", ["claim: int(sin(x)*abs(sin(x))/x, x, 1, inf) = 1", "digits: 8"]],
  ["undecided", "phase that is not linear", ["claim: int(cos(x^2), x, 0, inf) = sqrt(pi/8)"]],
  [
    "refuted",
    "a small side beside the error of the other",
    [
      "claim: T*sum(exp(-i*w(n)*t)/(i*w(n) - epsilon), n, -inf, inf) = -2*(1 - n_F(epsilon, T))*exp(-epsilon*t)",
      "where: w(n) = (2*n + 1)*pi*T",
      "where: epsilon = 200*T",
      "where: t = 1/(2*T)",
      "assume: 1/2 < T < 2",
      "runs: 3",
      "digits: 10",
    ],
  ],
  [
    "certified",
    "G(τ) far from the Fermi energy",
    [
      "claim: T*sum(exp(-i*w(n)*t)/(i*w(n) - epsilon), n, -inf, inf) = -(1 - n_F(epsilon, T))*exp(-epsilon*t)",
      "where: w(n) = (2*n + 1)*pi*T",
      "where: epsilon = 200*T",
      "where: t = 1/(2*T)",
      "assume: 1/2 < T < 2",
      "runs: 3",
      "digits: 10",
    ],
  ],
  ...[50, -300].map((ratio): [string, string, string[]] => [
    "certified",
    `G(τ) at ε = ${ratio}T`,
    [
      "claim: T*sum(exp(-i*w(n)*t)/(i*w(n) - epsilon), n, -inf, inf) = -(1 - n_F(epsilon, T))*exp(-epsilon*t)",
      "where: w(n) = (2*n + 1)*pi*T",
      `where: epsilon = ${ratio}*T`,
      "assume: 0 < t, t*T < 1",
    ],
  ]),
  [
    "certified",
    "G(τ) before zero",
    [
      "claim: T*sum(exp(-i*w(n)*t)/(i*w(n) - epsilon), n, -inf, inf) = n_F(epsilon, T)*exp(-epsilon*t)",
      "where: w(n) = (2*n + 1)*pi*T",
      "assume: -1 < t*T < 0",
    ],
  ],
  [
    "certified",
    "D(τ)",
    [
      "claim: T*sum(exp(-i*w(n)*t)/(w(n)^2 + Omega^2), n, -inf, inf) = cosh(Omega*(1/(2*T) - t))/(2*Omega*sinh(Omega/(2*T)))",
      "where: w(n) = 2*n*pi*T",
      "assume: 0 < t, t*T < 1",
    ],
  ],
  [
    "certified",
    "residues against either half",
    [
      "claim: sum(f(n), n, -inf, inf) = sum(f(n), n, 0, inf) + sum(f(n), n, -inf, -1)",
      "where: f(n) = exp(i*n)*(n + 2)/((n + 1/3)*(n - i)*(n^2 + 2*n + 5))",
    ],
  ],
  ["certified", "cotangent", ["claim: sum(1/(n + 1/3), n, -inf, inf) = pi*cos(pi/3)/sin(pi/3)"]],
  ["refuted", "cotangent, other half plane", ["claim: sum(1/(n + i), n, -inf, inf) = i*pi*coth(pi)"]],
  [
    "certified",
    "double poles",
    ["claim: sum(1/(n^2 + 1)^2, n, -inf, inf) = pi*coth(pi)/2 + pi^2/(2*sinh(pi)^2)"],
  ],
  ["undecided", "a pole among the terms", ["claim: sum(1/n, n, -inf, inf) = 0"]],
  ["undecided", "a phase that keeps its size", ["claim: sum(exp(i*n)*n/(n + 1/2), n, -inf, inf) = 1"]],
  ["undecided", "no phase", ["claim: sum(exp(n)/(n^2 + 2), n, -inf, inf) = 1"]],
  ["undecided", "a phase that also grows", ["claim: sum(exp((1 + i)*n)/(n^2 + 2), n, -inf, inf) = 1"]],
  [
    "proved",
    "a denominator in a denominator",
    ["claim: sum(1/(n+1/3+1/(n+i)), n, -inf, inf) = sum((n+i)/((n+1/3)*(n+i)+1), n, -inf, inf)"],
  ],
  ["undecided", "whole turns that do not fall off", ["claim: sum(exp(7*i*n)*n/(n + i), n, -inf, inf) = 1"]],
];

describe("integrals and sums that oscillate", () => {
  it.each(DUE)("%s: %s", { timeout: 120_000 }, async (verdict, _, lines) => {
    const judged = await answer(lines);
    expect(`${judged.verdict}: ${judged.detail}`).toMatch(new RegExp(`^${verdict}: .+`));
  });

  it("say what is missing", async () => {
    const slow = await answer(["claim: sum(exp(i*n/1000)/n, n, 1, inf) = 1"]);
    expect(slow.detail).toContain("nor do they turn by more than 1/256 each");
    const growing = await answer(["claim: sum(exp(i*n)*n, n, 1, inf) = 1"]);
    expect(growing.detail).toContain("its terms do not fall off");
  });
});
