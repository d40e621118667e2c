import { limitAtZero } from "../../algebra/limit.ts";
import { substitute, unfold } from "../../algebra/rewrite.ts";
import { add, div, mul, neg, num, ONE, pow, type Sym, sub, type Term, ZERO } from "../../algebra/term.ts";
import { tidy } from "../../algebra/tidy.ts";
import type { Trace } from "../../algebra/trace.ts";
import type { Equations } from "../../closures/equations.ts";
import {
  kernelAt as at,
  coupling,
  gapOnLine,
  imaginaryF,
  ohmicSlope,
  overLine,
} from "../../closures/weak-coupling/line.ts";
import { bosonTemperature, electronTemperature, nu, omega, pi, temperature } from "../../steady/symbols.ts";
import { fromBalance } from "./balance.ts";
import { beyondThermal } from "./beyond-thermal.ts";
import {
  bias,
  biasFunction,
  EQUAL,
  type Order,
  onLine,
  overThermal,
  slopeIn,
  t,
  thermalDeviation,
  thermalLoss,
  thermalUnits,
} from "./bias-function.ts";
import { deviationStrength, heldFixed, type Strength } from "./deviation-strength.ts";
import { lossOnLine, offBalanceSlope } from "./line-functionals.ts";
import { LOCAL_RULES } from "./rules.ts";
import { type Weights, weightsOf } from "./shell.ts";
import { bracketRule, gapOffLine, type ThermalOrders, thermalOrders, widths } from "./thermal-energies.ts";

const rule = LOCAL_RULES.thermalEnergies;
const [G, a, T_B] = [coupling, ohmicSlope, bosonTemperature];

/** 1/G_c for fixed thermal h up to O(a), and the function in it. */
export interface BiasConstant {
  /** J(ρ), ρ = T_B/T_e. */
  readonly function: Term;
  /** ⅛[1/T_e + 1/T_B] + (first correction of the equilibrium at T_B) + aJ(T_B/T_e). */
  readonly inverse: Term;
}

/**
 * 1/G_c at T_B ≠ T_e with its whole first correction, h = tanh(ω/2T_e) fixed. Counted from the distribution that the boson
 * holds in balance the equations have no source. What differs from the equilibrium at T_B is then the slope of h on the line, to
 * leading order, and integrals over |ω| ~ T, which fall like 1/ν² at least: where they end does not matter, and what comes from
 * the shell and from |ω| ~ Ω is that of the equilibrium.
 */
export function biasConstant(
  derived: Pick<Equations, "local" | "gap">,
  equilibrium: Term,
  trace?: Trace,
): BiasConstant {
  const weights = weightsOf(derived);
  trace?.say(
    "The constant beside the logarithm. Electrons are counted from the distribution that the boson holds in balance, h_B = tanh(ω/2T_B); then the residual has no source.",
  );
  fromBalance(weights, trace);
  beyondThermal(trace);
  trace?.say("Thermal energies. As distributions in ν, all is known to first order but for two numbers.");
  const width = widths(derived, weights, trace);
  const orders = thermalOrders(trace);
  bracketRule(trace);
  const gap = gapOffLine(weights, width.lossFromLine, trace);
  const p = deviationStrength(width, orders.perGreen, heldFixed(), trace);
  trace?.say("The condition 1 = φ^R(0), share by share.");
  const shares = sharesOf(weights, p, trace);
  const loss = substitute(width.lossFromLine, new Map([[omega, nu]]));
  const order = firstOrder({ shares, orders, bracket: p.bracket, loss, gap, ...THERMAL });
  trace?.step({
    id: "drift-coefficient",
    rule,
    lhs: order.drift,
    rhs: tidy(order.drift),
    judge: "algebra",
    text: "What multiplies Re Σ^R'(0), −GaL, of the boson's fluctuations and of both ⟨f⟩: 3/G at every bias, with 1/G = (1 + ρ)/8T_B, ρ = T_B/T_e.",
  });
  const J = biasFunction(
    order,
    {
      id: "bias",
      equal: EQUAL,
      takesOut: "pole",
      text: "J(ρ): the first order at ρ less that at ρ = 1, per a. No closed form is known; J(1) = 0.",
    },
    trace,
  );
  return { function: J, inverse: withEquilibrium(shares, equilibrium, J, trace) };
}

