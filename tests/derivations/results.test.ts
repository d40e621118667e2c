import { describe, expect, it } from "vitest";
import { DERIVATIONS } from "../../derivations/index.ts";
import {
  add,
  areEqual,
  type Derivation,
  div,
  fn,
  I,
  integral,
  mul,
  neg,
  num,
  ONE,
  pow,
  ratio,
  sub,
  sym,
  type Term,
  word,
} from "../../src/index.ts";
import { kernelNode } from "../../src/kernels/catalogue.ts";

/**
 * Textbook forms, written down by hand, against what the derivations end with. Equality is decided by the zero test, so
 * only the content is compared, not the arrangement.
 */
const derivations = new Map<string, Derivation>(
  DERIVATIONS.map((derive) => derive()).map((d) => [d.name, d]),
);
const result = (derivation: string, name: string): Term => {
  const found = derivations.get(derivation)?.results[name];
  if (!found) throw new Error(`no result ${name} in ${derivation}`);
  return found;
};
const [omega, nu, t] = [sym("omega"), sym("nu"), sym("t")];
const transfer = sub(omega, nu);
const A = fn("A", transfer);
const F = fn("F_B", transfer);
const h = (e: Term): Term => fn("h", e);
const lambda = fn("lambda^R", transfer);
const pi = sym("pi");
const [Te, TB] = [sym("T_e"), sym("T_B")];

function same(found: Term, expected: Term): void {
  expect(areEqual(found, expected), `${found.key}\n≠ ${expected.key}`).toBe(true);
}

describe("Langreth rules", () => {
  it("convolution", () => {
    same(result("langreth-rules", "convolutionR"), word(fn("A^R"), fn("B^R")));
    same(
      result("langreth-rules", "convolutionK"),
      add(word(fn("A^R"), fn("B^K")), word(fn("A^K"), fn("B^A"))),
    );
  });
  it("convolution in > and <", () => {
    for (const [name, c] of [
      ["convolutionLesser", "<"],
      ["convolutionGreater", ">"],
    ] as const)
      same(result("langreth-rules", name), add(word(fn("A^R"), fn(`B^${c}`)), word(fn(`A^${c}`), fn("B^A"))));
    const lesser = mul(fn("time:A^<", t), fn("time:B^>", neg(t)));
    same(result("langreth-rules", "oppositeLesser"), lesser);
  });
  it("pointwise products", () => {
    const at = (head: string, e: Term): Term => fn(`time:${head}`, e);
    const half = ratio(1, 2);
    same(
      result("langreth-rules", "sameR"),
      mul(half, add(mul(at("A^R", t), at("B^K", t)), mul(at("A^K", t), at("B^R", t)))),
    );
    same(
      result("langreth-rules", "oppositeR"),
      mul(half, add(mul(at("A^R", t), at("B^K", neg(t))), mul(at("A^K", t), at("B^A", neg(t))))),
    );
    const rho = (name: string, e: Term): Term => sub(at(`${name}^R`, e), at(`${name}^A`, e));
    same(
      result("langreth-rules", "oppositeK"),
      mul(half, sub(mul(at("A^K", t), at("B^K", neg(t))), mul(rho("A", t), rho("B", neg(t))))),
    );
  });
});

describe("kinetic equation", () => {
  const N = add(ONE, mul(h(nu), F), neg(mul(h(omega), add(h(nu), F))));
  it("KMS defect and reference boson", () => {
    same(result("kinetic-equation", "kmsDefect"), N);
    same(result("kinetic-equation", "fRef"), div(sub(ONE, mul(h(omega), h(nu))), sub(h(omega), h(nu))));
  });
  it("is the source of the residual", () => {
    const source = result("anomalous-residual", "source");
    const difference = sub(fn("F^R", nu), fn("F^A", nu));
    expect(source.kind).toBe("integral");
    if (source.kind === "integral") same(source.body, mul(ratio(-1, 2), A, N, difference));
  });
  it("non-thermal share", () => {
    const share = result("anomalous-residual", "nonThermal");
    const expected = mul(div(I, mul(num(4), pi)), lambda, fn("G_11^R", nu), fn("Xi", nu), fn("G_22^A", nu));
    if (share.kind === "integral") same(share.body, expected);
    else expect(share.kind).toBe("integral");
  });
});

