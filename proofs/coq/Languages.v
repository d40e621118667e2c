(* Languages: R, A, K and R, A, < or >.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* keldysh-in-lesser: The K component in the language of <. *)
Lemma keldysh_in_lesser : forall (W : words) (X_K X_R X_A X_lt X_pp X_mm X_pm X_mp X_gt : W)
    (X1 : components X_pp X_mm X_pm X_mp X_R X_A X_K X_gt X_lt),
    (X_K = X_R - X_A + (X_lt + X_lt))%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* keldysh-in-greater: The K component in the language of >. *)
Lemma keldysh_in_greater : forall (W : words) (X_K X_A X_R X_gt X_pp X_mm X_pm X_mp X_lt : W)
    (X1 : components X_pp X_mm X_pm X_mp X_R X_A X_K X_gt X_lt),
    (X_K = X_A - X_R + (X_gt + X_gt))%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* lesser-in-keldysh: The < component in the language of K. *)
Lemma lesser_in_keldysh : forall (W : words) (X_lt X_R X_A X_K X_pp X_mm X_pm X_mp X_gt : W)
    (X1 : components X_pp X_mm X_pm X_mp X_R X_A X_K X_gt X_lt),
    ((X_lt + X_lt) = - X_R + X_A + X_K)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* lesser-in-greater: The < component in the language of >. *)
Lemma lesser_in_greater : forall (W : words) (X_lt X_gt X_A X_R X_pp X_mm X_pm X_mp X_K : W)
    (X1 : components X_pp X_mm X_pm X_mp X_R X_A X_K X_gt X_lt),
    (X_lt = X_gt + X_A - X_R)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* greater-in-lesser: The > component in the language of <. *)
Lemma greater_in_lesser : forall (W : words) (X_gt X_lt X_R X_A X_pp X_mm X_pm X_mp X_K : W)
    (X1 : components X_pp X_mm X_pm X_mp X_R X_A X_K X_gt X_lt),
    (X_gt = X_lt + X_R - X_A)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* greater-in-keldysh: The > component in the language of K. *)
Lemma greater_in_keldysh : forall (W : words) (X_gt X_A X_K X_R X_pp X_mm X_pm X_mp X_lt : W)
    (X1 : components X_pp X_mm X_pm X_mp X_R X_A X_K X_gt X_lt),
    ((X_gt + X_gt) = - X_A + X_K + X_R)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* convolution-to-lesser: C = A∘B: the K component is 2C^< + C^R − C^A by the rules for R, A and <. *)
Lemma convolution_to_lesser : forall (W : words) (A_K B_A A_R B_K A_A A_lt B_lt B_R A_pp A_mm A_pm A_mp A_gt B_pp B_mm B_pm B_mp B_gt : W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt),
    (A_K * B_A + A_R * B_K = - (A_A * B_A) + (A_lt * B_A + A_lt * B_A) + (A_R * B_lt + A_R * B_lt) + A_R * B_R)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* convolution-to-keldysh: C = A∘B: the < component is ½(C^K − C^R + C^A) by the rules for R, A and K. *)
Lemma convolution_to_keldysh : forall (W : words) (A_lt B_A A_R B_lt B_R A_A A_K B_K A_pp A_mm A_pm A_mp A_gt B_pp B_mm B_pm B_mp B_gt : W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt),
    ((A_lt * B_A + A_lt * B_A) + (A_R * B_lt + A_R * B_lt) = - (A_R * B_R) + A_A * B_A + A_K * B_A + A_R * B_K)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* convolution-to-greater: C = A∘B: the > component is C^< + C^R − C^A by the rules for R, A and <. *)
Lemma convolution_to_greater : forall (W : words) (A_gt B_A A_R B_gt A_A A_lt B_lt B_R A_pp A_mm A_pm A_mp A_K B_pp B_mm B_pm B_mp B_K : W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt),
    (A_gt * B_A + A_R * B_gt = - (A_A * B_A) + A_lt * B_A + A_R * B_lt + A_R * B_R)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* triple-to-lesser: C = A∘B∘D: the K component is 2C^< + C^R − C^A by the rules for R, A and <. *)
