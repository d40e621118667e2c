import { describe, expect, it } from "vitest";
import { FixedPoint } from "../../../src/precision/fixed-point.ts";
import { farAxis } from "../../../src/solvers/precise/axis.ts";
import { tailFunctions, tailPoint, withReciprocal } from "../../../src/solvers/precise/tail-functions.ts";
import { tailSums } from "../../../src/solvers/precise/tail-sums.ts";

const BITS = 160;
const fp = new FixedPoint(BITS);
// The recurrence rounds s⁶, which p_j amplifies as j⁸ at small s: with as many bits again that is out of sight.
const wide = new FixedPoint(2 * BITS);
const more = (x: bigint): bigint => x << BigInt(BITS);

describe("sums with the tail functions by powers", () => {
  it.each([
    [9, 0, false],
    [40, 0, false],
    [9, 7, false],
    [9, 7, true],
  ])("are those by the recurrence, %d and %d functions, 1/(2m+1): %s", (tail, logs, reciprocal) => {
    const axis = farAxis(
      fp,
      40,
      { bits: 60, reach: 10, least: 40, tail, logs },
      { jump: reciprocal ? 1 : 0 },
    );
    const { space } = axis;
    const points = [40, 41, 55, 90, 1000, 12345678].map((m) => tailPoint(fp, space, fp.ratio(m)));
    const strength = points.map((_, k) => fp.ratio((-1) ** k * (3 * k + 1), 7));
    const { total, diagonal, off } = space.recurrence;
    const recurrence = { total: more(total), diagonal: diagonal.map(more), off: off.map(more) };
    const same = { ...space, recurrence };
    const functions = reciprocal ? withReciprocal({ fp: wide, space: same }) : tailFunctions(wide, same);
    const rows = points.map(({ s, log, reciprocal: half }) =>
      functions({ s: more(s), log: more(log), reciprocal: more(half) }),
    );
    const found = tailSums(fp, space, reciprocal)(strength, points);
    expect(found.length).toBe(rows[0]!.length);
    found.forEach((sum, j) => {
      const exact = wide.dot(
        strength.map(more),
        rows.map((row) => row[j]!),
      );
      // p_0 ≈ 1/30 and the inverse in each step of the recurrence are rounded.
      expect(Math.abs(wide.toNumber(more(sum) - exact))).toBeLessThan(64 * (j + 1) * 2 ** -BITS);
    });
  });
});
