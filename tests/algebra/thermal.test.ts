import { describe, expect, it } from "vitest";
import { add, div, fn, mul, neg, num, ONE, sub, sym } from "../../src/algebra/term.ts";
import { asThermal, thermalBoson, thermalElectron } from "../../src/algebra/thermal.ts";

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
