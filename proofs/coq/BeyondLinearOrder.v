(* The residual beyond linear order.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* occupied-part: Ĝ^R(Σ̂^R − Σ̂^A)Ĝ^A = Ĝ^R − Ĝ^A, exactly, with Ĝ = (ω̃ + ετ3 + φτ1)/d and d = ω̃² − ε² − φ²: the part of Σ̂^K with h gives h(Ĝ^R − Ĝ^A). *)
Lemma occupied_part : forall (phi_A phi_R omega_tilde_A omega_tilde_R epsilon d_R d_A : C)
    (P1 : d_R = - phi_R * phi_R + (epsilon + omega_tilde_R) * (omega_tilde_R - epsilon))
    (P2 : d_A = - phi_A * phi_A + (epsilon + omega_tilde_A) * (omega_tilde_A - epsilon)),
    phi_A * (phi_R * (omega_tilde_A - omega_tilde_R) + (epsilon + omega_tilde_R) * (phi_R - phi_A)) + (epsilon + omega_tilde_A) * (phi_R * (phi_R - phi_A) + (epsilon + omega_tilde_R) * (omega_tilde_A - omega_tilde_R)) = - d_R * (epsilon + omega_tilde_A) + d_A * (epsilon + omega_tilde_R)
    /\ phi_A * (phi_R * (phi_R - phi_A) + (epsilon + omega_tilde_R) * (omega_tilde_A - omega_tilde_R)) + (omega_tilde_A - epsilon) * (phi_R * (omega_tilde_A - omega_tilde_R) + (epsilon + omega_tilde_R) * (phi_R - phi_A)) = - phi_A * d_R + phi_R * d_A
    /\ phi_A * (phi_R * (phi_R - phi_A) + (omega_tilde_A - omega_tilde_R) * (omega_tilde_R - epsilon)) + (epsilon + omega_tilde_A) * (phi_R * (omega_tilde_A - omega_tilde_R) + (omega_tilde_R - epsilon) * (phi_R - phi_A)) = - phi_A * d_R + phi_R * d_A
    /\ phi_A * (phi_R * (omega_tilde_A - omega_tilde_R) + (omega_tilde_R - epsilon) * (phi_R - phi_A)) + (omega_tilde_A - epsilon) * (phi_R * (phi_R - phi_A) + (omega_tilde_A - omega_tilde_R) * (omega_tilde_R - epsilon)) = - d_R * (omega_tilde_A - epsilon) + d_A * (omega_tilde_R - epsilon).
Proof.
  intros.
  split; [ | split; [ | split]].
  - apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
  - apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
  - apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
  - apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* riccati-root: With ω̃ = s(1+γ²)/(1−γ²) and φ = 2sγ/(1−γ²) the relation s² = ω̃² − φ² holds by itself. *)
Lemma riccati_root : forall (omega_tilde_R phi_R s_R gamma_R : C)
    (P1 : omega_tilde_R = s_R * (1 + gamma_R * gamma_R) / (1 - gamma_R * gamma_R))
    (P2 : phi_R = 2 * s_R * gamma_R / (1 - gamma_R * gamma_R))
    (N1 : 1 - gamma_R * gamma_R <> 0),
    omega_tilde_R * omega_tilde_R - phi_R * phi_R = s_R * s_R.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* riccati-amplitude: γ is of first order in φ. *)
Lemma riccati_amplitude : forall (phi_R s_R omega_tilde_R gamma_R : C)
    (P1 : phi_R = 2 * s_R * gamma_R / (1 - gamma_R * gamma_R))
    (P2 : omega_tilde_R = s_R * (1 + gamma_R * gamma_R) / (1 - gamma_R * gamma_R))
    (N1 : - 2 * s_R <> 0)
    (N2 : 1 - gamma_R * gamma_R <> 0)
    (N3 : s_R + omega_tilde_R <> 0),
    phi_R / (s_R + omega_tilde_R) = gamma_R.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* returned-unit: The 11 entry of (ω̃^R + ετ3 + φ^Rτ1)(Ξ_0 + Ξ_1τ1)(ω̃^A + ετ3 + φ^Aτ1), the numerator of what returns, in powers of ε. *)
Lemma returned_unit : forall (epsilon omega_tilde_A Xi_0 omega_tilde_R Xi_1 phi_R phi_A : C),
    (epsilon + omega_tilde_A) * (Xi_0 * (epsilon + omega_tilde_R) + Xi_1 * phi_R) + phi_A * (Xi_0 * phi_R + Xi_1 * (epsilon + omega_tilde_R)) = epsilon * (Xi_0 * omega_tilde_A + Xi_0 * omega_tilde_R + Xi_1 * phi_A + Xi_1 * phi_R) + epsilon * epsilon * Xi_0 + Xi_0 * omega_tilde_A * omega_tilde_R + Xi_0 * phi_A * phi_R + Xi_1 * omega_tilde_A * phi_R + Xi_1 * omega_tilde_R * phi_A.
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* returned-tau1: Its 12 entry. Odd powers of ε belong to τ3 and τ2 and drop out. *)
Lemma returned_tau1 : forall (Xi_0 phi_R Xi_1 epsilon omega_tilde_R omega_tilde_A phi_A : C),
    (Xi_0 * phi_R + Xi_1 * (epsilon + omega_tilde_R)) * (omega_tilde_A - epsilon) + phi_A * (Xi_0 * (epsilon + omega_tilde_R) + Xi_1 * phi_R) = - epsilon * epsilon * Xi_1 + epsilon * (- Xi_0 * phi_R - Xi_1 * omega_tilde_R + Xi_0 * phi_A + Xi_1 * omega_tilde_A) + Xi_0 * omega_tilde_A * phi_R + Xi_0 * omega_tilde_R * phi_A + Xi_1 * omega_tilde_A * omega_tilde_R + Xi_1 * phi_A * phi_R.
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* moment-0-fractions: J_0, the sum without a power of ε: simple fractions in ε. *)
Lemma moment_0_fractions : forall (epsilon s_A s_R : C)
    (N1 : epsilon + s_A <> 0)
    (N2 : epsilon + s_R <> 0)
    (N3 : s_A - epsilon <> 0)
    (N4 : s_R - epsilon <> 0)
    (N5 : s_A <> 0)
    (N6 : s_A + s_R <> 0)
    (N7 : s_A - s_R <> 0)
    (N8 : s_R <> 0)
    (N9 : - epsilon - s_R <> 0)
    (N10 : - epsilon - s_A <> 0),
    1 / ((epsilon + s_A) * (epsilon + s_R) * (s_A - epsilon) * (s_R - epsilon)) = - 1 / (2 * s_A * (s_A + s_R) * (s_A - epsilon) * (s_A - s_R)) - 1 / (2 * s_R * (s_A + s_R) * (s_A - s_R) * (- epsilon - s_R)) + 1 / (2 * s_A * (s_A + s_R) * (s_A - s_R) * (- epsilon - s_A)) + 1 / (2 * s_R * (s_A + s_R) * (s_A - s_R) * (s_R - epsilon)).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* moment-0-transform: Every fraction weighted with ρ is a value of C. *)
