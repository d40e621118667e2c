import { cancel } from "../algebra/fraction.ts";
import { linearise } from "../algebra/linearise.ts";
import { coefficientOf, type Definition, expand, substitute, unfold } from "../algebra/rewrite.ts";
import { solveFor } from "../algebra/solve.ts";
import {
  add,
  div,
  fn,
  HALF,
  I,
  type Matrix2,
  matrix,
  mul,
  neg,
  num,
  pow,
  type Sym,
  sub,
  sym,
  type Term,
  ZERO,
} from "../algebra/term.ts";
import { tidy } from "../algebra/tidy.ts";
import { areEqual } from "../algebra/zero.ts";
import { coupling, gapOnLine, halfWidth } from "../closures/weak-coupling/line.ts";
import { leadRate, oneBosonRate, twoBosonRate } from "../closures/weak-coupling/symbols.ts";
import { InternalError } from "../errors/errors.ts";
import { entry, inverse, matmul } from "../nambu/matrix.ts";
import {
  bosonDistribution,
  bosonTemperature,
  electronTemperature,
  nu,
  omega,
  pi,
  spectral,
  twoPi,
  vertex,
  x,
} from "../steady/symbols.ts";
import { OCCUPATIONS, SIDES, type Side, signed } from "./lesser-functions.ts";
import { causalSide, selfEnergySide, vertexFactor } from "./lesser-route.ts";
import { principalValueIntegral } from "./principal-value.ts";

/** Counts powers of linewidth/T. */
const count = sym("c");
/** Σ^K = −iSω and φ^K = K on the line. */
const pull = sym("S");
const anomalous = sym("K");
const order = (t: Term): Term => mul(count, t);

/** a + c·b with higher powers of linewidth/T dropped. */
interface Orders {
  readonly leading: Term;
  readonly next: Term;
}
function orders(t: Term): Orders {
  const { value, linear } = linearise(t, new Set([count]));
  return { leading: value, next: substitute(linear, new Map([[count, num(1)]])) };
}

/** Weight Z of the line, and L = ∫dν/ν over the shell T ≪ |ν| ≪ Ω, counted to first order. */
const [Z, L] = [fn("Z"), fn("L")];
type Channel = "11" | "12";

/** Ĝ^{R,A} on the line to be inverted, −φ off the diagonal: φ has no imaginary part at this order. */
function inverseGreen(which: "R" | "A"): Matrix2 {
  const normal = pow(fn(`G^${which}`, nu), -1);
  return matrix(normal, neg(gapOnLine), neg(gapOnLine), normal);
}
/** Z/(ν ± iγ). */
const LINE: Readonly<Record<string, Definition>> = {
  "G^R": () => mul(Z, pow(add(nu, mul(I, halfWidth)), -1)),
  "G^A": () => mul(Z, pow(sub(nu, mul(I, halfWidth)), -1)),
};
/** An entry of a product of line functions to first order in φ and K, as a polynomial in G^R and G^A put in. */
function onLine(whole: Matrix2, index: "11" | "12"): Term {
  const { value, linear } = linearise(entry(whole, index), new Set([gapOnLine, anomalous]));
  return unfold(expand(cancel(index === "11" ? value : linear)), LINE);
}
/** Σ̂^≷ = ½[Σ̂^K ± (Σ̂^R − Σ̂^A)]: ∓iγ/Z − ½iSν on the diagonal, ½K off it. */
function selfEnergyOnLine(side: Side): Matrix2 {
  const normal = sub(neg(signed(side, mul(I, div(halfWidth, Z)))), order(mul(HALF, I, pull, nu)));
  const other = order(mul(HALF, anomalous));
  return matrix(normal, other, other, normal);
}
/** One entry of Ĝ^≷ = Ĝ^RΣ̂^≷Ĝ^A, to first order in φ and K. */
function lineFunction(side: Side, index: "11" | "12"): Term {
  const whole = matmul(inverse(inverseGreen("R")), selfEnergyOnLine(side), inverse(inverseGreen("A")));
  return onLine(whole, index);
}

