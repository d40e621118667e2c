(* The local closure.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* local-self-energy: Σ^R in the local closure, G^R = 1/(ω − Σ^R). *)
Lemma local_self_energy : forall (Int : integral) (g pi omega : C) (D_K G_11_R D_R G_11_K G_R h lambda_R A F_B G_11_A G_A : C -> C)
    (P1 : forall nu : R, D_K (omega - nu) = - 2 * i * pi * A (omega - nu) * F_B (omega - nu) / (g * g))
    (P2 : forall nu : R, D_R (omega - nu) = - lambda_R (omega - nu) / (g * g))
    (P3 : forall nu : R, G_11_K nu = h nu * (G_11_R nu - G_11_A nu))
    (P4 : forall nu : R, G_11_R nu = G_R nu)
    (P5 : forall nu : R, G_11_A nu = G_A nu)
    (P6 : forall nu : R, conj (G_R nu) = G_A nu)
    (N1 : pi <> 0)
    (N2 : g <> 0),
    Int (fun nu : R => i * g * g * (D_K (omega - nu) * G_11_R nu / 2 + D_R (omega - nu) * G_11_K nu / 2) / (2 * pi)) = Int (fun nu : R => Im (G_R nu) * h nu * lambda_R (omega - nu) / (2 * pi) + A (omega - nu) * F_B (omega - nu) * G_R nu / 2).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4; try rewrite P5; try rewrite P6).
Qed.

(* local-anomalous: The linear anomalous function F^R = φ^R G_11^R G_22^R. *)
Lemma local_anomalous : forall (nu : C) (G_11_R G_22_R phi_R G_R : C -> C)
    (P1 : G_11_R nu = G_R nu)
    (P2 : G_22_R nu = G_R nu),
    G_11_R nu * G_22_R nu * phi_R nu = G_R nu * G_R nu * phi_R nu.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* local-boson: Boson share with the contour closed on the retarded F. *)
Lemma local_boson : forall (Int : integral) (omega pi : C) (A F_R F_B P_B F_A : C -> C)
    (P1 : forall nu : R, conj (F_R nu) = F_A nu)
    (I1 : Int (fun nu : R => F_R nu * P_B (omega - nu)) = Int (fun nu : R => 2 * i * pi * A (omega - nu) * F_R nu * F_B (omega - nu)))
    (I2 : Int (fun nu : R => F_A nu * P_B (omega - nu)) = 0)
    (N1 : pi <> 0),
    Int (fun nu : R => - A (omega - nu) * F_R nu * F_B (omega - nu) / 2) = Int (fun nu : R => - Im (F_R nu) * P_B (omega - nu) / (2 * pi)).
Proof.
  intros.
  apply Csub_0; transitivity ((- i / (4 * pi)) * (Int (fun nu : R => F_R nu * P_B (omega - nu)) - (Int (fun nu : R => 2 * i * pi * A (omega - nu) * F_R nu * F_B (omega - nu))))
    + (i / (4 * pi)) * (Int (fun nu : R => F_A nu * P_B (omega - nu)) - 0));
  [apply Csub_0; settle ltac:(try rewrite P1) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* local-thermal: Thermal share. *)
Lemma local_thermal : forall (Int : integral) (pi omega : C) (h lambda_R F_R F_A : C -> C)
    (P1 : forall nu : R, conj (F_R nu) = F_A nu)
    (N1 : pi <> 0),
    Int (fun nu : R => i * h nu * lambda_R (omega - nu) * (F_R nu - F_A nu) / (4 * pi)) = Int (fun nu : R => - Im (F_R nu) * h nu * lambda_R (omega - nu) / (2 * pi)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* local-non-thermal: Share of the non-thermal glue. *)
Lemma local_non_thermal : forall (Int : integral) (pi omega : C) (G_11_R G_22_A Xi lambda_R X G_R G_A : C -> C)
    (P1 : forall nu : R, G_11_R nu = G_R nu)
    (P2 : forall nu : R, G_22_A nu = G_A nu)
    (P3 : forall nu : R, Xi nu = i * X nu)
    (P4 : forall nu : R, conj (G_R nu) = G_A nu)
    (N1 : pi <> 0),
    Int (fun nu : R => i * G_11_R nu * G_22_A nu * Xi nu * lambda_R (omega - nu) / (4 * pi)) = Int (fun nu : R => - X nu * abs2 (G_R nu) * lambda_R (omega - nu) / (4 * pi)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4).
Qed.

