(* Closures as interchangeable parts.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* transform-odd: An even density of states has an odd transform. *)
Lemma transform_odd : forall (Int : integral) (z : C) (C_ rho : C -> C)
    (P1 : C_ (- z) = Int (fun epsilon : R => rho epsilon / (- epsilon - z)))
    (P2 : C_ z = Int (fun epsilon : R => rho epsilon / (z - epsilon)))
    (I1 : Int (fun epsilon : R => rho epsilon / (- epsilon - z)) = Int (fun epsilon : R => rho (- epsilon) / (epsilon - z)))
    (I2 : Int (fun epsilon : R => rho (- epsilon) / (epsilon - z)) = Int (fun epsilon : R => rho epsilon / (epsilon - z)))
    (N1 : forall epsilon : R, - epsilon - z <> 0)
    (N2 : forall epsilon : R, z - epsilon <> 0)
    (N3 : forall epsilon : R, epsilon - z <> 0),
    C_ (- z) = - C_ z.
Proof.
  intros.
  apply Csub_0; transitivity ((Int (fun epsilon : R => rho epsilon / (- epsilon - z)) - (Int (fun epsilon : R => rho (- epsilon) / (epsilon - z))))
    + (Int (fun epsilon : R => rho (- epsilon) / (epsilon - z)) - (Int (fun epsilon : R => rho epsilon / (epsilon - z)))));
  [apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* nambu-inverse: Ĝ inverts ω̃ − ετ3 − φτ1. *)
Lemma nambu_inverse : forall (phi_R epsilon omega_tilde_R : C)
    (N1 : - phi_R * phi_R + (epsilon + omega_tilde_R) * (omega_tilde_R - epsilon) <> 0),
    - phi_R * phi_R / (- phi_R * phi_R + (epsilon + omega_tilde_R) * (omega_tilde_R - epsilon)) + (epsilon + omega_tilde_R) * (omega_tilde_R - epsilon) / (- phi_R * phi_R + (epsilon + omega_tilde_R) * (omega_tilde_R - epsilon)) = 1
    /\ 0 = 0
    /\ 0 = 0
    /\ - phi_R * phi_R / (- phi_R * phi_R + (epsilon + omega_tilde_R) * (omega_tilde_R - epsilon)) + (epsilon + omega_tilde_R) * (omega_tilde_R - epsilon) / (- phi_R * phi_R + (epsilon + omega_tilde_R) * (omega_tilde_R - epsilon)) = 1.
Proof.
  intros.
  split; [ | split; [ | split]].
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
Qed.

(* nambu-determinant: Its determinant is (s − ε)(s + ε) when s² = ω̃² − φ². *)
Lemma nambu_determinant : forall (omega_tilde_R epsilon phi_R s_R : C),
    omega_tilde_R * omega_tilde_R - epsilon * epsilon - phi_R * phi_R = omega_tilde_R * omega_tilde_R - phi_R * phi_R - s_R * s_R + (epsilon + s_R) * (s_R - epsilon).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* density-normal-fractions: G_11^R: simple fractions in ε. *)
Lemma density_normal_fractions : forall (epsilon omega_tilde_R s_R : C)
    (N1 : epsilon + s_R <> 0)
    (N2 : s_R - epsilon <> 0)
    (N3 : s_R <> 0)
    (N4 : - epsilon - s_R <> 0),
    (epsilon + omega_tilde_R) / ((epsilon + s_R) * (s_R - epsilon)) = (1 / 2 - omega_tilde_R / (2 * s_R)) / (- epsilon - s_R) + (1 / 2 + omega_tilde_R / (2 * s_R)) / (s_R - epsilon).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* density-normal-transform: Every fraction weighted with ρ is a value of C. *)
Lemma density_normal_transform : forall (Int : integral) (omega_tilde_R s_R : C) (rho C_ : C -> C)
    (P1 : C_ s_R = Int (fun epsilon : R => rho epsilon / (s_R - epsilon)))
    (P2 : C_ (- s_R) = Int (fun epsilon : R => rho epsilon / (- epsilon - s_R)))
    (N1 : s_R <> 0)
    (N2 : forall epsilon : R, - epsilon - s_R <> 0)
    (N3 : forall epsilon : R, s_R - epsilon <> 0),
    Int (fun epsilon : R => rho epsilon * ((1 / 2 - omega_tilde_R / (2 * s_R)) / (- epsilon - s_R) + (1 / 2 + omega_tilde_R / (2 * s_R)) / (s_R - epsilon))) = C_ s_R * (1 / 2 + omega_tilde_R / (2 * s_R)) + C_ (- s_R) * (1 / 2 - omega_tilde_R / (2 * s_R)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* density-normal: With C(−z) = −C(z). *)
