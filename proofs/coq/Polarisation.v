(* The polarisation and the self-consistent boson.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* loop-11-R: The loop of two normal lines, R component; the loop of the 22 lines reads the same. *)
Lemma loop_11_R : forall (Int : integral) (E : exponential) (g omega pi : C) (G_11_A_time G_11_K_time G_11_R_time G_11_A G_11_K G_11_R : C -> C)
    (I1 : Int (fun t : R => E (i * omega * t) * G_11_A_time (- t) * G_11_K_time t) = Int (fun nu : R => G_11_A nu * G_11_K (nu + omega) / (2 * pi)))
    (I2 : Int (fun t : R => E (i * omega * t) * G_11_K_time (- t) * G_11_R_time t) = Int (fun nu : R => G_11_K nu * G_11_R (nu + omega) / (2 * pi)))
    (N1 : pi <> 0),
    Int (fun t : R => - i * g * g * E (i * omega * t) * (G_11_A_time (- t) * G_11_K_time t / 2 + G_11_K_time (- t) * G_11_R_time t / 2)) = Int (fun nu : R => - i * g * g * (G_11_A nu * G_11_K (nu + omega) / 2 + G_11_K nu * G_11_R (nu + omega) / 2) / (2 * pi)).
Proof.
  intros.
  apply Csub_0; transitivity ((- i * g * g / 2) * (Int (fun t : R => E (i * omega * t) * G_11_A_time (- t) * G_11_K_time t) - (Int (fun nu : R => G_11_A nu * G_11_K (nu + omega) / (2 * pi))))
    + (- i * g * g / 2) * (Int (fun t : R => E (i * omega * t) * G_11_K_time (- t) * G_11_R_time t) - (Int (fun nu : R => G_11_K nu * G_11_R (nu + omega) / (2 * pi)))));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* loop-12-R: The loop of two anomalous lines, R component: twice, and with the sign of τ3. *)
Lemma loop_12_R : forall (Int : integral) (E : exponential) (g omega pi : C) (F_A_time F_K_time F_R_time F_A F_K F_R : C -> C)
    (I1 : Int (fun t : R => E (i * omega * t) * F_A_time (- t) * F_K_time t) = Int (fun nu : R => F_A nu * F_K (nu + omega) / (2 * pi)))
    (I2 : Int (fun t : R => E (i * omega * t) * F_K_time (- t) * F_R_time t) = Int (fun nu : R => F_K nu * F_R (nu + omega) / (2 * pi)))
    (N1 : pi <> 0),
    Int (fun t : R => 2 * i * g * g * E (i * omega * t) * (F_A_time (- t) * F_K_time t / 2 + F_K_time (- t) * F_R_time t / 2)) = Int (fun nu : R => i * g * g * (F_A nu * F_K (nu + omega) / 2 + F_K nu * F_R (nu + omega) / 2) / pi).
Proof.
  intros.
  apply Csub_0; transitivity ((i * g * g) * (Int (fun t : R => E (i * omega * t) * F_A_time (- t) * F_K_time t) - (Int (fun nu : R => F_A nu * F_K (nu + omega) / (2 * pi))))
    + (i * g * g) * (Int (fun t : R => E (i * omega * t) * F_K_time (- t) * F_R_time t) - (Int (fun nu : R => F_K nu * F_R (nu + omega) / (2 * pi)))));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* loop-11-A: The loop of two normal lines, A component; the loop of the 22 lines reads the same. *)
