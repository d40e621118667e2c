(* The flat band between wide band and local closure.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* flat-antiderivative: The antiderivative: an energy off the real axis is never crossed by z − ε. *)
Lemma flat_antiderivative : forall (z epsilon : C) (log d_depsilon : C -> C)
    (P1 : d_depsilon (- log (z - epsilon)) = 1 / (z - epsilon))
    (N1 : epsilon - z <> 0)
    (N2 : z - epsilon <> 0),
    d_depsilon (- log (z - epsilon)) = - 1 / (epsilon - z).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* wide-derivative: With u = 1/W the logarithm ln[(W+z)/(W−z)] = ln[(1+uz)/(1−uz)] vanishes at u = 0. *)
Lemma wide_derivative : forall (u z : C) (log d_du : C -> C)
    (P1 : d_du (log ((1 + u * z) / (1 - u * z))) = (1 - u * z) * (z / (1 - u * z) + z * (1 + u * z) / ((1 - u * z) * (1 - u * z))) / (1 + u * z))
    (N1 : 1 - u * z <> 0)
    (N2 : - 1 + u * z <> 0)
    (N3 : 1 + u * z <> 0),
    d_du (log ((1 + u * z) / (1 - u * z))) = - 2 * z / ((- 1 + u * z) * (1 + u * z)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* wide-geometric: A geometric sum with its remainder. *)
Lemma wide_geometric : forall (z u : C)
    (N1 : - 1 + u * z <> 0)
    (N2 : 1 + u * z <> 0),
    - 2 * z / ((- 1 + u * z) * (1 + u * z)) = - 2 * u * u * u * u * z * z * z * z * z / ((- 1 + u * z) * (1 + u * z)) + 2 * u * u * z * z * z + 2 * z.
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* local-derivative: For a narrow band the logarithm vanishes at W = 0; w is the running half width. *)
Lemma local_derivative : forall (w z : C) (log d_dw : C -> C)
    (P1 : d_dw (log ((w + z) / (z - w))) = (z - w) * (1 / (z - w) + (w + z) / ((z - w) * (z - w))) / (w + z))
    (N1 : z - w <> 0)
    (N2 : w + z <> 0)
    (N3 : w - z <> 0),
    d_dw (log ((w + z) / (z - w))) = - 2 * z / ((w + z) * (w - z)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* local-geometric: A geometric sum with its remainder. *)
Lemma local_geometric : forall (z w : C)
    (N1 : w + z <> 0)
    (N2 : w - z <> 0)
    (N3 : z <> 0),
    - 2 * z / ((w + z) * (w - z)) = - 2 * w * w * w * w / (z * z * z * (w + z) * (w - z)) + 2 * w * w / (z * z * z) + 2 / z.
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* wide-limit-normal: ∫dε ρ G_11^R, W → ∞. *)
Lemma wide_limit_normal : forall (omega_tilde_R s_R pi W_ : C) (C_ rest_wide : C -> C)
    (P1 : C_ s_R = rest_wide s_R - i * pi + 2 * s_R / W_ + 2 * s_R * s_R * s_R / (3 * W_ * W_ * W_))
    (N1 : s_R <> 0)
    (N2 : W_ <> 0),
    omega_tilde_R * C_ s_R / s_R = - i * omega_tilde_R * pi / s_R + 2 * omega_tilde_R / W_ + 2 * omega_tilde_R * s_R * s_R / (3 * W_ * W_ * W_) + omega_tilde_R * rest_wide s_R / s_R.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* wide-limit-anomalous: ∫dε ρ F^R, W → ∞. *)
Lemma wide_limit_anomalous : forall (phi_R s_R pi W_ : C) (C_ rest_wide : C -> C)
    (P1 : C_ s_R = rest_wide s_R - i * pi + 2 * s_R / W_ + 2 * s_R * s_R * s_R / (3 * W_ * W_ * W_))
    (N1 : s_R <> 0)
    (N2 : W_ <> 0),
    phi_R * C_ s_R / s_R = - i * phi_R * pi / s_R + 2 * phi_R / W_ + 2 * phi_R * s_R * s_R / (3 * W_ * W_ * W_) + phi_R * rest_wide s_R / s_R.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* wide-limit-feedback: What the residual returns, W → ∞. *)
