import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coefficientOf, expand, unfold } from "../../src/algebra/rewrite.ts";
import { add, fn, mul, num, pow, ratio, sub, sym, type Term } from "../../src/algebra/term.ts";
import { areEqual } from "../../src/algebra/zero.ts";
import { allClosed, summedEquations } from "../../src/closures/assemble.ts";
import { CLOSURES, flat, local, sideOf, wide } from "../../src/closures/closure.ts";
import { allParts } from "../../src/closures/closure-parts.ts";
import { densitySums } from "../../src/closures/density.ts";
import { equations } from "../../src/closures/equations.ts";
import { nu } from "../../src/steady/symbols.ts";
import {
  type Complex,
  conjugate,
  distance,
  inverse,
  nambu,
  rootAbove,
  scaled,
  simpson,
  sum,
  times,
} from "./plain-complex.ts";
import { termValue } from "./term-value.ts";

const SEED = 20_117;
const bodyOf = (t: Term): Term => {
  if (t.kind !== "integral") throw new Error("no integral");
  return expand(t.body);
};
const [greenR, greenA] = [sym("omega~^R"), sym("omega~^A")];

/** Energies at least 0.4 off the axis: Simpson's error on 4000 intervals of a band below 6 is some (0.0015/0.4)⁴ = 2e-10. */
const energy = fc
  .tuple(fc.double({ min: -2, max: 2, noNaN: true }), fc.double({ min: 0.4, max: 2, noNaN: true }))
  .map((p): Complex => p);
const halfWidth = fc.double({ min: 0.3, max: 3, noNaN: true });
const INTERVALS = 4000;
const BOUND = 1e-7;

describe("the transform of the flat band", () => {
  it("is the integral of 1/(z − ε) over the box, above and below the axis", () => {
    const point = sym("z");
    fc.assert(
      fc.property(energy, halfWidth, fc.boolean(), (above, W, isAbove) => {
        const z = isAbove ? above : conjugate(above);
        const direct = simpson((e) => inverse(sum(z, [-e, 0])), -W, W, INTERVALS);
        const value = termValue(flat.transform(point), { z, W: [W, 0] });
        expect(distance(direct, value)).toBeLessThan(BOUND);
      }),
      { seed: SEED, numRuns: 20 },
    );
  });
});

describe("sums over the flat band", () => {
  const { flat: parts } = allParts(densitySums());
  it("give the summed Nambu function at finite φ", () => {
    fc.assert(
      fc.property(energy, energy, halfWidth, (w, phi, W) => {
        const s = rootAbove(sum(times(w, w), scaled(-1, times(phi, phi))));
        fc.pre(s[1] > 0.3);
        const at = { "omega~^R": w, "phi^R": phi, "s^R": s, W: [W, 0] as Complex };
        parts.green.entries.forEach((entry, k) => {
          const direct = simpson((e) => nambu(w, phi, e)[k]!, -W, W, INTERVALS);
          expect(distance(direct, termValue(entry, at))).toBeLessThan(BOUND * (1 + Math.hypot(...phi)));
        });
      }),
      { seed: SEED, numRuns: 15 },
    );
  });
  it("give what the residual returns", () => {
    const perResidual = coefficientOf(parts.feedback, fn("Xi", sym("omega")));
    fc.assert(
      fc.property(energy, halfWidth, (w, W) => {
        fc.pre(Math.abs(w[0]) > 0.1);
        const a = conjugate(w);
        const direct = simpson(
          (e) => times(inverse(sum(w, [-e, 0])), inverse(sum(a, [e, 0]))),
          -W,
          W,
          INTERVALS,
        );
        const value = termValue(perResidual, { "omega~^R": w, "omega~^A": a, W: [W, 0] });
        expect(distance(direct, value)).toBeLessThan(10 * BOUND);
      }),
      { seed: SEED, numRuns: 20 },
    );
  });
});

describe("the three closures", () => {
  const parts = allParts(densitySums());
  it("return Ξ/|ω̃|², a logarithm and nothing", () => {
    const xi = fn("Xi", sym("omega"));
    expect(areEqual(parts.local.feedback, mul(xi, pow(mul(greenR, greenA), -1)))).toBe(true);
    expect(parts.wide.feedback).toBe(num(0));
    expect(parts.flat.feedback.key).toContain("log");
  });
  it("have the normal spectral function of one level and of a constant density", () => {
    expect(areEqual(parts.wide.spectral, num(1))).toBe(true);
    const width = termValue(parts.local.spectral, { "omega~^R": [0, 2], "omega~^A": [0, -2] });
    // −Im(1/2i)/π = 1/2π at ω̃ = 2i.
    expect(distance(width, [1 / (2 * Math.PI), 0])).toBeLessThan(1e-15);
  });
  it("tell the half planes apart, also behind a minus sign", () => {
    expect(sideOf(sym("s^R"))).toBe("R");
    expect(sideOf(mul(num(-1), sym("s^R")))).toBe("A");
    expect(() => sideOf(sym("z"))).toThrow(/half plane/);
    expect(areEqual(add(wide.transform(sym("s^R")), wide.transform(sym("s^A"))), num(0))).toBe(true);
  });
  it("are three", () => {
    expect(CLOSURES).toEqual([local, flat, wide]);
  });
});

describe("the equations assembled from a closure", () => {
  const derived = equations();
  const summed = summedEquations(derived.self);
  const closed = allClosed(summed, "linear");
  const at = (head: string): Term => fn(head, nu);

  it("are those of the wide band, derived on their own", () => {
    const f = (w: string): Term => mul(at(`phi^${w}`), pow(at(`omega~^${w}`), -1));
    const open = unfold(derived.wide.openGap, {
      Re: () => mul(ratio(1, 2), add(f("R"), f("A"))),
      "f^R": () => f("R"),
    });
    expect(areEqual(bodyOf(open), bodyOf(closed.wide.gap))).toBe(true);
  });
  it("are those of the local closure, derived on their own", () => {
    const green = (w: string): Term => pow(at(`omega~^${w}`), -1);
    const given = {
      "G_11^R": () => green("R"),
      "G_22^A": () => green("A"),
      "F^R": () => mul(at("phi^R"), pow(green("R"), 2)),
      "F^A": () => mul(at("phi^A"), pow(green("A"), 2)),
    };
    const { bosonFluctuation, thermal, nonThermal } = derived.gap.shares;
    const whole = add(...[bosonFluctuation, thermal, nonThermal].map((t) => bodyOf(unfold(t, given))));
    expect(areEqual(whole, bodyOf(closed.local.gap))).toBe(true);
    const residual = add(
      ...[derived.gap.source, derived.gap.relaxation].map((t) => bodyOf(unfold(t, given))),
    );
    expect(areEqual(residual, bodyOf(closed.local.residual))).toBe(true);
  });
  it("have the KMS defect as the source of the residual in every closure", () => {
    const perR = coefficientOf(bodyOf(summed.residual), at("F^R"));
    const expected = mul(ratio(-1, 2), fn("A", sub(sym("omega"), nu)), derived.kinetic.defect);
    expect(areEqual(perR, expected)).toBe(true);
  });
  it("lose the returned residual in the wide band only", () => {
    const holds = (t: Term): boolean => t.key.includes("Xi(");
    expect(holds(closed.wide.gap)).toBe(false);
    expect(holds(closed.local.gap) && holds(closed.flat.gap)).toBe(true);
  });
});
