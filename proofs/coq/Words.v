(* Letters that do not commute: functions of two times under convolution, as elements of a ring with one. Nothing but
   the laws of a ring is assumed of them, and these are fields of the record, not axioms. *)
From Coq Require Export Ncring Ncring_tac.

Declare Scope word_scope.
Delimit Scope word_scope with W.

Record words := {
  letter :> Type;
  wzero : letter;
  wone : letter;
  wadd : letter -> letter -> letter;
  wopp : letter -> letter;
  wmul : letter -> letter -> letter;
  w_add_0 : forall x, wadd wzero x = x;
  w_add_comm : forall x y, wadd x y = wadd y x;
  w_add_assoc : forall x y z, wadd x (wadd y z) = wadd (wadd x y) z;
  w_opp : forall x, wadd x (wopp x) = wzero;
  w_one_l : forall x, wmul wone x = x;
  w_one_r : forall x, wmul x wone = x;
  w_mul_assoc : forall x y z, wmul x (wmul y z) = wmul (wmul x y) z;
  w_distr_l : forall x y z, wmul (wadd x y) z = wadd (wmul x z) (wmul y z);
  w_distr_r : forall x y z, wmul z (wadd x y) = wadd (wmul z x) (wmul z y)
}.
Arguments wzero {w}.
Arguments wone {w}.
Arguments wadd {w}.
Arguments wopp {w}.
Arguments wmul {w}.
Definition wsub {W : words} (a b : W) : W := wadd a (wopp b).

Infix "+" := wadd : word_scope.
Infix "-" := wsub : word_scope.
Infix "*" := wmul : word_scope.
Notation "- a" := (wopp a) : word_scope.
Notation "0" := wzero : word_scope.
Notation "1" := wone : word_scope.
Bind Scope word_scope with letter.

#[global] Instance word_operations (W : words) :
  @Ring_ops W wzero wone wadd wmul wsub wopp (@eq W) := {}.
#[global] Instance word_ring (W : words) : Ring (Ro := word_operations W).
Proof.
  constructor; try (repeat intro; subst; reflexivity).
  - exact eq_equivalence.
  - intros x y same x' y' same'; rewrite same, same'; reflexivity.
  - intros x y same x' y' same'; rewrite same, same'; reflexivity.
  - intros x y same x' y' same'; rewrite same, same'; reflexivity.
  - intros x y same; rewrite same; reflexivity.
  - apply w_add_0.
  - apply w_add_comm.
  - apply w_add_assoc.
  - apply w_one_l.
  - apply w_one_r.
  - apply w_mul_assoc.
  - apply w_distr_l.
  - apply w_distr_r.
  - apply w_opp.
Qed.

(* The components of a contour function: R = X^{++} - X^<, A = X^< - X^{--}, X^{+-} = X^<, X^{-+} = X^>, K = X^> + X^<,
   and X^{++} + X^{--} = X^> + X^< because time order and anti-time order add up to both; solved for all but R, A, <. *)
Definition components {W : words} (pp mm pm mp R A K greater lesser : W) : Prop :=
  (pp = R + lesser /\ mm = lesser - A /\ pm = lesser /\ mp = R - A + lesser /\
   greater = R - A + lesser /\ K = R - A + lesser + lesser)%W.

Ltac split_components :=
  repeat match goal with H : components _ _ _ _ _ _ _ _ _ |- _ =>
    unfold components in H; decompose [and] H; clear H end;
  subst.
Ltac words_ring := match goal with |- ?a = ?b => change (a == b); non_commutative_ring end.

Lemma word_difference : forall (W : words) (a b : W), (a - b = 0)%W -> a = b.
Proof.
  intros W a b zero; transitivity ((a - b) + b)%W; [words_ring | rewrite zero; words_ring].
Qed.
Lemma word_vanishes : forall (W : words) (a b : W), a = b -> (a - b = 0)%W.
Proof. intros W a b ->; words_ring. Qed.
Arguments word_vanishes {W a b}.
