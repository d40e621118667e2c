(* A gapped boson: the chain identity.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* anomalous-balance: The off-diagonal entry, with F^X = φ^X(G^X)², G^K = G^RΣ^KG^A and F^K the off-diagonal entry of Ĝ^RΣ̂^KĜ^A. *)
Lemma anomalous_balance : forall (eta omega : C) (G_K phi_R F_K G_A phi_A G_R phi_K F_R Sigma_K F_A : C -> C)
    (P1 : F_K omega = eta * phi_A omega * (eta * eta * phi_K omega * phi_R omega / (1 / (G_R omega * G_R omega) - eta * eta * phi_R omega * phi_R omega) + Sigma_K omega / (G_R omega * (1 / (G_R omega * G_R omega) - eta * eta * phi_R omega * phi_R omega))) / (1 / (G_A omega * G_A omega) - eta * eta * phi_A omega * phi_A omega) + (eta * phi_K omega / (G_R omega * (1 / (G_R omega * G_R omega) - eta * eta * phi_R omega * phi_R omega)) + eta * Sigma_K omega * phi_R omega / (1 / (G_R omega * G_R omega) - eta * eta * phi_R omega * phi_R omega)) / (G_A omega * (1 / (G_A omega * G_A omega) - eta * eta * phi_A omega * phi_A omega)))
    (P2 : G_K omega = G_A omega * G_R omega * Sigma_K omega)
    (P3 : F_R omega = eta * G_R omega * G_R omega * phi_R omega)
    (P4 : F_A omega = eta * G_A omega * G_A omega * phi_A omega)
    (N1 : G_A omega <> 0)
    (N2 : G_R omega <> 0)
    (N3 : 1 - eta * eta * G_R omega * G_R omega * phi_R omega * phi_R omega <> 0)
    (N4 : 1 - eta * eta * G_A omega * G_A omega * phi_A omega * phi_A omega <> 0)
    (N5 : - 1 + eta * eta * G_A omega * G_A omega * phi_A omega * phi_A omega <> 0)
    (N6 : - 1 + eta * eta * G_R omega * G_R omega * phi_R omega * phi_R omega <> 0),
    - eta * G_K omega * phi_R omega - F_K omega / G_A omega + eta * G_K omega * phi_A omega + F_K omega / G_R omega - (- eta * G_R omega * phi_K omega - F_R omega * Sigma_K omega + eta * G_A omega * phi_K omega + F_A omega * Sigma_K omega) = eta * eta * ((- eta * G_A omega * G_R omega * G_R omega * phi_A omega * phi_K omega * phi_R omega - eta * G_A omega * G_R omega * G_R omega * G_R omega * Sigma_K omega * phi_A omega * phi_R omega * phi_R omega - eta * G_A omega * G_A omega * G_R omega * phi_A omega * phi_A omega * phi_K omega - eta * G_A omega * G_A omega * G_R omega * G_R omega * Sigma_K omega * phi_A omega * phi_A omega * phi_R omega - eta * G_A omega * G_A omega * G_A omega * G_R omega * Sigma_K omega * phi_A omega * phi_A omega * phi_A omega - eta * G_R omega * G_R omega * G_R omega * phi_K omega * phi_R omega * phi_R omega - eta * G_R omega * G_R omega * G_R omega * G_R omega * Sigma_K omega * phi_R omega * phi_R omega * phi_R omega - eta * eta * eta * G_A omega * G_A omega * G_A omega * G_R omega * G_R omega * phi_A omega * phi_A omega * phi_K omega * phi_R omega * phi_R omega - eta * eta * eta * G_A omega * G_A omega * G_A omega * G_R omega * G_R omega * G_R omega * Sigma_K omega * phi_A omega * phi_A omega * phi_R omega * phi_R omega * phi_R omega - eta * eta * eta * G_A omega * G_A omega * G_A omega * G_A omega * G_R omega * G_R omega * Sigma_K omega * phi_A omega * phi_A omega * phi_A omega * phi_R omega * phi_R omega + eta * G_A omega * G_R omega * G_R omega * phi_K omega * phi_R omega * phi_R omega + eta * G_A omega * G_R omega * G_R omega * G_R omega * Sigma_K omega * phi_R omega * phi_R omega * phi_R omega + eta * G_A omega * G_A omega * G_R omega * phi_A omega * phi_K omega * phi_R omega + eta * G_A omega * G_A omega * G_R omega * G_R omega * Sigma_K omega * phi_A omega * phi_R omega * phi_R omega + eta * G_A omega * G_A omega * G_A omega * G_R omega * Sigma_K omega * phi_A omega * phi_A omega * phi_R omega + eta * G_A omega * G_A omega * G_A omega * phi_A omega * phi_A omega * phi_K omega + eta * G_A omega * G_A omega * G_A omega * G_A omega * Sigma_K omega * phi_A omega * phi_A omega * phi_A omega + eta * eta * eta * G_A omega * G_A omega * G_R omega * G_R omega * G_R omega * phi_A omega * phi_A omega * phi_K omega * phi_R omega * phi_R omega + eta * eta * eta * G_A omega * G_A omega * G_R omega * G_R omega * G_R omega * G_R omega * Sigma_K omega * phi_A omega * phi_A omega * phi_R omega * phi_R omega * phi_R omega + eta * eta * eta * G_A omega * G_A omega * G_A omega * G_R omega * G_R omega * G_R omega * Sigma_K omega * phi_A omega * phi_A omega * phi_A omega * phi_R omega * phi_R omega) / ((- 1 + eta * eta * G_A omega * G_A omega * phi_A omega * phi_A omega) * (- 1 + eta * eta * G_R omega * G_R omega * phi_R omega * phi_R omega))).
