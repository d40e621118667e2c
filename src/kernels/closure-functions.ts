import { rewrite, substitute } from "../algebra/rewrite.ts";
import { add, fn, mul, pow, type Sym, sub, type Term } from "../algebra/term.ts";
import { areEqual } from "../algebra/zero.ts";
import { dressed, gap, root } from "../closures/density-symbols.ts";
import { equations } from "../closures/equations.ts";
import { InternalError } from "../errors/errors.ts";
import { partsOf } from "./closure-kernels.ts";
import { lower, type Passed } from "./lowering.ts";
import { print } from "./printing.ts";
import { compiledScript, SCALAR_SYNTAX } from "./script.ts";

/**
 * The Green functions of a closure, nonlinear in φ, as functions of ω̃ and φ. Writes Re and Im of the normal and of the
 * anomalous one into `into`: [Re g, Im g, Re f, Im f].
 *
 * Wide band: g = ω̃/s, f = φ/s; local closure: G = ω̃/s², F = φ/s²; s = √(ω̃² − φ²), retarded: Im s ≥ 0. Arguments in one unit of energy; ω̃ = ω − Σ^R with ω > 0 or on the Matsubara axis.
 */
export type GreenFunctions = (
  dressedRe: number,
  dressedIm: number,
  gapRe: number,
  gapIm: number,
  into: Float64Array,
) => void;

/** The two Green functions as derived, in ω̃^R, φ^R and s^R. */
export function closureGreenFunctions(closure: "wide" | "local"): readonly [Term, Term] {
  if (closure === "wide") {
    const { g, f } = equations().band;
    return [g, f];
  }
  const [normal, anomalous] = partsOf("local").green.entries;
  return [normal, anomalous];
}

const made = new Map<string, GreenFunctions>();

/** Emits and compiles the Green functions of a closure. */
export function compileGreenFunctions(closure: "wide" | "local"): GreenFunctions {
  const known = made.get(closure);
  if (known) return known;
  const compiled = compiledScript<GreenFunctions>(greenFunctionsText(closure));
  made.set(closure, compiled);
  return compiled;
}

/** JavaScript of the function. */
export function greenFunctionsText(closure: "wide" | "local"): string {
  const [normal, anomalous] = closureGreenFunctions(closure).map((t) =>
    print(lower(inserted(t), passed), SCALAR_SYNTAX),
  );
  const block = ({ varying, re, im }: NonNullable<typeof normal>, at: number): string =>
    `{\n${varying.join("\n")}\ninto[${at}] = ${re};\ninto[${at + 1}] = ${im};\n}`;
  return [
    UPPER_ROOT,
    "return function (dressed_re, dressed_im, gap_re, gap_im, into) {",
    block(normal!, 0),
    block(anomalous!, 2),
    "};",
  ].join("\n");
}

/** s² = (ω̃ − φ)(ω̃ + φ): the form that keeps its digits near the edge ω̃ = φ. */
const square = mul(sub(dressed.R, gap.R), add(dressed.R, gap.R));

function inserted(term: Term): Term {
  if (!areEqual(square, sub(pow(dressed.R, 2), pow(gap.R, 2)))) throw new InternalError("s² is no product");
  const squares = rewrite(term, (t) => {
    if (t.kind !== "pow" || t.base !== root.R || t.exponent % 2 !== 0) return undefined;
    return pow(square, t.exponent / 2);
  });
  return substitute(squares, new Map<Sym, Term>([[root.R, fn("upperRoot", square)]]));
}

function passed(symbol: string): Passed {
  const name = symbol === dressed.R.name ? "dressed" : symbol === gap.R.name ? "gap" : undefined;
  if (!name) throw new InternalError(`no argument for ${symbol}`);
  return { name, complex: true, invariant: false };
}

/**
 * The root with −π/4 < arg s ≤ 3π/4. For ω > 0 a causal s lies in the first quadrant; the cut is as far from there as it can
 * be, so that rounding errors and iterates that are not yet causal do not change the sign.
 */
const UPPER_ROOT = `
function upperRoot(re, im) {
  const size = Math.hypot(re, im);
  if (size === 0) return { re: 0, im: 0 };
  if (re > 0) {
    const a = Math.sqrt((size + re) / 2);
    return { re: a, im: im / (2 * a) };
  }
  const b = Math.sqrt((size - re) / 2);
  return { re: im / (2 * b), im: b };
}`;
