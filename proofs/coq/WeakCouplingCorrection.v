(* The first correction to G_c = 4T.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* static-critical-coupling: For a static λ = G the sum Σ1/ω̃_n is odd, so that ω̃_n = ω_n; φ_n is constant, and 1 = TGS. *)
Lemma static_critical_coupling : forall (G_ T : C)
    (I1 : 1 - G_ / (4 * T) = 0)
    (N1 : T <> 0),
    G_ = 4 * T.
Proof.
  intros.
  apply Csub_0; transitivity ((- 4 * T) * (1 - G_ / (4 * T) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* frequency-summand: The summand of ω̃_m − ω_m with λ = G(1 − D), ω̃_n = ω_n + δ_n. Σ1/ω_n and Σδ_n/ω_n² are odd and vanish: δ_m = −TGΣ_n D(ω_m−ω_n)/ω_n. *)
Lemma frequency_summand : forall (G_ T eta D omega_n delta_n : C)
    (N1 : omega_n + eta * delta_n <> 0)
    (N2 : omega_n <> 0),
    G_ * T * (1 - eta * D) / (omega_n + eta * delta_n) - (- G_ * T * eta * D / omega_n - G_ * T * eta * delta_n / (omega_n * omega_n) + G_ * T / omega_n) = eta * eta * ((G_ * T * omega_n * D * delta_n + G_ * T * delta_n * delta_n) / (omega_n * omega_n * (omega_n + eta * delta_n))).
Proof.
  intros; rational.
Qed.

(* gap-summand: The summand of φ_m, with φ_n = 1 + χ_n. *)
Lemma gap_summand : forall (G_ T eta D chi_n omega_n delta_n : C)
    (N1 : omega_n + eta * delta_n <> 0)
    (N2 : omega_n <> 0),
    G_ * T * (1 - eta * D) * (1 + eta * chi_n) / ((omega_n + eta * delta_n) * (omega_n + eta * delta_n)) - (- 2 * G_ * T * eta * delta_n / (omega_n * omega_n * omega_n) + G_ * T / (omega_n * omega_n) + (- G_ * T * eta * D + G_ * T * eta * chi_n) / (omega_n * omega_n)) = eta * eta * ((- G_ * T * eta * omega_n * chi_n * delta_n * delta_n - G_ * T * omega_n * omega_n * omega_n * D * chi_n - 2 * G_ * T * omega_n * omega_n * chi_n * delta_n + 2 * G_ * T * eta * delta_n * delta_n * delta_n + 2 * G_ * T * omega_n * omega_n * D * delta_n + 3 * G_ * T * omega_n * delta_n * delta_n + G_ * T * eta * omega_n * D * delta_n * delta_n) / (omega_n * omega_n * omega_n * (omega_n + eta * delta_n) * (omega_n + eta * delta_n))).
Proof.
  intros; rational.
Qed.

(* contracted: The gap equation times 1/ω_m², summed over m and solved for 1/G, with c = Σχ_n/ω_n², p = Σδ_n/ω_n³, q = ΣΣD(ω_m−ω_n)/(ω_m²ω_n²): the change of the gap, c, drops out. *)
Lemma contracted : forall (S eta c T q p : C)
    (N1 : S + eta * c <> 0)
    (N2 : S <> 0),
    (- T * eta * q - 2 * S * T * eta * p + S * T * eta * c + S * S * T) / (S + eta * c) - (- T * (2 * S * eta * p + eta * q) / S + S * T) = eta * eta * ((2 * S * T * c * p + T * c * q) / (S * (S + eta * c))).
Proof.
  intros; rational.
Qed.

(* pair-fractions: The weight of D(ω_n − ω_m) at ω_m = ω_n − ν_k, symmetrised, in partial fractions: 1/(ω_nω_m) = (1/ω_m − 1/ω_n)/ν_k, used until no product is left. *)
Lemma pair_fractions : forall (omega_n nu_k : C)
    (N1 : omega_n <> 0)
    (N2 : omega_n - nu_k <> 0)
    (N3 : nu_k <> 0),
    - 1 / (omega_n * (omega_n - nu_k) * (omega_n - nu_k) * (omega_n - nu_k)) - 1 / (omega_n * omega_n * omega_n * (omega_n - nu_k)) + 1 / (omega_n * omega_n * (omega_n - nu_k) * (omega_n - nu_k)) = - 1 / (nu_k * (omega_n - nu_k) * (omega_n - nu_k) * (omega_n - nu_k)) - 4 / (nu_k * nu_k * nu_k * (omega_n - nu_k)) + 2 / (nu_k * nu_k * omega_n * omega_n) + 2 / (nu_k * nu_k * (omega_n - nu_k) * (omega_n - nu_k)) + 4 / (nu_k * nu_k * nu_k * omega_n) + 1 / (nu_k * omega_n * omega_n * omega_n).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* thermal-law: 1/G_c to first order in D: the two double sums enter as q − 2r, one sum over the difference ν_k = 2πTk, k = n + 1 ≥ 1. *)
Lemma thermal_law : forall (Sum_upper : series) (T q p pi r : C) (D : C -> C)
    (P1 : q = 2 * Sum_upper (fun n : Z => D (2 * T * pi * (1 + ofZ n)) / (4 * T * T * pi * pi * (1 + ofZ n) * (1 + ofZ n))) / (T * T) + 2 * r)
    (P2 : p = - 4 * T * T * r)
    (N1 : T <> 0)
    (N2 : T <> 0)
    (N3 : pi <> 0)
    (N4 : forall n : Z, 1 + ofZ n <> 0),
    - 4 * T * T * T * (q + p / (2 * T * T)) + 1 / (4 * T) = - 8 * T * Sum_upper (fun n : Z => D (2 * T * ofZ n * pi + 2 * T * pi) / (4 * T * T * pi * pi * (1 + ofZ n) * (1 + ofZ n))) + 1 / (4 * T).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* deviation-by-spectrum: G D(ν)/ν² = [λ(0) − λ(iν)]/ν² = ∫dx A(x)/[x(x² + ν²)]: the integrand. *)
