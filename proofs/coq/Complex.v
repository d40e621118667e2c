(* The complex numbers as pairs of reals, with a field tactic that computes in the Gaussian integers.
   Nothing is assumed beyond the reals of Coq's library: `Print Assumptions` lists their axioms only. *)
From Coq Require Export Reals ZArith Field.
From Coq Require Import Lra.

Declare Scope C_scope.
Delimit Scope C_scope with C.

Record C : Set := pair { re : R; im : R }.
Bind Scope C_scope with C.

Local Open Scope R_scope.

Definition RtoC (x : R) : C := pair x 0.
Coercion RtoC : R >-> C.

Definition Cadd (a b : C) : C := pair (re a + re b) (im a + im b).
Definition Copp (a : C) : C := pair (- re a) (- im a).
Definition Csub (a b : C) : C := Cadd a (Copp b).
Definition Cmul (a b : C) : C := pair (re a * re b - im a * im b) (re a * im b + im a * re b).
Definition Cnorm2 (a : C) : R := re a * re a + im a * im a.
Definition Cinv (a : C) : C := pair (re a / Cnorm2 a) (- im a / Cnorm2 a).
Definition Cdiv (a b : C) : C := Cmul a (Cinv b).
Definition i : C := pair 0 1.
Definition conj (a : C) : C := pair (re a) (- im a).
Definition ofZ (n : Z) : C := pair (IZR n) 0.

Infix "+" := Cadd : C_scope.
Infix "-" := Csub : C_scope.
Infix "*" := Cmul : C_scope.
Infix "/" := Cdiv : C_scope.
Notation "- a" := (Copp a) : C_scope.
Notation "/ a" := (Cinv a) : C_scope.

(* Integers are written as numerals. *)
Variant numeral := Numeral (n : Z).
Definition numeral_of (n : Number.int) : option numeral :=
  match n with
  | Number.IntDecimal d => Some (Numeral (Z.of_int d))
  | Number.IntHexadecimal _ => None
  end.
Definition of_numeral (n : numeral) : Number.int :=
  match n with Numeral z => Number.IntDecimal (Z.to_int z) end.
Number Notation C numeral_of of_numeral (via numeral mapping [ofZ => Numeral]) : C_scope.

Lemma C_ext : forall a b : C, re a = re b -> im a = im b -> a = b.
Proof. intros [a a'] [b b']; simpl; intros; subst; reflexivity. Qed.

Local Open Scope C_scope.

Lemma Cnorm2_neq_0 : forall a : C, a <> 0 -> Cnorm2 a <> 0%R.
Proof.
  intros [x y] different zero; unfold Cnorm2 in zero; simpl in zero.
  apply different; apply C_ext; simpl; nra.
Qed.

Definition C_field : field_theory 0 1 Cadd Cmul Csub Copp Cdiv Cinv (@eq C).
Proof.
  split; [split | | | ].
  all: try (intros; apply C_ext; simpl; ring).
  - intros same; inversion same; lra.
  - intros a different; pose proof (Cnorm2_neq_0 a different) as norm; unfold Cnorm2 in norm.
    apply C_ext; simpl; unfold Cnorm2; field; exact norm.
Qed.

(* The Gaussian integers m + n i are the coefficients with which `ring` and `field` compute. *)
Definition G : Set := (Z * Z)%type.
Definition ofG (g : G) : C := pair (IZR (fst g)) (IZR (snd g)).
Definition Gadd (a b : G) : G := (fst a + fst b, snd a + snd b)%Z.
Definition Gopp (a : G) : G := (- fst a, - snd a)%Z.
Definition Gsub (a b : G) : G := (fst a - fst b, snd a - snd b)%Z.
Definition Gmul (a b : G) : G := (fst a * fst b - snd a * snd b, fst a * snd b + snd a * fst b)%Z.
Definition Geqb (a b : G) : bool := (Z.eqb (fst a) (fst b) && Z.eqb (snd a) (snd b))%bool.

Lemma Geqb_correct : forall a b, Geqb a b = true -> ofG a = ofG b.
Proof.
  intros [a a'] [b b'] same; apply andb_prop in same; destruct same as [first second].
  apply Z.eqb_eq in first; apply Z.eqb_eq in second; simpl in *; subst; reflexivity.
Qed.
Lemma Geqb_complete : forall a b, ofG a = ofG b -> Geqb a b = true.
Proof.
  intros [a a'] [b b'] same; inversion same as [[first second]].
  apply eq_IZR in first; apply eq_IZR in second; subst; unfold Geqb; simpl.
  rewrite !Z.eqb_refl; reflexivity.
Qed.

Lemma C_morphism :
  ring_morph 0 1 Cadd Cmul Csub Copp (@eq C) (0%Z, 0%Z) (1%Z, 0%Z) Gadd Gmul Gsub Gopp Geqb ofG.
Proof.
  constructor; try reflexivity; try exact Geqb_correct;
    intros; apply C_ext; simpl; rewrite ?plus_IZR, ?minus_IZR, ?mult_IZR, ?opp_IZR, ?mult_IZR; simpl; ring.
Qed.

Ltac is_integer n :=
  match n with
  | Z0 => constr:(true)
  | Zpos ?p => is_positive p
  | Zneg ?p => is_positive p
  | _ => constr:(false)
  end
with is_positive p :=
  match p with
  | xH => constr:(true)
  | xO ?q => is_positive q
  | xI ?q => is_positive q
  | _ => constr:(false)
  end.
Ltac coefficient t :=
  lazymatch t with
  | i => constr:((0%Z, 1%Z))
  | ofG ?g => g
  | ofZ ?n => match is_integer n with true => constr:((n, 0%Z)) | _ => constr:(NotConstant) end
  | _ => constr:(NotConstant)
  end.

Add Field complex_numbers : C_field (morphism C_morphism, completeness Geqb_complete, constants [coefficient]).

Lemma i_squared : i * i = -1.
Proof. ring. Qed.

Lemma ofZ_neq_0 : forall n : Z, n <> 0%Z -> ofZ n <> 0.
Proof. intros n different same; inversion same as [value]; apply eq_IZR in value; contradiction. Qed.

Lemma i_neq_0 : i <> 0.
Proof. intros same; inversion same; lra. Qed.

Lemma Cmul_neq_0 : forall a b : C, a <> 0 -> b <> 0 -> a * b <> 0.
Proof.
  intros a b first second zero; apply second.
  replace b with (/ a * (a * b)) by (field; assumption); rewrite zero; ring.
Qed.
Lemma Copp_neq_0 : forall a : C, a <> 0 -> - a <> 0.
Proof. intros a different zero; apply different; replace a with (- - a) by ring; rewrite zero; ring. Qed.
Lemma Cinv_neq_0 : forall a : C, a <> 0 -> / a <> 0.
Proof.
  intros a different zero; apply (i_neq_0).
  replace i with (i * (a * / a)) by (field; assumption); rewrite zero; ring.
Qed.
Lemma Csub_0 : forall a b : C, a - b = 0 -> a = b.
Proof. intros a b zero; replace a with ((a - b) + b) by ring; rewrite zero; ring. Qed.

(* d <> 0 from a hypothesis that differs from it by a number, a number that is not 0, and products of such. *)
Ltac number c := first [exact i_neq_0 | apply ofZ_neq_0; discriminate | apply Cmul_neq_0; number c | apply Copp_neq_0; number c].
Ltac nonzero_from H d :=
  lazymatch type of H with
  | ?e <> 0 =>
    let times c := (replace d with (c * e) by ring; apply Cmul_neq_0; [number c | exact H]) in
    let part c := (let zero := fresh in
      intro zero; apply H; transitivity (c * d); [ring | rewrite zero; ring]) in
    first [ times 1 | times (-1) | times i | times (- i) | times 2 | times (-2) | times (2 * i) | times (-2 * i)
          | times 4 | times (-4) | times 8 | times (-8) | times (4 * i) | times (-4 * i)
          | part 2 | part (-2) | part 4 | part (-4)
          | times 16 | times (-16) | times 32 | times (-32) | times 64 | times (-64) | times 256 | times (-256) ]
  end.
Ltac nonzero_number d :=
  let is c := (replace d with c by ring; number c) in
  first [ is 1 | is (-1) | is 2 | is (-2) | is i | is (- i) | is 4 | is (-4) ].
Ltac nonzero :=
  lazymatch goal with
  | |- _ /\ _ => split; nonzero
  | |- ?a * ?b <> 0 => apply Cmul_neq_0; nonzero
  | |- - ?a <> 0 => apply Copp_neq_0; nonzero
  | |- / ?a <> 0 => apply Cinv_neq_0; nonzero
  | |- i <> 0 => exact i_neq_0
  | |- ofZ _ <> 0 => apply ofZ_neq_0; discriminate
  | |- ?d <> 0 =>
    first [ assumption | match goal with H : ?e <> 0 |- _ => nonzero_from H d end | nonzero_number d ]
  end.

(* An identity of rational functions. *)
Ltac rational := first [ ring | field; nonzero ].

(* Real part, imaginary part and square of the modulus, as complex numbers. *)
Definition Re (a : C) : C := re a.
Definition Im (a : C) : C := im a.
Definition abs2 (a : C) : C := Cnorm2 a.

Lemma Re_conj : forall a : C, Re a = (a + conj a) / 2.
Proof. intros a; apply C_ext; simpl; unfold Cnorm2; simpl; field. Qed.
Lemma Im_conj : forall a : C, Im a = (a - conj a) / (2 * i).
Proof. intros a; apply C_ext; simpl; unfold Cnorm2; simpl; field. Qed.
Lemma abs2_conj : forall a : C, abs2 a = a * conj a.
Proof. intros a; apply C_ext; simpl; unfold Cnorm2; simpl; ring. Qed.
