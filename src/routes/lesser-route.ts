import { type Definition, expand, rewrite, substitute, unfold } from "../algebra/rewrite.ts";
import {
  add,
  fn,
  HALF,
  I,
  integral,
  mul,
  neg,
  num,
  ONE,
  pow,
  ratio,
  sub,
  type Term,
} from "../algebra/term.ts";
import { equations } from "../closures/equations.ts";
import { pointwiseLesser } from "../contour/lesser-language.ts";
import { pointwise, TIME } from "../contour/pointwise.ts";
import { InternalError } from "../errors/errors.ts";
import { raised } from "../steady/boson-polarisation.ts";
import {
  bosonDistribution,
  distribution,
  nu,
  omega,
  time,
  transfer,
  twoPi,
  vertex,
  z,
} from "../steady/symbols.ts";
import { greaterLesser, OCCUPATIONS, SIDES, type Side, signed } from "./lesser-functions.ts";
import type { Route } from "./route.ts";

type Channel = "11" | "12";
const LINE: Readonly<Record<Channel, string>> = { "11": "G_11", "12": "F" };
const NAME: Readonly<Record<Channel, string>> = { "11": "Σ_11", "12": "φ" };
/** τ3 on both sides: + on, − off the diagonal. */
export const vertexFactor = (c: Channel): Term => mul(ratio(c === "11" ? 1 : -1, 1), I, pow(vertex, 2));

/** i g²∫dν/2π of functions of time carried to energy: D at ω−ν, electrons at ν. */
export function toEnergy(inTime: Term, factor: Term): Term {
  const body = rewrite(inTime, (t) => {
    if (t.kind !== "fn" || !t.head.startsWith(TIME)) return undefined;
    const head = t.head.slice(TIME.length);
    return fn(head, head.startsWith("D^") ? transfer : nu);
  });
  return integral(nu, mul(factor, pow(twoPi, -1), body));
}

/** Σ^{R,A}(ω) = i g²∫dν/2π [D^RG^R + D^RG^< + D^<G^R], or its like for A, with any line for G. */
export function causalSide(line: string, c: Channel, which: "R" | "A" = "R"): Term {
  return toEnergy(pointwiseLesser("D", line, "same", time)[which], vertexFactor(c));
}
/** Σ^≷(ω) = i g²∫dν/2π D^≷(ω−ν)G^≷(ν). */
export function selfEnergySide(c: Channel, side: Side): Term {
  return toEnergy(pointwise("D", LINE[c], "same", time)[side], vertexFactor(c));
}
const bothSides = (c: Channel, difference: boolean): Term =>
  add(selfEnergySide(c, ">"), mul(ratio(difference ? -1 : 1, 1), selfEnergySide(c, "<")));

/** Everything in the language of R, A, > and < against the language of R, A and K. */
export function lesserRoutes(): Route[] {
  return [
    ...pointwiseRoutes(),
    ...selfEnergyRoutes(),
    ...rateRoutes(),
    ...polarisationRoutes(),
    dispersionRoute("11"),
    dispersionRoute("12"),
  ];
}

/** Both pointwise products, from the rule of the lesser language by C^K = 2C^< + C^R − C^A. */
function pointwiseRoutes(): Route[] {
  return (["same", "opposite"] as const).flatMap((order): Route[] => {
    const rule = pointwise("A", "B", order, time);
    const lesser = pointwiseLesser("A", "B", order, time);
    const keldysh = add(mul(num(2), lesser.third), lesser.R, neg(lesser.A));
    const row = (c: "R" | "A" | "K" | "<", second: Term): Route => ({
      name: `pointwise-${order}-${c === "<" ? "lesser" : c}`,
      statement: `C^${c}(t) of A and B in ${order === "same" ? "the same" : "opposite"} order, derived in R, A and <, against R, A and K.`,
      first: rule[c],
      second,
      judge: "time",
    });
    return [row("R", lesser.R), row("A", lesser.A), row("K", keldysh), row("<", lesser.third)];
  });
}

