(* Kinetic theory: bath, detailed balance, conservation laws.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* lead-matrix: One level ε of the lead: hopping enters with τ3, the lead has no τ1 part, so nothing is added to φ. *)
Lemma lead_matrix : forall (z epsilon : C)
    (N1 : z - epsilon <> 0)
    (N2 : epsilon + z <> 0),
    1 / (z - epsilon) = 1 / (z - epsilon)
    /\ 0 = 0
    /\ 0 = 0
    /\ 1 / (epsilon + z) = 1 / (epsilon + z).
Proof.
  intros.
  split; [ | split; [ | split]].
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
Qed.

(* lead-rate: Γ_b = 2πρ_bV², Fermi's golden rule, solved for V²; the advanced function has the poles of the retarded one on the other side and the opposite sign. *)
Lemma lead_rate : forall (V_2 Gamma_b pi rho_b : C)
    (I1 : - Gamma_b + 2 * pi * rho_b * V_2 = 0)
    (N1 : pi <> 0)
    (N2 : rho_b <> 0),
    V_2 = Gamma_b / (2 * pi * rho_b).
Proof.
  intros.
  apply Csub_0; transitivity ((1 / (2 * pi * rho_b)) * (- Gamma_b + 2 * pi * rho_b * V_2 - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* lead-retarded: Σ_b^R in terms of the rate: half of it, since a probability is the square of an amplitude. *)
Lemma lead_retarded : forall (pi rho_b V_2 Gamma_b : C)
    (P1 : V_2 = Gamma_b / (2 * pi * rho_b))
    (N1 : pi <> 0)
    (N2 : rho_b <> 0),
    - i * pi * rho_b * V_2 = - i * Gamma_b / 2.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* lead-advanced: Σ_b^A in terms of the rate: half of it, since a probability is the square of an amplitude. *)
Lemma lead_advanced : forall (pi rho_b V_2 Gamma_b : C)
    (P1 : V_2 = Gamma_b / (2 * pi * rho_b))
    (N1 : pi <> 0)
    (N2 : rho_b <> 0),
    i * pi * rho_b * V_2 = i * Gamma_b / 2.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* lead-keldysh: Σ_b^K = h_b(Σ_b^R − Σ_b^A): the lead has one distribution function, h_b. *)
Lemma lead_keldysh : forall (omega Gamma_b : C) (h_b Sigma_b_R Sigma_b_A : C -> C)
    (P1 : Sigma_b_R omega = - i * Gamma_b / 2)
    (P2 : Sigma_b_A omega = i * Gamma_b / 2),
    h_b omega * (Sigma_b_R omega - Sigma_b_A omega) = - i * Gamma_b * h_b omega.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* gain-loss: Gain Σ^<G^> minus loss Σ^>G^<, per energy and time: the kinetic equation says that they balance at each ω. *)
Lemma gain_loss : forall (omega : C) (G_11_lt Sigma_11_gt G_11_gt Sigma_11_lt G_11_R G_11_A Sigma_11_K h Sigma_11_R Sigma_11_A : C -> C)
    (P1 : G_11_lt omega = (G_11_A omega - G_11_R omega + h omega * (G_11_R omega - G_11_A omega)) / 2)
    (P2 : Sigma_11_gt omega = (Sigma_11_K omega + Sigma_11_R omega - Sigma_11_A omega) / 2)
    (P3 : G_11_gt omega = (G_11_R omega - G_11_A omega + h omega * (G_11_R omega - G_11_A omega)) / 2)
    (P4 : Sigma_11_lt omega = (Sigma_11_A omega + Sigma_11_K omega - Sigma_11_R omega) / 2),
    - G_11_lt omega * Sigma_11_gt omega + G_11_gt omega * Sigma_11_lt omega = (G_11_R omega - G_11_A omega) * (Sigma_11_K omega - h omega * (Sigma_11_R omega - Sigma_11_A omega)) / 2.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4).
Qed.

(* defect-occupations: The KMS defect is four times Boltzmann's balance: emission of a boson ω−ν, stimulated and spontaneous, minus absorption. *)
Lemma defect_occupations : forall (omega nu : C) (h F_B f n : C -> C)
    (P1 : h omega = 1 - 2 * f omega)
    (P2 : F_B (omega - nu) = 1 + 2 * n (omega - nu))
    (P3 : h nu = 1 - 2 * f nu),
    1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu = 4 * (- f nu * n (omega - nu) * (1 - f omega) + f omega * (1 - f nu) * (1 + n (omega - nu))).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3).
Qed.

(* bath-rate-out: i(Σ^R − Σ^A) = −2Im Σ^R, boson and lead: the rate at which electrons leave ω. The amplitude G^R decays with half of it. *)
Lemma bath_rate_out : forall (Int : integral) (Gamma_b omega pi : C) (A F_B h G_11_R G_11_A B : C -> C)
    (P1 : forall nu : R, G_11_A nu = G_11_R nu + 2 * i * pi * B nu),
    i * (- i * Gamma_b + Int (fun nu : R => A (omega - nu) * (F_B (omega - nu) + h nu) * (G_11_R nu - G_11_A nu) / 2)) = Gamma_b + Int (fun nu : R => pi * A (omega - nu) * B nu * (F_B (omega - nu) + h nu)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* bath-rate-in: iΣ^K: the rate of scattering in. *)
Lemma bath_rate_in : forall (Int : integral) (Gamma_b omega pi : C) (h_b A F_B h G_11_R G_11_A B : C -> C)
    (P1 : forall nu : R, G_11_A nu = G_11_R nu + 2 * i * pi * B nu),
    i * (- i * Gamma_b * h_b omega + Int (fun nu : R => A (omega - nu) * (1 + F_B (omega - nu) * h nu) * (G_11_R nu - G_11_A nu) / 2)) = Gamma_b * h_b omega + Int (fun nu : R => pi * A (omega - nu) * B nu * (1 + F_B (omega - nu) * h nu)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* deviation: The same as a balance: the lead pulls h towards h_b at the rate Γ_b, the boson adds π∫A N B. Without a bath ∫A N B dν = 0 at every ω. *)
