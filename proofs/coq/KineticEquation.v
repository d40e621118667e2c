(* Kinetic equation and KMS defect.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* dyson-convolution-R: C^R = C^{++} − C^{+-} with C^{ab} = Σ_c s_c A^{ac}B^{cb}, s_± = ±1. *)
Lemma dyson_convolution_R : forall (W : words) (L_pp G_pm L_pm G_mp G_pp G_mm L_R G_R G_A G_K G_gt G_lt L_mm L_mp L_A L_K L_gt L_lt : W)
    (X1 : components G_pp G_mm G_pm G_mp G_R G_A G_K G_gt G_lt)
    (X2 : components L_pp L_mm L_pm L_mp L_R L_A L_K L_gt L_lt),
    (- (L_pp * G_pm) - L_pm * G_mp + L_pp * G_pp + L_pm * G_mm = L_R * G_R)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* dyson-convolution-A: C^A = C^{+-} − C^{--} with C^{ab} = Σ_c s_c A^{ac}B^{cb}, s_± = ±1. *)
Lemma dyson_convolution_A : forall (W : words) (L_pm G_mm L_mp G_pm L_pp L_mm L_A G_A G_pp G_mp G_R G_K G_gt G_lt L_R L_K L_gt L_lt : W)
    (X1 : components G_pp G_mm G_pm G_mp G_R G_A G_K G_gt G_lt)
    (X2 : components L_pp L_mm L_pm L_mp L_R L_A L_K L_gt L_lt),
    (- (L_pm * G_mm) - L_mp * G_pm + L_pp * G_pm + L_mm * G_mm = L_A * G_A)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* dyson-convolution-K: C^K = C^{-+} + C^{+-} with C^{ab} = Σ_c s_c A^{ac}B^{cb}, s_± = ±1. *)
Lemma dyson_convolution_K : forall (W : words) (L_pm G_mm L_mm G_mp L_pp G_pm L_mp G_pp L_K G_A L_R G_K G_R G_gt G_lt L_A L_gt L_lt : W)
    (X1 : components G_pp G_mm G_pm G_mp G_R G_A G_K G_gt G_lt)
    (X2 : components L_pp L_mm L_pm L_mp L_R L_A L_K L_gt L_lt),
    (- (L_pm * G_mm) - L_mm * G_mp + L_pp * G_pm + L_mp * G_pp = L_K * G_A + L_R * G_K)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* dyson-convolution-greater: C^> = C^{-+} with C^{ab} = Σ_c s_c A^{ac}B^{cb}, s_± = ±1. *)
Lemma dyson_convolution_greater : forall (W : words) (L_mm G_mp L_mp G_pp L_gt G_A L_R G_gt G_mm G_pm G_R G_K G_lt L_pp L_pm L_A L_K L_lt : W)
    (X1 : components G_pp G_mm G_pm G_mp G_R G_A G_K G_gt G_lt)
    (X2 : components L_pp L_mm L_pm L_mp L_R L_A L_K L_gt L_lt),
    (- (L_mm * G_mp) + L_mp * G_pp = L_gt * G_A + L_R * G_gt)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* dyson-convolution-lesser: C^< = C^{+-} with C^{ab} = Σ_c s_c A^{ac}B^{cb}, s_± = ±1. *)
Lemma dyson_convolution_lesser : forall (W : words) (L_pm G_mm L_pp G_pm L_lt G_A L_R G_lt G_pp G_mp G_R G_K G_gt L_mm L_mp L_A L_K L_gt : W)
    (X1 : components G_pp G_mm G_pm G_mp G_R G_A G_K G_gt G_lt)
    (X2 : components L_pp L_mm L_pm L_mp L_R L_A L_K L_gt L_lt),
    (- (L_pm * G_mm) + L_pp * G_pm = L_lt * G_A + L_R * G_lt)%W.
Proof.
  intros.
  split_components; words_ring.
Qed.

(* dyson-keldysh: (G_0^{-1} − Σ)∘G = 1 on the contour gives G^K = G^R Σ^K G^A. *)
Lemma dyson_keldysh : forall (W : words) (G_K G_R Sigma_K G_A L_K L_A L_lt L_R G_lt G_pp G_mm G_pm G_mp G_gt L_pp L_mm L_pm L_mp L_gt : W)
    (P1 : (Sigma_K = - L_K)%W)
    (X1 : components G_pp G_mm G_pm G_mp G_R G_A G_K G_gt G_lt)
    (X2 : components L_pp L_mm L_pm L_mp L_R L_A L_K L_gt L_lt)
    (I2 : (L_A * G_A = 1)%W)
    (I3 : (L_lt * G_A + L_R * G_lt = 0)%W)
    (I4 : (G_R * L_R = 1)%W),
    (G_K = G_R * Sigma_K * G_A)%W.
