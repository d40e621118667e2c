import { Gaussian } from "../../../src/exact/gaussian.ts";
import { integral, opened, rewrite, substitute } from "../binders.ts";
import type { Atom, Field, Fraction } from "../field.ts";
import { powersOf } from "../polynomial.ts";
import { FALL } from "../vocabulary.ts";
import { twoPiI } from "./functions.ts";
import { isPositive } from "./logarithm.ts";
import { type CalculusRule, component, linearIn, onAtoms } from "./rule.ts";
import { type Side, sideOf } from "./sides.ts";

/** slope·(v − at) to a negative power. */
interface Pole {
  readonly at: Fraction;
  readonly slope: Fraction;
  readonly order: number;
  readonly side: Side;
}
/** A function of v that is analytic on one side, v entering with a sign. */
interface Analytic {
  readonly atom: Atom;
  readonly power: number;
  readonly side: Side;
  readonly order: number;
  /** Coefficient of v^{−order} far out. */
  readonly tail: Fraction;
}
/** v^degree · Π functions · Π poles, the integrand of one integral. */
interface Integrand {
  readonly variable: Atom;
  readonly body: Fraction;
  readonly coefficient: Gaussian;
  readonly degree: number;
  readonly functions: readonly Analytic[];
  readonly poles: readonly Pole[];
}

/**
 * ∫dv of a product of a power of v, of functions analytic in one and the same half plane and of simple denominators whose
 * roots have a known side: closed there, ±2πi Σ residues, and ∓iπ times the coefficient of a 1/v tail (symmetric cutoff).
 * P_B, P_B^−, λ^R and λ^A may change sides by their jump. What is beyond this stays as it is.
 */
export const residues: CalculusRule = {
  witness: [],
  rewrite: (a, field) =>
    rewrite(
      field,
      a,
      onAtoms(field, (atom) => (atom.kind === "integral" ? closeContour(field, atom) : undefined)),
    ),
};

function closeContour(field: Field, atom: Atom): Fraction | undefined {
  const { variable, body } = opened(field, atom);
  const read = readIntegrand(field, variable, body);
  if (!read) return undefined;
  const sides = new Set(read.functions.map((f) => f.side));
  if (sides.size === 2) return changeSides(field, read);
  return evaluate(field, read, read.functions[0]?.side ?? 1);
}

function readIntegrand(field: Field, variable: Atom, body: Fraction): Integrand | undefined {
  let degree = 0;
  const functions: Analytic[] = [];
  const [monomial, coefficient] = [...body.top][0]!;
  for (const [id, power] of powersOf(monomial)) {
    const atom = field.atoms[id]!;
    const found = atom === variable ? undefined : analytic(field, atom, variable, power);
    if (atom === variable) degree = power;
    else if (!found) return undefined;
    else functions.push(found);
  }
  const poles: Pole[] = [];
  for (const { base, power } of body.bottom.values()) {
    const line = linearIn(field, field.fromPolynomial(base), variable);
    if (!line) return undefined;
    const at = field.scale(field.mul(line.rest, field.inverse(line.slope)), Gaussian.ratio(-1));
    const side = sideOf(field, at);
    if (!side) return undefined;
    poles.push({ at, slope: line.slope, order: power, side });
  }
  return { variable, body, coefficient, degree, functions, poles };
}
/**
 * ∫dv θ(v − l)θ(r − v) of a rational function with simple poles p off the axis: Σ residue·[log(r − p) − log(l − p)] and the
 * powers of v, from l to r.
 */
