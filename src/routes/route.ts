import { derivativeOf, differentiate } from "../algebra/differentiate.ts";
import { type Definition, rewrite, substitute } from "../algebra/rewrite.ts";
import { add, fn, mul, ONE, type Sym, sym, type Term, ZERO } from "../algebra/term.ts";
import type { JudgeName } from "../algebra/trace.ts";
import { areEqual } from "../algebra/zero.ts";

/** One result reached twice: the derived term, and the same by a way that shares no step with it. */
export interface Route {
  readonly name: string;
  /** What is compared and how the second way goes. */
  readonly statement: string;
  readonly first: Term;
  readonly second: Term;
  readonly judge: JudgeName;
  /** Functions of the second language by those of the first, so that the judge can evaluate both. */
  readonly given?: Readonly<Record<string, Definition>>;
  readonly small?: readonly string[];
  /** What both ways assume, for the judge. */
  readonly assumptions?: readonly string[];
  /** Which component the first side is, where it is a number that stands in many places. */
  readonly result?: string;
}

const READ = "read";
/** A component as the first side, read by `how` before it is compared: in other units, at a point, for one boson. */
export function reading(
  component: Term,
  how: (t: Term) => Term,
): { first: Term; given: Readonly<Record<string, Definition>> } {
  return { first: fn(READ, component), given: { [READ]: (t) => how(t!) } };
}

const START = "at the start";
/** An integral up to `end` as the first side, known by its slope there and by what it is at `start`, where nothing is left to integrate. */
export function slopeAndStart(
  end: Sym,
  start: Term,
): { first: (t: Term) => Term; given: Readonly<Record<string, Definition>> } {
  return {
    first: (t) => add(derivativeOf(end, t), mul(sym("c"), fn(START, t))),
    given: {
      [`d/d${end.name}`]: (t) => differentiate(t!, end),
      [START]: (t) => rewrite(substitute(t!, new Map([[end, start]])), logarithmOfOne),
    },
  };
}
const logarithmOfOne = (t: Term): Term | undefined =>
  t.kind === "fn" && t.head === "log" && areEqual(t.args[0]!, ONE) ? ZERO : undefined;