Proof.
  intros.
  apply word_difference; rewrite ?P1; transitivity ((G_R * L_R - 1) * G_A
    + - (G_R * (L_A * G_A - 1))
    + (G_R * (L_lt * G_A + L_R * G_lt - 0) + G_R * (L_lt * G_A + L_R * G_lt - 0))
    + - (((G_R * L_R - 1) * G_lt + (G_R * L_R - 1) * G_lt)))%W;
  [split_components; words_ring | rewrite ?(word_vanishes I4), ?(word_vanishes I2), ?(word_vanishes I3); words_ring].
Qed.

(* kinetic-condition: G^K = h(G^R − G^A) and G^K = G^RΣ^KG^A give Σ^K = h(Σ^R − Σ^A). *)
Lemma kinetic_condition : forall (omega epsilon : C) (Sigma_11_K h Sigma_11_R Sigma_11_A G_11_A G_11_R : C -> C)
    (P1 : Sigma_11_K omega = (- G_11_A omega * h omega + G_11_R omega * h omega) / (G_11_A omega * G_11_R omega))
    (P2 : Sigma_11_R omega = omega - 1 / G_11_R omega - epsilon)
    (P3 : Sigma_11_A omega = omega - 1 / G_11_A omega - epsilon)
    (N1 : G_11_A omega <> 0)
    (N2 : G_11_R omega <> 0),
    Sigma_11_K omega = h omega * (Sigma_11_R omega - Sigma_11_A omega).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3).
Qed.

(* rate-out: Σ^R − Σ^A: scattering out, with the rate kernel F_B + h. *)
Lemma rate_out : forall (Int : integral) (g pi omega : C) (D_A G_11_K D_K G_11_A G_11_R D_R A F_B h lambda_R : C -> C)
    (P1 : forall nu : R, D_A (omega - nu) = - (lambda_R (omega - nu) - 2 * i * pi * A (omega - nu)) / (g * g))
    (P2 : forall nu : R, D_K (omega - nu) = - 2 * i * pi * A (omega - nu) * F_B (omega - nu) / (g * g))
    (P3 : forall nu : R, D_R (omega - nu) = - lambda_R (omega - nu) / (g * g))
    (P4 : forall nu : R, G_11_K nu = h nu * (G_11_R nu - G_11_A nu))
    (N1 : pi <> 0)
    (N2 : g <> 0),
    - Int (fun nu : R => i * g * g * (D_A (omega - nu) * G_11_K nu / 2 + D_K (omega - nu) * G_11_A nu / 2) / (2 * pi)) + Int (fun nu : R => i * g * g * (D_K (omega - nu) * G_11_R nu / 2 + D_R (omega - nu) * G_11_K nu / 2) / (2 * pi)) = Int (fun nu : R => A (omega - nu) * (F_B (omega - nu) + h nu) * (G_11_R nu - G_11_A nu) / 2).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4).
Qed.

(* rate-in: Σ^K: scattering in, with the rate kernel 1 + hF_B. *)
Lemma rate_in : forall (Int : integral) (g pi omega : C) (D_R D_A G_11_R G_11_A D_K G_11_K A F_B h lambda_R : C -> C)
    (P1 : forall nu : R, D_R (omega - nu) = - lambda_R (omega - nu) / (g * g))
    (P2 : forall nu : R, D_A (omega - nu) = - (lambda_R (omega - nu) - 2 * i * pi * A (omega - nu)) / (g * g))
    (P3 : forall nu : R, D_K (omega - nu) = - 2 * i * pi * A (omega - nu) * F_B (omega - nu) / (g * g))
    (P4 : forall nu : R, G_11_K nu = h nu * (G_11_R nu - G_11_A nu))
    (N1 : pi <> 0)
    (N2 : g <> 0),
    Int (fun nu : R => i * g * g * ((D_R (omega - nu) - D_A (omega - nu)) * (G_11_R nu - G_11_A nu) / 2 + D_K (omega - nu) * G_11_K nu / 2) / (2 * pi)) = Int (fun nu : R => A (omega - nu) * (1 + F_B (omega - nu) * h nu) * (G_11_R nu - G_11_A nu) / 2).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4).
Qed.

