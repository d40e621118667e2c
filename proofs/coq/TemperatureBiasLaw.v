(* Temperature bias at weak coupling in the wide band.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* law-occupations: The integrand of the rate γ with F_ref(x) = coth(x/2T), the boson in balance with the electrons. *)
Lemma law_occupations : forall (E : exponential) (pi x T_B T : C) (A F_B F_ref : C -> C)
    (P1 : F_B x = coth E (x / (2 * T_B)))
    (P2 : F_ref x = coth E (x / (2 * T)))
    (N1 : - 1 + E (x / T_B) <> 0)
    (N2 : T_B <> 0)
    (N3 : - 1 + E (x / T) <> 0)
    (N4 : T <> 0),
    pi * A x * (bose E (x / T_B) - bose E (x / T)) = pi * A x * (F_B x - F_ref x) / 2.
Proof.
  intros; apply Csub_0; try rewrite P1; try rewrite P2; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (x / T_B)) with (E ((x / T_B))) by (symmetry; by_units ((x / T_B))).
  replace (E (x / T)) with (E ((x / T))) by (symmetry; by_units ((x / T))).
  replace (E (2 * (x / (2 * T_B)))) with (E ((x / T_B))) by (symmetry; by_units ((x / T_B))).
  replace (E (2 * (x / (2 * T)))) with (E ((x / T))) by (symmetry; by_units ((x / T))).
  pose proof (E_neq_0 E (x / T_B)) as Z1.
  pose proof (E_neq_0 E (x / T)) as Z2.
  rational.
Qed.

(* law-rate: The rate γ of the Einstein boson: ω̃_m gains γ sgn ω_m. *)
Lemma law_rate : forall (E : exponential) (Omega lambda pi T_B T : C) (F_B F_ref : C -> C)
    (P1 : F_B Omega = coth E (Omega / (2 * T_B)))
    (P2 : F_ref Omega = coth E (Omega / (2 * T)))
    (N1 : - 1 + E (Omega / T) <> 0)
    (N2 : T <> 0)
    (N3 : - 1 + E (Omega / T_B) <> 0)
    (N4 : T_B <> 0),
    Omega * lambda * pi * (F_B Omega - F_ref Omega) / 2 = Omega * lambda * pi * (bose E (Omega / T_B) - bose E (Omega / T)).
Proof.
  intros; apply Csub_0; try rewrite P1; try rewrite P2; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (2 * (Omega / (2 * T_B)))) with (E ((Omega / T_B))) by (symmetry; by_units ((Omega / T_B))).
  replace (E (2 * (Omega / (2 * T)))) with (E ((Omega / T))) by (symmetry; by_units ((Omega / T))).
  replace (E (Omega / T_B)) with (E ((Omega / T_B))) by (symmetry; by_units ((Omega / T_B))).
  replace (E (Omega / T)) with (E ((Omega / T))) by (symmetry; by_units ((Omega / T))).
  pose proof (E_neq_0 E (Omega / T_B)) as Z1.
  pose proof (E_neq_0 E (Omega / T)) as Z2.
  rational.
Qed.

(* law-rho: ρ = γ/2πT. *)
Lemma law_rho : forall (E : exponential) (rho T pi Omega lambda T_B : C)
    (I1 : - Omega * lambda * pi * (bose E (Omega / T_B) - bose E (Omega / T)) + 2 * T * pi * rho = 0)
    (N1 : T <> 0)
    (N2 : pi <> 0)
    (N3 : T_B <> 0),
    rho = (- Omega * lambda * pi * bose E (Omega / T) / 2 + Omega * lambda * pi * bose E (Omega / T_B) / 2) / (T * pi).
