import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { checkCertificate, digestOf } from "../../proofs/checker/certificate.ts";
import type { Line } from "../../proofs/checker/data/shapes.ts";
import { STEP_RULES } from "../../proofs/checker/data/step-rules.ts";

interface Step {
  id: string;
  lhs: string;
  rhs: string;
  rule: { name: string };
  proof: Line[];
}
const file = resolve(import.meta.dirname, "../../proofs/nested-products.json");
const original = readFileSync(file, "utf8");

/** What the checker says when a step of the nested products is changed and the digest is made anew. */
function answerWith(id: string, change: object | ((s: Step) => unknown)): string {
  const content = JSON.parse(original) as { steps: Step[]; digest: string };
  content.steps = content.steps.filter((s) => /^(more|every|all)-/.test(s.id));
  const step = content.steps.find((s) => s.id === id)!;
  if (typeof change === "function") change(step);
  else Object.assign(step, change);
  const result = checkCertificate(JSON.stringify({ ...content, digest: digestOf({ ...content }) }));
  return result.accepted ? "accepted" : `${result.step}: ${result.reason}`;
}
/** The same where the one line of the step, which has the induction, is changed. */
const answerTo = (id: string, change: (line: Writable) => unknown): string =>
  answerWith(id, (step) => change(step.proof[0] as Writable));
type Writable = { -readonly [K in keyof Line]: Line[K] };
const lineOf = (id: string): Line =>
  (JSON.parse(original) as { steps: Step[] }).steps.find((s) => s.id === id)!.proof[0]!;

describe("a statement for every n", () => {
  it("is concluded from the statement at 1 and the step from n to n + 1", () => {
    expect(answerWith("all-K", {})).toBe("accepted");
  });
  it("is refused from the lines of another component", () => {
    const { base, proof } = lineOf("all-lesser");
    expect(answerTo("all-K", (line) => Object.assign(line, { base }))).toMatch(
      /product-first < changes nothing/,
    );
    expect(answerTo("all-K", (line) => Object.assign(line, { proof }))).toMatch(/changes nothing/);
  });
  it("is refused where it says something else", () => {
    const reversed = "sum_j($j, (run^A(1, (-1 + $j)) ∘ A^K($j) ∘ run^R((1 + $j), n)), n)";
    for (const to of [reversed, "2*run^R(1, n)"]) {
      expect(answerWith("all-K", { rhs: to })).toMatch(/all-K: .* still differ/);
      expect(answerTo("all-K", (line) => Object.assign(line, { to }))).toMatch(
        /all-K: .*(still differ|changes nothing)/,
      );
    }
    expect(answerTo("all-R", (line) => Object.assign(line, { from: "P^R(n + 1)" }))).toMatch(
      /all-R: .* changes nothing/,
    );
    expect(answerWith("all-R", { lhs: "P^R(n + 1)" })).toMatch(/all-R: .* changes nothing/);
  });
  it("is refused where the step is given what is not shown of n", () => {
    const without = (line: Writable): unknown =>
      Object.assign(line, { proof: line.proof!.filter((l) => l.from !== "P^R(n)") });
    expect(answerTo("all-K", without)).toMatch(/all-K: the two sides of P\^K\(n\) = … still differ/);
    const unshown = (line: Writable): unknown =>
      Object.assign(line, {
        proof: line.proof!.map((l) => (l.from === "P^R(n)" ? { from: l.from, to: l.to, proof: [] } : l)),
      });
    expect(answerTo("all-K", unshown)).toMatch(/all-K: the two sides of P\^R\(n\) = … still differ/);
  });
  it("is refused without its base, without its step and with a base that shows nothing", () => {
    expect(answerTo("all-R", (line) => delete line.base)).toMatch(/all-R: P.* changes nothing/);
    expect(answerTo("all-R", (line) => Object.assign(line, { base: [] }))).toMatch(/at n = 1 the two sides/);
    expect(answerTo("all-R", (line) => Object.assign(line, { proof: [] }))).toMatch(/all-R: the two sides/);
  });
  it("is given the statement at n and not at n + 1", () => {
    const line = { from: "P^R(n)", to: "2*P^R(n)", proof: [], base: [] };
    expect(answerWith("all-R", { rhs: "2*P^R(n)", proof: [line] })).toMatch(/at n = 1 the two sides/);
    const grown = { from: "f(n)", to: "0", proof: [], base: [] };
    expect(answerWith("all-R", { lhs: "f(n)", rhs: "0", proof: [grown] })).toMatch(/at n = 1 the two sides/);
  });
  it("is refused where the n of the statement is one that a sum binds", () => {
    const half = (part = ""): string => `"sum>=0"($n, ${part.replaceAll(/\bn\b/g, "$n")})`;
    const bound = (step: Step): void => {
      const [line] = step.proof as [Writable];
      Object.assign(step, { lhs: half(step.lhs), rhs: half(step.rhs) });
      Object.assign(line, { from: half(line.from), to: half(line.to) });
    };
    expect(answerWith("all-R", bound)).toMatch(/all-R: P.* changes nothing/);
  });
  const round = "2*n*iomega_n/T";
  const again = [{ row: "exp-power", terms: ["iomega_n/T", "2"] }, { row: "exp-frequency iomega_n" }];
  const turned = {
    lhs: `exp(${round})`,
    rhs: "1",
    proof: [
      {
        from: `exp(${round})`,
        to: "1",
        proof: [{ row: "exp-sum", terms: [round, "2*iomega_n/T"] }, ...again],
        base: again,
      },
    ],
  };
  it("is one of whole numbers n, which the step has to say", () => {
    expect(answerWith("all-R", turned)).toBe("accepted");
    const rule = STEP_RULES.find((r) => r.name === "identity")!;
    expect(answerWith("all-R", { ...turned, rule })).toBe(
      "all-R: exp(2*n*iomega_n/T): n is not said to be a whole number",
    );
  });
  it("is no row", () => {
    const line = { row: "product-first R", base: [] };
    expect(answerWith("all-R", { proof: [line] })).toMatch(/fields .* are expected, not row base/);
  });
});

