(* Weak coupling with a lead and a drive.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* rate-out-on-line: The loss i(Σ^R − Σ^A) = ∫dν (i/2)A(F_B + h)(G^R − G^A): its weight on the line, with A → Gax, F_B → 2T_B/x, h → h'(0)ω. *)
Lemma rate_out_on_line : forall (nu s omega G_ T_B a h_prime_0 r_1 r_3 r_2 : C) (A F_B h : C -> C)
    (P1 : A (- nu * s + omega * s) = G_ * a * (1 + r_1 * s) * (- nu * s + omega * s))
    (P2 : F_B (- nu * s + omega * s) = 2 * T_B * (1 + r_2 * s) / (- nu * s + omega * s))
    (P3 : h (nu * s) = h_prime_0 * nu * s * (1 + r_3 * s))
    (N1 : - nu * s + omega * s <> 0),
    i * A (- nu * s + omega * s) * (F_B (- nu * s + omega * s) + h (nu * s)) / 2 - (i * G_ * T_B * a) = s * (- i * G_ * a * h_prime_0 * nu * nu * r_1 * r_3 * s * s * s / 2 - i * G_ * a * h_prime_0 * nu * nu * r_1 * s * s / 2 - i * G_ * a * h_prime_0 * nu * nu * r_3 * s * s / 2 - i * G_ * a * h_prime_0 * nu * nu * s / 2 + i * G_ * T_B * a * r_1 * r_2 * s + i * G_ * T_B * a * r_1 + i * G_ * T_B * a * r_2 + i * G_ * a * h_prime_0 * nu * omega * r_1 * r_3 * s * s * s / 2 + i * G_ * a * h_prime_0 * nu * omega * r_1 * s * s / 2 + i * G_ * a * h_prime_0 * nu * omega * r_3 * s * s / 2 + i * G_ * a * h_prime_0 * nu * omega * s / 2).
Proof.
  intros; try rewrite P1; try rewrite P2; try rewrite P3; rational.
Qed.

(* one-boson-rate: The one-boson rate, called Γ_1 = πGb with b = 2aT_B. *)
Lemma one_boson_rate : forall (Int : integral) (G_ T_B a gamma pi : C)
    (I1 : Int (fun nu : R => 1 / (nu - i * gamma)) = i * pi)
    (I2 : Int (fun nu : R => 1 / (nu + i * gamma)) = - i * pi)
    (N1 : forall nu : R, nu + i * gamma <> 0)
    (N2 : forall nu : R, nu - i * gamma <> 0),
    Int (fun nu : R => i * G_ * T_B * a * (1 / (nu + i * gamma) - 1 / (nu - i * gamma))) = 2 * G_ * T_B * a * pi.
Proof.
  intros.
  apply Csub_0; transitivity ((- i * G_ * T_B * a) * (Int (fun nu : R => 1 / (nu - i * gamma)) - (i * pi))
    + (i * G_ * T_B * a) * (Int (fun nu : R => 1 / (nu + i * gamma)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* slope-as-rate: The slope of A by the rate. *)
Lemma slope_as_rate : forall (a G_ Gamma_1 T_B pi : C)
    (I1 : - Gamma_1 + 2 * G_ * T_B * a * pi = 0)
    (N1 : G_ <> 0)
    (N2 : T_B <> 0)
    (N3 : pi <> 0),
    a = Gamma_1 / (2 * G_ * T_B * pi).
Proof.
  intros.
  apply Csub_0; transitivity ((1 / (2 * G_ * T_B * pi)) * (- Gamma_1 + 2 * G_ * T_B * a * pi - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* rate-in-on-line: The gain iΣ^K = ∫dν (i/2)A(1 + hF_B)(G^R − G^A): its weight on the line. *)
Lemma rate_in_on_line : forall (s nu omega G_ a T_B h_prime_0 r_1 r_2 r_3 : C) (A F_B h : C -> C)
    (P1 : A (- nu * s + omega * s) = G_ * a * (1 + r_1 * s) * (- nu * s + omega * s))
    (P2 : F_B (- nu * s + omega * s) = 2 * T_B * (1 + r_2 * s) / (- nu * s + omega * s))
    (P3 : h (nu * s) = h_prime_0 * nu * s * (1 + r_3 * s))
    (N1 : s <> 0)
    (N2 : - nu * s + omega * s <> 0),
    i * A (- nu * s + omega * s) * (1 + F_B (- nu * s + omega * s) * h (nu * s)) / (2 * s) - (i * G_ * a * (omega - nu + 2 * T_B * h_prime_0 * nu) / 2) = s * (- i * G_ * a * nu * r_1 / 2 + i * G_ * T_B * a * h_prime_0 * nu * r_1 * r_2 * r_3 * s * s + i * G_ * T_B * a * h_prime_0 * nu * r_1 * r_2 * s + i * G_ * T_B * a * h_prime_0 * nu * r_1 * r_3 * s + i * G_ * T_B * a * h_prime_0 * nu * r_1 + i * G_ * T_B * a * h_prime_0 * nu * r_2 * r_3 * s + i * G_ * T_B * a * h_prime_0 * nu * r_2 + i * G_ * T_B * a * h_prime_0 * nu * r_3 + i * G_ * a * omega * r_1 / 2).
Proof.
  intros; try rewrite P1; try rewrite P2; try rewrite P3; rational.
Qed.

(* gain-on-line: The part even in ν gives the gain, the odd part nothing. *)
Lemma gain_on_line : forall (Int : integral) (G_ a omega T_B h_prime_0 gamma pi : C)
    (I1 : Int (fun nu : R => 1 / (nu - i * gamma)) = i * pi)
    (I2 : Int (fun nu : R => 1 / (nu + i * gamma)) = - i * pi)
    (N1 : forall nu : R, nu + i * gamma <> 0)
    (N2 : forall nu : R, nu - i * gamma <> 0),
    Int (fun nu : R => i * G_ * a * (omega - nu + 2 * T_B * h_prime_0 * nu) * (1 / (nu + i * gamma) - 1 / (nu - i * gamma)) / 2) = G_ * a * omega * pi.
Proof.
  intros.
  apply Csub_0; transitivity ((- G_ * a * gamma / 2 - i * G_ * a * omega / 2 + G_ * T_B * a * gamma * h_prime_0) * (Int (fun nu : R => 1 / (nu - i * gamma)) - (i * pi))
    + (- G_ * a * gamma / 2 + i * G_ * a * omega / 2 + G_ * T_B * a * gamma * h_prime_0) * (Int (fun nu : R => 1 / (nu + i * gamma)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* sideband-green: G^R − G^A off the line, G^R = 1/(x − Σ^R), to first order in Σ. *)
Lemma sideband_green : forall (x eta : C) (Sigma_R Sigma_A : C -> C)
    (N1 : x - eta * Sigma_R x <> 0)
    (N2 : x - eta * Sigma_A x <> 0)
    (N3 : x <> 0)
    (N4 : - x + eta * Sigma_A x <> 0)
    (N5 : - x + eta * Sigma_R x <> 0),
    1 / (x - eta * Sigma_R x) - 1 / (x - eta * Sigma_A x) - (- eta * Sigma_A x / (x * x) + eta * Sigma_R x / (x * x)) = eta * eta * ((- eta * Sigma_A x * Sigma_R x * Sigma_R x - x * Sigma_A x * Sigma_A x + eta * Sigma_A x * Sigma_A x * Sigma_R x + x * Sigma_R x * Sigma_R x) / (x * x * (- x + eta * Sigma_A x) * (- x + eta * Sigma_R x))).
Proof.
  intros; rational.
Qed.

(* line-weight: The weight of the line. *)
Lemma line_weight : forall (Int : integral) (gamma pi : C)
    (I1 : Int (fun nu : R => 1 / (nu - i * gamma)) = i * pi)
    (I2 : Int (fun nu : R => 1 / (nu + i * gamma)) = - i * pi)
    (N1 : forall nu : R, nu + i * gamma <> 0)
    (N2 : forall nu : R, nu - i * gamma <> 0),
    Int (fun nu : R => 1 / (nu + i * gamma) - 1 / (nu - i * gamma)) = - 2 * i * pi.
Proof.
  intros.
  apply Csub_0; transitivity (((-1)) * (Int (fun nu : R => 1 / (nu - i * gamma)) - (i * pi))
    + (Int (fun nu : R => 1 / (nu + i * gamma)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* sideband-spectral: One boson takes the line to the sideband: Σ^R − Σ^A = ½A(x)[F_B(x) + h(0)]·(−2πi). *)
Lemma sideband_spectral : forall (x pi : C) (Sigma_A Sigma_R A F_B : C -> C)
    (P1 : Sigma_R x = Sigma_A x - i * pi * A x * F_B x)
    (N1 : x <> 0),
    - Sigma_A x / (x * x) + Sigma_R x / (x * x) = - i * pi * A x * F_B x / (x * x).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* sideband-return: The loss at ω = 0 through the sideband: its weight. *)
Lemma sideband_return : forall (x : C) (A F_B h : C -> C)
    (P1 : A (- x) = - A x)
    (P2 : F_B (- x) = - F_B x),
    i * A (- x) * (F_B (- x) + h x) / 2 = - i * A x * (h x - F_B x) / 2.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* two-boson-rate: The integrand of the two-boson rate Γ_2 = ∫dx: out with one boson, back with another. *)
Lemma two_boson_rate : forall (x pi : C) (A G_R G_A h F_B : C -> C)
    (P1 : G_R x = G_A x - i * pi * A x * F_B x / (x * x))
    (P2 : h x = 1 / F_B x)
    (N1 : x <> 0)
    (N2 : F_B x <> 0),
    - i * A x * (G_R x - G_A x) * (h x - F_B x) / 2 = pi * A x * A x * (- 1 + F_B x * F_B x) / (2 * x * x).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* two-boson-occupation: With F_B = 1 + 2n: Γ_2 = 4π∫_0^∞ A²n(n+1)/x² dx over the sidebands x ≫ T. *)
Lemma two_boson_occupation : forall (pi x : C) (A F_B n : C -> C)
    (P1 : F_B x = 1 + 2 * n x)
    (N1 : x <> 0),
    pi * A x * A x * (- 1 + F_B x * F_B x) / (2 * x * x) = 2 * pi * A x * A x * n x * (1 + n x) / (x * x).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* sideband-no-gain: The gain through the sideband vanishes at ω = 0; its part linear in ω is smaller than Γ_1ω/2T_B by T/Ω. *)
Lemma sideband_no_gain : forall (x : C) (A F_B h : C -> C)
    (P1 : h x = 1 / F_B x)
    (N1 : F_B x <> 0),
    A x * (1 - F_B x * h x) = 0.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* sideband-near-line: Towards the line, x = sν with s → 0, the integrand of Γ_2 is not integrable for an ohmic boson. *)
Lemma sideband_near_line : forall (nu pi s G_ T_B a r_1 r_2 : C) (A F_B : C -> C)
    (P1 : A (nu * s) = G_ * a * nu * s * (1 + r_1 * s))
    (P2 : F_B (nu * s) = 2 * T_B * (1 + r_2 * s) / (nu * s))
    (N1 : nu <> 0)
    (N2 : s <> 0),
    pi * A (nu * s) * A (nu * s) * (- 1 + F_B (nu * s) * F_B (nu * s)) / (2 * nu * nu) - (2 * G_ * G_ * T_B * T_B * a * a * pi / (nu * nu)) = s * ((- G_ * G_ * a * a * nu * nu * pi * r_1 * s * s - G_ * G_ * a * a * nu * nu * pi * r_1 * r_1 * s * s * s / 2 - G_ * G_ * a * a * nu * nu * pi * s / 2 + 2 * G_ * G_ * T_B * T_B * a * a * pi * r_1 * r_1 * r_2 * r_2 * s * s * s + 2 * G_ * G_ * T_B * T_B * a * a * pi * r_1 * r_1 * s + 2 * G_ * G_ * T_B * T_B * a * a * pi * r_2 * r_2 * s + 4 * G_ * G_ * T_B * T_B * a * a * pi * r_1 * r_2 * r_2 * s * s + 4 * G_ * G_ * T_B * T_B * a * a * pi * r_1 + 4 * G_ * G_ * T_B * T_B * a * a * pi * r_1 * r_1 * r_2 * s * s + 4 * G_ * G_ * T_B * T_B * a * a * pi * r_2 + 8 * G_ * G_ * T_B * T_B * a * a * pi * r_1 * r_2 * s) / (nu * nu)).
Proof.
  intros; try rewrite P1; try rewrite P2; rational.
Qed.

(* tail-of-line: The integrand of Γ_1 far from the line, ν → ν/s. *)
Lemma tail_of_line : forall (G_ T_B a s gamma nu : C)
    (N1 : s <> 0)
    (N2 : nu + i * gamma * s <> 0)
    (N3 : nu - i * gamma * s <> 0)
    (N4 : nu <> 0)
    (N5 : - i * nu + gamma * s <> 0)
    (N6 : i * nu + gamma * s <> 0),
    i * G_ * T_B * a * (1 / (i * gamma + nu / s) - 1 / (- i * gamma + nu / s)) / (s * s) - (2 * G_ * T_B * a * gamma / (nu * nu)) = s * (- 2 * G_ * T_B * a * gamma * gamma * gamma * s / (nu * nu * (- i * nu + gamma * s) * (i * nu + gamma * s))).
Proof.
  intros; rational.
Qed.

(* overlap: The two agree for γ = Γ_1/2, the width by one boson: this part is counted in Γ_1, and Γ_2 is the integral without it. What is then left from |x| ~ T is smaller by T/Ω. *)
Lemma overlap : forall (gamma G_ T_B a pi nu : C)
    (I1 : - 2 * G_ * G_ * T_B * T_B * a * a * pi / (nu * nu) + 2 * G_ * T_B * a * gamma / (nu * nu) = 0)
    (N1 : G_ <> 0)
    (N2 : T_B <> 0)
    (N3 : a <> 0)
    (N4 : nu <> 0),
    gamma = G_ * T_B * a * pi.
Proof.
  intros.
  apply Csub_0; transitivity ((nu * nu / (2 * G_ * T_B * a)) * (- 2 * G_ * G_ * T_B * T_B * a * a * pi / (nu * nu) + 2 * G_ * T_B * a * gamma / (nu * nu) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* kinetic-slope: Loss h'(0)ω(Γ_b + Γ_1 + Γ_2) equals gain. Only the loss knows of Γ_2: scattering through the sidebands heats the electrons, T_e* = 1/(2h'(0)) rises. *)
Lemma kinetic_slope : forall (h_prime_0 T_B T_e Gamma_1 Gamma_2 Gamma_b omega : C)
    (I1 : - Gamma_1 * omega / (2 * T_B) - Gamma_b * omega / (2 * T_e) + h_prime_0 * omega * (Gamma_1 + Gamma_2 + Gamma_b) = 0)
    (N1 : T_B <> 0)
    (N2 : T_e <> 0)
    (N3 : Gamma_1 + Gamma_2 + Gamma_b <> 0)
    (N4 : Gamma_1 * omega + Gamma_2 * omega + Gamma_b * omega <> 0),
    h_prime_0 = (Gamma_1 * T_e + Gamma_b * T_B) / (2 * T_B * T_e * (Gamma_1 + Gamma_2 + Gamma_b)).
Proof.
  intros.
  apply Csub_0; transitivity ((1 / (Gamma_1 * omega + Gamma_2 * omega + Gamma_b * omega)) * (- Gamma_1 * omega / (2 * T_B) - Gamma_b * omega / (2 * T_e) + h_prime_0 * omega * (Gamma_1 + Gamma_2 + Gamma_b) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* driven-source-weight: Source of X: its weight on the line. *)
Lemma driven_source_weight : forall (s nu omega G_ a T_B h_prime_0 r_1 r_2 r_4 r_3 : C) (A h F_B : C -> C)
    (P1 : A (- nu * s + omega * s) = G_ * a * (1 + r_1 * s) * (- nu * s + omega * s))
    (P2 : h (omega * s) = h_prime_0 * omega * s * (1 + r_2 * s))
    (P3 : F_B (- nu * s + omega * s) = 2 * T_B * (1 + r_3 * s) / (- nu * s + omega * s))
    (P4 : h (nu * s) = h_prime_0 * nu * s * (1 + r_4 * s))
    (N1 : s <> 0)
    (N2 : - nu * s + omega * s <> 0),
    - A (- nu * s + omega * s) * (1 - h (omega * s) * (F_B (- nu * s + omega * s) + h (nu * s)) + F_B (- nu * s + omega * s) * h (nu * s)) / s - (G_ * a * (nu - omega - 2 * T_B * h_prime_0 * nu + 2 * T_B * h_prime_0 * omega)) = s * (- G_ * a * h_prime_0 * h_prime_0 * nu * nu * omega * r_1 * r_2 * r_4 * s * s * s * s - G_ * a * h_prime_0 * h_prime_0 * nu * nu * omega * r_1 * r_2 * s * s * s - G_ * a * h_prime_0 * h_prime_0 * nu * nu * omega * r_1 * r_4 * s * s * s - G_ * a * h_prime_0 * h_prime_0 * nu * nu * omega * r_1 * s * s - G_ * a * h_prime_0 * h_prime_0 * nu * nu * omega * r_2 * r_4 * s * s * s - G_ * a * h_prime_0 * h_prime_0 * nu * nu * omega * r_2 * s * s - G_ * a * h_prime_0 * h_prime_0 * nu * nu * omega * r_4 * s * s - G_ * a * h_prime_0 * h_prime_0 * nu * nu * omega * s - G_ * a * omega * r_1 - 2 * G_ * T_B * a * h_prime_0 * nu * r_1 * r_3 * r_4 * s * s - 2 * G_ * T_B * a * h_prime_0 * nu * r_1 * r_3 * s - 2 * G_ * T_B * a * h_prime_0 * nu * r_1 * r_4 * s - 2 * G_ * T_B * a * h_prime_0 * nu * r_1 - 2 * G_ * T_B * a * h_prime_0 * nu * r_3 * r_4 * s - 2 * G_ * T_B * a * h_prime_0 * nu * r_3 - 2 * G_ * T_B * a * h_prime_0 * nu * r_4 + 2 * G_ * T_B * a * h_prime_0 * omega * r_1 * r_2 * r_3 * s * s + 2 * G_ * T_B * a * h_prime_0 * omega * r_1 * r_2 * s + 2 * G_ * T_B * a * h_prime_0 * omega * r_1 * r_3 * s + 2 * G_ * T_B * a * h_prime_0 * omega * r_1 + 2 * G_ * T_B * a * h_prime_0 * omega * r_2 * r_3 * s + 2 * G_ * T_B * a * h_prime_0 * omega * r_2 + 2 * G_ * T_B * a * h_prime_0 * omega * r_3 + G_ * a * h_prime_0 * h_prime_0 * nu * omega * omega * r_1 * r_2 * r_4 * s * s * s * s + G_ * a * h_prime_0 * h_prime_0 * nu * omega * omega * r_1 * r_2 * s * s * s + G_ * a * h_prime_0 * h_prime_0 * nu * omega * omega * r_1 * r_4 * s * s * s + G_ * a * h_prime_0 * h_prime_0 * nu * omega * omega * r_1 * s * s + G_ * a * h_prime_0 * h_prime_0 * nu * omega * omega * r_2 * r_4 * s * s * s + G_ * a * h_prime_0 * h_prime_0 * nu * omega * omega * r_2 * s * s + G_ * a * h_prime_0 * h_prime_0 * nu * omega * omega * r_4 * s * s + G_ * a * h_prime_0 * h_prime_0 * nu * omega * omega * s + G_ * a * nu * r_1).
Proof.
  intros; try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4; rational.
Qed.

(* driven-relaxation-weight: Relaxation of X: its weight on the line. *)
Lemma driven_relaxation_weight : forall (nu s omega G_ T_B a h_prime_0 r_1 r_3 r_2 : C) (A F_B h : C -> C)
    (P1 : A (- nu * s + omega * s) = G_ * a * (1 + r_1 * s) * (- nu * s + omega * s))
    (P2 : F_B (- nu * s + omega * s) = 2 * T_B * (1 + r_2 * s) / (- nu * s + omega * s))
    (P3 : h (omega * s) = h_prime_0 * omega * s * (1 + r_3 * s))
    (N1 : - nu * s + omega * s <> 0),
    A (- nu * s + omega * s) * (F_B (- nu * s + omega * s) - h (omega * s)) / 2 - (G_ * T_B * a) = s * (- G_ * a * h_prime_0 * omega * omega * r_1 * r_3 * s * s * s / 2 - G_ * a * h_prime_0 * omega * omega * r_1 * s * s / 2 - G_ * a * h_prime_0 * omega * omega * r_3 * s * s / 2 - G_ * a * h_prime_0 * omega * omega * s / 2 + G_ * a * h_prime_0 * nu * omega * r_1 * r_3 * s * s * s / 2 + G_ * a * h_prime_0 * nu * omega * r_1 * s * s / 2 + G_ * a * h_prime_0 * nu * omega * r_3 * s * s / 2 + G_ * a * h_prime_0 * nu * omega * s / 2 + G_ * T_B * a * r_1 * r_2 * s + G_ * T_B * a * r_1 + G_ * T_B * a * r_2).
Proof.
  intros; try rewrite P1; try rewrite P2; try rewrite P3; rational.
Qed.

(* driven-source: Source of X, constant over the line. *)
Lemma driven_source : forall (Int : integral) (G_ a omega T_B h_prime_0 phi gamma pi : C)
    (I1 : Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma))) = 0)
    (I2 : Int (fun nu : R => 1 / (nu + i * gamma)) = - i * pi)
    (I3 : Int (fun nu : R => 1 / ((nu - i * gamma) * (nu - i * gamma))) = 0)
    (I4 : Int (fun nu : R => 1 / (nu - i * gamma)) = i * pi)
    (N1 : forall nu : R, nu - i * gamma <> 0)
    (N2 : forall nu : R, nu + i * gamma <> 0),
    Int (fun nu : R => - i * G_ * a * (nu - omega - 2 * T_B * h_prime_0 * nu + 2 * T_B * h_prime_0 * omega) * (- phi / ((nu - i * gamma) * (nu - i * gamma)) + phi / ((nu + i * gamma) * (nu + i * gamma))) / 2) = G_ * a * phi * pi * (- 1 + 2 * T_B * h_prime_0).
Proof.
  intros.
  apply Csub_0; transitivity ((- G_ * a * gamma * phi / 2 - i * G_ * T_B * a * h_prime_0 * omega * phi + i * G_ * a * omega * phi / 2 + G_ * T_B * a * gamma * h_prime_0 * phi) * (Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma))) - 0)
    + (- i * G_ * a * phi / 2 + i * G_ * T_B * a * h_prime_0 * phi) * (Int (fun nu : R => 1 / (nu + i * gamma)) - (- i * pi))
    + (- G_ * a * gamma * phi / 2 - i * G_ * a * omega * phi / 2 + i * G_ * T_B * a * h_prime_0 * omega * phi + G_ * T_B * a * gamma * h_prime_0 * phi) * (Int (fun nu : R => 1 / ((nu - i * gamma) * (nu - i * gamma))) - 0)
    + (- i * G_ * T_B * a * h_prime_0 * phi + i * G_ * a * phi / 2) * (Int (fun nu : R => 1 / (nu - i * gamma)) - (i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2), (vanishes I3), (vanishes I4); ring].
