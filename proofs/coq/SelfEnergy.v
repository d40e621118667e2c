(* The self-energy in the steady state.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* vertex: The electron–boson vertex is τ3 in Nambu space: Σ̂ = i g² D τ3Ĝτ3. *)
Lemma vertex : forall (nu : C) (G_11_R F_R G_22_R : C -> C),
    G_11_R nu = G_11_R nu
    /\ - F_R nu = - F_R nu
    /\ - F_R nu = - F_R nu
    /\ G_22_R nu = G_22_R nu.
Proof.
  intros.
  split; [ | split; [ | split]].
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
Qed.

(* product-G_11-R: C^R = C^{++} − C^{+-} with C^{ab}(t) = A^{ab}(t)B^{ab}(t). *)
Lemma product_G_11_R : forall (D_pm G_11_pm D_pp G_11_pp D_K G_11_R D_R G_11_K G_11_mm G_11_mp G_11_A G_11_gt G_11_lt theta D_mm D_mp D_A D_gt D_lt : C)
    (before_or_after : theta = 1 \/ theta = 0)
    (T1 : at_time theta G_11_pp G_11_mm G_11_pm G_11_mp G_11_R G_11_A G_11_K G_11_gt G_11_lt)
    (T2 : at_time theta D_pp D_mm D_pm D_mp D_R D_A D_K D_gt D_lt),
    - D_pm * G_11_pm + D_pp * G_11_pp = D_K * G_11_R / 2 + D_R * G_11_K / 2.
Proof.
  intros; at_times; destruct before_or_after; subst; rational.
Qed.

(* product-G_11-A: C^A = C^{+-} − C^{--} with C^{ab}(t) = A^{ab}(t)B^{ab}(t). *)
Lemma product_G_11_A : forall (D_mm G_11_mm D_pm G_11_pm D_A G_11_K D_K G_11_A G_11_pp G_11_mp G_11_R G_11_gt G_11_lt theta D_pp D_mp D_R D_gt D_lt : C)
    (before_or_after : theta = 1 \/ theta = 0)
    (T1 : at_time theta G_11_pp G_11_mm G_11_pm G_11_mp G_11_R G_11_A G_11_K G_11_gt G_11_lt)
    (T2 : at_time theta D_pp D_mm D_pm D_mp D_R D_A D_K D_gt D_lt),
    - D_mm * G_11_mm + D_pm * G_11_pm = D_A * G_11_K / 2 + D_K * G_11_A / 2.
Proof.
  intros; at_times; destruct before_or_after; subst; rational.
Qed.

(* product-G_11-K: C^K = C^{-+} + C^{+-} with C^{ab}(t) = A^{ab}(t)B^{ab}(t). *)
Lemma product_G_11_K : forall (D_pm G_11_pm D_mp G_11_mp D_K G_11_K D_R D_A G_11_R G_11_A G_11_pp G_11_mm G_11_gt G_11_lt theta D_pp D_mm D_gt D_lt : C)
    (before_or_after : theta = 1 \/ theta = 0)
    (T1 : at_time theta G_11_pp G_11_mm G_11_pm G_11_mp G_11_R G_11_A G_11_K G_11_gt G_11_lt)
    (T2 : at_time theta D_pp D_mm D_pm D_mp D_R D_A D_K D_gt D_lt),
    D_pm * G_11_pm + D_mp * G_11_mp = D_K * G_11_K / 2 + (D_R - D_A) * (G_11_R - G_11_A) / 2.
Proof.
  intros; at_times; destruct before_or_after; subst; rational.
Qed.

(* product-G_11-greater: C^> = C^{-+} with C^{ab}(t) = A^{ab}(t)B^{ab}(t). *)
Lemma product_G_11_greater : forall (D_mp G_11_mp D_gt G_11_gt G_11_pp G_11_mm G_11_pm G_11_R G_11_A G_11_K G_11_lt theta D_pp D_mm D_pm D_R D_A D_K D_lt : C)
    (before_or_after : theta = 1 \/ theta = 0)
    (T1 : at_time theta G_11_pp G_11_mm G_11_pm G_11_mp G_11_R G_11_A G_11_K G_11_gt G_11_lt)
    (T2 : at_time theta D_pp D_mm D_pm D_mp D_R D_A D_K D_gt D_lt),
    D_mp * G_11_mp = D_gt * G_11_gt.
Proof.
  intros; at_times; destruct before_or_after; subst; rational.
Qed.

