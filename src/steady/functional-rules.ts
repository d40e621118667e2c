import type { Rule } from "../algebra/trace.ts";

/** Rules of the 2PI functional and of the boson that it dresses. */
export const FUNCTIONAL_RULES = {
  wick: {
    name: "wick",
    statement: "Φ from the second-order term of ⟨exp(iS_int)⟩, S_int = −g∫_C dz ϕ(z) ψ†(z)τ3ψ(z).",
    conditions: ["Ĝ = −i⟨T_C ψψ†⟩, D = −i⟨T_C ϕϕ⟩", "no Hartree term: ⟨ϕ⟩ is absorbed"],
    source: "Wick's theorem; Luttinger and Ward, Phys. Rev. 118, 1417 (1960)",
  },
  stationary: {
    name: "stationary-action",
    statement: "The 2PI effective action is stationary at the full functions.",
    conditions: ["δ Tr ln X/δX = X^{-1}"],
    source: "Cornwall, Jackiw and Tomboulis, Phys. Rev. D 10, 2428 (1974)",
  },
  trace: {
    name: "nambu-trace",
    statement: "Products of Nambu matrices entry by entry.",
    conditions: [],
    source: "matrix multiplication",
  },
  variation: {
    name: "functional-derivative",
    statement:
      "Φ[X + δX] = Φ[X] + ∫∫dz dz' δX(z',z) δΦ/δX(z',z) to first order in δX, by δX(a,b)/δX(x,y) = δ(a,x)δ(b,y), product rule, ∫_C da δ(a,x)f(a) = f(x).",
    conditions: ["the entries of Ĝ are independent"],
    source: "definition of the functional derivative",
  },
  homogeneity: {
    name: "euler",
    statement: "A functional that is homogeneous of degree n in X obeys ∫∫X δΦ/δX = nΦ.",
    conditions: [],
    source: "Euler's theorem on homogeneous functions",
    theorem: true,
  },
  gauge: {
    name: "gauge-invariance",
    statement: "Ĝ(z,z') → e^{iτ3χ(z)}Ĝ(z,z')e^{−iτ3χ(z')} leaves Φ unchanged.",
    conditions: [],
    source: "Baym, Phys. Rev. 127, 1391 (1962)",
  },
  bubble: {
    name: "bubble",
    statement: "∫dt e^{iωt}X(t)Y(−t) = ∫dν/2π X(ω+ν)Y(ν).",
    conditions: ["steady state: functions of the time difference"],
    source: "convolution theorem",
  },
  collect: {
    name: "collect-bubble",
    statement:
      "G_ab^K = h(G_ab^R − G_ab^A): collect the integrand by the spectral functions that it multiplies.",
    conditions: [
      "one distribution function h for normal and anomalous electrons: the residual Ξ is left out",
    ],
    source: "linearity of the integral",
  },
  kms: {
    name: "kms",
    statement: "h(ω) = tanh(ω/2T): a bubble of thermal electrons is a thermal boson.",
    conditions: ["thermal electrons at T_e"],
    source: "fluctuation–dissipation theorem",
  },
  bosonDyson: {
    name: "boson-dyson",
    statement: "(D_0^{-1} − Π)∘D = 1 on the contour: D^R = [(D_0^R)^{-1} − Π^R]^{-1}, D^K = D^RΠ^KD^A.",
    conditions: ["baths of the boson are part of Π, so that (D_0^{-1})^K = 0"],
    source: "Dyson equation of the boson",
  },
} satisfies Record<string, Rule>;
