import { Gaussian } from "../../../src/exact/gaussian.ts";
import { powersOf } from "../../../src/exact/polynomial.ts";
import { everyIntegral, integral, substitute } from "../binders.ts";
import { FALL, JUMPS } from "../data/vocabulary.ts";
import type { Atom, Field, Fraction } from "../field.ts";
import { formula } from "../formula.ts";
import { component } from "../schemas.ts";
import type { CalculusRule } from "./rule.ts";
import { isPositive, type Side, sideOf } from "./sides.ts";

/** A simple denominator (v − at)·slope to a power. */
interface Pole {
  readonly at: Fraction;
  readonly base: Fraction;
  readonly slope: Fraction;
  readonly order: number;
  readonly side: Side;
}
/** A function that is analytic on one side and falls like tail·v^{−order} there. */
interface Analytic {
  readonly atom: Atom;
  readonly power: number;
  readonly side: Side;
  readonly order: number;
  readonly tail: Fraction;
}
/** v^k · Π functions · Π poles, the integrand of one integral, which falls like v^{−fall}. */
interface Integrand {
  readonly v: Atom;
  readonly body: Fraction;
  readonly functions: readonly Analytic[];
  readonly poles: readonly Pole[];
  readonly fall: number;
}

/**
 * ∫dv of a product of a power of v, of functions analytic in one and the same half plane and of simple denominators whose
 * roots have a known side: closed there, ±2πi Σ residues, and ∓iπ times the coefficient of a 1/v tail (symmetric cutoff).
 * P_B, P_B^−, λ^R and λ^A may change sides by their jump. What is beyond this stays as it is.
 */
export const residues: CalculusRule = {
  witness: [],
  rewrite: (a, field) =>
    everyIntegral(field, a, (v, body) => {
      const read = integrand(field, v, body);
      if (!read) return undefined;
      const sides = new Set(read.functions.map((f) => f.side));
      return sides.size === 2 ? changeSides(field, read) : closed(field, read);
    }),
};

function integrand(field: Field, v: Atom, body: Fraction): Integrand | undefined {
  const powers = powersOf([...body.top.keys()][0]!).map(([id, n]) => ({ atom: field.atoms[id]!, n }));
  const degree = powers.find((p) => p.atom === v)?.n ?? 0;
  const functions = powers.filter((p) => p.atom !== v).map((p) => analytic(field, v, p.atom, p.n));
  const poles = [...body.bottom.values()].map((f) => pole(field, v, field.polynomial(f.base), f.power));
  if (!functions.every((f) => f !== undefined) || !poles.every((p) => p !== undefined)) return undefined;
  const fall = [...functions, ...poles].reduce((n, f) => n + f.order, -degree);
  return { v, body, functions, poles, fall };
}
function pole(field: Field, v: Atom, base: Fraction, order: number): Pole | undefined {
  const line = field.linear(base, v);
  const at = line && line.slope.top.size > 0 && field.neg(field.over(line.rest, line.slope));
  const side = at && sideOf(field, at);
  return side ? { at, base, slope: line.slope, order, side } : undefined;
}
/** R is analytic above and A below in its argument ±v + shift; −v exchanges the two, the shift must not cross the axis. */
function analytic(field: Field, v: Atom, atom: Atom, power: number): Analytic | undefined {
  const { name = "", which } = component({ P_B: "P_B^R", "P_B^-": "P_B^A" }[atom.name] ?? atom.name);
  const fall = FALL[name];
  if (atom.kind !== "function" || atom.args.length !== 1 || !fall || (which !== "R" && which !== "A")) return;
  const line = field.linear(atom.args[0]!, v);
  const sign = line && field.sign(line.slope);
  const [own, shifted] = [which === "R" ? 1 : -1, line && sideOf(field, line.rest)];
  if (!sign || (shifted !== 0 && shifted !== own)) return undefined;
  const tail = formula(field, fall[which]);
  const reached = fall.order % 2 === 1 && sign < 0 ? field.neg(tail) : tail;
  return {
    atom,
    power,
    side: (own * sign) as Side,
    order: fall.order * power,
    tail: field.power(reached, power),
  };
}