Lemma deviation_by_spectrum : forall (nu_n x : C) (A : C -> C)
    (N1 : nu_n <> 0)
    (N2 : nu_n * nu_n + x * x <> 0)
    (N3 : x <> 0),
    (- x * A x / (nu_n * nu_n + x * x) + A x / x) / (nu_n * nu_n) = A x / (x * (nu_n * nu_n + x * x)).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* spectral-law: The integrand over x > 0 of 8TΣ_k D(ν_k)/ν_k²: 1/G_c = 1/4T − 4∫_0^∞dx (A/Gx²)[coth(x/2T) − 2T/x] to first order in D. *)
Lemma spectral_law : forall (E : exponential) (G_ T x : C) (A : C -> C)
    (N1 : G_ <> 0)
    (N2 : x <> 0)
    (N3 : T <> 0),
    16 * T * A x * (- 1 / (2 * x * x) + coth E (x / (2 * T)) / (4 * T * x)) / (G_ * x) = 4 * A x * (coth E (x / (2 * T)) - 2 * T / x) / (G_ * x * x).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* outer-tail: Outer region, bracket 1: far below Ω the integrand A/Gx² is a/x as well. Between T and Ω the integral is a ln(Ω/T). *)
Lemma outer_tail : forall (G_ s x a r_1 : C) (A : C -> C)
    (P1 : A (s * x) = G_ * a * s * x * (1 + r_1 * s))
    (N1 : G_ <> 0)
    (N2 : s <> 0)
    (N3 : x <> 0),
    A (s * x) / (G_ * s * x * x) - (a / x) = s * (a * r_1 / x).
Proof.
  intros; try rewrite P1; rational.
Qed.

(* reference-fractions: A reference with the same slope, D = πaνW/(ν + W) with any scale W: 8T D/ν² in partial fractions of n. *)
Lemma reference_fractions : forall (W_ a n T pi : C)
    (N1 : 1 + n <> 0)
    (N2 : W_ + 2 * T * pi * (1 + n) <> 0)
    (N3 : W_ + 2 * T * n * pi + 2 * T * pi <> 0)
    (N4 : T <> 0)
    (N5 : pi <> 0),
    4 * W_ * a / ((1 + n) * (W_ + 2 * T * pi * (1 + n))) = - 4 * a / (1 + n + W_ / (2 * T * pi)) + 4 * a / (1 + n).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* outer-gap: φ at ν ~ Ω from |ω_n| ~ T, TλΣ1/ω_n² with λ(iν) = G[1 − D(ν)] at G = 4T. *)
Lemma outer_gap : forall (T nu : C) (lambda D : C -> C)
    (P1 : lambda nu = 4 * T * (1 - D nu))
    (N1 : T <> 0),
    lambda nu / (4 * T) = 1 - D nu.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* outer-excess: Back at |ω_m| ~ T an outer frequency counts with λφ/G = (1 − D)²; first order has counted 1 − 2D of it. *)
Lemma outer_excess : forall (nu : C) (D : C -> C),
    - 1 + (1 - D nu) * (1 - D nu) + 2 * D nu = D nu * D nu.
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* oscillator-fractions: 8T D(ν_k)/ν_k² of the damped oscillator in partial fractions of n = k − 1. *)
Lemma oscillator_fractions : forall (pi n Omega kappa T : C)
    (N1 : pi <> 0)
    (N2 : 1 + n <> 0)
    (N3 : Omega * Omega + kappa * kappa + 4 * T * kappa * pi * (1 + n) + 4 * T * T * pi * pi * (1 + n) * (1 + n) <> 0)
    (N4 : Omega - i * kappa <> 0)
    (N5 : Omega + i * kappa <> 0)
    (N6 : Omega <> 0)
    (N7 : kappa - i * Omega + 2 * T * n * pi + 2 * T * pi <> 0)
    (N8 : T <> 0)
    (N9 : kappa + 2 * T * n * pi + 2 * T * pi + i * Omega <> 0),
    4 * (2 * T * pi * (1 + n) + 2 * kappa) / (pi * (1 + n) * (Omega * Omega + kappa * kappa + 4 * T * kappa * pi * (1 + n) + 4 * T * T * pi * pi * (1 + n) * (1 + n))) = 8 * kappa / (pi * (1 + n) * (Omega - i * kappa) * (Omega + i * kappa)) + (- 2 * kappa - 2 * i * Omega) / (Omega * pi * (1 + n - i * Omega / (2 * T * pi) + kappa / (2 * T * pi)) * (Omega + i * kappa)) + (- 2 * kappa + 2 * i * Omega) / (Omega * pi * (1 + n + kappa / (2 * T * pi) + i * Omega / (2 * T * pi)) * (Omega - i * kappa)).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* oscillator-rest-slope: What D is more than the reference of the same slope, over ν². Its antiderivative. *)
Lemma oscillator_rest_slope : forall (kappa Omega nu W_ : C) (log arctan d_dnu : C -> C)
    (P1 : d_dnu (- kappa * (log (Omega * Omega + kappa * kappa + nu * nu + 2 * kappa * nu) - 2 * log (W_ + nu)) / (Omega * Omega + kappa * kappa) - 2 * kappa * kappa * arctan ((kappa + nu) / Omega) / (Omega * (Omega * Omega + kappa * kappa)) + arctan ((kappa + nu) / Omega) / Omega) = - kappa * (- 2 / (W_ + nu) + (2 * kappa + 2 * nu) / (Omega * Omega + kappa * kappa + nu * nu + 2 * kappa * nu)) / (Omega * Omega + kappa * kappa) - 2 * kappa * kappa / (Omega * Omega * (1 + (kappa + nu) * (kappa + nu) / (Omega * Omega)) * (Omega * Omega + kappa * kappa)) + 1 / (Omega * Omega * (1 + (kappa + nu) * (kappa + nu) / (Omega * Omega))))
    (N1 : Omega * Omega + kappa * kappa <> 0)
    (N2 : Omega <> 0)
    (N3 : Omega * Omega + kappa * kappa + nu * nu + 2 * kappa * nu <> 0)
    (N4 : W_ + nu <> 0),
    d_dnu (- kappa * (log (Omega * Omega + kappa * kappa + nu * nu + 2 * kappa * nu) - 2 * log (W_ + nu)) / (Omega * Omega + kappa * kappa) - 2 * kappa * kappa * arctan ((kappa + nu) / Omega) / (Omega * (Omega * Omega + kappa * kappa)) + arctan ((kappa + nu) / Omega) / Omega) = (- 2 * W_ * kappa * nu - 3 * W_ * kappa * kappa + 2 * Omega * Omega * kappa + 2 * kappa * kappa * kappa + Omega * Omega * W_ + Omega * Omega * nu + kappa * kappa * nu) / ((Omega * Omega + kappa * kappa) * (Omega * Omega + kappa * kappa + nu * nu + 2 * kappa * nu) * (W_ + nu)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* oscillator-outer-slope: The outer region. Its antiderivative. *)
