(* Products of any length.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal Products.
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

(* base-R: The product of one factor is the factor: its one string is A^R(1). *)
Lemma base_R : forall (W : words) (P_R A_R A_pp A_mm A_pm A_mp A_A A_K A_gt A_lt P_pp P_mm P_pm P_mp P_A P_K P_gt P_lt : nat -> W)
    (X : product A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt P_pp P_mm P_pm P_mp P_R P_A P_K P_gt P_lt),
    (P_R 1%nat = run A_R 1%nat 1%nat)%W.
Proof.
  intros; length_one X.
Qed.

(* base-A: The product of one factor is the factor: its one string is A^A(1). *)
Lemma base_A : forall (W : words) (P_A A_A A_pp A_mm A_pm A_mp A_R A_K A_gt A_lt P_pp P_mm P_pm P_mp P_R P_K P_gt P_lt : nat -> W)
    (X : product A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt P_pp P_mm P_pm P_mp P_R P_A P_K P_gt P_lt),
    (P_A 1%nat = run A_A 1%nat 1%nat)%W.
Proof.
  intros; length_one X.
Qed.

(* base-K: The product of one factor is the factor: its one string is A^K(1). *)
Lemma base_K : forall (W : words) (P_K A_R A_K A_A A_pp A_mm A_pm A_mp A_gt A_lt P_pp P_mm P_pm P_mp P_R P_A P_gt P_lt : nat -> W)
    (X : product A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt P_pp P_mm P_pm P_mp P_R P_A P_K P_gt P_lt),
    (P_K 1%nat = places (fun j => run A_R 1%nat (j - 1)%nat * A_K j * run A_A (S j) 1%nat) 1%nat)%W.
Proof.
  intros; length_one X.
Qed.

(* base-lesser: The product of one factor is the factor: its one string is A^<(1). *)
Lemma base_lesser : forall (W : words) (P_lt A_R A_lt A_A A_pp A_mm A_pm A_mp A_K A_gt P_pp P_mm P_pm P_mp P_R P_A P_K P_gt : nat -> W)
    (X : product A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt P_pp P_mm P_pm P_mp P_R P_A P_K P_gt P_lt),
    (P_lt 1%nat = places (fun j => run A_R 1%nat (j - 1)%nat * A_lt j * run A_A (S j) 1%nat) 1%nat)%W.
Proof.
  intros; length_one X.
Qed.

(* base-greater: The product of one factor is the factor: its one string is A^>(1). *)
Lemma base_greater : forall (W : words) (P_gt A_R A_gt A_A A_pp A_mm A_pm A_mp A_K A_lt P_pp P_mm P_pm P_mp P_R P_A P_K P_lt : nat -> W)
    (X : product A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt P_pp P_mm P_pm P_mp P_R P_A P_K P_gt P_lt),
    (P_gt 1%nat = places (fun j => run A_R 1%nat (j - 1)%nat * A_gt j * run A_A (S j) 1%nat) 1%nat)%W.
Proof.
  intros; length_one X.
Qed.

(* more-R: P(n+1) = P(n)∘A(n+1) is one more sum over an inner branch, P^{ab}(n+1) = P^{a+}(n) A^{+b}(n+1) − P^{a−}(n) A^{−b}(n+1); of P(n) nothing is used but that it is a function on the contour. *)
Lemma more_R : forall (W : words) (n : nat) (P_R A_R A_pp A_mm A_pm A_mp A_A A_K A_gt A_lt P_pp P_mm P_pm P_mp P_A P_K P_gt P_lt : nat -> W)
    (X : product A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt P_pp P_mm P_pm P_mp P_R P_A P_K P_gt P_lt)
    (N1 : (1 <= n)%nat),
    (P_R (S n) = P_R n * A_R (S n))%W.
Proof.
  intros; length_more X N1.
Qed.

(* more-A: P(n+1) = P(n)∘A(n+1) is one more sum over an inner branch, P^{ab}(n+1) = P^{a+}(n) A^{+b}(n+1) − P^{a−}(n) A^{−b}(n+1); of P(n) nothing is used but that it is a function on the contour. *)
Lemma more_A : forall (W : words) (n : nat) (P_A A_A A_pp A_mm A_pm A_mp A_R A_K A_gt A_lt P_pp P_mm P_pm P_mp P_R P_K P_gt P_lt : nat -> W)
    (X : product A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt P_pp P_mm P_pm P_mp P_R P_A P_K P_gt P_lt)
    (N1 : (1 <= n)%nat),
    (P_A (S n) = P_A n * A_A (S n))%W.
Proof.
  intros; length_more X N1.
Qed.

(* more-K: P(n+1) = P(n)∘A(n+1) is one more sum over an inner branch, P^{ab}(n+1) = P^{a+}(n) A^{+b}(n+1) − P^{a−}(n) A^{−b}(n+1); of P(n) nothing is used but that it is a function on the contour. *)
Lemma more_K : forall (W : words) (n : nat) (P_K A_A P_R A_K A_pp A_mm A_pm A_mp A_R A_gt A_lt P_pp P_mm P_pm P_mp P_A P_gt P_lt : nat -> W)
    (X : product A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt P_pp P_mm P_pm P_mp P_R P_A P_K P_gt P_lt)
    (N1 : (1 <= n)%nat),
    (P_K (S n) = P_K n * A_A (S n) + P_R n * A_K (S n))%W.
Proof.
  intros; length_more X N1.
Qed.

(* more-lesser: P(n+1) = P(n)∘A(n+1) is one more sum over an inner branch, P^{ab}(n+1) = P^{a+}(n) A^{+b}(n+1) − P^{a−}(n) A^{−b}(n+1); of P(n) nothing is used but that it is a function on the contour. *)
Lemma more_lesser : forall (W : words) (n : nat) (P_lt A_A P_R A_lt A_pp A_mm A_pm A_mp A_R A_K A_gt P_pp P_mm P_pm P_mp P_A P_K P_gt : nat -> W)
    (X : product A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt P_pp P_mm P_pm P_mp P_R P_A P_K P_gt P_lt)
    (N1 : (1 <= n)%nat),
    (P_lt (S n) = P_lt n * A_A (S n) + P_R n * A_lt (S n))%W.
Proof.
  intros; length_more X N1.
Qed.

(* more-greater: P(n+1) = P(n)∘A(n+1) is one more sum over an inner branch, P^{ab}(n+1) = P^{a+}(n) A^{+b}(n+1) − P^{a−}(n) A^{−b}(n+1); of P(n) nothing is used but that it is a function on the contour. *)
Lemma more_greater : forall (W : words) (n : nat) (P_gt A_A P_R A_gt A_pp A_mm A_pm A_mp A_R A_K A_lt P_pp P_mm P_pm P_mp P_A P_K P_lt : nat -> W)
    (X : product A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt P_pp P_mm P_pm P_mp P_R P_A P_K P_gt P_lt)
    (N1 : (1 <= n)%nat),
    (P_gt (S n) = P_gt n * A_A (S n) + P_R n * A_gt (S n))%W.
Proof.
  intros; length_more X N1.
Qed.

(* every-R: From n to n + 1, with what the rule says of P(n): the string of n letters becomes one of n + 1. The judge looks at n = 1 … 9. *)
Lemma every_R : forall (W : words) (n : nat) (P_R A_R A_pp A_mm A_pm A_mp A_A A_K A_gt A_lt P_pp P_mm P_pm P_mp P_A P_K P_gt P_lt : nat -> W)
    (P1 : (P_R n = run A_R 1%nat n)%W),
    (P_R n * A_R (S n) = run A_R 1%nat (S n))%W.
Proof.
  intros; rewrite ?P1; length_next.
Qed.

(* every-A: From n to n + 1, with what the rule says of P(n): the string of n letters becomes one of n + 1. The judge looks at n = 1 … 9. *)
Lemma every_A : forall (W : words) (n : nat) (P_A A_A A_pp A_mm A_pm A_mp A_R A_K A_gt A_lt P_pp P_mm P_pm P_mp P_R P_K P_gt P_lt : nat -> W)
    (P1 : (P_A n = run A_A 1%nat n)%W),
    (P_A n * A_A (S n) = run A_A 1%nat (S n))%W.
Proof.
  intros; rewrite ?P1; length_next.
Qed.

(* every-K: From n to n + 1, with what the rule says of P(n): the n strings get A^A(n+1) at their end, and the string of A^R with A^K(n+1) is new. These are the n + 1 strings of P(n+1). The judge looks at n = 1 … 9. *)
Lemma every_K : forall (W : words) (n : nat) (P_R A_R P_K A_K A_A A_pp A_mm A_pm A_mp A_gt A_lt P_pp P_mm P_pm P_mp P_A P_gt P_lt : nat -> W)
    (P1 : (P_R n = run A_R 1%nat n)%W)
    (P2 : (P_K n = places (fun j => run A_R 1%nat (j - 1)%nat * A_K j * run A_A (S j) n) n)%W),
    (P_K n * A_A (S n) + P_R n * A_K (S n) = places (fun j => run A_R 1%nat (j - 1)%nat * A_K j * run A_A (S j) (S n)) (S n))%W.
Proof.
  intros; rewrite ?P1, ?P2; length_next.
Qed.

(* every-lesser: From n to n + 1, with what the rule says of P(n): the n strings get A^A(n+1) at their end, and the string of A^R with A^<(n+1) is new. These are the n + 1 strings of P(n+1). The judge looks at n = 1 … 9. *)
Lemma every_lesser : forall (W : words) (n : nat) (P_R A_R P_lt A_lt A_A A_pp A_mm A_pm A_mp A_K A_gt P_pp P_mm P_pm P_mp P_A P_K P_gt : nat -> W)
    (P1 : (P_R n = run A_R 1%nat n)%W)
    (P2 : (P_lt n = places (fun j => run A_R 1%nat (j - 1)%nat * A_lt j * run A_A (S j) n) n)%W),
    (P_lt n * A_A (S n) + P_R n * A_lt (S n) = places (fun j => run A_R 1%nat (j - 1)%nat * A_lt j * run A_A (S j) (S n)) (S n))%W.
Proof.
  intros; rewrite ?P1, ?P2; length_next.
Qed.

(* every-greater: From n to n + 1, with what the rule says of P(n): the n strings get A^A(n+1) at their end, and the string of A^R with A^>(n+1) is new. These are the n + 1 strings of P(n+1). The judge looks at n = 1 … 9. *)
Lemma every_greater : forall (W : words) (n : nat) (P_R A_R P_gt A_gt A_A A_pp A_mm A_pm A_mp A_K A_lt P_pp P_mm P_pm P_mp P_A P_K P_lt : nat -> W)
    (P1 : (P_R n = run A_R 1%nat n)%W)
    (P2 : (P_gt n = places (fun j => run A_R 1%nat (j - 1)%nat * A_gt j * run A_A (S j) n) n)%W),
    (P_gt n * A_A (S n) + P_R n * A_gt (S n) = places (fun j => run A_R 1%nat (j - 1)%nat * A_gt j * run A_A (S j) (S n)) (S n))%W.
Proof.
  intros; rewrite ?P1, ?P2; length_next.
Qed.

(* all-R: Hence for every n ≥ 1: base-R is this at 1, and more-R with every-R takes it from n to n + 1. The judge looks at n = 1 … 9. *)
Lemma all_R : forall (W : words) (n : nat) (P_R A_R A_pp A_mm A_pm A_mp A_A A_K A_gt A_lt P_pp P_mm P_pm P_mp P_A P_K P_gt P_lt : nat -> W)
    (X : product A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt P_pp P_mm P_pm P_mp P_R P_A P_K P_gt P_lt)
    (N1 : (1 <= n)%nat),
    (P_R n = run A_R 1%nat n)%W.
Proof.
  intros; induction N1 as [|n N1 K1].
  - eapply base_R; eassumption.
  - erewrite more_R by eassumption; apply every_R; solve [assumption].
Qed.

(* all-A: Hence for every n ≥ 1: base-A is this at 1, and more-A with every-A takes it from n to n + 1. The judge looks at n = 1 … 9. *)
Lemma all_A : forall (W : words) (n : nat) (P_A A_A A_pp A_mm A_pm A_mp A_R A_K A_gt A_lt P_pp P_mm P_pm P_mp P_R P_K P_gt P_lt : nat -> W)
    (X : product A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt P_pp P_mm P_pm P_mp P_R P_A P_K P_gt P_lt)
    (N1 : (1 <= n)%nat),
    (P_A n = run A_A 1%nat n)%W.
Proof.
  intros; induction N1 as [|n N1 K1].
  - eapply base_A; eassumption.
  - erewrite more_A by eassumption; apply every_A; solve [assumption | eapply all_R; eassumption].
Qed.

(* all-K: Hence for every n ≥ 1: base-K is this at 1, and more-K with every-K takes it from n to n + 1, with what all-R says of P^R(n). The judge looks at n = 1 … 9. *)
Lemma all_K : forall (W : words) (n : nat) (P_K A_R A_K A_A A_pp A_mm A_pm A_mp A_gt A_lt P_pp P_mm P_pm P_mp P_R P_A P_gt P_lt : nat -> W)
    (X : product A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt P_pp P_mm P_pm P_mp P_R P_A P_K P_gt P_lt)
    (N1 : (1 <= n)%nat),
    (P_K n = places (fun j => run A_R 1%nat (j - 1)%nat * A_K j * run A_A (S j) n) n)%W.
Proof.
  intros; induction N1 as [|n N1 K1].
  - eapply base_K; eassumption.
  - erewrite more_K by eassumption; apply every_K; solve [assumption | eapply all_R; eassumption | eapply all_A; eassumption].
Qed.

(* all-lesser: Hence for every n ≥ 1: base-lesser is this at 1, and more-lesser with every-lesser takes it from n to n + 1, with what all-R says of P^R(n). The judge looks at n = 1 … 9. *)
Lemma all_lesser : forall (W : words) (n : nat) (P_lt A_R A_lt A_A A_pp A_mm A_pm A_mp A_K A_gt P_pp P_mm P_pm P_mp P_R P_A P_K P_gt : nat -> W)
    (X : product A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt P_pp P_mm P_pm P_mp P_R P_A P_K P_gt P_lt)
    (N1 : (1 <= n)%nat),
    (P_lt n = places (fun j => run A_R 1%nat (j - 1)%nat * A_lt j * run A_A (S j) n) n)%W.
Proof.
  intros; induction N1 as [|n N1 K1].
  - eapply base_lesser; eassumption.
  - erewrite more_lesser by eassumption; apply every_lesser; solve [assumption | eapply all_R; eassumption | eapply all_A; eassumption | eapply all_K; eassumption].
Qed.

(* all-greater: Hence for every n ≥ 1: base-greater is this at 1, and more-greater with every-greater takes it from n to n + 1, with what all-R says of P^R(n). The judge looks at n = 1 … 9. *)
Lemma all_greater : forall (W : words) (n : nat) (P_gt A_R A_gt A_A A_pp A_mm A_pm A_mp A_K A_lt P_pp P_mm P_pm P_mp P_R P_A P_K P_lt : nat -> W)
    (X : product A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt P_pp P_mm P_pm P_mp P_R P_A P_K P_gt P_lt)
    (N1 : (1 <= n)%nat),
    (P_gt n = places (fun j => run A_R 1%nat (j - 1)%nat * A_gt j * run A_A (S j) n) n)%W.
Proof.
  intros; induction N1 as [|n N1 K1].
  - eapply base_greater; eassumption.
  - erewrite more_greater by eassumption; apply every_greater; solve [assumption | eapply all_R; eassumption | eapply all_A; eassumption | eapply all_K; eassumption | eapply all_lesser; eassumption].
Qed.