export const interval: CalculusRule = {
  witness: [],
  rewrite: (a, field) =>
    rewrite(
      field,
      a,
      onAtoms(field, (atom) => (atom.kind === "integral" ? overInterval(field, atom) : undefined)),
    ),
};
function overInterval(field: Field, atom: Atom): Fraction | undefined {
  const { variable, body } = opened(field, atom);
  const steps = field.atomsOf({ top: body.top, bottom: new Map() }).filter((f) => f.name === "theta");
  const ends = [1, -1].map((slope) => {
    const lines = steps.map((f) => f.args[0] && linearIn(field, f.args[0], variable));
    const line = lines.find((l) => l && field.key(l.slope) === field.key(field.number(slope)));
    return line && field.scale(line.rest, Gaussian.ratio(-slope));
  });
  const [l, r] = ends;
  if (steps.length !== 2 || steps.some((f) => f.args.length !== 1)) return undefined;
  if (!l || !r || isPositive(field, field.sub(l, r))) return undefined;
  const rest = field.mul(body, ...steps.map((f) => field.inverse(field.of(f))));
  const read = readIntegrand(field, variable, rest);
  if (!read || read.functions.length > 0 || read.poles.some((p) => p.order > 1)) return undefined;
  const log = (e: Fraction): Fraction => field.call("log", e);
  const parts = read.poles.map((p) =>
    field.mul(residueAt(field, read, p), field.sub(log(field.sub(r, p.at)), log(field.sub(l, p.at)))),
  );
  const growing = farOut(field, read, read.poles.length - read.degree).slice(1);
  const powers = growing.map((c, k) => {
    const difference = field.sub(field.power(r, k + 1), field.power(l, k + 1));
    return field.scale(field.mul(c, difference), Gaussian.ratio(1, k + 1));
  });
  return field.sum([...parts, ...powers]);
}
/** R is analytic above and A below in its argument; −v exchanges the two. */
function analytic(field: Field, atom: Atom, variable: Atom, power: number): Analytic | undefined {
  if (atom.kind !== "function" || atom.args.length !== 1) return undefined;
  const line = linearIn(field, atom.args[0]!, variable);
  const slope = line && [1, -1].find((s) => field.key(line.slope) === field.key(field.number(s)));
  const read = component(atom.name === "P_B" ? "P_B^R" : atom.name === "P_B^-" ? "P_B^A" : atom.name);
  const fall = read && FALL[read[0]];
  if (
    !slope ||
    !line ||
    !fall ||
    !read ||
    (read[1] !== "R" && read[1] !== "A") ||
    !sameSide(field, line.rest, read[1])
  )
    return undefined;
  const tail = tailOf(field, fall[read[1]]);
  const order = fall.order * power;
  const sign = Gaussian.ratio(fall.order % 2 === 1 && slope < 0 ? -1 : 1);
  return {
    atom,
    power,
    side: ((read[1] === "R" ? 1 : -1) * slope) as Side,
    order,
    tail: field.power(field.scale(tail, sign), power),
  };
}
/** P_B ~ −∫A F_B/z. */
function tailOf(field: Field, tail: number | string): Fraction {
  if (typeof tail === "number") return field.number(tail);
  if (tail !== "?tail of P_B") return field.symbol(tail);
  const x = field.atom("symbol", "?tail");
  const weight = field.mul(field.call("A", field.of(x)), field.call("F_B", field.of(x)));
  return field.scale(integral(field, x, weight), Gaussian.ratio(-1));
}
/** The shift of the argument must not carry the function across the axis. */
function sameSide(field: Field, shift: Fraction, which: "R" | "A"): boolean {
  const side = shift.top.size === 0 ? 0 : sideOf(field, shift, true);
  return side === 0 || side === (which === "R" ? 1 : -1);
}

/** P_B = P_B^− + 2πiAF_B and λ^R = λ^A + 2πiA, for a single such function that stands against all others. */
function changeSides(field: Field, read: Integrand): Fraction | undefined {
  const odd = read.functions.filter(
    (f) => read.functions.filter((g) => g.side === f.side).length === 1 && f.power === 1,
  );
  const chosen = odd.find((f) => /^(P_B|P_B\^-|lambda\^[RA])$/.test(f.atom.name));
  if (!chosen) return undefined;
  const { name, args } = chosen.atom;
  const isRetarded = name === "P_B" || name === "lambda^R";
  const partner = { P_B: "P_B^-", "P_B^-": "P_B", "lambda^R": "lambda^A", "lambda^A": "lambda^R" }[name]!;
  const density = name.startsWith("P_B")
    ? field.mul(field.call("A", args[0]!), field.call("F_B", args[0]!))
    : field.call("A", args[0]!);
  const jump = field.scale(twoPiI(field, density), Gaussian.ratio(isRetarded ? 1 : -1));
  const rest = field.mul(read.body, field.inverse(field.of(chosen.atom)));
  const other = readIntegrand(field, read.variable, field.mul(rest, field.call(partner, ...args)));
  const closed = other && evaluate(field, other, other.functions[0]!.side);
  return closed && field.sum([closed, integral(field, read.variable, field.mul(rest, jump))]);
}

