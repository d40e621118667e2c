import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { derivationsAndIdentities } from "../../proofs/certificates.ts";
import { add, fn, HALF, integral, mul, neg, num, pow, sub, sym, ZERO } from "../../src/algebra/term.ts";
import type { Step } from "../../src/algebra/trace.ts";
import { Prover } from "../../src/certificates/index.ts";
import { certificateChecker } from "../../src/cli/commands/mutate.ts";
import { emitKernel, measureAccuracy } from "../../src/kernels/index.ts";
import {
  countOutcomes,
  EQUIVALENT,
  FAMILIES,
  mutationPage,
  mutationRun,
  seededMistakes,
} from "../../src/verify/mutation-run/index.ts";
import { reasonFor } from "../../src/verify/mutation-run/reasons.ts";
import { RULE_MISTAKES } from "../../src/verify/mutation-run/rule-mistakes.ts";
import { sourceMutants } from "../../src/verify/mutation-run/source-mutants.ts";
import { placedMutants } from "../../src/verify/mutations.ts";
import { certified } from "../../src/verify/verdict.ts";
import { langreth } from "../cli/recording-terminal.ts";

const derivations = derivationsAndIdentities();
const certificates = certificateChecker(new Prover());
/** A small fixed sample; the command takes any number. */
const SAMPLE = { derivations, count: 60, seed: 7 } as const;

const row = { name: "collect", statement: "", conditions: [], source: "" };
const step = (lhs: Step["lhs"], rhs: Step["rhs"]): Step => ({
  id: "made-up",
  rule: row.name,
  row,
  lhs,
  rhs,
  assumptions: [],
  judge: "algebra",
  given: {},
  small: [],
  proof: [],
  text: "",
});
const [x, y] = [sym("x"), sym("y")];
const nu = sym("nu");

describe("the fixed sample", () => {
  const result = mutationRun({ ...SAMPLE, certificates });
  const counts = countOutcomes(result.outcomes);

  it("is caught but for mistakes that change nothing", () => {
    expect(result.outcomes.filter((o) => !o.caught && o.equivalent === null)).toEqual([]);
    expect(counts.caught + counts.equivalent).toBe(counts.seeded);
  });
  it("holds all families", () => {
    expect(counts.seeded).toBeGreaterThanOrEqual(SAMPLE.count);
    expect(new Set(result.outcomes.map((o) => o.family))).toEqual(new Set(FAMILIES));
  });
  it("is refused by the certificates wherever a judge refutes it", () => {
    expect(counts.certificates).toBeGreaterThan(0);
    expect(counts.disagreements).toBe(0);
  });
  it("is printed with its numbers and survivors", () => {
    const page = mutationPage(result);
    expect(page).toContain(`| all | ${counts.seeded} | ${counts.caught} |`);
    for (const o of result.outcomes.filter((s) => !s.caught)) expect(page).toContain(o.where);
  });
});

describe("docs/mutations.md", () => {
  const page = readFileSync(resolve(import.meta.dirname, "../../docs/mutations.md"), "utf8");
  it("lists at least 300 mistakes, every survivor explained", () => {
    const [, seeded, caught, equivalent, unexplained] =
      /\| all \| (\d+) \| (\d+) \| [\d.]+ % \| (\d+) \| (\d+) \|/.exec(page)!.map(Number);
    expect(seeded).toBeGreaterThanOrEqual(300);
    expect(unexplained).toBe(0);
    expect(caught! + equivalent!).toBe(seeded);
    expect(page).not.toContain("not explained");
  });
});

describe("a sample", () => {
  it("is the same for the same seed and another for another", () => {
    const names = (seed: number): string[] =>
      seededMistakes({ ...SAMPLE, seed }).map((m) => `${m.where}: ${m.mistake} ${m.place}`);
    expect(names(3)).toEqual(names(3));
    expect(names(3)).not.toEqual(names(4));
  });
});

describe("a judge that is asleep", () => {
  it("shows as an unexplained survivor", () => {
    // The oracle of pole sums looks at values alone: with every mistake undone the statement is true.
    const outcomes = mutationRun({
      derivations: [{ name: "made-up", steps: [step(x, x)] }],
      count: 1,
      seed: 1,
      families: ["derivations"],
    }).outcomes.map((o) => ({ ...o, caught: false, equivalent: null }));
    expect(countOutcomes(outcomes)).toMatchObject({ seeded: 1, caught: 0, unexplained: 1 });
    expect(mutationPage({ outcomes, seed: 1 })).toContain("not explained");
  });
});