Lemma deviation : forall (Int : integral) (omega Gamma_b pi : C) (h A B F_B h_b : C -> C),
    - h omega * (Gamma_b + Int (fun nu : R => pi * A (omega - nu) * B nu * (F_B (omega - nu) + h nu))) + Gamma_b * h_b omega + Int (fun nu : R => pi * A (omega - nu) * B nu * (1 + F_B (omega - nu) * h nu)) = Gamma_b * (h_b omega - h omega) + Int (fun nu : R => pi * A (omega - nu) * B nu * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu)).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* condition-wide-band: Σ^K − h(Σ^R − Σ^A) in the wide band, where B = 1: without a bath h solves ∫A(ω−ν)N(ω,ν)dν = 0 at every ω. *)
Lemma condition_wide_band : forall (Int : integral) (omega pi : C) (A h F_B G_11_R G_11_A : C -> C)
    (P1 : forall nu : R, G_11_A nu = G_11_R nu + 2 * i * pi),
    Int (fun nu : R => A (omega - nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) * (G_11_R nu - G_11_A nu) / 2) = Int (fun nu : R => - i * pi * A (omega - nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* period-electron: An electron changes its sign over one period: e^{−ω(τ−β)}G^< = −e^{−ωτ}G^> at every τ between 0 and β. *)
Lemma period_electron : forall (E : exponential) (omega tau T : C) (G_11_lt G_11_gt : C -> C)
    (I1 : G_11_lt omega * E (- omega * tau + omega / T) + G_11_gt omega * E (- omega * tau) = 0)
    (N1 : E (- omega * tau + omega / T) <> 0)
    (N2 : T <> 0),
    G_11_lt omega = - G_11_gt omega * E (- omega * tau) / E (- omega * tau + omega / T).
Proof.
  intros.
  apply Csub_0; transitivity ((1 / E (- omega * tau + omega / T)) * (G_11_lt omega * E (- omega * tau + omega / T) + G_11_gt omega * E (- omega * tau) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* period-electron-ratio: The time τ drops out, as it must for the integrands to agree at every τ. *)
Lemma period_electron_ratio : forall (E : exponential) (omega tau T : C) (G_11_gt : C -> C)
    (N1 : T <> 0),
    - G_11_gt omega * E (- omega * tau) / E (- omega * tau + omega / T) = - G_11_gt omega / E (omega / T).
Proof.
  intros; apply Csub_0; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (- omega * tau + omega / T)) with (/ E ((omega * tau)) * E ((omega / T))) by (symmetry; by_units (- (omega * tau) + (omega / T))).
  replace (E (- omega * tau)) with (/ E ((omega * tau))) by (symmetry; by_units (- (omega * tau))).
  replace (E (omega / T)) with (E ((omega / T))) by (symmetry; by_units ((omega / T))).
  pose proof (E_neq_0 E (omega / T)) as Z1.
  pose proof (E_neq_0 E (omega * tau)) as Z2.
  rational.
Qed.

(* distribution-electron: Put into the definition of the distribution, X^> drops out: *)
Lemma distribution_electron : forall (E : exponential) (omega T : C) (h : C -> C)
    (I1 : 1 - h omega / E (omega / T) - 1 / E (omega / T) - h omega = 0)
    (N1 : T <> 0)
    (N2 : 1 + E (omega / T) <> 0)
    (N3 : - 1 - E (omega / T) <> 0)
    (N4 : E (omega / T) <> 0),
    h omega = (- 1 + E (omega / T)) / (1 + E (omega / T)).
Proof.
  intros.
  apply Csub_0; transitivity ((E (omega / T) / (- 1 - E (omega / T))) * (1 - h omega / E (omega / T) - 1 / E (omega / T) - h omega - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* thermal-electron: that is the fluctuation–dissipation theorem. *)
Lemma thermal_electron : forall (E : exponential) (T omega : C)
    (N1 : T <> 0)
    (N2 : 1 + E (omega / T) <> 0),
    (- 1 + E (omega / T)) / (1 + E (omega / T)) = tanh E (omega / (2 * T)).
Proof.
  intros; apply Csub_0; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (omega / T)) with (E ((omega / T))) by (symmetry; by_units ((omega / T))).
  replace (E (2 * (omega / (2 * T)))) with (E ((omega / T))) by (symmetry; by_units ((omega / T))).
  pose proof (E_neq_0 E (omega / T)) as Z1.
  rational.
Qed.

(* period-boson: A boson keeps it. *)
Lemma period_boson : forall (E : exponential) (omega tau T : C) (D_lt D_gt : C -> C)
    (I1 : - D_gt omega * E (- omega * tau) + D_lt omega * E (- omega * tau + omega / T) = 0)
    (N1 : E (- omega * tau + omega / T) <> 0)
    (N2 : T <> 0),
    D_lt omega = D_gt omega * E (- omega * tau) / E (- omega * tau + omega / T).
Proof.
  intros.
  apply Csub_0; transitivity ((1 / E (- omega * tau + omega / T)) * (- D_gt omega * E (- omega * tau) + D_lt omega * E (- omega * tau + omega / T) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* period-boson-ratio: The time τ drops out, as it must for the integrands to agree at every τ. *)
Lemma period_boson_ratio : forall (E : exponential) (omega tau T : C) (D_gt : C -> C)
    (N1 : T <> 0),
    D_gt omega * E (- omega * tau) / E (- omega * tau + omega / T) = D_gt omega / E (omega / T).
Proof.
  intros; apply Csub_0; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (- omega * tau + omega / T)) with (/ E ((omega * tau)) * E ((omega / T))) by (symmetry; by_units (- (omega * tau) + (omega / T))).
  replace (E (- omega * tau)) with (/ E ((omega * tau))) by (symmetry; by_units (- (omega * tau))).
  replace (E (omega / T)) with (E ((omega / T))) by (symmetry; by_units ((omega / T))).
  pose proof (E_neq_0 E (omega / T)) as Z1.
  pose proof (E_neq_0 E (omega * tau)) as Z2.
  rational.
Qed.

(* distribution-boson: Put into the definition of the distribution, X^> drops out: *)
Lemma distribution_boson : forall (E : exponential) (omega T : C) (F_B : C -> C)
    (I1 : 1 + 1 / E (omega / T) - F_B omega + F_B omega / E (omega / T) = 0)
    (N1 : - 1 + E (omega / T) <> 0)
    (N2 : T <> 0)
    (N3 : 1 - E (omega / T) <> 0)
    (N4 : E (omega / T) <> 0),
    F_B omega = (1 + E (omega / T)) / (- 1 + E (omega / T)).
Proof.
  intros.
  apply Csub_0; transitivity ((E (omega / T) / (1 - E (omega / T))) * (1 + 1 / E (omega / T) - F_B omega + F_B omega / E (omega / T) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* thermal-boson: that is the fluctuation–dissipation theorem. *)
Lemma thermal_boson : forall (E : exponential) (T omega : C)
    (N1 : - 1 + E (omega / T) <> 0)
    (N2 : T <> 0),
    (1 + E (omega / T)) / (- 1 + E (omega / T)) = coth E (omega / (2 * T)).
Proof.
  intros; apply Csub_0; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (omega / T)) with (E ((omega / T))) by (symmetry; by_units ((omega / T))).
  replace (E (2 * (omega / (2 * T)))) with (E ((omega / T))) by (symmetry; by_units ((omega / T))).
  pose proof (E_neq_0 E (omega / T)) as Z1.
  rational.
Qed.

(* vertex-self-energy: Σ to all orders, crossed boson lines included: at its first vertex one electron and one boson line are left, and only they know whether it lies at t_0 or at t_0 − iβ. The rest of the diagram and the integrals over its inner vertices do not change, so Σ has the period of G, whatever the order. *)
Lemma vertex_self_energy : forall (z_2 z_1 : C) (D G_ D_0 G_0 : C -> C) (rest : C -> C -> C)
    (P1 : D z_2 = D_0 z_2)
    (P2 : G_ z_1 = - G_0 z_1),
    D z_2 * G_ z_1 * rest z_1 z_2 = - D_0 z_2 * G_0 z_1 * rest z_1 z_2.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* vertex-polarisation: At the first vertex of Π two electron lines are left: Π has the period of D. *)
