(* Thermal starts: the contour with a Matsubara branch.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* thermal-R: Retarded: the thermal branch cancels, since X^{+M} = X^{−M}. *)
Lemma thermal_R : forall (W : words) (A_pp B_pm A_pm B_mp B_pp B_mm A_R B_R A_M B_M B_M_2 A_right B_left A_mm A_mp A_A A_K A_gt A_lt B_A B_K B_gt B_lt : W)
    (P1 : (A_M = A_right)%W)
    (P2 : (B_M = B_left)%W)
    (P3 : (B_M_2 = B_left)%W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt),
    (- (A_pp * B_pm) - A_pm * B_mp + A_pp * B_pp + A_pm * B_mm = A_R * B_R)%W
    /\ (- (A_M * B_M) + A_M * B_M_2 = 0)%W.
Proof.
  intros.
  split.
  - rewrite ?P1; rewrite ?P2; rewrite ?P3; split_components; words_ring.
  - rewrite ?P1; rewrite ?P2; rewrite ?P3; split_components; words_ring.
Qed.

(* thermal-A: Advanced: the same. *)
Lemma thermal_A : forall (W : words) (A_pm B_mm A_mp B_pm A_pp A_mm A_A B_A A_M B_M A_M_2 A_right B_left A_R A_K A_gt A_lt B_pp B_mp B_R B_K B_gt B_lt : W)
    (P1 : (A_M = A_right)%W)
    (P2 : (B_M = B_left)%W)
    (P3 : (A_M_2 = A_right)%W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt),
    (- (A_pm * B_mm) - A_mp * B_pm + A_pp * B_pm + A_mm * B_mm = A_A * B_A)%W
    /\ (- (A_M * B_M) + A_M_2 * B_M = 0)%W.
Proof.
  intros.
  split.
  - rewrite ?P1; rewrite ?P2; rewrite ?P3; split_components; words_ring.
  - rewrite ?P1; rewrite ?P2; rewrite ?P3; split_components; words_ring.
Qed.

(* thermal-K: Keldysh: the thermal branch stays, with −i twice. *)
Lemma thermal_K : forall (W : words) (A_pm B_mm A_mm B_mp A_pp B_pm A_mp B_pp A_K B_A A_R B_K A_M B_M A_M_2 B_M_2 A_right B_left A_A A_gt A_lt B_R B_gt B_lt : W)
    (P1 : (A_M = A_right)%W)
    (P2 : (B_M = B_left)%W)
    (P3 : (A_M_2 = A_right)%W)
    (P4 : (B_M_2 = B_left)%W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt),
    (- (A_pm * B_mm) - A_mm * B_mp + A_pp * B_pm + A_mp * B_pp = A_K * B_A + A_R * B_K)%W
    /\ (- (A_M * B_M) - A_M_2 * B_M_2 = - ((A_right * B_left + A_right * B_left)))%W.
Proof.
  intros.
  split.
  - rewrite ?P1; rewrite ?P2; rewrite ?P3; rewrite ?P4; split_components; words_ring.
  - rewrite ?P1; rewrite ?P2; rewrite ?P3; rewrite ?P4; split_components; words_ring.
Qed.

(* thermal-lesser: Lesser: initial correlations come in through the mixed components. *)
Lemma thermal_lesser : forall (W : words) (A_pm B_mm A_pp B_pm A_lt B_A A_R B_lt A_M B_M A_right B_left A_mm A_mp A_A A_K A_gt B_pp B_mp B_R B_K B_gt : W)
    (P1 : (A_M = A_right)%W)
    (P2 : (B_M = B_left)%W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt),
    (- (A_pm * B_mm) + A_pp * B_pm = A_lt * B_A + A_R * B_lt)%W
    /\ (- (A_M * B_M) = - (A_right * B_left))%W.
Proof.
  intros.
  split.
  - rewrite ?P1; rewrite ?P2; split_components; words_ring.
  - rewrite ?P1; rewrite ?P2; split_components; words_ring.
Qed.

(* thermal-greater: Greater: the same. *)
Lemma thermal_greater : forall (W : words) (A_mm B_mp A_mp B_pp A_gt B_A A_R B_gt A_M B_M A_right B_left A_pp A_pm A_A A_K A_lt B_mm B_pm B_R B_K B_lt : W)
    (P1 : (A_M = A_right)%W)
    (P2 : (B_M = B_left)%W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt),
    (- (A_mm * B_mp) + A_mp * B_pp = A_gt * B_A + A_R * B_gt)%W
    /\ (- (A_M * B_M) = - (A_right * B_left))%W.
Proof.
  intros.
  split.
  - rewrite ?P1; rewrite ?P2; split_components; words_ring.
  - rewrite ?P1; rewrite ?P2; split_components; words_ring.
Qed.

