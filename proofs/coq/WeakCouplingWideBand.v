(* Weak coupling in the wide band: T_c of the Einstein boson.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* root-parametrisation: With φ_n = 2p_nω̃_n/(1−p_n²) the root r_n is rational. *)
Lemma root_parametrisation : forall (omega_tilde_n phi_n p_n : C)
    (P1 : phi_n = 2 * omega_tilde_n * p_n / (1 - p_n * p_n))
    (N1 : 1 - p_n * p_n <> 0),
    omega_tilde_n * omega_tilde_n + phi_n * phi_n = omega_tilde_n * omega_tilde_n * (1 + p_n * p_n) * (1 + p_n * p_n) / ((1 - p_n * p_n) * (1 - p_n * p_n)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* linear-root: r_n to first order in φ_n. *)
Lemma linear_root : forall (r_n omega_tilde_n eta p_n : C)
    (P1 : r_n = omega_tilde_n * (1 + eta * eta * p_n * p_n) / (1 - eta * eta * p_n * p_n))
    (N1 : 1 - eta * eta * p_n * p_n <> 0)
    (N2 : - 1 + eta * eta * p_n * p_n <> 0),
    r_n - (omega_tilde_n) = eta * eta * (- 2 * omega_tilde_n * p_n * p_n / (- 1 + eta * eta * p_n * p_n)).
Proof.
  intros; try rewrite P1; rational.
Qed.

(* linear-frequency: ω̃_m − ω_m no longer depends on φ. *)
Lemma linear_frequency : forall (Sum_upper : series) (T pi iomega_m : C) (omega_tilde_n r_n iomega_n : Z -> C) (lambda : C -> C)
    (P1 : forall n : Z, r_n n = omega_tilde_n n)
    (N1 : forall n : Z, omega_tilde_n n <> 0)
    (N2 : forall n : Z, r_n n <> 0),
    T * pi * Sum_upper (fun n : Z => omega_tilde_n n * (lambda (iomega_m - iomega_n n) - lambda (iomega_m + iomega_n n)) / r_n n) = T * pi * Sum_upper (fun n : Z => lambda (iomega_m - iomega_n n) - lambda (iomega_m + iomega_n n)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* linear-gap: φ_m is linear in φ_n. *)
Lemma linear_gap : forall (Sum_upper : series) (T pi iomega_m : C) (phi_n r_n iomega_n omega_tilde_n : Z -> C) (lambda : C -> C)
    (P1 : forall n : Z, r_n n = omega_tilde_n n)
    (N1 : forall n : Z, omega_tilde_n n <> 0)
    (N2 : forall n : Z, r_n n <> 0),
    T * pi * Sum_upper (fun n : Z => phi_n n * (lambda (iomega_m + iomega_n n) + lambda (iomega_m - iomega_n n)) / r_n n) = T * pi * Sum_upper (fun n : Z => phi_n n * (lambda (iomega_m + iomega_n n) + lambda (iomega_m - iomega_n n)) / omega_tilde_n n).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* gap-function: With Δ_n = φ_n ω_n/ω̃_n. *)
Lemma gap_function : forall (omega_tilde_n phi_n omega_n Delta_n : C)
    (P1 : phi_n = Delta_n * omega_tilde_n / omega_n)
    (N1 : omega_tilde_n <> 0)
    (N2 : omega_n <> 0),
    phi_n / omega_tilde_n = Delta_n / omega_n.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* renormalisation-antiderivative: For the Einstein boson the increments sum up to ω̃ = ω + λζ with ζ = Ω arctan(ω/Ω), which vanishes at ω = 0. *)
Lemma renormalisation_antiderivative : forall (omega Omega lambda : C) (arctan d_domega : C -> C)
    (P1 : d_domega (omega + Omega * lambda * arctan (omega / Omega)) = 1 + lambda / (1 + omega * omega / (Omega * Omega)))
    (N1 : Omega <> 0)
    (N2 : Omega * Omega + omega * omega <> 0),
    d_domega (omega + Omega * lambda * arctan (omega / Omega)) = 1 + Omega * Omega * lambda / (Omega * Omega + omega * omega).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* renormalisation-split: The logarithm comes with 1 + λ; the rest is of order λ and, as ω − ζ ~ ω³, finite at ω = 0. *)
