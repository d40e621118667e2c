import { Gaussian } from "../../../src/exact/gaussian.ts";
import { powersOf } from "../../../src/exact/polynomial.ts";
import { everyIntegral, integral } from "../binders.ts";
import type { Atom, Field, Fraction } from "../field.ts";
import { formula } from "../formula.ts";
import { component, unsigned } from "../schemas.ts";
import type { CalculusRule } from "./rule.ts";

const TIME = "time:";

/** At one time difference the supports of retarded and advanced functions meet at t = 0 only: their product is dropped. */
export const support: CalculusRule = {
  witness: [],
  rewrite: (a, field) => {
    const inside = everyIntegral(field, a, (v, body) => integral(field, v, dropAcausal(field, body)));
    return dropAcausal(field, inside);
  },
};
function dropAcausal(field: Field, a: Fraction): Fraction {
  const kept = [...a.top].filter(([m]) => {
    const lines = powersOf(m).flatMap(([id]) => halfLine(field, field.atoms[id]!) ?? []);
    return lines.every((x) => lines.every((y) => x.time !== y.time || x.sign === y.sign));
  });
  return { top: new Map(kept), bottom: a.bottom };
}
/** The half line on which a function of time lives: the sign of what its argument is without its sign. */
function halfLine(
  field: Field,
  { kind, name, args, free }: Atom,
): { time: string; sign: number } | undefined {
  const { which } = component(name);
  if (kind !== "function" || !name.startsWith(TIME) || args.length !== 1 || free.size === 0) return undefined;
  if (which !== "R" && which !== "A") return undefined;
  const time = unsigned(field, args[0]!);
  return { time: field.key(time), sign: (which === "R") === (time === args[0]) ? 1 : -1 };
}

/** ∫dt e^{iωt}X(rt)Y(st) = ∫dν/2π X(r(ω−sν))Y(ν) with r, s = ±1; `transfer` names X. */
export const fourier: CalculusRule = {
  witness: ["transfer"],
  rewrite: (a, field, { transfer }) =>
    everyIntegral(field, a, (t, body) => transformed(field, t, body, String(transfer))),
};
function transformed(field: Field, t: Atom, body: Fraction, transfer: string): Fraction | undefined {
  const [term, ...more] = body.top.keys();
  const factors = powersOf(term!).flatMap(([id, n]) => new Array<Atom>(n).fill(field.atoms[id]!));
  const wave = factors.find((f) => f.name === "exp");
  const functions = factors.filter((f) => f.name !== "exp");
  const isOfTime = (f: Atom): boolean => f.name.startsWith(TIME) && f.args.length === 1;
  if (
    body.bottom.size + more.length > 0 ||
    !wave ||
    functions.length !== 2 ||
    factors.length !== 3 ||
    !functions.every(isOfTime)
  )
    return;
  const frequency = field.linear(field.scale(wave.args[0]!, Gaussian.I.neg()), t);
  const signs = functions.map((f) =>
    [1, -1].find((s) => field.same(f.args[0]!, field.scale(field.of(t), Gaussian.ratio(s)))),
  );
  const first = functions.findIndex((f) => f.name.startsWith(`${TIME}${transfer}^`));
  if (!frequency || frequency.rest.top.size > 0 || signs.includes(undefined) || first < 0) return;
  const [r, s] = [signs[first]!, signs[1 - first]!].map((n) => field.number(n));
  const [x, y] = [functions[first]!, functions[1 - first]!].map((f) => f.name.slice(TIME.length));
  const nu = field.fresh();
  const shifted = formula(field, "#1*(#2 - #3*#4)", [r!, frequency.slope, s!, field.of(nu)]);
  return integral(
    field,
    nu,
    formula(field, "#1*#2/(2*pi)", [field.call(x!, shifted), field.call(y!, field.of(nu))]),
  );
}
