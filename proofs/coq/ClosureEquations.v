(* Gap, self-energy and residual in each closure.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* summed-self-energy: Integrand of Σ^R(ω). *)
Lemma summed_self_energy : forall (g pi omega nu : C) (D_K G_11_R D_R G_11_K V_0 lambda_R h G_11_A A F_B : C -> C)
    (P1 : D_K (omega - nu) = - 2 * i * pi * A (omega - nu) * F_B (omega - nu) / (g * g))
    (P2 : D_R (omega - nu) = - lambda_R (omega - nu) / (g * g))
    (P3 : G_11_K nu = V_0 nu + h nu * (G_11_R nu - G_11_A nu))
    (N1 : pi <> 0)
    (N2 : g <> 0),
    i * g * g * (D_K (omega - nu) * G_11_R nu / 2 + D_R (omega - nu) * G_11_K nu / 2) / (2 * pi) = - i * V_0 nu * lambda_R (omega - nu) / (4 * pi) - i * h nu * lambda_R (omega - nu) * (G_11_R nu - G_11_A nu) / (4 * pi) + A (omega - nu) * F_B (omega - nu) * G_11_R nu / 2.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3).
Qed.

(* summed-gap: Integrand of φ^R(ω). *)
Lemma summed_gap : forall (g pi omega nu : C) (D_K F_R D_R F_K A F_B V_1 lambda_R h F_A : C -> C)
    (P1 : D_K (omega - nu) = - 2 * i * pi * A (omega - nu) * F_B (omega - nu) / (g * g))
    (P2 : D_R (omega - nu) = - lambda_R (omega - nu) / (g * g))
    (P3 : F_K nu = V_1 nu + h nu * (F_R nu - F_A nu))
    (N1 : pi <> 0)
    (N2 : g <> 0),
    - i * g * g * (D_K (omega - nu) * F_R nu / 2 + D_R (omega - nu) * F_K nu / 2) / (2 * pi) = - A (omega - nu) * F_R nu * F_B (omega - nu) / 2 + i * V_1 nu * lambda_R (omega - nu) / (4 * pi) + i * h nu * lambda_R (omega - nu) * (F_R nu - F_A nu) / (4 * pi).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3).
Qed.

(* summed-normal-residual: Integrand of Ξ_0 = Σ_11^K − h(Σ_11^R − Σ_11^A): zero is the kinetic equation. *)
Lemma summed_normal_residual : forall (omega g pi nu : C) (h D_A G_11_K D_K G_11_A G_11_R D_R A F_B V_0 lambda_R : C -> C)
    (P1 : D_A (omega - nu) = - (lambda_R (omega - nu) - 2 * i * pi * A (omega - nu)) / (g * g))
    (P2 : G_11_K nu = V_0 nu + h nu * (G_11_R nu - G_11_A nu))
    (P3 : D_K (omega - nu) = - 2 * i * pi * A (omega - nu) * F_B (omega - nu) / (g * g))
    (P4 : D_R (omega - nu) = - lambda_R (omega - nu) / (g * g))
    (N1 : pi <> 0)
    (N2 : g <> 0),
    - h omega * (- i * g * g * (D_A (omega - nu) * G_11_K nu / 2 + D_K (omega - nu) * G_11_A nu / 2) / (2 * pi) + i * g * g * (D_K (omega - nu) * G_11_R nu / 2 + D_R (omega - nu) * G_11_K nu / 2) / (2 * pi)) + i * g * g * ((D_R (omega - nu) - D_A (omega - nu)) * (G_11_R nu - G_11_A nu) / 2 + D_K (omega - nu) * G_11_K nu / 2) / (2 * pi) = A (omega - nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) * (G_11_R nu - G_11_A nu) / 2 + A (omega - nu) * V_0 nu * (- h omega / 2 + F_B (omega - nu) / 2).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4).
Qed.

(* summed-residual: Integrand of Ξ = Ξ_1 = φ^K − h(φ^R − φ^A): the KMS defect drives it, V_1 relaxes it. *)
Lemma summed_residual : forall (omega g pi nu : C) (h D_K F_R D_R F_K D_A F_A A F_B V_1 lambda_R : C -> C)
    (P1 : D_K (omega - nu) = - 2 * i * pi * A (omega - nu) * F_B (omega - nu) / (g * g))
    (P2 : D_R (omega - nu) = - lambda_R (omega - nu) / (g * g))
    (P3 : F_K nu = V_1 nu + h nu * (F_R nu - F_A nu))
    (P4 : D_A (omega - nu) = - (lambda_R (omega - nu) - 2 * i * pi * A (omega - nu)) / (g * g))
    (N1 : pi <> 0)
    (N2 : g <> 0),
    - h omega * (- i * g * g * (D_K (omega - nu) * F_R nu / 2 + D_R (omega - nu) * F_K nu / 2) / (2 * pi) + i * g * g * (D_A (omega - nu) * F_K nu / 2 + D_K (omega - nu) * F_A nu / 2) / (2 * pi)) - i * g * g * ((D_R (omega - nu) - D_A (omega - nu)) * (F_R nu - F_A nu) / 2 + D_K (omega - nu) * F_K nu / 2) / (2 * pi) = - A (omega - nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) * (F_R nu - F_A nu) / 2 + A (omega - nu) * V_1 nu * (- F_B (omega - nu) / 2 + h omega / 2).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4).
