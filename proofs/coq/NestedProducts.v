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

(* tail-R: (Y∘B)^R for any contour function Y, from the sum over one inner branch. *)
Lemma tail_R : forall (W : words) (Y_pp B_pm Y_pm B_mp B_pp B_mm Y_R B_R B_A B_K B_gt B_lt Y_mm Y_mp Y_A Y_K Y_gt Y_lt : W)
    (X1 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt)
    (X2 : components Y_pp Y_mm Y_pm Y_mp Y_R Y_A Y_K Y_gt Y_lt),
    (- (Y_pp * B_pm) - Y_pm * B_mp + Y_pp * B_pp + Y_pm * B_mm = Y_R * B_R)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* tail-A: (Y∘B)^A for any contour function Y, from the sum over one inner branch. *)
Lemma tail_A : forall (W : words) (Y_pm B_mm Y_mp B_pm Y_pp Y_mm Y_A B_A B_pp B_mp B_R B_K B_gt B_lt Y_R Y_K Y_gt Y_lt : W)
    (X1 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt)
    (X2 : components Y_pp Y_mm Y_pm Y_mp Y_R Y_A Y_K Y_gt Y_lt),
    (- (Y_pm * B_mm) - Y_mp * B_pm + Y_pp * B_pm + Y_mm * B_mm = Y_A * B_A)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* tail-K: (Y∘B)^K for any contour function Y, from the sum over one inner branch. *)
Lemma tail_K : forall (W : words) (Y_pm B_mm Y_mm B_mp Y_pp B_pm Y_mp B_pp Y_K B_A Y_R B_K B_R B_gt B_lt Y_A Y_gt Y_lt : W)
    (X1 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt)
    (X2 : components Y_pp Y_mm Y_pm Y_mp Y_R Y_A Y_K Y_gt Y_lt),
    (- (Y_pm * B_mm) - Y_mm * B_mp + Y_pp * B_pm + Y_mp * B_pp = Y_K * B_A + Y_R * B_K)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* tail-lesser: (Y∘B)^< for any contour function Y, from the sum over one inner branch. *)
Lemma tail_lesser : forall (W : words) (Y_pm B_mm Y_pp B_pm Y_lt B_A Y_R B_lt B_pp B_mp B_R B_K B_gt Y_mm Y_mp Y_A Y_K Y_gt : W)
    (X1 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt)
    (X2 : components Y_pp Y_mm Y_pm Y_mp Y_R Y_A Y_K Y_gt Y_lt),
    (- (Y_pm * B_mm) + Y_pp * B_pm = Y_lt * B_A + Y_R * B_lt)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* tail-greater: (Y∘B)^> for any contour function Y, from the sum over one inner branch. *)
Lemma tail_greater : forall (W : words) (Y_mm B_mp Y_mp B_pp Y_gt B_A Y_R B_gt B_mm B_pm B_R B_K B_lt Y_pp Y_pm Y_A Y_K Y_lt : W)
    (X1 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt)
    (X2 : components Y_pp Y_mm Y_pm Y_mp Y_R Y_A Y_K Y_gt Y_lt),
    (- (Y_mm * B_mp) + Y_mp * B_pp = Y_gt * B_A + Y_R * B_gt)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* inductive-R: The string of n − 1 letters R becomes one of n. *)
Lemma inductive_R : forall (W : words) (Y_R B_R S_R B_pp B_mm B_pm B_mp B_A B_K B_gt B_lt S_pp S_mm S_pm S_mp S_A S_K S_gt S_lt : W)
    (P1 : (Y_R = S_R)%W)
    (X1 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt)
    (X2 : components S_pp S_mm S_pm S_mp S_R S_A S_K S_gt S_lt),
    (Y_R * B_R = S_R * B_R)%W.
Proof.
  intros.
  rewrite ?P1; split_components; words_ring.
Qed.

(* inductive-A: The string of n − 1 letters A becomes one of n. *)
Lemma inductive_A : forall (W : words) (Y_A B_A S_A B_pp B_mm B_pm B_mp B_R B_K B_gt B_lt S_pp S_mm S_pm S_mp S_R S_K S_gt S_lt : W)
    (P1 : (Y_A = S_A)%W)
    (X1 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt)
    (X2 : components S_pp S_mm S_pm S_mp S_R S_A S_K S_gt S_lt),
    (Y_A * B_A = S_A * B_A)%W.
Proof.
  intros.
  rewrite ?P1; split_components; words_ring.
Qed.

(* inductive-K: Every string F^R C^K H^A of Y gets B^A at its end, so K stays where it was; the new string has all letters R before B^K. *)
Lemma inductive_K : forall (W : words) (Y_K B_A Y_R B_K E_K F_R C_K H_A S_R B_pp B_mm B_pm B_mp B_R B_gt B_lt C_pp C_mm C_pm C_mp C_R C_A C_gt C_lt E_pp E_mm E_pm E_mp E_R E_A E_gt E_lt F_pp F_mm F_pm F_mp F_A F_K F_gt F_lt H_pp H_mm H_pm H_mp H_R H_K H_gt H_lt S_pp S_mm S_pm S_mp S_A S_K S_gt S_lt : W)
    (P1 : (Y_K = E_K + F_R * C_K * H_A)%W)
    (P2 : (Y_R = S_R)%W)
    (X1 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt)
    (X2 : components C_pp C_mm C_pm C_mp C_R C_A C_K C_gt C_lt)
    (X3 : components E_pp E_mm E_pm E_mp E_R E_A E_K E_gt E_lt)
    (X4 : components F_pp F_mm F_pm F_mp F_R F_A F_K F_gt F_lt)
    (X5 : components H_pp H_mm H_pm H_mp H_R H_A H_K H_gt H_lt)
    (X6 : components S_pp S_mm S_pm S_mp S_R S_A S_K S_gt S_lt),
    (Y_K * B_A + Y_R * B_K = E_K * B_A + F_R * C_K * H_A * B_A + S_R * B_K)%W.
