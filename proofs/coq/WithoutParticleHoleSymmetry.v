(* The residual without particle–hole symmetry.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* two-distributions: Σ̂^K = Σ̂^Rĥ − ĥΣ̂^A with diagonal ĥ = (h_11, h_22) gives Ĝ^K = Ĝ^Rĥ − ĥĜ^A, exactly, since ĥ commutes with ω − ετ3; written with both determinants d of the inverse functions multiplied out. *)
Lemma two_distributions : forall (phi_21_A phi_12_R h_22 omega_tilde_22_R omega_tilde_22_A epsilon h_11 phi_12_A phi_21_R omega_tilde_11_R omega_tilde_11_A d_R d_A : C)
    (P1 : d_R = - phi_12_R * phi_21_R + (epsilon + omega_tilde_22_R) * (omega_tilde_11_R - epsilon))
    (P2 : d_A = - phi_12_A * phi_21_A + (epsilon + omega_tilde_22_A) * (omega_tilde_11_A - epsilon)),
    phi_21_A * (phi_12_R * (- h_22 * omega_tilde_22_R + h_22 * omega_tilde_22_A) + (epsilon + omega_tilde_22_R) * (- h_11 * phi_12_A + h_22 * phi_12_R)) + (epsilon + omega_tilde_22_A) * (phi_12_R * (- h_22 * phi_21_A + h_11 * phi_21_R) + (epsilon + omega_tilde_22_R) * (- h_11 * omega_tilde_11_R + h_11 * omega_tilde_11_A)) = - h_11 * d_R * (epsilon + omega_tilde_22_A) + h_11 * d_A * (epsilon + omega_tilde_22_R)
    /\ phi_12_A * (phi_12_R * (- h_22 * phi_21_A + h_11 * phi_21_R) + (epsilon + omega_tilde_22_R) * (- h_11 * omega_tilde_11_R + h_11 * omega_tilde_11_A)) + (omega_tilde_11_A - epsilon) * (phi_12_R * (- h_22 * omega_tilde_22_R + h_22 * omega_tilde_22_A) + (epsilon + omega_tilde_22_R) * (- h_11 * phi_12_A + h_22 * phi_12_R)) = - h_11 * phi_12_A * d_R + h_22 * phi_12_R * d_A
    /\ phi_21_A * (phi_21_R * (- h_11 * phi_12_A + h_22 * phi_12_R) + (omega_tilde_11_R - epsilon) * (- h_22 * omega_tilde_22_R + h_22 * omega_tilde_22_A)) + (epsilon + omega_tilde_22_A) * (phi_21_R * (- h_11 * omega_tilde_11_R + h_11 * omega_tilde_11_A) + (omega_tilde_11_R - epsilon) * (- h_22 * phi_21_A + h_11 * phi_21_R)) = - h_22 * phi_21_A * d_R + h_11 * phi_21_R * d_A
    /\ phi_12_A * (phi_21_R * (- h_11 * omega_tilde_11_R + h_11 * omega_tilde_11_A) + (omega_tilde_11_R - epsilon) * (- h_22 * phi_21_A + h_11 * phi_21_R)) + (omega_tilde_11_A - epsilon) * (phi_21_R * (- h_11 * phi_12_A + h_22 * phi_12_R) + (omega_tilde_11_R - epsilon) * (- h_22 * omega_tilde_22_R + h_22 * omega_tilde_22_A)) = - h_22 * d_R * (omega_tilde_11_A - epsilon) + h_22 * d_A * (omega_tilde_11_R - epsilon).
Proof.
  intros.
  split; [ | split; [ | split]].
  - apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
  - apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
  - apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
  - apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* asymmetric-keldysh: The anomalous entry of Ĝ^RΣ̂^KĜ^A to first order in φ. *)
