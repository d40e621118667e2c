(* Products of any length on the contour: the factors A(1), A(2), … are functions of their place, P(n) is the product of the
   first n of them. *)
From Coq Require Export Arith.
From Langreth Require Export Words.

Local Open Scope word_scope.

(* The string of the factors from a to b; 1 where b < a. *)
Fixpoint run {W : words} (X : nat -> W) (a b : nat) : W :=
  match b with
  | O => 1
  | S k => if Nat.leb a b then run X a k * X b else 1
  end.
(* f(1) + … + f(n). *)
Fixpoint places {W : words} (f : nat -> W) (n : nat) : W :=
  match n with
  | O => 0
  | S k => places f k + f n
  end.

(* P(1) = A(1) and P(n+1) = P(n)∘A(n+1), a sum over both branches, the backward one with a minus sign. *)
Definition product {W : words} (A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt P_pp P_mm P_pm P_mp P_R P_A P_K P_gt P_lt : nat -> W) : Prop :=
  (forall n, components (A_pp n) (A_mm n) (A_pm n) (A_mp n) (A_R n) (A_A n) (A_K n) (A_gt n) (A_lt n)) /\
  (forall n, components (P_pp n) (P_mm n) (P_pm n) (P_mp n) (P_R n) (P_A n) (P_K n) (P_gt n) (P_lt n)) /\
  (P_pp 1%nat = A_pp 1%nat /\ P_mm 1%nat = A_mm 1%nat /\ P_pm 1%nat = A_pm 1%nat /\ P_mp 1%nat = A_mp 1%nat) /\
  (forall n, (1 <= n)%nat ->
     P_pp (S n) = P_pp n * A_pp (S n) - P_pm n * A_mp (S n) /\ P_mm (S n) = P_mp n * A_pm (S n) - P_mm n * A_mm (S n) /\
     P_pm (S n) = P_pp n * A_pm (S n) - P_pm n * A_mm (S n) /\ P_mp (S n) = P_mp n * A_pp (S n) - P_mm n * A_mp (S n)).

Lemma by_branches : forall (W : words) (pp mm pm mp R A K greater lesser : W),
  components pp mm pm mp R A K greater lesser ->
  R = pp - pm /\ A = pm - mm /\ K = pm + mp /\ greater = mp /\ lesser = pm.
Proof. intros; split_components; repeat split; words_ring. Qed.

Lemma first_components : forall (W : words) (A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt P_pp P_mm P_pm P_mp P_R P_A P_K P_gt P_lt : nat -> W),
  product A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt P_pp P_mm P_pm P_mp P_R P_A P_K P_gt P_lt ->
  P_R 1%nat = A_R 1%nat /\ P_A 1%nat = A_A 1%nat /\ P_K 1%nat = A_K 1%nat /\ P_gt 1%nat = A_gt 1%nat /\ P_lt 1%nat = A_lt 1%nat.
Proof.
  intros until P_lt; intros (tied_A & tied_P & first & _).
  destruct (by_branches _ _ _ _ _ _ _ _ _ _ (tied_A 1%nat)) as (-> & -> & -> & -> & ->).
  destruct (by_branches _ _ _ _ _ _ _ _ _ _ (tied_P 1%nat)) as (-> & -> & -> & -> & ->).
  destruct first as (-> & -> & -> & ->); repeat split.
Qed.
(* The rule for two factors, the first of them P(n). *)
Lemma next_components : forall (W : words) (A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt P_pp P_mm P_pm P_mp P_R P_A P_K P_gt P_lt : nat -> W),
  product A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt P_pp P_mm P_pm P_mp P_R P_A P_K P_gt P_lt -> forall n, (1 <= n)%nat ->
  P_R (S n) = P_R n * A_R (S n) /\ P_A (S n) = P_A n * A_A (S n) /\
  P_K (S n) = P_R n * A_K (S n) + P_K n * A_A (S n) /\
  P_gt (S n) = P_R n * A_gt (S n) + P_gt n * A_A (S n) /\ P_lt (S n) = P_R n * A_lt (S n) + P_lt n * A_A (S n).
Proof.
  intros until P_lt; intros (tied_A & tied_P & _ & next) n positive.
  destruct (by_branches _ _ _ _ _ _ _ _ _ _ (tied_P (S n))) as (-> & -> & -> & -> & ->).
  destruct (next n positive) as (-> & -> & -> & ->).
  pose proof (tied_A (S n)) as factor; pose proof (tied_P n) as before.
  unfold components in factor, before.
  destruct factor as (-> & -> & -> & -> & -> & ->); destruct before as (-> & -> & -> & -> & -> & ->).
  repeat split; words_ring.
Qed.

Lemma run_last : forall (W : words) (X : nat -> W) (a b : nat), (a <= S b)%nat -> run X a (S b) = run X a b * X (S b).
Proof. intros W X a b within; cbn [run]; apply Nat.leb_le in within; rewrite within; reflexivity. Qed.
Lemma places_letter : forall (W : words) (f g : nat -> W) (last : W) (n : nat),
  (forall j, (1 <= j <= n)%nat -> f j = g j * last) -> places f n = places g n * last.
Proof.
  intros W f g last; induction n as [|n known]; intros letter; cbn [places].
  - words_ring.
  - rewrite known by (intros j [low high]; apply letter; auto with arith).
    rewrite letter by auto with arith; words_ring.
Qed.
(* The strings of one factor and of n + 1. *)
Lemma strings_first : forall (W : words) (X Y Z : nat -> W),
  places (fun j => run X 1 (j - 1) * Y j * run Z (S j) 1) 1 = Y 1%nat.
Proof. intros; cbn; words_ring. Qed.
Lemma strings_next : forall (W : words) (X Y Z : nat -> W) (n : nat),
  places (fun j => run X 1 (j - 1) * Y j * run Z (S j) (S n)) (S n) =
  places (fun j => run X 1 (j - 1) * Y j * run Z (S j) n) n * Z (S n) + run X 1 n * Y (S n).
Proof.
  intros; cbn [places].
  rewrite (places_letter _ _ (fun j => run X 1 (j - 1) * Y j * run Z (S j) n) (Z (S n))).
  - rewrite Nat.sub_succ, Nat.sub_0_r; cbn [run].
    replace (Nat.leb (S (S n)) (S n)) with false by (symmetry; apply Nat.leb_gt; auto with arith); words_ring.
  - intros j [_ within]; rewrite run_last by auto with arith; words_ring.
Qed.

(* One factor; one factor more, with 1 ≤ n; the strings of n + 1. *)
Ltac length_one X :=
  destruct (first_components _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ X) as (? & ? & ? & ? & ?);
  rewrite ?strings_first; cbn; match goal with same : ?p 1%nat = _ |- ?p 1%nat = _ => rewrite same end; words_ring.
Ltac length_more X positive :=
  destruct (next_components _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ X _ positive) as (? & ? & ? & ? & ?);
  match goal with same : ?p (S _) = _ |- ?p (S _) = _ => rewrite same end; words_ring.
Ltac length_next := rewrite ?strings_next, ?run_last by auto with arith; words_ring.