describe("the rows of products of any length", () => {
  it("say nothing of strings before the first factor", () => {
    const line = (m: string): object => ({ row: `run-last R ${m}` });
    const claim = (m: string): string =>
      answerWith("all-R", {
        lhs: `run^R(1, ${m} + 1)`,
        rhs: `(run^R(1, ${m}) ∘ A^R(${m} + 1))`,
        proof: [line(m)],
      });
    expect(claim("n")).toBe("accepted");
    expect(claim("-1")).toMatch(/not the names/);
    expect(claim("j")).toBe("all-R: not shown: in j 0 n");
  });
  it("are refused for a product of which it is not said that it is one", () => {
    const other = { name: "collect", statement: "Collect terms.", conditions: [] };
    expect(answerWith("more-K", { rule: other })).toMatch(/^more-K: /);
  });
  it("do not exchange the order of factors, nor lose the new string", () => {
    expect(answerWith("more-R", { rhs: "(A^R(n + 1) ∘ P^R(n))" })).toMatch(/more-R: .*still differ/);
    const lost = "(sum_j($j, (run^R(1, (-1 + $j)) ∘ A^K($j) ∘ run^A((1 + $j), n)), n) ∘ A^A(n + 1))";
    expect(answerWith("every-K", { rhs: lost })).toMatch(/every-K: /);
    const short = "sum_j($j, (run^R(1, (-1 + $j)) ∘ A^K($j) ∘ run^A((1 + $j), n + 1)), n)";
    expect(answerWith("every-K", { rhs: short })).toMatch(/every-K: /);
  });
  it("prove the rule for two factors from the sum over both branches: no branch may be lost, none counts with another sign", () => {
    const branches = (s: Step): object[] => s.proof as object[];
    const without = (row: string) => (s: Step) =>
      Object.assign(s, { proof: branches(s).filter((line) => (line as { row?: string }).row !== row) });
    for (const row of ["product-next-+-", "product-next--+"])
      expect(answerWith("more-K", without(row))).toMatch(/^more-K: /);
    expect(answerWith("more-K", { rhs: "(P^R(n) ∘ A^K(n + 1)) - (P^K(n) ∘ A^A(n + 1))" })).toMatch(
      /^more-K: /,
    );
  });
});