Lemma loop_11_A : forall (Int : integral) (E : exponential) (g omega pi : C) (G_11_A_time G_11_K_time G_11_R_time G_11_A G_11_K G_11_R : C -> C)
    (I1 : Int (fun t : R => E (i * omega * t) * G_11_A_time t * G_11_K_time (- t)) = Int (fun nu : R => G_11_A (nu + omega) * G_11_K nu / (2 * pi)))
    (I2 : Int (fun t : R => E (i * omega * t) * G_11_K_time t * G_11_R_time (- t)) = Int (fun nu : R => G_11_K (nu + omega) * G_11_R nu / (2 * pi)))
    (N1 : pi <> 0),
    Int (fun t : R => - i * g * g * E (i * omega * t) * (G_11_A_time t * G_11_K_time (- t) / 2 + G_11_K_time t * G_11_R_time (- t) / 2)) = Int (fun nu : R => - i * g * g * (G_11_A (nu + omega) * G_11_K nu / 2 + G_11_K (nu + omega) * G_11_R nu / 2) / (2 * pi)).
Proof.
  intros.
  apply Csub_0; transitivity ((- i * g * g / 2) * (Int (fun t : R => E (i * omega * t) * G_11_A_time t * G_11_K_time (- t)) - (Int (fun nu : R => G_11_A (nu + omega) * G_11_K nu / (2 * pi))))
    + (- i * g * g / 2) * (Int (fun t : R => E (i * omega * t) * G_11_K_time t * G_11_R_time (- t)) - (Int (fun nu : R => G_11_K (nu + omega) * G_11_R nu / (2 * pi)))));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* loop-12-A: The loop of two anomalous lines, A component: twice, and with the sign of τ3. *)
Lemma loop_12_A : forall (Int : integral) (E : exponential) (g omega pi : C) (F_A_time F_K_time F_R_time F_A F_K F_R : C -> C)
    (I1 : Int (fun t : R => E (i * omega * t) * F_A_time t * F_K_time (- t)) = Int (fun nu : R => F_A (nu + omega) * F_K nu / (2 * pi)))
    (I2 : Int (fun t : R => E (i * omega * t) * F_K_time t * F_R_time (- t)) = Int (fun nu : R => F_K (nu + omega) * F_R nu / (2 * pi)))
    (N1 : pi <> 0),
    Int (fun t : R => 2 * i * g * g * E (i * omega * t) * (F_A_time t * F_K_time (- t) / 2 + F_K_time t * F_R_time (- t) / 2)) = Int (fun nu : R => i * g * g * (F_A (nu + omega) * F_K nu / 2 + F_K (nu + omega) * F_R nu / 2) / pi).
Proof.
  intros.
  apply Csub_0; transitivity ((i * g * g) * (Int (fun t : R => E (i * omega * t) * F_A_time t * F_K_time (- t)) - (Int (fun nu : R => F_A (nu + omega) * F_K nu / (2 * pi))))
    + (i * g * g) * (Int (fun t : R => E (i * omega * t) * F_K_time t * F_R_time (- t)) - (Int (fun nu : R => F_K (nu + omega) * F_R nu / (2 * pi)))));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* loop-11-K: The loop of two normal lines, K component; the loop of the 22 lines reads the same. *)
Lemma loop_11_K : forall (Int : integral) (E : exponential) (g omega pi : C) (G_11_R_time G_11_A_time G_11_K_time G_11_R G_11_A G_11_K : C -> C)
    (I1 : Int (fun t : R => E (i * omega * t) * G_11_A_time t * G_11_R_time (- t)) = Int (fun nu : R => G_11_A (nu + omega) * G_11_R nu / (2 * pi)))
    (I2 : Int (fun t : R => E (i * omega * t) * G_11_A_time (- t) * G_11_R_time t) = Int (fun nu : R => G_11_A nu * G_11_R (nu + omega) / (2 * pi)))
    (I3 : Int (fun t : R => E (i * omega * t) * G_11_K_time t * G_11_K_time (- t)) = Int (fun nu : R => G_11_K nu * G_11_K (nu + omega) / (2 * pi)))
    (I4 : Int (fun t : R => E (i * omega * t) * G_11_A_time t * G_11_A_time (- t)) = Int (fun nu : R => G_11_A nu * G_11_A (nu + omega) / (2 * pi)))
    (I5 : Int (fun t : R => E (i * omega * t) * G_11_R_time t * G_11_R_time (- t)) = Int (fun nu : R => G_11_R nu * G_11_R (nu + omega) / (2 * pi)))
    (N1 : pi <> 0),
    Int (fun t : R => - i * g * g * E (i * omega * t) * (- (G_11_R_time t - G_11_A_time t) * (G_11_R_time (- t) - G_11_A_time (- t)) / 2 + G_11_K_time t * G_11_K_time (- t) / 2)) = Int (fun nu : R => - i * g * g * (- (G_11_R nu - G_11_A nu) * (G_11_R (nu + omega) - G_11_A (nu + omega)) / 2 + G_11_K nu * G_11_K (nu + omega) / 2) / (2 * pi)).
