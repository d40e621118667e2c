(* The anomalous Keldysh residual: the non-thermal glue.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* nambu-inverse-R: Ĝ^R inverts ω − ετ3 − Σ̂^R; G_11 = 1/(ω − ε − Σ_11) and G_22 = 1/(ω + ε − Σ_22) name the normal state. *)
Lemma nambu_inverse_R : forall (omega : C) (G_11_R G_22_R phi_R : C -> C)
    (N1 : 1 - G_11_R omega * G_22_R omega * phi_R omega * phi_R omega <> 0),
    1 / (1 - G_11_R omega * G_22_R omega * phi_R omega * phi_R omega) - G_11_R omega * G_22_R omega * phi_R omega * phi_R omega / (1 - G_11_R omega * G_22_R omega * phi_R omega * phi_R omega) = 1
    /\ 0 = 0
    /\ 0 = 0
    /\ 1 / (1 - G_11_R omega * G_22_R omega * phi_R omega * phi_R omega) - G_11_R omega * G_22_R omega * phi_R omega * phi_R omega / (1 - G_11_R omega * G_22_R omega * phi_R omega * phi_R omega) = 1.
Proof.
  intros.
  split; [ | split; [ | split]].
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
Qed.

(* anomalous-R: F^R, the off-diagonal entry, to first order in φ. *)
Lemma anomalous_R : forall (eta omega : C) (G_11_R G_22_R phi_R : C -> C)
    (N1 : 1 - eta * eta * G_11_R omega * G_22_R omega * phi_R omega * phi_R omega <> 0)
    (N2 : - 1 + eta * eta * G_11_R omega * G_22_R omega * phi_R omega * phi_R omega <> 0),
    eta * G_11_R omega * G_22_R omega * phi_R omega / (1 - eta * eta * G_11_R omega * G_22_R omega * phi_R omega * phi_R omega) - (eta * G_11_R omega * G_22_R omega * phi_R omega) = eta * eta * (- eta * G_11_R omega * G_11_R omega * G_22_R omega * G_22_R omega * phi_R omega * phi_R omega * phi_R omega / (- 1 + eta * eta * G_11_R omega * G_22_R omega * phi_R omega * phi_R omega)).
Proof.
  intros; rational.
Qed.

(* nambu-inverse-A: Ĝ^A inverts ω − ετ3 − Σ̂^A; G_11 = 1/(ω − ε − Σ_11) and G_22 = 1/(ω + ε − Σ_22) name the normal state. *)
Lemma nambu_inverse_A : forall (omega : C) (G_11_A G_22_A phi_A : C -> C)
    (N1 : 1 - G_11_A omega * G_22_A omega * phi_A omega * phi_A omega <> 0),
    1 / (1 - G_11_A omega * G_22_A omega * phi_A omega * phi_A omega) - G_11_A omega * G_22_A omega * phi_A omega * phi_A omega / (1 - G_11_A omega * G_22_A omega * phi_A omega * phi_A omega) = 1
    /\ 0 = 0
    /\ 0 = 0
    /\ 1 / (1 - G_11_A omega * G_22_A omega * phi_A omega * phi_A omega) - G_11_A omega * G_22_A omega * phi_A omega * phi_A omega / (1 - G_11_A omega * G_22_A omega * phi_A omega * phi_A omega) = 1.
Proof.
  intros.
  split; [ | split; [ | split]].
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
Qed.

(* anomalous-A: F^A, the off-diagonal entry, to first order in φ. *)
Lemma anomalous_A : forall (eta omega : C) (G_11_A G_22_A phi_A : C -> C)
    (N1 : 1 - eta * eta * G_11_A omega * G_22_A omega * phi_A omega * phi_A omega <> 0)
    (N2 : - 1 + eta * eta * G_11_A omega * G_22_A omega * phi_A omega * phi_A omega <> 0),
    eta * G_11_A omega * G_22_A omega * phi_A omega / (1 - eta * eta * G_11_A omega * G_22_A omega * phi_A omega * phi_A omega) - (eta * G_11_A omega * G_22_A omega * phi_A omega) = eta * eta * (- eta * G_11_A omega * G_11_A omega * G_22_A omega * G_22_A omega * phi_A omega * phi_A omega * phi_A omega / (- 1 + eta * eta * G_11_A omega * G_22_A omega * phi_A omega * phi_A omega)).