/** ±2πi Σ residues ∓ iπ tail; ∫v^k of what grows is kept for even k and vanishes for odd k. */
function evaluate(field: Field, read: Integrand, side: Side): Fraction | undefined {
  const fall =
    read.functions.reduce((n, f) => n + f.order, 0) +
    read.poles.reduce((n, p) => n + p.order, 0) -
    read.degree;
  if (fall < 1 && read.functions.length > 0) return undefined;
  if (read.functions.length === 0 && read.poles.length === 0) return undefined;
  const inside = read.poles.filter((p) => p.side === side);
  if (read.functions.length > 0 && inside.some((p) => p.order > 1)) return undefined;
  const total = field.sum(inside.map((p) => residueAt(field, read, p)));
  const far = farOut(field, read, fall);
  const closed = field.sub(
    twoPiI(field, total),
    field.mul(field.symbol("pi"), field.scale(far[0] ?? field.number(0), Gaussian.I)),
  );
  const v = field.of(read.variable);
  const growing = far
    .slice(1)
    .map((c, k) =>
      k % 2 === 0 ? field.mul(c, integral(field, read.variable, field.power(v, k))) : field.number(0),
    );
  return field.sum([field.scale(closed, Gaussian.ratio(side)), ...growing]);
}
/** Coefficients of v^{−1}, v^0, v^1, … of the integrand far out. */
function farOut(field: Field, read: Integrand, fall: number): Fraction[] {
  if (fall > 1) return [];
  const lead = field.mul(
    field.number(read.coefficient),
    ...read.functions.map((f) => f.tail),
    ...read.poles.map((p) => field.power(p.slope, -p.order)),
  );
  let series = Array.from({ length: 2 - fall }, (_, k) => (k === 0 ? lead : field.number(0)));
  for (const p of read.poles)
    for (let k = 0; k < p.order; k++) series = divideSeries(field, series, p.at, 2 - fall);
  return series.slice(0, 2 - fall).reverse();
}
/** Σ c_k u^k / (1 − at·u) up to a number of terms, u = 1/v. */
function divideSeries(field: Field, series: readonly Fraction[], at: Fraction, terms: number): Fraction[] {
  const result: Fraction[] = [];
  for (let k = 0; k < terms; k++) {
    const before = result[k - 1];
    result.push(field.sum([series[k] ?? field.number(0), ...(before ? [field.mul(before, at)] : [])]));
  }
  return result;
}

/** The coefficient of e^{order−1} in v^degree Π others at v = at + e. */
function residueAt(field: Field, read: Integrand, pole: Pole): Fraction {
  const terms = pole.order;
  let series = [field.scale(field.power(pole.slope, -pole.order), read.coefficient)];
  for (let k = 0; k < read.degree; k++) series = timesLinear(field, series, pole.at, terms);
  for (const other of read.poles) {
    if (other === pole) continue;
    const distance = field.sub(pole.at, other.at);
    const inverse = field.inverse(field.mul(other.slope, distance));
    const ratio = field.scale(field.inverse(distance), Gaussian.ratio(-1));
    for (let k = 0; k < other.order; k++)
      series = divideSeries(
        field,
        series.map((c) => field.mul(c, inverse)),
        ratio,
        terms,
      );
  }
  const values = read.functions.map((f) => {
    const at = substitute(field, f.atom.args[0]!, read.variable, pole.at);
    return field.power(field.call(f.atom.name, at), f.power);
  });
  return field.mul(series[terms - 1] ?? field.number(0), ...values);
}
/** Σ c_k e^k times (at + e). */
function timesLinear(field: Field, series: readonly Fraction[], at: Fraction, terms: number): Fraction[] {
  const length = Math.min(terms, series.length + 1);
  return Array.from({ length }, (_, k) =>
    field.sum([series[k] ? field.mul(series[k]!, at) : field.number(0), series[k - 1] ?? field.number(0)]),
  );
}
