(* Inverse and Dyson equation on the contour.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* unit-R: The R component of the unit; its < and > components are δ^{+-} and δ^{-+}. *)
Lemma unit_R : forall (W : words) (delta_pp delta_pm : W)
    (P1 : (delta_pp = 1)%W)
    (P2 : (delta_pm = 0)%W),
    (delta_pp - delta_pm = 1)%W.
Proof.
  intros.
  rewrite ?P1; rewrite ?P2; split_components; words_ring.
Qed.

(* unit-A: The A component of the unit; its < and > components are δ^{+-} and δ^{-+}. *)
Lemma unit_A : forall (W : words) (delta_pm delta_mm : W)
    (P1 : (delta_pm = 0)%W)
    (P2 : (delta_mm = 0 - 1)%W),
    (delta_pm - delta_mm = 1)%W.
Proof.
  intros.
  rewrite ?P1; rewrite ?P2; split_components; words_ring.
Qed.

(* unit-K: The K component of the unit; its < and > components are δ^{+-} and δ^{-+}. *)
Lemma unit_K : forall (W : words) (delta_pm delta_mp : W)
    (P1 : (delta_pm = 0)%W)
    (P2 : (delta_mp = 0)%W),
    (delta_pm + delta_mp = 0)%W.
Proof.
  intros.
  rewrite ?P1; rewrite ?P2; split_components; words_ring.
Qed.

(* unit-product-R: δ∘X = X in the R component. *)
Lemma unit_product_R : forall (W : words) (delta_R X_R X_pp X_mm X_pm X_mp X_A X_K X_gt X_lt : W)
    (P1 : (delta_R = 1)%W)
    (X1 : components X_pp X_mm X_pm X_mp X_R X_A X_K X_gt X_lt),
    (delta_R * X_R = X_R)%W.
Proof.
  intros.
  rewrite ?P1; split_components; words_ring.
Qed.

(* unit-product-A: δ∘X = X in the A component. *)
Lemma unit_product_A : forall (W : words) (delta_A X_A X_pp X_mm X_pm X_mp X_R X_K X_gt X_lt : W)
    (P1 : (delta_A = 1)%W)
    (X1 : components X_pp X_mm X_pm X_mp X_R X_A X_K X_gt X_lt),
    (delta_A * X_A = X_A)%W.
Proof.
  intros.
  rewrite ?P1; split_components; words_ring.
Qed.

(* unit-product-K: δ∘X = X in the K component. *)
Lemma unit_product_K : forall (W : words) (delta_K X_A delta_R X_K X_pp X_mm X_pm X_mp X_R X_gt X_lt : W)
    (P1 : (delta_K = 0)%W)
    (P2 : (delta_R = 1)%W)
    (X1 : components X_pp X_mm X_pm X_mp X_R X_A X_K X_gt X_lt),
    (delta_K * X_A + delta_R * X_K = X_K)%W.
Proof.
  intros.
  rewrite ?P1; rewrite ?P2; split_components; words_ring.
Qed.

(* inverse-equation-K: The K component of A∘C; it vanishes because the unit has none. *)
Lemma inverse_equation_K : forall (W : words) (A_pm C_mm A_mm C_mp A_pp C_pm A_mp C_pp A_K C_A A_R C_K A_A A_gt A_lt C_R C_gt C_lt : W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components C_pp C_mm C_pm C_mp C_R C_A C_K C_gt C_lt),
    (- (A_pm * C_mm) - A_mm * C_mp + A_pp * C_pm + A_mp * C_pp = A_K * C_A + A_R * C_K)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* inverse-vanishes-K: A∘C = 1 in its K component. *)
Lemma inverse_vanishes_K : forall (W : words) (A_K C_A A_R C_K C_R A_A A_lt C_lt A_pp A_mm A_pm A_mp A_gt C_pp C_mm C_pm C_mp C_gt : W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components C_pp C_mm C_pm C_mp C_R C_A C_K C_gt C_lt)
    (I1 : (A_R * C_R = 1)%W)
    (I2 : (A_A * C_A = 1)%W)
    (I3 : (A_lt * C_A + A_R * C_lt = 0)%W),
    (A_K * C_A + A_R * C_K = 0)%W.
Proof.
  intros.
  apply word_difference; transitivity ((A_R * C_R - 1)
    + ((A_lt * C_A + A_R * C_lt - 0) + (A_lt * C_A + A_R * C_lt - 0))
    + - ((A_A * C_A - 1)))%W;
  [split_components; words_ring | rewrite ?(word_vanishes I1), ?(word_vanishes I3), ?(word_vanishes I2); words_ring].
Qed.

(* inverse-K: Multiplied with C^R = (A^R)^{-1} from the left: (A^{-1})^K = −(A^R)^{-1} A^K (A^A)^{-1}. *)
Lemma inverse_K : forall (W : words) (C_K C_R A_K C_A A_A A_lt A_R C_lt A_pp A_mm A_pm A_mp A_gt C_pp C_mm C_pm C_mp C_gt : W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components C_pp C_mm C_pm C_mp C_R C_A C_K C_gt C_lt)
    (I2 : (A_A * C_A = 1)%W)
    (I3 : (A_lt * C_A + A_R * C_lt = 0)%W)
    (I4 : (C_R * A_R = 1)%W),
    (C_K = - (C_R * A_K * C_A))%W.
Proof.
  intros.
  apply word_difference; transitivity ((C_R * A_R - 1) * C_A
    + - (C_R * (A_A * C_A - 1))
    + (C_R * (A_lt * C_A + A_R * C_lt - 0) + C_R * (A_lt * C_A + A_R * C_lt - 0))
    + - (((C_R * A_R - 1) * C_lt + (C_R * A_R - 1) * C_lt)))%W;
  [split_components; words_ring | rewrite ?(word_vanishes I4), ?(word_vanishes I2), ?(word_vanishes I3); words_ring].
Qed.

(* inverse-equation-lesser: The < component of A∘C; it vanishes because the unit has none. *)
Lemma inverse_equation_lesser : forall (W : words) (A_pm C_mm A_pp C_pm A_lt C_A A_R C_lt A_mm A_mp A_A A_K A_gt C_pp C_mp C_R C_K C_gt : W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components C_pp C_mm C_pm C_mp C_R C_A C_K C_gt C_lt),
    (- (A_pm * C_mm) + A_pp * C_pm = A_lt * C_A + A_R * C_lt)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* inverse-lesser: Multiplied with C^R = (A^R)^{-1} from the left: (A^{-1})^< = −(A^R)^{-1} A^< (A^A)^{-1}. *)
Lemma inverse_lesser : forall (W : words) (C_lt C_R A_lt C_A A_R A_pp A_mm A_pm A_mp A_A A_K A_gt C_pp C_mm C_pm C_mp C_K C_gt : W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components C_pp C_mm C_pm C_mp C_R C_A C_K C_gt C_lt)
    (I3 : (A_lt * C_A + A_R * C_lt = 0)%W)
    (I4 : (C_R * A_R = 1)%W),
    (C_lt = - (C_R * A_lt * C_A))%W.
