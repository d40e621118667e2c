import { rewrite, substitute } from "./binders.ts";
import { CALCULUS, ORDERS } from "./calculus.ts";
import { type Atom, Field, type Fraction } from "./field.ts";
import { type Budget, demand } from "./refusal.ts";
import { useEquation } from "./replace.ts";
import type { CalculusRule, Witness } from "./rules/rule.ts";
import { type Entries, type Node, normaliser } from "./terms.ts";
import { isZero } from "./zero.ts";

/**
 * A definition: the function `from` stands for `to`. Its arguments are #1, #2, … for a definition at all arguments, and
 * anything else for one at these arguments only.
 */
export interface Premise {
  readonly from: number;
  readonly to: number;
}
/** One line of a proof; from and to are nodes, witness data are names or nodes. */
export interface Line {
  readonly rule: string;
  readonly from?: number;
  readonly to?: number;
  readonly witness?: Readonly<Record<string, string | readonly number[]>>;
}
/** What is to be proved, with its proof. */
export interface Statement {
  readonly nodes: readonly Node[];
  readonly lhs: number;
  readonly rhs: number;
  /** Vanishes where the atom lhs takes the value rhs. */
  readonly equation?: number;
  /** What the step says of itself: its rule, its conditions and assumptions. */
  readonly grounds: readonly string[];
  readonly premises: readonly Premise[];
  readonly proof: readonly Line[];
}

/** What a refusal ends with: a line or a definition without effect; two sides that are not shown to be equal. */
export const IDLE = "changes nothing";
export const DIFFERENT = "after its last line the two sides still differ";

/** Replays a proof line by line and throws a Refusal that names the first line that fails. */
export function replay(statement: Statement, budget: Budget): void {
  const state = new Replay(statement, budget);
  for (const [k, line] of statement.proof.entries()) {
    const isLast = k === statement.proof.length - 1;
    demand(!(line.rule in ORDERS) || isLast, `line ${k + 1}: ${line.rule} must be the last line`);
    state.apply(line, `line ${k + 1} (${line.rule})`);
  }
  demand(state.isProved(), DIFFERENT);
}

/** The difference of the two sides on its way to zero, and the changes of form made so far. */
export class Replay {
  private goal: Entries;
  private readonly field: Field;
  private readonly normal: (node: number) => Entries;
  /** What the statement divides by. */
  private readonly divisors: readonly Fraction[];
  private readonly grounds: readonly string[];
  private readonly changes: ((a: Fraction) => Fraction)[] = [];