Lemma vertex_polarisation : forall (z_1 z_2 : C) (G_ G_0 : C -> C) (rest : C -> C -> C)
    (P1 : G_ z_1 = - G_0 z_1)
    (P2 : G_ z_2 = - G_0 z_2),
    G_ z_1 * G_ z_2 * rest z_1 z_2 = G_0 z_1 * G_0 z_2 * rest z_1 z_2.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* period-self-energy: Hence Σ obeys the condition of an electron to all orders, *)
Lemma period_self_energy : forall (E : exponential) (omega tau T : C) (Sigma_11_lt Sigma_11_gt : C -> C)
    (I1 : Sigma_11_lt omega * E (- omega * tau + omega / T) + Sigma_11_gt omega * E (- omega * tau) = 0)
    (N1 : E (- omega * tau + omega / T) <> 0)
    (N2 : T <> 0),
    Sigma_11_lt omega = - Sigma_11_gt omega * E (- omega * tau) / E (- omega * tau + omega / T).
Proof.
  intros.
  apply Csub_0; transitivity ((1 / E (- omega * tau + omega / T)) * (Sigma_11_lt omega * E (- omega * tau + omega / T) + Sigma_11_gt omega * E (- omega * tau) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* period-self-energy-ratio: The time τ drops out, as it must for the integrands to agree at every τ. *)
Lemma period_self_energy_ratio : forall (E : exponential) (omega tau T : C) (Sigma_11_gt : C -> C)
    (N1 : T <> 0),
    - Sigma_11_gt omega * E (- omega * tau) / E (- omega * tau + omega / T) = - Sigma_11_gt omega / E (omega / T).
Proof.
  intros; apply Csub_0; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (- omega * tau + omega / T)) with (/ E ((omega * tau)) * E ((omega / T))) by (symmetry; by_units (- (omega * tau) + (omega / T))).
  replace (E (- omega * tau)) with (/ E ((omega * tau))) by (symmetry; by_units (- (omega * tau))).
  replace (E (omega / T)) with (E ((omega / T))) by (symmetry; by_units ((omega / T))).
  pose proof (E_neq_0 E (omega / T)) as Z1.
  pose proof (E_neq_0 E (omega * tau)) as Z2.
  rational.
Qed.

(* period-polarisation: and Π that of a boson. *)
Lemma period_polarisation : forall (E : exponential) (omega tau T : C) (Pi_lt Pi_gt : C -> C)
    (I1 : - Pi_gt omega * E (- omega * tau) + Pi_lt omega * E (- omega * tau + omega / T) = 0)
    (N1 : E (- omega * tau + omega / T) <> 0)
    (N2 : T <> 0),
    Pi_lt omega = Pi_gt omega * E (- omega * tau) / E (- omega * tau + omega / T).
Proof.
  intros.
  apply Csub_0; transitivity ((1 / E (- omega * tau + omega / T)) * (- Pi_gt omega * E (- omega * tau) + Pi_lt omega * E (- omega * tau + omega / T) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* period-polarisation-ratio: The time τ drops out, as it must for the integrands to agree at every τ. *)
Lemma period_polarisation_ratio : forall (E : exponential) (omega tau T : C) (Pi_gt : C -> C)
    (N1 : T <> 0),
    Pi_gt omega * E (- omega * tau) / E (- omega * tau + omega / T) = Pi_gt omega / E (omega / T).
Proof.
  intros; apply Csub_0; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (- omega * tau + omega / T)) with (/ E ((omega * tau)) * E ((omega / T))) by (symmetry; by_units (- (omega * tau) + (omega / T))).
  replace (E (- omega * tau)) with (/ E ((omega * tau))) by (symmetry; by_units (- (omega * tau))).
  replace (E (omega / T)) with (E ((omega / T))) by (symmetry; by_units ((omega / T))).
  pose proof (E_neq_0 E (omega / T)) as Z1.
  pose proof (E_neq_0 E (omega * tau)) as Z2.
  rational.
Qed.