Proof.
  intros.
  apply word_difference; transitivity (C_R * (A_lt * C_A + A_R * C_lt - 0)
    + - ((C_R * A_R - 1) * C_lt))%W;
  [split_components; words_ring | rewrite ?(word_vanishes I3), ?(word_vanishes I4); words_ring].
Qed.

(* inverse-equation-greater: The > component of A∘C; it vanishes because the unit has none. *)
Lemma inverse_equation_greater : forall (W : words) (A_mm C_mp A_mp C_pp A_gt C_A A_R C_gt A_pp A_pm A_A A_K A_lt C_mm C_pm C_R C_K C_lt : W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components C_pp C_mm C_pm C_mp C_R C_A C_K C_gt C_lt),
    (- (A_mm * C_mp) + A_mp * C_pp = A_gt * C_A + A_R * C_gt)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* inverse-vanishes-greater: A∘C = 1 in its > component. *)
Lemma inverse_vanishes_greater : forall (W : words) (A_gt C_A A_R C_gt C_R A_A A_lt C_lt A_pp A_mm A_pm A_mp A_K C_pp C_mm C_pm C_mp C_K : W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components C_pp C_mm C_pm C_mp C_R C_A C_K C_gt C_lt)
    (I1 : (A_R * C_R = 1)%W)
    (I2 : (A_A * C_A = 1)%W)
    (I3 : (A_lt * C_A + A_R * C_lt = 0)%W),
    (A_gt * C_A + A_R * C_gt = 0)%W.
Proof.
  intros.
  apply word_difference; transitivity ((A_R * C_R - 1)
    + (A_lt * C_A + A_R * C_lt - 0)
    + - ((A_A * C_A - 1)))%W;
  [split_components; words_ring | rewrite ?(word_vanishes I1), ?(word_vanishes I3), ?(word_vanishes I2); words_ring].
Qed.

(* inverse-greater: Multiplied with C^R = (A^R)^{-1} from the left: (A^{-1})^> = −(A^R)^{-1} A^> (A^A)^{-1}. *)
Lemma inverse_greater : forall (W : words) (C_gt C_R A_gt C_A A_A A_lt A_R C_lt A_pp A_mm A_pm A_mp A_K C_pp C_mm C_pm C_mp C_K : W)
    (X1 : components A_pp A_mm A_pm A_mp A_R A_A A_K A_gt A_lt)
    (X2 : components C_pp C_mm C_pm C_mp C_R C_A C_K C_gt C_lt)
    (I2 : (A_A * C_A = 1)%W)
    (I3 : (A_lt * C_A + A_R * C_lt = 0)%W)
    (I4 : (C_R * A_R = 1)%W),
    (C_gt = - (C_R * A_gt * C_A))%W.
Proof.
  intros.
  apply word_difference; transitivity ((C_R * A_R - 1) * C_A
    + - (C_R * (A_A * C_A - 1))
    + C_R * (A_lt * C_A + A_R * C_lt - 0)
    + - ((C_R * A_R - 1) * C_lt))%W;
  [split_components; words_ring | rewrite ?(word_vanishes I4), ?(word_vanishes I2), ?(word_vanishes I3); words_ring].
Qed.

(* dyson-R: The R component closes on itself. *)
Lemma dyson_R : forall (W : words) (G_R G_0_R Sigma_R L_0_R L_R G_pp G_mm G_pm G_mp G_A G_K G_gt G_lt G_0_pp G_0_mm G_0_pm G_0_mp G_0_A G_0_K G_0_gt G_0_lt L_pp L_mm L_pm L_mp L_A L_K L_gt L_lt L_0_pp L_0_mm L_0_pm L_0_mp L_0_A L_0_K L_0_gt L_0_lt : W)
    (P1 : (Sigma_R = L_0_R - L_R)%W)
    (X1 : components G_pp G_mm G_pm G_mp G_R G_A G_K G_gt G_lt)
    (X2 : components G_0_pp G_0_mm G_0_pm G_0_mp G_0_R G_0_A G_0_K G_0_gt G_0_lt)
    (X3 : components L_pp L_mm L_pm L_mp L_R L_A L_K L_gt L_lt)
    (X4 : components L_0_pp L_0_mm L_0_pm L_0_mp L_0_R L_0_A L_0_K L_0_gt L_0_lt)
    (I1 : (L_R * G_R = 1)%W)
    (I10 : (G_0_R * L_0_R = 1)%W),
    (G_R = G_0_R + G_0_R * Sigma_R * G_R)%W.
Proof.
  intros.
  apply word_difference; rewrite ?P1; transitivity (- ((G_0_R * L_0_R - 1) * G_R)
    + G_0_R * (L_R * G_R - 1))%W;
  [split_components; words_ring | rewrite ?(word_vanishes I10), ?(word_vanishes I1); words_ring].
Qed.

(* dyson-A: The A component closes on itself. *)
Lemma dyson_A : forall (W : words) (G_A G_0_A Sigma_A L_0_A L_A G_pp G_mm G_pm G_mp G_R G_K G_gt G_lt G_0_pp G_0_mm G_0_pm G_0_mp G_0_R G_0_K G_0_gt G_0_lt L_pp L_mm L_pm L_mp L_R L_K L_gt L_lt L_0_pp L_0_mm L_0_pm L_0_mp L_0_R L_0_K L_0_gt L_0_lt : W)
    (P1 : (Sigma_A = L_0_A - L_A)%W)
    (X1 : components G_pp G_mm G_pm G_mp G_R G_A G_K G_gt G_lt)
    (X2 : components G_0_pp G_0_mm G_0_pm G_0_mp G_0_R G_0_A G_0_K G_0_gt G_0_lt)
    (X3 : components L_pp L_mm L_pm L_mp L_R L_A L_K L_gt L_lt)
    (X4 : components L_0_pp L_0_mm L_0_pm L_0_mp L_0_R L_0_A L_0_K L_0_gt L_0_lt)
    (I2 : (L_A * G_A = 1)%W)
    (I11 : (G_0_A * L_0_A = 1)%W),
    (G_A = G_0_A + G_0_A * Sigma_A * G_A)%W.
Proof.
  intros.
  apply word_difference; rewrite ?P1; transitivity (- ((G_0_A * L_0_A - 1) * G_A)
    + G_0_A * (L_A * G_A - 1))%W;
  [split_components; words_ring | rewrite ?(word_vanishes I11), ?(word_vanishes I2); words_ring].
Qed.