/** A/x with Γ_1 = 2πGaT_B. */
const slopeOfLoss = div(oneBosonRate, mul(num(2), pi, bosonTemperature));
/** g²D^≷ = −iπ(Γ_1/2πT_B)(2T_B ± x): A F_B → 2GaT_B and A → Gax. */
const bosonOnLine =
  (side: Side): Definition =>
  (e) => {
    const occupied = add(mul(num(2), bosonTemperature), order(signed(side, e!)));
    return neg(mul(I, pi, pow(vertex, -2), slopeOfLoss, occupied));
  };
const BOSON_ON_LINE: Readonly<Record<string, Definition>> = {
  "D^>": bosonOnLine(">"),
  "D^<": bosonOnLine("<"),
  "D^R": () => neg(mul(coupling, pow(vertex, -2))),
};

/** ∫dν over the line on the real axis. */
function overLine(body: Term): Term {
  const above = mul(I, halfWidth);
  return tidy(principalValueIntegral(body, nu, (pole) => (pole === above ? 1 : -1)));
}
function integrated(t: Term, functions: Readonly<Record<string, Definition>>): Orders {
  if (t.kind !== "integral") throw new InternalError("expected one integral over ν");
  const { leading, next } = orders(unfold(t.body, { ...BOSON_ON_LINE, ...functions }));
  return { leading: overLine(leading), next: overLine(next) };
}

/** A(x)(F_B(x) ± 1) one way and A(−x)(F_B(−x) ± 1) = A(x)(F_B(x) ∓ 1) back, each with i g²/2π or less: per ∫X^≷dν. */
function thereAndBack(side: Side, channel: Channel): Term {
  const weight = (e: Term): Term => {
    const occupied = unfold(fn(`D^${side}`, e), OCCUPATIONS);
    return mul(vertexFactor(channel), pow(twoPi, -1), occupied);
  };
  const odd: Readonly<Record<string, Definition>> = {
    A: (e) => (e === x ? spectral(x) : neg(spectral(x))),
    F_B: (e) => (e === x ? bosonDistribution(x) : neg(bosonDistribution(x))),
  };
  return mul(weight(x), pow(x, -2), unfold(weight(neg(x)), odd));
}

/** ∫X^≷dν over the shell per ∫X^≷dν over the line, or the other way: there F_B = ±1, and D^≷ takes energy one way only. */
function ofShell(side: Side, channel: Channel): Term {
  const occupied = unfold(fn(`D^${side}`, signed(side, x)), OCCUPATIONS);
  const boson = unfold(occupied, { A: (e) => mul(slopeOfLoss, e!), F_B: (e) => div(e!, x) });
  return mul(tidy(mul(vertexFactor(channel), pow(twoPi, -1), boson, pow(x, -1))), L);
}
/** What line and shell hold together is one state. */
const weightBesideShell = sub(num(1), mul(HALF, add(...SIDES.map((side) => ofShell(side, "11")))));

/**
 * The integrand of Γ_2, read off the loss i(Σ^> − Σ^<) that a line of weight ∫(G^> − G^<) = −2πi has through its
 * sidebands: a boson up and one down, D^≷(x)D^≷(−x).
 */
export function sidebandLoss(): Term {
  const perSide = SIDES.map((side) => mul(num(side === ">" ? 1 : -1), weightOfLine(side), sideReturn(side)));
  return mul(I, add(...perSide));
}
const sideReturn = (side: Side): Term => thereAndBack(side, "11");
const weightOfLine = (side: Side): Term =>
  unfold(overLine(orders(lineFunction(side, "11")).leading), { Z: () => num(1) });

/** What comes back from the sidebands per ∫X^≷dν, by the name Γ_2 of the integral: the sign of both vertices drops out. */
function returned(side: Side, channel: Channel): Term {
  return mul(twoBosonRate, tidy(div(thereAndBack(side, channel), sidebandLoss())));
}

/** −(iΓ_b/2)(h_b ± 1) with h_b = ω/2T_e. */
function leadSide(side: Side): Term {
  const filled = order(div(omega, mul(num(2), electronTemperature)));
  return neg(mul(HALF, I, leadRate, add(filled, signed(side, num(1)))));
}

/**
 * Σ_11^≷ or φ^≷ on the line: of the boson, through the sidebands, which see line and shell, and of the lead. What comes back by the
 * sidebands comes to the shell as well, and from there, on the side where the line does not fill it, to the line.
 */