Lemma triple_to_lesser : forall (W : words) (A_K B_A D_A A_R B_K B_R D_K A_A A_lt B_lt D_lt D_R A_pp A_mm A_pm A_mp A_gt B_pp B_mm B_pm B_mp B_gt D_pp D_mm D_pm D_mp D_gt : W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt)
    (X3 : components D_pp D_mm D_pm D_mp D_R D_A D_K D_gt D_lt),
    (A_K * B_A * D_A + A_R * B_K * D_A + A_R * B_R * D_K = - (A_A * B_A * D_A) + (A_lt * B_A * D_A + A_lt * B_A * D_A) + (A_R * B_lt * D_A + A_R * B_lt * D_A) + (A_R * B_R * D_lt + A_R * B_R * D_lt) + A_R * B_R * D_R)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* triple-to-keldysh: C = A∘B∘D: the < component is ½(C^K − C^R + C^A) by the rules for R, A and K. *)
Lemma triple_to_keldysh : forall (W : words) (A_lt B_A D_A A_R B_lt B_R D_lt D_R A_A A_K B_K D_K A_pp A_mm A_pm A_mp A_gt B_pp B_mm B_pm B_mp B_gt D_pp D_mm D_pm D_mp D_gt : W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt)
    (X3 : components D_pp D_mm D_pm D_mp D_R D_A D_K D_gt D_lt),
    ((A_lt * B_A * D_A + A_lt * B_A * D_A) + (A_R * B_lt * D_A + A_R * B_lt * D_A) + (A_R * B_R * D_lt + A_R * B_R * D_lt) = - (A_R * B_R * D_R) + A_A * B_A * D_A + A_K * B_A * D_A + A_R * B_K * D_A + A_R * B_R * D_K)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* triple-to-greater: C = A∘B∘D: the > component is C^< + C^R − C^A by the rules for R, A and <. *)
Lemma triple_to_greater : forall (W : words) (A_gt B_A D_A A_R B_gt B_R D_gt A_A A_lt B_lt D_lt D_R A_pp A_mm A_pm A_mp A_K B_pp B_mm B_pm B_mp B_K D_pp D_mm D_pm D_mp D_K : W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt)
    (X3 : components D_pp D_mm D_pm D_mp D_R D_A D_K D_gt D_lt),
    (A_gt * B_A * D_A + A_R * B_gt * D_A + A_R * B_R * D_gt = - (A_A * B_A * D_A) + A_lt * B_A * D_A + A_R * B_lt * D_A + A_R * B_R * D_lt + A_R * B_R * D_R)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* inverse-to-lesser: C = A^{-1}: the K component is 2C^< + C^R − C^A by the rules for R, A and <. *)
Lemma inverse_to_lesser : forall (W : words) (C_R A_K C_A A_lt A_A A_R A_pp A_mm A_pm A_mp A_gt C_pp C_mm C_pm C_mp C_K C_gt C_lt : W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components C_pp C_mm C_pm C_mp C_R C_A C_K C_gt C_lt)
    (I2 : (A_A * C_A = 1)%W)
    (I4 : (C_R * A_R = 1)%W),
    (- (C_R * A_K * C_A) = C_R - C_A - (C_R * A_lt * C_A + C_R * A_lt * C_A))%W.
Proof.
  intros.
  apply word_difference; transitivity (- ((C_R * A_R - 1) * C_A)
    + C_R * (A_A * C_A - 1))%W;
  [split_components; words_ring | rewrite ?(word_vanishes I4), ?(word_vanishes I2); words_ring].
Qed.

(* inverse-to-keldysh: C = A^{-1}: the < component is ½(C^K − C^R + C^A) by the rules for R, A and K. *)
Lemma inverse_to_keldysh : forall (W : words) (C_R A_lt C_A A_K A_A A_R A_pp A_mm A_pm A_mp A_gt C_pp C_mm C_pm C_mp C_K C_gt C_lt : W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components C_pp C_mm C_pm C_mp C_R C_A C_K C_gt C_lt)
    (I2 : (A_A * C_A = 1)%W)
    (I4 : (C_R * A_R = 1)%W),
    (- ((C_R * A_lt * C_A + C_R * A_lt * C_A)) = - C_R - C_R * A_K * C_A + C_A)%W.
Proof.
  intros.
  apply word_difference; transitivity ((C_R * A_R - 1) * C_A
    + - (C_R * (A_A * C_A - 1)))%W;
  [split_components; words_ring | rewrite ?(word_vanishes I4), ?(word_vanishes I2); words_ring].
Qed.