Lemma wide_limit_feedback : forall (omega omega_tilde_A omega_tilde_R W_ pi : C) (Xi C_ rest_wide : C -> C)
    (P1 : C_ omega_tilde_A = rest_wide omega_tilde_A + 2 * omega_tilde_A / W_ + 2 * omega_tilde_A * omega_tilde_A * omega_tilde_A / (3 * W_ * W_ * W_) + i * pi)
    (P2 : C_ omega_tilde_R = rest_wide omega_tilde_R - i * pi + 2 * omega_tilde_R / W_ + 2 * omega_tilde_R * omega_tilde_R * omega_tilde_R / (3 * W_ * W_ * W_))
    (N1 : omega_tilde_A + omega_tilde_R <> 0)
    (N2 : W_ <> 0),
    Xi omega * (C_ omega_tilde_A + C_ omega_tilde_R) / (omega_tilde_A + omega_tilde_R) = Xi omega * (rest_wide omega_tilde_A + rest_wide omega_tilde_R) / (omega_tilde_A + omega_tilde_R) + Xi omega * (2 / W_ + (- 2 * omega_tilde_A * omega_tilde_R / 3 + 2 * omega_tilde_A * omega_tilde_A / 3 + 2 * omega_tilde_R * omega_tilde_R / 3) / (W_ * W_ * W_)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* wide-limit-spectral: The normal spectral function B, W → ∞. *)
Lemma wide_limit_spectral : forall (pi omega_tilde_R omega_tilde_A W_ : C) (C_ rest_wide : C -> C)
    (P1 : C_ omega_tilde_R = rest_wide omega_tilde_R - i * pi + 2 * omega_tilde_R / W_ + 2 * omega_tilde_R * omega_tilde_R * omega_tilde_R / (3 * W_ * W_ * W_))
    (P2 : C_ omega_tilde_A = rest_wide omega_tilde_A + 2 * omega_tilde_A / W_ + 2 * omega_tilde_A * omega_tilde_A * omega_tilde_A / (3 * W_ * W_ * W_) + i * pi)
    (N1 : pi <> 0)
    (N2 : W_ <> 0),
    i * (C_ omega_tilde_R - C_ omega_tilde_A) / (2 * pi) = 1 + i * (rest_wide omega_tilde_R - rest_wide omega_tilde_A) / (2 * pi) + (- i * omega_tilde_A + i * omega_tilde_R) / (W_ * pi) + (- i * omega_tilde_A * omega_tilde_A * omega_tilde_A / 3 + i * omega_tilde_R * omega_tilde_R * omega_tilde_R / 3) / (W_ * W_ * W_ * pi).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* local-limit-normal: ∫dε ρ G_11^R, W → 0, per state. *)
Lemma local_limit_normal : forall (omega_tilde_R s_R W_ : C) (C_ rest_local : C -> C)
    (P1 : C_ s_R = 1 / s_R + rest_local s_R + W_ * W_ / (3 * s_R * s_R * s_R))
    (N1 : s_R <> 0),
    omega_tilde_R * C_ s_R / s_R = W_ * W_ * omega_tilde_R / (3 * s_R * s_R * s_R * s_R) + omega_tilde_R * rest_local s_R / s_R + omega_tilde_R / (s_R * s_R).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* local-limit-anomalous: ∫dε ρ F^R, W → 0, per state. *)
Lemma local_limit_anomalous : forall (phi_R s_R W_ : C) (C_ rest_local : C -> C)
    (P1 : C_ s_R = 1 / s_R + rest_local s_R + W_ * W_ / (3 * s_R * s_R * s_R))
    (N1 : s_R <> 0),
    phi_R * C_ s_R / s_R = W_ * W_ * phi_R / (3 * s_R * s_R * s_R * s_R) + phi_R * rest_local s_R / s_R + phi_R / (s_R * s_R).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* local-limit-feedback: What the residual returns, W → 0, per state. *)
Lemma local_limit_feedback : forall (omega omega_tilde_A omega_tilde_R W_ : C) (Xi C_ rest_local : C -> C)
    (P1 : C_ omega_tilde_A = 1 / omega_tilde_A + rest_local omega_tilde_A + W_ * W_ / (3 * omega_tilde_A * omega_tilde_A * omega_tilde_A))
    (P2 : C_ omega_tilde_R = 1 / omega_tilde_R + rest_local omega_tilde_R + W_ * W_ / (3 * omega_tilde_R * omega_tilde_R * omega_tilde_R))
    (N1 : omega_tilde_A + omega_tilde_R <> 0)
    (N2 : omega_tilde_A <> 0)
    (N3 : omega_tilde_R <> 0),
    Xi omega * (C_ omega_tilde_A + C_ omega_tilde_R) / (omega_tilde_A + omega_tilde_R) = Xi omega * (rest_local omega_tilde_A + rest_local omega_tilde_R) / (omega_tilde_A + omega_tilde_R) + Xi omega * (W_ * W_ * (- omega_tilde_A * omega_tilde_R / 3 + omega_tilde_A * omega_tilde_A / 3 + omega_tilde_R * omega_tilde_R / 3) / (omega_tilde_A * omega_tilde_A * omega_tilde_A * omega_tilde_R * omega_tilde_R * omega_tilde_R) + 1 / (omega_tilde_A * omega_tilde_R)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* local-limit-spectral: The normal spectral function B, W → 0, per state. *)