Proof.
  intros; rational.
Qed.

(* anomalous-keldysh: The 12 entry of Ĝ^RΣ̂^KĜ^A: F^K = h(F^R − F^A) + G_11^R Ξ G_22^A with F^X = φ^X G_11^X G_22^X. *)
Lemma anomalous_keldysh : forall (omega eta : C) (Ghat_12_A Ghat_11_R Sigma_11_K Ghat_12_R phi_K Ghat_22_A Sigma_22_K G_11_R G_22_A Xi h G_11_A phi_A G_22_R phi_R : C -> C)
    (P1 : Ghat_12_A omega = eta * G_11_A omega * G_22_A omega * phi_A omega / (1 - eta * eta * G_11_A omega * G_22_A omega * phi_A omega * phi_A omega))
    (P2 : Ghat_11_R omega = G_11_R omega / (1 - eta * eta * G_11_R omega * G_22_R omega * phi_R omega * phi_R omega))
    (P3 : Sigma_11_K omega = h omega * (1 / G_11_A omega - 1 / G_11_R omega))
    (P4 : Ghat_12_R omega = eta * G_11_R omega * G_22_R omega * phi_R omega / (1 - eta * eta * G_11_R omega * G_22_R omega * phi_R omega * phi_R omega))
    (P5 : phi_K omega = eta * Xi omega + h omega * (- eta * phi_A omega + eta * phi_R omega))
    (P6 : Ghat_22_A omega = G_22_A omega / (1 - eta * eta * G_11_A omega * G_22_A omega * phi_A omega * phi_A omega))
    (P7 : Sigma_22_K omega = h omega * (1 / G_22_A omega - 1 / G_22_R omega))
    (N1 : 1 - eta * eta * G_11_A omega * G_22_A omega * phi_A omega * phi_A omega <> 0)
    (N2 : 1 - eta * eta * G_11_R omega * G_22_R omega * phi_R omega * phi_R omega <> 0)
    (N3 : G_11_A omega <> 0)
    (N4 : G_11_R omega <> 0)
    (N5 : G_22_A omega <> 0)
    (N6 : G_22_R omega <> 0)
    (N7 : - 1 + eta * eta * G_11_A omega * G_22_A omega * phi_A omega * phi_A omega <> 0)
    (N8 : - 1 + eta * eta * G_11_R omega * G_22_R omega * phi_R omega * phi_R omega <> 0),
    Ghat_12_A omega * (Ghat_11_R omega * Sigma_11_K omega + Ghat_12_R omega * phi_K omega) + Ghat_22_A omega * (Ghat_11_R omega * phi_K omega + Ghat_12_R omega * Sigma_22_K omega) - (eta * G_11_R omega * G_22_A omega * Xi omega + h omega * (- eta * G_11_A omega * G_22_A omega * phi_A omega + eta * G_11_R omega * G_22_R omega * phi_R omega)) = eta * eta * ((- eta * G_11_A omega * G_11_A omega * G_22_A omega * G_22_A omega * h omega * phi_A omega * phi_A omega * phi_A omega - eta * eta * eta * G_11_A omega * G_11_R omega * G_11_R omega * G_22_A omega * G_22_R omega * G_22_R omega * h omega * phi_A omega * phi_A omega * phi_R omega * phi_R omega * phi_R omega - eta * eta * eta * G_11_A omega * G_11_R omega * G_11_R omega * G_22_A omega * G_22_A omega * G_22_R omega * Xi omega * phi_A omega * phi_A omega * phi_R omega * phi_R omega + eta * G_11_A omega * G_11_R omega * G_22_A omega * G_22_R omega * Xi omega * phi_A omega * phi_R omega + eta * G_11_A omega * G_11_R omega * G_22_A omega * G_22_A omega * Xi omega * phi_A omega * phi_A omega + eta * G_11_R omega * G_11_R omega * G_22_A omega * G_22_R omega * Xi omega * phi_R omega * phi_R omega + eta * G_11_R omega * G_11_R omega * G_22_R omega * G_22_R omega * h omega * phi_R omega * phi_R omega * phi_R omega + eta * eta * eta * G_11_A omega * G_11_A omega * G_11_R omega * G_22_A omega * G_22_A omega * G_22_R omega * h omega * phi_A omega * phi_A omega * phi_A omega * phi_R omega * phi_R omega) / ((- 1 + eta * eta * G_11_A omega * G_22_A omega * phi_A omega * phi_A omega) * (- 1 + eta * eta * G_11_R omega * G_22_R omega * phi_R omega * phi_R omega))).