Lemma renormalisation_split : forall (omega_tilde_n lambda omega_n Omega : C) (arctan : C -> C)
    (P1 : omega_tilde_n = omega_n + Omega * lambda * arctan (omega_n / Omega))
    (N1 : omega_n + Omega * lambda * arctan (omega_n / Omega) <> 0)
    (N2 : Omega <> 0)
    (N3 : omega_n <> 0)
    (N4 : 1 + lambda <> 0)
    (N5 : omega_tilde_n <> 0),
    1 / omega_tilde_n = lambda * (omega_n - Omega * arctan (omega_n / Omega)) / (omega_n * omega_tilde_n * (1 + lambda)) + 1 / (omega_n * (1 + lambda)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* renormalisation-order: The rest to first order in λ. *)
Lemma renormalisation_order : forall (eta omega_n lambda omega_tilde_n Omega : C) (arctan : C -> C)
    (P1 : omega_tilde_n = omega_n + Omega * eta * arctan (omega_n / Omega) * lambda)
    (N1 : omega_n <> 0)
    (N2 : omega_tilde_n <> 0)
    (N3 : 1 + eta * lambda <> 0)
    (N4 : Omega <> 0)
    (N5 : omega_n + Omega * eta * arctan (omega_n / Omega) * lambda <> 0),
    eta * lambda * (omega_n - Omega * arctan (omega_n / Omega)) / (omega_n * omega_tilde_n * (1 + eta * lambda)) - (eta * lambda * (omega_n - Omega * arctan (omega_n / Omega)) / (omega_n * omega_n)) = eta * eta * ((- Omega * eta * omega_n * arctan (omega_n / Omega) * lambda * lambda * lambda - omega_n * omega_n * lambda * lambda + Omega * Omega * eta * arctan (omega_n / Omega) * arctan (omega_n / Omega) * lambda * lambda * lambda + Omega * Omega * arctan (omega_n / Omega) * arctan (omega_n / Omega) * lambda * lambda) / (omega_n * omega_n * (1 + eta * lambda) * (omega_n + Omega * eta * arctan (omega_n / Omega) * lambda))).
Proof.
  intros; try rewrite P1; rational.
Qed.

(* rank-one: The kernel of the gap equation for the Einstein boson. The second part vanishes like ω_m²ω_n²: it meets 1/ω_n without a logarithm. *)
Lemma rank_one : forall (omega_n omega_m lambda_2 Omega : C) (lambda : C -> C)
    (P1 : lambda (- i * omega_n + i * omega_m) = Omega * Omega * lambda_2 / (Omega * Omega - (- i * omega_n + i * omega_m) * (- i * omega_n + i * omega_m)))
    (P2 : lambda (i * omega_m + i * omega_n) = Omega * Omega * lambda_2 / (Omega * Omega - (i * omega_m + i * omega_n) * (i * omega_m + i * omega_n)))
    (N1 : Omega * Omega + omega_m * omega_m <> 0)
    (N2 : Omega * Omega + omega_n * omega_n <> 0)
    (N3 : (Omega * Omega + omega_m * omega_m + omega_n * omega_n) * (Omega * Omega + omega_m * omega_m + omega_n * omega_n) - 4 * omega_m * omega_m * omega_n * omega_n <> 0)
    (N4 : Omega * Omega - (- i * omega_n + i * omega_m) * (- i * omega_n + i * omega_m) <> 0)
    (N5 : Omega * Omega - (i * omega_m + i * omega_n) * (i * omega_m + i * omega_n) <> 0),
    lambda (- i * omega_n + i * omega_m) + lambda (i * omega_m + i * omega_n) = 2 * lambda_2 * (Omega * Omega * omega_m * omega_m * omega_n * omega_n * (omega_m * omega_m + omega_n * omega_n + 5 * Omega * Omega) / ((Omega * Omega + omega_m * omega_m) * (Omega * Omega + omega_n * omega_n) * ((Omega * Omega + omega_m * omega_m + omega_n * omega_n) * (Omega * Omega + omega_m * omega_m + omega_n * omega_n) - 4 * omega_m * omega_m * omega_n * omega_n)) + Omega * Omega * Omega * Omega / ((Omega * Omega + omega_m * omega_m) * (Omega * Omega + omega_n * omega_n))).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* logarithm-summand: The summand of 2πTΣ_{n≥0} χ(ω_n)/ω_n in simple fractions of n, with ω_n = 2πT(n + ½) and y = Ω/2πT. *)