(* thermal-matsubara: On the thermal branch the real branches cancel: equilibrium does not see the future. *)
Lemma thermal_matsubara : forall (W : words) (A_M B_M A_M_2 B_M_2 A_MM B_MM A_M_3 B_M_3 A_left B_right : W)
    (P1 : (A_M = A_left)%W)
    (P2 : (B_M = B_right)%W)
    (P3 : (A_MM = A_M_3)%W)
    (P4 : (B_MM = B_M_3)%W)
    (P5 : (A_M_2 = A_left)%W)
    (P6 : (B_M_2 = B_right)%W),
    (- (A_M * B_M) + A_M_2 * B_M_2 = 0)%W
    /\ (- (A_MM * B_MM) = - (A_M_3 * B_M_3))%W.
Proof.
  intros.
  split.
  - rewrite ?P1; rewrite ?P2; rewrite ?P3; rewrite ?P4; rewrite ?P5; rewrite ?P6; split_components; words_ring.
  - rewrite ?P1; rewrite ?P2; rewrite ?P3; rewrite ?P4; rewrite ?P5; rewrite ?P6; split_components; words_ring.
Qed.

(* thermal-right: From a real time to the thermal branch. *)
Lemma thermal_right : forall (W : words) (A_pm B_M A_pp B_M_2 A_R B_right A_M B_MM A_right B_M_3 A_mm A_mp A_A A_K A_gt A_lt : W)
    (P1 : (B_M = B_right)%W)
    (P2 : (A_M = A_right)%W)
    (P3 : (B_MM = B_M_3)%W)
    (P4 : (B_M_2 = B_right)%W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt),
    (- (A_pm * B_M) + A_pp * B_M_2 = A_R * B_right)%W
    /\ (- (A_M * B_MM) = - (A_right * B_M_3))%W.
Proof.
  intros.
  split.
  - rewrite ?P1; rewrite ?P2; rewrite ?P3; rewrite ?P4; split_components; words_ring.
  - rewrite ?P1; rewrite ?P2; rewrite ?P3; rewrite ?P4; split_components; words_ring.
Qed.

(* thermal-left: From the thermal branch to a real time. *)
Lemma thermal_left : forall (W : words) (A_M B_mp A_M_2 B_pp A_left B_A A_MM B_M A_M_3 B_left B_mm B_pm B_R B_K B_gt B_lt : W)
    (P1 : (A_M = A_left)%W)
    (P2 : (A_MM = A_M_3)%W)
    (P3 : (B_M = B_left)%W)
    (P4 : (A_M_2 = A_left)%W)
    (X1 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt),
    (- (A_M * B_mp) + A_M_2 * B_pp = A_left * B_A)%W
    /\ (- (A_MM * B_M) = - (A_M_3 * B_left))%W.
Proof.
  intros.
  split.
  - rewrite ?P1; rewrite ?P2; rewrite ?P3; rewrite ?P4; split_components; words_ring.
  - rewrite ?P1; rewrite ?P2; rewrite ?P3; rewrite ?P4; split_components; words_ring.
Qed.