(* inverse-to-greater: C = A^{-1}: the > component is C^< + C^R − C^A by the rules for R, A and <. *)
Lemma inverse_to_greater : forall (W : words) (C_R A_gt C_A A_lt A_A A_R A_pp A_mm A_pm A_mp A_K C_pp C_mm C_pm C_mp C_K C_gt C_lt : W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components C_pp C_mm C_pm C_mp C_R C_A C_K C_gt C_lt)
    (I2 : (A_A * C_A = 1)%W)
    (I4 : (C_R * A_R = 1)%W),
    (- (C_R * A_gt * C_A) = C_R - C_A - C_R * A_lt * C_A)%W.
Proof.
  intros.
  apply word_difference; transitivity (- ((C_R * A_R - 1) * C_A)
    + C_R * (A_A * C_A - 1))%W;
  [split_components; words_ring | rewrite ?(word_vanishes I4), ?(word_vanishes I2); words_ring].
Qed.

(* dyson-to-lesser: C = G: the K component is 2C^< + C^R − C^A by the rules for R, A and <. *)
Lemma dyson_to_lesser : forall (W : words) (G_0_K G_R Sigma_K G_A Sigma_R Sigma_A G_0_lt Sigma_lt L_0_R L_R L_0_A L_A L_0_K L_K L_0_lt L_lt G_0_R G_0_A G_pp G_mm G_pm G_mp G_K G_gt G_lt G_0_pp G_0_mm G_0_pm G_0_mp G_0_gt L_pp L_mm L_pm L_mp L_gt L_0_pp L_0_mm L_0_pm L_0_mp L_0_gt : W)
    (P1 : (Sigma_R = L_0_R - L_R)%W)
    (P2 : (Sigma_A = L_0_A - L_A)%W)
    (P3 : (Sigma_K = L_0_K - L_K)%W)
    (P4 : (Sigma_lt = L_0_lt - L_lt)%W)
    (X1 : components G_pp G_mm G_pm G_mp G_R G_A G_K G_gt G_lt)
    (X2 : components G_0_pp G_0_mm G_0_pm G_0_mp G_0_R G_0_A G_0_K G_0_gt G_0_lt)
    (X3 : components L_pp L_mm L_pm L_mp L_R L_A L_K L_gt L_lt)
    (X4 : components L_0_pp L_0_mm L_0_pm L_0_mp L_0_R L_0_A L_0_K L_0_gt L_0_lt)
    (I2 : (L_A * G_A = 1)%W)
    (I4 : (G_R * L_R = 1)%W)
    (I7 : (L_0_R * G_0_R = 1)%W)
    (I11 : (G_0_A * L_0_A = 1)%W),
    (G_0_K + G_R * Sigma_K * G_A + G_R * Sigma_R * G_0_K + G_R * Sigma_R * G_0_K * Sigma_A * G_A + G_0_K * Sigma_A * G_A = G_R - G_A + (G_0_lt + G_0_lt) + (G_R * Sigma_lt * G_A + G_R * Sigma_lt * G_A) + (G_R * Sigma_R * G_0_lt + G_R * Sigma_R * G_0_lt) + (G_R * Sigma_R * G_0_lt * Sigma_A * G_A + G_R * Sigma_R * G_0_lt * Sigma_A * G_A) + (G_0_lt * Sigma_A * G_A + G_0_lt * Sigma_A * G_A))%W.
Proof.
  intros.
  apply word_difference; rewrite ?P1; rewrite ?P2; rewrite ?P3; rewrite ?P4; transitivity (G_R * (L_0_R * G_0_R - 1) * L_0_A * G_A
    + - (G_R * L_0_R * G_0_R * (L_A * G_A - 1))
    + - (G_R * L_0_R * (G_0_A * L_0_A - 1) * G_A)
    + G_R * L_0_R * G_0_A * (L_A * G_A - 1)
    + - ((G_R * L_R - 1) * G_0_R * L_0_A * G_A)
    + G_R * L_R * G_0_R * (L_A * G_A - 1)
    + G_R * L_R * (G_0_A * L_0_A - 1) * G_A
    + - (G_R * L_R * G_0_A * (L_A * G_A - 1))
    + - (G_0_R * (L_A * G_A - 1))
    + - ((G_0_A * L_0_A - 1) * G_A)
    + G_0_A * (L_A * G_A - 1)
    + G_R * (L_A * G_A - 1))%W;
  [split_components; words_ring | rewrite ?(word_vanishes I7), ?(word_vanishes I2), ?(word_vanishes I11), ?(word_vanishes I4); words_ring].