Lemma moment_0_transform : forall (Int : integral) (s_A s_R : C) (rho C_ : C -> C)
    (P1 : C_ s_A = Int (fun epsilon : R => rho epsilon / (s_A - epsilon)))
    (P2 : C_ (- s_R) = Int (fun epsilon : R => rho epsilon / (- epsilon - s_R)))
    (P3 : C_ (- s_A) = Int (fun epsilon : R => rho epsilon / (- epsilon - s_A)))
    (P4 : C_ s_R = Int (fun epsilon : R => rho epsilon / (s_R - epsilon)))
    (N1 : s_A <> 0)
    (N2 : s_A + s_R <> 0)
    (N3 : forall epsilon : R, s_A - epsilon <> 0)
    (N4 : s_A - s_R <> 0)
    (N5 : s_R <> 0)
    (N6 : forall epsilon : R, - epsilon - s_R <> 0)
    (N7 : forall epsilon : R, - epsilon - s_A <> 0)
    (N8 : forall epsilon : R, s_R - epsilon <> 0),
    Int (fun epsilon : R => rho epsilon * (- 1 / (2 * s_A * (s_A + s_R) * (s_A - epsilon) * (s_A - s_R)) - 1 / (2 * s_R * (s_A + s_R) * (s_A - s_R) * (- epsilon - s_R)) + 1 / (2 * s_A * (s_A + s_R) * (s_A - s_R) * (- epsilon - s_A)) + 1 / (2 * s_R * (s_A + s_R) * (s_A - s_R) * (s_R - epsilon)))) = - C_ s_A / (2 * s_A * (s_A + s_R) * (s_A - s_R)) - C_ (- s_R) / (2 * s_R * (s_A + s_R) * (s_A - s_R)) + C_ (- s_A) / (2 * s_A * (s_A + s_R) * (s_A - s_R)) + C_ s_R / (2 * s_R * (s_A + s_R) * (s_A - s_R)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4).
Qed.

(* moment-0: With C(−z) = −C(z). *)
Lemma moment_0 : forall (s_A s_R : C) (C_ : C -> C)
    (P1 : C_ (- s_R) = - C_ s_R)
    (P2 : C_ (- s_A) = - C_ s_A)
    (N1 : s_A <> 0)
    (N2 : s_A + s_R <> 0)
    (N3 : s_A - s_R <> 0)
    (N4 : s_R <> 0),
    - C_ s_A / (2 * s_A * (s_A + s_R) * (s_A - s_R)) - C_ (- s_R) / (2 * s_R * (s_A + s_R) * (s_A - s_R)) + C_ (- s_A) / (2 * s_A * (s_A + s_R) * (s_A - s_R)) + C_ s_R / (2 * s_R * (s_A + s_R) * (s_A - s_R)) = (- s_R * C_ s_A + s_A * C_ s_R) / (s_A * s_R * (s_A + s_R) * (s_A - s_R)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* moment-1-fractions: The sum with one power of ε: simple fractions in ε. *)
Lemma moment_1_fractions : forall (epsilon s_A s_R : C)
    (N1 : epsilon + s_A <> 0)
    (N2 : epsilon + s_R <> 0)
    (N3 : s_A - epsilon <> 0)
    (N4 : s_R - epsilon <> 0)
    (N5 : s_A + s_R <> 0)
    (N6 : s_A - s_R <> 0)
    (N7 : - epsilon - s_A <> 0)
    (N8 : - epsilon - s_R <> 0),
    epsilon / ((epsilon + s_A) * (epsilon + s_R) * (s_A - epsilon) * (s_R - epsilon)) = - 1 / (2 * (s_A + s_R) * (s_A - epsilon) * (s_A - s_R)) - 1 / (2 * (s_A + s_R) * (s_A - s_R) * (- epsilon - s_A)) + 1 / (2 * (s_A + s_R) * (s_A - s_R) * (s_R - epsilon)) + 1 / (2 * (s_A + s_R) * (s_A - s_R) * (- epsilon - s_R)).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* moment-1-transform: Every fraction weighted with ρ is a value of C. *)
Lemma moment_1_transform : forall (Int : integral) (s_A s_R : C) (rho C_ : C -> C)
    (P1 : C_ s_A = Int (fun epsilon : R => rho epsilon / (s_A - epsilon)))
    (P2 : C_ (- s_A) = Int (fun epsilon : R => rho epsilon / (- epsilon - s_A)))
    (P3 : C_ s_R = Int (fun epsilon : R => rho epsilon / (s_R - epsilon)))
    (P4 : C_ (- s_R) = Int (fun epsilon : R => rho epsilon / (- epsilon - s_R)))
    (N1 : s_A + s_R <> 0)
    (N2 : forall epsilon : R, s_A - epsilon <> 0)
    (N3 : s_A - s_R <> 0)
    (N4 : forall epsilon : R, - epsilon - s_A <> 0)
    (N5 : forall epsilon : R, s_R - epsilon <> 0)
    (N6 : forall epsilon : R, - epsilon - s_R <> 0),
    Int (fun epsilon : R => rho epsilon * (- 1 / (2 * (s_A + s_R) * (s_A - epsilon) * (s_A - s_R)) - 1 / (2 * (s_A + s_R) * (s_A - s_R) * (- epsilon - s_A)) + 1 / (2 * (s_A + s_R) * (s_A - s_R) * (s_R - epsilon)) + 1 / (2 * (s_A + s_R) * (s_A - s_R) * (- epsilon - s_R)))) = - C_ s_A / (2 * (s_A + s_R) * (s_A - s_R)) - C_ (- s_A) / (2 * (s_A + s_R) * (s_A - s_R)) + C_ s_R / (2 * (s_A + s_R) * (s_A - s_R)) + C_ (- s_R) / (2 * (s_A + s_R) * (s_A - s_R)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4).
Qed.

(* moment-1: With C(−z) = −C(z). *)
Lemma moment_1 : forall (s_A s_R : C) (C_ : C -> C)
    (P1 : C_ (- s_A) = - C_ s_A)
    (P2 : C_ (- s_R) = - C_ s_R)
    (N1 : s_A + s_R <> 0)
    (N2 : s_A - s_R <> 0),
    - C_ s_A / (2 * (s_A + s_R) * (s_A - s_R)) - C_ (- s_A) / (2 * (s_A + s_R) * (s_A - s_R)) + C_ s_R / (2 * (s_A + s_R) * (s_A - s_R)) + C_ (- s_R) / (2 * (s_A + s_R) * (s_A - s_R)) = 0.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* moment-2-fractions: J_2, the sum with ε²: simple fractions in ε. *)
Lemma moment_2_fractions : forall (epsilon s_A s_R : C)
    (N1 : epsilon + s_A <> 0)
    (N2 : epsilon + s_R <> 0)
    (N3 : s_A - epsilon <> 0)
    (N4 : s_R - epsilon <> 0)
    (N5 : s_A + s_R <> 0)
    (N6 : s_A - s_R <> 0)
    (N7 : - epsilon - s_R <> 0)
    (N8 : - epsilon - s_A <> 0),
    epsilon * epsilon / ((epsilon + s_A) * (epsilon + s_R) * (s_A - epsilon) * (s_R - epsilon)) = - s_A / (2 * (s_A + s_R) * (s_A - epsilon) * (s_A - s_R)) - s_R / (2 * (s_A + s_R) * (s_A - s_R) * (- epsilon - s_R)) + s_A / (2 * (s_A + s_R) * (s_A - s_R) * (- epsilon - s_A)) + s_R / (2 * (s_A + s_R) * (s_A - s_R) * (s_R - epsilon)).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* moment-2-transform: Every fraction weighted with ρ is a value of C. *)
