(* Langreth rules from branch sums.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* convolution-R: C^R = C^{++} − C^{+-} with C^{ab} = Σ_c s_c A^{ac}B^{cb}, s_± = ±1. *)
Lemma convolution_R : forall (W : words) (A_pp B_pm A_pm B_mp B_pp B_mm A_R B_R A_mm A_mp A_A A_K A_gt A_lt B_A B_K B_gt B_lt : W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt),
    (- (A_pp * B_pm) - A_pm * B_mp + A_pp * B_pp + A_pm * B_mm = A_R * B_R)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* convolution-A: C^A = C^{+-} − C^{--} with C^{ab} = Σ_c s_c A^{ac}B^{cb}, s_± = ±1. *)
Lemma convolution_A : forall (W : words) (A_pm B_mm A_mp B_pm A_pp A_mm A_A B_A A_R A_K A_gt A_lt B_pp B_mp B_R B_K B_gt B_lt : W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt),
    (- (A_pm * B_mm) - A_mp * B_pm + A_pp * B_pm + A_mm * B_mm = A_A * B_A)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* convolution-K: C^K = C^{-+} + C^{+-} with C^{ab} = Σ_c s_c A^{ac}B^{cb}, s_± = ±1. *)
Lemma convolution_K : forall (W : words) (A_pm B_mm A_mm B_mp A_pp B_pm A_mp B_pp A_K B_A A_R B_K A_A A_gt A_lt B_R B_gt B_lt : W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt),
    (- (A_pm * B_mm) - A_mm * B_mp + A_pp * B_pm + A_mp * B_pp = A_K * B_A + A_R * B_K)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* convolution-greater: C^> = C^{-+} with C^{ab} = Σ_c s_c A^{ac}B^{cb}, s_± = ±1. *)
Lemma convolution_greater : forall (W : words) (A_mm B_mp A_mp B_pp A_gt B_A A_R B_gt A_pp A_pm A_A A_K A_lt B_mm B_pm B_R B_K B_lt : W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt),
    (- (A_mm * B_mp) + A_mp * B_pp = A_gt * B_A + A_R * B_gt)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* convolution-lesser: C^< = C^{+-} with C^{ab} = Σ_c s_c A^{ac}B^{cb}, s_± = ±1. *)
Lemma convolution_lesser : forall (W : words) (A_pm B_mm A_pp B_pm A_lt B_A A_R B_lt A_mm A_mp A_A A_K A_gt B_pp B_mp B_R B_K B_gt : W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt),
    (- (A_pm * B_mm) + A_pp * B_pm = A_lt * B_A + A_R * B_lt)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* pointwise-same-R: C^R = C^{++} − C^{+-} with C^{ab}(t) = A^{ab}(t)B^{ab}(t). *)
Lemma pointwise_same_R : forall (A_pm B_pm A_pp B_pp A_K B_R A_R B_K B_mm B_mp B_A B_gt B_lt theta A_mm A_mp A_A A_gt A_lt : C)
    (before_or_after : theta = 1 \/ theta = 0)
    (T1 : at_time theta B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt)
    (T2 : at_time theta A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt),
    - A_pm * B_pm + A_pp * B_pp = A_K * B_R / 2 + A_R * B_K / 2.
Proof.
  intros; at_times; destruct before_or_after; subst; rational.
Qed.

(* pointwise-same-A: C^A = C^{+-} − C^{--} with C^{ab}(t) = A^{ab}(t)B^{ab}(t). *)
Lemma pointwise_same_A : forall (A_mm B_mm A_pm B_pm A_A B_K A_K B_A B_pp B_mp B_R B_gt B_lt theta A_pp A_mp A_R A_gt A_lt : C)
    (before_or_after : theta = 1 \/ theta = 0)
    (T1 : at_time theta B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt)
    (T2 : at_time theta A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt),
    - A_mm * B_mm + A_pm * B_pm = A_A * B_K / 2 + A_K * B_A / 2.
Proof.
  intros; at_times; destruct before_or_after; subst; rational.
Qed.

(* pointwise-same-K: C^K = C^{-+} + C^{+-} with C^{ab}(t) = A^{ab}(t)B^{ab}(t). *)
Lemma pointwise_same_K : forall (A_pm B_pm A_mp B_mp A_K B_K A_R A_A B_R B_A B_pp B_mm B_gt B_lt theta A_pp A_mm A_gt A_lt : C)
    (before_or_after : theta = 1 \/ theta = 0)
    (T1 : at_time theta B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt)
    (T2 : at_time theta A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt),
    A_pm * B_pm + A_mp * B_mp = A_K * B_K / 2 + (A_R - A_A) * (B_R - B_A) / 2.
Proof.
  intros; at_times; destruct before_or_after; subst; rational.
Qed.

(* pointwise-same-greater: C^> = C^{-+} with C^{ab}(t) = A^{ab}(t)B^{ab}(t). *)
Lemma pointwise_same_greater : forall (A_mp B_mp A_gt B_gt B_pp B_mm B_pm B_R B_A B_K B_lt theta A_pp A_mm A_pm A_R A_A A_K A_lt : C)
    (before_or_after : theta = 1 \/ theta = 0)
    (T1 : at_time theta B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt)
    (T2 : at_time theta A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt),
    A_mp * B_mp = A_gt * B_gt.
Proof.
  intros; at_times; destruct before_or_after; subst; rational.
Qed.

