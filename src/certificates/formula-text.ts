import type { Atom, Field, Fraction } from "../../proofs/checker/terms.ts";
import { rewrite, substitute } from "../algebra/rewrite.ts";
import { type Fn, fn, sym, type Term } from "../algebra/term.ts";
import type { Gaussian } from "../exact/gaussian.ts";
import { powersOf } from "../exact/polynomial.ts";

/** Names that a formula takes without quotes. */
const PLAIN = /^(?:\$[\p{L}\p{N}_~']+|(?:time:)?[\p{L}_][\p{L}\p{N}_~']*(?:\^(?:[-+M]{2}|[RAKM<>⌈⌉]|-))?)$/u;
function nameText(name: string): string {
  return (PLAIN.test(name) && name !== "i") || /^#\d+$/.test(name) ? name : `"${name}"`;
}
function numberText({ re, im }: Gaussian): string {
  if (im.isZero()) return `${re}`;
  const imaginary = `${im}` === "1" ? "i" : `${im}*i`;
  return re.isZero() ? imaginary : `(${re} + ${imaginary})`;
}
const texts = new WeakMap<Term, string>();

/** A term as the formula that the checker reads. */
export function termText(term: Term): string {
  const known = texts.get(term) ?? written(term);
  texts.set(term, known);
  return known;
}
function written(term: Term): string {
  const list = (parts: readonly Term[], separator: string): string => parts.map(termText).join(separator);
  switch (term.kind) {
    case "num":
      return numberText(term.value);
    case "sym":
      return nameText(term.name);
    case "fn":
      return binderText(term) ?? `${nameText(term.head)}(${list(term.args, ", ")})`;
    case "sum":
      return `(${list(term.terms, " + ").replaceAll("+ -", "- ")})`;
    case "prod":
      return `(${list(term.factors, "*")})`;
    case "pow":
      return `${bracketed(termText(term.base))}^${term.exponent}`;
    case "integral":
      return `int(${bound(term.variable.name, term.body)})`;
    case "word":
      return `(${list(term.letters, " ∘ ")})`;
    case "matrix":
      return `[${list(term.entries, ", ")}]`;
  }
}
/** Sums over n speak of functions of iω_n; all binders of the checker name what they bind, with $. */
function binderText({ head, args: [body, more] }: Fn): string | undefined {
  const [sum] = /^sum_n(>=0)?$/.exec(head) ?? [];
  if (sum) return `${nameText(sum.replace("_n", ""))}(${bound("n", indexed(body!, fn("iomega", sym("n"))))})`;
  if (head === "sum_j") return `sum_j(${bound("j", more!)}, ${termText(body!)})`;
  if (head === "cellIntegral") return `cellIntegral(${bound("x", body!)})`;
  const [, kind, variable] = /^(int_0 |d\/)d(.+)$/.exec(head) ?? [];
  if (!kind) return undefined;
  return kind === "d/"
    ? `derivative(${bound(variable!, body!)}, ${nameText(variable!)})`
    : `int_0(${bound(variable!, body!)})`;
}
/** A variable that is bound, and what it is bound in. */
function bound(name: string, body: Term): string {
  return `$${name}, ${termText(substitute(body, new Map([[sym(name), sym(`$${name}`)]])))}`;
}
/** What stands at iω_n as a function there: ω̃_n as ω̃(iω_n). */
export function indexed(term: Term, at: Term): Term {
  return rewrite(term, (t) => {
    const name = t.kind === "sym" ? t.name : t.kind === "fn" ? t.head : "";
    if (!name.endsWith("_n")) return undefined;
    return name === "iomega_n" ? at : fn(name.slice(0, -2), at, ...(t.kind === "fn" ? t.args : []));
  });
}
function bracketed(text: string): string {
  return /^[-\d]/.test(text) || text.includes("/") ? `(${text})` : text;
}

/** A normal form as the formula that the checker reads; integrals bind $1, $2, …. */
export function fractionText(field: Field, { top, bottom }: Fraction): string {
  const terms = [...top].map(([m, c]) => monomialText(field, m, c));
  const sum = terms.length === 0 ? "0" : terms.join(" + ").replaceAll("+ -", "- ");
  if (bottom.size === 0) return sum;
  // Powers of the factors one by one: the checker keeps them apart.
  const below = [...bottom.values()].map(
    ({ base, power }) => `${bracketedSum(fractionText(field, { top: base, bottom: new Map() }))}^-${power}`,
  );
  return [...(sum === "1" ? [] : [bracketedSum(sum)]), ...below].join("*");
}
function bracketedSum(text: string): string {
  return /^[\w~]+(\([\w$]*\))?$/.test(text) ? text : `(${text})`;
}
function monomialText(field: Field, monomial: string, c: Gaussian): string {
  const factors = powersOf(monomial).map(([id, n]) => {
    const text = atomText(field, field.atoms[id]!);
    return n === 1 ? text : `${text}^${n}`;
  });
  if (factors.length > 0 && c.isOne()) return factors.join("*");
  if (factors.length > 0 && c.neg().isOne()) return `-${factors.join("*")}`;
  return [numberText(c), ...factors].join("*");
}
function atomText(field: Field, atom: Atom): string {
  const { kind, name, args } = atom;
  const list = (separator: string): string => args.map((a) => fractionText(field, a)).join(separator);
  if (kind === "symbol") return nameText(name);
  if (kind === "word") return `(${list(" ∘ ")})`;
  return `${nameText(name)}(${atom.variable ? `${atom.variable.name}, ` : ""}${list(", ")})`;
}
