(* Products of any length.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* triple-R: (ABC)^R from the sum over the 4 choices of inner branches, each backward one with a minus sign. *)
Lemma triple_R : forall (W : words) (A_pp B_pp C_pm B_pm C_mp A_pm B_mp C_pp B_mm C_mm A_R B_R C_R A_mm A_mp A_A A_K A_gt A_lt B_A B_K B_gt B_lt C_A C_K C_gt C_lt : W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt)
    (X3 : components C_pp C_mm C_pm C_mp C_R C_A C_K C_gt C_lt),
    (- (A_pp * B_pp * C_pm) - A_pp * B_pm * C_mp - A_pm * B_mp * C_pp - A_pm * B_mm * C_mm + A_pp * B_pp * C_pp + A_pp * B_pm * C_mm + A_pm * B_mp * C_pm + A_pm * B_mm * C_mp = A_R * B_R * C_R)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* triple-A: (ABC)^A from the sum over the 4 choices of inner branches, each backward one with a minus sign. *)
Lemma triple_A : forall (W : words) (A_pp B_pm C_mm A_pm B_mp C_pm A_mp B_pp A_mm B_mm A_A B_A C_A A_R A_K A_gt A_lt B_R B_K B_gt B_lt C_pp C_mp C_R C_K C_gt C_lt : W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt)
    (X3 : components C_pp C_mm C_pm C_mp C_R C_A C_K C_gt C_lt),
    (- (A_pp * B_pm * C_mm) - A_pm * B_mp * C_pm - A_mp * B_pp * C_pm - A_mm * B_mm * C_mm + A_pp * B_pp * C_pm + A_pm * B_mm * C_mm + A_mp * B_pm * C_mm + A_mm * B_mp * C_pm = A_A * B_A * C_A)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* triple-K: (ABC)^K from the sum over the 4 choices of inner branches, each backward one with a minus sign. *)
Lemma triple_K : forall (W : words) (A_pp B_pm C_mm A_pm B_mp C_pm A_mp C_mp A_mm C_pp B_pp B_mm A_K B_A C_A A_R B_K B_R C_K A_A A_gt A_lt B_gt B_lt C_R C_gt C_lt : W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt)
    (X3 : components C_pp C_mm C_pm C_mp C_R C_A C_K C_gt C_lt),
    (- (A_pp * B_pm * C_mm) - A_pm * B_mp * C_pm - A_mp * B_pm * C_mp - A_mm * B_mp * C_pp + A_pp * B_pp * C_pm + A_pm * B_mm * C_mm + A_mp * B_pp * C_pp + A_mm * B_mm * C_mp = A_K * B_A * C_A + A_R * B_K * C_A + A_R * B_R * C_K)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* triple-lesser: (ABC)^< from the sum over the 4 choices of inner branches, each backward one with a minus sign. *)
Lemma triple_lesser : forall (W : words) (A_pp B_pm C_mm A_pm B_mp C_pm B_pp B_mm A_lt B_A C_A A_R B_lt B_R C_lt A_mm A_mp A_A A_K A_gt B_K B_gt C_pp C_mp C_R C_K C_gt : W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt)
    (X3 : components C_pp C_mm C_pm C_mp C_R C_A C_K C_gt C_lt),
    (- (A_pp * B_pm * C_mm) - A_pm * B_mp * C_pm + A_pp * B_pp * C_pm + A_pm * B_mm * C_mm = A_lt * B_A * C_A + A_R * B_lt * C_A + A_R * B_R * C_lt)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* triple-greater: (ABC)^> from the sum over the 4 choices of inner branches, each backward one with a minus sign. *)
Lemma triple_greater : forall (W : words) (A_mp B_pm C_mp A_mm B_mp C_pp B_pp B_mm A_gt B_A C_A A_R B_gt B_R C_gt A_pp A_pm A_A A_K A_lt B_K B_lt C_mm C_pm C_R C_K C_lt : W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt)
    (X3 : components C_pp C_mm C_pm C_mp C_R C_A C_K C_gt C_lt),
    (- (A_mp * B_pm * C_mp) - A_mm * B_mp * C_pp + A_mp * B_pp * C_pp + A_mm * B_mm * C_mp = A_gt * B_A * C_A + A_R * B_gt * C_A + A_R * B_R * C_gt)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* quadruple-R: (ABCD)^R from the sum over the 8 choices of inner branches, each backward one with a minus sign. *)
