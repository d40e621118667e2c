import type { Line } from "../../../proofs/checker/data/shapes.ts";
import { FALL } from "../../../proofs/checker/data/vocabulary.ts";
import { formula } from "../../../proofs/checker/formula.ts";
import { demand } from "../../../proofs/checker/refusal.ts";
import { type Atom, type Field, type Fraction, substitute } from "../../../proofs/checker/terms.ts";
import { Gaussian } from "../../exact/gaussian.ts";
import { powersOf } from "../../exact/polynomial.ts";
import { attempted, holds } from "../attempt.ts";
import { integral, overIntegrals, signOf, variable } from "./integrals.ts";
import { dependsOn, equationLine, rowLine } from "./tactic.ts";

interface Pole {
  readonly at: Fraction;
  readonly order: number;
  readonly side: number;
}
/** The poles of an integrand in $v by its linear denominators; undefined where one is not linear, or its side not known. */
function polesOf(field: Field, body: Fraction): Pole[] | undefined {
  const v = variable(field);
  const poles = [...body.bottom.values()]
    .filter(({ base }) => dependsOn(field, field.polynomial(base), v))
    .map(({ base, power }) => {
      const line = field.line(field.polynomial(base), v);
      const at = line && field.neg(field.over(line.rest, line.slope));
      const side = at && (holds(field, "above", at) ? 1 : holds(field, "below", at) ? -1 : 0);
      return side ? { at, order: power, side } : undefined;
    });
  return poles.every((p) => p !== undefined) ? poles : undefined;
}
/** The integrand times (v − p)^n. */
function without(field: Field, body: Fraction, { at, order }: Pole): Fraction {
  return field.reduce(field.mul(body, field.power(field.sub(field.of(variable(field)), at), order)));
}

