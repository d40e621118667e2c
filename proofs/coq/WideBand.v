(* The wide band.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* band-inverse: Ĝ^R inverts ω̃ − ετ3 − φτ1. *)
Lemma band_inverse : forall (phi_R epsilon omega_tilde_R : C)
    (N1 : - phi_R * phi_R + (epsilon + omega_tilde_R) * (omega_tilde_R - epsilon) <> 0),
    - phi_R * phi_R / (- phi_R * phi_R + (epsilon + omega_tilde_R) * (omega_tilde_R - epsilon)) + (epsilon + omega_tilde_R) * (omega_tilde_R - epsilon) / (- phi_R * phi_R + (epsilon + omega_tilde_R) * (omega_tilde_R - epsilon)) = 1
    /\ 0 = 0
    /\ 0 = 0
    /\ - phi_R * phi_R / (- phi_R * phi_R + (epsilon + omega_tilde_R) * (omega_tilde_R - epsilon)) + (epsilon + omega_tilde_R) * (omega_tilde_R - epsilon) / (- phi_R * phi_R + (epsilon + omega_tilde_R) * (omega_tilde_R - epsilon)) = 1.
Proof.
  intros.
  split; [ | split; [ | split]].
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
Qed.

(* band-determinant: The determinant ω̃² − ε² − φ² with φ² = ω̃² − s². *)
Lemma band_determinant : forall (s_R omega_tilde_R epsilon : C),
    s_R * s_R - omega_tilde_R * omega_tilde_R + (epsilon + omega_tilde_R) * (omega_tilde_R - epsilon) = (epsilon + s_R) * (s_R - epsilon).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* band-F-R: Anomalous part; poles at ε = ±s. *)
Lemma band_F_R : forall (Int : integral) (phi_R s_R pi : C)
    (I1 : Int (fun epsilon : R => 1 / (epsilon + s_R)) = - i * pi)
    (I2 : Int (fun epsilon : R => 1 / (epsilon - s_R)) = i * pi)
    (N1 : forall epsilon : R, epsilon + s_R <> 0)
    (N2 : forall epsilon : R, s_R - epsilon <> 0)
    (N3 : s_R <> 0)
    (N4 : forall epsilon : R, epsilon - s_R <> 0),
    Int (fun epsilon : R => phi_R / ((epsilon + s_R) * (s_R - epsilon))) = - i * phi_R * pi / s_R.