Qed.

(* dyson-to-keldysh: C = G: the < component is ½(C^K − C^R + C^A) by the rules for R, A and K. *)
Lemma dyson_to_keldysh : forall (W : words) (G_0_lt G_R Sigma_lt G_A Sigma_R Sigma_A G_0_K Sigma_K L_0_R L_R L_0_A L_A L_0_lt L_lt L_0_K L_K G_0_R G_0_A G_pp G_mm G_pm G_mp G_K G_gt G_lt G_0_pp G_0_mm G_0_pm G_0_mp G_0_gt L_pp L_mm L_pm L_mp L_gt L_0_pp L_0_mm L_0_pm L_0_mp L_0_gt : W)
    (P1 : (Sigma_R = L_0_R - L_R)%W)
    (P2 : (Sigma_A = L_0_A - L_A)%W)
    (P3 : (Sigma_lt = L_0_lt - L_lt)%W)
    (P4 : (Sigma_K = L_0_K - L_K)%W)
    (X1 : components G_pp G_mm G_pm G_mp G_R G_A G_K G_gt G_lt)
    (X2 : components G_0_pp G_0_mm G_0_pm G_0_mp G_0_R G_0_A G_0_K G_0_gt G_0_lt)
    (X3 : components L_pp L_mm L_pm L_mp L_R L_A L_K L_gt L_lt)
    (X4 : components L_0_pp L_0_mm L_0_pm L_0_mp L_0_R L_0_A L_0_K L_0_gt L_0_lt)
    (I2 : (L_A * G_A = 1)%W)
    (I4 : (G_R * L_R = 1)%W)
    (I7 : (L_0_R * G_0_R = 1)%W)
    (I11 : (G_0_A * L_0_A = 1)%W),
    ((G_0_lt + G_0_lt) + (G_R * Sigma_lt * G_A + G_R * Sigma_lt * G_A) + (G_R * Sigma_R * G_0_lt + G_R * Sigma_R * G_0_lt) + (G_R * Sigma_R * G_0_lt * Sigma_A * G_A + G_R * Sigma_R * G_0_lt * Sigma_A * G_A) + (G_0_lt * Sigma_A * G_A + G_0_lt * Sigma_A * G_A) = - G_R + G_A + G_0_K + G_R * Sigma_K * G_A + G_R * Sigma_R * G_0_K + G_R * Sigma_R * G_0_K * Sigma_A * G_A + G_0_K * Sigma_A * G_A)%W.
Proof.
  intros.
  apply word_difference; rewrite ?P1; rewrite ?P2; rewrite ?P3; rewrite ?P4; transitivity (- (G_R * (L_0_R * G_0_R - 1) * L_0_A * G_A)
    + G_R * (L_0_R * G_0_R - 1) * L_A * G_A
    + - (G_R * (L_A * G_A - 1))
    + G_R * L_0_R * (G_0_A * L_0_A - 1) * G_A
    + - (G_R * L_0_R * G_0_A * (L_A * G_A - 1))
    + (G_R * L_R - 1) * G_0_R * L_0_A * G_A
    + - (G_R * L_R * G_0_R * (L_A * G_A - 1))
    + - ((G_R * L_R - 1) * G_0_A * L_0_A * G_A)
    + G_R * L_R * G_0_A * (L_A * G_A - 1)
    + G_0_R * (L_A * G_A - 1)
    + - (G_0_A * (L_A * G_A - 1))
    + G_R * (L_A * G_A - 1) * L_0_R * G_0_R
    + - (G_R * L_A * G_A * (L_0_R * G_0_R - 1))
    + (G_R * L_R - 1) * G_A)%W;
  [split_components; words_ring | rewrite ?(word_vanishes I7), ?(word_vanishes I2), ?(word_vanishes I11), ?(word_vanishes I4); words_ring].
Qed.

