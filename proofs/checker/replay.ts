import { rewrite, substitute } from "./binders.ts";
import { CALCULUS, ORDERS } from "./calculus.ts";
import { type Atom, Field, type Fraction } from "./field.ts";
import { type Budget, demand } from "./refusal.ts";
import { useEquation } from "./replace.ts";
import { conjugated } from "./rules/conjugate.ts";
import { onAtoms, type Witness } from "./rules/rule.ts";
import { isDefined } from "./rules/sides.ts";
import { type Entries, type Node, normaliser } from "./terms.ts";
import { isSpecial } from "./vocabulary.ts";
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
  readonly witness: Readonly<Record<string, string | readonly number[]>>;
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
/** Statements that may be cited, by `certificate/step`. */
export type Known = ReadonlyMap<string, Statement>;

/** What a refusal ends with: a line or a definition without effect; two sides that are not shown to be equal. */
export const IDLE = "changes nothing";
export const DIFFERENT = "after its last line the two sides still differ";

/** Replays a proof line by line and throws a Refusal that names the first line that fails. */
export function replay(statement: Statement, known: Known, budget: Budget): void {
  const state = new Replay(statement, known, budget);
  statement.proof.forEach((line, k) => {
    const isLast = k === statement.proof.length - 1;
    demand(!(line.rule in ORDERS) || isLast, `line ${k + 1}: ${line.rule} must be the last line`);
    state.apply(line, `line ${k + 1} (${line.rule})`);
  });
  demand(state.isProved(), DIFFERENT);
}

type Normal = (index: number) => Entries;