Proof.
  intros.
  apply Csub_0; transitivity ((- i * g * g / 2) * (Int (fun t : R => E (i * omega * t) * G_11_A_time t * G_11_R_time (- t)) - (Int (fun nu : R => G_11_A (nu + omega) * G_11_R nu / (2 * pi))))
    + (- i * g * g / 2) * (Int (fun t : R => E (i * omega * t) * G_11_A_time (- t) * G_11_R_time t) - (Int (fun nu : R => G_11_A nu * G_11_R (nu + omega) / (2 * pi))))
    + (- i * g * g / 2) * (Int (fun t : R => E (i * omega * t) * G_11_K_time t * G_11_K_time (- t)) - (Int (fun nu : R => G_11_K nu * G_11_K (nu + omega) / (2 * pi))))
    + (i * g * g / 2) * (Int (fun t : R => E (i * omega * t) * G_11_A_time t * G_11_A_time (- t)) - (Int (fun nu : R => G_11_A nu * G_11_A (nu + omega) / (2 * pi))))
    + (i * g * g / 2) * (Int (fun t : R => E (i * omega * t) * G_11_R_time t * G_11_R_time (- t)) - (Int (fun nu : R => G_11_R nu * G_11_R (nu + omega) / (2 * pi)))));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2), (vanishes I3), (vanishes I4), (vanishes I5); ring].
Qed.

(* loop-12-K: The loop of two anomalous lines, K component: twice, and with the sign of τ3. *)
Lemma loop_12_K : forall (Int : integral) (E : exponential) (g omega pi : C) (F_R_time F_A_time F_K_time F_R F_A F_K : C -> C)
    (I1 : Int (fun t : R => E (i * omega * t) * F_A_time t * F_A_time (- t)) = Int (fun nu : R => F_A nu * F_A (nu + omega) / (2 * pi)))
    (I2 : Int (fun t : R => E (i * omega * t) * F_R_time t * F_R_time (- t)) = Int (fun nu : R => F_R nu * F_R (nu + omega) / (2 * pi)))
    (I3 : Int (fun t : R => E (i * omega * t) * F_A_time t * F_R_time (- t)) = Int (fun nu : R => F_A (nu + omega) * F_R nu / (2 * pi)))
    (I4 : Int (fun t : R => E (i * omega * t) * F_A_time (- t) * F_R_time t) = Int (fun nu : R => F_A nu * F_R (nu + omega) / (2 * pi)))
    (I5 : Int (fun t : R => E (i * omega * t) * F_K_time t * F_K_time (- t)) = Int (fun nu : R => F_K nu * F_K (nu + omega) / (2 * pi)))
    (N1 : pi <> 0),
    Int (fun t : R => 2 * i * g * g * E (i * omega * t) * (- (F_R_time t - F_A_time t) * (F_R_time (- t) - F_A_time (- t)) / 2 + F_K_time t * F_K_time (- t) / 2)) = Int (fun nu : R => i * g * g * (- (F_R nu - F_A nu) * (F_R (nu + omega) - F_A (nu + omega)) / 2 + F_K nu * F_K (nu + omega) / 2) / pi).
