import { vanishes } from "../../proofs/checker/conditions.ts";
import type { Line, Statement } from "../../proofs/checker/data/shapes.ts";
import { demand, IDLE } from "../../proofs/checker/refusal.ts";
import { after, differenceOf } from "../../proofs/checker/replay.ts";
import { Field } from "../../proofs/checker/terms.ts";
import { findAll, isInstance, substitute, type Definition as Unfolding } from "../algebra/rewrite.ts";
import { type Fn, fn, type Sym, sym, type Term, ZERO } from "../algebra/term.ts";
import type { Induction, Step } from "../algebra/trace.ts";
import { LangrethError } from "../errors/errors.ts";
import { Budget } from "../exact/budget.ts";
import { refusalOf } from "./attempt.ts";
import { type Candidate, candidatesFor } from "./candidates.ts";
import { entriesOf } from "./components.ts";
import { indexed, termText } from "./formula-text.ts";
import { Search } from "./search.ts";

/** A definition that a step rests on, at all arguments (written #1, #2, …) or at the ones given. */
export interface Definition {
  readonly from: Fn;
  readonly to: Term;
}
/** A proof found, or why there is none. */
export type StepProof =
  | {
      readonly found: true;
      readonly sides: Sides;
      readonly definitions: readonly Definition[];
      readonly lines: readonly Line[];
      /** To which order the sides agree; undefined where they are equal. */
      readonly order: string | undefined;
    }
  | { readonly found: false; readonly definitions: readonly Definition[]; readonly reason: string };

type Sides = Pick<Statement, "lhs" | "rhs" | "equation">;

/** Operations that one attempt may cost. */
const BUDGET = 4_000_000;
const MOVES: ReadonlySet<string> = new Set(["shift", "mirror", "turn"]);
const FIRST = "to first order in ";
const SUMS: ReadonlySet<string> = new Set(["sum_n", "sum_n>=0"]);
const DIFFERENT = "after its last line the two sides still differ";

/**
 * Finds proofs of steps: the definitions that a step is given, then lines tried one after the other, each kept when the
 * checker can use it, until the checker accepts; then every line and definition that is not needed is dropped.
 */
export class Prover {
  private readonly done = new Map<Step, StepProof>();

  prove(step: Step): StepProof {
    const known = this.done.get(step);
    const proof = known ?? (step.induction ? this.concluded(step, step.induction) : search(step));
    this.done.set(step, proof);
    return proof;
  }
  /** A statement for every n: one equation with a proof by induction. */
  private concluded(step: Step, induction: Induction): StepProof {
    const sides = sidesOf(step);
    const line = this.byInduction(step, induction);
    const reason = line
      ? refusal(bareOf(sides, step, undefined), [], [line])
      : "a step of the induction is not proved";
    if (!line || reason !== undefined) return { found: false, definitions: [], reason: reason! };
    return { found: true, sides, definitions: [], lines: [line], order: undefined };
  }
  /** The lines of its steps, and before the last of them what it is given that was concluded for every n. */
  private byInduction(step: Step, { base, more, next, known }: Induction): Line | undefined {
    const [first, other, last] = [base, more, next].map((s) => this.prove(s)) as [
      StepProof,
      StepProof,
      StepProof,
    ];
    if (!first.found || !other.found || !last.found) return undefined;
    const given = known.filter((s) => last.definitions.some((d) => d.from === s.lhs));
    const lemmas = given.map((s) => this.byInduction(s, s.induction!));
    if (lemmas.includes(undefined)) return undefined;
    const equation = ({ lhs, rhs }: Step, proof: readonly Line[]): Line => ({
      from: termText(lhs),
      to: termText(rhs),
      proof,
    });
    const proof = [equation(more, other.lines), ...(lemmas as Line[]), ...last.lines];
    return { ...equation(step, proof), base: first.lines };
  }
}

