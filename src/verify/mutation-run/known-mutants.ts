/**
 * Mistakes that change nothing, each with its reason. Everything else must be caught.
 */
export const EQUIVALENT: Readonly<Record<string, string>> = {
  "close-below: τ3 dropped": "the integral vanishes for either sign of F^A",
  "close-below: sign of one term":
    "reversing the transfer leaves both functions analytic in one half plane: still zero",
  "close-below: factor 2 in one term":
    "rescaling the transfer leaves both functions analytic in one half plane: still zero",
  "local-non-thermal: swapped R and A": "|G^R|² = |G^A|²",
  "local-relaxation: swapped R and A": "|G^R|² = |G^A|²",
  "unit-K: sign of one term": "both components are 0, each by itself",
  "unit-K: factor 2 in one term": "both components are 0, each by itself",
  "band-feedback: factor 2 in one term": "moves a pole within its half plane: still zero",
  "wide-feedback: sign of one term": "changes the factor in front of C(ω̃^R) + C(ω̃^A) = 0 only",
  "wide-feedback: factor 2 in one term": "changes the factor in front of C(ω̃^R) + C(ω̃^A) = 0 only",
  "wide-channel-residual: sign of one term": "changes the factor in front of C(s^R) + C(s^A) = 0 only",
  "wide-channel-residual: factor 2 in one term": "changes the factor in front of C(s^R) + C(s^A) = 0 only",
  "asymmetric-wide: sign of one term": "changes the factor in front of C(ω̃_11^R) − C(−ω̃_22^A) = 0 only",
  "asymmetric-wide: factor 2 in one term": "changes the factor in front of C(ω̃_11^R) − C(−ω̃_22^A) = 0 only",
  "held-shell-source: h at the other energy": "it stands beside h(0) = 0",
  "held-shell-source: h for F_B": "it stands beside h(0) = 0",
  "held-shell-source: sign of one term": "changes the factor in front of 1 − |h| = 0 only",
  "held-shell-source: factor 2 in one term": "changes the factor in front of 1 − |h| = 0 only",
  "held-shell-loss: h at the other energy": "h = 1 at every positive energy of the shell",
  "held-shell-loss: h for F_B": "both are sgn x in the shell",
  "residual-vanishes: sign of one term": "changes the factor in front of N = 0 only",
  "residual-vanishes: factor 2 in one term": "changes the factor in front of N = 0 only",
  "share-boson: sign of one term":
    "the square of a retarded line integrates to zero wherever its pole is below",
  "share-boson: factor 2 in one term":
    "the square of a retarded line integrates to zero wherever its pole is below",
  "driven-boson-share: sign of one term":
    "the square of a retarded line integrates to zero wherever its pole is below",
  "driven-boson-share: factor 2 in one term":
    "the square of a retarded line integrates to zero wherever its pole is below",
  "dressed-boson: sign of one term": "the square of a line integrates to zero wherever its pole is",
  "dressed-boson: factor 2 in one term": "the square of a line integrates to zero wherever its pole is",
  "parity-lambda-real: swapped R and A": "Re λ^R = Re λ^A",
  "parity-kernel-real: swapped R and A": "Re λ^R = Re λ^A",
  "cauchy-advanced: factor 2 in one term": "moves a pole within its half plane: still zero",
  "weight-square: swapped R and A": "the square of an advanced function integrates to zero too",
  "weight-lambda: swapped R and A": "λ^A falls like 1/x² too",
  "coupling-moment: swapped R and A": "λ^R(0) = λ^A(0)",
  "number-conserved: sign of one term": "each half vanishes by itself",
  "number-conserved: factor 2 in one term": "each half vanishes by itself",
  "fixed-no-lead: swapped R and A": "Σ_b^R = Σ_b^A is what the step assumes",
  "retarded-square: swapped R and A": "the square of an advanced function integrates to zero too",
  ...Object.fromEntries(
    ["base-K", "base-lesser", "base-greater"].flatMap((id) => [
      [`${id}: swapped R and A`, "no factor stands before the first: the run is empty, of either component"],
      [`${id}: factor 2 in one term`, "a run that ends before it begins is empty, however far before"],
      [`${id}: sign of one term`, "a run that ends before it begins is empty, however far before"],
    ]),
  ),
};
/** Mistakes that take a term out of the reach of its judge, which then says `undecided`: a failure too. */
export const OUT_OF_REACH: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ["energy-symmetrised", "energy-order", "energy-transfer", "energy-per-boson", "power-boson"].flatMap(
      (id) => [
        [`${id}: sign of one term`, "one of the functions of ω − ν at ω + ν: no convolution"],
        [`${id}: factor 2 in one term`, "one of the functions of ω − ν at 2ω − ν: no convolution"],
      ],
    ),
  ),
  ...Object.fromEntries(
    ["swapped R and A", "sign of one term", "factor 2 in one term"].map((mistake) => [
      `weight-self-energy-wide: ${mistake}`,
      "the constants at infinity no longer cancel: the integral diverges",
    ]),
  ),
  "lambda-matsubara: sign of one term": "ν² − x² has its poles on the axis",
  "lambda-matsubara: factor 2 in one term": "2ν² + x² has irrational poles",
};