Lemma asymmetric_keldysh : forall (omega eta : C) (Ghat_12_A Ghat_12_R phi_K Ghat_11_R Sigma_11_K Ghat_22_A Sigma_22_K G_11_R G_22_A phi_A G_11_A h_11 phi_R h_22 G_22_R : C -> C)
    (P1 : Ghat_12_A omega = eta * G_11_A omega * G_22_A omega * phi_A omega / (1 - eta * eta * G_11_A omega * G_22_A omega * phi_A omega * phi_A omega))
    (P2 : Ghat_11_R omega = G_11_R omega / (1 - eta * eta * G_11_R omega * G_22_R omega * phi_R omega * phi_R omega))
    (P3 : Sigma_11_K omega = h_11 omega * (1 / G_11_A omega - 1 / G_11_R omega))
    (P4 : Ghat_12_R omega = eta * G_11_R omega * G_22_R omega * phi_R omega / (1 - eta * eta * G_11_R omega * G_22_R omega * phi_R omega * phi_R omega))
    (P5 : Ghat_22_A omega = G_22_A omega / (1 - eta * eta * G_11_A omega * G_22_A omega * phi_A omega * phi_A omega))
    (P6 : Sigma_22_K omega = h_22 omega * (1 / G_22_A omega - 1 / G_22_R omega))
    (N1 : 1 - eta * eta * G_11_A omega * G_22_A omega * phi_A omega * phi_A omega <> 0)
    (N2 : 1 - eta * eta * G_11_R omega * G_22_R omega * phi_R omega * phi_R omega <> 0)
    (N3 : G_11_A omega <> 0)
    (N4 : G_11_R omega <> 0)
    (N5 : G_22_A omega <> 0)
    (N6 : G_22_R omega <> 0)
    (N7 : - 1 + eta * eta * G_11_A omega * G_22_A omega * phi_A omega * phi_A omega <> 0)
    (N8 : - 1 + eta * eta * G_11_R omega * G_22_R omega * phi_R omega * phi_R omega <> 0),
    Ghat_12_A omega * (eta * Ghat_12_R omega * phi_K omega + Ghat_11_R omega * Sigma_11_K omega) + Ghat_22_A omega * (eta * Ghat_11_R omega * phi_K omega + Ghat_12_R omega * Sigma_22_K omega) - (eta * G_11_R omega * G_22_A omega * phi_K omega + eta * phi_A omega * (- G_11_A omega * G_22_A omega * h_11 omega + G_11_R omega * G_22_A omega * h_11 omega) + eta * phi_R omega * (- G_11_R omega * G_22_A omega * h_22 omega + G_11_R omega * G_22_R omega * h_22 omega)) = eta * eta * ((- eta * G_11_A omega * G_11_R omega * G_22_A omega * G_22_R omega * h_11 omega * phi_A omega * phi_R omega * phi_R omega - eta * G_11_A omega * G_11_R omega * G_22_A omega * G_22_A omega * h_22 omega * phi_A omega * phi_A omega * phi_R omega - eta * G_11_A omega * G_11_A omega * G_22_A omega * G_22_A omega * h_11 omega * phi_A omega * phi_A omega * phi_A omega - eta * G_11_R omega * G_11_R omega * G_22_A omega * G_22_R omega * h_22 omega * phi_R omega * phi_R omega * phi_R omega - eta * eta * eta * G_11_A omega * G_11_R omega * G_11_R omega * G_22_A omega * G_22_R omega * G_22_R omega * h_22 omega * phi_A omega * phi_A omega * phi_R omega * phi_R omega * phi_R omega - eta * eta * eta * G_11_A omega * G_11_R omega * G_11_R omega * G_22_A omega * G_22_A omega * G_22_R omega * h_11 omega * phi_A omega * phi_A omega * phi_A omega * phi_R omega * phi_R omega - eta * eta * eta * G_11_A omega * G_11_R omega * G_11_R omega * G_22_A omega * G_22_A omega * G_22_R omega * phi_A omega * phi_A omega * phi_K omega * phi_R omega * phi_R omega + eta * G_11_A omega * G_11_R omega * G_22_A omega * G_22_R omega * h_22 omega * phi_A omega * phi_A omega * phi_R omega + eta * G_11_A omega * G_11_R omega * G_22_A omega * G_22_R omega * phi_A omega * phi_K omega * phi_R omega + eta * G_11_A omega * G_11_R omega * G_22_A omega * G_22_A omega * h_11 omega * phi_A omega * phi_A omega * phi_A omega + eta * G_11_A omega * G_11_R omega * G_22_A omega * G_22_A omega * phi_A omega * phi_A omega * phi_K omega + eta * G_11_R omega * G_11_R omega * G_22_A omega * G_22_R omega * h_11 omega * phi_A omega * phi_R omega * phi_R omega + eta * G_11_R omega * G_11_R omega * G_22_A omega * G_22_R omega * phi_K omega * phi_R omega * phi_R omega + eta * G_11_R omega * G_11_R omega * G_22_R omega * G_22_R omega * h_22 omega * phi_R omega * phi_R omega * phi_R omega + eta * eta * eta * G_11_A omega * G_11_R omega * G_11_R omega * G_22_A omega * G_22_A omega * G_22_R omega * h_22 omega * phi_A omega * phi_A omega * phi_R omega * phi_R omega * phi_R omega + eta * eta * eta * G_11_A omega * G_11_A omega * G_11_R omega * G_22_A omega * G_22_A omega * G_22_R omega * h_11 omega * phi_A omega * phi_A omega * phi_A omega * phi_R omega * phi_R omega) / ((- 1 + eta * eta * G_11_A omega * G_22_A omega * phi_A omega * phi_A omega) * (- 1 + eta * eta * G_11_R omega * G_22_R omega * phi_R omega * phi_R omega))).