/** P_B = P_B^− + 2πiAF_B and λ^R = λ^A + 2πiA, for a single such function that stands against all others. */
function changeSides(field: Field, { v, body, functions }: Integrand): Fraction | undefined {
  const chosen = functions.find(
    (f) => f.power === 1 && f.atom.name in JUMPS && functions.every((g) => g === f || g.side !== f.side),
  );
  if (!chosen) return undefined;
  const [other, jump] = JUMPS[chosen.atom.name]!.map((text) => formula(field, text, chosen.atom.args));
  const rest = field.over(body, field.of(chosen.atom));
  const read = integrand(field, v, field.mul(rest, other!));
  const value = read && closed(field, read);
  return value && field.sum([value, integral(field, v, field.mul(rest, jump!))]);
}

/** ±2πi Σ residues ∓ iπ tail. */
function closed(field: Field, read: Integrand): Fraction | undefined {
  const { functions, poles, fall } = read;
  const side = functions[0]?.side ?? 1;
  const inside = poles.filter((p) => p.side === side);
  if (fall < 1 || (functions.length > 0 && inside.some((p) => p.order > 1))) return undefined;
  const total = field.sum(inside.map((p) => residue(field, read, p)));
  const [tail = field.number(0)] = farOut(field, read);
  return formula(field, "#1*i*pi*(2*#2 - #3)", [field.number(side), total, tail]);
}
/** 1/(n−1)! (d/dv)^{n−1} of (v − at)^n·body at the pole. */
function residue(field: Field, { v, body }: Integrand, { at, base, slope, order }: Pole): Fraction {
  let rest = field.reduce(field.mul(body, field.power(base, order), field.power(slope, -order)));
  for (let k = 1; k < order; k++) rest = field.scale(field.derivative(rest, v.id), Gaussian.ratio(1, k));
  return substitute(field, rest, v, at);
}
/** Coefficients of v^{−1}, v^0, v^1, … of the integrand far out: those of 1/u^k in u = 1/v. */
function farOut(field: Field, { v, body, functions, fall }: Integrand): Fraction[] {
  const u = field.fresh();
  const tails = new Map(
    functions.map((f) => [f.atom.id, field.mul(f.tail, field.power(field.of(u), f.order))]),
  );
  const inverted = field.replace(body, (id, n) =>
    id === v.id ? field.power(field.of(u), -n) : tails.get(id),
  );
  let series = field.reduce(field.mul(inverted, field.power(field.of(u), -fall)));
  const found: Fraction[] = [];
  for (let k = fall; k < 2; k++) {
    const first = field.replace(series, (id) => (id === u.id ? field.number(0) : undefined));
    found.unshift(first);
    series = field.reduce(field.over(field.sub(series, first), field.of(u)));
  }
  return found;
}

/**
 * ∫dv θ(v − l)θ(r − v) of a rational function with simple poles p off the axis: Σ residue·[log(r − p) − log(l − p)] and the
 * powers of v, from l to r.
 */
export const interval: CalculusRule = {
  witness: [],
  rewrite: (a, field) => everyIntegral(field, a, (v, body) => overInterval(field, v, body)),
};
function overInterval(field: Field, v: Atom, body: Fraction): Fraction | undefined {
  const steps = field.atomsOf(field.polynomial(body.top)).filter((f) => f.name === "theta");
  const lines = steps.map((f) => f.args[0] && field.linear(f.args[0], v));
  const [l, r] = ([1, -1] as const).map((sign) => {
    const line = lines.find((x) => x && field.sign(x.slope) === sign);
    return line && field.mul(line.rest, field.number(-sign));
  });
  if (steps.length !== 2 || steps.some((f) => f.args.length !== 1)) return undefined;
  if (!l || !r || isPositive(field, field.sub(l, r))) return undefined;
  const read = integrand(field, v, field.over(body, field.mul(...steps.map((f) => field.of(f)))));
  if (!read || read.functions.length > 0 || read.poles.some((p) => p.order > 1)) return undefined;
  const logs = read.poles.map((p) =>
    formula(field, "#1*(log(#3 - #4) - log(#2 - #4))", [residue(field, read, p), l, r, p.at]),
  );
  const powers = farOut(field, read)
    .slice(1)
    .map((c, k) => formula(field, `#1*(#3^${k + 1} - #2^${k + 1})/${k + 1}`, [c, l, r]));
  return field.sum([...logs, ...powers]);
}
