import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answer } from "./answers.ts";

const SAWTOOTH = ["assume: 0 < x < 6", "runs: 3", "digits: 12"];
/** T Σ e^{−iω_nτ}/(iω_n − ε) = −(1 − f)e^{−ετ} for 0 < τ < 1/T, with something else for the sign. */
function gTau(sign: string): string[] {
  return [
    `claim: T*sum(exp(-i*w(n)*t)/(i*w(n) - epsilon), n, -inf, inf) = ${sign}(1 - n_F(epsilon, T))*exp(-epsilon*t)`,
    "where: w(n) = (2*n + 1)*pi*T",
    "assume: 0 < t, t*T < 1",
    "runs: 3",
    "digits: 10",
  ];
}

/** Claims that a theorist can decide without a program, with the verdict that is due. */
const DUE: [string, string, string[]][] = [
  ["proved", "addition theorem", ["claim: tanh(x + y) = (tanh(x) + tanh(y))/(1 + tanh(x)*tanh(y))"]],
  ["proved", "circular functions", ["claim: sin(2 x) = 2*sin(x)*cos(x)"]],
  ["proved", "Euler", ["claim: exp(i*x) = cos(x) + i*sin(x)"]],
  ["proved", "parity of n", ["claim: exp(i*pi*(2*n + 1)) = -1"]],
  ["proved", "fourth root of one", ["claim: exp(i*pi/2) = i"]],
  ["proved", "Matsubara", ["claim: exp(i*w/T) = -1", "where: w = pi*T*(2*n + 1)"]],
  ["proved", "roots", ["claim: (sqrt(x^2 + 1) + x)*(sqrt(x^2 + 1) - x) = 1"]],
  ["proved", "modulus", ["claim: abs(z)^2 = Re(z)^2 + Im(z)^2"]],
  ["proved", "Kramers–Kronig pair", ["claim: lambda(x) - conj(lambda(x)) = 2*pi*i*A(x)"]],
  ["proved", "parity of P_B", ["claim: P_B(-x) = -conj(P_B(x))"]],
  ["proved", "odd integrand", ["claim: int(A(x), x, -inf, inf) = 0"]],
  [
    "proved",
    "linear integrals",
    [
      "claim: int(A(x)*(h(x) + h(omega)), x, 0, inf) = int(A(x)*h(x), x, 0, inf) + h(omega)*int(A(x), x, 0, inf)",
    ],
  ],
  ["proved", "declared function", ["claim: f(-x)*f(x) = -f(x)^2", "assume: f odd"]],
  [
    "certified",
    "even integrand",
    ["claim: int(A(x)*F_B(x), x, -inf, inf) = 2*int(A(x)*F_B(x), x, 0, inf)", "runs: 3", "digits: 12"],
  ],
  ["certified", "logarithm", ["claim: log(x^2) = 2*log(x)", "assume: x > 0"]],
  ["refuted", "logarithm below zero", ["claim: log(x^2) = 2*log(x)"]],
  ["refuted", "root of a square", ["claim: sqrt(x^2) = x"]],
  ["certified", "root of a positive square", ["claim: sqrt(x^2) = x", "assume: x positive"]],
  ["certified", "zeta", ["claim: zeta(4) = pi^4/90"]],
  ["certified", "zeta and a sum", ["claim: zeta(3/2) = sum(1/n^(3/2), n, 1, inf)", "digits: 15"]],
  ["certified", "reflection", ["claim: gamma(x)*gamma(1 - x) = pi/sin(pi*x)", "assume: 0 < x < 1"]],
  [
    "certified",
    "sum that cancels in pairs",
    ["claim: sum((n + x^2)/(n^2 + x^2), n, -inf, inf) = pi*x*coth(pi*x)", "runs: 2"],
  ],
  [
    "certified",
    "first Matsubara row",
    [
      "claim: T*sum(lambda(i*(w(0) - w(m)))*w(m)/sqrt(w(m)^2), m, -inf, inf) = T*lambda(0)",
      "where: w(m) = pi*T*(2*m + 1)",
      "runs: 2",
      "digits: 10",
    ],
  ],
  [
    "certified",
    "every scale of a Laplace integral",
    ["claim: int(exp(-x*t), t, 0, inf) = 1/x", "where: x = 7"],
  ],
  [
    "certified",
    "scale as a variable",
    ["claim: int(exp(-x*t), t, 0, inf) = 1/x", "assume: 7 <= x <= 7.001", "digits: 30"],
  ],
  [
    "certified",
    "normalised",
    ["claim: -int(Im(G_R(x)), x, -inf, inf) = pi", "assume: G_R normalised", "runs: 3", "digits: 12"],
  ],
  [
    "refuted",
    "positive, not normalised",
    ["claim: -int(Im(G_R(x)), x, -inf, inf) = pi", "assume: G_R physical", "runs: 3", "digits: 12"],
  ],
  ["certified", "alternating sum", ["claim: sum((-1)^n/(n + 1), n, 0, inf) = log(2)"]],
  [
    "certified",
    "principal value",
    [
      "claim: pv(1/((x - omega)*(x^2 + 1)), x, -inf, inf, omega) = -pi*omega/(omega^2 + 1)",
      "digits: 12",
      "runs: 4",
    ],
  ],
  ["certified", "bounds that are powers", ["claim: sqrt(x^2) = x", "assume: 10^5 < x <= 2*10^6"]],
  [
    "certified",
    "scales far apart",
    ["claim: int(1/(x*(x + 1000)), x, 1/1000, 10^6) = log((10^6/1001000)/((1/1000)/(1000 + 1/1000)))/1000"],
  ],
  ["certified", "singular far ends", ["claim: int(1/sqrt((x - 1/10^4)*(1 - x)), x, 1/10^4, 1) = pi"]],
  ["certified", "small reciprocals", ["claim: 1/sinh(10^8*x) > 0", "assume: x > 0"]],
  [
    "certified",
    "states that a gap moves",
    ["claim: int(x/sqrt(x^2 - Delta^2) - 1, x, Delta, inf) = Delta", "runs: 3", "digits: 15"],
  ],
  [
    "refuted",
    "states that a gap moves, twice",
    ["claim: int(x/sqrt(x^2 - Delta^2) - 1, x, Delta, inf) = 2*Delta", "runs: 3", "digits: 15"],
  ],
  ["certified", "singular ends", ["claim: int(1/sqrt(1 - x^2), x, -1, 1) = pi", "digits: 15"]],
  [
    "certified",
    "quadrant",
    ["claim: int(int(1/(1 + x + y)^3, x, 0, inf), y, 0, inf) = 1/2", "digits: 3", "runs: 3"],
  ],
  [
    "refuted",
    "quadrant, twice",
    ["claim: int(int(1/(1 + x + y)^3, x, 0, inf), y, 0, inf) = 1", "digits: 3", "runs: 3"],
  ],
  ["certified", "limit inside", ["claim: limit(x*coth(x/(2*T)), x, 0) = 2*T"]],
  ["certified", "residue of higher order", ["claim: residue(exp(z)/z^3, z, 0) = 1/2"]],
  ["certified", "half plane", ["claim: Im(lambda(z)) > 0", "assume: A physical, Re(z) > 0"]],
  ["refuted", "Im λ is positive above x > 0 only", ["claim: Im(lambda(x)) >= 0", "assume: A physical"]],
  ["undecided", "divergent integral", ["claim: int(1/x, x, 1, inf) = 3"]],
  ["undecided", "pole on the path", ["claim: int(1/x^2, x, -1, 1) = -2"]],
  ["undecided", "Abel's sum", ["claim: sum((-1)^n, n, 0, inf) = 1/2"]],
  ["undecided", "Abel's sum in disguise", ["claim: sum((-1)^n*(1 + 1/(n + 1)), n, 0, inf) = 1/2 + log(2)"]],
  [
    "proved",
    "detailed balance under an integral",
    [
      "claim: int(A(omega - nu)*N(omega, nu), nu, -inf, inf) = 0",
      "where: h(x) = tanh(x/(2*T))",
      "where: F_B(x) = coth(x/(2*T))",
    ],
  ],
  ["undecided", "divergent sum", ["claim: sum(1/n, n, 1, inf) = 3"]],
  ["undecided", "continued sum", ["claim: sum(1/sqrt(n), n, 1, inf) = zeta(1/2)", "digits: 10"]],
  ["certified", "G(τ)", gTau("-")],
  ["refuted", "G(τ) of the other sign", gTau("")],
  ["refuted", "G(τ) twice", gTau("-2*")],
  ["certified", "sawtooth", ["claim: sum(sin(n*x)/n, n, 1, inf) = (pi - x)/2", ...SAWTOOTH]],
  ["refuted", "sawtooth twice", ["claim: sum(sin(n*x)/n, n, 1, inf) = pi - x", ...SAWTOOTH]],
  ["undecided", "Abel's sum of a phase", ["claim: sum(exp(i*n), n, 0, inf) = 1/(1 - exp(i))"]],
  ["undecided", "Abel's sum of cosines", ["claim: sum(cos(n)*n^2/(1 + n^2), n, 1, inf) = -1/2"]],
  ["undecided", "divergent part beside a phase", ["claim: sum((1 + cos(n))/n, n, 1, inf) = 1"]],
  ["undecided", "slowly growing phase", ["claim: sum(exp(i*n)*log(n), n, 1, inf) = 1"]],
  ["undecided", "oscillating integral", ["claim: int(sin(x), x, 0, inf) = 1"]],
  ["certified", "sum to a variable", ["claim: sum(m, m, 1, n) = n*(n + 1)/2", "assume: n > 0"]],
  ["refuted", "empty sum", ["claim: sum(m, m, 1, n) = n*(n + 1)/2"]],
  ["certified", "sum from a variable", ["claim: sum(1/(m^2 + m), m, n, inf) = 1/n", "assume: n > 0"]],
  ["undecided", "too many terms", ["claim: sum(1, m, 1, n^30) = n^30", "assume: n > 4"]],
  ["proved", "sign", ["claim: sgn(x)^2 = -sgn(x)*sgn(-x)"]],
  ["refuted", "sign is odd", ["claim: sgn(-x) = sgn(x)"]],
  ["certified", "step of h", ["claim: tanh(omega/(2*T)) -> sgn(omega)", "as: T -> 0+", "runs: 4"]],
  ["proved", "parity of Σ^R", ["claim: Sigma_R(-omega) = -conj(Sigma_R(omega))", "assume: Sigma_R odd"]],
  ["refuted", "even for odd", ["claim: Sigma_R(-omega) = -conj(Sigma_R(omega))", "assume: Sigma_R even"]],
  ["refuted", "Σ^R without parity", ["claim: Sigma_R(-omega) = -conj(Sigma_R(omega))"]],
  [
    "refuted",
    "odd without its half plane",
    ["claim: Sigma_R(-omega) = -Sigma_R(omega)", "assume: Sigma_R odd"],
  ],
  ["certified", "odd real part at zero", ["claim: 1 + Re(F_R(0)) = 1", "assume: F_R odd"]],
  ["certified", "odd and physical", ["claim: Im(G_R(omega)) <= 0", "assume: G_R odd, G_R normalised"]],
  ["undecided", "oscillating limit", ["claim: limit(sin(1/x), x, 0) = 0"]],
  ["undecided", "logarithmic limit", ["claim: limit(1/log(x), x, inf) = 0"]],
  ["undecided", "two sides of a step", ["claim: limit(tanh(1/x), x, 0) = 1"]],
  ["undecided", "empty domain", ["claim: x = x + 0*tanh(x)*y", "assume: x > y, y > x"]],
  ["undecided", "no value anywhere", ["claim: 1/(sin(x)^2 + cos(x)^2 - 1) = 1"]],
  ["undecided", "too large", ["claim: exp(exp(exp(exp(10)))) = 1"]],
  ["undecided", "equal but strictly", ["claim: sin(x)^2 + cos(x)^2 < 1"]],
  ["refuted", "strictly wrong", ["claim: x^2 < 0"]],
  ["proved", "equal sides of ≤", ["claim: (x + 1)^2 <= x^2 + 2 x + 1"]],
];
const LIMITS: [string, string, string[]][] = [
  ["certified", "value", ["claim: x*F_B(x) -> 2*T", "where: F_B(x) = coth(x/(2*T))", "as: x -> 0"]],
  ["refuted", "another value", ["claim: x*F_B(x) -> T", "where: F_B(x) = coth(x/(2*T))", "as: x -> 0"]],
  ["certified", "tail", ["claim: digamma(x) ~ log(x)", "as: x -> inf", "order: 1/x"]],
  ["certified", "one side", ["claim: tanh(1/x) -> 1", "as: x -> 0+"]],
  ["refuted", "the other side", ["claim: tanh(1/x) -> 1", "as: x -> 0-"]],
  ["undecided", "logarithm", ["claim: 1/log(x) -> 0", "as: x -> inf"]],
  ["undecided", "oscillation", ["claim: sin(x) -> 0", "as: x -> inf"]],
  ["certified", "T ln T", ["claim: T*log(T) -> 0", "as: T -> 0+"]],
  ["certified", "order", ["claim: sinh(x) ~ x", "as: x -> 0", "order: x^2"]],
  ["refuted", "order too high", ["claim: sinh(x) ~ x", "as: x -> 0", "order: x^3"]],
  ["refuted", "factor", ["claim: sinh(x) ~ 2 x", "as: x -> 0"]],
  [
    "certified",
    "remainder of high order",
    ["claim: sin(x)/x ~ 1 - x^2/6 + x^4/120", "as: x -> 0", "order: x^6"],
  ],
  [
    "refuted",
    "order too high, far down",
    ["claim: sin(x)/x ~ 1 - x^2/6 + x^4/120", "as: x -> 0", "order: x^8"],
  ],
  [
    "certified",
    "four terms of ψ",
    ["claim: digamma(x) ~ log(x) - 1/(2*x) - 1/(12*x^2) + 1/(120*x^4)", "as: x -> inf", "order: 1/x^6"],
  ],
  [
    "certified",
    "remainder below the digits of a quadrature",
    ["claim: int(x/sinh(x/T), x, 0, inf) ~ pi^2*T^2/4", "as: T -> 0+", "order: T^8"],
  ],
  ["certified", "gap of two divergent sides", ["claim: log(1 + 1/q) + q -> log(1/q)", "as: q -> 0+"]],
  ["refuted", "constant beside a logarithm", ["claim: log(2 + 2/q) -> log(1/q)", "as: q -> 0+"]],
  [
    "refuted",
    "exponential order too high",
    [
      "claim: coth(x/T) ~ 1 + 2*exp(-2*x/T)",
      "as: T -> 0+",
      "order: exp(-6*x/T)",
      "assume: 1/2 < x < 1",
      "runs: 2",
    ],
  ],
  ["certified", "Greek letters", ["claim: coth(ω/2) - 2/ω → 0", "as: ω → 0"]],
  ["certified", "freezing out", ["claim: sqrt(T)*exp(-Delta/T) -> 0", "as: T -> 0+"]],
  ["certified", "sech at low T", ["claim: sech(x/(2*T))^2 ~ 4*exp(-x/T)", "as: T -> 0+", "assume: x > 0"]],
  [
    "refuted",
    "sech at low T, half",
    ["claim: sech(x/(2*T))^2 ~ 2*exp(-x/T)", "as: T -> 0+", "assume: x > 0"],
  ],
  ["certified", "what tanh lacks", ["claim: 1 - tanh(a) ~ 2*exp(-2*a)", "as: a -> inf", "order: exp(-2*a)"]],
  ["refuted", "what tanh lacks, half", ["claim: 1 - tanh(a) ~ exp(-2*a)", "as: a -> inf"]],
  ["refuted", "exponential order", ["claim: tanh(a) ~ 1 - exp(-2*a)", "as: a -> inf", "order: exp(-4*a)"]],
  [
    "certified",
    "slow way to a constant",
    ["claim: 1 - tanh(a) + exp(-2*a)/(a + 10^6) ~ 2*exp(-2*a)", "as: a -> inf", "order: 1"],
  ],
  ["certified", "thermal integral", ["claim: int(x/sinh(x/T), x, 0, 1) ~ pi^2*T^2/4", "as: T -> 0+"]],
  ["refuted", "thermal integral, twice", ["claim: int(x/sinh(x/T), x, 0, 1) ~ pi^2*T^2/2", "as: T -> 0+"]],
  [
    "certified",
    "scales below zero",
    ["claim: int(1/((T - x)*(2 - x)), x, -1, 0) - log(2/(3*T))/2 -> 0", "as: T -> 0+"],
  ],
];

