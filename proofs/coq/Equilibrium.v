(* Equilibrium: the Matsubara equations.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* residual-vanishes: The source of Ξ is proportional to the KMS defect, which vanishes: Ξ = 0 solves its equation. *)
Lemma residual_vanishes : forall (E : exponential) (omega nu T : C) (A h F_B : C -> C)
    (P1 : h omega = tanh E (omega / (2 * T)))
    (P2 : F_B (omega - nu) = coth E ((omega - nu) / (2 * T)))
    (P3 : h nu = tanh E (nu / (2 * T)))
    (N1 : T <> 0)
    (N2 : 1 + E (omega / T) <> 0)
    (N3 : E (omega / T) - E (nu / T) <> 0)
    (N4 : 1 + E (nu / T) <> 0),
    - A (omega - nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) = 0.
Proof.
  intros; apply Csub_0; try rewrite P1; try rewrite P2; try rewrite P3; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (2 * (omega / (2 * T)))) with (E ((omega / T))) by (symmetry; by_units ((omega / T))).
  replace (E (2 * ((omega - nu) / (2 * T)))) with (/ E ((nu / T)) * E ((omega / T))) by (symmetry; by_units (- (nu / T) + (omega / T))).
  replace (E (2 * (nu / (2 * T)))) with (E ((nu / T))) by (symmetry; by_units ((nu / T))).
  pose proof (E_neq_0 E (omega / T)) as Z1.
  pose proof (E_neq_0 E (nu / T)) as Z2.
  rational.
Qed.

(* local-normal-balance: At z = iω_m the boson part and the pole of λ cancel in detailed balance (at m = n the pole of tanh meets A(0) = 0): the sum over n is all that is left. *)
Lemma local_normal_balance : forall (E : exponential) (x iomega_m T : C) (F_B h : C -> C)
    (P1 : F_B x = coth E (x / (2 * T)))
    (P2 : h (iomega_m - x) = tanh E ((iomega_m - x) / (2 * T)))
    (M1 : E (iomega_m / T) = (-1))
    (N1 : T <> 0)
    (N2 : - 1 + E (x / T) <> 0)
    (N3 : E (iomega_m / T) + E (x / T) <> 0),
    (F_B x + h (iomega_m - x)) / 2 = 0.
Proof.
  intros; apply Csub_0; try rewrite P1; try rewrite P2; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (2 * (x / (2 * T)))) with (E ((x / T))) by (symmetry; by_units ((x / T))).
  replace (E (2 * ((iomega_m - x) / (2 * T)))) with (/ E ((x / T)) * E ((iomega_m / T))) by (symmetry; by_units (- (x / T) + (iomega_m / T))).
  pose proof (E_neq_0 E (x / T)) as Z1.
  pose proof (E_neq_0 E (iomega_m / T)) as Z2.
  rewrite ?M1 in *; rational.
Qed.

(* local-gap-balance: At z = iω_m the boson part and the pole of λ cancel in detailed balance (at m = n the pole of tanh meets A(0) = 0): the sum over n is all that is left. *)
Lemma local_gap_balance : forall (E : exponential) (x iomega_m T : C) (F_B h : C -> C)
    (P1 : F_B x = coth E (x / (2 * T)))
    (P2 : h (iomega_m - x) = tanh E ((iomega_m - x) / (2 * T)))
    (M1 : E (iomega_m / T) = (-1))
    (N1 : T <> 0)
    (N2 : - 1 + E (x / T) <> 0)
    (N3 : E (iomega_m / T) + E (x / T) <> 0),
    - (F_B x + h (iomega_m - x)) / 2 = 0.
Proof.
  intros; apply Csub_0; try rewrite P1; try rewrite P2; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (2 * (x / (2 * T)))) with (E ((x / T))) by (symmetry; by_units ((x / T))).
  replace (E (2 * ((iomega_m - x) / (2 * T)))) with (/ E ((x / T)) * E ((iomega_m / T))) by (symmetry; by_units (- (x / T) + (iomega_m / T))).
  pose proof (E_neq_0 E (x / T)) as Z1.
  pose proof (E_neq_0 E (iomega_m / T)) as Z2.
  rewrite ?M1 in *; rational.
Qed.

(* wide-normal-balance: At z = iω_m the boson part and the pole of λ cancel in detailed balance (at m = n the pole of tanh meets A(0) = 0): the sum over n is all that is left. *)
Lemma wide_normal_balance : forall (E : exponential) (pi x iomega_m T : C) (F_B h : C -> C)
    (P1 : F_B x = coth E (x / (2 * T)))
    (P2 : h (iomega_m - x) = tanh E ((iomega_m - x) / (2 * T)))
    (M1 : E (iomega_m / T) = (-1))
    (N1 : T <> 0)
    (N2 : - 1 + E (x / T) <> 0)
    (N3 : E (iomega_m / T) + E (x / T) <> 0),
    - i * pi * (F_B x + h (iomega_m - x)) / 2 = 0.
