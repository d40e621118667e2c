import { findAll } from "../algebra/rewrite.ts";
import {
  children,
  fn,
  HALF,
  I,
  mul,
  neg,
  num,
  ONE,
  pow,
  rebuild,
  sym,
  type Term,
  ZERO,
} from "../algebra/term.ts";
import type { Step } from "../algebra/trace.ts";
import { nu, omega } from "../steady/symbols.ts";

/** A step with one seeded mistake. */
export interface Mutant {
  /** What was done, e.g. `flipped sign`. */
  readonly mistake: string;
  readonly step: Step;
}
/** A mutant with the place of its mistake, e.g. `rhs.2.0`: the way down from a side of the step. */
export interface PlacedMutant extends Mutant {
  readonly place: string;
}

/** undefined where the mistake does not apply to a node. */
type Mistake = (t: Term) => Term | undefined;

const swapComponent: Mistake = (t) => {
  if (t.kind !== "fn") return undefined;
  const match = /^(.*\^)([RA])$/.exec(t.head);
  return match ? fn(`${match[1]}${match[2] === "R" ? "A" : "R"}`, ...t.args) : undefined;
};
const swapEnergy: Mistake = (t) => {
  if (t.kind !== "fn" || t.head !== "h") return undefined;
  if (t.args[0] === omega) return fn("h", nu);
  return t.args[0] === nu ? fn("h", omega) : undefined;
};
const swapDistribution: Mistake = (t) =>
  t.kind === "fn" && t.head === "F_B" ? fn("h", ...t.args) : undefined;
const flipAnomalous: Mistake = (t) => (t.kind === "fn" && /^(time:)?F\^/.test(t.head) ? neg(t) : undefined);

/** The k-th summand changed; undefined for a k that a sum does not have. */
function inSummand(k: number, change: Mistake): Mistake {
  return (t) =>
    t.kind === "sum" && k < t.terms.length
      ? rebuild(
          t,
          t.terms.map((s, j) => (j === k ? change(s)! : s)),
        )
      : undefined;
}
const twice: Mistake = (t) => mul(num(2), t);

/** The first entry of a matrix that is not zero, with the other sign. */
const flipEntry: Mistake = (t) => {
  if (t.kind !== "matrix") return undefined;
  const first = t.entries.findIndex((e) => e !== ZERO);
  return rebuild(
    t,
    t.entries.map((e, k) => (k === first ? neg(e) : e)),
  );
};

const LOCAL_MISTAKES: Readonly<Record<string, Mistake>> = {
  "swapped R and A": swapComponent,
  "h at the other energy": swapEnergy,
  "h for F_B": swapDistribution,
  "τ3 dropped": flipAnomalous,
  "sign of one term": inSummand(0, neg),
  "factor 2 in one term": inSummand(0, twice),
  "sign of one entry": flipEntry,
};
const WHOLE_MISTAKES: Readonly<Record<string, (t: Term) => Term>> = {
  "flipped sign": neg,
  "lost ½": (t) => mul(num(2), t),
};

/**
 * The classic mistakes, one at a time: each applied to the first place of the right-hand side where it fits (of the left
 * one where the right is zero).
 */
export function mutants(step: Step): Mutant[] {
  const side = step.rhs === ZERO ? "lhs" : "rhs";
  const original = step[side];
  const whole =
    side === "rhs" && original.kind !== "matrix"
      ? Object.entries(WHOLE_MISTAKES).map(([mistake, f]) => [mistake, f(original)] as const)
      : [];
  const local = Object.entries(LOCAL_MISTAKES).map(
    ([mistake, f]) => [mistake, replaceFirst(original, f)] as const,
  );
  return [...whole, ...local]
    .filter((entry): entry is readonly [string, Term] => entry[1] !== undefined && entry[1] !== original)
    .map(([mistake, changed]) => ({ mistake, step: { ...step, [side]: changed } }));
}

/** Applies the mistake to the first node, outermost first, where it changes something. */
function replaceFirst(t: Term, mistake: Mistake): Term | undefined {
  const here = mistake(t);
  if (here && here !== t) return here;
  const parts = children(t);
  for (let k = 0; k < parts.length; k++) {
    const changed = replaceFirst(parts[k]!, mistake);
    if (!changed) continue;
    const rebuilt = rebuild(
      t,
      parts.map((p, j) => (j === k ? changed : p)),
    );
    if (rebuilt !== t) return rebuilt;
  }
  return undefined;
}

const otherOf =
  (first: string, second: string): Mistake =>
  (t) => {
    const name = t.kind === "fn" ? t.head : t.kind === "sym" ? t.name : "";
    if (name !== first && name !== second) return undefined;
    const other = name === first ? second : first;
    return t.kind === "fn" ? fn(other, ...t.args) : sym(other);
  };
const keldyshForRetarded: Mistake = (t) =>
  t.kind === "fn" && /^(time:)?(G_11|G_22|F|D|G|Sigma|A|B|C)\^R$/.test(t.head)
    ? fn(t.head.replace(/R$/, "K"), ...t.args)
    : undefined;
