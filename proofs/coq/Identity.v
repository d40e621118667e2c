(* Identities and sum rules.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* kramers-kronig-lambda^R: lambda^R from its spectral part, Im z > 0. *)
Lemma kramers_kronig_lambda_R : forall (Int : integral) (z pi : C) (A lambda_R lambda_A : C -> C)
    (I1 : Int (fun x : R => A x / (x - z)) = - i * (- Int (fun x : R => lambda_A x / (x - z)) + Int (fun x : R => lambda_R x / (x - z))) / (2 * pi))
    (I2 : Int (fun x : R => lambda_R x / (x - z)) = 2 * i * pi * lambda_R z)
    (I3 : Int (fun x : R => lambda_A x / (x - z)) = 0)
    (N1 : forall x : R, x - z <> 0)
    (N2 : pi <> 0),
    Int (fun x : R => A x / (x - z)) = lambda_R z.
Proof.
  intros.
  apply Csub_0; transitivity ((Int (fun x : R => A x / (x - z)) - (- i * (- Int (fun x : R => lambda_A x / (x - z)) + Int (fun x : R => lambda_R x / (x - z))) / (2 * pi)))
    + (- i / (2 * pi)) * (Int (fun x : R => lambda_R x / (x - z)) - (2 * i * pi * lambda_R z))
    + (i / (2 * pi)) * (Int (fun x : R => lambda_A x / (x - z)) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2), (vanishes I3); ring].
Qed.

(* kramers-kronig-P_B: P_B from its spectral part, Im z > 0. *)
Lemma kramers_kronig_P_B : forall (Int : integral) (z pi : C) (A F_B P_B P_B_2 : C -> C)
    (I1 : Int (fun x : R => A x * F_B x / (x - z)) = - i * (- Int (fun x : R => P_B_2 x / (x - z)) + Int (fun x : R => P_B x / (x - z))) / (2 * pi))
    (I2 : Int (fun x : R => P_B x / (x - z)) = 2 * i * pi * P_B z)
    (I3 : Int (fun x : R => P_B_2 x / (x - z)) = 0)
    (N1 : forall x : R, x - z <> 0)
    (N2 : pi <> 0),
    Int (fun x : R => A x * F_B x / (x - z)) = P_B z.
Proof.
  intros.
  apply Csub_0; transitivity ((Int (fun x : R => A x * F_B x / (x - z)) - (- i * (- Int (fun x : R => P_B_2 x / (x - z)) + Int (fun x : R => P_B x / (x - z))) / (2 * pi)))
    + (- i / (2 * pi)) * (Int (fun x : R => P_B x / (x - z)) - (2 * i * pi * P_B z))
    + (i / (2 * pi)) * (Int (fun x : R => P_B_2 x / (x - z)) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2), (vanishes I3); ring].
Qed.

(* reference-exchange: F_ref(ν,ω) = −F_ref(ω,ν). *)
Lemma reference_exchange : forall (nu omega : C) (h : C -> C)
    (N1 : h omega - h nu <> 0)
    (N2 : h nu - h omega <> 0),
    (- 1 + h nu * h omega) / (h omega - h nu) = - (- 1 + h nu * h omega) / (h nu - h omega).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* rates-balance: At one temperature the rate in is h(ω) times the rate out. *)
Lemma rates_balance : forall (E : exponential) (T omega nu : C)
    (N1 : T <> 0)
    (N2 : 1 + E (omega / T) <> 0)
    (N3 : E (omega / T) - E (nu / T) <> 0)
    (N4 : 1 + E (nu / T) <> 0),
    1 - tanh E (omega / (2 * T)) * (coth E ((omega - nu) / (2 * T)) + tanh E (nu / (2 * T))) + coth E ((omega - nu) / (2 * T)) * tanh E (nu / (2 * T)) = 0.
Proof.
  intros; apply Csub_0; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (2 * (omega / (2 * T)))) with (E ((omega / T))) by (symmetry; by_units ((omega / T))).
  replace (E (2 * ((omega - nu) / (2 * T)))) with (/ E ((nu / T)) * E ((omega / T))) by (symmetry; by_units (- (nu / T) + (omega / T))).
  replace (E (2 * (nu / (2 * T)))) with (E ((nu / T))) by (symmetry; by_units ((nu / T))).
  pose proof (E_neq_0 E (omega / T)) as Z1.
  pose proof (E_neq_0 E (nu / T)) as Z2.
  rational.
Qed.

