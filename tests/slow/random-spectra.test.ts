import fc from "fast-check";
import { expect, it } from "vitest";
import {
  insideEnclosure,
  inverted,
  isNumber,
  notBelowEinstein,
  onMatsubaraAxis,
  onTheLine,
  randomCases,
} from "../solvers/random-spectra.ts";

/**
 * A thousand spectra, some twenty minutes: `npm run test:slow -- random-spectra`, with SEED=… for others than these and
 * RUNS=… for fewer.
 */
const SEED = Number(process.env.SEED ?? 1);
const RUNS = Number(process.env.RUNS ?? 1000);
/** User time that no spectrum may take, in seconds: the slowest took a tenth of it. */
const PATIENCE = 120;
/** T over the highest frequency down to which a proved interval is asked for, and to how many digits. */
const ENCLOSED: readonly (readonly [number, number])[] = [
  [0.1, 8],
  [1e-2, 5],
  [1e-3, 4],
];
/** The line is dear and its error states what it is good for: T ≥ 1e-2 of the highest frequency, λ_c < 20, one in 20. */
const ON_THE_LINE = { from: 1e-2, below: 20, every: 20 };

it(`${RUNS} random spectra, seed ${SEED}: no NaN, no hang, no disagreement, none beats the Einstein spectrum`, () => {
  const failures: string[] = [];
  fc.sample(randomCases, { numRuns: RUNS, seed: SEED }).forEach((one, k) => {
    const start = process.cpuUsage().user;
    const complaints: string[] = [];
    try {
      const found = onMatsubaraAxis(one);
      const relative = one.temperature / one.spectrum.x.at(-1)!;
      const digits = ENCLOSED.find(([from]) => relative >= from)?.[1];
      complaints.push(...isNumber(found), ...notBelowEinstein(one, found), ...inverted(one, found));
      if (digits) complaints.push(...insideEnclosure(one, found, digits));
      const { from, below, every } = ON_THE_LINE;
      if (relative >= from && found.value < below && k % every === 0)
        complaints.push(...onTheLine(one, found));
    } catch (error) {
      complaints.push(String(error));
    }
    const seconds = (process.cpuUsage().user - start) / 1e6;
    if (seconds > PATIENCE) complaints.push(`${seconds} s of user time`);
    failures.push(...complaints.map((text) => `case ${k}: ${text}\n${JSON.stringify(one)}`));
  });
  expect(failures).toEqual([]);
}, 7_200_000);