Lemma density_normal : forall (s_R omega_tilde_R : C) (C_ : C -> C)
    (P1 : C_ (- s_R) = - C_ s_R)
    (N1 : s_R <> 0),
    C_ s_R * (1 / 2 + omega_tilde_R / (2 * s_R)) + C_ (- s_R) * (1 / 2 - omega_tilde_R / (2 * s_R)) = omega_tilde_R * C_ s_R / s_R.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* density-anomalous-fractions: F^R: simple fractions in ε. *)
Lemma density_anomalous_fractions : forall (phi_R epsilon s_R : C)
    (N1 : epsilon + s_R <> 0)
    (N2 : s_R - epsilon <> 0)
    (N3 : s_R <> 0)
    (N4 : - epsilon - s_R <> 0),
    phi_R / ((epsilon + s_R) * (s_R - epsilon)) = - phi_R / (2 * s_R * (- epsilon - s_R)) + phi_R / (2 * s_R * (s_R - epsilon)).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* density-anomalous-transform: Every fraction weighted with ρ is a value of C. *)
Lemma density_anomalous_transform : forall (Int : integral) (phi_R s_R : C) (rho C_ : C -> C)
    (P1 : C_ (- s_R) = Int (fun epsilon : R => rho epsilon / (- epsilon - s_R)))
    (P2 : C_ s_R = Int (fun epsilon : R => rho epsilon / (s_R - epsilon)))
    (N1 : s_R <> 0)
    (N2 : forall epsilon : R, - epsilon - s_R <> 0)
    (N3 : forall epsilon : R, s_R - epsilon <> 0),
    Int (fun epsilon : R => rho epsilon * (- phi_R / (2 * s_R * (- epsilon - s_R)) + phi_R / (2 * s_R * (s_R - epsilon)))) = - phi_R * C_ (- s_R) / (2 * s_R) + phi_R * C_ s_R / (2 * s_R).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* density-anomalous: With C(−z) = −C(z). *)
Lemma density_anomalous : forall (phi_R s_R : C) (C_ : C -> C)
    (P1 : C_ (- s_R) = - C_ s_R)
    (N1 : s_R <> 0),
    - phi_R * C_ (- s_R) / (2 * s_R) + phi_R * C_ s_R / (2 * s_R) = phi_R * C_ s_R / s_R.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* density-22-fractions: G_22^R: simple fractions in ε. *)
Lemma density_22_fractions : forall (epsilon s_R omega_tilde_R : C)
    (N1 : epsilon + s_R <> 0)
    (N2 : s_R - epsilon <> 0)
    (N3 : s_R <> 0)
    (N4 : - epsilon - s_R <> 0),
    (omega_tilde_R - epsilon) / ((epsilon + s_R) * (s_R - epsilon)) = (- 1 / 2 - omega_tilde_R / (2 * s_R)) / (- epsilon - s_R) + (- 1 / 2 + omega_tilde_R / (2 * s_R)) / (s_R - epsilon).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* density-22-transform: Every fraction weighted with ρ is a value of C. *)
Lemma density_22_transform : forall (Int : integral) (omega_tilde_R s_R : C) (rho C_ : C -> C)
    (P1 : C_ s_R = Int (fun epsilon : R => rho epsilon / (s_R - epsilon)))
    (P2 : C_ (- s_R) = Int (fun epsilon : R => rho epsilon / (- epsilon - s_R)))
    (N1 : s_R <> 0)
    (N2 : forall epsilon : R, - epsilon - s_R <> 0)
    (N3 : forall epsilon : R, s_R - epsilon <> 0),
    Int (fun epsilon : R => rho epsilon * ((- 1 / 2 - omega_tilde_R / (2 * s_R)) / (- epsilon - s_R) + (- 1 / 2 + omega_tilde_R / (2 * s_R)) / (s_R - epsilon))) = C_ s_R * (- 1 / 2 + omega_tilde_R / (2 * s_R)) + C_ (- s_R) * (- 1 / 2 - omega_tilde_R / (2 * s_R)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* density-22: With C(−z) = −C(z). *)