Proof.
  intros.
  apply Csub_0; transitivity ((1 / (2 * T * pi)) * (- Omega * lambda * pi * (bose E (Omega / T_B) - bose E (Omega / T)) + 2 * T * pi * rho - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* law-frequency: ω̃_n at low frequency, ω_n = 2πT(n + ½): the index is shifted by P = ρ/(1+λ). *)
Lemma law_frequency : forall (gamma omega_n lambda T pi n rho : C)
    (P1 : gamma = 2 * T * pi * rho)
    (P2 : omega_n = 2 * T * pi * (1 / 2 + n))
    (N1 : 1 + lambda <> 0),
    gamma + omega_n * (1 + lambda) = 2 * T * pi * (1 + lambda) * (1 / 2 + n + rho / (1 + lambda)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* law-summand: What the rate takes from the summand 2πT/ω̃_n of the logarithm, times 1 + λ. It falls like 1/n² and is decided at ω ~ γ ≪ Ω, where χ = 1. *)
Lemma law_summand : forall (T pi lambda P n : C)
    (N1 : T <> 0)
    (N2 : pi <> 0)
    (N3 : 1 + lambda <> 0)
    (N4 : 1 + 2 * P + 2 * n <> 0)
    (N5 : 1 + 2 * n <> 0),
    2 * T * pi * (1 + lambda) * (- 1 / (2 * T * pi * (1 + lambda) * (1 / 2 + P + n)) + 1 / (2 * T * pi * (1 + lambda) * (1 / 2 + n))) = 1 / (1 / 2 + n) - 1 / (1 / 2 + P + n).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* bias-law: ℒ(T_c) less the pair-breaking sum equals ℒ(T_c0), both being (1+λ)/λ up to O(λ): the temperature-bias law. T = T_c is the temperature of the electrons. *)
Lemma bias_law : forall (T T_c0 P : C) (log digamma : C -> C)
    (I1 : digamma (1 / 2) + log (T_c0 / T) - digamma (1 / 2 + P) = 0)
    (N1 : T <> 0),
    log (T_c0 / T) = digamma (1 / 2 + P) - digamma (1 / 2).
Proof.
  intros.
  apply Csub_0; transitivity ((digamma (1 / 2) + log (T_c0 / T) - digamma (1 / 2 + P) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* off-axis-pole: At the electrons' own Matsubara point h has a pole. *)
Lemma off_axis_pole : forall (E : exponential) (iomega_m s T : C) (h : C -> C)
    (P1 : h (iomega_m + s) = tanh E ((iomega_m + s) / (2 * T)))
    (M1 : E (iomega_m / T) = (-1))
    (N1 : T <> 0)
    (N2 : 1 - E (s / T) <> 0)
    (N3 : - 1 + E (s / T) <> 0)
    (N4 : 1 + E (iomega_m / T) * E (s / T) <> 0),
    h (iomega_m + s) = coth E (s / (2 * T)).
Proof.
  intros; apply Csub_0; try rewrite P1; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (2 * ((iomega_m + s) / (2 * T)))) with (E ((iomega_m / T)) * E ((s / T))) by (symmetry; by_units ((iomega_m / T) + (s / T))).
  replace (E (2 * (s / (2 * T)))) with (E ((s / T))) by (symmetry; by_units ((s / T))).
  pose proof (E_neq_0 E (iomega_m / T)) as Z1.
  pose proof (E_neq_0 E (s / T)) as Z2.
  rewrite ?M1 in *; rational.
Qed.

(* off-axis-interaction: There φ is fed through λ(iω_m + Ω − iω_n), which is resonant: for ω ≪ Ω it is iλΩ/2(ω_m − ω_n), and the rest is of order λ. *)
Lemma off_axis_interaction : forall (Omega lambda s omega_m omega_n : C)
    (N1 : Omega * Omega - (Omega + i * s * (omega_m - omega_n)) * (Omega + i * s * (omega_m - omega_n)) <> 0)
    (N2 : - Omega * omega_n + Omega * omega_m <> 0)
    (N3 : - 2 * Omega * omega_n * s - 2 * i * omega_m * omega_n * s * s + 2 * Omega * omega_m * s + i * omega_m * omega_m * s * s + i * omega_n * omega_n * s * s <> 0),
    Omega * Omega * lambda * s / (Omega * Omega - (Omega + i * s * (omega_m - omega_n)) * (Omega + i * s * (omega_m - omega_n))) = i * Omega * Omega * lambda / (2 * (- Omega * omega_n + Omega * omega_m)) + s * (- Omega * lambda * omega_n * s / 4 + Omega * lambda * omega_m * s / 4) / (- Omega * omega_n * s - i * omega_m * omega_n * s * s + i * omega_m * omega_m * s * s / 2 + i * omega_n * omega_n * s * s / 2 + Omega * omega_m * s).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* off-axis-even: The terms at ω_n and −ω_n together fall like ω_m/ω_n², against an even Δ_n/|ω_n|: no logarithm comes from πT ≪ ω_n ≪ Ω, the sum is decided at ω_n ~ ω_m and of order λΩ/T. *)