Lemma local_limit_spectral : forall (pi omega_tilde_R omega_tilde_A W_ : C) (C_ rest_local : C -> C)
    (P1 : C_ omega_tilde_R = 1 / omega_tilde_R + rest_local omega_tilde_R + W_ * W_ / (3 * omega_tilde_R * omega_tilde_R * omega_tilde_R))
    (P2 : C_ omega_tilde_A = 1 / omega_tilde_A + rest_local omega_tilde_A + W_ * W_ / (3 * omega_tilde_A * omega_tilde_A * omega_tilde_A))
    (N1 : pi <> 0)
    (N2 : omega_tilde_A <> 0)
    (N3 : omega_tilde_R <> 0),
    i * (C_ omega_tilde_R - C_ omega_tilde_A) / (2 * pi) = i * (rest_local omega_tilde_R - rest_local omega_tilde_A) / (2 * pi) + W_ * W_ * (- i * omega_tilde_R * omega_tilde_R * omega_tilde_R / 6 + i * omega_tilde_A * omega_tilde_A * omega_tilde_A / 6) / (omega_tilde_A * omega_tilde_A * omega_tilde_A * omega_tilde_R * omega_tilde_R * omega_tilde_R * pi) + (- i * omega_tilde_R / 2 + i * omega_tilde_A / 2) / (omega_tilde_A * omega_tilde_R * pi).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* axis-derivative: The slope of c. *)
Lemma axis_derivative : forall (W_ z : C) (log d_dz : C -> C)
    (P1 : d_dz (log ((W_ + z) / (z - W_))) = (z - W_) * (1 / (z - W_) - (W_ + z) / ((z - W_) * (z - W_))) / (W_ + z))
    (N1 : z - W_ <> 0)
    (N2 : W_ + z <> 0)
    (N3 : W_ - z <> 0),
    d_dz (log ((W_ + z) / (z - W_))) = 2 * W_ / ((W_ + z) * (W_ - z)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* axis-value: At x = 0 the mean is the slope itself: the feedback per Ξ on the imaginary axis. *)
Lemma axis_value : forall (W_ y : C)
    (N1 : W_ - i * y <> 0)
    (N2 : W_ + i * y <> 0)
    (N3 : W_ * W_ + y * y <> 0),
    2 * W_ / ((W_ - i * y) * (W_ + i * y)) = 2 * W_ / (W_ * W_ + y * y).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* axis-wide: W → ∞: 2Ξ/W and an exact remainder. *)
Lemma axis_wide : forall (W_ y : C)
    (N1 : W_ * W_ + y * y <> 0)
    (N2 : W_ * W_ * W_ + W_ * y * y <> 0)
    (N3 : W_ <> 0),
    2 * W_ / (W_ * W_ + y * y) = - 2 * y * y / (W_ * W_ * W_ + W_ * y * y) + 2 / W_.
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* axis-local: W → 0 per state: Ξ/|ω̃|² and an exact remainder. *)
Lemma axis_local : forall (W_ y : C)
    (N1 : W_ * W_ + y * y <> 0)
    (N2 : y <> 0)
    (N3 : y * y * y * y + W_ * W_ * y * y <> 0),
    1 / (W_ * W_ + y * y) = 1 / (y * y) - W_ * W_ / (y * y * y * y + W_ * W_ * y * y).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* Steps without a lemma:
   flat-integral: not an identity of rational functions after its premises (logarithm).
   flat-ratio: moves or closes a contour, or reflects the integration variable (logarithm-branch).
   flat-transform-R: not an identity of rational functions after its premises (logarithm-branch).
   flat-transform-A: not an identity of rational functions after its premises (logarithm-branch).
   flat-feedback-real: not an identity of rational functions after its premises (transform-conjugate).
   flat-spectral-imaginary: not an identity of rational functions after its premises (transform-conjugate).
   flat-reflected-R: not an identity of rational functions after its premises (logarithm-branch).
   flat-reflected-A: not an identity of rational functions after its premises (logarithm-branch).
   wide-series: not an identity of rational functions after its premises (taylor-with-remainder).
   local-series: not an identity of rational functions after its premises (taylor-with-remainder).
   axis-mean: not an identity of rational functions after its premises (logarithm). *)
