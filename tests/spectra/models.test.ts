import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCoupling, parseEinstein, parseOscillator } from "../../src/spectra/models.ts";
import { refusal } from "./fixtures/refusal.ts";

describe("model spectra", () => {
  it("are read from the text of the options, at unit coupling", () => {
    const positive = fc.double({ min: 1e-75, max: 1e75, noNaN: true });
    fc.assert(
      fc.property(positive, positive, (omega, kappa) => {
        expect(parseEinstein(` ${omega} `)).toEqual({ kind: "einstein", omega, lambda: 1 });
        expect(parseOscillator(`${omega}, ${kappa}`)).toEqual({
          kind: "oscillator",
          omega,
          kappa,
          lambda: 1,
        });
        expect(parseCoupling(String(omega))).toBe(omega);
      }),
      { seed: 51, numRuns: 200 },
    );
    expect(parseEinstein(".5").omega).toBe(0.5);
    expect(parseOscillator("1,0.5").kappa).toBe(0.5);
  });

  it.each(["1e76", "1e-76"])(
    "refuse a frequency, a damping or a coupling of %s, whose square is beyond doubles",
    (text) => {
      const message = /between 1e-75 and 1e\+75/;
      expect(refusal(() => parseEinstein(text)).accepted).toMatch(message);
      for (const pair of [`${text},1`, `1,${text}`])
        expect(refusal(() => parseOscillator(pair)).accepted).toMatch(message);
      expect(refusal(() => parseCoupling(text)).accepted).toMatch(message);
    },
  );

  const bad = ["", "0", "-1", "NaN", "Infinity", "1e999", "1e-999", "one", "1 2", "0x10", "1,2,3"];

  it.each(bad)("refuse %j", (text) => {
    for (const [option, read] of [
      ["--einstein", parseEinstein],
      ["--oscillator", parseOscillator],
      ["--lambda", parseCoupling],
    ] as const) {
      const error = refusal(() => read(text));
      expect(error.where).toBe(option);
      expect(error.received).toBe(text);
      expect(error.accepted).toMatch(/> 0|greater than 0/);
    }
  });

  it.each(["1", "1,0", "1,-2", "0,1", "1,", ",1"])("refuse the oscillator %j", (text) => {
    expect(refusal(() => parseOscillator(text)).accepted).toContain("κ > 0");
  });
});
