(* The first correction with a lead and a drive.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* shell-rate-out: Loss of the shell, ω > 0, to the line. *)
Lemma shell_rate_out : forall (pi omega G_ a : C) (A F_B h : C -> C)
    (P1 : A omega = G_ * a * omega)
    (P2 : F_B omega = 1)
    (P3 : h 0 = 0),
    pi * A omega * (F_B omega + h 0) = G_ * a * omega * pi.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3).
Qed.

(* shell-rate-in: Its gain from the line is the same: F_B = 1. *)
Lemma shell_rate_in : forall (pi omega G_ a : C) (A F_B h : C -> C)
    (P1 : A omega = G_ * a * omega)
    (P2 : F_B omega = 1)
    (P3 : h 0 = 0),
    pi * A omega * (1 + F_B omega * h 0) = G_ * a * omega * pi.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3).
Qed.

(* shell-distribution: The kinetic equation of the shell, with the lead at rest, h_b = 1. Bosons of the drive take electrons to the sidebands at the rate Γ_2, from the shell as from the line, since ω ≪ Ω; no gain comes back, sideband-no-gain. *)
Lemma shell_distribution : forall (omega Gamma_2 Gamma_b G_ a pi : C) (h : C -> C)
    (I1 : - G_ * a * omega * pi - Gamma_b + h omega * (Gamma_2 + Gamma_b + G_ * a * omega * pi) = 0)
    (N1 : Gamma_2 + Gamma_b + G_ * a * omega * pi <> 0),
    h omega = (Gamma_b + G_ * a * omega * pi) / (Gamma_2 + Gamma_b + G_ * a * omega * pi).
Proof.
  intros.
  apply Csub_0; transitivity ((1 / (Gamma_2 + Gamma_b + G_ * a * omega * pi)) * (- G_ * a * omega * pi - Gamma_b + h omega * (Gamma_2 + Gamma_b + G_ * a * omega * pi) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* shell-excited: At ω ≫ T, ω → ω/s: what a drive excites falls off like T/ω, as Γ_2 ~ GaT. Without a drive it is exponentially small. *)
Lemma shell_excited : forall (s Gamma_2 Gamma_b G_ a omega pi : C)
    (N1 : s <> 0)
    (N2 : G_ * a * omega * pi + Gamma_2 * s + Gamma_b * s <> 0)
    (N3 : G_ <> 0)
    (N4 : a <> 0)
    (N5 : omega <> 0)
    (N6 : pi <> 0),
    (1 - (Gamma_b + G_ * a * omega * pi / s) / (Gamma_2 + Gamma_b + G_ * a * omega * pi / s)) / s - (Gamma_2 / (G_ * a * omega * pi)) = s * ((- Gamma_2 * Gamma_b - Gamma_2 * Gamma_2) / (G_ * a * omega * pi * (G_ * a * omega * pi + Gamma_2 * s + Gamma_b * s))).
Proof.
  intros; rational.
Qed.

(* shell-spectral: G^R − G^A in the shell, ω > 0: (Σ^R − Σ^A)/ω² from the line, as on a sideband; it is even in ω. *)
Lemma shell_spectral : forall (omega pi G_ a : C) (A F_B h : C -> C)
    (P1 : A omega = G_ * a * omega)
    (P2 : F_B omega = 1)
    (P3 : h 0 = 0)
    (N1 : omega <> 0),
    - i * pi * A omega * (F_B omega + h 0) / (omega * omega) = - i * G_ * a * pi / omega.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3).
Qed.

(* shell-weight: The line, Z = 1/(1 + GaL), and both sides of the shell hold one state. A sideband, x ≫ ν, sees both as one: its spectral function and Γ_2 do not run. *)
Lemma shell_weight : forall (G_ a eta pi L : C)
    (N1 : 1 + G_ * a * eta * L <> 0),
    - 2 * i * G_ * a * eta * pi * L - 2 * i * pi / (1 + G_ * a * eta * L) - (- 2 * i * pi) = eta * eta * (- 2 * i * G_ * G_ * a * a * pi * L * L / (1 + G_ * a * eta * L)).
Proof.
  intros; rational.
Qed.

(* shell-loss: What the drive has excited in the shell makes room for the line: its loss at ω = 0 to ν and −ν together, Γ_2GaL in all. *)
Lemma shell_loss : forall (nu G_ Gamma_2 a pi : C) (A F_B h G_R G_A : C -> C)
    (P1 : A nu = G_ * a * nu)
    (P2 : F_B nu = 1)
    (P3 : h (- nu) = - (1 - Gamma_2 / (G_ * a * nu * pi)))
    (P4 : G_R (- nu) = G_A (- nu) - i * G_ * a * pi / nu)
    (P5 : A (- nu) = - G_ * a * nu)
    (P6 : F_B (- nu) = (-1))
    (P7 : h nu = 1 - Gamma_2 / (G_ * a * nu * pi))
    (P8 : G_R nu = G_A nu - i * G_ * a * pi / nu)
    (N1 : nu <> 0)
    (N2 : G_ <> 0)
    (N3 : a <> 0)
    (N4 : pi <> 0),
    i * A nu * (F_B nu + h (- nu)) * (G_R (- nu) - G_A (- nu)) / 2 + i * A (- nu) * (F_B (- nu) + h nu) * (G_R nu - G_A nu) / 2 = G_ * Gamma_2 * a / nu.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4; try rewrite P5; try rewrite P6; try rewrite P7; try rewrite P8).
Qed.

(* shell-gain: No gain at ω = 0: it is odd in ν. *)
Lemma shell_gain : forall (nu G_ a Gamma_2 pi : C) (A F_B h G_R G_A : C -> C)
    (P1 : A nu = G_ * a * nu)
    (P2 : F_B nu = 1)
    (P3 : h (- nu) = - (1 - Gamma_2 / (G_ * a * nu * pi)))
    (P4 : G_R (- nu) = G_A (- nu) - i * G_ * a * pi / nu)
    (P5 : A (- nu) = - G_ * a * nu)
    (P6 : F_B (- nu) = (-1))
    (P7 : h nu = 1 - Gamma_2 / (G_ * a * nu * pi))
    (P8 : G_R nu = G_A nu - i * G_ * a * pi / nu)
    (N1 : G_ <> 0)
    (N2 : a <> 0)
    (N3 : nu <> 0)
    (N4 : pi <> 0),
    i * A nu * (1 + F_B nu * h (- nu)) * (G_R (- nu) - G_A (- nu)) / 2 + i * A (- nu) * (1 + F_B (- nu) * h nu) * (G_R nu - G_A nu) / 2 = 0.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4; try rewrite P5; try rewrite P6; try rewrite P7; try rewrite P8).
Qed.

(* running-loss: Loss of the line by one boson, which ends on the line, Z: the rate ZΓ_1. *)
Lemma running_loss : forall (Int : integral) (G_ T_B a Z_ gamma pi : C)
    (I1 : Int (fun nu : R => 1 / (nu - i * gamma)) = i * pi)
    (I2 : Int (fun nu : R => 1 / (nu + i * gamma)) = - i * pi)
    (N1 : forall nu : R, nu + i * gamma <> 0)
    (N2 : forall nu : R, nu - i * gamma <> 0),
    Int (fun nu : R => i * G_ * T_B * a * Z_ * (1 / (nu + i * gamma) - 1 / (nu - i * gamma))) = 2 * G_ * T_B * a * pi * Z_.
Proof.
  intros.
  apply Csub_0; transitivity ((- i * G_ * T_B * a * Z_) * (Int (fun nu : R => 1 / (nu - i * gamma)) - (i * pi))
    + (i * G_ * T_B * a * Z_) * (Int (fun nu : R => 1 / (nu + i * gamma)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* running-gain: Gain by one boson. *)
Lemma running_gain : forall (Int : integral) (G_ a Z_ omega T_B h_prime_0 gamma pi : C)
    (I1 : Int (fun nu : R => 1 / (nu - i * gamma)) = i * pi)
    (I2 : Int (fun nu : R => 1 / (nu + i * gamma)) = - i * pi)
    (N1 : forall nu : R, nu + i * gamma <> 0)
    (N2 : forall nu : R, nu - i * gamma <> 0),
    Int (fun nu : R => i * G_ * a * Z_ * (omega - nu + 2 * T_B * h_prime_0 * nu) * (1 / (nu + i * gamma) - 1 / (nu - i * gamma)) / 2) = G_ * a * omega * pi * Z_.
Proof.
  intros.
  apply Csub_0; transitivity ((- G_ * a * gamma * Z_ / 2 - i * G_ * a * omega * Z_ / 2 + G_ * T_B * a * gamma * h_prime_0 * Z_) * (Int (fun nu : R => 1 / (nu - i * gamma)) - (i * pi))
    + (- G_ * a * gamma * Z_ / 2 + i * G_ * a * omega * Z_ / 2 + G_ * T_B * a * gamma * h_prime_0 * Z_) * (Int (fun nu : R => 1 / (nu + i * gamma)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* running-linewidth: On the line Σ^R − Σ^A is −2iγ/Z beside the part of the shell, which says what γ is: the rates of lead, one boson and two, the last with the shell. Their sum is put in; the second route running-drive has it from Σ^> − Σ^<. *)
Lemma running_linewidth : forall (gamma G_ Gamma_2 a L Z_ Gamma_1 Gamma_b : C)
    (I1 : - G_ * Gamma_2 * a * L - Gamma_1 * Z_ - Gamma_2 - Gamma_b + 2 * gamma / Z_ = 0)
    (N1 : Z_ <> 0),
    gamma = G_ * Gamma_2 * a * L * Z_ / 2 + Gamma_1 * Z_ * Z_ / 2 + Gamma_2 * Z_ / 2 + Gamma_b * Z_ / 2.
Proof.
  intros.
  apply Csub_0; transitivity ((Z_ / 2) * (- G_ * Gamma_2 * a * L - Gamma_1 * Z_ - Gamma_2 - Gamma_b + 2 * gamma / Z_ - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* running-slope: h'(0) from loss and gain, lead-on-line for the lead. *)
Lemma running_slope : forall (h_prime_0 T_B T_e Gamma_2 Gamma_b G_ a L Gamma_1 Z_ omega : C)
    (I1 : - Gamma_1 * omega * Z_ / (2 * T_B) - Gamma_b * omega / (2 * T_e) + h_prime_0 * omega * (Gamma_2 + Gamma_b + G_ * Gamma_2 * a * L + Gamma_1 * Z_) = 0)
    (N1 : T_B <> 0)
    (N2 : T_e <> 0)
    (N3 : Gamma_2 + Gamma_b + G_ * Gamma_2 * a * L + Gamma_1 * Z_ <> 0)
    (N4 : G_ * Gamma_2 * a * omega * L + Gamma_1 * omega * Z_ + Gamma_2 * omega + Gamma_b * omega <> 0),
    h_prime_0 = (Gamma_1 * T_e * Z_ + Gamma_b * T_B) / (2 * T_B * T_e * (Gamma_2 + Gamma_b + G_ * Gamma_2 * a * L + Gamma_1 * Z_)).
Proof.
  intros.
  apply Csub_0; transitivity ((1 / (G_ * Gamma_2 * a * omega * L + Gamma_1 * omega * Z_ + Gamma_2 * omega + Gamma_b * omega)) * (- Gamma_1 * omega * Z_ / (2 * T_B) - Gamma_b * omega / (2 * T_e) + h_prime_0 * omega * (Gamma_2 + Gamma_b + G_ * Gamma_2 * a * L + Gamma_1 * Z_) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* sideband-source-weight: Source of X on the sideband x from ν ≪ x, with h(x) = 1/F_B(x): proportional to h(ν). *)
Lemma sideband_source_weight : forall (x nu : C) (A h F_B : C -> C)
    (P1 : h x = 1 / F_B x)
    (N1 : F_B x <> 0),
    - A x * (1 - h x * (F_B x + h nu) + F_B x * h nu) = A x * h nu * (1 - F_B x * F_B x) / F_B x.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* sideband-relaxation-weight: Its relaxation by X at ν. *)
Lemma sideband_relaxation_weight : forall (x : C) (A F_B h : C -> C)
    (P1 : h x = 1 / F_B x)
    (N1 : F_B x <> 0),
    A x * (F_B x - h x) / 2 = A x * (- 1 + F_B x * F_B x) / (2 * F_B x).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* sideband-return: What comes back to ω = 0: the integrand of Γ_2 times Y/π + M/2π. *)
Lemma sideband_return : forall (x M Y : C) (A X F_B h : C -> C)
    (P1 : A (- x) = - A x)
    (P2 : X x = - A x * M * (- 1 + F_B x * F_B x) / (2 * F_B x) + A x * Y * (1 - F_B x * F_B x) / F_B x)
    (P3 : F_B (- x) = - F_B x)
    (P4 : h 0 = 0)
    (N1 : x <> 0)
    (N2 : F_B x <> 0),
    - A (- x) * X x * (F_B (- x) - h 0) / (2 * x * x) = A x * A x * (- 1 + F_B x * F_B x) * (M + 2 * Y) / (4 * x * x).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4).
Qed.

(* shell-residual-source: Source of X in the shell, ω > 0, from the line. *)
Lemma shell_residual_source : forall (Int : integral) (Gamma_2 pi h_prime_0 phi gamma : C)
    (I1 : Int (fun nu : R => 1 / ((nu - i * gamma) * (nu - i * gamma))) = 0)
    (I2 : Int (fun nu : R => 1 / (nu - i * gamma)) = i * pi)
    (I3 : Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma))) = 0)
    (I4 : Int (fun nu : R => 1 / (nu + i * gamma)) = - i * pi)
    (N1 : pi <> 0)
    (N2 : forall nu : R, nu - i * gamma <> 0)
    (N3 : forall nu : R, nu + i * gamma <> 0),
    Int (fun nu : R => i * Gamma_2 * (1 + h_prime_0 * nu) * (- phi / ((nu - i * gamma) * (nu - i * gamma)) + phi / ((nu + i * gamma) * (nu + i * gamma))) / (2 * pi)) = Gamma_2 * h_prime_0 * phi.
Proof.
  intros.
  apply Csub_0; transitivity ((- i * Gamma_2 * phi / (2 * pi) + Gamma_2 * gamma * h_prime_0 * phi / (2 * pi)) * (Int (fun nu : R => 1 / ((nu - i * gamma) * (nu - i * gamma))) - 0)
    + (- i * Gamma_2 * h_prime_0 * phi / (2 * pi)) * (Int (fun nu : R => 1 / (nu - i * gamma)) - (i * pi))
    + (Gamma_2 * gamma * h_prime_0 * phi / (2 * pi) + i * Gamma_2 * phi / (2 * pi)) * (Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma))) - 0)
    + (i * Gamma_2 * h_prime_0 * phi / (2 * pi)) * (Int (fun nu : R => 1 / (nu + i * gamma)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2), (vanishes I3), (vanishes I4); ring].