Qed.

(* driven-relaxation: Relaxation of X per X. *)
Lemma driven_relaxation : forall (Int : integral) (G_ T_B a gamma pi : C)
    (I1 : Int (fun nu : R => 1 / (nu - i * gamma)) = i * pi)
    (I2 : Int (fun nu : R => 1 / (nu + i * gamma)) = - i * pi)
    (N1 : forall nu : R, nu - i * gamma <> 0)
    (N2 : forall nu : R, nu + i * gamma <> 0)
    (N3 : gamma <> 0),
    Int (fun nu : R => G_ * T_B * a / ((nu - i * gamma) * (nu + i * gamma))) = G_ * T_B * a * pi / gamma.
Proof.
  intros.
  apply Csub_0; transitivity ((- i * G_ * T_B * a / (2 * gamma)) * (Int (fun nu : R => 1 / (nu - i * gamma)) - (i * pi))
    + (i * G_ * T_B * a / (2 * gamma)) * (Int (fun nu : R => 1 / (nu + i * gamma)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* sideband-source-weight: Source of X on the sideband, −A(x)N(x,ν) with ν on the line: the defect is odd in the line's energy. *)
Lemma sideband_source_weight : forall (x nu : C) (A h F_B : C -> C)
    (P1 : h x = 1 / F_B x)
    (N1 : F_B x <> 0),
    - A x * (1 - h x * (F_B x + h nu) + F_B x * h nu) = A x * h nu * (1 - F_B x * F_B x) / F_B x.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* sideband-source: The source on the sideband, with h(ν) = h'(0)ν on the line. *)
Lemma sideband_source : forall (Int : integral) (h_prime_0 x phi gamma pi : C) (A F_B : C -> C)
    (I1 : Int (fun nu : R => 1 / ((nu - i * gamma) * (nu - i * gamma))) = 0)
    (I2 : Int (fun nu : R => 1 / (nu - i * gamma)) = i * pi)
    (I3 : Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma))) = 0)
    (I4 : Int (fun nu : R => 1 / (nu + i * gamma)) = - i * pi)
    (N1 : F_B x <> 0)
    (N2 : forall nu : R, nu - i * gamma <> 0)
    (N3 : forall nu : R, nu + i * gamma <> 0),
    Int (fun nu : R => - i * h_prime_0 * nu * A x * (1 - F_B x * F_B x) * (- phi / ((nu - i * gamma) * (nu - i * gamma)) + phi / ((nu + i * gamma) * (nu + i * gamma))) / (2 * F_B x)) = h_prime_0 * phi * pi * A x * (- 1 + F_B x * F_B x) / F_B x.