(* equilibrium-boson: In and out balance at each ω and each ν: nothing is asked of A or B, so h = tanh(ω/2T) solves the equation for every spectrum. *)
Lemma equilibrium_boson : forall (E : exponential) (omega nu T : C) (F_B h : C -> C)
    (P1 : F_B (omega - nu) = coth E ((omega - nu) / (2 * T)))
    (P2 : h nu = tanh E (nu / (2 * T)))
    (P3 : h omega = tanh E (omega / (2 * T)))
    (N1 : E (omega / T) - E (nu / T) <> 0)
    (N2 : T <> 0)
    (N3 : 1 + E (nu / T) <> 0)
    (N4 : 1 + E (omega / T) <> 0),
    1 + F_B (omega - nu) * h nu = h omega * (F_B (omega - nu) + h nu).
Proof.
  intros; apply Csub_0; try rewrite P1; try rewrite P2; try rewrite P3; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (2 * ((omega - nu) / (2 * T)))) with (/ E ((nu / T)) * E ((omega / T))) by (symmetry; by_units (- (nu / T) + (omega / T))).
  replace (E (2 * (nu / (2 * T)))) with (E ((nu / T))) by (symmetry; by_units ((nu / T))).
  replace (E (2 * (omega / (2 * T)))) with (E ((omega / T))) by (symmetry; by_units ((omega / T))).
  pose proof (E_neq_0 E (nu / T)) as Z1.
  pose proof (E_neq_0 E (omega / T)) as Z2.
  rational.
Qed.

(* equilibrium-lead: A lead at the same temperature exchanges nothing on balance. *)
Lemma equilibrium_lead : forall (E : exponential) (Gamma_b omega T : C) (h_b h : C -> C)
    (P1 : h_b omega = tanh E (omega / (2 * T)))
    (P2 : h omega = tanh E (omega / (2 * T))),
    Gamma_b * (h_b omega - h omega) = 0.
Proof.
  intros; apply Csub_0; try rewrite P1; try rewrite P2; unfold tanh, coth, sinh, cosh, fermi, bose.
  rational.
Qed.

(* equilibrium-dyson: Conversely Σ^K = h(Σ^R − Σ^A) gives G^K = h(G^R − G^A). Together: one iteration of self-energy and Dyson equation keeps the relation, hence all of them do, to all orders that Σ̂ = i g² D τ3Ĝτ3 sums, lead included. *)
Lemma equilibrium_dyson : forall (omega : C) (G_11_A G_11_R Sigma_11_K h : C -> C)
    (P1 : Sigma_11_K omega = h omega * (1 / G_11_A omega - 1 / G_11_R omega))
    (N1 : G_11_A omega <> 0)
    (N2 : G_11_R omega <> 0),
    G_11_A omega * G_11_R omega * Sigma_11_K omega = - G_11_A omega * h omega + G_11_R omega * h omega.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* kms-electron: The same in terms of > and <: G^>/G^< = (h + 1)/(h − 1) = −e^{ν/T}. *)
Lemma kms_electron : forall (E : exponential) (nu T : C) (h : C -> C)
    (P1 : h nu = tanh E (nu / (2 * T)))
    (N1 : T <> 0)
    (N2 : 1 + E (nu / T) <> 0)
    (N3 : - 1 + h nu <> 0),
    (1 + h nu) / (- 1 + h nu) = - E (nu / T).
Proof.
  intros; apply Csub_0; try rewrite P1; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (2 * (nu / (2 * T)))) with (E ((nu / T))) by (symmetry; by_units ((nu / T))).
  replace (E (nu / T)) with (E ((nu / T))) by (symmetry; by_units ((nu / T))).
  pose proof (E_neq_0 E (nu / T)) as Z1.
  rational.
Qed.

(* kms-boson: D^>/D^< = (F_B + 1)/(F_B − 1) = e^{x/T} at the energy x = ω − ν. *)
Lemma kms_boson : forall (E : exponential) (omega nu T : C) (F_B : C -> C)
    (P1 : F_B (omega - nu) = coth E ((omega - nu) / (2 * T)))
    (N1 : - 2 * E (nu / T) * E (nu / T) <> 0)
    (N2 : E (omega / T) - E (nu / T) <> 0)
    (N3 : T <> 0)
    (N4 : - 1 + F_B (omega - nu) <> 0),
    (1 + F_B (omega - nu)) / (- 1 + F_B (omega - nu)) = E (omega / T) / E (nu / T).
Proof.
  intros; apply Csub_0; try rewrite P1; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (2 * ((omega - nu) / (2 * T)))) with (/ E ((nu / T)) * E ((omega / T))) by (symmetry; by_units (- (nu / T) + (omega / T))).
  replace (E (nu / T)) with (E ((nu / T))) by (symmetry; by_units ((nu / T))).
  replace (E (omega / T)) with (E ((omega / T))) by (symmetry; by_units ((omega / T))).
  pose proof (E_neq_0 E (nu / T)) as Z1.
  pose proof (E_neq_0 E (omega / T)) as Z2.
  rational.
Qed.

(* kms-self-energy: The integrands of Σ^> = i g²∫D^>G^> and of Σ^<: in the product the energies add up to ω, so a self-energy that is a product in time obeys the condition of an electron. *)
Lemma kms_self_energy : forall (E : exponential) (omega nu T : C) (F_B h : C -> C)
    (P1 : F_B (omega - nu) = coth E ((omega - nu) / (2 * T)))
    (P2 : h nu = tanh E (nu / (2 * T)))
    (N1 : - 2 * E (nu / T) * E (nu / T) <> 0)
    (N2 : E (omega / T) - E (nu / T) <> 0)
    (N3 : T <> 0)
    (N4 : 1 + E (nu / T) <> 0)
    (N5 : - 1 + F_B (omega - nu) <> 0)
    (N6 : - 1 + h nu <> 0),
    (1 + F_B (omega - nu)) * (1 + h nu) / ((- 1 + F_B (omega - nu)) * (- 1 + h nu)) = - E (omega / T).
