import { substitute, unfold } from "../../algebra/rewrite.ts";
import { div, fn, mul, neg, ONE, pow, sub, sym, type Term, ZERO } from "../../algebra/term.ts";
import { thermalBoson, thermalElectron } from "../../algebra/thermal.ts";
import { equations } from "../../closures/equations.ts";
import {
  bosonTemperature,
  distribution,
  electronTemperature,
  nu,
  omega,
  spectral,
  temperature,
  transfer,
} from "../../steady/symbols.ts";
import type { Row } from "./row.ts";

/** A term with the signs of both energies reversed. */
const reversed = (t: Term): Term =>
  substitute(
    t,
    new Map<typeof omega, Term>([
      [omega, neg(omega)],
      [nu, neg(nu)],
    ]),
  );
const exchanged = (t: Term): Term =>
  substitute(
    t,
    new Map<typeof omega, Term>([
      [omega, nu],
      [nu, omega],
    ]),
  );

/** Exchange properties of the KMS defect and detailed balance. */
export function detailedBalance(): Row[] {
  const { kinetic, local } = equations();
  const N = kinetic.defect;
  const atOne = {
    h: (e: Term) => thermalElectron(e, temperature),
    F_B: (e: Term) => thermalBoson(e, temperature),
  };
  const collision = mul(spectral(transfer), N);
  const [a, b] = [sym("T_1"), sym("T_2")];
  const tanh = (t: Term): Term => fn("tanh", t);
  return [
    ["defect-exchange", "N(ω,ν) = N(ν,ω).", "poles", exchanged(N), N],
    ["defect-reversal", "N(−ω,−ν) = N(ω,ν).", "poles", reversed(N), N],
    [
      "number-conservation",
      "A(ω−ν)N(ω,ν) is odd under exchange: collisions conserve the particle number.",
      "poles",
      exchanged(collision),
      neg(collision),
    ],
    [
      "source-reversal",
      "The source kernel of Ξ changes sign with both energies, so that X is even.",
      "poles",
      reversed(local.kernels.xiSource),
      neg(local.kernels.xiSource),
    ],
    [
      "relaxation-reversal",
      "The relaxation kernel of Ξ is even.",
      "poles",
      reversed(local.kernels.xiRelaxation),
      local.kernels.xiRelaxation,
    ],
    [
      "reference-exchange",
      "F_ref(ν,ω) = −F_ref(ω,ν).",
      "poles",
      exchanged(kinetic.reference),
      neg(kinetic.reference),
    ],
    [
      "rates-balance",
      "At one temperature the rate in is h(ω) times the rate out.",
      "thermal",
      unfold(sub(kinetic.rateIn, mul(distribution(omega), kinetic.rateOut)), atOne),
      ZERO,
    ],
    [
      "reference-theta",
      "(1 − tanh a tanh b)/(tanh a − tanh b) = coth(a − b): F_ref = coth(θ(ω) − θ(ν)).",
      "thermal",
      div(sub(ONE, mul(tanh(a), tanh(b))), sub(tanh(a), tanh(b))),
      fn("coth", sub(a, b)),
    ],
    [
      "defect-diagonal",
      "N(ω,ω) = (1 − h²)(1 − T_B/T_e) for thermal distributions.",
      "limit",
      substitute(N, new Map([[nu, sub(omega, mul(sym("s"), nu))]])),
      diagonal(),
    ],
  ];
}
function diagonal(): Term {
  const h = thermalElectron(omega, electronTemperature);
  return mul(sub(ONE, pow(h, 2)), sub(ONE, div(bosonTemperature, electronTemperature)));
}