Proof.
  intros.
  apply Csub_0; transitivity ((- gamma * h_prime_0 * phi * A x / (2 * F_B x) + gamma * h_prime_0 * phi * A x * F_B x / 2) * (Int (fun nu : R => 1 / ((nu - i * gamma) * (nu - i * gamma))) - 0)
    + (- i * h_prime_0 * phi * A x * F_B x / 2 + i * h_prime_0 * phi * A x / (2 * F_B x)) * (Int (fun nu : R => 1 / (nu - i * gamma)) - (i * pi))
    + (- gamma * h_prime_0 * phi * A x / (2 * F_B x) + gamma * h_prime_0 * phi * A x * F_B x / 2) * (Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma))) - 0)
    + (- i * h_prime_0 * phi * A x / (2 * F_B x) + i * h_prime_0 * phi * A x * F_B x / 2) * (Int (fun nu : R => 1 / (nu + i * gamma)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2), (vanishes I3), (vanishes I4); ring].
Qed.

(* sideband-relaxation-weight: What X on the line does to X on the sideband: its weight. *)
Lemma sideband_relaxation_weight : forall (x : C) (A F_B h : C -> C)
    (P1 : h x = 1 / F_B x)
    (N1 : F_B x <> 0),
    A x * (F_B x - h x) / 2 = A x * (- 1 + F_B x * F_B x) / (2 * F_B x).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* sideband-relaxation: The same over the line, per X_0. *)