(* local-source: Source of Ξ = iX. *)
Lemma local_source : forall (Int : integral) (omega : C) (A h F_B F_R F_A : C -> C)
    (P1 : forall nu : R, conj (F_R nu) = F_A nu),
    Int (fun nu : R => - A (omega - nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) * (F_R nu - F_A nu) / 2) = Int (fun nu : R => - i * A (omega - nu) * Im (F_R nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* local-relaxation: Relaxation of Ξ = iX. *)
Lemma local_relaxation : forall (Int : integral) (omega : C) (A G_11_R G_22_A Xi F_B h X G_R G_A : C -> C)
    (P1 : forall nu : R, G_11_R nu = G_R nu)
    (P2 : forall nu : R, G_22_A nu = G_A nu)
    (P3 : forall nu : R, Xi nu = i * X nu)
    (P4 : forall nu : R, conj (G_R nu) = G_A nu),
    Int (fun nu : R => - A (omega - nu) * G_11_R nu * G_22_A nu * Xi nu * (F_B (omega - nu) - h omega) / 2) = Int (fun nu : R => - i * A (omega - nu) * X nu * abs2 (G_R nu) * (F_B (omega - nu) - h omega) / 2).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4).
Qed.

(* local-gap: The gap equation: all three shares. *)
Lemma local_gap : forall (Int : integral) (g pi omega : C) (D_K F_R D_R F_K P_B h lambda_R X G_R A F_B G_11_R G_22_A Xi F_A G_A : C -> C)
    (P1 : forall nu : R, D_K (omega - nu) = - 2 * i * pi * A (omega - nu) * F_B (omega - nu) / (g * g))
    (P2 : forall nu : R, D_R (omega - nu) = - lambda_R (omega - nu) / (g * g))
    (P3 : forall nu : R, F_K nu = G_11_R nu * G_22_A nu * Xi nu + h nu * (F_R nu - F_A nu))
    (P4 : forall nu : R, G_11_R nu = G_R nu)
    (P5 : forall nu : R, G_22_A nu = G_A nu)
    (P6 : forall nu : R, Xi nu = i * X nu)
    (P7 : forall nu : R, conj (F_R nu) = F_A nu)
    (P8 : forall nu : R, conj (G_R nu) = G_A nu)
    (I1 : Int (fun nu : R => F_R nu * P_B (omega - nu)) = Int (fun nu : R => 2 * i * pi * A (omega - nu) * F_R nu * F_B (omega - nu)))
    (I2 : Int (fun nu : R => F_A nu * P_B (omega - nu)) = 0)
    (N1 : pi <> 0)
    (N2 : g <> 0),
    Int (fun nu : R => - i * g * g * (D_K (omega - nu) * F_R nu / 2 + D_R (omega - nu) * F_K nu / 2) / (2 * pi)) = Int (fun nu : R => - Im (F_R nu) * P_B (omega - nu) / (2 * pi)) + Int (fun nu : R => - Im (F_R nu) * h nu * lambda_R (omega - nu) / (2 * pi)) + Int (fun nu : R => - X nu * abs2 (G_R nu) * lambda_R (omega - nu) / (4 * pi)).
Proof.
  intros.
  apply Csub_0; transitivity ((- i / (4 * pi)) * (Int (fun nu : R => F_R nu * P_B (omega - nu)) - (Int (fun nu : R => 2 * i * pi * A (omega - nu) * F_R nu * F_B (omega - nu))))
    + (i / (4 * pi)) * (Int (fun nu : R => F_A nu * P_B (omega - nu)) - 0));
  [apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4; try rewrite P5; try rewrite P6; try rewrite P7; try rewrite P8) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* local-residual: X = −iΞ: source and relaxation are real for real A, F_B and h, so that X is real. *)
Lemma local_residual : forall (Int : integral) (omega : C) (A h F_B F_R F_A G_11_R G_22_A Xi X G_R G_A : C -> C)
    (P1 : forall nu : R, G_11_R nu = G_R nu)
    (P2 : forall nu : R, G_22_A nu = G_A nu)
    (P3 : forall nu : R, Xi nu = i * X nu)
    (P4 : forall nu : R, conj (F_R nu) = F_A nu)
    (P5 : forall nu : R, conj (G_R nu) = G_A nu),
    - i * (Int (fun nu : R => - A (omega - nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) * (F_R nu - F_A nu) / 2) + Int (fun nu : R => - A (omega - nu) * G_11_R nu * G_22_A nu * Xi nu * (F_B (omega - nu) - h omega) / 2)) = Int (fun nu : R => - A (omega - nu) * Im (F_R nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu)) + Int (fun nu : R => - A (omega - nu) * X nu * abs2 (G_R nu) * (F_B (omega - nu) - h omega) / 2).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4; try rewrite P5).
Qed.

