import { type Definition, expand, rewrite, unfold } from "../../algebra/rewrite.ts";
import { add, type Matrix2, matrix, mul, sub, sym, type Term, ZERO } from "../../algebra/term.ts";
import type { Step } from "../../algebra/trace.ts";

/** The two sides of a step as judges see them: assumed equations inserted, solved symbols replaced. */
export interface Sides {
  readonly lhs: Term;
  readonly rhs: Term;
}

export function sidesOf(step: Step): Sides {
  const given = step.given as Readonly<Record<string, Definition>>;
  if (step.equation) {
    const solved = rewrite(step.equation, (t) => (t === step.lhs ? step.rhs : undefined));
    return { lhs: unfold(solved, given), rhs: ZERO };
  }
  return { lhs: unfold(step.lhs, given), rhs: unfold(step.rhs, given) };
}

/** Entry by entry for matrices; ordered products of matrices are multiplied out. */
export function entrywise({ lhs, rhs }: Sides): Sides[] {
  const [left, right] = [asMatrix(lhs), asMatrix(rhs)];
  if (!left || !right) return [{ lhs, rhs }];
  return left.entries.map((entry, k) => ({ lhs: entry, rhs: right.entries[k]! }));
}
function asMatrix(t: Term): Matrix2 | undefined {
  if (t.kind === "matrix") return t;
  if (t.kind !== "word" || !t.letters.every((l): l is Matrix2 => l.kind === "matrix")) return undefined;
  return (t.letters as readonly Matrix2[]).reduce(rowsTimesColumns);
}
/** Written out here, so that the judge does not use the product of the room it judges. */
function rowsTimesColumns(p: Matrix2, q: Matrix2): Matrix2 {
  const cell = (row: number, column: number): Term =>
    add(mul(p.entries[2 * row]!, q.entries[column]!), mul(p.entries[2 * row + 1]!, q.entries[2 + column]!));
  return matrix(cell(0, 0), cell(0, 1), cell(1, 0), cell(1, 1));
}

/** Σ_n is linear, so for comparing it is a factor in front of its summand. */
export function linearSums(t: Term): Term {
  const sum = sym("Σ_n");
  return expand(
    rewrite(t, (s) => (s.kind === "fn" && s.head === "sum_n" ? mul(sum, s.args[0]!) : undefined)),
  );
}

export function difference({ lhs, rhs }: Sides): Term {
  return add(linearSums(sub(lhs, rhs)));
}