function selfEnergyOfLine(side: Side, channel: Channel): Orders {
  const name = channel === "11" ? "G_11" : "F";
  const line = lineFunction(side, channel);
  const boson = integrated(selfEnergySide(channel, side), { [`${name}^${side}`]: () => line });
  const weight = orders(line);
  const shell = ofShell(side, channel);
  const back = mul(returned(side, channel), add(num(1), mul(num(2), shell)));
  const lead = channel === "11" ? orders(leadSide(side)) : { leading: ZERO, next: ZERO };
  return {
    leading: add(boson.leading, mul(back, overLine(weight.leading)), lead.leading),
    next: add(boson.next, mul(back, overLine(weight.next)), lead.next),
  };
}

/** The line with lead, one boson and two bosons, without h, Ξ or shares. */
export interface LineBalance {
  /** γ, and S in Σ^K = −iSω. */
  readonly halfWidth: Term;
  readonly pull: Term;
  /** Z. */
  readonly weight: Term;
  /** 1/G_c as φ^R/(Gφ), for these and for a given γ and S. */
  readonly inverse: Term;
  inverseAt(width: Term, pulled: Term): Term;
}

/**
 * The line in the language of > and <: Σ̂^≷ = ±i g²D^≷Ĝ^≷ and Ĝ^≷ = Ĝ^RΣ̂^≷Ĝ^A as one linear system for (φ^R, φ^K). What a
 * boson takes to a sideband goes through D^≷(x)/x² and comes back through D^≷(−x). Throws InternalError if φ^R − φ^A does
 * not vanish on the line. With the logarithm L of the shell all is meant to first order in it.
 */
export function lineBalance(logarithm: Term = ZERO): LineBalance {
  const beside = (t: Term): Term => unfold(unfold(t, { Z: () => weightBesideShell }), { L: () => logarithm });
  const [up, down] = SIDES.map((side) => selfEnergyOfLine(side, "11")) as [Orders, Orders];
  const ofWidth = add(sub(up.leading, down.leading), div(mul(num(2), I, halfWidth), Z));
  const width = beside(tidy(solveFor(ofWidth, halfWidth)));
  const keldysh = expand(beside(add(up.next, down.next)));
  const pulled = mul(I, coefficientOf(keldysh, omega));
  const [gapUp, gapDown] = SIDES.map((side) => selfEnergyOfLine(side, "12")) as [Orders, Orders];
  if (!areEqual(gapUp.leading, gapDown.leading))
    throw new InternalError("φ^R − φ^A does not vanish on the line");
  const whole = tidy(solveFor(sub(add(gapUp.next, gapDown.next), anomalous), anomalous));
  const perGap = tidy(beside(retardedGap(whole)));
  const at = (g: Term, s: Term): Term =>
    substitute(
      perGap,
      new Map<Sym, Term>([
        [halfWidth, g],
        [pull, s],
      ]),
    );
  return { halfWidth: width, pull: pulled, weight: beside(Z), inverse: at(width, pulled), inverseAt: at };
}

/** φ^R = −i g²∫[D^RF^R + D^RF^< + D^<F^R] over line and shell, per Gφ, with φ^K put in; F^R = φ/ν² in the shell. */
function retardedGap(whole: Term): Term {
  const equation = causalSide("F", "12");
  const lesser = lineFunction("<", "12");
  const retarded = onLine(inverse(inverseGreen("R")), "12");
  const { leading, next } = integrated(equation, {
    "F^R": () => retarded,
    "F^<": () => lesser,
    // G ~ T is larger than the rates by one power of T/linewidth.
    "D^<": (e) => order(BOSON_ON_LINE["D^<"]!(e)),
  });
  if (!areEqual(leading, ZERO)) throw new InternalError("φ^R of the order of G·φ/linewidth");
  const static_ = integrated(equation, { "F^R": () => ZERO, "F^<": () => lesser, "D^<": () => ZERO }).next;
  const fromShell = mul(ofShell("<", "12"), add(static_, gapOnLine));
  const all = substitute(add(next, fromShell), new Map([[anomalous, whole]]));
  return tidy(div(all, mul(coupling, gapOnLine)));
}
