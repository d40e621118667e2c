import { ORDERS } from "../../proofs/checker/calculus.ts";
import { Budget, Refusal } from "../../proofs/checker/refusal.ts";
import {
  DIFFERENT,
  IDLE,
  type Line,
  type Premise,
  Replay,
  replay,
  type Statement,
} from "../../proofs/checker/replay.ts";
import { readNodes } from "../../proofs/checker/terms.ts";
import { findAll, substitute, type Definition as Unfolding } from "../algebra/rewrite.ts";
import { type Fn, fn, type Sym, sym, type Term } from "../algebra/term.ts";
import type { Step } from "../algebra/trace.ts";
import { LangrethError } from "../errors/errors.ts";
import { type Candidate, candidatesFor } from "./candidates.ts";
import { NodeTable } from "./node-table.ts";

/** A definition that a step rests on, at all arguments (written #1, #2, …) or at the ones given. */
export interface Definition {
  readonly from: Fn;
  readonly to: Term;
}
/** A proof found, or why there is none. */
export type StepProof =
  | {
      readonly found: true;
      readonly definitions: readonly Definition[];
      readonly lines: readonly Candidate[];
      readonly statement: Statement;
    }
  | { readonly found: false; readonly definitions: readonly Definition[]; readonly reason: string };

/** Operations that one attempt may cost. */
const BUDGET = 2_000_000;

/**
 * Finds proofs of steps: the definitions that a step is given, then lines tried one after the other, each kept when the
 * checker can use it, until the checker accepts; then every line and definition that is not needed is dropped.
 */
export class Prover {
  private readonly done = new Map<Step, StepProof>();

  prove(step: Step): StepProof {
    const known = this.done.get(step);
    const proof = known ?? search(step);
    this.done.set(step, proof);
    return proof;
  }
}

/** Terms of a step in one node table, with the definitions and lines that may be used. */
class Workshop {
  private readonly bare: Statement;
  private readonly premises: ReadonlyMap<Definition, Premise>;
  private readonly lines: ReadonlyMap<Candidate, Line>;

  constructor(
    { lhs, rhs, equation, row, assumptions }: Step,
    definitions: readonly Definition[],
    candidates: readonly Candidate[],
  ) {
    const table = new NodeTable();
    const sides = {
      lhs: table.add(lhs),
      rhs: table.add(rhs),
      ...(equation ? { equation: table.add(equation) } : {}),
    };
    this.premises = new Map(definitions.map((d) => [d, { from: table.add(d.from), to: table.add(d.to) }]));
    this.lines = new Map(candidates.map((c) => [c, lineOf(c, table)]));
    const grounds = [row.statement, ...assumptions];
    this.bare = { ...sides, grounds, nodes: readNodes(table.rows), premises: [], proof: [] };
  }
  statement(definitions: readonly Definition[], lines: readonly Candidate[]): Statement {
    const premises = definitions.map((d) => this.premises.get(d)!);
    return { ...this.bare, premises, proof: lines.map((l) => this.lines.get(l)!) };
  }
  /** Why the checker refuses; undefined where it accepts. */
  refusal(definitions: readonly Definition[], lines: readonly Candidate[]): string | undefined {
    return refusalOf(() => replay(this.statement(definitions, lines), new Budget(BUDGET)));
  }
  /** The definitions that speak of what is left when the sides are subtracted. */
  usable(definitions: readonly Definition[]): readonly Definition[] {
    if (!this.refusal(definitions, [])?.endsWith(IDLE)) return definitions;
    return definitions.filter((d) => !this.refusal([d], [])?.endsWith(IDLE));
  }
  /** Applies the lines that can be used, in order, until the difference is zero; `missed` is told of the others. */
  search(
    definitions: readonly Definition[],
    missed: (candidate: Candidate, reason: string) => void,
  ): readonly Candidate[] | undefined {
    const budget = new Budget(BUDGET);
    const state = new Replay(this.statement(definitions, []), budget);
    if (state.isProved()) return [];
    const kept: Candidate[] = [];
    for (const [candidate, line] of this.lines) {
      // A rule that holds to some order only is the last line or none: it is tried on the side.
      if (candidate.rule in ORDERS) {
        if (this.refusal(definitions, [...kept, candidate]) === undefined) return [...kept, candidate];
        continue;
      }
      budget.refill(BUDGET);
      const reason = refusalOf(() => state.apply(line, candidate.rule));
      if (reason === undefined) kept.push(candidate);
      else missed(candidate, reason);
      if (reason === undefined && state.isProved()) return kept;
    }
    return undefined;
  }
}
function lineOf({ rule, from, to, witness = {} }: Candidate, table: NodeTable): Line {
  const data = Object.entries(witness).map(([key, value]) => {
    if (typeof value === "string") return [key, value];
    return [key, (Array.isArray(value) ? value : [value]).map((t: Term) => table.add(t))];
  });
  const terms = from && to ? { from: table.add(from), to: table.add(to) } : {};
  return { rule, ...terms, witness: Object.fromEntries(data) };
}
function refusalOf(attempt: () => void): string | undefined {
  try {
    attempt();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal || error instanceof RangeError) return error.message;
    throw error;
  }
}

