import { describe, expect, it } from "vitest";
import { DERIVATIONS } from "../../derivations/index.ts";
import { findAll } from "../../src/algebra/rewrite.ts";
import { add, type Fn, fn, mul, sym, type Term } from "../../src/algebra/term.ts";
import { type Step, Trace } from "../../src/algebra/trace.ts";
import { type Ground, grounds } from "../../src/report/grounds.ts";
import {
  derivationHtml,
  derivationJson,
  derivationLatex,
  derivationText,
  type Judgements,
  judgementText,
  termLatex,
  termText,
} from "../../src/report/index.ts";
import { columns, LINE_WIDTH } from "../../src/report/wrap.ts";
import type { Judgement } from "../../src/verify/verdict.ts";

const derivations = DERIVATIONS.map((derive) => derive());
const steps = derivations.flatMap((d) => d.steps);

const CERTIFIED: Judgement = {
  verdict: "certified",
  detail: "holds exactly over random models",
  digits: 50,
  runs: 7,
  counterexample: null,
};
const equationsOf = (step: Step): Ground[] => {
  const { root, given } = grounds(step);
  return [step, ...(root ? [root] : []), ...given];
};
const all = (verdict: Judgement, ids: readonly string[]): Judgements =>
  new Map(ids.map((id) => [id, verdict]));