function startOf(statement: Statement, field: Field, normal: Normal): Entries {
  const [lhs, rhs] = [normal(statement.lhs), normal(statement.rhs)];
  demand(lhs.length === rhs.length, "a matrix set equal to a number");
  if (statement.equation === undefined) return lhs.map((entry, k) => field.sub(entry, rhs[k]!));
  const equation = normal(statement.equation);
  demand(lhs.length === 1 && equation.length === 1, "an equation for a matrix");
  return [solvedEquation(field, lhs[0]!, rhs[0]!, equation[0]!)];
}
/** The equation with its root put in; it must be linear in the unknown and contain it. */
function solvedEquation(field: Field, lhs: Fraction, rhs: Fraction, equation: Fraction): Fraction {
  const [atom, ...others] = field.atomsOf(lhs);
  demand(
    atom && others.length === 0 && field.key(lhs) === field.key(field.of(atom)),
    "the unknown is no single symbol or function",
  );
  const put = (value: Fraction): Fraction => putUnknown(field, equation, atom, value);
  const [none, twice] = [put(field.number(0)), put(field.sum([lhs, lhs]))];
  const curvature = field.sum([
    twice,
    none,
    field.sub(field.number(0), equation),
    field.sub(field.number(0), equation),
  ]);
  demand(isZero(field, curvature), "the equation is not linear in the unknown");
  demand(!isZero(field, field.sub(equation, none)), "the equation does not contain the unknown");
  demand(!field.atomsOf(rhs).includes(atom), "the root contains the unknown");
  return put(rhs);
}
/** The unknown is replaced where it stands; a function of symbols that stands only under integrals, at all arguments. */
function putUnknown(field: Field, equation: Fraction, unknown: Atom, value: Fraction): Fraction {
  const symbols = unknown.args.map((a) => field.atomsOf(a)[0]);
  const isGeneral =
    unknown.kind === "function" &&
    symbols.length > 0 &&
    unknown.args.every(
      (a, k) => symbols[k]?.kind === "symbol" && field.key(a) === field.key(field.of(symbols[k]!)),
    );
  const here = rewrite(field, equation, (atom, n) => (atom === unknown ? field.power(value, n) : undefined));
  if (here !== equation || !isGeneral) return here;
  return rewrite(field, equation, (atom, n) => {
    if (atom.name !== unknown.name || atom.args.length !== symbols.length) return undefined;
    return field.power(instantiate(field, value, symbols as Atom[], atom.args), n);
  });
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

/** The difference of the two sides on its way to zero, and the changes of form made so far. */
export class Replay {
  private goal: Entries;
  private readonly statement: Statement;
  private readonly known: Known;
  private readonly field: Field;
  private readonly normal: Normal;
  private readonly changes: ((a: Fraction) => Fraction)[] = [];

  /** Starts with the difference of the sides (or the equation with its root), definitions put in. */
  constructor(statement: Statement, known: Known, budget: Budget) {
    this.statement = statement;
    this.known = known;
    this.field = new Field(budget);
    this.normal = normaliser(statement.nodes, this.field);
    this.goal = startOf(statement, this.field, this.normal);
    this.unfold(statement.premises, this.normal);
  }
  /** Whether the difference is zero. */
  isProved(): boolean {
    return this.goal.every((entry) => isZero(this.field, entry));
  }
  /** Definitions are put in all at once, not into each other; each must speak of a function that occurs. */
  private unfold(premises: readonly Premise[], normal: Normal): void {
    if (premises.length === 0) return;
    const { field } = this;
    const definitions = premises.map(({ from, to }) =>
      definitionOf(field, scalar(normal(from)), scalar(normal(to))),
    );
    const met = new Set<Definition>();
    const change = (a: Fraction): Fraction =>
      rewrite(
        field,
        a,
        onAtoms(field, (atom) => {
          const found = definitions.find((d) => d.head === atom || (d.isGeneral && isAlike(d.head, atom)));
          if (found) met.add(found);
          return (
            found &&
            (found.isGeneral
              ? instantiate(field, found.body, parameters(field, atom), atom.args)
              : found.body)
          );
        }),
      );
    this.change(change, IDLE);
    this.checkDenominators(change);
    for (const [k, d] of definitions.entries())
      demand(met.has(d), `definition ${k + 1}, of ${d.head.name}, ${IDLE}`);
  }
  /** What the statement divides by must not vanish by the definitions. */
  private checkDenominators(change: (a: Fraction) => Fraction): void {
    const { nodes, lhs, rhs, equation } = this.statement;
    const seen = new Set<number>();
    const visit = (index: number): void => {
      if (seen.has(index)) return;
      seen.add(index);
      const { kind, exponent, parts } = nodes[index]!;
      if (kind === "^" && exponent < 0)
        demand(change(scalar(this.normal(parts[0]!))).top.size > 0, "division by what is defined as zero");
      parts.forEach(visit);
    };
    [lhs, rhs, ...(equation === undefined ? [] : [equation])].forEach(visit);
  }
  private change(change: (a: Fraction) => Fraction, idle: string): void {
    const next = this.goal.map(change);
    demand(
      next.some((f, k) => this.field.key(f) !== this.field.key(this.goal[k]!)),
      idle,
    );
    this.goal = next;
    this.changes.push(change);
  }
  /** Applies one line, which must change something. */
  apply(line: Line, where: string): void {
    const { field, normal, statement, known } = this;
    const witness = Object.fromEntries(
      Object.entries(line.witness).map(([key, data]) => [
        key,
        typeof data === "string" ? data : data.map((n) => scalar(normal(n))),
      ]),
    );
    checkGrounds(line.rule, witness, statement.grounds, where);
    if (line.from === undefined || line.to === undefined) {
      const { rewrite: form, witness: keys } = CALCULUS[line.rule] ?? {};
      demand(form && keys, `${where}: no such change of form`);
      checkWitness(keys, witness, where);
      this.change((a) => form(a, field, witness), `${where} ${IDLE}`);
      return;
    }
    const [from, to] = [normal(line.from), normal(line.to)];
    demand(from.length === to.length, `${where}: a matrix set equal to a number`);
    const holds = from.every((f, k) =>
      isInstance(field, line.rule, f, to[k]!, witness, { where, statement, known }),
    );
    demand(holds, `${where}: from = to is no instance of the rule`);
    const changed = (a: Fraction): Fraction => this.changes.reduce((f, change) => change(f), a);
    const isTermwise = line.rule === "shift" || line.rule === "exchange";
    const equations = from.map((f, k) => ({ from: changed(f), to: changed(to[k]!), isTermwise }));
    const next = this.goal.map((entry) => equations.reduce((f, e) => useEquation(field, f, e), entry));
    demand(
      next.some((f, k) => field.key(f) !== field.key(this.goal[k]!)),
      `${where} ${IDLE}`,
    );
    this.goal = next;
  }
}
function scalar(entries: Entries): Fraction {
  demand(entries.length === 1, "a matrix as witness");
  return entries[0]!;
}
/** Functions that no definition may change. */
const FIXED: ReadonlySet<string> = new Set(
  "exp log tanh coth sinh cosh fermi bose delta conj Re Im abs2 sum_n cellIntegral".split(" "),
);
interface Definition {
  readonly head: Atom;
  readonly body: Fraction;
  readonly isGeneral: boolean;
}
function definitionOf(field: Field, from: Fraction, body: Fraction): Definition {
  const head = field.atomsOf(from)[0];
  demand(
    head?.kind === "function" && field.key(from) === field.key(field.of(head)),
    "a definition of what is no function",
  );
  demand(!FIXED.has(head.name), `${head.name} has a meaning of its own`);
  demand(!mentions(field, body, head), `a definition of ${head.name} by itself`);
  const isGeneral = head.args.every((_, k) => isParameter(field, head, k));
  return { head, body, isGeneral };
}
function isParameter(field: Field, head: Atom, k: number): boolean {
  return field.key(head.args[k]!) === field.key(field.of(parameters(field, head)[k]!));
}
function mentions(field: Field, a: Fraction, wanted: Atom): boolean {
  return field.atomsOf(a).some((x) => x === wanted || x.args.some((f) => mentions(field, f, wanted)));
}
function parameters(field: Field, atom: Atom): Atom[] {
  return atom.args.map((_, k) => field.atom("symbol", `#${k + 1}`));
}
function isAlike(a: Atom, b: Atom): boolean {
  return b.kind === "function" && a.name === b.name && a.args.length === b.args.length;
}
function checkGrounds(rule: string, witness: Witness, grounds: readonly string[], where: string): void {
  const needed = CALCULUS[rule]?.grounds?.(witness);
  const isSaid = needed?.some((text) => grounds.some((ground) => says(ground, text))) ?? true;
  demand(isSaid, `${where}: the step does not say ${needed?.join(" or ")}`);
}
/** Whether a text contains a sentence that no longer word runs into. */
function says(ground: string, sentence: string): boolean {
  const at = ground.indexOf(sentence);
  return at === 0 || (at > 0 && /(^|: |with |and )$/.test(ground.slice(0, at)));
}
function checkWitness(keys: readonly string[], witness: Witness, where: string): void {
  const given = Object.keys(witness).sort().join(", ");
  demand(
    given === [...keys].sort().join(", "),
    `${where}: witness data ${keys.join(", ") || "none"} are expected`,
  );
}

interface Context {
  readonly where: string;
  readonly statement: Statement;
  readonly known: Known;
}
function isInstance(
  field: Field,
  name: string,
  from: Fraction,
  to: Fraction,
  witness: Witness,
  context: Context,
): boolean {
  if (name === "step") return isCited(field, field.sub(from, to), witness, context);
  const rule = CALCULUS[name];
  demand(rule && !(name in ORDERS), `${context.where}: unknown rule`);
  checkWitness(rule.witness, witness, context.where);
  if (rule.holds) return rule.holds(from, to, field, witness);
  return isZero(field, rule.rewrite!(field.sub(from, to), field, witness));
}
/** An earlier step with its symbols replaced: `id` names it, every other entry of the witness a symbol and its value. */
function isCited(
  field: Field,
  difference: Fraction,
  witness: Witness,
  { where, statement, known }: Context,
): boolean {
  const { id, ...values } = witness;
  const cited = known.get(id as string);
  demand(cited, `${where}: ${id} is no proved step before this one`);
  demand(
    cited.equation === undefined && !cited.proof.some((l) => l.rule in ORDERS),
    `${where}: ${id} is no plain equation`,
  );
  demand(
    cited.premises.length === 0 ||
      (cited.nodes === statement.nodes &&
        cited.premises.every((p) => statement.premises.some((q) => p === q))),
    `${where}: ${id} rests on definitions that this step does not make`,
  );
  for (const line of cited.proof) {
    const own = { ...line.witness } as Witness;
    checkGrounds(line.rule, own, statement.grounds, where);
  }
  const fixed = cited.premises.flatMap((p) =>
    [p.from, p.to].map((n) => scalar(normaliser(cited.nodes, field)(n))),
  );
  const normal = normaliser(cited.nodes, field);
  const plain = field.sub(scalar(normal(cited.lhs)), scalar(normal(cited.rhs)));
  const names = Object.keys(values);
  const symbols = names.map((n) => field.atom("symbol", n));
  const terms = names.map((n) => {
    const value = values[n]!;
    demand(typeof value !== "string" && value.length === 1, `${where}: the value of ${n} is no term`);
    demand(
      !fixed.some((f) => field.dependsOn(f, field.atom("symbol", n))),
      `${where}: a definition of ${id} speaks of ${n}`,
    );
    demand(field.dependsOn(plain, field.atom("symbol", n)), `${where}: ${id} does not contain ${n}`);
    const bar = conjugated(field, value[0]!);
    const isReal = bar !== undefined && field.key(bar) === field.key(value[0]!);
    demand(
      isReal && !isSpecial(n),
      `${where}: ${n} may be replaced by real terms only, and only where nothing more is known of it`,
    );
    return value[0]!;
  });
  const instance = instantiate(field, plain, symbols, terms);
  demand(isDefined(field, instance), `${where}: a function of ${id} has a pole there`);
  return isZero(field, field.sub(instance, difference));
}
