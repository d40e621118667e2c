import { describe, expect, it } from "vitest";
import { add, div, fn, mul, neg, num, ONE, pow, sub, sym, ZERO } from "../../src/algebra/term.ts";
import {
  asThermal,
  oneExponential,
  thermalBoson,
  thermalElectron,
  throughExponentials,
} from "../../src/algebra/thermal.ts";

const [x, T] = [sym("x"), sym("T")];
const boltzmann = fn("exp", div(x, T));

describe("the name of a thermal distribution", () => {
  it("is tanh or coth, whichever the exponentials equal", () => {
    expect(asThermal(div(sub(boltzmann, ONE), add(boltzmann, ONE)), x, T)).toBe(thermalElectron(x, T));
    expect(asThermal(add(ONE, mul(num(2), fn("bose", div(x, T)))), x, T)).toBe(thermalBoson(x, T));
  });
  it("is refused for another sign or another temperature", () => {
    expect(() => asThermal(neg(thermalBoson(x, T)), x, T)).toThrow(/no thermal distribution/);
    expect(() => asThermal(thermalBoson(x, mul(num(2), T)), x, T)).toThrow(/no thermal distribution/);
  });
});

describe("thermal terms over one denominator", () => {
  it("vanish where they are zero, and nowhere else", () => {
    const doubled = sub(
      fn("tanh", mul(num(2), x)),
      div(mul(num(2), fn("tanh", x)), add(ONE, pow(fn("tanh", x), 2))),
    );
    expect(throughExponentials(doubled)).toBe(ZERO);
    expect(throughExponentials(add(doubled, fn("coth", x)))).not.toBe(ZERO);
  });
  it("are one exponential where they are a product of exponentials", () => {
    expect(oneExponential(div(pow(fn("exp", x), 2), fn("exp", neg(T))))).toBe(
      fn("exp", add(mul(num(2), x), T)),
    );
    expect(() => oneExponential(mul(num(2), fn("exp", x)))).toThrow(/no exponential/);
  });
});
