import { describe, expect, it } from "vitest";
import { analyticContinuation } from "../../derivations/analytic-continuation.ts";
import { gappedBoson } from "../../derivations/gapped-boson.ts";
import { kineticTheory } from "../../derivations/kinetic-theory.ts";
import { strongCouplingDerivation } from "../../derivations/strong-coupling.ts";
import { temperatureBiasLaw } from "../../derivations/temperature-bias-law.ts";
import { rewrite } from "../../src/algebra/rewrite.ts";
import {
  add,
  div,
  fn,
  HALF,
  I,
  integral,
  mul,
  neg,
  num,
  ONE,
  pow,
  sub,
  sym,
  type Term,
} from "../../src/index.ts";
import { judgeStep } from "../../src/verify/judge.ts";

/** Forms of the theory notes, written down by hand, against what the rules make of the left-hand sides. */
const [omega, nu, x, pi] = [sym("omega"), sym("nu"), sym("x"), sym("pi")];
const [Te, TB, T] = [sym("T_e"), sym("T_B"), sym("T")];
const [rate, lambda, rho, n] = [sym("Gamma_b"), sym("lambda"), sym("rho"), sym("n")];
const transfer = sub(omega, nu);
const h = (e: Term): Term => fn("h", e);
const bose = (e: Term, t: Term): Term => fn("bose", div(e, t));
const empty = (e: Term): Term => sub(ONE, fn("f", e));
const near = (head: string): Term => fn(head, omega);
const [F, A, B] = [fn("F_B", transfer), fn("A", transfer), fn("B", nu)];
const defect = sub(add(ONE, mul(F, h(nu))), mul(h(omega), add(F, h(nu))));
const [vm, vn] = [fn("v_m"), fn("v_n")];
const [zm, zn] = [sym("iomega_m"), sym("iomega_n")];

const steps = [
  kineticTheory,
  analyticContinuation,
  temperatureBiasLaw,
  strongCouplingDerivation,
  gappedBoson,
].flatMap((derivation) => derivation().steps);
const stepOf = (id: string) => steps.find((s) => s.id === id)!;

const FORMS: Readonly<Record<string, Term>> = {
  "gain-loss": mul(
    HALF,
    sub(near("G_11^R"), near("G_11^A")),
    sub(near("Sigma_11^K"), mul(h(omega), sub(near("Sigma_11^R"), near("Sigma_11^A")))),
  ),
  "defect-occupations": mul(
    num(4),
    sub(
      mul(fn("f", omega), empty(nu), add(ONE, fn("n", transfer))),
      mul(fn("f", nu), empty(omega), fn("n", transfer)),
    ),
  ),
  deviation: add(mul(rate, sub(near("h_b"), h(omega))), integral(nu, mul(pi, A, B, defect))),
  "boson-gain-loss": mul(
    I,
    pi,
    pow(sym("g"), -2),
    fn("A", x),
    add(mul(sub(ONE, fn("F_B", x)), fn("Pi^>", x)), mul(add(ONE, fn("F_B", x)), fn("Pi^<", x))),
  ),
  "heat-defect": mul(num(2), sub(h(omega), h(nu)), sub(bose(transfer, Te), bose(transfer, TB))),
  "heat-wide-band": mul(pi, pow(x, 2), fn("A", x), sub(bose(x, Te), bose(x, TB))),
  "law-frequency": mul(num(2), pi, T, add(ONE, lambda), add(n, HALF, div(rho, add(ONE, lambda)))),
  "law-summand": sub(pow(add(n, HALF), -1), pow(add(n, HALF, sym("P")), -1)),
  "combined-row": add(
    mul(fn("lambda", sub(zm, zn)), sub(vn, vm)),
    mul(fn("lambda", add(zm, zn)), add(vn, vm)),
  ),
  "static-part": mul(num(2), fn("lambda", mul(num(2), zm)), vm),
  "static-local-ratio": div(sym("phi_0"), fn("omega~_0")),
  "residual-by-width": sub(near("Sigma^R"), near("Sigma^A")),
  "zero-mode": neg(mul(I, rate)),
};

/** Steps whose form is not compared: δ functions sifted, loops, occupations. */
const SIFTED = [
  "polarisation-spectral",
  "polarisation-keldysh",
  "number-flow",
  "fixed-source",
  "static-wide-gap",
  "static-local-relaxation",
  "law-occupations",
  "law-einstein",
  "off-axis-even",
  "chain-source",
  "defect-of-bias",
  "telescope",
];

describe("computed right-hand sides", () => {
  it.each(Object.keys(FORMS))("%s has the form of the notes", (id) => {
    expect(stepOf(id).rhs.key).toBe(FORMS[id]!.key);
  });
  const effort = { runs: 3, digits: 20, seed: 5, shrink: false };
  it.each([...Object.keys(FORMS), ...SIFTED])(
    "%s: its judge refuses a wrong sign, a lost 2 and h for F_B",
    (id) => {
      const step = stepOf(id);
      const hForBoson = rewrite(step.rhs, (t) => (t === F || t === fn("F_B", x) ? h(nu) : undefined));
      const wrong = [neg(step.rhs), mul(HALF, step.rhs), hForBoson].filter((rhs) => rhs !== step.rhs);
      for (const rhs of wrong) expect(judgeStep({ ...step, rhs }, effort).verdict).toBe("refuted");
    },
  );
});