function search(step: Step): StepProof {
  const all = definitionsOf(step);
  const orders = [undefined, ...orderOf(step)];
  let refused: StepProof | undefined;
  for (const order of orders) {
    const proof = searchTo(step, all, order);
    if (proof.found) return proof;
    refused ??= proof;
  }
  return refused!;
}
/** To which order the sides may agree. */
function orderOf({ judge, small }: Step): string[] {
  if (small.length > 0) return [`${FIRST}${[...small].sort().join(" ")}`];
  return judge === "limit" ? ["as s tends to 0"] : [];
}
function searchTo(step: Step, given: readonly Definition[], order: string | undefined): StepProof {
  const plain = bareOf(sidesOf(step), step, order);
  const under = isRefused(plain) ? asDefinition(step) : undefined;
  const bare = under ? bareOf(under.sides, step, order) : plain;
  const all = under ? [...given, under.own] : given;
  let [state, refused] = begun(step, bare, all);
  const definitions = refused?.endsWith(IDLE) ? usable(bare, all) : all;
  if (definitions !== all) [state, refused] = begun(step, bare, definitions);
  let reason = DIFFERENT;
  if (!state) return { found: false, definitions, reason: refused! };
  const groups: Line[][] = [];
  for (const candidate of candidatesFor(step, order)) {
    if (state.isProved()) break;
    const before = state.lines.length;
    state.try(candidate);
    if (state.lines.length > before) groups.push(state.lines.slice(before));
    if (state.refusal && (step.proof as readonly Candidate[]).includes(candidate)) reason = state.refusal;
  }
  if (!state.isProved()) return { found: false, definitions, reason };
  return pruned(state, bare, definitions, groups);
}
/** A search that begins with these definitions, or why it cannot. */
function begun(
  step: Step,
  bare: Statement,
  definitions: readonly Definition[],
): [state: Search | undefined, refused: string | undefined] {
  let state: Search | undefined;
  const refused = refusalOf(() => {
    state = new Search(statementOf(bare, definitions), step.given);
  });
  return [state, refused];
}
/** Both sides of a step as the checker reads them. */
export function sidesOf({
  lhs,
  rhs,
  equation,
}: Pick<Step, "lhs" | "rhs"> & Partial<Pick<Step, "equation">>): Sides {
  return {
    lhs: sideText(lhs),
    rhs: sideText(rhs),
    ...(equation && { equation: termText(equation) }),
  };
}
/** A number as it is, a matrix as the sum of its entries times names of their places. */
function sideText(term: Term): string {
  const [first, ...more] = entriesOf(term).map(termText);
  if (more.length === 0) return first!;
  return [first, ...more].map((entry, k) => `"entry ${k + 1}"*(${entry})`).join(" + ");
}
/** An unknown that stands only under integrals as a function of #1, #2, … that makes its equation true. */
function asDefinition(step: Step): { readonly sides: Sides; readonly own: Definition } | undefined {
  const { lhs, rhs, equation } = step;
  const symbols = lhs.kind === "fn" ? lhs.args : [];
  const isOfSymbols = symbols.every((a) => a.kind === "sym") && new Set(symbols).size === symbols.length;
  if (!equation || symbols.length === 0 || !isOfSymbols) return undefined;
  const parameters = new Map(symbols.map((a, k) => [a as Sym, sym(`#${k + 1}`)]));
  const [from, to] = [lhs, rhs].map((t) => substitute(t, parameters)) as [Fn, Term];
  return { sides: sidesOf({ lhs: equation, rhs: ZERO }), own: { from, to } };
}
function isRefused(bare: Statement): boolean {
  return !!bare.equation && refusedAtOnce(bare) !== undefined;
}
function bareOf(sides: Sides, { row, assumptions }: Step, order: string | undefined): Statement {
  return {
    ...sides,
    ...(order && { order }),
    premises: [],
    rule: row,
    assumptions,
  };
}
function statementOf(bare: Statement, definitions: readonly Definition[]): Statement {
  const premises = definitions.map((d) => ({ from: termText(d.from), to: termText(d.to) }));
  return { ...bare, premises };
}
function refusal(
  bare: Statement,
  definitions: readonly Definition[],
  lines: readonly Line[],
): string | undefined {
  return refusalOf(() => {
    const field = new Field(new Budget(BUDGET).spend);
    const goal = after(field, differenceOf(field, statementOf(bare, definitions)), lines);
    demand(vanishes(field, goal, bare.order), DIFFERENT);
  });
}
/** Why a step cannot begin; undefined where it can. */
function refusedAtOnce(statement: Statement): string | undefined {
  return refusalOf(() => differenceOf(new Field(new Budget(BUDGET).spend), statement));
}
/** The definitions that speak of what is left when the sides are subtracted. */
function usable(bare: Statement, definitions: readonly Definition[]): readonly Definition[] {
  const isIdle = (some: readonly Definition[]): boolean =>
    !!refusedAtOnce(statementOf(bare, some))?.endsWith(IDLE);
  return definitions.filter((d) => !isIdle([d]));
}
/** Drops what the proof does not need: the lines of a candidate together, and definitions. */
function pruned(
  state: Search,
  bare: Statement,
  definitions: readonly Definition[],
  groups: readonly (readonly Line[])[],
): StepProof {
  let [kept, needed] = [groups.flat(), definitions];
  for (const group of groups) {
    const fewer = kept.filter((line) => !group.includes(line));
    if (groups.length > 1 && state.isProvedBy(fewer)) kept = fewer;
  }
  // Of several integrals that a shift fits, some need none; a chain of moves is undone from its end.
  for (const line of kept.toReversed().filter((l) => MOVES.has(l.row ?? ""))) {
    const fewer = kept.filter((l) => l !== line);
    if (state.isProvedBy(fewer)) kept = fewer;
  }
  for (const definition of definitions) {
    const fewer = needed.filter((d) => d !== definition);
    if (refusal(bare, fewer, kept) === undefined) needed = fewer;
  }
  const order = leastOrder(bare, needed, kept);
  // What the search has shown is not replayed; what was dropped since is.
  const isAsFound = needed === definitions && kept.length === groups.flat().length && order === bare.order;
  const reason = isAsFound ? undefined : refusal({ ...bare, ...(order && { order }) }, needed, kept);
  if (reason !== undefined) return { found: false, definitions, reason };
  const { lhs, rhs, equation } = bare;
  const sides = { lhs, rhs, ...(equation && { equation }) };
  return { found: true, sides, definitions: needed, lines: kept, order };
}

