import { type Definition, expand, substitute, unfold } from "../algebra/rewrite.ts";
import { add, fn, HALF, I, integral, mul, neg, pow, sub, sym, type Term } from "../algebra/term.ts";
import { allClosed, bodyOf, summedEquations } from "../closures/assemble.ts";
import { asymmetricResidual, asymmetricSource } from "../closures/asymmetric.ts";
import { CLOSURES, type Closure } from "../closures/closure.ts";
import { equations } from "../closures/equations.ts";
import { PARTICLE_HOLE } from "../closures/rules.ts";
import { pointwiseLesser } from "../contour/lesser-language.ts";
import { dropAcausal, TIME } from "../contour/pointwise.ts";
import { GAP_PREMISES } from "../steady/residual.ts";
import { distribution, epsilon, nu, omega, time } from "../steady/symbols.ts";
import {
  electronOccupation,
  greaterLesser,
  OCCUPATIONS,
  SIDES,
  type Side,
  signed,
} from "./lesser-functions.ts";
import { anomalousSide, gapIntegral, residualIntegrand } from "./lesser-residual.ts";
import { causalSide, leftOver, pairOf, toEnergy, vertexFactor } from "./lesser-route.ts";
import { SUMMATIONS } from "./level-route.ts";
import type { Route } from "./route.ts";

type Definitions = Readonly<Record<string, Definition>>;
type Line = "G_11" | "F";

/** The equations of every closure in the language of > and <. */
export function closedRoutes(): Route[] {
  return [...localRoutes(), ...wideRoutes(), ...closureRoutes(), ...asymmetricRoutes()];
}

/** φ^R, Σ^R and X of the local closure: the integrals over ν as they come from occupations, no contour closed. */
function localRoutes(): Route[] {
  const { local } = equations();
  const row = (name: string, what: string, first: Term, second: Term): Route => ({
    name: `closed-local-${name}`,
    statement: `${what} of the local closure from D^≷ and Σ^≷ by occupations, no contour closed.`,
    first,
    second,
    judge: "poles",
    assumptions: [...GAP_PREMISES, PARTICLE_HOLE],
  });
  return [
    row("self-energy", "Σ^R", local.selfEnergy, unfold(causalSide("G_11", "11"), OCCUPATIONS)),
    row("gap", "φ^R", local.gap, gapIntegral()),
    row("residual", "X = −iΞ", local.residual, integral(nu, mul(neg(I), residualIntegrand()))),
  ];
}

/** φ^R and Σ^R of the wide band, ∫dε Ĝ^X = −iπN_F ĝ^X with g²N_F in the coupling. */
function wideRoutes(): Route[] {
  const { wide } = equations();
  const unit = SUMMATIONS.wide.sum(pow(sub(sym("omega~^R"), epsilon), -1));
  const whole = (name: "f" | "g", channel: "11" | "12"): Term => {
    const sides = SIDES.map((s) => [`${name}^${s}`, (e: Term) => electronOccupation(name, s, e)] as const);
    return mul(unit, unfold(causalSide(name, channel), { ...OCCUPATIONS, ...Object.fromEntries(sides) }));
  };
  const row = (name: string, first: Term, second: Term): Route => ({
    name: `closed-wide-${name}`,
    statement: `${name}, wide band, from D^≷ and g^≷ by occupations.`,
    first,
    second,
    judge: "poles",
    assumptions: [PARTICLE_HOLE],
  });
  const [gap, selfEnergy] = [whole("f", "12"), whole("g", "11")];
  return [
    row("gap", wide.gap, gap),
    row("open-gap", wide.openGap, gap),
    row("self-energy", wide.selfEnergy, selfEnergy),
    row("open-self-energy", wide.openSelfEnergy, selfEnergy),
  ];
}