Lemma sideband_relaxation : forall (Int : integral) (x gamma pi : C) (A F_B : C -> C)
    (I1 : Int (fun nu : R => 1 / (nu - i * gamma)) = i * pi)
    (I2 : Int (fun nu : R => 1 / (nu + i * gamma)) = - i * pi)
    (N1 : F_B x <> 0)
    (N2 : forall nu : R, nu - i * gamma <> 0)
    (N3 : forall nu : R, nu + i * gamma <> 0)
    (N4 : gamma <> 0),
    Int (fun nu : R => A x * (- 1 + F_B x * F_B x) / (2 * F_B x * (nu - i * gamma) * (nu + i * gamma))) = pi * A x * (- 1 + F_B x * F_B x) / (2 * gamma * F_B x).
Proof.
  intros.
  apply Csub_0; transitivity ((- i * A x * F_B x / (4 * gamma) + i * A x / (4 * gamma * F_B x)) * (Int (fun nu : R => 1 / (nu - i * gamma)) - (i * pi))
    + (- i * A x / (4 * gamma * F_B x) + i * A x * F_B x / (4 * gamma)) * (Int (fun nu : R => 1 / (nu + i * gamma)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* no-source-from-sideband: N(0,x) vanishes: the sideband is no source of X on the line. *)
Lemma no_source_from_sideband : forall (x : C) (F_B h : C -> C)
    (P1 : h x = 1 / F_B x)
    (N1 : F_B x <> 0),
    1 - F_B x * h x = 0.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* return-weight: Relaxation through the sideband: its weight at ω = 0. *)
Lemma return_weight : forall (x : C) (A F_B h : C -> C)
    (P1 : A (- x) = - A x)
    (P2 : F_B (- x) = - F_B x)
    (P3 : h 0 = 0),
    A (- x) * (F_B (- x) - h 0) / 2 = A x * F_B x / 2.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3).