(* resolvent-inverse: 1 + G^RΣ^R inverts 1 − G_0^RΣ^R. *)
Lemma resolvent_inverse : forall (W : words) (G_R Sigma_R G_0_R L_0_R L_R G_pp G_mm G_pm G_mp G_A G_K G_gt G_lt G_0_pp G_0_mm G_0_pm G_0_mp G_0_A G_0_K G_0_gt G_0_lt L_pp L_mm L_pm L_mp L_A L_K L_gt L_lt L_0_pp L_0_mm L_0_pm L_0_mp L_0_A L_0_K L_0_gt L_0_lt : W)
    (P1 : (Sigma_R = L_0_R - L_R)%W)
    (X1 : components G_pp G_mm G_pm G_mp G_R G_A G_K G_gt G_lt)
    (X2 : components G_0_pp G_0_mm G_0_pm G_0_mp G_0_R G_0_A G_0_K G_0_gt G_0_lt)
    (X3 : components L_pp L_mm L_pm L_mp L_R L_A L_K L_gt L_lt)
    (X4 : components L_0_pp L_0_mm L_0_pm L_0_mp L_0_R L_0_A L_0_K L_0_gt L_0_lt)
    (I4 : (G_R * L_R = 1)%W)
    (I7 : (L_0_R * G_0_R = 1)%W),
    (1 - G_R * Sigma_R * G_0_R * Sigma_R - G_0_R * Sigma_R + G_R * Sigma_R = 1)%W.
Proof.
  intros.
  apply word_difference; rewrite ?P1; transitivity (- (G_R * (L_0_R * G_0_R - 1) * L_0_R)
    + G_R * (L_0_R * G_0_R - 1) * L_R
    + - ((G_R * L_R - 1) * G_0_R * L_R)
    + (G_R * L_R - 1) * G_0_R * L_0_R)%W;
  [split_components; words_ring | rewrite ?(word_vanishes I7), ?(word_vanishes I4); words_ring].
Qed.

(* resolvent-dresses: The same factor turns G_0^R into G^R: the Dyson equation read from the other end. *)
Lemma resolvent_dresses : forall (W : words) (G_0_R G_R Sigma_R L_0_R L_R G_pp G_mm G_pm G_mp G_A G_K G_gt G_lt G_0_pp G_0_mm G_0_pm G_0_mp G_0_A G_0_K G_0_gt G_0_lt L_pp L_mm L_pm L_mp L_A L_K L_gt L_lt L_0_pp L_0_mm L_0_pm L_0_mp L_0_A L_0_K L_0_gt L_0_lt : W)
    (P1 : (Sigma_R = L_0_R - L_R)%W)
    (X1 : components G_pp G_mm G_pm G_mp G_R G_A G_K G_gt G_lt)
    (X2 : components G_0_pp G_0_mm G_0_pm G_0_mp G_0_R G_0_A G_0_K G_0_gt G_0_lt)
    (X3 : components L_pp L_mm L_pm L_mp L_R L_A L_K L_gt L_lt)
    (X4 : components L_0_pp L_0_mm L_0_pm L_0_mp L_0_R L_0_A L_0_K L_0_gt L_0_lt)
    (I4 : (G_R * L_R = 1)%W)
    (I7 : (L_0_R * G_0_R = 1)%W),
    (G_0_R + G_R * Sigma_R * G_0_R = G_R)%W.
Proof.
  intros.
  apply word_difference; rewrite ?P1; transitivity (G_R * (L_0_R * G_0_R - 1)
    + - ((G_R * L_R - 1) * G_0_R))%W;
  [split_components; words_ring | rewrite ?(word_vanishes I7), ?(word_vanishes I4); words_ring].
Qed.

(* dyson-K: The K component, by the rule for three factors. *)
Lemma dyson_K : forall (W : words) (G_K G_0_K Sigma_A G_A G_0_R Sigma_K Sigma_R L_0_A L_A L_0_K L_K L_0_R L_R G_R L_lt G_lt G_0_A G_0_lt L_0_lt G_pp G_mm G_pm G_mp G_gt G_0_pp G_0_mm G_0_pm G_0_mp G_0_gt L_pp L_mm L_pm L_mp L_gt L_0_pp L_0_mm L_0_pm L_0_mp L_0_gt : W)
    (P1 : (Sigma_A = L_0_A - L_A)%W)
    (P2 : (Sigma_K = L_0_K - L_K)%W)
    (P3 : (Sigma_R = L_0_R - L_R)%W)
    (X1 : components G_pp G_mm G_pm G_mp G_R G_A G_K G_gt G_lt)
    (X2 : components G_0_pp G_0_mm G_0_pm G_0_mp G_0_R G_0_A G_0_K G_0_gt G_0_lt)
    (X3 : components L_pp L_mm L_pm L_mp L_R L_A L_K L_gt L_lt)
    (X4 : components L_0_pp L_0_mm L_0_pm L_0_mp L_0_R L_0_A L_0_K L_0_gt L_0_lt)
    (I1 : (L_R * G_R = 1)%W)
    (I2 : (L_A * G_A = 1)%W)
    (I3 : (L_lt * G_A + L_R * G_lt = 0)%W)
    (I10 : (G_0_R * L_0_R = 1)%W)
    (I11 : (G_0_A * L_0_A = 1)%W)
    (I12 : (G_0_lt * L_0_A + G_0_R * L_0_lt = 0)%W),
    (G_K = G_0_K + G_0_K * Sigma_A * G_A + G_0_R * Sigma_K * G_A + G_0_R * Sigma_R * G_K)%W.
Proof.
  intros.
  apply word_difference; rewrite ?P1; rewrite ?P2; rewrite ?P3; transitivity (- ((G_0_R * L_0_R - 1) * G_R)
    + - (((G_0_R * L_0_R - 1) * G_lt + (G_0_R * L_0_R - 1) * G_lt))
    + - (((G_0_lt * L_0_A + G_0_R * L_0_lt - 0) * G_A + (G_0_lt * L_0_A + G_0_R * L_0_lt - 0) * G_A))
    + G_0_R * (L_R * G_R - 1)
    + (G_0_R * (L_lt * G_A + L_R * G_lt - 0) + G_0_R * (L_lt * G_A + L_R * G_lt - 0))
    + (G_0_A * L_0_A - 1) * G_A
    + - (G_0_A * (L_A * G_A - 1))
    + (G_0_lt * (L_A * G_A - 1) + G_0_lt * (L_A * G_A - 1)))%W;
  [split_components; words_ring | rewrite ?(word_vanishes I10), ?(word_vanishes I12), ?(word_vanishes I1), ?(word_vanishes I3), ?(word_vanishes I11), ?(word_vanishes I2); words_ring].
Qed.

