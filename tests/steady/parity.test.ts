import { describe, expect, it } from "vitest";
import { fn, mul, neg, sub, sym } from "../../src/index.ts";
import { reflectedAt } from "../../src/steady/parity.ts";

const [omega, nu] = [sym("omega"), sym("nu")];
const back = sub(nu, omega);

describe("functions at the opposite energy", () => {
  it("are odd, even or partners across the axis", () => {
    const there = sub(omega, nu);
    expect(reflectedAt(fn("F_B", back), [back])).toBe(neg(fn("F_B", there)));
    expect(reflectedAt(fn("X", neg(nu)), [neg(nu)])).toBe(fn("X", nu));
    expect(reflectedAt(mul(fn("lambda^R", back), fn("G^A", neg(nu))), [back, neg(nu)])).toBe(
      neg(mul(fn("lambda^A", there), fn("G^R", nu))),
    );
  });
  it("are left where the energy is not named or the function is not known", () => {
    expect(reflectedAt(fn("h", neg(nu)), [back])).toBe(fn("h", neg(nu)));
    expect(reflectedAt(fn("u", neg(nu)), [neg(nu)])).toBe(fn("u", neg(nu)));
  });
});