  /** Starts with the difference of the sides (or the equation with its root), definitions put in. */
  constructor(statement: Statement, budget: Budget) {
    this.field = new Field(budget);
    this.normal = normaliser(statement.nodes, this.field);
    this.grounds = statement.grounds;
    this.goal = this.start(statement);
    this.divisors = divisorsOf(statement).map((node) => this.scalar(node));
    this.unfold(statement.premises);
  }
  /** Whether the difference is zero. */
  isProved(): boolean {
    return this.goal.every((entry) => isZero(this.field, entry));
  }
  private start({ lhs, rhs, equation }: Statement): Entries {
    const difference = this.paired(lhs, rhs).map(([a, b]) => this.field.sub(a, b));
    if (equation === undefined) return difference;
    return [solvedEquation(this.field, this.scalar(lhs), this.scalar(rhs), this.scalar(equation))];
  }
  private scalar(node: number): Fraction {
    const entries = this.normal(node);
    demand(entries.length === 1, "a matrix where a number is expected");
    return entries[0]!;
  }
  private paired(from: number, to: number): [Fraction, Fraction][] {
    const [left, right] = [this.normal(from), this.normal(to)];
    demand(left.length === right.length, "a matrix set equal to a number");
    return left.map((f, k) => [f, right[k]!]);
  }
  /** Definitions are put in all at once, not into each other; each must speak of a function that occurs. */
  private unfold(premises: readonly Premise[]): void {
    const { field } = this;
    const definitions = premises.map((p) => definitionOf(field, this.scalar(p.from), this.scalar(p.to)));
    const met = new Set<Definition>();
    const change = (a: Fraction): Fraction => putIn(field, a, definitions, met);
    if (premises.length > 0) this.change(change, IDLE);
    for (const f of this.divisors) demand(change(f).top.size > 0, "division by what is defined as zero");
    for (const [k, d] of definitions.entries())
      demand(met.has(d), `definition ${k + 1}, of ${d.head.name}, ${IDLE}`);
  }
  private change(change: (a: Fraction) => Fraction, idle: string): void {
    this.update(this.goal.map(change), idle);
    this.changes.push(change);
  }
  private update(next: Entries, idle: string): void {
    demand(
      next.some((f, k) => !this.field.same(f, this.goal[k]!)),
      idle,
    );
    this.goal = next;
  }
  /** Applies one line, which must change something. */
  apply({ rule: name, from, to, witness: data = {} }: Line, where: string): void {
    const rule = CALCULUS.get(name);
    demand(rule, `${where}: unknown rule`);
    const witness = Object.fromEntries(
      Object.entries(data).map(([key, d]) => [key, typeof d === "string" ? d : d.map((n) => this.scalar(n))]),
    );
    this.checkWitness(rule, witness, where);
    if (from === undefined || to === undefined) {
      demand(rule.rewrite, `${where}: no such change of form`);
      this.change((a) => rule.rewrite!(a, this.field, witness), `${where} ${IDLE}`);
      return;
    }
    demand(!(name in ORDERS), `${where}: no equation`);
    const sides = this.paired(from, to);
    const holds = sides.every(([a, b]) => this.isInstance(rule, a, b, witness));
    demand(holds, `${where}: from = to is no instance of the rule`);
    const changed = (a: Fraction): Fraction => this.changes.reduce((f, change) => change(f), a);
    const isTermwise = name === "shift" || name === "exchange";
    const equations = sides.map(([a, b]) => ({ from: changed(a), to: changed(b), isTermwise }));
    const next = this.goal.map((f) => equations.reduce((g, e) => useEquation(this.field, g, e), f));
    this.update(next, `${where} ${IDLE}`);
  }
  private checkWitness(rule: CalculusRule, witness: Witness, where: string): void {
    const isMeant = Object.keys(witness).sort().join() === [...rule.witness].sort().join();
    demand(isMeant, `${where}: witness data ${rule.witness.join(", ") || "none"} are expected`);
    const needed = rule.grounds?.(witness);
    const isSaid = needed?.some((text) => this.grounds.some((ground) => says(ground, text))) ?? true;
    demand(isSaid, `${where}: the step does not say ${needed?.join(" or ")}`);
  }
  private isInstance(rule: CalculusRule, from: Fraction, to: Fraction, witness: Witness): boolean {
    if (rule.holds) return rule.holds(from, to, this.field, witness);
    return isZero(this.field, rule.rewrite!(this.field.sub(from, to), this.field, witness));
  }
}