Lemma density_22 : forall (s_R omega_tilde_R : C) (C_ : C -> C)
    (P1 : C_ (- s_R) = - C_ s_R)
    (N1 : s_R <> 0),
    C_ s_R * (- 1 / 2 + omega_tilde_R / (2 * s_R)) + C_ (- s_R) * (- 1 / 2 - omega_tilde_R / (2 * s_R)) = omega_tilde_R * C_ s_R / s_R.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* density-square: ∫dε ρ Ĝ^R = C(s)ĝ^R without a τ3 part. In every closure (∫dε ρ Ĝ^R τ3)² is C(s)² times (ω̃² − φ²)/s², and that is 1: (ĝτ3)² = 1. *)
Lemma density_square : forall (phi_R s_R omega_tilde_R : C) (C_ : C -> C)
    (N1 : s_R <> 0),
    - phi_R * phi_R * C_ s_R * C_ s_R / (s_R * s_R) + omega_tilde_R * omega_tilde_R * C_ s_R * C_ s_R / (s_R * s_R) = C_ s_R * C_ s_R * (omega_tilde_R * omega_tilde_R - phi_R * phi_R) / (s_R * s_R)
    /\ 0 = 0
    /\ 0 = 0
    /\ - phi_R * phi_R * C_ s_R * C_ s_R / (s_R * s_R) + omega_tilde_R * omega_tilde_R * C_ s_R * C_ s_R / (s_R * s_R) = C_ s_R * C_ s_R * (omega_tilde_R * omega_tilde_R - phi_R * phi_R) / (s_R * s_R).
Proof.
  intros.
  split; [ | split; [ | split]].
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
Qed.

(* density-feedback-fractions: G_11^R G_22^A with φ = 0: simple fractions in ε. *)
Lemma density_feedback_fractions : forall (epsilon omega_tilde_A omega_tilde_R : C)
    (N1 : epsilon + omega_tilde_A <> 0)
    (N2 : omega_tilde_R - epsilon <> 0)
    (N3 : omega_tilde_A + omega_tilde_R <> 0)
    (N4 : - epsilon - omega_tilde_A <> 0),
    1 / ((epsilon + omega_tilde_A) * (omega_tilde_R - epsilon)) = - 1 / ((omega_tilde_A + omega_tilde_R) * (- epsilon - omega_tilde_A)) + 1 / ((omega_tilde_A + omega_tilde_R) * (omega_tilde_R - epsilon)).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* density-feedback-transform: Every fraction weighted with ρ is a value of C. *)
Lemma density_feedback_transform : forall (Int : integral) (omega_tilde_A omega_tilde_R : C) (rho C_ : C -> C)
    (P1 : C_ (- omega_tilde_A) = Int (fun epsilon : R => rho epsilon / (- epsilon - omega_tilde_A)))
    (P2 : C_ omega_tilde_R = Int (fun epsilon : R => rho epsilon / (omega_tilde_R - epsilon)))
    (N1 : omega_tilde_A + omega_tilde_R <> 0)
    (N2 : forall epsilon : R, - epsilon - omega_tilde_A <> 0)
    (N3 : forall epsilon : R, omega_tilde_R - epsilon <> 0),
    Int (fun epsilon : R => rho epsilon * (- 1 / ((omega_tilde_A + omega_tilde_R) * (- epsilon - omega_tilde_A)) + 1 / ((omega_tilde_A + omega_tilde_R) * (omega_tilde_R - epsilon)))) = - C_ (- omega_tilde_A) / (omega_tilde_A + omega_tilde_R) + C_ omega_tilde_R / (omega_tilde_A + omega_tilde_R).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* density-feedback: With C(−z) = −C(z). *)
Lemma density_feedback : forall (omega_tilde_A omega_tilde_R : C) (C_ : C -> C)
    (P1 : C_ (- omega_tilde_A) = - C_ omega_tilde_A)
    (N1 : omega_tilde_A + omega_tilde_R <> 0),
    - C_ (- omega_tilde_A) / (omega_tilde_A + omega_tilde_R) + C_ omega_tilde_R / (omega_tilde_A + omega_tilde_R) = (C_ omega_tilde_A + C_ omega_tilde_R) / (omega_tilde_A + omega_tilde_R).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* density-keldysh-fractions: F^K = h(F^R − F^A) + G_11^R Ξ G_22^A: simple fractions in ε. *)