Lemma moment_2_transform : forall (Int : integral) (s_A s_R : C) (rho C_ : C -> C)
    (P1 : C_ s_A = Int (fun epsilon : R => rho epsilon / (s_A - epsilon)))
    (P2 : C_ (- s_R) = Int (fun epsilon : R => rho epsilon / (- epsilon - s_R)))
    (P3 : C_ (- s_A) = Int (fun epsilon : R => rho epsilon / (- epsilon - s_A)))
    (P4 : C_ s_R = Int (fun epsilon : R => rho epsilon / (s_R - epsilon)))
    (N1 : s_A + s_R <> 0)
    (N2 : forall epsilon : R, s_A - epsilon <> 0)
    (N3 : s_A - s_R <> 0)
    (N4 : forall epsilon : R, - epsilon - s_R <> 0)
    (N5 : forall epsilon : R, - epsilon - s_A <> 0)
    (N6 : forall epsilon : R, s_R - epsilon <> 0),
    Int (fun epsilon : R => rho epsilon * (- s_A / (2 * (s_A + s_R) * (s_A - epsilon) * (s_A - s_R)) - s_R / (2 * (s_A + s_R) * (s_A - s_R) * (- epsilon - s_R)) + s_A / (2 * (s_A + s_R) * (s_A - s_R) * (- epsilon - s_A)) + s_R / (2 * (s_A + s_R) * (s_A - s_R) * (s_R - epsilon)))) = - s_A * C_ s_A / (2 * (s_A + s_R) * (s_A - s_R)) - s_R * C_ (- s_R) / (2 * (s_A + s_R) * (s_A - s_R)) + s_A * C_ (- s_A) / (2 * (s_A + s_R) * (s_A - s_R)) + s_R * C_ s_R / (2 * (s_A + s_R) * (s_A - s_R)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4).
Qed.

(* moment-2: With C(−z) = −C(z). *)
Lemma moment_2 : forall (s_A s_R : C) (C_ : C -> C)
    (P1 : C_ (- s_R) = - C_ s_R)
    (P2 : C_ (- s_A) = - C_ s_A)
    (N1 : s_A + s_R <> 0)
    (N2 : s_A - s_R <> 0),
    - s_A * C_ s_A / (2 * (s_A + s_R) * (s_A - s_R)) - s_R * C_ (- s_R) / (2 * (s_A + s_R) * (s_A - s_R)) + s_A * C_ (- s_A) / (2 * (s_A + s_R) * (s_A - s_R)) + s_R * C_ s_R / (2 * (s_A + s_R) * (s_A - s_R)) = (- s_A * C_ s_A + s_R * C_ s_R) / ((s_A + s_R) * (s_A - s_R)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* channel-occupation: s^R s^A J_0 + J_2 = Y_h: the channel of the occupation, the jump of C across the real axis. *)
Lemma channel_occupation : forall (s_A s_R : C) (C_ : C -> C)
    (N1 : s_A + s_R <> 0)
    (N2 : s_A - s_R <> 0),
    (- s_A * C_ s_A + s_R * C_ s_R) / ((s_A + s_R) * (s_A - s_R)) + (- s_R * C_ s_A + s_A * C_ s_R) / ((s_A + s_R) * (s_A - s_R)) = (C_ s_R - C_ s_A) / (s_A - s_R).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* channel-residual: s^R s^A J_0 − J_2 = Y_r: the channel of the residual, Re C(s)/Re s. At φ = 0 it is the feedback of the linear theory. *)
Lemma channel_residual : forall (s_A s_R : C) (C_ : C -> C)
    (N1 : s_A + s_R <> 0)
    (N2 : s_A - s_R <> 0),
    - (- s_A * C_ s_A + s_R * C_ s_R) / ((s_A + s_R) * (s_A - s_R)) + (- s_R * C_ s_A + s_A * C_ s_R) / ((s_A + s_R) * (s_A - s_R)) = (C_ s_A + C_ s_R) / (s_A + s_R).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* two-channels: What multiplies (Ξ_0, Ξ_1) in the returned parts (V_0, V_1): two channels, Y_h along v = (1+γ^Rγ^A, γ^R+γ^A) and Y_r along w, which is v with its parts exchanged. Exact in φ, for every even ρ. *)
Lemma two_channels : forall (J_2 J_0 omega_tilde_A omega_tilde_R phi_A phi_R gamma_A gamma_R Y_h Y_r s_A s_R : C)
    (P1 : J_2 = (Y_h - Y_r) / 2)
    (P2 : J_0 = (Y_h + Y_r) / (2 * s_A * s_R))
    (P3 : omega_tilde_A = s_A * (1 + gamma_A * gamma_A) / (1 - gamma_A * gamma_A))
    (P4 : omega_tilde_R = s_R * (1 + gamma_R * gamma_R) / (1 - gamma_R * gamma_R))
    (P5 : phi_A = 2 * s_A * gamma_A / (1 - gamma_A * gamma_A))
    (P6 : phi_R = 2 * s_R * gamma_R / (1 - gamma_R * gamma_R))
    (N1 : 1 - gamma_A * gamma_A <> 0)
    (N2 : 1 - gamma_R * gamma_R <> 0)
    (N3 : s_A <> 0)
    (N4 : s_R <> 0),
    J_2 + J_0 * (omega_tilde_A * omega_tilde_R + phi_A * phi_R) = (Y_h * (1 + gamma_A * gamma_R) * (1 + gamma_A * gamma_R) + Y_r * (gamma_A + gamma_R) * (gamma_A + gamma_R)) / ((1 - gamma_A * gamma_A) * (1 - gamma_R * gamma_R))
    /\ J_0 * (omega_tilde_A * phi_R + omega_tilde_R * phi_A) = (Y_h * (1 + gamma_A * gamma_R) * (gamma_A + gamma_R) + Y_r * (1 + gamma_A * gamma_R) * (gamma_A + gamma_R)) / ((1 - gamma_A * gamma_A) * (1 - gamma_R * gamma_R))
    /\ J_0 * (omega_tilde_A * phi_R + omega_tilde_R * phi_A) = (Y_h * (1 + gamma_A * gamma_R) * (gamma_A + gamma_R) + Y_r * (1 + gamma_A * gamma_R) * (gamma_A + gamma_R)) / ((1 - gamma_A * gamma_A) * (1 - gamma_R * gamma_R))
    /\ - J_2 + J_0 * (omega_tilde_A * omega_tilde_R + phi_A * phi_R) = (Y_h * (gamma_A + gamma_R) * (gamma_A + gamma_R) + Y_r * (1 + gamma_A * gamma_R) * (1 + gamma_A * gamma_R)) / ((1 - gamma_A * gamma_A) * (1 - gamma_R * gamma_R)).
Proof.
  intros.
  split; [ | split; [ | split]].
  - apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4; try rewrite P5; try rewrite P6).
  - apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4; try rewrite P5; try rewrite P6).
  - apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4; try rewrite P5; try rewrite P6).
  - apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4; try rewrite P5; try rewrite P6).
Qed.

