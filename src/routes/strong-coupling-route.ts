import { rewrite, substitute } from "../algebra/rewrite.ts";
import { add, div, fn, mul, num, pow, type Sym, sub, sym, type Term, ZERO } from "../algebra/term.ts";
import { Trace } from "../algebra/trace.ts";
import { strongCoupling } from "../asymptotics/strong-coupling.ts";
import { pairingMatrixEntry } from "../asymptotics/strong-coupling-matrix.ts";
import { equations } from "../closures/equations.ts";
import { matsubaraEquations } from "../closures/equilibrium.ts";
import { pi, temperature } from "../steady/symbols.ts";
import { bandPair, dressed, frequency, gap, root } from "./matsubara-route.ts";
import type { Route } from "./route.ts";

/** Rows of the matrix that are compared. */
const ROWS = [0, 1, 2];
/** Range of a boson that is cut off: beyond the largest transfer 2m + 1 between these rows. */
const RANGE = 7;
/** λ(0), which must drop out. */
const staticPart = sym("Lambda");
const row = (m: number): Term => fn(`v_${m}`);

/** λ(iν_l) in units of M/(2πT)²: 1/l² up to the range, anything at l = 0. */
function interaction(l: number): Term {
  if (l === 0) return staticPart;
  return Math.abs(l) > RANGE ? ZERO : div(num(1), num(l * l));
}

/** The summand between rows m and n of a sum on the thermal branch, per πT, for v = φ/ω̃ at the transition. */
function summand(equation: Term, m: number, n: number): Term {
  const coupled = rewrite(equation, (t) => {
    if (t.kind !== "fn") return undefined;
    return t.head === "sum_n" ? t.args[0] : t.head === "lambda" ? interaction(m - n) : undefined;
  });
  // v is odd like ω̃: v_{−n−1} = −v_n; r_n = |ω̃_n| as φ → 0.
  const upper = n >= 0 ? n : -n - 1;
  const sign = num(n >= 0 ? 1 : -1);
  const onRow = substitute(
    coupled,
    new Map<Sym, Term>([
      [gap, mul(sign, row(upper), dressed)],
      [root, mul(sign, dressed)],
    ]),
  );
  return div(onRow, mul(pi, temperature));
}

/** Σ_m v_m[φ_m − (ω̃_m − ω_m)v_m]/πT over these rows, every sum written out over the whole range of the boson. */
function writtenOut(): Term {
  const { frequency: normal, gap: anomalous } = bandPair();
  const sum = (equation: Term, m: number): Term =>
    add(...Array.from({ length: 2 * RANGE + 1 }, (_, k) => summand(equation, m, m - RANGE + k)));
  const whole = ROWS.map((m) =>
    mul(row(m), sub(sum(anomalous, m), mul(row(m), sum(sub(normal, frequency), m)))),
  );
  return rewrite(add(...whole), (t) => (isBeyond(t) ? ZERO : undefined));
}
const isBeyond = (t: Term): boolean =>
  t.kind === "fn" && t.head.startsWith("v_") && !ROWS.some((m) => t === row(m));

/** ω_n = πT(2n + 1). */
const fermion = (n: number): Term => mul(pi, temperature, num(2 * n + 1));

/** The matrix behind T_c = C√M, against every term of the thermal sums. */
export function strongCouplingRoutes(): Route[] {
  const quadratic = add(
    ...ROWS.flatMap((m) =>
      ROWS.map((n) => {
        const { num: over, den: under } = pairingMatrixEntry(m, n);
        return mul(div(num(over), num(under)), row(m), row(n));
      }),
    ),
  );
  return [
    {
      name: "strong-coupling-matrix",
      statement:
        "v·Bv of three rows: the thermal branch's sums for v = φ/ω̃ term by term, for a boson cut off beyond the seventh frequency, against 1/(m−n)² + 1/(m+n+1)² and its telescoped diagonal.",
      first: quadratic,
      second: writtenOut(),
      judge: "algebra",
    },
    {
      name: "strong-coupling-constant",
      statement:
        "C² = (T/ν_1)²κ with the first Matsubara frequency of the boson, ν_1 = ω_1 − ω_0, since λ(iν_l) = M/ν_l² and 1 = κM/ν_1², against T_c² = C²M.",
      first: strongCoupling(matsubaraEquations(equations()).matsubara, [2], new Trace()).constant,
      second: mul(sym("kappa"), pow(div(temperature, sub(fermion(1), fermion(0))), 2)),
      judge: "algebra",
    },
  ];
}