Lemma logarithm_summand : forall (T pi Omega omega_n n y : C)
    (P1 : Omega = 2 * T * pi * y)
    (P2 : omega_n = 2 * T * pi * (1 / 2 + n))
    (N1 : T <> 0)
    (N2 : pi <> 0)
    (N3 : 1 + 2 * n <> 0)
    (N4 : 4 * T * T * n * pi * pi + 4 * T * T * n * n * pi * pi + 4 * T * T * pi * pi * y * y + T * T * pi * pi <> 0)
    (N5 : 1 - 2 * i * y + 2 * n <> 0)
    (N6 : 1 + 2 * n + 2 * i * y <> 0)
    (N7 : omega_n <> 0)
    (N8 : Omega * Omega + omega_n * omega_n <> 0),
    2 * T * pi * Omega * Omega / (omega_n * (Omega * Omega + omega_n * omega_n)) = 1 / (1 / 2 + n) - 1 / (2 * (1 / 2 + n - i * y)) - 1 / (2 * (1 / 2 + n + i * y)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* digamma-half: Solved for ψ(½), with ψ(1) = −γ_E, γ_E Euler's constant. *)
Lemma digamma_half : forall (gamma_E : C) (digamma log : C -> C)
    (I1 : log 2 + gamma_E / 2 + digamma (1 / 2) / 2 = 0),
    digamma (1 / 2) = - gamma_E - 2 * log 2.
Proof.
  intros.
  apply Csub_0; transitivity ((2) * (log 2 + gamma_E / 2 + digamma (1 / 2) / 2 - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* logarithm: At low temperature this is ln(4e^{γ_E} y): the cutoff of the logarithm is 2e^{γ_E}Ω/πT. *)
Lemma logarithm : forall (y gamma_E : C) (digamma log : C -> C)
    (P1 : digamma (1 / 2) = - gamma_E - 2 * log 2)
    (P2 : digamma (1 / 2 - i * y) = - digamma (1 / 2 + i * y) + 2 * log y),
    - (digamma (1 / 2) - digamma (1 / 2 - i * y) / 2 - digamma (1 / 2 + i * y) / 2) = gamma_E + log y + 2 * log 2.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* form-factor-square: The square of the form factor from the form factor itself. *)
Lemma form_factor_square : forall (Omega omega_n : C) (d_dOmega : C -> C)
    (P1 : d_dOmega (Omega * Omega / (Omega * Omega + omega_n * omega_n)) = - 2 * Omega * Omega * Omega / ((Omega * Omega + omega_n * omega_n) * (Omega * Omega + omega_n * omega_n)) + 2 * Omega / (Omega * Omega + omega_n * omega_n))
    (N1 : Omega * Omega + omega_n * omega_n <> 0),
    - Omega * d_dOmega (Omega * Omega / (Omega * Omega + omega_n * omega_n)) / 2 + Omega * Omega / (Omega * Omega + omega_n * omega_n) = Omega * Omega * Omega * Omega / ((Omega * Omega + omega_n * omega_n) * (Omega * Omega + omega_n * omega_n)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* logarithm-of-square: ℒ = 2πTΣ_{n≥0} χ(ω_n)²/ω_n as T → 0: the −½ that ends up as e^{−1/2} in T_c. *)
Lemma logarithm_of_square : forall (gamma_E Omega T pi : C) (log d_dOmega : C -> C)
    (P1 : d_dOmega (gamma_E + log (Omega / (2 * T * pi)) + 2 * log 2) = 1 / Omega)
    (N1 : T <> 0)
    (N2 : pi <> 0)
    (N3 : Omega <> 0),
    gamma_E + log (Omega / (2 * T * pi)) - Omega * d_dOmega (gamma_E + log (Omega / (2 * T * pi)) + 2 * log 2) / 2 + 2 * log 2 = - 1 / 2 + gamma_E + log (Omega / (2 * T * pi)) + 2 * log 2.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* half-antiderivative: The same ½ by another route: as T → 0 the difference of the two sums is the integral of [χ − χ²]/ω, which has an elementary antiderivative. *)