(* product-G_11-lesser: C^< = C^{+-} with C^{ab}(t) = A^{ab}(t)B^{ab}(t). *)
Lemma product_G_11_lesser : forall (D_pm G_11_pm D_lt G_11_lt G_11_pp G_11_mm G_11_mp G_11_R G_11_A G_11_K G_11_gt theta D_pp D_mm D_mp D_R D_A D_K D_gt : C)
    (before_or_after : theta = 1 \/ theta = 0)
    (T1 : at_time theta G_11_pp G_11_mm G_11_pm G_11_mp G_11_R G_11_A G_11_K G_11_gt G_11_lt)
    (T2 : at_time theta D_pp D_mm D_pm D_mp D_R D_A D_K D_gt D_lt),
    D_pm * G_11_pm = D_lt * G_11_lt.
Proof.
  intros; at_times; destruct before_or_after; subst; rational.
Qed.

(* self-energy-11-R: ∫dt e^{iωt}X(t)Y(t) = ∫dν/2π X(ω−ν)Y(ν). *)
Lemma self_energy_11_R : forall (Int : integral) (E : exponential) (g omega pi : C) (D_K_time G_11_R_time D_R_time G_11_K_time D_K G_11_R D_R G_11_K : C -> C)
    (I1 : Int (fun t : R => E (i * omega * t) * D_K_time t * G_11_R_time t) = Int (fun nu : R => D_K (omega - nu) * G_11_R nu / (2 * pi)))
    (I2 : Int (fun t : R => E (i * omega * t) * D_R_time t * G_11_K_time t) = Int (fun nu : R => D_R (omega - nu) * G_11_K nu / (2 * pi)))
    (N1 : pi <> 0),
    Int (fun t : R => i * g * g * E (i * omega * t) * (D_K_time t * G_11_R_time t / 2 + D_R_time t * G_11_K_time t / 2)) = Int (fun nu : R => i * g * g * (D_K (omega - nu) * G_11_R nu / 2 + D_R (omega - nu) * G_11_K nu / 2) / (2 * pi)).
Proof.
  intros.
  apply Csub_0; transitivity ((i * g * g / 2) * (Int (fun t : R => E (i * omega * t) * D_K_time t * G_11_R_time t) - (Int (fun nu : R => D_K (omega - nu) * G_11_R nu / (2 * pi))))
    + (i * g * g / 2) * (Int (fun t : R => E (i * omega * t) * D_R_time t * G_11_K_time t) - (Int (fun nu : R => D_R (omega - nu) * G_11_K nu / (2 * pi)))));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* self-energy-11-A: ∫dt e^{iωt}X(t)Y(t) = ∫dν/2π X(ω−ν)Y(ν). *)
Lemma self_energy_11_A : forall (Int : integral) (E : exponential) (g omega pi : C) (D_A_time G_11_K_time D_K_time G_11_A_time D_A G_11_K D_K G_11_A : C -> C)
    (I1 : Int (fun t : R => E (i * omega * t) * D_A_time t * G_11_K_time t) = Int (fun nu : R => D_A (omega - nu) * G_11_K nu / (2 * pi)))
    (I2 : Int (fun t : R => E (i * omega * t) * D_K_time t * G_11_A_time t) = Int (fun nu : R => D_K (omega - nu) * G_11_A nu / (2 * pi)))
    (N1 : pi <> 0),
    Int (fun t : R => i * g * g * E (i * omega * t) * (D_A_time t * G_11_K_time t / 2 + D_K_time t * G_11_A_time t / 2)) = Int (fun nu : R => i * g * g * (D_A (omega - nu) * G_11_K nu / 2 + D_K (omega - nu) * G_11_A nu / 2) / (2 * pi)).
Proof.
  intros.
  apply Csub_0; transitivity ((i * g * g / 2) * (Int (fun t : R => E (i * omega * t) * D_A_time t * G_11_K_time t) - (Int (fun nu : R => D_A (omega - nu) * G_11_K nu / (2 * pi))))
    + (i * g * g / 2) * (Int (fun t : R => E (i * omega * t) * D_K_time t * G_11_A_time t) - (Int (fun nu : R => D_K (omega - nu) * G_11_A nu / (2 * pi)))));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* self-energy-11-K: ∫dt e^{iωt}X(t)Y(t) = ∫dν/2π X(ω−ν)Y(ν). *)