Proof.
  intros.
  apply Csub_0; transitivity ((phi_R / (2 * s_R)) * (Int (fun epsilon : R => 1 / (epsilon + s_R)) - (- i * pi))
    + (- phi_R / (2 * s_R)) * (Int (fun epsilon : R => 1 / (epsilon - s_R)) - (i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* band-G-R: Normal part, symmetric cutoff in ε. *)
Lemma band_G_R : forall (Int : integral) (omega_tilde_R s_R pi : C)
    (I1 : Int (fun epsilon : R => 1 / (epsilon + s_R)) = - i * pi)
    (I2 : Int (fun epsilon : R => 1 / (epsilon - s_R)) = i * pi)
    (N1 : forall epsilon : R, epsilon + s_R <> 0)
    (N2 : forall epsilon : R, s_R - epsilon <> 0)
    (N3 : s_R <> 0)
    (N4 : forall epsilon : R, epsilon - s_R <> 0),
    Int (fun epsilon : R => (epsilon + omega_tilde_R) / ((epsilon + s_R) * (s_R - epsilon))) = 2 * i * pi * (- 1 / 2 - omega_tilde_R / (2 * s_R)) + i * pi.
Proof.
  intros.
  apply Csub_0; transitivity ((- 1 / 2 + omega_tilde_R / (2 * s_R)) * (Int (fun epsilon : R => 1 / (epsilon + s_R)) - (- i * pi))
    + (- 1 / 2 - omega_tilde_R / (2 * s_R)) * (Int (fun epsilon : R => 1 / (epsilon - s_R)) - (i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* band-F-A: The advanced function has its poles exchanged: the sign changes. *)
Lemma band_F_A : forall (Int : integral) (phi_A s_A pi : C)
    (I1 : Int (fun epsilon : R => 1 / (epsilon + s_A)) = i * pi)
    (I2 : Int (fun epsilon : R => 1 / (epsilon - s_A)) = - i * pi)
    (N1 : forall epsilon : R, epsilon + s_A <> 0)
    (N2 : forall epsilon : R, s_A - epsilon <> 0)
    (N3 : s_A <> 0)
    (N4 : forall epsilon : R, epsilon - s_A <> 0),
    Int (fun epsilon : R => phi_A / ((epsilon + s_A) * (s_A - epsilon))) = i * phi_A * pi / s_A.
Proof.
  intros.
  apply Csub_0; transitivity ((phi_A / (2 * s_A)) * (Int (fun epsilon : R => 1 / (epsilon + s_A)) - (i * pi))
    + (- phi_A / (2 * s_A)) * (Int (fun epsilon : R => 1 / (epsilon - s_A)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* band-G-A: The advanced function has its poles exchanged: the sign changes. *)
Lemma band_G_A : forall (Int : integral) (omega_tilde_A s_A pi : C)
    (I1 : Int (fun epsilon : R => 1 / (epsilon + s_A)) = i * pi)
    (I2 : Int (fun epsilon : R => 1 / (epsilon - s_A)) = - i * pi)
    (N1 : forall epsilon : R, epsilon + s_A <> 0)
    (N2 : forall epsilon : R, s_A - epsilon <> 0)
    (N3 : s_A <> 0)
    (N4 : forall epsilon : R, epsilon - s_A <> 0),
    Int (fun epsilon : R => (epsilon + omega_tilde_A) / ((epsilon + s_A) * (s_A - epsilon))) = 2 * i * pi * (- 1 / 2 + omega_tilde_A / (2 * s_A)) + i * pi.
Proof.
  intros.
  apply Csub_0; transitivity ((- 1 / 2 + omega_tilde_A / (2 * s_A)) * (Int (fun epsilon : R => 1 / (epsilon + s_A)) - (i * pi))
    + (- 1 / 2 - omega_tilde_A / (2 * s_A)) * (Int (fun epsilon : R => 1 / (epsilon - s_A)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* band-feedback: To first order in φ the residual meets the normal functions G_11^R = 1/(ω̃^R − ε), G_22^A = 1/(ω̃^A + ε): both poles lie in one half plane, it does not feed back. *)
Lemma band_feedback : forall (Int : integral) (omega omega_tilde_A omega_tilde_R pi : C) (Xi : C -> C)
    (I1 : Int (fun epsilon : R => 1 / (epsilon + omega_tilde_A)) = i * pi)
    (I2 : Int (fun epsilon : R => 1 / (epsilon - omega_tilde_R)) = i * pi)
    (N1 : forall epsilon : R, epsilon + omega_tilde_A <> 0)
    (N2 : forall epsilon : R, omega_tilde_R - epsilon <> 0)
    (N3 : omega_tilde_A + omega_tilde_R <> 0)
    (N4 : forall epsilon : R, epsilon - omega_tilde_R <> 0),
    Int (fun epsilon : R => Xi omega / ((epsilon + omega_tilde_A) * (omega_tilde_R - epsilon))) = 0.
Proof.
  intros.
  apply Csub_0; transitivity ((Xi omega / (omega_tilde_A + omega_tilde_R)) * (Int (fun epsilon : R => 1 / (epsilon + omega_tilde_A)) - (i * pi))
    + (- Xi omega / (omega_tilde_A + omega_tilde_R)) * (Int (fun epsilon : R => 1 / (epsilon - omega_tilde_R)) - (i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* band-F-K: ∫dε F^K with F^K = h(F^R − F^A) + G_11^R Ξ G_22^A: f^K = h(f^R − f^A) is exact to first order in φ. *)
Lemma band_F_K : forall (Int : integral) (omega omega_tilde_A omega_tilde_R phi_A s_A phi_R s_R pi : C) (Xi h : C -> C)
    (I1 : Int (fun epsilon : R => Xi omega / ((epsilon + omega_tilde_A) * (omega_tilde_R - epsilon)) + h omega * (- phi_A / ((epsilon + s_A) * (s_A - epsilon)) + phi_R / ((epsilon + s_R) * (s_R - epsilon)))) = h omega * (- Int (fun epsilon : R => phi_A / ((epsilon + s_A) * (s_A - epsilon))) + Int (fun epsilon : R => phi_R / ((epsilon + s_R) * (s_R - epsilon)))) + Int (fun epsilon : R => Xi omega / ((epsilon + omega_tilde_A) * (omega_tilde_R - epsilon))))
    (I2 : Int (fun epsilon : R => 1 / (epsilon + s_A)) = i * pi)
    (I3 : Int (fun epsilon : R => 1 / (epsilon - s_A)) = - i * pi)
    (I4 : Int (fun epsilon : R => 1 / (epsilon + s_R)) = - i * pi)
    (I5 : Int (fun epsilon : R => 1 / (epsilon - s_R)) = i * pi)
    (I6 : Int (fun epsilon : R => 1 / (epsilon + omega_tilde_A)) = i * pi)
    (I7 : Int (fun epsilon : R => 1 / (epsilon - omega_tilde_R)) = i * pi)
    (N1 : forall epsilon : R, epsilon + omega_tilde_A <> 0)
    (N2 : forall epsilon : R, omega_tilde_R - epsilon <> 0)
    (N3 : forall epsilon : R, epsilon + s_A <> 0)
    (N4 : forall epsilon : R, s_A - epsilon <> 0)
    (N5 : forall epsilon : R, epsilon + s_R <> 0)
    (N6 : forall epsilon : R, s_R - epsilon <> 0)
    (N7 : s_A <> 0)
    (N8 : s_R <> 0)
    (N9 : forall epsilon : R, epsilon - s_A <> 0)
    (N10 : forall epsilon : R, epsilon - s_R <> 0)
    (N11 : omega_tilde_A + omega_tilde_R <> 0)
    (N12 : forall epsilon : R, epsilon - omega_tilde_R <> 0),
    Int (fun epsilon : R => Xi omega / ((epsilon + omega_tilde_A) * (omega_tilde_R - epsilon)) + h omega * (- phi_A / ((epsilon + s_A) * (s_A - epsilon)) + phi_R / ((epsilon + s_R) * (s_R - epsilon)))) = h omega * (- i * phi_A * pi / s_A - i * phi_R * pi / s_R).
Proof.
  intros.
  apply Csub_0; transitivity ((Int (fun epsilon : R => Xi omega / ((epsilon + omega_tilde_A) * (omega_tilde_R - epsilon)) + h omega * (- phi_A / ((epsilon + s_A) * (s_A - epsilon)) + phi_R / ((epsilon + s_R) * (s_R - epsilon)))) - (h omega * (- Int (fun epsilon : R => phi_A / ((epsilon + s_A) * (s_A - epsilon))) + Int (fun epsilon : R => phi_R / ((epsilon + s_R) * (s_R - epsilon)))) + Int (fun epsilon : R => Xi omega / ((epsilon + omega_tilde_A) * (omega_tilde_R - epsilon)))))
    + (- phi_A * h omega / (2 * s_A)) * (Int (fun epsilon : R => 1 / (epsilon + s_A)) - (i * pi))
    + (phi_A * h omega / (2 * s_A)) * (Int (fun epsilon : R => 1 / (epsilon - s_A)) - (- i * pi))
    + (phi_R * h omega / (2 * s_R)) * (Int (fun epsilon : R => 1 / (epsilon + s_R)) - (- i * pi))
    + (- phi_R * h omega / (2 * s_R)) * (Int (fun epsilon : R => 1 / (epsilon - s_R)) - (i * pi))
    + (Xi omega / (omega_tilde_A + omega_tilde_R)) * (Int (fun epsilon : R => 1 / (epsilon + omega_tilde_A)) - (i * pi))
    + (- Xi omega / (omega_tilde_A + omega_tilde_R)) * (Int (fun epsilon : R => 1 / (epsilon - omega_tilde_R)) - (i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2), (vanishes I3), (vanishes I4), (vanishes I5), (vanishes I6), (vanishes I7); ring].
Qed.

(* wide-gap: After ∫dε, F^X becomes −iπN_F f^X with f^A = −conj f^R and f^K = h(f^R − f^A). *)
Lemma wide_gap : forall (Int : integral) (g pi N_F omega : C) (D_K f_R D_R f_K h lambda_R A F_B f_A : C -> C)
    (P1 : forall nu : R, D_K (omega - nu) = - 2 * i * pi * A (omega - nu) * F_B (omega - nu) / (N_F * g * g))
    (P2 : forall nu : R, D_R (omega - nu) = - lambda_R (omega - nu) / (N_F * g * g))
    (P3 : forall nu : R, f_K nu = h nu * (f_R nu - f_A nu))
    (P4 : forall nu : R, conj (f_R nu) = - f_A nu)
    (N1 : pi <> 0)
    (N2 : g <> 0)
    (N3 : N_F <> 0),
    Int (fun nu : R => - i * g * g * (- i * N_F * pi * D_K (omega - nu) * f_R nu / 2 - i * N_F * pi * D_R (omega - nu) * f_K nu / 2) / (2 * pi)) = Int (fun nu : R => Re (f_R nu) * h nu * lambda_R (omega - nu) / 2 + i * pi * A (omega - nu) * F_B (omega - nu) * f_R nu / 2).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4).
Qed.

(* wide-gap-closed: A function analytic and falling in one half plane integrates to zero there: ∫P_B(ω−ν)S(ν)dν = 0 for advanced S. *)
Lemma wide_gap_closed : forall (Int : integral) (omega pi : C) (f_R h lambda_R A F_B P_B f_A : C -> C)
    (P1 : forall nu : R, conj (f_R nu) = - f_A nu)
    (I1 : Int (fun nu : R => P_B (omega - nu) * f_R nu) = Int (fun nu : R => 2 * i * pi * A (omega - nu) * F_B (omega - nu) * f_R nu))
    (I2 : Int (fun nu : R => P_B (omega - nu) * f_A nu) = 0),
    Int (fun nu : R => Re (f_R nu) * h nu * lambda_R (omega - nu) / 2 + i * pi * A (omega - nu) * F_B (omega - nu) * f_R nu / 2) = Int (fun nu : R => P_B (omega - nu) * Re (f_R nu) / 2 + Re (f_R nu) * h nu * lambda_R (omega - nu) / 2).
Proof.
  intros.
  apply Csub_0; transitivity (((-1) / 4) * (Int (fun nu : R => P_B (omega - nu) * f_R nu) - (Int (fun nu : R => 2 * i * pi * A (omega - nu) * F_B (omega - nu) * f_R nu)))
    + (1 / 4) * (Int (fun nu : R => P_B (omega - nu) * f_A nu) - 0));
  [apply Csub_0; settle ltac:(try rewrite P1) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* wide-self-energy: After ∫dε, G_11^X becomes −iπN_F g^X with g^A = −conj g^R and g^K = h(g^R − g^A). *)
Lemma wide_self_energy : forall (Int : integral) (g pi N_F omega : C) (D_K g_R D_R g_K h lambda_R A F_B g_A : C -> C)
    (P1 : forall nu : R, D_K (omega - nu) = - 2 * i * pi * A (omega - nu) * F_B (omega - nu) / (N_F * g * g))
    (P2 : forall nu : R, D_R (omega - nu) = - lambda_R (omega - nu) / (N_F * g * g))
    (P3 : forall nu : R, g_K nu = h nu * (g_R nu - g_A nu))
    (P4 : forall nu : R, conj (g_R nu) = - g_A nu)
    (N1 : pi <> 0)
    (N2 : g <> 0)
    (N3 : N_F <> 0),
    Int (fun nu : R => i * g * g * (- i * N_F * pi * D_K (omega - nu) * g_R nu / 2 - i * N_F * pi * D_R (omega - nu) * g_K nu / 2) / (2 * pi)) = Int (fun nu : R => - Re (g_R nu) * h nu * lambda_R (omega - nu) / 2 - i * pi * A (omega - nu) * F_B (omega - nu) * g_R nu / 2).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4).
Qed.

(* kernel-kernelPhi: kernelPhi is what multiplies the unknown function in the closed equation; ∫dν kernelPhi × unknown must give the equation before it was closed. *)
Lemma kernel_kernelPhi : forall (Int : integral) (omega pi : C) (f_R h lambda_R A F_B P_B f_A : C -> C)
    (P1 : forall nu : R, conj (f_R nu) = - f_A nu)
    (I1 : Int (fun nu : R => P_B (omega - nu) * f_R nu) = Int (fun nu : R => 2 * i * pi * A (omega - nu) * F_B (omega - nu) * f_R nu))
    (I2 : Int (fun nu : R => P_B (omega - nu) * f_A nu) = 0),
    - Int (fun nu : R => Re (f_R nu) * h nu * lambda_R (omega - nu) / 2 + i * pi * A (omega - nu) * F_B (omega - nu) * f_R nu / 2) + Int (fun nu : R => Re (f_R nu) * (P_B (omega - nu) / 2 + h nu * lambda_R (omega - nu) / 2)) = 0.
Proof.
  intros.
  apply Csub_0; transitivity ((1 / 4) * (Int (fun nu : R => P_B (omega - nu) * f_R nu) - (Int (fun nu : R => 2 * i * pi * A (omega - nu) * F_B (omega - nu) * f_R nu)))
    + ((-1) / 4) * (Int (fun nu : R => P_B (omega - nu) * f_A nu) - 0));
  [apply Csub_0; settle ltac:(try rewrite P1) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* Steps without a lemma:
   close-above: moves or closes a contour, or reflects the integration variable (close-contour).
   close-below: moves or closes a contour, or reflects the integration variable (close-contour).
   wide-self-energy-closed: moves or closes a contour, or reflects the integration variable (close-contour).
   kernel-kernelSigma: moves or closes a contour, or reflects the integration variable (kernel). *)