(* dyson-K-solved: G_0^RΣ^RG^K brought to the left and multiplied with 1 + G^RΣ^R: what Σ^K drives, and what G_0^K leaves behind. *)
Lemma dyson_K_solved : forall (W : words) (G_K G_0_K G_R Sigma_K G_A Sigma_R Sigma_A L_0_R L_R L_0_A L_A L_0_K L_K L_lt G_lt G_0_R L_0_lt G_0_A G_0_lt G_pp G_mm G_pm G_mp G_gt G_0_pp G_0_mm G_0_pm G_0_mp G_0_gt L_pp L_mm L_pm L_mp L_gt L_0_pp L_0_mm L_0_pm L_0_mp L_0_gt : W)
    (P1 : (Sigma_R = L_0_R - L_R)%W)
    (P2 : (Sigma_A = L_0_A - L_A)%W)
    (P3 : (Sigma_K = L_0_K - L_K)%W)
    (X1 : components G_pp G_mm G_pm G_mp G_R G_A G_K G_gt G_lt)
    (X2 : components G_0_pp G_0_mm G_0_pm G_0_mp G_0_R G_0_A G_0_K G_0_gt G_0_lt)
    (X3 : components L_pp L_mm L_pm L_mp L_R L_A L_K L_gt L_lt)
    (X4 : components L_0_pp L_0_mm L_0_pm L_0_mp L_0_R L_0_A L_0_K L_0_gt L_0_lt)
    (I2 : (L_A * G_A = 1)%W)
    (I3 : (L_lt * G_A + L_R * G_lt = 0)%W)
    (I4 : (G_R * L_R = 1)%W)
    (I7 : (L_0_R * G_0_R = 1)%W)
    (I9 : (L_0_lt * G_0_A + L_0_R * G_0_lt = 0)%W)
    (I11 : (G_0_A * L_0_A = 1)%W),
    (G_K = G_0_K + G_R * Sigma_K * G_A + G_R * Sigma_R * G_0_K + G_R * Sigma_R * G_0_K * Sigma_A * G_A + G_0_K * Sigma_A * G_A)%W.
Proof.
  intros.
  apply word_difference; rewrite ?P1; rewrite ?P2; rewrite ?P3; transitivity (- (G_R * (L_0_R * G_0_R - 1) * L_0_A * G_A)
    + G_R * (L_0_R * G_0_R - 1) * L_A * G_A
    + G_R * L_0_R * (G_0_A * L_0_A - 1) * G_A
    + - (G_R * L_0_R * G_0_A * (L_A * G_A - 1))
    + - ((G_R * (L_0_lt * G_0_A + L_0_R * G_0_lt - 0) * L_0_A * G_A + G_R * (L_0_lt * G_0_A + L_0_R * G_0_lt - 0) * L_0_A * G_A))
    + (G_R * L_0_lt * (G_0_A * L_0_A - 1) * G_A + G_R * L_0_lt * (G_0_A * L_0_A - 1) * G_A)
    + (G_R * L_0_R * G_0_lt * (L_A * G_A - 1) + G_R * L_0_R * G_0_lt * (L_A * G_A - 1))
    + (G_R * L_R - 1) * G_0_R * L_0_A * G_A
    + - (G_R * L_R * G_0_R * (L_A * G_A - 1))
    + - ((G_R * L_R - 1) * G_0_A * L_0_A * G_A)
    + G_R * L_R * G_0_A * (L_A * G_A - 1)
    + ((G_R * L_R - 1) * G_0_lt * L_0_A * G_A + (G_R * L_R - 1) * G_0_lt * L_0_A * G_A)
    + - ((G_R * L_R * G_0_lt * (L_A * G_A - 1) + G_R * L_R * G_0_lt * (L_A * G_A - 1)))
    + G_0_R * (L_A * G_A - 1)
    + - (G_0_A * (L_A * G_A - 1))
    + (G_0_lt * (L_A * G_A - 1) + G_0_lt * (L_A * G_A - 1))
    + - (G_R * (L_0_R * G_0_R - 1))
    + (G_R * L_R - 1) * G_A
    + (G_R * (L_lt * G_A + L_R * G_lt - 0) + G_R * (L_lt * G_A + L_R * G_lt - 0))
    + - (((G_R * L_R - 1) * G_lt + (G_R * L_R - 1) * G_lt)))%W;
  [split_components; words_ring | rewrite ?(word_vanishes I7), ?(word_vanishes I11), ?(word_vanishes I2), ?(word_vanishes I9), ?(word_vanishes I4), ?(word_vanishes I3); words_ring].
Qed.

(* dyson-lesser: The < component, by the rule for three factors. *)
Lemma dyson_lesser : forall (W : words) (G_lt G_0_lt Sigma_A G_A G_0_R Sigma_lt Sigma_R L_0_A L_A L_0_lt L_lt L_0_R L_R G_pp G_mm G_pm G_mp G_R G_K G_gt G_0_pp G_0_mm G_0_pm G_0_mp G_0_A G_0_K G_0_gt L_pp L_mm L_pm L_mp L_K L_gt L_0_pp L_0_mm L_0_pm L_0_mp L_0_K L_0_gt : W)
    (P1 : (Sigma_A = L_0_A - L_A)%W)
    (P2 : (Sigma_lt = L_0_lt - L_lt)%W)
    (P3 : (Sigma_R = L_0_R - L_R)%W)
    (X1 : components G_pp G_mm G_pm G_mp G_R G_A G_K G_gt G_lt)
    (X2 : components G_0_pp G_0_mm G_0_pm G_0_mp G_0_R G_0_A G_0_K G_0_gt G_0_lt)
    (X3 : components L_pp L_mm L_pm L_mp L_R L_A L_K L_gt L_lt)
    (X4 : components L_0_pp L_0_mm L_0_pm L_0_mp L_0_R L_0_A L_0_K L_0_gt L_0_lt)
    (I2 : (L_A * G_A = 1)%W)
    (I3 : (L_lt * G_A + L_R * G_lt = 0)%W)
    (I10 : (G_0_R * L_0_R = 1)%W)
    (I12 : (G_0_lt * L_0_A + G_0_R * L_0_lt = 0)%W),
    (G_lt = G_0_lt + G_0_lt * Sigma_A * G_A + G_0_R * Sigma_lt * G_A + G_0_R * Sigma_R * G_lt)%W.
Proof.
  intros.
  apply word_difference; rewrite ?P1; rewrite ?P2; rewrite ?P3; transitivity (- ((G_0_R * L_0_R - 1) * G_lt)
    + - ((G_0_lt * L_0_A + G_0_R * L_0_lt - 0) * G_A)
    + G_0_R * (L_lt * G_A + L_R * G_lt - 0)
    + G_0_lt * (L_A * G_A - 1))%W;
  [split_components; words_ring | rewrite ?(word_vanishes I10), ?(word_vanishes I12), ?(word_vanishes I3), ?(word_vanishes I2); words_ring].
Qed.

(* dyson-lesser-solved: G_0^RΣ^RG^< brought to the left and multiplied with 1 + G^RΣ^R: what Σ^< drives, and what G_0^< leaves behind. *)
Lemma dyson_lesser_solved : forall (W : words) (G_lt G_0_lt G_R Sigma_lt G_A Sigma_R Sigma_A L_0_R L_R L_0_A L_A L_0_lt L_lt G_0_A G_pp G_mm G_pm G_mp G_K G_gt G_0_pp G_0_mm G_0_pm G_0_mp G_0_R G_0_K G_0_gt L_pp L_mm L_pm L_mp L_K L_gt L_0_pp L_0_mm L_0_pm L_0_mp L_0_K L_0_gt : W)
    (P1 : (Sigma_R = L_0_R - L_R)%W)
    (P2 : (Sigma_A = L_0_A - L_A)%W)
    (P3 : (Sigma_lt = L_0_lt - L_lt)%W)
    (X1 : components G_pp G_mm G_pm G_mp G_R G_A G_K G_gt G_lt)
    (X2 : components G_0_pp G_0_mm G_0_pm G_0_mp G_0_R G_0_A G_0_K G_0_gt G_0_lt)
    (X3 : components L_pp L_mm L_pm L_mp L_R L_A L_K L_gt L_lt)
    (X4 : components L_0_pp L_0_mm L_0_pm L_0_mp L_0_R L_0_A L_0_K L_0_gt L_0_lt)
    (I2 : (L_A * G_A = 1)%W)
    (I3 : (L_lt * G_A + L_R * G_lt = 0)%W)
    (I4 : (G_R * L_R = 1)%W)
    (I9 : (L_0_lt * G_0_A + L_0_R * G_0_lt = 0)%W)
    (I11 : (G_0_A * L_0_A = 1)%W),
    (G_lt = G_0_lt + G_R * Sigma_lt * G_A + G_R * Sigma_R * G_0_lt + G_R * Sigma_R * G_0_lt * Sigma_A * G_A + G_0_lt * Sigma_A * G_A)%W.
