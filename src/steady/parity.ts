import { cancel } from "../algebra/fraction.ts";
import { type Definition, expand, rewrite, substitute } from "../algebra/rewrite.ts";
import { add, div, fn, I, mul, neg, num, pow, type Sym, sub, sym, type Term } from "../algebra/term.ts";
import { InternalError } from "../errors/errors.ts";
import { epsilon } from "./symbols.ts";

/** f(−e) as ± a function at e. */
const opposite =
  (head: string, sign: 1 | -1): Definition =>
  (e) =>
    mul(num(sign), fn(head, e!));

/**
 * What is assumed of f(−e): A, F_B and h odd, X and ρ even; ω̃^R(−e) = −ω̃^A(e) and φ^R(−e) = φ^A(e), which steps of the sum
 * rules give back.
 */
export const ASSUMED_PARITIES: Readonly<Record<string, Definition>> = {
  ...Object.fromEntries(["A", "F_B", "h"].map((head) => [head, opposite(head, -1)])),
  ...Object.fromEntries(["X", "rho"].map((head) => [head, opposite(head, 1)])),
  "omega~^R": opposite("omega~^A", -1),
  "omega~^A": opposite("omega~^R", -1),
  "phi^R": opposite("phi^A", 1),
  "phi^A": opposite("phi^R", 1),
};

type Side = "R" | "A";
/** The energy, and what is integrated over: x' and ε, which change sign together with it. */
const [energy, inner] = [sym("x"), sym("x'")];
const TURNED = new Map<Sym, Term>([energy, inner, epsilon].map((v) => [v, neg(v)]));

/** The integrand of ∫dx' ρ(x')/(x' − x ∓ i0). */
function cauchy(density: Term, side: Side): Term {
  const aside = mul(num(side === "R" ? 1 : -1), I, sym("0+"));
  return mul(density, pow(sub(inner, add(energy, aside)), -1));
}
/** An entry of [ω̃ − ετ3 − φτ1]^{-1}, under ∫dε ρ(ε) or at ε = 0. */
function green(which: "normal" | "anomalous", side: Side): Term {
  const [dressed, gap] = [fn(`omega~^${side}`, energy), fn(`phi^${side}`, energy)];
  const determinant = sub(sub(pow(dressed, 2), pow(epsilon, 2)), pow(gap, 2));
  return div(which === "normal" ? add(dressed, epsilon) : gap, determinant);
}
/** Pairs of functions, one above and one below the real axis, by what they are made of. */
const PAIRS: readonly (readonly [above: string, below: string, made: (side: Side) => Term])[] = [
  ["lambda^R", "lambda^A", (side) => cauchy(fn("A", inner), side)],
  ["P_B", "P_B^-", (side) => cauchy(mul(fn("A", inner), fn("F_B", inner)), side)],
  ["G_11^R", "G_11^A", (side) => green("normal", side)],
  ["G^R", "G^A", (side) => green("normal", side)],
  ["F^R", "F^A", (side) => green("anomalous", side)],
];

/** What the function of a pair is at −x: the one of the two, with the sign, that its definition turns into. */
function turnedPair([above, below, made]: (typeof PAIRS)[number], side: Side): Definition {
  const turned = reflect(substitute(made(side), TURNED), [...TURNED.values()], ASSUMED_PARITIES);
  for (const other of ["R", "A"] as const)
    for (const sign of [1, -1] as const)
      if (cancel(div(turned, made(other))) === num(sign))
        return opposite(other === "R" ? above : below, sign);
  throw new InternalError(`no parity of ${above}`);
}

/** f(−e) by a function at e. */
const AT_OPPOSITE: Readonly<Record<string, Definition>> = {
  ...ASSUMED_PARITIES,
  ...Object.fromEntries(
    PAIRS.flatMap((pair) => [
      [pair[0], turnedPair(pair, "R")],
      [pair[1], turnedPair(pair, "A")],
    ]),
  ),
};

function reflect(term: Term, energies: readonly Term[], table: Readonly<Record<string, Definition>>): Term {
  return rewrite(term, (t) => {
    if (t.kind !== "fn" || t.args.length !== 1 || !energies.includes(t.args[0]!)) return undefined;
    return table[t.head]?.(expand(neg(t.args[0]!)));
  });
}

/** Functions at one of the given energies by those at the opposite one; functions that are not known are left. */
export function reflectedAt(term: Term, energies: readonly Term[]): Term {
  return reflect(term, energies, AT_OPPOSITE);
}
