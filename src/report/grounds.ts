import { findAll, isInstance } from "../algebra/rewrite.ts";
import { type Fn, type Sym, type Term, ZERO } from "../algebra/term.ts";
import type { Step } from "../algebra/trace.ts";

/** An equation that a step rests on. */
export interface Ground {
  readonly lhs: Term;
  readonly rhs: Term;
}

/**
 * What a step rests on beside its rule: what it puts in for functions that it speaks of, each once, and the equation
 * `… = 0` whose root its right side is.
 */
export function grounds(step: Step): { readonly given: readonly Ground[]; readonly root?: Ground } {
  const { lhs, rhs, equation } = step;
  const spoken = [lhs, rhs, ...(equation ? [equation] : [])].flatMap((t) =>
    findAll(t, (s) => s.kind === "fn" && Object.hasOwn(step.given, s.head)),
  ) as Fn[];
  const given: Ground[] = [];
  for (const from of [...new Set(spoken)].sort(symbolsFirst)) {
    const to = step.given[from.head]!(...from.args);
    if (to !== from && !given.some((g) => says(g, from, to))) given.push({ lhs: from, rhs: to });
  }
  return { given, ...(equation && { root: { lhs: equation, rhs: ZERO } }) };
}

function isOfSymbols({ args }: Fn): boolean {
  return new Set(args).size === args.length && args.every((a) => a.kind === "sym");
}
function symbolsFirst(a: Fn, b: Fn): number {
  return Number(isOfSymbols(b)) - Number(isOfSymbols(a));
}
/** Whether a definition at symbols says this at other arguments. */
function says({ lhs, rhs }: Ground, from: Fn, to: Term): boolean {
  const known = lhs as Fn;
  if (known.head !== from.head || !isOfSymbols(known)) return false;
  return isInstance(rhs, known.args as readonly Sym[], from.args, to);
}