function search(step: Step): StepProof {
  const all = definitionsOf(step);
  const workshop = new Workshop(step, all, candidatesFor(step));
  const definitions = workshop.usable(all);
  let reason = DIFFERENT;
  let lines: readonly Candidate[] | undefined;
  const refused = refusalOf(() => {
    lines = workshop.search(definitions, (candidate, why) => {
      if ((step.proof as readonly Candidate[]).includes(candidate)) reason = why;
    });
  });
  if (!lines) return { found: false, definitions, reason: refused ?? reason };
  return pruned(workshop, definitions, lines);
}
/** Drops what the proof does not need. */
function pruned(
  workshop: Workshop,
  definitions: readonly Definition[],
  lines: readonly Candidate[],
): StepProof {
  let [kept, needed] = [lines, definitions];
  for (const line of lines) {
    const fewer = kept.filter((l) => l !== line);
    if (lines.length > 1 && workshop.refusal(needed, fewer) === undefined) kept = fewer;
  }
  for (const definition of definitions) {
    const fewer = needed.filter((d) => d !== definition);
    if (workshop.refusal(fewer, kept) === undefined) needed = fewer;
  }
  const reason = workshop.refusal(needed, kept);
  if (reason !== undefined) return { found: false, definitions, reason };
  return { found: true, definitions: needed, lines: kept, statement: workshop.statement(needed, kept) };
}

/** The step's definitions of functions that occur in it, in a fixed order. */
function definitionsOf(step: Step): Definition[] {
  const terms = [step.lhs, step.rhs, ...(step.equation ? [step.equation] : [])];
  const functions = [...new Set(terms.flatMap((t) => findAll(t, (s) => s.kind === "fn")))] as Fn[];
  return Object.entries(step.given).flatMap(([head, definition]) => {
    const occurrences = functions.filter((f) => f.head === head);
    return occurrences.length > 0 ? definitionsAt(definition, occurrences) : [];
  });
}
/** One definition in #1, #2, … where it gives what the step's does at every occurrence, else one per occurrence. */
function definitionsAt(definition: Unfolding, occurrences: readonly Fn[]): Definition[] {
  const { head, args } = occurrences[0]!;
  const parameters = args.map((_, k) => sym(`#${k + 1}`));
  const single = occurrences.map((from) => ({ from, to: definition(...from.args) }));
  const isFaithful = (general: Term): boolean =>
    single.every(
      ({ from, to }) => substitute(general, new Map(parameters.map((p, k) => [p, from.args[k]!]))) === to,
    );
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
function attempted(compute: () => Term): Term | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof LangrethError || error instanceof RangeError) return undefined;
    throw error;
  }
}