Lemma half_antiderivative : forall (Omega omega : C) (d_domega : C -> C)
    (P1 : d_domega (- Omega * Omega / (2 * (Omega * Omega + omega * omega))) = Omega * Omega * omega / ((Omega * Omega + omega * omega) * (Omega * Omega + omega * omega)))
    (N1 : Omega * Omega + omega * omega <> 0)
    (N2 : omega <> 0),
    d_domega (- Omega * Omega / (2 * (Omega * Omega + omega * omega))) = (- Omega * Omega * Omega * Omega / ((Omega * Omega + omega * omega) * (Omega * Omega + omega * omega)) + Omega * Omega / (Omega * Omega + omega * omega)) / omega.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* half-boundary: Its value between 0 and Ω/s, with the remainder that vanishes as s → 0: ½. *)
Lemma half_boundary : forall (Omega s : C)
    (N1 : Omega * Omega + Omega * Omega * s * s <> 0)
    (N2 : s <> 0),
    1 / 2 - Omega * Omega / (2 * (Omega * Omega + Omega * Omega / (s * s))) = 1 / 2 - Omega * Omega * s * s / (2 * (Omega * Omega + Omega * Omega * s * s)).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* renormalisation-integral: J_Z = ∫_0^∞ dω χ²(ω − ζ)/ω² is what the second part of 1/ω̃ contributes. With x = ω/Ω its integrand has an elementary antiderivative. *)
Lemma renormalisation_integral : forall (x : C) (arctan d_dx : C -> C)
    (P1 : d_dx (x * arctan x / (2 * (1 + x * x)) + 3 / (4 * (1 + x * x)) + 3 * arctan x * arctan x / 4 + arctan x / x) = - x / ((1 + x * x) * (1 + x * x)) - arctan x / (x * x) - x * x * arctan x / ((1 + x * x) * (1 + x * x)) + 2 * arctan x / (1 + x * x) + 1 / (x * (1 + x * x)))
    (N1 : 1 + x * x <> 0)
    (N2 : x <> 0),
    d_dx (x * arctan x / (2 * (1 + x * x)) + 3 / (4 * (1 + x * x)) + 3 * arctan x * arctan x / 4 + arctan x / x) = (x - arctan x) / (x * x * (1 + x * x) * (1 + x * x)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* remainder-inner-variable: J_R = ∫∫_0^∞ dω dω′ χRχ/(ωω′) is what R contributes. Its integrand with x = ω_m/Ω, y = ω_n/Ω depends on y through t = y² only, 2y dy = dt. *)
Lemma remainder_inner_variable : forall (x y : C)
    (N1 : x <> 0)
    (N2 : y <> 0)
    (N3 : 1 + x * x <> 0)
    (N4 : 1 + y * y <> 0)
    (N5 : 1 + (x + y) * (x + y) <> 0)
    (N6 : 1 + (x - y) * (x - y) <> 0)
    (N7 : (1 + x * x + y * y) * (1 + x * x + y * y) - 4 * x * x * y * y <> 0),
    (- 1 / ((1 + x * x) * (1 + y * y)) + 1 / (2 * (1 + (x + y) * (x + y))) + 1 / (2 * (1 + (x - y) * (x - y)))) / (x * y * (1 + x * x) * (1 + y * y)) = x * y * (5 + x * x + y * y) / ((1 + x * x) * (1 + x * x) * (1 + y * y) * (1 + y * y) * ((1 + x * x + y * y) * (1 + x * x + y * y) - 4 * x * x * y * y)).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* remainder-inner: The integral over t in logarithms and an arctangent. *)