Proof.
  intros; try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4; try rewrite P5; try rewrite P6; try rewrite P7; rational.
Qed.

(* three-shares: φ^R has three shares: boson fluctuations, the thermal mechanism with the actual h, and the non-thermal glue. *)
Lemma three_shares : forall (Int : integral) (g pi omega : C) (D_K F_R D_R F_K A F_B G_11_R G_22_A Xi lambda_R h F_A : C -> C)
    (P1 : forall nu : R, D_K (omega - nu) = - 2 * i * pi * A (omega - nu) * F_B (omega - nu) / (g * g))
    (P2 : forall nu : R, D_R (omega - nu) = - lambda_R (omega - nu) / (g * g))
    (P3 : forall nu : R, F_K nu = G_11_R nu * G_22_A nu * Xi nu + h nu * (F_R nu - F_A nu))
    (N1 : pi <> 0)
    (N2 : g <> 0),
    Int (fun nu : R => - i * g * g * (D_K (omega - nu) * F_R nu / 2 + D_R (omega - nu) * F_K nu / 2) / (2 * pi)) = Int (fun nu : R => - A (omega - nu) * F_R nu * F_B (omega - nu) / 2) + Int (fun nu : R => i * G_11_R nu * G_22_A nu * Xi nu * lambda_R (omega - nu) / (4 * pi)) + Int (fun nu : R => i * h nu * lambda_R (omega - nu) * (F_R nu - F_A nu) / (4 * pi)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3).
Qed.

(* residual-equation: Ξ = φ^K − h(φ^R − φ^A): its source is the KMS defect N(ω,ν), the non-thermal glue. *)
Lemma residual_equation : forall (Int : integral) (omega g pi : C) (h D_A F_K D_K F_A F_R D_R A F_B G_11_R G_22_A Xi lambda_R : C -> C)
    (P1 : forall nu : R, D_A (omega - nu) = - (lambda_R (omega - nu) - 2 * i * pi * A (omega - nu)) / (g * g))
    (P2 : forall nu : R, D_K (omega - nu) = - 2 * i * pi * A (omega - nu) * F_B (omega - nu) / (g * g))
    (P3 : forall nu : R, D_R (omega - nu) = - lambda_R (omega - nu) / (g * g))
    (P4 : forall nu : R, F_K nu = G_11_R nu * G_22_A nu * Xi nu + h nu * (F_R nu - F_A nu))
    (N1 : pi <> 0)
    (N2 : g <> 0),
    - h omega * (- Int (fun nu : R => - i * g * g * (D_A (omega - nu) * F_K nu / 2 + D_K (omega - nu) * F_A nu / 2) / (2 * pi)) + Int (fun nu : R => - i * g * g * (D_K (omega - nu) * F_R nu / 2 + D_R (omega - nu) * F_K nu / 2) / (2 * pi))) + Int (fun nu : R => - i * g * g * ((D_R (omega - nu) - D_A (omega - nu)) * (F_R nu - F_A nu) / 2 + D_K (omega - nu) * F_K nu / 2) / (2 * pi)) = Int (fun nu : R => - A (omega - nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) * (F_R nu - F_A nu) / 2) + Int (fun nu : R => - A (omega - nu) * G_11_R nu * G_22_A nu * Xi nu * (F_B (omega - nu) - h omega) / 2).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4).
Qed.