describe("verdicts", () => {
  it.each([...DUE, ...LIMITS])("%s: %s", { timeout: 60_000 }, async (verdict, _, lines) => {
    const judged = await answer(lines);
    expect(`${judged.verdict}: ${judged.detail}`).toMatch(new RegExp(`^${verdict}: .+`));
    expect(judged.counterexample === null).toBe(verdict !== "refuted");
  });

  it("make counterexamples small", async () => {
    const { counterexample } = await answer(["claim: x^2*y >= 0", "assume: x, y real"]);
    expect(counterexample).toBe("x = -1, y = -1");
  });
  it("state a bound below the difference, of whatever size", async () => {
    const bound = async (claim: string) => (await answer([`claim: ${claim}`])).detail.split("≥ ")[1];
    expect(await bound("pi = 3")).toBe("0.141");
    expect(await bound("exp(1000) = 1")).toBe("1.97e+434");
    expect(await bound("exp(-1000) = 0")).toBe("5.07e-435");
    expect(await bound("sqrt(2) = 1/10^10")).toBe("1.41");
  });
  it("hold for every seed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 32 - 1 }), async (seed) => {
        const right = await answer(["claim: K(-omega, -nu) = -conj(K(omega, nu))"], { seed, runs: 5 });
        const wrong = await answer(["claim: K(-omega, -nu) = conj(K(omega, nu))"], { seed, runs: 5 });
        expect([right.verdict, wrong.verdict]).toEqual(["proved", "refuted"]);
      }),
      { seed: 3, numRuns: 10 },
    );
  });
  it("are undecided when the time is over, soon after it", { timeout: 60_000 }, async () => {
    const start = process.cpuUsage();
    const lines = ["claim: int(int(int(exp(-x*y*t), x, 0, 1), y, 0, 1), t, 0, 1) = 1"];
    const judged = await answer(lines, { seconds: 1, digits: 30 });
    const { user, system } = process.cpuUsage(start);
    expect(judged.verdict).toBe("undecided");
    expect(judged.detail).toMatch(/time bound of 1 s/);
    // One second of work, the reading of the claim, and slack for the test runner in the same process.
    expect((user + system) / 1e6).toBeLessThan(8);
  });
  it("say how many digits and instances", async () => {
    const judged = await answer(["claim: digamma(x + 1) = digamma(x) + 1/x", "assume: x > 0"], {
      digits: 40,
      runs: 8,
    });
    expect([judged.verdict, judged.digits, judged.runs]).toEqual(["certified", 40, 8]);
  });
});

/** Two sides that differ by a small factor at random places of a true identity. */
describe("seeded mistakes", () => {
  const identities = [
    "N(omega, nu) = {} + h(nu)*F_B(omega - nu) - h(omega)*(h(nu) + F_B(omega - nu))",
    "K(omega, nu) = {}*(P_B(omega - nu) + h(nu)*lambda(omega - nu))/2",
    "G_lesser(omega) = -n_F(omega)*(G_R(omega) - G_A(omega))*{}",
    "D_K(x) = -2*pi*i*A(x)*F_B(x)*{}/g^2",
    "keldysh(conv(A, B)) = retarded(A)*keldysh(B) + {}*keldysh(A)*advanced(B)",
    "keldysh(pointwise(A, B)) = {}*(keldysh(A)*keldysh(B) + (retarded(A) - advanced(A))*(retarded(B) - advanced(B)))/2",
  ];
  it.each(identities)("%s", async (identity) => {
    expect((await answer([`claim: ${identity.replace("{}", "1")}`])).verdict).toBe("proved");
    for (const wrong of ["2", "(-1)", "(1 + 1/10^12)"])
      expect((await answer([`claim: ${identity.replace("{}", wrong)}`])).verdict).toBe("refuted");
  });
});
