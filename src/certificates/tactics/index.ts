import type { Field } from "../../../proofs/checker/terms.ts";
import { closeProduct, interval, residues } from "./contours.ts";
import { exponentials } from "./exponentials.ts";
import {
  anomalousDistribution,
  branch,
  conjugate,
  electronDistribution,
  electronParity,
  farOut,
  fixedRows,
  nearZero,
  parity,
  particleHole,
  realBoson,
  spectral,
} from "./functions.ts";
import { delta, exchange, fourier, reflection, support, symmetrise } from "./integrals.ts";
import { logarithms } from "./logarithms.ts";
import { digammaSum, fold, rowSums, squares } from "./sums.ts";
import type { Tactic } from "./tactic.ts";
import { contourUnit, inverse, lengths, selfEnergyLetter, startInverse, thermalStart } from "./words.ts";

type Witness = Readonly<Record<string, unknown>>;
const STANDARD: Readonly<Record<string, readonly string[]>> = {
  "digamma-reflection": ["digamma-reflection"],
  "special-values": ["digamma-one", "digamma-half", "dilog-one", "dilog-minus-one"],
  "cell-logarithm": ["cell-minus", "cell-plus", "cell-width"],
};

/** The tactics by the names under which derivations and candidates ask for them; `pair` asks for two letters of a word. */
export const TACTICS: Readonly<Record<string, (witness: Witness, pair?: string) => Tactic>> = {
  branch: () => branch,
  inverse: ({ operator, inverse: of }, pair) => inverse(`${operator}`, `${of}`, pair),
  "contour-unit": ({ operator, inverse: of }, pair) => contourUnit(`${operator}`, `${of}`, pair),
  "self-energy-letter": () => selfEnergyLetter,
  "start-inverse": () => startInverse,
  "thermal-start": () => thermalStart,
  "electron-distribution": ({ functions }) => electronDistribution(`${functions}`),
  "anomalous-distribution": () => anomalousDistribution,
  "particle-hole": () => particleHole,
  spectral: () => spectral,
  parity: ({ functions }) => parity(`${functions}`),
  "electron-parity": () => electronParity,
  fold: () => fold,
  squares: () => squares,
  "close-product": () => closeProduct,
  "digamma-sum": () => digammaSum,
  tabulated: ({ row }) => fixedRows(...STANDARD[`${row}`]!),
  exponentials: () => exponentials,
  conjugate: () => conjugate,
  "conjugate-energy": () => fixedRows("conjugate-energy"),
  lengths: () => lengths,
  "near-zero": () => nearZero,
  "far-out": () => farOut,
  "real-boson": () => realBoson,
  "row-sums": () => rowSums,
  support: () => support,
  fourier: ({ transfer }) => fourier(`${transfer}`),
  delta: () => delta,
  reflection: () => reflection((field: Field) => field.number(0)),
  exchange: () => exchange,
  symmetrise: () => symmetrise,
  residues: () => residues,
  interval: () => interval,
  logarithms: () => logarithms,
  "matsubara-line":
    ({ function: X, at }) =>
    () => [{ row: `matsubara-line ${X}`, terms: [`${at}`] }],
  matsubara:
    ({ function: X }) =>
    () => [{ row: `matsubara ${X}` }],
};
