import { type Definition, expand, rewrite } from "../algebra/rewrite.ts";
import { fn, neg, type Term } from "../algebra/term.ts";

const odd =
  (head: string): Definition =>
  (e) =>
    neg(fn(head, e!));
const partner =
  (head: string): Definition =>
  (e) =>
    fn(head, e!);

/** f(−e) by a function at e: A, F_B and h odd, X and ρ even, functions of one side of the axis by those of the other. */
const AT_OPPOSITE: Readonly<Record<string, Definition>> = {
  ...Object.fromEntries(["A", "F_B", "h"].map((head) => [head, odd(head)])),
  ...Object.fromEntries(["X", "rho"].map((head) => [head, partner(head)])),
  "lambda^R": partner("lambda^A"),
  "lambda^A": partner("lambda^R"),
  P_B: odd("P_B^-"),
  "P_B^-": odd("P_B"),
  "G_11^R": odd("G_11^A"),
  "G_11^A": odd("G_11^R"),
  "G^R": odd("G^A"),
  "G^A": odd("G^R"),
  "F^R": partner("F^A"),
  "F^A": partner("F^R"),
};

/** Functions at one of the given energies by those at the opposite one; functions that are not known are left. */
export function reflectedAt(term: Term, energies: readonly Term[]): Term {
  return rewrite(term, (t) => {
    if (t.kind !== "fn" || t.args.length !== 1 || !energies.includes(t.args[0]!)) return undefined;
    return AT_OPPOSITE[t.head]?.(expand(neg(t.args[0]!)));
  });
}