Qed.

(* return-of-residual: The integrand of what comes back to the line, with X(x) put in: the integrand of Γ_2, times a factor with the sign opposite to that in the kinetic equation. *)
Lemma return_of_residual : forall (x gamma pi X_0 h_prime_0 phi : C) (A F_B X : C -> C)
    (P1 : X x = pi * A x * (X_0 - X_0 * F_B x * F_B x - 2 * gamma * h_prime_0 * phi + 2 * gamma * h_prime_0 * phi * F_B x * F_B x) / (2 * gamma * F_B x))
    (N1 : x <> 0)
    (N2 : gamma <> 0)
    (N3 : F_B x <> 0),
    - A x * F_B x * X x / (2 * x * x) = pi * A x * A x * (- 1 + F_B x * F_B x) * (X_0 - 2 * gamma * h_prime_0 * phi) / (4 * gamma * x * x).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* residual-with-sidebands: X on the line: source, relaxation on the line and what comes back from the sidebands, with 2γ = Γ_b + Γ_1 + Γ_2. *)
Lemma residual_with_sidebands : forall (X_0 T_B phi Gamma_b Gamma_1 Gamma_2 h_prime_0 : C)
    (I1 : - Gamma_1 * X_0 / (Gamma_1 + Gamma_2 + Gamma_b) - X_0 + Gamma_1 * phi * (- 1 + 2 * T_B * h_prime_0) / (2 * T_B) + Gamma_2 * (X_0 - h_prime_0 * phi * (Gamma_1 + Gamma_2 + Gamma_b)) / (Gamma_1 + Gamma_2 + Gamma_b) = 0)
    (N1 : T_B <> 0)
    (N2 : Gamma_b + 2 * Gamma_1 <> 0)
    (N3 : - Gamma_b - 2 * Gamma_1 <> 0)
    (N4 : Gamma_1 + Gamma_2 + Gamma_b <> 0),
    X_0 = phi * (- Gamma_1 * Gamma_2 - Gamma_1 * Gamma_b - Gamma_1 * Gamma_1 - 2 * Gamma_2 * Gamma_b * T_B * h_prime_0 - 2 * Gamma_2 * Gamma_2 * T_B * h_prime_0 + 2 * Gamma_1 * Gamma_b * T_B * h_prime_0 + 2 * Gamma_1 * Gamma_1 * T_B * h_prime_0) / (2 * T_B * (Gamma_b + 2 * Gamma_1)).
Proof.
  intros.
  apply Csub_0; transitivity (((Gamma_1 + Gamma_2 + Gamma_b) / (- Gamma_b - 2 * Gamma_1)) * (- Gamma_1 * X_0 / (Gamma_1 + Gamma_2 + Gamma_b) - X_0 + Gamma_1 * phi * (- 1 + 2 * T_B * h_prime_0) / (2 * T_B) + Gamma_2 * (X_0 - h_prime_0 * phi * (Gamma_1 + Gamma_2 + Gamma_b)) / (Gamma_1 + Gamma_2 + Gamma_b) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* driven-boson-weight: Boson fluctuations: weight of F^R on the line. *)
Lemma driven_boson_weight : forall (nu s omega G_ T_B a r_1 r_2 : C) (A F_B : C -> C)
    (P1 : A (- nu * s + omega * s) = G_ * a * (1 + r_1 * s) * (- nu * s + omega * s))
    (P2 : F_B (- nu * s + omega * s) = 2 * T_B * (1 + r_2 * s) / (- nu * s + omega * s))
    (N1 : - nu * s + omega * s <> 0),
    - A (- nu * s + omega * s) * F_B (- nu * s + omega * s) / 2 - (- G_ * T_B * a) = s * (- G_ * T_B * a * r_1 * r_2 * s - G_ * T_B * a * r_1 - G_ * T_B * a * r_2).
Proof.
  intros; try rewrite P1; try rewrite P2; rational.
Qed.

(* driven-boson-share: The square of a retarded line integrates to zero. *)
Lemma driven_boson_share : forall (Int : integral) (G_ T_B a phi gamma : C)
    (I1 : Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma))) = 0)
    (N1 : forall nu : R, nu + i * gamma <> 0),
    Int (fun nu : R => - G_ * T_B * a * phi / ((nu + i * gamma) * (nu + i * gamma))) = 0.
Proof.
  intros.
  apply Csub_0; transitivity ((- G_ * T_B * a * phi) * (Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma))) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* driven-thermal-weight: Thermal share: weight of Im F^R on the line. *)
Lemma driven_thermal_weight : forall (pi s nu omega G_ h_prime_0 r_1 r_2 : C) (h lambda_R : C -> C)
    (P1 : h (nu * s) = h_prime_0 * nu * s * (1 + r_1 * s))
    (P2 : lambda_R (- nu * s + omega * s) = G_ * (1 + r_2 * s))
    (N1 : pi <> 0)
    (N2 : s <> 0),
    - h (nu * s) * lambda_R (- nu * s + omega * s) / (2 * pi * s) - (- G_ * h_prime_0 * nu / (2 * pi)) = s * ((- G_ * h_prime_0 * nu * r_1 * r_2 * s / 2 - G_ * h_prime_0 * nu * r_1 / 2 - G_ * h_prime_0 * nu * r_2 / 2) / pi).
Proof.
  intros; try rewrite P1; try rewrite P2; rational.
Qed.

