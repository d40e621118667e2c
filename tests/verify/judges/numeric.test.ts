import { describe, expect, it } from "vitest";
import { bosons } from "../../../derivations/bosons.ts";
import { add, ONE } from "../../../src/algebra/term.ts";
import { judgeNumerically } from "../../../src/verify/judges/numeric.ts";

const step = bosons().steps.find((s) => s.id === "cell-lambda")!;
// A cell of several units with z a fifth of one above the axis.
const effort = { digits: 50, runs: 2, seed: 404027978 };

describe("the numeric judge", () => {
  it("resolves a cell whose poles lie next to it", () => {
    expect(judgeNumerically(step, effort).verdict).toBe("certified");
  });
  it("refutes what lies apart", () => {
    const wrong = { ...step, rhs: add(step.rhs, ONE) };
    expect(judgeNumerically(wrong, effort).verdict).toBe("refuted");
  });
});
