import { rewrite } from "../algebra/rewrite.ts";
import { fn, I, integral, mul, pow, type Term, word } from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import type { ProductRule } from "../contour/convolution.ts";
import { pointwise, TIME } from "../contour/pointwise.ts";
import { entry, matmul, TAU3 } from "../nambu/matrix.ts";
import { greenFunction } from "../nambu/spinor.ts";
import { STEADY_RULES } from "./rules.ts";
import { nu, omega, time, transfer, twoPi, vertex } from "./symbols.ts";

/** R, A, K components in energy of the normal (11) and anomalous (12) self-energy, as integrals over ν. */
export interface SelfEnergy {
  readonly normal: EnergyComponents;
  readonly anomalous: EnergyComponents;
}
export type EnergyComponents = Pick<ProductRule, "R" | "A" | "K">;

/** Sign with which an entry of τ3Ĝτ3 carries the entry of Ĝ: +1 on, −1 off the diagonal. */
function vertexSign(index: "11" | "12", trace?: Trace): Term {
  const green = greenFunction("R", [nu]);
  const sandwich = matmul(TAU3, green, TAU3);
  if (trace && index === "11")
    trace.step({
      id: "vertex",
      rule: STEADY_RULES.nambuVertex,
      lhs: word(TAU3, green, TAU3),
      rhs: sandwich,
      judge: "algebra",
    });
  return mul(entry(sandwich, index), pow(entry(green, index), -1));
}

/** ∫dt e^{iωt}: boson factors move to ω−ν, electron factors to ν, with 1/2π. */
function toEnergy(inTime: Term): Term {
  const body = rewrite(inTime, (t) => {
    if (t.kind !== "fn" || !t.head.startsWith(TIME)) return undefined;
    const head = t.head.slice(TIME.length);
    return fn(head, head.startsWith("D^") ? transfer : nu);
  });
  return integral(nu, mul(body, pow(twoPi, -1)));
}

/**
 * Σ̂(z,z') = i g² D(z,z') τ3Ĝ(z,z')τ3 in energy:
 * Σ_11^R(ω) = (i g²/2)∫dν/2π [D^K(ω−ν)G_11^R(ν) + D^R(ω−ν)G_11^K(ν)] and so on; the anomalous part has the opposite
 * sign. Derived from the pointwise rules; every component is recorded when a trace is given.
 */
export function selfEnergy(trace?: Trace): SelfEnergy {
  const part = (name: "G_11" | "F", index: "11" | "12"): EnergyComponents => {
    const sign = vertexSign(index, trace);
    const rule = pointwise("D", name, "same", time, trace, `product-${name}`);
    const derive = (which: "R" | "A" | "K"): Term => {
      const inTime = mul(I, pow(vertex, 2), sign, rule[which]);
      const rhs = toEnergy(inTime);
      const wave = fn("exp", mul(I, omega, time));
      trace?.step({
        id: `self-energy-${index}-${which}`,
        rule: STEADY_RULES.fourier,
        lhs: integral(time, mul(wave, inTime)),
        rhs,
        judge: "fourier",
      });
      return rhs;
    };
    return { R: derive("R"), A: derive("A"), K: derive("K") };
  };
  return { normal: part("G_11", "11"), anomalous: part("F", "12") };
}
