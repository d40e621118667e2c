import { describe, expect, it } from "vitest";
import { fileRuleCoupling } from "../../src/spectra/file-rule.ts";

describe("fileRuleCoupling", () => {
  it("is Σ 2α²F/ω Δω, without ω = 0", () => {
    // 2·0.5·(1/0.5 + 3/1 + 2/1.5).
    expect(fileRuleCoupling([0.5, 1, 1.5], [1, 3, 2], null)).toBeCloseTo(2 + 3 + 4 / 3, 14);
    expect(fileRuleCoupling([0, 0.5, 1], [7, 1, 3], null)).toBeCloseTo(5, 14);
  });

  it("takes the spacing that the file states, and none where rows are uneven", () => {
    expect(fileRuleCoupling([0.5, 1.51], [1, 0], 1)).toBeCloseTo(4, 14);
    expect(fileRuleCoupling([0.5, 1, 1.6], [1, 3, 2], null)).toBeNull();
    expect(fileRuleCoupling([0.5, 1, 1.5], [1, 3, 2], 0.7)).toBeNull();
  });
});
