import { vanishes } from "../../proofs/checker/conditions.ts";
import type { Line, Statement } from "../../proofs/checker/data/shapes.ts";
import { formula } from "../../proofs/checker/formula.ts";
import { demand } from "../../proofs/checker/refusal.ts";
import { after, differenceOf } from "../../proofs/checker/replay.ts";
import { type Atom, Field, type Fraction, isZero, substitute } from "../../proofs/checker/terms.ts";
import { unfold } from "../algebra/rewrite.ts";
import type { Term } from "../algebra/term.ts";
import type { Step } from "../algebra/trace.ts";
import { Budget } from "../exact/budget.ts";
import { attempted, refusalOf } from "./attempt.ts";
import type { Candidate } from "./candidates.ts";
import { termText } from "./formula-text.ts";
import { TACTICS } from "./tactics/index.ts";
import { exchange, moved } from "./tactics/integrals.ts";
import { atomsBelow, equationLine, isIntegral, type Tactic } from "./tactics/tactic.ts";

/** Operations that one candidate may cost. */
const BUDGET = 2_000_000;
/** Operations that a whole proof may cost. */
const WHOLE = 2 * BUDGET;
const MOST_ROUNDS = 40;
/** What would never come to an end. */
const ONCE: ReadonlySet<string> = new Set(["reflection", "symmetrise"]);

class Purse extends Budget {
  refill(operations = BUDGET): void {
    this.left = operations;
  }
}
/** A proof on its way: the state of the checker, and the lines that it could use. */
export class Search {
  readonly lines: Line[] = [];
  private readonly purse = new Purse(BUDGET);
  private readonly field: Field;
  private readonly start: Fraction;
  private readonly order: string | undefined;
  private readonly given: Step["given"];
  private goal: Fraction;
  private proved: { readonly goal: Fraction; readonly isProved: boolean } | undefined;
  /** Why the last line that was tried is not used. */
  refusal: string | undefined;

  constructor(statement: Statement, given: Step["given"]) {
    this.field = new Field(this.purse.spend);
    this.start = differenceOf(this.field, statement);
    this.goal = this.start;
    this.order = statement.order;
    this.given = given;
  }
  isProved(): boolean {
    const { goal } = this;
    if (this.proved?.goal !== goal) {
      let isZero = false;
      this.refusal = refusalOf(() => {
        isZero = vanishes(this.field, goal, this.order);
      });
      this.proved = { goal, isProved: isZero };
    }
    return this.proved.isProved;
  }
  /** Whether these lines alone lead to zero. */
  isProvedBy(lines: readonly Line[]): boolean {
    this.purse.refill(WHOLE);
    const refused = refusalOf(() => {
      demand(vanishes(this.field, after(this.field, this.start, lines), this.order), "not zero");
    });
    return refused === undefined;
  }
  /** Uses what can be used of a candidate. */
  try(candidate: Candidate): void {
    this.purse.refill();
    this.refusal = refusalOf(() => {
      if (candidate.from && candidate.to) this.equation(candidate, candidate.from, candidate.to);
      else this.rounds(tacticOf(candidate), ONCE.has(candidate.rule) ? 1 : MOST_ROUNDS);
    });
  }
  private use(line: Line): boolean {
    this.refusal = refusalOf(() => {
      this.goal = after(this.field, this.goal, [line]);
      this.lines.push(line);
    });
    return this.refusal === undefined;
  }
  private rounds(tactic: Tactic, most = MOST_ROUNDS): void {
    for (let k = 0; k < most; k++) {
      const used = tactic(this.field, [this.goal]).filter((line) => this.use(line));
      if (used.length === 0 || this.isProved()) return;
    }
  }