(* return-determinant: Its determinant is the product of the two: the residual returns as something of its own only where Y_r ≠ 0. *)
Lemma return_determinant : forall (gamma_A gamma_R Y_h Y_r : C)
    (N1 : 1 - gamma_A * gamma_A <> 0)
    (N2 : 1 - gamma_R * gamma_R <> 0),
    - (Y_h * (1 + gamma_A * gamma_R) * (gamma_A + gamma_R) + Y_r * (1 + gamma_A * gamma_R) * (gamma_A + gamma_R)) * (Y_h * (1 + gamma_A * gamma_R) * (gamma_A + gamma_R) + Y_r * (1 + gamma_A * gamma_R) * (gamma_A + gamma_R)) / ((1 - gamma_A * gamma_A) * (1 - gamma_A * gamma_A) * (1 - gamma_R * gamma_R) * (1 - gamma_R * gamma_R)) + (Y_h * (1 + gamma_A * gamma_R) * (1 + gamma_A * gamma_R) + Y_r * (gamma_A + gamma_R) * (gamma_A + gamma_R)) * (Y_h * (gamma_A + gamma_R) * (gamma_A + gamma_R) + Y_r * (1 + gamma_A * gamma_R) * (1 + gamma_A * gamma_R)) / ((1 - gamma_A * gamma_A) * (1 - gamma_A * gamma_A) * (1 - gamma_R * gamma_R) * (1 - gamma_R * gamma_R)) = Y_h * Y_r.
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* return-linear: At φ = 0 the channels separate: Ξ_0 changes the occupation, Ξ_1 = Ξ returns with Y_r. *)
Lemma return_linear : forall (gamma_A gamma_R Y_h Y_r : C)
    (P1 : gamma_A = 0)
    (P2 : gamma_R = 0)
    (N1 : 1 - gamma_A * gamma_A <> 0)
    (N2 : 1 - gamma_R * gamma_R <> 0),
    (Y_h * (1 + gamma_A * gamma_R) * (1 + gamma_A * gamma_R) + Y_r * (gamma_A + gamma_R) * (gamma_A + gamma_R)) / ((1 - gamma_A * gamma_A) * (1 - gamma_R * gamma_R)) = Y_h
    /\ (Y_h * (1 + gamma_A * gamma_R) * (gamma_A + gamma_R) + Y_r * (1 + gamma_A * gamma_R) * (gamma_A + gamma_R)) / ((1 - gamma_A * gamma_A) * (1 - gamma_R * gamma_R)) = 0
    /\ (Y_h * (1 + gamma_A * gamma_R) * (gamma_A + gamma_R) + Y_r * (1 + gamma_A * gamma_R) * (gamma_A + gamma_R)) / ((1 - gamma_A * gamma_A) * (1 - gamma_R * gamma_R)) = 0
    /\ (Y_h * (gamma_A + gamma_R) * (gamma_A + gamma_R) + Y_r * (1 + gamma_A * gamma_R) * (1 + gamma_A * gamma_R)) / ((1 - gamma_A * gamma_A) * (1 - gamma_R * gamma_R)) = Y_r.
Proof.
  intros.
  split; [ | split; [ | split]].
  - apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
  - apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
  - apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
  - apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* return-first-order: To first order in φ the residual Ξ_1 changes the normal part too: with Ξ_1 of first order this is an occupation of second order. *)
Lemma return_first_order : forall (eta gamma_A gamma_R Y_h Y_r : C)
    (N1 : 1 - eta * eta * gamma_A * gamma_A <> 0)
    (N2 : 1 - eta * eta * gamma_R * gamma_R <> 0)
    (N3 : - 1 + eta * eta * gamma_A * gamma_A <> 0)
    (N4 : - 1 + eta * eta * gamma_R * gamma_R <> 0),
    (Y_h * (1 + eta * eta * gamma_A * gamma_R) * (eta * gamma_A + eta * gamma_R) + Y_r * (1 + eta * eta * gamma_A * gamma_R) * (eta * gamma_A + eta * gamma_R)) / ((1 - eta * eta * gamma_A * gamma_A) * (1 - eta * eta * gamma_R * gamma_R)) - (Y_h * (eta * gamma_A + eta * gamma_R) + Y_r * (eta * gamma_A + eta * gamma_R)) = eta * eta * ((- eta * eta * eta * Y_h * gamma_A * gamma_A * gamma_R * gamma_R * gamma_R - eta * eta * eta * Y_h * gamma_A * gamma_A * gamma_A * gamma_R * gamma_R - eta * eta * eta * Y_r * gamma_A * gamma_A * gamma_R * gamma_R * gamma_R - eta * eta * eta * Y_r * gamma_A * gamma_A * gamma_A * gamma_R * gamma_R + 2 * eta * Y_h * gamma_A * gamma_R * gamma_R + 2 * eta * Y_h * gamma_A * gamma_A * gamma_R + 2 * eta * Y_r * gamma_A * gamma_R * gamma_R + 2 * eta * Y_r * gamma_A * gamma_A * gamma_R + eta * Y_h * gamma_A * gamma_A * gamma_A + eta * Y_h * gamma_R * gamma_R * gamma_R + eta * Y_r * gamma_A * gamma_A * gamma_A + eta * Y_r * gamma_R * gamma_R * gamma_R) / ((- 1 + eta * eta * gamma_A * gamma_A) * (- 1 + eta * eta * gamma_R * gamma_R))).
Proof.
  intros; rational.
Qed.

(* riccati-first-order: Here φ/s is 2γ to first order, so that γ^R + γ^A is Re(φ/ω̃). *)
Lemma riccati_first_order : forall (eta gamma_R : C)
    (N1 : 1 - eta * eta * gamma_R * gamma_R <> 0)
    (N2 : - 1 + eta * eta * gamma_R * gamma_R <> 0),
    2 * eta * gamma_R / (1 - eta * eta * gamma_R * gamma_R) - (2 * eta * gamma_R) = eta * eta * (- 2 * eta * gamma_R * gamma_R * gamma_R / (- 1 + eta * eta * gamma_R * gamma_R)).
Proof.
  intros; rational.
Qed.

(* local-channel-occupation: Y_h in the local closure. *)
Lemma local_channel_occupation : forall (s_A s_R : C) (C_ : C -> C)
    (P1 : C_ s_R = 1 / s_R)
    (P2 : C_ s_A = 1 / s_A)
    (N1 : s_A - s_R <> 0)
    (N2 : s_A <> 0)
    (N3 : s_R <> 0),
    (C_ s_R - C_ s_A) / (s_A - s_R) = 1 / (s_A * s_R).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* local-channel-residual: Y_r in the local closure. *)
Lemma local_channel_residual : forall (s_A s_R : C) (C_ : C -> C)
    (P1 : C_ s_A = 1 / s_A)
    (P2 : C_ s_R = 1 / s_R)
    (N1 : s_A + s_R <> 0)
    (N2 : s_A <> 0)
    (N3 : s_R <> 0),
    (C_ s_A + C_ s_R) / (s_A + s_R) = 1 / (s_A * s_R).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* flat-channel-occupation: Y_h in the flat band. *)
Lemma flat_channel_occupation : forall (s_A s_R W_ : C) (C_ log : C -> C)
    (P1 : C_ s_R = log ((W_ + s_R) / (s_R - W_)))
    (P2 : C_ s_A = log ((W_ + s_A) / (s_A - W_)))
    (N1 : s_A - s_R <> 0)
    (N2 : s_R - W_ <> 0)
    (N3 : s_A - W_ <> 0),
    (C_ s_R - C_ s_A) / (s_A - s_R) = (log ((W_ + s_R) / (s_R - W_)) - log ((W_ + s_A) / (s_A - W_))) / (s_A - s_R).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* flat-channel-residual: Y_r in the flat band. *)