Qed.

(* shell-residual-relaxation: Its relaxation by X of the line, per X_0. *)
Lemma shell_residual_relaxation : forall (Int : integral) (Gamma_2 pi gamma : C)
    (I1 : Int (fun nu : R => 1 / (nu - i * gamma)) = i * pi)
    (I2 : Int (fun nu : R => 1 / (nu + i * gamma)) = - i * pi)
    (N1 : pi <> 0)
    (N2 : forall nu : R, nu - i * gamma <> 0)
    (N3 : forall nu : R, nu + i * gamma <> 0)
    (N4 : gamma <> 0),
    Int (fun nu : R => Gamma_2 / (2 * pi * (nu - i * gamma) * (nu + i * gamma))) = Gamma_2 / (2 * gamma).
Proof.
  intros.
  apply Csub_0; transitivity ((- i * Gamma_2 / (4 * gamma * pi)) * (Int (fun nu : R => 1 / (nu - i * gamma)) - (i * pi))
    + (i * Gamma_2 / (4 * gamma * pi)) * (Int (fun nu : R => 1 / (nu + i * gamma)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* shell-return: From the sidebands x and −x, where X is even, back to ω ≪ x: the same at every ω, whatever h(ω) is. *)
Lemma shell_return : forall (x omega : C) (A F_B h : C -> C)
    (P1 : A (- x) = - A x)
    (P2 : F_B (- x) = - F_B x),
    A x * (F_B x - h omega) / 2 + A (- x) * (F_B (- x) - h omega) / 2 = A x * F_B x.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* shell-no-source: Im F^R(±x) of the sidebands, odd in x, is no source there. *)
Lemma shell_no_source : forall (x omega : C) (A h F_B : C -> C)
    (P1 : A (- x) = - A x)
    (P2 : F_B (- x) = - F_B x)
    (P3 : h x = 1 / F_B x)
    (P4 : h (- x) = - 1 / F_B x)
    (N1 : F_B x <> 0),
    - A (- x) * (1 - h omega * (F_B (- x) + h x) + F_B (- x) * h x) + A x * (1 - h omega * (F_B x + h (- x)) + F_B x * h (- x)) = 0.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4).
Qed.

(* shell-residual: X in the shell: source, relaxation and what comes back by the sidebands, with Y = −πh'(0)φ and M = πX_0/γ of the line, cancel. *)
Lemma shell_residual : forall (Gamma_2 X_0 gamma pi M Y h_prime_0 phi : C)
    (P1 : M = X_0 * pi / gamma)
    (P2 : Y = - h_prime_0 * phi * pi)
    (N1 : gamma <> 0)
    (N2 : pi <> 0),
    - Gamma_2 * X_0 / (2 * gamma) + Gamma_2 * (M + 2 * Y) / (2 * pi) + Gamma_2 * h_prime_0 * phi = 0.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* shell-source-of-line: Source of X on the line from the gap at ±ν in the shell, where the defect N(0,ν) is 1 − |h|. *)
Lemma shell_source_of_line : forall (G_ nu phi pi Gamma_2 a : C) (A h F_B : C -> C)
    (P1 : A nu = G_ * a * nu)
    (P2 : A (- nu) = - G_ * a * nu)
    (P3 : h 0 = 0)
    (P4 : F_B nu = 1)
    (P5 : h (- nu) = - (1 - Gamma_2 / (G_ * a * nu * pi)))
    (P6 : F_B (- nu) = (-1))
    (P7 : h nu = 1 - Gamma_2 / (G_ * a * nu * pi))
    (N1 : G_ <> 0)
    (N2 : nu <> 0)
    (N3 : a <> 0)
    (N4 : pi <> 0),
    - phi * pi * A nu * A (- nu) * (1 - h 0 * (F_B nu + h (- nu)) + F_B nu * h (- nu)) / (G_ * nu * nu) - phi * pi * A nu * A (- nu) * (1 - h 0 * (F_B (- nu) + h nu) + F_B (- nu) * h nu) / (G_ * nu * nu) = 2 * Gamma_2 * a * phi / nu.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4; try rewrite P5; try rewrite P6; try rewrite P7).
Qed.

(* shell-pairing: What the sidebands see of the gap in the shell, per dν, with h = ±1. *)
Lemma shell_pairing : forall (G_ nu phi pi a : C) (A h : C -> C)
    (P1 : A nu = G_ * a * nu)
    (P2 : h nu = 1)
    (P3 : A (- nu) = - G_ * a * nu)
    (P4 : h (- nu) = (-1))
    (N1 : G_ <> 0)
    (N2 : nu <> 0),
    phi * pi * A nu * h nu / (G_ * nu * nu) + phi * pi * A (- nu) * h (- nu) / (G_ * nu * nu) = 2 * a * phi * pi / nu.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4).
Qed.

(* running-source: Source of X on the line. *)
Lemma running_source : forall (Int : integral) (G_ a Z_ omega T_B h_prime_0 phi gamma pi : C)
    (I1 : Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma))) = 0)
    (I2 : Int (fun nu : R => 1 / (nu + i * gamma)) = - i * pi)
    (I3 : Int (fun nu : R => 1 / ((nu - i * gamma) * (nu - i * gamma))) = 0)
    (I4 : Int (fun nu : R => 1 / (nu - i * gamma)) = i * pi)
    (N1 : forall nu : R, nu - i * gamma <> 0)
    (N2 : forall nu : R, nu + i * gamma <> 0),
    Int (fun nu : R => - i * G_ * a * Z_ * Z_ * (nu - omega - 2 * T_B * h_prime_0 * nu + 2 * T_B * h_prime_0 * omega) * (- phi / ((nu - i * gamma) * (nu - i * gamma)) + phi / ((nu + i * gamma) * (nu + i * gamma))) / 2) = G_ * a * phi * pi * Z_ * Z_ * (- 1 + 2 * T_B * h_prime_0).
Proof.
  intros.
  apply Csub_0; transitivity ((- G_ * a * gamma * phi * Z_ * Z_ / 2 - i * G_ * T_B * a * h_prime_0 * omega * phi * Z_ * Z_ + i * G_ * a * omega * phi * Z_ * Z_ / 2 + G_ * T_B * a * gamma * h_prime_0 * phi * Z_ * Z_) * (Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma))) - 0)
    + (- i * G_ * a * phi * Z_ * Z_ / 2 + i * G_ * T_B * a * h_prime_0 * phi * Z_ * Z_) * (Int (fun nu : R => 1 / (nu + i * gamma)) - (- i * pi))
    + (- G_ * a * gamma * phi * Z_ * Z_ / 2 - i * G_ * a * omega * phi * Z_ * Z_ / 2 + i * G_ * T_B * a * h_prime_0 * omega * phi * Z_ * Z_ + G_ * T_B * a * gamma * h_prime_0 * phi * Z_ * Z_) * (Int (fun nu : R => 1 / ((nu - i * gamma) * (nu - i * gamma))) - 0)
    + (- i * G_ * T_B * a * h_prime_0 * phi * Z_ * Z_ + i * G_ * a * phi * Z_ * Z_ / 2) * (Int (fun nu : R => 1 / (nu - i * gamma)) - (i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2), (vanishes I3), (vanishes I4); ring].
Qed.

(* running-relaxation: Relaxation of X, per X_0. *)
Lemma running_relaxation : forall (Int : integral) (G_ T_B a Z_ gamma pi : C)
    (I1 : Int (fun nu : R => 1 / (nu - i * gamma)) = i * pi)
    (I2 : Int (fun nu : R => 1 / (nu + i * gamma)) = - i * pi)
    (N1 : forall nu : R, nu - i * gamma <> 0)
    (N2 : forall nu : R, nu + i * gamma <> 0)
    (N3 : gamma <> 0),
    Int (fun nu : R => G_ * T_B * a * Z_ * Z_ / ((nu - i * gamma) * (nu + i * gamma))) = G_ * T_B * a * pi * Z_ * Z_ / gamma.
Proof.
  intros.
  apply Csub_0; transitivity ((- i * G_ * T_B * a * Z_ * Z_ / (2 * gamma)) * (Int (fun nu : R => 1 / (nu - i * gamma)) - (i * pi))
    + (i * G_ * T_B * a * Z_ * Z_ / (2 * gamma)) * (Int (fun nu : R => 1 / (nu + i * gamma)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* running-pairing: Y of the line. *)
Lemma running_pairing : forall (Int : integral) (h_prime_0 Z_ phi gamma pi : C)
    (I1 : Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma))) = 0)
    (I2 : Int (fun nu : R => 1 / (nu + i * gamma)) = - i * pi)
    (I3 : Int (fun nu : R => 1 / ((nu - i * gamma) * (nu - i * gamma))) = 0)
    (I4 : Int (fun nu : R => 1 / (nu - i * gamma)) = i * pi)
    (N1 : forall nu : R, nu - i * gamma <> 0)
    (N2 : forall nu : R, nu + i * gamma <> 0),
    Int (fun nu : R => - i * h_prime_0 * nu * Z_ * Z_ * (- phi / ((nu - i * gamma) * (nu - i * gamma)) + phi / ((nu + i * gamma) * (nu + i * gamma))) / 2) = - h_prime_0 * phi * pi * Z_ * Z_.
Proof.
  intros.
  apply Csub_0; transitivity ((- gamma * h_prime_0 * phi * Z_ * Z_ / 2) * (Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma))) - 0)
    + (- i * h_prime_0 * phi * Z_ * Z_ / 2) * (Int (fun nu : R => 1 / (nu + i * gamma)) - (- i * pi))
    + (- gamma * h_prime_0 * phi * Z_ * Z_ / 2) * (Int (fun nu : R => 1 / ((nu - i * gamma) * (nu - i * gamma))) - 0)
    + (i * h_prime_0 * phi * Z_ * Z_ / 2) * (Int (fun nu : R => 1 / (nu - i * gamma)) - (i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2), (vanishes I3), (vanishes I4); ring].
Qed.

(* running-residue: M of the line, per X_0. *)
Lemma running_residue : forall (Int : integral) (Z_ gamma pi : C)
    (I1 : Int (fun nu : R => 1 / (nu - i * gamma)) = i * pi)
    (I2 : Int (fun nu : R => 1 / (nu + i * gamma)) = - i * pi)
    (N1 : forall nu : R, nu - i * gamma <> 0)
    (N2 : forall nu : R, nu + i * gamma <> 0)
    (N3 : gamma <> 0),
    Int (fun nu : R => Z_ * Z_ / ((nu - i * gamma) * (nu + i * gamma))) = pi * Z_ * Z_ / gamma.
Proof.
  intros.
  apply Csub_0; transitivity ((- i * Z_ * Z_ / (2 * gamma)) * (Int (fun nu : R => 1 / (nu - i * gamma)) - (i * pi))
    + (i * Z_ * Z_ / (2 * gamma)) * (Int (fun nu : R => 1 / (nu + i * gamma)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* running-thermal: Thermal share. *)
Lemma running_thermal : forall (Int : integral) (G_ h_prime_0 pi Z_ phi gamma : C)
    (I1 : Int (fun nu : R => 1 / ((nu - i * gamma) * (nu - i * gamma))) = 0)
    (I2 : Int (fun nu : R => 1 / (nu - i * gamma)) = i * pi)
    (I3 : Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma))) = 0)
    (I4 : Int (fun nu : R => 1 / (nu + i * gamma)) = - i * pi)
    (N1 : pi <> 0)
    (N2 : forall nu : R, nu - i * gamma <> 0)
    (N3 : forall nu : R, nu + i * gamma <> 0),
    Int (fun nu : R => i * G_ * h_prime_0 * nu * Z_ * Z_ * (- phi / ((nu - i * gamma) * (nu - i * gamma)) + phi / ((nu + i * gamma) * (nu + i * gamma))) / (4 * pi)) = G_ * h_prime_0 * phi * Z_ * Z_ / 2.
Proof.
  intros.
  apply Csub_0; transitivity ((G_ * gamma * h_prime_0 * phi * Z_ * Z_ / (4 * pi)) * (Int (fun nu : R => 1 / ((nu - i * gamma) * (nu - i * gamma))) - 0)
    + (- i * G_ * h_prime_0 * phi * Z_ * Z_ / (4 * pi)) * (Int (fun nu : R => 1 / (nu - i * gamma)) - (i * pi))
    + (G_ * gamma * h_prime_0 * phi * Z_ * Z_ / (4 * pi)) * (Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma))) - 0)
    + (i * G_ * h_prime_0 * phi * Z_ * Z_ / (4 * pi)) * (Int (fun nu : R => 1 / (nu + i * gamma)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2), (vanishes I3), (vanishes I4); ring].
Qed.

(* running-glue: The glue, per X_0. *)
Lemma running_glue : forall (Int : integral) (G_ pi Z_ gamma : C)
    (I1 : Int (fun nu : R => 1 / (nu - i * gamma)) = i * pi)
    (I2 : Int (fun nu : R => 1 / (nu + i * gamma)) = - i * pi)
    (N1 : pi <> 0)
    (N2 : forall nu : R, nu - i * gamma <> 0)
    (N3 : forall nu : R, nu + i * gamma <> 0)
    (N4 : gamma <> 0),
    Int (fun nu : R => - G_ * Z_ * Z_ / (4 * pi * (nu - i * gamma) * (nu + i * gamma))) = - G_ * Z_ * Z_ / (4 * gamma).
