import { conjugate } from "./rules/conjugate.ts";
import { branch, fourier, support } from "./rules/contour.ts";
import {
  anomalousDistribution,
  bosonFunctions,
  electronDistribution,
  parity,
  particleHole,
  spectral,
} from "./rules/functions.ts";
import { delta, exchange, matsubara, reflection, shift, symmetrise } from "./rules/integrals.ts";
import { logarithms } from "./rules/logarithm.ts";
import { firstOrder, leadingOrder } from "./rules/orders.ts";
import { interval, residues } from "./rules/residues.ts";
import type { CalculusRule } from "./rules/rule.ts";
import { tabulated } from "./rules/tabulated.ts";
import { exponentials } from "./rules/thermal.ts";
import { contourDyson, contourUnit, inverse, selfEnergyLetter } from "./rules/words.ts";

/** The rules that a line of a proof may name; `step` cites an earlier step. */
export const CALCULUS: Readonly<Record<string, CalculusRule>> = {
  branch,
  support,
  fourier,
  inverse,
  "contour-unit": contourUnit,
  "contour-dyson": contourDyson,
  "self-energy-letter": selfEnergyLetter,
  "boson-functions": bosonFunctions,
  "electron-distribution": electronDistribution,
  "anomalous-distribution": anomalousDistribution,
  "particle-hole": particleHole,
  conjugate,
  spectral,
  parity,
  shift,
  reflection,
  exchange,
  symmetrise,
  delta,
  residues,
  analytic: residues,
  interval,
  matsubara,
  exponentials,
  logarithms,
  tabulated,
  "first-order": firstOrder,
  "leading-order": leadingOrder,
};
/** Rules after which the two sides agree only to some order: the last line, and part of the statement. */
export const ORDERS: Readonly<Record<string, string>> = {
  "first-order": "to first order",
  "leading-order": "as s tends to 0",
};
