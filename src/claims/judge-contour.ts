import fc from "fast-check";
import { evaluate } from "../algebra/evaluate.ts";
import { expand } from "../algebra/rewrite.ts";
import { sub, type Term } from "../algebra/term.ts";
import { isZero } from "../algebra/zero.ts";
import { Gaussian } from "../exact/gaussian.ts";
import type { ExactMatrix } from "../exact/matrix.ts";
import { type Judgement, proved, refuted, undecided } from "../verify/verdict.ts";
import type { ClaimEffort } from "./claim.ts";
import { type ComponentValue, hasConvolution, isPointwise } from "./contour-expression.ts";
import { type Blocks, blocksOf, matrixOf } from "./contour-matrices.ts";
import { atTime } from "./contour-times.ts";
import { inWords } from "./contour-words.ts";

/** A claim about components of contour functions. */
export interface ContourClaim {
  readonly lhs: ComponentValue;
  readonly rhs: ComponentValue;
  readonly letters: readonly string[];
}

/**
 * Convolutions: both sides by the derived Langreth rules as ordered products, and by branch sums of random functions on
 * a contour of one to three times; the two must say the same. Pointwise products: exactly, at t > 0 and t < 0.
 */
export function judgeContour(claim: ContourClaim, effort: ClaimEffort): Judgement & { judge: string } {
  if (!isPointwise(claim.lhs) && !isPointwise(claim.rhs))
    return { judge: "contour", ...judgeOrdered(claim, effort) };
  const mixed = hasConvolution(claim.lhs) || hasConvolution(claim.rhs);
  const judgement = mixed
    ? undecided("convolutions and pointwise products in one claim are not decided; split it in two")
    : judgeInTime(claim, effort);
  return { judge: "time", ...judgement };
}

function judgeOrdered(claim: ContourClaim, effort: ClaimEffort): Judgement {
  const zero = isZero(expand(sub(inWords(claim.lhs), inWords(claim.rhs)))).zero;
  const found = smallestContour(claim, effort);
  if (found && zero) return undecided(`the Langreth rules say equal, the branch sum says ${found.text}`);
  if (found) return refuted(found.text, found.instance, effort.runs);
  if (!zero) return undecided("the Langreth rules differ, but no random contour shows it");
  return proved(
    `equal as ordered products by the Langreth rules; ${effort.runs} random contours agree`,
    effort.runs,
  );
}

type Drawn = readonly [number, readonly number[]];
const LARGEST = 3;

function smallestContour(
  claim: ContourClaim,
  effort: ClaimEffort,
): { text: string; instance: string } | undefined {
  const size = 2 * LARGEST ** 2 * claim.letters.length;
  const entries = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: size, maxLength: size });
  const drawn = fc.tuple(fc.integer({ min: 1, max: LARGEST }), entries);
  let shown: { text: string; instance: string } | undefined;
  const property = fc.property(drawn, (data) => {
    const functions = contourOf(data, claim.letters);
    const [left, right] = [claim.lhs, claim.rhs].map((v) => matrixOf(v, functions, data[0]));
    const text = firstDifference(left!, right!);
    if (text) shown = { text, instance: describe(data, functions) };
    return text === undefined;
  });
  fc.check(property, { seed: effort.seed | 0, numRuns: Math.max(10, effort.runs) });
  return shown;
}

function contourOf([times, entries]: Drawn, letters: readonly string[]): Map<string, Blocks> {
  let next = 0;
  const matrix = (): ExactMatrix =>
    Array.from({ length: times }, () =>
      Array.from({ length: times }, () => Gaussian.ratio(entries[next++]!)),
    );
  return new Map(letters.map((name) => [name, blocksOf(matrix(), matrix())]));
}
function firstDifference(a: ExactMatrix, b: ExactMatrix): string | undefined {
  for (const [i, row] of a.entries())
    for (const [j, entry] of row.entries()) {
      const other = b[i]![j]!;
      if (!entry.sub(other).isZero())
        return `lhs = ${entry}, rhs = ${other}${a.length > 1 ? ` at (t_${i + 1}, t_${j + 1})` : ""}`;
    }
  return undefined;
}
function describe([times]: Drawn, functions: ReadonlyMap<string, Blocks>): string {
  const matrixText = (m: ExactMatrix): string =>
    times === 1 ? `${m[0]![0]}` : `[${m.map((row) => row.join(" ")).join("; ")}]`;
  const parts = [...functions].map(
    ([name, f]) => `${name}^> = ${matrixText(f["-+"])}, ${name}^< = ${matrixText(f["+-"])}`,
  );
  return `${times} time${times > 1 ? "s" : ""} on each branch, ${parts.join(", ")}`;
}

function judgeInTime(claim: ContourClaim, effort: ClaimEffort): Judgement {
  const cases = ([1, -1] as const).map((t) => ({ t, lhs: atTime(claim.lhs, t), rhs: atTime(claim.rhs, t) }));
  const wrong = cases.find(({ lhs, rhs }) => !isZero(sub(lhs, rhs)).zero);
  if (!wrong) return proved("equal for t > 0 and for t < 0 as polynomials in X^>(±t), X^<(±t)", 0);
  return smallestValues(wrong.lhs, wrong.rhs, wrong.t, claim.letters, effort);
}

function smallestValues(
  lhs: Term,
  rhs: Term,
  t: 1 | -1,
  letters: readonly string[],
  effort: ClaimEffort,
): Judgement {
  const names = letters.flatMap((name) =>
    [">", "<"].flatMap((c) => ["t", "−t"].map((s) => `${name}^${c}(${s})`)),
  );
  const numbers = fc.array(fc.integer({ min: -4, max: 4 }), {
    minLength: names.length,
    maxLength: names.length,
  });
  let shown: { text: string; instance: string } | undefined;
  const property = fc.property(numbers, (drawn) => {
    const values = new Map(names.map((name, k) => [name, Gaussian.ratio(drawn[k]!)]));
    const [a, b] = [lhs, rhs].map((side) => exactValue(side, values));
    if (a!.sub(b!).isZero()) return true;
    const used = [...values].filter(([name]) => `${lhs.key}${rhs.key}`.includes(name));
    shown = {
      text: `lhs = ${a}, rhs = ${b} at t ${t > 0 ? ">" : "<"} 0`,
      instance: used.map(([name, value]) => `${name} = ${value}`).join(", "),
    };
    return false;
  });
  fc.check(property, { seed: effort.seed | 0, numRuns: 200 });
  return shown
    ? refuted(shown.text, shown.instance, 1)
    : undecided("different polynomials, but no small instance shows it");
}
function exactValue(t: Term, values: ReadonlyMap<string, Gaussian>): Gaussian {
  const field = {
    fromGaussian: (z: Gaussian) => z,
    add: (a: Gaussian, b: Gaussian) => a.add(b),
    mul: (a: Gaussian, b: Gaussian) => a.mul(b),
    inverse: (a: Gaussian) => a.inverse(),
  };
  return evaluate(t, field, (s) =>
    s.kind === "sym" ? (values.get(s.name) ?? Gaussian.ZERO) : Gaussian.ZERO,
  );
}
