import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { casesOf, journalled } from "../solvers/random-journal.ts";

/**
 * A thousand spectra: `npm run test:slow -- random-spectra`, with SEED=… for others than these, RUNS=… for fewer, and
 * JOURNAL=file to continue an interrupted run of the same commit. `docs/write-random-spectra.ts` does the same and writes a page.
 */
const run = {
  seed: Number(process.env.SEED ?? 1),
  runs: Number(process.env.RUNS ?? 1000),
  commit: execFileSync("git", ["rev-parse", "HEAD"], { encoding: "utf8" }).trim(),
};

it(`${run.runs} random spectra, seed ${run.seed}: no NaN, no hang, no disagreement, none beats the Einstein spectrum`, () => {
  const cases = casesOf(run);
  const failures = [...journalled(run, process.env.JOURNAL ?? null)].flatMap(({ stage, index, complaints }) =>
    complaints.map((text) => `case ${index}, ${stage}: ${text}\n${JSON.stringify(cases[index])}`),
  );
  expect(failures).toEqual([]);
}, 7_200_000);
