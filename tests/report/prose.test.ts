import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sym } from "../../src/algebra/term.ts";
import { mathml } from "../../src/report/derivation-html.ts";
import { termLatex, termText } from "../../src/report/index.ts";
import { asLines, marked, visibleWidth } from "../../src/report/line-breaks.ts";
import { measured, percent, valueText } from "../../src/report/numbers.ts";
import { proseHtml, proseLatex } from "../../src/report/prose.ts";
import { columns, wrapEquation, wrapWords } from "../../src/report/wrap.ts";

describe("numbers", () => {
  it("are short, with a true minus sign and powers of ten", () => {
    expect(valueText(-0.5)).toBe("−0.5");
    expect(valueText(1.23456789, "meV")).toBe("1.23457 meV");
    expect(valueText(1.5e-7)).toBe("1.5 × 10⁻⁷");
    expect(valueText(2.5e9)).toBe("2.5 × 10⁹");
    expect(valueText(0)).toBe("0");
    expect(valueText(Number.NaN)).toBe("–");
  });
  it("show no digit below their error", () => {
    expect(measured({ value: 0.160914, error: 1e-4, unit: "" })).toBe("0.161");
    expect(measured({ value: 39.54321, error: null, unit: "K" })).toBe("39.5432 K");
    expect(measured({ value: 7, error: 20, unit: "" })).toBe("7");
    expect(measured({ value: 12345, error: 30, unit: "K" })).toBe("12000 K");
  });
  it("show every digit above their error, zeros too", () => {
    expect(measured({ value: 0.6, error: 1e-4, unit: "" })).toBe("0.600");
    expect(measured({ value: 40, error: 1e-9, unit: "K" })).toBe("40.0000 K");
    expect(measured({ value: 2e-7, error: 1e-9, unit: "" })).toBe("2.0 × 10⁻⁷");
    expect(measured({ value: 40, error: null, unit: "K" })).toBe("40 K");
  });
  it("become percentages", () => {
    expect(percent(0.4375)).toBe("43.8 %");
    expect(percent(-1.5)).toBe("−150 %");
  });
});

describe("running text", () => {
  it("gets indices in HTML and stays harmless", () => {
    expect(proseHtml("G_11^R <b> X^{+-} ∫_C Σ_c T_e")).toBe(
      "G<sub>11</sub><sup>R</sup> &lt;b&gt; X<sup>+-</sup> ∫<sub>C</sub> Σ<sub>c</sub> T<sub>e</sub>",
    );
  });
  it("gets mathematics in LaTeX", () => {
    expect(proseLatex("50 % of Σ̂_11 ≠ 0")).toBe(
      "50 \\% of \\ensuremath{\\hat{\\Sigma}}\\ensuremath{_{11}} \\ensuremath{\\ne} 0",
    );
  });
});

describe("lines", () => {
  it("of words never exceed the width and keep every word", () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }),
        fc.integer({ min: 16, max: 60 }),
        (words, width) => {
          const lines = wrapWords(words.join(" "), width, "", "  ");
          expect(lines.every((l) => columns(l) <= width)).toBe(true);
          expect(lines.map((l) => l.trim()).join(" ")).toBe(words.join(" "));
        },
      ),
      { seed: 11, numRuns: 200 },
    );
  });
  it("of an equation break before a sign outside brackets", () => {
    const lines = wrapEquation("f(a) + [b − c] + d", 14, "", "  ");
    expect(lines).toEqual(["f(a) + [b − c]", "  + d"]);
  });
  it("of LaTeX break at the outermost mark that fits", () => {
    const body = `aaaaaaaa (${marked.deeper(`b ${marked.sign}+ c`)}) ${marked.sign}+ d`;
    expect(asLines(body, 16)).toEqual(["aaaaaaaa (b + c)", "+ d"]);
    expect(asLines(body, 14)).toEqual(["aaaaaaaa (b", "+ c) + d"]);
    expect(asLines(body, 100)).toEqual(["aaaaaaaa (b + c) + d"]);
    expect(visibleWidth("\\frac{abc}{\\alpha}")).toBe(3);
  });
});

describe("names of the user", () => {
  it("never break the LaTeX or the MathML", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 8 }), (name) => {
        const latex = termLatex(sym(name));
        expect(mathml(latex, termText(sym(name)))).toMatch(/^<math[\s\S]*<\/math>$/);
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