function selfEnergyRoutes(): Route[] {
  const { self } = equations();
  const components = { "11": self.normal, "12": self.anomalous } as const;
  const given = greaterLesser("D", "G_11", "F");
  return (["11", "12"] as const).flatMap((c): Route[] => [
    {
      name: `self-energy-${c}-K`,
      statement: `${NAME[c]}^K = ${NAME[c]}^> + ${NAME[c]}^< from i g²D^≷G^≷, against the Keldysh component of the pointwise rule.`,
      first: components[c].K,
      second: bothSides(c, false),
      judge: "poles",
      given,
    },
    {
      name: `self-energy-${c}-spectral`,
      statement: `${NAME[c]}^R − ${NAME[c]}^A = ${NAME[c]}^> − ${NAME[c]}^<.`,
      first: sub(components[c].R, components[c].A),
      second: bothSides(c, true),
      judge: "poles",
      given,
    },
    {
      name: `self-energy-${c}-time`,
      statement: `${NAME[c]}^R(t) by the rule of the lesser language, D^RG^R + D^RG^< + D^<G^R, against ½(D^KG^R + D^RG^K).`,
      first: pointwise("D", LINE[c], "same", time).R,
      second: pointwiseLesser("D", LINE[c], "same", time).R,
      judge: "time",
    },
    ...(["R", "A"] as const).map(
      (which): Route => ({
        name: `self-energy-${c}-${which}`,
        statement: `${NAME[c]}^${which}(ω) carried to energy in the lesser language: another integrand, the same integral.`,
        first: components[c][which],
        second: causalSide(LINE[c], c, which),
        judge: "poles",
        given,
      }),
    ),
  ]);
}

/** F_B, h at ω−ν, ν and ω. */
const [F, hIn, hOut] = [bosonDistribution(transfer), distribution(nu), distribution(omega)];
export const rise = (side: Side, t: Term): Term => add(t, signed(side, ONE));

/** D^≷G^≷ per ½A(G^R − G^A): ½(F_B ± 1)(h ± 1). */
const pair = (side: Side): Term => mul(HALF, rise(side, F), rise(side, hIn));

function rateRoutes(): Route[] {
  const { kinetic } = equations();
  const gainLoss = sub(mul(pair(">"), rise("<", hOut)), mul(pair("<"), rise(">", hOut)));
  const collision = integral(
    nu,
    leftOver((side) => pairOf("G_11", side)),
  );
  return [
    {
      name: "rate-out",
      statement: "F_B + h as Σ^> − Σ^<: [(F_B+1)(h+1) − (F_B−1)(h−1)]/2.",
      first: kinetic.rateOut,
      second: sub(pair(">"), pair("<")),
      judge: "algebra",
    },
    {
      name: "rate-in",
      statement: "1 + hF_B as Σ^> + Σ^<: [(F_B+1)(h+1) + (F_B−1)(h−1)]/2.",
      first: kinetic.rateIn,
      second: add(pair(">"), pair("<")),
      judge: "algebra",
    },
    {
      name: "kms-defect",
      statement: "N as loss minus gain: −½[Σ^>G^< − Σ^<G^>] pair by pair.",
      first: kinetic.defect,
      second: neg(gainLoss),
      judge: "algebra",
    },
    {
      name: "collision",
      statement:
        "The collision integral as (1−h)Σ^> + (1+h)Σ^< with Σ^≷ = i g²∫D^≷G^≷, against Σ^K − h(Σ^R − Σ^A).",
      first: kinetic.collision,
      second: collision,
      judge: "poles",
    },
  ];
}
/** i g²/2π·D^≷X^≷ by occupations. */
export function pairOf(
  line: string,
  side: Side,
  definitions: Readonly<Record<string, Definition>> = OCCUPATIONS,
): Term {
  const product = mul(fn(`D^${side}`, transfer), fn(`${line}^${side}`, nu));
  return unfold(mul(I, pow(vertex, 2), pow(twoPi, -1), product), definitions);
}
/** X^K − h(X^R − X^A) = (1 − h)X^> + (1 + h)X^<, at ω. */
export function leftOver(component: (side: Side) => Term): Term {
  return add(...SIDES.map((side) => mul(sub(ONE, signed(side, hOut)), component(side))));
}