Proof.
  intros.
  apply Csub_0; transitivity ((i * G_ * Z_ * Z_ / (8 * gamma * pi)) * (Int (fun nu : R => 1 / (nu - i * gamma)) - (i * pi))
    + (- i * G_ * Z_ * Z_ / (8 * gamma * pi)) * (Int (fun nu : R => 1 / (nu + i * gamma)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* running-residual: X on the line: source on the line and from the shell, relaxation, and what comes back by the sidebands, with Y of line and shell. *)
Lemma running_residual : forall (X_0 T_B gamma phi Gamma_1 Z_ Gamma_2 h_prime_0 a L pi : C)
    (I1 : - X_0 - Gamma_1 * X_0 * Z_ * Z_ / (2 * gamma) + Gamma_1 * phi * Z_ * Z_ * (- 1 + 2 * T_B * h_prime_0) / (2 * T_B) + Gamma_2 * (- 2 * h_prime_0 * phi * pi * Z_ * Z_ + 4 * a * phi * pi * L + X_0 * pi * Z_ * Z_ / gamma) / (2 * pi) + 2 * Gamma_2 * a * phi * L = 0)
    (N1 : T_B <> 0)
    (N2 : - Gamma_2 * Z_ * Z_ + 2 * gamma + Gamma_1 * Z_ * Z_ <> 0)
    (N3 : - Gamma_1 * Z_ * Z_ - 2 * gamma + Gamma_2 * Z_ * Z_ <> 0)
    (N4 : gamma <> 0)
    (N5 : pi <> 0),
    X_0 = gamma * phi * (- Gamma_1 * Z_ * Z_ - 2 * Gamma_2 * T_B * h_prime_0 * Z_ * Z_ + 2 * Gamma_1 * T_B * h_prime_0 * Z_ * Z_ + 8 * Gamma_2 * T_B * a * L) / (T_B * (- Gamma_2 * Z_ * Z_ + 2 * gamma + Gamma_1 * Z_ * Z_)).
Proof.
  intros.
  apply Csub_0; transitivity ((gamma / (- gamma - Gamma_1 * Z_ * Z_ / 2 + Gamma_2 * Z_ * Z_ / 2)) * (- X_0 - Gamma_1 * X_0 * Z_ * Z_ / (2 * gamma) + Gamma_1 * phi * Z_ * Z_ * (- 1 + 2 * T_B * h_prime_0) / (2 * T_B) + Gamma_2 * (- 2 * h_prime_0 * phi * pi * Z_ * Z_ + 4 * a * phi * pi * L + X_0 * pi * Z_ * Z_ / gamma) / (2 * pi) + 2 * Gamma_2 * a * phi * L - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* running-orders: φ^R/φ = 1 is the line's part less 2GaL. The line's part by G(1 + 2GaL), with Z = 1/(1 + GaL), is 1/G: to first order in L the law, and what runs. *)
Lemma running_orders : forall (G_ phi a eta L T_B Z_ Gamma_1 Gamma_2 T_e Gamma_b : C)
    (P1 : Z_ = 1 / (1 + G_ * a * eta * L))
    (N1 : G_ <> 0)
    (N2 : phi <> 0)
    (N3 : 1 + 2 * G_ * a * eta * L <> 0)
    (N4 : T_B <> 0)
    (N5 : T_e <> 0)
    (N6 : Gamma_2 + Gamma_b + G_ * Gamma_2 * a * eta * L + Gamma_1 * Z_ <> 0)
    (N7 : - Gamma_2 * Z_ * Z_ + 2 * Gamma_1 * Z_ * Z_ + G_ * Gamma_2 * a * eta * L * Z_ + Gamma_2 * Z_ + Gamma_b * Z_ <> 0)
    (N8 : Gamma_b + 2 * Gamma_1 <> 0)
    (N9 : 1 + G_ * a * eta * L <> 0)
    (N10 : Gamma_1 + Gamma_2 + Gamma_b + 2 * G_ * Gamma_2 * a * eta * L + G_ * Gamma_b * a * eta * L + G_ * G_ * Gamma_2 * a * a * eta * eta * L * L <> 0)
    (N11 : Gamma_b + 2 * G_ * Gamma_2 * a * eta * L + 2 * Gamma_1 + G_ * Gamma_b * a * eta * L + G_ * G_ * Gamma_2 * a * a * eta * eta * L * L <> 0),
    (- G_ * phi * Z_ * Z_ * (- Gamma_1 * Z_ * Z_ - Gamma_2 * Z_ * Z_ * (Gamma_1 * T_e * Z_ + Gamma_b * T_B) / (T_e * (Gamma_2 + Gamma_b + G_ * Gamma_2 * a * eta * L + Gamma_1 * Z_)) + 8 * Gamma_2 * T_B * a * eta * L + Gamma_1 * Z_ * Z_ * (Gamma_1 * T_e * Z_ + Gamma_b * T_B) / (T_e * (Gamma_2 + Gamma_b + G_ * Gamma_2 * a * eta * L + Gamma_1 * Z_))) / (4 * T_B * (- Gamma_2 * Z_ * Z_ + 2 * Gamma_1 * Z_ * Z_ + G_ * Gamma_2 * a * eta * L * Z_ + Gamma_2 * Z_ + Gamma_b * Z_)) + G_ * phi * Z_ * Z_ * (Gamma_1 * T_e * Z_ + Gamma_b * T_B) / (4 * T_B * T_e * (Gamma_2 + Gamma_b + G_ * Gamma_2 * a * eta * L + Gamma_1 * Z_))) / (G_ * phi * (1 + 2 * G_ * a * eta * L)) - (- a * eta * L * (2 * G_ * Gamma_1 * Gamma_2 * T_e + 2 * G_ * Gamma_b * Gamma_b * T_B + 3 * G_ * Gamma_1 * Gamma_b * T_B + 4 * Gamma_2 * Gamma_b * T_B * T_e + 5 * G_ * Gamma_1 * Gamma_b * T_e + 8 * G_ * Gamma_1 * Gamma_1 * T_e + 8 * Gamma_1 * Gamma_2 * T_B * T_e + G_ * Gamma_2 * Gamma_b * T_B) / (2 * T_B * T_e * (Gamma_b + 2 * Gamma_1) * (Gamma_b + 2 * Gamma_1)) + (2 * Gamma_1 * T_e + Gamma_b * T_B) / (4 * T_B * T_e * (Gamma_b + 2 * Gamma_1))) = eta * eta * ((G_ * Gamma_2 * Gamma_2 * Gamma_b * T_B * T_e * a * a * L * L / 2 + G_ * G_ * G_ * G_ * Gamma_2 * Gamma_b * Gamma_b * T_B * T_e * a * a * a * a * a * eta * eta * eta * L * L * L * L * L / 2 + G_ * G_ * G_ * G_ * G_ * Gamma_2 * Gamma_2 * Gamma_b * T_B * T_e * a * a * a * a * a * a * eta * eta * eta * eta * L * L * L * L * L * L / 2 + G_ * G_ * Gamma_1 * Gamma_2 * Gamma_2 * T_e * a * a * L * L / 4 + G_ * G_ * G_ * G_ * G_ * Gamma_b * Gamma_b * Gamma_b * T_B * a * a * a * a * a * eta * eta * eta * L * L * L * L * L / 4 + G_ * G_ * G_ * G_ * G_ * G_ * Gamma_1 * Gamma_2 * Gamma_2 * T_e * a * a * a * a * a * a * eta * eta * eta * eta * L * L * L * L * L * L / 4 + G_ * G_ * G_ * G_ * G_ * G_ * Gamma_2 * Gamma_b * Gamma_b * T_B * a * a * a * a * a * a * eta * eta * eta * eta * L * L * L * L * L * L / 4 + G_ * G_ * Gamma_2 * Gamma_2 * Gamma_b * T_B * a * a * L * L / 8 + G_ * G_ * G_ * G_ * G_ * G_ * Gamma_2 * Gamma_2 * Gamma_b * T_B * a * a * a * a * a * a * eta * eta * eta * eta * L * L * L * L * L * L / 8 + 11 * G_ * G_ * Gamma_1 * Gamma_2 * Gamma_b * T_e * a * a * L * L / 16 + 11 * G_ * G_ * Gamma_b * Gamma_b * Gamma_b * T_B * a * a * L * L / 32 + 11 * G_ * G_ * Gamma_1 * Gamma_1 * Gamma_1 * T_e * a * a * L * L / 4 + 13 * G_ * G_ * G_ * G_ * Gamma_b * Gamma_b * Gamma_b * T_B * a * a * a * a * eta * eta * L * L * L * L / 16 + 13 * G_ * G_ * G_ * Gamma_1 * Gamma_1 * Gamma_b * T_e * a * a * a * eta * L * L * L / 2 + 13 * G_ * G_ * Gamma_1 * Gamma_1 * Gamma_b * T_e * a * a * L * L / 4 + 13 * G_ * G_ * G_ * Gamma_1 * Gamma_1 * Gamma_b * T_B * a * a * a * eta * L * L * L / 8 + 17 * G_ * G_ * Gamma_1 * Gamma_b * Gamma_b * T_B * a * a * L * L / 16 + 17 * G_ * G_ * G_ * G_ * G_ * Gamma_1 * Gamma_1 * Gamma_2 * T_e * a * a * a * a * a * eta * eta * eta * L * L * L * L * L / 4 + 19 * G_ * G_ * G_ * G_ * G_ * Gamma_2 * Gamma_b * Gamma_b * T_B * a * a * a * a * a * eta * eta * eta * L * L * L * L * L / 16 + 19 * G_ * G_ * G_ * Gamma_1 * Gamma_b * Gamma_b * T_B * a * a * a * eta * L * L * L / 8 + 19 * G_ * G_ * G_ * Gamma_1 * Gamma_b * Gamma_b * T_e * a * a * a * eta * L * L * L / 8 + 2 * G_ * Gamma_1 * Gamma_1 * Gamma_2 * T_B * T_e * a * a * L * L + 2 * G_ * G_ * Gamma_2 * Gamma_b * Gamma_b * T_B * T_e * a * a * a * eta * L * L * L + 2 * G_ * G_ * G_ * Gamma_1 * Gamma_1 * Gamma_2 * T_B * T_e * a * a * a * a * eta * eta * L * L * L * L + 2 * G_ * G_ * G_ * G_ * Gamma_1 * Gamma_1 * Gamma_1 * T_e * a * a * a * a * eta * eta * L * L * L * L + 23 * G_ * G_ * G_ * Gamma_1 * Gamma_2 * Gamma_b * T_B * a * a * a * eta * L * L * L / 16 + 25 * G_ * G_ * G_ * G_ * G_ * Gamma_1 * Gamma_2 * Gamma_b * T_B * a * a * a * a * a * eta * eta * eta * L * L * L * L * L / 16 + 27 * G_ * G_ * G_ * G_ * Gamma_1 * Gamma_b * Gamma_b * T_B * a * a * a * a * eta * eta * L * L * L * L / 16 + 29 * G_ * G_ * G_ * Gamma_b * Gamma_b * Gamma_b * T_B * a * a * a * eta * L * L * L / 32 + 3 * G_ * Gamma_2 * Gamma_b * Gamma_b * T_B * T_e * a * a * L * L / 4 + 3 * G_ * G_ * G_ * G_ * Gamma_1 * Gamma_1 * Gamma_b * T_B * a * a * a * a * eta * eta * L * L * L * L / 4 + 3 * G_ * G_ * G_ * G_ * G_ * Gamma_1 * Gamma_b * Gamma_b * T_B * a * a * a * a * a * eta * eta * eta * L * L * L * L * L / 8 + 3 * G_ * G_ * G_ * G_ * G_ * G_ * Gamma_1 * Gamma_2 * Gamma_b * T_B * a * a * a * a * a * a * eta * eta * eta * eta * L * L * L * L * L * L / 8 + 33 * G_ * G_ * G_ * G_ * Gamma_1 * Gamma_b * Gamma_b * T_e * a * a * a * a * eta * eta * L * L * L * L / 16 + 37 * G_ * G_ * G_ * G_ * Gamma_1 * Gamma_2 * Gamma_b * T_B * a * a * a * a * eta * eta * L * L * L * L / 16 + 4 * G_ * G_ * Gamma_1 * Gamma_1 * Gamma_2 * T_B * T_e * a * a * a * eta * L * L * L + 4 * G_ * G_ * G_ * Gamma_1 * Gamma_1 * Gamma_2 * T_e * a * a * a * eta * L * L * L + 47 * G_ * G_ * G_ * G_ * G_ * Gamma_1 * Gamma_2 * Gamma_b * T_e * a * a * a * a * a * eta * eta * eta * L * L * L * L * L / 16 + 49 * G_ * G_ * G_ * Gamma_1 * Gamma_2 * Gamma_b * T_e * a * a * a * eta * L * L * L / 16 + 5 * G_ * G_ * Gamma_1 * Gamma_2 * Gamma_b * T_B * a * a * L * L / 16 + 5 * G_ * Gamma_1 * Gamma_2 * Gamma_b * T_B * T_e * a * a * L * L / 2 + 5 * G_ * G_ * G_ * Gamma_2 * Gamma_b * Gamma_b * T_B * a * a * a * eta * L * L * L / 4 + 5 * G_ * G_ * G_ * G_ * G_ * Gamma_1 * Gamma_b * Gamma_b * T_e * a * a * a * a * a * eta * eta * eta * L * L * L * L * L / 8 + 5 * G_ * G_ * G_ * G_ * G_ * G_ * Gamma_1 * Gamma_2 * Gamma_b * T_e * a * a * a * a * a * a * eta * eta * eta * eta * L * L * L * L * L * L / 8 + 51 * G_ * G_ * G_ * G_ * Gamma_1 * Gamma_1 * Gamma_2 * T_e * a * a * a * a * eta * eta * L * L * L * L / 8 + 6 * G_ * G_ * Gamma_1 * Gamma_2 * Gamma_b * T_B * T_e * a * a * a * eta * L * L * L + 61 * G_ * G_ * G_ * G_ * Gamma_2 * Gamma_b * Gamma_b * T_B * a * a * a * a * eta * eta * L * L * L * L / 32 + 7 * G_ * G_ * G_ * Gamma_1 * Gamma_2 * Gamma_2 * T_B * T_e * a * a * a * a * eta * eta * L * L * L * L + 7 * G_ * G_ * G_ * Gamma_2 * Gamma_2 * Gamma_b * T_B * T_e * a * a * a * a * eta * eta * L * L * L * L / 2 + 7 * G_ * G_ * G_ * Gamma_2 * Gamma_b * Gamma_b * T_B * T_e * a * a * a * a * eta * eta * L * L * L * L / 4 + 7 * G_ * G_ * G_ * G_ * Gamma_1 * Gamma_2 * Gamma_2 * T_e * a * a * a * a * eta * eta * L * L * L * L / 4 + 7 * G_ * G_ * Gamma_1 * Gamma_1 * Gamma_2 * T_e * a * a * L * L / 8 + 7 * G_ * G_ * Gamma_1 * Gamma_1 * Gamma_b * T_B * a * a * L * L / 8 + 7 * G_ * G_ * G_ * G_ * Gamma_2 * Gamma_2 * Gamma_b * T_B * a * a * a * a * eta * eta * L * L * L * L / 8 + 75 * G_ * G_ * G_ * G_ * Gamma_1 * Gamma_2 * Gamma_b * T_e * a * a * a * a * eta * eta * L * L * L * L / 16 + 9 * G_ * G_ * G_ * Gamma_2 * Gamma_2 * Gamma_b * T_B * a * a * a * eta * L * L * L / 16 + 9 * G_ * G_ * G_ * G_ * G_ * Gamma_2 * Gamma_2 * Gamma_b * T_B * a * a * a * a * a * eta * eta * eta * L * L * L * L * L / 16 + 9 * G_ * G_ * Gamma_1 * Gamma_2 * Gamma_2 * T_B * T_e * a * a * a * eta * L * L * L / 2 + 9 * G_ * G_ * G_ * Gamma_1 * Gamma_2 * Gamma_b * T_B * T_e * a * a * a * a * eta * eta * L * L * L * L / 2 + 9 * G_ * G_ * G_ * Gamma_1 * Gamma_1 * Gamma_1 * T_e * a * a * a * eta * L * L * L / 2 + 9 * G_ * G_ * G_ * G_ * Gamma_1 * Gamma_2 * Gamma_2 * T_B * T_e * a * a * a * a * a * eta * eta * eta * L * L * L * L * L / 2 + 9 * G_ * G_ * G_ * G_ * Gamma_1 * Gamma_1 * Gamma_b * T_e * a * a * a * a * eta * eta * L * L * L * L / 2 + 9 * G_ * G_ * Gamma_2 * Gamma_b * Gamma_b * T_B * a * a * L * L / 32 + 9 * G_ * G_ * Gamma_2 * Gamma_2 * Gamma_b * T_B * T_e * a * a * a * eta * L * L * L / 4 + 9 * G_ * G_ * G_ * G_ * Gamma_2 * Gamma_2 * Gamma_b * T_B * T_e * a * a * a * a * a * eta * eta * eta * L * L * L * L * L / 4 + 9 * G_ * G_ * G_ * Gamma_1 * Gamma_2 * Gamma_2 * T_e * a * a * a * eta * L * L * L / 8 + 9 * G_ * G_ * G_ * G_ * G_ * Gamma_1 * Gamma_2 * Gamma_2 * T_e * a * a * a * a * a * eta * eta * eta * L * L * L * L * L / 8 + G_ * Gamma_1 * Gamma_2 * Gamma_2 * T_B * T_e * a * a * L * L + G_ * G_ * Gamma_1 * Gamma_b * Gamma_b * T_e * a * a * L * L + G_ * G_ * G_ * G_ * Gamma_1 * Gamma_2 * Gamma_b * T_B * T_e * a * a * a * a * a * eta * eta * eta * L * L * L * L * L + G_ * G_ * G_ * G_ * G_ * Gamma_1 * Gamma_2 * Gamma_2 * T_B * T_e * a * a * a * a * a * a * eta * eta * eta * eta * L * L * L * L * L * L + G_ * G_ * G_ * G_ * G_ * Gamma_1 * Gamma_1 * Gamma_b * T_e * a * a * a * a * a * eta * eta * eta * L * L * L * L * L + G_ * G_ * G_ * G_ * G_ * G_ * Gamma_1 * Gamma_1 * Gamma_2 * T_e * a * a * a * a * a * a * eta * eta * eta * eta * L * L * L * L * L * L) / (T_B * T_e * (1 + G_ * a * eta * L) * (1 + G_ * a * eta * L) * (1 / 2 + G_ * a * eta * L) * (Gamma_1 + Gamma_b / 2) * (Gamma_1 + Gamma_b / 2) * (Gamma_b + 2 * G_ * Gamma_2 * a * eta * L + 2 * Gamma_1 + G_ * Gamma_b * a * eta * L + G_ * G_ * Gamma_2 * a * a * eta * eta * L * L))).
Proof.
  intros; try rewrite P1; rational.
Qed.

(* running-parts: What multiplies −a ln(Ω/T), with G at its leading order: 4 from the line and the gap as for fixed h; the excited electrons of a drive; and the ratio of lead and boson, whose rates run as Γ_b and ZΓ_1. The last vanishes at one temperature, and with either alone. *)
Lemma running_parts : forall (T_B T_e Gamma_b Gamma_1 Gamma_2 : C)
    (N1 : T_B <> 0)
    (N2 : T_e <> 0)
    (N3 : Gamma_b + 2 * Gamma_1 <> 0)
    (N4 : 2 * Gamma_1 * T_e + Gamma_b * T_B <> 0),
    (12 * Gamma_1 * Gamma_b * T_B * T_B * T_e * (Gamma_b + 2 * Gamma_1) / (2 * Gamma_1 * T_e + Gamma_b * T_B) + 20 * Gamma_1 * Gamma_b * T_B * T_e * T_e * (Gamma_b + 2 * Gamma_1) / (2 * Gamma_1 * T_e + Gamma_b * T_B) + 32 * Gamma_1 * Gamma_1 * T_B * T_e * T_e * (Gamma_b + 2 * Gamma_1) / (2 * Gamma_1 * T_e + Gamma_b * T_B) + 4 * Gamma_2 * Gamma_b * T_B * T_e + 4 * Gamma_2 * Gamma_b * T_B * T_B * T_e * (Gamma_b + 2 * Gamma_1) / (2 * Gamma_1 * T_e + Gamma_b * T_B) + 8 * Gamma_1 * Gamma_2 * T_B * T_e + 8 * Gamma_1 * Gamma_2 * T_B * T_e * T_e * (Gamma_b + 2 * Gamma_1) / (2 * Gamma_1 * T_e + Gamma_b * T_B) + 8 * Gamma_b * Gamma_b * T_B * T_B * T_e * (Gamma_b + 2 * Gamma_1) / (2 * Gamma_1 * T_e + Gamma_b * T_B)) / (2 * T_B * T_e * (Gamma_b + 2 * Gamma_1) * (Gamma_b + 2 * Gamma_1)) = 4 + 2 * Gamma_1 * Gamma_b * (T_e - T_B) / ((Gamma_b + 2 * Gamma_1) * (2 * Gamma_1 * T_e + Gamma_b * T_B)) + 4 * Gamma_2 / (Gamma_b + 2 * Gamma_1).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* running-critical-coupling: 1/G_c = ¼[Γ_b/T_e + 2Γ_1/T_B]/(Γ_b + 2Γ_1) − a ln(Ω/T) times this. *)
Lemma running_critical_coupling : forall (G_ a Omega T Gamma_1 Gamma_b T_e T_B Gamma_2 : C) (log : C -> C)
    (I1 : 1 - G_ * (- a * log (Omega / T) * (4 + 2 * Gamma_1 * Gamma_b * (T_e - T_B) / ((Gamma_b + 2 * Gamma_1) * (2 * Gamma_1 * T_e + Gamma_b * T_B)) + 4 * Gamma_2 / (Gamma_b + 2 * Gamma_1)) + (2 * Gamma_1 * T_e + Gamma_b * T_B) / (4 * T_B * T_e * (Gamma_b + 2 * Gamma_1))) = 0)
    (N1 : - 16 * Gamma_2 * Gamma_b * T_B * T_B * T_e * a * log (Omega / T) - 16 * Gamma_b * Gamma_b * T_B * T_B * T_e * a * log (Omega / T) - 24 * Gamma_1 * Gamma_b * T_B * T_B * T_e * a * log (Omega / T) - 32 * Gamma_1 * Gamma_2 * T_B * T_e * T_e * a * log (Omega / T) - 40 * Gamma_1 * Gamma_b * T_B * T_e * T_e * a * log (Omega / T) - 64 * Gamma_1 * Gamma_1 * T_B * T_e * T_e * a * log (Omega / T) + 4 * Gamma_1 * Gamma_b * T_B * T_e + 4 * Gamma_1 * Gamma_1 * T_e * T_e + Gamma_b * Gamma_b * T_B * T_B <> 0)
    (N2 : T <> 0)
    (N3 : Gamma_b + 2 * Gamma_1 <> 0)
    (N4 : 2 * Gamma_1 * T_e + Gamma_b * T_B <> 0)
    (N5 : T_B <> 0)
    (N6 : T_e <> 0)
    (N7 : - Gamma_b * Gamma_b * T_B * T_B - 4 * Gamma_1 * Gamma_b * T_B * T_e - 4 * Gamma_1 * Gamma_1 * T_e * T_e + 16 * Gamma_2 * Gamma_b * T_B * T_B * T_e * a * log (Omega / T) + 16 * Gamma_b * Gamma_b * T_B * T_B * T_e * a * log (Omega / T) + 24 * Gamma_1 * Gamma_b * T_B * T_B * T_e * a * log (Omega / T) + 32 * Gamma_1 * Gamma_2 * T_B * T_e * T_e * a * log (Omega / T) + 40 * Gamma_1 * Gamma_b * T_B * T_e * T_e * a * log (Omega / T) + 64 * Gamma_1 * Gamma_1 * T_B * T_e * T_e * a * log (Omega / T) <> 0),
    G_ = 1 / (- a * log (Omega / T) * (4 + 2 * Gamma_1 * Gamma_b * (T_e - T_B) / ((Gamma_b + 2 * Gamma_1) * (2 * Gamma_1 * T_e + Gamma_b * T_B)) + 4 * Gamma_2 / (Gamma_b + 2 * Gamma_1)) + Gamma_1 / (2 * T_B * (Gamma_b + 2 * Gamma_1)) + Gamma_b / (4 * T_e * (Gamma_b + 2 * Gamma_1))).
Proof.
  intros.
  apply Csub_0; transitivity ((T_B * T_e * (Gamma_1 + Gamma_b / 2) * (Gamma_b * T_B / 2 + Gamma_1 * T_e) / (- Gamma_b * Gamma_b * T_B * T_B / 16 - Gamma_1 * Gamma_b * T_B * T_e / 4 - Gamma_1 * Gamma_1 * T_e * T_e / 4 + 2 * Gamma_1 * Gamma_2 * T_B * T_e * T_e * a * log (Omega / T) + 3 * Gamma_1 * Gamma_b * T_B * T_B * T_e * a * log (Omega / T) / 2 + 4 * Gamma_1 * Gamma_1 * T_B * T_e * T_e * a * log (Omega / T) + 5 * Gamma_1 * Gamma_b * T_B * T_e * T_e * a * log (Omega / T) / 2 + Gamma_2 * Gamma_b * T_B * T_B * T_e * a * log (Omega / T) + Gamma_b * Gamma_b * T_B * T_B * T_e * a * log (Omega / T))) * (1 - G_ * (- a * log (Omega / T) * (4 + 2 * Gamma_1 * Gamma_b * (T_e - T_B) / ((Gamma_b + 2 * Gamma_1) * (2 * Gamma_1 * T_e + Gamma_b * T_B)) + 4 * Gamma_2 / (Gamma_b + 2 * Gamma_1)) + (2 * Gamma_1 * T_e + Gamma_b * T_B) / (4 * T_B * T_e * (Gamma_b + 2 * Gamma_1))) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* lead-balance: Gain less h_B times loss, Δ = h − h_B: 2γΔ(ω) = Γ_b(h_b − h_B)(ω) − ∫dν A(ω−ν)Δ(ν)[F_B(ω−ν) − h_B(ω)] Im G^R(ν). *)
Lemma lead_balance : forall (omega nu : C) (h_B F_B h Delta : C -> C)
    (P1 : F_B (omega - nu) = (1 - h_B nu * h_B omega) / (h_B omega - h_B nu))
    (P2 : h nu = Delta nu + h_B nu)
    (N1 : h_B omega - h_B nu <> 0),
    1 - h_B omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu = Delta nu * (F_B (omega - nu) - h_B omega).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* lead-electrons: At thermal energies, to leading order, δ_b = h_b − h_B: Im G^R = −πδ(ν) and Δ(0) = 0, nothing comes from the line. *)
Lemma lead_electrons : forall (omega Gamma_b pi : C) (Delta delta_b A F_B : C -> C)
    (I1 : - Gamma_b * delta_b omega + 2 * Delta omega * (Gamma_b / 2 + pi * A omega * F_B omega / 2) = 0)
    (N1 : Gamma_b + pi * A omega * F_B omega <> 0),
    Delta omega = Gamma_b * delta_b omega / (Gamma_b + pi * A omega * F_B omega).
Proof.
  intros.
  apply Csub_0; transitivity ((1 / (Gamma_b + pi * A omega * F_B omega)) * (- Gamma_b * delta_b omega + 2 * Delta omega * (Gamma_b / 2 + pi * A omega * F_B omega / 2) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* lead-return: Slope at ω = 0 of what thermal energies bring, with the sign of −Im G^R. *)
Lemma lead_return : forall (nu T_B : C) (A_prime Delta F_B h_B A F_B_prime h_B_prime : C -> C)
    (P1 : A_prime (- nu) = A_prime nu)
    (P2 : F_B (- nu) = - F_B nu)
    (P3 : h_B 0 = 0)
    (P4 : A (- nu) = - A nu)
    (P5 : F_B_prime (- nu) = F_B_prime nu)
    (P6 : h_B_prime 0 = 1 / (2 * T_B))
    (N1 : T_B <> 0),
    A_prime (- nu) * Delta nu * (F_B (- nu) - h_B 0) + A (- nu) * Delta nu * (F_B_prime (- nu) - h_B_prime 0) = Delta nu * (A nu - 2 * T_B * A_prime nu * F_B nu - 2 * T_B * A nu * F_B_prime nu) / (2 * T_B).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4; try rewrite P5; try rewrite P6).
Qed.

(* lead-slope: Slope of lead-balance at ω = 0: Δ'(0) from the loss of the line, loss-at-rest, the lead and lead-return. *)
Lemma lead_slope : forall (Delta_prime_0 T_B T_e Gamma_b b_1 K_0 pi b_2 : C)
    (I1 : b_2 - Gamma_b * (T_B - T_e) / (2 * T_B * T_e) + 2 * Delta_prime_0 * (- b_1 + Gamma_b / 2 + K_0 * pi / 2) = 0)
    (N1 : T_B <> 0)
    (N2 : T_e <> 0)
    (N3 : Gamma_b - 2 * b_1 + K_0 * pi <> 0),
    Delta_prime_0 = (- T_B * T_e * b_2 - Gamma_b * T_e / 2 + Gamma_b * T_B / 2) / (T_B * T_e * (Gamma_b - 2 * b_1 + K_0 * pi)).
Proof.
  intros.
  apply Csub_0; transitivity ((1 / (Gamma_b - 2 * b_1 + K_0 * pi)) * (b_2 - Gamma_b * (T_B - T_e) / (2 * T_B * T_e) + 2 * Delta_prime_0 * (- b_1 + Gamma_b / 2 + K_0 * pi / 2) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* deviation-on-line: What w holds on the line beside Q, with h − h_B = Δ'(0)ν. *)
Lemma deviation_on_line : forall (Int : integral) (Delta_prime_0 gamma pi : C)
    (I1 : Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma))) = 0)
    (I2 : Int (fun nu : R => 1 / (nu + i * gamma)) = - i * pi)
    (I3 : Int (fun nu : R => 1 / ((nu - i * gamma) * (nu - i * gamma))) = 0)
    (I4 : Int (fun nu : R => 1 / (nu - i * gamma)) = i * pi)
    (N1 : forall nu : R, nu - i * gamma <> 0)
    (N2 : forall nu : R, nu + i * gamma <> 0),
    Int (fun nu : R => - i * Delta_prime_0 * nu * (1 / (nu - i * gamma) + 1 / (nu + i * gamma)) * (1 / (nu + i * gamma) - 1 / (nu - i * gamma))) = - 2 * Delta_prime_0 * pi.
Proof.
  intros.
  apply Csub_0; transitivity ((- Delta_prime_0 * gamma) * (Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma))) - 0)
    + (- i * Delta_prime_0) * (Int (fun nu : R => 1 / (nu + i * gamma)) - (- i * pi))
    + (- Delta_prime_0 * gamma) * (Int (fun nu : R => 1 / ((nu - i * gamma) * (nu - i * gamma))) - 0)
    + (i * Delta_prime_0) * (Int (fun nu : R => 1 / (nu - i * gamma)) - (i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2), (vanishes I3), (vanishes I4); ring].
