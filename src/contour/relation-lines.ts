import type { Definition } from "../algebra/rewrite.ts";
import { fn, neg, ONE, sub, type Term, word } from "../algebra/term.ts";
import type { ProofLine } from "../algebra/trace.ts";

/** The component beside R and A in which a step is written. */
type Third = "K" | "<" | ">";

/** L^XG^X = G^XL^X = 1 for X = R, A and, for the third component, L^RG^X = −L^XG^A and G^RL^X = −G^XL^A: lines of a proof. */
export function inverseLines(operator: string, inverse: string, third: Third): ProofLine[] {
  const at = (name: string, c: string): Term => fn(`${name}^${c}`);
  const orders = [
    [operator, inverse],
    [inverse, operator],
  ] as const;
  return orders.flatMap(([l, g]) => {
    const witness = { operator: l, inverse: g };
    return [
      ...(["R", "A"] as const).map(
        (c): ProofLine => ({ rule: "inverse", from: word(at(l, c), at(g, c)), to: ONE, witness }),
      ),
      {
        rule: "contour-unit",
        from: word(at(l, "R"), at(g, third)),
        to: neg(word(at(l, third), at(g, "A"))),
        witness,
      },
    ];
  });
}

/** C^X = C^RA^RC^X, to begin with where C^X is solved for. */
export function insertedUnit(operator: string, inverse: string, third: Third): ProofLine {
  const unknown = fn(`${inverse}^${third}`);
  const to = word(fn(`${inverse}^R`), fn(`${operator}^R`), unknown);
  return { rule: "inverse", from: unknown, to, witness: { operator, inverse } };
}

/** Σ = L_0 − L with L_0 = G_0^{-1} and L = G^{-1}, component by component: the Dyson equation as a premise. */
export const DYSON_PREMISE: Readonly<Record<string, Definition>> = Object.fromEntries(
  ["R", "A", "K", "<", ">"].map((c) => [`Sigma^${c}`, () => sub(fn(`L_0^${c}`), fn(`L^${c}`))]),
);
/**
 * The lines of both pairs, those of `first` first, and again: some pairs of letters meet only when those between them are
 * gone, and which must go first depends on the step.
 */
export function dysonLines(third: Third, first: "G" | "G_0" = "G"): ProofLine[] {
  const [full, free] = [inverseLines("L", "G", third), inverseLines("L_0", "G_0", third)];
  const once = first === "G" ? [...full, ...free] : [...free, ...full];
  return [...once, ...once];
}