Proof.
  intros.
  apply Csub_0; transitivity ((- i * g * g) * (Int (fun t : R => E (i * omega * t) * F_A_time t * F_A_time (- t)) - (Int (fun nu : R => F_A nu * F_A (nu + omega) / (2 * pi))))
    + (- i * g * g) * (Int (fun t : R => E (i * omega * t) * F_R_time t * F_R_time (- t)) - (Int (fun nu : R => F_R nu * F_R (nu + omega) / (2 * pi))))
    + (i * g * g) * (Int (fun t : R => E (i * omega * t) * F_A_time t * F_R_time (- t)) - (Int (fun nu : R => F_A (nu + omega) * F_R nu / (2 * pi))))
    + (i * g * g) * (Int (fun t : R => E (i * omega * t) * F_A_time (- t) * F_R_time t) - (Int (fun nu : R => F_A nu * F_R (nu + omega) / (2 * pi))))
    + (i * g * g) * (Int (fun t : R => E (i * omega * t) * F_K_time t * F_K_time (- t)) - (Int (fun nu : R => F_K nu * F_K (nu + omega) / (2 * pi)))));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2), (vanishes I3), (vanishes I4), (vanishes I5); ring].
Qed.

(* boson-out: Absorption less emission by the electrons. *)
Lemma boson_out : forall (Int : integral) (omega g pi : C) (Pi_R Pi_A G_11_R G_11_A G_22_R G_22_A F_R F_A h : C -> C)
    (P1 : Pi_R omega = Int (fun nu : R => - i * g * g * (G_11_A nu * h (nu + omega) * (G_11_R (nu + omega) - G_11_A (nu + omega)) / 2 + G_11_R (nu + omega) * h nu * (G_11_R nu - G_11_A nu) / 2) / (2 * pi) - i * g * g * (G_22_A nu * h (nu + omega) * (G_22_R (nu + omega) - G_22_A (nu + omega)) / 2 + G_22_R (nu + omega) * h nu * (G_22_R nu - G_22_A nu) / 2) / (2 * pi) + i * g * g * (F_A nu * h (nu + omega) * (F_R (nu + omega) - F_A (nu + omega)) / 2 + F_R (nu + omega) * h nu * (F_R nu - F_A nu) / 2) / pi))
    (P2 : Pi_A omega = Int (fun nu : R => - i * g * g * (G_11_A (nu + omega) * h nu * (G_11_R nu - G_11_A nu) / 2 + G_11_R nu * h (nu + omega) * (G_11_R (nu + omega) - G_11_A (nu + omega)) / 2) / (2 * pi) - i * g * g * (G_22_A (nu + omega) * h nu * (G_22_R nu - G_22_A nu) / 2 + G_22_R nu * h (nu + omega) * (G_22_R (nu + omega) - G_22_A (nu + omega)) / 2) / (2 * pi) + i * g * g * (F_A (nu + omega) * h nu * (F_R nu - F_A nu) / 2 + F_R nu * h (nu + omega) * (F_R (nu + omega) - F_A (nu + omega)) / 2) / pi))
    (N1 : pi <> 0),
    Pi_R omega - Pi_A omega = Int (fun nu : R => (- i * g * g * (G_11_R nu - G_11_A nu) * (G_11_R (nu + omega) - G_11_A (nu + omega)) / (4 * pi) - i * g * g * (G_22_R nu - G_22_A nu) * (G_22_R (nu + omega) - G_22_A (nu + omega)) / (4 * pi) + i * g * g * (F_R nu - F_A nu) * (F_R (nu + omega) - F_A (nu + omega)) / (2 * pi)) * (h nu - h (nu + omega))).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* boson-in: Absorption plus emission. *)