(* kernel-localBoson: localBoson is what multiplies the unknown function in the closed equation; ∫dν localBoson × unknown must give the equation before it was closed. *)
Lemma kernel_localBoson : forall (Int : integral) (omega pi : C) (A F_R F_B P_B F_A : C -> C)
    (P1 : forall nu : R, conj (F_R nu) = F_A nu)
    (I1 : Int (fun nu : R => F_R nu * P_B (omega - nu)) = Int (fun nu : R => 2 * i * pi * A (omega - nu) * F_R nu * F_B (omega - nu)))
    (I2 : Int (fun nu : R => F_A nu * P_B (omega - nu)) = 0)
    (N1 : pi <> 0),
    - Int (fun nu : R => - A (omega - nu) * F_R nu * F_B (omega - nu) / 2) + Int (fun nu : R => - Im (F_R nu) * P_B (omega - nu) / (2 * pi)) = 0.
Proof.
  intros.
  apply Csub_0; transitivity ((i / (4 * pi)) * (Int (fun nu : R => F_R nu * P_B (omega - nu)) - (Int (fun nu : R => 2 * i * pi * A (omega - nu) * F_R nu * F_B (omega - nu))))
    + (- i / (4 * pi)) * (Int (fun nu : R => F_A nu * P_B (omega - nu)) - 0));
  [apply Csub_0; settle ltac:(try rewrite P1) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* kernel-localThermal: localThermal is what multiplies the unknown function in the closed equation; ∫dν localThermal × unknown must give the equation before it was closed. *)
Lemma kernel_localThermal : forall (Int : integral) (pi omega : C) (h lambda_R F_R F_A : C -> C)
    (P1 : forall nu : R, conj (F_R nu) = F_A nu)
    (N1 : pi <> 0),
    - Int (fun nu : R => i * h nu * lambda_R (omega - nu) * (F_R nu - F_A nu) / (4 * pi)) + Int (fun nu : R => - Im (F_R nu) * h nu * lambda_R (omega - nu) / (2 * pi)) = 0.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* kernel-localNonThermal: localNonThermal is what multiplies the unknown function in the closed equation; ∫dν localNonThermal × unknown must give the equation before it was closed. *)
Lemma kernel_localNonThermal : forall (Int : integral) (pi omega : C) (G_11_R G_22_A Xi lambda_R X G_R G_A : C -> C)
    (P1 : forall nu : R, G_11_R nu = G_R nu)
    (P2 : forall nu : R, G_22_A nu = G_A nu)
    (P3 : forall nu : R, Xi nu = i * X nu)
    (P4 : forall nu : R, conj (G_R nu) = G_A nu)
    (N1 : pi <> 0),
    - Int (fun nu : R => i * G_11_R nu * G_22_A nu * Xi nu * lambda_R (omega - nu) / (4 * pi)) + Int (fun nu : R => - X nu * abs2 (G_R nu) * lambda_R (omega - nu) / (4 * pi)) = 0.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4).
Qed.

(* kernel-xiSource: xiSource is what multiplies the unknown function in the closed equation; ∫dν xiSource × unknown must give the equation before it was closed. *)
Lemma kernel_xiSource : forall (Int : integral) (omega : C) (A h F_B F_R F_A : C -> C)
    (P1 : forall nu : R, conj (F_R nu) = F_A nu),
    i * Int (fun nu : R => - A (omega - nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) * (F_R nu - F_A nu) / 2) + Int (fun nu : R => - A (omega - nu) * Im (F_R nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu)) = 0.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* kernel-xiRelaxation: xiRelaxation is what multiplies the unknown function in the closed equation; ∫dν xiRelaxation × unknown must give the equation before it was closed. *)
Lemma kernel_xiRelaxation : forall (Int : integral) (omega : C) (A G_11_R G_22_A Xi F_B h X G_R G_A : C -> C)
    (P1 : forall nu : R, G_11_R nu = G_R nu)
    (P2 : forall nu : R, G_22_A nu = G_A nu)
    (P3 : forall nu : R, Xi nu = i * X nu)
    (P4 : forall nu : R, conj (G_R nu) = G_A nu),
    - i * Int (fun nu : R => - A (omega - nu) * G_11_R nu * G_22_A nu * Xi nu * (F_B (omega - nu) - h omega) / 2) + Int (fun nu : R => A (omega - nu) * X nu * abs2 (G_R nu) * (F_B (omega - nu) - h omega) / 2) = 0.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4).
Qed.

(* Steps without a lemma:
   close-above: moves or closes a contour, or reflects the integration variable (close-contour).
   close-below: moves or closes a contour, or reflects the integration variable (close-contour). *)
