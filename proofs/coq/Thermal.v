(* Thermal functions by an exponential: all that is used of it is e^{a+b} = e^a e^b and e^0 = 1. *)
From Langreth Require Export Complex.

Local Open Scope C_scope.

Record exponential := {
  E_of :> C -> C;
  E_add : forall a b, E_of (a + b) = E_of a * E_of b;
  E_0 : E_of 0 = 1
}.

Definition tanh (E : exponential) (x : C) : C := (E (2 * x) - 1) / (E (2 * x) + 1).
Definition coth (E : exponential) (x : C) : C := (E (2 * x) + 1) / (E (2 * x) - 1).
Definition sinh (E : exponential) (x : C) : C := (E x - E (- x)) / 2.
Definition cosh (E : exponential) (x : C) : C := (E x + E (- x)) / 2.
Definition fermi (E : exponential) (x : C) : C := 1 / (E x + 1).
Definition bose (E : exponential) (x : C) : C := 1 / (E x - 1).

Lemma one_neq_0 : (1 : C) <> 0.
Proof. apply ofZ_neq_0; discriminate. Qed.
Lemma E_neg_mul : forall (E : exponential) a, E a * E (- a) = 1.
Proof. intros E a; rewrite <- E_add, <- (E_0 E); f_equal; ring. Qed.
Lemma E_neq_0 : forall (E : exponential) a, E a <> 0.
Proof.
  intros E a zero; apply one_neq_0; rewrite <- (E_neg_mul E a), zero; ring.
Qed.
Lemma E_neg : forall (E : exponential) a, E (- a) = / E a.
Proof.
  intros E a; pose proof (E_neq_0 E a) as different.
  replace (E (- a)) with (/ E a * (E a * E (- a))) by (field; assumption).
  rewrite E_neg_mul; ring.
Qed.

(* e^x as a product of e^u and e^{-u}: `by_units x y` shows E x = ... from x = y with y a sum of units. *)
Ltac by_units y :=
  match goal with |- ?f ?x = _ => replace x with y by rational end; rewrite ?E_add, ?E_neg; reflexivity.
