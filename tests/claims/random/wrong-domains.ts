import type { Dice } from "./dice.ts";
import { claimOf, equation, type RandomClaim, type Statement } from "./statement.ts";

type Wrong = readonly [string, Statement["relation"], string, ...string[]];

/** Claims that hold in a part of their domain only, with random numbers in them. */
function wrongOf(d: Dice): Wrong {
  const p = d.positive();
  const m = d.int(1, 9);
  const far = d.pick([10, 130, 1000, 100000, 10000000]);
  const small = `10^(-${d.int(2, 12)})`;
  return d.pick<Wrong>([
    ["sqrt(x^2)", "=", "x"],
    ["log(z*w)", "=", "log(z) + log(w)", "assume: z complex, w complex"],
    ["log(z^2)", "=", "2*log(z)", "assume: z complex"],
    [`log(z^${m + 1})`, "=", `${m + 1}*log(z)`, "assume: z in upper half plane"],
    ["log(z^1.01)", "=", "1.01*log(z)", "assume: z complex"],
    ["log(z^1.001)", "=", "1.001*log(z)", "assume: z complex"],
    [`sqrt(z - ${p})*sqrt(z + ${p})`, "=", `sqrt(z^2 - ${p}^2)`, "assume: z complex"],
    [`sqrt(z - ${p})*sqrt(z + ${p})`, "=", `sqrt(z^2 - ${p}^2)`, "assume: z in upper half plane"],
    ["log(-z)", "=", "log(z) - i*pi", "assume: z complex"],
    ["log(-i*z)", "=", "log(z) - i*pi/2", "assume: z complex"],
    ["(z^2)^(1/4)", "=", "sqrt(z)", "assume: z complex"],
    [`(x^${2 * m})^(1/${2 * m + 1})`, "=", `x^(${2 * m}/${2 * m + 1})*sgn(x)`],
    ["conj(z)", "=", "z", "assume: z complex"],
    ["abs(z)^2", "=", "z^2", "assume: z complex"],
    ["conj(log(x))", "=", "log(x)"],
    ["exp(log(x)/2)^2", "=", "abs(x)"],
    ["log(exp(z))", "=", "z", "assume: z complex"],
    ["abs(x + y)", "=", "abs(x) + abs(y)"],
    ["lambda(x)", "=", "conj(lambda(x))"],
    ["pv(A(x)/(x - omega), x, -inf, inf, omega)", "=", "lambda(omega)", "runs: 3", "digits: 10"],
    [
      `pv(1/((x - omega)*(x^2 + ${p}^2)), x, -inf, inf, omega)`,
      "=",
      `-pi*(omega - i*${p})/(${p}*(omega^2 + ${p}^2))`,
      "runs: 3",
      "digits: 10",
    ],
    [
      "int(A(x)/(x - z), x, -inf, inf)",
      "=",
      "conj(lambda(conj(z)))*2",
      "runs: 3",
      "digits: 10",
      "assume: z complex",
    ],
    ["h(x)", "<=", "1"],
    ["h(x)", ">=", "0", "assume: x > 0, h physical"],
    ["h(2*x)", ">=", "h(x)", "assume: x > 0, h physical"],
    ["F_B(2*x)", "<=", "F_B(x)", "assume: x > 0, F_B physical"],
    ["x*F_B(x)", "<=", "(x + 1)*F_B(x + 1)", "assume: x > 0, F_B physical"],
    ["A(2*x)", "<=", "2*A(x)", "assume: x > 0, A physical"],
    ["abs(G_R(x))", "<=", "1", "assume: G_R physical"],
    ["N(omega, nu)", "=", "0", "where: h(x) = tanh(x/(2*T_e))", "where: F_B(x) = coth(x/(2*T_B))"],
    ["h(x)*h(y)", "=", "h(x*y)"],
    ["f(x + y)", "=", "f(x) + f(y)", "assume: f odd"],
    ["f(-x)", "=", "f(x)", "assume: f general"],
    ["h(-x)", "=", "-h(x)", "assume: h not odd"],
    // Inequalities that fail in a corner.
    [`(x - ${far}/7)^2`, ">=", `${small}^2`],
    [`abs(x - ${far})`, ">", small],
    ["x", "<", `${far}`],
    ["x", ">=", small, "assume: x > 0"],
    [`tanh(x)`, "<=", `1 - ${small}`],
    [`x^2 + ${far}`, ">", `x^3/${far}^2`],
    [`1/x`, "<=", `${far}`, "assume: x > 0"],
    // √x − x/L is L/4 at x = L²/4.
    [`sqrt(x)`, "<=", `${far}/5 + x/${far}`, "assume: x > 0"],
    [`log(x)`, "<=", `x^(1/${m + 3})`, "assume: x > 1"],
    [`exp(x)`, ">=", `1 + x + ${small}`],
    ["n", "<=", `${d.int(12, 30)}`],
    ["n^2", ">=", "1"],
    [`2^n`, ">=", `n^${m + 1}`, "assume: n > 0"],
    [`cosh(T*x) - 1`, "<=", `${p}*x^2`, "assume: T < 1"],
    ["tanh(1/(2*T))", "=", "1"],
    [`coth(1/T)`, "=", `1 + exp(-${far}/T)`],
    [`sin(x)`, "=", "x"],
    [`abs(x)`, "<=", `${far}`],
    ["x*y", "<=", "x^2/2 + y^2/2 - 1/100"],
    // Limits from the wrong side, or of something else.
    [`exp(-1/x)`, "->", "0", "as: x -> 0"],
    [`tanh(${m}/x)`, "->", "1", "as: x -> 0"],
    [`sgn(x)`, "->", "1", "as: x -> 0"],
    [`x/(x + 10^(-${d.int(2, 20)}))`, "->", "1", "as: x -> 0+"],
    [`x/(x + 10^(-${d.int(26, 40)}))`, "->", "1", "as: x -> 0+"],
    [`x/(x + 10^${d.int(2, 40)})`, "->", "0", "as: x -> inf"],
    [`sin(x)`, "->", "0", "as: x -> inf"],
    [`log(x)*10^(-30)`, "->", "0", "as: x -> inf"],
    [`x^(1/100)`, "->", "1", "as: x -> 0+"],
    [`limit(x/(x + 10^(-${d.int(30, 60)})), x, 0)`, "=", "1"],
    [`limit(sgn(x), x, 0)`, "=", "1"],
    ["tan(x)", "~", "x", "as: x -> 0", "order: x^3"],
    [`log(1 + ${m}*x)`, "~", `${m}*x`, "as: x -> 0+", "order: x^2"],
    // Poles on or next to the path.
    ["int(1/x, x, -1, 1)", "=", "0"],
    [`int(1/(x - ${m}), x, 0, ${2 * m})`, "=", "0"],
    [`int(1/(x - ${m})^2, x, 0, ${2 * m})`, "=", `-2/${m}`],
    [`int(x/(1 + x^2), x, -inf, inf)`, "=", "1"],
    [`int(sin(x), x, 0, inf)`, "=", "1"],
    [`sum((-1)^n, n, 0, inf)`, "=", "1/2"],
    [`sum(1/n, n, 1, inf)`, "=", `${m}`],
    [`sum(n, n, 1, inf)`, "=", "-1/12"],
    [`residue(exp(1/z), z, 0)`, "=", `${m + 1}`],
    [`residue(1/(z*(z - ${small})), z, 0)`, "=", "0"],
    [`residue(1/sqrt(z), z, 0)`, "=", "0"],
    [`residue(1/(z^2 + ${m}^2), z, i*${m})`, "=", `i/(2*${m})`],
    // Exactly equal to very many digits.
    [`tanh(${d.int(60, 330)})`, "=", "1"],
    [`exp(-${d.int(200, 600)})`, "=", "0"],
    [`pi`, "=", "3.14159265358979323846264338327950288419716939937510582"],
    [`exp(pi*sqrt(163))`, "=", "262537412640768744"],
    [`abs(x) + 10^(-${d.int(31, 250)})`, "=", "abs(x)"],
    [`sqrt(x^2 + 10^(-${d.int(62, 250)}))`, "=", "abs(x)"],
  ]);
}
export function wrongDomain(d: Dice): RandomClaim {
  const [lhs, relation, rhs, ...rest] = wrongOf(d);
  return claimOf({ ...equation("domains", lhs, rhs), relation, rest }, false, "domain");
}