Proof.
  intros; try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4; rational.
Qed.

(* chain-balance: The self-energies of boson and lead put in; both sides are zero. Beside the lead's part one part couples ω to ω + Ω and one to ω − Ω. *)
Lemma chain_balance : forall (omega G_ Omega Gamma_b : C) (F_A Sigma_K F_K G_A phi_K G_K phi_R G_R F_R phi_A F_B rho P h_b : C -> C)
    (P1 : Sigma_K omega = - i * Gamma_b * h_b omega + G_ * Omega * (P (omega - Omega) - P (Omega + omega) + F_B Omega * G_K (Omega + omega) + F_B Omega * G_K (omega - Omega)) / 4)
    (P2 : phi_K omega = G_ * Omega * (rho (Omega + omega) - F_K (Omega + omega) * F_B Omega - F_K (omega - Omega) * F_B Omega - rho (omega - Omega)) / 4)
    (P3 : phi_R omega = phi_A omega + G_ * Omega * (F_K (Omega + omega) - F_K (omega - Omega) - F_B Omega * rho (Omega + omega) - F_B Omega * rho (omega - Omega)) / 4)
    (P4 : G_R omega = 1 / (1 / G_A omega - G_ * Omega * (G_K (omega - Omega) - G_K (Omega + omega) + F_B Omega * P (Omega + omega) + F_B Omega * P (omega - Omega)) / 4 + i * Gamma_b))
    (P5 : rho omega = F_R omega - F_A omega)
    (P6 : P omega = 1 / (1 / G_A omega - G_ * Omega * (G_K (omega - Omega) - G_K (Omega + omega) + F_B Omega * P (Omega + omega) + F_B Omega * P (omega - Omega)) / 4 + i * Gamma_b) - G_A omega)
    (N1 : G_A omega <> 0)
    (N2 : G_R omega <> 0)
    (N3 : 4 - G_ * Omega * F_B Omega * G_A omega * P (Omega + omega) - G_ * Omega * F_B Omega * G_A omega * P (omega - Omega) - G_ * Omega * G_A omega * G_K (omega - Omega) + 4 * i * Gamma_b * G_A omega + G_ * Omega * G_A omega * G_K (Omega + omega) <> 0),
    - F_A omega * Sigma_K omega - F_K omega / G_A omega - G_A omega * phi_K omega - G_K omega * phi_R omega + F_K omega / G_R omega + F_R omega * Sigma_K omega + G_K omega * phi_A omega + G_R omega * phi_K omega = - G_ * Omega * (- F_K omega * G_K (Omega + omega) - F_B Omega * G_K omega * rho (Omega + omega) - F_B Omega * G_K (Omega + omega) * rho omega - P omega * rho (Omega + omega) + F_K omega * F_B Omega * P (Omega + omega) + F_K (Omega + omega) * F_B Omega * P omega + F_K (Omega + omega) * G_K omega + P (Omega + omega) * rho omega) / 4 - G_ * Omega * (- F_K (omega - Omega) * G_K omega - F_B Omega * G_K omega * rho (omega - Omega) - F_B Omega * G_K (omega - Omega) * rho omega - P (omega - Omega) * rho omega + F_K omega * F_B Omega * P (omega - Omega) + F_K omega * G_K (omega - Omega) + F_K (omega - Omega) * F_B Omega * P omega + P omega * rho (omega - Omega)) / 4 + i * Gamma_b * (F_K omega - h_b omega * rho omega).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4; try rewrite P5; try rewrite P6).
