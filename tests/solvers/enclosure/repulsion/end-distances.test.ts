import { describe, expect, it } from "vitest";
import { endDistances } from "../../../../src/solvers/enclosure/repulsion/end-distances.ts";

const most = 8;
const digits = Array.from({ length: most }, (_, i) => i + 1);

describe("distances at which the ends of T_c are tried", () => {
  it.each(digits)("%d digits: an end within the digits first, then nearer ones, then further ones", (own) => {
    const distances = endDistances(own, most).map(({ distance }) => distance);
    expect(distances[0]).toBe(0.4 * 10 ** -own);
    const turn = distances.indexOf(Math.min(...distances));
    expect(turn).toBe(most - own);
    distances.slice(1).forEach((distance, i) => {
      expect(Math.sign(distance - distances[i]!)).toBe(i < turn ? -1 : 1);
    });
    expect(Math.max(...distances)).toBeCloseTo(50 * 10 ** -own, 15);
  });

  it("of more digits are among those of fewer", () => {
    for (const own of digits.slice(1)) {
      const fewer = endDistances(own - 1, most);
      for (const one of endDistances(own, most)) expect(fewer).toContainEqual(one);
    }
  });

  it("come with the accuracy that tells them from the transition", () => {
    for (const { distance, unit } of endDistances(3, most)) {
      expect(distance / unit).toBeGreaterThan(0.3);
      expect(distance / unit).toBeLessThan(6);
    }
  });
});
