import { powersOf } from "../../src/exact/polynomial.ts";
import { rewrite } from "./binders.ts";
import { areDistinct, type Definition, definitionOf, pivot, putIn, putUnknown } from "./definitions.ts";
import { Field, type Fraction } from "./field.ts";
import { formula } from "./formula.ts";
import { type Grounds, instance, type Line } from "./instance.ts";
import { type Budget, demand } from "./refusal.ts";
import { isZero, vanishes } from "./zero.ts";

/** What is to be proved: lhs = rhs entry by entry, or that rhs is the root lhs of an equation. */
export interface Statement {
  readonly lhs: readonly string[];
  readonly rhs: readonly string[];
  /** Vanishes where the atom lhs takes the value rhs. */
  readonly equation?: string;
  /** To which order the sides agree. */
  readonly order?: string;
  /** The function `from` stands for `to`, at all arguments where these are #1, #2, …, and else at those given. */
  readonly premises: readonly { readonly from: string; readonly to: string }[];
  /** What the step says of itself: its rule, its conditions and assumptions. */
  readonly sentences: readonly string[];
}
/** What a refusal ends with: a line or a definition without effect. */
export const IDLE = "changes nothing";

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

  constructor({ lhs, rhs, equation, order, premises, sentences }: Statement, budget: Budget) {
    const field = new Field(budget);
    this.field = field;
    this.order = order;
    this.grounds = { sentences, choices: new Map() };
    const divisors: Fraction[] = [];
    const read = (text: string): Fraction => {
      demand(!text.includes("$"), "$ is reserved for what integrals bind");
      return formula(field, text, [], divisors);
    };
    demand(lhs.length === rhs.length && lhs.length > 0, "the sides have not the same number of entries");
    const sides = lhs.map((text, k) => [read(text), read(rhs[k]!)] as const);
    demand(!equation || sides.length === 1, "an equation for more than one unknown");
    const goal = sides.map(([left, right]) =>
      equation ? solvedEquation(field, left, right, read(equation)) : field.sub(left, right),
    );
    // Definitions are put in all at once, not into each other; each must speak of a function that occurs.
    const definitions = premises.map(({ from, to }) => definitionOf(field, from, to));
    demand(areDistinct(definitions), "two definitions of one function");
    const met = new Set<Definition>();
    this.start = goal.map((f) => putIn(field, f, definitions, met));
    for (const f of divisors)
      demand(putIn(field, f, definitions).top.size > 0, "division by what is defined as zero");
    for (const d of definitions) demand(met.has(d), `the definition of ${d.head.name} ${IDLE}`);
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
    const { row, from = "", to = "", proof = [] } = line;
    const isOne = row ? !(line.from || line.to || line.proof) : !(line.names || line.terms);
    demand(isOne, `${where}: a row or an equation, not both`);
    const [left, right] = row
      ? instance(field, line, this.grounds)
      : ([formula(field, from), formula(field, to)] as const);
    const rest = row ? [] : this.after([field.sub(left, right)], proof, `${where}.`);
    const isShown = rest.every((f) => isZero(field, f));
    demand(isShown, `${where}: the two sides of ${from} = … still differ`);
    if (row && right.top.size === 0 && field.atomsOf(left).length > 1)
      return goal.map((f) => rewrite(field, f, (g) => without(g, left)));
    const atom = pivot(field, left, where);
    return goal.map((f) =>
      rewrite(field, f, (g) =>
        field.replace(g, (id, n) => (id === atom.id ? field.power(right, n) : undefined)),
      ),
    );
  }
}
/** The terms that do not contain a product that is zero. */
function without({ top, bottom }: Fraction, zero: Fraction): Fraction {
  demand(zero.top.size === 1 && zero.bottom.size === 0, "the left side is neither an atom nor a product");
  const product = powersOf([...zero.top.keys()][0]!);
  const contains = (m: string): boolean =>
    product.every(([id, n]) => powersOf(m).some(([other, more]) => other === id && more >= n));
  const terms = [...top].filter(([m]) => !contains(m));
  return { top: new Map(terms), bottom };
}
/** The equation with its root put in; it must be linear in the unknown and contain it. */
function solvedEquation(field: Field, lhs: Fraction, rhs: Fraction, equation: Fraction): Fraction {
  const unknown = pivot(field, lhs, "equation");
  const put = (value: Fraction): Fraction => putUnknown(field, equation, unknown, value);
  const slope = field.sub(equation, put(field.number(0)));
  const isLinear = isZero(field, field.sub(field.sub(put(field.sum([lhs, lhs])), equation), slope));
  const isRoot = isLinear && !isZero(field, slope);
  demand(isRoot, "the equation is not linear in the unknown, or does not contain it");
  demand(!field.atomsOf(rhs).includes(unknown), "the root contains the unknown");
  return put(rhs);
}