Qed.

(* residual-ratio: Q(0) = R(0)γ(0), R = Q/γ, solved for R(0): residual-at-rest over w and loss-at-rest over Im G^R, each on the line, where AF_B = K_0, and as ⟨…⟩. *)
Lemma residual_ratio : forall (R_0 Gamma_b b_1 b_4 K_0 pi b_3 Delta_prime_0 : C)
    (I1 : - R_0 * (- b_1 + Gamma_b / 2 + K_0 * pi / 2) - b_3 + Delta_prime_0 * K_0 * pi + R_0 * (b_4 - K_0 * pi / 2) = 0)
    (N1 : Gamma_b - 2 * b_1 - 2 * b_4 + 2 * K_0 * pi <> 0)
    (N2 : - Gamma_b - 2 * K_0 * pi + 2 * b_1 + 2 * b_4 <> 0),
    R_0 = (- 2 * b_3 + 2 * Delta_prime_0 * K_0 * pi) / (Gamma_b - 2 * b_1 - 2 * b_4 + 2 * K_0 * pi).
Proof.
  intros.
  apply Csub_0; transitivity ((1 / (b_1 + b_4 - K_0 * pi - Gamma_b / 2)) * (- R_0 * (- b_1 + Gamma_b / 2 + K_0 * pi / 2) - b_3 + Delta_prime_0 * K_0 * pi + R_0 * (b_4 - K_0 * pi / 2) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* deviation-strength: p = ∫dν w to first order. What it does to 1/G_c is derived a second time without w and Q: thermal-bias and thermal-lead among the second routes. *)
Lemma deviation_strength : forall (b_5 Gamma_b b_1 b_4 K_0 pi b_3 T_B T_e b_2 b_6 eta nu : C) (A F_B bracket h Delta A_prime F_B_prime : C -> C)
    (P1 : b_5 = eta * bracket (4 * Delta nu / nu))
    (P2 : b_1 = eta * bracket (A nu * (F_B nu - h nu) / 2))
    (P3 : b_4 = eta * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))))
    (P4 : b_3 = eta * bracket (2 * A nu * Delta nu * F_B nu / nu))
    (P5 : b_2 = eta * bracket (Delta nu * (A nu - 2 * T_B * A_prime nu * F_B nu - 2 * T_B * A nu * F_B_prime nu) / (2 * T_B)))
    (P6 : b_6 = eta * bracket (A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (K_0 * F_B nu * (Gamma_b + pi * A nu * F_B nu))))
    (N1 : Gamma_b - 2 * b_1 - 2 * b_4 + 2 * K_0 * pi <> 0)
    (N2 : T_B <> 0)
    (N3 : T_e <> 0)
    (N4 : Gamma_b - 2 * b_1 + K_0 * pi <> 0)
    (N5 : Gamma_b + 2 * K_0 * pi <> 0)
    (N6 : Gamma_b + K_0 * pi <> 0)
    (N7 : Gamma_b - 2 * eta * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) - 2 * eta * bracket (A nu * (F_B nu - h nu) / 2) + 2 * K_0 * pi <> 0)
    (N8 : K_0 <> 0)
    (N9 : Gamma_b + pi * A nu * F_B nu <> 0)
    (N10 : F_B nu <> 0)
    (N11 : nu <> 0)
    (N12 : Gamma_b - 2 * eta * bracket (A nu * (F_B nu - h nu) / 2) + K_0 * pi <> 0),
    b_5 - (- 2 * b_3 + 2 * K_0 * pi * (- T_B * T_e * b_2 - Gamma_b * T_e / 2 + Gamma_b * T_B / 2) / (T_B * T_e * (Gamma_b - 2 * b_1 + K_0 * pi))) * (b_6 - pi) / (Gamma_b - 2 * b_1 - 2 * b_4 + 2 * K_0 * pi) - 2 * pi * (- T_B * T_e * b_2 - Gamma_b * T_e / 2 + Gamma_b * T_B / 2) / (T_B * T_e * (Gamma_b - 2 * b_1 + K_0 * pi)) - (Gamma_b * pi * (T_e - T_B) / (T_B * T_e * (Gamma_b + 2 * K_0 * pi)) + (- Gamma_b * Gamma_b * K_0 * T_B * pi * b_6 - 2 * Gamma_b * K_0 * T_B * pi * pi * b_1 - 2 * Gamma_b * K_0 * T_e * pi * pi * b_4 - 2 * Gamma_b * K_0 * K_0 * T_B * pi * pi * b_6 - 2 * Gamma_b * Gamma_b * T_B * T_e * pi * b_3 - 2 * Gamma_b * Gamma_b * T_B * pi * b_1 - 4 * K_0 * K_0 * T_B * T_e * pi * pi * pi * b_3 - 6 * Gamma_b * K_0 * T_B * T_e * pi * pi * b_3 + 2 * Gamma_b * K_0 * T_B * pi * pi * b_4 + 2 * Gamma_b * K_0 * T_e * pi * pi * b_1 + 2 * Gamma_b * K_0 * K_0 * T_e * pi * pi * b_6 + 2 * Gamma_b * Gamma_b * T_B * T_e * pi * b_2 + 2 * Gamma_b * Gamma_b * T_e * pi * b_1 + 4 * K_0 * K_0 * T_B * T_e * pi * pi * pi * b_2 + 4 * K_0 * K_0 * K_0 * T_B * T_e * pi * pi * pi * b_5 + 5 * Gamma_b * Gamma_b * K_0 * T_B * T_e * pi * b_5 + 6 * Gamma_b * K_0 * T_B * T_e * pi * pi * b_2 + 8 * Gamma_b * K_0 * K_0 * T_B * T_e * pi * pi * b_5 + Gamma_b * Gamma_b * K_0 * T_e * pi * b_6 + Gamma_b * Gamma_b * Gamma_b * T_B * T_e * b_5) / (T_B * T_e * (Gamma_b + 2 * K_0 * pi) * (Gamma_b + 2 * K_0 * pi) * (Gamma_b + K_0 * pi))) = eta * eta * ((- 12 * Gamma_b * K_0 * K_0 * T_B * T_e * pi * pi * pi * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (Delta nu * (A nu - 2 * T_B * A_prime nu * F_B nu - 2 * T_B * A nu * F_B_prime nu) / (2 * T_B)) - 12 * Gamma_b * K_0 * K_0 * K_0 * T_B * pi * pi * pi * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (K_0 * F_B nu * (Gamma_b + pi * A nu * F_B nu))) - 12 * Gamma_b * Gamma_b * K_0 * T_e * pi * pi * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (A nu * (F_B nu - h nu) / 2) - 14 * Gamma_b * Gamma_b * K_0 * K_0 * T_B * pi * pi * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (K_0 * F_B nu * (Gamma_b + pi * A nu * F_B nu))) - 16 * Gamma_b * K_0 * K_0 * T_e * pi * pi * pi * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (A nu * (F_B nu - h nu) / 2) - 16 * Gamma_b * Gamma_b * K_0 * T_B * T_e * pi * pi * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (2 * A nu * Delta nu * F_B nu / nu) - 16 * Gamma_b * Gamma_b * K_0 * T_B * T_e * pi * pi * bracket (A nu * (F_B nu - h nu) / 2) * bracket (2 * A nu * Delta nu * F_B nu / nu) - 16 * K_0 * K_0 * T_B * T_e * eta * pi * pi * pi * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (Delta nu * (A nu - 2 * T_B * A_prime nu * F_B nu - 2 * T_B * A nu * F_B_prime nu) / (2 * T_B)) * bracket (A nu * (F_B nu - h nu) / 2) - 16 * K_0 * K_0 * T_B * T_e * eta * pi * pi * pi * bracket (Delta nu * (A nu - 2 * T_B * A_prime nu * F_B nu - 2 * T_B * A nu * F_B_prime nu) / (2 * T_B)) * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (F_B nu - h nu) / 2) - 16 * K_0 * K_0 * K_0 * T_B * T_e * eta * pi * pi * pi * bracket (A nu * (F_B nu - h nu) / 2) * bracket (2 * A nu * Delta nu * F_B nu / nu) * bracket (A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (K_0 * F_B nu * (Gamma_b + pi * A nu * F_B nu))) - 2 * Gamma_b * Gamma_b * Gamma_b * K_0 * T_B * pi * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (K_0 * F_B nu * (Gamma_b + pi * A nu * F_B nu))) - 20 * Gamma_b * K_0 * K_0 * T_B * T_e * pi * pi * pi * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (2 * A nu * Delta nu * F_B nu / nu) - 20 * Gamma_b * K_0 * K_0 * T_B * T_e * pi * pi * pi * bracket (A nu * (F_B nu - h nu) / 2) * bracket (2 * A nu * Delta nu * F_B nu / nu) - 20 * Gamma_b * Gamma_b * K_0 * T_B * T_e * eta * pi * bracket (A nu * (F_B nu - h nu) / 2) * bracket (2 * A nu * Delta nu * F_B nu / nu) * bracket (A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (K_0 * F_B nu * (Gamma_b + pi * A nu * F_B nu))) - 24 * Gamma_b * K_0 * T_B * T_e * eta * pi * pi * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (Delta nu * (A nu - 2 * T_B * A_prime nu * F_B nu - 2 * T_B * A nu * F_B_prime nu) / (2 * T_B)) * bracket (A nu * (F_B nu - h nu) / 2) - 24 * Gamma_b * K_0 * T_B * T_e * eta * pi * pi * bracket (Delta nu * (A nu - 2 * T_B * A_prime nu * F_B nu - 2 * T_B * A nu * F_B_prime nu) / (2 * T_B)) * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (F_B nu - h nu) / 2) - 32 * Gamma_b * K_0 * K_0 * T_B * T_e * eta * pi * pi * bracket (A nu * (F_B nu - h nu) / 2) * bracket (2 * A nu * Delta nu * F_B nu / nu) * bracket (A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (K_0 * F_B nu * (Gamma_b + pi * A nu * F_B nu))) - 4 * Gamma_b * K_0 * K_0 * T_B * pi * pi * pi * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (F_B nu - h nu) / 2) - 4 * Gamma_b * K_0 * K_0 * T_e * pi * pi * pi * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) - 4 * Gamma_b * K_0 * K_0 * K_0 * T_B * pi * pi * pi * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (K_0 * F_B nu * (Gamma_b + pi * A nu * F_B nu))) - 4 * Gamma_b * Gamma_b * K_0 * T_B * T_e * pi * pi * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (Delta nu * (A nu - 2 * T_B * A_prime nu * F_B nu - 2 * T_B * A nu * F_B_prime nu) / (2 * T_B)) - 4 * Gamma_b * Gamma_b * K_0 * T_e * eta * pi * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (K_0 * F_B nu * (Gamma_b + pi * A nu * F_B nu))) - 4 * Gamma_b * Gamma_b * K_0 * T_e * eta * pi * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (K_0 * F_B nu * (Gamma_b + pi * A nu * F_B nu))) - 4 * Gamma_b * Gamma_b * K_0 * T_e * pi * pi * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) - 4 * Gamma_b * Gamma_b * Gamma_b * K_0 * T_B * pi * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (K_0 * F_B nu * (Gamma_b + pi * A nu * F_B nu))) - 4 * Gamma_b * Gamma_b * Gamma_b * T_B * T_e * eta * bracket (A nu * (F_B nu - h nu) / 2) * bracket (2 * A nu * Delta nu * F_B nu / nu) * bracket (A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (K_0 * F_B nu * (Gamma_b + pi * A nu * F_B nu))) - 4 * Gamma_b * Gamma_b * Gamma_b * T_B * T_e * pi * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (2 * A nu * Delta nu * F_B nu / nu) - 4 * Gamma_b * Gamma_b * Gamma_b * T_B * T_e * pi * bracket (A nu * (F_B nu - h nu) / 2) * bracket (2 * A nu * Delta nu * F_B nu / nu) - 4 * Gamma_b * Gamma_b * Gamma_b * T_B * pi * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (F_B nu - h nu) / 2) - 6 * Gamma_b * Gamma_b * K_0 * K_0 * T_B * pi * pi * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (K_0 * F_B nu * (Gamma_b + pi * A nu * F_B nu))) - 8 * Gamma_b * K_0 * T_B * eta * pi * pi * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (A nu * (F_B nu - h nu) / 2) - 8 * Gamma_b * K_0 * T_e * eta * pi * pi * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (F_B nu - h nu) / 2) - 8 * Gamma_b * K_0 * K_0 * T_e * eta * pi * pi * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (K_0 * F_B nu * (Gamma_b + pi * A nu * F_B nu))) - 8 * Gamma_b * K_0 * K_0 * T_e * eta * pi * pi * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (K_0 * F_B nu * (Gamma_b + pi * A nu * F_B nu))) - 8 * Gamma_b * Gamma_b * K_0 * T_B * pi * pi * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (F_B nu - h nu) / 2) - 8 * Gamma_b * Gamma_b * T_B * T_e * eta * pi * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (Delta nu * (A nu - 2 * T_B * A_prime nu * F_B nu - 2 * T_B * A nu * F_B_prime nu) / (2 * T_B)) * bracket (A nu * (F_B nu - h nu) / 2) - 8 * Gamma_b * Gamma_b * T_B * T_e * eta * pi * bracket (Delta nu * (A nu - 2 * T_B * A_prime nu * F_B nu - 2 * T_B * A nu * F_B_prime nu) / (2 * T_B)) * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (F_B nu - h nu) / 2) - 8 * Gamma_b * Gamma_b * T_e * eta * pi * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (F_B nu - h nu) / 2) - 8 * Gamma_b * Gamma_b * T_e * eta * pi * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (F_B nu - h nu) / 2) - 8 * K_0 * K_0 * K_0 * T_B * T_e * pi * pi * pi * pi * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (Delta nu * (A nu - 2 * T_B * A_prime nu * F_B nu - 2 * T_B * A nu * F_B_prime nu) / (2 * T_B)) - 8 * K_0 * K_0 * K_0 * T_B * T_e * pi * pi * pi * pi * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (2 * A nu * Delta nu * F_B nu / nu) - 8 * K_0 * K_0 * K_0 * T_B * T_e * pi * pi * pi * pi * bracket (A nu * (F_B nu - h nu) / 2) * bracket (2 * A nu * Delta nu * F_B nu / nu) + 10 * Gamma_b * Gamma_b * K_0 * K_0 * T_B * T_e * pi * pi * bracket (Delta nu * (A nu - 2 * T_B * A_prime nu * F_B nu - 2 * T_B * A nu * F_B_prime nu) / (2 * T_B)) * bracket (A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (K_0 * F_B nu * (Gamma_b + pi * A nu * F_B nu))) + 12 * Gamma_b * K_0 * K_0 * K_0 * T_e * pi * pi * pi * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (K_0 * F_B nu * (Gamma_b + pi * A nu * F_B nu))) + 12 * Gamma_b * Gamma_b * K_0 * T_B * pi * pi * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (A nu * (F_B nu - h nu) / 2) + 12 * Gamma_b * Gamma_b * Gamma_b * K_0 * T_B * T_e * pi * bracket (2 * A nu * Delta nu * F_B nu / nu) * bracket (A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (K_0 * F_B nu * (Gamma_b + pi * A nu * F_B nu))) + 14 * Gamma_b * Gamma_b * K_0 * K_0 * T_e * pi * pi * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (K_0 * F_B nu * (Gamma_b + pi * A nu * F_B nu))) + 16 * Gamma_b * K_0 * K_0 * T_B * pi * pi * pi * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (A nu * (F_B nu - h nu) / 2) + 16 * Gamma_b * K_0 * K_0 * K_0 * T_B * T_e * pi * pi * pi * bracket (Delta nu * (A nu - 2 * T_B * A_prime nu * F_B nu - 2 * T_B * A nu * F_B_prime nu) / (2 * T_B)) * bracket (A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (K_0 * F_B nu * (Gamma_b + pi * A nu * F_B nu))) + 16 * Gamma_b * Gamma_b * K_0 * T_B * T_e * pi * pi * bracket (Delta nu * (A nu - 2 * T_B * A_prime nu * F_B nu - 2 * T_B * A nu * F_B_prime nu) / (2 * T_B)) * bracket (A nu * (F_B nu - h nu) / 2) + 16 * K_0 * K_0 * T_B * T_e * eta * pi * pi * pi * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (A nu * (F_B nu - h nu) / 2) * bracket (2 * A nu * Delta nu * F_B nu / nu) + 16 * K_0 * K_0 * T_B * T_e * eta * pi * pi * pi * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (F_B nu - h nu) / 2) * bracket (2 * A nu * Delta nu * F_B nu / nu) + 2 * Gamma_b * Gamma_b * Gamma_b * K_0 * T_B * T_e * pi * bracket (Delta nu * (A nu - 2 * T_B * A_prime nu * F_B nu - 2 * T_B * A nu * F_B_prime nu) / (2 * T_B)) * bracket (A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (K_0 * F_B nu * (Gamma_b + pi * A nu * F_B nu))) + 2 * Gamma_b * Gamma_b * Gamma_b * K_0 * T_e * pi * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (K_0 * F_B nu * (Gamma_b + pi * A nu * F_B nu))) + 2 * Gamma_b * Gamma_b * Gamma_b * Gamma_b * T_B * T_e * bracket (2 * A nu * Delta nu * F_B nu / nu) * bracket (A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (K_0 * F_B nu * (Gamma_b + pi * A nu * F_B nu))) + 20 * Gamma_b * K_0 * K_0 * T_B * T_e * pi * pi * pi * bracket (Delta nu * (A nu - 2 * T_B * A_prime nu * F_B nu - 2 * T_B * A nu * F_B_prime nu) / (2 * T_B)) * bracket (A nu * (F_B nu - h nu) / 2) + 24 * Gamma_b * K_0 * T_B * T_e * eta * pi * pi * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (A nu * (F_B nu - h nu) / 2) * bracket (2 * A nu * Delta nu * F_B nu / nu) + 24 * Gamma_b * K_0 * T_B * T_e * eta * pi * pi * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (F_B nu - h nu) / 2) * bracket (2 * A nu * Delta nu * F_B nu / nu) + 24 * Gamma_b * K_0 * K_0 * K_0 * T_B * T_e * pi * pi * pi * bracket (2 * A nu * Delta nu * F_B nu / nu) * bracket (A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (K_0 * F_B nu * (Gamma_b + pi * A nu * F_B nu))) + 26 * Gamma_b * Gamma_b * K_0 * K_0 * T_B * T_e * pi * pi * bracket (2 * A nu * Delta nu * F_B nu / nu) * bracket (A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (K_0 * F_B nu * (Gamma_b + pi * A nu * F_B nu))) + 4 * Gamma_b * K_0 * K_0 * T_B * pi * pi * pi * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) + 4 * Gamma_b * K_0 * K_0 * T_e * pi * pi * pi * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (F_B nu - h nu) / 2) + 4 * Gamma_b * K_0 * K_0 * K_0 * T_e * pi * pi * pi * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (K_0 * F_B nu * (Gamma_b + pi * A nu * F_B nu))) + 4 * Gamma_b * Gamma_b * K_0 * T_B * eta * pi * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (K_0 * F_B nu * (Gamma_b + pi * A nu * F_B nu))) + 4 * Gamma_b * Gamma_b * K_0 * T_B * eta * pi * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (K_0 * F_B nu * (Gamma_b + pi * A nu * F_B nu))) + 4 * Gamma_b * Gamma_b * K_0 * T_B * pi * pi * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) + 4 * Gamma_b * Gamma_b * Gamma_b * K_0 * T_e * pi * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (K_0 * F_B nu * (Gamma_b + pi * A nu * F_B nu))) + 4 * Gamma_b * Gamma_b * Gamma_b * T_B * T_e * pi * bracket (Delta nu * (A nu - 2 * T_B * A_prime nu * F_B nu - 2 * T_B * A nu * F_B_prime nu) / (2 * T_B)) * bracket (A nu * (F_B nu - h nu) / 2) + 4 * Gamma_b * Gamma_b * Gamma_b * T_e * pi * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (F_B nu - h nu) / 2) + 6 * Gamma_b * Gamma_b * K_0 * K_0 * T_e * pi * pi * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (K_0 * F_B nu * (Gamma_b + pi * A nu * F_B nu))) + 8 * Gamma_b * K_0 * T_B * eta * pi * pi * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (F_B nu - h nu) / 2) + 8 * Gamma_b * K_0 * T_e * eta * pi * pi * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (A nu * (F_B nu - h nu) / 2) + 8 * Gamma_b * K_0 * K_0 * T_B * eta * pi * pi * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (K_0 * F_B nu * (Gamma_b + pi * A nu * F_B nu))) + 8 * Gamma_b * K_0 * K_0 * T_B * eta * pi * pi * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (K_0 * F_B nu * (Gamma_b + pi * A nu * F_B nu))) + 8 * Gamma_b * Gamma_b * K_0 * T_e * pi * pi * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (F_B nu - h nu) / 2) + 8 * Gamma_b * Gamma_b * T_B * T_e * eta * pi * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (A nu * (F_B nu - h nu) / 2) * bracket (2 * A nu * Delta nu * F_B nu / nu) + 8 * Gamma_b * Gamma_b * T_B * T_e * eta * pi * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (F_B nu - h nu) / 2) * bracket (2 * A nu * Delta nu * F_B nu / nu) + 8 * Gamma_b * Gamma_b * T_B * eta * pi * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (F_B nu - h nu) / 2) + 8 * Gamma_b * Gamma_b * T_B * eta * pi * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (F_B nu - h nu) / 2) + 8 * K_0 * K_0 * K_0 * T_B * T_e * pi * pi * pi * pi * bracket (Delta nu * (A nu - 2 * T_B * A_prime nu * F_B nu - 2 * T_B * A nu * F_B_prime nu) / (2 * T_B)) * bracket (A nu * (F_B nu - h nu) / 2) + 8 * K_0 * K_0 * K_0 * K_0 * T_B * T_e * pi * pi * pi * pi * bracket (Delta nu * (A nu - 2 * T_B * A_prime nu * F_B nu - 2 * T_B * A nu * F_B_prime nu) / (2 * T_B)) * bracket (A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (K_0 * F_B nu * (Gamma_b + pi * A nu * F_B nu))) + 8 * K_0 * K_0 * K_0 * K_0 * T_B * T_e * pi * pi * pi * pi * bracket (2 * A nu * Delta nu * F_B nu / nu) * bracket (A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (K_0 * F_B nu * (Gamma_b + pi * A nu * F_B nu)))) / (T_B * T_e * (Gamma_b - 2 * eta * bracket (A nu * A nu * (- Gamma_b - K_0 * pi + Gamma_b * F_B nu * F_B nu + K_0 * pi * F_B nu * F_B nu) / (2 * K_0 * (Gamma_b + pi * A nu * F_B nu))) - 2 * eta * bracket (A nu * (F_B nu - h nu) / 2) + 2 * K_0 * pi) * (Gamma_b - 2 * eta * bracket (A nu * (F_B nu - h nu) / 2) + K_0 * pi) * (Gamma_b + 2 * K_0 * pi) * (Gamma_b + 2 * K_0 * pi) * (Gamma_b + K_0 * pi))).