(* driven-thermal-share: Thermal share with the actual slope h'(0). *)
Lemma driven_thermal_share : forall (Int : integral) (G_ h_prime_0 pi phi gamma : C)
    (I1 : Int (fun nu : R => 1 / ((nu - i * gamma) * (nu - i * gamma))) = 0)
    (I2 : Int (fun nu : R => 1 / (nu - i * gamma)) = i * pi)
    (I3 : Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma))) = 0)
    (I4 : Int (fun nu : R => 1 / (nu + i * gamma)) = - i * pi)
    (N1 : pi <> 0)
    (N2 : forall nu : R, nu - i * gamma <> 0)
    (N3 : forall nu : R, nu + i * gamma <> 0),
    Int (fun nu : R => i * G_ * h_prime_0 * nu * (- phi / ((nu - i * gamma) * (nu - i * gamma)) + phi / ((nu + i * gamma) * (nu + i * gamma))) / (4 * pi)) = G_ * h_prime_0 * phi / 2.
Proof.
  intros.
  apply Csub_0; transitivity ((G_ * gamma * h_prime_0 * phi / (4 * pi)) * (Int (fun nu : R => 1 / ((nu - i * gamma) * (nu - i * gamma))) - 0)
    + (- i * G_ * h_prime_0 * phi / (4 * pi)) * (Int (fun nu : R => 1 / (nu - i * gamma)) - (i * pi))
    + (G_ * gamma * h_prime_0 * phi / (4 * pi)) * (Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma))) - 0)
    + (i * G_ * h_prime_0 * phi / (4 * pi)) * (Int (fun nu : R => 1 / (nu + i * gamma)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2), (vanishes I3), (vanishes I4); ring].
Qed.

(* driven-glue-weight: Glue: weight of X|G^R|² on the line. *)
Lemma driven_glue_weight : forall (pi nu s omega G_ r_1 : C) (lambda_R : C -> C)
    (P1 : lambda_R (- nu * s + omega * s) = G_ * (1 + r_1 * s))
    (N1 : pi <> 0),
    - lambda_R (- nu * s + omega * s) / (4 * pi) - (- G_ / (4 * pi)) = s * (- G_ * r_1 / (4 * pi)).
Proof.
  intros; try rewrite P1; rational.
Qed.

(* driven-glue-share: Share of the glue. *)
Lemma driven_glue_share : forall (Int : integral) (G_ X_0 pi gamma : C)
    (I1 : Int (fun nu : R => 1 / (nu - i * gamma)) = i * pi)
    (I2 : Int (fun nu : R => 1 / (nu + i * gamma)) = - i * pi)
    (N1 : pi <> 0)
    (N2 : forall nu : R, nu - i * gamma <> 0)
    (N3 : forall nu : R, nu + i * gamma <> 0)
    (N4 : gamma <> 0),
    Int (fun nu : R => - G_ * X_0 / (4 * pi * (nu - i * gamma) * (nu + i * gamma))) = - G_ * X_0 / (4 * gamma).
Proof.
  intros.
  apply Csub_0; transitivity ((i * G_ * X_0 / (8 * gamma * pi)) * (Int (fun nu : R => 1 / (nu - i * gamma)) - (i * pi))
    + (- i * G_ * X_0 / (8 * gamma * pi)) * (Int (fun nu : R => 1 / (nu + i * gamma)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* driven-condition: φ^R/φ for a given slope: Γ_2 is left only in (Γ_b + Γ_1 + Γ_2)h'(0), the loss of the kinetic equation. *)
Lemma driven_condition : forall (G_ h_prime_0 T_B Gamma_1 Gamma_2 Gamma_b : C)
    (N1 : T_B <> 0)
    (N2 : Gamma_b + 2 * Gamma_1 <> 0),
    G_ * h_prime_0 / 2 + G_ * (Gamma_1 - 2 * Gamma_1 * T_B * h_prime_0 + 2 * Gamma_2 * T_B * h_prime_0) / (4 * T_B * (Gamma_b + 2 * Gamma_1)) = G_ * (Gamma_1 + 2 * T_B * h_prime_0 * (Gamma_1 + Gamma_2 + Gamma_b)) / (4 * T_B * (Gamma_b + 2 * Gamma_1)).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* driven-condition-balanced: With h'(0) from the kinetic equation the loss is the gain, and Γ_2 is gone. *)
Lemma driven_condition_balanced : forall (G_ T_B Gamma_1 T_e Gamma_2 Gamma_b : C)
    (N1 : T_B <> 0)
    (N2 : T_e <> 0)
    (N3 : Gamma_1 + Gamma_2 + Gamma_b <> 0)
    (N4 : Gamma_b + 2 * Gamma_1 <> 0),
    G_ * (Gamma_1 + Gamma_1 * (Gamma_1 * T_e + Gamma_b * T_B) / (T_e * (Gamma_1 + Gamma_2 + Gamma_b)) + Gamma_2 * (Gamma_1 * T_e + Gamma_b * T_B) / (T_e * (Gamma_1 + Gamma_2 + Gamma_b)) + Gamma_b * (Gamma_1 * T_e + Gamma_b * T_B) / (T_e * (Gamma_1 + Gamma_2 + Gamma_b))) / (4 * T_B * (Gamma_b + 2 * Gamma_1)) = G_ * (2 * Gamma_1 * T_e + Gamma_b * T_B) / (4 * T_B * T_e * (Gamma_b + 2 * Gamma_1)).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* driven-critical-coupling: 1 = φ^R/φ solved for G. *)
Lemma driven_critical_coupling : forall (G_ T_B T_e Gamma_b Gamma_1 : C)
    (I1 : 1 - G_ * (2 * Gamma_1 * T_e + Gamma_b * T_B) / (4 * T_B * T_e * (Gamma_b + 2 * Gamma_1)) = 0)
    (N1 : 2 * Gamma_1 * T_e + Gamma_b * T_B <> 0)
    (N2 : - Gamma_b * T_B - 2 * Gamma_1 * T_e <> 0)
    (N3 : T_B <> 0)
    (N4 : T_e <> 0)
    (N5 : Gamma_b + 2 * Gamma_1 <> 0),
    G_ = 4 * T_B * T_e * (Gamma_b + 2 * Gamma_1) / (2 * Gamma_1 * T_e + Gamma_b * T_B).
Proof.
  intros.
  apply Csub_0; transitivity ((T_B * T_e * (Gamma_1 + Gamma_b / 2) / (- Gamma_1 * T_e / 4 - Gamma_b * T_B / 8)) * (1 - G_ * (2 * Gamma_1 * T_e + Gamma_b * T_B) / (4 * T_B * T_e * (Gamma_b + 2 * Gamma_1)) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* driven-law: The law: this is 1/G_c, ¼[Γ_b/T_e + 2Γ_1/T_B]/(Γ_b + 2Γ_1). *)
Lemma driven_law : forall (T_B T_e Gamma_b Gamma_1 : C)
    (N1 : T_B <> 0)
    (N2 : T_e <> 0)
    (N3 : Gamma_b + 2 * Gamma_1 <> 0),
    (2 * Gamma_1 * T_e + Gamma_b * T_B) / (4 * T_B * T_e * (Gamma_b + 2 * Gamma_1)) = Gamma_1 / (2 * T_B * (Gamma_b + 2 * Gamma_1)) + Gamma_b / (4 * T_e * (Gamma_b + 2 * Gamma_1)).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* heating-of-thermal-share: What Γ_2 takes from the thermal share. *)
Lemma heating_of_thermal_share : forall (G_ T_B T_e Gamma_1 Gamma_b Gamma_2 : C)
    (N1 : T_B <> 0)
    (N2 : T_e <> 0)
    (N3 : Gamma_1 + Gamma_b <> 0)
    (N4 : Gamma_1 + Gamma_2 + Gamma_b <> 0),
    - G_ * (Gamma_1 * T_e + Gamma_b * T_B) / (4 * T_B * T_e * (Gamma_1 + Gamma_b)) + G_ * (Gamma_1 * T_e + Gamma_b * T_B) / (4 * T_B * T_e * (Gamma_1 + Gamma_2 + Gamma_b)) = - G_ * Gamma_2 * (Gamma_1 * T_e + Gamma_b * T_B) / (4 * T_B * T_e * (Gamma_1 + Gamma_2 + Gamma_b) * (Gamma_1 + Gamma_b)).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* heating-of-glue: What Γ_2 gives to the share of the glue. *)
Lemma heating_of_glue : forall (G_ T_B Gamma_1 T_e Gamma_b Gamma_2 : C)
    (N1 : T_B <> 0)
    (N2 : T_e <> 0)
    (N3 : Gamma_1 + Gamma_b <> 0)
    (N4 : Gamma_b + 2 * Gamma_1 <> 0)
    (N5 : Gamma_1 + Gamma_2 + Gamma_b <> 0),
    - G_ * (Gamma_1 - Gamma_1 * (Gamma_1 * T_e + Gamma_b * T_B) / (T_e * (Gamma_1 + Gamma_b))) / (4 * T_B * (Gamma_b + 2 * Gamma_1)) + G_ * (Gamma_1 - Gamma_1 * (Gamma_1 * T_e + Gamma_b * T_B) / (T_e * (Gamma_1 + Gamma_2 + Gamma_b)) + Gamma_2 * (Gamma_1 * T_e + Gamma_b * T_B) / (T_e * (Gamma_1 + Gamma_2 + Gamma_b))) / (4 * T_B * (Gamma_b + 2 * Gamma_1)) = G_ * Gamma_2 * (Gamma_1 * T_e + Gamma_b * T_B) / (4 * T_B * T_e * (Gamma_1 + Gamma_2 + Gamma_b) * (Gamma_1 + Gamma_b)).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* heating-cancels: The glue undoes the heating exactly, to leading order. *)
