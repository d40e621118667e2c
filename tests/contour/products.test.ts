import { describe, expect, it } from "vitest";
import { add, fn, I, mul, neg, num, sub, type Term, word } from "../../src/algebra/term.ts";
import { type Step, Trace } from "../../src/algebra/trace.ts";
import { areEqual } from "../../src/algebra/zero.ts";
import { rotate } from "../../src/contour/branches.ts";
import { convolution } from "../../src/contour/convolution.ts";
import { dysonRule } from "../../src/contour/dyson-series.ts";
import { contourInverseRule } from "../../src/contour/inverse.ts";
import { pointwiseLesser } from "../../src/contour/lesser-language.ts";
import { branchChain, nestedProduct } from "../../src/contour/nested.ts";
import { PRODUCT_RULES } from "../../src/contour/product-rules.ts";
import { thermalConvolution } from "../../src/contour/thermal-branch.ts";
import { recordThermalStart } from "../../src/contour/thermal-start.ts";
import { translate, translateRule } from "../../src/contour/translation.ts";
import { factorAround, replacePrefix } from "../../src/contour/words.ts";
import { time } from "../../src/steady/symbols.ts";
import { judgeStep } from "../../src/verify/judge.ts";

const letters = (text: string): Term => word(...text.split(" ").map((name) => fn(name)));

/** Judged on discrete contours, as a step of its own. */
function verdict(lhs: Term, rhs: Term): string {
  const trace = new Trace();
  trace.step({ id: "asked", rule: PRODUCT_RULES.nestedProduct, lhs, rhs, judge: "contour" });
  return judgeStep(trace.recorded[0] as Step, { runs: 3, digits: 20, seed: 7 }).verdict;
}

describe("products of any length", () => {
  const names = ["A", "B", "C", "D", "E", "F"];
  for (let n = 1; n <= names.length; n++)
    it(`of ${n} factors are the sums over their inner branches`, () => {
      const chosen = names.slice(0, n);
      for (const c of ["R", "A", "K", "<", ">"] as const)
        expect(
          verdict(
            rotate(c, (a, b) => branchChain(chosen, a, b)),
            nestedProduct(chosen)[c],
          ),
        ).toBe("certified");
    });
  it("carry the Keldysh component once through the product", () => {
    expect(nestedProduct(["A", "B", "C"]).K).toBe(
      add(letters("A^R B^R C^K"), letters("A^R B^K C^A"), letters("A^K B^A C^A")),
    );
  });
  it("with retarded and advanced factors exchanged are refuted", () => {
    const wrong = letters("A^A B^K C^A");
    const rule = nestedProduct(["A", "B", "C"]).K;
    expect(
      verdict(
        rotate("K", (a, b) => branchChain(["A", "B", "C"], a, b)),
        add(rule, wrong),
      ),
    ).toBe("refuted");
  });
  it("need a factor", () => {
    expect(() => nestedProduct([])).toThrow("no factors");
  });
});

describe("inverse and Dyson equation", () => {
  it("have the textbook components", () => {
    expect(contourInverseRule().K).toBe(neg(letters("C^R A^K C^A")));
    for (const third of ["K", "<", ">"] as const)
      expect(dysonRule(third).driven).toBe(letters(`G^R Sigma^${third} G^A`));
  });
  it("remember the start with (1 + G^RΣ^R)G_0^K(1 + Σ^AG^A)", () => {
    const left = add(num(1), letters("G^R Sigma^R"));
    const right = add(num(1), letters("Sigma^A G^A"));
    expect(dysonRule("K").boundary).toBe(word(left, fn("G_0^K"), right));
  });
});

describe("ordered products", () => {
  it("factor around a letter where every prefix meets the same suffixes", () => {
    const sum = add(letters("X"), letters("P X"), letters("X Q"), letters("P X Q"), letters("Z"));
    const factored = word(add(num(1), fn("P")), fn("X"), add(num(1), fn("Q")));
    expect(factorAround(sum, fn("X"))).toBe(add(factored, fn("Z")));
    expect(factorAround(add(letters("P X Q"), letters("X")), fn("X"))).toBe(
      add(letters("P X Q"), letters("X")),
    );
  });
  it("have their first letters replaced only where all of them stand", () => {
    const from = [fn("A"), fn("B")];
    expect(replacePrefix(add(letters("A B C"), letters("B A")), from, fn("X"))).toBe(
      add(letters("X C"), letters("B A")),
    );
  });
});

describe("translation", () => {
  it("there and back is the identity", () => {
    for (const from of ["K", "<", ">"] as const)
      for (const to of ["K", "<", ">"] as const) {
        const X = fn(`X^${from}`, time);
        expect(areEqual(translate(translate(X, from, to), to, from), X), `${from} to ${to}`).toBe(true);
      }
  });
  it("of the rule for K gives the rule for <", () => {
    const { R, A, K } = convolution("A", "B");
    expect(translateRule({ R, A, third: K }, "K", "<")).toBe(convolution("A", "B")["<"]);
  });
  it("of pointwise products in opposite order has no product of two retarded functions", () => {
    const at = (head: string, e: Term): Term => fn(`time:${head}`, e);
    const expected = add(
      mul(at("A^R", time), at("B^<", neg(time))),
      mul(at("A^<", time), at("B^A", neg(time))),
    );
    expect(areEqual(pointwiseLesser("A", "B", "opposite", time).R, expected)).toBe(true);
  });
});

describe("the thermal branch", () => {
  const product = thermalConvolution("A", "B");
  it("leaves the retarded component alone and adds to the lesser one", () => {
    expect(product.R).toBe(letters("A^R B^R"));
    expect(sub(product["<"], convolution("A", "B")["<"])).toBe(neg(mul(I, letters("A^⌉ B^⌈"))));
  });
  it("closes on itself", () => {
    expect(product.M).toBe(neg(mul(I, letters("A^M B^M"))));
  });
  it("hands its correlations to G^<", () => {
    const { lesser } = recordThermalStart(new Trace());
    const joint = add(fn("Sigma^⌉"), fn("J^⌉"));
    const expected = sub(letters("G^R Sigma^< G^A"), mul(I, word(fn("G^R"), joint, fn("G^⌈"))));
    expect(lesser).toBe(expected);
  });
});