(* dyson-to-greater: C = G: the > component is C^< + C^R − C^A by the rules for R, A and <. *)
Lemma dyson_to_greater : forall (W : words) (G_0_gt G_R Sigma_gt G_A Sigma_R Sigma_A G_0_lt Sigma_lt L_0_R L_R L_0_A L_A L_0_gt L_gt L_0_lt L_lt G_0_R G_0_A G_pp G_mm G_pm G_mp G_K G_gt G_lt G_0_pp G_0_mm G_0_pm G_0_mp G_0_K L_pp L_mm L_pm L_mp L_K L_0_pp L_0_mm L_0_pm L_0_mp L_0_K : W)
    (P1 : (Sigma_R = L_0_R - L_R)%W)
    (P2 : (Sigma_A = L_0_A - L_A)%W)
    (P3 : (Sigma_gt = L_0_gt - L_gt)%W)
    (P4 : (Sigma_lt = L_0_lt - L_lt)%W)
    (X1 : components G_pp G_mm G_pm G_mp G_R G_A G_K G_gt G_lt)
    (X2 : components G_0_pp G_0_mm G_0_pm G_0_mp G_0_R G_0_A G_0_K G_0_gt G_0_lt)
    (X3 : components L_pp L_mm L_pm L_mp L_R L_A L_K L_gt L_lt)
    (X4 : components L_0_pp L_0_mm L_0_pm L_0_mp L_0_R L_0_A L_0_K L_0_gt L_0_lt)
    (I2 : (L_A * G_A = 1)%W)
    (I4 : (G_R * L_R = 1)%W)
    (I7 : (L_0_R * G_0_R = 1)%W)
    (I11 : (G_0_A * L_0_A = 1)%W),
    (G_0_gt + G_R * Sigma_gt * G_A + G_R * Sigma_R * G_0_gt + G_R * Sigma_R * G_0_gt * Sigma_A * G_A + G_0_gt * Sigma_A * G_A = G_R + G_0_lt - G_A + G_R * Sigma_lt * G_A + G_R * Sigma_R * G_0_lt + G_R * Sigma_R * G_0_lt * Sigma_A * G_A + G_0_lt * Sigma_A * G_A)%W.
Proof.
  intros.
  apply word_difference; rewrite ?P1; rewrite ?P2; rewrite ?P3; rewrite ?P4; transitivity (G_R * (L_0_R * G_0_R - 1) * L_0_A * G_A
    + - (G_R * L_0_R * G_0_R * (L_A * G_A - 1))
    + - (G_R * L_0_R * (G_0_A * L_0_A - 1) * G_A)
    + G_R * L_0_R * G_0_A * (L_A * G_A - 1)
    + - ((G_R * L_R - 1) * G_0_R * L_0_A * G_A)
    + G_R * L_R * G_0_R * (L_A * G_A - 1)
    + G_R * L_R * (G_0_A * L_0_A - 1) * G_A
    + - (G_R * L_R * G_0_A * (L_A * G_A - 1))
    + - (G_0_R * (L_A * G_A - 1))
    + - ((G_0_A * L_0_A - 1) * G_A)
    + G_0_A * (L_A * G_A - 1)
    + G_R * (L_A * G_A - 1))%W;
  [split_components; words_ring | rewrite ?(word_vanishes I7), ?(word_vanishes I2), ?(word_vanishes I11), ?(word_vanishes I4); words_ring].
Qed.

(* lesser-pointwise-same-R: C^R = C^{++} − C^{+-} of the product in the same order, written in R, A and <. *)
Lemma lesser_pointwise_same_R : forall (A_pm B_pm A_pp B_pp A_lt B_R A_R B_lt B_mm B_mp B_A B_K B_gt theta A_mm A_mp A_A A_K A_gt : C)
    (before_or_after : theta = 1 \/ theta = 0)
    (T1 : at_time theta B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt)
    (T2 : at_time theta A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt),
    - A_pm * B_pm + A_pp * B_pp = A_lt * B_R + A_R * B_lt + A_R * B_R.
Proof.
  intros; at_times; destruct before_or_after; subst; rational.
Qed.

(* lesser-pointwise-same-A: C^A = C^{+-} − C^{--} of the product in the same order, written in R, A and <. *)
Lemma lesser_pointwise_same_A : forall (A_mm B_mm A_pm B_pm A_A B_A A_lt B_lt B_pp B_mp B_R B_K B_gt theta A_pp A_mp A_R A_K A_gt : C)
    (before_or_after : theta = 1 \/ theta = 0)
    (T1 : at_time theta B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt)
    (T2 : at_time theta A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt),
    - A_mm * B_mm + A_pm * B_pm = - A_A * B_A + A_lt * B_A + A_A * B_lt.
Proof.
  intros; at_times; destruct before_or_after; subst; rational.
Qed.