Lemma boson_in : forall (Int : integral) (omega g pi : C) (Pi_K h G_11_R G_11_A G_22_R G_22_A F_R F_A : C -> C)
    (P1 : Pi_K omega = Int (fun nu : R => - i * g * g * (- (G_11_R nu - G_11_A nu) * (G_11_R (nu + omega) - G_11_A (nu + omega)) / 2 + h nu * h (nu + omega) * (G_11_R nu - G_11_A nu) * (G_11_R (nu + omega) - G_11_A (nu + omega)) / 2) / (2 * pi) - i * g * g * (- (G_22_R nu - G_22_A nu) * (G_22_R (nu + omega) - G_22_A (nu + omega)) / 2 + h nu * h (nu + omega) * (G_22_R nu - G_22_A nu) * (G_22_R (nu + omega) - G_22_A (nu + omega)) / 2) / (2 * pi) + i * g * g * (- (F_R nu - F_A nu) * (F_R (nu + omega) - F_A (nu + omega)) / 2 + h nu * h (nu + omega) * (F_R nu - F_A nu) * (F_R (nu + omega) - F_A (nu + omega)) / 2) / pi))
    (N1 : pi <> 0),
    Pi_K omega = Int (fun nu : R => (- 1 + h nu * h (nu + omega)) * (- i * g * g * (G_11_R nu - G_11_A nu) * (G_11_R (nu + omega) - G_11_A (nu + omega)) / (4 * pi) - i * g * g * (G_22_R nu - G_22_A nu) * (G_22_R (nu + omega) - G_22_A (nu + omega)) / (4 * pi) + i * g * g * (F_R nu - F_A nu) * (F_R (nu + omega) - F_A (nu + omega)) / (2 * pi))).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* boson-collision: The kinetic equation of the boson: what is left of Π^K − F_B(Π^R − Π^A) is the same KMS defect N(ω+ν,ν) that stands in the equation of the electrons. Energy that one gives the other takes. *)
Lemma boson_collision : forall (Int : integral) (omega g pi : C) (Pi_K F_B Pi_R Pi_A h G_11_R G_11_A G_22_R G_22_A F_R F_A : C -> C)
    (P1 : Pi_K omega = Int (fun nu : R => - i * g * g * (- (G_11_R nu - G_11_A nu) * (G_11_R (nu + omega) - G_11_A (nu + omega)) / 2 + h nu * h (nu + omega) * (G_11_R nu - G_11_A nu) * (G_11_R (nu + omega) - G_11_A (nu + omega)) / 2) / (2 * pi) - i * g * g * (- (G_22_R nu - G_22_A nu) * (G_22_R (nu + omega) - G_22_A (nu + omega)) / 2 + h nu * h (nu + omega) * (G_22_R nu - G_22_A nu) * (G_22_R (nu + omega) - G_22_A (nu + omega)) / 2) / (2 * pi) + i * g * g * (- (F_R nu - F_A nu) * (F_R (nu + omega) - F_A (nu + omega)) / 2 + h nu * h (nu + omega) * (F_R nu - F_A nu) * (F_R (nu + omega) - F_A (nu + omega)) / 2) / pi))
    (P2 : Pi_R omega = Int (fun nu : R => - i * g * g * (G_11_A nu * h (nu + omega) * (G_11_R (nu + omega) - G_11_A (nu + omega)) / 2 + G_11_R (nu + omega) * h nu * (G_11_R nu - G_11_A nu) / 2) / (2 * pi) - i * g * g * (G_22_A nu * h (nu + omega) * (G_22_R (nu + omega) - G_22_A (nu + omega)) / 2 + G_22_R (nu + omega) * h nu * (G_22_R nu - G_22_A nu) / 2) / (2 * pi) + i * g * g * (F_A nu * h (nu + omega) * (F_R (nu + omega) - F_A (nu + omega)) / 2 + F_R (nu + omega) * h nu * (F_R nu - F_A nu) / 2) / pi))
    (P3 : Pi_A omega = Int (fun nu : R => - i * g * g * (G_11_A (nu + omega) * h nu * (G_11_R nu - G_11_A nu) / 2 + G_11_R nu * h (nu + omega) * (G_11_R (nu + omega) - G_11_A (nu + omega)) / 2) / (2 * pi) - i * g * g * (G_22_A (nu + omega) * h nu * (G_22_R nu - G_22_A nu) / 2 + G_22_R nu * h (nu + omega) * (G_22_R (nu + omega) - G_22_A (nu + omega)) / 2) / (2 * pi) + i * g * g * (F_A (nu + omega) * h nu * (F_R nu - F_A nu) / 2 + F_R nu * h (nu + omega) * (F_R (nu + omega) - F_A (nu + omega)) / 2) / pi))
    (N1 : pi <> 0),
    Pi_K omega - F_B omega * (Pi_R omega - Pi_A omega) = Int (fun nu : R => - (1 - h (nu + omega) * (F_B omega + h nu) + F_B omega * h nu) * (- i * g * g * (G_11_R nu - G_11_A nu) * (G_11_R (nu + omega) - G_11_A (nu + omega)) / (4 * pi) - i * g * g * (G_22_R nu - G_22_A nu) * (G_22_R (nu + omega) - G_22_A (nu + omega)) / (4 * pi) + i * g * g * (F_R nu - F_A nu) * (F_R (nu + omega) - F_A (nu + omega)) / (2 * pi))).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3).