/** Π of the loops −i g²(G_11G_11 + G_22G_22 − 2FF) in energy, each by a rule for opposite order in time. */
function loops(rule: (line: string) => Term): Term {
  const perLine = ([line, count]: readonly [string, number]): Term => {
    const body = rewrite(rule(line), (t) => {
      if (t.kind !== "fn" || !t.head.startsWith(TIME)) return undefined;
      return fn(t.head.slice(TIME.length), t.args[0] === time ? raised : nu);
    });
    return integral(nu, mul(num(-count), I, pow(vertex, 2), pow(twoPi, -1), body));
  };
  const lines = [
    ["G_11", 1],
    ["G_22", 1],
    ["F", -2],
  ] as const;
  return add(...lines.map(perLine));
}
function polarisationRoutes(): Route[] {
  const { polarisation } = equations({ selfConsistentBoson: true }).boson;
  const given = greaterLesser("G_11", "G_22", "F");
  const side = (line: string, which: Side): Term => pointwise(line, line, "opposite", time)[which];
  const row = (name: string, statement: string, first: Term, second: Term): Route => ({
    name: `polarisation-${name}`,
    statement,
    first,
    second,
    judge: "poles",
    given,
  });
  return [
    row(
      "K",
      "Π^K as Π^> + Π^<, Π^≷ = −i g²∫Σ±X^≷(ω+ν)X^≶(ν) over the lines, against the Keldysh component of the pointwise rule.",
      polarisation.K,
      loops((line) => add(side(line, ">"), side(line, "<"))),
    ),
    row(
      "spectral",
      "Π^R − Π^A as Π^> − Π^<.",
      sub(polarisation.R, polarisation.A),
      loops((line) => sub(side(line, ">"), side(line, "<"))),
    ),
    ...(["R", "A"] as const).map((c) =>
      row(
        c,
        `Π^${c} by the rule of the lesser language for opposite order: another integrand, the same integral.`,
        polarisation[c],
        loops((line) => pointwiseLesser(line, line, "opposite", time)[c]),
      ),
    ),
  ];
}

/** Σ^R off the axis: D^K(ω−ν)G^R(ν) is continued as ∫D^K(ν)G^R(z−ν), since D^K is analytic in neither half plane. */
function continued(retarded: Term): Term {
  if (retarded.kind !== "integral") throw new InternalError("expected one integral over ν");
  const body = expand(retarded.body);
  const terms = body.kind === "sum" ? body.terms : [body];
  const isFluctuation = (t: Term): boolean => t.kind === "prod" && t.factors.includes(fn("D^K", transfer));
  const exchanged = terms.map((t) => (isFluctuation(t) ? substitute(t, new Map([[nu, transfer]])) : t));
  return integral(nu, substitute(add(...exchanged), new Map([[omega, z]])));
}

/** Σ^R(z) = (i/2π)∫dω (Σ^> − Σ^<)(ω)/(z − ω): θ(t) as a dispersion relation. */
function dispersionRoute(c: Channel): Route {
  const { self } = equations();
  const component = c === "11" ? self.normal : self.anomalous;
  const jump = unfold(bothSides(c, true), greaterLesser("D", LINE[c]));
  const kernel = mul(I, pow(twoPi, -1), pow(sub(z, omega), -1));
  return {
    name: `self-energy-${c}-dispersion`,
    statement: `${NAME[c]}^R above the axis from the jump ${NAME[c]}^> − ${NAME[c]}^< by the relation of Kramers and Kronig.`,
    first: continued(component.R),
    second: integral(omega, mul(kernel, jump)),
    judge: "nested",
  };
}
