import { describe, expect, it } from "vitest";
import { checkCertificate, digestOf, FORMAT } from "../../proofs/checker/certificate.ts";
import { STEP_RULES } from "../../proofs/checker/data/step-rules.ts";
import { ExactRandom } from "../../src/exact/random.ts";

/** Terms by places: a bound variable is how many binders are between it and its own. */
type Term =
  | { readonly kind: "bound"; readonly place: number }
  | { readonly kind: "free"; readonly name: string }
  | { readonly kind: "call"; readonly head: string; readonly args: readonly Term[] }
  | { readonly kind: "binder"; readonly head: string; readonly body: Term };
const NAMES = ["v", "w", "n"];
const BINDERS = ["int_0", '"sum>=0"'];

class Terms {
  private readonly random: ExactRandom;

  constructor(seed: number) {
    this.random = new ExactRandom(seed);
  }
  pick<T>(list: readonly T[]): T {
    return list[this.random.integer(0, list.length - 1)]!;
  }
  /** A term under so many binders; `heads` are the functions of one argument that it may call. */
  term(size: number, depth: number, heads: readonly string[]): Term {
    const kind = size === 0 ? "leaf" : this.pick(["call", "call", "binder"]);
    if (kind === "binder")
      return { kind, head: this.pick(BINDERS), body: this.term(size - 1, depth + 1, heads) };
    if (kind === "call") {
      const head = this.pick([...heads, "k"]);
      const count = head === "k" ? 2 : 1;
      const args = Array.from({ length: count }, () => this.term(size - 1, depth, heads));
      return { kind, head, args };
    }
    const isBound = depth > 0 && this.pick([true, true, false]);
    return isBound
      ? { kind: "bound", place: this.random.integer(0, depth - 1) }
      : { kind: "free", name: this.pick(NAMES) };
  }
  /** The term with names for its variables, any that does not hide a variable or a free name that is used inside. */
  text(term: Term, around: readonly string[] = []): string {
    if (term.kind === "free") return term.name;
    if (term.kind === "bound") return around[term.place]!;
    if (term.kind === "call") return `${term.head}(${term.args.map((a) => this.text(a, around)).join(", ")})`;
    const inside = namesIn(term.body, around);
    const name = `$${this.pick(
      [...NAMES, "1", "2", "3", "a", "b", "c1", "d1", "e1"].filter((n) => !inside.has(`$${n}`)),
    )}`;
    return `${term.head}(${name}, ${this.text(term.body, [name, ...around])})`;
  }
}
/** The names that the body of a binder uses of those around it. */
function namesIn(term: Term, around: readonly string[], depth = 0): Set<string> {
  if (term.kind === "free") return new Set([term.name]);
  if (term.kind === "bound") return new Set(term.place > depth ? [around[term.place - depth - 1]!] : []);
  if (term.kind === "call") return new Set(term.args.flatMap((a) => [...namesIn(a, around, depth)]));
  return namesIn(term.body, around, depth + 1);
}
/** Moves the variables of binders further out by so many places. */
function lifted(term: Term, by: number, depth = 0): Term {
  if (term.kind === "bound") return term.place < depth ? term : { kind: "bound", place: term.place + by };
  if (term.kind === "call") return { ...term, args: term.args.map((a) => lifted(a, by, depth)) };
  return term.kind === "binder" ? { ...term, body: lifted(term.body, by, depth + 1) } : term;
}
/** The body of the definition of c with its argument, `p`, put in for every call of c. */
function unfolded(term: Term, definition: Term): Term {
  if (term.kind === "binder") return { ...term, body: unfolded(term.body, definition) };
  if (term.kind !== "call") return term;
  const args = term.args.map((a) => unfolded(a, definition));
  return term.head === "c" ? withArgument(definition, args[0]!) : { ...term, args };
}
function withArgument(term: Term, argument: Term, depth = 0): Term {
  if (term.kind === "free") return term.name === "#1" ? lifted(argument, depth) : term;
  if (term.kind === "call") return { ...term, args: term.args.map((a) => withArgument(a, argument, depth)) };
  return term.kind === "binder" ? { ...term, body: withArgument(term.body, argument, depth + 1) } : term;
}
/** What the checker says of lhs = rhs. */
function answer(lhs: string, rhs: string, premises: readonly { from: string; to: string }[]): string {
  const [rule] = STEP_RULES;
  const step = {
    id: "s",
    rule,
    assumptions: [],
    judge: "algebra",
    text: "t",
    lhs,
    rhs,
    premises,
    proof: [],
  };
  const content = { format: FORMAT, name: "n", title: "t", steps: [step], notDerived: [] };
  const result = checkCertificate(JSON.stringify({ ...content, digest: digestOf(content) }));
  return result.accepted ? "accepted" : result.reason;
}

describe("names that are bound", () => {
  it("mean what they mean by place, whatever they are called and whatever a definition puts among them", () => {
    let [different, met] = [0, 0];
    for (let seed = 0; seed < 400; seed++) {
      const terms = new Terms(seed);
      const statement = terms.term(4, 0, ["c", "h"]);
      const plain = terms.term(3, 0, ["h"]);
      const definition = JSON.parse(JSON.stringify(plain).replaceAll('"name":"n"', '"name":"#1"')) as Term;
      const value = unfolded(statement, definition);
      const isMet = JSON.stringify(statement).includes('"head":"c"');
      if (isMet) met++;
      const premises = isMet ? [{ from: "c(#1)", to: terms.text(definition) }] : [];
      const lhs = terms.text(statement);
      const context = `${seed}: ${lhs} | ${terms.text(value)} | ${JSON.stringify(premises)}`;
      expect(`${answer(lhs, terms.text(value), premises)} ${context}`).toBe(`accepted ${context}`);
      // The same with another term: refused, unless it is the same by places.
      const other = terms.term(4, 0, ["h"]);
      const near = JSON.parse(
        JSON.stringify(value).replace(/"place":(\d)/, (_, d) => `"place":${d === "0" ? "1" : "0"}`),
      ) as Term;
      for (const wrong of [other, near]) {
        if (JSON.stringify(wrong) === JSON.stringify(value) || !isClosed(wrong)) continue;
        different++;
        expect(`${answer(lhs, terms.text(wrong), premises)} ${context}`).toMatch(/^after its last line/);
      }
    }
    expect(different).toBeGreaterThan(400);
    expect(met).toBeGreaterThan(100);
  });
});
function isClosed(term: Term, depth = 0): boolean {
  if (term.kind === "bound") return term.place < depth;
  if (term.kind === "call") return term.args.every((a) => isClosed(a, depth));
  return term.kind === "binder" ? isClosed(term.body, depth + 1) : true;
}