Lemma density_keldysh_fractions : forall (omega epsilon omega_tilde_A omega_tilde_R phi_A phi_R : C) (Xi h : C -> C)
    (N1 : epsilon + omega_tilde_A <> 0)
    (N2 : omega_tilde_R - epsilon <> 0)
    (N3 : omega_tilde_A - epsilon <> 0)
    (N4 : epsilon + omega_tilde_R <> 0)
    (N5 : omega_tilde_A <> 0)
    (N6 : omega_tilde_R <> 0)
    (N7 : - epsilon - omega_tilde_R <> 0)
    (N8 : omega_tilde_A + omega_tilde_R <> 0)
    (N9 : - epsilon - omega_tilde_A <> 0),
    Xi omega / ((epsilon + omega_tilde_A) * (omega_tilde_R - epsilon)) + h omega * (- phi_A / ((epsilon + omega_tilde_A) * (omega_tilde_A - epsilon)) + phi_R / ((epsilon + omega_tilde_R) * (omega_tilde_R - epsilon))) = - phi_A * h omega / (2 * omega_tilde_A * (omega_tilde_A - epsilon)) - phi_R * h omega / (2 * omega_tilde_R * (- epsilon - omega_tilde_R)) + (phi_R * h omega / (2 * omega_tilde_R) + Xi omega / (omega_tilde_A + omega_tilde_R)) / (omega_tilde_R - epsilon) + (- Xi omega / (omega_tilde_A + omega_tilde_R) + phi_A * h omega / (2 * omega_tilde_A)) / (- epsilon - omega_tilde_A).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* density-keldysh-transform: Every fraction weighted with ρ is a value of C. *)
Lemma density_keldysh_transform : forall (Int : integral) (omega_tilde_A phi_A omega omega_tilde_R phi_R : C) (rho h Xi C_ : C -> C)
    (P1 : C_ omega_tilde_A = Int (fun epsilon : R => rho epsilon / (omega_tilde_A - epsilon)))
    (P2 : C_ (- omega_tilde_R) = Int (fun epsilon : R => rho epsilon / (- epsilon - omega_tilde_R)))
    (P3 : C_ omega_tilde_R = Int (fun epsilon : R => rho epsilon / (omega_tilde_R - epsilon)))
    (P4 : C_ (- omega_tilde_A) = Int (fun epsilon : R => rho epsilon / (- epsilon - omega_tilde_A)))
    (N1 : omega_tilde_A <> 0)
    (N2 : forall epsilon : R, omega_tilde_A - epsilon <> 0)
    (N3 : omega_tilde_R <> 0)
    (N4 : forall epsilon : R, - epsilon - omega_tilde_R <> 0)
    (N5 : forall epsilon : R, omega_tilde_R - epsilon <> 0)
    (N6 : omega_tilde_A + omega_tilde_R <> 0)
    (N7 : forall epsilon : R, - epsilon - omega_tilde_A <> 0),
    Int (fun epsilon : R => rho epsilon * (- phi_A * h omega / (2 * omega_tilde_A * (omega_tilde_A - epsilon)) - phi_R * h omega / (2 * omega_tilde_R * (- epsilon - omega_tilde_R)) + (phi_R * h omega / (2 * omega_tilde_R) + Xi omega / (omega_tilde_A + omega_tilde_R)) / (omega_tilde_R - epsilon) + (- Xi omega / (omega_tilde_A + omega_tilde_R) + phi_A * h omega / (2 * omega_tilde_A)) / (- epsilon - omega_tilde_A))) = - phi_A * C_ omega_tilde_A * h omega / (2 * omega_tilde_A) - phi_R * C_ (- omega_tilde_R) * h omega / (2 * omega_tilde_R) + C_ omega_tilde_R * (phi_R * h omega / (2 * omega_tilde_R) + Xi omega / (omega_tilde_A + omega_tilde_R)) + C_ (- omega_tilde_A) * (- Xi omega / (omega_tilde_A + omega_tilde_R) + phi_A * h omega / (2 * omega_tilde_A)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4).
Qed.