(* reference-theta: (1 − tanh a tanh b)/(tanh a − tanh b) = coth(a − b): F_ref = coth(θ(ω) − θ(ν)). *)
Lemma reference_theta : forall (E : exponential) (T_1 T_2 : C)
    (N1 : 1 + E T_1 * E T_1 <> 0)
    (N2 : 1 + E T_2 * E T_2 <> 0)
    (N3 : - 2 * E T_2 * E T_2 + 2 * E T_1 * E T_1 <> 0)
    (N4 : E T_1 * E T_1 - E T_2 * E T_2 <> 0)
    (N5 : tanh E T_1 - tanh E T_2 <> 0),
    (1 - tanh E T_1 * tanh E T_2) / (tanh E T_1 - tanh E T_2) = coth E (T_1 - T_2).
Proof.
  intros; apply Csub_0; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (2 * (T_1))) with (E ((T_1)) * E ((T_1))) by (symmetry; by_units ((T_1) + (T_1))).
  replace (E (2 * (T_2))) with (E ((T_2)) * E ((T_2))) by (symmetry; by_units ((T_2) + (T_2))).
  replace (E (2 * (T_1 - T_2))) with (/ E ((T_2)) * / E ((T_2)) * E ((T_1)) * E ((T_1))) by (symmetry; by_units (- (T_2) + - (T_2) + (T_1) + (T_1))).
  pose proof (E_neq_0 E (T_1)) as Z1.
  pose proof (E_neq_0 E (T_2)) as Z2.
  rational.
Qed.

(* lorentzian-1: ∫dω/2π (ω²+γ²)^{−1} in closed form. *)
Lemma lorentzian_1 : forall (Int : integral) (pi gamma : C)
    (I1 : Int (fun nu : R => 1 / (nu - i * gamma)) = i * pi)
    (I2 : Int (fun nu : R => 1 / (nu + i * gamma)) = - i * pi)
    (N1 : pi <> 0)
    (N2 : forall nu : R, nu - i * gamma <> 0)
    (N3 : forall nu : R, nu + i * gamma <> 0)
    (N4 : gamma <> 0),
    Int (fun nu : R => 1 / (2 * pi * (nu - i * gamma) * (nu + i * gamma))) = 1 / (2 * gamma).
Proof.
  intros.
  apply Csub_0; transitivity ((- i / (4 * gamma * pi)) * (Int (fun nu : R => 1 / (nu - i * gamma)) - (i * pi))
    + (i / (4 * gamma * pi)) * (Int (fun nu : R => 1 / (nu + i * gamma)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* lorentzian-2: ∫dω/2π (ω²+γ²)^{−2} in closed form. *)
Lemma lorentzian_2 : forall (Int : integral) (pi gamma : C)
    (I1 : Int (fun nu : R => 1 / ((nu - i * gamma) * (nu - i * gamma))) = 0)
    (I2 : Int (fun nu : R => 1 / (nu - i * gamma)) = i * pi)
    (I3 : Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma))) = 0)
    (I4 : Int (fun nu : R => 1 / (nu + i * gamma)) = - i * pi)
    (N1 : pi <> 0)
    (N2 : forall nu : R, nu - i * gamma <> 0)
    (N3 : forall nu : R, nu + i * gamma <> 0)
    (N4 : gamma <> 0),
    Int (fun nu : R => 1 / (2 * pi * (nu - i * gamma) * (nu - i * gamma) * (nu + i * gamma) * (nu + i * gamma))) = 1 / (4 * gamma * gamma * gamma).
Proof.
  intros.
  apply Csub_0; transitivity ((- 1 / (8 * gamma * gamma * pi)) * (Int (fun nu : R => 1 / ((nu - i * gamma) * (nu - i * gamma))) - 0)
    + (- i / (8 * gamma * gamma * gamma * pi)) * (Int (fun nu : R => 1 / (nu - i * gamma)) - (i * pi))
    + (- 1 / (8 * gamma * gamma * pi)) * (Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma))) - 0)
    + (i / (8 * gamma * gamma * gamma * pi)) * (Int (fun nu : R => 1 / (nu + i * gamma)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2), (vanishes I3), (vanishes I4); ring].
Qed.

(* lorentzian-3: ∫dω/2π (ω²+γ²)^{−3} in closed form. *)
Lemma lorentzian_3 : forall (Int : integral) (pi gamma : C)
    (I1 : Int (fun nu : R => 1 / ((nu - i * gamma) * (nu - i * gamma) * (nu - i * gamma))) = 0)
    (I2 : Int (fun nu : R => 1 / ((nu - i * gamma) * (nu - i * gamma))) = 0)
    (I3 : Int (fun nu : R => 1 / (nu - i * gamma)) = i * pi)
    (I4 : Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma) * (nu + i * gamma))) = 0)
    (I5 : Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma))) = 0)
    (I6 : Int (fun nu : R => 1 / (nu + i * gamma)) = - i * pi)
    (N1 : pi <> 0)
    (N2 : forall nu : R, nu - i * gamma <> 0)
    (N3 : forall nu : R, nu + i * gamma <> 0)
    (N4 : gamma <> 0),
    Int (fun nu : R => 1 / (2 * pi * (nu - i * gamma) * (nu - i * gamma) * (nu - i * gamma) * (nu + i * gamma) * (nu + i * gamma) * (nu + i * gamma))) = 3 / (16 * gamma * gamma * gamma * gamma * gamma).