Lemma oscillator_outer_slope : forall (kappa Omega nu : C) (arctan d_dnu : C -> C)
    (P1 : d_dnu (- kappa / (Omega * Omega + kappa * kappa + nu * nu + 2 * kappa * nu) - (kappa + nu) / (2 * (Omega * Omega + kappa * kappa + nu * nu + 2 * kappa * nu)) + arctan ((kappa + nu) / Omega) / (2 * Omega) + kappa * kappa * (kappa + nu) / (2 * Omega * Omega * (Omega * Omega + kappa * kappa + nu * nu + 2 * kappa * nu)) + kappa * kappa * arctan ((kappa + nu) / Omega) / (2 * Omega * Omega * Omega)) = - kappa * kappa * (kappa + nu) * (2 * kappa + 2 * nu) / (2 * Omega * Omega * (Omega * Omega + kappa * kappa + nu * nu + 2 * kappa * nu) * (Omega * Omega + kappa * kappa + nu * nu + 2 * kappa * nu)) - 1 / (2 * (Omega * Omega + kappa * kappa + nu * nu + 2 * kappa * nu)) + kappa * kappa / (2 * Omega * Omega * (Omega * Omega + kappa * kappa + nu * nu + 2 * kappa * nu)) + 1 / (2 * Omega * Omega * (1 + (kappa + nu) * (kappa + nu) / (Omega * Omega))) + kappa * kappa / (2 * Omega * Omega * Omega * Omega * (1 + (kappa + nu) * (kappa + nu) / (Omega * Omega))) + (kappa + nu) * (2 * kappa + 2 * nu) / (2 * (Omega * Omega + kappa * kappa + nu * nu + 2 * kappa * nu) * (Omega * Omega + kappa * kappa + nu * nu + 2 * kappa * nu)) + kappa * (2 * kappa + 2 * nu) / ((Omega * Omega + kappa * kappa + nu * nu + 2 * kappa * nu) * (Omega * Omega + kappa * kappa + nu * nu + 2 * kappa * nu)))
    (N1 : Omega * Omega + kappa * kappa + nu * nu + 2 * kappa * nu <> 0)
    (N2 : Omega <> 0),
    d_dnu (- kappa / (Omega * Omega + kappa * kappa + nu * nu + 2 * kappa * nu) - (kappa + nu) / (2 * (Omega * Omega + kappa * kappa + nu * nu + 2 * kappa * nu)) + arctan ((kappa + nu) / Omega) / (2 * Omega) + kappa * kappa * (kappa + nu) / (2 * Omega * Omega * (Omega * Omega + kappa * kappa + nu * nu + 2 * kappa * nu)) + kappa * kappa * arctan ((kappa + nu) / Omega) / (2 * Omega * Omega * Omega)) = (nu + 2 * kappa) * (nu + 2 * kappa) / ((Omega * Omega + kappa * kappa + nu * nu + 2 * kappa * nu) * (Omega * Omega + kappa * kappa + nu * nu + 2 * kappa * nu)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* einstein-deviation: D(ν)/ν² of the Einstein boson: the summand of the bosonic sum at x = Ω. *)
Lemma einstein_deviation : forall (nu Omega : C)
    (N1 : nu <> 0)
    (N2 : Omega * Omega + nu * nu <> 0),
    (1 - Omega * Omega / (Omega * Omega + nu * nu)) / (nu * nu) = 1 / (Omega * Omega + nu * nu).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* einstein-outer: The outer region, (1/π)∫_0^∞ D²/ν² dν, as half the integral over the whole line. *)
Lemma einstein_outer : forall (Int : integral) (pi Omega : C)
    (I1 : Int (fun nu : R => 1 / ((nu - i * Omega) * (nu - i * Omega))) = 0)
    (I2 : Int (fun nu : R => 1 / (nu - i * Omega)) = i * pi)
    (I3 : Int (fun nu : R => 1 / ((nu + i * Omega) * (nu + i * Omega))) = 0)
    (I4 : Int (fun nu : R => 1 / (nu + i * Omega)) = - i * pi)
    (N1 : pi <> 0)
    (N2 : forall nu : R, nu - i * Omega <> 0)
    (N3 : forall nu : R, nu + i * Omega <> 0)
    (N4 : Omega <> 0),
    Int (fun nu : R => nu * nu / (2 * pi * (nu - i * Omega) * (nu - i * Omega) * (nu + i * Omega) * (nu + i * Omega))) = 1 / (4 * Omega).