Proof.
  intros; try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4; try rewrite P5; try rewrite P6; rational.
Qed.

(* lead-drift: What multiplies G Re Σ^R'(0), less its value in equilibrium, is what multiplies the logarithm, less its own; ρ = T_B/T_e, η = Γ_b/Γ_1. *)
Lemma lead_drift : forall (T_B eta rho pi : C)
    (N1 : 2 + eta * rho <> 0)
    (N2 : 4 * T_B * pi + 5 * T_B * eta * eta * pi + 8 * T_B * eta * pi + T_B * eta * eta * eta * pi <> 0)
    (N3 : T_B <> 0)
    (N4 : 2 + eta <> 0),
    - 3 + 4 * T_B * (2 + eta) * (- pi * (eta * eta - eta * eta * rho - eta * rho / 2 - eta * eta * eta * rho / 2 + eta / 2 + eta * eta * eta / 2) / (4 * T_B * pi + 5 * T_B * eta * eta * pi + 8 * T_B * eta * pi + T_B * eta * eta * eta * pi) + 1 / (2 * T_B) + (2 + eta * rho) / (4 * T_B * (2 + eta))) / (2 + eta * rho) = 2 * eta * (1 - rho) / ((2 + eta) * (2 + eta * rho)).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* drift-integrand: Re Σ^R'(0) = −GΛ, Λ = ∫_0^∞dν (AF_B)'/(Gν) = a ln(Ω/T) + O(a): the integrand, ν and −ν together. *)