Proof.
  intros.
  apply Csub_0; transitivity ((i / (16 * gamma * gamma * gamma * pi)) * (Int (fun nu : R => 1 / ((nu - i * gamma) * (nu - i * gamma) * (nu - i * gamma))) - 0)
    + (- 3 / (32 * gamma * gamma * gamma * gamma * pi)) * (Int (fun nu : R => 1 / ((nu - i * gamma) * (nu - i * gamma))) - 0)
    + (- 3 * i / (32 * gamma * gamma * gamma * gamma * gamma * pi)) * (Int (fun nu : R => 1 / (nu - i * gamma)) - (i * pi))
    + (- i / (16 * gamma * gamma * gamma * pi)) * (Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma) * (nu + i * gamma))) - 0)
    + (- 3 / (32 * gamma * gamma * gamma * gamma * pi)) * (Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma))) - 0)
    + (3 * i / (32 * gamma * gamma * gamma * gamma * gamma * pi)) * (Int (fun nu : R => 1 / (nu + i * gamma)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2), (vanishes I3), (vanishes I4), (vanishes I5), (vanishes I6); ring].
Qed.

(* normalisation: (ĝτ3)² = 1: (ω̃ + φτ1)τ3(ω̃ + φτ1)τ3 = (ω̃² − φ²)·1. *)
Lemma normalisation : forall (omega_tilde_R phi_R : C),
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

(* anderson: A static part cδ(x) of A F_B drops out of φ/ω̃ in the wide band. *)
Lemma anderson : forall (omega_tilde_R c pi phi_R : C)
    (N1 : 2 * omega_tilde_R + i * c * pi <> 0)
    (N2 : omega_tilde_R <> 0),
    (phi_R + i * c * phi_R * pi / (2 * omega_tilde_R)) / (omega_tilde_R + i * c * pi / 2) = phi_R / omega_tilde_R.
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* emission: ½(F_B + h) = n + 1 − f for thermal bosons and electrons. *)
Lemma emission : forall (E : exponential) (T x nu : C)
    (N1 : T <> 0)
    (N2 : 1 + E (nu / T) <> 0)
    (N3 : - 1 + E (x / T) <> 0),
    (coth E (x / (2 * T)) + tanh E (nu / (2 * T))) / 2 = 1 + bose E (x / T) - fermi E (nu / T).
Proof.
  intros; apply Csub_0; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (2 * (x / (2 * T)))) with (E ((x / T))) by (symmetry; by_units ((x / T))).
  replace (E (2 * (nu / (2 * T)))) with (E ((nu / T))) by (symmetry; by_units ((nu / T))).
  replace (E (x / T)) with (E ((x / T))) by (symmetry; by_units ((x / T))).
  replace (E (nu / T)) with (E ((nu / T))) by (symmetry; by_units ((nu / T))).
  pose proof (E_neq_0 E (x / T)) as Z1.
  pose proof (E_neq_0 E (nu / T)) as Z2.
  rational.
Qed.

(* absorption: ½(F_B − h) = n + f for thermal bosons and electrons. *)
Lemma absorption : forall (E : exponential) (T x nu : C)
    (N1 : T <> 0)
    (N2 : 1 + E (nu / T) <> 0)
    (N3 : - 1 + E (x / T) <> 0),
    (coth E (x / (2 * T)) - tanh E (nu / (2 * T))) / 2 = bose E (x / T) + fermi E (nu / T).
Proof.
  intros; apply Csub_0; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (2 * (x / (2 * T)))) with (E ((x / T))) by (symmetry; by_units ((x / T))).
  replace (E (2 * (nu / (2 * T)))) with (E ((nu / T))) by (symmetry; by_units ((nu / T))).
  replace (E (x / T)) with (E ((x / T))) by (symmetry; by_units ((x / T))).
  replace (E (nu / T)) with (E ((nu / T))) by (symmetry; by_units ((nu / T))).
  pose proof (E_neq_0 E (x / T)) as Z1.
  pose proof (E_neq_0 E (nu / T)) as Z2.
  rational.
Qed.