Proof.
  intros.
  apply word_difference; rewrite ?P1; rewrite ?P2; rewrite ?P3; transitivity (- (G_R * (L_0_lt * G_0_A + L_0_R * G_0_lt - 0) * L_0_A * G_A)
    + G_R * L_0_lt * (G_0_A * L_0_A - 1) * G_A
    + G_R * L_0_R * G_0_lt * (L_A * G_A - 1)
    + (G_R * L_R - 1) * G_0_lt * L_0_A * G_A
    + - (G_R * L_R * G_0_lt * (L_A * G_A - 1))
    + G_0_lt * (L_A * G_A - 1)
    + G_R * (L_lt * G_A + L_R * G_lt - 0)
    + - ((G_R * L_R - 1) * G_lt))%W;
  [split_components; words_ring | rewrite ?(word_vanishes I9), ?(word_vanishes I11), ?(word_vanishes I2), ?(word_vanishes I4), ?(word_vanishes I3); words_ring].
Qed.

(* dyson-greater: The > component, by the rule for three factors. *)
Lemma dyson_greater : forall (W : words) (G_gt G_0_gt Sigma_A G_A G_0_R Sigma_gt Sigma_R L_0_A L_A L_0_gt L_gt L_0_R L_R G_R L_lt G_lt G_0_A G_0_lt L_0_lt G_pp G_mm G_pm G_mp G_K G_0_pp G_0_mm G_0_pm G_0_mp G_0_K L_pp L_mm L_pm L_mp L_K L_0_pp L_0_mm L_0_pm L_0_mp L_0_K : W)
    (P1 : (Sigma_A = L_0_A - L_A)%W)
    (P2 : (Sigma_gt = L_0_gt - L_gt)%W)
    (P3 : (Sigma_R = L_0_R - L_R)%W)
    (X1 : components G_pp G_mm G_pm G_mp G_R G_A G_K G_gt G_lt)
    (X2 : components G_0_pp G_0_mm G_0_pm G_0_mp G_0_R G_0_A G_0_K G_0_gt G_0_lt)
    (X3 : components L_pp L_mm L_pm L_mp L_R L_A L_K L_gt L_lt)
    (X4 : components L_0_pp L_0_mm L_0_pm L_0_mp L_0_R L_0_A L_0_K L_0_gt L_0_lt)
    (I1 : (L_R * G_R = 1)%W)
    (I2 : (L_A * G_A = 1)%W)
    (I3 : (L_lt * G_A + L_R * G_lt = 0)%W)
    (I10 : (G_0_R * L_0_R = 1)%W)
    (I11 : (G_0_A * L_0_A = 1)%W)
    (I12 : (G_0_lt * L_0_A + G_0_R * L_0_lt = 0)%W),
    (G_gt = G_0_gt + G_0_gt * Sigma_A * G_A + G_0_R * Sigma_gt * G_A + G_0_R * Sigma_R * G_gt)%W.
Proof.
  intros.
  apply word_difference; rewrite ?P1; rewrite ?P2; rewrite ?P3; transitivity (- ((G_0_R * L_0_R - 1) * G_R)
    + - ((G_0_R * L_0_R - 1) * G_lt)
    + - ((G_0_lt * L_0_A + G_0_R * L_0_lt - 0) * G_A)
    + G_0_R * (L_R * G_R - 1)
    + G_0_R * (L_lt * G_A + L_R * G_lt - 0)
    + (G_0_A * L_0_A - 1) * G_A
    + - (G_0_A * (L_A * G_A - 1))
    + G_0_lt * (L_A * G_A - 1))%W;
  [split_components; words_ring | rewrite ?(word_vanishes I10), ?(word_vanishes I12), ?(word_vanishes I1), ?(word_vanishes I3), ?(word_vanishes I11), ?(word_vanishes I2); words_ring].
Qed.

(* dyson-greater-solved: G_0^RΣ^RG^> brought to the left and multiplied with 1 + G^RΣ^R: what Σ^> drives, and what G_0^> leaves behind. *)
Lemma dyson_greater_solved : forall (W : words) (G_gt G_0_gt G_R Sigma_gt G_A Sigma_R Sigma_A L_0_R L_R L_0_A L_A L_0_gt L_gt L_lt G_lt G_0_R L_0_lt G_0_A G_0_lt G_pp G_mm G_pm G_mp G_K G_0_pp G_0_mm G_0_pm G_0_mp G_0_K L_pp L_mm L_pm L_mp L_K L_0_pp L_0_mm L_0_pm L_0_mp L_0_K : W)
    (P1 : (Sigma_R = L_0_R - L_R)%W)
    (P2 : (Sigma_A = L_0_A - L_A)%W)
    (P3 : (Sigma_gt = L_0_gt - L_gt)%W)
    (X1 : components G_pp G_mm G_pm G_mp G_R G_A G_K G_gt G_lt)
    (X2 : components G_0_pp G_0_mm G_0_pm G_0_mp G_0_R G_0_A G_0_K G_0_gt G_0_lt)
    (X3 : components L_pp L_mm L_pm L_mp L_R L_A L_K L_gt L_lt)
    (X4 : components L_0_pp L_0_mm L_0_pm L_0_mp L_0_R L_0_A L_0_K L_0_gt L_0_lt)
    (I2 : (L_A * G_A = 1)%W)
    (I3 : (L_lt * G_A + L_R * G_lt = 0)%W)
    (I4 : (G_R * L_R = 1)%W)
    (I7 : (L_0_R * G_0_R = 1)%W)
    (I9 : (L_0_lt * G_0_A + L_0_R * G_0_lt = 0)%W)
    (I11 : (G_0_A * L_0_A = 1)%W),
    (G_gt = G_0_gt + G_R * Sigma_gt * G_A + G_R * Sigma_R * G_0_gt + G_R * Sigma_R * G_0_gt * Sigma_A * G_A + G_0_gt * Sigma_A * G_A)%W.
