import { Gaussian } from "../../../src/exact/gaussian.ts";
import { binder, integral, opened, replaceTop, rewrite, substitute } from "../binders.ts";
import type { Atom, Field, Fraction } from "../field.ts";
import { powersOf } from "../polynomial.ts";
import { demand } from "../refusal.ts";
import { FALL } from "../vocabulary.ts";
import { isZero } from "../zero.ts";
import { isReal } from "./conjugate.ts";
import { twoPiI } from "./functions.ts";
import { type CalculusRule, component, linearIn, onAtoms, type Witness } from "./rule.ts";
import { isDefined } from "./sides.ts";

/** The integrals of a sum changed one by one, not those inside others. */
function overIntegrals(
  field: Field,
  a: Fraction,
  change: (variable: Atom, body: Fraction) => Fraction,
): Fraction {
  return replaceTop(
    field,
    a,
    onAtoms(field, (atom) => {
      if (atom.kind !== "integral") return undefined;
      const { variable, body } = opened(field, atom);
      return change(variable, body);
    }),
  );
}
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
    const variables = field.atomsOf(image).filter((x) => {
      const slope = x.kind === "symbol" ? linearIn(field, image, x)?.slope : undefined;
      return slope && [1, -1].some((s) => field.key(slope) === field.key(field.number(s)));
    });
    demand(isMovable(field, from), "a shift of an integrand that is not known to fall");
    return variables.some((x) => {
      if (field.dependsOn(from, x)) return false;
      const moved = overIntegrals(field, from, (v, body) =>
        integral(field, x, substitute(field, body, v, image)),
      );
      return isZero(field, field.sub(moved, to));
    });
  },
};
/** Functions that do not fall, and some that grow. */
const STEADY: ReadonlySet<string> = new Set(
  "tanh coth h h_b h_0 h_11 h_22 h_+ h_- F_B F_ref theta log arctan fermi bose g^R g^A X".split(" "),
);
const GROWING: ReadonlySet<string> = new Set(["exp", "sinh", "cosh", "Re", "Im", "abs2", "conj"]);
/** Whether all integrands fall at least like 1/v: only then does a symmetric cutoff not see a shift. Unknown functions are integrable. */
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
    const known = FALL[component(atom.name)?.[0] ?? atom.name];
    return known ? -known.order : -2;
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
    return overIntegrals(field, a, (v, body) => {
      const mirrored = substitute(field, body, v, field.sub(centre, field.of(v)));
      return field.scale(integral(field, v, field.sum([body, mirrored])), Gaussian.ratio(1, 2));
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
    if (!found) return integral(field, v, body);
    const atom = field.atoms[found[0]]!;
    const { variable: w, body: inner } = opened(field, atom);
    for (const { base } of [...body.bottom.values(), ...inner.bottom.values()]) {
      const isShared = [v, w].every((x) => field.dependsOn(field.fromPolynomial(base), x));
      demand(!isShared, "a double integral that is not known to converge absolutely");
    }
    return change(v, w, field.mul(body, field.inverse(field.of(atom)), inner));
  });
}
/** ∫dv ∫dw f = ∫dw ∫dv f for double integrals that converge absolutely. */
export const exchange: CalculusRule = {
  witness: [],
  holds: (from, to, field) => {
    const swapped = overDoubleIntegrals(field, from, (v, w, f) => integral(field, w, integral(field, v, f)));
    return isZero(field, field.sub(swapped, to));
  },
};
/** ∫dv ∫dw f(v, w) = ½∫dv ∫dw [f(v, w) + f(w, v)] for double integrals that converge absolutely. */
export const symmetrise: CalculusRule = {
  witness: [],
  rewrite: (a, field) =>
    overDoubleIntegrals(field, a, (v, w, f) => {
      const twice = (inner: Atom, outer: Atom): Fraction => integral(field, outer, integral(field, inner, f));
      return field.scale(field.sum([twice(w, v), twice(v, w)]), Gaussian.ratio(1, 2));
    }),
};

/** ∫dv δ(σ(v − a)) f(v) = f(a), σ = ±1. */
export const delta: CalculusRule = {
  witness: [],
  rewrite: (a, field) =>
    rewrite(
      field,
      a,
      onAtoms(field, (atom) => {
        if (atom.kind !== "integral") return undefined;
        const { variable, body } = opened(field, atom);
        const found = field
          .atomsOf({ top: body.top, bottom: new Map() })
          .find((d) => d.name === "delta" && d.args.length === 1);
        const line = found && linearIn(field, found.args[0]!, variable);
        const sign = line && [1, -1].find((s) => field.key(line.slope) === field.key(field.number(s)));
        if (!found || !line || !sign || !isReal(field, line.rest)) return undefined;
        const rest = field.mul(body, field.inverse(field.of(found)));
        const value = substitute(field, rest, variable, field.scale(line.rest, Gaussian.ratio(-sign)));
        return isDefined(field, value) ? value : undefined;
      }),
    ),
};

/**
 * ∫dν λ(z−ν)tanh(ν/2T)[X^R − X^A](ν) = 2πi{2T Σ_n λ(z−iω_n)X(iω_n) + ∫dx A(x)tanh((z−x)/2T)X^R(z−x)} for Im z > 0, where
 * X(iω_n) is written X^R and means X^A for ω_n < 0. `function` names X.
 */
export const matsubara: CalculusRule = {
  witness: ["function"],
  holds: (from, to, field, witness) => {
    const name = witness.function as string;
    demand(["G", "F", "g", "f"].includes(name), `matsubara: nothing is known of ${name}`);
    const [z, T, n] = ["z", "T", "iomega_n"].map((s) => field.symbol(s));
    const v = field.atom("symbol", `?${field.atoms.length}`);
    const tanh = (e: Fraction): Fraction =>
      field.call("tanh", field.scale(field.mul(e, field.inverse(T!)), Gaussian.ratio(1, 2)));
    const at = (which: string, e: Fraction): Fraction => field.call(`${name}^${which}`, e);
    const lambda = (e: Fraction): Fraction => field.call("lambda", field.sub(z!, e));
    const line = field.mul(
      lambda(field.of(v)),
      tanh(field.of(v)),
      field.sub(at("R", field.of(v)), at("A", field.of(v))),
    );
    const left = integral(field, v, line);
    const sum = binder(
      field,
      "sum_n",
      field.scale(field.mul(T!, lambda(n!), at("R", n!)), Gaussian.ratio(2)),
    );
    const off = field.sub(z!, field.of(v));
    const cut = integral(field, v, field.mul(field.call("A", field.of(v)), tanh(off), at("R", off)));
    const scale = proportion(field, from, left);
    return (
      scale !== undefined &&
      isZero(field, field.sub(field.mul(scale, twoPiI(field, field.sum([sum, cut]))), to))
    );
  },
};
/** c with a = c·b, read off the first term of b. */
function proportion(field: Field, a: Fraction, b: Fraction): Fraction | undefined {
  const [monomial, unit] = [...b.top][0]!;
  const c = [...a.top]
    .filter(([m]) => m.includes(monomial))
    .map(([m, value]) => field.term(m.replace(monomial, ""), value.div(unit)));
  const scale = field.mul(field.sum(c), { top: field.number(1).top, bottom: a.bottom });
  return isZero(field, field.sub(a, field.mul(scale, b))) ? scale : undefined;
}
