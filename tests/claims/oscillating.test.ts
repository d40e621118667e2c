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
];

describe("integrals and sums that oscillate", () => {
  it.each(DUE)("%s: %s", { timeout: 120_000 }, async (verdict, _, lines) => {
    const judged = await answer(lines);
    expect(`${judged.verdict}: ${judged.detail}`).toMatch(new RegExp(`^${verdict}: .+`));
  });
});