function divisorsOf({ nodes, lhs, rhs, equation }: Statement): number[] {
  const inside = new Set([lhs, rhs, ...(equation === undefined ? [] : [equation])]);
  for (const node of inside) for (const part of nodes[node]!.parts) inside.add(part);
  const isDivision = (node: number): boolean => nodes[node]!.kind === "^" && nodes[node]!.exponent < 0;
  return [...inside].filter(isDivision).map((node) => nodes[node]!.parts[0]!);
}
/** The equation with its root put in; it must be linear in the unknown and contain it. */
function solvedEquation(field: Field, lhs: Fraction, rhs: Fraction, equation: Fraction): Fraction {
  const [unknown] = field.atomsOf(lhs);
  demand(unknown && field.same(lhs, field.of(unknown)), "the unknown is no single symbol or function");
  const put = (value: Fraction): Fraction => putUnknown(field, equation, unknown, value);
  const [none, twice] = [put(field.number(0)), put(field.sum([lhs, lhs]))];
  const slope = field.sub(equation, none);
  demand(
    isZero(field, field.sub(field.sub(twice, equation), slope)),
    "the equation is not linear in the unknown",
  );
  demand(!isZero(field, slope), "the equation does not contain the unknown");
  demand(!field.atomsOf(rhs).includes(unknown), "the root contains the unknown");
  return put(rhs);
}
/** The unknown is replaced where it stands; a function of symbols that stands only under integrals, at all arguments. */
function putUnknown(field: Field, equation: Fraction, head: Atom, body: Fraction): Fraction {
  const here = putIn(field, equation, [{ head, body }]);
  const parameters = head.args.flatMap((a) => field.atomsOf(a)[0] ?? []);
  const isGeneral = parameters.every((s, k) => s.kind === "symbol" && field.same(head.args[k]!, field.of(s)));
  const isFunction = parameters.length > 0 && parameters.length === head.args.length;
  return here === equation && isFunction && isGeneral
    ? putIn(field, equation, [{ head, body, parameters }])
    : here;
}
/** Definitions put in, all at once and once. */
function putIn(
  field: Field,
  a: Fraction,
  definitions: readonly Definition[],
  met?: Set<Definition>,
): Fraction {
  return rewrite(field, a, (atom, n) => {
    const found = definitions.find((d) => d.head === atom || (d.parameters && isAlike(d.head, atom)));
    if (found) met?.add(found);
    return found && field.power(instantiate(field, found.body, found.parameters ?? [], atom.args), n);
  });
}
function isAlike(a: Atom, b: Atom): boolean {
  return b.kind === "function" && a.name === b.name && a.args.length === b.args.length;
}
/** Simultaneous substitution of symbols. */
function instantiate(
  field: Field,
  a: Fraction,
  symbols: readonly Atom[],
  values: readonly Fraction[],
): Fraction {
  const fresh = symbols.map((_, k) => field.atom("symbol", `?in${k}`));
  const away = symbols.reduce((f, s, k) => substitute(field, f, s, field.of(fresh[k]!)), a);
  return fresh.reduce((f, s, k) => substitute(field, f, s, values[k]!), away);
}

/** Whether a text contains a sentence that no longer word runs into. */
function says(ground: string, sentence: string): boolean {
  const at = ground.indexOf(sentence);
  return at === 0 || (at > 0 && /(: |with |and )$/.test(ground.slice(0, at)));
}

/** Functions that no definition may change. */
const FIXED: ReadonlySet<string> = new Set(
  "exp log tanh coth sinh cosh fermi bose delta conj Re Im abs2 sum_n cellIntegral".split(" "),
);
interface Definition {
  readonly head: Atom;
  readonly body: Fraction;
  /** Of a definition at all arguments. */
  readonly parameters?: readonly Atom[];
}
function definitionOf(field: Field, from: Fraction, body: Fraction): Definition {
  const head = field.atomsOf(from)[0];
  demand(
    head?.kind === "function" && field.same(from, field.of(head)),
    "a definition of what is no function",
  );
  demand(!FIXED.has(head.name), `${head.name} has a meaning of its own`);
  const parameters = head.args.map((_, k) => field.atom("symbol", `#${k + 1}`));
  const isParameter = (a: Fraction, k: number): boolean => field.same(a, field.of(parameters[k]!));
  demand(!mentions(field, body, head), `a definition of ${head.name} by itself`);
  return head.args.every(isParameter) ? { head, body, parameters } : { head, body };
}
function mentions(field: Field, a: Fraction, wanted: Atom): boolean {
  return field.atomsOf(a).some((x) => x === wanted || x.args.some((f) => mentions(field, f, wanted)));
}
