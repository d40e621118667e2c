import type { Branch, Component } from "../contour/branches.ts";
import { Gaussian } from "../exact/gaussian.ts";
import { type ExactMatrix, identity, matrixProduct, matrixSum, scaleMatrix } from "../exact/matrix.ts";
import type { ComponentValue, ContourFunction } from "./contour-expression.ts";

/** A function on a contour of a few times: a matrix over the times for each pair of branches. */
export type Blocks = Readonly<Record<`${Branch}${Branch}`, ExactMatrix>>;

const HALF = Gaussian.ratio(1, 2);
const MINUS = Gaussian.ratio(-1);
const PAIRS = ["++", "+-", "-+", "--"] as const;

/** Branch components from X^> and X^< by contour order, θ(0) = ½. */
export function blocksOf(greater: ExactMatrix, lesser: ExactMatrix): Blocks {
  const ordered = (later: ExactMatrix, earlier: ExactMatrix): ExactMatrix =>
    later.map((row, i) =>
      row.map((entry, j) => {
        const other = earlier[i]![j]!;
        if (i === j) return entry.add(other).mul(HALF);
        return i > j ? entry : other;
      }),
    );
  return { "++": ordered(greater, lesser), "--": ordered(lesser, greater), "+-": lesser, "-+": greater };
}

/** Components as exact matrices by the branch sum itself, without any Langreth rule. */
export function matrixOf(
  v: ComponentValue,
  functions: ReadonlyMap<string, Blocks>,
  times: number,
): ExactMatrix {
  switch (v.kind) {
    case "number":
      return scaleMatrix(identity(times), v.value);
    case "component":
      return componentOf(v.which, blocks(v.of, functions));
    case "sum":
      return matrixSum(matrixOf(v.left, functions, times), matrixOf(v.right, functions, times));
    default:
      return matrixProduct(matrixOf(v.left, functions, times), matrixOf(v.right, functions, times));
  }
}

function blocks(f: ContourFunction, functions: ReadonlyMap<string, Blocks>): Blocks {
  if (f.kind === "letter") return functions.get(f.name)!;
  if (f.kind === "sum")
    return f.parts
      .map(([c, g]) => eachPair((ab) => scaleMatrix(blocks(g, functions)[ab], c)))
      .reduce((a, b) => eachPair((ab) => matrixSum(a[ab], b[ab])));
  const [A, B] = [blocks(f.left, functions), blocks(f.right, functions)];
  // (AB)^{ab} = A^{a+}B^{+b} − A^{a−}B^{−b}
  return eachPair((ab) => {
    const [a, b] = [ab[0] as Branch, ab[1] as Branch];
    const forward = matrixProduct(A[`${a}+`], B[`+${b}`]);
    return matrixSum(forward, scaleMatrix(matrixProduct(A[`${a}-`], B[`-${b}`]), MINUS));
  });
}
function eachPair(make: (ab: (typeof PAIRS)[number]) => ExactMatrix): Blocks {
  return { "++": make("++"), "+-": make("+-"), "-+": make("-+"), "--": make("--") };
}

function componentOf(which: Component, f: Blocks): ExactMatrix {
  const minus = (a: ExactMatrix, b: ExactMatrix): ExactMatrix => matrixSum(a, scaleMatrix(b, MINUS));
  switch (which) {
    case "R":
      return minus(f["++"], f["+-"]);
    case "A":
      return minus(f["+-"], f["--"]);
    case "K":
      return matrixSum(f["-+"], f["+-"]);
    case ">":
      return f["-+"];
    default:
      return f["+-"];
  }
}
