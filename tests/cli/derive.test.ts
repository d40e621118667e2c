import { describe, expect, it } from "vitest";
import { document, langreth } from "./recording-terminal.ts";

describe("derive", () => {
  it("lists the derivations with a verdict each", async () => {
    const { derivations, total, notDerived } = await document("derive --list");
    expect(derivations.map((row: { name: string }) => row.name)).toContain("anomalous-residual");
    for (const row of derivations) {
      expect(Object.keys(row)).toEqual(["name", "title", "steps", "proved", "verdict"]);
      expect(["proved", "certified"]).toContain(row.verdict);
    }
    // What the project promises: at least 14 derivations, 150 steps, three quarters of them proved.
    expect(derivations.length).toBeGreaterThanOrEqual(14);
    expect(total.steps).toBeGreaterThanOrEqual(150);
    expect(total.verdicts.proved / total.steps).toBeGreaterThan(0.75);
    expect(total.verdicts.proved + total.verdicts.certified).toBe(total.steps);
    for (const open of notDerived) expect(Object.keys(open)).toEqual(["derivation", "statement", "reason"]);
  });

  it("gives one derivation as data", async () => {
    const found = await document("derive langreth-rules");
    expect(found.name).toBe("langreth-rules");
    expect(found.effort.runs).toBe(3);
    for (const step of found.steps)
      for (const key of ["id", "rule", "lhs", "rhs", "assumptions", "judge", "verdict"])
        expect(step).toHaveProperty(key);
  });

  it("says how hard the judges looked", async () => {
    const { code, out, err } = await langreth("derive contour-components");
    expect(code).toBe(0);
    expect(err.join(" ")).toMatch(/3 random models a step/);
    expect(out).toMatch(/rule keldysh-rotation · judge/);
  });

  it.each([
    ["latex", /^\\documentclass[\s\S]*\\end\{document\}/],
    ["html", /^<!doctype html>[\s\S]*<math[\s\S]*<\/html>/i],
    ["json", /^\{\s*"name": "contour-components"/],
  ])("prints %s", async (format, shape) => {
    const { code, out } = await langreth(`derive contour-components --format ${format}`);
    expect(code).toBe(0);
    expect(out).toMatch(shape);
  });
});