Qed.

(* local-coupling: Local closure: one state, g²D^R = −λ^R. *)
Lemma local_coupling : forall (g omega nu : C) (D_R F_R lambda_R omega_tilde_R phi_R : C -> C)
    (P1 : D_R (omega - nu) = - lambda_R (omega - nu) / (g * g))
    (P2 : F_R nu = phi_R nu / (omega_tilde_R nu * omega_tilde_R nu))
    (N1 : omega_tilde_R nu <> 0)
    (N2 : g <> 0),
    g * g * D_R (omega - nu) * F_R nu = - lambda_R (omega - nu) * phi_R nu / (omega_tilde_R nu * omega_tilde_R nu).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* flat-coupling: Flat band: g²N_F D^R = −λ^R, and the sum over ε brings N_F back. *)
Lemma flat_coupling : forall (g omega nu W_ N_F : C) (D_R F_R lambda_R omega_tilde_R log phi_R : C -> C)
    (P1 : D_R (omega - nu) = - lambda_R (omega - nu) / (N_F * g * g))
    (P2 : F_R nu = N_F * log ((W_ + omega_tilde_R nu) / (omega_tilde_R nu - W_)) * phi_R nu / omega_tilde_R nu)
    (N1 : omega_tilde_R nu - W_ <> 0)
    (N2 : omega_tilde_R nu <> 0)
    (N3 : N_F <> 0)
    (N4 : g <> 0),
    g * g * D_R (omega - nu) * F_R nu = - lambda_R (omega - nu) * log ((W_ + omega_tilde_R nu) / (omega_tilde_R nu - W_)) * phi_R nu / omega_tilde_R nu.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* wide-coupling: Wide band: the same, with A = α²F. *)
Lemma wide_coupling : forall (g omega nu pi N_F : C) (D_R F_R lambda_R omega_tilde_R phi_R : C -> C)
    (P1 : D_R (omega - nu) = - lambda_R (omega - nu) / (N_F * g * g))
    (P2 : F_R nu = - i * N_F * pi * phi_R nu / omega_tilde_R nu)
    (N1 : omega_tilde_R nu <> 0)
    (N2 : N_F <> 0)
    (N3 : g <> 0),
    g * g * D_R (omega - nu) * F_R nu = i * pi * lambda_R (omega - nu) * phi_R nu / omega_tilde_R nu.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* flat-local-coupling: W → 0: λ^R = −g²N_F D^R with N_F = 1/2W against Gλ̂^R = −g²D^R of one state. *)
Lemma flat_local_coupling : forall (G_ omega nu W_ g : C) (lambdahat_R lambda_R D_R : C -> C)
    (P1 : lambdahat_R (omega - nu) = - g * g * D_R (omega - nu) / G_)
    (P2 : lambda_R (omega - nu) = - g * g * D_R (omega - nu) / (2 * W_))
    (N1 : G_ <> 0)
    (N2 : W_ <> 0),
    G_ * lambdahat_R (omega - nu) = 2 * W_ * lambda_R (omega - nu).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* local-linear-self-energy: Σ^R(ω), local, linear in φ. *)
Lemma local_linear_self_energy : forall (Int : integral) (pi omega : C) (V_0 lambda_R h G_11_R G_11_A A F_B omega_tilde_R omega_tilde_A : C -> C)
    (P1 : forall nu : R, V_0 nu = 0)
    (P2 : forall nu : R, G_11_R nu = 1 / omega_tilde_R nu)
    (P3 : forall nu : R, G_11_A nu = 1 / omega_tilde_A nu)
    (N1 : pi <> 0)
    (N2 : forall nu : R, omega_tilde_R nu <> 0)
    (N3 : forall nu : R, omega_tilde_A nu <> 0),
    Int (fun nu : R => - i * V_0 nu * lambda_R (omega - nu) / (4 * pi) - i * h nu * lambda_R (omega - nu) * (G_11_R nu - G_11_A nu) / (4 * pi) + A (omega - nu) * F_B (omega - nu) * G_11_R nu / 2) = Int (fun nu : R => - i * h nu * lambda_R (omega - nu) * (1 / omega_tilde_R nu - 1 / omega_tilde_A nu) / (4 * pi) + A (omega - nu) * F_B (omega - nu) / (2 * omega_tilde_R nu)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3).
Qed.

(* local-linear-gap: φ^R(ω), local, linear in φ. *)
Lemma local_linear_gap : forall (Int : integral) (omega pi : C) (A F_R F_B V_1 lambda_R h F_A omega_tilde_R phi_R Xi omega_tilde_A phi_A : C -> C)
    (P1 : forall nu : R, F_R nu = phi_R nu / (omega_tilde_R nu * omega_tilde_R nu))
    (P2 : forall nu : R, V_1 nu = Xi nu * (1 / omega_tilde_A nu + 1 / omega_tilde_R nu) / (omega_tilde_A nu + omega_tilde_R nu))
    (P3 : forall nu : R, F_A nu = phi_A nu / (omega_tilde_A nu * omega_tilde_A nu))
    (N1 : pi <> 0)
    (N2 : forall nu : R, omega_tilde_R nu <> 0)
    (N3 : forall nu : R, omega_tilde_A nu + omega_tilde_R nu <> 0)
    (N4 : forall nu : R, omega_tilde_A nu <> 0),
    Int (fun nu : R => - A (omega - nu) * F_R nu * F_B (omega - nu) / 2 + i * V_1 nu * lambda_R (omega - nu) / (4 * pi) + i * h nu * lambda_R (omega - nu) * (F_R nu - F_A nu) / (4 * pi)) = Int (fun nu : R => - A (omega - nu) * F_B (omega - nu) * phi_R nu / (2 * omega_tilde_R nu * omega_tilde_R nu) + i * Xi nu * lambda_R (omega - nu) * (1 / omega_tilde_A nu + 1 / omega_tilde_R nu) / (4 * pi * (omega_tilde_A nu + omega_tilde_R nu)) + i * h nu * lambda_R (omega - nu) * (- phi_A nu / (omega_tilde_A nu * omega_tilde_A nu) + phi_R nu / (omega_tilde_R nu * omega_tilde_R nu)) / (4 * pi)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3).