Lemma self_energy_11_K : forall (Int : integral) (E : exponential) (g omega pi : C) (D_R_time D_A_time G_11_R_time G_11_A_time D_K_time G_11_K_time D_R D_A G_11_R G_11_A D_K G_11_K : C -> C)
    (I1 : Int (fun t : R => E (i * omega * t) * D_A_time t * G_11_R_time t) = Int (fun nu : R => D_A (omega - nu) * G_11_R nu / (2 * pi)))
    (I2 : Int (fun t : R => E (i * omega * t) * D_R_time t * G_11_A_time t) = Int (fun nu : R => D_R (omega - nu) * G_11_A nu / (2 * pi)))
    (I3 : Int (fun t : R => E (i * omega * t) * D_A_time t * G_11_A_time t) = Int (fun nu : R => D_A (omega - nu) * G_11_A nu / (2 * pi)))
    (I4 : Int (fun t : R => E (i * omega * t) * D_K_time t * G_11_K_time t) = Int (fun nu : R => D_K (omega - nu) * G_11_K nu / (2 * pi)))
    (I5 : Int (fun t : R => E (i * omega * t) * D_R_time t * G_11_R_time t) = Int (fun nu : R => D_R (omega - nu) * G_11_R nu / (2 * pi)))
    (N1 : pi <> 0),
    Int (fun t : R => i * g * g * E (i * omega * t) * ((D_R_time t - D_A_time t) * (G_11_R_time t - G_11_A_time t) / 2 + D_K_time t * G_11_K_time t / 2)) = Int (fun nu : R => i * g * g * ((D_R (omega - nu) - D_A (omega - nu)) * (G_11_R nu - G_11_A nu) / 2 + D_K (omega - nu) * G_11_K nu / 2) / (2 * pi)).
Proof.
  intros.
  apply Csub_0; transitivity ((- i * g * g / 2) * (Int (fun t : R => E (i * omega * t) * D_A_time t * G_11_R_time t) - (Int (fun nu : R => D_A (omega - nu) * G_11_R nu / (2 * pi))))
    + (- i * g * g / 2) * (Int (fun t : R => E (i * omega * t) * D_R_time t * G_11_A_time t) - (Int (fun nu : R => D_R (omega - nu) * G_11_A nu / (2 * pi))))
    + (i * g * g / 2) * (Int (fun t : R => E (i * omega * t) * D_A_time t * G_11_A_time t) - (Int (fun nu : R => D_A (omega - nu) * G_11_A nu / (2 * pi))))
    + (i * g * g / 2) * (Int (fun t : R => E (i * omega * t) * D_K_time t * G_11_K_time t) - (Int (fun nu : R => D_K (omega - nu) * G_11_K nu / (2 * pi))))
    + (i * g * g / 2) * (Int (fun t : R => E (i * omega * t) * D_R_time t * G_11_R_time t) - (Int (fun nu : R => D_R (omega - nu) * G_11_R nu / (2 * pi)))));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2), (vanishes I3), (vanishes I4), (vanishes I5); ring].
Qed.

(* product-F-R: C^R = C^{++} − C^{+-} with C^{ab}(t) = A^{ab}(t)B^{ab}(t). *)
Lemma product_F_R : forall (D_pm F_pm D_pp F_pp D_K F_R D_R F_K F_mm F_mp F_A F_gt F_lt theta D_mm D_mp D_A D_gt D_lt : C)
    (before_or_after : theta = 1 \/ theta = 0)
    (T1 : at_time theta F_pp F_mm F_pm F_mp F_R F_A F_K F_gt F_lt)
    (T2 : at_time theta D_pp D_mm D_pm D_mp D_R D_A D_K D_gt D_lt),
    - D_pm * F_pm + D_pp * F_pp = D_K * F_R / 2 + D_R * F_K / 2.
Proof.
  intros; at_times; destruct before_or_after; subst; rational.
Qed.

(* product-F-A: C^A = C^{+-} − C^{--} with C^{ab}(t) = A^{ab}(t)B^{ab}(t). *)
Lemma product_F_A : forall (D_mm F_mm D_pm F_pm D_A F_K D_K F_A F_pp F_mp F_R F_gt F_lt theta D_pp D_mp D_R D_gt D_lt : C)
    (before_or_after : theta = 1 \/ theta = 0)
    (T1 : at_time theta F_pp F_mm F_pm F_mp F_R F_A F_K F_gt F_lt)
    (T2 : at_time theta D_pp D_mm D_pm D_mp D_R D_A D_K D_gt D_lt),
    - D_mm * F_mm + D_pm * F_pm = D_A * F_K / 2 + D_K * F_A / 2.