Proof.
  intros; apply Csub_0; try rewrite P1; try rewrite P2; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (2 * ((omega - nu) / (2 * T)))) with (/ E ((nu / T)) * E ((omega / T))) by (symmetry; by_units (- (nu / T) + (omega / T))).
  replace (E (2 * (nu / (2 * T)))) with (E ((nu / T))) by (symmetry; by_units ((nu / T))).
  replace (E (omega / T)) with (E ((omega / T))) by (symmetry; by_units ((omega / T))).
  pose proof (E_neq_0 E (nu / T)) as Z1.
  pose proof (E_neq_0 E (omega / T)) as Z2.
  rational.
Qed.

(* number-flow: The number of electrons at ω changes through the boson at this rate, ½(G^R − G^A)/2π times the collision integral; A N is a rate per pair of energies. *)
Lemma number_flow : forall (Int : integral) (pi omega : C) (G_11_R G_11_A A h F_B B : C -> C)
    (P1 : G_11_A omega = G_11_R omega + 2 * i * pi * B omega)
    (P2 : forall nu : R, G_11_A nu = G_11_R nu + 2 * i * pi * B nu)
    (N1 : pi <> 0),
    (G_11_R omega - G_11_A omega) * Int (fun nu : R => A (omega - nu) * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) * (G_11_R nu - G_11_A nu) / 2) / (4 * pi) = Int (fun nu : R => - pi * A (omega - nu) * B nu * B omega * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) / 2).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* number-antisymmetry: What goes from ν to ω is missing at ν: A is odd, N(ω,ν) = N(ν,ω). *)
Lemma number_antisymmetry : forall (pi nu omega : C) (A B h F_B : C -> C)
    (P1 : A (nu - omega) = - A (omega - nu))
    (P2 : F_B (nu - omega) = - F_B (omega - nu)),
    - pi * A (nu - omega) * B nu * B omega * (1 - h nu * (F_B (nu - omega) + h omega) + F_B (nu - omega) * h omega) / 2 = pi * A (omega - nu) * B nu * B omega * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) / 2.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* number-conserved: The rate of all electrons, with ω and ν exchanged in one half of it: the halves cancel, so that the boson conserves the number of electrons, whatever h and B are and A and F_B, which are odd. *)
Lemma number_conserved : forall (Int : integral) (pi : C) (A B h F_B : C -> C)
    (P1 : forall omega : R, forall nu : R, A (nu - omega) = - A (omega - nu))
    (P2 : forall omega : R, forall nu : R, F_B (nu - omega) = - F_B (omega - nu)),
    (Int (fun omega : R => Int (fun nu : R => - pi * A (nu - omega) * B nu * B omega * (1 - h nu * (F_B (nu - omega) + h omega) + F_B (nu - omega) * h omega) / 2)) + Int (fun omega : R => Int (fun nu : R => - pi * A (omega - nu) * B nu * B omega * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) / 2))) / 2 = 0.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* number-lead: In a steady state the current Γ_b B(f_b − f) from the lead is minus that of the boson at each energy. *)
Lemma number_lead : forall (Int : integral) (Gamma_b omega pi : C) (B h h_b A F_B : C -> C)
    (P1 : h_b omega = h omega - pi * Int (fun nu : R => A (omega - nu) * B nu * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu)) / Gamma_b)
    (N1 : Gamma_b <> 0),
    Gamma_b * B omega * (h omega - h_b omega) / 2 = Int (fun nu : R => pi * A (omega - nu) * B nu * B omega * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) / 2).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* energy-exchanged: The power into the electrons, ω times the rate, with ω and ν exchanged in one half of it. *)
Lemma energy_exchanged : forall (Int : integral) (pi : C) (A B h F_B : C -> C)
    (I1 : Int (fun omega : R => Int (fun nu : R => - nu * pi * A (nu - omega) * B nu * B omega * (1 - h nu * (F_B (nu - omega) + h omega) + F_B (nu - omega) * h omega) / 2)) = Int (fun omega : R => Int (fun nu : R => - omega * pi * A (omega - nu) * B nu * B omega * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) / 2))),
    Int (fun omega : R => Int (fun nu : R => - omega * pi * A (omega - nu) * B nu * B omega * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) / 2)) = (Int (fun omega : R => Int (fun nu : R => - nu * pi * A (nu - omega) * B nu * B omega * (1 - h nu * (F_B (nu - omega) + h omega) + F_B (nu - omega) * h omega) / 2)) + Int (fun omega : R => Int (fun nu : R => - omega * pi * A (omega - nu) * B nu * B omega * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) / 2))) / 2.
Proof.
  intros.
  apply Csub_0; transitivity (((-1) / 2) * (Int (fun omega : R => Int (fun nu : R => - nu * pi * A (nu - omega) * B nu * B omega * (1 - h nu * (F_B (nu - omega) + h omega) + F_B (nu - omega) * h omega) / 2)) - (Int (fun omega : R => Int (fun nu : R => - omega * pi * A (omega - nu) * B nu * B omega * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) / 2)))));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* energy-symmetrised: Only the transferred energy ω − ν counts. *)
Lemma energy_symmetrised : forall (Int : integral) (pi : C) (A B h F_B : C -> C)
    (P1 : forall omega : R, forall nu : R, A (nu - omega) = - A (omega - nu))
    (P2 : forall omega : R, forall nu : R, F_B (nu - omega) = - F_B (omega - nu)),
    (Int (fun omega : R => Int (fun nu : R => - nu * pi * A (nu - omega) * B nu * B omega * (1 - h nu * (F_B (nu - omega) + h omega) + F_B (nu - omega) * h omega) / 2)) + Int (fun omega : R => Int (fun nu : R => - omega * pi * A (omega - nu) * B nu * B omega * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) / 2))) / 2 = Int (fun omega : R => Int (fun nu : R => - pi * A (omega - nu) * B nu * B omega * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) * (omega - nu) / 4)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* energy-lead: In a steady state the power ∫dω ω Γ_b B(f_b − f) from the lead is what the electrons pass on to the boson: the three powers add up to zero. *)