Lemma remainder_inner : forall (x t : C) (arctan log d_dt : C -> C)
    (P1 : d_dt (- 1 / (x * x * (1 + t)) - 2 * arctan ((1 + t - x * x) / (2 * x)) / (x * x * x * (4 + x * x)) + 3 * (- log ((1 + t + x * x) * (1 + t + x * x) - 4 * t * x * x) + 2 * log (1 + t)) / (2 * x * x * (4 + x * x)) + arctan ((1 + t - x * x) / (2 * x)) / (x * (4 + x * x))) = - 1 / (x * x * x * x * (1 + (1 + t - x * x) * (1 + t - x * x) / (4 * x * x)) * (4 + x * x)) + 1 / (2 * x * x * (1 + (1 + t - x * x) * (1 + t - x * x) / (4 * x * x)) * (4 + x * x)) + 3 * (- (2 - 2 * x * x + 2 * t) / ((1 + t + x * x) * (1 + t + x * x) - 4 * t * x * x) + 2 / (1 + t)) / (2 * x * x * (4 + x * x)) + 1 / (x * x * (1 + t) * (1 + t)))
    (N1 : x <> 0)
    (N2 : 1 + t <> 0)
    (N3 : 4 + x * x <> 0)
    (N4 : (1 + t + x * x) * (1 + t + x * x) - 4 * t * x * x <> 0)
    (N5 : 1 + t * t + x * x * x * x - 2 * t * x * x + 2 * t + 2 * x * x <> 0),
    d_dt (- 1 / (x * x * (1 + t)) - 2 * arctan ((1 + t - x * x) / (2 * x)) / (x * x * x * (4 + x * x)) + 3 * (- log ((1 + t + x * x) * (1 + t + x * x) - 4 * t * x * x) + 2 * log (1 + t)) / (2 * x * x * (4 + x * x)) + arctan ((1 + t - x * x) / (2 * x)) / (x * (4 + x * x))) = (5 + t + x * x) / ((1 + t) * (1 + t) * ((1 + t + x * x) * (1 + t + x * x) - 4 * t * x * x)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* dilogarithm-slope: Q = Li_2(x²/(1+x²)) in Landen's form, where only ln(1+x²) occurs. *)
Lemma dilogarithm_slope : forall (x : C) (dilog log d_dx : C -> C)
    (P1 : d_dx (- dilog (- x * x) - log (1 + x * x) * log (1 + x * x) / 2) = - 2 * x * log (1 + x * x) / (1 + x * x) + 2 * log (1 + x * x) / x)
    (N1 : x <> 0)
    (N2 : 1 + x * x <> 0),
    d_dx (- dilog (- x * x) - log (1 + x * x) * log (1 + x * x) / 2) = 2 * log (1 + x * x) / (x * (1 + x * x)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* parameter-slope: For K: with px in place of x in the two functions, the integral vanishes at p = 0, and its slope in p is rational in x. *)
Lemma parameter_slope : forall (x p : C) (arctan log d_dp : C -> C)
    (P1 : d_dp ((arctan (p * x) + log (1 + p * p * x * x) / x) / (4 + x * x)) = (2 * p * x / (1 + p * p * x * x) + x / (1 + p * p * x * x)) / (4 + x * x))
    (N1 : 4 + x * x <> 0)
    (N2 : x <> 0)
    (N3 : 1 + p * p * x * x <> 0),
    d_dp ((arctan (p * x) + log (1 + p * p * x * x) / x) / (4 + x * x)) = x * (1 + 2 * p) / ((1 + p * p * x * x) * (4 + x * x)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* parameter-inner: The slope is integrated over x. *)
Lemma parameter_inner : forall (p x : C) (log d_dx : C -> C)
    (P1 : d_dx ((log (1 + p * p * x * x) - log (1 + x * x / 4)) / (2 * (- 1 + 2 * p))) = (- x / (2 * (1 + x * x / 4)) + 2 * p * p * x / (1 + p * p * x * x)) / (2 * (- 1 + 2 * p)))
    (N1 : - 1 + 2 * p <> 0)
    (N2 : 1 + p * p * x * x <> 0)
    (N3 : 4 + x * x <> 0),
    d_dx ((log (1 + p * p * x * x) - log (1 + x * x / 4)) / (2 * (- 1 + 2 * p))) = x * (1 + 2 * p) / ((1 + p * p * x * x) * (4 + x * x)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* parameter-outer: Integrated over p from 0 to 1 it is a dilogarithm, from Li_2(1) to Li_2(−1). *)
Lemma parameter_outer : forall (p : C) (dilog d_dp log : C -> C)
    (P1 : d_dp (- dilog (1 - 2 * p) / 2) = - log (2 * p) / (1 - 2 * p))
    (N1 : - 1 + 2 * p <> 0)
    (N2 : 1 - 2 * p <> 0),
    d_dp (- dilog (1 - 2 * p) / 2) = log (2 * p) / (- 1 + 2 * p).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* remainder-outer: The outer integrand: all but Q(x) and K(x), whose slopes are 2 ln(1+x²)/x(1+x²) and [ln(1+x²)/x + arctan x]/(x²+4), is elementary. *)
