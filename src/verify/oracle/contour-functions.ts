import { CONTOUR_RELATIONS } from "../../contour/relations.ts";
import { InternalError } from "../../errors/errors.ts";
import { Gaussian } from "../../exact/gaussian.ts";
import { type ExactMatrix, inverse, matrixProduct, matrixSum, scaleMatrix } from "../../exact/matrix.ts";
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
  else if (assumptions.includes(CONTOUR_RELATIONS.dyson)) {
    related.L_0 = (get) => contourInverse(get("G_0"));
    related.L = (get) => sum(get("L_0"), scaled(get("Sigma"), MINUS_ONE));
    related.G = (get) => contourInverse(get("L"));
  } else if (assumptions.includes(CONTOUR_RELATIONS.thermal)) {
    related.G = (get) => contourInverse(get("L"), THERMAL);
    related.J = () => onlyMixed(randomFunction(random));
    related.Sigma = (get) => scaled(sum(get("L"), get("J")), MINUS_ONE);
  } else if (inverted) {
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

const REAL = ["+", "-"] as const;

/** ∫_C A B over both branches: C^{ab} = A^{a+}B^{+b} − A^{a−}B^{−b}. */
export function contourProduct(a: Blocks, b: Blocks): Blocks {
  const entry = (row: string, column: string): ExactMatrix => {
    const [up, down] = REAL.map((c) => matrixProduct(a[`${row}${c}`]!, b[`${c}${column}`]!));
    return matrixSum(up!, scaleMatrix(down!, MINUS_ONE));
  };
  return Object.fromEntries(REAL.flatMap((r) => REAL.map((c) => [`${r}${c}`, entry(r, c)])));
}

const THERMAL = ["+", "-", "M"] as const;
/** 1/s for the measure s dt of a branch. */
const PER_MEASURE: Readonly<Record<string, Gaussian>> = { "+": Gaussian.ONE, "-": MINUS_ONE, M: Gaussian.I };

/** C with ∫_C A C = δ_C: the matrix over all branches inverted, C^{ab} = s_a^{-1} (A^{-1})^{ab} s_b^{-1}. */
function contourInverse(f: Blocks, branches: readonly string[] = REAL): Blocks {
  const whole = branches.flatMap((a) => f["++"]!.map((_, i) => branches.flatMap((b) => f[`${a}${b}`]![i]!)));
  const solved = inverse(whole);
  const block = (row: number, column: number): ExactMatrix => {
    const factor = PER_MEASURE[branches[row]!]!.mul(PER_MEASURE[branches[column]!]!);
    const rows = solved.slice(row * TIMES, (row + 1) * TIMES);
    return scaleMatrix(
      rows.map((r) => r.slice(column * TIMES, (column + 1) * TIMES)),
      factor,
    );
  };
  return Object.fromEntries(branches.flatMap((a, i) => branches.map((b, j) => [`${a}${b}`, block(i, j)])));
}
function scaled(f: Blocks, factor: Gaussian): Blocks {
  return Object.fromEntries(Object.entries(f).map(([key, m]) => [key, scaleMatrix(m, factor)]));
}
function sum(a: Blocks, b: Blocks): Blocks {
  return Object.fromEntries(Object.entries(a).map(([key, m]) => [key, matrixSum(m, b[key]!)]));
}
/** The blocks that meet the thermal branch on one side. */
function onlyMixed(f: Blocks): Blocks {
  const mixed = ([key, m]: [string, ExactMatrix]): [string, ExactMatrix] =>
    key.includes("M") && key !== "MM" ? [key, m] : [key, scaleMatrix(m, Gaussian.ZERO)];
  return Object.fromEntries(Object.entries(f).map(mixed));
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