(* bose-coth: coth(x/2T) = 1 + 2n_B(x). *)
Lemma bose_coth : forall (E : exponential) (T x : C)
    (N1 : - 1 + E (x / T) <> 0)
    (N2 : T <> 0),
    coth E (x / (2 * T)) = 1 + 2 * bose E (x / T).
Proof.
  intros; apply Csub_0; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (2 * (x / (2 * T)))) with (E ((x / T))) by (symmetry; by_units ((x / T))).
  replace (E (x / T)) with (E ((x / T))) by (symmetry; by_units ((x / T))).
  pose proof (E_neq_0 E (x / T)) as Z1.
  rational.
Qed.

(* fermi-tanh: tanh(x/2T) = 1 − 2n_F(x). *)
Lemma fermi_tanh : forall (E : exponential) (T x : C)
    (N1 : T <> 0)
    (N2 : 1 + E (x / T) <> 0),
    tanh E (x / (2 * T)) = 1 - 2 * fermi E (x / T).
Proof.
  intros; apply Csub_0; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (2 * (x / (2 * T)))) with (E ((x / T))) by (symmetry; by_units ((x / T))).
  replace (E (x / T)) with (E ((x / T))) by (symmetry; by_units ((x / T))).
  pose proof (E_neq_0 E (x / T)) as Z1.
  rational.
Qed.

(* einstein-limit: κ → 0 turns the damped oscillator into the Einstein boson. *)
Lemma einstein_limit : forall (Omega lambda z : C)
    (N1 : Omega + z <> 0)
    (N2 : Omega - z <> 0),
    Omega * Omega * lambda / ((Omega + z) * (Omega - z)) = Omega * Omega * lambda / ((Omega + z) * (Omega - z)).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* einstein-limit-matsubara: The same on the Matsubara axis. *)
Lemma einstein_limit_matsubara : forall (Omega lambda nu_n : C)
    (N1 : Omega * Omega + nu_n * nu_n <> 0),
    Omega * Omega * lambda / (Omega * Omega + nu_n * nu_n) = Omega * Omega * lambda / (Omega * Omega + nu_n * nu_n).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* coupling-oscillator: λ(0) = λ for the damped oscillator. *)
Lemma coupling_oscillator : forall (lambda Omega kappa : C)
    (N1 : Omega - i * kappa <> 0)
    (N2 : Omega + i * kappa <> 0),
    lambda * (Omega * Omega + kappa * kappa) / ((Omega - i * kappa) * (Omega + i * kappa)) = lambda.
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* coupling-einstein: λ(0) = λ for the Einstein boson. *)
Lemma coupling_einstein : forall (lambda : C),
    lambda = lambda.
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* Steps without a lemma:
   kramers-kronig-F^R: moves or closes a contour, or reflects the integration variable (identity).
   kramers-kronig-G^R: moves or closes a contour, or reflects the integration variable (identity).
   kramers-kronig-f^R: moves or closes a contour, or reflects the integration variable (identity).
   spectral-jump: moves or closes a contour, or reflects the integration variable (identity).
   parity-lambda-real: moves or closes a contour, or reflects the integration variable (identity).
   parity-lambda-imaginary: moves or closes a contour, or reflects the integration variable (identity).
   parity-hilbert-real: moves or closes a contour, or reflects the integration variable (identity).
   parity-hilbert-imaginary: moves or closes a contour, or reflects the integration variable (identity).
   parity-kernel-real: moves or closes a contour, or reflects the integration variable (identity).
   parity-kernel-imaginary: moves or closes a contour, or reflects the integration variable (identity).
   parity-self-energy-real: moves or closes a contour, or reflects the integration variable (identity).
   parity-self-energy-imaginary: moves or closes a contour, or reflects the integration variable (identity).
   parity-self-energy-wide-real: moves or closes a contour, or reflects the integration variable (identity).
   parity-self-energy-wide-imaginary: moves or closes a contour, or reflects the integration variable (identity).
   parity-gap-wide-real: moves or closes a contour, or reflects the integration variable (identity).
   parity-gap-wide-imaginary: moves or closes a contour, or reflects the integration variable (identity).
   defect-exchange: moves or closes a contour, or reflects the integration variable (identity).
   defect-reversal: moves or closes a contour, or reflects the integration variable (identity).
   number-conservation: moves or closes a contour, or reflects the integration variable (identity).
   source-reversal: moves or closes a contour, or reflects the integration variable (identity).
   relaxation-reversal: moves or closes a contour, or reflects the integration variable (identity).
   defect-diagonal: an expansion other than the leading forms of A, F_B, h and λ (identity).
   hilbert-sum-rule: moves or closes a contour, or reflects the integration variable (identity).
   retarded-square: moves or closes a contour, or reflects the integration variable (identity).
   wide-split: moves or closes a contour, or reflects the integration variable (identity). *)
