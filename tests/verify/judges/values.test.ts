import { describe, expect, it } from "vitest";
import { add, div, mul, ONE, sub, sym } from "../../../src/algebra/term.ts";
import type { Step } from "../../../src/algebra/trace.ts";
import { judgeByValues } from "../../../src/verify/judges/values.ts";

const [a, b] = [sym("a"), sym("b")];
const effort = { digits: 20, runs: 3 };

/** (a² − b²)/(a − b) against a + b, or what is claimed to be: both sides have values only where a and b differ. */
function step(rhs: Step["rhs"]): Step {
  const lhs = div(sub(mul(a, a), mul(b, b)), sub(a, b));
  return {
    id: "pair",
    rule: { name: "algebra", statement: "", conditions: [] },
    lhs,
    rhs,
    judge: "values",
    text: "",
  } as unknown as Step;
}

describe("judge by values", () => {
  it("draws parameters that differ from each other, for every seed", () => {
    for (let seed = 1; seed <= 200; seed++)
      expect(judgeByValues(step(add(a, b)), { ...effort, seed }).verdict, `seed ${seed}`).toBe("certified");
  });

  it("refutes a wrong side", () => {
    expect(judgeByValues(step(add(a, b, ONE)), { ...effort, seed: 1 }).verdict).toBe("refuted");
  });
});