(* collision: The kinetic equation: this collision integral vanishes in a steady state without bath. *)
Lemma collision : forall (Int : integral) (omega g pi : C) (h D_A G_11_K D_K G_11_A G_11_R D_R A F_B lambda_R : C -> C)
    (P1 : forall nu : R, D_A (omega - nu) = - (lambda_R (omega - nu) - 2 * i * pi * A (omega - nu)) / (g * g))
    (P2 : forall nu : R, D_K (omega - nu) = - 2 * i * pi * A (omega - nu) * F_B (omega - nu) / (g * g))
    (P3 : forall nu : R, D_R (omega - nu) = - lambda_R (omega - nu) / (g * g))
    (P4 : forall nu : R, G_11_K nu = h nu * (G_11_R nu - G_11_A nu))
    (N1 : pi <> 0)
    (N2 : g <> 0),
    - h omega * (- Int (fun nu : R => i * g * g * (D_A (omega - nu) * G_11_K nu / 2 + D_K (omega - nu) * G_11_A nu / 2) / (2 * pi)) + Int (fun nu : R => i * g * g * (D_K (omega - nu) * G_11_R nu / 2 + D_R (omega - nu) * G_11_K nu / 2) / (2 * pi))) + Int (fun nu : R => i * g * g * ((D_R (omega - nu) - D_A (omega - nu)) * (G_11_R nu - G_11_A nu) / 2 + D_K (omega - nu) * G_11_K nu / 2) / (2 * pi)) = Int (fun nu : R => A (omega - nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) * (G_11_R nu - G_11_A nu) / 2).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4).
Qed.

(* reference-boson: The boson that balances h solves N(ω,ν) = 0 for F_B(ω−ν); it is called F_ref(ω,ν). *)
Lemma reference_boson : forall (omega nu : C) (F_B h : C -> C)
    (I1 : 1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu = 0)
    (N1 : h nu - h omega <> 0),
    F_B (omega - nu) = (- 1 + h nu * h omega) / (h nu - h omega).
Proof.
  intros.
  apply Csub_0; transitivity ((1 / (h nu - h omega)) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* defect-factorised: The defect is the deviation of the boson from detailed balance with the electrons. *)
Lemma defect_factorised : forall (omega nu : C) (h F_B : C -> C)
    (N1 : h nu - h omega <> 0),
    1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu = (F_B (omega - nu) - (- 1 + h nu * h omega) / (h nu - h omega)) * (h nu - h omega).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* defect-vanishes: At one temperature the defect vanishes identically. *)
Lemma defect_vanishes : forall (E : exponential) (omega nu T_e : C) (h F_B : C -> C)
    (P1 : h omega = tanh E (omega / (2 * T_e)))
    (P2 : F_B (omega - nu) = coth E ((omega - nu) / (2 * T_e)))
    (P3 : h nu = tanh E (nu / (2 * T_e)))
    (N1 : T_e <> 0)
    (N2 : 1 + E (omega / T_e) <> 0)
    (N3 : E (omega / T_e) - E (nu / T_e) <> 0)
    (N4 : 1 + E (nu / T_e) <> 0),
    1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu = 0.
Proof.
  intros; apply Csub_0; try rewrite P1; try rewrite P2; try rewrite P3; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (2 * (omega / (2 * T_e)))) with (E ((omega / T_e))) by (symmetry; by_units ((omega / T_e))).
  replace (E (2 * ((omega - nu) / (2 * T_e)))) with (/ E ((nu / T_e)) * E ((omega / T_e))) by (symmetry; by_units (- (nu / T_e) + (omega / T_e))).
  replace (E (2 * (nu / (2 * T_e)))) with (E ((nu / T_e))) by (symmetry; by_units ((nu / T_e))).
  pose proof (E_neq_0 E (omega / T_e)) as Z1.
  pose proof (E_neq_0 E (nu / T_e)) as Z2.
  rational.
Qed.

(* reference-thermal: For thermal electrons F_ref is the boson at the electrons' temperature. *)
Lemma reference_thermal : forall (E : exponential) (nu omega T_e : C) (h : C -> C)
    (P1 : h nu = tanh E (nu / (2 * T_e)))
    (P2 : h omega = tanh E (omega / (2 * T_e)))
    (N1 : T_e <> 0)
    (N2 : 1 + E (nu / T_e) <> 0)
    (N3 : 1 + E (omega / T_e) <> 0)
    (N4 : - 2 * E (omega / T_e) + 2 * E (nu / T_e) <> 0)
    (N5 : E (omega / T_e) - E (nu / T_e) <> 0)
    (N6 : h nu - h omega <> 0),
    (- 1 + h nu * h omega) / (h nu - h omega) = coth E ((omega - nu) / (2 * T_e)).
Proof.
  intros; apply Csub_0; try rewrite P1; try rewrite P2; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (2 * (nu / (2 * T_e)))) with (E ((nu / T_e))) by (symmetry; by_units ((nu / T_e))).
  replace (E (2 * (omega / (2 * T_e)))) with (E ((omega / T_e))) by (symmetry; by_units ((omega / T_e))).
  replace (E (2 * ((omega - nu) / (2 * T_e)))) with (/ E ((nu / T_e)) * E ((omega / T_e))) by (symmetry; by_units (- (nu / T_e) + (omega / T_e))).
  pose proof (E_neq_0 E (nu / T_e)) as Z1.
  pose proof (E_neq_0 E (omega / T_e)) as Z2.
  rational.
Qed.