Qed.

(* local-linear-normal-residual: Ξ_0(ω), local, linear in φ: Ξ_0 = 0 is the kinetic equation. *)
Lemma local_linear_normal_residual : forall (Int : integral) (omega : C) (A h F_B G_11_R G_11_A V_0 omega_tilde_R omega_tilde_A : C -> C)
    (P1 : forall nu : R, G_11_R nu = 1 / omega_tilde_R nu)
    (P2 : forall nu : R, G_11_A nu = 1 / omega_tilde_A nu)
    (P3 : forall nu : R, V_0 nu = 0)
    (N1 : forall nu : R, omega_tilde_R nu <> 0)
    (N2 : forall nu : R, omega_tilde_A nu <> 0),
    Int (fun nu : R => A (omega - nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) * (G_11_R nu - G_11_A nu) / 2 + A (omega - nu) * V_0 nu * (- h omega / 2 + F_B (omega - nu) / 2)) = Int (fun nu : R => A (omega - nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) * (1 / omega_tilde_R nu - 1 / omega_tilde_A nu) / 2).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3).
Qed.

(* local-linear-residual: Ξ(ω), local, linear in φ. *)
Lemma local_linear_residual : forall (Int : integral) (omega : C) (A h F_B F_R F_A V_1 omega_tilde_A phi_A omega_tilde_R phi_R Xi : C -> C)
    (P1 : forall nu : R, F_R nu = phi_R nu / (omega_tilde_R nu * omega_tilde_R nu))
    (P2 : forall nu : R, F_A nu = phi_A nu / (omega_tilde_A nu * omega_tilde_A nu))
    (P3 : forall nu : R, V_1 nu = Xi nu * (1 / omega_tilde_A nu + 1 / omega_tilde_R nu) / (omega_tilde_A nu + omega_tilde_R nu))
    (N1 : forall nu : R, omega_tilde_A nu <> 0)
    (N2 : forall nu : R, omega_tilde_R nu <> 0)
    (N3 : forall nu : R, omega_tilde_A nu + omega_tilde_R nu <> 0),
    Int (fun nu : R => - A (omega - nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) * (F_R nu - F_A nu) / 2 + A (omega - nu) * V_1 nu * (- F_B (omega - nu) / 2 + h omega / 2)) = Int (fun nu : R => - A (omega - nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) * (- phi_A nu / (omega_tilde_A nu * omega_tilde_A nu) + phi_R nu / (omega_tilde_R nu * omega_tilde_R nu)) / 2 + A (omega - nu) * Xi nu * (- F_B (omega - nu) / 2 + h omega / 2) * (1 / omega_tilde_A nu + 1 / omega_tilde_R nu) / (omega_tilde_A nu + omega_tilde_R nu)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3).
Qed.

(* flat-linear-self-energy: Σ^R(ω), flat, linear in φ. *)
Lemma flat_linear_self_energy : forall (Int : integral) (pi omega W_ : C) (V_0 lambda_R h G_11_R G_11_A A F_B omega_tilde_R log omega_tilde_A : C -> C)
    (P1 : forall nu : R, V_0 nu = 0)
    (P2 : forall nu : R, G_11_R nu = log ((W_ + omega_tilde_R nu) / (omega_tilde_R nu - W_)))
    (P3 : forall nu : R, G_11_A nu = log ((W_ + omega_tilde_A nu) / (omega_tilde_A nu - W_)))
    (N1 : pi <> 0)
    (N2 : forall nu : R, omega_tilde_R nu - W_ <> 0)
    (N3 : forall nu : R, omega_tilde_A nu - W_ <> 0),
    Int (fun nu : R => - i * V_0 nu * lambda_R (omega - nu) / (4 * pi) - i * h nu * lambda_R (omega - nu) * (G_11_R nu - G_11_A nu) / (4 * pi) + A (omega - nu) * F_B (omega - nu) * G_11_R nu / 2) = Int (fun nu : R => - i * h nu * lambda_R (omega - nu) * (log ((W_ + omega_tilde_R nu) / (omega_tilde_R nu - W_)) - log ((W_ + omega_tilde_A nu) / (omega_tilde_A nu - W_))) / (4 * pi) + A (omega - nu) * F_B (omega - nu) * log ((W_ + omega_tilde_R nu) / (omega_tilde_R nu - W_)) / 2).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3).
Qed.

