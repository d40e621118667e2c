import { describe, expect, it } from "vitest";
import { beyondLinearOrder } from "../../derivations/beyond-linear-order.ts";
import { closureEquations } from "../../derivations/closure-equations.ts";
import { closures } from "../../derivations/closures.ts";
import { flatBand } from "../../derivations/flat-band.ts";
import { withoutParticleHoleSymmetry } from "../../derivations/without-particle-hole-symmetry.ts";
import {
  add,
  areEqual,
  div,
  fn,
  I,
  mul,
  neg,
  num,
  pow,
  ratio,
  sub,
  sym,
  type Term,
} from "../../src/index.ts";

/** Textbook forms, written down by hand, against what the derivations end with. */
function same(found: Term | undefined, expected: Term): void {
  expect(found && areEqual(found, expected), `${found?.key}\n≠ ${expected.key}`).toBe(true);
}
const omega = sym("omega");
const [wR, wA, sR, sA] = ["omega~^R", "omega~^A", "s^R", "s^A"].map(sym) as [Term, Term, Term, Term];
const [phiR, W, pi] = [sym("phi^R"), sym("W"), sym("pi")];
const xi = fn("Xi", omega);
const C = (z: Term): Term => fn("C", z);
const box = (z: Term): Term => fn("log", div(add(z, W), sub(z, W)));

describe("closures", () => {
  const { results } = closures();
  it("sum the Green function to C(s)(ω̃ + φτ1)/s", () => {
    same(results.normal, div(mul(wR, C(sR)), sR));
    same(results.anomalous, div(mul(phiR, C(sR)), sR));
  });
  it("return Ξ[C(ω̃^R) + C(ω̃^A)]/(ω̃^R + ω̃^A)", () => {
    same(results.feedback, div(mul(xi, add(C(wR), C(wA))), add(wR, wA)));
    same(results.localFeedback, div(xi, mul(wR, wA)));
    same(results.flatFeedback, div(mul(xi, add(box(wR), box(wA))), add(wR, wA)));
    same(results.wideFeedback, num(0));
  });
  it("have B = i[C(ω̃^R) − C(ω̃^A)]/2π", () => {
    same(results.flatSpectral, div(mul(I, sub(box(wR), box(wA))), mul(num(2), pi)));
    same(results.wideSpectral, num(1));
  });
  it("have F^K = h(F^R − F^A) + feedback", () => {
    const f = (w: "R" | "A"): Term => div(mul(sym(`phi^${w}`), C(sym(`omega~^${w}`))), sym(`omega~^${w}`));
    same(
      results.keldysh,
      add(mul(fn("h", omega), sub(f("R"), f("A"))), div(mul(xi, add(C(wR), C(wA))), add(wR, wA))),
    );
  });
});

describe("the flat band", () => {
  const { results } = flatBand();
  const perCube = mul(ratio(2, 3), pow(W, -3));
  it("becomes the wide band with corrections in 1/W", () => {
    const quadratic = sub(add(pow(wR, 2), pow(wA, 2)), mul(wR, wA));
    same(results.wideFeedback, mul(xi, add(div(num(2), W), mul(perCube, quadratic))));
    const anomalous = add(neg(div(mul(I, pi), sR)), div(num(2), W), mul(perCube, pow(sR, 2)));
    same(results.wideAnomalous, mul(phiR, anomalous));
  });
  it("becomes the local closure with corrections in W²", () => {
    const correction = mul(ratio(1, 3), pow(W, 2), pow(sR, -4));
    same(results.localAnomalous, mul(phiR, add(pow(sR, -2), correction)));
  });
  it("returns 2W/(W² + y²) on the imaginary axis", () => {
    same(results.onAxis, div(mul(num(2), W), add(pow(W, 2), pow(sym("y"), 2))));
  });
});

describe("beyond linear order", () => {
  const { results, notDerived } = beyondLinearOrder();
  it("has the channels of occupation and residual", () => {
    same(results.occupationChannel, div(sub(C(sR), C(sA)), sub(sA, sR)));
    same(results.residualChannel, div(add(C(sR), C(sA)), add(sR, sA)));
    same(results.localResidualChannel, pow(mul(sR, sA), -1));
    same(results.wideResidualChannel, num(0));
  });
  it("leaves a change of h in the wide band", () => {
    const [a, b] = [fn("gamma^R"), fn("gamma^A")];
    const along = add(mul(fn("Xi_0"), add(num(1), mul(a, b))), mul(fn("Xi_1"), add(a, b)));
    same(results.wideDistribution, div(along, mul(sub(num(1), mul(a, b)), sub(sA, sR))));
  });
  it("says what it leaves open", () => {
    expect(notDerived).toHaveLength(1);
  });
});

describe("without particle–hole symmetry", () => {
  const { results, notDerived } = withoutParticleHoleSymmetry();
  const [first, second] = [sym("omega~_11^R"), sym("omega~_22^A")];
  it("returns the difference of C at two points above the real axis", () => {
    same(results.feedback, div(mul(xi, sub(C(first), C(neg(second)))), add(first, second)));
    same(results.wideFeedback, add(pow(sym("W_1"), -1), pow(sym("W_2"), -1)));
  });
  it("has φ^K − h_22φ^R + h_11φ^A as its residual", () => {
    const [h1, h2] = [fn("h_11", omega), fn("h_22", omega)];
    const phi = (w: string): Term => fn(`phi^${w}`, omega);
    same(results.residual, add(phi("K"), neg(mul(h2, phi("R"))), mul(h1, phi("A"))));
  });
  it("says what it leaves open", () => {
    expect(notDerived).toHaveLength(1);
  });
});

describe("the equations in each closure", () => {
  it("are nine for each of the three, after the four that they share, and the coupling of the flat band", () => {
    const { steps } = closureEquations();
    expect(steps).toHaveLength(4 + 3 * 9 + 1);
    expect(new Set(steps.map((s) => s.judge))).toEqual(new Set(["algebra"]));
  });
});