describe("printed steps", () => {
  it("are all looked at", () => {
    expect(steps.length).toBeGreaterThanOrEqual(100);
  });
  it("never show internal names", () => {
    const shown = steps
      .flatMap(equationsOf)
      .flatMap(({ lhs, rhs }) => [termText(lhs), termText(rhs), termLatex(lhs), termLatex(rhs)]);
    for (const text of shown)
      expect(text).not.toMatch(/time:|~|abs2|sum_n|#|\$|iomega|undefined|\+ -|−−[^}]/);
  });
  it("show two sides that differ wherever the terms do", () => {
    const same = steps.filter((s) => s.lhs !== s.rhs && termText(s.lhs) === termText(s.rhs));
    expect(same.map((s) => s.id)).toEqual([]);
  });
  it("have balanced brackets in text and braces in LaTeX", () => {
    for (const { lhs, rhs } of steps.flatMap(equationsOf))
      for (const side of [lhs, rhs]) {
        expect(imbalance(termText(side), "([", ")]")).toBe(0);
        expect(imbalance(termLatex(side), "{", "}")).toBe(0);
        expect(imbalance(termLatex(side).replace(/\\[Bb]ig[lr]/g, ""), "([", ")]")).toBe(0);
      }
  });
});

describe("what a step rests on", () => {
  it("is shown for every function that a step defines and speaks of, and for every equation that it solves", () => {
    const spoken = (s: Step): string[] =>
      [s.lhs, s.rhs, ...(s.equation ? [s.equation] : [])]
        .flatMap((t) => findAll(t, (u) => u.kind === "fn" && u.head in s.given) as Fn[])
        .filter((f) => s.given[f.head]!(...f.args) !== f)
        .map((f) => f.head);
    const some = steps.filter((s) => spoken(s).length > 0);
    expect(some.length).toBeGreaterThan(200);
    for (const s of some)
      expect(new Set(grounds(s).given.map(({ lhs }) => (lhs as Fn).head))).toEqual(new Set(spoken(s)));
    for (const s of steps) expect(grounds(s).root?.lhs).toBe(s.equation);
  });
  it("says what a rule lets be put in, and how that is judged", () => {
    const text = (step: Step): string =>
      derivationText({ ...derivations[0]!, story: [step] }).replace(/\s+/g, " ");
    const put = steps.filter((s) => s.row.input);
    expect(new Set(put.map((s) => s.rule))).toEqual(new Set(["antiderivative", "induction"]));
    for (const s of put) expect(text(s)).toContain(`rule ${s.rule} (input: ${s.row.input})`);
  });
  it("says a definition once, and again where it is another one at other arguments", () => {
    const [x, y, f] = [sym("x"), sym("y"), (...args: Term[]): Fn => fn("f", ...args)];
    const rule = { name: "r", statement: "", conditions: [], source: "" };
    const shown = (lhs: Term, f_: (a: Term) => Term): string[] => {
      const trace = new Trace();
      trace.step({ id: "a", rule, lhs, rhs: x, judge: "algebra", given: { f: (a) => f_(a!) } });
      return grounds(trace.recorded[0]!).given.map((g) => `${termText(g.lhs)} = ${termText(g.rhs)}`);
    };
    const sum = add(f(add(x, y)), f(x));
    expect(shown(sum, (a) => mul(a, a))).toEqual(["f(x) = x²"]);
    expect(shown(sum, (a) => (a === x ? y : x))).toEqual(["f(x) = y", "f(x+y) = x"]);
    expect(shown(sum, (a) => f(a))).toEqual([]);
  });
  it("stands below the equation in text, LaTeX and JSON", () => {
    const d = DERIVATIONS.map((derive) => derive()).find((e) => e.name === "kinetic-equation")!;
    const text = derivationText(d);
    expect(text).toContain("from 1 + F_B(ω−ν) h(ν) − h(ω) [F_B(ω−ν) + h(ν)] = 0");
    expect(text).toContain("with h(ω) = tanh(ω/2T_e)");
    expect(derivationLatex(d)).toContain("\\text{with }\\ h(\\omega) &=");
    const record = derivationJson(d).steps.find((s) => s.id === "reference-boson")!;
    expect(record.equation).toMatch(/= 0$/);
  });
});

describe("a derivation as text", () => {
  it.each(derivations)("$name fits a terminal and shows every step", (d) => {
    const lines = derivationText(
      d,
      all(
        CERTIFIED,
        d.steps.map((s) => s.id),
      ),
    ).split("\n");
    expect(lines.filter((l) => columns(l) > LINE_WIDTH)).toEqual([]);
    for (const s of d.steps) {
      expect(lines.some((l) => /^ ?\d+\. /.test(l) && l.includes(`. ${s.id}:`))).toBe(true);
      expect(lines.some((l) => l.includes(`judge ${s.judge} · certified to 50 digits over 7 models`))).toBe(
        true,
      );
    }
  });
  it("leaves verdicts out where nothing was judged", () => {
    expect(derivationText(derivations[0]!)).not.toContain("certified");
  });
});

describe("a derivation as LaTeX", () => {
  it.each(derivations)("$name is a balanced document in ASCII", (d) => {
    const latex = derivationLatex(
      d,
      all(
        CERTIFIED,
        d.steps.map((s) => s.id),
      ),
    );
    expect(latex).toMatch(/^\\documentclass[\s\S]*\\begin\{document\}[\s\S]*\\end\{document\}\n$/);
    expect(imbalance(latex.replace(/\\[{}]/g, ""), "{", "}")).toBe(0);
    expect(latex.match(/\\begin\{align\*\}/g)?.length).toBe(d.steps.length);
    expect([...latex].filter((c) => c.codePointAt(0)! > 0x7f && !/[–ö’]/.test(c))).toEqual([]);
  });
});

describe("a derivation as HTML", () => {
  it.each(derivations)("$name has one formula a step and no script", (d) => {
    const html = derivationHtml(
      d,
      all(
        CERTIFIED,
        d.steps.map((s) => s.id),
      ),
    );
    expect(html.match(/<math /g)?.length).toBe(d.steps.length);
    expect(html).not.toMatch(/<script|https?:|temml-error|merror/);
  });
});

describe("a derivation as data", () => {
  it("has the sides as text and LaTeX and the verdict", () => {
    const d = derivations.at(-1)!;
    const record = derivationJson(d, new Map([[d.steps[0]!.id, CERTIFIED]]));
    expect(record.steps.map((s) => s.id)).toEqual(d.steps.map((s) => s.id));
    expect(record.steps[0]).toMatchObject({ verdict: "certified", digits: 50, judge: d.steps[0]!.judge });
    expect(record.steps[1]!.verdict).toBeNull();
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
  });
});

describe("a verdict in words", () => {
  it("states its extent or what went wrong", () => {
    expect(judgementText(CERTIFIED)).toBe("certified to 50 digits over 7 models");
    expect(judgementText({ ...CERTIFIED, digits: null, runs: 1 })).toBe("certified over 1 model");
    expect(judgementText({ ...CERTIFIED, verdict: "refuted", counterexample: "ω = 1" })).toBe(
      "refuted: ω = 1",
    );
    expect(judgementText({ ...CERTIFIED, verdict: "undecided" })).toBe(
      "undecided: holds exactly over random models",
    );
  });
});

function imbalance(text: string, open: string, close: string): number {
  let depth = 0;
  let lowest = 0;
  for (const c of text) {
    if (open.includes(c)) depth++;
    if (close.includes(c)) depth--;
    lowest = Math.min(lowest, depth);
  }
  return Math.abs(depth) + Math.abs(lowest);
}

describe("what is not derived", () => {
  const trace = new Trace();
  trace.notDerived("The remainder is of order T².", "its bound needs the spectrum away from zero.");
  const d = trace.finish("open", "An open question");
  it.each([
    ["text", derivationText(d)],
    ["HTML", derivationHtml(d)],
    ["LaTeX", derivationLatex(d)],
    ["JSON", JSON.stringify(derivationJson(d))],
  ])("is said with its reason in %s", (_, shown) => {
    expect(shown).toMatch(/The remainder is of order T/);
    expect(shown).toMatch(/its bound needs the spectrum away from zero/);
  });
});

describe("the sign between the sides", () => {
  const text = (name: string) => derivationText(derivations.find((d) => d.name === name)!);
  it("is = for identities only", () => {
    expect(text("contour-components")).not.toMatch(/^ +[≃→] /mu);
    // ½[ψ(½−i/s) + ψ(½+i/s)] against −ln s, whose difference vanishes with s; and a limit without s on the right.
    expect(text("weak-coupling-wide-band")).toMatch(/^ +≃ −ln\(s\)$/mu);
    expect(text("weak-coupling-wide-band")).toMatch(/^ +→ c_1$/mu);
    expect(text("anomalous-residual")).toMatch(/^ +≃ /mu);
  });
});
