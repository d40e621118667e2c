import { expand, unfold } from "../algebra/rewrite.ts";
import { add, type Fn, fn, I, mul, neg, num, type Term, word } from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import { branchTable, orientation, rotate, writeBranches } from "./branches.ts";
import { PRODUCT_RULES } from "./product-rules.ts";

/** The branches of a contour that starts in thermal equilibrium: forward, backward, and down to t_0 − iβ. */
export type ThermalBranch = "+" | "-" | "M";
const THERMAL_BRANCHES: readonly ThermalBranch[] = ["+", "-", "M"];

/** dz along the branch: dt, −dt, −i dτ. */
function measure(branch: ThermalBranch): Term {
  return branch === "M" ? neg(I) : num(orientation(branch));
}

/** Components of a convolution on the three-branch contour; ⌉ has a real first and ⌈ a real second argument. */
export interface ThermalProduct {
  readonly R: Term;
  readonly A: Term;
  readonly K: Term;
  readonly "<": Term;
  readonly ">": Term;
  readonly M: Term;
  readonly "⌉": Term;
  readonly "⌈": Term;
}
type ThermalComponent = keyof ThermalProduct;

/** (A∘B)^{ab} = Σ_c s_c A^{ac}B^{cb} over the three branches, s_M = −i. */
function branchSum(left: string, right: string, a: ThermalBranch, b: ThermalBranch): Term {
  return add(
    ...THERMAL_BRANCHES.map((c) => mul(measure(c), word(fn(`${left}^${a}${c}`), fn(`${right}^${c}${b}`)))),
  );
}

/** Which branch carries the mixed and the thermal component: both real branches give the same mixed one. */
const MIXED: Readonly<Record<"M" | "⌉" | "⌈", readonly [ThermalBranch, ThermalBranch]>> = {
  M: ["M", "M"],
  "⌉": ["+", "M"],
  "⌈": ["M", "+"],
};
const STEP_NAMES: Readonly<Record<ThermalComponent, string>> = {
  R: "R",
  A: "A",
  K: "K",
  "<": "lesser",
  ">": "greater",
  M: "matsubara",
  "⌉": "right",
  "⌈": "left",
};
const TEXTS: Readonly<Record<ThermalComponent, string>> = {
  R: "Retarded: the thermal branch cancels, since X^{+M} = X^{−M}.",
  A: "Advanced: the same.",
  K: "Keldysh: the thermal branch stays, with −i twice.",
  "<": "Lesser: initial correlations come in through the mixed components.",
  ">": "Greater: the same.",
  M: "On the thermal branch the real branches cancel: equilibrium does not see the future.",
  "⌉": "From a real time to the thermal branch.",
  "⌈": "From the thermal branch to a real time.",
};

/** X^{+M} = X^{−M} = X^⌉, X^{M±} = X^⌈, X^{MM} = X^M for the named functions. */
function mixedComponents(names: readonly string[]): Record<string, () => Fn> {
  return Object.fromEntries(
    names.flatMap((n) => [
      ...(["+M", "-M"] as const).map((b) => [`${n}^${b}`, () => fn(`${n}^⌉`)] as const),
      ...(["M+", "M-"] as const).map((b) => [`${n}^${b}`, () => fn(`${n}^⌈`)] as const),
      [`${n}^MM`, () => fn(`${n}^M`)] as const,
    ]),
  );
}

/**
 * C = ∫_C A B on the contour with a thermal branch: C^R = A^RB^R, C^A = A^AB^A, C^< = A^RB^< + A^<B^A − iA^⌉B^⌈,
 * C^⌉ = A^RB^⌉ − iA^⌉B^M, C^⌈ = A^⌈B^A − iA^MB^⌈, C^M = −iA^MB^M; products in ∫dt from t_0 and ∫_0^β dτ.
 */
export function thermalConvolution(left: string, right: string, trace?: Trace): ThermalProduct {
  const mixed = mixedComponents([left, right]);
  const derive = (which: ThermalComponent): Term => {
    const third = which === "<" || which === ">" ? which : "K";
    const tables = new Map([left, right].map((n) => [n, branchTable(n, undefined, third)]));
    const isMixed = which === "M" || which === "⌉" || which === "⌈";
    const sum = isMixed
      ? branchSum(left, right, ...MIXED[which])
      : rotate(which, (a, b) => branchSum(left, right, a, b));
    const rhs = expand(writeBranches(unfold(sum, mixed), tables));
    const step = { rule: PRODUCT_RULES.thermalBranch, judge: "contour", text: TEXTS[which] } as const;
    return trace?.step({ ...step, id: `thermal-${STEP_NAMES[which]}`, lhs: sum, rhs, given: mixed }) ?? rhs;
  };
  const entries = (Object.keys(STEP_NAMES) as ThermalComponent[]).map((c) => [c, derive(c)] as const);
  return Object.fromEntries(entries) as unknown as ThermalProduct;
}
