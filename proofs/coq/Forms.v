(* Integrals over the real line and sums over an index, as linear forms: the sum and the constant factor are all that
   a step of algebra uses of them. Whether an integral exists is not proved here. *)
From Langreth Require Export Complex.

Local Open Scope C_scope.

Record form (X : Type) := {
  value :> (X -> C) -> C;
  form_ext : forall f g, (forall v, f v = g v) -> value f = value g;
  form_add : forall f g, value (fun v => f v + g v) = value f + value g;
  form_scale : forall c f, value (fun v => c * f v) = c * value f
}.

Notation integral := (form R).
Notation series := (form Z).

Definition fadd {X : Type} (f g : X -> C) : X -> C := fun v => f v + g v.
Definition fscale {X : Type} (c : C) (f : X -> C) : X -> C := fun v => c * f v.
Definition fzero {X : Type} : X -> C := fun _ => 0.

Lemma value_fadd : forall X (J : form X) f g, J (fadd f g) = J f + J g.
Proof. intros; apply form_add. Qed.
Lemma value_fscale : forall X (J : form X) c f, J (fscale c f) = c * J f.
Proof. intros; apply form_scale. Qed.
Lemma value_fzero : forall X (J : form X), J fzero = 0.
Proof.
  intros; replace (J fzero) with (0 * J fzero); [ring |].
  rewrite <- form_scale; apply form_ext; intros; unfold fzero; ring.
Qed.
Lemma value_vanishes : forall X (J : form X) f, (forall v, f v = 0) -> J f = 0.
Proof. intros X J f vanishes; rewrite <- (value_fzero X J); apply form_ext; exact vanishes. Qed.

(* e as J f + r with J outside of r, so that all the integrals (sums) of e are one. *)
Ltac mentions J e :=
  match e with
  | context [value _ J _] => constr:(true)
  | _ => constr:(false)
  end.
Ltac gathered J e :=
  lazymatch mentions J e with
  | false => lazymatch type of J with form ?X => constr:((@fzero X, e)) end
  | true =>
    lazymatch e with
    | value _ J ?f => constr:((f, 0))
    | ?a + ?b =>
      lazymatch gathered J a with (?f, ?r) =>
      lazymatch gathered J b with (?g, ?s) => constr:((fadd f g, r + s)) end end
    | ?a - ?b =>
      lazymatch gathered J a with (?f, ?r) =>
      lazymatch gathered J b with (?g, ?s) => constr:((fadd f (fscale (-1) g), r - s)) end end
    | - ?a => lazymatch gathered J a with (?f, ?r) => constr:((fscale (-1) f, - r)) end
    | ?a * ?b =>
      lazymatch mentions J b with
      | true => lazymatch gathered J b with (?f, ?r) => constr:((fscale a f, a * r)) end
      | false => lazymatch gathered J a with (?f, ?r) => constr:((fscale b f, b * r)) end
      end
    | ?a / ?b => lazymatch gathered J a with (?f, ?r) => constr:((fscale (/ b) f, r / b)) end
    end
  end.

Lemma gathered_vanishes : forall X (J : form X) e f r,
  e = J f + r -> (forall v, f v = 0) -> r = 0 -> e = 0.
Proof. intros X J e f r -> inside ->; rewrite (value_vanishes X J f inside); ring. Qed.

(* Turns e = 0 into: the common integrand vanishes everywhere, and so does what is not integrated. *)
Ltac gather J :=
  lazymatch goal with
  | |- ?e = 0 =>
    lazymatch mentions J e with
    | true =>
      lazymatch gathered J e with
        (?f, ?r) =>
        apply (gathered_vanishes _ J e f r);
        [ repeat first [rewrite value_fadd | rewrite value_fscale | rewrite value_fzero]; unfold Cdiv; ring | | ]
      end
    end
  end.

Lemma vanishes : forall a b : C, a = b -> a - b = 0.
Proof. intros a b ->; ring. Qed.
Arguments vanishes {a b}.

(* Hypotheses for all values of an integration variable, at the value v: the outermost variable of each, once. *)
Definition held (P : Prop) : Prop := P.
Ltac specialise v :=
  let T := type of v in
  repeat match goal with
  | H : forall x : T, _ |- _ =>
    let P := type of H in
    match type of P with Prop => specialize (H v); let Q := type of H in change (held Q) in H end
  end;
  unfold held in *.

(* Makes arguments of one function that are equal by the field laws the same. *)
Ltac same_arguments :=
  repeat match goal with
  | |- context [?f ?a] =>
    lazymatch type of f with C -> C => idtac end;
    lazymatch f with Cadd _ => fail | Csub _ => fail | Cmul _ => fail | Cdiv _ => fail | Copp => fail | Cinv => fail | _ => idtac end;
    match goal with
    | |- context [f ?b] => tryif constr_eq a b then fail else (replace a with b by (first [ring | field; nonzero]))
    end
  end.

(* e = 0 by the premises that `insert` rewrites, linearity of integrals and sums, and the field laws. *)
Ltac settle insert :=
  insert; rewrite ?Re_conj, ?Im_conj, ?abs2_conj; insert;
  first
  [ match goal with
    | J : form _ |- _ => gather J;
      [ let v := fresh "v" in intro v; specialise v; unfold fadd, fscale, fzero; cbv beta; settle insert
      | settle insert ]
    end
  | rational
  | same_arguments; rational ].