(* density-keldysh: With C(−z) = −C(z). *)
Lemma density_keldysh : forall (omega_tilde_A phi_A omega omega_tilde_R phi_R : C) (C_ h Xi : C -> C)
    (P1 : C_ (- omega_tilde_R) = - C_ omega_tilde_R)
    (P2 : C_ (- omega_tilde_A) = - C_ omega_tilde_A)
    (N1 : omega_tilde_A <> 0)
    (N2 : omega_tilde_R <> 0)
    (N3 : omega_tilde_A + omega_tilde_R <> 0),
    - phi_A * C_ omega_tilde_A * h omega / (2 * omega_tilde_A) - phi_R * C_ (- omega_tilde_R) * h omega / (2 * omega_tilde_R) + C_ omega_tilde_R * (phi_R * h omega / (2 * omega_tilde_R) + Xi omega / (omega_tilde_A + omega_tilde_R)) + C_ (- omega_tilde_A) * (- Xi omega / (omega_tilde_A + omega_tilde_R) + phi_A * h omega / (2 * omega_tilde_A)) = Xi omega * (C_ omega_tilde_A + C_ omega_tilde_R) / (omega_tilde_A + omega_tilde_R) + h omega * (- phi_A * C_ omega_tilde_A / omega_tilde_A + phi_R * C_ omega_tilde_R / omega_tilde_R).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* normalisation-R: (ĝ^Rτ3)² = 1 with ĝ = (ω̃ + φτ1)/s: ω̃ and φ are written by γ = φ/(ω̃ + s), which makes s² = ω̃² − φ² hold by itself. *)
Lemma normalisation_R : forall (omega : C) (phi_R s_R omega_tilde_R gamma_R : C -> C)
    (P1 : phi_R omega = 2 * gamma_R omega * s_R omega / (1 - gamma_R omega * gamma_R omega))
    (P2 : omega_tilde_R omega = s_R omega * (1 + gamma_R omega * gamma_R omega) / (1 - gamma_R omega * gamma_R omega))
    (N1 : s_R omega <> 0)
    (N2 : 1 - gamma_R omega * gamma_R omega <> 0),
    - phi_R omega * phi_R omega / (s_R omega * s_R omega) + omega_tilde_R omega * omega_tilde_R omega / (s_R omega * s_R omega) = 1
    /\ 0 = 0
    /\ 0 = 0
    /\ - phi_R omega * phi_R omega / (s_R omega * s_R omega) + omega_tilde_R omega * omega_tilde_R omega / (s_R omega * s_R omega) = 1.
Proof.
  intros.
  split; [ | split; [ | split]].
  - apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
  - apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
  - apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
  - apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* normalisation-A: (ĝ^Aτ3)² = 1 with ĝ = (ω̃ + φτ1)/s: ω̃ and φ are written by γ = φ/(ω̃ + s), which makes s² = ω̃² − φ² hold by itself. *)
Lemma normalisation_A : forall (omega : C) (phi_A s_A omega_tilde_A gamma_A : C -> C)
    (P1 : phi_A omega = 2 * gamma_A omega * s_A omega / (1 - gamma_A omega * gamma_A omega))
    (P2 : omega_tilde_A omega = s_A omega * (1 + gamma_A omega * gamma_A omega) / (1 - gamma_A omega * gamma_A omega))
    (N1 : s_A omega <> 0)
    (N2 : 1 - gamma_A omega * gamma_A omega <> 0),
    - phi_A omega * phi_A omega / (s_A omega * s_A omega) + omega_tilde_A omega * omega_tilde_A omega / (s_A omega * s_A omega) = 1
    /\ 0 = 0
    /\ 0 = 0
    /\ - phi_A omega * phi_A omega / (s_A omega * s_A omega) + omega_tilde_A omega * omega_tilde_A omega / (s_A omega * s_A omega) = 1.
Proof.
  intros.
  split; [ | split; [ | split]].
  - apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
  - apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
  - apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
  - apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* normalisation-numerator: Without the names: s²(ĝτ3)² = ω̃² − φ², by τ3τ1τ3 = −τ1. *)
Lemma normalisation_numerator : forall (omega_tilde_R phi_R : C),
    omega_tilde_R * omega_tilde_R - phi_R * phi_R = omega_tilde_R * omega_tilde_R - phi_R * phi_R
    /\ 0 = 0
    /\ 0 = 0
    /\ omega_tilde_R * omega_tilde_R - phi_R * phi_R = omega_tilde_R * omega_tilde_R - phi_R * phi_R.
Proof.
  intros.
  split; [ | split; [ | split]].
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
Qed.

(* plain-square: The plain square s²ĝ² = ω̃² + φ² + 2ω̃φτ1 is not s²: only ĝτ3 squares to 1. *)
Lemma plain_square : forall (omega_tilde_R phi_R : C),
    omega_tilde_R * omega_tilde_R + phi_R * phi_R = omega_tilde_R * omega_tilde_R + phi_R * phi_R
    /\ 2 * omega_tilde_R * phi_R = 2 * omega_tilde_R * phi_R
    /\ 2 * omega_tilde_R * phi_R = 2 * omega_tilde_R * phi_R
    /\ omega_tilde_R * omega_tilde_R + phi_R * phi_R = omega_tilde_R * omega_tilde_R + phi_R * phi_R.