Lemma drift_integrand : forall (nu : C) (A_prime F_B A F_B_prime d_dnu : C -> C)
    (P1 : A_prime (- nu) = A_prime nu)
    (P2 : F_B (- nu) = - F_B nu)
    (P3 : A (- nu) = - A nu)
    (P4 : F_B_prime (- nu) = F_B_prime nu)
    (P5 : d_dnu (A nu * F_B nu) = A_prime nu * F_B nu + A nu * F_B_prime nu)
    (N1 : nu <> 0),
    - (A_prime nu * F_B nu + A nu * F_B_prime nu) / (2 * nu) + (A_prime (- nu) * F_B (- nu) + A (- nu) * F_B_prime (- nu)) / (2 * nu) = - d_dnu (A nu * F_B nu) / nu.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4; try rewrite P5).
Qed.

(* finite-part: Without derivatives: n/t − n(0) coth t vanishes at t = 0 for even n and is −n(0) far out, and 1/sinh² t = coth² t − 1. *)
Lemma finite_part : forall (E : exponential) (t : C) (n_prime n d_dt : C -> C)
    (P1 : d_dt (- coth E t * n 0 + n t / t) = - n t / (t * t) - n 0 * (1 - coth E t * coth E t) + n_prime t / t)
    (N1 : t <> 0),
    n_prime t / t = d_dt (- coth E t * n 0 + n t / t) - n 0 * (- 1 + coth E t * coth E t) + n t / (t * t).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* lead-integrand: The integrand of J over t = ν/2T_B as a finite part, by coth t tanh ρt − 1, which falls off exponentially. *)
