import type { Gaussian } from "../../src/exact/gaussian.ts";
import { quotient } from "../../src/exact/polynomial.ts";
import { isZero, rewrite } from "./binders.ts";
import { EVERY } from "./data/rows.ts";
import { type Definition, definitionsOf, pivot, putting } from "./definitions.ts";
import { Field, type Fraction } from "./field.ts";
import { formula } from "./formula.ts";
import { instance, type Line, type Sides, says } from "./instance.ts";
import { vanishes } from "./order.ts";
import { type Budget, demand, IDLE } from "./refusal.ts";

/** What is to be proved: lhs = rhs entry by entry, or that rhs is the root lhs of an equation. */
export interface Statement {
  readonly lhs: readonly string[];
  readonly rhs: readonly string[];
  /** Vanishes where lhs takes the value rhs. */
  readonly equation?: string;
  /** To which order the sides agree. */
  readonly order?: string;
  readonly premises: readonly Definition[];
  /** What the step says of itself: its rule, its conditions and assumptions. */
  readonly sentences: readonly string[];
}

/** Replays a proof line by line and throws a Refusal that names the first line that fails. */
export function replay(statement: Statement, proof: readonly Line[], budget: Budget): void {
  const state = new Replay(statement, budget);
  const isProved = state.isProved(state.after(state.start, proof));
  demand(isProved, "after its last line the two sides still differ");
}

/** The differences of the two sides on their way to zero. */
export class Replay {
  /** The differences (or the equation with its root), definitions put in. */
  readonly start: readonly Fraction[];
  readonly field: Field;

  constructor(
    private readonly statement: Statement,
    budget: Budget,
  ) {
    const { lhs, rhs, equation = "", order = "", premises } = statement;
    const field = new Field(budget);
    this.field = field;
    const texts = [...lhs, ...rhs, equation, order, ...premises.flatMap((d) => [d.from, d.to])];
    demand(!texts.some((text) => text.includes("$")), "$ is reserved for what integrals bind");
    demand(lhs.length === rhs.length && lhs.length > 0, "the sides have not the same number of entries");
    demand(!equation || lhs.length === 1, "an equation for more than one unknown");
    const definitions = definitionsOf(field, premises);
    const put = putting(field, definitions);
    const [left, right] = [lhs, rhs].map((side) => side.map((text) => formula(field, text, { put })));
    this.start = equation
      ? [solved(field, formula(field, equation, { put }), left![0]!, right![0]!)]
      : left!.map((a, k) => field.sub(a, right![k]!));
    for (const { head, isMet } of definitions) demand(isMet, `the definition of ${head.name} ${IDLE}`);
  }
  /** Whether the differences are zero, to the order that the step says. */
  isProved(goal: readonly Fraction[]): boolean {
    const { order } = this.statement;
    return goal.every((f) => (order ? vanishes(this.field, f, order) : isZero(this.field, f)));
  }
  /** What the lines leave of differences; each must change something. */
  after(goal: readonly Fraction[], lines: readonly Line[]): readonly Fraction[] {
    return lines.reduce((before, line) => {
      const next = this.applied(before, line);
      const isIdle = next.every((f, k) => this.field.same(f, before[k]!));
      demand(!isIdle, `${line.row ?? line.from} ${IDLE}`);
      return next;
    }, goal);
  }
  /** The left side of a row or of an equation with its own proof, one atom, is replaced everywhere. */
  private applied(goal: readonly Fraction[], line: Line): readonly Fraction[] {
    const { field } = this;
    const sides = line.row ? instance(field, line, this.statement.sentences) : this.shown(line);
    const isProduct = line.row && sides[1].top.size === 0 && field.atomsOf(sides[0]).length > 1;
    const change = isProduct ? (f: Fraction) => without(f, sides[0]) : replacing(field, sides);
    return goal.map((f) => rewrite(field, f, change));
  }
  /** Both sides of an equation that its lines prove; with a base, for every n ≥ 1. */
  private shown({ from = "", to = "", proof = [], base, ...more }: Line): Sides {
    const { field } = this;
    demand(Object.keys(more).length === 0, "a row or an equation, not both");
    const at = (text: string, n: Fraction): Fraction => formula(field, text, { bound: new Map([["n", n]]) });
    const sides = (n: Fraction): Sides => [at(from, n), at(to, n)];
    const left = (n: Fraction, lines: readonly Line[]): Fraction =>
      this.after([field.sub(...sides(n))], lines)[0]!;
    const [one, n] = [field.number(1), field.symbol("n")];
    let rest = left(base ? field.sum([n, one]) : n, proof);
    if (base) {
      demand(says(this.statement.sentences, EVERY), `${from}: n is not said to be a whole number`);
      demand(isZero(field, left(one, base)), `at n = 1 the two sides of ${from} = … still differ`);
      rest = rewrite(field, rest, replacing(field, sides(n)));
    }
    demand(isZero(field, rest), `the two sides of ${from} = … still differ`);
    return sides(n);
  }
}
/** The left side, one atom, replaced by the right. */
function replacing(field: Field, [left, right]: Sides): (f: Fraction) => Fraction {
  const atom = pivot(field, left);
  return (f) => field.put(f, (x) => (x === atom ? right : undefined));
}
/** The equation with its root put in for the unknown, which it must contain, and linearly. */
function solved(field: Field, equation: Fraction, unknown: Fraction, root: Fraction): Fraction {
  const line = field.line(equation, pivot(field, unknown));
  const isLinear = line && !isZero(field, line.slope);
  demand(isLinear, "the equation is not linear in the unknown, or does not contain it");
  return field.sum([line.rest, field.mul(line.slope, root)]);
}
/** The terms that do not contain a product that is zero. */
function without({ top, bottom }: Fraction, zero: Fraction): Fraction {
  demand(zero.top.size === 1 && zero.bottom.size === 0, "the left side is neither an atom nor a product");
  const isLeft = ([m, c]: [string, Gaussian]): boolean => !quotient(new Map([[m, c]]), zero.top, () => {});
  return { top: new Map([...top].filter(isLeft)), bottom };
}