Lemma energy_lead : forall (Int : integral) (Gamma_b pi : C) (B h h_b A F_B : C -> C)
    (P1 : forall omega : R, h_b omega = h omega - pi * Int (fun nu : R => A (omega - nu) * B nu * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu)) / Gamma_b)
    (N1 : Gamma_b <> 0),
    Int (fun omega : R => Gamma_b * omega * B omega * (h omega - h_b omega) / 2) + Int (fun omega : R => Int (fun nu : R => - omega * pi * A (omega - nu) * B nu * B omega * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) / 2)) = 0.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* polarisation-spectral: Π^R − Π^A = Π^> − Π^<: pairs that absorb x minus pairs that emit it. *)
Lemma polarisation_spectral : forall (Int : integral) (x g pi : C) (Pi_gt Pi_lt B h : C -> C)
    (P1 : Pi_gt x = Int (fun nu : R => - i * g * g * (- 2 * i * pi * B nu * h nu + 2 * i * pi * B nu) * (- 2 * i * pi * B (nu + x) * h (nu + x) - 2 * i * pi * B (nu + x)) / (8 * pi)))
    (P2 : Pi_lt x = Int (fun nu : R => - i * g * g * (- 2 * i * pi * B nu * h nu - 2 * i * pi * B nu) * (- 2 * i * pi * B (nu + x) * h (nu + x) + 2 * i * pi * B (nu + x)) / (8 * pi)))
    (N1 : pi <> 0),
    Pi_gt x - Pi_lt x = Int (fun nu : R => i * g * g * pi * B nu * B (nu + x) * (h nu - h (nu + x))).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* polarisation-keldysh: Π^K = Π^> + Π^<: its ratio to Π^R − Π^A is F_ref, averaged over pairs. *)
Lemma polarisation_keldysh : forall (Int : integral) (x g pi : C) (Pi_lt Pi_gt B h : C -> C)
    (P1 : Pi_lt x = Int (fun nu : R => - i * g * g * (- 2 * i * pi * B nu * h nu - 2 * i * pi * B nu) * (- 2 * i * pi * B (nu + x) * h (nu + x) + 2 * i * pi * B (nu + x)) / (8 * pi)))
    (P2 : Pi_gt x = Int (fun nu : R => - i * g * g * (- 2 * i * pi * B nu * h nu + 2 * i * pi * B nu) * (- 2 * i * pi * B (nu + x) * h (nu + x) - 2 * i * pi * B (nu + x)) / (8 * pi)))
    (N1 : pi <> 0),
    Pi_lt x + Pi_gt x = Int (fun nu : R => i * g * g * pi * B nu * B (nu + x) * (- 1 + h nu * h (nu + x))).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* boson-gain-loss: Balance of the boson at x, as for the electrons: 1 − F_B = −2n absorbs, 1 + F_B = 2(n + 1) emits. *)
Lemma boson_gain_loss : forall (x g pi : C) (D_gt Pi_lt D_lt Pi_gt A F_B lambda_R : C -> C)
    (P1 : D_gt x = (- lambda_R x / (g * g) - 2 * i * pi * A x * F_B x / (g * g) + (lambda_R x - 2 * i * pi * A x) / (g * g)) / 2)
    (P2 : D_lt x = (- (lambda_R x - 2 * i * pi * A x) / (g * g) - 2 * i * pi * A x * F_B x / (g * g) + lambda_R x / (g * g)) / 2)
    (N1 : g <> 0),
    - D_gt x * Pi_lt x + D_lt x * Pi_gt x = i * pi * A x * (Pi_lt x * (1 + F_B x) + Pi_gt x * (1 - F_B x)) / (g * g).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* power-boson: The power into the boson, from Π, is the power that the electrons lose: energy is conserved for every h, F_B, A and B. *)
Lemma power_boson : forall (Int : integral) (g pi : C) (A Pi_lt F_B Pi_gt B h : C -> C)
    (P1 : forall x : R, Pi_lt x = Int (fun nu : R => - i * g * g * (- 2 * i * pi * B nu * h nu - 2 * i * pi * B nu) * (- 2 * i * pi * B (nu + x) * h (nu + x) + 2 * i * pi * B (nu + x)) / (8 * pi)))
    (P2 : forall x : R, Pi_gt x = Int (fun nu : R => - i * g * g * (- 2 * i * pi * B nu * h nu + 2 * i * pi * B nu) * (- 2 * i * pi * B (nu + x) * h (nu + x) - 2 * i * pi * B (nu + x)) / (8 * pi)))
    (N1 : g <> 0)
    (N2 : pi <> 0),
    Int (fun x : R => i * x * A x * (Pi_lt x * (1 + F_B x) + Pi_gt x * (1 - F_B x)) / (4 * g * g)) = Int (fun x : R => Int (fun nu : R => pi * x * A x * B nu * B (nu + x) * (1 - h (nu + x) * (F_B x + h nu) + F_B x * h nu) / 4)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* heat-defect: With two temperatures N(ω,ν) = [h(ω) − h(ν)]·2[n_B(x/T_e) − n_B(x/T_B)] at x = ω − ν: it has the sign of T_e − T_B, so heat flows from the hotter to the colder. *)
Lemma heat_defect : forall (E : exponential) (omega nu T_e T_B : C) (h F_B : C -> C)
    (P1 : h omega = tanh E (omega / (2 * T_e)))
    (P2 : F_B (omega - nu) = coth E ((omega - nu) / (2 * T_B)))
    (P3 : h nu = tanh E (nu / (2 * T_e)))
    (N1 : T_e <> 0)
    (N2 : 1 + E (omega / T_e) <> 0)
    (N3 : E (omega / T_B) - E (nu / T_B) <> 0)
    (N4 : T_B <> 0)
    (N5 : 1 + E (nu / T_e) <> 0)
    (N6 : E (omega / T_e) - E (nu / T_e) <> 0),
    1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu = 2 * (bose E ((omega - nu) / T_e) - bose E ((omega - nu) / T_B)) * (h omega - h nu).
