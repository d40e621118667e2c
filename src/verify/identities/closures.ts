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
  const c = mul(ratio(1, 2), I, pi, sym("c"));
  const [n, f] = [sym("n"), sym("f")];
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
      div(add(phi, mul(c, div(phi, w))), add(w, c)),
      div(phi, w),
    ],
    [
      "emission",
      "½(F_B + h) = n + 1 − f and ½(F_B − h) = n + f with F_B = 1 + 2n, h = 1 − 2f.",
      "algebra",
      add(
        mul(ratio(1, 2), add(add(ONE, mul(num(2), n)), sub(ONE, mul(num(2), f)))),
        mul(ratio(1, 2), sub(add(ONE, mul(num(2), n)), sub(ONE, mul(num(2), f)))),
      ),
      add(sub(add(n, ONE), f), add(n, f)),
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