describe("kernels", () => {
  const perTwoPi = pow(mul(num(2), pi), -1);
  it("of the local closure", () => {
    same(result("local-closure", "localBoson"), neg(mul(perTwoPi, fn("P_B", transfer))));
    same(result("local-closure", "localThermal"), neg(mul(perTwoPi, lambda, h(nu))));
    same(result("local-closure", "localNonThermal"), neg(mul(ratio(1, 2), perTwoPi, lambda)));
    same(result("local-closure", "xiRelaxation"), mul(ratio(1, 2), A, sub(F, h(omega))));
  });
  it("of the wide band", () => {
    const K = mul(ratio(1, 2), add(fn("P_B", transfer), mul(h(nu), lambda)));
    same(result("wide-band", "kernelPhi"), K);
    same(result("wide-band", "kernelSigma"), neg(K));
  });
  it("rest on ĝ^R = (ω̃ + φτ1)/s", () => {
    same(result("wide-band", "g"), div(sym("omega~^R"), sym("s^R")));
    same(result("wide-band", "f"), div(sym("phi^R"), sym("s^R")));
  });
  it("are emitted from the node that the printed derivation ends with", () => {
    const printed = [
      ["local-closure", "localBoson"],
      ["local-closure", "localThermal"],
      ["local-closure", "localNonThermal"],
      ["local-closure", "xiSource"],
      ["local-closure", "xiRelaxation"],
      ["wide-band", "kernelPhi"],
      ["wide-band", "kernelSigma"],
    ] as const;
    for (const [derivation, name] of printed) {
      const step = derivations.get(derivation)!.steps.find((s) => s.id === `kernel-${name}`);
      expect(step?.rhs).toBe(result(derivation, name));
      expect(kernelNode(name)).toBe(step?.rhs);
    }
    for (const name of ["kmsDefect", "fRef", "rateIn", "rateOut"] as const)
      expect(kernelNode(name)).toBe(result("kinetic-equation", name));
  });
});

describe("equilibrium", () => {
  const lambdaMN = fn("lambda", sub(sym("iomega_m"), sym("iomega_n")));
  const [w, phi, r, T] = [sym("omega~_n"), sym("phi_n"), sym("r_n"), sym("T")];
  const sum = (summand: Term): Term => fn("sum_n", summand);
  it("Matsubara equations of both closures", () => {
    same(result("equilibrium", "localFrequency"), add(sym("omega_m"), sum(mul(T, lambdaMN, pow(w, -1)))));
    same(result("equilibrium", "localGap"), sum(mul(T, lambdaMN, phi, pow(w, -2))));
    same(
      result("equilibrium", "wideFrequency"),
      add(sym("omega_m"), sum(mul(pi, T, lambdaMN, w, pow(r, -1)))),
    );
    same(result("equilibrium", "wideGap"), sum(mul(pi, T, lambdaMN, phi, pow(r, -1))));
  });
  it("λ on the Matsubara axis", () => {
    const x = sym("x");
    same(
      result("equilibrium", "matsubara"),
      integral(x, mul(x, fn("A", x), pow(add(pow(x, 2), pow(sym("nu_n"), 2)), -1))),
    );
  });
});

describe("weak coupling of the local closure", () => {
  it("1 = (G/4)[h'(0) + 1/(2T_B)], G_c = 8/(1/T_e + 1/T_B), and 4T_e without the glue", () => {
    const bracket = add(sym("h'(0)"), pow(mul(num(2), TB), -1));
    same(result("weak-coupling", "condition"), mul(ratio(1, 4), sym("G"), bracket));
    same(result("weak-coupling", "criticalCoupling"), div(num(8), add(pow(Te, -1), pow(TB, -1))));
    same(result("weak-coupling", "withoutNonThermal"), mul(num(4), Te));
  });
});

describe("the derivations", () => {
  it("have at least a hundred steps in all", () => {
    const steps = [...derivations.values()].reduce((n, d) => n + d.steps.length, 0);
    expect(steps).toBeGreaterThanOrEqual(100);
  });
});
