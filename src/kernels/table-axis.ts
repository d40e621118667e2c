import { findAll } from "../algebra/rewrite.ts";
import type { Fn, Term } from "../algebra/term.ts";
import { intercept, left, right, slope, tabulatedCell } from "../closures/boson/tabulated.ts";
import { ComplexBall, ln, RealBall } from "../precision/index.ts";
import { z } from "../steady/symbols.ts";
import { evaluateBall } from "./ball-evaluation.ts";
import { type ExactTable, type Piece, pieces } from "./table-balls.ts";

/** A cell with its numbers as balls. */
type BallCell = ReadonlyMap<Term, ComplexBall>;

/**
 * λ(iν) of a table for an exact ball ν > 0: the derived cell function as in `tableLambdaBall`, with balls in place of exact
 * numbers and each logarithm of x_k + iν taken once, for the two cells that share it.
 */
export function tableOnAxis(table: ExactTable): (nu: RealBall, bits: number) => RealBall {
  const { lambda } = tabulatedCell();
  const mirrored = mirroredLogarithms(lambda);
  let prepared: { bits: number; points: RealBall[]; cells: BallCell[] } | undefined;
  return (nu, bits) => {
    if (prepared?.bits !== bits) {
      const points = table.x.map((x) => RealBall.fromRational(x, bits));
      prepared = { bits, points, cells: pieces(table).map((piece) => ballCell(piece, bits)) };
    }
    const frequency = ComplexBall.of(RealBall.ZERO, nu);
    const logarithms = prepared.points.map((x) => ln(ComplexBall.of(x, nu), bits));
    return prepared.cells.reduce((sum, cell, k) => {
      // ln[(x_r + iν)/(x_l + iν)] is the difference: both ends lie in one half plane.
      const upper = logarithms[k + 1]!.sub(logarithms[k]!, bits);
      const atom = (t: Term): ComplexBall | undefined => {
        if (t === z) return frequency;
        return mirrored.has(t) ? (mirrored.get(t) ? upper.conj() : upper) : cell.get(t);
      };
      return sum.add(evaluateBall(lambda, atom, bits).re, bits);
    }, RealBall.ZERO);
  };
}

function ballCell(piece: Piece, bits: number): BallCell {
  const real = (key: keyof Piece): ComplexBall => ComplexBall.of(RealBall.fromRational(piece[key], bits));
  return new Map<Term, ComplexBall>([
    [intercept, real("alpha")],
    [slope, real("beta")],
    [left, real("from")],
    [right, real("to")],
  ]);
}

/** The logarithms of the cell function, and whether each is that of (x_r − z)/(x_l − z) rather than of the mirror image. */
function mirroredLogarithms(lambda: Term): ReadonlyMap<Term, boolean> {
  const sample = new Map<Term, ComplexBall>([
    [left, ComplexBall.fromDoubles(1, 0)],
    [right, ComplexBall.fromDoubles(2, 0)],
    [z, ComplexBall.fromDoubles(0, 1)],
  ]);
  const logs = findAll(lambda, (t) => t.kind === "fn" && t.head === "log") as Fn[];
  // (2 + i)/(1 + i) has a negative imaginary part, (2 − i)/(1 − i) a positive one.
  return new Map(logs.map((t) => [t, evaluateBall(t.args[0]!, (s) => sample.get(s), 64).im.isPositive()]));
}
