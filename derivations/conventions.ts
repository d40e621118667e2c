import {
  BOSON,
  type BranchTable,
  branchTable,
  ELECTRON,
  equations,
  fn,
  matsubaraEquations,
  oscillator,
  sym,
  type Term,
  termText,
} from "../src/index.ts";

/** A line `name = term` of the page. */
type Row = readonly [name: string, term: Term];

const table = (rows: readonly Row[]): string =>
  rows.map(([name, term]) => `    ${name} = ${termText(term)}`).join("\n");

function section(title: string, text: string, rows: readonly Row[]): string {
  return `## ${title}\n\n${text}\n\n${table(rows)}\n`;
}

/** The conventions page: every sign and factor on it is printed from the terms that the program computes with. */
export function conventionsPage(): string {
  const { self, kinetic, gap, local, wide } = equations();
  const matsubara = matsubaraEquations(equations());
  const energy = sym("x");
  const of = (definitions: typeof BOSON): Row[] =>
    Object.entries(definitions).map(([head, definition]) => [termText(fn(head, energy)), definition(energy)]);
  return [
    "# Conventions\n\nThis page is printed by `derivations/conventions.ts` from the terms of the program and compared in a test. Units ħ = k_B = 1.\n",
    section(
      "Components on the contour",
      "Forward branch +, backward branch −; X^{+-} = X^<, X^{-+} = X^>, X^K = X^> + X^<, X^R − X^A = X^> − X^<; steady state X(ω) = ∫dt e^{iωt}X(t).",
      branchRows(branchTable("X")),
    ),
    section(
      "Boson",
      "A is odd with A(x > 0) ≥ 0 (wide band: A = α²F), λ(z) = ∫dx A(x)/(x−z), F_B = coth(x/2T_B) in thermal equilibrium.",
      of(BOSON),
    ),
    section(
      "Electrons",
      "h = 1 − 2f, h = tanh(ω/2T_e) in thermal equilibrium, odd by particle–hole symmetry.",
      of(ELECTRON),
    ),
    section("Self-energy", "Σ̂(z,z') = i g² D(z,z') τ3Ĝ(z,z')τ3; normal (11) and anomalous (12) part.", [
      ["Σ_11^R(ω)", self.normal.R],
      ["Σ_11^K(ω)", self.normal.K],
      ["φ^R(ω)", self.anomalous.R],
      ["φ^K(ω)", self.anomalous.K],
    ]),
    section("Detailed balance", "The KMS defect N and the boson F_ref that balances h.", [
      ["N(ω,ν)", kinetic.defect],
      ["F_ref(ω,ν)", kinetic.reference],
    ]),
    section("Anomalous residual", "φ^K = h(φ^R − φ^A) + Ξ, to first order in φ.", [
      ["source of Ξ(ω)", gap.source],
      ["relaxation of Ξ(ω)", gap.relaxation],
    ]),
    section("Local closure", "ε = 0, Ξ = iX; λ(z) = G λ̂(z) with λ̂(0) = 1.", [
      ["Σ^R(ω)", local.selfEnergy],
      ["φ^R(ω)", local.gap],
      ["X(ω)", local.residual],
    ]),
    section("Wide band", "∫dεĜ^R = −iπN_Fĝ^R; the coupling is per state, A = α²F.", [
      ["φ^R(ω)", wide.gap],
      ["Σ^R(ω)", wide.selfEnergy],
      ["K(ω,ν)", wide.kernels.kernelPhi],
    ]),
    section("Matsubara axis", "iω_n = iπT(2n+1); sums run over all integers; r_n = √(ω̃_n² + φ_n²).", [
      ["ω̃_m, local", matsubara.local.frequency],
      ["φ_m, local", matsubara.local.gap],
      ["ω̃_m, wide", matsubara.wide.frequency],
      ["φ_m, wide", matsubara.wide.gap],
    ]),
    section("Damped oscillator", "λ(0) = λ.", [
      ["λ(z)", oscillator().lambda],
      ["A(x)", oscillator().spectral!],
    ]),
  ].join("\n");
}

function branchRows(branches: BranchTable): Row[] {
  return (["++", "--", "+-", "-+"] as const).map((b) => [`X^{${b}}`, branches[b]]);
}