Lemma flat_channel_residual : forall (s_A s_R W_ : C) (C_ log : C -> C)
    (P1 : C_ s_A = log ((W_ + s_A) / (s_A - W_)))
    (P2 : C_ s_R = log ((W_ + s_R) / (s_R - W_)))
    (N1 : s_A + s_R <> 0)
    (N2 : s_A - W_ <> 0)
    (N3 : s_R - W_ <> 0),
    (C_ s_A + C_ s_R) / (s_A + s_R) = (log ((W_ + s_A) / (s_A - W_)) + log ((W_ + s_R) / (s_R - W_))) / (s_A + s_R).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* wide-channel-occupation: Y_h in the wide band. *)
Lemma wide_channel_occupation : forall (s_A s_R pi : C) (C_ : C -> C)
    (P1 : C_ s_R = - i * pi)
    (P2 : C_ s_A = i * pi)
    (N1 : s_A - s_R <> 0),
    (C_ s_R - C_ s_A) / (s_A - s_R) = - 2 * i * pi / (s_A - s_R).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* wide-channel-residual: Y_r in the wide band. *)
Lemma wide_channel_residual : forall (s_A s_R pi : C) (C_ : C -> C)
    (P1 : C_ s_A = i * pi)
    (P2 : C_ s_R = - i * pi)
    (N1 : s_A + s_R <> 0),
    (C_ s_A + C_ s_R) / (s_A + s_R) = 0.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* wide-return: The wide band, Y_r = 0: what Ξ_1 returns in τ1 is of second order in φ, and with Ξ_1 of third order. *)
Lemma wide_return : forall (gamma_A gamma_R Y_h Y_r : C)
    (P1 : Y_r = 0)
    (N1 : 1 - gamma_A * gamma_A <> 0)
    (N2 : 1 - gamma_R * gamma_R <> 0),
    (Y_h * (1 + gamma_A * gamma_R) * (1 + gamma_A * gamma_R) + Y_r * (gamma_A + gamma_R) * (gamma_A + gamma_R)) / ((1 - gamma_A * gamma_A) * (1 - gamma_R * gamma_R)) = Y_h * (1 + gamma_A * gamma_R) * (1 + gamma_A * gamma_R) / ((1 - gamma_A * gamma_A) * (1 - gamma_R * gamma_R))
    /\ (Y_h * (1 + gamma_A * gamma_R) * (gamma_A + gamma_R) + Y_r * (1 + gamma_A * gamma_R) * (gamma_A + gamma_R)) / ((1 - gamma_A * gamma_A) * (1 - gamma_R * gamma_R)) = Y_h * (1 + gamma_A * gamma_R) * (gamma_A + gamma_R) / ((1 - gamma_A * gamma_A) * (1 - gamma_R * gamma_R))
    /\ (Y_h * (1 + gamma_A * gamma_R) * (gamma_A + gamma_R) + Y_r * (1 + gamma_A * gamma_R) * (gamma_A + gamma_R)) / ((1 - gamma_A * gamma_A) * (1 - gamma_R * gamma_R)) = Y_h * (1 + gamma_A * gamma_R) * (gamma_A + gamma_R) / ((1 - gamma_A * gamma_A) * (1 - gamma_R * gamma_R))
    /\ (Y_h * (gamma_A + gamma_R) * (gamma_A + gamma_R) + Y_r * (1 + gamma_A * gamma_R) * (1 + gamma_A * gamma_R)) / ((1 - gamma_A * gamma_A) * (1 - gamma_R * gamma_R)) = Y_h * (gamma_A + gamma_R) * (gamma_A + gamma_R) / ((1 - gamma_A * gamma_A) * (1 - gamma_R * gamma_R)).
Proof.
  intros.
  split; [ | split; [ | split]].
  - apply Csub_0; settle ltac:(try rewrite P1).
  - apply Csub_0; settle ltac:(try rewrite P1).
  - apply Csub_0; settle ltac:(try rewrite P1).
  - apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* wide-direction-normal: g^R − g^A with g^A = −ω̃^A/s^A is a multiple of v_0. *)
Lemma wide_direction_normal : forall (s_A omega_tilde_A s_R omega_tilde_R gamma_A gamma_R : C)
    (P1 : omega_tilde_A = s_A * (1 + gamma_A * gamma_A) / (1 - gamma_A * gamma_A))
    (P2 : omega_tilde_R = s_R * (1 + gamma_R * gamma_R) / (1 - gamma_R * gamma_R))
    (N1 : s_A <> 0)
    (N2 : s_R <> 0)
    (N3 : - 1 + gamma_A * gamma_A <> 0)
    (N4 : - 1 + gamma_R * gamma_R <> 0)
    (N5 : 1 - gamma_A * gamma_A <> 0)
    (N6 : 1 - gamma_R * gamma_R <> 0),
    omega_tilde_A / s_A + omega_tilde_R / s_R = (1 + gamma_A * gamma_R) * (2 - 2 * gamma_A * gamma_R) / ((- 1 + gamma_A * gamma_A) * (- 1 + gamma_R * gamma_R)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* wide-direction-anomalous: And f^R − f^A with f^A = −φ^A/s^A is the same multiple of v_1: what Y_h returns is parallel to ĝ^R − ĝ^A. *)
Lemma wide_direction_anomalous : forall (s_A phi_A s_R phi_R gamma_A gamma_R : C)
    (P1 : phi_A = 2 * s_A * gamma_A / (1 - gamma_A * gamma_A))
    (P2 : phi_R = 2 * s_R * gamma_R / (1 - gamma_R * gamma_R))
    (N1 : s_A <> 0)
    (N2 : s_R <> 0)
    (N3 : - 1 + gamma_A * gamma_A <> 0)
    (N4 : - 1 + gamma_R * gamma_R <> 0)
    (N5 : 1 - gamma_A * gamma_A <> 0)
    (N6 : 1 - gamma_R * gamma_R <> 0),
    phi_A / s_A + phi_R / s_R = (2 - 2 * gamma_A * gamma_R) * (gamma_A + gamma_R) / ((- 1 + gamma_A * gamma_A) * (- 1 + gamma_R * gamma_R)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* wide-all-orders: The same δ_h gives the anomalous part: ∫dε Ĝ^K = −iπ(h + δ_h)(ĝ^R − ĝ^A). In the wide band no residual is left beside the distribution function, to all orders in φ. *)
Lemma wide_all_orders : forall (pi Xi_0 gamma_A gamma_R s_A s_R Xi_1 phi_A phi_R : C)
    (P1 : phi_A = 2 * s_A * gamma_A / (1 - gamma_A * gamma_A))
    (P2 : phi_R = 2 * s_R * gamma_R / (1 - gamma_R * gamma_R))
    (N1 : 1 - gamma_A * gamma_A <> 0)
    (N2 : 1 - gamma_R * gamma_R <> 0)
    (N3 : s_A - s_R <> 0)
    (N4 : 2 - 2 * gamma_A * gamma_R <> 0)
    (N5 : s_A <> 0)
    (N6 : s_R <> 0),
    - 2 * i * pi * Xi_0 * (1 + gamma_A * gamma_R) * (gamma_A + gamma_R) / ((1 - gamma_A * gamma_A) * (1 - gamma_R * gamma_R) * (s_A - s_R)) - 2 * i * pi * Xi_1 * (gamma_A + gamma_R) * (gamma_A + gamma_R) / ((1 - gamma_A * gamma_A) * (1 - gamma_R * gamma_R) * (s_A - s_R)) = - 2 * i * pi * (phi_A / s_A + phi_R / s_R) * (Xi_0 * (1 + gamma_A * gamma_R) + Xi_1 * (gamma_A + gamma_R)) / ((2 - 2 * gamma_A * gamma_R) * (s_A - s_R)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* wide-distribution-order: What Ξ_1 alone does to it begins with the first order in φ, times Ξ_1. *)