Proof.
  intros.
  rewrite ?P1; rewrite ?P2; split_components; words_ring.
Qed.

(* inductive-lesser: Every string F^R C^< H^A of Y gets B^A at its end, so < stays where it was; the new string has all letters R before B^<. *)
Lemma inductive_lesser : forall (W : words) (Y_lt B_A Y_R B_lt E_lt F_R C_lt H_A S_R B_pp B_mm B_pm B_mp B_R B_K B_gt C_pp C_mm C_pm C_mp C_R C_A C_K C_gt E_pp E_mm E_pm E_mp E_R E_A E_K E_gt F_pp F_mm F_pm F_mp F_A F_K F_gt F_lt H_pp H_mm H_pm H_mp H_R H_K H_gt H_lt S_pp S_mm S_pm S_mp S_A S_K S_gt S_lt : W)
    (P1 : (Y_lt = E_lt + F_R * C_lt * H_A)%W)
    (P2 : (Y_R = S_R)%W)
    (X1 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt)
    (X2 : components C_pp C_mm C_pm C_mp C_R C_A C_K C_gt C_lt)
    (X3 : components E_pp E_mm E_pm E_mp E_R E_A E_K E_gt E_lt)
    (X4 : components F_pp F_mm F_pm F_mp F_R F_A F_K F_gt F_lt)
    (X5 : components H_pp H_mm H_pm H_mp H_R H_A H_K H_gt H_lt)
    (X6 : components S_pp S_mm S_pm S_mp S_R S_A S_K S_gt S_lt),
    (Y_lt * B_A + Y_R * B_lt = E_lt * B_A + F_R * C_lt * H_A * B_A + S_R * B_lt)%W.
Proof.
  intros.
  rewrite ?P1; rewrite ?P2; split_components; words_ring.
Qed.

(* inductive-greater: Every string F^R C^> H^A of Y gets B^A at its end, so > stays where it was; the new string has all letters R before B^>. *)
Lemma inductive_greater : forall (W : words) (Y_gt B_A Y_R B_gt E_gt F_R C_gt H_A S_R B_pp B_mm B_pm B_mp B_R B_K B_lt C_pp C_mm C_pm C_mp C_R C_A C_K C_lt E_pp E_mm E_pm E_mp E_R E_A E_K E_lt F_pp F_mm F_pm F_mp F_A F_K F_gt F_lt H_pp H_mm H_pm H_mp H_R H_K H_gt H_lt S_pp S_mm S_pm S_mp S_A S_K S_gt S_lt : W)
    (P1 : (Y_gt = E_gt + F_R * C_gt * H_A)%W)
    (P2 : (Y_R = S_R)%W)
    (X1 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt)
    (X2 : components C_pp C_mm C_pm C_mp C_R C_A C_K C_gt C_lt)
    (X3 : components E_pp E_mm E_pm E_mp E_R E_A E_K E_gt E_lt)
    (X4 : components F_pp F_mm F_pm F_mp F_R F_A F_K F_gt F_lt)
    (X5 : components H_pp H_mm H_pm H_mp H_R H_A H_K H_gt H_lt)
    (X6 : components S_pp S_mm S_pm S_mp S_R S_A S_K S_gt S_lt),
    (Y_gt * B_A + Y_R * B_gt = E_gt * B_A + F_R * C_gt * H_A * B_A + S_R * B_gt)%W.
Proof.
  intros.
  rewrite ?P1; rewrite ?P2; split_components; words_ring.
Qed.

(* Steps without a lemma:
   base-R: a statement for every n; its steps from n − 1 to n have lemmas (induction).
   base-A: a statement for every n; its steps from n − 1 to n have lemmas (induction).
   base-K: a statement for every n; its steps from n − 1 to n have lemmas (induction).
   base-lesser: a statement for every n; its steps from n − 1 to n have lemmas (induction).
   base-greater: a statement for every n; its steps from n − 1 to n have lemmas (induction).
   more-R: a statement for every n; its steps from n − 1 to n have lemmas (induction).
   more-A: a statement for every n; its steps from n − 1 to n have lemmas (induction).
   more-K: a statement for every n; its steps from n − 1 to n have lemmas (induction).
   more-lesser: a statement for every n; its steps from n − 1 to n have lemmas (induction).
   more-greater: a statement for every n; its steps from n − 1 to n have lemmas (induction).
   every-R: a statement for every n; its steps from n − 1 to n have lemmas (induction).
   every-A: a statement for every n; its steps from n − 1 to n have lemmas (induction).
   every-K: a statement for every n; its steps from n − 1 to n have lemmas (induction).
   every-lesser: a statement for every n; its steps from n − 1 to n have lemmas (induction).
   every-greater: a statement for every n; its steps from n − 1 to n have lemmas (induction).
   all-R: a statement for every n; its steps from n − 1 to n have lemmas (induction).
   all-A: a statement for every n; its steps from n − 1 to n have lemmas (induction).
   all-K: a statement for every n; its steps from n − 1 to n have lemmas (induction).
   all-lesser: a statement for every n; its steps from n − 1 to n have lemmas (induction).
   all-greater: a statement for every n; its steps from n − 1 to n have lemmas (induction). *)