(* flat-linear-gap: φ^R(ω), flat, linear in φ. *)
Lemma flat_linear_gap : forall (Int : integral) (omega pi W_ : C) (A F_R F_B V_1 lambda_R h F_A omega_tilde_R log phi_R Xi omega_tilde_A phi_A : C -> C)
    (P1 : forall nu : R, F_R nu = log ((W_ + omega_tilde_R nu) / (omega_tilde_R nu - W_)) * phi_R nu / omega_tilde_R nu)
    (P2 : forall nu : R, V_1 nu = Xi nu * (log ((W_ + omega_tilde_A nu) / (omega_tilde_A nu - W_)) + log ((W_ + omega_tilde_R nu) / (omega_tilde_R nu - W_))) / (omega_tilde_A nu + omega_tilde_R nu))
    (P3 : forall nu : R, F_A nu = log ((W_ + omega_tilde_A nu) / (omega_tilde_A nu - W_)) * phi_A nu / omega_tilde_A nu)
    (N1 : pi <> 0)
    (N2 : forall nu : R, omega_tilde_R nu - W_ <> 0)
    (N3 : forall nu : R, omega_tilde_R nu <> 0)
    (N4 : forall nu : R, omega_tilde_A nu - W_ <> 0)
    (N5 : forall nu : R, omega_tilde_A nu + omega_tilde_R nu <> 0)
    (N6 : forall nu : R, omega_tilde_A nu <> 0),
    Int (fun nu : R => - A (omega - nu) * F_R nu * F_B (omega - nu) / 2 + i * V_1 nu * lambda_R (omega - nu) / (4 * pi) + i * h nu * lambda_R (omega - nu) * (F_R nu - F_A nu) / (4 * pi)) = Int (fun nu : R => - A (omega - nu) * F_B (omega - nu) * log ((W_ + omega_tilde_R nu) / (omega_tilde_R nu - W_)) * phi_R nu / (2 * omega_tilde_R nu) + i * Xi nu * lambda_R (omega - nu) * (log ((W_ + omega_tilde_A nu) / (omega_tilde_A nu - W_)) + log ((W_ + omega_tilde_R nu) / (omega_tilde_R nu - W_))) / (4 * pi * (omega_tilde_A nu + omega_tilde_R nu)) + i * h nu * lambda_R (omega - nu) * (- log ((W_ + omega_tilde_A nu) / (omega_tilde_A nu - W_)) * phi_A nu / omega_tilde_A nu + log ((W_ + omega_tilde_R nu) / (omega_tilde_R nu - W_)) * phi_R nu / omega_tilde_R nu) / (4 * pi)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3).
Qed.

(* flat-linear-normal-residual: Ξ_0(ω), flat, linear in φ: Ξ_0 = 0 is the kinetic equation. *)
Lemma flat_linear_normal_residual : forall (Int : integral) (omega W_ : C) (A h F_B G_11_R G_11_A V_0 omega_tilde_R log omega_tilde_A : C -> C)
    (P1 : forall nu : R, G_11_R nu = log ((W_ + omega_tilde_R nu) / (omega_tilde_R nu - W_)))
    (P2 : forall nu : R, G_11_A nu = log ((W_ + omega_tilde_A nu) / (omega_tilde_A nu - W_)))
    (P3 : forall nu : R, V_0 nu = 0)
    (N1 : forall nu : R, omega_tilde_R nu - W_ <> 0)
    (N2 : forall nu : R, omega_tilde_A nu - W_ <> 0),
    Int (fun nu : R => A (omega - nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) * (G_11_R nu - G_11_A nu) / 2 + A (omega - nu) * V_0 nu * (- h omega / 2 + F_B (omega - nu) / 2)) = Int (fun nu : R => A (omega - nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) * (log ((W_ + omega_tilde_R nu) / (omega_tilde_R nu - W_)) - log ((W_ + omega_tilde_A nu) / (omega_tilde_A nu - W_))) / 2).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3).
Qed.

(* flat-linear-residual: Ξ(ω), flat, linear in φ. *)
Lemma flat_linear_residual : forall (Int : integral) (omega W_ : C) (A h F_B F_R F_A V_1 omega_tilde_A log phi_A omega_tilde_R phi_R Xi : C -> C)
    (P1 : forall nu : R, F_R nu = log ((W_ + omega_tilde_R nu) / (omega_tilde_R nu - W_)) * phi_R nu / omega_tilde_R nu)
    (P2 : forall nu : R, F_A nu = log ((W_ + omega_tilde_A nu) / (omega_tilde_A nu - W_)) * phi_A nu / omega_tilde_A nu)
    (P3 : forall nu : R, V_1 nu = Xi nu * (log ((W_ + omega_tilde_A nu) / (omega_tilde_A nu - W_)) + log ((W_ + omega_tilde_R nu) / (omega_tilde_R nu - W_))) / (omega_tilde_A nu + omega_tilde_R nu))
    (N1 : forall nu : R, omega_tilde_A nu - W_ <> 0)
    (N2 : forall nu : R, omega_tilde_A nu <> 0)
    (N3 : forall nu : R, omega_tilde_R nu - W_ <> 0)
    (N4 : forall nu : R, omega_tilde_R nu <> 0)
    (N5 : forall nu : R, omega_tilde_A nu + omega_tilde_R nu <> 0),
    Int (fun nu : R => - A (omega - nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) * (F_R nu - F_A nu) / 2 + A (omega - nu) * V_1 nu * (- F_B (omega - nu) / 2 + h omega / 2)) = Int (fun nu : R => - A (omega - nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) * (- log ((W_ + omega_tilde_A nu) / (omega_tilde_A nu - W_)) * phi_A nu / omega_tilde_A nu + log ((W_ + omega_tilde_R nu) / (omega_tilde_R nu - W_)) * phi_R nu / omega_tilde_R nu) / 2 + A (omega - nu) * Xi nu * (- F_B (omega - nu) / 2 + h omega / 2) * (log ((W_ + omega_tilde_A nu) / (omega_tilde_A nu - W_)) + log ((W_ + omega_tilde_R nu) / (omega_tilde_R nu - W_))) / (omega_tilde_A nu + omega_tilde_R nu)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3).