Proof.
  intros; apply Csub_0; try rewrite P1; try rewrite P2; try rewrite P3; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (2 * (omega / (2 * T_e)))) with (E ((omega / T_e))) by (symmetry; by_units ((omega / T_e))).
  replace (E (2 * ((omega - nu) / (2 * T_B)))) with (/ E ((nu / T_B)) * E ((omega / T_B))) by (symmetry; by_units (- (nu / T_B) + (omega / T_B))).
  replace (E (2 * (nu / (2 * T_e)))) with (E ((nu / T_e))) by (symmetry; by_units ((nu / T_e))).
  replace (E ((omega - nu) / T_e)) with (/ E ((nu / T_e)) * E ((omega / T_e))) by (symmetry; by_units (- (nu / T_e) + (omega / T_e))).
  replace (E ((omega - nu) / T_B)) with (/ E ((nu / T_B)) * E ((omega / T_B))) by (symmetry; by_units (- (nu / T_B) + (omega / T_B))).
  pose proof (E_neq_0 E (omega / T_e)) as Z1.
  pose proof (E_neq_0 E (nu / T_B)) as Z2.
  pose proof (E_neq_0 E (omega / T_B)) as Z3.
  pose proof (E_neq_0 E (nu / T_e)) as Z4.
  rational.
Qed.

(* phase-space: In the wide band B = 1 and the electrons enter through ∫dν[h(ν+x) − h(ν)] alone. The primitive is ln[cosh(ν+x)/cosh ν]; its exponential is a mean of e^{x} and e^{−x}. *)
Lemma phase_space : forall (E : exponential) (nu x : C)
    (N1 : 1 + E nu * E nu <> 0)
    (N2 : cosh E nu <> 0),
    cosh E (nu + x) / cosh E nu = E (- x) * (2 - 2 * fermi E (- 2 * nu)) / 2 + E x * fermi E (- 2 * nu).
Proof.
  intros; apply Csub_0; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (nu)) with (E ((nu))) by (symmetry; by_units ((nu))).
  replace (E (- (nu))) with (/ E ((nu))) by (symmetry; by_units (- (nu))).
  replace (E (nu + x)) with (E ((nu)) * E ((x))) by (symmetry; by_units ((nu) + (x))).
  replace (E (- (nu + x))) with (/ E ((nu)) * / E ((x))) by (symmetry; by_units (- (nu) + - (x))).
  replace (E (- x)) with (/ E ((x))) by (symmetry; by_units (- (x))).
  replace (E (- 2 * nu)) with (/ E ((nu)) * / E ((nu))) by (symmetry; by_units (- (nu) + - (nu))).
  replace (E (x)) with (E ((x))) by (symmetry; by_units ((x))).
  pose proof (E_neq_0 E (nu)) as Z1.
  pose proof (E_neq_0 E (x)) as Z2.
  rational.
Qed.

(* phase-space-slope: That it is the primitive: its slope over itself is the integrand, with n_F(−2ν) = 1/(1 + e^{−2ν}) and de^{−2ν}/dν = −2e^{−2ν}. *)
Lemma phase_space_slope : forall (E : exponential) (nu x : C)
    (N1 : 1 + E nu * E nu <> 0)
    (N2 : 1 + E nu * E nu * E x * E x <> 0)
    (N3 : cosh E (nu + x) <> 0)
    (N4 : 1 + E (- 2 * nu) <> 0),
    tanh E (nu + x) - tanh E nu = cosh E nu * (- 2 * E (- x) * E (- 2 * nu) / ((1 + E (- 2 * nu)) * (1 + E (- 2 * nu))) + 2 * E x * E (- 2 * nu) / ((1 + E (- 2 * nu)) * (1 + E (- 2 * nu)))) / cosh E (nu + x).
Proof.
  intros; apply Csub_0; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (2 * (nu + x))) with (E ((nu)) * E ((nu)) * E ((x)) * E ((x))) by (symmetry; by_units ((nu) + (nu) + (x) + (x))).
  replace (E (2 * (nu))) with (E ((nu)) * E ((nu))) by (symmetry; by_units ((nu) + (nu))).
  replace (E (nu)) with (E ((nu))) by (symmetry; by_units ((nu))).
  replace (E (- (nu))) with (/ E ((nu))) by (symmetry; by_units (- (nu))).
  replace (E (nu + x)) with (E ((nu)) * E ((x))) by (symmetry; by_units ((nu) + (x))).
  replace (E (- (nu + x))) with (/ E ((nu)) * / E ((x))) by (symmetry; by_units (- (nu) + - (x))).
  replace (E (- x)) with (/ E ((x))) by (symmetry; by_units (- (x))).
  replace (E (- 2 * nu)) with (/ E ((nu)) * / E ((nu))) by (symmetry; by_units (- (nu) + - (nu))).
  replace (E (x)) with (E ((x))) by (symmetry; by_units ((x))).
  pose proof (E_neq_0 E (nu)) as Z1.
  pose proof (E_neq_0 E (x)) as Z2.
  rational.
Qed.

(* phase-space-ends: From ν → −∞, where n_F(−2ν) = 0, to ν → ∞, where it is 1, the exponential grows by this factor: the integral is 2x at every temperature. *)
Lemma phase_space_ends : forall (E : exponential) (x : C),
    E x / E (- x) = E (2 * x).
Proof.
  intros; apply Csub_0; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (x)) with (E ((x))) by (symmetry; by_units ((x))).
  replace (E (- x)) with (/ E ((x))) by (symmetry; by_units (- (x))).
  replace (E (2 * x)) with (E ((x)) * E ((x))) by (symmetry; by_units ((x) + (x))).
  pose proof (E_neq_0 E (x)) as Z1.
  rational.
Qed.

(* heat-wide-band: The power into the boson per x, spin and state; over all x it is 2π∫_0^∞dx x²A(x)[n_B(x/T_e) − n_B(x/T_B)] (Allen 1987). *)
Lemma heat_wide_band : forall (E : exponential) (pi x T_e T_B : C) (A S : C -> C)
    (P1 : S x = 2 * x)
    (N1 : T_e <> 0)
    (N2 : T_B <> 0),
    pi * x * A x * S x * (bose E (x / T_e) - bose E (x / T_B)) / 2 = pi * x * x * A x * (bose E (x / T_e) - bose E (x / T_B)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* fixed-needs: What would hold h fixed without broadening the level. *)
