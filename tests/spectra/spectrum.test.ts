import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coupling, rescale, type Spectrum, spectralFunction } from "../../src/spectra/spectrum.ts";
import { tabulate } from "../../src/spectra/tabulate.ts";
import { refusal } from "./fixtures/refusal.ts";

const positive = fc.double({ min: 0.05, max: 20, noNaN: true });

describe("spectralFunction", () => {
  it("is Im λ(x+i0)/π for the oscillator", () => {
    fc.assert(
      fc.property(positive, positive, positive, positive, (omega, kappa, lambda, x) => {
        // λW²/(Ω²−(x+iκ)²) = λW²/(p − iq) with p = Ω²−x²+κ², q = 2xκ has the imaginary part λW²q/(p²+q²).
        const p = (omega - x) * (omega + x) + kappa ** 2;
        const q = 2 * x * kappa;
        const expected = (lambda * (omega ** 2 + kappa ** 2) * q) / (p * p + q * q) / Math.PI;
        const value = spectralFunction({ kind: "oscillator", omega, kappa, lambda }, x);
        // p is a difference: its rounding error 1e-16(Ω²+x²+κ²) enters as 2pδp/(p²+q²) ≤ δp/q.
        const bound = 1e-15 + (4e-16 * (omega ** 2 + x ** 2 + kappa ** 2)) / q;
        expect(Math.abs(value - expected)).toBeLessThanOrEqual(2 * bound * expected);
      }),
      { seed: 21, numRuns: 300 },
    );
  });

  it("is odd, linear between points and zero above the last", () => {
    const { spectrum } = tabulate([2, 4, 5], [1, 3, 0], "none");
    expect([0, 1, 2, 3, 4, 4.5, 5, 6].map((x) => spectralFunction(spectrum, x))).toEqual([
      0, 0.5, 1, 2, 3, 1.5, 0, 0,
    ]);
    expect(spectralFunction(spectrum, -3)).toBe(-2);
    expect(spectralFunction({ kind: "oscillator", omega: 1, kappa: 0.1, lambda: 1 }, -1)).toBeLessThan(0);
  });
});

describe("rescale", () => {
  const table = tabulate([1, 2, 3], [0.4, 0.2, 0.1], "meV").spectrum;
  const models: Spectrum[] = [
    { kind: "einstein", omega: 2, lambda: 0.3 },
    { kind: "oscillator", omega: 2, kappa: 0.5, lambda: 0.3 },
    table,
  ];

  it("sets the coupling and leaves the shape", () => {
    fc.assert(
      fc.property(fc.constantFrom(...models), positive, (spectrum, lambda) => {
        const scaled = rescale(spectrum, lambda);
        // One division and one product for each value, then the sum over four cells.
        expect(Math.abs(coupling(scaled) - lambda)).toBeLessThanOrEqual(4e-15 * lambda);
        const back = rescale(scaled, coupling(spectrum));
        if (back.kind !== "tabulated" || spectrum.kind !== "tabulated") expect(back).toEqual(spectrum);
        else
          back.a.forEach((value, i) => {
            expect(Math.abs(value - spectrum.a[i]!)).toBeLessThanOrEqual(8e-15 * spectrum.a[i]!);
          });
      }),
      { seed: 22, numRuns: 200 },
    );
    expect(rescale(table, 2).x).toEqual(table.x);
    expect(rescale(table, 2).unit).toBe("meV");
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])("refuses λ = %d", (lambda) => {
    for (const spectrum of models) {
      const error = refusal(() => rescale(spectrum, lambda));
      expect(error.where).toBe("--lambda");
      expect(error.received).toBe(String(lambda));
      expect(error.accepted).toContain("greater than 0");
    }
  });
});