Qed.

(* pair-reference: Pair by pair Π^K is F_ref times Π^R − Π^A: without another bath F_B is the mean of F_ref over the pairs that absorb ω. *)
Lemma pair_reference : forall (omega nu : C) (F_B h : C -> C)
    (I1 : - 1 - F_B omega * (h nu - h (nu + omega)) + h nu * h (nu + omega) = 0)
    (N1 : h nu - h (nu + omega) <> 0)
    (N2 : h (nu + omega) - h nu <> 0),
    F_B omega = (- 1 + h nu * h (nu + omega)) / (h nu - h (nu + omega)).
Proof.
  intros.
  apply Csub_0; transitivity ((1 / (h (nu + omega) - h nu)) * (- 1 - F_B omega * (h nu - h (nu + omega)) + h nu * h (nu + omega) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* pair-thermal: For thermal electrons every pair has the same F_ref, the boson at their temperature. *)
Lemma pair_thermal : forall (E : exponential) (nu omega T_e : C) (h : C -> C)
    (P1 : h nu = tanh E (nu / (2 * T_e)))
    (P2 : h (nu + omega) = tanh E ((nu + omega) / (2 * T_e)))
    (N1 : T_e <> 0)
    (N2 : 1 + E (nu / T_e) * E (omega / T_e) <> 0)
    (N3 : 1 + E (nu / T_e) <> 0)
    (N4 : - 1 + E (omega / T_e) <> 0),
    - 1 + h nu * h (nu + omega) = coth E (omega / (2 * T_e)) * (h nu - h (nu + omega)).
Proof.
  intros; apply Csub_0; try rewrite P1; try rewrite P2; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (2 * (nu / (2 * T_e)))) with (E ((nu / T_e))) by (symmetry; by_units ((nu / T_e))).
  replace (E (2 * ((nu + omega) / (2 * T_e)))) with (E ((nu / T_e)) * E ((omega / T_e))) by (symmetry; by_units ((nu / T_e) + (omega / T_e))).
  replace (E (2 * (omega / (2 * T_e)))) with (E ((omega / T_e))) by (symmetry; by_units ((omega / T_e))).
  pose proof (E_neq_0 E (nu / T_e)) as Z1.
  pose proof (E_neq_0 E (omega / T_e)) as Z2.
  rational.
Qed.

(* bubble-kms: So the integrand of Π^K is coth(ω/2T_e) times that of Π^R − Π^A for every density of states B, and with it Π^K = coth(ω/2T_e)(Π^R − Π^A): the bubble of thermal electrons obeys KMS, whatever their spectrum. *)
Lemma bubble_kms : forall (E : exponential) (nu omega T_e : C) (B h : C -> C)
    (P1 : h nu = tanh E (nu / (2 * T_e)))
    (P2 : h (nu + omega) = tanh E ((nu + omega) / (2 * T_e)))
    (N1 : T_e <> 0)
    (N2 : 1 + E (nu / T_e) * E (omega / T_e) <> 0)
    (N3 : 1 + E (nu / T_e) <> 0)
    (N4 : - 1 + E (omega / T_e) <> 0),
    B nu * B (nu + omega) * (- 1 + h nu * h (nu + omega)) = B nu * B (nu + omega) * coth E (omega / (2 * T_e)) * (h nu - h (nu + omega)).