Proof.
  intros.
  apply word_difference; rewrite ?P1; rewrite ?P2; rewrite ?P3; transitivity (- (G_R * (L_0_R * G_0_R - 1) * L_0_A * G_A)
    + G_R * (L_0_R * G_0_R - 1) * L_A * G_A
    + G_R * L_0_R * (G_0_A * L_0_A - 1) * G_A
    + - (G_R * L_0_R * G_0_A * (L_A * G_A - 1))
    + - (G_R * (L_0_lt * G_0_A + L_0_R * G_0_lt - 0) * L_0_A * G_A)
    + G_R * L_0_lt * (G_0_A * L_0_A - 1) * G_A
    + G_R * L_0_R * G_0_lt * (L_A * G_A - 1)
    + (G_R * L_R - 1) * G_0_R * L_0_A * G_A
    + - (G_R * L_R * G_0_R * (L_A * G_A - 1))
    + - ((G_R * L_R - 1) * G_0_A * L_0_A * G_A)
    + G_R * L_R * G_0_A * (L_A * G_A - 1)
    + (G_R * L_R - 1) * G_0_lt * L_0_A * G_A
    + - (G_R * L_R * G_0_lt * (L_A * G_A - 1))
    + G_0_R * (L_A * G_A - 1)
    + - (G_0_A * (L_A * G_A - 1))
    + G_0_lt * (L_A * G_A - 1)
    + - (G_R * (L_0_R * G_0_R - 1))
    + (G_R * L_R - 1) * G_A
    + G_R * (L_lt * G_A + L_R * G_lt - 0)
    + - ((G_R * L_R - 1) * G_lt))%W;
  [split_components; words_ring | rewrite ?(word_vanishes I7), ?(word_vanishes I11), ?(word_vanishes I2), ?(word_vanishes I9), ?(word_vanishes I4), ?(word_vanishes I3); words_ring].
Qed.

(* series-K-1: First order in Σ: the sum over the inner branches of G_0∘Σ∘G_0 is the linear term of the closed form. *)
Lemma series_K_1 : forall (W : words) (G_0_pp Sigma_pm G_0_mm G_0_pm Sigma_mp G_0_mp Sigma_pp Sigma_mm G_0_K Sigma_A G_0_A G_0_R Sigma_K Sigma_R G_0_gt G_0_lt Sigma_gt Sigma_lt : W)
    (X1 : components G_0_pp G_0_mm G_0_pm G_0_mp G_0_R G_0_A G_0_K G_0_gt G_0_lt)
    (X2 : components Sigma_pp Sigma_mm Sigma_pm Sigma_mp Sigma_R Sigma_A Sigma_K Sigma_gt Sigma_lt),
    (- (G_0_pp * Sigma_pm * G_0_mm) - G_0_pm * Sigma_mp * G_0_pm - G_0_mp * Sigma_pm * G_0_mp - G_0_mm * Sigma_mp * G_0_pp + G_0_pp * Sigma_pp * G_0_pm + G_0_pm * Sigma_mm * G_0_mm + G_0_mp * Sigma_pp * G_0_pp + G_0_mm * Sigma_mm * G_0_mp = G_0_K * Sigma_A * G_0_A + G_0_R * Sigma_K * G_0_A + G_0_R * Sigma_R * G_0_K)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* series-K-2: Order 2 in Σ: G_2 = G_0∘Σ∘G_1 is the term of that order in the closed form. *)
Lemma series_K_2 : forall (W : words) (G_0_K Sigma_A G_1_A G_0_R Sigma_K Sigma_R G_1_K G_0_A G_0_pp G_0_mm G_0_pm G_0_mp G_0_gt G_0_lt Sigma_pp Sigma_mm Sigma_pm Sigma_mp Sigma_gt Sigma_lt : W)
    (P1 : (G_1_A = G_0_A * Sigma_A * G_0_A)%W)
    (P2 : (G_1_K = G_0_K * Sigma_A * G_0_A + G_0_R * Sigma_K * G_0_A + G_0_R * Sigma_R * G_0_K)%W)
    (X1 : components G_0_pp G_0_mm G_0_pm G_0_mp G_0_R G_0_A G_0_K G_0_gt G_0_lt)
    (X2 : components Sigma_pp Sigma_mm Sigma_pm Sigma_mp Sigma_R Sigma_A Sigma_K Sigma_gt Sigma_lt),
    (G_0_K * Sigma_A * G_1_A + G_0_R * Sigma_K * G_1_A + G_0_R * Sigma_R * G_1_K = G_0_K * Sigma_A * G_0_A * Sigma_A * G_0_A + G_0_R * Sigma_K * G_0_A * Sigma_A * G_0_A + G_0_R * Sigma_R * G_0_K * Sigma_A * G_0_A + G_0_R * Sigma_R * G_0_R * Sigma_K * G_0_A + G_0_R * Sigma_R * G_0_R * Sigma_R * G_0_K)%W.
Proof.
  intros.
  rewrite ?P1; rewrite ?P2; split_components; words_ring.
Qed.

(* series-K-3: Order 3 in Σ: G_3 = G_0∘Σ∘G_2 is the term of that order in the closed form. *)
Lemma series_K_3 : forall (W : words) (G_0_K Sigma_A G_2_A G_0_R Sigma_K Sigma_R G_2_K G_0_A G_0_pp G_0_mm G_0_pm G_0_mp G_0_gt G_0_lt Sigma_pp Sigma_mm Sigma_pm Sigma_mp Sigma_gt Sigma_lt : W)
    (P1 : (G_2_A = G_0_A * Sigma_A * G_0_A * Sigma_A * G_0_A)%W)
    (P2 : (G_2_K = G_0_K * Sigma_A * G_0_A * Sigma_A * G_0_A + G_0_R * Sigma_K * G_0_A * Sigma_A * G_0_A + G_0_R * Sigma_R * G_0_K * Sigma_A * G_0_A + G_0_R * Sigma_R * G_0_R * Sigma_K * G_0_A + G_0_R * Sigma_R * G_0_R * Sigma_R * G_0_K)%W)
    (X1 : components G_0_pp G_0_mm G_0_pm G_0_mp G_0_R G_0_A G_0_K G_0_gt G_0_lt)
    (X2 : components Sigma_pp Sigma_mm Sigma_pm Sigma_mp Sigma_R Sigma_A Sigma_K Sigma_gt Sigma_lt),
    (G_0_K * Sigma_A * G_2_A + G_0_R * Sigma_K * G_2_A + G_0_R * Sigma_R * G_2_K = G_0_K * Sigma_A * G_0_A * Sigma_A * G_0_A * Sigma_A * G_0_A + G_0_R * Sigma_K * G_0_A * Sigma_A * G_0_A * Sigma_A * G_0_A + G_0_R * Sigma_R * G_0_K * Sigma_A * G_0_A * Sigma_A * G_0_A + G_0_R * Sigma_R * G_0_R * Sigma_K * G_0_A * Sigma_A * G_0_A + G_0_R * Sigma_R * G_0_R * Sigma_R * G_0_K * Sigma_A * G_0_A + G_0_R * Sigma_R * G_0_R * Sigma_R * G_0_R * Sigma_K * G_0_A + G_0_R * Sigma_R * G_0_R * Sigma_R * G_0_R * Sigma_R * G_0_K)%W.
