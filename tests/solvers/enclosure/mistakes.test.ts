import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mistakes, seeded } from "./mistakes.ts";

const all = mistakes();

describe("seeded mistakes of the enclosures", () => {
  it("stand each in one place of its file, and name tests that there are", () => {
    for (const mistake of all) {
      const path = new URL(`../../../src/solvers/enclosure/${mistake.file}`, import.meta.url);
      const source = readFileSync(path, "utf8");
      expect(seeded(source, mistake)).not.toBe(source);
      for (const test of mistake.tests)
        expect(existsSync(new URL(`${test}.test.ts`, import.meta.url)), test).toBe(true);
    }
  });

  it("are as many as docs/enclosures.md says", () => {
    const page = readFileSync(new URL("../../../docs/enclosures.md", import.meta.url), "utf8");
    const seen = all.filter(({ unseen }) => unseen === undefined).length;
    expect(page).toContain(`${all.length} single mistakes`);
    expect(page).toContain(`a test fails for ${seen} of them`);
  });
});
