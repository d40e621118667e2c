import { coefficientOf, unfold } from "../../algebra/rewrite.ts";
import {
  add,
  div,
  fn,
  I,
  integral,
  matrix,
  mul,
  num,
  ONE,
  pow,
  ratio,
  sub,
  sym,
  type Term,
  word,
  ZERO,
} from "../../algebra/term.ts";
import { thermalBoson, thermalElectron } from "../../algebra/thermal.ts";
import { equations } from "../../closures/equations.ts";
import { InternalError } from "../../errors/errors.ts";
import { TAU3 } from "../../nambu/matrix.ts";
import {
  bosonDistribution,
  distribution,
  lambdaA,
  lambdaR,
  nu,
  pi,
  spectral,
  temperature,
  transfer,
  x,
} from "../../steady/symbols.ts";
import type { Row } from "./row.ts";

/** Forms of the closed equations. */
export function closures(): Row[] {
  const { wide } = equations();
  const F = (e: Term): Term => fn("F_ref", e);
  const fR = fn("f^R", nu);
  const lamR = lambdaR(transfer);
  const h = distribution(nu);
  const balance = (weight: Term): Term =>
    integral(nu, mul(ratio(1, 2), I, pi, spectral(transfer), weight, fR));
  // conj f^R = −f^A.
  const virtual = integral(
    nu,
    mul(ratio(1, 4), h, sub(mul(lambdaA(transfer), fR), mul(lamR, fn("f^A", nu)))),
  );
  const split = add(
    virtual,
    balance(add(F(transfer), h)),
    balance(sub(bosonDistribution(transfer), F(transfer))),
  );
  const [w, phi] = [sym("omega~^R"), sym("phi^R")];
  const g = matrix(w, phi, phi, w);
  const square = sub(pow(w, 2), pow(phi, 2));
  const c = sym("c");
  const [boson, fermion] = [fn("bose", div(x, temperature)), fn("fermi", div(nu, temperature))];
  return [
    [
      "wide-split",
      "φ^R = virtual + detailed balance + mismatch, for any F_ref.",
      "poles",
      wide.openGap,
      split,
    ],
    [
      "normalisation",
      "(ĝτ3)² = 1: (ω̃ + φτ1)τ3(ω̃ + φτ1)τ3 = (ω̃² − φ²)·1.",
      "algebra",
      word(g, TAU3, g, TAU3),
      matrix(square, ZERO, ZERO, square),
    ],
    [
      "anderson",
      "A static part cδ(x) of A F_B drops out of φ/ω̃ in the wide band.",
      "algebra",
      div(
        add(phi, mul(c, perStatic(wide.openGap, "f^R", div(phi, w)))),
        sub(w, mul(c, perStatic(wide.openSelfEnergy, "g^R", ONE))),
      ),
      div(phi, w),
    ],
    [
      "emission",
      "½(F_B + h) = n + 1 − f for thermal bosons and electrons.",
      "thermal",
      mul(ratio(1, 2), add(thermalBoson(x, temperature), thermalElectron(nu, temperature))),
      sub(add(boson, ONE), fermion),
    ],
    [
      "absorption",
      "½(F_B − h) = n + f for thermal bosons and electrons.",
      "thermal",
      mul(ratio(1, 2), sub(thermalBoson(x, temperature), thermalElectron(nu, temperature))),
      add(boson, fermion),
    ],
    [
      "bose-coth",
      "coth(x/2T) = 1 + 2n_B(x).",
      "thermal",
      thermalBoson(x, temperature),
      add(ONE, mul(num(2), fn("bose", div(x, temperature)))),
    ],
    [
      "fermi-tanh",
      "tanh(x/2T) = 1 − 2n_F(x).",
      "thermal",
      thermalElectron(x, temperature),
      sub(ONE, mul(num(2), fn("fermi", div(x, temperature)))),
    ],
  ];
}

/** What multiplies cδ(ω−ν) when it stands for A F_B in an open equation, with the function at its value. */
function perStatic(equation: Term, head: string, value: Term): Term {
  if (equation.kind !== "integral") throw new InternalError("expected one integral");
  const weight = coefficientOf(coefficientOf(equation.body, spectral(transfer)), bosonDistribution(transfer));
  return unfold(weight, { [head]: () => value });
}