Lemma remainder_outer : forall (x : C) (arctan log K Q d_dx : C -> C)
    (P1 : d_dx (x * arctan x / (2 * (1 + x * x)) + arctan x / (2 * x) + log (1 + x * x) / (4 * (1 + x * x)) + K x / 6 + Q x / 6 + 3 / (4 * (1 + x * x)) + 5 * arctan x * arctan x / 12) = - x * x * arctan x / ((1 + x * x) * (1 + x * x)) - x / (2 * (1 + x * x) * (1 + x * x)) - x * log (1 + x * x) / (2 * (1 + x * x) * (1 + x * x)) - arctan x / (2 * x * x) + 1 / (2 * x * (1 + x * x)) + log (1 + x * x) / (3 * x * (1 + x * x)) + (arctan x + log (1 + x * x) / x) / (6 * (4 + x * x)) + 4 * arctan x / (3 * (1 + x * x)))
    (N1 : 1 + x * x <> 0)
    (N2 : x <> 0)
    (N3 : 4 + x * x <> 0),
    d_dx (x * arctan x / (2 * (1 + x * x)) + arctan x / (2 * x) + log (1 + x * x) / (4 * (1 + x * x)) + K x / 6 + Q x / 6 + 3 / (4 * (1 + x * x)) + 5 * arctan x * arctan x / 12) = x * (1 / (x * x) - 4 * arctan x / (x * x * x * (4 + x * x)) + 2 * arctan x / (x * (4 + x * x)) + 3 * log (1 + x * x) / (x * x * (4 + x * x))) / (2 * (1 + x * x) * (1 + x * x)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* condition-in-orders: 1 = λ⟨χ|W|χ⟩ + λ²⟨χ|WRW|χ⟩ times (1+λ)/λ, with ⟨χ|W|χ⟩ = ℒ/(1+λ) + λJ_Z/(1+λ) and ⟨χ|WRW|χ⟩ = J_R/(1+λ)²: this is (1+λ)/λ up to O(λ²). *)
Lemma condition_in_orders : forall (eta lambda J_R J_Z x_ : C)
    (N1 : 1 + eta * lambda <> 0),
    (1 + eta * lambda) * (J_R * eta * lambda / ((1 + eta * lambda) * (1 + eta * lambda)) + J_Z * eta * lambda / (1 + eta * lambda) + x_ / (1 + eta * lambda)) - (x_ + eta * lambda * (J_R + J_Z)) = eta * eta * (- J_R * lambda * lambda / (1 + eta * lambda)).
