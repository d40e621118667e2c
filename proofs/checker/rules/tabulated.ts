import { Gaussian } from "../../../src/exact/gaussian.ts";
import { binder, rewrite } from "../binders.ts";
import type { Field, Fraction } from "../field.ts";
import { demand } from "../refusal.ts";
import { type CalculusRule, onUnary } from "./rule.ts";

type Change = (field: Field, head: string, args: readonly Fraction[]) => Fraction | undefined;

/**
 * Standard values, each with its source:
 * - `digamma-reflection`: ψ(1+y) = ψ(1−y) − π cot πy + 1/y, π cot πy = −iπ coth(z/2T) for y = iz/2πT (Abramowitz and Stegun
 *   6.3.7, 6.3.5);
 * - `special-values`: ψ(1) = −γ, ψ(½) = −γ − 2 ln 2 with γ = `gamma_E`, Li₂(1) = π²/6, Li₂(−1) = −π²/12
 *   (Abramowitz and Stegun 6.3.2, 6.3.3, 27.7);
 * - `cell-logarithm`: ln[(x_r − a)/(x_l − a)] = ∫dx/(x − a) and x_r − x_l = ∫dx over the cell (elementary; a off the cell).
 */
const ROWS: Readonly<Record<string, Change>> = {
  "digamma-reflection": (field, head, [argument]) => {
    if (head !== "digamma" || !argument) return undefined;
    const y = field.sub(argument, field.number(1));
    const T = field.symbol("T_B");
    const unit = field.mul(field.symbol("pi"), T);
    const z = field.scale(field.mul(y, unit), Gaussian.I.mul(Gaussian.ratio(-2)));
    if (field.key(field.reduce(z)) !== field.key(field.symbol("z"))) return undefined;
    const mirrored = field.call("digamma", field.sub(field.number(1), y));
    const coth = field.call(
      "coth",
      field.scale(field.mul(field.symbol("z"), field.inverse(T)), Gaussian.ratio(1, 2)),
    );
    return field.sum([
      mirrored,
      field.scale(field.mul(field.symbol("pi"), coth), Gaussian.I),
      field.inverse(y),
    ]);
  },
  "special-values": (field, head, [x]) => {
    const at = (n: number, d = 1): boolean => field.key(x!) === field.key(field.number(Gaussian.ratio(n, d)));
    const squared = (n: number, d: number): Fraction =>
      field.scale(field.power(field.symbol("pi"), 2), Gaussian.ratio(n, d));
    if (!x) return undefined;
    const euler = field.scale(field.symbol("gamma_E"), Gaussian.ratio(-1));
    if (head === "digamma" && at(1)) return euler;
    if (head === "digamma" && at(1, 2))
      return field.sub(euler, field.scale(field.call("log", field.number(2)), Gaussian.ratio(2)));
    if (head === "dilog" && at(1)) return squared(1, 6);
    return head === "dilog" && at(-1) ? squared(-1, 12) : undefined;
  },
  "cell-logarithm": (field, head, [ratio]) => {
    if (head !== "log" || !ratio) return undefined;
    const [x, left, right] = ["x", "x_l", "x_r"].map((s) => field.symbol(s));
    return [1, -1]
      .map((s) => field.scale(field.symbol("z"), Gaussian.ratio(s)))
      .filter((a) => field.sub(field.mul(ratio, field.sub(left!, a)), field.sub(right!, a)).top.size === 0)
      .map((a) => binder(field, "cellIntegral", field.inverse(field.sub(x!, a))))[0];
  },
};

/** A standard value, by the name of its `row`. */
export const tabulated: CalculusRule = {
  witness: ["row"],
  rewrite: (a, field, { row }) => {
    const change = Object.hasOwn(ROWS, row as string) && ROWS[row as string];
    demand(change, `no tabulated row ${row}`);
    const written = rewrite(
      field,
      a,
      onUnary(field, (head, args) => change(field, head, args)),
    );
    return row === "cell-logarithm" ? cellWidth(field, written) : written;
  },
};
/** x_r − x_l = ∫dx over the cell: x_r is written x_l + ∫dx where logarithms are gone. */
function cellWidth(field: Field, a: Fraction): Fraction {
  const width = binder(field, "cellIntegral", field.number(1));
  return rewrite(field, a, (atom, n) =>
    atom.kind === "symbol" && atom.name === "x_r"
      ? field.power(field.sum([field.symbol("x_l"), width]), n)
      : undefined,
  );
}