describe("mistakes at every place", () => {
  it("reach every summand, exponent and argument", () => {
    const term = integral(nu, mul(fn("h", nu), sub(pow(x, 2), mul(HALF, y))));
    const made = placedMutants(step(term, term)).filter((m) => m.place.startsWith("rhs"));
    const mistakes = new Set(made.map((m) => m.mistake));
    for (const expected of [
      "flipped sign",
      "factor i",
      "sign of term 1",
      "sign of term 2",
      "term 2 dropped",
      "one exponent too high",
      "sign of an argument",
      "ω for ν",
    ])
      expect(mistakes).toContain(expected);
    for (const m of made) expect(m.step.rhs).not.toBe(term);
  });
  it("change the left side of a step that says zero", () => {
    expect(placedMutants(step(sub(x, x), ZERO))).toEqual([]);
    const made = placedMutants(step(sub(x, y), ZERO));
    expect(made.length).toBeGreaterThan(0);
    expect(made.every((m) => m.step.rhs === ZERO)).toBe(true);
  });
});

describe("wrong rules", () => {
  it("make their mistake everywhere at once", () => {
    const wrongSign = RULE_MISTAKES["A of the wrong sign"]!;
    const [ax, ay, h] = [fn("A", x), fn("A", y), fn("h", y)];
    expect(wrongSign(step(x, add(ax, ay, h)))!.rhs).toBe(add(neg(ax), neg(ay), h));
    // Two signs undo each other: the product does not show the mistake.
    expect(wrongSign(step(x, mul(ax, ay)))).toBeUndefined();
  });
  it("do not show where they change nothing", () => {
    expect(RULE_MISTAKES["sign of the result"]!(step(x, ZERO))).toBeUndefined();
    expect(RULE_MISTAKES["factor 2 in the result"]!(step(x, x))!.rhs).toBe(mul(num(2), x));
  });
});

describe("mistakes in code", () => {
  const source = [
    "// a + b",
    "function sum3(a, b) {",
    "  return a + b;",
    "}",
    "function loop(a) {",
    "  while (a > 0) a = a - 1;",
    "}",
    "function panelEnd(a) {",
    "  return a === 0 ? 1 : 2 * a;",
    "}",
    "export function kernel(omega, nu) {",
    "  const t1 = omega - 2 * nu;",
    "}",
  ].join("\n");
  it("stay out of comments, loops, their steps and sums that compensate rounding", () => {
    const made = sourceMutants(source);
    expect(made.map((m) => m.before)).toEqual(made.map(() => "  const t1 = omega - 2 * nu;"));
    expect(made.map((m) => m.after)).toEqual(
      expect.arrayContaining(["  const t1 = omega + 2 * nu;", "  const t1 = omega - 3 * nu;"]),
    );
  });
});

describe("a mistake that makes a loop stand still", () => {
  it("is refuted: panels of a table that never get on would fill the memory", () => {
    const source = emitKernel("kernelPhiThermal", "tabulated", "js").files[0]!.text;
    for (const end of ["a === 1 ? 6 * T", "a === 0 ? 0 * T", "a === 0 ? -6 * T", "a !== 0 ? 6 * T"]) {
      const wrong = source.replace("a === 0 ? 6 * T", end);
      expect(wrong).not.toBe(source);
      expect(measureAccuracy("kernelPhiThermal", "tabulated", "js", wrong).maxUlp).toBeGreaterThan(1e3);
    }
  });
});

describe("langreth mutate", () => {
  it("prints counts and survivors and succeeds when all are explained", async () => {
    const { code, out } = await langreth("mutate --count 6 --seed 2 --json");
    const document = JSON.parse(out) as { seeded: number; caught: number; unexplained: number };
    expect(document.seeded).toBeGreaterThanOrEqual(6);
    expect(code).toBe(document.unexplained === 0 ? 0 : 1);
  });
  it("refuses an unknown family", async () => {
    const { code, err } = await langreth("mutate --family judges");
    expect(code).toBe(2);
    expect(err.join()).toContain("rules, derivations, kernels");
  });
});

describe("the list of equivalent mistakes", () => {
  it("gives a reason for each", () => {
    for (const reason of Object.values(EQUIVALENT)) expect(reason.length).toBeGreaterThan(10);
  });
});

describe("a reason for a mistake at one place", () => {
  it("does not speak for other places of the step", () => {
    const at = (place: string): string | null =>
      reasonFor(
        {
          family: "derivations",
          where: "equilibrium/local-normal-residues",
          mistake: "sign of an argument",
          place,
          steps: [],
          judge: () => certified("", 1, null),
        },
        certified("", 1, null),
        false,
      );
    expect(at("lhs.0.3")).toMatch("λ(−z) = λ(z)");
    expect(at("lhs.0.4")).toBeNull();
  });
});
