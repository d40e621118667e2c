import { differentiate } from "../algebra/differentiate.ts";
import { cancel } from "../algebra/fraction.ts";
import { substitute } from "../algebra/rewrite.ts";
import {
  add,
  div,
  fn,
  I,
  mul,
  neg,
  num,
  pow,
  ratio,
  type Sym,
  sub,
  sym,
  type Term,
  ZERO,
} from "../algebra/term.ts";
import { densitySums } from "../closures/density.ts";
import { dressed, halfWidth } from "../closures/density-symbols.ts";
import { flatSeries } from "../closures/flat-band.ts";
import { flatLimits } from "../closures/flat-limits.ts";
import { asymmetricSums } from "../closures/shifted-band.ts";
import { epsilon } from "../steady/symbols.ts";
import { feedback, levelAnomalous, SUMMATIONS, spectral } from "./level-route.ts";
import type { Route } from "./route.ts";

/** 1/ε. */
const u = sym("u");

const at = (t: Term, variable: Sym, value: Term): Term => substitute(t, new Map([[variable, value]]));
const second = (t: Term, variable: Sym): Term => differentiate(differentiate(t, variable), variable);

/** ∫_{−W}^{W}dε f per state 2W as W → 0: f(0) + f″(0)W²/6. */
function narrow(f: Term): Term {
  const curvature = at(second(f, epsilon), epsilon, ZERO);
  return add(at(f, epsilon, ZERO), mul(ratio(1, 6), pow(halfWidth, 2), curvature));
}

/** ∫_{W}^∞dε f for f that falls off like 1/ε² or faster, by powers of 1/ε up to 1/W^{orders − 1}. */
function tail(f: Term, from: Term, orders: readonly number[]): Term {
  // f(1/u) = u²q(u), and u^k integrates to W^{1−k}/(k−1).
  const q = cancel(div(at(f, epsilon, pow(u, -1)), pow(u, 2)));
  const coefficient = (k: number): Term => {
    let slope = q;
    for (let n = 0; n < k - 2; n++) slope = div(differentiate(slope, u), num(n + 1));
    return at(cancel(slope), u, ZERO);
  };
  return add(...orders.map((k) => div(mul(coefficient(k), pow(from, 1 - k)), num(k - 1))));
}
/** f(ε) + f(−ε). */
const folded = (f: Term): Term => cancel(add(f, at(f, epsilon, neg(epsilon))));

/** The whole line less what lies beyond the band, as W → ∞. */
function broad(f: Term): Term {
  return sub(SUMMATIONS.wide.sum(f), tail(folded(f), halfWidth, [2, 4]));
}

/** The limits of the flat band from the integrand over ε, with no logarithm. */
export function seriesRoutes(): Route[] {
  const { wide, local, onAxis } = flatLimits(densitySums(), flatSeries());
  const row = (name: string, how: string, first: Term, other: Term): Route => ({
    name: `series-${name}`,
    statement: `${how}, against the expansion of ln[(z+W)/(z−W)].`,
    first,
    second: other,
    judge: "algebra",
  });
  const beyond = "The wide band less ∫dε beyond ±W by powers of 1/ε";
  const within = "∫dε over a narrow band by powers of ε";
  const y = sym("y");
  const i = new Map<Sym, Term>([
    [dressed.R, mul(I, y)],
    [dressed.A, neg(mul(I, y))],
  ]);
  const { sum, first, given } = SUMMATIONS.flat;
  const perResidual = div(feedback(), fn("Xi", sym("omega")));
  const { wideFeedback } = asymmetricSums();
  // 1/[(z_1 − ε)(z_2 + ε)] at |z| ≪ W.
  const far = neg(pow(epsilon, -2));
  const outside = (w: string): Term => neg(tail(far, sym(w), [2]));
  return [
    row("wide-feedback", `${beyond}: what Ξ returns`, wide.feedback, broad(feedback())),
    row("wide-anomalous", `${beyond}: ∫dε F^R`, wide.anomalous, broad(levelAnomalous())),
    row("wide-spectral", `${beyond}: B`, wide.spectral, broad(spectral())),
    row("local-feedback", `${within}: what Ξ returns`, local.feedback, narrow(feedback())),
    row("local-anomalous", `${within}: ∫dε F^R`, local.anomalous, narrow(levelAnomalous())),
    {
      ...row(
        "on-axis",
        "What Ξ returns at ω̃ = iy from its slope in W, a pair of levels",
        first(onAxis),
        sum(substitute(perResidual, i)),
      ),
      ...(given ? { given } : {}),
    },
    row(
      "shifted-feedback",
      "What Ξ returns in a wide band from −W_1 to W_2: the whole line, which returns nothing, less ∫dε beyond the edges",
      wideFeedback,
      add(outside("W_1"), outside("W_2")),
    ),
  ];
}
