import { Gaussian } from "../../../src/exact/gaussian.ts";
import { integral, opened, rewrite } from "../binders.ts";
import type { Atom, Field, Fraction } from "../field.ts";
import { powersOf } from "../polynomial.ts";
import { type CalculusRule, component, linearIn, onAtoms, onFunctions } from "./rule.ts";

const TIME = "time:";

/** Every component in R, A and <: X^{++} = X^R + X^<, X^{--} = X^< − X^A, X^> = X^R − X^A + X^<, X^K = X^> + X^<. */
export const branch: CalculusRule = {
  witness: [],
  rewrite: (a, field) =>
    rewrite(
      field,
      a,
      onFunctions(field, (head, args) => {
        const [name, which] = component(head) ?? ["", ""];
        const of = (c: string): Fraction => field.call(`${name}^${c}`, ...args);
        const greater = (): Fraction =>
          field.sum([of("R"), of("<"), field.scale(of("A"), Gaussian.ratio(-1))]);
        if (which === "++") return field.sum([of("R"), of("<")]);
        if (which === "--") return field.sub(of("<"), of("A"));
        if (which === "+-") return of("<");
        if (which === "-+" || which === ">") return greater();
        return which === "K" ? field.sum([greater(), of("<")]) : undefined;
      }),
    ),
};

/** At one time difference the supports of retarded and advanced functions meet at t = 0 only: their product is dropped. */
export const support: CalculusRule = {
  witness: [],
  rewrite: (a, field) =>
    dropAcausal(
      field,
      rewrite(
        field,
        a,
        insideIntegrals(field, (f) => dropAcausal(field, f)),
      ),
    ),
};
function insideIntegrals(field: Field, change: (f: Fraction) => Fraction) {
  return onAtoms(field, (atom) => {
    if (atom.kind !== "integral") return undefined;
    const { variable, body } = opened(field, atom);
    const next = change(body);
    return next === body ? undefined : integral(field, variable, next);
  });
}
function dropAcausal(field: Field, a: Fraction): Fraction {
  const kept = [...a.top].filter(([m]) => {
    const sides = powersOf(m).map(([id]) => side(field, field.atoms[id]!));
    return sides.every(
      (s) => s === undefined || !sides.includes(`${s.startsWith("-") ? "" : "-"}${s.replace("-", "")}`),
    );
  });
  return kept.length === a.top.size ? a : { top: new Map(kept), bottom: a.bottom };
}
/** The half line on which a function of time lives, as ±(what the argument is without its sign). */
function side(field: Field, atom: Atom): string | undefined {
  if (atom.kind !== "function" || !atom.name.startsWith(TIME) || atom.args.length !== 1) return undefined;
  const which = component(atom.name)?.[1];
  if (which !== "R" && which !== "A") return undefined;
  const argument = atom.args[0]!;
  if (atom.free.size === 0) return undefined;
  const { flipped, negative } = unsigned(field, argument);
  return `${(which === "R") === negative ? "-" : ""}${field.key(flipped)}`;
}
/** The argument up to its sign, chosen the same for f and −f. */
export function unsigned(field: Field, a: Fraction): { flipped: Fraction; negative: boolean } {
  const first = [...a.top.keys()].sort()[0];
  const c = first === undefined ? Gaussian.ONE : a.top.get(first)!;
  const negative = c.re.sign() < 0 || (c.re.isZero() && c.im.sign() < 0);
  return { flipped: negative ? field.scale(a, Gaussian.ratio(-1)) : a, negative };
}

/** ∫dt e^{iωt}X(rt)Y(st) = ∫dν/2π X(r(ω−sν))Y(ν) with r, s = ±1; `transfer` names X, or is `+t` for the factor of t. */
export const fourier: CalculusRule = {
  witness: ["transfer"],
  rewrite: (a, field, { transfer }) => {
    const change = (atom: Atom): Fraction | undefined =>
      atom.kind === "integral" ? transform(field, atom, transfer as string) : undefined;
    return rewrite(field, a, onAtoms(field, change));
  },
};
function transform(field: Field, atom: Atom, transfer: string): Fraction | undefined {
  const { variable, body } = opened(field, atom);
  if (body.bottom.size > 0 || body.top.size !== 1) return undefined;
  const factors = powersOf([...body.top.keys()][0]!).flatMap(([id, n]) =>
    new Array<Atom>(n).fill(field.atoms[id]!),
  );
  const wave = factors.find((f) => f.name === "exp");
  const functions = factors.filter((f) => f !== wave);
  const waves = factors.length - functions.length;
  if (!wave || waves !== 1 || functions.length !== 2 || !functions.every((f) => f.name.startsWith(TIME)))
    return undefined;
  const frequency = linearIn(field, field.scale(wave.args[0]!, Gaussian.I.neg()), variable);
  if (!frequency || frequency.rest.top.size > 0) return undefined;
  const isTransfer = (f: Atom): boolean =>
    transfer === "+t"
      ? field.key(f.args[0]!) === field.key(field.of(variable))
      : f.name.startsWith(`${TIME}${transfer}^`);
  if (transfer === "+t" && functions.filter(isTransfer).length !== 1) return undefined;
  const first = functions.findIndex(isTransfer);
  if (first < 0) return undefined;
  const [x, y] = [functions[first]!, functions[1 - first]!].map((f) => direction(field, f, variable));
  if (!x || !y) return undefined;
  const dummy = field.atom("symbol", `?${field.atoms.length}`);
  const energy = field.sub(frequency.slope, field.scale(field.of(dummy), y));
  const named = (f: Atom, e: Fraction): Fraction => field.call(f.name.slice(TIME.length), e);
  const unit = field.inverse(field.scale(field.symbol("pi"), Gaussian.ratio(2)));
  const values = [
    named(functions[first]!, field.scale(energy, x)),
    named(functions[1 - first]!, field.of(dummy)),
  ];
  return integral(field, dummy, field.mul(unit, ...values));
}
/** ±1 for a function of ±t. */
function direction(field: Field, f: Atom, t: Atom): Gaussian | undefined {
  const found = f.args.length === 1 ? field.key(f.args[0]!) : "";
  return [1, -1].map((s) => Gaussian.ratio(s)).find((s) => field.key(field.scale(field.of(t), s)) === found);
}