Lemma quadruple_R : forall (W : words) (A_pp B_pp C_pp D_pm C_pm D_mp B_pm C_mp D_pp C_mm D_mm A_pm B_mp B_mm A_R B_R C_R D_R A_mm A_mp A_A A_K A_gt A_lt B_A B_K B_gt B_lt C_A C_K C_gt C_lt D_A D_K D_gt D_lt : W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt)
    (X3 : components C_pp C_mm C_pm C_mp C_R C_A C_K C_gt C_lt)
    (X4 : components D_pp D_mm D_pm D_mp D_R D_A D_K D_gt D_lt),
    (- (A_pp * B_pp * C_pp * D_pm) - A_pp * B_pp * C_pm * D_mp - A_pp * B_pm * C_mp * D_pp - A_pp * B_pm * C_mm * D_mm - A_pm * B_mp * C_pp * D_pp - A_pm * B_mp * C_pm * D_mm - A_pm * B_mm * C_mp * D_pm - A_pm * B_mm * C_mm * D_mp + A_pp * B_pp * C_pp * D_pp + A_pp * B_pp * C_pm * D_mm + A_pp * B_pm * C_mp * D_pm + A_pp * B_pm * C_mm * D_mp + A_pm * B_mp * C_pp * D_pm + A_pm * B_mp * C_pm * D_mp + A_pm * B_mm * C_mp * D_pp + A_pm * B_mm * C_mm * D_mm = A_R * B_R * C_R * D_R)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* quadruple-K: (ABCD)^K from the sum over the 8 choices of inner branches, each backward one with a minus sign. *)
Lemma quadruple_K : forall (W : words) (A_pp B_pp C_pm D_mm B_pm C_mp D_pm A_pm B_mp C_pp B_mm C_mm A_mp D_mp D_pp A_mm A_K B_A C_A D_A A_R B_K B_R C_K C_R D_K A_A A_gt A_lt B_gt B_lt C_gt C_lt D_R D_gt D_lt : W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt)
    (X3 : components C_pp C_mm C_pm C_mp C_R C_A C_K C_gt C_lt)
    (X4 : components D_pp D_mm D_pm D_mp D_R D_A D_K D_gt D_lt),
    (- (A_pp * B_pp * C_pm * D_mm) - A_pp * B_pm * C_mp * D_pm - A_pm * B_mp * C_pp * D_pm - A_pm * B_mm * C_mm * D_mm - A_mp * B_pp * C_pm * D_mp - A_mp * B_pm * C_mp * D_pp - A_mm * B_mp * C_pp * D_pp - A_mm * B_mm * C_mm * D_mp + A_pp * B_pp * C_pp * D_pm + A_pp * B_pm * C_mm * D_mm + A_pm * B_mp * C_pm * D_mm + A_pm * B_mm * C_mp * D_pm + A_mp * B_pp * C_pp * D_pp + A_mp * B_pm * C_mm * D_mp + A_mm * B_mp * C_pm * D_mp + A_mm * B_mm * C_mp * D_pp = A_K * B_A * C_A * D_A + A_R * B_K * C_A * D_A + A_R * B_R * C_K * D_A + A_R * B_R * C_R * D_K)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* quadruple-lesser: (ABCD)^< from the sum over the 8 choices of inner branches, each backward one with a minus sign. *)
Lemma quadruple_lesser : forall (W : words) (A_pp B_pp C_pm D_mm B_pm C_mp D_pm A_pm B_mp C_pp B_mm C_mm A_lt B_A C_A D_A A_R B_lt B_R C_lt C_R D_lt A_mm A_mp A_A A_K A_gt B_K B_gt C_K C_gt D_pp D_mp D_R D_K D_gt : W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt)
    (X3 : components C_pp C_mm C_pm C_mp C_R C_A C_K C_gt C_lt)
    (X4 : components D_pp D_mm D_pm D_mp D_R D_A D_K D_gt D_lt),
    (- (A_pp * B_pp * C_pm * D_mm) - A_pp * B_pm * C_mp * D_pm - A_pm * B_mp * C_pp * D_pm - A_pm * B_mm * C_mm * D_mm + A_pp * B_pp * C_pp * D_pm + A_pp * B_pm * C_mm * D_mm + A_pm * B_mp * C_pm * D_mm + A_pm * B_mm * C_mp * D_pm = A_lt * B_A * C_A * D_A + A_R * B_lt * C_A * D_A + A_R * B_R * C_lt * D_A + A_R * B_R * C_R * D_lt)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* Steps without a lemma:
   base-R: a statement about n factors, n a symbol (induction).
   base-A: a statement about n factors, n a symbol (induction).
   base-K: a statement about n factors, n a symbol (induction).
   base-lesser: a statement about n factors, n a symbol (induction).
   base-greater: a statement about n factors, n a symbol (induction).
   more-R: a statement about n factors, n a symbol (induction).
   more-A: a statement about n factors, n a symbol (induction).
   more-K: a statement about n factors, n a symbol (induction).
   more-lesser: a statement about n factors, n a symbol (induction).
   more-greater: a statement about n factors, n a symbol (induction).
   every-R: a statement about n factors, n a symbol (induction).
   every-A: a statement about n factors, n a symbol (induction).
   every-K: a statement about n factors, n a symbol (induction).
   every-lesser: a statement about n factors, n a symbol (induction).
   every-greater: a statement about n factors, n a symbol (induction).
   all-R: a statement about n factors, n a symbol (induction).
   all-A: a statement about n factors, n a symbol (induction).
   all-K: a statement about n factors, n a symbol (induction).
   all-lesser: a statement about n factors, n a symbol (induction).
   all-greater: a statement about n factors, n a symbol (induction). *)
