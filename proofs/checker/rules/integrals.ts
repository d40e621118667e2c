import { powersOf } from "../../../src/exact/polynomial.ts";
import { everyIntegral, integral, opened, overIntegrals, substitute } from "../binders.ts";
import { MATSUBARA } from "../data/schemas.ts";
import { FALL, GROWING, STEADY } from "../data/vocabulary.ts";
import type { Atom, Field, Fraction } from "../field.ts";
import { formula } from "../formula.ts";
import { demand } from "../refusal.ts";
import { component, filled } from "../schemas.ts";
import { isZero } from "../zero.ts";
import { isReal } from "./conjugate.ts";
import type { CalculusRule, Witness } from "./rule.ts";
import { isDefined } from "./sides.ts";

function termOf(witness: Witness, name: string): Fraction {
  const found = witness[name];
  demand(found && typeof found !== "string" && found.length === 1, `witness ${name}: one term is expected`);
  return found[0]!;
}

/** ∫dv f(v) = ∫dx f(a + σx) with σ = ±1 and a free of x; `image` is a + σx. */
export const shift: CalculusRule = {
  witness: ["image"],
  holds: (from, to, field, witness) => {
    const image = termOf(witness, "image");
    demand(isReal(field, image), "a substitution that leaves the real axis");
    demand(isMovable(field, from), "a shift of an integrand that is not known to fall");
    return field.atomsOf(image).some((x) => {
      const slope = x.kind === "symbol" ? field.linear(image, x)?.slope : undefined;
      if (!slope || !field.sign(slope) || field.dependsOn(from, x)) return false;
      const moved = overIntegrals(field, from, (v, f) => integral(field, x, substitute(field, f, v, image)));
      return isZero(field, field.sub(moved, to));
    });
  },
};
/** Whether all integrands fall at least like 1/v: only then does a symmetric cutoff not see a shift. */
function isMovable(field: Field, a: Fraction): boolean {
  return field.atomsOf(a).every((atom) => {
    if (atom.kind !== "integral") return true;
    const { variable, body } = opened(field, atom);
    return fall(field, body, variable) >= 1;
  });
}
/** A power of 1/v that the term falls with at least, term by term. */
function fall(field: Field, { top, bottom }: Fraction, v: Atom): number {
  const degree = (atom: Atom): number => {
    if (atom === v) return 1;
    if (!atom.free.has(v.id) || STEADY.has(atom.name)) return 0;
    if (GROWING.has(atom.name)) return Number.POSITIVE_INFINITY;
    if (atom.kind === "integral" || atom.kind === "binder") return -fall(field, atom.args[0]!, v);
    return -(FALL[component(atom.name).name ?? atom.name]?.order ?? 2);
  };
  const degrees = (p: Fraction["top"]): number[] =>
    [...p.keys()].map((m) => powersOf(m).reduce((sum, [id, n]) => sum + n * degree(field.atoms[id]!), 0));
  const below = [...bottom.values()].reduce((sum, f) => sum + f.power * Math.max(0, ...degrees(f.base)), 0);
  return below - Math.max(...degrees(top));
}
/** ∫dv f(v) = ½∫dv [f(v) + f(a − v)]; `centre` is a. */
export const reflection: CalculusRule = {
  witness: ["centre"],
  rewrite: (a, field, witness) => {
    const centre = termOf(witness, "centre");
    demand(isReal(field, centre), "a substitution that leaves the real axis");
    demand(centre.top.size === 0 || isMovable(field, a), "a shift of an integrand that is not known to fall");
    return overIntegrals(field, a, (v, f) => {
      const mirrored = substitute(field, f, v, field.sub(centre, field.of(v)));
      return integral(field, v, formula(field, "(#1 + #2)/2", [f, mirrored]));
    });
  },
};

/** Double integrals changed one by one: what becomes of ∫dv ∫dw f, the inner integral standing as a factor. */
function overDoubleIntegrals(
  field: Field,
  a: Fraction,
  change: (v: Atom, w: Atom, f: Fraction) => Fraction,
): Fraction {
  return overIntegrals(field, a, (v, body) => {
    const found = powersOf([...body.top.keys()][0]!).find(
      ([id, n]) => n === 1 && field.atoms[id]!.kind === "integral",
    );
    if (!found) return undefined;
    const inner = opened(field, field.atoms[found[0]]!);
    for (const { base } of [...body.bottom.values(), ...inner.body.bottom.values()]) {
      const isShared = [v, inner.variable].every((x) => field.dependsOn(field.polynomial(base), x));
      demand(!isShared, "a double integral that is not known to converge absolutely");
    }
    return change(v, inner.variable, field.over(field.mul(body, inner.body), field.variable(found[0])));
  });
}
const twice = (field: Field, inner: Atom, outer: Atom, f: Fraction): Fraction =>
  integral(field, outer, integral(field, inner, f));
/** ∫dv ∫dw f = ∫dw ∫dv f for double integrals that converge absolutely. */
export const exchange: CalculusRule = {
  witness: [],
  holds: (from, to, field) => {
    const swapped = overDoubleIntegrals(field, from, (v, w, f) => twice(field, v, w, f));
    return isZero(field, field.sub(swapped, to));
  },
};
/** ∫dv ∫dw f(v, w) = ½∫dv ∫dw [f(v, w) + f(w, v)] for double integrals that converge absolutely. */
export const symmetrise: CalculusRule = {
  witness: [],
  rewrite: (a, field) =>
    overDoubleIntegrals(field, a, (v, w, f) =>
      formula(field, "(#1 + #2)/2", [twice(field, w, v, f), twice(field, v, w, f)]),
    ),
};

/** ∫dv δ(σ(v − a)) f(v) = f(a), σ = ±1. */
export const delta: CalculusRule = {
  witness: [],
  rewrite: (a, field) =>
    everyIntegral(field, a, (v, body) => {
      const above = field.atomsOf(field.polynomial(body.top));
      const found = above.find((d) => d.name === "delta" && d.args.length === 1);
      const line = found && field.linear(found.args[0]!, v);
      if (!line || !field.sign(line.slope) || !isReal(field, line.rest)) return undefined;
      const rest = field.over(body, field.of(found));
      const value = substitute(field, rest, v, field.neg(field.mul(line.rest, line.slope)));
      return isDefined(field, value) ? value : undefined;
    }),
};

/** The equation of {@link MATSUBARA} times a factor. `function` names X. */
export const matsubara: CalculusRule = {
  witness: ["function"],
  holds: (from, to, field, witness) => {
    demand(
      MATSUBARA.functions.includes(witness.function as string),
      "matsubara: nothing is known of the function",
    );
    const [left, right] = [MATSUBARA.left, MATSUBARA.right].map((text) =>
      formula(field, filled(text, witness)[0]!),
    );
    const scale = proportion(field, from, left!);
    return scale !== undefined && isZero(field, field.sub(field.mul(scale, right!), to));
  },
};
/** c with a = c·b, read off the first atom of b. */
function proportion(field: Field, a: Fraction, b: Fraction): Fraction | undefined {
  const [atom] = field.atomsOf(b);
  const [own, unit] = [a, b].map((f) => field.coefficients(f, atom!.id)?.get(1));
  const scale = own && unit && field.over(own, unit);
  return scale && isZero(field, field.sub(a, field.mul(scale, b))) ? scale : undefined;
}