Proof.
  intros; at_times; destruct before_or_after; subst; rational.
Qed.

(* product-F-K: C^K = C^{-+} + C^{+-} with C^{ab}(t) = A^{ab}(t)B^{ab}(t). *)
Lemma product_F_K : forall (D_pm F_pm D_mp F_mp D_K F_K D_R D_A F_R F_A F_pp F_mm F_gt F_lt theta D_pp D_mm D_gt D_lt : C)
    (before_or_after : theta = 1 \/ theta = 0)
    (T1 : at_time theta F_pp F_mm F_pm F_mp F_R F_A F_K F_gt F_lt)
    (T2 : at_time theta D_pp D_mm D_pm D_mp D_R D_A D_K D_gt D_lt),
    D_pm * F_pm + D_mp * F_mp = D_K * F_K / 2 + (D_R - D_A) * (F_R - F_A) / 2.
Proof.
  intros; at_times; destruct before_or_after; subst; rational.
Qed.

(* product-F-greater: C^> = C^{-+} with C^{ab}(t) = A^{ab}(t)B^{ab}(t). *)
Lemma product_F_greater : forall (D_mp F_mp D_gt F_gt F_pp F_mm F_pm F_R F_A F_K F_lt theta D_pp D_mm D_pm D_R D_A D_K D_lt : C)
    (before_or_after : theta = 1 \/ theta = 0)
    (T1 : at_time theta F_pp F_mm F_pm F_mp F_R F_A F_K F_gt F_lt)
    (T2 : at_time theta D_pp D_mm D_pm D_mp D_R D_A D_K D_gt D_lt),
    D_mp * F_mp = D_gt * F_gt.
Proof.
  intros; at_times; destruct before_or_after; subst; rational.
Qed.

(* product-F-lesser: C^< = C^{+-} with C^{ab}(t) = A^{ab}(t)B^{ab}(t). *)
Lemma product_F_lesser : forall (D_pm F_pm D_lt F_lt F_pp F_mm F_mp F_R F_A F_K F_gt theta D_pp D_mm D_mp D_R D_A D_K D_gt : C)
    (before_or_after : theta = 1 \/ theta = 0)
    (T1 : at_time theta F_pp F_mm F_pm F_mp F_R F_A F_K F_gt F_lt)
    (T2 : at_time theta D_pp D_mm D_pm D_mp D_R D_A D_K D_gt D_lt),
    D_pm * F_pm = D_lt * F_lt.
Proof.
  intros; at_times; destruct before_or_after; subst; rational.
Qed.

(* self-energy-12-R: ∫dt e^{iωt}X(t)Y(t) = ∫dν/2π X(ω−ν)Y(ν). *)
Lemma self_energy_12_R : forall (Int : integral) (E : exponential) (g omega pi : C) (D_K_time F_R_time D_R_time F_K_time D_K F_R D_R F_K : C -> C)
    (I1 : Int (fun t : R => E (i * omega * t) * D_K_time t * F_R_time t) = Int (fun nu : R => D_K (omega - nu) * F_R nu / (2 * pi)))
    (I2 : Int (fun t : R => E (i * omega * t) * D_R_time t * F_K_time t) = Int (fun nu : R => D_R (omega - nu) * F_K nu / (2 * pi)))
    (N1 : pi <> 0),
    Int (fun t : R => - i * g * g * E (i * omega * t) * (D_K_time t * F_R_time t / 2 + D_R_time t * F_K_time t / 2)) = Int (fun nu : R => - i * g * g * (D_K (omega - nu) * F_R nu / 2 + D_R (omega - nu) * F_K nu / 2) / (2 * pi)).
Proof.
  intros.
  apply Csub_0; transitivity ((- i * g * g / 2) * (Int (fun t : R => E (i * omega * t) * D_K_time t * F_R_time t) - (Int (fun nu : R => D_K (omega - nu) * F_R nu / (2 * pi))))
    + (- i * g * g / 2) * (Int (fun t : R => E (i * omega * t) * D_R_time t * F_K_time t) - (Int (fun nu : R => D_R (omega - nu) * F_K nu / (2 * pi)))));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* self-energy-12-A: ∫dt e^{iωt}X(t)Y(t) = ∫dν/2π X(ω−ν)Y(ν). *)
