import { describe, expect, it } from "vitest";
import { Rational } from "../../../../src/exact/rational.ts";
import {
  countRange,
  countsOver,
  frequencyCount,
} from "../../../../src/solvers/enclosure/repulsion/frequency-count.ts";

const cutoff = Rational.of(5);

describe("frequencies below the cutoff", () => {
  it.each([
    ["0.1", 8],
    // 5/(15π) = 0.10610329539459… and 5/π = 1.591549430918953…
    ["0.106103295394", 8],
    ["0.106103295395", 7],
    ["1.5915494309", 1],
    ["1.5915494310", 0],
  ])("T = %s: %d", (temperature, count) => {
    expect(frequencyCount(cutoff, Rational.parse(temperature)!)).toBe(count);
  });

  it("is left open where T cannot be told from a jump", () => {
    // π to 50 digits: the ball of 128 bits does not decide.
    const pi = Rational.parse("3.14159265358979323846264338327950288419716939937511")!;
    expect(frequencyCount(cutoff, cutoff.div(pi))).toBeUndefined();
  });

  it("ranges of neighbours overlap, and hold their own temperatures", () => {
    const [more, fewer] = [countRange(cutoff, 8), countRange(cutoff, 7)];
    expect(more.high.compare(fewer.low)).toBe(1);
    expect(more.high.toNumber() / fewer.low.toNumber() - 1).toBeLessThan(1e-11);
    expect(frequencyCount(cutoff, more.low.mul(Rational.parse("1.00000001")!))).toBe(8);
    expect(frequencyCount(cutoff, more.high.mul(Rational.parse("0.99999999")!))).toBe(8);
  });

  it("over a range hold both numbers at a jump, and those inside", () => {
    const jump = Rational.fromDouble(5 / (15 * Math.PI));
    expect(countsOver(cutoff, jump, jump)).toEqual([7, 8]);
    // 5/(2M−1)π for M = 6 … 9: 0.1447, 0.1224, 0.1061, 0.0936.
    expect(countsOver(cutoff, Rational.parse("0.1")!, Rational.parse("0.13")!)).toEqual([6, 8]);
  });
});