Lemma fixed_needs : forall (omega : C) (Sigma_b_K Sigma_11_A h Sigma_11_K Sigma_11_R : C -> C)
    (I1 : Sigma_11_K omega + Sigma_b_K omega - h omega * (Sigma_11_R omega - Sigma_11_A omega) = 0),
    Sigma_b_K omega = - Sigma_11_A omega * h omega - Sigma_11_K omega + Sigma_11_R omega * h omega.
Proof.
  intros.
  apply Csub_0; transitivity ((Sigma_11_K omega + Sigma_b_K omega - h omega * (Sigma_11_R omega - Sigma_11_A omega) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* fixed-source: Inserting the rates of the boson: a bath with Σ_b^K ≠ 0 is needed wherever N ≠ 0. *)
Lemma fixed_source : forall (Int : integral) (omega pi : C) (Sigma_11_A h Sigma_11_K Sigma_11_R A B F_B : C -> C)
    (P1 : Sigma_11_K omega = Int (fun nu : R => - i * pi * A (omega - nu) * B nu * (1 + F_B (omega - nu) * h nu)))
    (P2 : Sigma_11_R omega = Sigma_11_A omega + Int (fun nu : R => - i * pi * A (omega - nu) * B nu * (F_B (omega - nu) + h nu))),
    - Sigma_11_A omega * h omega - Sigma_11_K omega + Sigma_11_R omega * h omega = Int (fun nu : R => i * pi * A (omega - nu) * B nu * (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* fixed-no-lead: But a lead without broadening has Σ_b^K = h_b(Σ_b^R − Σ_b^A) = 0: fixed thermal electrons are an idealisation of their own, no limit of a lead. *)
Lemma fixed_no_lead : forall (omega : C) (h_b Sigma_b_R Sigma_b_A : C -> C)
    (P1 : Sigma_b_R omega = Sigma_b_A omega),
    h_b omega * (Sigma_b_R omega - Sigma_b_A omega) = 0.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* addition-theorem: F_ref in terms of θ. N(ω,ω−Ω) = 0 therefore says θ(ω) − θ(ω−Ω) = Ω/2T_B, and nothing else. *)
Lemma addition_theorem : forall (E : exponential) (nu omega theta_1 theta_2 : C) (h : C -> C)
    (P1 : h nu = tanh E theta_2)
    (P2 : h omega = tanh E theta_1)
    (N1 : 1 + E theta_1 * E theta_1 <> 0)
    (N2 : 1 + E theta_2 * E theta_2 <> 0)
    (N3 : - 2 * E theta_1 * E theta_1 + 2 * E theta_2 * E theta_2 <> 0)
    (N4 : E theta_1 * E theta_1 - E theta_2 * E theta_2 <> 0)
    (N5 : h nu - h omega <> 0),
    (- 1 + h nu * h omega) / (h nu - h omega) = coth E (theta_1 - theta_2).
Proof.
  intros; apply Csub_0; try rewrite P1; try rewrite P2; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (2 * (theta_1))) with (E ((theta_1)) * E ((theta_1))) by (symmetry; by_units ((theta_1) + (theta_1))).
  replace (E (2 * (theta_2))) with (E ((theta_2)) * E ((theta_2))) by (symmetry; by_units ((theta_2) + (theta_2))).
  replace (E (2 * (theta_1 - theta_2))) with (/ E ((theta_2)) * / E ((theta_2)) * E ((theta_1)) * E ((theta_1))) by (symmetry; by_units (- (theta_2) + - (theta_2) + (theta_1) + (theta_1))).
  pose proof (E_neq_0 E (theta_1)) as Z1.
  pose proof (E_neq_0 E (theta_2)) as Z2.
  rational.
Qed.

(* einstein-family: θ(ω) = ω/2T_B + p(ω) solves it for every odd p of period Ω: the equation is degenerate, and a solver must refuse it or name a bath. *)
Lemma einstein_family : forall (E : exponential) (omega Omega p T_B : C) (h F_B : C -> C)
    (P1 : h omega = tanh E (p + omega / (2 * T_B)))
    (P2 : F_B Omega = coth E (Omega / (2 * T_B)))
    (P3 : h (omega - Omega) = tanh E (p + (omega - Omega) / (2 * T_B)))
    (N1 : T_B <> 0)
    (N2 : 1 + E p * E p * E (omega / T_B) <> 0)
    (N3 : E (Omega / T_B) + E p * E p * E (omega / T_B) <> 0)
    (N4 : - 1 + E (Omega / T_B) <> 0),
    1 - h omega * (F_B Omega + h (omega - Omega)) + F_B Omega * h (omega - Omega) = 0.
Proof.
  intros; apply Csub_0; try rewrite P1; try rewrite P2; try rewrite P3; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (2 * (p + omega / (2 * T_B)))) with (E ((p)) * E ((p)) * E ((omega / T_B))) by (symmetry; by_units ((p) + (p) + (omega / T_B))).
  replace (E (2 * (Omega / (2 * T_B)))) with (E ((Omega / T_B))) by (symmetry; by_units ((Omega / T_B))).
  replace (E (2 * (p + (omega - Omega) / (2 * T_B)))) with (/ E ((Omega / T_B)) * E ((p)) * E ((p)) * E ((omega / T_B))) by (symmetry; by_units (- (Omega / T_B) + (p) + (p) + (omega / T_B))).
  pose proof (E_neq_0 E (p)) as Z1.
  pose proof (E_neq_0 E (omega / T_B)) as Z2.
  pose proof (E_neq_0 E (Omega / T_B)) as Z3.
  rational.
Qed.

(* Steps without a lemma:
   lead-particle: moves or closes a contour, or reflects the integration variable (lead-width).
   lead-hole: moves or closes a contour, or reflects the integration variable (lead-width).
   kinetic-with-bath: not an identity of rational functions after its premises (kinetic-with-bath).
   number-lead-total: exchanges the order of two integrals or renames their variables (steady-balance).
   energy-order: exchanges the order of two integrals or renames their variables (exchange).
   energy-transfer: exchanges the order of two integrals or renames their variables (exchange).
   energy-per-boson: exchanges the order of two integrals or renames their variables (exchange).
   einstein-flow: moves or closes a contour, or reflects the integration variable (einstein-collision). *)