Qed.

(* bond-symmetry: The second part is the first one site further down: call b(ω) the part that couples ω and ω + Ω. Each bond enters both its ends with the same sign. *)
Lemma bond_symmetry : forall (G_ Omega omega : C) (F_K G_K F_B rho P b : C -> C)
    (P1 : b (omega - Omega) = - G_ * Omega * F_K (omega - Omega) * G_K omega / 4 - G_ * Omega * F_B Omega * G_K omega * rho (omega - Omega) / 4 - G_ * Omega * F_B Omega * G_K (omega - Omega) * rho omega / 4 - G_ * Omega * P (omega - Omega) * rho omega / 4 + G_ * Omega * F_K omega * F_B Omega * P (omega - Omega) / 4 + G_ * Omega * F_K omega * G_K (omega - Omega) / 4 + G_ * Omega * F_K (omega - Omega) * F_B Omega * P omega / 4 + G_ * Omega * P omega * rho (omega - Omega) / 4),
    G_ * Omega * (- F_K (omega - Omega) * G_K omega - F_B Omega * G_K omega * rho (omega - Omega) - F_B Omega * G_K (omega - Omega) * rho omega - P (omega - Omega) * rho omega + F_K omega * F_B Omega * P (omega - Omega) + F_K omega * G_K (omega - Omega) + F_K (omega - Omega) * F_B Omega * P omega + P omega * rho (omega - Omega)) / 4 = b (omega - Omega).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* telescope: E = iΓ_b[F^K − h_b(F^R − F^A)] = b(ω) + b(ω−Ω). With alternating sign every inner bond cancels; over the whole chain nothing is left, since b falls off: Σ_n(−1)^n[F^K − h_b(F^R − F^A)](ω_0 + nΩ) = 0, exactly. *)
Lemma telescope : forall (omega Omega : C) (E_ b : C -> C)
    (P1 : E_ omega = b omega + b (omega - Omega))
    (P2 : E_ (omega - 2 * Omega) = b (omega - 2 * Omega) + b (omega - 3 * Omega))
    (P3 : E_ (omega + 2 * Omega) = b (Omega + omega) + b (omega + 2 * Omega))
    (P4 : E_ (Omega + omega) = b omega + b (Omega + omega))
    (P5 : E_ (omega - Omega) = b (omega - Omega) + b (omega - 2 * Omega)),
    E_ omega + E_ (omega - 2 * Omega) + E_ (omega + 2 * Omega) - E_ (Omega + omega) - E_ (omega - Omega) = b (omega - 3 * Omega) + b (omega + 2 * Omega).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4; try rewrite P5).
Qed.

(* residual-by-width: P/|G^R|² = Σ^R − Σ^A: hence PX = (Σ^R − Σ^A)y. *)
Lemma residual_by_width : forall (omega : C) (G_A G_R Sigma_R Sigma_A : C -> C)
    (P1 : G_A omega = 1 / (omega - Sigma_A omega))
    (P2 : G_R omega = 1 / (omega - Sigma_R omega))
    (N1 : G_A omega <> 0)
    (N2 : G_R omega <> 0)
    (N3 : omega - Sigma_R omega <> 0)
    (N4 : omega - Sigma_A omega <> 0),
    (G_R omega - G_A omega) / (G_A omega * G_R omega) = Sigma_R omega - Sigma_A omega.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* zero-mode: The column of y(ω) in Σ_n(−1)^n P(X + relaxation of X): the diagonal minus the rows at ω ± Ω. With G^K = hP only the lead is left; for a fixed h without lead (−1)^n P is a zero mode of the transposed operator, for any h. *)