Lemma wide_distribution_order : forall (Xi_1 eta gamma_A gamma_R s_A s_R : C)
    (N1 : 2 - 2 * eta * eta * gamma_A * gamma_R <> 0)
    (N2 : s_A - s_R <> 0)
    (N3 : - 1 + eta * eta * gamma_A * gamma_R <> 0),
    2 * Xi_1 * (eta * gamma_A + eta * gamma_R) / ((2 - 2 * eta * eta * gamma_A * gamma_R) * (s_A - s_R)) - (Xi_1 * (eta * gamma_A + eta * gamma_R) / (s_A - s_R)) = eta * eta * ((- eta * Xi_1 * gamma_A * gamma_R * gamma_R - eta * Xi_1 * gamma_A * gamma_A * gamma_R) / ((- 1 + eta * eta * gamma_A * gamma_R) * (s_A - s_R))).
Proof.
  intros; rational.
Qed.

(* wide-kinetic: V ∝ v·(Ξ_0, Ξ_1) vanishes when (g^R − g^A)Ξ_0 + (f^R − f^A)Ξ_1 = 0: the kinetic equation of the superconducting state, one equation for the one function h. *)
Lemma wide_kinetic : forall (gamma_A gamma_R Xi_0 Xi_1 s_A omega_tilde_A s_R omega_tilde_R phi_A phi_R : C)
    (P1 : omega_tilde_A = s_A * (1 + gamma_A * gamma_A) / (1 - gamma_A * gamma_A))
    (P2 : omega_tilde_R = s_R * (1 + gamma_R * gamma_R) / (1 - gamma_R * gamma_R))
    (P3 : phi_A = 2 * s_A * gamma_A / (1 - gamma_A * gamma_A))
    (P4 : phi_R = 2 * s_R * gamma_R / (1 - gamma_R * gamma_R))
    (N1 : - 1 + gamma_A * gamma_A <> 0)
    (N2 : - 1 + gamma_R * gamma_R <> 0)
    (N3 : s_A <> 0)
    (N4 : s_R <> 0)
    (N5 : 1 - gamma_A * gamma_A <> 0)
    (N6 : 1 - gamma_R * gamma_R <> 0),
    (2 - 2 * gamma_A * gamma_R) * (Xi_0 * (1 + gamma_A * gamma_R) + Xi_1 * (gamma_A + gamma_R)) / ((- 1 + gamma_A * gamma_A) * (- 1 + gamma_R * gamma_R)) = Xi_0 * (omega_tilde_A / s_A + omega_tilde_R / s_R) + Xi_1 * (phi_A / s_A + phi_R / s_R).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4).
Qed.

(* wide-normalisation: It is the normalisation that leaves one function: (ĝ^Rτ3)(V̂τ3) + (V̂τ3)(ĝ^Aτ3) = 0 for V̂ parallel to v_0 + v_1τ1, with ĝ = (ω̃ + φτ1)/s by γ and ĝ^A with the opposite sign. *)
Lemma wide_normalisation : forall (gamma_R gamma_A : C)
    (N1 : 1 - gamma_R * gamma_R <> 0)
    (N2 : 1 - gamma_A * gamma_A <> 0),
    - 2 * gamma_R * (gamma_A + gamma_R) / (1 - gamma_R * gamma_R) + (1 + gamma_R * gamma_R) * (1 + gamma_A * gamma_R) / (1 - gamma_R * gamma_R) = 2 * gamma_A * (- gamma_A - gamma_R) / (1 - gamma_A * gamma_A) + (1 + gamma_A * gamma_A) * (1 + gamma_A * gamma_R) / (1 - gamma_A * gamma_A)
    /\ - (1 + gamma_R * gamma_R) * (gamma_A + gamma_R) / (1 - gamma_R * gamma_R) + 2 * gamma_R * (1 + gamma_A * gamma_R) / (1 - gamma_R * gamma_R) = - (1 + gamma_A * gamma_A) * (- gamma_A - gamma_R) / (1 - gamma_A * gamma_A) - 2 * gamma_A * (1 + gamma_A * gamma_R) / (1 - gamma_A * gamma_A)
    /\ - (1 + gamma_R * gamma_R) * (gamma_A + gamma_R) / (1 - gamma_R * gamma_R) + 2 * gamma_R * (1 + gamma_A * gamma_R) / (1 - gamma_R * gamma_R) = 2 * gamma_A * (- 1 - gamma_A * gamma_R) / (1 - gamma_A * gamma_A) + (1 + gamma_A * gamma_A) * (gamma_A + gamma_R) / (1 - gamma_A * gamma_A)
    /\ - 2 * gamma_R * (gamma_A + gamma_R) / (1 - gamma_R * gamma_R) + (1 + gamma_R * gamma_R) * (1 + gamma_A * gamma_R) / (1 - gamma_R * gamma_R) = - (- 1 - gamma_A * gamma_R) * (1 + gamma_A * gamma_A) / (1 - gamma_A * gamma_A) - 2 * gamma_A * (gamma_A + gamma_R) / (1 - gamma_A * gamma_A).
Proof.
  intros.
  split; [ | split; [ | split]].
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
Qed.

(* occupation-held: A bath that holds the occupation, V_0 = 0, in any closure: the equation for Ξ_0 is eliminated, and Ξ_0 follows Ξ_1 point by point. *)
Lemma occupation_held : forall (Xi_0 Xi_1 Y_h gamma_A gamma_R Y_r : C)
    (I1 : Xi_0 * (Y_h * (1 + gamma_A * gamma_R) * (1 + gamma_A * gamma_R) + Y_r * (gamma_A + gamma_R) * (gamma_A + gamma_R)) / ((1 - gamma_A * gamma_A) * (1 - gamma_R * gamma_R)) + Xi_1 * (Y_h * (1 + gamma_A * gamma_R) * (gamma_A + gamma_R) + Y_r * (1 + gamma_A * gamma_R) * (gamma_A + gamma_R)) / ((1 - gamma_A * gamma_A) * (1 - gamma_R * gamma_R)) = 0)
    (N1 : Y_h * (1 + gamma_A * gamma_R) * (1 + gamma_A * gamma_R) + Y_r * (gamma_A + gamma_R) * (gamma_A + gamma_R) <> 0)
    (N2 : Y_h + 2 * Y_h * gamma_A * gamma_R + 2 * Y_r * gamma_A * gamma_R + Y_h * gamma_A * gamma_A * gamma_R * gamma_R + Y_r * gamma_A * gamma_A + Y_r * gamma_R * gamma_R <> 0)
    (N3 : 1 - gamma_A * gamma_A <> 0)
    (N4 : 1 - gamma_R * gamma_R <> 0),
    Xi_0 = - Xi_1 * (Y_h * (1 + gamma_A * gamma_R) * (gamma_A + gamma_R) + Y_r * (1 + gamma_A * gamma_R) * (gamma_A + gamma_R)) / (Y_h * (1 + gamma_A * gamma_R) * (1 + gamma_A * gamma_R) + Y_r * (gamma_A + gamma_R) * (gamma_A + gamma_R)).