Proof.
  intros; try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4; try rewrite P5; try rewrite P6; rational.
Qed.

(* asymmetric-residual: The residual is what F^K = h_22 F^R − h_11 F^A + G_11^R Ξ G_22^A leaves. *)
Lemma asymmetric_residual : forall (omega : C) (Xi phi_K h_22 phi_R h_11 phi_A G_11_R G_22_A G_22_R G_11_A : C -> C)
    (I1 : - G_11_R omega * G_22_A omega * Xi omega - G_11_R omega * G_22_R omega * h_22 omega * phi_R omega + G_11_A omega * G_22_A omega * h_11 omega * phi_A omega + G_11_R omega * G_22_A omega * phi_K omega + phi_A omega * (- G_11_A omega * G_22_A omega * h_11 omega + G_11_R omega * G_22_A omega * h_11 omega) + phi_R omega * (- G_11_R omega * G_22_A omega * h_22 omega + G_11_R omega * G_22_R omega * h_22 omega) = 0)
    (N1 : G_11_R omega <> 0)
    (N2 : G_22_A omega <> 0),
    Xi omega = phi_K omega - h_22 omega * phi_R omega + h_11 omega * phi_A omega.
Proof.
  intros.
  apply Csub_0; transitivity ((- 1 / (G_11_R omega * G_22_A omega)) * (- G_11_R omega * G_22_A omega * Xi omega - G_11_R omega * G_22_R omega * h_22 omega * phi_R omega + G_11_A omega * G_22_A omega * h_11 omega * phi_A omega + G_11_R omega * G_22_A omega * phi_K omega + phi_A omega * (- G_11_A omega * G_22_A omega * h_11 omega + G_11_R omega * G_22_A omega * h_11 omega) + phi_R omega * (- G_11_R omega * G_22_A omega * h_22 omega + G_11_R omega * G_22_R omega * h_22 omega) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* branch-imbalance: With h_11 = h_+ + h_− and h_22 = h_+ − h_−: the part of h_11 that is even in ω, a branch imbalance, brings the real part of F into F^K. *)
Lemma branch_imbalance : forall (omega : C) (F_A h_11 F_R h_22 h h_2 : C -> C)
    (P1 : h_11 omega = h_2 omega + h omega)
    (P2 : h_22 omega = h_2 omega - h omega),
    - F_A omega * h_11 omega + F_R omega * h_22 omega = - h omega * (F_A omega + F_R omega) + h_2 omega * (F_R omega - F_A omega).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* asymmetric-source: The integrand of Ξ, V = G_11^R Ξ G_22^A: besides the imbalance with the boson, which carries A, a difference h_11 − h_22 lets virtual bosons, which carry λ^R, drive the residual. *)