Qed.

(* wide-linear-self-energy: Σ^R(ω), wide, linear in φ. *)
Lemma wide_linear_self_energy : forall (Int : integral) (pi omega : C) (V_0 lambda_R h G_11_R G_11_A A F_B : C -> C)
    (P1 : forall nu : R, V_0 nu = 0)
    (P2 : forall nu : R, G_11_R nu = - i * pi)
    (P3 : forall nu : R, G_11_A nu = i * pi)
    (N1 : pi <> 0),
    Int (fun nu : R => - i * V_0 nu * lambda_R (omega - nu) / (4 * pi) - i * h nu * lambda_R (omega - nu) * (G_11_R nu - G_11_A nu) / (4 * pi) + A (omega - nu) * F_B (omega - nu) * G_11_R nu / 2) = Int (fun nu : R => - h nu * lambda_R (omega - nu) / 2 - i * pi * A (omega - nu) * F_B (omega - nu) / 2).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3).
Qed.

(* wide-linear-gap: φ^R(ω), wide, linear in φ. *)
Lemma wide_linear_gap : forall (Int : integral) (omega pi : C) (A F_R F_B V_1 lambda_R h F_A omega_tilde_R phi_R omega_tilde_A phi_A : C -> C)
    (P1 : forall nu : R, F_R nu = - i * pi * phi_R nu / omega_tilde_R nu)
    (P2 : forall nu : R, V_1 nu = 0)
    (P3 : forall nu : R, F_A nu = i * pi * phi_A nu / omega_tilde_A nu)
    (N1 : pi <> 0)
    (N2 : forall nu : R, omega_tilde_R nu <> 0)
    (N3 : forall nu : R, omega_tilde_A nu <> 0),
    Int (fun nu : R => - A (omega - nu) * F_R nu * F_B (omega - nu) / 2 + i * V_1 nu * lambda_R (omega - nu) / (4 * pi) + i * h nu * lambda_R (omega - nu) * (F_R nu - F_A nu) / (4 * pi)) = Int (fun nu : R => i * pi * A (omega - nu) * F_B (omega - nu) * phi_R nu / (2 * omega_tilde_R nu) + i * h nu * lambda_R (omega - nu) * (- i * pi * phi_A nu / omega_tilde_A nu - i * pi * phi_R nu / omega_tilde_R nu) / (4 * pi)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3).
Qed.

(* wide-linear-normal-residual: Ξ_0(ω), wide, linear in φ: Ξ_0 = 0 is the kinetic equation. *)
Lemma wide_linear_normal_residual : forall (Int : integral) (omega pi : C) (A h F_B G_11_R G_11_A V_0 : C -> C)
    (P1 : forall nu : R, G_11_R nu = - i * pi)
    (P2 : forall nu : R, G_11_A nu = i * pi)
    (P3 : forall nu : R, V_0 nu = 0),
    Int (fun nu : R => A (omega - nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) * (G_11_R nu - G_11_A nu) / 2 + A (omega - nu) * V_0 nu * (- h omega / 2 + F_B (omega - nu) / 2)) = Int (fun nu : R => - i * pi * A (omega - nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3).
Qed.

(* wide-linear-residual: Ξ(ω), wide, linear in φ. *)
Lemma wide_linear_residual : forall (Int : integral) (omega pi : C) (A h F_B F_R F_A V_1 omega_tilde_A phi_A omega_tilde_R phi_R : C -> C)
    (P1 : forall nu : R, F_R nu = - i * pi * phi_R nu / omega_tilde_R nu)
    (P2 : forall nu : R, F_A nu = i * pi * phi_A nu / omega_tilde_A nu)
    (P3 : forall nu : R, V_1 nu = 0)
    (N1 : forall nu : R, omega_tilde_A nu <> 0)
    (N2 : forall nu : R, omega_tilde_R nu <> 0),
    Int (fun nu : R => - A (omega - nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) * (F_R nu - F_A nu) / 2 + A (omega - nu) * V_1 nu * (- F_B (omega - nu) / 2 + h omega / 2)) = Int (fun nu : R => - A (omega - nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) * (- i * pi * phi_A nu / omega_tilde_A nu - i * pi * phi_R nu / omega_tilde_R nu) / 2).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3).
Qed.