Proof.
  intros.
  apply Csub_0; transitivity ((1 / (8 * pi)) * (Int (fun nu : R => 1 / ((nu - i * Omega) * (nu - i * Omega))) - 0)
    + (- i / (8 * Omega * pi)) * (Int (fun nu : R => 1 / (nu - i * Omega)) - (i * pi))
    + (1 / (8 * pi)) * (Int (fun nu : R => 1 / ((nu + i * Omega) * (nu + i * Omega))) - 0)
    + (i / (8 * Omega * pi)) * (Int (fun nu : R => 1 / (nu + i * Omega)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2), (vanishes I3), (vanishes I4); ring].
Qed.

(* einstein-critical-coupling: Both regions: 1/G_c = 1/4T − 2/Ω + 1/(4Ω) for the Einstein boson. *)
Lemma einstein_critical_coupling : forall (G_ Omega T : C)
    (I1 : 1 - G_ * (- 7 / (4 * Omega) + 1 / (4 * T)) = 0)
    (N1 : Omega - 7 * T <> 0)
    (N2 : - Omega + 7 * T <> 0)
    (N3 : Omega <> 0)
    (N4 : T <> 0),
    G_ = 4 * Omega * T / (Omega - 7 * T).
Proof.
  intros.
  apply Csub_0; transitivity ((Omega * T / (- Omega / 4 + 7 * T / 4)) * (1 - G_ * (- 7 / (4 * Omega) + 1 / (4 * T)) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* dressed-self-energy: Σ^R on the line G^R = Z/(ν + iγ), which must be −iγ/Z beside the part of the shell. *)
Lemma dressed_self_energy : forall (Int : integral) (G_ T_B a Z_ gamma pi : C)
    (I1 : Int (fun nu : R => 1 / (nu + i * gamma)) = - i * pi)
    (N1 : forall nu : R, nu + i * gamma <> 0),
    Int (fun nu : R => G_ * T_B * a * Z_ / (nu + i * gamma)) = - i * G_ * T_B * a * pi * Z_.
Proof.
  intros.
  apply Csub_0; transitivity ((G_ * T_B * a * Z_) * (Int (fun nu : R => 1 / (nu + i * gamma)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* dressed-linewidth: The half linewidth, Z² times that without the shell. *)
Lemma dressed_linewidth : forall (gamma G_ T_B a pi Z_ : C)
    (I1 : - i * G_ * T_B * a * pi * Z_ + i * gamma / Z_ = 0)
    (N1 : Z_ <> 0),
    gamma = G_ * T_B * a * pi * Z_ * Z_.
Proof.
  intros.
  apply Csub_0; transitivity ((- i * Z_) * (- i * G_ * T_B * a * pi * Z_ + i * gamma / Z_ - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* dressed-source: Source of X. *)
Lemma dressed_source : forall (Int : integral) (G_ a Z_ omega T_B h_prime_0 phi gamma pi : C)
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

(* dressed-relaxation: Relaxation of X, per X: X = source − relaxation · X. *)
Lemma dressed_relaxation : forall (Int : integral) (G_ T_B a Z_ gamma pi : C)
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

(* dressed-thermal: Thermal share. *)
Lemma dressed_thermal : forall (Int : integral) (G_ h_prime_0 pi Z_ phi gamma : C)
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

(* dressed-boson: Boson fluctuations. *)
Lemma dressed_boson : forall (Int : integral) (G_ T_B a phi Z_ gamma : C)
    (I1 : Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma))) = 0)
    (N1 : forall nu : R, nu + i * gamma <> 0),
    Int (fun nu : R => - G_ * T_B * a * phi * Z_ * Z_ / ((nu + i * gamma) * (nu + i * gamma))) = 0.
Proof.
  intros.
  apply Csub_0; transitivity ((- G_ * T_B * a * phi * Z_ * Z_) * (Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma))) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* dressed-glue: The non-thermal glue, per X. *)
Lemma dressed_glue : forall (Int : integral) (G_ pi Z_ gamma : C)
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

(* dressed-condition: φ/φ from the line: Z² times the law without the shell. *)
Lemma dressed_condition : forall (phi G_ T_B Z_ h_prime_0 : C)
    (N1 : phi <> 0)
    (N2 : T_B <> 0),
    (- G_ * phi * Z_ * Z_ * (- 1 + 2 * T_B * h_prime_0) / (8 * T_B) + G_ * h_prime_0 * phi * Z_ * Z_ / 2) / phi = G_ * Z_ * Z_ * (1 + 2 * T_B * h_prime_0) / (8 * T_B).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* shell-orders: 1 + 2GaL = Z²·(line): the line per Z²G is (1 + GaL)²(1 + 2GaL)/G, to first order in aL. *)
Lemma shell_orders : forall (G_ a eta L : C)
    (N1 : G_ <> 0),
    (1 + 2 * G_ * a * eta * L) * (1 + G_ * a * eta * L) * (1 + G_ * a * eta * L) / G_ - (1 / G_ + 4 * a * eta * L) = eta * eta * (2 * G_ * G_ * a * a * a * eta * L * L * L + 5 * G_ * a * a * L * L).
Proof.
  intros; rational.
Qed.

(* bias-critical-coupling: 1/G_c = ¼[h'(0) + 1/(2T_B)] − 4a ln(Ω/T): the logarithm does not know how the temperatures differ. *)
Lemma bias_critical_coupling : forall (G_ a Omega T T_B h_prime_0 : C) (log : C -> C)
    (I1 : 1 - G_ * (- 4 * a * log (Omega / T) + (1 + 2 * T_B * h_prime_0) / (8 * T_B)) = 0)
    (N1 : 1 - 32 * T_B * a * log (Omega / T) + 2 * T_B * h_prime_0 <> 0)
    (N2 : T <> 0)
    (N3 : T_B <> 0)
    (N4 : - 1 - 2 * T_B * h_prime_0 + 32 * T_B * a * log (Omega / T) <> 0),
    G_ = 1 / (- 4 * a * log (Omega / T) + (1 + 2 * T_B * h_prime_0) / (8 * T_B)).
Proof.
  intros.
  apply Csub_0; transitivity ((T_B / (- 1 / 8 - T_B * h_prime_0 / 4 + 4 * T_B * a * log (Omega / T))) * (1 - G_ * (- 4 * a * log (Omega / T) + (1 + 2 * T_B * h_prime_0) / (8 * T_B)) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* balance-boson: The boson at T_B is in detailed balance with h_B = tanh(ω/2T_B). *)
Lemma balance_boson : forall (E : exponential) (T_B omega nu : C)
    (N1 : E (omega / T_B) - E (nu / T_B) <> 0)
    (N2 : T_B <> 0)
    (N3 : 1 + E (nu / T_B) <> 0)
    (N4 : 1 + E (omega / T_B) <> 0)
    (N5 : - 2 * E (nu / T_B) + 2 * E (omega / T_B) <> 0)
    (N6 : tanh E (omega / (2 * T_B)) - tanh E (nu / (2 * T_B)) <> 0),
    coth E ((omega - nu) / (2 * T_B)) = (1 - tanh E (nu / (2 * T_B)) * tanh E (omega / (2 * T_B))) / (tanh E (omega / (2 * T_B)) - tanh E (nu / (2 * T_B))).
Proof.
  intros; apply Csub_0; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (2 * ((omega - nu) / (2 * T_B)))) with (/ E ((nu / T_B)) * E ((omega / T_B))) by (symmetry; by_units (- (nu / T_B) + (omega / T_B))).
  replace (E (2 * (nu / (2 * T_B)))) with (E ((nu / T_B))) by (symmetry; by_units ((nu / T_B))).
  replace (E (2 * (omega / (2 * T_B)))) with (E ((omega / T_B))) by (symmetry; by_units ((omega / T_B))).
  pose proof (E_neq_0 E (nu / T_B)) as Z1.
  pose proof (E_neq_0 E (omega / T_B)) as Z2.
  rational.
Qed.

(* balance-gap: Thermal share and glue of φ^R, Y = X|G^R|² = w − 2(h − h_B)Im F^R: the share of electrons in balance with the boson, and w with the weight of the glue. *)
Lemma balance_gap : forall (pi nu omega Y : C) (F_R h lambda_R h_B w F_A : C -> C)
    (P1 : Y = w nu - 2 * Im (F_R nu) * (h nu - h_B nu))
    (P2 : conj (F_R nu) = F_A nu)
    (N1 : pi <> 0),
    - Im (F_R nu) * h nu * lambda_R (omega - nu) / (2 * pi) - Y * lambda_R (omega - nu) / (4 * pi) = - Im (F_R nu) * h_B nu * lambda_R (omega - nu) / (2 * pi) - lambda_R (omega - nu) * w nu / (4 * pi).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* balance-residual: The integrand of Q = X + 2(h − h_B)Im φ^R: N has gone into w, and there is no source. *)
Lemma balance_residual : forall (omega nu Y : C) (A F_R h F_B h_B w F_A : C -> C)
    (P1 : F_B (omega - nu) = (1 - h_B nu * h_B omega) / (h_B omega - h_B nu))
    (P2 : Y = w nu - 2 * Im (F_R nu) * (h nu - h_B nu))
    (P3 : conj (F_R nu) = F_A nu)
    (N1 : h_B omega - h_B nu <> 0),
    - A (omega - nu) * Im (F_R nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) - A (omega - nu) * Y * (F_B (omega - nu) - h omega) / 2 + 2 * (- A (omega - nu) * Y / 4 + Im (F_R nu) * (- A (omega - nu) * F_B (omega - nu) / 2 - A (omega - nu) * h nu / 2)) * (h omega - h_B omega) = A (omega - nu) * w nu * (h_B omega - F_B (omega - nu)) / 2.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3).
