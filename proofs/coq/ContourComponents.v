(* Components of a contour function.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* retarded: Branch components by contour order; R and A by θ(t): X^R = θ(t)(X^> − X^<), X^A = −θ(−t)(X^> − X^<). *)
Lemma retarded : forall (X_R X_pp X_lt theta X_gt : C)
    (P1 : X_R = theta * (X_gt - X_lt))
    (P2 : X_pp = X_lt * (1 - theta) + X_gt * theta),
    X_R = X_pp - X_lt.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* advanced: Branch components by contour order; R and A by θ(t): X^R = θ(t)(X^> − X^<), X^A = −θ(−t)(X^> − X^<). *)
Lemma advanced : forall (X_A X_lt X_mm theta X_gt : C)
    (P1 : X_A = - (1 - theta) * (X_gt - X_lt))
    (P2 : X_mm = X_lt * theta + X_gt * (1 - theta)),
    X_A = X_lt - X_mm.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* greater: Solve X^K = X^> + X^<, X^R − X^A = X^> − X^< for X^> and X^<. *)
Lemma greater : forall (X_gt X_A X_K X_R theta X_lt : C)
    (P1 : X_A = - (1 - theta) * (X_gt - X_lt))
    (P2 : X_K = X_lt + X_gt)
    (P3 : X_R = theta * (X_gt - X_lt)),
    X_gt = - X_A / 2 + X_K / 2 + X_R / 2.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3).
Qed.

(* lesser: Solve X^K = X^> + X^<, X^R − X^A = X^> − X^< for X^> and X^<. *)
Lemma lesser : forall (X_lt X_R X_A X_K theta X_gt : C)
    (P1 : X_R = theta * (X_gt - X_lt))
    (P2 : X_A = - (1 - theta) * (X_gt - X_lt))
    (P3 : X_K = X_lt + X_gt),
    X_lt = - X_R / 2 + X_A / 2 + X_K / 2.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3).
Qed.
