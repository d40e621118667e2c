import { describe, expect, it } from "vitest";
import { gappedBoson } from "../../../derivations/gapped-boson.ts";
import { add, areEqual, fn, mul, neg, num, ratio, sub, sym, type Term } from "../../../src/index.ts";
import { judgeStep } from "../../../src/verify/judge.ts";

const derivation = gappedBoson();
const [omega, Omega, G] = [sym("omega"), sym("Omega"), sym("G")];
const above = add(omega, Omega);
const boson = fn("F_B", Omega);

describe("the chain of the Einstein boson", () => {
  it("has the bond (GΩ/4){F_B[P F^K′ + P′F^K − ρQ′ − ρ′Q] + QF^K′ − Q′F^K + P′ρ − Pρ′} between ω and ω + Ω", () => {
    const pair = (p: string, q: string): Term => mul(fn(p, omega), fn(q, above));
    const even = (p: string, q: string): Term => add(pair(p, q), pair(q, p));
    const odd = (p: string, q: string): Term => sub(pair(p, q), pair(q, p));
    const symmetric = mul(boson, sub(even("P", "F^K"), even("rho", "G^K")));
    const expected = mul(ratio(1, 4), G, Omega, add(symmetric, odd("G^K", "F^K"), neg(odd("P", "rho"))));
    expect(areEqual(derivation.results.bond!, expected)).toBe(true);
  });

  it("gives G_c = 4T of the lead", () => {
    expect(derivation.results.criticalCoupling).toBe(mul(num(4), sym("T_e")));
  });

  it("notices a lead that is left out of the zero mode", () => {
    const step = derivation.steps.find((s) => s.id === "zero-mode")!;
    const wrong = { ...step, rhs: num(0) };
    expect(judgeStep(wrong, { runs: 3, digits: 15, seed: 2 }).verdict).toBe("refuted");
  });
});

/** What a site of the chain holds, every jump X^R − X^A and every X^K divided by 2i. */
interface Site {
  readonly p: number;
  readonly q: number;
  readonly f: number;
  readonly k: number;
}

/**
 * One sweep of the equations on an open chain: G^R = 1/(x − iσ) and F^R = (u + id)(G^R)² with any real x, u, and σ, d and the
 * Keldysh components from the neighbours and the lead.
 */
function sweep(sites: readonly Site[], lead: readonly number[], rate: number): Site[] {
  const [strength, occupation] = [0.03, 1.7];
  return sites.map((_, n) => {
    const none: Site = { p: 0, q: 0, f: 0, k: 0 };
    const [down, up] = [sites[n - 1] ?? none, sites[n + 1] ?? none];
    const broadening = -rate / 2 + strength * (occupation * (down.p + up.p) + down.q - up.q);
    const keldysh = (-rate / 2) * lead[n]! + strength * (down.p - up.p + occupation * (down.q + up.q));
    const gapJump = strength * (up.k - down.k - occupation * (down.f + up.f));
    const gapKeldysh = strength * (up.f - down.f - occupation * (down.k + up.k));
    const [x, u] = [Math.cos(2 + n), 1 + Math.sin(5 * n)];
    const size = 1 / (x * x + broadening * broadening);
    const [re, im] = [x * size, broadening * size];
    const [squareRe, squareIm] = [re * re - im * im, 2 * re * im];
    const anomalous = [u * squareRe - gapJump * squareIm, u * squareIm + gapJump * squareRe] as const;
    const cross = anomalous[0] * re + anomalous[1] * im;
    return { p: im, q: size * keldysh, f: anomalous[1], k: gapKeldysh * size + 2 * keldysh * cross };
  });
}

describe("the identity Σ_n(−1)^n[F^K − h_b(F^R − F^A)] = 0", () => {
  it("holds for the solution of the equations on an open chain with any lead", () => {
    const lead = Array.from({ length: 8 }, (_, n) => Math.tanh(n - 3.2));
    let sites: Site[] = lead.map(() => ({ p: -1, q: 0, f: 0, k: 0 }));
    for (let round = 0; round < 600; round++) sites = sweep(sites, lead, 0.8);
    const parts = sites.map(({ f, k }, n) => (-1) ** n * (k - lead[n]! * f));
    const largest = Math.max(...parts.map(Math.abs));
    expect(largest).toBeGreaterThan(0.01);
    // Rounding of a fixed point of contracting sweeps, in units of the largest term.
    expect(Math.abs(parts.reduce((a, b) => a + b, 0)) / largest).toBeLessThan(1e-12);
  });
});
