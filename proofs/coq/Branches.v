(* Components of a function of the time difference t at one time: θ = θ(t) is 1 or 0, and the supports of R and A are the
   two sides of t = 0. At −t the same holds with 1 − θ. *)
From Langreth Require Export Complex.

Local Open Scope C_scope.

Definition at_time (theta pp mm pm mp R A K greater lesser : C) : Prop :=
  pp = theta * greater + (1 - theta) * lesser /\ mm = theta * lesser + (1 - theta) * greater /\
  pm = lesser /\ mp = greater /\
  R = theta * (greater - lesser) /\ A = - ((1 - theta) * (greater - lesser)) /\ K = greater + lesser.

Ltac at_times :=
  repeat match goal with H : at_time _ _ _ _ _ _ _ _ _ _ |- _ =>
    unfold at_time in H; decompose [and] H; clear H end.