Lemma asymmetric_source : forall (g pi omega nu : C) (D_A F_A F_K h_11 D_K D_R F_R h_22 lambda_R A F_B V : C -> C)
    (P1 : D_A (omega - nu) = - (lambda_R (omega - nu) - 2 * i * pi * A (omega - nu)) / (g * g))
    (P2 : F_K nu = V nu - F_A nu * h_11 nu + F_R nu * h_22 nu)
    (P3 : D_K (omega - nu) = - 2 * i * pi * A (omega - nu) * F_B (omega - nu) / (g * g))
    (P4 : D_R (omega - nu) = - lambda_R (omega - nu) / (g * g))
    (N1 : pi <> 0)
    (N2 : g <> 0),
    - i * g * g * D_A (omega - nu) * F_A nu / (4 * pi) - i * g * g * D_A (omega - nu) * F_K nu * h_11 omega / (4 * pi) - i * g * g * D_K (omega - nu) * F_A nu * h_11 omega / (4 * pi) - i * g * g * D_K (omega - nu) * F_K nu / (4 * pi) - i * g * g * D_R (omega - nu) * F_R nu / (4 * pi) + i * g * g * D_A (omega - nu) * F_R nu / (4 * pi) + i * g * g * D_K (omega - nu) * F_R nu * h_22 omega / (4 * pi) + i * g * g * D_R (omega - nu) * F_A nu / (4 * pi) + i * g * g * D_R (omega - nu) * F_K nu * h_22 omega / (4 * pi) = F_A nu * (lambda_R (omega - nu) * (- i * h_11 nu * h_11 omega / 4 + i * h_11 nu * h_22 omega / 4) / pi + A (omega - nu) * (1 / 2 - F_B (omega - nu) * h_11 omega / 2 - h_11 nu * h_11 omega / 2 + F_B (omega - nu) * h_11 nu / 2)) + F_R nu * (lambda_R (omega - nu) * (- i * h_22 nu * h_22 omega / 4 + i * h_11 omega * h_22 nu / 4) / pi + A (omega - nu) * (- 1 / 2 - F_B (omega - nu) * h_22 nu / 2 + F_B (omega - nu) * h_22 omega / 2 + h_11 omega * h_22 nu / 2)) + V nu * (lambda_R (omega - nu) * (- i * h_22 omega / 4 + i * h_11 omega / 4) / pi + A (omega - nu) * (- F_B (omega - nu) / 2 + h_11 omega / 2)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4).
Qed.

(* symmetric-source: For h_22 = h_11 = h the virtual part drops out and the KMS defect is left. *)
Lemma symmetric_source : forall (nu pi omega : C) (F_A lambda_R h_11 h_22 A F_B F_R V h : C -> C)
    (P1 : h_11 nu = h nu)
    (P2 : h_11 omega = h omega)
    (P3 : h_22 omega = h omega)
    (P4 : h_22 nu = h nu)
    (N1 : pi <> 0),
    F_A nu * (lambda_R (omega - nu) * (- i * h_11 nu * h_11 omega / 4 + i * h_11 nu * h_22 omega / 4) / pi + A (omega - nu) * (1 / 2 - F_B (omega - nu) * h_11 omega / 2 - h_11 nu * h_11 omega / 2 + F_B (omega - nu) * h_11 nu / 2)) + F_R nu * (lambda_R (omega - nu) * (- i * h_22 nu * h_22 omega / 4 + i * h_11 omega * h_22 nu / 4) / pi + A (omega - nu) * (- 1 / 2 - F_B (omega - nu) * h_22 nu / 2 + F_B (omega - nu) * h_22 omega / 2 + h_11 omega * h_22 nu / 2)) + V nu * (lambda_R (omega - nu) * (- i * h_22 omega / 4 + i * h_11 omega / 4) / pi + A (omega - nu) * (- F_B (omega - nu) / 2 + h_11 omega / 2)) = A (omega - nu) * (- 1 / 2 - F_B (omega - nu) * h nu / 2 + F_B (omega - nu) * h omega / 2 + h nu * h omega / 2) * (F_R nu - F_A nu) + A (omega - nu) * V nu * (- F_B (omega - nu) / 2 + h omega / 2).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4).
Qed.

(* balanced-source-R: In detailed balance nothing drives the residual, whatever the density of states: the coefficient of F^R. *)
Lemma balanced_source_R : forall (E : exponential) (omega nu pi T : C) (A F_B h_22 lambda_R h_11 : C -> C)
    (P1 : F_B (omega - nu) = coth E ((omega - nu) / (2 * T)))
    (P2 : h_22 nu = tanh E (nu / (2 * T)))
    (P3 : h_22 omega = tanh E (omega / (2 * T)))
    (P4 : h_11 omega = tanh E (omega / (2 * T)))
    (N1 : E (omega / T) - E (nu / T) <> 0)
    (N2 : T <> 0)
    (N3 : 1 + E (nu / T) <> 0)
    (N4 : 1 + E (omega / T) <> 0)
    (N5 : pi <> 0),
    - A (omega - nu) * F_B (omega - nu) * h_22 nu / 2 - A (omega - nu) / 2 - i * h_22 nu * h_22 omega * lambda_R (omega - nu) / (4 * pi) + A (omega - nu) * F_B (omega - nu) * h_22 omega / 2 + A (omega - nu) * h_11 omega * h_22 nu / 2 + i * h_11 omega * h_22 nu * lambda_R (omega - nu) / (4 * pi) = 0.