Lemma lead_integrand : forall (E : exponential) (eta t rho : C)
    (N1 : t <> 0)
    (N2 : coth E t <> 0)
    (N3 : 2 + eta * rho <> 0)
    (N4 : 4 + 2 * eta * rho + 2 * eta + eta * eta * rho <> 0)
    (N5 : 2 + eta <> 0),
    eta * (t + coth E t - rho * t - rho * coth E t - t * coth E t * coth E t + rho * t * coth E t * coth E t) / (t * t * coth E t * (2 + eta * rho)) + (- 2 * eta * (5 - rho + 3 * eta + eta * rho + eta * eta * rho) / (4 + 2 * eta * rho + 2 * eta + eta * eta * rho) + eta * (- eta * t * t * coth E t * tanh E (rho * t) - eta * t * t - 2 * eta * rho * t * coth E t - 2 * eta * rho * t * t * coth E t * coth E t - 2 * rho * t * t * coth E t * coth E t - 2 * t * t - 3 * eta * t * coth E t * coth E t * tanh E (rho * t) - 4 * rho * t * coth E t - 6 * t * coth E t * coth E t * tanh E (rho * t) + 10 * t * coth E t + 2 * eta * eta * coth E t * tanh E (rho * t) + 2 * rho * t * t + 2 * t * t * coth E t * coth E t * coth E t * tanh E (rho * t) + 5 * eta * t * coth E t + 8 * eta * coth E t * tanh E (rho * t) + 8 * coth E t * tanh E (rho * t) + eta * rho * t * t * coth E t * tanh E (rho * t) + eta * rho * t * t + eta * t * t * coth E t * coth E t + eta * t * t * coth E t * coth E t * coth E t * tanh E (rho * t)) / (t * coth E t * (2 + eta) * (2 + eta * rho))) / (t * t) = eta * (8 - eta * rho * t * t * coth E t * coth E t - eta * t * t - 2 * eta * eta * rho * t * coth E t - 3 * eta * t * coth E t - 4 * rho * t * coth E t - 4 * t * coth E t - 5 * eta * rho * t * coth E t + 2 * eta * eta + 8 * eta + eta * rho * t * t + eta * t * t * coth E t * coth E t + (- 1 + coth E t * tanh E (rho * t)) * (8 - eta * t * t - 3 * eta * t * coth E t - 6 * t * coth E t + 2 * eta * eta + 2 * t * t * coth E t * coth E t + 8 * eta + eta * rho * t * t + eta * t * t * coth E t * coth E t)) / (t * t * t * coth E t * (4 + 2 * eta * rho + 2 * eta + eta * eta * rho)).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* lead-leading: To leading order the law, by ρ and η. *)
Lemma lead_leading : forall (Gamma_1 T_B eta rho : C)
    (N1 : T_B <> 0)
    (N2 : 2 * Gamma_1 + Gamma_1 * eta <> 0)
    (N3 : 2 + eta <> 0),
    Gamma_1 / (2 * T_B * (2 * Gamma_1 + Gamma_1 * eta)) + Gamma_1 * eta * rho / (4 * T_B * (2 * Gamma_1 + Gamma_1 * eta)) = (2 + eta * rho) / (4 * T_B * (2 + eta)).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* held-shell-return: What the sidebands give back to ω in the shell, with X and the gap on them, less what they give back to the line: the same at every ω ≪ Ω, whatever h(ω) is. *)
Lemma held_shell_return : forall (G_ phi_x pi x omega : C) (A h F_B X n : C -> C)
    (P1 : A (- x) = - A x)
    (P2 : F_B x = 1 + 2 * n x)
    (P3 : h (- x) = (-1))
    (P4 : F_B (- x) = - (1 + 2 * n x))
    (P5 : h x = 1)
    (P6 : h 0 = 0)
    (N1 : G_ <> 0)
    (N2 : x <> 0),
    - phi_x * pi * A x * A (- x) * (1 - h omega * (F_B x + h (- x)) + F_B x * h (- x)) / (G_ * x * x) - phi_x * pi * A x * A (- x) * (1 - h omega * (F_B (- x) + h x) + F_B (- x) * h x) / (G_ * x * x) - A x * X x * (F_B x - h omega) / (2 * x * x) - A (- x) * X x * (F_B (- x) - h omega) / (2 * x * x) + A x * X x * (F_B x - h 0) / (2 * x * x) + A (- x) * X x * (F_B (- x) - h 0) / (2 * x * x) + phi_x * pi * A x * A (- x) * (1 - h 0 * (F_B x + h (- x)) + F_B x * h (- x)) / (G_ * x * x) + phi_x * pi * A x * A (- x) * (1 - h 0 * (F_B (- x) + h x) + F_B (- x) * h x) / (G_ * x * x) = 0.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4; try rewrite P5; try rewrite P6).
Qed.

(* held-shell-source: Source of X on the line from the gap at ±ν in the shell: the defect N(0,ν) is 1 − |h| = 0. *)
Lemma held_shell_source : forall (G_ nu phi pi a : C) (A h F_B : C -> C)
    (P1 : A nu = G_ * a * nu)
    (P2 : A (- nu) = - G_ * a * nu)
    (P3 : h 0 = 0)
    (P4 : F_B nu = 1)
    (P5 : h (- nu) = (-1))
    (P6 : F_B (- nu) = (-1))
    (P7 : h nu = 1)
    (N1 : G_ <> 0)
    (N2 : nu <> 0),
    - phi * pi * A nu * A (- nu) * (1 - h 0 * (F_B nu + h (- nu)) + F_B nu * h (- nu)) / (G_ * nu * nu) - phi * pi * A nu * A (- nu) * (1 - h 0 * (F_B (- nu) + h nu) + F_B (- nu) * h nu) / (G_ * nu * nu) = 0.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4; try rewrite P5; try rewrite P6; try rewrite P7).
Qed.

(* held-shell-feeds: What X_s, X in the shell, does to X on the line, with |G^R|² = 1/ν². *)
Lemma held_shell_feeds : forall (nu X_s G_ a : C) (A F_B h : C -> C)
    (P1 : A nu = G_ * a * nu)
    (P2 : F_B nu = 1)
    (P3 : h 0 = 0)
    (P4 : A (- nu) = - G_ * a * nu)
    (P5 : F_B (- nu) = (-1))
    (N1 : nu <> 0),
    - (A nu * X_s * (F_B nu - h 0) / (2 * nu * nu) + A (- nu) * X_s * (F_B (- nu) - h 0) / (2 * nu * nu)) = - G_ * a * X_s / nu.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4; try rewrite P5).
Qed.

(* held-shell-pairing: Y of the shell, per dν. X_s/ν² adds to M at ν ~ T, without a logarithm. *)
Lemma held_shell_pairing : forall (G_ nu phi pi a : C) (A h : C -> C)
    (P1 : A nu = G_ * a * nu)
    (P2 : h nu = 1)
    (P3 : A (- nu) = - G_ * a * nu)
    (P4 : h (- nu) = (-1))
    (N1 : G_ <> 0)
    (N2 : nu <> 0),
    phi * pi * A nu * h nu / (G_ * nu * nu) + phi * pi * A (- nu) * h (- nu) / (G_ * nu * nu) = 2 * a * phi * pi / nu.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4).
Qed.

(* held-gap: The gap on the sidebands, φ_x = −G(2Y + M)/4π of line and shell, fixed-drive-gap in weak-coupling-drive: the line's part φ_l of the gap, and Y_s of the shell. The boson's fluctuations, which give the other half of shell-feedback, give no logarithm at x ~ Ω: there ν and −ν cancel. *)
Lemma held_gap : forall (phi_l G_ pi Y_s phi a L : C)
    (P1 : phi_l = phi * (1 + 2 * G_ * a * L))
    (P2 : Y_s = 2 * a * phi * pi * L)
    (N1 : pi <> 0),
    phi_l - G_ * Y_s / (2 * pi) = phi * (1 + G_ * a * L).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* held-residual: X on the line: source, relaxation, what comes back by the sidebands with X and the gap on them, and what X in the shell feeds; the integrals over the line are running-source to running-residue. *)
Lemma held_residual : forall (X_0 T_B gamma phi Gamma_1 Z_ Gamma_h h_prime_0 S G_ a L pi : C)
    (I1 : - G_ * a * L * (- S * phi * (1 + G_ * a * L) + Gamma_h * (- 2 * h_prime_0 * phi * pi * Z_ * Z_ + 4 * a * phi * pi * L + X_0 * pi * Z_ * Z_ / gamma) / (2 * pi)) - S * phi * (1 + G_ * a * L) - X_0 - Gamma_1 * X_0 * Z_ * Z_ / (2 * gamma) + Gamma_1 * phi * Z_ * Z_ * (- 1 + 2 * T_B * h_prime_0) / (2 * T_B) + Gamma_h * (- 2 * h_prime_0 * phi * pi * Z_ * Z_ + 4 * a * phi * pi * L + X_0 * pi * Z_ * Z_ / gamma) / (2 * pi) = 0)
    (N1 : T_B <> 0)
    (N2 : - Gamma_h * Z_ * Z_ + 2 * gamma + G_ * Gamma_h * a * L * Z_ * Z_ + Gamma_1 * Z_ * Z_ <> 0)
    (N3 : - G_ * Gamma_h * a * L * Z_ * Z_ - Gamma_1 * Z_ * Z_ - 2 * gamma + Gamma_h * Z_ * Z_ <> 0)
    (N4 : pi <> 0)
    (N5 : gamma <> 0),
    X_0 = gamma * phi * (- Gamma_1 * Z_ * Z_ - 2 * Gamma_h * T_B * h_prime_0 * Z_ * Z_ - 2 * S * T_B - 4 * G_ * Gamma_h * T_B * a * a * L * L + 2 * G_ * Gamma_h * T_B * a * h_prime_0 * L * Z_ * Z_ + 2 * G_ * G_ * S * T_B * a * a * L * L + 2 * Gamma_1 * T_B * h_prime_0 * Z_ * Z_ + 4 * Gamma_h * T_B * a * L) / (T_B * (- Gamma_h * Z_ * Z_ + 2 * gamma + G_ * Gamma_h * a * L * Z_ * Z_ + Gamma_1 * Z_ * Z_)).
Proof.
  intros.
  apply Csub_0; transitivity ((gamma / (- gamma - G_ * Gamma_h * a * L * Z_ * Z_ / 2 - Gamma_1 * Z_ * Z_ / 2 + Gamma_h * Z_ * Z_ / 2)) * (- G_ * a * L * (- S * phi * (1 + G_ * a * L) + Gamma_h * (- 2 * h_prime_0 * phi * pi * Z_ * Z_ + 4 * a * phi * pi * L + X_0 * pi * Z_ * Z_ / gamma) / (2 * pi)) - S * phi * (1 + G_ * a * L) - X_0 - Gamma_1 * X_0 * Z_ * Z_ / (2 * gamma) + Gamma_1 * phi * Z_ * Z_ * (- 1 + 2 * T_B * h_prime_0) / (2 * T_B) + Gamma_h * (- 2 * h_prime_0 * phi * pi * Z_ * Z_ + 4 * a * phi * pi * L + X_0 * pi * Z_ * Z_ / gamma) / (2 * pi) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* held-shell-loss: Loss of the line to ±ν in the shell: none. That to the sidebands, Γ_h, is as without the shell, since line and shell together hold one state, shell-weight. *)
Lemma held_shell_loss : forall (nu G_ a : C) (A F_B h : C -> C)
    (P1 : A nu = G_ * a * nu)
    (P2 : F_B nu = 1)
    (P3 : h (- nu) = (-1))
    (P4 : A (- nu) = - G_ * a * nu)
    (P5 : F_B (- nu) = (-1))
    (P6 : h nu = 1),
    A nu * F_B nu / 2 + A nu * h (- nu) / 2 + A (- nu) * F_B (- nu) / 2 + A (- nu) * h nu / 2 = 0.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4; try rewrite P5; try rewrite P6).
Qed.

(* held-linewidth: −2 Im Σ^R = 2γ/Z on the line, which says what γ is: one boson, which ends on the line, Z, and the drive. Their sum is put in; the law with it is judged by the second route running-fixed-drive. *)
Lemma held_linewidth : forall (gamma Gamma_1 Z_ Gamma_h : C)
    (I1 : - Gamma_1 * Z_ - Gamma_h + 2 * gamma / Z_ = 0)
    (N1 : Z_ <> 0),
    gamma = Gamma_1 * Z_ * Z_ / 2 + Gamma_h * Z_ / 2.
