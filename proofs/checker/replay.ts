import type { Gaussian } from "../../src/exact/gaussian.ts";
import { quotient } from "../../src/exact/polynomial.ts";
import { isZero, rewrite, substitute } from "./binders.ts";
import { EVERY } from "./data/rows.ts";
import type { StepRule } from "./data/step-rules.ts";
import { type Definition, definitionsOf } from "./definitions.ts";
import { type Atom, Field, type Fraction } from "./field.ts";
import { formula, statement } from "./formula.ts";
import { instance, type Line, type Sides, says } from "./instance.ts";
import { vanishes } from "./order.ts";
import { type Budget, demand, IDLE } from "./refusal.ts";

/** What is to be proved: lhs = rhs, or that rhs is the root lhs of an equation. A matrix is the sum of its entries times names. */
export interface Statement {
  readonly lhs: string;
  readonly rhs: string;
  /** Vanishes where lhs takes the value rhs. */
  readonly equation?: string;
  /** To which order the sides agree. */
  readonly order?: string;
  readonly premises: readonly Definition[];
  /** What the step says of itself. */
  readonly rule: StepRule;
  readonly assumptions: readonly string[];
}

/** The difference of the two sides on its way to zero. */
export class Replay {
  readonly field: Field;
  /** The difference (or the equation with its root), definitions put in. */
  readonly start: Fraction;
  private readonly order: string | undefined;
  private readonly said: readonly string[];

  constructor({ lhs, rhs, equation, order, premises, rule, assumptions }: Statement, budget: Budget) {
    const field = new Field(budget.spend);
    const definitions = definitionsOf(field, premises);
    // All at once and once: not into each other.
    const put = (x: Atom): Fraction | undefined => definitions.find((one) => one.speaksOf(x))?.at(x);
    const [left, right, whole] = [lhs, rhs, equation ?? "0"].map((text) => statement(field, text, [], put));
    this.field = field;
    this.start = equation ? solved(field, whole!, left!, right!) : field.sub(left!, right!);
    this.order = order;
    this.said = [rule.statement, ...rule.conditions, ...assumptions];
    for (const { head, isMet } of definitions) demand(isMet, `the definition of ${head.name} ${IDLE}`);
  }
  /** Whether a difference is zero, to the order that the step says. */
  isProved(goal: Fraction): boolean {
    return this.order ? vanishes(this.field, goal, this.order) : isZero(this.field, goal);
  }
  /** What the lines leave of a difference; each must change something. */
  after(goal: Fraction, lines: readonly Line[]): Fraction {
    const { field } = this;
    return lines.reduce((before, line) => {
      const sides = line.row ? instance(field, line, this.said) : this.shown(line);
      const next = rewrite(field, before, replacing(field, sides));
      demand(!field.same(next, before), `${line.row ?? line.from} ${IDLE}`);
      return next;
    }, goal);
  }
  /** Both sides of an equation that its lines prove; with a base, for every n ≥ 1. */
  private shown({ from = "", to = "", proof = [], base }: Line): Sides {
    const { field } = this;
    const sides = [formula(field, from), formula(field, to)] as const;
    const [one, n] = [field.number(1), field.symbol("n")];
    const left = (at: Fraction, lines: readonly Line[]): Fraction =>
      this.after(substitute(field, field.sub(...sides), [field.atomIn(n), at]), lines);
    let rest = left(base ? field.sum([n, one]) : n, proof);
    if (base) {
      demand(says(this.said, EVERY), `${from}: n is not said to be a whole number`);
      demand(isZero(field, left(one, base)), `at n = 1 the two sides of ${from} = … still differ`);
      rest = rewrite(field, rest, replacing(field, sides));
    }
    demand(isZero(field, rest), `the two sides of ${from} = … still differ`);
    return sides;
  }
}
/** The left side, one atom, replaced by the right; the terms that contain a product dropped where it is zero, but beside a δ. */
function replacing(field: Field, [left, right]: Sides): (f: Fraction) => Fraction {
  const isProduct = right.top.size === 0 && left.top.size === 1 && field.atomsOf(left).length > 1;
  if (!isProduct || left.bottom.size > 0) {
    const atom = field.atomIn(left);
    return (f) => field.put(f, (x) => (x === atom ? right : undefined));
  }
  const isLeft = ([m, c]: [string, Gaussian]): boolean =>
    !quotient(new Map([[m, c]]), left.top, () => {}) ||
    field.atomsOf(field.term(m, c)).some((x) => x.name === "delta");
  return ({ top, bottom }) => ({ top: new Map([...top].filter(isLeft)), bottom });
}
/** The equation with its root put in for the unknown, which it must contain, and linearly. */
function solved(field: Field, equation: Fraction, unknown: Fraction, root: Fraction): Fraction {
  const line = field.line(equation, field.atomIn(unknown));
  const isLinear = line && !isZero(field, line.slope);
  demand(isLinear, "the equation is not linear in the unknown, or does not contain it");
  return field.sum([line.rest, field.mul(line.slope, root)]);
}
