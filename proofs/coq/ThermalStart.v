(* Thermal starts: the contour with a Matsubara branch.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* thermal-R: Retarded: the thermal branch cancels, since X^{+M} = X^{−M}. *)
Lemma thermal_R : forall (W : words) (A_pp B_pm A_pm B_mp B_pp B_mm A_R B_R A_M B_M B_M_2 A B A_mm A_mp A_A A_K A_gt A_lt B_A B_K B_gt B_lt : W)
    (P1 : (A_M = A)%W)
    (P2 : (B_M = B)%W)
    (P3 : (B_M_2 = B)%W)
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
Lemma thermal_A : forall (W : words) (A_pm B_mm A_mp B_pm A_pp A_mm A_A B_A A_M B_M A_M_2 A B A_R A_K A_gt A_lt B_pp B_mp B_R B_K B_gt B_lt : W)
    (P1 : (A_M = A)%W)
    (P2 : (B_M = B)%W)
    (P3 : (A_M_2 = A)%W)
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
Lemma thermal_K : forall (W : words) (A_pm B_mm A_mm B_mp A_pp B_pm A_mp B_pp A_K B_A A_R B_K A_M B_M A_M_2 B_M_2 A B A_A A_gt A_lt B_R B_gt B_lt : W)
    (P1 : (A_M = A)%W)
    (P2 : (B_M = B)%W)
    (P3 : (A_M_2 = A)%W)
    (P4 : (B_M_2 = B)%W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt),
    (- (A_pm * B_mm) - A_mm * B_mp + A_pp * B_pm + A_mp * B_pp = A_K * B_A + A_R * B_K)%W
    /\ (- (A_M * B_M) - A_M_2 * B_M_2 = - ((A * B + A * B)))%W.
Proof.
  intros.
  split.
  - rewrite ?P1; rewrite ?P2; rewrite ?P3; rewrite ?P4; split_components; words_ring.
  - rewrite ?P1; rewrite ?P2; rewrite ?P3; rewrite ?P4; split_components; words_ring.
Qed.

(* thermal-lesser: Lesser: initial correlations come in through the mixed components. *)
Lemma thermal_lesser : forall (W : words) (A_pm B_mm A_pp B_pm A_lt B_A A_R B_lt A_M B_M A B A_mm A_mp A_A A_K A_gt B_pp B_mp B_R B_K B_gt : W)
    (P1 : (A_M = A)%W)
    (P2 : (B_M = B)%W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt),
    (- (A_pm * B_mm) + A_pp * B_pm = A_lt * B_A + A_R * B_lt)%W
    /\ (- (A_M * B_M) = - (A * B))%W.
Proof.
  intros.
  split.
  - rewrite ?P1; rewrite ?P2; split_components; words_ring.
  - rewrite ?P1; rewrite ?P2; split_components; words_ring.
Qed.

(* thermal-greater: Greater: the same. *)
Lemma thermal_greater : forall (W : words) (A_mm B_mp A_mp B_pp A_gt B_A A_R B_gt A_M B_M A B A_pp A_pm A_A A_K A_lt B_mm B_pm B_R B_K B_lt : W)
    (P1 : (A_M = A)%W)
    (P2 : (B_M = B)%W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt),
    (- (A_mm * B_mp) + A_mp * B_pp = A_gt * B_A + A_R * B_gt)%W
    /\ (- (A_M * B_M) = - (A * B))%W.
Proof.
  intros.
  split.
  - rewrite ?P1; rewrite ?P2; split_components; words_ring.
  - rewrite ?P1; rewrite ?P2; split_components; words_ring.
Qed.

(* thermal-matsubara: On the thermal branch the real branches cancel: equilibrium does not see the future. *)
Lemma thermal_matsubara : forall (W : words) (A_M B_M A_M_2 B_M_2 A_MM B_MM A_M_3 B_M_3 A B : W)
    (P1 : (A_M = A)%W)
    (P2 : (B_M = B)%W)
    (P3 : (A_MM = A_M_3)%W)
    (P4 : (B_MM = B_M_3)%W)
    (P5 : (A_M_2 = A)%W)
    (P6 : (B_M_2 = B)%W),
    (- (A_M * B_M) + A_M_2 * B_M_2 = 0)%W
    /\ (- (A_MM * B_MM) = - (A_M_3 * B_M_3))%W.
Proof.
  intros.
  split.
  - rewrite ?P1; rewrite ?P2; rewrite ?P3; rewrite ?P4; rewrite ?P5; rewrite ?P6; split_components; words_ring.
  - rewrite ?P1; rewrite ?P2; rewrite ?P3; rewrite ?P4; rewrite ?P5; rewrite ?P6; split_components; words_ring.
Qed.

(* thermal-right: From a real time to the thermal branch. *)
Lemma thermal_right : forall (W : words) (A_pm B_M A_pp B_M_2 A_R B A_M B_MM A B_M_3 A_mm A_mp A_A A_K A_gt A_lt : W)
    (P1 : (B_M = B)%W)
    (P2 : (A_M = A)%W)
    (P3 : (B_MM = B_M_3)%W)
    (P4 : (B_M_2 = B)%W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt),
    (- (A_pm * B_M) + A_pp * B_M_2 = A_R * B)%W
    /\ (- (A_M * B_MM) = - (A * B_M_3))%W.
Proof.
  intros.
  split.
  - rewrite ?P1; rewrite ?P2; rewrite ?P3; rewrite ?P4; split_components; words_ring.
  - rewrite ?P1; rewrite ?P2; rewrite ?P3; rewrite ?P4; split_components; words_ring.
Qed.

(* thermal-left: From the thermal branch to a real time. *)
Lemma thermal_left : forall (W : words) (A_M B_mp A_M_2 B_pp A B_A A_MM B_M A_M_3 B B_mm B_pm B_R B_K B_gt B_lt : W)
    (P1 : (A_M = A)%W)
    (P2 : (A_MM = A_M_3)%W)
    (P3 : (B_M = B)%W)
    (P4 : (A_M_2 = A)%W)
    (X1 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt),
    (- (A_M * B_mp) + A_M_2 * B_pp = A * B_A)%W
    /\ (- (A_MM * B_M) = - (A_M_3 * B))%W.
Proof.
  intros.
  split.
  - rewrite ?P1; rewrite ?P2; rewrite ?P3; rewrite ?P4; split_components; words_ring.
  - rewrite ?P1; rewrite ?P2; rewrite ?P3; rewrite ?P4; split_components; words_ring.
Qed.

(* Steps without a lemma:
   start-matsubara: a component of the relation that the step assumes, or a relation on the thermal branch (thermal-branch).
   start-right: a component of the relation that the step assumes, or a relation on the thermal branch (thermal-branch).
   start-left: a component of the relation that the step assumes, or a relation on the thermal branch (thermal-branch).
   start-lesser: a component of the relation that the step assumes, or a relation on the thermal branch (thermal-branch).
   start-keldysh: a component of the relation that the step assumes, or a relation on the thermal branch (thermal-branch). *)
