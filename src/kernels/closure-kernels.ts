import { coefficientOf, rewrite, substitute, unfold } from "../algebra/rewrite.ts";
import { add, div, fn, HALF, I, mul, neg, ONE, pow, sub, type Term } from "../algebra/term.ts";
import { areEqual } from "../algebra/zero.ts";
import { CLOSURES, type Closure } from "../closures/closure.ts";
import { type ClosureParts, closureParts } from "../closures/closure-parts.ts";
import { type DensitySums, densitySums } from "../closures/density.ts";
import { dressed, gap, halfWidth, root } from "../closures/density-symbols.ts";
import { InternalError } from "../errors/errors.ts";
import { pi, z } from "../steady/symbols.ts";

/** Closures whose functions are emitted; in the wide band they are constants. */
export type ClosureKind = "local" | "flat";
/** What of a closure is a function of ω̃. */
export type ClosureQuantity = "green" | "anomalous" | "feedback" | "spectral";

let sums: DensitySums | undefined;
const parts = new Map<ClosureKind, ClosureParts>();

/** The derived parts of a closure, once per process. */
export function partsOf(kind: ClosureKind): ClosureParts {
  sums ??= densitySums();
  const known = parts.get(kind) ?? closureParts(sums, closureOf(kind));
  parts.set(kind, known);
  return known;
}
function closureOf(kind: ClosureKind): Closure {
  return CLOSURES.find(({ name }) => name === kind)!;
}

/**
 * The derived node: C(ω̃^R); the anomalous entry of ∫dε ρ Ĝ^R, nonlinear in φ; what Ξ returns; B. In the names of the derivations,
 * ω̃^R, ω̃^A, s^R and φ^R.
 */
export function closureNode(kind: ClosureKind, quantity: ClosureQuantity): Term {
  if (quantity === "green") return closureOf(kind).transform(dressed.R);
  return partsOf(kind)[quantity];
}

const conjugate = fn("conj", z);
const logarithm = fn("bandLogarithm", z, halfWidth);

/** The node as a function of z = ω̃^R: per φ with s = ω̃ (first order in φ), per Ξ, ω̃^A = z*. */
export function closureForm(node: Term, quantity: ClosureQuantity): Term {
  const linear = quantity === "anomalous" ? coefficientOf(node, gap.R) : node;
  const perUnit = unfold(linear, { Xi: () => ONE });
  return substitute(
    perUnit,
    new Map<never, Term>([
      [dressed.R, z],
      [root.R, z],
      [dressed.A, conjugate],
    ] as never),
  );
}

/**
 * An equal form without cancellation: ln[(z+W)/(z−W)] is one function of the runtime, accurate for W ≫ |z| and W ≪ |z|, and what would be
 * a difference of conjugates is a real part, an imaginary part or a modulus. Equality is decided by the zero test.
 */
export function stableClosureForm(kind: ClosureKind, quantity: ClosureQuantity, direct: Term): Term {
  const stable = STABLE[kind][quantity];
  if (!areEqual(elementary(direct), elementary(stable)))
    throw new InternalError(
      `the stable form of ${quantity} in the ${kind} closure is not equal to the derived one`,
    );
  return stable;
}

const STABLE: Readonly<Record<ClosureKind, Readonly<Record<ClosureQuantity, Term>>>> = {
  local: {
    green: pow(z, -1),
    anomalous: pow(z, -2),
    feedback: pow(fn("abs2", z), -1),
    spectral: div(fn("Im", z), mul(pi, fn("abs2", z))),
  },
  flat: {
    green: logarithm,
    anomalous: div(logarithm, z),
    feedback: fn("bandReturn", z, halfWidth),
    spectral: neg(div(fn("Im", logarithm), pi)),
  },
};

const [upper, lower] = [fn("L"), fn("L*")];

/** The logarithms of z and of z* as atoms L and L*, and parts and moduli by conjugates. */
function elementary(term: Term): Term {
  return rewrite(term, (t) => {
    if (t === logarithm) return upper;
    if (t.kind !== "fn") return undefined;
    const inner = t.args[0]!;
    switch (t.head) {
      case "log":
        return areEqual(inner, ratio(z)) ? upper : areEqual(inner, ratio(conjugate)) ? lower : undefined;
      case "bandReturn":
        return div(add(upper, lower), add(z, conjugate));
      case "abs2":
        return mul(inner, conjugateOf(inner));
      case "Im":
        return mul(neg(I), HALF, sub(inner, conjugateOf(inner)));
    }
    return undefined;
  });
}
const ratio = (at: Term): Term => div(add(at, halfWidth), sub(at, halfWidth));
const conjugateOf = (t: Term): Term => (t === upper ? lower : conjugate);