(* pointwise-same-lesser: C^< = C^{+-} with C^{ab}(t) = A^{ab}(t)B^{ab}(t). *)
Lemma pointwise_same_lesser : forall (A_pm B_pm A_lt B_lt B_pp B_mm B_mp B_R B_A B_K B_gt theta A_pp A_mm A_mp A_R A_A A_K A_gt : C)
    (before_or_after : theta = 1 \/ theta = 0)
    (T1 : at_time theta B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt)
    (T2 : at_time theta A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt),
    A_pm * B_pm = A_lt * B_lt.
Proof.
  intros; at_times; destruct before_or_after; subst; rational.
Qed.

(* pointwise-opposite-R: C^R = C^{++} − C^{+-} with C^{ab}(t) = A^{ab}(t)B^{ba}(−t). *)
Lemma pointwise_opposite_R : forall (A_pm B_reversed A_pp B_reversed_2 A_K B_A_reversed A_R B_K_reversed A_mm A_mp A_A A_gt A_lt theta B_reversed_3 B_reversed_4 B_R_reversed B_reversed_5 B_reversed_6 : C)
    (before_or_after : theta = 1 \/ theta = 0)
    (T1 : at_time theta A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (T2 : at_time (1 - theta) B_reversed_2 B_reversed_3 B_reversed_4 B_reversed B_R_reversed B_A_reversed B_K_reversed B_reversed_5 B_reversed_6),
    - A_pm * B_reversed + A_pp * B_reversed_2 = A_K * B_A_reversed / 2 + A_R * B_K_reversed / 2.
Proof.
  intros; at_times; destruct before_or_after; subst; rational.
Qed.

(* pointwise-opposite-A: C^A = C^{+-} − C^{--} with C^{ab}(t) = A^{ab}(t)B^{ba}(−t). *)
Lemma pointwise_opposite_A : forall (A_mm B_reversed A_pm B_reversed_2 A_A B_K_reversed A_K B_R_reversed A_pp A_mp A_R A_gt A_lt theta B_reversed_3 B_reversed_4 B_A_reversed B_reversed_5 B_reversed_6 : C)
    (before_or_after : theta = 1 \/ theta = 0)
    (T1 : at_time theta A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (T2 : at_time (1 - theta) B_reversed_3 B_reversed B_reversed_4 B_reversed_2 B_R_reversed B_A_reversed B_K_reversed B_reversed_5 B_reversed_6),
    - A_mm * B_reversed + A_pm * B_reversed_2 = A_A * B_K_reversed / 2 + A_K * B_R_reversed / 2.
Proof.
  intros; at_times; destruct before_or_after; subst; rational.
Qed.

(* pointwise-opposite-K: C^K = C^{-+} + C^{+-} with C^{ab}(t) = A^{ab}(t)B^{ba}(−t). *)
Lemma pointwise_opposite_K : forall (A_pm B_reversed A_mp B_reversed_2 A_R A_A B_R_reversed B_A_reversed A_K B_K_reversed A_pp A_mm A_gt A_lt theta B_reversed_3 B_reversed_4 B_reversed_5 B_reversed_6 : C)
    (before_or_after : theta = 1 \/ theta = 0)
    (T1 : at_time theta A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (T2 : at_time (1 - theta) B_reversed_3 B_reversed_4 B_reversed_2 B_reversed B_R_reversed B_A_reversed B_K_reversed B_reversed_5 B_reversed_6),
    A_pm * B_reversed + A_mp * B_reversed_2 = - (A_R - A_A) * (B_R_reversed - B_A_reversed) / 2 + A_K * B_K_reversed / 2.
Proof.
  intros; at_times; destruct before_or_after; subst; rational.
Qed.

(* pointwise-opposite-greater: C^> = C^{-+} with C^{ab}(t) = A^{ab}(t)B^{ba}(−t). *)
Lemma pointwise_opposite_greater : forall (A_mp B_reversed A_gt B_reversed_2 A_pp A_mm A_pm A_R A_A A_K A_lt theta B_reversed_3 B_reversed_4 B_reversed_5 B_R_reversed B_A_reversed B_K_reversed B_reversed_6 : C)
    (before_or_after : theta = 1 \/ theta = 0)
    (T1 : at_time theta A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (T2 : at_time (1 - theta) B_reversed_3 B_reversed_4 B_reversed B_reversed_5 B_R_reversed B_A_reversed B_K_reversed B_reversed_6 B_reversed_2),
    A_mp * B_reversed = A_gt * B_reversed_2.
Proof.
  intros; at_times; destruct before_or_after; subst; rational.
Qed.

(* pointwise-opposite-lesser: C^< = C^{+-} with C^{ab}(t) = A^{ab}(t)B^{ba}(−t). *)
Lemma pointwise_opposite_lesser : forall (A_pm B_reversed A_lt B_reversed_2 A_pp A_mm A_mp A_R A_A A_K A_gt theta B_reversed_3 B_reversed_4 B_reversed_5 B_R_reversed B_A_reversed B_K_reversed B_reversed_6 : C)
    (before_or_after : theta = 1 \/ theta = 0)
    (T1 : at_time theta A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (T2 : at_time (1 - theta) B_reversed_3 B_reversed_4 B_reversed_5 B_reversed B_R_reversed B_A_reversed B_K_reversed B_reversed_2 B_reversed_6),
    A_pm * B_reversed = A_lt * B_reversed_2.
Proof.
  intros; at_times; destruct before_or_after; subst; rational.
Qed.