Lemma zero_mode : forall (omega Omega G_ Gamma_b : C) (Sigma_R P h F_B Sigma_A : C -> C)
    (P1 : Sigma_R omega = Sigma_A omega - i * Gamma_b + G_ * Omega * (- P (Omega + omega) * h (Omega + omega) + F_B Omega * P (Omega + omega) + F_B Omega * P (omega - Omega) + P (omega - Omega) * h (omega - Omega)) / 4),
    Sigma_R omega - P (Omega + omega) * (- G_ * Omega * h (Omega + omega) / 4 + G_ * Omega * F_B Omega / 4) - P (omega - Omega) * (G_ * Omega * F_B Omega / 4 + G_ * Omega * h (omega - Omega) / 4) - Sigma_A omega = - i * Gamma_b.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* defect-on-bond: The KMS defect is the same from both ends of a bond: N(ω+Ω,ω) = N(ω,ω+Ω). *)
Lemma defect_on_bond : forall (Omega omega : C) (h F_B : C -> C),
    1 - h (Omega + omega) * (F_B Omega + h omega) + F_B Omega * h omega = 1 - F_B Omega * h (Omega + omega) - h omega * (h (Omega + omega) - F_B Omega).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* solvability: One bond's part of Σ_n(−1)^n P × source. Without lead X exists only if the alternating sum of these over all bonds vanishes. *)
Lemma solvability : forall (Omega omega G_ : C) (P f F_B h : C -> C) (N : C -> C -> C)
    (P1 : N omega (Omega + omega) = 1 - F_B Omega * h (Omega + omega) - h omega * (h (Omega + omega) - F_B Omega)),
    - P (Omega + omega) * f omega * (- G_ * Omega * F_B Omega * h omega / 2 - G_ * Omega / 2 + G_ * Omega * F_B Omega * h (Omega + omega) / 2 + G_ * Omega * h omega * h (Omega + omega) / 2) + P omega * f (Omega + omega) * (- G_ * Omega * F_B Omega * h (Omega + omega) / 2 - G_ * Omega * h omega * h (Omega + omega) / 2 + G_ * Omega * F_B Omega * h omega / 2 + G_ * Omega / 2) = G_ * Omega * N omega (Omega + omega) * (P omega * f (Omega + omega) + P (Omega + omega) * f omega) / 2.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* defect-of-bias: For thermal electrons and boson the defect carries one factor for all bonds, of one sign: it vanishes at T_e = T_B and nowhere else. The rest of the alternating sum depends on φ and does not vanish by itself: at a bias the source is not in the range, and a fixed h is ill-posed. *)
Lemma defect_of_bias : forall (E : exponential) (Omega omega T_B T_e : C) (F_B h : C -> C)
    (P1 : F_B Omega = coth E (Omega / (2 * T_B)))
    (P2 : h (Omega + omega) = tanh E ((Omega + omega) / (2 * T_e)))
    (P3 : h omega = tanh E (omega / (2 * T_e)))
    (N1 : T_e <> 0)
    (N2 : - 1 + E (Omega / T_B) <> 0)
    (N3 : T_B <> 0)
    (N4 : 1 + E (Omega / T_e) * E (omega / T_e) <> 0)
    (N5 : 1 + E (omega / T_e) <> 0)
    (N6 : 1 + E (Omega / T_e) <> 0),
    1 - F_B Omega * h (Omega + omega) - h omega * (h (Omega + omega) - F_B Omega) = (1 - coth E (Omega / (2 * T_B)) * tanh E (Omega / (2 * T_e))) * (1 - h omega * h (Omega + omega)).
