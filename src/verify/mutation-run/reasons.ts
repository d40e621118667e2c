import type { Judgement } from "../verdict.ts";
import { EQUIVALENT } from "./known-mutants.ts";
import type { Seeded } from "./seeded.ts";

const BESIDE_OMEGA = "the transfer νs beside ω drops out in the limit, whatever stands before it";

/** Mistakes at one place that change nothing, beyond the classic ones. */
const AT_ONE_PLACE: Readonly<Record<string, string>> = {
  "parity-kernel-imaginary: sign of an argument": "P_B(−x) = −conj P_B(x): its imaginary part is even",
  "einstein-thermal: one exponent too low": "a remainder of order s²: s → 0 whatever its power",
  "einstein-thermal: one exponent too high": "a remainder of order s²: s → 0 whatever its power",
  "reference-logarithm: factor 2 in term 1": "ψ(c + w) tends to ln w for every c",
  "fold-frequency: sign of an argument": "λ(iν) is even",
  "rule jump: R and A exchanged":
    "the one function of the results is λ^R(0), and A(0) = 0: λ^A(0) is the same",
  ...at(
    "weight-gap",
    { "sign of term 1": ["lhs.0.0.0.3.0"] },
    "∫dω λ^R(±ω − ν) = 0: the term drops out on both paths of integration",
  ),
  ...at("digamma-large", { "term 1 dropped": ["lhs.1.1.0"] }, "ψ(c + w) tends to ln w for every c"),
  ...at(
    "shell-self-energy",
    {
      "sign of term 2": ["lhs.2.1.2.0.3"],
      "factor i in term 2": ["lhs.2.1.2.0.3"],
      "factor 2 in term 2": ["lhs.2.1.2.0.3"],
    },
    "the energy ωs² beside νs drops out in coth, which tends to ±1, whatever stands before it",
  ),
  ...at(
    "shell-feedback",
    { "one exponent too low": ["lhs.1.0.6.0.1"] },
    "tanh of an argument that grows tends to 1 whatever the power",
  ),
  ...at(
    "shell-feedback",
    { "coth for tanh": ["lhs.1.1.7"] },
    "tanh and coth of an argument that grows both tend to 1",
  ),
  ...at(
    "shell-gap-thermal",
    { "factor i in term 2": ["lhs.5.0"], "factor 2 in term 2": ["lhs.5.0"], "sign of term 2": ["lhs.5.0"] },
    BESIDE_OMEGA,
  ),
  ...at("shell-source", { "factor i in term 2": ["lhs.1.2.0.0.3"] }, BESIDE_OMEGA),
  ...at(
    "weight-anomalous-keldysh",
    { "sign of an argument": ["lhs.0.0.2.2"] },
    "∫dω A(ω − ν) = 0: whatever stands beside it drops out",
  ),
  ...at("pair-sum", { "sign of term 1": ["lhs.0"] }, "odd powers of ω_n sum to nothing"),
  ...at(
    "weight-self-energy",
    { "swapped R and A": ["lhs.0.0.0.4"] },
    "∫dω λ^R(ω − ν) = 0: whatever stands beside it drops out",
  ),
  ...at(
    "weight-self-energy-wide",
    { "sign of an argument": ["lhs.0.1.0.0.1.0"] },
    "∫dω λ^R(ω − ν) = 0: whatever stands beside it drops out",
  ),
  ...at(
    "shell-relaxation",
    { "one exponent too low": ["lhs.1.0.0.2"], "one exponent too high": ["lhs.1.0.0.2"] },
    "coth of an argument that grows tends to 1 whatever the power",
  ),
  "fold-gap: sign of an argument": "λ(iν) is even",
  "rule shell: T_B for T_e": "tanh and coth of an argument that grows tend to 1 at any temperature",
  "rule held-shell: T_B for T_e": "tanh and coth of an argument that grows tend to 1 at any temperature",
  ...at("renormalisation-first", { "sign of an argument": ["lhs.0.1.1"] }, "λ(iν) is even"),
  ...at(
    "dispersion-self-energy",
    { "sign of term 2": ["rhs.1.0.0.4.0"] },
    "A(x)F_B(x) is even: x may be reversed in g^R(z−x)",
  ),
  ...at(
    "parity-self-energy-imaginary",
    { "sign of term 2": ["lhs.0.0.0.4.0"] },
    "h(ν)Im G^R(ν) and Im λ^R are odd: ν may be reversed in the first term alone",
  ),
  ...at(
    "shell-relaxation",
    { "coth for tanh": ["lhs.1.0"] },
    "tanh and coth of an argument that grows both tend to 1",
  ),
  "local-non-thermal: sign of term 2": "X(ν)|G^R(ν)|² is even: ν may be reversed in λ^R(ω−ν)",
  ...at(
    "shell-gap-non-thermal",
    { "factor i in term 2": ["lhs.3.0"], "factor 2 in term 2": ["lhs.3.0"], "sign of term 2": ["lhs.3.0"] },
    BESIDE_OMEGA,
  ),
  ...at("local-normal-residues", { "sign of an argument": ["lhs.0.3"] }, "λ(−z) = λ(z) off the real axis"),
  ...at(
    "parity-self-energy-wide-real",
    { "sign of an argument": ["lhs.0.0.0.1.0", "rhs.1.0.0.0.1.0"] },
    "Re g^R(−ν) = Re g^R(ν): the density of states is even",
  ),
  ...at(
    "parity-self-energy-wide-real",
    {
      "sign of an argument": ["lhs.0.0.0.3", "rhs.1.0.0.0.3"],
      "swapped R and A": ["lhs.0.0.0.3", "rhs.1.0.0.0.3"],
    },
    "Re λ^R is even and equal to Re λ^A",
  ),
  ...at(
    "parity-self-energy-wide-real",
    { "swapped R and A": ["lhs.0.0.1.4", "rhs.1.0.0.1.4"] },
    "g^A = −conj g^R: Im g^R = Im g^A",
  ),
  ...at(
    "thermal-tail",
    {
      "one exponent too low": ["lhs.0.0.1", "lhs.0.0.2"],
      "one exponent too high": ["lhs.0.0.1"],
      "coth for tanh": ["lhs.0"],
    },
    "coth and tanh of 1/s tend to 1 faster than any power of s, whatever the factor and the power in the argument",
  ),
  ...at(
    "thermal-tail",
    {
      "sign of term 2": ["lhs"],
      "factor 2 in term 2": ["lhs"],
      "factor i in term 2": ["lhs"],
      "term 2 dropped": ["lhs"],
      "one exponent too low": ["lhs.1.3"],
      "one exponent too high": ["lhs.1.3"],
    },
    "2Ts/x tends to 0 whatever stands before s: the step states the limit alone",
  ),
};

/** One reason for mistakes at certain places of a step. */
function at(
  step: string,
  places: Readonly<Record<string, readonly string[]>>,
  reason: string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(places).flatMap(([mistake, list]) =>
      list.map((place) => [`${step}: ${mistake} at ${place}`, reason]),
    ),
  );
}

/** Why a mistake that no judge minds changes nothing; null where that is not known. */
export function reasonFor(m: Seeded, judgement: Judgement, isTrue: boolean): string | null {
  const step = m.where.slice(m.where.indexOf("/") + 1);
  const classic = m.mistake.replace(/^(sign of|factor 2 in) term \d+$/, "$1 one term");
  const name = `${step}: ${m.mistake}`;
  const known =
    EQUIVALENT[`${step}: ${classic}`] ?? AT_ONE_PLACE[name] ?? AT_ONE_PLACE[`${name} at ${m.place}`];
  if (known) return known;
  if (judgement.verdict === "proved") return `the changed statement holds too: ${judgement.detail}`;
  if (isTrue) return "the changed statement holds too: the certificate checker accepts a proof of it";
  return m.reason?.() ?? null;
}