(* local-nonlinear-self-energy: Σ^R(ω), local, nonlinear in φ. *)
Lemma local_nonlinear_self_energy : forall (Int : integral) (pi omega : C) (V_0 lambda_R h G_11_R G_11_A A F_B omega_tilde_A s_A omega_tilde_R s_R : C -> C)
    (P1 : forall nu : R, G_11_R nu = omega_tilde_R nu / (s_R nu * s_R nu))
    (P2 : forall nu : R, G_11_A nu = omega_tilde_A nu / (s_A nu * s_A nu))
    (N1 : pi <> 0)
    (N2 : forall nu : R, s_A nu <> 0)
    (N3 : forall nu : R, s_R nu <> 0),
    Int (fun nu : R => - i * V_0 nu * lambda_R (omega - nu) / (4 * pi) - i * h nu * lambda_R (omega - nu) * (G_11_R nu - G_11_A nu) / (4 * pi) + A (omega - nu) * F_B (omega - nu) * G_11_R nu / 2) = Int (fun nu : R => - i * V_0 nu * lambda_R (omega - nu) / (4 * pi) - i * h nu * lambda_R (omega - nu) * (- omega_tilde_A nu / (s_A nu * s_A nu) + omega_tilde_R nu / (s_R nu * s_R nu)) / (4 * pi) + A (omega - nu) * F_B (omega - nu) * omega_tilde_R nu / (2 * s_R nu * s_R nu)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* local-nonlinear-gap: φ^R(ω), local, nonlinear in φ. *)
Lemma local_nonlinear_gap : forall (Int : integral) (omega pi : C) (A F_R F_B V_1 lambda_R h F_A phi_R s_R phi_A s_A : C -> C)
    (P1 : forall nu : R, F_R nu = phi_R nu / (s_R nu * s_R nu))
    (P2 : forall nu : R, F_A nu = phi_A nu / (s_A nu * s_A nu))
    (N1 : pi <> 0)
    (N2 : forall nu : R, s_R nu <> 0)
    (N3 : forall nu : R, s_A nu <> 0),
    Int (fun nu : R => - A (omega - nu) * F_R nu * F_B (omega - nu) / 2 + i * V_1 nu * lambda_R (omega - nu) / (4 * pi) + i * h nu * lambda_R (omega - nu) * (F_R nu - F_A nu) / (4 * pi)) = Int (fun nu : R => - A (omega - nu) * F_B (omega - nu) * phi_R nu / (2 * s_R nu * s_R nu) + i * V_1 nu * lambda_R (omega - nu) / (4 * pi) + i * h nu * lambda_R (omega - nu) * (- phi_A nu / (s_A nu * s_A nu) + phi_R nu / (s_R nu * s_R nu)) / (4 * pi)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* local-nonlinear-normal-residual: Ξ_0(ω), local, nonlinear in φ: together with Ξ it fixes h. *)
Lemma local_nonlinear_normal_residual : forall (Int : integral) (omega : C) (A h F_B G_11_R G_11_A V_0 omega_tilde_A s_A omega_tilde_R s_R : C -> C)
    (P1 : forall nu : R, G_11_R nu = omega_tilde_R nu / (s_R nu * s_R nu))
    (P2 : forall nu : R, G_11_A nu = omega_tilde_A nu / (s_A nu * s_A nu))
    (N1 : forall nu : R, s_A nu <> 0)
    (N2 : forall nu : R, s_R nu <> 0),
    Int (fun nu : R => A (omega - nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) * (G_11_R nu - G_11_A nu) / 2 + A (omega - nu) * V_0 nu * (- h omega / 2 + F_B (omega - nu) / 2)) = Int (fun nu : R => A (omega - nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) * (- omega_tilde_A nu / (s_A nu * s_A nu) + omega_tilde_R nu / (s_R nu * s_R nu)) / 2 + A (omega - nu) * V_0 nu * (- h omega / 2 + F_B (omega - nu) / 2)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* local-nonlinear-residual: Ξ(ω), local, nonlinear in φ. *)
Lemma local_nonlinear_residual : forall (Int : integral) (omega : C) (A h F_B F_R F_A V_1 phi_A s_A phi_R s_R : C -> C)
    (P1 : forall nu : R, F_R nu = phi_R nu / (s_R nu * s_R nu))
    (P2 : forall nu : R, F_A nu = phi_A nu / (s_A nu * s_A nu))
    (N1 : forall nu : R, s_A nu <> 0)
    (N2 : forall nu : R, s_R nu <> 0),
    Int (fun nu : R => - A (omega - nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) * (F_R nu - F_A nu) / 2 + A (omega - nu) * V_1 nu * (- F_B (omega - nu) / 2 + h omega / 2)) = Int (fun nu : R => - A (omega - nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) * (- phi_A nu / (s_A nu * s_A nu) + phi_R nu / (s_R nu * s_R nu)) / 2 + A (omega - nu) * V_1 nu * (- F_B (omega - nu) / 2 + h omega / 2)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* flat-nonlinear-self-energy: Σ^R(ω), flat, nonlinear in φ. *)
