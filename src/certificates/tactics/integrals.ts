import type { Line } from "../../../proofs/checker/data/shapes.ts";
import { type Atom, closed, type Field, type Fraction, substitute } from "../../../proofs/checker/terms.ts";
import { Gaussian } from "../../exact/gaussian.ts";
import { powersOf } from "../../exact/polynomial.ts";
import {
  atomsBelow,
  bodyAt,
  equationLine,
  everywhere,
  type Finder,
  isIntegral,
  rowLine,
  type Tactic,
} from "./tactic.ts";

/** The variables of rows. */
export const variable = (field: Field, name = "$v"): Atom => field.atom("symbol", name);
export const integral = (field: Field, v: Atom, body: Fraction): Fraction => closed(field, "int", v, [body]);
/** A line for an integral by its integrand in $v. */
export function overIntegrals(find: (field: Field, body: Fraction, atom: Atom) => Line | undefined): Tactic {
  return everywhere(integralFinder(find));
}
function integralFinder(find: (field: Field, body: Fraction, atom: Atom) => Line | undefined): Finder {
  return (field, atom) =>
    isIntegral(atom) ? find(field, bodyAt(field, atom, field.of(variable(field))), atom) : undefined;
}
/** The sign of a slope ±1; undefined otherwise. */
export function signOf(field: Field, a: Fraction): 1 | -1 | undefined {
  return ([1, -1] as const).find((s) => field.same(a, field.number(s)));
}

export const delta = overIntegrals((field, body) => {
  const v = variable(field);
  const found = field
    .atomsOf(field.polynomial(body.top))
    .find((d) => d.name === "delta" && d.args.length === 1);
  const line = found && field.line(found.args[0]!, v);
  const sign = line && signOf(field, line.slope);
  if (!sign) return undefined;
  const rest = field.over(body, field.of(found));
  const at = sign === 1 ? field.neg(line.rest) : line.rest;
  return rowLine(field, sign === 1 ? "delta-plus" : "delta-minus", [rest, at]);
});

/** v = image, a + σx with σ = ±1 and a free of x, in one integral. */
export function moved(field: Field, atom: Atom, image: Fraction): Line | undefined {
  const body = bodyAt(field, atom, field.of(variable(field)));
  for (const x of field.atomsOf(image)) {
    const line = x.kind === "symbol" ? field.line(image, x) : undefined;
    const sign = line && signOf(field, line.slope);
    if (!sign || atom.free.has(x.id)) continue;
    if (sign < 0 && line.rest.top.size === 0) return rowLine(field, "turn", [body]);
    return rowLine(field, sign < 0 ? "mirror" : "shift", [body, line.rest]);
  }
  return undefined;
}
/** ∫dv f(v) = ½∫dv [f(v) + f(a − v)]. */
export function reflection(centre: (field: Field) => Fraction): Tactic {
  return (field, goal) =>
    goal
      .flatMap((f) => field.atomsOf(f))
      .flatMap((atom) => {
        if (!isIntegral(atom)) return [];
        const v = variable(field);
        const body = bodyAt(field, atom, field.of(v));
        const a = centre(field);
        const mirrored = integral(field, v, substitute(field, body, [v, field.sub(a, field.of(v))]));
        const half = Gaussian.ratio(1, 2);
        const to = field.sum([field.scale(field.of(atom), half), field.scale(mirrored, half)]);
        const row = a.top.size === 0 ? rowLine(field, "turn", [body]) : rowLine(field, "mirror", [body, a]);
        return [equationLine(field, field.of(atom), to, [row])];
      });
}

/** The order of a double integral changed. */
export const exchange = overIntegrals((field, body) => {
  const f = doubleBody(field, body);
  return f && rowLine(field, "exchange", [f]);
});
/** ∫dv ∫dw f(v, w) = ½∫dv ∫dw [f(v, w) + f(w, v)]. */
export const symmetrise = overIntegrals((field, body, atom) => {
  const f = doubleBody(field, body);
  if (!f) return undefined;
  const [v, w] = [variable(field), variable(field, "$w")];
  const swapped = integral(field, w, integral(field, v, f));
  const half = Gaussian.ratio(1, 2);
  const to = field.sum([field.scale(field.of(atom), half), field.scale(swapped, half)]);
  return equationLine(field, field.of(atom), to, [rowLine(field, "exchange", [f])]);
});
/** f($v, $w) of ∫dv ∫dw f. */
function doubleBody(field: Field, body: Fraction): Fraction | undefined {
  const found = powersOf([...body.top.keys()][0]!).find(([id, n]) => n === 1 && isIntegral(field.atoms[id]!));
  if (!found) return undefined;
  const inner = bodyAt(field, field.atoms[found[0]]!, field.of(variable(field, "$w")));
  return field.over(field.mul(body, inner), field.variable(found[0]));
}

/** ∫dt e^{iωt}X(±t)Y(±t); `transfer` names X. */
export function fourier(transfer: string): Tactic {
  return everywhere((field, atom) => {
    if (!isIntegral(atom)) return undefined;
    const t = variable(field, "$t");
    const body = bodyAt(field, atom, field.of(t));
    const factors = powersOf([...body.top.keys()][0]!).flatMap(([id, n]) =>
      new Array<Atom>(n).fill(field.atoms[id]!),
    );
    const wave = factors.find((f) => f.name === "exp");
    const functions = factors.filter((f) => f !== wave && /^time:/.test(f.name) && f.args.length === 1);
    const line = wave && field.line(wave.args[0]!, t);
    if (!line || functions.length !== 2 || factors.length !== 3) return undefined;
    const first = functions.findIndex((f) => f.name.startsWith(`time:${transfer}^`));
    const pair = [functions[first], functions[1 - first]];
    const sign = (f?: Atom): string | undefined =>
      f && ["+", "-"].find((s) => field.same(f.args[0]!, s === "+" ? field.of(t) : field.neg(field.of(t))));
    const [r, s] = pair.map(sign);
    if (!r || !s) return undefined;
    const [X, Y] = pair.map((f) => f!.name.slice("time:".length)) as [string, string];
    return rowLine(field, `fourier-${r}${s}`, [field.scale(line.slope, Gaussian.I.neg())], { X, Y });
  });
}

/** At one time difference retarded and advanced functions do not meet. */
export const support: Tactic = (field, goal) => {
  const found = atomsBelow(field, goal).filter(
    ({ kind, name, args }) => kind === "function" && /^time:.*\^[RA]$/.test(name) && args.length === 1,
  );
  return found.flatMap((x, k) => found.slice(k + 1).flatMap((y) => acausal(field, x, y) ?? []));
};
/** Positive where a function does not vanish: the argument of a retarded one, minus that of an advanced one. */
function acausal(field: Field, x: Atom, y: Atom): Line | undefined {
  const isRetarded = ({ name }: Atom): boolean => name.endsWith("R");
  const line = (f: Atom): Fraction => (isRetarded(f) ? f.args[0]! : field.neg(f.args[0]!));
  if (!field.same(line(x), field.neg(line(y)))) return undefined;
  if (isRetarded(x) !== isRetarded(y)) {
    const [r, a] = isRetarded(x) ? [x, y] : [y, x];
    return rowLine(field, "support", [r.args[0]!], namesOf(r, a));
  }
  return rowLine(field, isRetarded(x) ? "support-R" : "support-A", [x.args[0]!], namesOf(x, y));
}
function namesOf(x: Atom, y: Atom): Record<string, string> {
  const [X, Y] = [x, y].map(({ name }) => name.slice("time:".length, -2)) as [string, string];
  return { X, Y };
}