Proof.
  intros; apply Csub_0; try rewrite P1; try rewrite P2; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (2 * (nu / (2 * T_e)))) with (E ((nu / T_e))) by (symmetry; by_units ((nu / T_e))).
  replace (E (2 * ((nu + omega) / (2 * T_e)))) with (E ((nu / T_e)) * E ((omega / T_e))) by (symmetry; by_units ((nu / T_e) + (omega / T_e))).
  replace (E (2 * (omega / (2 * T_e)))) with (E ((omega / T_e))) by (symmetry; by_units ((omega / T_e))).
  pose proof (E_neq_0 E (nu / T_e)) as Z1.
  pose proof (E_neq_0 E (omega / T_e)) as Z2.
  rational.
Qed.

(* boson-dyson-R: The retarded component of (D_0^{-1} − Π)∘D = 1, solved for D^R. *)
Lemma boson_dyson_R : forall (omega : C) (D_R D_0_R Pi_R : C -> C)
    (I1 : - 1 + D_R omega * (1 / D_0_R omega - Pi_R omega) = 0)
    (N1 : 1 - D_0_R omega * Pi_R omega <> 0)
    (N2 : D_0_R omega <> 0),
    D_R omega = 1 / (1 / D_0_R omega - Pi_R omega).
Proof.
  intros.
  apply Csub_0; transitivity ((D_0_R omega / (1 - D_0_R omega * Pi_R omega)) * (- 1 + D_R omega * (1 / D_0_R omega - Pi_R omega) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* boson-dyson-K: Its K component (D^R)^{-1}D^K − Π^KD^A = 0: fluctuations come from the electrons alone. *)
Lemma boson_dyson_K : forall (omega : C) (D_K D_A D_R Pi_K : C -> C)
    (I1 : - D_A omega * Pi_K omega + D_K omega / D_R omega = 0)
    (N1 : D_R omega <> 0),
    D_K omega = D_A omega * D_R omega * Pi_K omega.
Proof.
  intros.
  apply Csub_0; transitivity ((D_R omega) * (- D_A omega * Pi_K omega + D_K omega / D_R omega - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* boson-broadening: The boson is as broad as Π^R − Π^A makes it. *)
Lemma boson_broadening : forall (omega : C) (D_R D_A Pi_R Pi_A D_0 : C -> C)
    (P1 : D_R omega = 1 / (1 / D_0 omega - Pi_R omega))
    (P2 : D_A omega = 1 / (1 / D_0 omega - Pi_A omega))
    (N1 : 1 - D_0 omega * Pi_R omega <> 0)
    (N2 : D_0 omega <> 0)
    (N3 : 1 - D_0 omega * Pi_A omega <> 0),
    D_R omega - D_A omega = D_A omega * D_R omega * (Pi_R omega - Pi_A omega).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* boson-distribution: D^K = F_B(D^R − D^A), divided by D^RD^A: without a bath of its own the boson has the distribution F_B = Π^K/(Π^R − Π^A) that the electrons impose. *)
Lemma boson_distribution : forall (omega : C) (Pi_K F_B Pi_R Pi_A : C -> C)
    (I1 : Pi_K omega - F_B omega * Pi_R omega + F_B omega * Pi_A omega = 0),
    Pi_K omega = - (- F_B omega * Pi_R omega + F_B omega * Pi_A omega).
Proof.
  intros.
  apply Csub_0; transitivity ((Pi_K omega - F_B omega * Pi_R omega + F_B omega * Pi_A omega - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.