/** Contours closed on the side where the functions of the integrand are analytic. */
export const residues = overIntegrals((field, body, atom) => {
  const poles = polesOf(field, body);
  if (!poles) return undefined;
  for (const side of [1, -1]) {
    const line = closed(field, body, poles, side);
    if (line) return line;
  }
  return poles.length > 1 ? inFractions(field, body, atom, poles) : changedSides(field, body, atom);
});
const ROWS = ["close", "pole", "two", "three"];
function closed(field: Field, body: Fraction, poles: readonly Pole[], side: number): Line | undefined {
  const inside = poles.filter((p) => p.side === side);
  if (inside.length >= ROWS.length || inside.some((p) => p.order > 1)) return undefined;
  const rest = inside.reduce((f, p) => without(field, f, p), body);
  const other = field.sum([
    field.of(variable(field)),
    field.scale(field.symbol("eta"), side > 0 ? Gaussian.I : Gaussian.I.neg()),
  ]);
  const whole = field.mul(rest, field.power(other, -inside.length));
  const tail = attempted(() => tailOf(field, whole));
  const isKnown = tail && holds(field, side > 0 ? "upper" : "lower", whole, tail);
  const row = `${ROWS[inside.length]}-${side > 0 ? "above" : "below"}`;
  return isKnown ? rowLine(field, row, [rest, ...inside.map((p) => p.at), tail]) : undefined;
}
/** c where a single term falls like c/$v, 0 where it falls faster; undefined where it does not. */
function tailOf(field: Field, a: Fraction): Fraction | undefined {
  const v = variable(field);
  const { top, bottom } = field.reduce(a);
  const factors: (readonly [Fraction, number])[] = [
    ...powersOf([...top.keys()][0]!).map(([id, n]) => [field.variable(id), n] as const),
    ...[...bottom.values()].map((f) => [field.polynomial(f.base), -f.power] as const),
  ];
  let [order, tail] = [0, field.number([...top.values()][0]!)];
  for (const [factor, n] of factors) {
    const [falls, limit] = farOut(field, factor, v);
    order += n * falls;
    tail = field.mul(tail, field.power(limit, n));
  }
  return order > 1 ? field.number(0) : order === 1 ? tail : undefined;
}
/** f ~ limit/$v^order. */
function farOut(field: Field, f: Fraction, v: Atom): readonly [order: number, limit: Fraction] {
  if (!dependsOn(field, f, v)) return [0, f];
  const line = field.line(f, v);
  if (line) return [-1, line.slope];
  const { name, args } = field.atomsOf(f)[0]!;
  const [known, argument] = [FALL.get(name), args[0] && field.line(args[0], v)];
  demand(known && argument, `${name} is not known far out`);
  const { order, tail } = known;
  const { slope } = argument;
  return [order, formula(field, tail, [slope])];
}
/** Partial fractions in the poles, the functions kept as a factor. */
function inFractions(field: Field, body: Fraction, atom: Atom, poles: readonly Pole[]): Line | undefined {
  const v = variable(field);
  const functions = powersOf([...body.top.keys()][0]!).filter(
    ([id]) => id !== v.id && field.atoms[id]!.free.has(v.id),
  );
  const factor = field.mul(...functions.map(([id, n]) => field.power(field.variable(id), n)));
  const rational = field.reduce(field.over(body, factor));
  const parts = poles.flatMap((p) => principal(field, rational, p));
  const rest = field.reduce(field.sub(rational, field.sum(parts)));
  const whole = [...parts, rest].map((part) => integral(field, v, field.mul(part, factor)));
  const to = field.sum(whole);
  return field.same(to, field.of(atom))
    ? changedSides(field, body, atom)
    : equationLine(field, field.of(atom), to);
}
/** c_k/(v − p)^k for k = 1 … n. */
function principal(field: Field, rational: Fraction, pole: Pole): Fraction[] {
  const v = variable(field);
  let rest = without(field, rational, pole);
  const parts: Fraction[] = [];
  for (let k = 0; k < pole.order; k++) {
    const c = substitute(field, rest, [v, pole.at]);
    parts.push(field.mul(c, field.power(field.sub(field.of(v), pole.at), k - pole.order)));
    rest = field.scale(field.derivative(rest, v.id), Gaussian.ratio(1, k + 1));
  }
  return parts;
}

const JUMPS: Readonly<Record<string, readonly [other: string, sign: 1 | -1, row: string]>> = {
  P_B: ["P_B^-", 1, "jump-P"],
  "P_B^-": ["P_B", -1, "jump-P"],
  "lambda^R": ["lambda^A", 1, "jump-lambda"],
  "lambda^A": ["lambda^R", -1, "jump-lambda"],
};
/** P_B = P_B^− + 2πiAF_B and λ^R = λ^A + 2πiA, where the integral with the other one can be closed. */
function changedSides(field: Field, body: Fraction, atom: Atom): Line | undefined {
  const v = variable(field);
  for (const [id, n] of powersOf([...body.top.keys()][0]!)) {
    const { name, args } = field.atoms[id]!;
    if (n > 1 || !Object.hasOwn(JUMPS, name) || !field.atoms[id]!.free.has(v.id)) continue;
    const [other, sign, row] = JUMPS[name]!;
    const rest = field.over(body, field.variable(id));
    const changed = field.mul(rest, field.call(other, ...args));
    const poles = polesOf(field, changed);
    if (!poles || ![1, -1].some((side) => closed(field, changed, poles, side))) continue;
    const spectral = field.call("A", ...args);
    const jump = row === "jump-P" ? field.mul(spectral, field.call("F_B", ...args)) : spectral;
    const scaled = field.mul(field.number(2 * sign), field.number(Gaussian.I), field.symbol("pi"), jump);
    const to = field.sum([changed, field.mul(rest, scaled)].map((f) => integral(field, v, f)));
    const inner = args.map((a) => substitute(field, a, [v, field.of(atom.variable!)]));
    return equationLine(field, field.of(atom), to, [rowLine(field, row, inner)]);
  }
  return undefined;
}