Proof.
  intros.
  apply Csub_0; transitivity (((- 1 + gamma_A * gamma_A) * (- 1 + gamma_R * gamma_R) / (Y_h + 2 * Y_h * gamma_A * gamma_R + 2 * Y_r * gamma_A * gamma_R + Y_h * gamma_A * gamma_A * gamma_R * gamma_R + Y_r * gamma_A * gamma_A + Y_r * gamma_R * gamma_R)) * (Xi_0 * (Y_h * (1 + gamma_A * gamma_R) * (1 + gamma_A * gamma_R) + Y_r * (gamma_A + gamma_R) * (gamma_A + gamma_R)) / ((1 - gamma_A * gamma_A) * (1 - gamma_R * gamma_R)) + Xi_1 * (Y_h * (1 + gamma_A * gamma_R) * (gamma_A + gamma_R) + Y_r * (1 + gamma_A * gamma_R) * (gamma_A + gamma_R)) / ((1 - gamma_A * gamma_A) * (1 - gamma_R * gamma_R)) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* occupation-held-returns: V_1 is then det M = Y_hY_r by the first entry of M, times Ξ_1: nothing in the wide band, where Y_r = 0. *)
Lemma occupation_held_returns : forall (Xi_0 gamma_A gamma_R Y_h Y_r Xi_1 : C)
    (P1 : Xi_0 = - Xi_1 * (Y_h * (1 + gamma_A * gamma_R) * (gamma_A + gamma_R) + Y_r * (1 + gamma_A * gamma_R) * (gamma_A + gamma_R)) / (Y_h * (1 + gamma_A * gamma_R) * (1 + gamma_A * gamma_R) + Y_r * (gamma_A + gamma_R) * (gamma_A + gamma_R)))
    (N1 : 1 - gamma_A * gamma_A <> 0)
    (N2 : 1 - gamma_R * gamma_R <> 0)
    (N3 : Y_h * (1 + gamma_A * gamma_R) * (1 + gamma_A * gamma_R) + Y_r * (gamma_A + gamma_R) * (gamma_A + gamma_R) <> 0),
    Xi_0 * (Y_h * (1 + gamma_A * gamma_R) * (gamma_A + gamma_R) + Y_r * (1 + gamma_A * gamma_R) * (gamma_A + gamma_R)) / ((1 - gamma_A * gamma_A) * (1 - gamma_R * gamma_R)) + Xi_1 * (Y_h * (gamma_A + gamma_R) * (gamma_A + gamma_R) + Y_r * (1 + gamma_A * gamma_R) * (1 + gamma_A * gamma_R)) / ((1 - gamma_A * gamma_A) * (1 - gamma_R * gamma_R)) = Xi_1 * Y_h * Y_r * (1 - gamma_A * gamma_A) * (1 - gamma_R * gamma_R) / (Y_h * (1 + gamma_A * gamma_R) * (1 + gamma_A * gamma_R) + Y_r * (gamma_A + gamma_R) * (gamma_A + gamma_R)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* local-moment: J_0 in the local closure; J_2 = ½(Y_h − Y_r) vanishes, since both channels are the same. *)
Lemma local_moment : forall (s_A s_R : C) (C_ : C -> C)
    (P1 : C_ s_A = 1 / s_A)
    (P2 : C_ s_R = 1 / s_R)
    (N1 : s_A <> 0)
    (N2 : s_R <> 0)
    (N3 : s_A + s_R <> 0)
    (N4 : s_A - s_R <> 0),
    (- s_R * C_ s_A + s_A * C_ s_R) / (s_A * s_R * (s_A + s_R) * (s_A - s_R)) = 1 / (s_A * s_A * s_R * s_R).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* local-return-matrix: M of the closure in ω̃ and φ, with s² = ω̃² − φ². *)
Lemma local_return_matrix : forall (J_2 J_0 omega_tilde_A omega_tilde_R phi_A phi_R : C)
    (P1 : J_2 = 0)
    (P2 : J_0 = 1 / ((omega_tilde_A * omega_tilde_A - phi_A * phi_A) * (omega_tilde_R * omega_tilde_R - phi_R * phi_R)))
    (P3 : omega_tilde_A = omega_tilde_A)
    (P4 : omega_tilde_R = omega_tilde_R)
    (P5 : phi_A = phi_A)
    (P6 : phi_R = phi_R)
    (N1 : omega_tilde_A * omega_tilde_A - phi_A * phi_A <> 0)
    (N2 : omega_tilde_R * omega_tilde_R - phi_R * phi_R <> 0),
    J_2 + J_0 * (omega_tilde_A * omega_tilde_R + phi_A * phi_R) = (omega_tilde_A * omega_tilde_R + phi_A * phi_R) / ((omega_tilde_A * omega_tilde_A - phi_A * phi_A) * (omega_tilde_R * omega_tilde_R - phi_R * phi_R))
    /\ J_0 * (omega_tilde_A * phi_R + omega_tilde_R * phi_A) = (omega_tilde_A * phi_R + omega_tilde_R * phi_A) / ((omega_tilde_A * omega_tilde_A - phi_A * phi_A) * (omega_tilde_R * omega_tilde_R - phi_R * phi_R))
    /\ J_0 * (omega_tilde_A * phi_R + omega_tilde_R * phi_A) = (omega_tilde_A * phi_R + omega_tilde_R * phi_A) / ((omega_tilde_A * omega_tilde_A - phi_A * phi_A) * (omega_tilde_R * omega_tilde_R - phi_R * phi_R))
    /\ - J_2 + J_0 * (omega_tilde_A * omega_tilde_R + phi_A * phi_R) = (omega_tilde_A * omega_tilde_R + phi_A * phi_R) / ((omega_tilde_A * omega_tilde_A - phi_A * phi_A) * (omega_tilde_R * omega_tilde_R - phi_R * phi_R)).
Proof.
  intros.
  split; [ | split; [ | split]].
  - apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4; try rewrite P5; try rewrite P6).
  - apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4; try rewrite P5; try rewrite P6).
  - apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4; try rewrite P5; try rewrite P6).
  - apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4; try rewrite P5; try rewrite P6).
Qed.

(* local-occupation-held: A bath that holds the occupation, V_0 = 0: the equation for Ξ_0 is eliminated, Ξ_0 follows Ξ_1 point by point. *)
Lemma local_occupation_held : forall (Xi_0 omega_tilde_A phi_R Xi_1 omega_tilde_R phi_A : C)
    (I1 : Xi_0 * (omega_tilde_A * omega_tilde_R + phi_A * phi_R) / ((omega_tilde_A * omega_tilde_A - phi_A * phi_A) * (omega_tilde_R * omega_tilde_R - phi_R * phi_R)) + Xi_1 * (omega_tilde_A * phi_R + omega_tilde_R * phi_A) / ((omega_tilde_A * omega_tilde_A - phi_A * phi_A) * (omega_tilde_R * omega_tilde_R - phi_R * phi_R)) = 0)
    (N1 : omega_tilde_A * omega_tilde_R + phi_A * phi_R <> 0)
    (N2 : omega_tilde_A * omega_tilde_A - phi_A * phi_A <> 0)
    (N3 : omega_tilde_R * omega_tilde_R - phi_R * phi_R <> 0),
    Xi_0 = (- omega_tilde_A * phi_R * Xi_1 - omega_tilde_R * phi_A * Xi_1) / (omega_tilde_A * omega_tilde_R + phi_A * phi_R).