Qed.

(* balance-deviation: w = Im G^R [4(h − h_B)Re(φ^R G^R) − Q/γ], since |G^R|² = −Im G^R/γ. *)
Lemma balance_deviation : forall (Delta G_A phi_A G_R phi_R Q gamma E_ : C)
    (P1 : G_A = 1 / (E_ - i * gamma))
    (P2 : G_R = 1 / (E_ + i * gamma))
    (N1 : gamma <> 0)
    (N2 : E_ - i * gamma <> 0)
    (N3 : E_ + i * gamma <> 0),
    - i * Delta * (- G_A * G_A * phi_A + G_R * G_R * phi_R) + G_A * G_R * (Q + i * Delta * (phi_R - phi_A)) = - i * (- Q / gamma + 2 * Delta * (G_A * phi_A + G_R * phi_R)) * (G_R - G_A) / 2.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* beyond-deviation: h − h_B beyond the thermal energies: at ω > 0 it is smaller than 2e^{−ω/T}, T the larger of T_e and T_B. There w = −Q Im G^R/γ is left, and Σ^R is that of h_B. *)
Lemma beyond_deviation : forall (E : exponential) (T_e omega T_B : C)
    (N1 : T_B <> 0)
    (N2 : 1 + E (omega / T_B) <> 0)
    (N3 : T_e <> 0)
    (N4 : 1 + E (omega / T_e) <> 0),
    tanh E (omega / (2 * T_e)) - tanh E (omega / (2 * T_B)) = (- 2 * E (omega / T_B) + 2 * E (omega / T_e)) / ((1 + E (omega / T_B)) * (1 + E (omega / T_e))).
Proof.
  intros; apply Csub_0; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (2 * (omega / (2 * T_e)))) with (E ((omega / T_e))) by (symmetry; by_units ((omega / T_e))).
  replace (E (2 * (omega / (2 * T_B)))) with (E ((omega / T_B))) by (symmetry; by_units ((omega / T_B))).
  replace (E (omega / T_B)) with (E ((omega / T_B))) by (symmetry; by_units ((omega / T_B))).
  replace (E (omega / T_e)) with (E ((omega / T_e))) by (symmetry; by_units ((omega / T_e))).
  pose proof (E_neq_0 E (omega / T_e)) as Z1.
  pose proof (E_neq_0 E (omega / T_B)) as Z2.
  rational.
Qed.

(* beyond-relaxation: F_B(ω−ν) − h_B(ω), the weight by which w at ν feeds Q at ω > 0: it falls like e^{−(ω−ν)/T_B} above ν. Q beyond the thermal energies is fed by these tails, and by w at larger ν with the weight A(ν−ω)/ν², of order G/Ω in all: it is exponentially small. *)
Lemma beyond_relaxation : forall (E : exponential) (T_B omega nu : C)
    (N1 : T_B <> 0)
    (N2 : 1 + E (omega / T_B) <> 0)
    (N3 : E (omega / T_B) - E (nu / T_B) <> 0)
    (N4 : E (nu / T_B) - E (omega / T_B) <> 0),
    coth E ((omega - nu) / (2 * T_B)) - tanh E (omega / (2 * T_B)) = (- 2 * E (nu / T_B) * E (omega / T_B) - 2 * E (omega / T_B)) / ((1 + E (omega / T_B)) * (E (nu / T_B) - E (omega / T_B))).
Proof.
  intros; apply Csub_0; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (2 * ((omega - nu) / (2 * T_B)))) with (/ E ((nu / T_B)) * E ((omega / T_B))) by (symmetry; by_units (- (nu / T_B) + (omega / T_B))).
  replace (E (2 * (omega / (2 * T_B)))) with (E ((omega / T_B))) by (symmetry; by_units ((omega / T_B))).
  replace (E (omega / T_B)) with (E ((omega / T_B))) by (symmetry; by_units ((omega / T_B))).
  replace (E (nu / T_B)) with (E ((nu / T_B))) by (symmetry; by_units ((nu / T_B))).
  pose proof (E_neq_0 E (nu / T_B)) as Z1.
  pose proof (E_neq_0 E (omega / T_B)) as Z2.
  rational.
Qed.

(* thermal-loss: What Im G^R = −πδ(ν) of the line gives to Im Σ^R(ω): −Im Σ^R = ½[Γ_b + πA(ω)F_B(ω)], with a lead or Γ_b = 0. *)
Lemma thermal_loss : forall (omega : C) (A F_B h : C -> C)
    (P1 : h 0 = 0),
    A omega * F_B omega / 2 + A omega * h 0 / 2 = A omega * F_B omega / 2.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* thermal-residual: Q(ω) from the line, where w = pδ(ν) to leading order, p = ∫dν w: this times −p, with h_B = 1/F_B. *)
