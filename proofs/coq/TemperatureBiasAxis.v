(* Temperature bias on the Matsubara axis of the electrons.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* bias-bracket: At the electrons' Matsubara frequencies h(iω_m−x) = −coth(x/2T): the weight on shell is the difference of two boson occupations, and zero at T_B = T. *)
Lemma bias_bracket : forall (E : exponential) (x iomega_m T_B T : C) (F_B h : C -> C)
    (P1 : F_B x = coth E (x / (2 * T_B)))
    (P2 : h (iomega_m - x) = tanh E ((iomega_m - x) / (2 * T)))
    (M1 : E (iomega_m / T) = (-1))
    (N1 : T <> 0)
    (N2 : - 1 + E (x / T) <> 0)
    (N3 : - 1 + E (x / T_B) <> 0)
    (N4 : T_B <> 0)
    (N5 : E (iomega_m / T) + E (x / T) <> 0),
    F_B x + h (iomega_m - x) = 2 * (bose E (x / T_B) - bose E (x / T)).
Proof.
  intros; apply Csub_0; try rewrite P1; try rewrite P2; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (2 * (x / (2 * T_B)))) with (E ((x / T_B))) by (symmetry; by_units ((x / T_B))).
  replace (E (2 * ((iomega_m - x) / (2 * T)))) with (/ E ((x / T)) * E ((iomega_m / T))) by (symmetry; by_units (- (x / T) + (iomega_m / T))).
  replace (E (x / T_B)) with (E ((x / T_B))) by (symmetry; by_units ((x / T_B))).
  replace (E (x / T)) with (E ((x / T))) by (symmetry; by_units ((x / T))).
  pose proof (E_neq_0 E (x / T_B)) as Z1.
  pose proof (E_neq_0 E (iomega_m / T)) as Z2.
  pose proof (E_neq_0 E (x / T)) as Z3.
  rewrite ?M1 in *; rational.
Qed.

(* bias-rate: In ω̃_m = −i[iω_m − Σ(iω_m)] this leaves a constant: the rate γ, the same for all ω_m > 0. *)
Lemma bias_rate : forall (Int : integral) (E : exponential) (pi iomega_m T_B T : C) (A g_R : C -> C)
    (P1 : forall x : R, g_R (iomega_m - x) = 1)
    (N1 : T_B <> 0)
    (N2 : T <> 0),
    i * Int (fun x : R => - i * pi * A x * g_R (iomega_m - x) * (bose E (x / T_B) - bose E (x / T))) = Int (fun x : R => pi * A x * (bose E (x / T_B) - bose E (x / T))).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* bias-rate-even: Its integrand is even: γ = 2π∫_0^∞A[n_B(x/T_B) − n_B(x/T)]dx, positive for a hotter boson. For ω_m < 0 the parities Σ(−z) = −Σ(z) and φ(−z) = φ(z) of the axis make it γ sgn ω_m, and leave φ_m as it is. *)
Lemma bias_rate_even : forall (E : exponential) (x T_B T : C) (A : C -> C)
    (P1 : A (- x) = - A x)
    (N1 : 1 - E (x / T_B) <> 0)
    (N2 : T_B <> 0)
    (N3 : 1 - E (x / T) <> 0)
    (N4 : T <> 0)
    (N5 : - 1 + E (x / T_B) <> 0)
    (N6 : - 1 + E (x / T) <> 0),
    A (- x) * (bose E (- x / T_B) - bose E (- x / T)) = A x * (bose E (x / T_B) - bose E (x / T)).
Proof.
  intros; apply Csub_0; try rewrite P1; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (- x / T_B)) with (/ E ((x / T_B))) by (symmetry; by_units (- (x / T_B))).
  replace (E (- x / T)) with (/ E ((x / T))) by (symmetry; by_units (- (x / T))).
  replace (E (x / T_B)) with (E ((x / T_B))) by (symmetry; by_units ((x / T_B))).
  replace (E (x / T)) with (E ((x / T))) by (symmetry; by_units ((x / T))).
  pose proof (E_neq_0 E (x / T_B)) as Z1.
  pose proof (E_neq_0 E (x / T)) as Z2.
  rational.
Qed.

(* bias-off-axis: The off-axis term of φ_m, in terms of f: twice the integral over x > 0. Its arguments iω_m ± x lie off the axis, so that the equations do not close on Matsubara frequencies alone. *)
Lemma bias_off_axis : forall (Int : integral) (E : exponential) (pi T_B T iomega_m : C) (A f_R f : C -> C)
    (P1 : forall x : R, f_R (iomega_m + x) = - i * f (iomega_m + x))
    (P2 : forall x : R, f_R (iomega_m - x) = - i * f (iomega_m - x))
    (N1 : T_B <> 0)
    (N2 : T <> 0),
    Int (fun x : R => i * pi * A x * (bose E (x / T_B) - bose E (x / T)) * (f_R (iomega_m + x) + f_R (iomega_m - x)) / 2) = Int (fun x : R => pi * A x * (bose E (x / T_B) - bose E (x / T)) * (f (iomega_m + x) + f (iomega_m - x)) / 2).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* bias-f: f is the function that equals Δ_n/|ω_n| on the axis. *)
Lemma bias_f : forall (z : C) (Delta f_R : C -> C)
    (P1 : Delta z = z * f_R z)
    (N1 : z <> 0),
    i * Delta z / z = i * f_R z.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* bias-frequency: ω_mZ_m = −i[iω_m − Σ(iω_m)] with the rate γ; g^R(iω_n) = sgn ω_n. *)
Lemma bias_frequency : forall (Int : integral) (Sum : series) (E : exponential) (iomega_m omega_m T pi T_B : C) (Sigma g_R lambda A : C -> C) (iomega_n : Z -> C)
    (P1 : Sigma iomega_m = Sum (fun n : Z => - i * T * pi * g_R (iomega_n n) * lambda (iomega_m - iomega_n n)) - i * Int (fun x : R => pi * A x * (bose E (x / T_B) - bose E (x / T))))
    (N1 : T_B <> 0)
    (N2 : T <> 0),
    - i * (- Sigma iomega_m + i * omega_m) = omega_m + Sum (fun n : Z => T * pi * g_R (iomega_n n) * lambda (iomega_m - iomega_n n)) + Int (fun x : R => pi * A x * (bose E (x / T_B) - bose E (x / T))).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* bias-gap: φ_m with the off-axis term, in terms of f. *)
Lemma bias_gap : forall (Int : integral) (Sum : series) (E : exponential) (T pi iomega_m T_B : C) (iomega_n : Z -> C) (f_R lambda A f : C -> C)
    (P1 : forall n : Z, f_R (iomega_n n) = - i * f (iomega_n n))
    (N1 : T_B <> 0)
    (N2 : T <> 0),
    Sum (fun n : Z => i * T * pi * f_R (iomega_n n) * lambda (iomega_m - iomega_n n)) + Int (fun x : R => pi * A x * (bose E (x / T_B) - bose E (x / T)) * (f (iomega_m + x) + f (iomega_m - x)) / 2) = Sum (fun n : Z => T * pi * f (iomega_n n) * lambda (iomega_m - iomega_n n)) + Int (fun x : R => pi * A x * (bose E (x / T_B) - bose E (x / T)) * (f (iomega_m + x) + f (iomega_m - x)) / 2).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* Steps without a lemma:
   bias-fold: moves or closes a contour, or reflects the integration variable (fold). *)