Proof.
  intros.
  split; [ | split; [ | split]].
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
Qed.

(* wide-transform-R: Wide band, ρ = N_F, per state: c is −iπ everywhere above the real axis. *)
Lemma wide_transform_R : forall (Int : integral) (omega_tilde_R pi : C)
    (I1 : Int (fun epsilon : R => 1 / (epsilon - omega_tilde_R)) = i * pi)
    (N1 : forall epsilon : R, omega_tilde_R - epsilon <> 0)
    (N2 : forall epsilon : R, epsilon - omega_tilde_R <> 0),
    Int (fun epsilon : R => 1 / (omega_tilde_R - epsilon)) = - i * pi.
Proof.
  intros.
  apply Csub_0; transitivity (((-1)) * (Int (fun epsilon : R => 1 / (epsilon - omega_tilde_R)) - (i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* wide-transform-A: Below the real axis it is iπ: c is odd and has no real part. *)
Lemma wide_transform_A : forall (Int : integral) (omega_tilde_A pi : C)
    (I1 : Int (fun epsilon : R => 1 / (epsilon - omega_tilde_A)) = - i * pi)
    (N1 : forall epsilon : R, omega_tilde_A - epsilon <> 0)
    (N2 : forall epsilon : R, epsilon - omega_tilde_A <> 0),
    Int (fun epsilon : R => 1 / (omega_tilde_A - epsilon)) = i * pi.
Proof.
  intros.
  apply Csub_0; transitivity (((-1)) * (Int (fun epsilon : R => 1 / (epsilon - omega_tilde_A)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* local-green: Local closure: ∫dε Ĝ^R per state, nonlinear in φ. *)
Lemma local_green : forall (omega_tilde_R s_R phi_R : C) (C_ : C -> C)
    (P1 : C_ s_R = 1 / s_R)
    (N1 : s_R <> 0),
    omega_tilde_R * C_ s_R / s_R = omega_tilde_R / (s_R * s_R)
    /\ phi_R * C_ s_R / s_R = phi_R / (s_R * s_R)
    /\ phi_R * C_ s_R / s_R = phi_R / (s_R * s_R)
    /\ omega_tilde_R * C_ s_R / s_R = omega_tilde_R / (s_R * s_R).
Proof.
  intros.
  split; [ | split; [ | split]].
  - apply Csub_0; settle ltac:(try rewrite P1).
  - apply Csub_0; settle ltac:(try rewrite P1).
  - apply Csub_0; settle ltac:(try rewrite P1).
  - apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* local-feedback: What the residual returns: Ξ/|ω̃|². *)
Lemma local_feedback : forall (omega omega_tilde_A omega_tilde_R : C) (Xi C_ : C -> C)
    (P1 : C_ omega_tilde_A = 1 / omega_tilde_A)
    (P2 : C_ omega_tilde_R = 1 / omega_tilde_R)
    (N1 : omega_tilde_A + omega_tilde_R <> 0)
    (N2 : omega_tilde_A <> 0)
    (N3 : omega_tilde_R <> 0),
    Xi omega * (C_ omega_tilde_A + C_ omega_tilde_R) / (omega_tilde_A + omega_tilde_R) = Xi omega / (omega_tilde_A * omega_tilde_R).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* local-spectral: The spectral function B of the normal state. *)
Lemma local_spectral : forall (pi omega_tilde_R omega_tilde_A : C) (C_ : C -> C)
    (P1 : C_ omega_tilde_R = 1 / omega_tilde_R)
    (P2 : C_ omega_tilde_A = 1 / omega_tilde_A)
    (N1 : pi <> 0)
    (N2 : omega_tilde_A <> 0)
    (N3 : omega_tilde_R <> 0),
    i * (C_ omega_tilde_R - C_ omega_tilde_A) / (2 * pi) = (- i * omega_tilde_R / 2 + i * omega_tilde_A / 2) / (omega_tilde_A * omega_tilde_R * pi).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* local-keldysh: F^K = h(F^R − F^A) + feedback, summed over ε. *)
Lemma local_keldysh : forall (omega omega_tilde_A omega_tilde_R phi_A phi_R : C) (Xi C_ h : C -> C)
    (P1 : C_ omega_tilde_A = 1 / omega_tilde_A)
    (P2 : C_ omega_tilde_R = 1 / omega_tilde_R)
    (N1 : omega_tilde_A + omega_tilde_R <> 0)
    (N2 : omega_tilde_A <> 0)
    (N3 : omega_tilde_R <> 0),
    Xi omega * (C_ omega_tilde_A + C_ omega_tilde_R) / (omega_tilde_A + omega_tilde_R) + h omega * (- phi_A * C_ omega_tilde_A / omega_tilde_A + phi_R * C_ omega_tilde_R / omega_tilde_R) = Xi omega / (omega_tilde_A * omega_tilde_R) + (- omega_tilde_R * omega_tilde_R * phi_A * h omega + omega_tilde_A * omega_tilde_A * phi_R * h omega) / (omega_tilde_A * omega_tilde_A * omega_tilde_R * omega_tilde_R).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* flat-green: Flat band: ∫dε Ĝ^R per state, nonlinear in φ. *)
