import { unfold } from "../algebra/rewrite.ts";
import { solveLinear } from "../algebra/solve.ts";
import { add, div, fn, HALF, I, integral, mul, neg, num, pow, sub, sym, type Term } from "../algebra/term.ts";
import { Trace } from "../algebra/trace.ts";
import { temperatureBias } from "../asymptotics/temperature-bias.ts";
import { frequency as bosonFrequency, coupling } from "../closures/boson/model.ts";
import { channels, continueChannel } from "../closures/continuation.ts";
import { equations } from "../closures/equations.ts";
import { matsubaraPoint } from "../closures/matsubara.ts";
import { staticBoson } from "../closures/static-boson.ts";
import { temperatureBiasOnAxis } from "../closures/temperature-bias.ts";
import { bosonTemperature, pi, spectral, temperature, x } from "../steady/symbols.ts";
import { bandPair, dressed, frequency, gap, levelPair, pair, type ThermalPair } from "./matsubara-route.ts";
import type { Route } from "./route.ts";

/** What is added to the equations of the thermal branch: the excess of a boson at another temperature, and a static boson. */
export function axisRoutes(): Route[] {
  return [...biasRoutes(), ...staticRoutes()];
}

/** What n at T_B less n at T adds to half the rate out, ½(Σ^> − Σ^<), with B = 1: π/2 times F_B = 1 + 2n. */
const excess = (at: Term): Term => {
  const n = (T: Term): Term => fn("bose", div(at, T));
  return mul(
    HALF,
    pi,
    sub(...([bosonTemperature, temperature].map((T) => mul(num(2), n(T))) as [Term, Term])),
  );
};

/** Electrons at T and the boson at T_B: the broadening that the excess of bosons makes, beside the thermal branch. */
function biasRoutes(): Route[] {
  const [gap, normal] = channels(equations()).map((channel) => continueChannel(channel));
  const axis = temperatureBiasOnAxis(gap!, normal!);
  const { rate } = temperatureBias(axis, new Trace());
  const broadening = integral(x, mul(spectral(x), excess(x)));
  // ∫dε G^R of the band at iω_n.
  const line = mul(neg(I), pi, fn("g^R", matsubaraPoint));
  // The two lines of the Einstein boson at ±Ω, of weight ±λΩ/2; A and F_B − F_T are odd.
  const weight = mul(HALF, coupling, bosonFrequency);
  const step = (name: string, statement: string, first: Term, second: Term): Route => ({
    name: `axis-${name}`,
    statement,
    first,
    second,
    judge: "algebra",
  });
  return [
    step(
      "rate",
      "γ as half the rate out of Σ^> − Σ^<, what its bosons are beyond those at T, against the weight on shell at iω_m.",
      axis.rate,
      broadening,
    ),
    step(
      "einstein-rate",
      "γ of the two lines of the Einstein boson, half the rate out of Σ^> − Σ^<, against the integral over x.",
      rate,
      mul(num(2), weight, excess(bosonFrequency)),
    ),
    step(
      "frequency",
      "ω̃_m: the product on the thermal branch as a sum over Matsubara frequencies, and the broadening beside it.",
      axis.frequency,
      add(pair(line, line).frequency, broadening),
    ),
  ];
}

/** A static boson on the thermal branch is the term n = m: T λ(0) = c/2, since A F_B = 2TA/x is cδ(x). */
function staticRoutes(): Route[] {
  const term = (t: Term): Term =>
    unfold(t, { sum_n: (s) => s!, lambda: () => div(sym("c"), mul(num(2), temperature)) });
  const [bareFrequency, bareGap] = [sym("omega~_0"), sym("phi_0")];
  const added = (equations: ThermalPair): ThermalPair => ({
    frequency: sub(term(equations.frequency), frequency),
    gap: term(equations.gap),
  });
  const band = added(bandPair());
  const solved = solveLinear(
    [sub(dressed, add(bareFrequency, band.frequency)), sub(gap, add(bareGap, band.gap))],
    [dressed, gap],
  );
  const level = added(levelPair());
  const F = (phi: Term, w: Term): Term => div(phi, pow(w, 2));
  const still = staticBoson(equations(), new Trace());
  return [
    {
      name: "axis-static-wide",
      statement:
        "φ/ω̃ with a static boson in the wide band: its term n = m on the thermal branch, both equations solved, against the equations on the real axis.",
      first: still.wide,
      second: div(solved.get(gap)!, solved.get(dressed)!),
      judge: "algebra",
    },
    {
      name: "axis-static-local",
      statement:
        "F/F_0 with a static boson in the local closure: its term n = m on the thermal branch, against the equations on the real axis, G^R = 1/iω̃.",
      first: still.local,
      second: div(F(gap, dressed), F(sub(gap, level.gap), sub(dressed, level.frequency))),
      judge: "algebra",
      given: { "G^R": () => pow(mul(I, dressed), -1) },
    },
  ];
}
