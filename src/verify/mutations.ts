import { children, fn, mul, neg, num, rebuild, type Term, ZERO } from "../algebra/term.ts";
import type { Step } from "../algebra/trace.ts";
import { nu, omega } from "../steady/symbols.ts";

/** A step with one seeded mistake. */
export interface Mutant {
  /** What was done, e.g. `flipped sign`. */
  readonly mistake: string;
  readonly step: Step;
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
const flipSummand: Mistake = (t) =>
  t.kind === "sum"
    ? rebuild(
        t,
        t.terms.map((s, k) => (k === 0 ? neg(s) : s)),
      )
    : undefined;
const loseHalf: Mistake = (t) =>
  t.kind === "sum"
    ? rebuild(
        t,
        t.terms.map((s, k) => (k === 0 ? mul(num(2), s) : s)),
      )
    : undefined;

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
  "sign of one term": flipSummand,
  "factor 2 in one term": loseHalf,
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