/** A factor that falls beside a function that closes the contour above. */
export const closeProduct = overIntegrals((field, body) => {
  const found = powersOf([...body.top.keys()][0]!).find(([id]) =>
    /^(phi|Sigma_11)\^R$/.test(field.atoms[id]!.name),
  );
  if (!found) return undefined;
  const [id, n] = found;
  const rest = field.over(body, field.power(field.variable(id), n));
  const tail = attempted(() => tailOf(field, rest));
  const row = field.atoms[id]!.name === "phi^R" ? "close-gap" : "close-self-energy";
  return tail && rowLine(field, row, [rest, field.number(n), tail]);
});

/** Rational functions between two ends. */
export const interval = overIntegrals((field, body, atom) => {
  const v = variable(field);
  const steps = field
    .atomsOf(field.polynomial(body.top))
    .filter((f) => f.name === "theta" && f.args.length === 1);
  const lines = steps.map((f) => field.line(f.args[0]!, v));
  const [low, high] = [1, -1].map(
    (s) => lines.find((x) => x && signOf(field, field.reduce(x.slope)) === s)?.rest,
  );
  if (steps.length !== 2 || !low || !high) return undefined;
  const poles = polesOf(field, body);
  if (!poles) return straight(field, body, atom, [field.neg(low), high]);
  const rational = field.reduce(field.over(body, field.mul(...steps.map((f) => field.of(f)))));
  const isPower = poles.length === 0 && field.coefficients(rational, v.id)?.size === 1;
  if (isPower) {
    const [n] = [...field.coefficients(rational, v.id)!.keys()];
    return rowLine(field, "ends-power", [field.neg(low), high, field.number(n!)]);
  }
  const isPole = poles.length === 1 && poles[0]!.order === 1;
  if (isPole && !dependsOn(field, without(field, rational, poles[0]!), v))
    return rowLine(field, "ends-pole", [
      field.neg(low),
      high,
      poles[0]!.at,
      without(field, rational, poles[0]!),
    ]);
  return inFractions(field, body, atom, poles);
});
/** How the argument of a logarithm starts and ends, where it stays off the cut on a straight line. */
const WAYS = [
  { row: "ends-above", sign: 1, start: "above", end: "above" },
  { row: "ends-below", sign: 1, start: "below", end: "below" },
  { row: "ends-positive", sign: 1, start: "positive", end: "off" },
  { row: "ends-negative", sign: -1, start: "positive", end: "off" },
] as const;
/** Linear denominators whatever side their zeros lie on: one by its ends, more in fractions. */
function straight(
  field: Field,
  body: Fraction,
  atom: Atom,
  ends: readonly [Fraction, Fraction],
): Line | undefined {
  const v = variable(field);
  const below = [...body.bottom.values()].filter(({ base }) => dependsOn(field, field.polynomial(base), v));
  const lines = below.flatMap(({ base, power }) => {
    const line = field.line(field.polynomial(base), v);
    return line ? [{ ...line, power }] : [];
  });
  const [first] = lines;
  if (!first || lines.length < below.length) return undefined;
  const isFree =
    lines.length === 1 && first.power === 1 && !field.coefficients(field.polynomial(body.top), v.id)?.has(1);
  if (!isFree) {
    const poles = lines.map(({ rest, slope, power }) => ({
      at: field.neg(field.over(rest, slope)),
      order: power,
      side: 0,
    }));
    return inFractions(field, body, atom, poles);
  }
  const { rest, slope } = first;
  const [from, to] = ends.map((end) => field.sum([rest, field.mul(slope, end)])) as [Fraction, Fraction];
  const way = WAYS.find(
    ({ sign, start, end }) => holds(field, start, sign > 0 ? from : field.neg(from)) && holds(field, end, to),
  );
  return way && rowLine(field, way.row, [...ends, rest, slope]);
}