/** The order with only those functions small that have to be. */
function leastOrder(
  bare: Statement,
  definitions: readonly Definition[],
  lines: readonly Line[],
): string | undefined {
  let order = bare.order;
  for (const name of order?.startsWith(FIRST) ? order.slice(FIRST.length).split(" ") : []) {
    const fewer = order!
      .split(" ")
      .filter((n) => n !== name)
      .join(" ");
    const isEnough = fewer.length > FIRST.length;
    if (isEnough && refusal({ ...bare, order: fewer }, definitions, lines) === undefined) order = fewer;
  }
  return order;
}

/** The step's definitions of functions that occur in it, in a fixed order. */
function definitionsOf(step: Step): Definition[] {
  const terms = [step.lhs, step.rhs, ...(step.equation ? [step.equation] : [])];
  const functions = [...new Set(terms.flatMap((t) => findAll(t, (s) => s.kind === "fn")))] as Fn[];
  return Object.entries(step.given).flatMap(([head, definition]) => {
    const occurrences = functions.filter((f) => f.head === head);
    // What an induction is given of n holds at n only.
    if (step.judge === "induction")
      return occurrences.map((from) => ({ from, to: definition(...from.args) }));
    if (occurrences.length === 1 && functions.some((f) => SUMS.has(f.head))) {
      const [only] = occurrences as [Fn];
      const [from, to] = [only, definition(...only.args)].map((t) => indexed(t, sym("#1"))) as [Fn, Term];
      // What a sum speaks of at its index it speaks of at every one.
      if (from !== only) return [{ from, to }];
    }
    return occurrences.length > 0 ? definitionsAt(definition, occurrences) : [];
  });
}
/**
 * One definition in #1, #2, … where it gives what the step's does at every occurrence and speaks of no index, which a sum would
 * bind, else one per occurrence.
 */
function definitionsAt(definition: Unfolding, occurrences: readonly Fn[]): Definition[] {
  const { head, args } = occurrences[0]!;
  const parameters = args.map((_, k) => sym(`#${k + 1}`));
  const single = occurrences.map((from) => ({ from, to: definition(...from.args) }));
  const isFaithful = (general: Term): boolean =>
    findAll(general, (t) => t.kind === "sym" && t.name.endsWith("_n")).length === 0 &&
    single.every(({ from, to }) => isInstance(general, parameters, from.args, to));
  const general = [readOff(single, parameters), attempted(() => definition(...parameters))].find(
    (body) => body && isFaithful(body),
  );
  if (general) return [{ from: fn(head, ...parameters), to: general }];
  return single.filter(({ from, to }) => from !== to);
}
/** The value at symbols with the symbols as parameters: what a definition that speaks of the variables itself means. */
function readOff(single: readonly Definition[], parameters: readonly Sym[]): Term | undefined {
  const plain = single.find(
    ({ from }) => from.args.every((a) => a.kind === "sym") && new Set(from.args).size === from.args.length,
  );
  return plain && substitute(plain.to, new Map(parameters.map((p, k) => [plain.from.args[k] as Sym, p])));
}
/** undefined where a definition asks more of its argument than a parameter can tell. */
function attempted<T>(compute: () => T): T | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof LangrethError || error instanceof RangeError) return undefined;
    throw error;
  }
}
