import { substitute } from "../algebra/rewrite.ts";
import { type Integral, integral, type Sym, type Term } from "../algebra/term.ts";
import type { ProofLine } from "../algebra/trace.ts";
import { InternalError } from "../errors/errors.ts";

/** The integral that a proof line speaks of. Throws InternalError for any other term. */
export function asIntegral(t: Term): Integral {
  if (t.kind !== "integral") throw new InternalError("a proof line about integrals needs one integral");
  return t;
}

/** ∫dv f(v) = ∫dv f(image), image = a + σv with σ = ±1 and a free of v; `into` names the variable on the right. */
export function shiftLine(from: Term, image: Term, into?: Sym): ProofLine {
  const { variable, body } = asIntegral(from);
  const to = integral(into ?? variable, substitute(body, new Map([[variable, image]])));
  return { rule: "shift", from, to, witness: { image } };
}

/** ∫da∫db f = ∫db∫da f. */
export function exchangeLine(from: Term): ProofLine {
  const outer = asIntegral(from);
  const inner = asIntegral(outer.body);
  return { rule: "exchange", from, to: integral(inner.variable, integral(outer.variable, inner.body)) };
}

/** ∫da∫db f(a,b) = ∫da∫db f(b,a): the variables change names, then the order is exchanged. */
export function exchangedNames(t: Term): Term {
  const outer = asIntegral(t);
  const inner = asIntegral(outer.body);
  const [a, b] = [outer.variable, inner.variable];
  const body = substitute(
    inner.body,
    new Map<Sym, Term>([
      [a, b],
      [b, a],
    ]),
  );
  return integral(a, integral(b, body));
}

/** from = to by named functions that are odd or even. */
export function parityLine(from: Term, to: Term, functions: readonly string[]): ProofLine {
  return { rule: "parity", from, to, witness: { functions: functions.join(" ") } };
}

/** ∫dv of a rational function by its poles above and below the axis. */
export function residueLine(from: Term, to: Term, upper: readonly Term[], lower: readonly Term[]): ProofLine {
  return { rule: "residues", from: asIntegral(from), to, witness: { upper, lower, cutoff: "symmetric" } };
}