const argumentSign: Mistake = (t) =>
  t.kind === "fn" &&
  t.args.length === 1 &&
  /^(A|h|F_B|tanh|coth|exp|(P_B|lambda|.*)\^[RAK]|P_B|lambda)$/.test(t.head)
    ? fn(t.head, neg(t.args[0]!))
    : undefined;
const exponent =
  (by: 1 | -1): Mistake =>
  (t) =>
    t.kind === "pow" ? pow(t.base, t.exponent + by) : undefined;
const conjugateNumber: Mistake = (t) =>
  t.kind === "num" && !t.value.isReal() ? num(t.value.conj()) : undefined;
const dropPi: Mistake = (t) => (t.kind === "sym" && t.name === "pi" ? ONE : undefined);
const otherFrequency: Mistake = (t) =>
  t.kind === "fn" && t.args.length === 1 && (t.args[0] === omega || t.args[0] === nu)
    ? fn(t.head, t.args[0] === omega ? nu : omega)
    : undefined;

/** Summands in which a mistake is seeded. */
const SUMMANDS = 6;
/** Every mistake that can be made at a node. */
const PLACED_MISTAKES: Readonly<Record<string, Mistake>> = {
  "swapped R and A": swapComponent,
  "K for R": keldyshForRetarded,
  "ω for ν": otherFrequency,
  "h for F_B, or F_B for h": otherOf("F_B", "h"),
  "coth for tanh": otherOf("tanh", "coth"),
  "T_B for T_e": otherOf("T_e", "T_B"),
  "sign of an argument": argumentSign,
  "τ3 dropped": flipAnomalous,
  "one exponent too high": exponent(1),
  "one exponent too low": exponent(-1),
  "i for −i": conjugateNumber,
  "lost π": dropPi,
  "sign of one entry": flipEntry,
  ...Object.fromEntries(
    Array.from({ length: SUMMANDS }, (_, k) => [
      [`sign of term ${k + 1}`, inSummand(k, neg)],
      [`factor 2 in term ${k + 1}`, inSummand(k, twice)],
      [`factor i in term ${k + 1}`, inSummand(k, (t) => mul(I, t))],
      [`term ${k + 1} dropped`, inSummand(k, () => ZERO)],
    ]).flat(),
  ),
};
/** Mistakes of a whole side. */
const WHOLE: Readonly<Record<string, Mistake>> = {
  ...WHOLE_MISTAKES,
  "lost factor 2": (t) => mul(HALF, t),
  "factor i": (t) => mul(I, t),
};

/** Every mistake at every place of a step where it changes something, in the order of the places. */
export function placedMutants(step: Step): PlacedMutant[] {
  const sides = step.rhs === ZERO ? (["lhs"] as const) : (["rhs", "lhs"] as const);
  return sides.flatMap((side) => {
    const original = step[side];
    if (side === "lhs" && step.equation) return [];
    const isNumber = original.kind !== "matrix" && side === "rhs";
    const whole = isNumber
      ? Object.entries(WHOLE).flatMap(([mistake, f]) => placed(step, side, mistake, side, f(original)))
      : [];
    return [...whole, ...inside(original, side, step, side, (t) => t)];
  });
}

function inside(
  t: Term,
  place: string,
  step: Step,
  side: "lhs" | "rhs",
  around: (changed: Term) => Term,
): PlacedMutant[] {
  const here = Object.entries(PLACED_MISTAKES).flatMap(([mistake, f]) => {
    const changed = f(t);
    return changed === undefined || changed === t
      ? []
      : placed(
          step,
          side,
          mistake,
          place,
          defined(() => around(changed)),
        );
  });
  const parts = children(t);
  const below = parts.flatMap((part, k) =>
    inside(part, `${place}.${k}`, step, side, (changed) =>
      around(
        rebuild(
          t,
          parts.map((p, j) => (j === k ? changed : p)),
        ),
      ),
    ),
  );
  return [...here, ...below];
}
/** undefined where the mistake divides by zero. */
function defined(make: () => Term): Term | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
function placed(
  step: Step,
  side: "lhs" | "rhs",
  mistake: string,
  place: string,
  changed: Term | undefined,
): PlacedMutant[] {
  if (changed === undefined || changed === step[side]) return [];
  return [{ mistake, place, step: { ...step, [side]: changed } }];
}

/** The step with a mistake at every place of a side where it fits: what a wrong rule does to all that it makes. */
export function everywhere(step: Step, side: "lhs" | "rhs", mistake: Mistake): Step | undefined {
  const places = findAll(step[side], () => true);
  const changed = new Map(places.map((t) => [t, mistake(t)] as const));
  const visit = (t: Term): Term => {
    const known = changed.get(t);
    if (known !== undefined) return known;
    const parts = children(t);
    const next = parts.map(visit);
    return next.every((p, k) => p === parts[k]) ? t : rebuild(t, next);
  };
  const result = defined(() => visit(step[side]));
  return result === undefined || result === step[side] ? undefined : { ...step, [side]: result };
}
