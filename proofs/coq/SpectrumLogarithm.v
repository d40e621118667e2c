(* The logarithm of a spectrum: rank one and ω_log.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* modes: The integrand of λ(iν): each mode x contributes a form factor x²/(x²+ν²) = 1 − ν²/(x²+ν²) with weight A(x)/x. The weights sum up to λ = ∫dx A(x)/x. *)
Lemma modes : forall (x nu_n : C) (A : C -> C)
    (N1 : nu_n * nu_n + x * x <> 0)
    (N2 : x <> 0),
    x * A x / (nu_n * nu_n + x * x) = A x * (1 - nu_n * nu_n / (nu_n * nu_n + x * x)) / x.
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* logarithmic-frequency: Modes at x and −x are the same mode: averages ⟨·⟩ are (2/λ)∫_0^∞dx A(x)/x, and ln ω_log = ⟨ln x⟩ = (2/λ)∫_0^∞dx A(x) ln(x)/x. *)
Lemma logarithmic_frequency : forall (x : C) (log A B : C -> C)
    (P1 : A (- x) = - B x)
    (P2 : A x = B x)
    (N1 : x <> 0),
    log x * (- A (- x) / x + A x / x) = 2 * A x * log x / x.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* mode-remainder: The folded kernel of one mode against its value on the axis ω_n = 0: they differ by order ω_n². *)
Lemma mode_remainder : forall (x omega_m omega_n : C)
    (N1 : omega_m * omega_m + x * x <> 0)
    (N2 : x * x + (omega_m + omega_n) * (omega_m + omega_n) <> 0)
    (N3 : x * x + (omega_m - omega_n) * (omega_m - omega_n) <> 0)
    (N4 : omega_m * omega_m + omega_n * omega_n + x * x - 2 * omega_m * omega_n <> 0)
    (N5 : omega_m * omega_m + omega_n * omega_n + x * x + 2 * omega_m * omega_n <> 0),
    - x * x / (omega_m * omega_m + x * x) + x * x / (2 * (x * x + (omega_m + omega_n) * (omega_m + omega_n))) + x * x / (2 * (x * x + (omega_m - omega_n) * (omega_m - omega_n))) = omega_n * omega_n * (- omega_n * omega_n * x * x - x * x * x * x + 3 * omega_m * omega_m * x * x) / ((omega_m * omega_m + omega_n * omega_n + x * x - 2 * omega_m * omega_n) * (omega_m * omega_m + omega_n * omega_n + x * x + 2 * omega_m * omega_n) * (omega_m * omega_m + x * x)).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* mode-form-factor: So does the product χ(ω_m)χ(ω_n), with χ(ω) = λ(iω)/λ: for every spectrum the kernel is 2λ[χχ + R] with R = O(ω_n²), and O(ω_m²) by symmetry. As before R comes with one more λ, and 1 + λ with the logarithm: (1+λ)/λ = ⟨⟨pair logarithm⟩⟩ + O(λ). *)
Lemma mode_form_factor : forall (x omega_n : C)
    (N1 : omega_n * omega_n + x * x <> 0),
    - 1 + x * x / (omega_n * omega_n + x * x) = - omega_n * omega_n / (omega_n * omega_n + x * x).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* pair-fractions: The form factors of two modes in simple fractions. *)
Lemma pair_fractions : forall (x_prime x omega_n : C)
    (N1 : omega_n * omega_n + x_prime * x_prime <> 0)
    (N2 : omega_n * omega_n + x * x <> 0)
    (N3 : x * x - x_prime * x_prime <> 0),
    x_prime * x_prime * x * x / ((omega_n * omega_n + x_prime * x_prime) * (omega_n * omega_n + x * x)) = x_prime * x_prime * x * x * (1 / (omega_n * omega_n + x_prime * x_prime) - 1 / (omega_n * omega_n + x * x)) / (x * x - x_prime * x_prime).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* pair-logarithm: Hence 2πTΣ_{n≥0} χ_xχ_x′/ω_n from the logarithm of one mode. *)
Lemma pair_logarithm : forall (x x_prime C_ : C) (S log : C -> C)
    (P1 : S x = C_ + log x)
    (P2 : S x_prime = C_ + log x_prime)
    (N1 : x * x - x_prime * x_prime <> 0),
    (- x_prime * x_prime * S x + x * x * S x_prime) / (x * x - x_prime * x_prime) = (- C_ * x_prime * x_prime - x_prime * x_prime * log x + C_ * x * x + x * x * log x_prime) / (x * x - x_prime * x_prime).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* pair-symmetric: With a = ln x and b = ln x′: the mean of the two logarithms, less ½u coth u with u = ln(x/x′). *)
Lemma pair_symmetric : forall (E : exponential) (C_ b a : C)
    (N1 : E a * E a - E b * E b <> 0),
    (- C_ * E b * E b - a * E b * E b + C_ * E a * E a + b * E a * E a) / (E a * E a - E b * E b) = C_ + a / 2 + b / 2 + coth E (a - b) * (b - a) / 2.
Proof.
  intros; apply Csub_0; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (b)) with (E ((b))) by (symmetry; by_units ((b))).
  replace (E (a)) with (E ((a))) by (symmetry; by_units ((a))).
  replace (E (2 * (a - b))) with (/ E ((b)) * / E ((b)) * E ((a)) * E ((a))) by (symmetry; by_units (- (b) + - (b) + (a) + (a))).
  pose proof (E_neq_0 E (b)) as Z1.
  pose proof (E_neq_0 E (a)) as Z2.
  rational.
Qed.

(* average: Two modes with weights w and 1 − w: the logarithms average to ln ω_log, and U = ½⟨⟨u coth u⟩⟩ over pairs is subtracted. Being bilinear this holds for any number of modes. *)
Lemma average : forall (E : exponential) (w C_ a b : C),
    2 * w * (1 - w) * (C_ + a / 2 + b / 2 + coth E (a - b) * (b - a) / 2) + w * w * (- 1 / 2 + C_ + a) + (- 1 / 2 + C_ + b) * (1 - w) * (1 - w) = - 1 / 2 + C_ + w - w * w + a * w + b * (1 - w) + w * coth E (a - b) * (1 - w) * (b - a).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* spectrum-logarithm: C + ln ω_log − U = (1+λ)/λ solved for ln(T_c/ω_log). The exponent is −(1+λ)/λ for every spectrum. *)
Lemma spectrum_logarithm : forall (T omega_log gamma_E U lambda pi : C) (log : C -> C)
    (I1 : gamma_E + log 2 - U - (1 + lambda) / lambda - log pi - log (T / omega_log) = 0)
    (N1 : omega_log <> 0)
    (N2 : lambda <> 0),
    log (T / omega_log) = - 1 + gamma_E + log 2 - U - 1 / lambda - log pi.
Proof.
  intros.
  apply Csub_0; transitivity (((-1)) * (gamma_E + log 2 - U - (1 + lambda) / lambda - log pi - log (T / omega_log) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* Steps without a lemma:
   equal-modes: not an identity of rational functions after its premises (rank-one).
   coth-bound: not an identity of rational functions after its premises (antiderivative).
   spectrum-temperature: not an identity of rational functions after its premises (transition). *)