(* start-matsubara: The unit is iδ(τ − τ') on the thermal branch: G^M is the equilibrium function and knows nothing of later times. *)
Lemma start_matsubara : forall (W : words) (imaginary L_M G_M : W)
    (I5 : (L_M * G_M = 0 - 1)%W),
    (- (imaginary * L_M * G_M) = imaginary)%W.
Proof.
  intros.
  apply word_difference; transitivity (- (imaginary * (L_M * G_M - (0 - 1))))%W;
  [split_components; words_ring | rewrite ?(word_vanishes I5); words_ring].
Qed.

(* start-right: L^RG^⌉ − iL^⌉G^M = 0, multiplied with G^R from the left. *)
Lemma start_right : forall (W : words) (G_right imaginary G_R J_right G_M Sigma_right L_right L_R G_pp G_mm G_pm G_mp G_A G_K G_gt G_lt L_pp L_mm L_pm L_mp L_A L_K L_gt L_lt : W)
    (P1 : (Sigma_right = - J_right - L_right)%W)
    (X1 : components G_pp G_mm G_pm G_mp G_R G_A G_K G_gt G_lt)
    (X2 : components L_pp L_mm L_pm L_mp L_R L_A L_K L_gt L_lt)
    (I3 : (G_R * L_R = 1)%W)
    (I7 : (L_R * G_right = imaginary * L_right * G_M)%W)
    (I17 : (imaginary * G_R = G_R * imaginary)%W),
    (G_right = - (imaginary * G_R * J_right * G_M) - imaginary * G_R * Sigma_right * G_M)%W.
Proof.
  intros.
  apply word_difference; rewrite ?P1; transitivity (- ((imaginary * G_R - (G_R * imaginary)) * L_right * G_M)
    + G_R * (L_R * G_right - (imaginary * L_right * G_M))
    + - ((G_R * L_R - 1) * G_right))%W;
  [split_components; words_ring | rewrite ?(word_vanishes I17), ?(word_vanishes I7), ?(word_vanishes I3); words_ring].
Qed.

(* start-left: G^⌈L^A − iG^ML^⌈ = 0, from G∘L = 1, multiplied with G^A from the right. *)
Lemma start_left : forall (W : words) (G_left imaginary G_M J_left G_A Sigma_left L_left L_A G_pp G_mm G_pm G_mp G_R G_K G_gt G_lt L_pp L_mm L_pm L_mp L_R L_K L_gt L_lt : W)
    (P1 : (Sigma_left = - J_left - L_left)%W)
    (X1 : components G_pp G_mm G_pm G_mp G_R G_A G_K G_gt G_lt)
    (X2 : components L_pp L_mm L_pm L_mp L_R L_A L_K L_gt L_lt)
    (I2 : (L_A * G_A = 1)%W)
    (I8 : (G_left * L_A = imaginary * G_M * L_left)%W),
    (G_left = - (imaginary * G_M * J_left * G_A) - imaginary * G_M * Sigma_left * G_A)%W.
Proof.
  intros.
  apply word_difference; rewrite ?P1; transitivity ((G_left * L_A - (imaginary * G_M * L_left)) * G_A
    + - (G_left * (L_A * G_A - 1)))%W;
  [split_components; words_ring | rewrite ?(word_vanishes I8), ?(word_vanishes I2); words_ring].
Qed.

(* start-lesser: The lesser component: what Σ^< drives, and the correlations of the start. *)
Lemma start_lesser : forall (W : words) (G_lt G_R Sigma_lt G_A imaginary J_right G_left Sigma_right L_right L_lt L_R G_pp G_mm G_pm G_mp G_K G_gt L_pp L_mm L_pm L_mp L_A L_K L_gt : W)
    (P1 : (Sigma_right = - J_right - L_right)%W)
    (P2 : (Sigma_lt = - L_lt)%W)
    (X1 : components G_pp G_mm G_pm G_mp G_R G_A G_K G_gt G_lt)
    (X2 : components L_pp L_mm L_pm L_mp L_R L_A L_K L_gt L_lt)
    (I3 : (G_R * L_R = 1)%W)
    (I9 : (L_lt * G_A + L_R * G_lt = imaginary * L_right * G_left)%W)
    (I17 : (imaginary * G_R = G_R * imaginary)%W),
    (G_lt = G_R * Sigma_lt * G_A - imaginary * G_R * J_right * G_left - imaginary * G_R * Sigma_right * G_left)%W.
Proof.
  intros.
  apply word_difference; rewrite ?P1; rewrite ?P2; transitivity (- ((imaginary * G_R - (G_R * imaginary)) * L_right * G_left)
    + G_R * (L_lt * G_A + L_R * G_lt - (imaginary * L_right * G_left))
    + - ((G_R * L_R - 1) * G_lt))%W;
  [split_components; words_ring | rewrite ?(word_vanishes I17), ?(word_vanishes I9), ?(word_vanishes I3); words_ring].
Qed.

(* start-keldysh: The Keldysh component: the start counts twice. *)
Lemma start_keldysh : forall (W : words) (G_K G_R Sigma_K G_A imaginary J_right G_left Sigma_right L_right L_K L_A L_R L_lt G_lt G_pp G_mm G_pm G_mp G_gt L_pp L_mm L_pm L_mp L_gt : W)
    (P1 : (Sigma_right = - J_right - L_right)%W)
    (P2 : (Sigma_K = - L_K)%W)
    (X1 : components G_pp G_mm G_pm G_mp G_R G_A G_K G_gt G_lt)
    (X2 : components L_pp L_mm L_pm L_mp L_R L_A L_K L_gt L_lt)
    (I2 : (L_A * G_A = 1)%W)
    (I3 : (G_R * L_R = 1)%W)
    (I9 : (L_lt * G_A + L_R * G_lt = imaginary * L_right * G_left)%W)
    (I17 : (imaginary * G_R = G_R * imaginary)%W),
    (G_K = G_R * Sigma_K * G_A - (imaginary * G_R * J_right * G_left + imaginary * G_R * J_right * G_left) - (imaginary * G_R * Sigma_right * G_left + imaginary * G_R * Sigma_right * G_left))%W.
Proof.
  intros.
  apply word_difference; rewrite ?P1; rewrite ?P2; transitivity (- (((imaginary * G_R - (G_R * imaginary)) * L_right * G_left + (imaginary * G_R - (G_R * imaginary)) * L_right * G_left))
    + (G_R * (L_lt * G_A + L_R * G_lt - (imaginary * L_right * G_left)) + G_R * (L_lt * G_A + L_R * G_lt - (imaginary * L_right * G_left)))
    + - (((G_R * L_R - 1) * G_lt + (G_R * L_R - 1) * G_lt))
    + (G_R * L_R - 1) * G_A
    + - (G_R * (L_A * G_A - 1)))%W;
  [split_components; words_ring | rewrite ?(word_vanishes I17), ?(word_vanishes I9), ?(word_vanishes I3), ?(word_vanishes I2); words_ring].
Qed.
