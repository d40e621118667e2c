import { describe, expect, it } from "vitest";
import { add, fn, mul, neg, num, ratio, sub, sym, type Term, word } from "../../src/algebra/term.ts";
import { Trace } from "../../src/algebra/trace.ts";
import { areEqual } from "../../src/algebra/zero.ts";
import { branchTable, component, orientation, rotate } from "../../src/contour/branches.ts";
import { convolution } from "../../src/contour/convolution.ts";
import { pointwise } from "../../src/contour/pointwise.ts";

const t = sym("t");
const X = (which: "R" | "A" | "K"): Term => component("X", which);

describe("branch components", () => {
  const table = branchTable("X");
  it("rotate back to R, A, K", () => {
    const branch = (a: "+" | "-", b: "+" | "-"): Term => table[`${a}${b}`];
    for (const which of ["R", "A", "K"] as const)
      expect(areEqual(rotate(which, branch), X(which))).toBe(true);
  });
  it("satisfy the sum rule X^{++} + X^{--} = X^> + X^<", () => {
    expect(areEqual(add(table["++"], table["--"]), add(table["+-"], table["-+"]))).toBe(true);
  });
  it("run against time on the backward branch", () => {
    expect([orientation("+"), orientation("-")]).toEqual([1, -1]);
  });
});

describe("convolution", () => {
  it("keeps the order of the factors in every component", () => {
    const rule = convolution("A", "B");
    expect(rule.A).toBe(word(fn("A^A"), fn("B^A")));
    expect(rule.K).toBe(add(word(fn("A^R"), fn("B^K")), word(fn("A^K"), fn("B^A"))));
  });
  it("records one step per component under the name given", () => {
    const trace = new Trace();
    convolution("A", "B", trace, "here");
    expect(trace.recorded.map((s) => s.id)).toEqual([
      "here-R",
      "here-A",
      "here-K",
      "here-greater",
      "here-lesser",
    ]);
  });
  it("is associative in its R component", () => {
    const left = word(convolution("A", "B").R, fn("C^R"));
    const right = word(fn("A^R"), convolution("B", "C").R);
    expect(left).toBe(right);
  });
});

describe("pointwise products", () => {
  const at = (head: string, e: Term): Term => fn(`time:${head}`, e);
  it("commute in the same order", () => {
    for (const which of ["R", "A", "K"] as const)
      expect(areEqual(pointwise("A", "B", "same", t)[which], pointwise("B", "A", "same", t)[which])).toBe(
        true,
      );
  });
  it("have the advanced component of the opposite order as the mirror of the retarded one", () => {
    const found = pointwise("A", "B", "opposite", t).A;
    const expected = mul(
      ratio(1, 2),
      add(mul(at("A^A", t), at("B^K", neg(t))), mul(at("A^K", t), at("B^R", neg(t)))),
    );
    expect(areEqual(found, expected)).toBe(true);
  });
  it("carry spectral parts in the Keldysh component with the sign of the order", () => {
    const rho = (name: string, e: Term): Term => sub(at(`${name}^R`, e), at(`${name}^A`, e));
    const same = pointwise("A", "B", "same", t).K;
    const rest = sub(mul(num(2), same), mul(at("A^K", t), at("B^K", t)));
    expect(areEqual(rest, mul(rho("A", t), rho("B", t)))).toBe(true);
  });
});