Lemma thermal_residual : forall (omega : C) (A F_B h_B : C -> C)
    (P1 : h_B omega = 1 / F_B omega)
    (N1 : F_B omega <> 0),
    A omega * (F_B omega - h_B omega) / 2 = A omega * (- 1 + F_B omega * F_B omega) / (2 * F_B omega).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* loss-at-rest: Im Σ^R(0) from Im G^R at every energy. *)
Lemma loss_at_rest : forall (nu : C) (A F_B h : C -> C)
    (P1 : A (- nu) = - A nu)
    (P2 : F_B (- nu) = - F_B nu),
    A (- nu) * F_B (- nu) / 2 + A (- nu) * h nu / 2 = A nu * (F_B nu - h nu) / 2.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* residual-at-rest: Q(0) from w at every energy, times −1. *)
Lemma residual_at_rest : forall (nu : C) (A F_B h_B : C -> C)
    (P1 : A (- nu) = - A nu)
    (P2 : F_B (- nu) = - F_B nu)
    (P3 : h_B 0 = 0),
    A (- nu) * (F_B (- nu) - h_B 0) / 2 = A nu * F_B nu / 2.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3).
Qed.

(* thermal-green: G^R off the line. *)
Lemma thermal_green : forall (z eta Sigma_R : C)
    (N1 : z - eta * Sigma_R <> 0)
    (N2 : z <> 0)
    (N3 : - z + eta * Sigma_R <> 0),
    1 / (z - eta * Sigma_R) - (1 / z + eta * Sigma_R / (z * z)) = eta * eta * (- Sigma_R * Sigma_R / (z * z * (- z + eta * Sigma_R))).
Proof.
  intros; rational.
Qed.

(* thermal-square: 4(h − h_B) Im G^R Re G^R = 2(h − h_B) Im(G^R)², Δ = h − h_B: 4Δ/ν per Im[Σ^R/(ν + i0)²]. *)
Lemma thermal_square : forall (Delta z eta Sigma_R : C)
    (N1 : z - eta * Sigma_R <> 0)
    (N2 : z <> 0)
    (N3 : - z + eta * Sigma_R <> 0),
    2 * Delta / ((z - eta * Sigma_R) * (z - eta * Sigma_R)) - (2 * Delta / (z * z) + 4 * eta * Delta * Sigma_R / (z * z * z)) = eta * eta * ((- 4 * eta * Delta * Sigma_R * Sigma_R * Sigma_R + 6 * z * Delta * Sigma_R * Sigma_R) / (z * z * z * (- z + eta * Sigma_R) * (- z + eta * Sigma_R))).
Proof.
  intros; rational.
Qed.

(* thermal-gap: F^R, with φ^R = 1 + χ and χ(0) = 0. *)
Lemma thermal_gap : forall (eta chi z Sigma_R : C)
    (N1 : z - eta * Sigma_R <> 0)
    (N2 : z <> 0)
    (N3 : - z + eta * Sigma_R <> 0),
    (1 + eta * chi) / ((z - eta * Sigma_R) * (z - eta * Sigma_R)) - (1 / (z * z) + 2 * eta * Sigma_R / (z * z * z) + eta * chi / (z * z)) = eta * eta * ((- eta * z * Sigma_R * Sigma_R * chi - 2 * eta * Sigma_R * Sigma_R * Sigma_R + 2 * z * z * Sigma_R * chi + 3 * z * Sigma_R * Sigma_R) / (z * z * z * (- z + eta * Sigma_R) * (- z + eta * Sigma_R))).
Proof.
  intros; rational.
Qed.

(* bracket-by-parts: ⟨f⟩ by parts: f Σ^R/(ν+is)² is (fΣ^R)'/(ν+is) and a derivative, which integrates to zero. *)
Lemma bracket_by_parts : forall (nu s : C) (Sigma f Sigma_prime f_prime : C -> C)
    (N1 : nu + i * s <> 0),
    Sigma nu * f nu / ((nu + i * s) * (nu + i * s)) = - Sigma_prime nu * f nu / (nu + i * s) - Sigma nu * f_prime nu / (nu + i * s) + (Sigma_prime nu * f nu + Sigma nu * f_prime nu) / (nu + i * s) + Sigma nu * f nu / ((nu + i * s) * (nu + i * s)).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* bracket-trial: A trial function over ν + is, by residues. *)
Lemma bracket_trial : forall (Int : integral) (kappa s r q pi : C)
    (I1 : Int (fun nu : R => 1 / (nu - i * kappa)) = i * pi)
    (I2 : Int (fun nu : R => 1 / (nu + i * kappa)) = - i * pi)
    (I3 : Int (fun nu : R => 1 / (nu + i * s)) = - i * pi)
    (N1 : forall nu : R, nu - i * kappa <> 0)
    (N2 : forall nu : R, nu + i * kappa <> 0)
    (N3 : forall nu : R, nu + i * s <> 0)
    (N4 : kappa <> 0)
    (N5 : kappa + s <> 0)
    (N6 : i * kappa + i * s <> 0)
    (N7 : - i * kappa + i * s <> 0)
    (N8 : - i * kappa - i * s <> 0)
    (N9 : - i * s + i * kappa <> 0),
    Int (fun nu : R => (r - i * nu * q) / ((nu - i * kappa) * (nu + i * kappa) * (nu + i * s))) = - i * pi * (r + kappa * q) / (kappa * (kappa + s)).