Proof.
  intros.
  apply Csub_0; transitivity ((Z_ / 2) * (- Gamma_1 * Z_ - Gamma_h + 2 * gamma / Z_ - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* held-orders: φ^R/φ = 1 is the line's part less 2GaL. The line's part by G(1 + 2GaL), with Z = 1/(1 + GaL), is 1/G: to first order in L the law, and what runs. *)
Lemma held_orders : forall (G_ phi a eta L T_B Z_ Gamma_1 Gamma_h h_prime_0 S : C)
    (P1 : Z_ = 1 / (1 + G_ * a * eta * L))
    (N1 : G_ <> 0)
    (N2 : phi <> 0)
    (N3 : 1 + 2 * G_ * a * eta * L <> 0)
    (N4 : T_B <> 0)
    (N5 : - Gamma_h * Z_ * Z_ + 2 * Gamma_1 * Z_ * Z_ + G_ * Gamma_h * a * eta * L * Z_ * Z_ + Gamma_h * Z_ <> 0)
    (N6 : Gamma_1 <> 0)
    (N7 : 1 + G_ * a * eta * L <> 0)
    (N8 : 2 * G_ * Gamma_h * a * eta * L + 2 * Gamma_1 <> 0)
    (N9 : Gamma_1 + G_ * Gamma_h * a * eta * L <> 0),
    (- G_ * phi * Z_ * Z_ * (- Gamma_1 * Z_ * Z_ - 2 * Gamma_h * T_B * h_prime_0 * Z_ * Z_ - 2 * S * T_B - 4 * G_ * Gamma_h * T_B * a * a * eta * eta * L * L + 2 * G_ * Gamma_h * T_B * a * eta * h_prime_0 * L * Z_ * Z_ + 2 * G_ * G_ * S * T_B * a * a * eta * eta * L * L + 2 * Gamma_1 * T_B * h_prime_0 * Z_ * Z_ + 4 * Gamma_h * T_B * a * eta * L) / (4 * T_B * (- Gamma_h * Z_ * Z_ + 2 * Gamma_1 * Z_ * Z_ + G_ * Gamma_h * a * eta * L * Z_ * Z_ + Gamma_h * Z_)) + G_ * h_prime_0 * phi * Z_ * Z_ / 2) / (G_ * phi * (1 + 2 * G_ * a * eta * L)) - (- a * eta * L * (2 * G_ * Gamma_h * S * T_B + 2 * G_ * Gamma_h * Gamma_h * T_B * h_prime_0 + 4 * G_ * Gamma_1 * S * T_B + 4 * G_ * Gamma_1 * Gamma_1 + 4 * Gamma_1 * Gamma_h * T_B + 8 * G_ * Gamma_1 * Gamma_h * T_B * h_prime_0 + 8 * G_ * Gamma_1 * Gamma_1 * T_B * h_prime_0 + G_ * Gamma_1 * Gamma_h) / (8 * Gamma_1 * Gamma_1 * T_B) + (Gamma_1 + 2 * Gamma_1 * T_B * h_prime_0 + 2 * Gamma_h * T_B * h_prime_0 + 2 * S * T_B) / (8 * Gamma_1 * T_B)) = eta * eta * ((G_ * G_ * Gamma_1 * Gamma_h * Gamma_h * a * a * L * L / 16 + G_ * G_ * Gamma_1 * Gamma_h * Gamma_h * T_B * a * a * h_prime_0 * L * L / 2 + G_ * G_ * G_ * Gamma_h * Gamma_h * S * T_B * a * a * a * eta * L * L * L / 2 + G_ * G_ * G_ * Gamma_h * Gamma_h * Gamma_h * T_B * a * a * a * eta * h_prime_0 * L * L * L / 2 + G_ * G_ * G_ * G_ * Gamma_1 * Gamma_h * Gamma_h * T_B * a * a * a * a * a * eta * eta * eta * L * L * L * L * L / 2 + G_ * G_ * G_ * G_ * Gamma_1 * Gamma_1 * Gamma_1 * a * a * a * a * eta * eta * L * L * L * L / 2 + G_ * G_ * G_ * G_ * G_ * Gamma_1 * Gamma_h * S * T_B * a * a * a * a * a * eta * eta * eta * L * L * L * L * L / 2 + G_ * G_ * G_ * G_ * G_ * Gamma_1 * Gamma_1 * Gamma_h * a * a * a * a * a * eta * eta * eta * L * L * L * L * L / 2 + G_ * Gamma_1 * Gamma_h * Gamma_h * T_B * a * a * L * L / 4 + G_ * G_ * Gamma_1 * Gamma_h * S * T_B * a * a * L * L / 4 + G_ * G_ * Gamma_1 * Gamma_1 * Gamma_h * a * a * L * L / 4 + G_ * G_ * G_ * Gamma_1 * Gamma_h * Gamma_h * a * a * a * eta * L * L * L / 4 + G_ * G_ * G_ * G_ * G_ * Gamma_h * Gamma_h * S * T_B * a * a * a * a * a * eta * eta * eta * L * L * L * L * L / 4 + G_ * G_ * G_ * G_ * G_ * Gamma_h * Gamma_h * Gamma_h * T_B * a * a * a * a * a * eta * eta * eta * h_prime_0 * L * L * L * L * L / 4 + G_ * G_ * Gamma_h * Gamma_h * S * T_B * a * a * L * L / 8 + G_ * G_ * Gamma_h * Gamma_h * Gamma_h * T_B * a * a * h_prime_0 * L * L / 8 + G_ * G_ * G_ * G_ * G_ * Gamma_1 * Gamma_h * Gamma_h * a * a * a * a * a * eta * eta * eta * L * L * L * L * L / 8 + 11 * G_ * G_ * Gamma_1 * Gamma_1 * Gamma_1 * a * a * L * L / 16 + 11 * G_ * G_ * Gamma_1 * Gamma_1 * Gamma_h * T_B * a * a * h_prime_0 * L * L / 8 + 11 * G_ * G_ * Gamma_1 * Gamma_1 * Gamma_1 * T_B * a * a * h_prime_0 * L * L / 8 + 13 * G_ * G_ * G_ * G_ * Gamma_1 * Gamma_1 * Gamma_h * T_B * a * a * a * a * eta * eta * h_prime_0 * L * L * L * L / 4 + 2 * G_ * G_ * G_ * Gamma_1 * Gamma_h * Gamma_h * T_B * a * a * a * eta * h_prime_0 * L * L * L + 29 * G_ * G_ * G_ * Gamma_1 * Gamma_1 * Gamma_h * T_B * a * a * a * eta * h_prime_0 * L * L * L / 8 + 3 * G_ * G_ * Gamma_1 * Gamma_1 * Gamma_h * T_B * a * a * a * eta * L * L * L / 2 + 3 * G_ * Gamma_1 * Gamma_1 * Gamma_h * T_B * a * a * L * L / 4 + 3 * G_ * G_ * G_ * Gamma_1 * Gamma_1 * Gamma_h * T_B * a * a * a * a * eta * eta * L * L * L * L / 4 + 3 * G_ * G_ * G_ * Gamma_1 * Gamma_1 * S * T_B * a * a * a * eta * L * L * L / 4 + 3 * G_ * G_ * Gamma_1 * Gamma_1 * S * T_B * a * a * L * L / 8 + 3 * G_ * G_ * G_ * G_ * Gamma_1 * Gamma_1 * S * T_B * a * a * a * a * eta * eta * L * L * L * L / 8 + 5 * G_ * G_ * G_ * G_ * Gamma_1 * Gamma_h * Gamma_h * a * a * a * a * eta * eta * L * L * L * L / 16 + 5 * G_ * G_ * G_ * G_ * Gamma_1 * Gamma_h * Gamma_h * T_B * a * a * a * a * eta * eta * h_prime_0 * L * L * L * L / 2 + 5 * G_ * G_ * G_ * Gamma_1 * Gamma_h * Gamma_h * T_B * a * a * a * a * eta * eta * L * L * L * L / 4 + 5 * G_ * G_ * G_ * G_ * Gamma_1 * Gamma_h * S * T_B * a * a * a * a * eta * eta * L * L * L * L / 4 + 5 * G_ * G_ * G_ * G_ * Gamma_1 * Gamma_1 * Gamma_h * a * a * a * a * eta * eta * L * L * L * L / 4 + 5 * G_ * G_ * G_ * G_ * Gamma_h * Gamma_h * S * T_B * a * a * a * a * eta * eta * L * L * L * L / 8 + 5 * G_ * G_ * G_ * G_ * Gamma_h * Gamma_h * Gamma_h * T_B * a * a * a * a * eta * eta * h_prime_0 * L * L * L * L / 8 + 9 * G_ * G_ * G_ * Gamma_1 * Gamma_1 * Gamma_1 * T_B * a * a * a * eta * h_prime_0 * L * L * L / 4 + 9 * G_ * G_ * G_ * Gamma_1 * Gamma_1 * Gamma_1 * a * a * a * eta * L * L * L / 8 + G_ * G_ * Gamma_1 * Gamma_h * Gamma_h * T_B * a * a * a * eta * L * L * L + G_ * G_ * G_ * Gamma_1 * Gamma_h * S * T_B * a * a * a * eta * L * L * L + G_ * G_ * G_ * Gamma_1 * Gamma_1 * Gamma_h * a * a * a * eta * L * L * L + G_ * G_ * G_ * G_ * Gamma_1 * Gamma_1 * Gamma_1 * T_B * a * a * a * a * eta * eta * h_prime_0 * L * L * L * L + G_ * G_ * G_ * G_ * G_ * Gamma_1 * Gamma_h * Gamma_h * T_B * a * a * a * a * a * eta * eta * eta * h_prime_0 * L * L * L * L * L + G_ * G_ * G_ * G_ * G_ * Gamma_1 * Gamma_1 * Gamma_h * T_B * a * a * a * a * a * eta * eta * eta * h_prime_0 * L * L * L * L * L) / (Gamma_1 * Gamma_1 * T_B * (1 + G_ * a * eta * L) * (1 + G_ * a * eta * L) * (1 / 2 + G_ * a * eta * L) * (Gamma_1 + G_ * Gamma_h * a * eta * L))).
Proof.
  intros; try rewrite P1; rational.
Qed.

(* held-parts: c, what multiplies −a ln(Ω/T), with G at its leading order: 4 from the line and the gap, and what the drive adds. *)
Lemma held_parts : forall (Gamma_1 T_B Gamma_h S h_prime_0 : C)
    (N1 : Gamma_1 <> 0)
    (N2 : T_B <> 0)
    (N3 : Gamma_1 + 2 * Gamma_1 * T_B * h_prime_0 + 2 * Gamma_h * T_B * h_prime_0 + 2 * S * T_B <> 0),
    (16 * Gamma_1 * Gamma_h * S * T_B * T_B / (Gamma_1 + 2 * Gamma_1 * T_B * h_prime_0 + 2 * Gamma_h * T_B * h_prime_0 + 2 * S * T_B) + 16 * Gamma_1 * Gamma_h * Gamma_h * T_B * T_B * h_prime_0 / (Gamma_1 + 2 * Gamma_1 * T_B * h_prime_0 + 2 * Gamma_h * T_B * h_prime_0 + 2 * S * T_B) + 32 * Gamma_1 * Gamma_1 * S * T_B * T_B / (Gamma_1 + 2 * Gamma_1 * T_B * h_prime_0 + 2 * Gamma_h * T_B * h_prime_0 + 2 * S * T_B) + 32 * Gamma_1 * Gamma_1 * Gamma_1 * T_B / (Gamma_1 + 2 * Gamma_1 * T_B * h_prime_0 + 2 * Gamma_h * T_B * h_prime_0 + 2 * S * T_B) + 4 * Gamma_1 * Gamma_h * T_B + 64 * Gamma_1 * Gamma_1 * Gamma_h * T_B * T_B * h_prime_0 / (Gamma_1 + 2 * Gamma_1 * T_B * h_prime_0 + 2 * Gamma_h * T_B * h_prime_0 + 2 * S * T_B) + 64 * Gamma_1 * Gamma_1 * Gamma_1 * T_B * T_B * h_prime_0 / (Gamma_1 + 2 * Gamma_1 * T_B * h_prime_0 + 2 * Gamma_h * T_B * h_prime_0 + 2 * S * T_B) + 8 * Gamma_1 * Gamma_1 * Gamma_h * T_B / (Gamma_1 + 2 * Gamma_1 * T_B * h_prime_0 + 2 * Gamma_h * T_B * h_prime_0 + 2 * S * T_B)) / (8 * Gamma_1 * Gamma_1 * T_B) = 4 + (- 8 * Gamma_1 * S * T_B + 2 * Gamma_1 * Gamma_h * T_B * h_prime_0 + 3 * Gamma_1 * Gamma_h + 6 * Gamma_h * S * T_B + 6 * Gamma_h * Gamma_h * T_B * h_prime_0) / (2 * Gamma_1 * (Gamma_1 + 2 * Gamma_1 * T_B * h_prime_0 + 2 * Gamma_h * T_B * h_prime_0 + 2 * S * T_B)).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* held-critical-coupling: 1/G_c = ¼[h'(0) + 1/(2T_B) + (Γ_h h'(0) + S)/Γ_1] − ac ln(Ω/T), c of held-parts. *)
Lemma held_critical_coupling : forall (G_ a c Omega T Gamma_1 Gamma_h h_prime_0 S T_B : C) (log : C -> C)
    (I1 : 1 - G_ * (- a * c * log (Omega / T) + (Gamma_1 + 2 * Gamma_1 * T_B * h_prime_0 + 2 * Gamma_h * T_B * h_prime_0 + 2 * S * T_B) / (8 * Gamma_1 * T_B)) = 0)
    (N1 : Gamma_1 - 8 * Gamma_1 * T_B * a * c * log (Omega / T) + 2 * Gamma_1 * T_B * h_prime_0 + 2 * Gamma_h * T_B * h_prime_0 + 2 * S * T_B <> 0)
    (N2 : T <> 0)
    (N3 : Gamma_1 <> 0)
    (N4 : T_B <> 0)
    (N5 : - Gamma_1 - 2 * Gamma_1 * T_B * h_prime_0 - 2 * Gamma_h * T_B * h_prime_0 - 2 * S * T_B + 8 * Gamma_1 * T_B * a * c * log (Omega / T) <> 0),
    G_ = 1 / (- a * c * log (Omega / T) + Gamma_h * h_prime_0 / (4 * Gamma_1) + S / (4 * Gamma_1) + h_prime_0 / 4 + 1 / (8 * T_B)).
Proof.
  intros.
  apply Csub_0; transitivity ((Gamma_1 * T_B / (- Gamma_1 * T_B * h_prime_0 / 4 - Gamma_h * T_B * h_prime_0 / 4 - S * T_B / 4 - Gamma_1 / 8 + Gamma_1 * T_B * a * c * log (Omega / T))) * (1 - G_ * (- a * c * log (Omega / T) + (Gamma_1 + 2 * Gamma_1 * T_B * h_prime_0 + 2 * Gamma_h * T_B * h_prime_0 + 2 * S * T_B) / (8 * Gamma_1 * T_B)) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* Steps without a lemma:
   shell-self-energy: an expansion other than the leading forms of A, F_B, h and λ (driven-shell).
   shell-feedback: an expansion other than the leading forms of A, F_B, h and λ (driven-shell).
   lead-pull: an expansion other than the leading forms of A, F_B, h and λ (lead-thermal-energies).
   lead-function: not an identity of rational functions after its premises (thermal-energies).
   lead-corrected-law: not an identity of rational functions after its premises (lead-thermal-energies).
   held-source: not an identity of rational functions after its premises (held-shell).
   held-relaxation: not an identity of rational functions after its premises (held-shell). *)
