import { rewrite, substitute } from "../algebra/rewrite.ts";
import { add, I, mul, pow, type Sym, sub, sym, type Term } from "../algebra/term.ts";
import { areEqual } from "../algebra/zero.ts";
import { local } from "../closures/closure.ts";
import { dressed, gap, type Side } from "../closures/density-symbols.ts";
import { type HeldElectrons, heldReturn } from "../closures/held-electrons.ts";
import { InternalError } from "../errors/errors.ts";
import { lower, type Passed } from "./lowering.ts";
import { print } from "./printing.ts";
import { compiledScript, SCALAR_SYNTAX } from "./script.ts";

export type { HeldElectrons } from "../closures/held-electrons.ts";

/**
 * What the residual returns in the local closure, nonlinear in φ: writes V_0/Ξ_1 and V_1/Ξ_1, both real, into `into`. Arguments as
 * in `GreenFunctions`; the unit of the results is that of 1/ω̃².
 */
export type ReturnFunctions = (
  dressedRe: number,
  dressedIm: number,
  gapRe: number,
  gapIm: number,
  into: Float64Array,
) => void;

const made = new Map<HeldElectrons, ReturnFunctions>();

/**
 * Emits and compiles what the residual returns.
 *
 * @example compileHeldReturn("occupation")(3, 4, 0, 0, into) // into = [0, 0.04]: Ξ/|ω̃|² at φ = 0
 */
export function compileHeldReturn(held: HeldElectrons): ReturnFunctions {
  const known = made.get(held);
  if (known) return known;
  const compiled = compiledScript<ReturnFunctions>(heldReturnText(held));
  made.set(held, compiled);
  return compiled;
}

/** JavaScript of the function. */
export function heldReturnText(held: HeldElectrons): string {
  const { normal, anomalous } = heldReturn(local, held);
  const block = (term: Term, at: number): string => {
    const { varying, re } = print(lower(emitted(term), passed), SCALAR_SYNTAX);
    return `{\n${varying.join("\n")}\ninto[${at}] = ${re};\n}`;
  };
  return [
    "return function (dressed_re, dressed_im, gap_re, gap_im, into) {",
    block(normal, 0),
    block(anomalous, 1),
    "};",
  ].join("\n");
}

/** Real and imaginary parts put in, advanced ones as conjugates, and s² = (ω̃ − φ)(ω̃ + φ), which keeps its digits near the levels ω̃ = ±φ. */
function emitted(term: Term): Term {
  const sides = (["R", "A"] as const).map((w) => ({ square: square(w), product: product(w) }));
  for (const { square, product } of sides)
    if (!areEqual(square, product)) throw new InternalError("s² is no product");
  const products = rewrite(term, (t) => sides.find(({ square }) => square === t)?.product);
  const parts = [...inParts(dressed, "dressed"), ...inParts(gap, "gap")];
  return substitute(products, new Map<Sym, Term>(parts));
}
const square = (w: Side): Term => sub(pow(dressed[w], 2), pow(gap[w], 2));
const product = (w: Side): Term => mul(sub(dressed[w], gap[w]), add(dressed[w], gap[w]));

function inParts(symbols: Readonly<Record<Side, Sym>>, name: string): [Sym, Term][] {
  const [re, im] = [sym(`${name}_re`), mul(I, sym(`${name}_im`))];
  return [
    [symbols.R, add(re, im)],
    [symbols.A, sub(re, im)],
  ];
}

const passed = (name: string): Passed => ({ name, complex: false, invariant: false });
