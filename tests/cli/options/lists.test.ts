import { describe, expect, it } from "vitest";
import { numberList, spaced } from "../../../src/cli/options/lists.ts";

const list = (text: string, zero = false) => numberList(text, "--x", { points: 3, zero });

describe("numberList", () => {
  it("reads numbers and fractions in the order given", () => {
    expect(list("2, 1/20,1e-3")).toEqual([2, 0.05, 1e-3]);
  });

  it("spaces a range evenly in the logarithm, the ends exact", () => {
    expect(list("1/4:4:5")).toEqual([0.25, 0.5, 1, 2, 4]);
    expect(list("1:100")).toEqual([1, 10, 100]);
    expect(spaced(0.05, 3, 2)).toEqual([0.05, 3]);
  });

  it("takes 0 only where it is allowed", () => {
    expect(list("0,1", true)).toEqual([0, 1]);
    expect(() => list("0,1")).toThrow(/greater than 0/);
  });

  it.each([
    "",
    "a",
    "1,,2",
    "1/0",
    "1/2/3",
    "-1",
    "1e999",
    "1,1.0",
    "0:1",
    "2:1",
    "1:2:1",
    "1:2:3:4",
    "1:2:x",
  ])("refuses %j", (text) => {
    expect(() => list(text)).toThrow(/^--x/);
  });
});