Proof.
  intros.
  rewrite ?P1; rewrite ?P2; split_components; words_ring.
Qed.

(* series-lesser-1: First order in Σ: the sum over the inner branches of G_0∘Σ∘G_0 is the linear term of the closed form. *)
Lemma series_lesser_1 : forall (W : words) (G_0_pp Sigma_pm G_0_mm G_0_pm Sigma_mp Sigma_pp Sigma_mm G_0_lt Sigma_A G_0_A G_0_R Sigma_lt Sigma_R G_0_mp G_0_K G_0_gt Sigma_K Sigma_gt : W)
    (X1 : components G_0_pp G_0_mm G_0_pm G_0_mp G_0_R G_0_A G_0_K G_0_gt G_0_lt)
    (X2 : components Sigma_pp Sigma_mm Sigma_pm Sigma_mp Sigma_R Sigma_A Sigma_K Sigma_gt Sigma_lt),
    (- (G_0_pp * Sigma_pm * G_0_mm) - G_0_pm * Sigma_mp * G_0_pm + G_0_pp * Sigma_pp * G_0_pm + G_0_pm * Sigma_mm * G_0_mm = G_0_lt * Sigma_A * G_0_A + G_0_R * Sigma_lt * G_0_A + G_0_R * Sigma_R * G_0_lt)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* series-lesser-2: Order 2 in Σ: G_2 = G_0∘Σ∘G_1 is the term of that order in the closed form. *)
Lemma series_lesser_2 : forall (W : words) (G_0_lt Sigma_A G_1_A G_0_R Sigma_lt Sigma_R G_1_lt G_0_A G_0_pp G_0_mm G_0_pm G_0_mp G_0_K G_0_gt Sigma_pp Sigma_mm Sigma_pm Sigma_mp Sigma_K Sigma_gt : W)
    (P1 : (G_1_A = G_0_A * Sigma_A * G_0_A)%W)
    (P2 : (G_1_lt = G_0_lt * Sigma_A * G_0_A + G_0_R * Sigma_lt * G_0_A + G_0_R * Sigma_R * G_0_lt)%W)
    (X1 : components G_0_pp G_0_mm G_0_pm G_0_mp G_0_R G_0_A G_0_K G_0_gt G_0_lt)
    (X2 : components Sigma_pp Sigma_mm Sigma_pm Sigma_mp Sigma_R Sigma_A Sigma_K Sigma_gt Sigma_lt),
    (G_0_lt * Sigma_A * G_1_A + G_0_R * Sigma_lt * G_1_A + G_0_R * Sigma_R * G_1_lt = G_0_lt * Sigma_A * G_0_A * Sigma_A * G_0_A + G_0_R * Sigma_lt * G_0_A * Sigma_A * G_0_A + G_0_R * Sigma_R * G_0_lt * Sigma_A * G_0_A + G_0_R * Sigma_R * G_0_R * Sigma_lt * G_0_A + G_0_R * Sigma_R * G_0_R * Sigma_R * G_0_lt)%W.
Proof.
  intros.
  rewrite ?P1; rewrite ?P2; split_components; words_ring.
Qed.

(* series-remainder: The sum up to third order solves the retarded equation up to a remainder of fourth order; the closed form sums the series wherever 1 − G_0^RΣ^R can be inverted. *)
Lemma series_remainder : forall (W : words) (G_0_R Sigma_R G_0_pp G_0_mm G_0_pm G_0_mp G_0_A G_0_K G_0_gt G_0_lt Sigma_pp Sigma_mm Sigma_pm Sigma_mp Sigma_A Sigma_K Sigma_gt Sigma_lt : W)
    (X1 : components G_0_pp G_0_mm G_0_pm G_0_mp G_0_R G_0_A G_0_K G_0_gt G_0_lt)
    (X2 : components Sigma_pp Sigma_mm Sigma_pm Sigma_mp Sigma_R Sigma_A Sigma_K Sigma_gt Sigma_lt),
    (G_0_R - G_0_R * Sigma_R * G_0_R * Sigma_R * G_0_R * Sigma_R * G_0_R * Sigma_R * G_0_R = G_0_R - G_0_R * Sigma_R * G_0_R * Sigma_R * G_0_R * Sigma_R * G_0_R * Sigma_R * G_0_R)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* boundary-energy: In energy 1 + G^RΣ^R = G^R(G_0^R)^{-1}, and the boundary term is dressed on both sides. *)
Lemma boundary_energy : forall (omega : C) (G_0_K G_A Sigma_A G_R Sigma_R G_0_A G_0_R : C -> C)
    (P1 : Sigma_A omega = 1 / G_0_A omega - 1 / G_A omega)
    (P2 : Sigma_R omega = 1 / G_0_R omega - 1 / G_R omega)
    (N1 : G_0_A omega <> 0)
    (N2 : G_0_R omega <> 0)
    (N3 : G_A omega <> 0)
    (N4 : G_R omega <> 0),
    G_0_K omega * (1 + G_A omega * Sigma_A omega) * (1 + G_R omega * Sigma_R omega) = G_A omega * G_R omega * G_0_K omega / (G_0_A omega * G_0_R omega).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* boundary-source: (G_0^R)^{-1}G_0^K(G_0^A)^{-1} of a free level is its width times its distribution: infinitesimal. *)
Lemma boundary_source : forall (omega eta h_0 epsilon : C) (G_0_A G_0_K G_0_R : C -> C)
    (P1 : G_0_A omega = 1 / (omega - epsilon - i * eta))
    (P2 : G_0_K omega = h_0 * (1 / (omega - epsilon + i * eta) - 1 / (omega - epsilon - i * eta)))
    (P3 : G_0_R omega = 1 / (omega - epsilon + i * eta))
    (N1 : G_0_A omega <> 0)
    (N2 : G_0_R omega <> 0)
    (N3 : omega - epsilon + i * eta <> 0)
    (N4 : omega - epsilon - i * eta <> 0),
    G_0_K omega / (G_0_A omega * G_0_R omega) = - 2 * i * eta * h_0.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3).
Qed.

(* boundary-width: The boundary term is of order η, unless G^RG^A is of order 1/η. *)
Lemma boundary_width : forall (omega eta h_0 epsilon : C) (G_A G_R G_0_A G_0_K G_0_R : C -> C)
    (P1 : G_0_A omega = 1 / (omega - epsilon - i * eta))
    (P2 : G_0_K omega = h_0 * (1 / (omega - epsilon + i * eta) - 1 / (omega - epsilon - i * eta)))
    (P3 : G_0_R omega = 1 / (omega - epsilon + i * eta))
    (N1 : G_0_A omega <> 0)
    (N2 : G_0_R omega <> 0)
    (N3 : omega - epsilon + i * eta <> 0)
    (N4 : omega - epsilon - i * eta <> 0),
    G_A omega * G_R omega * G_0_K omega / (G_0_A omega * G_0_R omega) = - 2 * i * eta * h_0 * G_A omega * G_R omega.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3).
Qed.

