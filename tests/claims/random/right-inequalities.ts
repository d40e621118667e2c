import type { Dice } from "./dice.ts";
import { pair } from "./formulas.ts";
import { equation, type Family, type Statement } from "./statement.ts";

function ordered(lhs: string, relation: Statement["relation"], rhs: string, ...rest: string[]): Statement {
  return { ...equation("inequalities", lhs, rhs), relation, rest };
}
export const inequalities: Family = (d: Dice) => {
  const [p, m] = [d.positive(), d.int(1, 9)];
  const [u] = pair(d, 1);
  const [v] = pair(d, 0);
  return d.pick<Statement>([
    ordered(`abs(${u})^2 + ${p}*${v}^2`, ">=", "0"),
    ordered(`x^2 + y^2*${m}^2`, ">=", `2*${m}*x*y`),
    ordered("exp(x)", ">=", "1 + x"),
    ordered("tanh(x)", "<", "x", "assume: x > 0"),
    ordered("log(x)", "<=", "x - 1", "assume: x > 0"),
    ordered("abs(sin(x))", "<=", "abs(x)"),
    ordered("coth(x)", ">", "1", "assume: x > 0"),
    ordered("coth(x/2) - 2/x", "<", `1`, "assume: 0 < x < 20"),
    ordered(`(x - ${m}*10^4/7)^2 + 10^(-9)`, ">", "0"),
    ordered("n^2", ">=", "n"),
    ordered("2^n", ">=", "n + 1", "assume: n >= 1"),
    ordered("abs(z + w)", "<=", "abs(z) + abs(w)", "assume: z complex, w complex"),
    ordered("A(x)*x", ">=", "0", "assume: A physical"),
    ordered("1 + h(x)*F_B(x)", ">=", "F_B(x)*h(x)"),
    ordered("abs(h(x))", "<=", "abs(F_B(y))", "assume: physical, y != 0"),
    ordered("abs(x)", "<", `${m}*10^6`, `assume: -${m}*10^6 < x < ${m}*10^6`),
    ordered(`int(1/(x^2 + ${p}^2), x, 0, T)`, "<", `pi/(2*${p})`, "runs: 3", "digits: 10"),
  ]);
};