Lemma flat_nonlinear_self_energy : forall (Int : integral) (pi omega W_ : C) (V_0 lambda_R h G_11_R G_11_A A F_B s_A log omega_tilde_A s_R omega_tilde_R : C -> C)
    (P1 : forall nu : R, G_11_R nu = log ((W_ + s_R nu) / (s_R nu - W_)) * omega_tilde_R nu / s_R nu)
    (P2 : forall nu : R, G_11_A nu = log ((W_ + s_A nu) / (s_A nu - W_)) * omega_tilde_A nu / s_A nu)
    (N1 : pi <> 0)
    (N2 : forall nu : R, s_A nu - W_ <> 0)
    (N3 : forall nu : R, s_A nu <> 0)
    (N4 : forall nu : R, s_R nu - W_ <> 0)
    (N5 : forall nu : R, s_R nu <> 0),
    Int (fun nu : R => - i * V_0 nu * lambda_R (omega - nu) / (4 * pi) - i * h nu * lambda_R (omega - nu) * (G_11_R nu - G_11_A nu) / (4 * pi) + A (omega - nu) * F_B (omega - nu) * G_11_R nu / 2) = Int (fun nu : R => - i * V_0 nu * lambda_R (omega - nu) / (4 * pi) - i * h nu * lambda_R (omega - nu) * (- log ((W_ + s_A nu) / (s_A nu - W_)) * omega_tilde_A nu / s_A nu + log ((W_ + s_R nu) / (s_R nu - W_)) * omega_tilde_R nu / s_R nu) / (4 * pi) + A (omega - nu) * F_B (omega - nu) * log ((W_ + s_R nu) / (s_R nu - W_)) * omega_tilde_R nu / (2 * s_R nu)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* flat-nonlinear-gap: φ^R(ω), flat, nonlinear in φ. *)
Lemma flat_nonlinear_gap : forall (Int : integral) (omega pi W_ : C) (A F_R F_B V_1 lambda_R h F_A s_R log phi_R s_A phi_A : C -> C)
    (P1 : forall nu : R, F_R nu = log ((W_ + s_R nu) / (s_R nu - W_)) * phi_R nu / s_R nu)
    (P2 : forall nu : R, F_A nu = log ((W_ + s_A nu) / (s_A nu - W_)) * phi_A nu / s_A nu)
    (N1 : pi <> 0)
    (N2 : forall nu : R, s_R nu - W_ <> 0)
    (N3 : forall nu : R, s_R nu <> 0)
    (N4 : forall nu : R, s_A nu - W_ <> 0)
    (N5 : forall nu : R, s_A nu <> 0),
    Int (fun nu : R => - A (omega - nu) * F_R nu * F_B (omega - nu) / 2 + i * V_1 nu * lambda_R (omega - nu) / (4 * pi) + i * h nu * lambda_R (omega - nu) * (F_R nu - F_A nu) / (4 * pi)) = Int (fun nu : R => - A (omega - nu) * F_B (omega - nu) * log ((W_ + s_R nu) / (s_R nu - W_)) * phi_R nu / (2 * s_R nu) + i * V_1 nu * lambda_R (omega - nu) / (4 * pi) + i * h nu * lambda_R (omega - nu) * (- log ((W_ + s_A nu) / (s_A nu - W_)) * phi_A nu / s_A nu + log ((W_ + s_R nu) / (s_R nu - W_)) * phi_R nu / s_R nu) / (4 * pi)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* flat-nonlinear-normal-residual: Ξ_0(ω), flat, nonlinear in φ: together with Ξ it fixes h. *)
Lemma flat_nonlinear_normal_residual : forall (Int : integral) (omega W_ : C) (A h F_B G_11_R G_11_A V_0 s_A log omega_tilde_A s_R omega_tilde_R : C -> C)
    (P1 : forall nu : R, G_11_R nu = log ((W_ + s_R nu) / (s_R nu - W_)) * omega_tilde_R nu / s_R nu)
    (P2 : forall nu : R, G_11_A nu = log ((W_ + s_A nu) / (s_A nu - W_)) * omega_tilde_A nu / s_A nu)
    (N1 : forall nu : R, s_A nu - W_ <> 0)
    (N2 : forall nu : R, s_A nu <> 0)
    (N3 : forall nu : R, s_R nu - W_ <> 0)
    (N4 : forall nu : R, s_R nu <> 0),
    Int (fun nu : R => A (omega - nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) * (G_11_R nu - G_11_A nu) / 2 + A (omega - nu) * V_0 nu * (- h omega / 2 + F_B (omega - nu) / 2)) = Int (fun nu : R => A (omega - nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) * (- log ((W_ + s_A nu) / (s_A nu - W_)) * omega_tilde_A nu / s_A nu + log ((W_ + s_R nu) / (s_R nu - W_)) * omega_tilde_R nu / s_R nu) / 2 + A (omega - nu) * V_0 nu * (- h omega / 2 + F_B (omega - nu) / 2)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* flat-nonlinear-residual: Ξ(ω), flat, nonlinear in φ. *)
Lemma flat_nonlinear_residual : forall (Int : integral) (omega W_ : C) (A h F_B F_R F_A V_1 s_A log phi_A s_R phi_R : C -> C)
    (P1 : forall nu : R, F_R nu = log ((W_ + s_R nu) / (s_R nu - W_)) * phi_R nu / s_R nu)
    (P2 : forall nu : R, F_A nu = log ((W_ + s_A nu) / (s_A nu - W_)) * phi_A nu / s_A nu)
    (N1 : forall nu : R, s_A nu - W_ <> 0)
    (N2 : forall nu : R, s_A nu <> 0)
    (N3 : forall nu : R, s_R nu - W_ <> 0)
    (N4 : forall nu : R, s_R nu <> 0),
    Int (fun nu : R => - A (omega - nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) * (F_R nu - F_A nu) / 2 + A (omega - nu) * V_1 nu * (- F_B (omega - nu) / 2 + h omega / 2)) = Int (fun nu : R => - A (omega - nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) * (- log ((W_ + s_A nu) / (s_A nu - W_)) * phi_A nu / s_A nu + log ((W_ + s_R nu) / (s_R nu - W_)) * phi_R nu / s_R nu) / 2 + A (omega - nu) * V_1 nu * (- F_B (omega - nu) / 2 + h omega / 2)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* wide-nonlinear-self-energy: Σ^R(ω), wide, nonlinear in φ. *)