Proof.
  intros; rational.
Qed.

(* first-correction: c_1 = J_Z + J_R. *)
Lemma first_correction : forall (J_R J_Z pi : C)
    (P1 : J_R = - 5 / 4 + 11 * pi * pi / 72)
    (P2 : J_Z = - 7 / 4 + 3 * pi * pi / 16),
    J_R + J_Z = - 3 + 49 * pi * pi / 144.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* transition-logarithm: ℒ + λ c_1 = (1+λ)/λ solved for ln(Ω/T_c). The shift by one against e^{−1/λ} is Z; the ½ is the form factor. *)
Lemma transition_logarithm : forall (Omega T lambda pi c_1 gamma_E : C) (log : C -> C)
    (I1 : - 1 / 2 + gamma_E + log 2 + log (Omega / T) - (1 + lambda) / lambda - log pi + c_1 * lambda = 0)
    (N1 : T <> 0)
    (N2 : lambda <> 0),
    log (Omega / T) = 3 / 2 + 1 / lambda + log pi - c_1 * lambda - gamma_E - log 2.
Proof.
  intros.
  apply Csub_0; transitivity ((- 1 / 2 + gamma_E + log 2 + log (Omega / T) - (1 + lambda) / lambda - log pi + c_1 * lambda - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* gap-root: φ_n²/r_n² without linearising, with Δ_n = φ_nω_n/ω̃_n: φ_n/r_n = Δ/√(ω² + Δ²), and Z is untouched. *)
Lemma gap_root : forall (phi_n omega_tilde_n Delta omega_n : C)
    (P1 : phi_n = Delta * omega_tilde_n / omega_n)
    (N1 : Delta * Delta * omega_tilde_n * omega_tilde_n + omega_n * omega_n * omega_tilde_n * omega_tilde_n <> 0)
    (N2 : omega_n <> 0)
    (N3 : Delta * Delta + omega_n * omega_n <> 0)
    (N4 : omega_tilde_n * omega_tilde_n + phi_n * phi_n <> 0),
    phi_n * phi_n / (omega_tilde_n * omega_tilde_n + phi_n * phi_n) = Delta * Delta / (Delta * Delta + omega_n * omega_n).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* gap-parametrisation: A rational parametrisation, ω = Δ(u² − 1)/2u, of the root. *)
Lemma gap_parametrisation : forall (Delta u : C)
    (N1 : u <> 0),
    Delta * Delta + Delta * Delta * (- 1 + u * u) * (- 1 + u * u) / (4 * u * u) = Delta * Delta * (1 + u * u) * (1 + u * u) / (4 * u * u).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* gap-measure: dω/√(ω² + Δ²) = du/u = dv/2v with v = u², from v = 1 at ω = 0. *)
Lemma gap_measure : forall (Delta u : C) (d_du : C -> C)
    (P1 : d_du (Delta * (- 1 + u * u) / (2 * u)) = Delta - Delta * (- 1 + u * u) / (2 * u * u))
    (N1 : Delta <> 0)
    (N2 : u <> 0)
    (N3 : 1 + u * u <> 0),
    2 * u * d_du (Delta * (- 1 + u * u) / (2 * u)) / (Delta * (1 + u * u)) = 1 / u.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* gap-antiderivative: The integrand χ/2v with Ω = Δ(1 + q²)/2q. *)
