import fc from "fast-check";
import { expect, it } from "vitest";
import {
  insideEnclosure,
  inverted,
  isNumber,
  notBelowEinstein,
  onMatsubaraAxis,
  randomCases,
} from "./random-spectra.ts";

/** The thousand are in tests/slow; these are a sample that stays the same. */
const SAMPLE = { numRuns: 40, seed: 20261129 };
/** T over the highest frequency from which a proved interval costs less than a tenth of a second. */
const CHEAP = 0.05;

it("a sample of random spectra: numbers, within proved intervals, none better than the Einstein spectrum", () => {
  let enclosed = 0;
  fc.assert(
    fc.property(randomCases, (one) => {
      const found = onMatsubaraAxis(one);
      const warm = one.temperature >= CHEAP * one.spectrum.x.at(-1)!;
      if (warm) enclosed++;
      const complaints = [
        ...isNumber(found),
        ...notBelowEinstein(one, found),
        ...(warm ? insideEnclosure(one, found, 5) : []),
      ];
      expect(complaints).toEqual([]);
    }),
    SAMPLE,
  );
  expect(enclosed).toBeGreaterThan(10);
}, 300_000);

it("a few of them the other way round: T_c at λ_c(T) is T", () => {
  fc.assert(
    fc.property(randomCases, (one) => {
      expect(inverted(one, onMatsubaraAxis(one))).toEqual([]);
    }),
    { ...SAMPLE, numRuns: 3 },
  );
}, 300_000);