Lemma wide_nonlinear_self_energy : forall (Int : integral) (pi omega : C) (V_0 lambda_R h G_11_R G_11_A A F_B omega_tilde_R s_R omega_tilde_A s_A : C -> C)
    (P1 : forall nu : R, G_11_R nu = - i * pi * omega_tilde_R nu / s_R nu)
    (P2 : forall nu : R, G_11_A nu = i * pi * omega_tilde_A nu / s_A nu)
    (N1 : pi <> 0)
    (N2 : forall nu : R, s_R nu <> 0)
    (N3 : forall nu : R, s_A nu <> 0),
    Int (fun nu : R => - i * V_0 nu * lambda_R (omega - nu) / (4 * pi) - i * h nu * lambda_R (omega - nu) * (G_11_R nu - G_11_A nu) / (4 * pi) + A (omega - nu) * F_B (omega - nu) * G_11_R nu / 2) = Int (fun nu : R => - i * pi * A (omega - nu) * F_B (omega - nu) * omega_tilde_R nu / (2 * s_R nu) - i * V_0 nu * lambda_R (omega - nu) / (4 * pi) - i * h nu * lambda_R (omega - nu) * (- i * pi * omega_tilde_A nu / s_A nu - i * pi * omega_tilde_R nu / s_R nu) / (4 * pi)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* wide-nonlinear-gap: φ^R(ω), wide, nonlinear in φ. *)
Lemma wide_nonlinear_gap : forall (Int : integral) (omega pi : C) (A F_R F_B V_1 lambda_R h F_A phi_R s_R phi_A s_A : C -> C)
    (P1 : forall nu : R, F_R nu = - i * pi * phi_R nu / s_R nu)
    (P2 : forall nu : R, F_A nu = i * pi * phi_A nu / s_A nu)
    (N1 : pi <> 0)
    (N2 : forall nu : R, s_R nu <> 0)
    (N3 : forall nu : R, s_A nu <> 0),
    Int (fun nu : R => - A (omega - nu) * F_R nu * F_B (omega - nu) / 2 + i * V_1 nu * lambda_R (omega - nu) / (4 * pi) + i * h nu * lambda_R (omega - nu) * (F_R nu - F_A nu) / (4 * pi)) = Int (fun nu : R => i * pi * A (omega - nu) * F_B (omega - nu) * phi_R nu / (2 * s_R nu) + i * V_1 nu * lambda_R (omega - nu) / (4 * pi) + i * h nu * lambda_R (omega - nu) * (- i * pi * phi_A nu / s_A nu - i * pi * phi_R nu / s_R nu) / (4 * pi)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* wide-nonlinear-normal-residual: Ξ_0(ω), wide, nonlinear in φ: together with Ξ it fixes h. *)
Lemma wide_nonlinear_normal_residual : forall (Int : integral) (omega pi : C) (A h F_B G_11_R G_11_A V_0 omega_tilde_A s_A omega_tilde_R s_R : C -> C)
    (P1 : forall nu : R, G_11_R nu = - i * pi * omega_tilde_R nu / s_R nu)
    (P2 : forall nu : R, G_11_A nu = i * pi * omega_tilde_A nu / s_A nu)
    (N1 : forall nu : R, s_A nu <> 0)
    (N2 : forall nu : R, s_R nu <> 0),
    Int (fun nu : R => A (omega - nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) * (G_11_R nu - G_11_A nu) / 2 + A (omega - nu) * V_0 nu * (- h omega / 2 + F_B (omega - nu) / 2)) = Int (fun nu : R => A (omega - nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) * (- i * pi * omega_tilde_A nu / s_A nu - i * pi * omega_tilde_R nu / s_R nu) / 2 + A (omega - nu) * V_0 nu * (- h omega / 2 + F_B (omega - nu) / 2)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* wide-nonlinear-residual: Ξ(ω), wide, nonlinear in φ. *)
Lemma wide_nonlinear_residual : forall (Int : integral) (omega pi : C) (A h F_B F_R F_A V_1 phi_A s_A phi_R s_R : C -> C)
    (P1 : forall nu : R, F_R nu = - i * pi * phi_R nu / s_R nu)
    (P2 : forall nu : R, F_A nu = i * pi * phi_A nu / s_A nu)
    (N1 : forall nu : R, s_A nu <> 0)
    (N2 : forall nu : R, s_R nu <> 0),
    Int (fun nu : R => - A (omega - nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) * (F_R nu - F_A nu) / 2 + A (omega - nu) * V_1 nu * (- F_B (omega - nu) / 2 + h omega / 2)) = Int (fun nu : R => - A (omega - nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) * (- i * pi * phi_A nu / s_A nu - i * pi * phi_R nu / s_R nu) / 2 + A (omega - nu) * V_1 nu * (- F_B (omega - nu) / 2 + h omega / 2)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.
