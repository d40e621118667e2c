import fc from "fast-check";
import { evaluate, type Field } from "../../algebra/evaluate.ts";
import { findAll, substitute } from "../../algebra/rewrite.ts";
import { type Fn, num, type Sym, type Term } from "../../algebra/term.ts";
import type { Step } from "../../algebra/trace.ts";
import { INDUCTION } from "../../contour/induction.ts";
import { InternalError } from "../../errors/errors.ts";
import { Gaussian } from "../../exact/gaussian.ts";
import {
  type ExactMatrix,
  identity,
  inverse,
  matrixProduct,
  matrixSum,
  scaleMatrix,
} from "../../exact/matrix.ts";
import { ExactRandom } from "../../exact/random.ts";
import {
  type Blocks,
  blockOf,
  type ContourFunctions,
  contourFunctions,
  contourProduct,
  TIMES,
} from "../oracle/contour-functions.ts";
import type { Effort, Judgement } from "../verdict.ts";
import { exactProperty } from "./exact-property.ts";

/** Lengths that are looked at. */
const LONGEST = 9;
/** One instance is nine exact products of matrices; a wrong statement survives a single one with vanishing probability. */
const MOST_RUNS = 4;

/**
 * A statement about products of n factors at n = 1 … 9: random functions on a discrete contour are multiplied over both
 * branches, with no Langreth rule, and compared with the strings of the statement. What the step assumes of n factors is not
 * put in: it is compared with the products as well, so that a wrong assumption shows as a wrong conclusion does.
 */
export function judgeByInduction(step: Step, effort: Effort): Judgement {
  const equations: readonly (readonly [Term, Term])[] = [[step.lhs, step.rhs], ...assumed(step)];
  return exactProperty(
    fc.bigInt({ min: 0n, max: 2n ** 48n }),
    (seed) => {
      const random = new ExactRandom(seed);
      const functions = contourFunctions(random, [], false);
      const at = new Length(functions);
      return Array.from({ length: LONGEST }, (_, k) => k + 1).flatMap((n) => {
        const value = (t: Term): ExactMatrix => at.value(substitute(t, new Map([[INDUCTION.n, num(n)]])));
        return equations.flatMap(([left, right]) => paired(value(left), value(right)));
      });
    },
    { ...effort, runs: Math.min(effort.runs, MOST_RUNS) },
    `random products of 1 to ${LONGEST} factors`,
  );
}

/** What the step is given, wherever it is used in the statement. */
function assumed({ lhs, rhs, given }: Step): (readonly [Term, Term])[] {
  return [lhs, rhs].flatMap((side) =>
    findAll(side, (t) => t.kind === "fn" && t.head in given).map(
      (t) => [t, given[(t as Fn).head]!(...(t as Fn).args)] as const,
    ),
  );
}

function paired(left: ExactMatrix, right: ExactMatrix): { lhs: Gaussian; rhs: Gaussian }[] {
  return left.flatMap((row, i) => row.map((entry, j) => ({ lhs: entry, rhs: right[i]![j]! })));
}

const matrixField: Field<ExactMatrix> = {
  fromGaussian: (value) => scaleMatrix(identity(TIMES), value),
  add: matrixSum,
  mul: matrixProduct,
  inverse,
};

/** Statements at numbers of factors. */
class Length {
  private readonly functions: ContourFunctions;
  /** Products of the first factors, shared by all lengths. */
  private readonly chains: Blocks[] = [];
  /** Products of one component of neighbouring factors, shared likewise. */
  private readonly runs = new Map<string, ExactMatrix>();

  constructor(functions: ContourFunctions) {
    this.functions = functions;
  }

  value(term: Term): ExactMatrix {
    return evaluate(term, matrixField, (t, of) => {
      if (t.kind === "word") return t.letters.map(of).reduce(matrixProduct);
      if (t.kind !== "fn") throw new InternalError(`no value of a ${t.kind} at a length`);
      return t.head === INDUCTION.sum ? this.sum(integer(t.args[0]!), t.args[1]!) : this.component(t);
    });
  }

  /** 0 where there are no terms: a wrong end may leave none at n = 1. */
  private sum(end: number, summand: Term): ExactMatrix {
    const at = (j: number): Term => substitute(summand, new Map<Sym, Term>([[INDUCTION.j, num(j)]]));
    const terms = Array.from({ length: end }, (_, k) => this.value(at(k + 1)));
    return terms.reduce(matrixSum, matrixField.fromGaussian(Gaussian.ZERO));
  }

  private component({ head, args }: Fn): ExactMatrix {
    const [name, which] = head.split("^") as [string, string];
    const [from, to] = args.map(integer);
    if (name === INDUCTION.product) return blockOf(this.chain(from!), which);
    if (name === INDUCTION.factor) return blockOf(this.factor(from!), which);
    if (name !== INDUCTION.run) throw new InternalError(`no function ${head} of a length`);
    return this.run(which, from!, to!);
  }

  /** The product of one component of the factors from … to; 1 where there are none. */
  private run(which: string, from: number, to: number): ExactMatrix {
    if (to < from) return identity(TIMES);
    const key = `${which} ${from} ${to}`;
    const last = (): ExactMatrix => blockOf(this.factor(to), which);
    const found = this.runs.get(key) ?? matrixProduct(this.run(which, from, to - 1), last());
    this.runs.set(key, found);
    return found;
  }
  private factor(k: number): Blocks {
    return this.functions(`${INDUCTION.factor}_${k}`);
  }
  private chain(length: number): Blocks {
    if (length < 1) throw new InternalError(`no product of ${length} factors`);
    for (let k = this.chains.length; k < length; k++)
      this.chains.push(k === 0 ? this.factor(1) : contourProduct(this.chains[k - 1]!, this.factor(k + 1)));
    return this.chains[length - 1]!;
  }
}

function integer(t: Term): number {
  if (t.kind !== "num") throw new InternalError("an index that is no number");
  return Number(t.value.re.num);
}