Proof.
  intros; apply Csub_0; try rewrite P1; try rewrite P2; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (2 * (x / (2 * T)))) with (E ((x / T))) by (symmetry; by_units ((x / T))).
  replace (E (2 * ((iomega_m - x) / (2 * T)))) with (/ E ((x / T)) * E ((iomega_m / T))) by (symmetry; by_units (- (x / T) + (iomega_m / T))).
  pose proof (E_neq_0 E (x / T)) as Z1.
  pose proof (E_neq_0 E (iomega_m / T)) as Z2.
  rewrite ?M1 in *; rational.
Qed.

(* wide-gap-balance: At z = iω_m the boson part and the pole of λ cancel in detailed balance (at m = n the pole of tanh meets A(0) = 0): the sum over n is all that is left. *)
Lemma wide_gap_balance : forall (E : exponential) (pi x iomega_m T : C) (F_B h : C -> C)
    (P1 : F_B x = coth E (x / (2 * T)))
    (P2 : h (iomega_m - x) = tanh E ((iomega_m - x) / (2 * T)))
    (M1 : E (iomega_m / T) = (-1))
    (N1 : T <> 0)
    (N2 : - 1 + E (x / T) <> 0)
    (N3 : E (iomega_m / T) + E (x / T) <> 0),
    i * pi * (F_B x + h (iomega_m - x)) / 2 = 0.
Proof.
  intros; apply Csub_0; try rewrite P1; try rewrite P2; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (2 * (x / (2 * T)))) with (E ((x / T))) by (symmetry; by_units ((x / T))).
  replace (E (2 * ((iomega_m - x) / (2 * T)))) with (/ E ((x / T)) * E ((iomega_m / T))) by (symmetry; by_units (- (x / T) + (iomega_m / T))).
  pose proof (E_neq_0 E (x / T)) as Z1.
  pose proof (E_neq_0 E (iomega_m / T)) as Z2.
  rewrite ?M1 in *; rational.
Qed.

(* local-frequency: The equation on the Matsubara axis. *)
Lemma local_frequency : forall (Sum : series) (T iomega_m omega_m : C) (iomega_n omega_tilde_n : Z -> C) (G_R lambda : C -> C)
    (P1 : forall n : Z, G_R (iomega_n n) = - i / omega_tilde_n n)
    (N1 : forall n : Z, omega_tilde_n n <> 0),
    - i * (- Sum (fun n : Z => T * G_R (iomega_n n) * lambda (iomega_m - iomega_n n)) + i * omega_m) = omega_m + Sum (fun n : Z => T * lambda (iomega_m - iomega_n n) / omega_tilde_n n).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* local-order: The equation on the Matsubara axis. *)
Lemma local_order : forall (Sum : series) (T iomega_m : C) (iomega_n omega_tilde_n phi_n : Z -> C) (F_R lambda : C -> C)
    (P1 : forall n : Z, F_R (iomega_n n) = - phi_n n / (omega_tilde_n n * omega_tilde_n n))
    (N1 : forall n : Z, omega_tilde_n n <> 0),
    Sum (fun n : Z => - T * F_R (iomega_n n) * lambda (iomega_m - iomega_n n)) = Sum (fun n : Z => T * phi_n n * lambda (iomega_m - iomega_n n) / (omega_tilde_n n * omega_tilde_n n)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* wide-frequency: The equation on the Matsubara axis. *)
Lemma wide_frequency : forall (Sum : series) (T pi iomega_m omega_m : C) (iomega_n omega_tilde_n r_n : Z -> C) (g_R lambda : C -> C)
    (P1 : forall n : Z, g_R (iomega_n n) = omega_tilde_n n / r_n n)
    (N1 : forall n : Z, r_n n <> 0),
    - i * (- Sum (fun n : Z => - i * T * pi * g_R (iomega_n n) * lambda (iomega_m - iomega_n n)) + i * omega_m) = omega_m + Sum (fun n : Z => T * omega_tilde_n n * pi * lambda (iomega_m - iomega_n n) / r_n n).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* wide-order: The equation on the Matsubara axis. *)
Lemma wide_order : forall (Sum : series) (T pi iomega_m : C) (iomega_n phi_n r_n : Z -> C) (f_R lambda : C -> C)
    (P1 : forall n : Z, f_R (iomega_n n) = - i * phi_n n / r_n n)
    (N1 : forall n : Z, r_n n <> 0),
    Sum (fun n : Z => i * T * pi * f_R (iomega_n n) * lambda (iomega_m - iomega_n n)) = Sum (fun n : Z => T * phi_n n * pi * lambda (iomega_m - iomega_n n) / r_n n).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* Steps without a lemma:
   local-normal-residues: an infinite sum of residues (residue-sum).
   local-normal-shift: moves or closes a contour, or reflects the integration variable (residue-sum).
   local-gap-residues: an infinite sum of residues (residue-sum).
   local-gap-shift: moves or closes a contour, or reflects the integration variable (residue-sum).
   wide-normal-residues: an infinite sum of residues (residue-sum).
   wide-normal-shift: moves or closes a contour, or reflects the integration variable (residue-sum).
   wide-gap-residues: an infinite sum of residues (residue-sum).
   wide-gap-shift: moves or closes a contour, or reflects the integration variable (residue-sum).
   lambda-matsubara: moves or closes a contour, or reflects the integration variable (spectral-representation). *)