Lemma heating_cancels : forall (G_ T_B T_e Gamma_1 Gamma_b Gamma_2 : C)
    (N1 : T_B <> 0)
    (N2 : T_e <> 0)
    (N3 : Gamma_1 + Gamma_b <> 0)
    (N4 : Gamma_b + 2 * Gamma_1 <> 0)
    (N5 : Gamma_1 + Gamma_2 + Gamma_b <> 0),
    - G_ * (Gamma_1 * T_e + Gamma_b * T_B) / (4 * T_B * T_e * (Gamma_1 + Gamma_b)) - G_ * (Gamma_1 - Gamma_1 * (Gamma_1 * T_e + Gamma_b * T_B) / (T_e * (Gamma_1 + Gamma_b))) / (4 * T_B * (Gamma_b + 2 * Gamma_1)) + G_ * (Gamma_1 * T_e + Gamma_b * T_B) / (4 * T_B * T_e * (Gamma_1 + Gamma_2 + Gamma_b)) + G_ * (Gamma_1 - Gamma_1 * (Gamma_1 * T_e + Gamma_b * T_B) / (T_e * (Gamma_1 + Gamma_2 + Gamma_b)) + Gamma_2 * (Gamma_1 * T_e + Gamma_b * T_B) / (T_e * (Gamma_1 + Gamma_2 + Gamma_b))) / (4 * T_B * (Gamma_b + 2 * Gamma_1)) = 0.
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* driven-without-glue: Without the glue the heated electrons decide, T_e* = 1/(2h'(0)). *)
Lemma driven_without_glue : forall (G_ T_e : C)
    (I1 : 1 - G_ / (4 * T_e) = 0)
    (N1 : T_e <> 0),
    G_ = 4 * T_e.
Proof.
  intros.
  apply Csub_0; transitivity ((- 4 * T_e) * (1 - G_ / (4 * T_e) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* without-bath: Without bath, Γ_b = 0: the slope of the boson alone decides, whatever the drive. *)
Lemma without_bath : forall (G_ T_B : C)
    (I1 : 1 - G_ / (4 * T_B) = 0)
    (N1 : T_B <> 0),
    G_ = 4 * T_B.
Proof.
  intros.
  apply Csub_0; transitivity ((- 4 * T_B) * (1 - G_ / (4 * T_B) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* without-one-boson-scattering: Where no single boson scatters within the line, Γ_1 = 0: T_B drops out. *)
Lemma without_one_boson_scattering : forall (G_ T_e : C)
    (I1 : 1 - G_ / (4 * T_e) = 0)
    (N1 : T_e <> 0),
    G_ = 4 * T_e.
Proof.
  intros.
  apply Csub_0; transitivity ((- 4 * T_e) * (1 - G_ / (4 * T_e) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* fixed-distribution: A fixed bath: without lead and drive, Γ_b = Γ_2 = 0, and with the slope left free, the condition is that of fixed h. *)
Lemma fixed_distribution : forall (G_ h_prime_0 Gamma_1 T_B : C)
    (N1 : Gamma_1 <> 0)
    (N2 : T_B <> 0),
    G_ * h_prime_0 / 2 + G_ * (Gamma_1 - 2 * Gamma_1 * T_B * h_prime_0) / (8 * Gamma_1 * T_B) = G_ * (1 + 2 * T_B * h_prime_0) / (8 * T_B).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* fixed-bath-as-lead: The fixed bath has the critical coupling of a lead whose rate is twice the one-boson rate; it is no limit of a lead. *)
Lemma fixed_bath_as_lead : forall (Gamma_b Gamma_1 T_B T_e : C)
    (I1 : - 8 * T_B * T_e * (2 * Gamma_1 * T_e + Gamma_b * T_B) / (T_B + T_e) + 4 * T_B * T_e * (Gamma_b + 2 * Gamma_1) = 0)
    (N1 : - 4 * T_B * T_B * T_e + 4 * T_B * T_e * T_e <> 0)
    (N2 : T_B + T_e <> 0),
    Gamma_b = 2 * Gamma_1.
Proof.
  intros.
  apply Csub_0; transitivity (((T_B + T_e) / (- 4 * T_B * T_B * T_e + 4 * T_B * T_e * T_e)) * (- 8 * T_B * T_e * (2 * Gamma_1 * T_e + Gamma_b * T_B) / (T_B + T_e) + 4 * T_B * T_e * (Gamma_b + 2 * Gamma_1) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* fixed-drive-loss: Loss of the line, −2 Im Σ^R(0), to x and −x, where −Im G^R = −Im Σ^R/x² with −Im G^R = πδ(ν) of the line in Σ^R: the integrand of Γ_h = ∫_0^∞dx. *)
Lemma fixed_drive_loss : forall (pi x : C) (A F_B h n : C -> C)
    (P1 : F_B x = 1 + 2 * n x)
    (P2 : h 0 = 0)
    (P3 : h (- x) = (-1))
    (P4 : A (- x) = - A x)
    (P5 : F_B (- x) = - (1 + 2 * n x))
    (P6 : h x = 1)
    (N1 : x <> 0),
    2 * (pi * (A x * F_B x / 2 + A x * h 0 / 2) * (A x * F_B x / 2 + A x * h (- x) / 2) / (x * x) + pi * (A x * F_B x / 2 + A x * h 0 / 2) * (A (- x) * F_B (- x) / 2 + A (- x) * h x / 2) / (x * x)) = 2 * pi * A x * A x * n x * (1 + 2 * n x) / (x * x).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4; try rewrite P5; try rewrite P6).
Qed.

(* fixed-drive-gap: Thermal share and glue at the sideband x, from the line: λ^R(x)/G times those on the line, which are its gap. Hence φ^R(x) = φ_xλ^R(x)/G, with φ_x = −G(2Y + M)/4π the gap on the line. *)
Lemma fixed_drive_gap : forall (pi Y x M : C) (lambda_R : C -> C)
    (N1 : pi <> 0),
    - Y * lambda_R x / (2 * pi) - M * lambda_R x / (4 * pi) = - lambda_R x * (M + 2 * Y) / (4 * pi).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* fixed-drive-source: Source of X on the sideband x from ν ≪ x on the line. *)
Lemma fixed_drive_source : forall (x nu : C) (A h n : C -> C)
    (P1 : h x = 1),
    - A x * (1 - h x * (1 + h nu + 2 * n x) + h nu * (1 + 2 * n x)) = 2 * A x * n x * (1 - h nu).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* fixed-drive-relaxation: Its relaxation by X of the line. *)
Lemma fixed_drive_relaxation : forall (x : C) (A h n : C -> C)
    (P1 : h x = 1),
    A x * (1 - h x + 2 * n x) / 2 = A x * n x.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* fixed-drive-return: What comes back to the line from ±x, by X on the sideband and by the gap on it: the integrand of Γ_h times (2Y + M)/2π less that of S = ∫_0^∞dx times φ_x. *)