(* pointwise-same-to-lesser: C(z,z') = A(z,z')B(z,z'): the K component is 2C^< + C^R − C^A by the rules for R, A and <. *)
Lemma pointwise_same_to_lesser : forall (A_K B_K A_R A_A B_R B_A A_lt B_lt B_pp B_mm B_pm B_mp B_gt theta A_pp A_mm A_pm A_mp A_gt : C)
    (before_or_after : theta = 1 \/ theta = 0)
    (T1 : at_time theta B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt)
    (T2 : at_time theta A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt),
    A_K * B_K / 2 + (A_R - A_A) * (B_R - B_A) / 2 = - A_lt * B_A - A_A * B_lt + 2 * A_lt * B_lt + A_lt * B_R + A_A * B_A + A_R * B_lt + A_R * B_R.
Proof.
  intros; at_times; destruct before_or_after; subst; rational.
Qed.

(* pointwise-same-to-keldysh: C(z,z') = A(z,z')B(z,z'): the < component is ½(C^K − C^R + C^A) by the rules for R, A and K. *)
Lemma pointwise_same_to_keldysh : forall (A_lt B_lt A_K B_R A_R B_K A_A B_A B_pp B_mm B_pm B_mp B_gt theta A_pp A_mm A_pm A_mp A_gt : C)
    (before_or_after : theta = 1 \/ theta = 0)
    (T1 : at_time theta B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt)
    (T2 : at_time theta A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt),
    A_lt * B_lt = - A_K * B_R / 4 - A_R * B_K / 4 + A_A * B_A / 4 + A_A * B_K / 4 + A_K * B_A / 4 + A_K * B_K / 4 + A_R * B_R / 4.
Proof.
  intros; at_times; destruct before_or_after; subst; rational.
Qed.

(* pointwise-same-to-greater: C(z,z') = A(z,z')B(z,z'): the > component is C^< + C^R − C^A by the rules for R, A and <. *)
Lemma pointwise_same_to_greater : forall (A_gt B_gt A_lt B_A A_A B_lt B_R A_R B_pp B_mm B_pm B_mp B_K theta A_pp A_mm A_pm A_mp A_K : C)
    (before_or_after : theta = 1 \/ theta = 0)
    (T1 : at_time theta B_pp B_mm B_pm B_mp B_R B_A B_K B_gt B_lt)
    (T2 : at_time theta A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt),
    A_gt * B_gt = - A_lt * B_A - A_A * B_lt + A_lt * B_lt + A_lt * B_R + A_A * B_A + A_R * B_lt + A_R * B_R.
Proof.
  intros; at_times; destruct before_or_after; subst; rational.
Qed.

(* lesser-pointwise-opposite-R: C^R = C^{++} − C^{+-} of the product in opposite order, written in R, A and <. *)
Lemma lesser_pointwise_opposite_R : forall (A_pm B_reversed A_pp B_reversed_2 A_lt B_A_reversed A_R B_reversed_3 A_mm A_mp A_A A_K A_gt theta B_reversed_4 B_reversed_5 B_R_reversed B_K_reversed B_reversed_6 : C)
    (before_or_after : theta = 1 \/ theta = 0)
    (T1 : at_time theta A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (T2 : at_time (1 - theta) B_reversed_2 B_reversed_4 B_reversed_5 B_reversed B_R_reversed B_A_reversed B_K_reversed B_reversed_6 B_reversed_3),
    - A_pm * B_reversed + A_pp * B_reversed_2 = A_lt * B_A_reversed + A_R * B_reversed_3.
Proof.
  intros; at_times; destruct before_or_after; subst; rational.
Qed.

(* lesser-pointwise-opposite-A: C^A = C^{+-} − C^{--} of the product in opposite order, written in R, A and <. *)
Lemma lesser_pointwise_opposite_A : forall (A_mm B_reversed A_pm B_reversed_2 A_lt B_R_reversed A_A B_reversed_3 A_pp A_mp A_R A_K A_gt theta B_reversed_4 B_reversed_5 B_A_reversed B_K_reversed B_reversed_6 : C)
    (before_or_after : theta = 1 \/ theta = 0)
    (T1 : at_time theta A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (T2 : at_time (1 - theta) B_reversed_4 B_reversed B_reversed_5 B_reversed_2 B_R_reversed B_A_reversed B_K_reversed B_reversed_6 B_reversed_3),
    - A_mm * B_reversed + A_pm * B_reversed_2 = A_lt * B_R_reversed + A_A * B_reversed_3.
Proof.
  intros; at_times; destruct before_or_after; subst; rational.
Qed.

(* lesser-pointwise-opposite-lesser: C^< = C^{+-} of the product in opposite order, written in R, A and <. *)
Lemma lesser_pointwise_opposite_lesser : forall (A_pm B_reversed A_lt B_A_reversed B_reversed_2 B_R_reversed A_pp A_mm A_mp A_R A_A A_K A_gt theta B_reversed_3 B_reversed_4 B_reversed_5 B_K_reversed B_reversed_6 : C)
    (before_or_after : theta = 1 \/ theta = 0)
    (T1 : at_time theta A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (T2 : at_time (1 - theta) B_reversed_3 B_reversed_4 B_reversed_5 B_reversed B_R_reversed B_A_reversed B_K_reversed B_reversed_6 B_reversed_2),
    A_pm * B_reversed = - A_lt * B_A_reversed + A_lt * B_reversed_2 + A_lt * B_R_reversed.
Proof.
  intros; at_times; destruct before_or_after; subst; rational.
Qed.

(* pointwise-opposite-to-lesser: C(z,z') = A(z,z')B(z',z): the K component is 2C^< + C^R − C^A by the rules for R, A and <. *)
Lemma pointwise_opposite_to_lesser : forall (A_R A_A B_R_reversed B_A_reversed A_K B_K_reversed A_lt B_reversed A_pp A_mm A_pm A_mp A_gt theta B_reversed_2 B_reversed_3 B_reversed_4 B_reversed_5 B_reversed_6 : C)
    (before_or_after : theta = 1 \/ theta = 0)
    (T1 : at_time theta A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (T2 : at_time (1 - theta) B_reversed_2 B_reversed_3 B_reversed_4 B_reversed_5 B_R_reversed B_A_reversed B_K_reversed B_reversed_6 B_reversed),
    - (A_R - A_A) * (B_R_reversed - B_A_reversed) / 2 + A_K * B_K_reversed / 2 = - A_lt * B_A_reversed - A_A * B_reversed + 2 * A_lt * B_reversed + A_lt * B_R_reversed + A_R * B_reversed.
Proof.
  intros; at_times; destruct before_or_after; subst; rational.
Qed.

(* pointwise-opposite-to-keldysh: C(z,z') = A(z,z')B(z',z): the < component is ½(C^K − C^R + C^A) by the rules for R, A and K. *)
Lemma pointwise_opposite_to_keldysh : forall (A_lt B_A_reversed B_reversed B_R_reversed A_K A_R B_K_reversed A_A A_pp A_mm A_pm A_mp A_gt theta B_reversed_2 B_reversed_3 B_reversed_4 B_reversed_5 B_reversed_6 : C)
    (before_or_after : theta = 1 \/ theta = 0)
    (T1 : at_time theta A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (T2 : at_time (1 - theta) B_reversed_2 B_reversed_3 B_reversed_4 B_reversed_5 B_R_reversed B_A_reversed B_K_reversed B_reversed_6 B_reversed),
    - A_lt * B_A_reversed + A_lt * B_reversed + A_lt * B_R_reversed = - A_K * B_A_reversed / 4 - A_R * B_K_reversed / 4 + A_A * B_K_reversed / 4 + A_A * B_R_reversed / 4 + A_K * B_K_reversed / 4 + A_K * B_R_reversed / 4 + A_R * B_A_reversed / 4.
Proof.
  intros; at_times; destruct before_or_after; subst; rational.
Qed.

(* pointwise-opposite-to-greater: C(z,z') = A(z,z')B(z',z): the > component is C^< + C^R − C^A by the rules for R, A and <. *)
Lemma pointwise_opposite_to_greater : forall (A_gt B_reversed A_A A_lt A_R A_pp A_mm A_pm A_mp A_K theta B_reversed_2 B_reversed_3 B_reversed_4 B_reversed_5 B_R_reversed B_A_reversed B_K_reversed B_reversed_6 : C)
    (before_or_after : theta = 1 \/ theta = 0)
    (T1 : at_time theta A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (T2 : at_time (1 - theta) B_reversed_2 B_reversed_3 B_reversed_4 B_reversed_5 B_R_reversed B_A_reversed B_K_reversed B_reversed_6 B_reversed),
    A_gt * B_reversed = - A_A * B_reversed + A_lt * B_reversed + A_R * B_reversed.
Proof.
  intros; at_times; destruct before_or_after; subst; rational.
Qed.
