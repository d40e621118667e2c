import fc from "fast-check";
import { evaluate, type Field } from "../../algebra/evaluate.ts";
import { findAll } from "../../algebra/rewrite.ts";
import type { Fn, Term } from "../../algebra/term.ts";
import type { Step } from "../../algebra/trace.ts";
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
import type { Effort, Judgement } from "../verdict.ts";
import { exactProperty } from "./exact-property.ts";
import { sidesOf } from "./sides.ts";

/** Number of times on each branch. */
const TIMES = 3;
const MINUS_ONE = Gaussian.ratio(-1);

/** A contour function on a discrete contour: its four branch blocks, each TIMES×TIMES. */
interface Blocks {
  readonly greater: ExactMatrix;
  readonly lesser: ExactMatrix;
  readonly forward: ExactMatrix;
  readonly backward: ExactMatrix;
}

/**
 * Functions of two times are matrices and ∫dt is the matrix product, so branch sums are exact block products. Two
 * functions A, B are random; L is random and, in steps that speak of the self-energy, G is its inverse on the whole contour,
 * found by inverting the matrix over both branches at once, with no Langreth rule.
 */
export function judgeOnContour(step: Step, effort: Effort): Judgement {
  const { lhs, rhs } = sidesOf(step);
  const inverted = findAll(rhs, (t) => t.kind === "fn" && t.head.startsWith("Sigma")).length > 0;
  return exactProperty(
    fc.bigInt({ min: 0n, max: 2n ** 48n }),
    (seed) => {
      const functions = drawFunctions(new ExactRandom(seed), inverted);
      const [left, right] = [lhs, rhs].map((side) => matrixValue(side, functions));
      return left!.flatMap((row, i) => row.map((entry, j) => ({ lhs: entry, rhs: right![i]![j]! })));
    },
    effort,
    "random functions on a discrete contour",
  );
}

function drawFunctions(random: ExactRandom, inverted: boolean): ReadonlyMap<string, Blocks> {
  const A = randomFunction(random);
  const B = randomFunction(random);
  const L = randomFunction(random);
  return new Map([
    ["A", A],
    ["B", B],
    ["L", L],
    ["G", inverted ? contourInverse(L) : randomFunction(random)],
  ]);
}
function randomMatrix(random: ExactRandom): ExactMatrix {
  return Array.from({ length: TIMES }, () => Array.from({ length: TIMES }, () => random.gaussian(4)));
}
/** Branch components by time order; on the diagonal θ(0) = ½. */
function randomFunction(random: ExactRandom): Blocks {
  const greater = randomMatrix(random);
  const lesser = randomMatrix(random);
  const ordered = (later: ExactMatrix, earlier: ExactMatrix): ExactMatrix =>
    later.map((row, i) =>
      row.map((entry, j) => {
        if (i !== j) return i > j ? entry : earlier[i]![j]!;
        return entry.add(earlier[i]![j]!).mul(Gaussian.ratio(1, 2));
      }),
    );
  return { greater, lesser, forward: ordered(greater, lesser), backward: ordered(lesser, greater) };
}

/** G with ∫_C L G = δ_C: (L s)(G s) = 1 for the matrix over both branches, s = ±1 on them. */
function contourInverse(f: Blocks): Blocks {
  const whole: ExactMatrix = [
    ...f.forward.map((row, i) => [...row, ...f.lesser[i]!.map((e) => e.neg())]),
    ...f.greater.map((row, i) => [...row, ...f.backward[i]!.map((e) => e.neg())]),
  ];
  const solved = inverse(whole);
  const block = (rows: number, columns: number, sign: 1 | -1): ExactMatrix =>
    solved
      .slice(rows, rows + TIMES)
      .map((row) => row.slice(columns, columns + TIMES).map((e) => (sign === 1 ? e : e.neg())));
  return {
    forward: block(0, 0, 1),
    lesser: block(0, TIMES, -1),
    greater: block(TIMES, 0, 1),
    backward: block(TIMES, TIMES, -1),
  };
}

const matrixField: Field<ExactMatrix> = {
  fromGaussian: (value) => scaleMatrix(identity(TIMES), value),
  add: matrixSum,
  mul: matrixProduct,
  inverse,
};

/** Sums of ordered products; numbers multiply as multiples of the identity. */
function matrixValue(term: Term, functions: ReadonlyMap<string, Blocks>): ExactMatrix {
  return evaluate(term, matrixField, (t, value) => {
    if (t.kind === "word") return t.letters.map(value).reduce(matrixProduct);
    if (t.kind !== "fn") throw new InternalError(`no contour value of a ${t.kind}`);
    return componentValue(t, functions);
  });
}

function componentValue(t: Fn, functions: ReadonlyMap<string, Blocks>): ExactMatrix {
  const [name, which] = splitHead(t.head);
  // The self-energy is defined by L^K = −Σ^K.
  if (name === "Sigma") return scaleMatrix(blockOf(functions.get("L")!, which), MINUS_ONE);
  const found = functions.get(name);
  if (!found) throw new InternalError(`no contour function ${name}`);
  return blockOf(found, which);
}
function splitHead(head: string): [string, string] {
  const cut = head.indexOf("^");
  return [head.slice(0, cut), head.slice(cut + 1)];
}
function blockOf(f: Blocks, which: string): ExactMatrix {
  const minus = (m: ExactMatrix): ExactMatrix => scaleMatrix(m, MINUS_ONE);
  switch (which) {
    case "++":
      return f.forward;
    case "--":
      return f.backward;
    case "+-":
    case "<":
      return f.lesser;
    case "-+":
    case ">":
      return f.greater;
    case "R":
      return matrixSum(f.forward, minus(f.lesser));
    case "A":
      return matrixSum(f.lesser, minus(f.backward));
    case "K":
      return matrixSum(f.greater, f.lesser);
    default:
      throw new InternalError(`no contour component ${which}`);
  }
}