(* boundary-weight: Its weight for Σ^R = −iγ, integrated over the level. *)
Lemma boundary_weight : forall (Int : integral) (eta h_0 omega pi gamma : C) (G_A G_R : C -> C -> C)
    (P1 : forall epsilon : R, G_A omega epsilon = 1 / (omega - epsilon - i * eta - i * gamma))
    (P2 : forall epsilon : R, G_R omega epsilon = 1 / (omega - epsilon + i * eta + i * gamma))
    (I1 : Int (fun epsilon : R => 1 / (epsilon - omega + i * eta + i * gamma)) = - i * pi)
    (I2 : Int (fun epsilon : R => 1 / (epsilon - omega - i * eta - i * gamma)) = i * pi)
    (N1 : eta + gamma <> 0)
    (N2 : forall epsilon : R, omega - epsilon - i * eta - i * gamma <> 0)
    (N3 : forall epsilon : R, omega - epsilon + i * eta + i * gamma <> 0)
    (N4 : 2 * i * eta + 2 * i * gamma <> 0)
    (N5 : forall epsilon : R, epsilon - omega + i * eta + i * gamma <> 0)
    (N6 : - 2 * i * eta - 2 * i * gamma <> 0)
    (N7 : forall epsilon : R, epsilon - omega - i * eta - i * gamma <> 0),
    Int (fun epsilon : R => - 2 * i * eta * h_0 * G_A omega epsilon * G_R omega epsilon) = - 2 * i * eta * h_0 * pi / (eta + gamma).
Proof.
  intros.
  apply Csub_0; transitivity ((2 * i * eta * h_0 / (2 * i * eta + 2 * i * gamma)) * (Int (fun epsilon : R => 1 / (epsilon - omega + i * eta + i * gamma)) - (- i * pi))
    + (2 * i * eta * h_0 / (- 2 * i * eta - 2 * i * gamma)) * (Int (fun epsilon : R => 1 / (epsilon - omega - i * eta - i * gamma)) - (i * pi)));
  [apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* driven-weight: The weight of the part that Σ^K = h(Σ^R − Σ^A) drives. *)
Lemma driven_weight : forall (Int : integral) (omega gamma h pi eta : C) (G_A G_R : C -> C -> C) (Sigma_K : C -> C)
    (P1 : forall epsilon : R, G_A omega epsilon = 1 / (omega - epsilon - i * eta - i * gamma))
    (P2 : forall epsilon : R, G_R omega epsilon = 1 / (omega - epsilon + i * eta + i * gamma))
    (P3 : Sigma_K omega = - 2 * i * gamma * h)
    (I1 : Int (fun epsilon : R => 1 / (epsilon - omega + i * eta + i * gamma)) = - i * pi)
    (I2 : Int (fun epsilon : R => 1 / (epsilon - omega - i * eta - i * gamma)) = i * pi)
    (N1 : eta + gamma <> 0)
    (N2 : forall epsilon : R, omega - epsilon - i * eta - i * gamma <> 0)
    (N3 : forall epsilon : R, omega - epsilon + i * eta + i * gamma <> 0)
    (N4 : 2 * i * eta + 2 * i * gamma <> 0)
    (N5 : forall epsilon : R, epsilon - omega + i * eta + i * gamma <> 0)
    (N6 : - 2 * i * eta - 2 * i * gamma <> 0)
    (N7 : forall epsilon : R, epsilon - omega - i * eta - i * gamma <> 0),
    Int (fun epsilon : R => G_A omega epsilon * G_R omega epsilon * Sigma_K omega) = - 2 * i * gamma * h * pi / (eta + gamma).
Proof.
  intros.
  apply Csub_0; transitivity ((2 * i * gamma * h / (2 * i * eta + 2 * i * gamma)) * (Int (fun epsilon : R => 1 / (epsilon - omega + i * eta + i * gamma)) - (- i * pi))
    + (2 * i * gamma * h / (- 2 * i * eta - 2 * i * gamma)) * (Int (fun epsilon : R => 1 / (epsilon - omega - i * eta - i * gamma)) - (i * pi)));
  [apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* spectral-weight: The weight of G^R − G^A, whatever the width. *)
Lemma spectral_weight : forall (Int : integral) (omega pi eta gamma : C) (G_R G_A : C -> C -> C)
    (P1 : forall epsilon : R, G_R omega epsilon = 1 / (omega - epsilon + i * eta + i * gamma))
    (P2 : forall epsilon : R, G_A omega epsilon = 1 / (omega - epsilon - i * eta - i * gamma))
    (I1 : Int (fun epsilon : R => 1 / (epsilon - omega + i * eta + i * gamma)) = - i * pi)
    (I2 : Int (fun epsilon : R => 1 / (epsilon - omega - i * eta - i * gamma)) = i * pi)
    (N1 : forall epsilon : R, omega - epsilon + i * eta + i * gamma <> 0)
    (N2 : forall epsilon : R, omega - epsilon - i * eta - i * gamma <> 0)
    (N3 : forall epsilon : R, epsilon - omega + i * eta + i * gamma <> 0)
    (N4 : forall epsilon : R, epsilon - omega - i * eta - i * gamma <> 0),
    Int (fun epsilon : R => G_R omega epsilon - G_A omega epsilon) = - 2 * i * pi.
Proof.
  intros.
  apply Csub_0; transitivity ((Int (fun epsilon : R => 1 / (epsilon - omega + i * eta + i * gamma)) - (- i * pi))
    + ((-1)) * (Int (fun epsilon : R => 1 / (epsilon - omega - i * eta - i * gamma)) - (i * pi)));
  [apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* distribution-of-level: The distribution function of the level: the mean of h_0 and h, weighted with the widths η and γ. *)
Lemma distribution_of_level : forall (pi eta h_0 gamma h : C)
    (N1 : pi <> 0)
    (N2 : eta + gamma <> 0),
    i * (- 2 * i * eta * h_0 * pi / (eta + gamma) - 2 * i * gamma * h * pi / (eta + gamma)) / (2 * pi) = (eta * h_0 + gamma * h) / (eta + gamma).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* boundary-vanishes: At η → 0 any γ > 0 forgets h_0; at γ = 0 the level keeps it. *)
Lemma boundary_vanishes : forall (gamma eta s h_0 h : C)
    (N1 : gamma + eta * s <> 0)
    (N2 : gamma <> 0),
    (eta * h_0 * s + gamma * h) / (gamma + eta * s) - (h) = s * ((- eta * h + eta * h_0) / (gamma + eta * s)).
Proof.
  intros; rational.
Qed.

(* Steps without a lemma:
   inverse-right-R: what the lemma would assume: a component of the relation that the step rests on (contour-inverse).
   inverse-right-A: what the lemma would assume: a component of the relation that the step rests on (contour-inverse).
   inverse-left-R: what the lemma would assume: a component of the relation that the step rests on (contour-inverse).
   inverse-left-A: what the lemma would assume: a component of the relation that the step rests on (contour-inverse).
   inverse-vanishes-lesser: what the lemma would assume: a component of the relation that the step rests on (contour-inverse). *)