Proof.
  intros.
  apply Csub_0; transitivity (((omega_tilde_A * omega_tilde_A - phi_A * phi_A) * (omega_tilde_R * omega_tilde_R - phi_R * phi_R) / (omega_tilde_A * omega_tilde_R + phi_A * phi_R)) * (Xi_0 * (omega_tilde_A * omega_tilde_R + phi_A * phi_R) / ((omega_tilde_A * omega_tilde_A - phi_A * phi_A) * (omega_tilde_R * omega_tilde_R - phi_R * phi_R)) + Xi_1 * (omega_tilde_A * phi_R + omega_tilde_R * phi_A) / ((omega_tilde_A * omega_tilde_A - phi_A * phi_A) * (omega_tilde_R * omega_tilde_R - phi_R * phi_R)) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* local-occupation-returns-0: With it V_0 vanishes, *)
Lemma local_occupation_returns_0 : forall (Xi_0 omega_tilde_A phi_A omega_tilde_R phi_R Xi_1 : C)
    (P1 : Xi_0 = (- omega_tilde_A * phi_R * Xi_1 - omega_tilde_R * phi_A * Xi_1) / (omega_tilde_A * omega_tilde_R + phi_A * phi_R))
    (N1 : omega_tilde_A * omega_tilde_A - phi_A * phi_A <> 0)
    (N2 : omega_tilde_R * omega_tilde_R - phi_R * phi_R <> 0)
    (N3 : omega_tilde_A * omega_tilde_R + phi_A * phi_R <> 0),
    Xi_0 * (omega_tilde_A * omega_tilde_R + phi_A * phi_R) / ((omega_tilde_A * omega_tilde_A - phi_A * phi_A) * (omega_tilde_R * omega_tilde_R - phi_R * phi_R)) + Xi_1 * (omega_tilde_A * phi_R + omega_tilde_R * phi_A) / ((omega_tilde_A * omega_tilde_A - phi_A * phi_A) * (omega_tilde_R * omega_tilde_R - phi_R * phi_R)) = 0.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* local-occupation-returns-1: and V_1 is what is left: M has the determinant Y_hY_r, and V_1/Ξ_1 is that by its first entry. *)
Lemma local_occupation_returns_1 : forall (Xi_0 omega_tilde_A phi_A omega_tilde_R phi_R Xi_1 : C)
    (P1 : Xi_0 = (- omega_tilde_A * phi_R * Xi_1 - omega_tilde_R * phi_A * Xi_1) / (omega_tilde_A * omega_tilde_R + phi_A * phi_R))
    (N1 : omega_tilde_A * omega_tilde_A - phi_A * phi_A <> 0)
    (N2 : omega_tilde_R * omega_tilde_R - phi_R * phi_R <> 0)
    (N3 : omega_tilde_A * omega_tilde_R + phi_A * phi_R <> 0),
    Xi_0 * (omega_tilde_A * phi_R + omega_tilde_R * phi_A) / ((omega_tilde_A * omega_tilde_A - phi_A * phi_A) * (omega_tilde_R * omega_tilde_R - phi_R * phi_R)) + Xi_1 * (omega_tilde_A * omega_tilde_R + phi_A * phi_R) / ((omega_tilde_A * omega_tilde_A - phi_A * phi_A) * (omega_tilde_R * omega_tilde_R - phi_R * phi_R)) = Xi_1 / (omega_tilde_A * omega_tilde_R + phi_A * phi_R).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* local-balance-returns-0: A bath that holds the balance, Ξ_0 = 0: the residual changes the occupation by V_0, *)
Lemma local_balance_returns_0 : forall (Xi_0 omega_tilde_A phi_A omega_tilde_R phi_R Xi_1 : C)
    (P1 : Xi_0 = 0)
    (N1 : omega_tilde_A * omega_tilde_A - phi_A * phi_A <> 0)
    (N2 : omega_tilde_R * omega_tilde_R - phi_R * phi_R <> 0),
    Xi_0 * (omega_tilde_A * omega_tilde_R + phi_A * phi_R) / ((omega_tilde_A * omega_tilde_A - phi_A * phi_A) * (omega_tilde_R * omega_tilde_R - phi_R * phi_R)) + Xi_1 * (omega_tilde_A * phi_R + omega_tilde_R * phi_A) / ((omega_tilde_A * omega_tilde_A - phi_A * phi_A) * (omega_tilde_R * omega_tilde_R - phi_R * phi_R)) = Xi_1 * (omega_tilde_A * phi_R + omega_tilde_R * phi_A) / ((omega_tilde_A * omega_tilde_A - phi_A * phi_A) * (omega_tilde_R * omega_tilde_R - phi_R * phi_R)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* local-balance-returns-1: and returns V_1. *)
Lemma local_balance_returns_1 : forall (Xi_0 omega_tilde_A phi_A omega_tilde_R phi_R Xi_1 : C)
    (P1 : Xi_0 = 0)
    (N1 : omega_tilde_A * omega_tilde_A - phi_A * phi_A <> 0)
    (N2 : omega_tilde_R * omega_tilde_R - phi_R * phi_R <> 0),
    Xi_0 * (omega_tilde_A * phi_R + omega_tilde_R * phi_A) / ((omega_tilde_A * omega_tilde_A - phi_A * phi_A) * (omega_tilde_R * omega_tilde_R - phi_R * phi_R)) + Xi_1 * (omega_tilde_A * omega_tilde_R + phi_A * phi_R) / ((omega_tilde_A * omega_tilde_A - phi_A * phi_A) * (omega_tilde_R * omega_tilde_R - phi_R * phi_R)) = Xi_1 * (omega_tilde_A * omega_tilde_R + phi_A * phi_R) / ((omega_tilde_A * omega_tilde_A - phi_A * phi_A) * (omega_tilde_R * omega_tilde_R - phi_R * phi_R)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* held-harmonic-mean: Local closure, held occupation: the harmonic mean of 1/|ω̃ − φ|² and 1/|ω̃ + φ|², the two levels of the closure; *)
Lemma held_harmonic_mean : forall (omega_tilde_A omega_tilde_R phi_A phi_R : C)
    (N1 : omega_tilde_A * omega_tilde_R + phi_A * phi_R <> 0)
    (N2 : (omega_tilde_A + phi_A) * (omega_tilde_R + phi_R) + (omega_tilde_A - phi_A) * (omega_tilde_R - phi_R) <> 0),
    1 / (omega_tilde_A * omega_tilde_R + phi_A * phi_R) = 2 / ((omega_tilde_A + phi_A) * (omega_tilde_R + phi_R) + (omega_tilde_A - phi_A) * (omega_tilde_R - phi_R)).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* held-arithmetic-mean: held balance: their arithmetic mean. At φ = 0 both are 1/|ω̃|², the feedback of the linear theory. *)
Lemma held_arithmetic_mean : forall (omega_tilde_A phi_A omega_tilde_R phi_R : C)
    (N1 : omega_tilde_A * omega_tilde_A - phi_A * phi_A <> 0)
    (N2 : omega_tilde_R * omega_tilde_R - phi_R * phi_R <> 0)
    (N3 : omega_tilde_A + phi_A <> 0)
    (N4 : omega_tilde_R + phi_R <> 0)
    (N5 : omega_tilde_A - phi_A <> 0)
    (N6 : omega_tilde_R - phi_R <> 0),
    (omega_tilde_A * omega_tilde_R + phi_A * phi_R) / ((omega_tilde_A * omega_tilde_A - phi_A * phi_A) * (omega_tilde_R * omega_tilde_R - phi_R * phi_R)) = (1 / ((omega_tilde_A + phi_A) * (omega_tilde_R + phi_R)) + 1 / ((omega_tilde_A - phi_A) * (omega_tilde_R - phi_R))) / 2.
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* Steps without a lemma:
   wide-distribution: not an identity of rational functions after its premises (returned-residual). *)