Lemma off_axis_even : forall (Omega lambda omega_n omega_m : C)
    (N1 : - Omega * omega_n + Omega * omega_m <> 0)
    (N2 : Omega * omega_m + Omega * omega_n <> 0)
    (N3 : omega_m + omega_n <> 0)
    (N4 : omega_m - omega_n <> 0),
    i * Omega * Omega * lambda / (2 * (- Omega * omega_n + Omega * omega_m)) + i * Omega * Omega * lambda / (2 * (Omega * omega_m + Omega * omega_n)) = i * Omega * lambda * omega_m / ((omega_m + omega_n) * (omega_m - omega_n)).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* off-axis-fractions: At the first frequency, ω_0 = πT: what ω_{n+1} and −ω_{n+1} give together for constant Δ, with πT/ω_{n+1}, in simple fractions of n. *)
Lemma off_axis_fractions : forall (Omega T lambda pi n : C)
    (N1 : 3 + 2 * n <> 0)
    (N2 : - 2 * T * n * pi - 2 * T * pi <> 0)
    (N3 : 2 * T * n * pi + 4 * T * pi <> 0)
    (N4 : T <> 0)
    (N5 : pi <> 0)
    (N6 : 1 + n <> 0)
    (N7 : 2 + n <> 0),
    i * Omega * T * lambda * pi / (2 * (3 / 2 + n) * (- 2 * T * pi * (3 / 2 + n) + T * pi) * (2 * T * pi * (3 / 2 + n) + T * pi)) = i * Omega * lambda * (- 1 / (1 + n) - 1 / (2 + n) + 2 / (3 / 2 + n)) / (4 * T * pi).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* off-axis-size: Size of the off-axis term against φ_0: ½γ from off-axis, at both points, 1/Ω from f = φ/z there, and φ there by off-axis-sum. No logarithm multiplies it: at fixed ρ it is of order λρ and vanishes with λ. *)
Lemma off_axis_size : forall (Omega gamma T lambda pi rho : C) (digamma : C -> C)
    (P1 : gamma = 2 * T * pi * rho)
    (N1 : Omega <> 0)
    (N2 : T <> 0)
    (N3 : pi <> 0),
    - i * gamma * (- i * Omega * lambda * (- digamma 1 - digamma 2 + 2 * digamma (3 / 2)) / (4 * T * pi) + i * Omega * lambda / (4 * T * pi)) / Omega = lambda * rho * (1 + digamma 1 + digamma 2 - 2 * digamma (3 / 2)) / 2.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* Steps without a lemma:
   law-einstein: moves or closes a contour, or reflects the integration variable (temperature-bias).
   law-sum: not an identity of rational functions after its premises (digamma-sum).
   law-logarithm-split: not an identity of rational functions after its premises (temperature-bias).
   off-axis: moves or closes a contour, or reflects the integration variable (temperature-bias).
   off-axis-resonance: an expansion other than the leading forms of A, F_B, h and λ (temperature-bias).
   off-axis-sum: not an identity of rational functions after its premises (digamma-sum). *)