Proof.
  intros.
  apply Csub_0; transitivity ((- i * r / (2 * kappa * (i * kappa + i * s)) - i * q / (2 * (i * kappa + i * s))) * (Int (fun nu : R => 1 / (nu - i * kappa)) - (i * pi))
    + (- i * q / (2 * (- i * kappa + i * s)) + i * r / (2 * kappa * (- i * kappa + i * s))) * (Int (fun nu : R => 1 / (nu + i * kappa)) - (- i * pi))
    + (- q * s / ((- i * kappa - i * s) * (- i * s + i * kappa)) + r / ((- i * kappa - i * s) * (- i * s + i * kappa))) * (Int (fun nu : R => 1 / (nu + i * s)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2), (vanishes I3); ring].
Qed.

(* bracket-limit: As s → 0. *)
Lemma bracket_limit : forall (kappa pi s r q : C)
    (N1 : kappa <> 0)
    (N2 : kappa + s <> 0),
    - i * pi * (r + kappa * q) / (kappa * (kappa + s)) - ((- i * kappa * pi * q - i * pi * r) / (kappa * kappa)) = s * ((i * kappa * pi * q + i * pi * r) / (kappa * kappa * (kappa + s))).
Proof.
  intros; rational.
Qed.

(* bracket-value: The same as principal value and −iπ times the value at 0. With (fΣ^R)', whose real part is even and whose imaginary part is odd: ⟨f⟩ = −πf(0) Re Σ^R'(0) − ∫dν (fγ)'/ν, γ = −Im Σ^R. *)
Lemma bracket_value : forall (Int : integral) (kappa pi r q : C)
    (I1 : Int (fun nu : R => 1 / (nu - i * kappa)) = i * pi)
    (I2 : Int (fun nu : R => 1 / (nu + i * kappa)) = - i * pi)
    (N1 : kappa <> 0)
    (N2 : forall nu : R, nu - i * kappa <> 0)
    (N3 : forall nu : R, nu + i * kappa <> 0),
    - i * pi * r / (kappa * kappa) + Int (fun nu : R => - i * q / ((nu - i * kappa) * (nu + i * kappa))) = - i * pi * (r + kappa * q) / (kappa * kappa).
Proof.
  intros.
  apply Csub_0; transitivity ((- q / (2 * kappa)) * (Int (fun nu : R => 1 / (nu - i * kappa)) - (i * pi))
    + (q / (2 * kappa)) * (Int (fun nu : R => 1 / (nu + i * kappa)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* gap-slope: The weight of F^R = 1/(ν + i0)² in the boson's fluctuations, by parts, is the slope of that of G^R = 1/(ν + i0) in Σ^R: their share is Σ^R'(ω) at thermal ω, and Re Σ^R'(0) on the line. The line gives λ^R(ω)/G, by shell-gap-thermal and shell-gap-non-thermal, so that Im χ = πA/G − γ'. *)
Lemma gap_slope : forall (omega nu : C) (A F_B d_dnu d_domega A_prime F_B_prime : C -> C)
    (P1 : d_dnu (- A (omega - nu) * F_B (omega - nu) / 2) = A_prime (omega - nu) * F_B (omega - nu) / 2 + A (omega - nu) * F_B_prime (omega - nu) / 2)
    (P2 : d_domega (A (omega - nu) * F_B (omega - nu) / 2) = A_prime (omega - nu) * F_B (omega - nu) / 2 + A (omega - nu) * F_B_prime (omega - nu) / 2),
    d_dnu (- A (omega - nu) * F_B (omega - nu) / 2) = d_domega (A (omega - nu) * F_B (omega - nu) / 2).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
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
Lemma residual_ratio : forall (R_0 b_1 Delta_prime_0 K_0 pi b_2 b_3 : C)
    (I1 : - R_0 * (- b_3 + K_0 * pi / 2) - b_1 + Delta_prime_0 * K_0 * pi + R_0 * (b_2 - K_0 * pi / 2) = 0)
    (N1 : - b_2 - b_3 + K_0 * pi <> 0)
    (N2 : b_2 + b_3 - K_0 * pi <> 0),
    R_0 = (- b_1 + Delta_prime_0 * K_0 * pi) / (- b_2 - b_3 + K_0 * pi).
Proof.
  intros.
  apply Csub_0; transitivity ((1 / (b_2 + b_3 - K_0 * pi)) * (- R_0 * (- b_3 + K_0 * pi / 2) - b_1 + Delta_prime_0 * K_0 * pi + R_0 * (b_2 - K_0 * pi / 2) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* deviation-strength: p = ∫dν w to first order. What it does to 1/G_c is derived a second time without w and Q: thermal-bias and thermal-lead among the second routes. *)
Lemma deviation_strength : forall (b_4 b_1 Delta_prime_0 K_0 pi b_2 b_3 b_5 eta nu : C) (A F_B h bracket Delta : C -> C)
    (P1 : b_4 = eta * bracket (4 * Delta nu / nu))
    (P2 : b_1 = eta * bracket (2 * A nu * Delta nu * F_B nu / nu))
    (P3 : b_2 = eta * bracket (A nu * (- 1 + F_B nu * F_B nu) / (2 * F_B nu)))
    (P4 : b_3 = eta * bracket (A nu * (F_B nu - h nu) / 2))
    (P5 : b_5 = eta * bracket ((- 1 + F_B nu * F_B nu) / (F_B nu * F_B nu)))
    (N1 : - b_2 - b_3 + K_0 * pi <> 0)
    (N2 : K_0 <> 0)
    (N3 : - eta * bracket (A nu * (F_B nu - h nu) / 2) - eta * bracket (A nu * (- 1 + F_B nu * F_B nu) / (2 * F_B nu)) + K_0 * pi <> 0)
    (N4 : F_B nu <> 0)
    (N5 : nu <> 0)
    (N6 : pi <> 0),
    b_4 - (- b_1 + Delta_prime_0 * K_0 * pi) * (b_5 - pi) / (- b_2 - b_3 + K_0 * pi) - 2 * Delta_prime_0 * pi - (- Delta_prime_0 * pi + (- Delta_prime_0 * K_0 * b_5 - b_1 + Delta_prime_0 * b_2 + Delta_prime_0 * b_3 + K_0 * b_4) / K_0) = eta * eta * ((- Delta_prime_0 * K_0 * bracket (A nu * (F_B nu - h nu) / 2) * bracket ((- 1 + F_B nu * F_B nu) / (F_B nu * F_B nu)) - Delta_prime_0 * K_0 * bracket (A nu * (- 1 + F_B nu * F_B nu) / (2 * F_B nu)) * bracket ((- 1 + F_B nu * F_B nu) / (F_B nu * F_B nu)) - bracket (A nu * (F_B nu - h nu) / 2) * bracket (2 * A nu * Delta nu * F_B nu / nu) - bracket (A nu * (- 1 + F_B nu * F_B nu) / (2 * F_B nu)) * bracket (2 * A nu * Delta nu * F_B nu / nu) + 2 * Delta_prime_0 * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (- 1 + F_B nu * F_B nu) / (2 * F_B nu)) + Delta_prime_0 * bracket (A nu * (F_B nu - h nu) / 2) * bracket (A nu * (F_B nu - h nu) / 2) + Delta_prime_0 * bracket (A nu * (- 1 + F_B nu * F_B nu) / (2 * F_B nu)) * bracket (A nu * (- 1 + F_B nu * F_B nu) / (2 * F_B nu)) + K_0 * bracket (2 * A nu * Delta nu * F_B nu / nu) * bracket ((- 1 + F_B nu * F_B nu) / (F_B nu * F_B nu))) / (K_0 * (- eta * bracket (A nu * (F_B nu - h nu) / 2) - eta * bracket (A nu * (- 1 + F_B nu * F_B nu) / (2 * F_B nu)) + K_0 * pi))).
Proof.
  intros; try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4; try rewrite P5; rational.
Qed.

(* balance-on-line: The thermal share of electrons in balance, per G, with h_B = ν/2T_B on the line. *)
Lemma balance_on_line : forall (Int : integral) (T_B pi phi gamma : C)
    (I1 : Int (fun nu : R => 1 / ((nu - i * gamma) * (nu - i * gamma))) = 0)
    (I2 : Int (fun nu : R => 1 / (nu - i * gamma)) = i * pi)
    (I3 : Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma))) = 0)
    (I4 : Int (fun nu : R => 1 / (nu + i * gamma)) = - i * pi)
    (N1 : T_B <> 0)
    (N2 : pi <> 0)
    (N3 : forall nu : R, nu - i * gamma <> 0)
    (N4 : forall nu : R, nu + i * gamma <> 0),
    Int (fun nu : R => i * nu * (- phi / ((nu - i * gamma) * (nu - i * gamma)) + phi / ((nu + i * gamma) * (nu + i * gamma))) / (8 * T_B * pi)) = phi / (4 * T_B).
Proof.
  intros.
  apply Csub_0; transitivity ((gamma * phi / (8 * T_B * pi)) * (Int (fun nu : R => 1 / ((nu - i * gamma) * (nu - i * gamma))) - 0)
    + (- i * phi / (8 * T_B * pi)) * (Int (fun nu : R => 1 / (nu - i * gamma)) - (i * pi))
    + (gamma * phi / (8 * T_B * pi)) * (Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma))) - 0)
    + (i * phi / (8 * T_B * pi)) * (Int (fun nu : R => 1 / (nu + i * gamma)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2), (vanishes I3), (vanishes I4); ring].