Lemma flat_green : forall (omega_tilde_R s_R W_ phi_R : C) (C_ log : C -> C)
    (P1 : C_ s_R = log ((W_ + s_R) / (s_R - W_)))
    (N1 : s_R <> 0)
    (N2 : s_R - W_ <> 0),
    omega_tilde_R * C_ s_R / s_R = omega_tilde_R * log ((W_ + s_R) / (s_R - W_)) / s_R
    /\ phi_R * C_ s_R / s_R = phi_R * log ((W_ + s_R) / (s_R - W_)) / s_R
    /\ phi_R * C_ s_R / s_R = phi_R * log ((W_ + s_R) / (s_R - W_)) / s_R
    /\ omega_tilde_R * C_ s_R / s_R = omega_tilde_R * log ((W_ + s_R) / (s_R - W_)) / s_R.
Proof.
  intros.
  split; [ | split; [ | split]].
  - apply Csub_0; settle ltac:(try rewrite P1).
  - apply Csub_0; settle ltac:(try rewrite P1).
  - apply Csub_0; settle ltac:(try rewrite P1).
  - apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* flat-feedback: What the residual returns: a logarithm, (Ξ/Re ω̃) Re ln[(ω̃+W)/(ω̃−W)]. *)
Lemma flat_feedback : forall (omega omega_tilde_A omega_tilde_R W_ : C) (Xi C_ log : C -> C)
    (P1 : C_ omega_tilde_A = log ((W_ + omega_tilde_A) / (omega_tilde_A - W_)))
    (P2 : C_ omega_tilde_R = log ((W_ + omega_tilde_R) / (omega_tilde_R - W_)))
    (N1 : omega_tilde_A + omega_tilde_R <> 0)
    (N2 : omega_tilde_A - W_ <> 0)
    (N3 : omega_tilde_R - W_ <> 0),
    Xi omega * (C_ omega_tilde_A + C_ omega_tilde_R) / (omega_tilde_A + omega_tilde_R) = (Xi omega * log ((W_ + omega_tilde_A) / (omega_tilde_A - W_)) + Xi omega * log ((W_ + omega_tilde_R) / (omega_tilde_R - W_))) / (omega_tilde_A + omega_tilde_R).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* flat-spectral: The spectral function B of the normal state. *)
Lemma flat_spectral : forall (pi omega_tilde_R omega_tilde_A W_ : C) (C_ log : C -> C)
    (P1 : C_ omega_tilde_R = log ((W_ + omega_tilde_R) / (omega_tilde_R - W_)))
    (P2 : C_ omega_tilde_A = log ((W_ + omega_tilde_A) / (omega_tilde_A - W_)))
    (N1 : pi <> 0)
    (N2 : omega_tilde_A - W_ <> 0)
    (N3 : omega_tilde_R - W_ <> 0),
    i * (C_ omega_tilde_R - C_ omega_tilde_A) / (2 * pi) = (- i * log ((W_ + omega_tilde_A) / (omega_tilde_A - W_)) / 2 + i * log ((W_ + omega_tilde_R) / (omega_tilde_R - W_)) / 2) / pi.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* flat-keldysh: F^K = h(F^R − F^A) + feedback, summed over ε. *)
