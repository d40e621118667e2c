import { CONTOUR_RELATIONS } from "../../contour/relations.ts";
import { InternalError } from "../../errors/errors.ts";
import { Gaussian } from "../../exact/gaussian.ts";
import { type ExactMatrix, inverse, matrixSum, scaleMatrix } from "../../exact/matrix.ts";
import type { ExactRandom } from "../../exact/random.ts";

/** Number of times on each branch. */
export const TIMES = 3;
const MINUS_ONE = Gaussian.ratio(-1);

/** A contour function on a discrete contour: its branch blocks, each TIMES×TIMES; M is the thermal branch. */
export type Blocks = Readonly<Record<string, ExactMatrix>>;

/** Functions by name, drawn when they are first asked for. */
export type ContourFunctions = (name: string) => Blocks;

/** Random functions that obey the relations named among the assumptions; Σ = −L where L is inverted. */
export function contourFunctions(random: ExactRandom, assumptions: readonly string[], inverted: boolean) {
  const drawn = new Map<string, Blocks>();
  const related: Record<string, (get: ContourFunctions) => Blocks> = {};
  if (assumptions.includes(CONTOUR_RELATIONS.inverse)) related.C = (get) => contourInverse(get("A"));
  else if (assumptions.includes(CONTOUR_RELATIONS.dyson))
    related.G = (get) => contourInverse(difference(contourInverse(get("G_0")), get("Sigma")));
  else if (inverted) {
    related.G = (get) => contourInverse(get("L"));
    related.Sigma = (get) => scaled(get("L"), MINUS_ONE);
  }
  const get: ContourFunctions = (name) => {
    const known = drawn.get(name) ?? related[name]?.(get) ?? randomFunction(random);
    drawn.set(name, known);
    return known;
  };
  return get;
}

function randomMatrix(random: ExactRandom): ExactMatrix {
  return Array.from({ length: TIMES }, () => Array.from({ length: TIMES }, () => random.gaussian(4)));
}
/** Real branches by time order, θ(0) = ½ on the diagonal; what meets the thermal branch does not depend on ±. */
function randomFunction(random: ExactRandom): Blocks {
  const greater = randomMatrix(random);
  const lesser = randomMatrix(random);
  const [right, left, thermal] = [randomMatrix(random), randomMatrix(random), randomMatrix(random)];
  const ordered = (later: ExactMatrix, earlier: ExactMatrix): ExactMatrix =>
    later.map((row, i) =>
      row.map((entry, j) => {
        if (i !== j) return i > j ? entry : earlier[i]![j]!;
        return entry.add(earlier[i]![j]!).mul(Gaussian.ratio(1, 2));
      }),
    );
  const real = {
    "-+": greater,
    "+-": lesser,
    "++": ordered(greater, lesser),
    "--": ordered(lesser, greater),
  };
  return { ...real, "+M": right, "-M": right, "M+": left, "M-": left, MM: thermal };
}

/** C with ∫_C A C = δ_C on the real branches: (A s)(C s) = 1 for the matrix over both of them, s = ±1. */
function contourInverse(f: Blocks): Blocks {
  const row = (left: string, right: string): ExactMatrix =>
    f[left]!.map((entries, i) => [...entries, ...f[right]![i]!.map((e) => e.neg())]);
  const solved = inverse([...row("++", "+-"), ...row("-+", "--")]);
  const block = (rows: number, columns: number, sign: 1 | -1): ExactMatrix =>
    solved
      .slice(rows, rows + TIMES)
      .map((r) => r.slice(columns, columns + TIMES).map((e) => (sign === 1 ? e : e.neg())));
  return {
    "++": block(0, 0, 1),
    "+-": block(0, TIMES, -1),
    "-+": block(TIMES, 0, 1),
    "--": block(TIMES, TIMES, -1),
  };
}
function scaled(f: Blocks, factor: Gaussian): Blocks {
  return Object.fromEntries(Object.entries(f).map(([key, m]) => [key, scaleMatrix(m, factor)]));
}
function difference(a: Blocks, b: Blocks): Blocks {
  return Object.fromEntries(
    Object.entries(a).map(([key, m]) => [key, matrixSum(m, scaleMatrix(b[key]!, MINUS_ONE))]),
  );
}

/** Which blocks a component is made of. */
export function blockOf(f: Blocks, which: string): ExactMatrix {
  const at = (key: string): ExactMatrix => {
    const found = f[key];
    if (!found) throw new InternalError(`no contour component ${which}`);
    return found;
  };
  const minus = (a: string, b: string): ExactMatrix => matrixSum(at(a), scaleMatrix(at(b), MINUS_ONE));
  switch (which) {
    case "<":
      return at("+-");
    case ">":
      return at("-+");
    case "R":
      return minus("++", "+-");
    case "A":
      return minus("+-", "--");
    case "K":
      return matrixSum(at("-+"), at("+-"));
    case "⌉":
      return at("+M");
    case "⌈":
      return at("M+");
    case "M":
      return at("MM");
    default:
      return at(which);
  }
}
