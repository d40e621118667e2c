import { ORDERS } from "../../proofs/checker/calculus.ts";
import { Budget, Refusal } from "../../proofs/checker/refusal.ts";
import {
  DIFFERENT,
  IDLE,
  type Line,
  type Premise,
  replay,
  type Statement,
} from "../../proofs/checker/replay.ts";
import { readNodes } from "../../proofs/checker/terms.ts";
import { findAll, substitute, type Definition as Unfolding } from "../algebra/rewrite.ts";
import { type Fn, fn, sym, type Term } from "../algebra/term.ts";
import type { Derivation, Step } from "../algebra/trace.ts";
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
  private readonly library: ReadonlyMap<string, readonly [family: string, step: Step]>;
  private readonly done = new Map<Step, StepProof>();

  /** Steps of these derivations may be cited. */
  constructor(derivations: readonly Derivation[]) {
    this.library = new Map(
      derivations.flatMap((d) => d.steps.map((s) => [`${d.name}/${s.id}`, [d.name, s] as const] as const)),
    );
  }
  prove(step: Step): StepProof {
    const known = this.done.get(step);
    if (known) return known;
    // A step that cites itself finds no proof of itself.
    this.done.set(step, { found: false, definitions: [], reason: "the step cites itself" });
    const proof = search(step, this.cited(step));
    this.done.set(step, proof);
    return proof;
  }
  private cited(step: Step): Map<string, Statement> {
    const known = new Map<string, Statement>();
    for (const line of step.proof) {
      const id = line.rule === "step" ? line.witness?.id : undefined;
      const entry = typeof id === "string" ? this.library.get(id) : undefined;
      const proof = entry && this.prove(entry[1]);
      if (proof?.found) known.set(id as string, proof.statement);
    }
    return known;
  }
}

/** What is tried: the terms of a step in one node table, with some definitions and lines. */
class Attempt {
  private readonly table = new NodeTable();
  private readonly step: Step;
  private readonly known: ReadonlyMap<string, Statement>;

  constructor(step: Step, known: ReadonlyMap<string, Statement>) {
    this.step = step;
    this.known = known;
  }
  statement(definitions: readonly Definition[], lines: readonly Candidate[]): Statement {
    const { lhs, rhs, equation } = this.step;
    const terms = {
      lhs: this.table.add(lhs),
      rhs: this.table.add(rhs),
      ...(equation ? { equation: this.table.add(equation) } : {}),
      premises: definitions.map(
        ({ from, to }): Premise => ({ from: this.table.add(from), to: this.table.add(to) }),
      ),
      proof: lines.map((l) => this.line(l)),
    };
    return { nodes: readNodes(this.table.rows), ...terms };
  }
  private line({ rule, from, to, witness = {} }: Candidate): Line {
    const data = Object.entries(witness).map(([key, value]) => {
      if (typeof value === "string") return [key, value];
      return [key, (Array.isArray(value) ? value : [value]).map((t: Term) => this.table.add(t))];
    });
    const terms = from && to ? { from: this.table.add(from), to: this.table.add(to) } : {};
    return { rule, ...terms, witness: Object.fromEntries(data) };
  }
  /** Why the checker refuses; undefined where it accepts. */
  refusal(definitions: readonly Definition[], lines: readonly Candidate[]): string | undefined {
    try {
      replay(this.statement(definitions, lines), this.known, new Budget(BUDGET));
      return undefined;
    } catch (error) {
      if (error instanceof Refusal || error instanceof RangeError) return error.message;
      throw error;
    }
  }
}

function search(step: Step, known: ReadonlyMap<string, Statement>): StepProof {
  const attempt = new Attempt(step, known);
  const all = definitionsOf(step);
  const definitions = all.filter((d) => !attempt.refusal([d], [])?.endsWith(IDLE));
  let lines: readonly Candidate[] = [];
  let refusal = attempt.refusal(definitions, lines);
  let reason = refusal;
  for (const candidate of refusal === undefined ? [] : candidatesFor(step)) {
    const next = [...lines, candidate];
    refusal = attempt.refusal(definitions, next);
    // A rule that holds to some order only is the last line or none.
    if (refusal === undefined || (refusal === DIFFERENT && !(candidate.rule in ORDERS))) lines = next;
    else if (step.proof.includes(candidate as Step["proof"][number])) reason = refusal;
    if (refusal === undefined) break;
  }
  if (refusal !== undefined) return { found: false, definitions, reason: reason ?? DIFFERENT };
  return pruned(attempt, definitions, lines);
}
function pruned(
  attempt: Attempt,
  definitions: readonly Definition[],
  lines: readonly Candidate[],
): StepProof {
  let [kept, needed] = [lines, definitions];
  for (const line of lines) {
    const fewer = kept.filter((l) => l !== line);
    if (attempt.refusal(needed, fewer) === undefined) kept = fewer;
  }
  for (const definition of definitions) {
    const fewer = needed.filter((d) => d !== definition);
    if (attempt.refusal(fewer, kept) === undefined) needed = fewer;
  }
  return { found: true, definitions: needed, lines: kept, statement: attempt.statement(needed, kept) };
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
  const general = attempted(() => definition(...parameters));
  const at = (f: Fn): Term => substitute(general!, new Map(parameters.map((p, k) => [p, f.args[k]!])));
  if (general && single.every(({ from, to }) => at(from) === to))
    return [{ from: fn(head, ...parameters), to: general }];
  return single.filter(({ from, to }) => from !== to);
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
