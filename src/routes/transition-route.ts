import { cancel } from "../algebra/fraction.ts";
import { substitute, unfold } from "../algebra/rewrite.ts";
import {
  add,
  div,
  fn,
  mul,
  neg,
  num,
  ONE,
  pow,
  ratio,
  type Sym,
  sub,
  sym,
  type Term,
  ZERO,
} from "../algebra/term.ts";
import { thermalBoson } from "../algebra/thermal.ts";
import { Trace } from "../algebra/trace.ts";
import { type Definite, definiteIntegral, primitive } from "../asymptotics/antiderivative.ts";
import { coupling, dilog, frequency, ln } from "../asymptotics/symbols.ts";
import { weakCouplingWideBand } from "../asymptotics/weak-coupling-wide-band.ts";
import { einstein } from "../closures/boson/einstein.ts";
import { equations } from "../closures/equations.ts";
import { matsubaraEquations } from "../closures/equilibrium.ts";
import { bosonTemperature, nu, omega, pi, z } from "../steady/symbols.ts";
import type { Route } from "./route.ts";

/** Ω + ν in units of Ω: the energy of an electron at ν with one boson. */
const a = sym("a");

/**
 * c_1 of T_c = (2e^γ/π)e^{−1/2}Ωe^{−(1+λ)/λ}[1 + c_1λ + …] along the real axis at T = 0: principal values over the energies
 * of two virtual pairs instead of Matsubara frequencies, a kernel that is not symmetric instead of R and W.
 */
export function transitionRoutes(): Route[] {
  const axis = matsubaraEquations(equations());
  return [
    {
      name: "transition-first-correction",
      statement:
        "c_1 = J_Z + J_R of the Matsubara axis: both as one principal value over real energies at T = 0, first order of Δ(ω) beyond λ^R(ω)/λ, integrated in dilogarithms.",
      first: weakCouplingWideBand(axis, einstein(), new Trace()).correction,
      second: outerIntegral(innerIntegral(pairIntegrand())).value,
      judge: "values",
    },
  ];
}

/** The kernels per λ on ν > 0 at T = 0 in units of Ω, where h = sgn ν: φ = λ∫_0^∞ k Re f, ω̃ = ω + λω∫_0^∞ s. */
function zeroTemperatureKernels(): { gap: Term; slope: Term } {
  const { lambda, hilbert } = einstein();
  const still = (t: Term): Term => (t === thermalBoson(frequency, bosonTemperature) ? ONE : t);
  const boson = (t: Term, e: Term): Term =>
    substitute(
      rewriteFactors(t, still),
      new Map<Sym, Term>([
        [z, e],
        [frequency, ONE],
      ]),
    );
  const at = (kernel: Term, h: Term): Term =>
    unfold(kernel, { P_B: (e) => boson(hilbert, e!), "lambda^R": (e) => boson(lambda, e!), h: () => h });
  const { kernelPhi, kernelSigma } = equations().wide.kernels;
  const mirrored = (kernel: Term): Term => substitute(at(kernel, num(-1)), new Map([[nu, neg(nu)]]));
  // Re f^R is odd in ν, Re g^R = 1 even.
  return {
    gap: cancel(div(sub(at(kernelPhi, ONE), mirrored(kernelPhi)), coupling)),
    slope: cancel(neg(div(add(at(kernelSigma, ONE), mirrored(kernelSigma)), mul(coupling, omega)))),
  };
}
function rewriteFactors(t: Term, change: (s: Term) => Term): Term {
  return t.kind === "prod" ? mul(...t.factors.map(change)) : change(t);
}

/**
 * With Δ = χ + λΔ_1, Δ(0) = 1, χ(ω) = k(ω,0) the gap equation less χ(ω) times itself at ω = 0 is, at first order,
 *   Δ_1(ω) = ∫_0^∞dν {χ(ω)[s(0,ν) − s(ω,ν)] + [k(ω,ν) − χ(ω)k(0,ν)]Re χ(ν)/ν},
 * and at ω = 0 the equation says (1+λ)/λ = ℒ + λ∫_0^∞(dω/ω)k(0,ω)Re Δ_1(ω): the integrand over ω and a = 1 + ν.
 */
function pairIntegrand(): Term {
  const { gap, slope } = zeroTemperatureKernels();
  const at = (t: Term, w: Term, v: Term): Term =>
    substitute(
      t,
      new Map<Sym, Term>([
        [omega, w],
        [nu, v],
      ]),
    );
  const [chi, chiInner] = [at(gap, omega, ZERO), at(gap, nu, ZERO)];
  const slowed = mul(chi, sub(at(slope, ZERO, nu), slope));
  const paired = div(mul(sub(gap, mul(chi, at(gap, ZERO, nu))), chiInner), nu);
  const whole = div(mul(at(gap, ZERO, omega), add(slowed, paired)), omega);
  return cancel(substitute(whole, new Map([[nu, sub(a, ONE)]])));
}

/** ∫_0^∞dω as a principal value: ln|…| at the poles ω = 1 and ω = a. */
function innerIntegral(integrand: Term): Term {
  const outside = pow(mul(pow(a, 2), sub(num(2), a)), -1);
  const above = ln(add(ONE, omega));
  const [low, high] = [sub(a, ONE), add(a, ONE)].map((t) => pow(t, -1)) as [Term, Term];
  const log = (e: Term, factor: Term, lower: Term): ReturnType<typeof primitive> =>
    primitive(mul(outside, factor, sub(ln(e), above)), ZERO, mul(outside, factor, lower));
  return definiteIntegral(integrand, omega, [
    log(sub(ONE, omega), mul(low, high), ZERO),
    log(sub(a, omega), mul(low, pow(high, 2)), ln(a)),
    log(add(a, omega), mul(pow(low, 2), high), ln(a)),
    primitive(mul(outside, low, high, pow(add(ONE, omega), -1)), ZERO, mul(outside, low, high)),
  ]).value;
}

/** ∫_1^∞da as a principal value at a = 2. Q = Li_2(1 − a/2) − ln 2 ln|2 − a|, with the slope ln a/(2 − a). */
function outerIntegral(integrand: Term): Definite {
  const squared = mul(ratio(1, 2), pow(ln(a), 2));
  const far = mul(ratio(-1, 6), pow(pi, 2));
  const lessLog = (e: Term, lower: Term): ReturnType<typeof primitive> =>
    primitive(sub(ln(e), ln(a)), ZERO, lower);
  return definiteIntegral(
    integrand,
    a,
    [
      primitive(add(fn("Q", a), squared), sub(far, mul(ratio(1, 2), pow(ln(num(2)), 2))), dilog(ratio(1, 2))),
      primitive(add(dilog(sub(ONE, a)), squared), far),
      primitive(sub(add(dilog(neg(a)), mul(ln(a), ln(add(ONE, a)))), squared), far, dilog(num(-1))),
      primitive(div(ln(a), sub(a, ONE)), ZERO, ONE),
      primitive(div(ln(a), add(a, ONE))),
      primitive(div(ln(a), a)),
      primitive(pow(a, -1), ZERO, ONE),
      lessLog(add(ONE, a), ln(num(2))),
      lessLog(sub(num(2), a), ZERO),
    ],
    { Q: () => div(ln(a), sub(num(2), a)) },
  );
}
