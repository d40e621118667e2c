import { describe, expect, it } from "vitest";
import {
  atMatsubaraPoint,
  matsubaraPoint,
  matsubaraSum,
  outerPoint,
  thermalResidues,
  underSums,
} from "../../src/closures/matsubara.ts";
import { add, div, fn, HALF, I, integral, mul, neg, num, sub, sym, type Term } from "../../src/index.ts";

const [x, z, T, pi] = [sym("x"), sym("z"), sym("T"), sym("pi")];
const tanh = (e: Term): Term => fn("tanh", div(e, mul(num(2), T)));

describe("Matsubara frequencies", () => {
  it("turn tanh into coth", () => {
    const boltzmann = fn("exp", div(x, T));
    const coth = div(add(boltzmann, num(1)), sub(boltzmann, num(1)));
    const value = atMatsubaraPoint(tanh(add(outerPoint, x)));
    expect(value.key).toBe(div(sub(neg(boltzmann), num(1)), add(num(1), neg(boltzmann))).key);
    expect(value).not.toBe(coth);
  });
  it("take factors under their sums and leave integrals alone", () => {
    const sum = matsubaraSum(fn("lambda", matsubaraPoint));
    const rate = integral(x, mul(fn("A", x), add(fn("n", x), fn("m", x))));
    expect(underSums(mul(I, add(mul(T, sum), rate)))).toBe(
      add(matsubaraSum(mul(I, T, fn("lambda", matsubaraPoint))), mul(I, rate)),
    );
  });
});

describe("closing on the poles of tanh and λ", () => {
  it("finds 2T at each frequency and A at ν = z − x", () => {
    const closed = thermalResidues(HALF, "G^R");
    expect(closed.sum).toBe(
      matsubaraSum(mul(num(2), pi, I, T, fn("lambda", sub(z, matsubaraPoint)), fn("G^R", matsubaraPoint))),
    );
    expect(closed.local(num(1))).toBe(integral(x, mul(pi, I, fn("A", x), fn("G^R", sub(z, x)))));
  });
});