Lemma self_energy_12_A : forall (Int : integral) (E : exponential) (g omega pi : C) (D_A_time F_K_time D_K_time F_A_time D_A F_K D_K F_A : C -> C)
    (I1 : Int (fun t : R => E (i * omega * t) * D_A_time t * F_K_time t) = Int (fun nu : R => D_A (omega - nu) * F_K nu / (2 * pi)))
    (I2 : Int (fun t : R => E (i * omega * t) * D_K_time t * F_A_time t) = Int (fun nu : R => D_K (omega - nu) * F_A nu / (2 * pi)))
    (N1 : pi <> 0),
    Int (fun t : R => - i * g * g * E (i * omega * t) * (D_A_time t * F_K_time t / 2 + D_K_time t * F_A_time t / 2)) = Int (fun nu : R => - i * g * g * (D_A (omega - nu) * F_K nu / 2 + D_K (omega - nu) * F_A nu / 2) / (2 * pi)).
Proof.
  intros.
  apply Csub_0; transitivity ((- i * g * g / 2) * (Int (fun t : R => E (i * omega * t) * D_A_time t * F_K_time t) - (Int (fun nu : R => D_A (omega - nu) * F_K nu / (2 * pi))))
    + (- i * g * g / 2) * (Int (fun t : R => E (i * omega * t) * D_K_time t * F_A_time t) - (Int (fun nu : R => D_K (omega - nu) * F_A nu / (2 * pi)))));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* self-energy-12-K: ∫dt e^{iωt}X(t)Y(t) = ∫dν/2π X(ω−ν)Y(ν). *)
Lemma self_energy_12_K : forall (Int : integral) (E : exponential) (g omega pi : C) (D_R_time D_A_time F_R_time F_A_time D_K_time F_K_time D_R D_A F_R F_A D_K F_K : C -> C)
    (I1 : Int (fun t : R => E (i * omega * t) * D_A_time t * F_A_time t) = Int (fun nu : R => D_A (omega - nu) * F_A nu / (2 * pi)))
    (I2 : Int (fun t : R => E (i * omega * t) * D_K_time t * F_K_time t) = Int (fun nu : R => D_K (omega - nu) * F_K nu / (2 * pi)))
    (I3 : Int (fun t : R => E (i * omega * t) * D_R_time t * F_R_time t) = Int (fun nu : R => D_R (omega - nu) * F_R nu / (2 * pi)))
    (I4 : Int (fun t : R => E (i * omega * t) * D_A_time t * F_R_time t) = Int (fun nu : R => D_A (omega - nu) * F_R nu / (2 * pi)))
    (I5 : Int (fun t : R => E (i * omega * t) * D_R_time t * F_A_time t) = Int (fun nu : R => D_R (omega - nu) * F_A nu / (2 * pi)))
    (N1 : pi <> 0),
    Int (fun t : R => - i * g * g * E (i * omega * t) * ((D_R_time t - D_A_time t) * (F_R_time t - F_A_time t) / 2 + D_K_time t * F_K_time t / 2)) = Int (fun nu : R => - i * g * g * ((D_R (omega - nu) - D_A (omega - nu)) * (F_R nu - F_A nu) / 2 + D_K (omega - nu) * F_K nu / 2) / (2 * pi)).
Proof.
  intros.
  apply Csub_0; transitivity ((- i * g * g / 2) * (Int (fun t : R => E (i * omega * t) * D_A_time t * F_A_time t) - (Int (fun nu : R => D_A (omega - nu) * F_A nu / (2 * pi))))
    + (- i * g * g / 2) * (Int (fun t : R => E (i * omega * t) * D_K_time t * F_K_time t) - (Int (fun nu : R => D_K (omega - nu) * F_K nu / (2 * pi))))
    + (- i * g * g / 2) * (Int (fun t : R => E (i * omega * t) * D_R_time t * F_R_time t) - (Int (fun nu : R => D_R (omega - nu) * F_R nu / (2 * pi))))
    + (i * g * g / 2) * (Int (fun t : R => E (i * omega * t) * D_A_time t * F_R_time t) - (Int (fun nu : R => D_A (omega - nu) * F_R nu / (2 * pi))))
    + (i * g * g / 2) * (Int (fun t : R => E (i * omega * t) * D_R_time t * F_A_time t) - (Int (fun nu : R => D_R (omega - nu) * F_A nu / (2 * pi)))));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2), (vanishes I3), (vanishes I4), (vanishes I5); ring].
Qed.