  /** An equation of the derivation: rows where it is about words or moves integrals, else an equation with a proof. */
  private equation(candidate: Candidate, from: Term, to: Term): void {
    if (from.kind === "word") {
      const letters = from.letters.map((l) => (l.kind === "fn" ? l.head : "")).join("∘");
      this.rounds(tacticOf(candidate, letters));
      return;
    }
    const [left, right] = [from, to].map((t) => this.changed(t)) as [Fraction, Fraction];
    if (candidate.rule === "shift") this.move(left, candidate);
    else if (/^(exchange|symmetrise)$/.test(candidate.rule)) {
      for (const line of exchange(this.field, [left])) this.use(line);
    } else this.solved(left, right, tacticOf(candidate));
  }
  /** A term of the derivation with everything done to it that was done to the goal. */
  private changed(term: Term): Fraction {
    const start = formula(this.field, termText(unfold(term, this.given)));
    return this.lines.reduce((f, line) => attempted(() => after(this.field, f, [line])) ?? f, start);
  }
  private move(from: Fraction, { witness }: Candidate): void {
    const image = this.changed(witness!.image as Term);
    for (const bind of this.bindings(this.field.sum([from, image]))) {
      const integrals = this.field.atomsOf(bind(from)).filter(isIntegral);
      const bound = integrals.length > 0 ? bind(image) : image;
      for (const atom of integrals) {
        const line = moved(this.field, atom, bound);
        if (line) this.use(line);
      }
    }
  }
  /** Solves the equation for one atom and proves that. */
  private solved(left: Fraction, right: Fraction, tactic: Tactic): void {
    const { field } = this;
    // An equation for what does not occur would change nothing.
    const occurring = new Set(atomsBelow(field, [this.goal]));
    for (const bind of this.bindings(field.sub(left, right))) {
      const bound = bind(left);
      for (const atom of pivots(field, bound).filter((a) => occurring.has(a))) {
        const value = solvedFor(field, bound, bind(right), atom);
        const proof = value && this.proofOf(field.sub(field.of(atom), value), tactic);
        if (proof && this.use(equationLine(field, field.of(atom), value, proof))) return;
      }
    }
  }
  private proofOf(start: Fraction, tactic: Tactic): Line[] | undefined {
    const lines: Line[] = [];
    let goal = start;
    const isShown = (): boolean => isZero(this.field, goal);
    for (let k = 0; k < MOST_ROUNDS && !isShown(); k++) {
      const used = tactic(this.field, [goal]).filter((line) => {
        const why = refusalOf(() => {
          goal = after(this.field, goal, [line]);
        });
        return why === undefined;
      });
      lines.push(...used);
      if (used.length === 0) return undefined;
    }
    return isShown() ? lines : undefined;
  }
  /** The equation as it is, and with one of its symbols as the variable of an integral around it. */
  private bindings(f: Fraction): ((f: Fraction) => Fraction)[] {
    const { field } = this;
    const free = new Set(field.atomsOf(f).flatMap((a) => [...a.free]));
    const put =
      (...values: [Atom, string][]) =>
      (g: Fraction): Fraction =>
        values.reduce((h, [s, x]) => substitute(field, h, [s, field.symbol(x)]), g);
    const symbols = [...free]
      .map((id) => field.atoms[id]!)
      .filter((s) => s.kind === "symbol" && !/^[?@$]/.test(s.name));
    return [
      (g: Fraction) => g,
      ...symbols.flatMap((s) => [put([s, "$1"]), put([s, "$2"])]),
      ...symbols.flatMap((s) => symbols.filter((t) => t !== s).map((t) => put([s, "$1"], [t, "$2"]))),
    ];
  }
}
function tacticOf({ rule, witness = {} }: Candidate, pair?: string): Tactic {
  return TACTICS[rule]!(witness, pair);
}
/** The atoms that may be solved for, in the order in which they are tried: integrals and sums where there are any. */
function pivots(field: Field, from: Fraction): Atom[] {
  const atoms = field.atomsOf(field.polynomial(from.top));
  const of = (...kinds: Atom["kind"][]): Atom[] => atoms.filter((a) => kinds.includes(a.kind));
  const linear = of("binder");
  return linear.length > 0 ? linear : [...of("word"), ...of("function"), ...of("symbol")];
}
/** The atom by the equation, where from = c·atom + rest with c and rest free of it. */
function solvedFor(field: Field, from: Fraction, to: Fraction, atom: Atom): Fraction | undefined {
  const parts = field.coefficients(from, atom.id);
  const slope = parts?.get(1);
  if (!slope || [...parts!.keys()].some((n) => n > 1)) return undefined;
  return field.over(field.sub(to, parts!.get(0) ?? field.number(0)), slope);
}