/** 1/G of the line, and the weights of Im F^R and w in φ^R(0), per G. */
export interface Shares {
  readonly inverse: Term;
  readonly thermal: Term;
  readonly deviation: Term;
}
export function sharesOf(weights: Weights, p: Strength, trace?: Trace): Shares {
  const atRest = { "lambda^R": () => G, h: (e?: Term) => inBalance(e!) };
  const perCoupling = (kernel: Term): Term => div(unfold(at(kernel, ZERO, nu), atRest), G);
  const [thermal, deviation] = [perCoupling(weights.localThermal), perCoupling(weights.localNonThermal)];
  const onLine = unfold(thermal, { coth: (e) => pow(e!, -1) });
  const line = overLine(mul(onLine, imaginaryF), {
    id: "balance-on-line",
    rule,
    text: "The thermal share of electrons in balance, per G, with h_B = ν/2T_B on the line.",
    trace,
  });
  const lhs = add(div(line, gapOnLine), mul(deviation, p.value));
  return { inverse: lhs, thermal, deviation };
}
const inBalance = (e: Term): Term => pow(overThermal(e), -1);

export interface Parts {
  readonly shares: Shares;
  readonly orders: ThermalOrders;
  readonly bracket: Term;
  readonly loss: Term;
  readonly gap: Term;
  /** Δ(e) = (h − h_B)(e), and what Δ'(0) and the rates are. */
  readonly deviation: (e: Term) => Term;
  readonly values: ReadonlyMap<Sym, Term>;
}
/** What is of first order, and the coefficient of Re Σ^R'(0) beside it. */
export interface FirstOrder extends Order {
  readonly drift: Term;
  /** 1/G to leading order. */
  readonly inverse: Term;
}
/** Both shares to first order at ν = 2T_B t, with 1/G its leading value in them. */
export function firstOrder({ shares, orders, bracket, loss, gap, deviation, values }: Parts): FirstOrder {
  const put = (term: Term): Term => tidy(thermalUnits(substitute(term, values), deviation));
  const inverse = put(shares.inverse);
  const leading = new Map<Sym, Term>([[G, pow(inverse, -1)]]);
  const withG = (term: Term): Term => tidy(substitute(term, leading));
  const f = [mul(shares.thermal, orders.perGap), mul(shares.deviation, bracket)].map(put);
  const drift = substitute(add(pow(G, -1), ...f.map((e) => mul(neg(pi), limitAtZero(e, t)))), leading);
  const perEnergy = pow(mul(num(2), T_B), -1);
  const slopeOfGap = put(unfold(gap, { "d/dnu": (e) => mul(slopeIn(put(e!)), perEnergy) }));
  return {
    drift,
    inverse,
    even: withG(mul(num(-2), add(...f), put(loss), perEnergy)),
    regular: withG(mul(num(2), put(div(shares.thermal, pow(nu, 2))), slopeOfGap, pow(perEnergy, -1))),
  };
}
/** Fixed thermal h at T_e = T_B/ρ. */
const THERMAL = {
  deviation: thermalDeviation,
  values: new Map<Sym, Term>([
    [offBalanceSlope, onLine(div(thermalDeviation(nu), nu))],
    [lossOnLine, thermalLoss],
  ]),
};

/** The first correction to 1/G_c = 1/4T of the equilibrium at T_B. */
export function correctionAtBoson(equilibrium: Term): Term {
  return sub(substitute(equilibrium, new Map([[temperature, T_B]])), pow(mul(num(4), T_B), -1));
}

/** The law with the correction of the equilibrium at T_B. */
function withEquilibrium(shares: Shares, equilibrium: Term, J: Term, trace?: Trace): Term {
  const ofTemperatures = new Map([[bias, div(T_B, electronTemperature)]]);
  const leading = tidy(substitute(substitute(shares.inverse, THERMAL.values), ofTemperatures));
  const inverse = add(leading, correctionAtBoson(equilibrium), mul(a, substitute(J, ofTemperatures)));
  trace?.step({
    id: "bias-corrected-law",
    rule: LOCAL_RULES.law,
    lhs: G,
    rhs: pow(inverse, -1),
    judge: "algebra",
    equation: sub(ONE, mul(G, inverse)),
    assumptions: [
      "ohmic boson at T_B, fixed thermal h at T_e",
      "the first order at ρ less that at ρ = 1 is aJ(ρ); beyond the thermal energies φ^R = φλ^R(ω)/G by shell-gap-thermal and shell-gap-non-thermal, and w and h − h_B are exponentially small by beyond-deviation and beyond-relaxation: what |ω| ≫ T adds to 1/G is, to first order, the same functional of A/G and T_B",
      "not proved as an inequality: that Q, fed from larger energies with a weight of order G/Ω, stays exponentially small, and what the width of w, of order aT² in ∫dν ν²w, adds to φ^R",
    ],
    text: "1/G_c = ⅛[1/T_e + 1/T_B] + the first correction of the equilibrium at T_B + aJ(T_B/T_e).",
  });
  return inverse;
}