/** D^RX^R + D^RX^< + D^<X^R, with X^< and D^< in R, A and K: what is left when products without common support in time are dropped. */
function causalIntegrand(
  line: string,
  channel: "11" | "12",
  which: "R" | "A",
  definitions: Definitions,
): Term {
  const lesser = greaterLesser(`${TIME}D`, `${TIME}${line}`);
  const inTime = dropAcausal(expand(unfold(pointwiseLesser("D", line, "same", time)[which], lesser)));
  const body = bodyOf(toEnergy(inTime, vertexFactor(channel)));
  return unfold(body, { ...FLUCTUATIONS, ...definitions });
}
/** D^K = D^> + D^<, D^A = D^R − (D^> − D^<). */
const bosonSide = (side: Side, e: Term): Term => OCCUPATIONS[`D^${side}`]!(e);
const FLUCTUATIONS: Definitions = {
  ...OCCUPATIONS,
  "D^K": (e) => add(bosonSide(">", e!), bosonSide("<", e!)),
  "D^A": (e) => sub(OCCUPATIONS["D^R"]!(e!), sub(bosonSide(">", e!), bosonSide("<", e!))),
};

/** The line functions of a level ε at ν summed over ε by `sum`, with X^K = X^> + X^<. */
function lineFunctions(line: Line, sum: (t: Term) => Term): Definitions {
  const level = (c: "R" | "A", sign: 1 | -1): Term => {
    const shifted = sign === 1 ? sub(fn(`omega~^${c}`, nu), epsilon) : add(fn(`omega~^${c}`, nu), epsilon);
    return pow(shifted, -1);
  };
  const own = (c: "R" | "A"): Term =>
    line === "F" ? mul(fn(`phi^${c}`, nu), level(c, 1), level(c, -1)) : level(c, 1);
  const levels = Object.fromEntries(
    (["R", "A"] as const).flatMap((c) => [
      [`G_11^${c}`, () => level(c, 1)],
      [`G_22^${c}`, () => level(c, -1)],
    ]),
  );
  const side = (s: Side): Term =>
    line === "F"
      ? unfold(substitute(anomalousSide(s), new Map([[omega, nu]])), levels)
      : unfold(electronOccupation("G_11", s, nu), levels);
  const sides = Object.fromEntries(SIDES.map((s) => [s, sum(side(s))])) as Record<Side, Term>;
  return {
    [`${line}^R`]: () => sum(own("R")),
    [`${line}^A`]: () => sum(own("A")),
    [`${line}^>`]: () => sides[">"],
    [`${line}^<`]: () => sides["<"],
    [`${line}^K`]: () => add(sides[">"], sides["<"]),
  };
}

const INTEGRAND = { integrand: (t: Term) => bodyOf(t) };

/** The equations of each closure to first order in φ, and the gap of the wide band beyond it. */
function closureRoutes(): Route[] {
  const summed = summedEquations(equations().self);
  const [linear, nonlinear] = [allClosed(summed, "linear"), allClosed(summed, "nonlinear")];
  const row = (closure: Closure, what: string, component: Term, second: Term): Route => {
    const { first, given, how } = SUMMATIONS[closure.name];
    return {
      name: `closed-${closure.name}-${what}`,
      statement: `${what.replaceAll("-", " ")}, ${closure.name}, under the integral: F^≷ and G^≷ of single levels with ${how}, the boson by occupations.`,
      first: first(fn("integrand", component)),
      second,
      judge: "algebra",
      given: { ...given, ...INTEGRAND },
    };
  };
  const ofClosure = (closure: Closure): Route[] => {
    const { sum } = SUMMATIONS[closure.name];
    const [F, G] = [lineFunctions("F", sum), lineFunctions("G_11", sum)];
    const { gap, selfEnergy, residual } = linear[closure.name];
    const excess = leftOver((side) => neg(pairOf("F", side, { ...OCCUPATIONS, ...F })));
    return [
      row(closure, "integrand-of-the-gap", gap, causalIntegrand("F", "12", "R", F)),
      row(closure, "integrand-of-the-self-energy", selfEnergy, causalIntegrand("G_11", "11", "R", G)),
      row(closure, "integrand-of-the-residual", residual, excess),
    ];
  };
  const wide = CLOSURES.find((c) => c.name === "wide")!;
  return [
    ...CLOSURES.flatMap(ofClosure),
    row(
      wide,
      "integrand-of-the-gap-at-finite-φ",
      nonlinear.wide.gap,
      causalIntegrand("F", "12", "R", beyondLinear()),
    ),
  ];
}
/** F^≷ = ½(h ± 1)(F^R − F^A) + ½V_1 with F^{R,A} = φ/[(s − ε)(s + ε)] summed over the wide band. */
function beyondLinear(): Definitions {
  const own = (c: "R" | "A"): Term => {
    const s = fn(`s^${c}`, nu);
    return SUMMATIONS.wide.sum(mul(fn(`phi^${c}`, nu), pow(sub(s, epsilon), -1), pow(add(s, epsilon), -1)));
  };
  const keldysh = add(mul(distribution(nu), sub(own("R"), own("A"))), fn("V_1", nu));
  return { "F^R": () => own("R"), "F^A": () => own("A"), "F^K": () => keldysh };
}

