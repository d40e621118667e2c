import { powersOf } from "../../src/exact/polynomial.ts";
import { isZero, rewrite } from "./binders.ts";
import { EVERY } from "./data/rows.ts";
import { type Definition, definitionsOf, pivot, putting, solved } from "./definitions.ts";
import { Field, type Fraction } from "./field.ts";
import { formula } from "./formula.ts";
import { type Grounds, instance, type Line, says } from "./instance.ts";
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
  const isProved = state.isProved(state.after(state.start, proof, "line"));
  demand(isProved, "after its last line the two sides still differ");
}

/** The differences of the two sides on their way to zero. */
export class Replay {
  /** The differences (or the equation with its root), definitions put in. */
  readonly start: readonly Fraction[];
  readonly field: Field;
  private readonly order: string | undefined;
  private readonly grounds: Grounds;

  constructor({ lhs, rhs, equation = "", order, premises, sentences }: Statement, budget: Budget) {
    const field = new Field(budget);
    this.field = field;
    this.order = order;
    this.grounds = { sentences, choices: new Map() };
    const texts = [...lhs, ...rhs, equation, ...premises.flatMap((d) => [d.from, d.to])];
    demand(!texts.some((text) => text.includes("$")), "$ is reserved for what integrals bind");
    demand(lhs.length === rhs.length && lhs.length > 0, "the sides have not the same number of entries");
    demand(!equation || lhs.length === 1, "an equation for more than one unknown");
    const definitions = definitionsOf(field, premises);
    const put = putting(field, definitions);
    const read = (text: string): Fraction => formula(field, text, { put });
    this.start = lhs.map((left, k) =>
      equation ? solved(field, equation, left, rhs[k]!, put) : field.sub(read(left), read(rhs[k]!)),
    );
    for (const { head, isMet } of definitions) demand(isMet, `the definition of ${head.name} ${IDLE}`);
  }
  /** Whether the differences are zero, to the order that the step says. */
  isProved(goal: readonly Fraction[]): boolean {
    return goal.every((f) => (this.order ? vanishes(this.field, f, this.order) : isZero(this.field, f)));
  }
  /** What the lines leave of differences; each must change something. */
  after(goal: readonly Fraction[], lines: readonly Line[], where: string): readonly Fraction[] {
    return lines.reduce((before, line, k) => {
      const next = this.applied(before, line, `${where} ${k + 1}`);
      const isIdle = next.every((f, j) => this.field.same(f, before[j]!));
      demand(!isIdle, `${where} ${k + 1} (${line.row ?? "equation"}) ${IDLE}`);
      return next;
    }, goal);
  }
  /** The left side of a row or of an equation with its own proof, one atom, is replaced everywhere. */
  private applied(goal: readonly Fraction[], line: Line, where: string): readonly Fraction[] {
    const { field } = this;
    const [left, right] = line.row ? instance(field, line, this.grounds) : this.shown(line, where);
    const isProduct = line.row && right.top.size === 0 && field.atomsOf(left).length > 1;
    if (isProduct) return goal.map((f) => rewrite(field, f, (g) => without(g, left)));
    return goal.map((f) => this.replaced(f, left, right, where));
  }
  private replaced(f: Fraction, left: Fraction, right: Fraction, where: string): Fraction {
    const atom = pivot(this.field, left, where);
    return rewrite(this.field, f, (g) => this.field.put(g, (x) => (x === atom ? right : undefined)));
  }
  /** Both sides of an equation that its lines prove; with a base, for every n ≥ 1. */
  private shown(
    { from = "", to = "", proof = [], base, ...more }: Line,
    where: string,
  ): readonly [Fraction, Fraction] {
    const { field } = this;
    demand(Object.keys(more).length === 0, `${where}: a row or an equation, not both`);
    const sides = (n: Fraction): readonly [Fraction, Fraction] => {
      const bound = new Map([["n", n]]);
      return [formula(field, from, { bound }), formula(field, to, { bound })];
    };
    const left = (n: Fraction, lines: readonly Line[], what: string): Fraction =>
      this.after([field.sub(...sides(n))], lines, `${where}${what}`)[0]!;
    const n = field.symbol("n");
    const [a, b] = sides(n);
    if (base) {
      demand(says(this.grounds, EVERY), `${where}: n is not said to be a whole number`);
      demand(
        isZero(field, left(field.number(1), base, ", base")),
        `${where}, base: the two sides of ${from} = … still differ`,
      );
    }
    const rest = left(base ? field.sum([n, field.number(1)]) : n, proof, ".");
    const isShown = isZero(field, base ? this.replaced(rest, a, b, where) : rest);
    demand(isShown, `${where}: the two sides of ${from} = … still differ`);
    return [a, b];
  }
}
/** The terms that do not contain a product that is zero. */
function without({ top, bottom }: Fraction, zero: Fraction): Fraction {
  demand(zero.top.size === 1 && zero.bottom.size === 0, "the left side is neither an atom nor a product");
  const product = powersOf([...zero.top.keys()][0]!);
  const contains = (m: string): boolean =>
    product.every(([id, n]) => powersOf(m).some(([other, more]) => other === id && more >= n));
  return { top: new Map([...top].filter(([m]) => !contains(m))), bottom };
}