Lemma gap_antiderivative : forall (q v Delta : C) (log d_dv : C -> C)
    (P1 : d_dv ((1 + q * q) * (log (q * q + v) - log (1 + q * q * v)) / (2 * (1 - q * q))) = (1 + q * q) * (1 / (q * q + v) - q * q / (1 + q * q * v)) / (2 * (1 - q * q)))
    (N1 : 1 - q * q <> 0)
    (N2 : q <> 0)
    (N3 : v <> 0)
    (N4 : Delta * Delta * q * q * v * v + Delta * Delta * q * q + Delta * Delta * q * q * q * q * v + Delta * Delta * v <> 0)
    (N5 : q * q + v <> 0)
    (N6 : 1 + q * q * v <> 0),
    d_dv ((1 + q * q) * (log (q * q + v) - log (1 + q * q * v)) / (2 * (1 - q * q))) = Delta * Delta * (1 + q * q) * (1 + q * q) / (8 * q * q * v * (Delta * Delta * (1 + q * q) * (1 + q * q) / (4 * q * q) + Delta * Delta * (- 1 + v) * (- 1 + v) / (4 * v))).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* gap-scale: and q = Δ/2Ω, with a relative remainder s²: this is qΩ. *)
Lemma gap_scale : forall (Delta s : C),
    Delta * (1 + s * s) / 2 - (Delta / 2) = s * (Delta * s / 2).
Proof.
  intros; rational.
Qed.

(* gap-logarithm-of-square: With χ² = χ − ½Ω∂χ/∂Ω as before: the same −½. *)
Lemma gap_logarithm_of_square : forall (Delta Omega : C) (log d_dOmega : C -> C)
    (P1 : d_dOmega (log (2 * Omega / Delta)) = 1 / Omega)
    (N1 : Delta <> 0)
    (N2 : Omega <> 0),
    log (2 * Omega / Delta) - Omega * d_dOmega (log (2 * Omega / Delta)) / 2 = - 1 / 2 + log (2 * Omega / Delta).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* gap-condition: The logarithm at T = 0 equals the one at T_c, since (1+λ)/λ and λ c_1 are the same: solved for ln(Δ/T_c). *)
Lemma gap_condition : forall (Delta T pi gamma_E : C) (log : C -> C)
    (I1 : log pi - gamma_E - log (Delta / T) = 0)
    (N1 : T <> 0),
    log (Delta / T) = log pi - gamma_E.
Proof.
  intros.
  apply Csub_0; transitivity (((-1)) * (log pi - gamma_E - log (Delta / T) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* Steps without a lemma:
   fold-frequency: not an identity of rational functions after its premises (frequency-parity).
   fold-gap: not an identity of rational functions after its premises (frequency-parity).
   renormalisation-first: not an identity of rational functions after its premises (telescope).
   renormalisation-increment: not an identity of rational functions after its premises (telescope).
   remainder-equation: a word is no complex number.
   schur-complement: a word is no complex number.
   logarithm-sum: not an identity of rational functions after its premises (digamma-sum).
   digamma-duplication: not an identity of rational functions after its premises (digamma-values).
   digamma-large: not an identity of rational functions after its premises (digamma-values).
   renormalisation-value: not an identity of rational functions after its premises (boundary-value).
   remainder-inner-value: not an identity of rational functions after its premises (boundary-value).
   dilogarithm-value: not an identity of rational functions after its premises (dilogarithm).
   parameter-inner-value: not an identity of rational functions after its premises (boundary-value).
   dilogarithm-one: not an identity of rational functions after its premises (dilogarithm).
   dilogarithm-minus-one: not an identity of rational functions after its premises (dilogarithm).
   parameter-value: not an identity of rational functions after its premises (boundary-value).
   remainder-value: not an identity of rational functions after its premises (boundary-value).
   logarithm-split: not an identity of rational functions after its premises (transition).
   transition-temperature: not an identity of rational functions after its premises (transition).
   prefactor: not an identity of rational functions after its premises (orders-of-coupling).
   gap-integral: not an identity of rational functions after its premises (boundary-value).
   gap-small: an expansion other than the leading forms of A, F_B, h and λ (gap-at-zero-temperature).
   gap-logarithm: not an identity of rational functions after its premises (gap-at-zero-temperature).
   gap-logarithm-split: not an identity of rational functions after its premises (gap-at-zero-temperature).
   gap-ratio: not an identity of rational functions after its premises (gap-at-zero-temperature). *)
