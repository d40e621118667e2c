import { describe, expect, it } from "vitest";
import { type Fixed, FixedPoint } from "../../../src/precision/fixed-point.ts";
import { farAxis } from "../../../src/solvers/precise/axis.ts";
import { FarStretch } from "../../../src/solvers/precise/far-stretch.ts";
import type { Samples } from "../../../src/solvers/precise/samples.ts";
import { tailFunctions, tailPoint } from "../../../src/solvers/precise/tail-functions.ts";

const BITS = 100;
const START = 120;
/** So many that their zeros, and not the kernel, say how many nodes a sum needs. */
const TAIL = 60;
const fp = new FixedPoint(300);
const axis = farAxis(fp, START, { bits: BITS, reach: 20, least: 40, tail: TAIL, logs: 0 }, { jump: 0 });
const far = new FarStretch(axis, 0, BITS);
const functions = tailFunctions(fp, axis.space);
const at = (m: Fixed) => functions(tailPoint(fp, axis.space, m));

/** Σ_m k(m)φ_j(m) by samples, for each j. */
function bySamples(parts: readonly Samples[], k: (m: Fixed) => Fixed): Fixed[] {
  return Array.from({ length: TAIL }, (_, j) => {
    let sum = 0n;
    for (const { nodes, basis } of parts)
      nodes.forEach((m, i) => {
        sum += k(m) * basis[i]!.values[j]!;
      });
    return fp.floor(sum);
  });
}

/** The same over N ≤ m < 2N one by one. */
function oneByOne(k: (m: Fixed) => Fixed): Fixed[] {
  const terms = Array.from({ length: START }, (_, i) => fp.ratio(START + i));
  const values = terms.map(at);
  return Array.from({ length: TAIL }, (_, j) =>
    fp.floor(terms.reduce((sum, m, i) => sum + k(m) * values[i]![j]!, 0n)),
  );
}

describe("the far stretch of the axis, by as many tail functions as forty digits take", () => {
  it.each([0, 30, 90, 119, 121, 150])("sums each of them from N to 2N as seen from %i", (x) => {
    const kernel = (m: Fixed) => fp.div(fp.one, fp.ratio(2 * x + 1, 2) + m);
    const found = bySamples(far.seenFrom(x).slice(0, -1), kernel);
    oneByOne(kernel).forEach((exact, j) => {
      expect(Math.abs(fp.toNumber(found[j]! - exact))).toBeLessThan(2 ** -BITS);
    });
  });

  it("has them all where they are more than the nodes of a rule need", () => {
    const many = { bits: 20, reach: 20, least: 40, tail: 40, logs: 0 };
    expect(farAxis(fp, START, many, { jump: 0 }).space.recurrence.off.length).toBeGreaterThanOrEqual(40);
  });
});
