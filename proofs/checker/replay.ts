import { rewrite } from "./binders.ts";
import { type Definition, definitionOf, pivot, putIn, putUnknown } from "./definitions.ts";
import { Field, type Fraction } from "./field.ts";
import { type Entries, entries, formula, scalar } from "./formula.ts";
import { type Grounds, instance } from "./instance.ts";
import { vanishes } from "./orders.ts";
import { type Budget, demand } from "./refusal.ts";
import { dropAcausal } from "./support.ts";
import { isZero } from "./zero.ts";

/** A definition: the function `from` stands for `to`, at all arguments where these are #1, #2, …, and else at those given. */
export interface Premise {
  readonly from: string;
  readonly to: string;
}
/** One line of a proof: a row of the table with names and terms put in, or an equation with a proof of its own. */
export interface Line {
  readonly row?: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly terms?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly proof?: readonly Line[];
}
/** What is to be proved. */
export interface Statement {
  readonly lhs: string;
  readonly rhs: string;
  /** Vanishes where the atom lhs takes the value rhs. */
  readonly equation?: string;
  /** To which order the sides agree. */
  readonly order?: string;
  readonly premises: readonly Premise[];
  /** What the step says of itself: its rule, its conditions and assumptions. */
  readonly sentences: readonly string[];
}

/** What a refusal ends with: a line or a definition without effect. */
export const IDLE = "changes nothing";

/** Replays a proof line by line and throws a Refusal that names the first line that fails. */
export function replay(statement: Statement, proof: readonly Line[], budget: Budget): void {
  const state = new Replay(statement, budget);
  state.goal = state.after(state.goal, proof, "line");
  demand(state.isProved(), "after its last line the two sides still differ");
}

/** The difference of the two sides on its way to zero. */
export class Replay {
  goal: Entries;
  readonly field: Field;
  private readonly order: string | undefined;
  private readonly grounds: Grounds;

  /** Starts with the difference of the sides (or the equation with its root), definitions put in. */
  constructor({ lhs, rhs, equation, order, premises, sentences }: Statement, budget: Budget) {
    const field = new Field(budget);
    this.field = field;
    this.order = order;
    this.grounds = { sentences, choices: new Map() };
    const divisors: Fraction[] = [];
    const read = (text: string): Entries => {
      demand(!text.includes("$"), "$ is reserved for what integrals bind");
      return entries(field, text, { divisors });
    };
    const [left, right] = [read(lhs), read(rhs)];
    const start = equation
      ? [solvedEquation(field, scalar(left), scalar(right), scalar(read(equation)))]
      : difference(field, left, right);
    this.goal = unfolded(field, start, divisors, premises);
  }
  /** Whether the difference is zero, to the order that the step says. */
  isProved(): boolean {
    return this.goal.every((f) => (this.order ? vanishes(this.field, f, this.order) : isZero(this.field, f)));
  }
  /** What the lines leave of a difference; each must change something. */
  after(goal: Entries, lines: readonly Line[], where: string): Entries {
    return lines.reduce((before, line, k) => {
      const next = this.applied(before, line, `${where} ${k + 1}`);
      const isIdle = next.every((f, j) => this.field.same(f, before[j]!));
      demand(!isIdle, `${where} ${k + 1} (${line.row ?? "equation"}) ${IDLE}`);
      return next;
    }, goal);
  }
  /** The left side of a row or of an equation with its own proof, one atom, is replaced everywhere. */
  private applied(goal: Entries, line: Line, where: string): Entries {
    const { field } = this;
    const { row, names = {}, terms = [], from = "", to = "", proof = [] } = line;
    if (row === "support") return goal.map((f) => dropAcausal(field, f));
    const [left, right] =
      row === undefined
        ? [formula(field, from), formula(field, to)]
        : instance(field, row, names, terms, this.grounds);
    const rest = row === undefined ? this.after([field.sub(left, right)], proof, `${where}.`) : [];
    const isShown = rest.every((f) => isZero(field, f));
    demand(isShown, `${where}: the two sides of ${from} = … still differ`);
    const atom = pivot(field, left, where);
    return goal.map((f) => rewrite(field, f, (a, n) => (a === atom ? field.power(right, n) : undefined)));
  }
}
function difference(field: Field, left: Entries, right: Entries): Entries {
  demand(left.length === right.length, "a matrix set equal to a number");
  return left.map((f, k) => field.sub(f, right[k]!));
}
/** The equation with its root put in; it must be linear in the unknown and contain it. */
function solvedEquation(field: Field, lhs: Fraction, rhs: Fraction, equation: Fraction): Fraction {
  const unknown = pivot(field, lhs, "equation");
  const put = (value: Fraction): Fraction => putUnknown(field, equation, unknown, value);
  const slope = field.sub(equation, put(field.number(0)));
  const isLinear = isZero(field, field.sub(field.sub(put(field.sum([lhs, lhs])), equation), slope));
  demand(
    isLinear && !isZero(field, slope),
    "the equation is not linear in the unknown, or does not contain it",
  );
  demand(!field.atomsOf(rhs).includes(unknown), "the root contains the unknown");
  return put(rhs);
}
/** Definitions are put in all at once, not into each other; each must speak of a function that occurs. */
function unfolded(
  field: Field,
  goal: Entries,
  divisors: readonly Fraction[],
  premises: readonly Premise[],
): Entries {
  const definitions = premises.map(({ from, to }) => definitionOf(field, from, to));
  const met = new Set<Definition>();
  const next = goal.map((f) => putIn(field, f, definitions, met));
  for (const f of divisors)
    demand(putIn(field, f, definitions).top.size > 0, "division by what is defined as zero");
  for (const d of definitions) demand(met.has(d), `the definition of ${d.head.name} ${IDLE}`);
  return next;
}