Qed.

(* drift-coefficient: What multiplies Re Σ^R'(0), −GaL, of the boson's fluctuations and of both ⟨f⟩: 3/G at every bias, with 1/G = (1 + ρ)/8T_B, ρ = T_B/T_e. *)
Lemma drift_coefficient : forall (T_B rho : C)
    (N1 : T_B <> 0),
    - (1 / 4 - rho / 4) / T_B + 1 / (2 * T_B) + (1 + rho) / (8 * T_B) = 3 * (1 + rho) / (8 * T_B).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
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

(* bias-integrand: The integrand of J over t = ν/2T_B as a finite part, by coth t tanh ρt − 1, which falls off exponentially. *)
Lemma bias_integrand : forall (E : exponential) (rho t C_ : C)
    (N1 : 1 + rho <> 0)
    (N2 : t <> 0)
    (N3 : C_ <> 0)
    (N4 : coth E t <> 0),
    - (- 1 + rho) * (- 1 + coth E t * coth E t) / (1 + rho) + (- (C_ - C_ * rho) / (C_ * (1 + rho)) + (- rho * t * t * coth E t - rho * t * t * coth E t * coth E t * tanh E (rho * t) - 2 * rho * t * coth E t * coth E t - 2 * t - 2 * t * t * coth E t * coth E t * coth E t - 4 * rho * coth E t - 4 * t * coth E t * coth E t * coth E t * tanh E (rho * t) - 4 * coth E t + 2 * rho * t + 2 * rho * t * t * coth E t * coth E t * coth E t + 6 * t * coth E t * coth E t + 8 * coth E t * coth E t * tanh E (rho * t) + t * t * coth E t + t * t * coth E t * coth E t * tanh E (rho * t)) / (2 * coth E t * (1 + rho))) / (t * t) + (t + coth E t - rho * t - rho * coth E t - t * coth E t * coth E t + rho * t * coth E t * coth E t) / (t * t * coth E t * (1 + rho)) = (4 - 4 * rho + (- 1 + coth E t * tanh E (rho * t)) * (8 + t * t - rho * t * t - 4 * t * coth E t)) / (2 * t * t * (1 + rho)).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* Steps without a lemma:
   sum-of-squares: not an identity of rational functions after its premises (frequency-residues).
   pair-sum: not an identity of rational functions after its premises (frequency-shift).
   bosonic-sum: not an identity of rational functions after its premises (frequency-residues).
   thermal-tail: an expansion other than the leading forms of A, F_B, h and λ (matching).
   reference-sum: not an identity of rational functions after its premises (digamma-sum).
   reference-logarithm: not an identity of rational functions after its premises (digamma-values).
   corrected-critical-coupling: not an identity of rational functions after its premises (corrected-law).
   oscillator-sum: not an identity of rational functions after its premises (digamma-sum).
   oscillator-rest: not an identity of rational functions after its premises (boundary-value).
   oscillator-logarithm: not an identity of rational functions after its premises (matching).
   oscillator-outer: not an identity of rational functions after its premises (boundary-value).
   einstein-thermal: an expansion other than the leading forms of A, F_B, h and λ (matching).
   shell-source: not an identity of rational functions after its premises (shell).
   shell-relaxation: not an identity of rational functions after its premises (shell).
   shell-gap-thermal: an expansion other than the leading forms of A, F_B, h and λ (shell).
   shell-gap-non-thermal: an expansion other than the leading forms of A, F_B, h and λ (shell).
   shell-self-energy: an expansion other than the leading forms of A, F_B, h and λ (shell).
   shell-feedback: an expansion other than the leading forms of A, F_B, h and λ (shell).
   bias-equilibrium: not an identity of rational functions after its premises (shell).
   bias-function: not an identity of rational functions after its premises (thermal-energies).
   bias-corrected-law: not an identity of rational functions after its premises (corrected-law). *)