Proof.
  intros; apply Csub_0; try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (2 * ((omega - nu) / (2 * T)))) with (/ E ((nu / T)) * E ((omega / T))) by (symmetry; by_units (- (nu / T) + (omega / T))).
  replace (E (2 * (nu / (2 * T)))) with (E ((nu / T))) by (symmetry; by_units ((nu / T))).
  replace (E (2 * (omega / (2 * T)))) with (E ((omega / T))) by (symmetry; by_units ((omega / T))).
  pose proof (E_neq_0 E (nu / T)) as Z1.
  pose proof (E_neq_0 E (omega / T)) as Z2.
  rational.
Qed.

(* balanced-source-A: In detailed balance nothing drives the residual, whatever the density of states: the coefficient of F^A. *)
Lemma balanced_source_A : forall (E : exponential) (omega nu pi T : C) (A F_B h_11 lambda_R h_22 : C -> C)
    (P1 : F_B (omega - nu) = coth E ((omega - nu) / (2 * T)))
    (P2 : h_11 omega = tanh E (omega / (2 * T)))
    (P3 : h_11 nu = tanh E (nu / (2 * T)))
    (P4 : h_22 omega = tanh E (omega / (2 * T)))
    (N1 : E (omega / T) - E (nu / T) <> 0)
    (N2 : T <> 0)
    (N3 : 1 + E (omega / T) <> 0)
    (N4 : 1 + E (nu / T) <> 0)
    (N5 : pi <> 0),
    - A (omega - nu) * F_B (omega - nu) * h_11 omega / 2 - A (omega - nu) * h_11 nu * h_11 omega / 2 - i * h_11 nu * h_11 omega * lambda_R (omega - nu) / (4 * pi) + A (omega - nu) * F_B (omega - nu) * h_11 nu / 2 + A (omega - nu) / 2 + i * h_11 nu * h_22 omega * lambda_R (omega - nu) / (4 * pi) = 0.
Proof.
  intros; apply Csub_0; try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (2 * ((omega - nu) / (2 * T)))) with (/ E ((nu / T)) * E ((omega / T))) by (symmetry; by_units (- (nu / T) + (omega / T))).
  replace (E (2 * (omega / (2 * T)))) with (E ((omega / T))) by (symmetry; by_units ((omega / T))).
  replace (E (2 * (nu / (2 * T)))) with (E ((nu / T))) by (symmetry; by_units ((nu / T))).
  pose proof (E_neq_0 E (nu / T)) as Z1.
  pose proof (E_neq_0 E (omega / T)) as Z2.
  rational.
Qed.

(* asymmetric-feedback-fractions: G_11^R G_22^A with φ = 0: simple fractions in ε. *)
Lemma asymmetric_feedback_fractions : forall (epsilon omega_tilde_22_A omega_tilde_11_R : C)
    (N1 : epsilon + omega_tilde_22_A <> 0)
    (N2 : omega_tilde_11_R - epsilon <> 0)
    (N3 : omega_tilde_11_R + omega_tilde_22_A <> 0)
    (N4 : - epsilon - omega_tilde_22_A <> 0),
    1 / ((epsilon + omega_tilde_22_A) * (omega_tilde_11_R - epsilon)) = - 1 / ((omega_tilde_11_R + omega_tilde_22_A) * (- epsilon - omega_tilde_22_A)) + 1 / ((omega_tilde_11_R + omega_tilde_22_A) * (omega_tilde_11_R - epsilon)).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* asymmetric-feedback-transform: Every fraction weighted with ρ is a value of C. *)