/** F^K, Ξ and its source with two distribution functions. */
function asymmetricRoutes(): Route[] {
  const [h1, h2] = [fn("h_11", omega), fn("h_22", omega)];
  const filling = { first: h1, second: h2, phi: fn("phi^K", omega) };
  const keldysh = add(...SIDES.map((side) => anomalousSide(side, filling)));
  const anomalous = (c: "R" | "A"): Term =>
    mul(fn(`phi^${c}`, omega), fn(`G_11^${c}`, omega), fn(`G_22^${c}`, omega));
  const rest = add(keldysh, neg(mul(h2, anomalous("R"))), mul(h1, anomalous("A")));
  const { self } = equations();
  const derived = asymmetricResidual();
  const row = (name: string, statement: string, first: Term, second: Term): Route => ({
    name: `asymmetric-${name}`,
    statement,
    first,
    second,
    judge: "algebra",
  });
  return [
    row(
      "keldysh",
      "F^K = F^> + F^< of Ĝ^≷ = Ĝ^RΣ̂^≷Ĝ^A with the occupations of both Nambu components, against the linearised Ĝ^RΣ̂^KĜ^A.",
      derived.anomalousKeldysh,
      keldysh,
    ),
    row(
      "residual",
      "Ξ as what F^> + F^< has beyond h_22F^R − h_11F^A, per G_11^R and G_22^A.",
      derived.residual,
      mul(rest, pow(fn("G_11^R", omega), -1), pow(fn("G_22^A", omega), -1)),
    ),
    row(
      "source",
      "The integrand of Ξ = φ^> + φ^< − h_22φ^R + h_11φ^A with D^≷ by occupations and R and A by the rule of the lesser language.",
      asymmetricSource(self),
      asymmetricIntegrand(h1, h2),
    ),
  ];
}
function asymmetricIntegrand(h1: Term, h2: Term): Term {
  const [r, a] = [fn("F^R", nu), fn("F^A", nu)];
  const keldysh = add(mul(fn("h_22", nu), r), neg(mul(fn("h_11", nu), a)), fn("V", nu));
  const side = (s: Side): Term => mul(HALF, add(keldysh, signed(s, sub(r, a))));
  const F: Definitions = { "F^K": () => keldysh, "F^>": () => side(">"), "F^<": () => side("<") };
  const pairs = add(...SIDES.map((s) => neg(pairOf("F", s, { ...OCCUPATIONS, ...F }))));
  const causal = (c: "R" | "A"): Term => causalIntegrand("F", "12", c, F);
  return add(pairs, neg(mul(h2, causal("R"))), mul(h1, causal("A")));
}
