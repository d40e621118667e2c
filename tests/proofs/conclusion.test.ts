import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { checkCertificate, digestOf } from "../../proofs/checker/certificate.ts";

interface Step {
  id: string;
  lhs: string[];
  rhs: string[];
  premises: { from: string; to: string }[];
  assumptions: string[];
  proof?: object[];
  reason?: string;
  order?: string;
  induction?: { base: string; more: string; next: string };
}
const file = resolve(import.meta.dirname, "../../proofs/nested-products.json");
const original = readFileSync(file, "utf8");

/** What the checker says when the steps of the nested products are changed and the digest is made anew. */
function answer(change: (steps: Step[], step: (id: string) => Step) => Step[] | undefined): string {
  const content = JSON.parse(original) as { steps: Step[]; digest: string };
  const find = (id: string): Step => content.steps.find((s) => s.id === id)!;
  content.steps = content.steps.filter((s) => /^(base|more|every|all)-/.test(s.id));
  content.steps = change(content.steps, find) ?? content.steps;
  const changed = JSON.parse(JSON.stringify(content)) as typeof content;
  const result = checkCertificate({ ...changed, digest: digestOf({ ...changed }) });
  return result.accepted ? "accepted" : `${result.step}: ${result.reason}`;
}
/** The same for one step, with other fields or changed inside. */
function answerWith(id: string, change: object | ((s: Step) => unknown)): string {
  return answer((_, step) => {
    if (typeof change === "function") change(step(id));
    else Object.assign(step(id), change);
    return undefined;
  });
}
const without = (steps: Step[], ...ids: string[]): Step[] => steps.filter((s) => !ids.includes(s.id));

describe("a statement for every n", () => {
  it("is concluded from the statement at 1 and the step from n to n + 1", () => {
    expect(answer(() => undefined)).toBe("accepted");
  });
  it("is refused from the steps of another component", () => {
    expect(answerWith("all-K", (s) => Object.assign(s.induction!, { base: "base-lesser" }))).toBe(
      "all-K: base: another statement",
    );
    expect(answerWith("all-K", (s) => Object.assign(s.induction!, { more: "more-R" }))).toBe(
      "all-K: more: another statement",
    );
    expect(answerWith("all-A", (s) => Object.assign(s.induction!, { next: "every-R" }))).toBe(
      "all-A: more: another statement",
    );
  });
  it("is refused where it says something else", () => {
    const reversed = "sum_j(n, (run^A(1, (-1 + j)) ∘ A^K(j) ∘ run^R((1 + j), n)))";
    expect(answerWith("all-K", { rhs: [reversed] })).toMatch(/another statement/);
    expect(answerWith("all-R", { rhs: ["2*run^R(1, n)"] })).toMatch(/another statement/);
    expect(answerWith("all-R", { lhs: ["P^R(n + 1)"] })).toMatch(/another statement/);
  });
  it("is refused where the step is given what is not shown of n", () => {
    const unshown = "all-K: next: P^R(n) is not shown";
    expect(answer((steps) => without(steps, "all-R"))).toBe(unshown);
    const later = (steps: Step[], step: (id: string) => Step): Step[] => [
      ...without(steps, "all-R"),
      step("all-R"),
    ];
    expect(answer(later)).toBe(unshown);
  });
  it("is refused where the step is given the statement at all arguments, so at n + 1 too", () => {
    const premises = [{ from: "P^R(#1)", to: "run^R(1, #1)" }];
    expect(answerWith("every-R", { premises })).toBe("all-R: nothing is given for #1");
  });
  it("is refused from itself, from a later step and from one without a proof", () => {
    const nothing = "all-R: no proved steps before this one by these names";
    expect(answerWith("all-R", (s) => Object.assign(s.induction!, { base: "all-R" }))).toBe(nothing);
    const early = (steps: Step[], step: (id: string) => Step): Step[] => [
      step("all-R"),
      ...without(steps, "all-R"),
    ];
    expect(answer(early)).toBe(nothing);
    expect(answerWith("more-R", { proof: undefined, reason: "none" })).toBe(nothing);
  });
  it("is refused where base or step rest on a definition, an order or an assumption of their own", () => {
    const premises = [{ from: "P^R(1)", to: "run^R(1, 1)" }];
    expect(answerWith("base-R", { premises, proof: [] })).toBe("all-R: base-R: rests on more than rows");
    expect(answerWith("base-R", { order: "as s tends to 0" })).toBe("all-R: base-R: rests on more than rows");
    expect(answerWith("every-R", { assumptions: ["n = 1"] })).toBe("all-R: every-R: assumes more");
  });
  it("is refused where the n of the statement is one that a sum binds", () => {
    const half = (part: string): string => `"sum_n>=0"(${part})`;
    expect(answerWith("all-R", (s) => Object.assign(s, { lhs: s.lhs.map(half), rhs: s.rhs.map(half) }))).toBe(
      "all-R: n is bound",
    );
  });
  it("has no proof of its own beside it", () => {
    const line = { row: "product-first", names: { c: "R" } };
    expect(answerWith("all-R", { proof: [line] })).toMatch(/no lines of its own/);
  });
});

describe("the rows of products of any length", () => {
  it("are refused for a product of which it is not said that it is one", () => {
    const other = { name: "collect", statement: "Collect terms.", conditions: [] };
    expect(answerWith("more-K", { rule: other })).toMatch(/^more-K: /);
  });
  it("do not exchange the order of factors, nor lose the new string", () => {
    expect(answerWith("more-R", { rhs: ["(A^R(n + 1) ∘ P^R(n))"] })).toMatch(/more-R: .*still differ/);
    const lost = "(sum_j(n, (run^R(1, (-1 + j)) ∘ A^K(j) ∘ run^A((1 + j), n))) ∘ A^A(n + 1))";
    expect(answerWith("every-K", { rhs: [lost] })).toMatch(/every-K: /);
    const short = "sum_j(n, (run^R(1, (-1 + j)) ∘ A^K(j) ∘ run^A((1 + j), n + 1)))";
    expect(answerWith("every-K", { rhs: [short] })).toMatch(/every-K: /);
  });
  it("prove the rule for two factors from the sum over both branches: no branch may be lost, none counts with another sign", () => {
    const branches = (s: Step): object[] => s.proof as object[];
    const without = (row: string) => (s: Step) =>
      Object.assign(s, { proof: branches(s).filter((line) => (line as { row?: string }).row !== row) });
    for (const row of ["product-next-+-", "product-next--+"])
      expect(answerWith("more-K", without(row))).toMatch(/^more-K: /);
    expect(answerWith("more-K", { rhs: ["(P^R(n) ∘ A^K(n + 1)) - (P^K(n) ∘ A^A(n + 1))"] })).toMatch(
      /^more-K: /,
    );
  });
});