Lemma flat_keldysh : forall (omega omega_tilde_A omega_tilde_R phi_A phi_R W_ : C) (Xi C_ h log : C -> C)
    (P1 : C_ omega_tilde_A = log ((W_ + omega_tilde_A) / (omega_tilde_A - W_)))
    (P2 : C_ omega_tilde_R = log ((W_ + omega_tilde_R) / (omega_tilde_R - W_)))
    (N1 : omega_tilde_A + omega_tilde_R <> 0)
    (N2 : omega_tilde_A <> 0)
    (N3 : omega_tilde_R <> 0)
    (N4 : omega_tilde_A - W_ <> 0)
    (N5 : omega_tilde_R - W_ <> 0),
    Xi omega * (C_ omega_tilde_A + C_ omega_tilde_R) / (omega_tilde_A + omega_tilde_R) + h omega * (- phi_A * C_ omega_tilde_A / omega_tilde_A + phi_R * C_ omega_tilde_R / omega_tilde_R) = (- omega_tilde_R * phi_A * h omega * log ((W_ + omega_tilde_A) / (omega_tilde_A - W_)) + omega_tilde_A * phi_R * h omega * log ((W_ + omega_tilde_R) / (omega_tilde_R - W_))) / (omega_tilde_A * omega_tilde_R) + (Xi omega * log ((W_ + omega_tilde_A) / (omega_tilde_A - W_)) + Xi omega * log ((W_ + omega_tilde_R) / (omega_tilde_R - W_))) / (omega_tilde_A + omega_tilde_R).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* wide-green: Wide band: ∫dε Ĝ^R per state, nonlinear in φ. *)
Lemma wide_green : forall (omega_tilde_R s_R pi phi_R : C) (C_ : C -> C)
    (P1 : C_ s_R = - i * pi)
    (N1 : s_R <> 0),
    omega_tilde_R * C_ s_R / s_R = - i * omega_tilde_R * pi / s_R
    /\ phi_R * C_ s_R / s_R = - i * phi_R * pi / s_R
    /\ phi_R * C_ s_R / s_R = - i * phi_R * pi / s_R
    /\ omega_tilde_R * C_ s_R / s_R = - i * omega_tilde_R * pi / s_R.
Proof.
  intros.
  split; [ | split; [ | split]].
  - apply Csub_0; settle ltac:(try rewrite P1).
  - apply Csub_0; settle ltac:(try rewrite P1).
  - apply Csub_0; settle ltac:(try rewrite P1).
  - apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* wide-feedback: What the residual returns: nothing, exactly. *)
Lemma wide_feedback : forall (omega omega_tilde_A omega_tilde_R pi : C) (Xi C_ : C -> C)
    (P1 : C_ omega_tilde_A = i * pi)
    (P2 : C_ omega_tilde_R = - i * pi)
    (N1 : omega_tilde_A + omega_tilde_R <> 0),
    Xi omega * (C_ omega_tilde_A + C_ omega_tilde_R) / (omega_tilde_A + omega_tilde_R) = 0.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* wide-spectral: The spectral function B of the normal state. *)
Lemma wide_spectral : forall (pi omega_tilde_R omega_tilde_A : C) (C_ : C -> C)
    (P1 : C_ omega_tilde_R = - i * pi)
    (P2 : C_ omega_tilde_A = i * pi)
    (N1 : pi <> 0),
    i * (C_ omega_tilde_R - C_ omega_tilde_A) / (2 * pi) = 1.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* wide-keldysh: F^K = h(F^R − F^A) + feedback, summed over ε. *)
Lemma wide_keldysh : forall (omega omega_tilde_A omega_tilde_R phi_A phi_R pi : C) (Xi C_ h : C -> C)
    (P1 : C_ omega_tilde_A = i * pi)
    (P2 : C_ omega_tilde_R = - i * pi)
    (N1 : omega_tilde_A + omega_tilde_R <> 0)
    (N2 : omega_tilde_A <> 0)
    (N3 : omega_tilde_R <> 0),
    Xi omega * (C_ omega_tilde_A + C_ omega_tilde_R) / (omega_tilde_A + omega_tilde_R) + h omega * (- phi_A * C_ omega_tilde_A / omega_tilde_A + phi_R * C_ omega_tilde_R / omega_tilde_R) = (- i * omega_tilde_A * phi_R * pi * h omega - i * omega_tilde_R * phi_A * pi * h omega) / (omega_tilde_A * omega_tilde_R).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* Steps without a lemma:
   transform-conjugate: moves or closes a contour, or reflects the integration variable (transform-conjugate).
   density-feedback-real: moves or closes a contour, or reflects the integration variable (transform-conjugate).
   density-spectral: moves or closes a contour, or reflects the integration variable (transform-conjugate).
   local-transform-R: moves or closes a contour, or reflects the integration variable (closure).
   local-feedback-modulus: moves or closes a contour, or reflects the integration variable (transform-conjugate). *)