Lemma asymmetric_feedback_transform : forall (Int : integral) (omega_tilde_11_R omega_tilde_22_A : C) (rho C_ : C -> C)
    (P1 : C_ (- omega_tilde_22_A) = Int (fun epsilon : R => rho epsilon / (- epsilon - omega_tilde_22_A)))
    (P2 : C_ omega_tilde_11_R = Int (fun epsilon : R => rho epsilon / (omega_tilde_11_R - epsilon)))
    (N1 : omega_tilde_11_R + omega_tilde_22_A <> 0)
    (N2 : forall epsilon : R, - epsilon - omega_tilde_22_A <> 0)
    (N3 : forall epsilon : R, omega_tilde_11_R - epsilon <> 0),
    Int (fun epsilon : R => rho epsilon * (- 1 / ((omega_tilde_11_R + omega_tilde_22_A) * (- epsilon - omega_tilde_22_A)) + 1 / ((omega_tilde_11_R + omega_tilde_22_A) * (omega_tilde_11_R - epsilon)))) = - C_ (- omega_tilde_22_A) / (omega_tilde_11_R + omega_tilde_22_A) + C_ omega_tilde_11_R / (omega_tilde_11_R + omega_tilde_22_A).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* asymmetric-wide: Wide band: ω̃_11^R and −ω̃_22^A lie both above the real axis, where c = −iπ. The residual does not return, with or without particle–hole symmetry. *)
Lemma asymmetric_wide : forall (omega omega_tilde_11_R omega_tilde_22_A pi : C) (Xi C_ : C -> C)
    (P1 : C_ omega_tilde_11_R = - i * pi)
    (P2 : C_ (- omega_tilde_22_A) = - i * pi)
    (N1 : omega_tilde_11_R + omega_tilde_22_A <> 0),
    Xi omega * (C_ omega_tilde_11_R - C_ (- omega_tilde_22_A)) / (omega_tilde_11_R + omega_tilde_22_A) = 0.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* shifted-slope: The slope of its transform. *)
Lemma shifted_slope : forall (W_1 z W_2 : C) (log d_dz : C -> C)
    (P1 : d_dz (log ((W_1 + z) / (z - W_2))) = (z - W_2) * (1 / (z - W_2) - (W_1 + z) / ((z - W_2) * (z - W_2))) / (W_1 + z))
    (N1 : z - W_2 <> 0)
    (N2 : W_1 + z <> 0)
    (N3 : W_2 - z <> 0),
    d_dz (log ((W_1 + z) / (z - W_2))) = (W_1 + W_2) / ((W_1 + z) * (W_2 - z)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* shifted-wide: In a wide shifted band the residual returns as Ξ(1/W_1 + 1/W_2), which is 2Ξ/W for W_1 = W_2; the remainder is of first order in z. *)
Lemma shifted_wide : forall (W_1 W_2 z : C)
    (N1 : W_1 + z <> 0)
    (N2 : W_2 - z <> 0)
    (N3 : W_1 <> 0)
    (N4 : W_2 <> 0),
    (W_1 + W_2) / ((W_1 + z) * (W_2 - z)) = 1 / W_1 + 1 / W_2 + (- W_2 * W_2 * z + W_1 * z * z + W_1 * W_1 * z + W_2 * z * z) / (W_1 * W_2 * (W_1 + z) * (W_2 - z)).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* tau3-part-fractions: The τ3 part of Ĝ^R: simple fractions in ε. *)
Lemma tau3_part_fractions : forall (epsilon s_R : C)
    (N1 : epsilon + s_R <> 0)
    (N2 : s_R - epsilon <> 0)
    (N3 : - epsilon - s_R <> 0),
    epsilon / ((epsilon + s_R) * (s_R - epsilon)) = 1 / (2 * (s_R - epsilon)) + 1 / (2 * (- epsilon - s_R)).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* tau3-part-transform: Every fraction weighted with ρ is a value of C. *)
Lemma tau3_part_transform : forall (Int : integral) (s_R : C) (rho C_ : C -> C)
    (P1 : C_ s_R = Int (fun epsilon : R => rho epsilon / (s_R - epsilon)))
    (P2 : C_ (- s_R) = Int (fun epsilon : R => rho epsilon / (- epsilon - s_R)))
    (N1 : forall epsilon : R, s_R - epsilon <> 0)
    (N2 : forall epsilon : R, - epsilon - s_R <> 0),
    Int (fun epsilon : R => rho epsilon * (1 / (2 * (s_R - epsilon)) + 1 / (2 * (- epsilon - s_R)))) = C_ s_R / 2 + C_ (- s_R) / 2.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* Steps without a lemma:
   second-distribution: not an identity of rational functions after its premises (two-distributions).
   shifted-transform: not an identity of rational functions after its premises (logarithm).
   shifted-mean: not an identity of rational functions after its premises (logarithm).
   tau3-shifted: not an identity of rational functions after its premises (logarithm-branch). *)
