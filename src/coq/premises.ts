import { type Definition, rewrite } from "../algebra/rewrite.ts";
import { add, div, type Fn, fn, I, mul, neg, num, type Sym, sub, type Term } from "../algebra/term.ts";
import { occurrences } from "./occurrences.ts";

/** A hypothesis from = to of a lemma, for all values of the integration variables in whose scope it is used. */
export interface Premise {
  /** Where it comes from: `given`, or the rule that states it. */
  readonly rule: string;
  readonly from: Term;
  readonly to: Term;
  readonly scope: readonly Sym[];
  readonly index: boolean;
}

/** A premise about a whole integral, and the factor with which from − to enters the difference of the two sides. */
export interface Weighted {
  readonly premise: Premise;
  readonly weight: Term;
}

/** The instances of definitions that occur in the terms. */
export function instances(
  terms: readonly Term[],
  definitions: Readonly<Record<string, Definition>>,
  rule: string,
): Premise[] {
  return occurrences(terms, (t) => t.kind === "fn" && t.head in definitions)
    .map(({ term, scope, index }) => ({
      rule,
      from: term,
      to: definitions[(term as Fn).head]!(...(term as Fn).args),
      scope,
      index,
    }))
    .filter((p) => p.from !== p.to);
}

/** Equations between terms, wherever their left side occurs. */
export function equationsAt(terms: readonly Term[], from: Term, to: Term, rule: string): Premise[] {
  return occurrences(terms, (t) => t === from).map(({ scope, index }) => ({ rule, from, to, scope, index }));
}

const PARTS = new Set(["Re", "Im", "abs2"]);
/** Quasiclassical functions, for which conj X^R = −X^A; for all others conj X^R = X^A. */
const ODD_UNDER_CONJUGATION = new Set(["g", "f"]);

/** conj X^R = ±X^A for every retarded function of which a real part, an imaginary part or a modulus is taken. */
export function conjugates(terms: readonly Term[]): Premise[] {
  const parts = occurrences(terms, (t) => t.kind === "fn" && PARTS.has(t.head));
  const seen = new Set<string>();
  return parts.flatMap(({ term, scope, index }) => {
    const inner = (term as Fn).args[0]!;
    const to = advanced(inner);
    const key = `${inner.key}|${scope.map((s) => s.name)}`;
    if (!to || seen.has(key)) return [];
    seen.add(key);
    return [{ rule: "conjugate", from: fn("conj", inner), to, scope, index }];
  });
}
function advanced(t: Term): Term | undefined {
  if (t.kind !== "fn" || !t.head.endsWith("^R")) return undefined;
  const base = t.head.slice(0, -2);
  const partner = fn(`${base}^A`, ...t.args);
  return ODD_UNDER_CONJUGATION.has(base) ? neg(partner) : partner;
}

/** The term with every premise inserted, and parts written by the conjugates that the premises name. */
export function insert(term: Term, premises: readonly Premise[]): Term {
  const values = new Map(premises.map((p) => [p.from, p.to]));
  return rewrite(term, (t) => values.get(t) ?? partByConjugate(t, values));
}
function partByConjugate(t: Term, values: ReadonlyMap<Term, Term>): Term | undefined {
  if (t.kind !== "fn" || !PARTS.has(t.head)) return undefined;
  const inner = t.args[0]!;
  const conjugate = values.get(fn("conj", inner));
  if (!conjugate) return undefined;
  if (t.head === "Re") return div(add(inner, conjugate), num(2));
  if (t.head === "Im") return div(sub(inner, conjugate), mul(num(2), I));
  return mul(inner, conjugate);
}
