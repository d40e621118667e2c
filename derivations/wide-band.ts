import { bandIntegrals, type Derivation, equations, Trace, wideBand } from "../src/index.ts";

/** The wide band: ε integrals by residues, no feedback of Ξ, the kernel K. */
export function wideBandDerivation(): Derivation {
  const trace = new Trace();
  trace.say(
    "In an infinite band with constant density of states the energy integrals are residues. Here ω̃ = ω − Σ with Σ independent of ε, and s = √(ω̃² − φ²) with Im s > 0; the retarded function integrates to −iπĝ^R, ĝ = g + fτ1 = (ω̃ + φτ1)/s, the advanced one to −iπĝ^A with ĝ^A = −conj ĝ^R. To first order in φ, s = ω̃: then g^R = 1 and f^R = φ^R/ω̃.",
  );
  const band = bandIntegrals(trace);
  trace.say(
    "The self-energy sums over ε with the density of states N_F, so that the coupling is per state, (g²N_F)D^R = −λ^R. With f^A = −conj f^R the equations close on Re f^R and Re g^R; closing the contour on the boson part, P_B(z) = ∫dx A(x)F_B(x)/(x−z−i0), gives one kernel K(ω,ν) for both channels. g^R → 1 does not fall; with a symmetric cutoff in ν the arcs of g^R above and of g^A = −1 below cancel.",
  );
  const closure = wideBand(equations().self, band, trace);
  return trace.finish("wide-band", "The wide band", {
    g: band.g,
    f: band.f,
    gap: closure.gap,
    selfEnergy: closure.selfEnergy,
    ...closure.kernels,
  });
}