Proof.
  intros; apply Csub_0; try rewrite P1; try rewrite P2; try rewrite P3; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (2 * (Omega / (2 * T_B)))) with (E ((Omega / T_B))) by (symmetry; by_units ((Omega / T_B))).
  replace (E (2 * ((Omega + omega) / (2 * T_e)))) with (E ((Omega / T_e)) * E ((omega / T_e))) by (symmetry; by_units ((Omega / T_e) + (omega / T_e))).
  replace (E (2 * (omega / (2 * T_e)))) with (E ((omega / T_e))) by (symmetry; by_units ((omega / T_e))).
  replace (E (2 * (Omega / (2 * T_e)))) with (E ((Omega / T_e))) by (symmetry; by_units ((Omega / T_e))).
  pose proof (E_neq_0 E (Omega / T_B)) as Z1.
  pose proof (E_neq_0 E (Omega / T_e)) as Z2.
  pose proof (E_neq_0 E (omega / T_e)) as Z3.
  rational.
Qed.

(* keldysh-share: Thermal share and glue together are the share of F^K. *)
Lemma keldysh_share : forall (Int : integral) (pi omega : C) (G_11_R G_22_A Xi lambda_R h F_R F_A F_K : C -> C)
    (P1 : forall nu : R, F_K nu = G_11_R nu * G_22_A nu * Xi nu + h nu * (F_R nu - F_A nu))
    (N1 : pi <> 0),
    Int (fun nu : R => i * G_11_R nu * G_22_A nu * Xi nu * lambda_R (omega - nu) / (4 * pi) + i * h nu * lambda_R (omega - nu) * (F_R nu - F_A nu) / (4 * pi)) = Int (fun nu : R => i * F_K nu * lambda_R (omega - nu) / (4 * pi)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* gapped-share: Over the line: independent of its width. *)
Lemma gapped_share : forall (Int : integral) (G_ T_e pi phi gamma : C)
    (I1 : Int (fun nu : R => 1 / ((nu - i * gamma) * (nu - i * gamma))) = 0)
    (I2 : Int (fun nu : R => 1 / (nu - i * gamma)) = i * pi)
    (I3 : Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma))) = 0)
    (I4 : Int (fun nu : R => 1 / (nu + i * gamma)) = - i * pi)
    (N1 : T_e <> 0)
    (N2 : pi <> 0)
    (N3 : forall nu : R, nu - i * gamma <> 0)
    (N4 : forall nu : R, nu + i * gamma <> 0),
    Int (fun nu : R => i * G_ * nu * (- phi / ((nu - i * gamma) * (nu - i * gamma)) + phi / ((nu + i * gamma) * (nu + i * gamma))) / (8 * T_e * pi)) = G_ * phi / (4 * T_e).
Proof.
  intros.
  apply Csub_0; transitivity ((G_ * gamma * phi / (8 * T_e * pi)) * (Int (fun nu : R => 1 / ((nu - i * gamma) * (nu - i * gamma))) - 0)
    + (- i * G_ * phi / (8 * T_e * pi)) * (Int (fun nu : R => 1 / (nu - i * gamma)) - (i * pi))
    + (G_ * gamma * phi / (8 * T_e * pi)) * (Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma))) - 0)
    + (i * G_ * phi / (8 * T_e * pi)) * (Int (fun nu : R => 1 / (nu + i * gamma)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2), (vanishes I3), (vanishes I4); ring].
Qed.

(* gapped-critical-coupling: The boson share vanishes as before; 1 = φ^R/φ gives G_c. T_B has dropped out: the glue undoes what the boson does to h. *)
Lemma gapped_critical_coupling : forall (G_ T_e : C)
    (I1 : 1 - G_ / (4 * T_e) = 0)
    (N1 : T_e <> 0),
    G_ = 4 * T_e.
Proof.
  intros.
  apply Csub_0; transitivity ((- 4 * T_e) * (1 - G_ / (4 * T_e) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* Steps without a lemma:
   chain-broadening: moves or closes a contour, or reflects the integration variable (einstein-sift).
   chain-keldysh: moves or closes a contour, or reflects the integration variable (einstein-sift).
   chain-anomalous-broadening: moves or closes a contour, or reflects the integration variable (einstein-sift).
   chain-anomalous-keldysh: moves or closes a contour, or reflects the integration variable (einstein-sift).
   chain-relaxation: moves or closes a contour, or reflects the integration variable (einstein-sift).
   chain-source: moves or closes a contour, or reflects the integration variable (einstein-sift).
   gapped-weight: an expansion other than the leading forms of A, F_B, h and λ (gapped-limit). *)
