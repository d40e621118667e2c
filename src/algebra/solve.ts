import { together } from "./fraction.ts";
import { coefficientOf, expand } from "./rewrite.ts";
import { add, div, MINUS_ONE, mul, sub, type Term, ZERO } from "./term.ts";
import { areEqual } from "./zero.ts";

/**
 * Solves linear equations (each term = 0) for the given atoms by elimination over rational functions.
 * Throws RangeError when the system is singular.
 */
export function solveLinear(equations: readonly Term[], unknowns: readonly Term[]): Map<Term, Term> {
  const rows = equations.map((e) => {
    const coefficients = unknowns.map((u) => coefficientOf(e, u));
    const linear = add(...unknowns.map((u, k) => mul(coefficients[k]!, u)));
    return { coefficients, constant: mul(MINUS_ONE, expand(sub(expand(e), expand(linear)))) };
  });
  unknowns.forEach((_, column) => {
    const pivot = rows.findIndex((r, k) => k >= column && !areEqual(r.coefficients[column]!, ZERO));
    if (pivot < 0) throw new RangeError("singular linear system");
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const p = rows[column]!;
    rows.forEach((row, k) => {
      if (k === column) return;
      const factor = div(row.coefficients[column]!, p.coefficients[column]!);
      row.coefficients = row.coefficients.map((c, j) => simplify(sub(c, mul(factor, p.coefficients[j]!))));
      row.constant = simplify(sub(row.constant, mul(factor, p.constant)));
    });
  });
  return new Map(unknowns.map((u, k) => [u, simplify(div(rows[k]!.constant, rows[k]!.coefficients[k]!))]));
}

/** One equation, one unknown. */
export function solveFor(equation: Term, unknown: Term): Term {
  return solveLinear([equation], [unknown]).get(unknown)!;
}

function simplify(t: Term): Term {
  return areEqual(t, ZERO) ? ZERO : together(t);
}