Lemma fixed_drive_return : forall (G_ phi_x pi x M Y : C) (A h F_B X n : C -> C)
    (P1 : A (- x) = - A x)
    (P2 : h 0 = 0)
    (P3 : F_B x = 1 + 2 * n x)
    (P4 : h (- x) = (-1))
    (P5 : F_B (- x) = - (1 + 2 * n x))
    (P6 : h x = 1)
    (P7 : X x = - A x * M * n x - 2 * A x * Y * n x)
    (N1 : G_ <> 0)
    (N2 : x <> 0),
    - phi_x * pi * A x * A (- x) * (1 - h 0 * (F_B x + h (- x)) + F_B x * h (- x)) / (G_ * x * x) - phi_x * pi * A x * A (- x) * (1 - h 0 * (F_B (- x) + h x) + F_B (- x) * h x) / (G_ * x * x) - A x * X x * (F_B x - h 0) / (2 * x * x) - A (- x) * X x * (F_B (- x) - h 0) / (2 * x * x) = - 4 * phi_x * pi * A x * A x * n x / (G_ * x * x) + A x * A x * n x * (1 + 2 * n x) * (M + 2 * Y) / (x * x).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4; try rewrite P5; try rewrite P6; try rewrite P7).
Qed.

(* fixed-drive-residual: X on the line: source and relaxation on the line, and what comes back. *)
Lemma fixed_drive_residual : forall (X_0 Gamma_1 T_B phi Gamma_h S h_prime_0 pi : C)
    (I1 : - Gamma_1 * X_0 / (Gamma_1 + Gamma_h) - S * phi - X_0 + Gamma_1 * phi * (- 1 + 2 * T_B * h_prime_0) / (2 * T_B) + Gamma_h * (- 2 * h_prime_0 * phi * pi + 2 * X_0 * pi / (Gamma_1 + Gamma_h)) / (2 * pi) = 0)
    (N1 : Gamma_1 <> 0)
    (N2 : T_B <> 0)
    (N3 : Gamma_1 + Gamma_h <> 0)
    (N4 : pi <> 0),
    X_0 = phi * (- Gamma_1 * Gamma_h - Gamma_1 * Gamma_1 - 2 * Gamma_1 * S * T_B - 2 * Gamma_h * S * T_B - 2 * Gamma_h * Gamma_h * T_B * h_prime_0 + 2 * Gamma_1 * Gamma_1 * T_B * h_prime_0) / (4 * Gamma_1 * T_B).
Proof.
  intros.
  apply Csub_0; transitivity ((- (Gamma_1 + Gamma_h) / (2 * Gamma_1)) * (- Gamma_1 * X_0 / (Gamma_1 + Gamma_h) - S * phi - X_0 + Gamma_1 * phi * (- 1 + 2 * T_B * h_prime_0) / (2 * T_B) + Gamma_h * (- 2 * h_prime_0 * phi * pi + 2 * X_0 * pi / (Gamma_1 + Gamma_h)) / (2 * pi) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* fixed-drive-law: 1/G_c = ¼[h'(0) + 1/(2T_B) + (Γ_h h'(0) + S)/Γ_1]. *)
Lemma fixed_drive_law : forall (G_ phi Gamma_1 T_B Gamma_h S h_prime_0 : C)
    (N1 : G_ <> 0)
    (N2 : phi <> 0)
    (N3 : Gamma_1 <> 0)
    (N4 : T_B <> 0)
    (N5 : Gamma_1 + Gamma_h <> 0),
    (- G_ * phi * (- Gamma_1 * Gamma_h - Gamma_1 * Gamma_1 - 2 * Gamma_1 * S * T_B - 2 * Gamma_h * S * T_B - 2 * Gamma_h * Gamma_h * T_B * h_prime_0 + 2 * Gamma_1 * Gamma_1 * T_B * h_prime_0) / (8 * Gamma_1 * T_B * (Gamma_1 + Gamma_h)) + G_ * h_prime_0 * phi / 2) / (G_ * phi) = Gamma_h * h_prime_0 / (4 * Gamma_1) + S / (4 * Gamma_1) + h_prime_0 / 4 + 1 / (8 * T_B).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* Steps without a lemma:
   sideband-distribution: not an identity of rational functions after its premises (sideband).
   lead-on-line: an expansion other than the leading forms of A, F_B, h and λ (line). *)
